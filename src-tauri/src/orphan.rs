//! Orphaned journals: what no draft file takes up any more, because another program replaced the file, or it is gone,
//! or a part of the journal cannot be read.
//!
//! They are listed on the start screen, open as drafts of their own, and go only when a person says so. A journal
//! becomes an orphan without anybody's doing: the program may have been killed while the file was already another one.
//!
//! - `KEY.journal` whose draft file is gone or is a version that does not fit, while it holds acts that no file holds.
//! - `KEY.aside-N`, set aside when the draft was opened (see [`crate::journal`]).

use std::fs;
use std::path::{Path, PathBuf};

use crate::files;
use crate::folder::{DataFolder, Taken};
use crate::journal::{self, Fingerprint, Rebuilt, Record};
use crate::recent;
use crate::session::Session;
use crate::wire::error::{Code, WireError};
use crate::wire::start::WireOrphan;

/// The orphaned journals in `folder`, the latest first.
pub fn list(folder: &DataFolder) -> Vec<WireOrphan> {
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
fn listed(folder: &DataFolder, path: &Path) -> Option<WireOrphan> {
    if is_journal(path) && (journal::is_settled(path) || folder.is_taken(path)) {
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
        return Some(WireOrphan { name: id.clone(), path: String::new(), id, at_ms, changes: 0, readable: false });
    };
    let file = record.draft_file().to_path_buf();
    let changes = Some(record.unsaved()).filter(|unsaved| *unsaved > 0).unwrap_or_else(|| record.changes());
    let rebuilt = rebuild(record);
    let untitled = folder.is_untitled(&file);
    let name = match &rebuilt {
        Some(rebuilt) if untitled => files::heading(&rebuilt.draft),
        _ => files::stem(&file),
    };
    let path = if untitled { String::new() } else { file.display().to_string() };
    Some(WireOrphan { id, name, path, at_ms, changes, readable: rebuilt.is_some() })
}

/// Whether the draft's file, opened, takes up what the journal has.
fn is_taken_up(record: &Record) -> bool {
    modline_disk::read(record.draft_file()).is_ok_and(|file| record.fits(&Fingerprint::of(&file)))
}

/// The draft of an orphan; one of an older program needs the version it began at, or its backup.
fn rebuild(record: Record) -> Option<Rebuilt> {
    let file = record.draft_file().to_path_buf();
    let near = [modline_disk::previous_of(&file), file];
    record.rebuild(near.into_iter().filter_map(|path| modline_disk::read(&path).ok()))
}

/// Opens the orphan `id` as a draft without a name. The journal goes once that draft is on disk.
pub fn open(folder: &DataFolder, id: &str) -> Result<Session, WireError> {
    let (path, _taken) = claim(folder, id)?;
    let bytes = fs::read(&path).map_err(|why| WireError::folder(&path, &why))?;
    let Some(Rebuilt { draft, history }) = Record::read(&bytes).and_then(rebuild) else {
        let why = "the version of the file that these changes belong to is gone; they cannot be opened";
        return Err(WireError::new(Code::Read, format!("{}: {why}", path.display())));
    };
    let session = Session::begin_kept(folder, draft, history)?;
    let _ = fs::remove_file(path);
    Ok(session)
}

/// Throws the orphan `id` away.
pub fn discard(folder: &DataFolder, id: &str) -> Result<(), WireError> {
    let (path, _taken) = claim(folder, id)?;
    fs::remove_file(&path).map_err(|why| WireError::folder(&path, &why))
}

/// The orphan's file, and its draft's lock where it is a journal that a window could still take up.
fn claim(folder: &DataFolder, id: &str) -> Result<(PathBuf, Option<Taken>), WireError> {
    let path = folder.journals().join(id);
    let plain = Path::new(id).file_name().is_some_and(|name| name == id);
    if !plain || !(is_journal(&path) || is_aside(&path)) {
        return Err(WireError::new(Code::Read, format!("{id}: is no journal")));
    }
    let taken = is_journal(&path).then(|| folder.take_journal(&path)).transpose()?;
    Ok((path, taken))
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
        Some((folder.take_journal(&path).ok().filter(|_| gone)?, path, record.draft_file().to_path_buf()))
    });
    if let Some((_taken, path, old)) = moved
        && fs::rename(path, journal).is_ok()
    {
        recent::forget(folder, &old);
    }
}
