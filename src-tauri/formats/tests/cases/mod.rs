//! Sources and the lines they give: every file of `tests/KIND` holds cases, `=== name`, source, `---`, lines.
//!
//! A line is written: `~` after an empty line, `>` for each list it is in, `(boilerplate)`, `[label]`, text. In the text `→` is a
//! tab, `⏎` a line break, `_` a no-break space, `{++ins++}` and `{--del--}` marks (with `@author date` where
//! known), `<b>` … formats. `{{++` or `{{--` in front of all: the paragraph itself is inserted or deleted.

#![allow(dead_code, reason = "each test uses a part of it")]

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::finding::Finding;
use modline_core::run::{Format, Revision, Run};
use modline_core::source_line::{Hint, SourceLine};
use modline_formats::ReadError;

/// Reads every case of `tests/KIND/*.txt`, of which there are at least `least`.
pub fn check(kind: &str, least: usize, read: impl Fn(&str) -> Result<String, ReadError>) {
    each(kind, least, |case| {
        let (source, want) = case.split_once("\n---\n").expect("---");
        let got = read(source).unwrap_or_else(|e| e.to_string());
        let fault = (got != want.trim_end()).then(|| format!("{got}\n--- wanted\n{}", want.trim_end()));
        fault.into_iter().collect()
    });
}

/// Gives what stands below each `=== name` of `tests/KIND/*.txt` to `faults`, which must find none.
pub fn each(kind: &str, least: usize, faults: impl Fn(&str) -> Vec<String>) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(kind);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let (mut cases, mut wrong) = (0, String::new());
    for file in files {
        let all = std::fs::read_to_string(&file).unwrap();
        for case in all.split("\n=== ").map(|c| c.trim_start_matches("=== ")).filter(|c| !c.trim().is_empty()) {
            let (name, case) = case.split_once('\n').unwrap();
            cases += 1;
            for fault in faults(case) {
                wrong.push_str(&format!("\n=== {} {name}\n{fault}\n", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(cases >= least, "{cases} cases");
}

/// Lines as the cases write them, and findings behind them: `! rule: subject`.
pub fn written(lines: &[SourceLine], findings: &[Finding]) -> String {
    let found = findings.iter().map(|f| format!("! {}: {}", f.rule, f.subject));
    lines.iter().map(one).chain(found).collect::<Vec<_>>().join("\n")
}

fn one(line: &SourceLine) -> String {
    let mut out = String::new();
    out.push_str(if line.gap { "~" } else { "" });
    out.push_str(&">".repeat(usize::from(line.depth)));
    match line.hint {
        Some(Hint::Role(role)) => out.push_str(&format!("({}) ", role.name())),
        Some(other) => out.push_str(&format!("({other:?}) ").to_lowercase()),
        None => {}
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
