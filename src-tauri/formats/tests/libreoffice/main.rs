//! LibreOffice opens our exports, cover and contacts and all, and agrees on what accepting and rejecting everything gives.
//!
//! Needs `soffice` (Debian: libreoffice-writer-nogui) and fails without it. Slow, so it runs only when asked for:
//! `cargo test -p modline-formats --features libreoffice --test libreoffice`.

#[path = "../drafts/mod.rs"]
mod drafts;

use std::path::Path;
use std::process::Command;

use modline_core::contribution::Contribution;
use modline_core::itu::tables;
use modline_core::run::Reading;
use modline_formats::write::{View, docx};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// The library that holds our macro, as LibreOffice lists it.
const LIBRARY: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Judge"/>
</library:library>
"#;

#[test]
fn libreoffice_accepts_and_rejects_as_we_do() {
    let count = std::env::var("MODLINE_DRAFTS").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let mut runner = TestRunner::deterministic();
    let drafts: Vec<Contribution> =
        (0..count).map(|_| drafts::draft().new_tree(&mut runner).expect("a draft").current()).collect();
    let folder = tempfile::tempdir().expect("a folder");
    for (i, draft) in drafts.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{i}.docx")), docx(draft, View::Redline)).expect("written");
    }
    judge(folder.path(), drafts.len());
    let mut wrong = Vec::new();
    for (i, draft) in drafts.iter().enumerate() {
        for (reading, suffix) in [(Reading::Base, "rejected"), (Reading::Revised, "accepted")] {
            let text = std::fs::read_to_string(folder.path().join(format!("{i}.{suffix}"))).unwrap_or_default();
            let (wanted, found) = (wanted(draft, reading), shown(&text));
            if !found.ends_with(&wanted) {
                wrong.push(format!("draft {i}, {suffix}:\n{}", differing(&wanted, &found)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), 2 * drafts.len(), wrong.join("\n"));
}

/// Runs the macro over the folder. The first run of LibreOffice only makes its profile.
fn judge(folder: &Path, count: usize) {
    let profile = folder.join("profile");
    let office = |arguments: &[&str]| {
        let profile = format!("-env:UserInstallation=file://{}", profile.display());
        let run = Command::new("soffice").arg(profile).args(["--headless", "--norestore"]).args(arguments).output();
        run.expect("soffice runs; install libreoffice-writer-nogui")
    };
    office(&["--terminate_after_init"]);
    let library = profile.join("user/basic/Standard");
    std::fs::write(library.join("script.xlb"), LIBRARY).expect("the profile has a macro library");
    std::fs::write(library.join("Judge.xba"), include_str!("Judge.xba")).expect("written");
    office(&[&format!("macro:///Standard.Judge.Main(\"{}\",{count})", folder.display())]);
}

/// Marker lines, text, reasons and closing line, as LibreOffice's text export prints them.
fn wanted(draft: &Contribution, reading: Reading) -> Vec<String> {
    let words = tables().words.get(draft.language);
    let mut out = Vec::new();
    for (i, proposal) in draft.proposals.iter().enumerate() {
        let number = draft.number_of(i).map(|n| format!("\t{n}")).unwrap_or_default();
        out.push(format!("{}{number}", proposal.head.marker.name()));
        out.extend(proposal.lines(reading).iter().map(ToString::to_string));
        for (n, line) in proposal.head.reasons.lines().enumerate() {
            out.push(if n == 0 { format!("{}:\t{line}", words.reasons[0]) } else { line.to_owned() });
        }
    }
    out.push("___________".to_owned());
    shown(&out.join("\n"))
}

/// A line break within a paragraph is a line's end in plain text.
fn shown(text: &str) -> Vec<String> {
    text.trim_start_matches('\u{feff}').trim_end_matches('\n').split(['\n', '\u{2028}']).map(str::to_owned).collect()
}

fn differing(wanted: &[String], found: &[String]) -> String {
    let back = (1..=wanted.len()).find(|n| found.len() < *n || wanted[wanted.len() - n] != found[found.len() - n]);
    let at = wanted.len() - back.unwrap_or(1);
    let near = |lines: &[String], end: usize| lines[end.saturating_sub(2).min(lines.len())..(end + 2).min(lines.len())].join("\n      ");
    format!("  wanted {}\n  found {}", near(wanted, at), near(found, (found.len() + at).saturating_sub(wanted.len())))
}
