//! The session: the one draft that is open, its history, its journal and its file.
//!
//! An act counts once it is planned by the core, applied, and in the journal on disk. Everything here blocks;
//! [`crate::desk`] keeps it off the threads that serve the window.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use modline_core::act::{Act, plan};
use modline_core::contribution::Contribution;
use modline_core::edit::Refused;
use modline_core::finding::{Finding, Severity};
use modline_core::history::{History, Step};
use modline_core::paragraph::Role;
use modline_core::run::Reading;
use modline_disk::Previous;

use crate::folder::{DataFolder, Taken, canonical};
use crate::journal::{Entry, Fingerprint, Journal, Resumed};
use crate::wire::doubt::doubts;
use crate::wire::draft::{self as wire, WireDraft, WirePatch, WireSaved, WireSavedState, WireState, WireTouched};
use crate::wire::error::{Code, WireError};
use crate::wire::printed::{WirePrinted, breaches};
use crate::{files, recent};

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
    journal: Journal,
    on_disk: Fingerprint,
    saved: WireSaved,
    taken: Taken,
    /// What becomes of the file at the next save: as it was when opened, it is kept; an autosave's goes.
    previous: Previous,
}

impl Session {
    /// A new draft, written to `path` at once.
    pub fn begin(
        folder: &DataFolder,
        path: &Path,
        draft: Contribution,
        findings: Vec<Finding>,
    ) -> Result<Self, WireError> {
        let path = canonical(path);
        let taken = folder.take(&path)?;
        let bytes = files::draft_bytes(&draft);
        modline_disk::write(&path, &bytes, Previous::Gone)?;
        let on_disk = Fingerprint::of(&bytes);
        let history = History::default();
        let at = folder.journal(&path);
        let journal =
            Journal::begin(&at, &path, on_disk.clone(), &history).map_err(|why| WireError::folder(&at, &why))?;
        let session = Self {
            folder: folder.clone(),
            path,
            draft,
            history,
            version: 0,
            findings,
            recovered: 0,
            journal,
            on_disk,
            saved: saved_now(),
            taken,
            previous: Previous::Kept,
        };
        recent::remember(folder, &session.path, &session.name());
        Ok(session)
    }

