//! The journal of a draft: every act is on disk before it counts, and undo outlives the program.
//!
//! One file a draft, a JSON value a line. The first line is the `Head`: which bytes of the draft's file the journal
//! begins at, and the history at that moment. Then one [`Entry`] a line, each flushed to disk before the act is
//! acknowledged. Saving writes no journal anew: it first appends the fingerprint of the bytes it is about to write.
//!
//! So whatever moment the program dies at, the file is one of the versions the journal names, and
//! the entries after that name are exactly those the file does not hold: none is lost, none is done twice.
//!
//! Limitations: the history is kept without a limit of length; it is rewritten once, when the draft is opened. A draft
//! that is renamed or moved outside the program begins a new history.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use modline_core::contribution::Contribution;
use modline_core::history::{History, Step};
use modline_disk::Previous;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Names a version of a file by its bytes: SHA-256 in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The fingerprint of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect())
    }

    /// As a file name and as people read it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What happened to the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Entry {
    /// A step was done.
    Act(Step),
    /// The last step was taken back.
    Undo,
    /// The last undone step was done again.
    Redo,
    /// The draft as it now is was about to be written; its bytes have this fingerprint.
    Saving(Fingerprint),
}

/// The first line.
#[derive(Serialize, Deserialize)]
struct Head {
    /// The form of the journal: 1.
    journal: u32,
    /// The draft's file, for a person who looks here.
    draft: PathBuf,
    /// The version of that file the journal begins at.
    after: Fingerprint,
    /// What was done and undone before.
    history: Stacks,
}

/// A [`History`] as it is stored; it can be followed without the draft.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Stacks {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Stacks {
    fn of(history: &History) -> Self {
        through_json(history)
    }

    fn history(&self) -> History {
        through_json(self)
    }

    fn follow(&mut self, entry: &Entry) {
        match entry {
            Entry::Act(step) if step.edits.is_empty() => {}
            Entry::Act(step) => {
                self.done.push(step.clone());
                self.undone.clear();
            }
            Entry::Undo => self.undone.extend(self.done.pop()),
            Entry::Redo => self.done.extend(self.undone.pop()),
            Entry::Saving(_) => {}
        }
    }
}

fn through_json<A: Serialize, B: for<'a> Deserialize<'a>>(from: &A) -> B {
    serde_json::to_value(from)
        .and_then(serde_json::from_value)
        .expect("invariant: a history and its stored form have the same fields")
}

/// The journal of the open draft, ready to be appended to.
pub struct Journal {
    path: PathBuf,
    draft: PathBuf,
    file: File,
    /// A line could not be written whole; what follows it would be unreadable, so nothing may follow.
    broken: bool,
}

/// What the journal told when a draft was opened.
pub struct Resumed {
    /// The journal, which begins at the draft's file as it is.
    pub journal: Journal,
    /// What can be undone and redone.
    pub history: History,
    /// Acts that the file did not hold and the draft now does.
    pub recovered: u32,
    /// A journal, or the rest of one, that does not fit the file; kept under this name.
    pub set_aside: Option<PathBuf>,
}

impl Journal {
    /// A new journal of the draft at `draft`, whose file now has the fingerprint `after`; replaces what was at `path`.
    pub fn begin(path: &Path, draft: &Path, after: Fingerprint, history: &History) -> io::Result<Self> {
        Self::write(path, draft, after, Stacks::of(history), &[])
    }

    fn write(path: &Path, draft: &Path, after: Fingerprint, history: Stacks, entries: &[Entry]) -> io::Result<Self> {
        let mut bytes = line(&Head { journal: 1, draft: draft.into(), after, history })?;
        for entry in entries {
            bytes.extend(line(entry)?);
        }
        modline_disk::write(path, &bytes, Previous::Gone).map_err(io::Error::other)?;
        let file = OpenOptions::new().append(true).open(path)?;
        Ok(Self { path: path.into(), draft: draft.into(), file, broken: false })
    }

