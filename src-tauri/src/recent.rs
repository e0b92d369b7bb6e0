//! The drafts worked on last, for the start screen.

use std::path::{Path, PathBuf};

use modline_disk::Previous;
use serde::{Deserialize, Serialize};

use crate::folder::{DataFolder, canonical};
use crate::wire::start::WireRecent;

/// How many are remembered.
const REMEMBERED: usize = 12;

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Row {
    path: PathBuf,
    name: String,
}

/// The recent drafts, the latest first. A list that cannot be read is an empty one: it is a convenience.
pub fn list(folder: &DataFolder) -> Vec<WireRecent> {
    let wire = |r: Row| WireRecent { missing: !r.path.exists(), path: r.path.display().to_string(), name: r.name };
    rows(folder).into_iter().map(wire).collect()
}

/// Puts a draft at the head of the list.
pub fn remember(folder: &DataFolder, path: &Path, name: &str) {
    let path = canonical(path);
    let mut rows = rows(folder);
    rows.retain(|r| r.path != path);
    rows.insert(0, Row { path, name: name.to_owned() });
    rows.truncate(REMEMBERED);
    store(folder, &rows);
}

/// Takes a draft off the list.
pub fn forget(folder: &DataFolder, path: &Path) {
    let path = canonical(path);
    let mut rows = rows(folder);
    rows.retain(|r| r.path != path);
    store(folder, &rows);
}

fn rows(folder: &DataFolder) -> Vec<Row> {
    modline_disk::read(&folder.recent()).ok().and_then(|b| serde_json::from_slice(&b).ok()).unwrap_or_default()
}

/// A list that cannot be written costs nobody any work, so nobody is stopped for it.
fn store(folder: &DataFolder, rows: &[Row]) {
    if let Ok(bytes) = serde_json::to_vec_pretty(rows) {
        let _ = modline_disk::write(&folder.recent(), &bytes, Previous::Gone);
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
        remember(&folder, &here, "Here");
        remember(&folder, &dir.path().join("gone.modline"), "Gone");
        remember(&folder, &here, "Here again");
        let list: Vec<_> = list(&folder).into_iter().map(|r| (r.name, r.missing)).collect();
        assert_eq!(list, [("Here again".to_owned(), false), ("Gone".to_owned(), true)]);
        forget(&folder, &here);
        assert_eq!(super::list(&folder).len(), 1);
    }

    #[test]
    fn a_damaged_list_is_an_empty_one() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().into()).unwrap();
        std::fs::write(folder.recent(), "{").unwrap();
        assert!(list(&folder).is_empty());
    }
}
