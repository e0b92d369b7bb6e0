//! Programs that are not ours judge what Word and OpenDocument files we write: every kind of export of the contribution
//! in six languages, of sets of sources, of comments, and of drafts at random, by `tests/office_files`.
//!
//! Needs `python3` with `openxml-audit` and `ooxml-integrity`, and fails without them, so it runs only when asked for:
//! `cargo test -p modline-formats --features judges --test office_judges`.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod drafts;
mod merged;

use std::path::Path;
use std::process::Command;

use drafts::contribution::contribution;
use modline_core::comment::{Comment, CommentId, Remark};
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::run::{Revision, Version};
use modline_formats::write::{docx, odt};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// Drafts at random.
const RANDOM: usize = 60;

/// A comment on each paragraph that has words, every third with an answer.
fn commented(mut draft: Contribution) -> Contribution {
    let remark = |author: &str, text: &str| Remark {
        by: Revision { author: author.into(), date: Some("2014-03-30T10:00:00Z".into()) },
        text: text.into(),
    };
    let paragraphs = draft.proposals.iter().flat_map(|p| &p.paragraphs);
    let comments = paragraphs.zip(1..).filter(|(p, _)| !p.text(Version::Revised).is_empty()).map(|(p, id)| Comment {
        id: CommentId(id),
        paragraph: p.id,
        range: (id % 2 == 0).then(|| 0..p.text(Version::Markup).chars().next().unwrap().len_utf8()),
        remark: remark("J. Smith", "Which one & why?\n<second line>"),
        replies: if id % 3 == 0 { vec![remark("RCC", "الأول، 第一")] } else { Vec::new() },
        done: id % 4 == 0,
    });
    draft.comments = comments.collect();
    draft
}

fn judged(folder: &Path) -> (bool, String) {
    let judge = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/office_files");
    let output = Command::new("python3").arg(judge).arg(folder).output().expect("python3 runs");
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    (output.status.success(), text.into_owned())
}

#[test]
fn other_judges_find_no_fault_in_what_we_write() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, bytes: Vec<u8>| std::fs::write(folder.path().join(name), bytes).expect("written");
    let mut runner = TestRunner::deterministic();
    let random = (0..RANDOM).map(|_| drafts::draft().new_tree(&mut runner).expect("a draft").current());
    let merged: Vec<Contribution> = merged::SETS.iter().map(|set| merged::read(set).0).collect();
    let whole = Language::ALL.into_iter().map(contribution);
    let drafts: Vec<Contribution> = whole.chain(merged.iter().cloned()).chain(random).map(commented).collect();
    for (i, draft) in drafts.iter().enumerate() {
        for version in [Version::Markup, Version::Base, Version::Revised] {
            write(&format!("{i}-{version:?}.docx"), docx(draft, version));
            write(&format!("{i}-{version:?}.odt"), odt(draft, version));
        }
    }
    for (set, draft) in merged::SETS.iter().zip(&merged) {
        write(&format!("table-{set}.docx"), docx::compilation(draft));
    }
    let (faultless, text) = judged(folder.path());
    println!("{text}");
    assert!(faultless, "{text}");
    let counted =
        format!("{} Word files, {} OpenDocument texts: 0 faults", 3 * drafts.len() + merged.len(), 3 * drafts.len());
    assert!(text.contains(&counted), "{counted}: {text}");
}

/// Each judge can fail: a Word file without its theme, one whose comment lost its place, and an OpenDocument text with an
/// element that no schema knows.
#[test]
fn damaged_files_are_faults() {
    let draft = commented(contribution(Language::En));
    let damaged = |bytes: &[u8], part: &str, change: &dyn Fn(String) -> String| {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for i in 0..zip.len() {
            let mut file = zip.by_index(i).unwrap();
            let name = file.name().unwrap().into_owned();
            let stored = zip::write::SimpleFileOptions::default().compression_method(file.compression());
            let mut content = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut content).unwrap();
            if name == part {
                let before = String::from_utf8(content).unwrap();
                let after = change(before.clone());
                assert_ne!(before, after, "{part} is as it was");
                content = after.into_bytes();
            }
            out.start_file(name, stored).unwrap();
            std::io::Write::write_all(&mut out, &content).unwrap();
        }
        out.finish().unwrap().into_inner()
    };
    let check = |name: &str, bytes: Vec<u8>, judge: &str, words: &str| {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(name), bytes).expect("written");
        let (faultless, text) = judged(folder.path());
        let told = text.lines().any(|line| line.contains(judge) && line.contains(words));
        assert!(!faultless && told, "{judge} did not say “{words}”: {text}");
    };
    let (word, open) = (docx(&draft, Version::Markup), odt(&draft, Version::Markup));
    let no_theme = damaged(&word, "word/_rels/document.xml.rels", &|xml| xml.replace("/theme\"", "/other\""));
    check("theme.docx", no_theme, "openxml-audit", "theme");
    let lost = damaged(&word, "word/document.xml", &|xml| {
        ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"]
            .into_iter()
            .fold(xml, |xml, mark| xml.replacen(&format!("<{mark} w:id=\"1\"/>"), "", 1))
    });
    check("comment.docx", lost, "ooxml-integrity", "CMT005");
    let unknown = damaged(&open, "content.xml", &|xml| xml.replacen("<text:p", "<text:x/><text:p", 1));
    check("element.odt", unknown, "openxml-audit", "content.xml");
}
