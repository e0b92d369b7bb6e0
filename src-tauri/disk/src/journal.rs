//! The journal of a draft: every transaction is on disk before it counts, and undo outlives the app.
//!
//! One file a draft, a JSON value a line. The first line is the `JournalHead`: the draft's file as it was when the journal
//! began, and the history at that moment. Then one [`JournalEntry`] a line, each flushed to disk before the command is
//! acknowledged. Saving does not rewrite the journal: it appends the fingerprint of the bytes before they are written to
//! the file, and again once the file holds them. Each line ends with the check of all lines so far: a damaged
//! one ends what can be read.
//!
//! At whatever moment the app dies, the file is one of the versions that the journal names, and the entries after
//! that name are exactly those that the file does not hold: none is lost, none is applied twice.
//!
//! A journal rebuilds the draft without any other file: when another program replaced the draft's file, or it is gone,
//! [`Record::rebuild`] makes the draft out of the journal alone.
//!
//! Limitations: the history is kept without a limit of length; it is rewritten once, when the draft is opened.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use modline_core::contribution::Contribution;
use modline_core::history::{History, Transaction};
use modline_formats::draft;
use serde::{Deserialize, Serialize, Serializer};

use crate::fingerprint::Fingerprint;
use crate::{Step, step};

/// What happened to the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum JournalEntry {
    /// A transaction was applied.
    #[serde(rename = "act")]
    Transaction(Transaction),
    /// The last transaction was undone.
    Undo,
    /// The last undone transaction was redone.
    Redo,
    /// The draft as it now is was about to be written; its bytes have this fingerprint.
    Saving(Fingerprint),
    /// The file holds the draft as it now is, in bytes of this fingerprint.
    Saved(Fingerprint),
}

impl JournalEntry {
    fn is_change(&self) -> bool {
        !matches!(self, Self::Saving(_) | Self::Saved(_))
    }

    fn names(&self, version: &Fingerprint) -> bool {
        matches!(self, Self::Saving(named) | Self::Saved(named) if named == version)
    }
}

/// The form that is written.
const FORM: u32 = 2;

/// The first line.
#[derive(Serialize, Deserialize)]
struct JournalHead {
    /// The form of the journal: [`FORM`], or 1 without checks.
    journal: u32,
    /// The draft's file.
    #[serde(serialize_with = "lossy")]
    draft: PathBuf,
    /// That name's bytes, where it is no Unicode.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    draft_bytes: Vec<u8>,
    /// The version of that file the journal begins at.
    after: Fingerprint,
    /// That version's bytes. Journals written before 0.2 lack them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base: Option<String>,
    /// What was done and undone before.
    history: Stacks,
}

/// A name that is not Unicode loses what cannot be spelled; its bytes stand beside it.
fn lossy<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&path.to_string_lossy())
}

#[cfg(unix)]
fn bytes_of_name(path: &Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    if path.to_str().is_some() { Vec::new() } else { path.as_os_str().as_bytes().to_vec() }
}

#[cfg(unix)]
fn name_of_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    (!bytes.is_empty()).then(|| std::ffi::OsString::from_vec(bytes).into())
}

#[cfg(not(unix))]
fn bytes_of_name(_path: &Path) -> Vec<u8> {
    Vec::new()
}

#[cfg(not(unix))]
fn name_of_bytes(_bytes: Vec<u8>) -> Option<PathBuf> {
    None
}

/// A [`History`] as it is stored; it can be followed without the draft.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Stacks {
    done: Vec<Transaction>,
    undone: Vec<Transaction>,
}

impl Stacks {
    fn of(history: &History) -> Self {
        through_json(history)
    }

    fn history(&self) -> History {
        through_json(self)
    }

