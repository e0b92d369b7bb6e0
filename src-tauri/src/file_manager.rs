//! The system's file manager.

use std::path::Path;
use std::process::Command;

use crate::error::ShellError;

/// Opens a folder in it, or a file in the program the system has for it.
///
/// # Errors
/// [`ShellError::Unusable`] where this system has none that can be started.
pub fn show(path: &Path) -> Result<(), ShellError> {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let started = Command::new(program).arg(path).spawn();
    started.map(drop).map_err(|why| ShellError::unusable(path.display(), format!("{program}: {why}")))
}
