//! The user's own meetings and groups, in a file that window and command read first of all.

use std::env;
use std::path::{Path, PathBuf};

use modline_core::itu::OwnTables;

use crate::ApplicationError;

/// Reads the user's own meetings and groups: of the file `asked` for, else of `tables.json` in the user's folder of settings
/// where there is one. To be called before anything else, since tables in use stay as they are.
///
/// # Errors
/// [`ApplicationError::Disk`] where the file cannot be read, [`ApplicationError::OwnTables`] where it says what it cannot.
pub fn read_own_tables(asked: Option<&Path>) -> Result<(), ApplicationError> {
    let Some(path) = asked.map(Path::to_owned).or_else(|| own_tables_file().filter(|p| p.exists())) else {
        return Ok(());
    };
    let bytes = modline_disk::read(&path)?;
    let text = String::from_utf8_lossy(&bytes);
    let own = OwnTables::parse(text.trim_start_matches('\u{feff}'));
    own.map_err(|cause| ApplicationError::OwnTables { file: path, cause })?.add();
    Ok(())
}

/// Where the user's own meetings and groups are looked for: `modline/tables.json` in the system's folder of settings.
pub fn own_tables_file() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).filter(|p| p.is_absolute());
    let home = |behind: &str| folder("HOME").map(|home| home.join(behind));
    let settings = if cfg!(windows) {
        folder("APPDATA")
    } else if cfg!(target_os = "macos") {
        home("Library/Application Support")
    } else {
        folder("XDG_CONFIG_HOME").or_else(|| home(".config"))
    };
    Some(settings?.join("modline").join("tables.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_used_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tables.json");
        let missing = read_own_tables(Some(&path)).unwrap_err().to_string();
        assert!(missing.contains("tables.json"), "{missing}");
        std::fs::write(&path, r#"{"groups": [{"code": "CEPT", "symbol": "QQ", "name": "x"}]}"#).unwrap();
        let wrong = read_own_tables(Some(&path)).unwrap_err().to_string();
        assert!(wrong.ends_with("tables.json: group “CEPT”: Modline lists its code or symbol already"), "{wrong}");
    }
}
