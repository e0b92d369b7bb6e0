//! LibreOffice opens our exports, cover and contacts and all, and agrees on what accepting and rejecting everything gives.
//!
//! Needs `soffice` (Debian: libreoffice-writer-nogui) and fails without it. Slow, so it runs only when asked for:
//! `cargo test -p modline-formats --features libreoffice --test libreoffice`.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "../drafts/mod.rs"]
mod drafts;
#[path = "../merged/mod.rs"]
mod merged;

use std::path::Path;
use std::process::Command;

use drafts::contribution::contribution;
use modline_core::command::{Command as Act, perform};
use modline_core::contribution::{Contact, Contribution};
use modline_core::itu::Language;
use modline_core::layout::{Block, Layout};
use modline_core::merge::{Point, points};
use modline_core::merge_source::Choice;
use modline_core::run::{self, Version};
use modline_core::source_line::SourceLine;
use modline_formats::read::odt::read as read_odt;
use modline_formats::write::{docx, odt};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// The library that holds our macro, as LibreOffice lists it.
const LIBRARY: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Judge"/>
</library:library>
"#;

/// The common contributions of the sets of sources: each point as the first source has it, in brackets, and as many
/// as go together.
fn common() -> Vec<Contribution> {
    type Decide = fn(&Contribution, &Point, usize) -> Choice;
    let first: Decide = |draft, p, _| Choice::Take(vec![draft.sources[p.alternatives[0].sources[0]].name.clone()]);
    let brackets: Decide = |_, _, _| Choice::Brackets;
    let together: Decide = |draft, p, most| {
        let sources = p.alternatives.iter().take(most).flat_map(|a| &a.sources);
        Choice::Take(sources.map(|s| draft.sources[*s].name.clone()).collect())
    };
    let decided = |set: &str, decide: Decide| {
        let (mut draft, ..) = merged::read(set);
        for p in points(&draft) {
            let place = p.places[0];
            let done = [p.alternatives.len(), 1].into_iter().find(|most| {
                let choice = Some(decide(&draft, &p, *most));
                perform(&mut draft, Act::Decide { place, choice, by_group: false }).is_ok()
            });
            assert!(done.is_some(), "{set}: {}", p.name);
        }
        draft
    };
    let each = |set: &&str| [first, brackets, together].map(|decide| decided(set, decide));
    merged::SETS.iter().flat_map(each).collect()
}

/// The traps, the contribution in six languages, common contributions, and drafts at random, as far as they are within
/// `reach`.
fn drafts(reach: fn(Contribution) -> Contribution) -> Vec<Contribution> {
    let count = std::env::var("MODLINE_DRAFTS").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let mut runner = TestRunner::deterministic();
    let random = (0..count).map(|_| reach(drafts::draft().new_tree(&mut runner).expect("a draft").current()));
    let whole = Language::ALL.into_iter().map(contribution);
    TRAPS.iter().map(|text| read(text)).chain(whole).chain(common().into_iter().map(reach)).chain(random).collect()
}

#[test]
fn libreoffice_accepts_and_rejects_our_word_files_as_we_do() {
    judged("docx", docx, drafts(within_reach));
}

#[test]
fn libreoffice_accepts_and_rejects_our_open_documents_as_we_do() {
    judged("odt", odt, drafts(|draft| draft));
}

