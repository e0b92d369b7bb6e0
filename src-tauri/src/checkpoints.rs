//! Checkpoints: earlier versions of a draft, kept by themselves.
//!
//! ```text
//! checkpoints/KEY/index.json            what is kept, and why; KEY is that of the draft's journal
//! checkpoints/KEY/FINGERPRINT.modline   a version, named by its bytes: a draft that any Modline opens
//! ```
//!
//! They lie in the data folder: the draft's own file stays one file to hand over, and nothing appears beside it. Equal
//! versions are one file, with the permissions of the draft. They thin out as they age; a version that the
//! user named stays. Nothing here knows what time it is: the caller says.
//!
//! Limitations: a draft that is copied, or moved while another program changes it, begins without checkpoints.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use modline_core::change;
use modline_core::contribution::Contribution;
use modline_disk::fingerprint::Fingerprint;
use modline_disk::write_like;
use serde::{Deserialize, Serialize};

use crate::draft_file;
use crate::error::ShellError;
use crate::folder::DataFolder;

/// Moments in milliseconds since 1970, and spans of them.
pub type Milliseconds = u64;

const MINUTE: Milliseconds = 60_000;
const DAY: Milliseconds = 24 * 60 * MINUTE;

/// After so long a time with changes a version is kept without a reason of its own.
pub const EVERY: Milliseconds = 10 * MINUTE;

/// So many versions without a name are kept, in so many bytes together.
const MOST: usize = 60;
const MOST_BYTES: u64 = 64_000_000;

/// So many may have a name.
const MOST_NAMED: usize = 60;

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// As it was when it was opened or begun.
    Opened,
    /// It was worked on for [`EVERY`].
    Working,
    /// It was exported.
    Exported,
    /// Before many changes were accepted.
    BeforeAccepting,
    /// Before many changes were rejected, or a whole proposal changed.
    BeforeRejecting,
    /// Before the words of another file came in.
    BeforeBringingIn,
    /// The user asked for it.
    Asked,
}

/// A version that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// When it was kept; no two of a draft are of one moment, so that it names the version.
    pub at: Milliseconds,
    /// Why.
    pub reason: Reason,
    /// What the user calls it; empty where it has no name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Words inserted in it.
    pub inserted: usize,
    /// Words struck in it.
    pub struck: usize,
    /// Its bytes.
    pub fingerprint: Fingerprint,
    /// How many they are.
    pub size: u64,
}

/// The checkpoints of one draft.
pub struct Checkpoints {
    folder: PathBuf,
    /// The draft's file, whose permissions they have.
    draft: PathBuf,
    /// The oldest first.
    kept: Vec<Checkpoint>,
}

/// What lies in `index.json`.
#[derive(Serialize, Deserialize)]
struct Index {
    /// The form of the index: 1.
    checkpoints: u32,
    kept: Vec<Checkpoint>,
}

impl Checkpoints {
    /// Those of the draft at `draft`. Without an index that can be read there are none.
    pub fn of(folder: &DataFolder, draft: &Path) -> Self {
        let at = folder.checkpoints(draft);
        let index = fs::read(at.join("index.json")).ok().and_then(|bytes| serde_json::from_slice::<Index>(&bytes).ok());
        let kept = index.filter(|index| index.checkpoints == 1).map(|index| index.kept).unwrap_or_default();
        Self { folder: at, draft: draft.into(), kept }
    }

    /// The versions, the oldest first.
    pub fn all(&self) -> &[Checkpoint] {
        &self.kept
    }

    /// Whether a draft that has changed since is to be kept at `now` for no other reason.
    pub fn is_due(&self, now: Milliseconds) -> bool {
        self.kept.last().is_none_or(|last| now.saturating_sub(last.at) >= EVERY)
    }

    /// Keeps `draft`, whose file would hold `bytes`, and lets go what is no longer kept. A draft that is as the last
    /// version was is not kept again, but it may be named.
    ///
    /// # Errors
    /// What the disk refuses; what was kept before stays then.
    pub fn keep(
        &mut self,
        draft: &Contribution,
        bytes: &[u8],
        why: (Reason, &str),
        now: Milliseconds,
    ) -> Result<(), ShellError> {
        let (reason, name) = why;
        let fingerprint = Fingerprint::of(bytes);
        if let Some(last) = self.kept.last().filter(|last| last.fingerprint == fingerprint) {
            return if name.is_empty() { Ok(()) } else { self.name(last.at, name) };
        }
        fs::create_dir_all(&self.folder).map_err(ShellError::data_folder(&self.folder))?;
        let at = self.kept.last().map_or(now, |last| now.max(last.at + 1));
        let (inserted, struck) = change::counters(draft);
        let size = bytes.len() as u64;
        if !self.file(&fingerprint).exists() {
            write_like(&self.file(&fingerprint), bytes, &self.draft)?;
        }
        let checkpoint = Checkpoint { at, reason, name: name.into(), inserted, struck, fingerprint, size };
        let mut kept = self.kept.clone();
        kept.push(checkpoint);
        self.replace(thinned(kept, now))
    }

