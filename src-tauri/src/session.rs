//! The session: the one draft that is open, its history, its journal and its file.
//!
//! A command counts once it is planned by the core, applied, and in the journal on disk. Everything here blocks;
//! [`crate::workspace`] keeps it off the threads that serve the window.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use modline_application::NewDraft;
use modline_core::check::{
    Checker, KnownTexts, ListedReference, ReadinessLine, StyleFinding, fix_all, readiness, reference_desk,
};
use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_core::finding::Finding;
use modline_core::history::{History, Transaction};
use modline_core::itu::Day;
use modline_core::step::{EditError, Step};
use modline_disk::Backup;
use modline_disk::fingerprint::Fingerprint;
use modline_disk::journal::{Journal, JournalEntry, JournalState, Rebuilt, SetAside};

use crate::checkpoints::Checkpoints;
use crate::error::ShellError;
use crate::folder::{DataFolder, DraftLock, canonical};
use crate::log::{self, DraftId, Event};
use crate::points::Points;
use crate::save_state::{SaveState, SaveStatus};
use crate::{draft_file, import, orphan, recent, sample};

mod saving;
pub mod sources;
mod versions;

/// Tells the sessions of this process apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionNumber(u32);

impl SessionNumber {
    fn next() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        Self(COUNT.fetch_add(1, Ordering::Relaxed))
    }
}

/// The open draft.
pub struct Session {
    number: SessionNumber,
    folder: DataFolder,
    path: PathBuf,
    draft: Contribution,
    history: History,
    version: u32,
    /// What the window tells of file and library; what was found in the text is the draft's.
    notices: Vec<Finding>,
    recovered: u32,
    set_aside: Option<SetAside>,
    checker: Checker,
    /// What the checker said of the draft as it is.
    checks: Vec<StyleFinding>,
    points: Points,
    journal: Journal,
    on_disk: Fingerprint,
    saved: SaveState,
    lock: DraftLock,
    checkpoints: Checkpoints,
    /// The draft as it was opened is among the checkpoints.
    opened_kept: bool,
    /// What becomes of the file at the next save: as it was when opened, it is kept; an autosave's goes.
    backup: Backup,
}

/// Where a file is proposed to be written, and under which name.
pub struct ProposedFile {
    /// The draft's own folder; `None` where it has none.
    pub folder: Option<PathBuf>,
    /// The draft's name with an extension.
    pub name: String,
}

impl Session {
    /// A new draft, written to `path` at once.
    ///
    /// # Errors
    /// Where the file or its journal cannot be written, or another window has it.
    pub fn begin(
        folder: &DataFolder,
        path: &Path,
        draft: Contribution,
        notices: Vec<Finding>,
    ) -> Result<Self, ShellError> {
        Self::begin_with(folder, path, draft, History::default(), notices)
    }

    fn begin_with(
        folder: &DataFolder,
        path: &Path,
        draft: Contribution,
        history: History,
        notices: Vec<Finding>,
    ) -> Result<Self, ShellError> {
        let path = canonical(path);
        let lock = folder.lock(&path)?;
        let bytes = draft_file::bytes(&draft);
        modline_disk::write(&path, &bytes, Backup::Discard)?;
        let journal = journal_at(folder, &path, &bytes, &history)?;
        let mut checker = Checker::default();
        let session = Self {
            number: SessionNumber::next(),
            folder: folder.clone(),
            checkpoints: Checkpoints::of(folder, &path),
            opened_kept: false,
            path,
            checks: checker.check(&draft),
            checker,
            points: Points::of(&draft),
            draft,
            history,
            version: 0,
            notices,
            recovered: 0,
            set_aside: None,
            journal,
            on_disk: Fingerprint::of(&bytes),
            saved: SaveState::saved_now(),
            lock,
            backup: Backup::Keep,
        };
        session.opened();
        Ok(session)
    }

    /// A new draft without a name of the user's own.
    ///
    /// # Errors
    /// As [`Session::begin`].
    pub fn begin_untitled(folder: &DataFolder, draft: Contribution, notices: Vec<Finding>) -> Result<Self, ShellError> {
        let path = folder.untitled()?;
        // A reserved file that stayed empty goes.
        Self::begin(folder, &path, draft, notices).inspect_err(|_| drop(fs::remove_file(&path)))
    }

    /// A draft of words that no other file holds: it has no name of the user's own yet, and stays.
    ///
    /// # Errors
    /// As [`Session::begin`].
    pub fn begin_kept(folder: &DataFolder, draft: Contribution, history: History) -> Result<Self, ShellError> {
        let path = folder.kept()?;
        let begun = Self::begin_with(folder, &path, draft, history, Vec::new());
        begun.inspect_err(|_| drop(fs::remove_file(&path)))
    }

    /// A new draft of a base text, without a name. Its first command can be undone.
    ///
    /// # Errors
    /// As [`Session::begin`] and [`Session::perform`].
    pub fn begin_new(folder: &DataFolder, new: NewDraft, notices: Vec<Finding>) -> Result<Self, ShellError> {
        let mut session = Self::begin_untitled(folder, new.draft, notices)?;
        session.perform(new.first_command, 0)?;
        Ok(session)
    }

