//! Word files and the drafts they make: every file of `tests/word` holds cases.
//!
//! `=== name`, then the file: `[part]` and its XML for styles, numbering, footnotes, endnotes, settings, and last
//! `[body]`, which stands below the heading, title, opening line and call of a resolution. A line of the body that is no XML
//! is a paragraph; `→` is a tab. Then what must come of it: `--- redline` (CriticMarkup, label TAB text), `--- base`,
//! `--- revised`, `--- marks` (who inserted or deleted what, and when), `--- findings`. Where base and revised text are not
//! told they are the redline's. Every draft is written as a Word file and as a draft, and must come back the same.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cases;

use std::collections::HashMap;
use std::io::{Cursor, Write};

use modline_core::contribution::Contribution;
use modline_core::run::{Revision, Version};
use modline_core::structure::Recognized;
use modline_formats::write::docx;
use modline_formats::write::text::{TextForm, write};
use modline_formats::{draft, read, verify};
use zip::write::SimpleFileOptions;

const HEADING: [&str; 4] = [
    "RESOLUTION 901 (Doha, 2006)",
    "Masts on small islands",
    "The World Telecommunication Development Conference (Doha, 2006),",
    "recognizing",
];

#[test]
fn every_word_file_gives_its_draft() {
    cases::each("word", 26, check);
}

fn check(case: &str) -> Vec<String> {
    let mut sections = case.split("\n--- ");
    let bytes = package(sections.next().unwrap());
    let recognized = read("a.docx", &bytes, None).unwrap();
    let draft = &recognized.contribution;
    let mut wrong = Vec::new();
    for section in sections {
        let (what, want) = section.split_once('\n').unwrap();
        let want = want.trim_end().replace('→', "\t");
        let got = match what {
            "redline" => text(draft, TextForm::CriticMarkup),
            "base" => text(draft, TextForm::Version(Version::Base)),
            "revised" => text(draft, TextForm::Version(Version::Revised)),
            "marks" => marks(draft),
            "findings" => findings(&recognized),
            other => panic!("--- {other}"),
        };
        if got != want {
            wrong.push(format!("--- {what}\n{got}\n--- wanted\n{want}"));
        }
    }
    let word = docx(draft, Version::Markup);
    if let Err(e) = verify::docx(draft, Version::Markup, &word) {
        wrong.push(format!("not proved: {e}"));
    }
    for (name, bytes) in [("a.docx", word), ("a.modline", draft::write(draft))] {
        let back = read(name, &bytes, None).unwrap().contribution;
        if back != *draft {
            wrong.push(format!("{name} comes back otherwise:\n{}", text(&back, TextForm::CriticMarkup)));
        }
    }
    wrong
}

/// The text below the heading.
fn text(draft: &Contribution, view: TextForm) -> String {
    let all = write(draft, view, true);
    let mut lines = all.trim_end_matches('\n').split('\n');
    for heading in HEADING {
        assert_eq!(lines.next(), Some(heading), "{all}");
    }
    lines.collect::<Vec<_>>().join("\n").replace('\u{b}', "⏎")
}

/// `+Ann 2014-01-01T00:00:00Z: text`; of an end the text is `¶`.
fn marks(draft: &Contribution) -> String {
    let mut out = Vec::new();
    let mut told = |sign: char, by: &Option<Revision>, text: &str| {
        if let Some(by) = by {
            out.push(format!("{sign}{} {}: {}", by.author, by.date.as_deref().unwrap_or("-"), text.trim_end()));
        }
    };
    for p in draft.proposals.iter().flat_map(|p| &p.paragraphs) {
        for r in p.all_runs() {
            told('+', &r.ins, &r.text);
            told('-', &r.del, &r.text);
        }
        told('+', &p.ins, "¶");
        told('-', &p.del, "¶");
    }
    out.join("\n")
}

fn findings(recognized: &Recognized) -> String {
    let told = |f: &modline_core::finding::Finding| format!("{} {} {}", f.line, f.rule, f.subject).trim().to_owned();
    recognized.findings.iter().map(told).collect::<Vec<_>>().join("\n")
}

/// The Word file that a case describes.
fn package(case: &str) -> Vec<u8> {
    let mut parts: HashMap<&str, String> = HashMap::new();
    let mut part = "body";
    let plain = |text: &str| {
        let text = text.replace('&', "&amp;").replace('→', "</w:t><w:tab/><w:t xml:space='preserve'>");
        format!("<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>")
    };
    parts.insert("body", HEADING.map(plain).concat());
    for line in case.lines() {
        match line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            Some(name) => part = name,
            None if part == "body" && !line.trim_start().starts_with('<') => {
                parts.entry(part).or_default().push_str(&plain(line));
            }
            None => parts.entry(part).or_default().push_str(line.trim_start()),
        }
    }
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, root: &str, inner: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        write!(zip, "<w:{root} xmlns:w='w' xmlns:m='m' xmlns:mc='mc'>{inner}</w:{root}>").unwrap();
    };
    let mut relations = String::new();
    for (part, inner) in &parts {
        if *part == "body" {
            add("word/document.xml", "document", &format!("<w:body>{inner}</w:body>"));
        } else {
            add(&format!("word/{part}.xml"), part, inner);
            relations += &format!("<Relationship Type='t/{part}' Target='{part}.xml'/>");
        }
    }
    add("word/_rels/document.xml.rels", "Relationships", &relations);
    zip.finish().unwrap().into_inner()
}