    /// Names the version of the moment `at`; an empty name lets it age like others.
    ///
    /// # Errors
    /// [`ShellError::Unusable`] where there is none or too many have names, and what the disk refuses.
    pub fn name(&mut self, at: Milliseconds, name: &str) -> Result<(), ShellError> {
        let mut kept = self.kept.clone();
        if !name.trim().is_empty() && kept.iter().filter(|c| c.at != at && !c.name.is_empty()).count() >= MOST_NAMED {
            return Err(ShellError::unusable(
                name.trim(),
                "too many versions have names; take the name off another first",
            ));
        }
        kept.iter_mut().find(|c| c.at == at).ok_or_else(gone)?.name = name.trim().into();
        self.replace(kept)
    }

    /// The version of the moment `at`.
    ///
    /// # Errors
    /// [`ShellError::Unusable`] where there is none, and what cannot be read.
    pub fn read(&self, at: Milliseconds) -> Result<Contribution, ShellError> {
        let found = self.kept.iter().find(|c| c.at == at).ok_or_else(gone)?;
        let path = self.file(&found.fingerprint);
        draft_file::parse(&path, &modline_disk::read(&path)?)
    }

    fn file(&self, fingerprint: &Fingerprint) -> PathBuf {
        self.folder.join(fingerprint.as_str()).with_extension(draft_file::EXTENSION)
    }

    /// The index is written before a file goes that it no longer names: it never names one that is not there.
    fn replace(&mut self, kept: Vec<Checkpoint>) -> Result<(), ShellError> {
        let index = Index { checkpoints: 1, kept };
        let bytes = serde_json::to_vec_pretty(&index).map_err(|why| ShellError::unusable("index.json", why))?;
        write_like(&self.folder.join("index.json"), &bytes, &self.draft)?;
        let before = std::mem::replace(&mut self.kept, index.kept);
        let named: BTreeSet<_> = self.kept.iter().map(|c| c.fingerprint.as_str()).collect();
        for gone in before.iter().filter(|c| !named.contains(c.fingerprint.as_str())) {
            // What cannot be removed stays in the data folder, where it does no harm.
            let _ = fs::remove_file(self.file(&gone.fingerprint));
        }
        Ok(())
    }
}

fn gone() -> ShellError {
    ShellError::unusable("version", "it is no longer kept")
}

/// The draft at `old` goes on at `new`, which may have checkpoints of its own: it gets those of `old` too. What cannot be
/// copied is not there; the draft is.
pub fn copy(folder: &DataFolder, old: &Path, new: &Path) {
    let (from, mut to) = (Checkpoints::of(folder, old), Checkpoints::of(folder, new));
    if from.kept.is_empty() || fs::create_dir_all(&to.folder).is_err() {
        return;
    }
    let mut kept = to.kept.clone();
    for checkpoint in &from.kept {
        let file = to.file(&checkpoint.fingerprint);
        let bytes = modline_disk::read(&from.file(&checkpoint.fingerprint));
        let copied = file.exists() || bytes.is_ok_and(|bytes| write_like(&file, &bytes, new).is_ok());
        if copied && kept.iter().all(|c| c.at != checkpoint.at) {
            kept.push(checkpoint.clone());
        }
    }
    kept.sort_by_key(|c| c.at);
    // See above.
    let _ = to.replace(kept);
}

/// The draft at `old` is at `new` now, and nothing at `old` any more.
pub fn follow(folder: &DataFolder, old: &Path, new: &Path) {
    copy(folder, old, new);
    remove(folder, old);
}

/// Removes the checkpoints of a draft that is removed.
pub fn remove(folder: &DataFolder, draft: &Path) {
    // What cannot be removed stays in the data folder, where it does no harm.
    let _ = fs::remove_dir_all(folder.checkpoints(draft));
}

/// What stays of `kept`, the oldest first: everything of the last day, then one a day for a month, then one a week; and of
/// all this no more than there is room for. What has a name stays, and the last.
fn thinned(kept: Vec<Checkpoint>, now: Milliseconds) -> Vec<Checkpoint> {
    let stands = |i: usize, c: &Checkpoint| {
        !c.name.is_empty() || kept[i + 1..].iter().all(|later| period(later.at, now) != period(c.at, now))
    };
    let mut stays: Vec<_> = kept.iter().enumerate().filter(|(i, c)| stands(*i, c)).map(|(_, c)| c.clone()).collect();
    loop {
        let nameless = || stays.iter().filter(|c| c.name.is_empty());
        let size: u64 = nameless().map(|c| c.size).sum();
        let oldest = stays.iter().position(|c| c.name.is_empty()).filter(|oldest| oldest + 1 < stays.len());
        match oldest {
            Some(oldest) if nameless().count() > MOST || size > MOST_BYTES => drop(stays.remove(oldest)),
            _ => return stays,
        }
    }
}

/// Of the versions of one period the last stays.
fn period(at: Milliseconds, now: Milliseconds) -> (u8, Milliseconds) {
    match now.saturating_sub(at) / DAY {
        0 => (0, at),
        1..30 => (1, at / DAY),
        _ => (2, at / (7 * DAY)),
    }
}

#[cfg(test)]
mod tests;
