//! An evening's work with a fault of the system, or the end of the process, at each of its steps: what was acknowledged
//! is there when the draft is opened again, and nothing is unreadable.

use std::env;
use std::path::Path;
use std::process::Command;

use modline_core::contribution::Metadata;
use modline_core::step::Step as Edit;

use super::*;
use crate::faults::{Fault, steps_of};
use crate::{Backup, read, sweep, write};

/// The draft is opened twice; each time three acts are done, and the file is saved before the last. An act is counted in
/// the introduction, and `acknowledged` hears of it once it is on the disk.
fn work(folder: &Path, mut acknowledged: impl FnMut(u32)) -> Result<(), Box<dyn std::error::Error>> {
    let (file, at) = (folder.join("D.modline"), folder.join("k.journal"));
    for _ in 0..2 {
        let bytes = read(&file)?;
        let mut draft = draft::read(&bytes)?;
        let JournalState { mut journal, mut history, .. } = Journal::resume(&at, &file, &bytes, &mut draft)?;
        for act in 0..3 {
            if act == 2 {
                let bytes = draft::write(&draft);
                journal.append(&JournalEntry::Saving(Fingerprint::of(&bytes)))?;
                write(&file, &bytes, Backup::Keep)?;
                journal.settle(&bytes, &history)?;
            }
            let number = acts_in(&draft) + 1;
            let after = Metadata { introduction: number.to_string(), ..draft.metadata.clone() };
            let before = Box::new(draft.metadata.clone());
            let steps = vec![Edit::Metadata { before, after: Box::new(after) }];
            let transaction = Transaction { steps, joins: false };
            journal.append(&JournalEntry::Transaction(transaction.clone()))?;
            history.apply(&mut draft, transaction)?;
            acknowledged(number);
        }
    }
    Ok(())
}

fn acts_in(draft: &Contribution) -> u32 {
    draft.metadata.introduction.parse().unwrap_or_default()
}

fn folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("D.modline"), draft::write(&Contribution::default())).unwrap();
    dir
}

fn steps() -> usize {
    let (taken, worked) = steps_of(Fault::None, || work(folder().path(), drop));
    worked.unwrap();
    taken.len()
}

/// Opens the draft again: it holds what was acknowledged, or one act more, and undo leads back to the first.
fn check(folder: &Path, acknowledged: u32, step: usize) {
    let (file, at) = (folder.join("D.modline"), folder.join("k.journal"));
    let bytes = read(&file).unwrap();
    let mut draft = draft::read(&bytes).unwrap();
    let mut resumed = Journal::resume(&at, &file, &bytes, &mut draft).unwrap();
    let found = acts_in(&draft);
    assert!(found == acknowledged || found == acknowledged + 1, "step {step}: {acknowledged} acts, {found} found");
    assert_eq!(resumed.set_aside, None, "step {step}");
    while resumed.history.undo(&mut draft).unwrap().is_some() {}
    assert_eq!(draft, Contribution::default(), "step {step}");
}

#[test]
fn a_step_that_fails_loses_nothing_acknowledged() {
    for at in 0..steps() {
        let dir = folder();
        let mut acknowledged = 0;
        // A folder that cannot be brought to the disk is the system's; all else is told.
        let _ = steps_of(Fault::Fails(at), || work(dir.path(), |act| acknowledged = act));
        check(dir.path(), acknowledged, at);
    }
}

#[test]
fn a_process_that_ends_before_any_step_loses_nothing_acknowledged() {
    const AT: &str = "MODLINE_EVENING_ENDS_AT";
    const IN: &str = "MODLINE_EVENING_IN";
    const SAYS: &str = "acknowledged ";
    if let (Ok(at), Ok(folder)) = (env::var(AT), env::var(IN)) {
        let say = |act| println!("\n{SAYS}{act}");
        steps_of(Fault::Ends(at.parse().unwrap()), || work(Path::new(&folder), say)).1.unwrap();
        return;
    }
    for at in 0..steps() {
        let dir = folder();
        let name = "journal::evening::a_process_that_ends_before_any_step_loses_nothing_acknowledged";
        let mut child = Command::new(env::current_exe().unwrap());
        child.args(["--exact", "--nocapture", name]).env(AT, at.to_string()).env(IN, dir.path());
        let ended = child.output().unwrap();
        assert!(!ended.status.success(), "step {at} was not reached");
        let printed = String::from_utf8(ended.stdout).unwrap();
        let last = printed.lines().rev().find_map(|line| line.strip_prefix(SAYS)).map_or(0, |act| act.parse().unwrap());
        sweep(dir.path());
        check(dir.path(), last, at);
    }
}
