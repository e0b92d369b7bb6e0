//! Where the words of the open draft are kept: in its journal at once, in its file a little later, and what happens
//! when the file does not take them.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use modline_disk::Backup;

use super::{Session, journal_at};
use crate::folder::{DataFolder, canonical};
use crate::journal::{Entry, Fingerprint};
use crate::wire::draft::{WireSaved, WireSavedState};
use crate::wire::error::{Code, WireError};
use crate::{files, recent};

impl Session {
    /// Writes down what was done. Where the journal cannot take it the draft's file must; where neither
    /// can, the window says so: the words a person typed are never thrown away for it.
    pub(super) fn record(&mut self, entry: &Entry) {
        self.version = self.version.wrapping_add(1);
        // What another program wrote stays in the way until the person decides.
        if self.saved.state != WireSavedState::ChangedOutside {
            self.saved.state = WireSavedState::Unsaved;
        }
        if self.journal.append(entry).is_err() {
            // What failed stands in `saved`, which every answer carries.
            let _ = self.save();
        }
    }

    /// Writes the draft's file where it does not hold all.
    pub fn save(&mut self) -> Result<WireSaved, WireError> {
        let written = self.write();
        self.saved = match &written {
            Ok(rewritten) => WireSaved { rewritten: *rewritten, ..saved_now() },
            Err(why) => WireSaved {
                state: match why.code {
                    Code::ChangedOutside => WireSavedState::ChangedOutside,
                    _ => WireSavedState::Failed,
                },
                at_ms: self.saved.at_ms,
                message: why.message.clone(),
                kept: !self.journal.is_broken(),
                rewritten: false,
            },
        };
        written.map(|_| self.saved.clone())
    }

    /// Saves, and says where saving stands, be it that it failed.
    pub fn settle(&mut self) -> WireSaved {
        self.save().unwrap_or_else(|_| self.saved.clone())
    }

    /// The order matters: the journal knows the bytes before the file has them (see [`crate::journal`]). Whether the
    /// file was gone.
    fn write(&mut self) -> Result<bool, WireError> {
        let bytes = files::draft_bytes(&self.draft);
        let next = Fingerprint::of(&bytes);
        let there = self.path.exists().then(|| modline_disk::read(&self.path)).transpose()?;
        let there = there.map(|there| Fingerprint::of(&there));
        if there.as_ref().is_some_and(|there| *there != self.on_disk && *there != next) {
            return Err(self.changed_outside());
        }
        if there.as_ref() != Some(&next) {
            // A journal that cannot be written is mended below, from a file that holds all.
            let _ = self.journal.append(&Entry::Saving(next.clone()));
            modline_disk::write(&self.path, &bytes, self.previous)?;
            self.previous = Backup::Discard;
        }
        self.on_disk = next;
        // What fails here costs undo after a restart but no words: the file was written.
        let _ = self.journal.settle(&bytes, &self.history);
        Ok(there.is_none())
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
            return self.overwrite();
        }
        let taken = self.folder.take(&path)?;
        let bytes = files::draft_bytes(&self.draft);
        modline_disk::write(&path, &bytes, Backup::Keep)?;
        self.journal = journal_at(&self.folder, &path, &bytes, &self.history)?;
        let old = std::mem::replace(&mut self.path, path);
        (self.taken, self.on_disk) = (taken, Fingerprint::of(&bytes));
        (self.saved, self.previous) = (saved_now(), Backup::Discard);
        if self.folder.is_untitled(&old) {
            remove_draft(&self.folder, &old);
        }
        self.remember();
        Ok(self.saved.clone())
    }

    /// Saves the draft over what another program wrote into its file; that is kept beside as the backup, and the backup
    /// that was there under a number.
    pub fn overwrite(&mut self) -> Result<WireSaved, WireError> {
        let before = (self.on_disk.clone(), self.previous);
        if self.path.exists() {
            let there = Fingerprint::of(&modline_disk::read(&self.path)?);
            if there != self.on_disk {
                modline_disk::number_previous(&self.path)?;
                (self.on_disk, self.previous) = (there, Backup::Keep);
            }
        }
        let saved = self.save();
        if saved.is_err() {
            (self.on_disk, self.previous) = before;
        }
        saved
    }

    /// The last thing done in a session. A new draft in which nothing was ever done goes; any other is saved. An error
    /// says that the file does not hold all, and the draft stays open: the person decides.
    pub fn finish(&mut self) -> Result<(), WireError> {
        if self.folder.is_passing(&self.path) && !self.history.can_undo() && !self.history.can_redo() {
            remove_draft(&self.folder, &self.path);
            return Ok(());
        }
        self.save()?;
        self.remember();
        Ok(())
    }

    /// The last thing done where the file cannot be written: what it lacks stays in the journal, from which it comes
    /// back. A journal that lacks something too gives way to a whole draft in the program's folder.
    pub fn leave_to_journal(&mut self) -> Result<(), WireError> {
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
    for gone in [folder.journal(path), path.to_path_buf(), modline_disk::previous_of(path)] {
        // What cannot be removed stays in the program's own folder, where it does no harm.
        let _ = fs::remove_file(gone);
    }
}

/// All is in the file.
pub(super) fn saved_now() -> WireSaved {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|d| d.as_secs_f64() * 1000.0);
    let message = String::new();
    WireSaved { state: WireSavedState::Saved, at_ms: now, message, kept: true, rewritten: false }
}
