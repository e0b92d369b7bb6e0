//! Every step of a save as a fault of the system and as the end of the process: the file is the old one or the new one,
//! whole, and nothing is left behind.

use std::cell::RefCell;
use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use super::{Backup, Step, backup_of, read, sweep, write};

/// What becomes of the step to come.
#[derive(Clone, Copy, Default)]
pub(crate) enum Fault {
    #[default]
    None,
    /// The step of this number fails.
    Fails(usize),
    /// The process ends before the step of this number.
    Ends(usize),
}

thread_local! {
    static STEPS: RefCell<(Vec<Step>, Fault)> = RefCell::default();
}

pub(crate) fn step(step: Step) -> io::Result<()> {
    STEPS.with_borrow_mut(|(taken, fault)| {
        taken.push(step);
        match fault {
            Fault::Fails(at) if *at == taken.len() - 1 => Err(io::ErrorKind::StorageFull.into()),
            Fault::Ends(at) if *at == taken.len() - 1 => std::process::abort(),
            _ => Ok(()),
        }
    })
}

/// The steps of `work`, of which one meets `fault`, and what it gives.
pub(crate) fn steps_of<T>(fault: Fault, work: impl FnOnce() -> T) -> (Vec<Step>, T) {
    STEPS.set((Vec::new(), fault));
    let done = work();
    let (taken, _) = STEPS.take();
    (taken, done)
}

/// The third version over the second, with the first in the backup.
fn folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("D.modline"), "second").unwrap();
    fs::write(dir.path().join("D.modline.bak"), "first").unwrap();
    dir
}

fn save(folder: &Path) -> Result<(), super::DiskError> {
    write(&folder.join("D.modline"), b"third", Backup::Keep)
}

/// The file is whole, the version before is in it or in the backup, and no other file is left.
fn check(folder: &Path, at: usize) {
    let (file, backup) = (folder.join("D.modline"), backup_of(&folder.join("D.modline")));
    let text = |path: &Path| read(path).map(|bytes| String::from_utf8(bytes).unwrap()).ok();
    match (text(&file).as_deref(), text(&backup).as_deref()) {
        (Some("second"), None | Some("first" | "second")) | (Some("third"), Some("second")) => {}
        other => panic!("step {at}: {other:?}"),
    }
    let names = || fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    assert!(names().all(|name| name.starts_with("D.modline")), "step {at}: {:?}", names().collect::<Vec<_>>());
}

#[test]
fn a_file_is_on_the_disk_before_it_takes_the_name_of_the_old_one() {
    let dir = folder();
    let (taken, saved) = steps_of(Fault::None, || save(dir.path()));
    saved.unwrap();
    use Step::{Create, LinkBackup, Permit, RemoveBackup, Rename, Sync, SyncFolder, Write};
    assert_eq!(taken, [Create, Write, Permit, Sync, RemoveBackup, LinkBackup, Rename, SyncFolder]);
}

#[test]
fn a_step_that_fails_leaves_the_old_file_and_says_so() {
    let steps = steps_of(Fault::None, || save(folder().path())).0.len();
    for at in 0..steps {
        let dir = folder();
        let (taken, saved) = steps_of(Fault::Fails(at), || save(dir.path()));
        check(dir.path(), at);
        // Behind the rename the file is there; that its folder may be lost with the power is the system's.
        assert_eq!(saved.is_err(), at + 1 < steps, "step {at}, {:?}", taken.last());
        save(dir.path()).unwrap();
        assert_eq!(read(&dir.path().join("D.modline")).unwrap(), b"third");
    }
}

#[test]
fn a_process_that_ends_before_any_step_leaves_a_whole_file_and_the_next_one_tidies_up() {
    const AT: &str = "MODLINE_ENDS_AT";
    const IN: &str = "MODLINE_ENDS_IN";
    if let (Ok(at), Ok(folder)) = (env::var(AT), env::var(IN)) {
        steps_of(Fault::Ends(at.parse().unwrap()), || save(Path::new(&folder))).1.unwrap();
        return;
    }
    let steps = steps_of(Fault::None, || save(folder().path())).0.len();
    for at in 0..steps {
        let dir = folder();
        let name = "faults::a_process_that_ends_before_any_step_leaves_a_whole_file_and_the_next_one_tidies_up";
        let mut child = Command::new(env::current_exe().unwrap());
        let ended = child.args(["--exact", name]).env(AT, at.to_string()).env(IN, dir.path()).output().unwrap();
        assert!(!ended.status.success(), "step {at} was not reached");
        sweep(dir.path());
        check(dir.path(), at);
        save(dir.path()).unwrap();
    }
}