    /// Opens the journal of a draft just read, does again what the file does not hold, and says what it found.
    pub fn resume(path: &Path, draft_file: &Path, now: Fingerprint, draft: &mut Contribution) -> io::Result<Resumed> {
        let Some(Told { history, rest, whole }) = read(path, &now)? else {
            let set_aside = set_aside(path)?;
            let history = History::default();
            let journal = Self::begin(path, draft_file, now, &history)?;
            return Ok(Resumed { journal, history, recovered: 0, set_aside });
        };
        let mut later = history.history();
        let fits = rest.iter().take_while(|entry| again(&mut later, draft, entry)).count();
        let set_aside = if whole && fits == rest.len() { None } else { set_aside(path)? };
        let kept: Vec<_> = rest[..fits].iter().filter(|e| !matches!(e, Entry::Saving(_))).cloned().collect();
        let journal = Self::write(path, draft_file, now, history, &kept)?;
        let recovered = u32::try_from(kept.len()).unwrap_or(u32::MAX);
        Ok(Resumed { journal, history: later, recovered, set_aside })
    }

    /// Appends `entry` and returns once it is on disk.
    pub fn append(&mut self, entry: &Entry) -> io::Result<()> {
        if self.broken {
            return Err(io::Error::other("an earlier line could not be written whole"));
        }
        let written = line(entry).and_then(|line| self.file.write_all(&line)).and_then(|()| self.file.sync_data());
        self.broken = written.is_err();
        written
    }

    /// Whether an earlier entry could not be written; [`Journal::mend`] then begins anew.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// Begins anew at the draft as just saved.
    pub fn mend(&mut self, after: Fingerprint, history: &History) -> io::Result<()> {
        *self = Self::begin(&self.path, &self.draft, after, history)?;
        Ok(())
    }

    /// As if a line could not be written.
    #[cfg(test)]
    pub(crate) fn break_off(&mut self) {
        self.broken = true;
    }
}

fn line(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(value)?;
    line.push(b'\n');
    Ok(line)
}

/// A journal followed up to the version of the draft's file that lies on disk.
struct Told {
    history: Stacks,
    rest: Vec<Entry>,
    /// Every line could be read, but for a torn last one.
    whole: bool,
}

/// `None` where there is no journal or it does not know this version of the file.
fn read(path: &Path, now: &Fingerprint) -> io::Result<Option<Told>> {
    let bytes = match fs::read(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        bytes => bytes?,
    };
    // What stands after the last line end was never acknowledged.
    let whole_lines = &bytes[..bytes.iter().rposition(|b| *b == b'\n').unwrap_or(0)];
    let mut lines = whole_lines.split(|b| *b == b'\n');
    let Some(mut head) = lines.next().and_then(|l| serde_json::from_slice::<Head>(l).ok()).filter(|h| h.journal == 1)
    else {
        return Ok(None);
    };
    let mut entries = Vec::new();
    let mut whole = true;
    for line in lines {
        match serde_json::from_slice::<Entry>(line) {
            Ok(entry) => entries.push(entry),
            Err(_) => {
                whole = false;
                break;
            }
        }
    }
    let saving = |e: &Entry| matches!(e, Entry::Saving(as_now) if as_now == now);
    let at = match entries.iter().rposition(saving) {
        Some(i) => i + 1,
        None if head.after == *now => 0,
        None => return Ok(None),
    };
    let rest = entries.split_off(at);
    for entry in &entries {
        head.history.follow(entry);
    }
    Ok(Some(Told { history: head.history, rest, whole }))
}

/// Does an entry again; whether it fitted the draft.
fn again(history: &mut History, draft: &mut Contribution, entry: &Entry) -> bool {
    match entry {
        Entry::Act(step) => history.act(draft, step.clone()).is_ok(),
        Entry::Undo => history.undo(draft).is_ok(),
        Entry::Redo => history.redo(draft).is_ok(),
        Entry::Saving(_) => true,
    }
}

/// Gives a journal a name of its own, beside; nothing that was ever written down is thrown away.
fn set_aside(path: &Path) -> io::Result<Option<PathBuf>> {
    if !path.exists() {
        return Ok(None);
    }
    let free = (1u32..).map(|n| path.with_extension(format!("aside-{n}"))).find(|p| !p.exists());
    let aside = free.expect("invariant: some number is free");
    fs::rename(path, &aside)?;
    Ok(Some(aside))
}

#[cfg(test)]
mod tests {
    use modline_core::contribution::Frame;
    use modline_core::edit::Edit;

    use super::*;

