//! The session: the one draft that is open, its history, its journal and its file.
//!
//! An act counts once it is planned by the core, applied, and in the journal on disk. Everything here blocks;
//! [`crate::desk`] keeps it off the threads that serve the window.

use std::fs;
use std::path::{Path, PathBuf};

use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_core::finding::Finding;
use modline_core::history::{History, Transaction};
use modline_core::step::EditError;
use modline_disk::Backup;

use crate::folder::{DataFolder, Taken, canonical};
use crate::journal::{Entry, Fingerprint, Journal, Resumed, SetAside};
use crate::wire::draft::{self as wire, WireDraft, WirePatch, WireSaved, WireSavedState, WireState, WireTouched};
use crate::wire::error::WireError;
use crate::wire::printed::{WirePrinted, violations};
use crate::wire::unresolved::unresolved;
use crate::{files, orphan, recent};

mod saving;

use saving::saved_now;

/// The open draft.
pub struct Session {
    folder: DataFolder,
    path: PathBuf,
    draft: Contribution,
    history: History,
    version: u32,
    /// What is to be said of file and library; what was seen of the text is the draft's.
    findings: Vec<Finding>,
    recovered: u32,
    set_aside: Option<SetAside>,
    journal: Journal,
    on_disk: Fingerprint,
    saved: WireSaved,
    taken: Taken,
    /// What becomes of the file at the next save: as it was when opened, it is kept; an autosave's goes.
    previous: Backup,
}

impl Session {
    /// A new draft, written to `path` at once.
    pub fn begin(
        folder: &DataFolder,
        path: &Path,
        draft: Contribution,
        findings: Vec<Finding>,
    ) -> Result<Self, WireError> {
        Self::begin_with(folder, path, draft, History::default(), findings)
    }

    fn begin_with(
        folder: &DataFolder,
        path: &Path,
        draft: Contribution,
        history: History,
        findings: Vec<Finding>,
    ) -> Result<Self, WireError> {
        let path = canonical(path);
        let taken = folder.take(&path)?;
        let bytes = files::draft_bytes(&draft);
        modline_disk::write(&path, &bytes, Backup::Discard)?;
        let journal = journal_at(folder, &path, &bytes, &history)?;
        let session = Self {
            folder: folder.clone(),
            path,
            draft,
            history,
            version: 0,
            findings,
            recovered: 0,
            set_aside: None,
            journal,
            on_disk: Fingerprint::of(&bytes),
            saved: saved_now(),
            taken,
            previous: Backup::Keep,
        };
        session.remember();
        Ok(session)
    }

    /// A new draft without a name of the person's own.
    pub fn begin_untitled(folder: &DataFolder, draft: Contribution, findings: Vec<Finding>) -> Result<Self, WireError> {
        let path = folder.untitled()?;
        // A place that nothing was put into is none.
        Self::begin(folder, &path, draft, findings).inspect_err(|_| drop(fs::remove_file(&path)))
    }

    /// A draft of words that no other file holds: it has no name of the person's own yet, and stays.
    pub fn begin_kept(folder: &DataFolder, draft: Contribution, history: History) -> Result<Self, WireError> {
        let path = folder.kept()?;
        let begun = Self::begin_with(folder, &path, draft, history, Vec::new());
        begun.inspect_err(|_| drop(fs::remove_file(&path)))
    }

    /// The sample, without a name.
    pub fn begin_sample(folder: &DataFolder) -> Result<Self, WireError> {
        Self::begin_untitled(folder, files::sample()?, Vec::new())
    }

