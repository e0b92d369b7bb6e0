//! The drafts worked on last, for the start screen. Drafts without a name of the user's own are always among them:
//! nothing else leads to them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use modline_core::change;
use modline_core::contribution::Contribution;
use modline_core::paragraph::Role;
use modline_core::run::Version;
use modline_disk::Backup;
use serde::{Deserialize, Serialize};

use crate::draft_file;
use crate::folder::{DataFolder, canonical};

/// How many are remembered.
const REMEMBERED: usize = 12;

/// A draft worked on before.
#[derive(Clone, Debug, PartialEq)]
pub struct RecentDraft {
    /// Its file.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// Whether it has no name of the user's own and lies in the data folder.
    pub untitled: bool,
    /// What became of its file.
    pub state: RecentState,
    /// What it is about; as last seen, where the file cannot be read.
    pub info: DraftInfo,
}

/// What became of a recent draft's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecentState {
    /// It can be opened.
    There,
    /// It is gone: deleted, renamed or moved.
    Missing,
    /// It is no draft that can be read.
    Unreadable,
}

/// What a draft is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftInfo {
    /// The number line, as revised.
    pub number: String,
    /// The title, as revised.
    pub title: String,
    /// The group's code.
    pub group: String,
    /// The meeting's id.
    pub meeting: String,
    /// How many changes it has.
    pub changes: u32,
    /// When it was last worked on, in milliseconds since 1970; 0 where that is not known.
    pub at_ms: f64,
}

/// A row of `recent.json`.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct RecentRow {
    path: PathBuf,
    name: String,
    /// The draft as it was last seen: shown where its file is gone or cannot be read.
    #[serde(default)]
    info: DraftInfo,
}

/// The recent drafts, the latest first. A list that cannot be read is an empty one: it is a convenience.
pub fn list(folder: &DataFolder) -> Vec<RecentDraft> {
    let mut rows = rows(folder);
    let there: Vec<_> = rows.iter().map(|r| r.path.clone()).collect();
    rows.extend(untitled(folder).into_iter().filter(|r| !there.contains(&r.path)));
    rows.into_iter().map(|row| inspect(folder, row)).collect()
}

/// The drafts without a name that hold something, the latest first.
fn untitled(folder: &DataFolder) -> Vec<RecentRow> {
    let entries = fs::read_dir(folder.drafts()).into_iter().flatten().flatten();
    let holds = |path: &PathBuf| draft_file::is_draft(path) && fs::metadata(path).is_ok_and(|about| about.len() > 0);
    let mut paths: Vec<_> = entries.map(|e| e.path()).filter(holds).collect();
    paths.sort_by(|a, b| written_at(b).total_cmp(&written_at(a)));
    let row = |path: PathBuf| RecentRow { name: draft_file::stem(&path), path, info: DraftInfo::default() };
    paths.into_iter().map(row).collect()
}

fn inspect(folder: &DataFolder, row: RecentRow) -> RecentDraft {
    let read = row
        .path
        .exists()
        .then(|| modline_disk::read(&row.path).ok().and_then(|b| draft_file::parse(&row.path, &b).ok()));
    let (state, info) = match read {
        None => (RecentState::Missing, row.info),
        Some(None) => (RecentState::Unreadable, DraftInfo { at_ms: written_at(&row.path), ..row.info }),
        Some(Some(draft)) => (RecentState::There, info(&draft, &row.path)),
    };
    let untitled = folder.is_untitled(&row.path);
    RecentDraft { path: row.path, name: row.name, untitled, state, info }
}

/// What the list tells of the draft whose file is at `path`.
pub fn info(draft: &Contribution, path: &Path) -> DraftInfo {
    let text = |role| {
        let mut paragraphs = draft.proposals.iter().flat_map(|p| &p.paragraphs);
        paragraphs.find(|p| p.role == role).map(|p| p.text(Version::Revised)).unwrap_or_default()
    };
    DraftInfo {
        number: text(Role::ResNo),
        title: text(Role::ResTitle),
        group: draft.metadata.group.clone(),
        meeting: draft.metadata.meeting.clone(),
        changes: u32::try_from(change::changes(draft).len()).unwrap_or(u32::MAX),
        at_ms: written_at(path),
    }
}

