//! Pages and the lines they give: every file of `tests/html` holds cases, `=== name`, page, `---`, lines.
//!
//! A line is written: `~` after an empty line, `>` for each list it is in, `(chrome)`, `[label]`, text. In the text `→` is a
//! tab, `⏎` a line break, `_` a no-break space, `{++ins++}` and `{--del--}` marks (with `@author date` where
//! known), `<b>` … formats. `{{++` or `{{--` in front of all: the paragraph itself is inserted or struck.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::run::{Format, Revision, Run};
use modline_core::source_line::{Hint, SourceLine};
use modline_formats::read::html::lines;

#[test]
fn every_page_gives_its_lines() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/html");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    let (mut cases, mut wrong) = (0, String::new());
    for file in files {
        let all = std::fs::read_to_string(&file).unwrap();
        for case in all.split("\n=== ").map(|c| c.trim_start_matches("=== ")).filter(|c| !c.trim().is_empty()) {
            let (name, rest) = case.split_once('\n').unwrap();
            let (page, want) = rest.split_once("\n---\n").unwrap_or_else(|| panic!("{name}: no ---"));
            let got = lines(page).map(|l| l.iter().map(written).collect::<Vec<_>>().join("\n"));
            let got = got.unwrap_or_else(|e| e.to_string());
            cases += 1;
            if got != want.trim_end() {
                wrong.push_str(&format!("\n=== {} {name}\n{got}\n--- wanted\n{}\n", file.display(), want.trim_end()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(cases > 30, "{cases} cases");
}

fn written(line: &SourceLine) -> String {
    let mut out = String::new();
    out.push_str(if line.gap { "~" } else { "" });
    out.push_str(&">".repeat(usize::from(line.depth)));
    match line.hint {
        Some(Hint::Chrome) => out.push_str("(chrome) "),
        None => {}
        other => panic!("{other:?}"),
    }
    if !out.is_empty() && line.hint.is_none() {
        out.push(' ');
    }
    out.push_str(if line.ins.is_some() { "{{++ " } else { "" });
    out.push_str(if line.del.is_some() { "{{-- " } else { "" });
    if let Some(label) = &line.label {
        out.push_str(&format!("[{}] ", label.iter().map(run).collect::<String>()));
    }
    out.extend(line.runs.iter().map(run));
    out
}

fn run(run: &Run) -> String {
    let mut text = run.text.replace('\t', "→").replace('\u{2028}', "⏎").replace('\u{A0}', "_");
    let Format { bold, italic, underline, superscript, subscript } = run.format;
    for (on, tag) in [(bold, "b"), (italic, "i"), (underline, "u"), (superscript, "sup"), (subscript, "sub")] {
        if on {
            text = format!("<{tag}>{text}</{tag}>");
        }
    }
    let by = |r: &Revision| match (&*r.author, &r.date) {
        (DEFAULT_AUTHOR, None) => String::new(),
        (author, date) => format!("@{author} {}", date.as_deref().unwrap_or_default()).trim_end().to_owned(),
    };
    if let Some(r) = &run.del {
        text = format!("{{--{text}--{}}}", by(r));
    }
    if let Some(r) = &run.ins {
        text = format!("{{++{text}++{}}}", by(r));
    }
    text
}

/// Deep and wide pages end quickly, in lines or in a refusal.
#[test]
fn hostile_pages_end() {
    const DEEP: usize = if cfg!(debug_assertions) { 20_000 } else { 200_000 };
    let deep = |open: &str, close: &str| format!("{}text{}", open.repeat(DEEP), close.repeat(DEEP));
    for (name, page) in [
        ("lists", deep("<ol><li>", "</li></ol>")),
        ("lists with text", deep("<ul><li>text", "")),
        ("div", deep("<div>", "</div>")),
        ("p and div", deep("<p><div>", "</span>")),
        ("formatting", deep("<b><i>", "</b></i>")),
        ("formatting across blocks", deep("<b><p>", "</b>")),
        ("fonts that differ", (0..DEEP).map(|i| format!("<font color={i}><p>")).collect::<String>() + "x"),
        ("tables", deep("<table><tr><td>", "</td></tr></table>")),
        ("tables with text", deep("<table><tr><td>x", "")),
        ("cells", deep("<td>", "") + "x"),
        ("items", deep("<li>", "") + "x"),
        ("marks", deep("<ins><del>", "</ins>")),
        ("attributes", format!("<p {}>x", (0..DEEP).map(|i| format!("a{i}=1 ")).collect::<String>())),
        ("known attributes", format!("<p {}>x", "style=a title=b ".repeat(DEEP))),
        ("breaks", "x".to_owned() + &"<br>".repeat(DEEP) + "y"),
        ("rows", format!("<table>{}", "<tr><td>a<td>b".repeat(DEEP))),
        ("one row", format!("<table><tr>{}", "<td>a".repeat(DEEP))),
        ("reversed", format!("<ol reversed>{}", "<li>a".repeat(DEEP))),
        ("entities", "&amp;&#xe9;&nosuch".repeat(DEEP)),
        ("open comment", "x<!--".repeat(DEEP)),
        ("half tags", "x<p".repeat(DEEP)),
        ("tabs", "x<span style='mso-tab-count:9'>".repeat(DEEP)),
    ] {
        let took = std::time::Instant::now();
        let count = lines(&page).map_or(0, |l| l.len());
        assert!(took.elapsed().as_secs() < 10, "{name}: {count} lines in {:?}", took.elapsed());
    }
}
