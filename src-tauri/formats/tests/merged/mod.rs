//! Sets of sources on one base, as they stand in the fixtures.

use std::fs;
use std::path::Path;

use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_core::merge::intake::{OtherBase, SourceInfo, intake};
use modline_core::merge::points;

/// The files of the sets.
pub const SETS: [&str; 8] = ["en.txt", "fr.txt", "es.txt", "ru.txt", "ar.txt", "zh.txt", "eight.txt", "nested.txt"];

/// A set: the draft with its sources, the lines that came out, and those that were expected.
pub fn read(name: &str) -> (Contribution, Vec<String>, Vec<String>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/merge").join(name);
    of_set(&fs::read_to_string(path).unwrap())
}

/// The same of a set's text.
pub fn of_set(set: &str) -> (Contribution, Vec<String>, Vec<String>) {
    let mut parts = set.split("== ").skip(1).map(|part| part.split_once('\n').unwrap());
    let draft = |text: &str| modline_formats::read_text(text, None).unwrap().into_draft();
    let mut out = draft(parts.next().unwrap().1);
    let (mut expected, mut lines) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        if name == "expected" {
            expected = text.lines().map(str::to_owned).collect();
            continue;
        }
        let info = SourceInfo { name: name.into(), file: format!("{name}.txt"), fingerprint: name.into() };
        let taken = intake(&out, &draft(text), &info, OtherBase::Reported).unwrap();
        lines.extend(taken.findings.iter().map(|f| format!("{name}: {}", f.rule)));
        perform(&mut out, Command::AddSources { sources: vec![taken.source], findings: taken.findings }).unwrap();
    }
    let names = |sources: &[usize]| sources.iter().map(|s| out.sources[*s].name.as_str()).collect::<Vec<_>>().join("+");
    let line = |p: &modline_core::merge::Point| {
        let who: Vec<String> = p.alternatives.iter().map(|a| names(&a.sources)).collect();
        format!("{} | {} | {}", p.name, p.kind.name(), who.join(" / "))
    };
    lines.extend(points(&out).iter().map(line));
    (out, lines, expected)
}
