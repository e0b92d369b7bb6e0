//! Where saving stands.

use serde::Serialize;
use ts_rs::TS;

use crate::save_state::{SaveState, SaveStatus};

/// Whether the file holds what the window shows.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireSaved {
    /// Where saving stands.
    pub state: WireSavedState,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireSavedState {
    /// The file holds all.
    Saved,
    /// The journal holds what the file does not yet.
    Unsaved,
    /// The file is being written.
    Saving,
    /// The file could not be written.
    Failed,
    /// Another program changed the file; it was not written over that.
    ChangedOutside,
}

impl From<&SaveState> for WireSaved {
    fn from(saved: &SaveState) -> Self {
        let SaveState { status, at_ms, message, kept, rewritten } = saved.clone();
        Self { state: status.into(), at_ms, message, kept, rewritten }
    }
}

impl From<SaveStatus> for WireSavedState {
    fn from(status: SaveStatus) -> Self {
        match status {
            SaveStatus::Saved => Self::Saved,
            SaveStatus::Unsaved => Self::Unsaved,
            SaveStatus::Failed => Self::Failed,
            SaveStatus::ChangedOutside => Self::ChangedOutside,
        }
    }
}