    /// A new draft without a name of the person's own.
    pub fn begin_untitled(folder: &DataFolder, draft: Contribution, findings: Vec<Finding>) -> Result<Self, WireError> {
        Self::begin(folder, &folder.untitled()?, draft, findings)
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
        let mut findings = Vec::new();
        let on_disk = Fingerprint::of(&bytes);
        let at = folder.journal(&path);
        let Resumed { journal, history, recovered, set_aside } =
            Journal::resume(&at, &path, on_disk.clone(), &mut draft).map_err(|why| WireError::folder(&at, &why))?;
        if let Some(aside) = set_aside {
            findings.push(Finding::new("journal-set-aside", Severity::Doubt, 0, aside.display().to_string()));
        }
        let state = if recovered > 0 { WireSavedState::Unsaved } else { WireSavedState::Saved };
        let saved = WireSaved { state, at_ms: written_at(&path), message: String::new() };
        let session = Self {
            folder: folder.clone(),
            path,
            draft,
            history,
            version: 0,
            findings,
            recovered,
            journal,
            on_disk,
            saved,
            taken,
            previous: Previous::Kept,
        };
        recent::remember(folder, &session.path, &session.name());
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
    pub fn act(&mut self, act: Act, version: u32) -> Result<WirePatch, WireError> {
        self.act_with(act, version, false)
    }

    /// Does `act`, made on `version`; where it `joins`, it is undone together with the act before it.
    pub fn act_with(&mut self, act: Act, version: u32, joins: bool) -> Result<WirePatch, WireError> {
        if version != self.version {
            return Err(Refused::Stale.into());
        }
        let step = Step { joins, ..plan(&self.draft, act)? };
        if !step.edits.is_empty() {
            self.history.act(&mut self.draft, step.clone())?;
            self.record(&Entry::Act(step.clone()));
        }
        Ok(self.patch(&step))
    }

    /// Takes the last act back; a patch that changes nothing when there is none.
    pub fn undo(&mut self) -> Result<WirePatch, WireError> {
        let mut taken_back = Step::default();
        loop {
            let goes_on = self.history.undo_goes_on();
            let Some(step) = self.history.undo(&mut self.draft)? else { break };
            taken_back.edits.extend(step.edits);
            self.record(&Entry::Undo);
            if !goes_on {
                break;
            }
        }
        Ok(self.patch(&taken_back))
    }

    /// Does the last undone act again; a patch that changes nothing when there is none.
    pub fn redo(&mut self) -> Result<WirePatch, WireError> {
        let mut done = Step::default();
        while let Some(step) = self.history.redo(&mut self.draft)? {
            done.edits.extend(step.edits);
            self.record(&Entry::Redo);
            if !self.history.redo_goes_on() {
                break;
            }
        }
        Ok(self.patch(&done))
    }

    /// Writes down what was done. Where the journal cannot take it the draft's file must; where neither
    /// can, the window says so: the words a person typed are never thrown away for it.
    fn record(&mut self, entry: &Entry) {
        self.version = self.version.wrapping_add(1);
        self.saved.state = WireSavedState::Unsaved;
        if self.journal.append(entry).is_err() {
            // What failed stands in `saved`, which every answer carries.
            let _ = self.save();
        }
    }

    /// Writes the draft's file where it does not hold all.
    pub fn save(&mut self) -> Result<WireSaved, WireError> {
        let outcome = self.write();
        self.saved = match &outcome {
            Ok(()) => saved_now(),
            Err(why) => WireSaved { state: WireSavedState::Failed, message: why.message.clone(), ..self.saved.clone() },
        };
        outcome.map(|()| self.saved.clone())
    }

    /// The order matters: the journal knows the bytes before the file has them (see [`crate::journal`]).
    fn write(&mut self) -> Result<(), WireError> {
        let bytes = files::draft_bytes(&self.draft);
        let next = Fingerprint::of(&bytes);
        let there = self.path.exists().then(|| modline_disk::read(&self.path)).transpose()?;
        if there.as_ref().is_some_and(|there| Fingerprint::of(there) != self.on_disk) {
            return Err(self.changed_outside());
        }
        // A journal that cannot be written is mended below, from a file that holds all.
        let _ = self.journal.append(&Entry::Saving(next.clone()));
        if there.is_none() || next != self.on_disk {
            modline_disk::write(&self.path, &bytes, self.previous)?;
            (self.on_disk, self.previous) = (next.clone(), Previous::Gone);
        }
        if self.journal.is_broken() {
            // Still broken, it costs undo after a restart but no words: the file was written.
            let _ = self.journal.mend(next, &self.history);
        }
        Ok(())
    }

    fn changed_outside(&self) -> WireError {
        let file = self.path.display();
        WireError::new(
            Code::ChangedOutside,
            format!("{file}: changed by another program since it was opened; save this draft under another name"),
        )
    }

    /// Saves the draft under the name `path` and goes on there. Its own name again means: over what is there now.
    pub fn save_as(&mut self, path: &Path) -> Result<WireSaved, WireError> {
        let path = canonical(&files::with_ending(path, "modline"));
        if path == self.path {
            if path.exists() {
                (self.on_disk, self.previous) = (Fingerprint::of(&modline_disk::read(&path)?), Previous::Kept);
            }
            return self.save();
        }
        let taken = self.folder.take(&path)?;
        let bytes = files::draft_bytes(&self.draft);
        modline_disk::write(&path, &bytes, Previous::Kept)?;
        let (at, next) = (self.folder.journal(&path), Fingerprint::of(&bytes));
        self.journal =
            Journal::begin(&at, &path, next.clone(), &self.history).map_err(|why| WireError::folder(&at, &why))?;
        let old = std::mem::replace(&mut self.path, path);
        (self.taken, self.on_disk, self.saved, self.previous) = (taken, next, saved_now(), Previous::Gone);
        if self.folder.is_untitled(&old) {
            remove_draft(&self.folder, &old);
        }
        recent::remember(&self.folder, &self.path, &self.name());
        Ok(self.saved.clone())
    }

    /// The last thing done in a session. A draft without a name in which nothing was ever done goes; any other is
    /// saved. An error says that words would be lost: neither file nor journal holds them.
    pub fn finish(&mut self) -> Result<(), WireError> {
        if self.is_untitled() && !self.history.can_undo() && !self.history.can_redo() {
            remove_draft(&self.folder, &self.path);
            return Ok(());
        }
        match self.save() {
            Err(why) if self.journal.is_broken() => Err(why),
            // What the file does not hold the journal does: it comes back when the draft is opened.
            _ => Ok(()),
        }
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
        let paragraphs = self.draft.proposals.iter().flat_map(|p| &p.paragraphs);
        let number = paragraphs.filter(|p| p.role == Role::ResNo).map(|p| p.text(Reading::Revised)).next();
        let number = number.unwrap_or_default();
        let number = number.split(['(', '（']).next().unwrap_or_default().trim();
        format!("{number} {}", self.draft.frame.meeting).trim().to_owned()
    }

    /// The whole picture.
    pub fn picture(&self) -> WireDraft {
        let d = &self.draft;
        WireDraft {
            language: d.language.code().into(),
            rtl: d.language.is_rtl(),
            name: self.name(),
            path: (!self.is_untitled()).then(|| self.path.display().to_string()),
            frame: d.frame.clone().into(),
            logo: wire::logo(d),
            proposals: d.proposals.iter().map(Into::into).collect(),
            findings: d.findings.iter().map(Into::into).collect(),
            told: self.findings.iter().map(Into::into).collect(),
            recovered: self.recovered,
            state: self.state(),
        }
    }

    fn patch(&self, step: &Step) -> WirePatch {
        WirePatch { touched: WireTouched::by(step, &self.draft), state: self.state() }
    }

    fn state(&self) -> WireState {
        let d = &self.draft;
        WireState {
            version: self.version,
            printed: WirePrinted::of(d),
            breaches: breaches(d),
            changes: wire::changes(d),
            doubts: doubts(d),
            counters: wire::counters(d),
            can_undo: self.history.can_undo(),
            can_redo: self.history.can_redo(),
            saved: self.saved.clone(),
            me: (&d.frame.revision()).into(),
        }
    }
}

fn remove_draft(folder: &DataFolder, path: &Path) {
    recent::forget(folder, path);
    for gone in [folder.journal(path), path.to_path_buf(), modline_disk::previous_of(path)] {
        // What cannot be removed stays in the program's own folder, where it does no harm.
        let _ = fs::remove_file(gone);
    }
}

fn saved_now() -> WireSaved {
    WireSaved { state: WireSavedState::Saved, at_ms: milliseconds(SystemTime::now()), message: String::new() }
}

fn written_at(path: &Path) -> Option<f64> {
    fs::metadata(path).and_then(|m| m.modified()).ok().and_then(milliseconds)
}

fn milliseconds(at: SystemTime) -> Option<f64> {
    at.duration_since(UNIX_EPOCH).ok().map(|d| d.as_secs_f64() * 1000.0)
}

#[cfg(test)]
mod tests;