    fn follow(&mut self, entry: &JournalEntry) {
        match entry {
            JournalEntry::Transaction(transaction) if transaction.steps.is_empty() => {}
            JournalEntry::Transaction(transaction) => {
                self.done.push(transaction.clone());
                self.undone.clear();
            }
            JournalEntry::Undo => self.undone.extend(self.done.pop()),
            JournalEntry::Redo => self.done.extend(self.undone.pop()),
            JournalEntry::Saving(_) | JournalEntry::Saved(_) => {}
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
    chain: Chain,
    /// A transaction could not be written whole. What follows it would be unreadable, so nothing may follow.
    broken: bool,
    /// The last line says that the file holds all.
    settled: bool,
}

/// What the journal held when a draft was opened.
pub struct JournalState {
    /// The journal, which begins at the draft's file as it is.
    pub journal: Journal,
    /// What can be undone and redone.
    pub history: History,
    /// Changes that the file did not hold and the draft now does.
    pub recovered: u32,
    /// Why the journal that lay there, or the rest of it, was set aside.
    pub set_aside: Option<SetAside>,
}

/// Why a journal was set aside. It stays in the folder under a name of its own and is opened from the start screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAside {
    /// The file is an older version than the one this program wrote last.
    OlderFile,
    /// The file is a version that the journal does not know.
    OtherFile,
    /// Not all of the journal can be read.
    Damaged,
}

impl Journal {
    /// A new journal of the draft at `draft`, whose file now holds `bytes`. A journal at `path` that holds more than its
    /// file is kept beside.
    ///
    /// # Errors
    /// Where the journal cannot be written.
    pub fn begin(path: &Path, draft: &Path, bytes: &[u8], history: &History) -> io::Result<Self> {
        let keep = path.exists() && !is_settled(path);
        Self::replace(path, draft, bytes, Stacks::of(history), &[], keep)
    }

    /// Writes a journal in place of the one at `path`, which is linked beside first where `keep` says so. What fails
    /// leaves everything as it was.
    fn replace(
        path: &Path,
        draft: &Path,
        bytes: &[u8],
        history: Stacks,
        changes: &[JournalEntry],
        keep: bool,
    ) -> io::Result<Self> {
        let after = Fingerprint::of(bytes);
        let saved = JournalEntry::Saved(after.clone());
        let base = String::from_utf8(bytes.to_vec()).ok();
        let mut chain = Chain::default();
        let mut lines = chain.line(&JournalHead {
            journal: FORM,
            draft: draft.into(),
            draft_bytes: bytes_of_name(draft),
            after,
            base,
            history,
        })?;
        lines.extend(chain.line(&saved)?);
        for change in changes {
            lines.extend(chain.line(change)?);
        }
        let aside = if keep { Some(link_aside(path)?) } else { None };
        let written = crate::write_like(path, &lines, draft).map_err(io::Error::other);
        if let (Err(_), Some(aside)) = (&written, aside) {
            // The journal itself still stands; a second name of it is only untidy.
            let _ = fs::remove_file(aside);
        }
        written?;
        let file = OpenOptions::new().append(true).open(path)?;
        Ok(Self { path: path.into(), draft: draft.into(), file, chain, broken: false, settled: changes.is_empty() })
    }

    /// Opens the journal of a draft just read from `bytes`, and applies to the draft what the file does not hold.
    ///
    /// # Errors
    /// Where the journal can be neither read nor written.
    pub fn resume(path: &Path, draft_file: &Path, bytes: &[u8], draft: &mut Contribution) -> io::Result<JournalState> {
        let found = match fs::read(path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => None,
            found => Some(found?),
        };
        let Some(found) = found else {
            let history = History::default();
            let journal = Self::begin(path, draft_file, bytes, &history)?;
            return Ok(JournalState { journal, history, recovered: 0, set_aside: None });
        };
        let taken_up = Record::read(&found).ok_or(SetAside::Damaged).and_then(|r| r.take_up(&Fingerprint::of(bytes)));
        let (stacks, rest, whole) = match taken_up {
            Ok(taken_up) => taken_up,
            Err(why) => {
                let history = History::default();
                let journal = Self::replace(path, draft_file, bytes, Stacks::of(&history), &[], true)?;
                return Ok(JournalState { journal, history, recovered: 0, set_aside: Some(why) });
            }
        };
        let mut history = stacks.history();
        let fitting = rest.iter().take_while(|entry| replay(&mut history, draft, entry)).count();
        let damaged = !whole || fitting < rest.len();
        let changes: Vec<_> = rest.into_iter().take(fitting).filter(JournalEntry::is_change).collect();
        let recovered = count(&changes);
        let journal = Self::replace(path, draft_file, bytes, stacks, &changes, damaged)?;
        Ok(JournalState { journal, history, recovered, set_aside: damaged.then_some(SetAside::Damaged) })
    }

    /// Appends `entry` and returns once it is on disk.
    ///
    /// # Errors
    /// Where it cannot be written. The journal is broken then, unless the entry was no change.
    pub fn append(&mut self, entry: &JournalEntry) -> io::Result<()> {
        if self.broken {
            return Err(io::Error::other("an earlier line could not be written whole"));
        }
        let end = self.file.metadata()?.len();
        let mut chain = self.chain.clone();
        let written = chain.line(entry).and_then(|line| self.write_line(&line));
        match &written {
            Ok(()) => (self.chain, self.settled) = (chain, matches!(entry, JournalEntry::Saved(_))),
            // Without the torn line the journal is as good as before, unless a change is missing in it.
            Err(_) => self.broken = self.file.set_len(end).is_err() || entry.is_change(),
        }
        written
    }

