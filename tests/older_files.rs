//! Files of the version before this one open as they were: `fixtures/before` was written by that program.
//!
//! `draft.modline` has findings, an unresolved place, metadata and a logo. `draft.journal` is its journal after the program
//! was killed: a history in its first line, then every kind of step, undo, redo, saving and saved. `replayed.modline` is
//! what that program made of both, `undone.modline` what was left after undoing everything.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

use std::fs;
use std::path::{Path, PathBuf};

use modline_app::folder::DataFolder;
use modline_app::session::Session;
use modline_disk::journal;
use modline_formats::draft;

fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/before").join(name);
    fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// A draft as that program wrote it: without the fingerprint of the whole file at its end.
fn unsealed(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let (body, seal) = text.rsplit_once(",\n").unwrap();
    assert!(seal.starts_with(" \"sha256\": "), "{seal}");
    format!("{body}\n}}\n")
}

/// The draft and its journal, where the program that was killed left them.
struct Home {
    folder: DataFolder,
    file: PathBuf,
    _dir: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().join("data")).unwrap();
        let file = dir.path().join("draft.modline");
        fs::write(&file, fixture("draft.modline")).unwrap();
        fs::write(folder.journal(&file), fixture("draft.journal")).unwrap();
        Self { folder, file, _dir: dir }
    }

    fn open(&self) -> Session {
        Session::open(&self.folder, &self.file).unwrap()
    }
}

#[test]
fn a_draft_is_read_and_written_again_to_the_byte_and_sealed() {
    for name in ["draft.modline", "replayed.modline", "undone.modline"] {
        let bytes = fixture(name);
        let read = draft::read(&bytes).unwrap();
        assert!(read.unresolved.len() + read.findings.len() > 1 && !read.proposals.is_empty(), "{name}");
        assert_eq!(unsealed(&draft::write(&read)), String::from_utf8(bytes).unwrap(), "{name}");
    }
}

#[test]
fn the_fixture_has_every_kind_of_entry_and_step() {
    let journal = String::from_utf8(fixture("draft.journal")).unwrap();
    for kind in ["\"splice\"", "\"frame\"", "\"head\"", "\"proposals\"", "\"logo\"", "\"doubts\"", "\"findings\""] {
        assert!(journal.contains(&format!("{{{kind}:")), "{kind}");
    }
    for entry in ["\n\"undo\"", "\n{\"saving\":", "\n\"redo\"", "\n{\"saved\":", "\"done\":[{"] {
        assert!(journal.contains(entry), "{entry}");
    }
}

#[test]
fn a_journal_is_replayed_on_its_draft() {
    let home = Home::new();
    let mut session = home.open();
    assert_eq!((session.recovered(), session.set_aside()), (11, None));
    assert!(session.history().can_undo() && session.history().can_redo());
    session.save().unwrap();
    assert_eq!(unsealed(&fs::read(&home.file).unwrap()), String::from_utf8(fixture("replayed.modline")).unwrap());
    assert!(journal::is_settled(&home.folder.journal(&home.file)));
}

#[test]
fn what_the_version_before_did_is_undone() {
    let home = Home::new();
    let mut session = home.open();
    while session.history().can_undo() {
        session.undo().unwrap();
    }
    session.finish().unwrap();
    drop(session);
    assert_eq!(unsealed(&fs::read(&home.file).unwrap()), String::from_utf8(fixture("undone.modline")).unwrap());
    let mut session = home.open();
    while session.history().can_redo() {
        session.redo().unwrap();
    }
    session.save().unwrap();
    assert!(!session.history().can_redo());
}
