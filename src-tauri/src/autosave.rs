//! Autosave: the file follows the journal a moment after the last change.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::save_state::SaveState;
use crate::workspace::Workspace;

/// How long the user must be idle before the file is written.
pub const IDLE: Duration = Duration::from_secs(2);

/// Upper bound: save after so many idle intervals even while the user keeps typing.
const LONGEST: u32 = 10;

/// Saves the draft in `workspace` whenever nothing changed for `idle`, and reports the result. Never ends.
pub async fn run(workspace: Arc<Workspace>, idle: Duration, report: impl Fn(SaveState) + Send) {
    loop {
        workspace.changed().await;
        let latest = Instant::now() + idle * LONGEST;
        while Instant::now() < latest && timeout_at(Instant::now() + idle, workspace.changed()).await.is_ok() {}
        if let Some(saved) = workspace.save_unsaved().await {
            report(saved);
        }
    }
}