    fn write_line(&mut self, line: &[u8]) -> io::Result<()> {
        step(Step::Append)?;
        self.file.write_all(line)?;
        step(Step::SyncLine)?;
        self.file.sync_data()
    }

    /// Notes that the draft's file holds `bytes`, the draft as it now is. A broken journal begins anew.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn settle(&mut self, bytes: &[u8], history: &History) -> io::Result<()> {
        if self.broken {
            *self = Self::replace(&self.path, &self.draft, bytes, Stacks::of(history), &[], false)?;
        } else if !self.settled {
            self.append(&JournalEntry::Saved(Fingerprint::of(bytes)))?;
        }
        Ok(())
    }

    /// Whether a change could not be written down; [`Journal::settle`] then begins anew.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// Behaves as if a line could not be written.
    #[cfg(any(test, feature = "faults"))]
    pub fn break_off(&mut self) {
        self.broken = true;
    }
}

/// The check of all lines so far, and with it the next line: JSON, a space, and the first half of the SHA-256 of the check
/// before and the JSON.
#[derive(Clone, Default)]
struct Chain(String);

impl Chain {
    const DIGITS: usize = 32;

    fn next(&mut self, json: &[u8]) -> &str {
        let whole = Fingerprint::of(&[self.0.as_bytes(), json].concat());
        self.0 = whole.as_str()[..Self::DIGITS].to_owned();
        &self.0
    }

    fn line(&mut self, value: &impl Serialize) -> io::Result<Vec<u8>> {
        let mut line = serde_json::to_vec(value)?;
        let check = self.next(&line);
        line.extend([b" ", check.as_bytes(), b"\n"].concat());
        Ok(line)
    }

    /// The JSON of a line that follows; `None` where the check says that this is not what was written.
    fn checked<'l>(&mut self, line: &'l [u8]) -> Option<&'l [u8]> {
        let (json, check) = parted(line)?;
        (self.next(json).as_bytes() == check).then_some(json)
    }
}

/// A line's JSON and its check.
fn parted(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let (json, check) = line.split_at_checked(line.len().checked_sub(Chain::DIGITS)?)?;
    Some((json.strip_suffix(b" ")?, check))
}

/// Whether the journal at `path` ends by saying that the file holds all. Read off its last bytes: journals are long.
pub fn is_settled(path: &Path) -> bool {
    const LONGER_THAN_SAVED: i64 = 160;
    let tail = || -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        let length = i64::try_from(file.metadata()?.len()).unwrap_or(i64::MAX);
        file.seek(SeekFrom::End(-LONGER_THAN_SAVED.min(length)))?;
        let mut tail = Vec::new();
        file.read_to_end(&mut tail)?;
        Ok(tail)
    };
    let says_saved = |json: &[u8]| matches!(serde_json::from_slice(json), Ok(JournalEntry::Saved(_)));
    tail().is_ok_and(|tail| {
        let last = tail.strip_suffix(b"\n").and_then(|lines| lines.rsplit(|b| *b == b'\n').next());
        last.is_some_and(|line| says_saved(line) || parted(line).is_some_and(|(json, _)| says_saved(json)))
    })
}

/// A journal as it was read, up to the first line that cannot be.
pub struct Record {
    head: JournalHead,
    entries: Vec<JournalEntry>,
    /// Every line could be read, but for a torn last one.
    whole: bool,
}

/// A draft made out of a journal.
pub struct Rebuilt {
    /// The draft as the journal last had it.
    pub draft: Contribution,
    /// What can be undone and redone in it.
    pub history: History,
}

