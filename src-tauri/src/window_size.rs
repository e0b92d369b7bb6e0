//! How large the window was when it was last closed.

use std::fs;

use modline_disk::Backup;
use serde::{Deserialize, Serialize};
use tauri::Window;

use crate::folder::DataFolder;

/// The least that the window shows all of itself in, in pixels of the page.
pub const LEAST: (f64, f64) = (900.0, 600.0);

/// The size of a window, in pixels of the page.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowSize {
    /// Its width, when it does not fill the screen.
    pub width: f64,
    /// Its height, likewise.
    pub height: f64,
    /// Whether it fills the screen.
    pub maximized: bool,
}

impl Default for WindowSize {
    fn default() -> Self {
        Self { width: 1280.0, height: 860.0, maximized: false }
    }
}

impl WindowSize {
    /// The size that was kept; the usual one where none was, or none that can be read.
    pub fn read(folder: &DataFolder) -> Self {
        let kept: Option<Self> = fs::read(folder.window()).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let kept = kept.unwrap_or_default();
        Self { width: kept.width.max(LEAST.0), height: kept.height.max(LEAST.1), ..kept }
    }

    /// The size of `window` now. One that fills the screen has the size it had before.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn measure(window: &Window, before: Self) -> tauri::Result<Self> {
        if window.is_maximized()? {
            return Ok(Self { maximized: true, ..before });
        }
        let size = window.inner_size()?.to_logical::<f64>(window.scale_factor()?);
        Ok(Self { width: size.width, height: size.height, maximized: false })
    }

    /// Keeps it. A disk that does not take it costs a habit, not the work.
    pub fn keep(self, folder: &DataFolder) {
        if let Ok(bytes) = serde_json::to_vec(&self) {
            let _ = modline_disk::write(&folder.window(), &bytes, Backup::Discard);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_read_as_it_was_kept_and_never_too_small() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().into()).unwrap();
        assert_eq!(WindowSize::read(&folder), WindowSize::default());
        let kept = WindowSize { width: 1000.0, height: 700.0, maximized: true };
        kept.keep(&folder);
        assert_eq!(WindowSize::read(&folder), kept);
        WindowSize { width: 1.0, ..kept }.keep(&folder);
        assert_eq!(WindowSize::read(&folder), WindowSize { width: LEAST.0, ..kept });
        fs::write(folder.window(), "{").unwrap();
        assert_eq!(WindowSize::read(&folder), WindowSize::default());
    }
}
