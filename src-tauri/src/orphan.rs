//! Orphaned journals: what no draft file takes up any more, because another program replaced the file, or it is gone,
//! or a part of the journal cannot be read.
//!
//! They are listed on the start screen, open as drafts of their own, and go only when the user says so. A journal
//! can become an orphan by itself: the app may have been killed while the file was already another one.
//!
//! - `KEY.journal` whose draft file is gone or is a version that does not fit, while it holds changes that no file holds.
//! - `KEY.aside-N`, set aside when the draft was opened (see [`modline_disk::journal`]).

use std::fs;
use std::path::{Path, PathBuf};

use modline_disk::fingerprint::Fingerprint;
use modline_disk::journal::{self, Rebuilt, Record};

use crate::checkpoints;
use crate::draft_file;
use crate::error::ShellError;
use crate::folder::{DataFolder, DraftLock};
use crate::recent;

/// What is left of a draft whose file takes it up no more.
#[derive(Clone, Debug, PartialEq)]
pub struct Orphan {
    /// By what it is opened and discarded: the name of its journal.
    pub id: String,
    /// The draft's name.
    pub name: String,
    /// The file that it belonged to; `None` where it had no name of the user's own.
    pub path: Option<PathBuf>,
    /// When the last change was written down, in milliseconds since 1970.
    pub at_ms: f64,
    /// How many changes it holds that no file does; where there is none, those since the draft was opened.
    pub changes: u32,
    /// Whether it can be opened.
    pub readable: bool,
}

/// An orphaned journal that this window has claimed.
pub struct ClaimedJournal {
    path: PathBuf,
    _lock: Option<DraftLock>,
}

/// The orphaned journals in `folder`, the latest first.
pub fn list(folder: &DataFolder) -> Vec<Orphan> {
    let mut found: Vec<_> = journals(folder).into_iter().filter_map(|path| listed(folder, &path)).collect();
    found.sort_by(|a, b| b.at_ms.total_cmp(&a.at_ms));
    found
}

fn journals(folder: &DataFolder) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.journals()).into_iter().flatten().flatten().map(|e| e.path());
    entries.filter(|p| is_journal(p) || is_aside(p)).collect()
}

fn is_journal(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "journal")
}

fn is_aside(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.to_string_lossy().starts_with("aside-"))
}

/// The journal at `path`, if it is an orphan.
fn listed(folder: &DataFolder, path: &Path) -> Option<Orphan> {
    if is_journal(path) && (journal::is_settled(path) || folder.is_locked(path)) {
        return None;
    }
    let bytes = fs::read(path).ok()?;
    let record = Record::read(&bytes);
    if is_journal(path) && record.as_ref().is_some_and(|r| r.unsaved() == 0 || is_taken_up(r)) {
        return None;
    }
    let at_ms = recent::written_at(path);
    let id = path.file_name()?.to_string_lossy().into_owned();
    let Some(record) = record else {
        return Some(Orphan { name: id.clone(), path: None, id, at_ms, changes: 0, readable: false });
    };
    let file = record.draft_file().to_path_buf();
    let changes = Some(record.unsaved()).filter(|unsaved| *unsaved > 0).unwrap_or_else(|| record.changes());
    let rebuilt = rebuild(record);
    let untitled = folder.is_untitled(&file);
    let name = match &rebuilt {
        Some(rebuilt) if untitled => draft_file::heading(&rebuilt.draft),
        _ => draft_file::stem(&file),
    };
    let path = (!untitled).then_some(file);
    Some(Orphan { id, name, path, at_ms, changes, readable: rebuilt.is_some() })
}

/// Whether the draft's file, opened, takes up what the journal has.
fn is_taken_up(record: &Record) -> bool {
    modline_disk::read(record.draft_file()).is_ok_and(|file| record.fits(&Fingerprint::of(&file)))
}

/// The draft of an orphan; one of an older program needs the version it began at, or its backup.
fn rebuild(record: Record) -> Option<Rebuilt> {
    let file = record.draft_file().to_path_buf();
    let near = [modline_disk::backup_of(&file), file];
    record.rebuild(near.into_iter().filter_map(|path| modline_disk::read(&path).ok()))
}

/// The draft of the orphan `id`, and its journal.
///
/// # Errors
/// [`ShellError::Unusable`] where it is no journal or cannot be rebuilt, [`ShellError::InUse`] where a window has it.
pub fn take(folder: &DataFolder, id: &str) -> Result<(Rebuilt, ClaimedJournal), ShellError> {
    let (path, lock) = claim(folder, id)?;
    let bytes = fs::read(&path).map_err(ShellError::data_folder(&path))?;
    let Some(rebuilt) = Record::read(&bytes).and_then(rebuild) else {
        let why = "the version of the file that these changes belong to is gone; they cannot be opened";
        return Err(ShellError::unusable(path.display(), why));
    };
    Ok((rebuilt, ClaimedJournal { path, _lock: lock }))
}

impl ClaimedJournal {
    /// Removes the journal: its draft is on disk elsewhere. One that stays is only listed again.
    pub fn remove(self) {
        let _ = fs::remove_file(self.path);
    }
}

/// Throws the orphan `id` away.
///
/// # Errors
/// As [`take`]; [`ShellError::DataFolder`] where the file cannot be removed.
pub fn discard(folder: &DataFolder, id: &str) -> Result<(), ShellError> {
    let (path, _lock) = claim(folder, id)?;
    fs::remove_file(&path).map_err(ShellError::data_folder(&path))
}

/// The orphan's file, and its draft's lock where it is a journal that a window could still take up.
fn claim(folder: &DataFolder, id: &str) -> Result<(PathBuf, Option<DraftLock>), ShellError> {
    let path = folder.journals().join(id);
    let plain = Path::new(id).file_name().is_some_and(|name| name == id);
    if !plain || !(is_journal(&path) || is_aside(&path)) {
        return Err(ShellError::unusable(id, "is no journal"));
    }
    let lock = is_journal(&path).then(|| folder.lock_journal(&path)).transpose()?;
    Ok((path, lock))
}

/// Gives the draft at `draft`, of which there is no journal, the one of a file that is gone and had these very bytes: it
/// was renamed or moved. Its history and what the file does not hold come along.
pub fn adopt(folder: &DataFolder, draft: &Path, bytes: &[u8]) {
    let journal = folder.journal(draft);
    if journal.exists() {
        return;
    }
    let version = Fingerprint::of(bytes);
    let moved = journals(folder).into_iter().filter(|p| is_journal(p)).find_map(|path| {
        let bytes = fs::read(&path).ok()?;
        // Most journals do not name this version; parsing them all would take long.
        let named = std::str::from_utf8(&bytes).is_ok_and(|text| text.contains(version.as_str()));
        let record = named.then(|| Record::read(&bytes)).flatten()?;
        let gone = record.fits(&version) && !record.draft_file().exists();
        Some((folder.lock_journal(&path).ok().filter(|_| gone)?, path, record.draft_file().to_path_buf()))
    });
    if let Some((_lock, path, old)) = moved
        && fs::rename(path, journal).is_ok()
    {
        recent::forget(folder, &old);
        checkpoints::follow(folder, &old, draft);
    }
}