fn judged(ending: &str, write: fn(&Contribution, Version) -> Vec<u8>, drafts: Vec<Contribution>) {
    let folder = tempfile::tempdir().expect("a folder");
    for (i, draft) in drafts.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{i}.{ending}")), write(draft, Version::Markup)).expect("written");
    }
    let names: Vec<String> = (0..drafts.len()).map(|i| format!("{i}.{ending}")).collect();
    let office = Office::new(folder.path());
    office.run("Main", &names);
    let mut wrong = Vec::new();
    for (i, draft) in drafts.iter().enumerate() {
        for (version, suffix) in [(Version::Base, "rejected"), (Version::Revised, "accepted")] {
            let text =
                std::fs::read_to_string(folder.path().join(format!("{i}.{ending}.{suffix}"))).unwrap_or_default();
            let (wanted, found) = (wanted(draft, version), shown(&text));
            if !found.ends_with(&wanted) {
                wrong.push(format!("draft {i}, {suffix}:\n{}", differing(&wanted, &found)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), 2 * drafts.len(), wrong.join("\n"));
}

#[test]
fn our_exports_are_read_back_from_libreoffices_open_document() {
    let drafts = drafts(within_reach);
    let folder = tempfile::tempdir().expect("a folder");
    let names: Vec<String> = (0..drafts.len()).map(|i| format!("{i}.docx")).collect();
    for (draft, name) in drafts.iter().zip(&names) {
        std::fs::write(folder.path().join(name), docx(draft, Version::Markup)).expect("written");
    }
    Office::new(folder.path()).run("Convert", &names);
    let mut wrong = Vec::new();
    for (draft, name) in drafts.iter().zip(&names) {
        let bytes = std::fs::read(folder.path().join(format!("{name}.odt"))).expect("stored by LibreOffice");
        let lines = read_odt(&bytes).expect("OpenDocument").lines;
        for version in [Version::Base, Version::Revised] {
            let (wanted, found) = (wanted(draft, version), shown(&joined(&lines, version)));
            if !found.ends_with(&wanted) {
                wrong.push(format!("{name}, {version:?}:\n{}", differing(&wanted, &found)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), 2 * drafts.len(), wrong.join("\n"));
}

#[test]
fn open_document_is_read_as_libreoffice_reads_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let by_hand = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/odt");
    let mut names = Vec::new();
    for file in std::fs::read_dir(by_hand).expect("a folder").map(|f| f.expect("a file").path()) {
        if file.extension().is_some_and(|e| e == "fodt") {
            let name = file.file_name().expect("a name").to_string_lossy().into_owned();
            std::fs::copy(&file, folder.path().join(&name)).expect("copied");
            names.push(name);
        }
    }
    Office::new(folder.path()).run("Main", &names);
    for name in &names {
        let bytes = std::fs::read(folder.path().join(name)).expect("copied above");
        let lines = read_odt(&bytes).expect("OpenDocument").lines;
        for (version, suffix) in [(Version::Base, "rejected"), (Version::Revised, "accepted")] {
            let text = std::fs::read_to_string(folder.path().join(format!("{name}.{suffix}"))).expect("written");
            // It indents lists by blanks.
            let found: Vec<String> = shown(&text).iter().map(|line| line.trim_start().to_owned()).collect();
            assert_eq!(shown(&joined(&lines, version)), found, "{name}, {suffix}");
        }
    }
}

/// A reading of lines as LibreOffice's text export prints it: a label, a blank, the text.
fn joined(lines: &[SourceLine], version: Version) -> String {
    let mut out = String::new();
    for line in lines {
        let label = line.label.as_ref().map(|l| run::text(l, version)).filter(|l| !l.is_empty());
        out.extend(label.map(|l| l + " "));
        out.push_str(&run::text(&line.runs, version));
        if version.keeps(&line.ins, &line.del) {
            out.push('\n');
        }
    }
    out
}

/// What went wrong in LibreOffice before [`docx`] took care of it.
const TRAPS: [&str; 9] = [
    // new clauses behind an amended end; before Reasons; under a call; before a new call
    "MOD\tX/1/1\nRESOLUTION 1\nrecognizing\na)\tthat x{--,--}{++;++}\n{++b)\tthat y;++}\n{++c)\tthat z,++}\nresolves\nto x",
    "MOD\tX/1/1\nRESOLUTION 1\nresolves\n1\tto x{--.--}{++;++}\n{++2\tto y.++}\nReasons:\tNews.",
    "MOD\tX/1/1\nRESOLUTION 1\nresolves{++ further++}\n{++1\tto x;++}\n{++2\tto y;++}\n3\tto z.",
    "MOD\tX/1/1\nRESOLUTION 1\nrecognizing\na)\tthat x{++,++}\n{++recalling++}\n{++a)\tthat y,++}\nresolves\nto x.",
    // an insertion at an end and one at the next start
    "MOD\tX/1/1\nRESOLUTION 1\nresolves\n1\tto x{++;++}\n{++3++}{--2--}\tto y{++;++}\n{++to ++}z.",
    // deleted clauses, and new ones beside them
    "MOD\tX/1/1\nRESOLUTION 1\nresolves\n1\tto x{--;--}{++.++}\n{--2\tto y;--}\n{--3\tto z.--}\nReasons:\tNews.",
    "MOD\tX/1/1\nRESOLUTION 1\nresolves\n1\tto x;\n{--2\tto y;--}\n{++2\tto z;++}\n{--3\tto u;--}\n{++3\tto v.++}",
    // a new clause deleted by another author
    "MOD\tX/1/1\nRESOLUTION 1\nresolves\n1\tto x;\n{++{--2\tto y;--}++}\n3\tto z.",
    // right to left
    "MOD\tARB/1/1\nالقرار 1\nيقرر\n1\tإلى x{--.--}{++؛++}\n{++2\tإلى y.++}\nالأسباب:\tنص.",
];

/// A draft from CriticMarkup, with cover, texts and contact.
fn read(text: &str) -> Contribution {
    let mut draft = modline_formats::read("a.txt", text.as_bytes(), None).expect("CriticMarkup").contribution;
    let strikes = draft
        .proposals
        .iter_mut()
        .flat_map(|p| &mut p.paragraphs)
        .flat_map(|p| p.label.iter_mut().chain(&mut p.runs).map(|r| &mut r.del).chain(std::iter::once(&mut p.del)));
    strikes.flatten().for_each(|by| by.author = "Another".into());
    let metadata = &mut draft.metadata;
    (metadata.meeting, metadata.group, metadata.document) = ("WTDC-14".into(), "CEPT".into(), "21".into());
    (metadata.title, metadata.introduction, metadata.background) =
        ("Proposals".into(), "One.\nTwo.".into(), "Three.".into());
    metadata.contacts =
        vec![Contact { name: "A. Person".into(), phone: "+41 22 000 00 00".into(), email: "a@example.org".into() }];
    draft
}

/// In Word files ends that one author inserted and another deleted are beyond LibreOffice but for the case in [`TRAPS`].
fn within_reach(mut draft: Contribution) -> Contribution {
    for p in draft.proposals.iter_mut().flat_map(|p| &mut p.paragraphs) {
        if p.ins.is_some() {
            p.del = None;
        }
    }
    draft
}

/// LibreOffice with our macros.
struct Office<'a> {
    folder: &'a Path,
}

impl Office<'_> {
    /// The first run of LibreOffice only makes its profile.
    fn new(folder: &Path) -> Office<'_> {
        let office = Office { folder };
        office.start("--terminate_after_init");
        let library = folder.join("profile/user/basic/Standard");
        std::fs::write(library.join("script.xlb"), LIBRARY).expect("the profile has a macro library");
        std::fs::write(library.join("Judge.xba"), include_str!("Judge.xba")).expect("written");
        office
    }

    /// Runs a macro over files of the folder.
    fn run(&self, name: &str, files: &[String]) {
        self.start(&format!("macro:///Standard.Judge.{name}(\"{}\",\"{}\")", self.folder.display(), files.join("|")));
    }

    fn start(&self, argument: &str) {
        let profile = format!("-env:UserInstallation=file://{}", self.folder.join("profile").display());
        let run = Command::new("soffice").arg(profile).args(["--headless", "--norestore", argument]).output();
        run.expect("soffice runs; install libreoffice-writer-nogui");
    }
}

/// Everything below the summary box, as LibreOffice's text export prints it: a cell a line.
fn wanted(draft: &Contribution, version: Version) -> Vec<String> {
    let layout = Layout::new(draft, Version::Markup);
    let words = layout.words;
    let mut out: Vec<String> = Vec::new();
    for block in &layout.blocks {
        match block {
            Block::Heading(text) | Block::Text(text) => out.push((*text).to_owned()),
            Block::ProposalList(rows) => out.extend(rows.iter().flat_map(|row| {
                [row.marker.name().to_owned(), row.number.clone().unwrap_or_default(), row.subject.clone()]
            })),
            Block::Proposal(printed) => {
                out.push(printed.marker_line());
                out.extend(printed.lines(version).iter().map(ToString::to_string));
                let reasons = printed.reasons.iter().enumerate();
                out.extend(reasons.map(|(i, line)| match i {
                    0 => format!("{}:\t{line}", words.reasons[0]),
                    _ => (*line).to_owned(),
                }));
            }
            Block::Supporters(rows) => {
                out.extend([words.administration.clone(), words.position.clone()]);
                out.extend(rows.iter().flat_map(|(name, position)| [(*name).to_owned(), (*position).to_owned()]));
            }
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
    let near = |lines: &[String], end: usize| {
        lines[end.saturating_sub(2).min(lines.len())..(end + 2).min(lines.len())].join("\n      ")
    };
    format!("  wanted {}\n  found {}", near(wanted, at), near(found, (found.len() + at).saturating_sub(wanted.len())))
}