    /// A step that sets the introduction, whatever it was.
    fn step(draft: &Contribution, introduction: &str) -> Step {
        let after = Frame { introduction: introduction.into(), ..draft.frame.clone() };
        Step {
            edits: vec![Edit::Frame { before: Box::new(draft.frame.clone()), after: Box::new(after) }],
            joins: false,
        }
    }

    struct Desk {
        dir: tempfile::TempDir,
        draft: Contribution,
        history: History,
        journal: Journal,
    }

    impl Desk {
        fn new() -> Self {
            let dir = tempfile::tempdir().unwrap();
            let at = dir.path().join("k.journal");
            let journal =
                Journal::begin(&at, Path::new("D.modline"), Fingerprint::of(b"0"), &History::default()).unwrap();
            Self { dir, draft: Contribution::default(), history: History::default(), journal }
        }

        fn act(&mut self, introduction: &str) {
            let step = step(&self.draft, introduction);
            self.history.act(&mut self.draft, step.clone()).unwrap();
            self.journal.append(&Entry::Act(step)).unwrap();
        }

        fn undo(&mut self) {
            self.history.undo(&mut self.draft).unwrap();
            self.journal.append(&Entry::Undo).unwrap();
        }

        fn resume(&self, file: &[u8], mut saved: Contribution) -> (Contribution, Resumed) {
            let at = self.dir.path().join("k.journal");
            let resumed = Journal::resume(&at, Path::new("D.modline"), Fingerprint::of(file), &mut saved).unwrap();
            (saved, resumed)
        }
    }

    #[test]
    fn what_the_file_does_not_hold_is_done_again() {
        let mut desk = Desk::new();
        desk.act("one");
        desk.act("two");
        desk.undo();
        let (draft, resumed) = desk.resume(b"0", Contribution::default());
        assert_eq!((&draft, &resumed.history, resumed.recovered), (&desk.draft, &desk.history, 3));
        let (draft, resumed) = desk.resume(b"0", Contribution::default());
        assert_eq!((draft, resumed.recovered), (desk.draft, 3), "the rewritten journal says the same");
    }

    #[test]
    fn a_crash_before_or_after_the_file_is_replaced_loses_and_doubles_nothing() {
        let mut desk = Desk::new();
        desk.act("one");
        desk.journal.append(&Entry::Saving(Fingerprint::of(b"1"))).unwrap();
        let saved = desk.draft.clone();
        desk.act("two");
        for (file, held, recovered) in [(b"0", Contribution::default(), 2), (b"1", saved, 1)] {
            let copy = desk.dir.path().join("k.copy");
            fs::copy(desk.dir.path().join("k.journal"), &copy).unwrap();
            let (draft, resumed) = desk.resume(file, held);
            assert_eq!((&draft, &resumed.history, resumed.recovered), (&desk.draft, &desk.history, recovered));
            fs::rename(&copy, desk.dir.path().join("k.journal")).unwrap();
        }
    }

    #[test]
    fn a_torn_last_line_is_passed_over() {
        let mut desk = Desk::new();
        desk.act("one");
        desk.journal.file.write_all(br#"{"act":{"edits":[{"fra"#).unwrap();
        let (draft, resumed) = desk.resume(b"0", Contribution::default());
        assert_eq!((draft, resumed.recovered, resumed.set_aside), (desk.draft, 1, None));
    }

    #[test]
    fn a_journal_of_another_version_of_the_file_is_kept_beside() {
        let mut desk = Desk::new();
        desk.act("one");
        let (draft, resumed) = desk.resume(b"changed by somebody", Contribution::default());
        assert_eq!((draft, resumed.recovered), (Contribution::default(), 0));
        assert!(resumed.set_aside.is_some_and(|p| p.exists()));
    }

    #[test]
    fn a_broken_line_ends_what_is_done_again_and_the_journal_is_kept_beside() {
        let mut desk = Desk::new();
        desk.act("one");
        desk.journal.file.write_all(b"\xff\n").unwrap();
        desk.act("two");
        let (draft, resumed) = desk.resume(b"0", Contribution::default());
        assert_eq!((draft.frame.introduction.as_str(), resumed.recovered), ("one", 1));
        assert!(resumed.set_aside.is_some());
    }
}