    /// The sample, without a name.
    ///
    /// # Errors
    /// As [`Session::begin`].
    pub fn begin_sample(folder: &DataFolder) -> Result<Self, ShellError> {
        Self::begin_untitled(folder, sample::draft()?, Vec::new())
    }

    /// The orphan `id` as a draft without a name. Its journal goes once that draft is on disk.
    ///
    /// # Errors
    /// As [`orphan::take`] and [`Session::begin`].
    pub fn open_orphan(folder: &DataFolder, id: &str) -> Result<Self, ShellError> {
        let (Rebuilt { draft, history }, journal) = orphan::take(folder, id)?;
        let session = Self::begin_kept(folder, draft, history)?;
        journal.remove();
        Ok(session)
    }

    /// The draft at `path`. A redline in another format becomes a draft without a name.
    ///
    /// # Errors
    /// As [`Session::open`] and [`Session::begin`].
    pub fn open_any(folder: &DataFolder, path: &Path) -> Result<Self, ShellError> {
        if draft_file::is_draft(path) {
            return Self::open(folder, path);
        }
        Self::begin_untitled(folder, import::draft_from_file(path)?, Vec::new())
    }

    /// The draft at `path` as its file and its journal hold it.
    ///
    /// # Errors
    /// Where the file cannot be read, is no draft or is open elsewhere, or the journal cannot be used.
    pub fn open(folder: &DataFolder, path: &Path) -> Result<Self, ShellError> {
        let bytes = modline_disk::read(path)?;
        let path = canonical(path);
        let lock = folder.lock(&path)?;
        let mut draft = draft_file::parse(&path, &bytes)?;
        orphan::adopt(folder, &path, &bytes);
        let at = folder.journal(&path);
        let JournalState { journal, history, recovered, set_aside } =
            Journal::resume(&at, &path, &bytes, &mut draft).map_err(ShellError::data_folder(&at))?;
        let status = if recovered > 0 { SaveStatus::Unsaved } else { SaveStatus::Saved };
        let saved = SaveState { status, at_ms: written_at(&path), ..SaveState::saved_now() };
        let mut checker = Checker::default();
        let session = Self {
            number: SessionNumber::next(),
            folder: folder.clone(),
            checkpoints: Checkpoints::of(folder, &path),
            opened_kept: false,
            path,
            checks: checker.check(&draft),
            checker,
            points: Points::of(&draft),
            draft,
            history,
            version: 0,
            notices: Vec::new(),
            recovered,
            set_aside,
            journal,
            on_disk: Fingerprint::of(&bytes),
            saved,
            lock,
            backup: Backup::Keep,
        };
        session.opened();
        Ok(session)
    }

    /// The draft as it is.
    pub fn draft(&self) -> &Contribution {
        &self.draft
    }

    /// The draft's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Which session of this process it is.
    pub fn number(&self) -> SessionNumber {
        self.number
    }

    /// The version now.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Performs `command`, made on `version`. What it did.
    ///
    /// # Errors
    /// As [`Session::perform_joined`].
    pub fn perform(&mut self, command: Command, version: u32) -> Result<Transaction, ShellError> {
        self.perform_joined(command, version, false)
    }

    /// Performs `command`, made on `version`. Where it `joins`, it is undone together with the transaction before it.
    ///
    /// # Errors
    /// [`EditError::Stale`] where the draft has another version by now; another [`EditError`] where the core refuses.
    pub fn perform_joined(&mut self, command: Command, version: u32, joins: bool) -> Result<Transaction, ShellError> {
        if version != self.version {
            return Err(EditError::Stale.into());
        }
        self.keep_before(&command);
        let transaction = Transaction { joins, ..perform(&mut self.draft, command)? };
        if !transaction.steps.is_empty() {
            self.record_applied(&transaction);
            self.follow(&transaction.steps);
        }
        Ok(transaction)
    }

    /// Brings what follows from the draft up to date after `steps`.
    fn follow(&mut self, steps: &[Step]) {
        self.checks = self.checker.check(&self.draft);
        self.points.follow(&self.draft, steps);
    }

    /// Writes an applied transaction into history and journal.
    fn record_applied(&mut self, transaction: &Transaction) {
        self.history.record(transaction.clone());
        self.record(&JournalEntry::Transaction(transaction.clone()));
    }

    /// What house style asks of the draft.
    pub fn checks(&self) -> &[StyleFinding] {
        &self.checks
    }

    /// Checks the draft by what the user knows.
    pub fn know(&mut self, known: KnownTexts) {
        self.checker.know(known);
        self.checks = self.checker.check(&self.draft);
    }

    /// Every reference in the draft, and whether it will hold.
    pub fn references(&self) -> Vec<ListedReference> {
        reference_desk(&self.draft, self.checker.known())
    }

