//! Where saving a draft stands.

use std::time::{SystemTime, UNIX_EPOCH};

/// Whether the file holds what the session holds.
#[derive(Clone, Debug, PartialEq)]
pub struct SaveState {
    /// Where saving stands.
    pub status: SaveStatus,
    /// When the file was last written by this program, in milliseconds since 1970.
    pub at_ms: Option<f64>,
    /// What went wrong; empty otherwise.
    pub message: String,
    /// Whether every word is on disk, be it in the file or in the journal.
    pub kept: bool,
    /// The file was gone and was written again.
    pub rewritten: bool,
}

/// Where saving stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// The file holds all.
    Saved,
    /// The journal holds what the file does not yet.
    Unsaved,
    /// The file could not be written.
    Failed,
    /// Another program changed the file; it was not written over that.
    ChangedOutside,
}

impl SaveState {
    /// All is in the file.
    pub fn saved_now() -> Self {
        Self {
            status: SaveStatus::Saved,
            at_ms: Some(now_ms() as f64),
            message: String::new(),
            kept: true,
            rewritten: false,
        }
    }
}

/// The moment now, in milliseconds since 1970.
pub fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or_default()
}