    /// The draft at `path` as its file and its journal tell it.
    pub fn open(folder: &DataFolder, path: &Path) -> Result<Self, WireError> {
        let bytes = modline_disk::read(path)?;
        let path = canonical(path);
        let taken = folder.take(&path)?;
        let mut draft = files::draft_of(&path, &bytes)?;
        orphan::adopt(folder, &path, &bytes);
        let at = folder.journal(&path);
        let Resumed { journal, history, recovered, set_aside } =
            Journal::resume(&at, &path, &bytes, &mut draft).map_err(|why| WireError::folder(&at, &why))?;
        let state = if recovered > 0 { WireSavedState::Unsaved } else { WireSavedState::Saved };
        let saved = WireSaved { state, at_ms: written_at(&path), ..saved_now() };
        let session = Self {
            folder: folder.clone(),
            path,
            draft,
            history,
            version: 0,
            findings: Vec::new(),
            recovered,
            set_aside,
            journal,
            on_disk: Fingerprint::of(&bytes),
            saved,
            taken,
            previous: Backup::Keep,
        };
        session.remember();
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

    /// The version now.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Does `act`, made on `version`.
    pub fn act(&mut self, act: Command, version: u32) -> Result<WirePatch, WireError> {
        self.act_with(act, version, false)
    }

    /// Does `act`, made on `version`; where it `joins`, it is undone together with the act before it.
    pub fn act_with(&mut self, act: Command, version: u32, joins: bool) -> Result<WirePatch, WireError> {
        if version != self.version {
            return Err(EditError::Stale.into());
        }
        let step = Transaction { joins, ..perform(&mut self.draft, act)? };
        if !step.steps.is_empty() {
            self.history.record(step.clone());
            self.record(&Entry::Transaction(step.clone()));
        }
        Ok(self.patch(&step))
    }

    /// Takes the last act back; a patch that changes nothing when there is none.
    pub fn undo(&mut self) -> Result<WirePatch, WireError> {
        let mut taken_back = Transaction::default();
        loop {
            let goes_on = self.history.undo_goes_on();
            let Some(step) = self.history.undo(&mut self.draft)? else { break };
            taken_back.steps.extend(step.steps);
            self.record(&Entry::Undo);
            if !goes_on {
                break;
            }
        }
        Ok(self.patch(&taken_back))
    }

    /// Does the last undone act again; a patch that changes nothing when there is none.
    pub fn redo(&mut self) -> Result<WirePatch, WireError> {
        let mut done = Transaction::default();
        while let Some(step) = self.history.redo(&mut self.draft)? {
            done.steps.extend(step.steps);
            self.record(&Entry::Redo);
            if !self.history.redo_goes_on() {
                break;
            }
        }
        Ok(self.patch(&done))
    }

    /// Whether the draft has no name of the person's own.
    pub fn is_untitled(&self) -> bool {
        self.folder.is_untitled(&self.path)
    }

    /// Whether the file lacks something.
    pub fn is_unsaved(&self) -> bool {
        self.saved.state != WireSavedState::Saved
    }

    /// Where saving stands.
    pub fn saved(&self) -> &WireSaved {
        &self.saved
    }

    /// What the window's title says: the file's name, or the resolution and the meeting.
    pub fn name(&self) -> String {
        if !self.is_untitled() {
            return self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        }
        files::heading(&self.draft)
    }

    /// The whole picture.
    pub fn picture(&self) -> WireDraft {
        let d = &self.draft;
        WireDraft {
            language: d.language.code().into(),
            rtl: d.language.is_rtl(),
            name: self.name(),
            path: (!self.is_untitled()).then(|| self.path.display().to_string()),
            metadata: d.metadata.clone().into(),
            logo: wire::logo(d),
            proposals: d.proposals.iter().map(Into::into).collect(),
            findings: d.findings.iter().map(Into::into).collect(),
            told: self.findings.iter().map(Into::into).collect(),
            recovered: self.recovered,
            set_aside: self.set_aside.map(Into::into),
            state: self.state(),
        }
    }

    fn patch(&self, step: &Transaction) -> WirePatch {
        WirePatch { touched: WireTouched::by(step, &self.draft), state: self.state() }
    }

    fn state(&self) -> WireState {
        let d = &self.draft;
        WireState {
            version: self.version,
            printed: WirePrinted::of(d),
            violations: violations(d),
            changes: wire::changes(d),
            unresolved: unresolved(d),
            counters: wire::counters(d),
            can_undo: self.history.can_undo(),
            can_redo: self.history.can_redo(),
            saved: self.saved.clone(),
            me: (&d.metadata.revision()).into(),
        }
    }
}

fn journal_at(folder: &DataFolder, path: &Path, bytes: &[u8], history: &History) -> Result<Journal, WireError> {
    let at = folder.journal(path);
    Journal::begin(&at, path, bytes, history).map_err(|why| WireError::folder(&at, &why))
}

fn written_at(path: &Path) -> Option<f64> {
    Some(recent::written_at(path)).filter(|at| *at > 0.0)
}

#[cfg(test)]
mod tests;
