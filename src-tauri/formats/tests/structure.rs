//! Whole texts in six languages, each in many dresses: the role and label of every paragraph.
//!
//! A line of `tests/fixtures/structure` is `role | text`; what stands before a tab in the text is its label. `-` is a
//! line left out.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;

use modline_core::structure::LineKind;
use modline_formats::read::read_text;

struct Fixture {
    name: String,
    lines: Vec<(String, String)>,
}

fn fixtures() -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/structure");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    paths.sort();
    let line = |l: &str| l.split_once(" | ").map(|(role, text)| (role.to_owned(), text.to_owned())).unwrap();
    let fixture = |p: std::path::PathBuf| Fixture {
        name: p.file_stem().unwrap().to_string_lossy().into_owned(),
        lines: std::fs::read_to_string(&p).unwrap().lines().map(line).collect(),
    };
    paths.into_iter().map(fixture).collect()
}

impl Fixture {
    fn want(&self) -> Vec<(String, String)> {
        let label = |(role, text): &(String, String)| {
            let label =
                if matches!(role.as_str(), "proposal" | "reasons" | "contact") { None } else { text.split_once('\t') };
            (role.clone(), label.map(|(l, _)| l.trim().to_owned()).unwrap_or_default())
        };
        self.lines.iter().filter(|(role, _)| role != "-").map(label).collect()
    }

    /// The text with each line put into `dress`.
    fn dressed(&self, dress: impl Fn(&str) -> String, between: &str) -> String {
        self.lines.iter().map(|(_, text)| dress(text)).collect::<Vec<_>>().join(between)
    }
}

fn check(dress: impl Fn(&Fixture) -> String) {
    for fixture in fixtures() {
        let text = dress(&fixture);
        let found = read_text(&text, None).unwrap().found;
        let kept = found.iter().filter(|f| f.kind != LineKind::LeftOut);
        let got: Vec<_> = kept.map(|f| (f.kind.name().to_owned(), f.label.clone())).collect();
        assert_eq!(got, fixture.want(), "{}:\n{text}", fixture.name);
    }
}

#[test]
fn roles_and_labels_are_found_in_six_languages() {
    check(|f| f.dressed(str::to_owned, "\n"));
}

#[test]
fn tabs_may_be_lost_and_blank_lines_put_in() {
    check(|f| f.dressed(|l| l.replace('\t', " "), "\n"));
    check(|f| f.dressed(|l| format!("   {}  ", l.replace('\t', "  ")), "\n\n"));
}

#[test]
fn tabs_may_be_lost_without_a_blank() {
    // what stands after a dash, a marker's number and "1These" cannot be told without one
    let touching = |l: &str| match l.split_once('\t') {
        Some((label, text))
            if label.ends_with([')', '）', '、', '1', '2']) && !text.starts_with(char::is_uppercase) =>
        {
            format!("{}{text}", label.trim())
        }
        _ => l.to_owned(),
    };
    check(|f| f.dressed(touching, "\n"));
}

#[test]
fn bullets_before_every_line_are_dress() {
    check(|f| f.dressed(|l| format!("• {}", l.trim()), "\n"));
}

#[test]
fn what_a_page_puts_around_a_text_is_left_out() {
    let page = |f: &Fixture, end: &str| format!("Home\nAbout\n\nTexts\n\n{}\n\n{end}", f.dressed(str::to_owned, "\n"));
    check(|f| page(f, "3 Comments\n\nLeave a Response\nTags: masts\nCopyright 2015 Example"));
    check(|f| page(f, "2 Responses to “Masts”\n\n1 Anna says:\nMarch 3, 2015 at 9:00\n\n2 Bob on 4 May:\nNice.\n"));
}

#[test]
fn lines_broken_at_one_width_come_together() {
    let wrapped = |l: &str| {
        let (mut out, mut column) = (String::new(), 0);
        for word in l.split_whitespace() {
            let width = word.chars().count();
            let broken = column > 0 && column + 1 + width > 60;
            out.push_str(if column == 0 {
                ""
            } else if broken {
                "\n"
            } else {
                " "
            });
            out.push_str(word);
            column = if column == 0 || broken { width } else { column + 1 + width };
        }
        out
    };
    check(|f| f.dressed(wrapped, "\n"));
    check(|f| f.dressed(wrapped, "\n\n"));
}