impl Record {
    /// `None` where even the first line cannot be read.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        // What stands after the last line end was never acknowledged.
        let whole_lines = &bytes[..bytes.iter().rposition(|b| *b == b'\n').unwrap_or(0)];
        let mut lines = whole_lines.split(|b| *b == b'\n');
        let first = lines.next()?;
        let mut chain = Chain::default();
        let (json, is_checked) = chain.checked(first).map_or((first, false), |json| (json, true));
        let mut head: JournalHead = serde_json::from_slice(json).ok()?;
        head.draft = name_of_bytes(std::mem::take(&mut head.draft_bytes)).unwrap_or(head.draft);
        if head.journal != if is_checked { FORM } else { 1 } {
            return None;
        }
        let mut entries = Vec::new();
        let mut read = |line| {
            let json = if is_checked { chain.checked(line)? } else { line };
            entries.push(serde_json::from_slice(json).ok()?);
            Some(())
        };
        let whole = lines.all(|line| read(line).is_some());
        Some(Self { head, entries, whole })
    }

    /// The draft's file.
    pub fn draft_file(&self) -> &Path {
        &self.head.draft
    }

    /// How many entries the version `now` of the file holds; `None` where the journal does not know it.
    fn held_by(&self, now: &Fingerprint) -> Option<usize> {
        let named = self.entries.iter().rposition(|e| e.names(now)).map(|i| i + 1);
        named.or_else(|| (self.head.after == *now).then_some(0))
    }

    /// How many entries the file was known to hold.
    fn held(&self) -> usize {
        self.entries.iter().rposition(|e| matches!(e, JournalEntry::Saved(_))).map_or(0, |i| i + 1)
    }

    /// Whether a file of this version, opened, takes up all that the journal has.
    pub fn fits(&self, now: &Fingerprint) -> bool {
        self.held_by(now).is_some_and(|at| at >= self.held())
    }

    /// Whether the journal knows the version `now`, be it an older one.
    pub fn knows(&self, now: &Fingerprint) -> bool {
        self.held_by(now).is_some()
    }

    /// How many changes no file is known to hold.
    pub fn unsaved(&self) -> u32 {
        let mut held = self.held();
        if held == 0 {
            // Journals written before 0.2 do not say that the file was written: it nearly always was.
            held = self.entries.iter().rposition(|e| matches!(e, JournalEntry::Saving(_))).map_or(0, |i| i + 1);
        }
        count(&self.entries[held..])
    }

    /// How many changes there are since the journal began.
    pub fn changes(&self) -> u32 {
        count(&self.entries)
    }

    /// The history at the version `now`, the entries that it lacks, and whether all lines could be read.
    fn take_up(mut self, now: &Fingerprint) -> Result<(Stacks, Vec<JournalEntry>, bool), SetAside> {
        let at = self.held_by(now).ok_or(SetAside::OtherFile)?;
        if at < self.held() {
            return Err(SetAside::OlderFile);
        }
        let rest = self.entries.split_off(at);
        self.entries.iter().for_each(|entry| self.head.history.follow(entry));
        Ok((self.head.history, rest, self.whole))
    }

    /// The draft as the journal last had it, made from the version it began at or else from one of `others`, if it
    /// knows them.
    pub fn rebuild(mut self, others: impl IntoIterator<Item = Vec<u8>>) -> Option<Rebuilt> {
        let own = self.head.base.take().map(String::into_bytes);
        let known = |bytes: &Vec<u8>| self.held_by(&Fingerprint::of(bytes));
        let (at, bytes) = own.into_iter().chain(others).find_map(|bytes| Some((known(&bytes)?, bytes)))?;
        let mut draft = draft::read(&bytes).ok()?;
        let rest = self.entries.split_off(at);
        self.entries.iter().for_each(|entry| self.head.history.follow(entry));
        let mut history = self.head.history.history();
        // What does not fit ends it, as when the draft is opened.
        let _ = rest.iter().take_while(|entry| replay(&mut history, &mut draft, entry)).count();
        Some(Rebuilt { draft, history })
    }
}

fn count(entries: &[JournalEntry]) -> u32 {
    u32::try_from(entries.iter().filter(|e| e.is_change()).count()).unwrap_or(u32::MAX)
}

/// Applies an entry again. Returns whether it fitted the draft.
fn replay(history: &mut History, draft: &mut Contribution, entry: &JournalEntry) -> bool {
    match entry {
        JournalEntry::Transaction(transaction) => history.apply(draft, transaction.clone()).is_ok(),
        JournalEntry::Undo => history.undo(draft).is_ok(),
        JournalEntry::Redo => history.redo(draft).is_ok(),
        JournalEntry::Saving(_) | JournalEntry::Saved(_) => true,
    }
}

/// Gives the journal at `path` a second name beside it: nothing that was ever written down is thrown away.
fn link_aside(path: &Path) -> io::Result<PathBuf> {
    let free = (1u32..).map(|n| path.with_extension(format!("aside-{n}"))).find(|p| !p.exists());
    let aside = free.expect("invariant: some number is free");
    // Where a file cannot have two names it is copied, whole or not at all.
    let copied = |_| crate::write_new(&aside, &fs::read(path)?).map_err(io::Error::other);
    fs::hard_link(path, &aside).or_else(copied)?;
    Ok(aside)
}

#[cfg(test)]
mod evening;
#[cfg(test)]
mod tests;