    /// What is missing before the draft can go in, seen on `today`.
    pub fn readiness(&self, today: Day) -> Vec<ReadinessLine> {
        readiness(&self.draft, &self.checks, self.checker.known().own.page_limit, today)
    }

    /// Mends the finding of house style at index `check`, listed at `version`; with `None` all that can be mended, undone
    /// together. What it did.
    ///
    /// # Errors
    /// [`EditError::Stale`] where the draft has another version by now, or the finding has no fix.
    pub fn mend(&mut self, check: Option<usize>, version: u32) -> Result<Transaction, ShellError> {
        if let Some(index) = check {
            let fix = self.checks.get(index).and_then(|f| f.fix.as_ref());
            let command = fix.and_then(|fix| fix.command(&self.draft)).ok_or(EditError::Stale)?;
            return self.perform(command, version);
        }
        if version != self.version {
            return Err(EditError::Stale.into());
        }
        let mended = fix_all(&mut self.draft, &mut self.checker);
        mended.iter().for_each(|transaction| self.record_applied(transaction));
        let steps: Vec<Step> = mended.into_iter().flat_map(|t| t.steps).collect();
        self.follow(&steps);
        Ok(Transaction { steps, joins: false })
    }

    /// Undoes the last transaction and those it joins; an empty one when there is none. What it did.
    ///
    /// # Errors
    /// [`EditError`] where the history does not fit the draft.
    pub fn undo(&mut self) -> Result<Transaction, ShellError> {
        self.keep_as_opened();
        let mut undone = Transaction::default();
        loop {
            let joins = self.history.undo_goes_on();
            let Some(transaction) = self.history.undo(&mut self.draft)? else { break };
            undone.steps.extend(transaction.steps);
            self.record(&JournalEntry::Undo);
            if !joins {
                break;
            }
        }
        self.follow(&undone.steps);
        Ok(undone)
    }

    /// Redoes the last undone transaction and those that join it; an empty one when there is none. What it did.
    ///
    /// # Errors
    /// [`EditError`] where the history does not fit the draft.
    pub fn redo(&mut self) -> Result<Transaction, ShellError> {
        self.keep_as_opened();
        let mut redone = Transaction::default();
        while let Some(transaction) = self.history.redo(&mut self.draft)? {
            redone.steps.extend(transaction.steps);
            self.record(&JournalEntry::Redo);
            if !self.history.redo_goes_on() {
                break;
            }
        }
        self.follow(&redone.steps);
        Ok(redone)
    }

    /// Whether the draft has no name of the user's own.
    pub fn is_untitled(&self) -> bool {
        self.folder.is_untitled(&self.path)
    }

    /// Whether the file lacks something.
    pub fn is_unsaved(&self) -> bool {
        self.saved.status != SaveStatus::Saved
    }

    /// Where saving stands.
    pub fn saved(&self) -> &SaveState {
        &self.saved
    }

    /// What is to be told of file and library.
    pub fn notices(&self) -> &[Finding] {
        &self.notices
    }

    /// How many changes were found in the journal after the app ended without saving.
    pub fn recovered(&self) -> u32 {
        self.recovered
    }

    /// Why there is something on the start screen that this draft lacks.
    pub fn set_aside(&self) -> Option<SetAside> {
        self.set_aside
    }

    /// What can be undone and redone.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// What names the draft in the log.
    pub fn id(&self) -> DraftId {
        DraftId::from_journal(&draft_file::stem(&self.folder.journal(&self.path)))
    }

    /// The last thing done when a session begins.
    fn opened(&self) {
        self.remember();
        let paragraphs = self.draft.proposals.iter().map(|p| p.paragraphs.len()).sum();
        let (recovered, set_aside) = (self.recovered, self.set_aside.is_some());
        log::record(Event::Opened { draft: self.id(), paragraphs, recovered, set_aside });
    }

    /// The draft's name: the file's, or the resolution and the meeting.
    pub fn name(&self) -> String {
        if self.is_untitled() { draft_file::heading(&self.draft) } else { draft_file::stem(&self.path) }
    }

    /// What a dialog proposes for a file of this draft. One without a name is called by its group and what it is about.
    pub fn proposed_file(&self, extension: &str) -> ProposedFile {
        let folder = self.path.parent().filter(|_| !self.is_untitled()).map(Into::into);
        let group = self.draft.metadata.group.as_str();
        let name = if self.is_untitled() { format!("{group} {}", self.name()) } else { self.name() };
        let name =
            if name.trim().is_empty() { draft_file::stem(&self.path) } else { draft_file::plain_name(name.trim()) };
        ProposedFile { folder, name: format!("{name}.{extension}") }
    }
}

fn journal_at(folder: &DataFolder, path: &Path, bytes: &[u8], history: &History) -> Result<Journal, ShellError> {
    let at = folder.journal(path);
    Journal::begin(&at, path, bytes, history).map_err(ShellError::data_folder(&at))
}

fn written_at(path: &Path) -> Option<f64> {
    Some(recent::written_at(path)).filter(|at| *at > 0.0)
}

#[cfg(test)]
mod tests;
