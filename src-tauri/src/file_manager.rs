//! The system's file manager.

use std::path::Path;
use std::process::Command;

use crate::error::ShellError;

/// Opens `folder` in it.
///
/// # Errors
/// [`ShellError::Unusable`] where this system has none that can be started.
pub fn show(folder: &Path) -> Result<(), ShellError> {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let started = Command::new(program).arg(folder).spawn();
    started.map(drop).map_err(|why| ShellError::unusable(folder.display(), format!("{program}: {why}")))
}
