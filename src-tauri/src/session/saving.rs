//! Where the words of the open draft are kept: in its journal at once, in its file a little later; and what happens
//! when the file does not take them.

use std::fs;
use std::path::Path;
use std::time::Instant;

use modline_disk::Backup;
use modline_disk::fingerprint::Fingerprint;
use modline_disk::journal::JournalEntry;

use super::{Session, journal_at};
use crate::checkpoints::{self, Checkpoints, Milliseconds};
use crate::error::ShellError;
use crate::folder::{DataFolder, canonical};
use crate::log::{self, Event};
use crate::save_state::{SaveState, SaveStatus, now_ms};
use crate::{draft_file, recent};

impl Session {
    /// Appends to the journal what was done. Where the journal cannot take it the draft's file must; where neither can,
    /// the window says so: the words that were typed are never thrown away.
    pub(super) fn record(&mut self, entry: &JournalEntry) {
        self.version = self.version.wrapping_add(1);
        // What another program wrote stays in the way until the user decides.
        if self.saved.status != SaveStatus::ChangedOutside {
            self.saved.status = SaveStatus::Unsaved;
        }
        if let Err(why) = self.journal.append(entry) {
            log::record(Event::JournalFailed { draft: self.id(), kind: why.kind() });
            // What failed stands in `saved`, which every answer carries.
            let _ = self.save();
        }
    }

    /// Writes the draft's file where it does not hold all.
    ///
    /// # Errors
    /// [`ShellError::ChangedOutside`] where another program wrote the file, and what the disk refuses.
    pub fn save(&mut self) -> Result<SaveState, ShellError> {
        self.save_at(now_ms())
    }

    pub(super) fn save_at(&mut self, now: Milliseconds) -> Result<SaveState, ShellError> {
        let written = self.write(now);
        if written.is_err() {
            let (draft, version, kept) = (self.id(), self.version, !self.journal.is_broken());
            log::record(Event::NotSaved { draft, version, kept });
        }
        self.saved = match &written {
            Ok(rewritten) => SaveState { rewritten: *rewritten, ..SaveState::saved_now() },
            Err(why) => SaveState {
                status: match why {
                    ShellError::ChangedOutside(_) => SaveStatus::ChangedOutside,
                    _ => SaveStatus::Failed,
                },
                at_ms: self.saved.at_ms,
                message: why.to_string(),
                kept: !self.journal.is_broken(),
                rewritten: false,
            },
        };
        written.map(|_| self.saved.clone())
    }

    /// Saves. Where saving stands then, be it that it failed.
    pub fn settle(&mut self) -> SaveState {
        self.save().unwrap_or_else(|_| self.saved.clone())
    }

    /// Writes in this order: the journal knows the bytes before the file has them (see [`modline_disk::journal`]). Returns
    /// whether the file was gone.
    fn write(&mut self, now: Milliseconds) -> Result<bool, ShellError> {
        let bytes = draft_file::bytes(&self.draft);
        let next = Fingerprint::of(&bytes);
        let there = self.path.exists().then(|| modline_disk::read(&self.path)).transpose()?;
        let there = there.map(|there| Fingerprint::of(&there));
        if there.as_ref().is_some_and(|there| *there != self.on_disk && *there != next) {
            return Err(ShellError::ChangedOutside(self.path.clone()));
        }
        if there.as_ref() != Some(&next) {
            // A journal that cannot be written is mended below, from a file that holds all.
            let _ = self.journal.append(&JournalEntry::Saving(next.clone()));
            let began = Instant::now();
            modline_disk::write(&self.path, &bytes, self.backup)?;
            self.backup = Backup::Discard;
            let (draft, version, bytes) = (self.id(), self.version, bytes.len());
            log::record(Event::Saved { draft, version, bytes, took: began.elapsed() });
        }
        self.on_disk = next;
        // What fails here costs undo after a restart but no words: the file was written.
        let _ = self.journal.settle(&bytes, &self.history);
        self.keep_when_due(&bytes, now);
        Ok(there.is_none())
    }

    /// Saves the draft under the name `path` and goes on there. Its own name again means: over what is there now.
    ///
    /// # Errors
    /// What the disk refuses, and [`ShellError::InUse`] where another window has that file.
    pub fn save_as(&mut self, path: &Path) -> Result<SaveState, ShellError> {
        let path = canonical(&draft_file::with_extension(path, draft_file::EXTENSION));
        if path == self.path {
            return self.overwrite();
        }
        let lock = self.folder.lock(&path)?;
        let bytes = draft_file::bytes(&self.draft);
        modline_disk::write(&path, &bytes, Backup::Keep)?;
        self.journal = journal_at(&self.folder, &path, &bytes, &self.history)?;
        let old = std::mem::replace(&mut self.path, path);
        (self.lock, self.on_disk) = (lock, Fingerprint::of(&bytes));
        (self.saved, self.backup) = (SaveState::saved_now(), Backup::Discard);
        checkpoints::copy(&self.folder, &old, &self.path);
        self.checkpoints = Checkpoints::of(&self.folder, &self.path);
        if self.folder.is_untitled(&old) {
            remove_draft(&self.folder, &old);
        }
        self.remember();
        Ok(self.saved.clone())
    }

    /// Saves the draft over what another program wrote into its file; that is kept beside as the backup, and the backup
    /// that was there under a number.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn overwrite(&mut self) -> Result<SaveState, ShellError> {
        let before = (self.on_disk.clone(), self.backup);
        if self.path.exists() {
            let there = Fingerprint::of(&modline_disk::read(&self.path)?);
            if there != self.on_disk {
                modline_disk::number_backup(&self.path)?;
                (self.on_disk, self.backup) = (there, Backup::Keep);
            }
        }
        let saved = self.save();
        if saved.is_err() {
            (self.on_disk, self.backup) = before;
        }
        saved
    }

    /// The last thing done in a session: a new draft in which nothing was ever done is removed, any other saved.
    ///
    /// # Errors
    /// Where the file does not hold all. The draft stays open then: the user decides.
    pub fn finish(&mut self) -> Result<(), ShellError> {
        if self.folder.is_passing(&self.path) && !self.history.can_undo() && !self.history.can_redo() {
            remove_draft(&self.folder, &self.path);
            return Ok(());
        }
        self.save()?;
        self.remember();
        Ok(())
    }

    /// The last thing done where the file cannot be written: what it lacks stays in the journal, from which it is
    /// recovered. Where the journal lacks something too, a whole draft is written into the data folder.
    ///
    /// # Errors
    /// Where that draft cannot be written either.
    pub fn leave_to_journal(&mut self) -> Result<(), ShellError> {
        if self.journal.is_broken() {
            Self::begin_kept(&self.folder, self.draft.clone(), self.history.clone())?;
        }
        self.remember();
        Ok(())
    }

    /// Puts the draft at the head of the recent ones.
    pub(super) fn remember(&self) {
        recent::remember(&self.folder, &self.path, &self.name(), recent::info(&self.draft, &self.path));
    }
}

fn remove_draft(folder: &DataFolder, path: &Path) {
    recent::forget(folder, path);
    checkpoints::remove(folder, path);
    for gone in [folder.journal(path), path.to_path_buf(), modline_disk::backup_of(path)] {
        // What cannot be removed stays in the data folder, where it does no harm.
        let _ = fs::remove_file(gone);
    }
}
