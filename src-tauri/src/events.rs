//! What the window is told without asking.

use tauri::{AppHandle, Emitter};

/// Emits `event`; a window that is closing need not hear it.
pub fn emit<T: serde::Serialize + Clone>(app: &AppHandle, event: &str, payload: T) {
    let _ = app.emit(event, payload);
}
