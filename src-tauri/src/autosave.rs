//! Autosave: the file follows the journal a moment after the last act.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::desk::Desk;
use crate::wire::draft::WireSaved;

/// How long a person must rest before the file is written.
pub const REST: Duration = Duration::from_secs(2);

/// Somebody who never rests is saved every so many rests.
const LONGEST: u32 = 10;

/// Saves the draft on `desk` whenever it rested for `rest`, and tells what came of it. Never ends.
pub async fn run(desk: Arc<Desk>, rest: Duration, tell: impl Fn(WireSaved) + Send) {
    loop {
        desk.acted().await;
        let latest = Instant::now() + rest * LONGEST;
        while Instant::now() < latest && timeout_at(Instant::now() + rest, desk.acted()).await.is_ok() {}
        if let Some(saved) = desk.save_unsaved().await {
            tell(saved);
        }
    }
}