/// When the file at `path` was last written, in milliseconds since 1970; 0 where that is not known.
pub fn written_at(path: &Path) -> f64 {
    let at = fs::metadata(path).and_then(|about| about.modified()).ok();
    at.and_then(|at| at.duration_since(UNIX_EPOCH).ok()).map_or(0.0, |since| since.as_secs_f64() * 1000.0)
}

/// Puts a draft at the head of the list.
pub fn remember(folder: &DataFolder, path: &Path, name: &str, info: DraftInfo) {
    let path = canonical(path);
    update(folder, |rows| {
        rows.retain(|r| r.path != path);
        rows.insert(0, RecentRow { path, name: name.to_owned(), info });
        rows.truncate(REMEMBERED);
    });
}

/// Takes a draft off the list.
pub fn forget(folder: &DataFolder, path: &Path) {
    let path = canonical(path);
    update(folder, |rows| rows.retain(|r| r.path != path));
}

/// The folder that a draft with a name was last kept in.
pub fn last_folder(folder: &DataFolder) -> Option<PathBuf> {
    let named = rows(folder).into_iter().map(|r| r.path).filter(|p| !folder.is_untitled(p));
    named.filter_map(|p| p.parent().map(Path::to_path_buf)).find(|p| p.is_dir())
}

fn rows(folder: &DataFolder) -> Vec<RecentRow> {
    modline_disk::read(&folder.recent()).ok().and_then(|b| serde_json::from_slice(&b).ok()).unwrap_or_default()
}

/// A list that cannot be written costs nobody any work, so nobody is stopped for it.
fn update(folder: &DataFolder, change: impl FnOnce(&mut Vec<RecentRow>)) {
    let _lock = folder.recent_lock();
    let mut rows = rows(folder);
    change(&mut rows);
    if let Ok(bytes) = serde_json::to_vec_pretty(&rows) {
        let _ = modline_disk::write(&folder.recent(), &bytes, Backup::Discard);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_comes_first_once_and_a_missing_file_is_said() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().join("data")).unwrap();
        let here = dir.path().join("here.modline");
        std::fs::write(&here, "").unwrap();
        let info = || DraftInfo { title: "Ferries".into(), ..DraftInfo::default() };
        remember(&folder, &here, "Here", info());
        remember(&folder, &dir.path().join("gone.modline"), "Gone", info());
        remember(&folder, &here, "Here again", info());
        let list: Vec<_> = list(&folder).into_iter().map(|r| (r.name, r.state, r.info.title)).collect();
        let row = |name: &str, state| (name.to_owned(), state, "Ferries".to_owned());
        assert_eq!(list, [row("Here again", RecentState::Unreadable), row("Gone", RecentState::Missing)]);
        forget(&folder, &here);
        assert_eq!(super::list(&folder).len(), 1);
    }

    #[test]
    fn a_row_tells_what_the_draft_is_about_as_its_file_has_it() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().join("data")).unwrap();
        let here = dir.path().join("here.modline");
        let draft = crate::sample::draft().unwrap();
        std::fs::write(&here, draft_file::bytes(&draft)).unwrap();
        remember(&folder, &here, "Here", DraftInfo::default());
        let row = list(&folder).remove(0);
        let DraftInfo { number, title, group, meeting, changes, at_ms } = row.info;
        let count = u32::try_from(change::changes(&draft).len()).unwrap();
        assert_eq!((group, meeting, changes), (draft.metadata.group.clone(), draft.metadata.meeting.clone(), count));
        assert!(number.starts_with("RESOLUTION 999") && !title.is_empty() && at_ms > 0.0 && changes > 0);
        assert_eq!((row.state, row.untitled), (RecentState::There, false));
    }

    #[test]
    fn a_draft_without_a_name_is_listed_whatever_is_remembered() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().join("data")).unwrap();
        std::fs::write(folder.kept().unwrap(), "words").unwrap();
        folder.untitled().unwrap();
        let list: Vec<_> = list(&folder).into_iter().map(|r| (r.name, r.untitled)).collect();
        assert_eq!(list, [("kept-1".to_owned(), true)], "a file without a word in it is no draft");
    }

    #[test]
    fn a_damaged_list_is_an_empty_one() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().into()).unwrap();
        std::fs::write(folder.recent(), "{").unwrap();
        assert!(list(&folder).is_empty());
    }
}
