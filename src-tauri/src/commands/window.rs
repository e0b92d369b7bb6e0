//! The window itself: how it closes, and another one beside it.

use tauri::{AppHandle, Manager, State};

use crate::options::AnotherWindow;
use crate::window::ClosingHeard;
use crate::wire::error::{Code, WireError};

/// The page heard that the window is about to close, and sees to it.
#[tauri::command]
pub async fn closing_heard(heard: State<'_, ClosingHeard>) -> Result<(), WireError> {
    heard.0.notify_one();
    Ok(())
}

/// Ends the program; the page closed the draft before.
#[tauri::command]
pub async fn quit(app: AppHandle) {
    app.exit(0);
}

/// Opens another window, with a start screen of its own.
#[tauri::command]
pub async fn new_window(app: AppHandle, another: State<'_, AnotherWindow>) -> Result<(), WireError> {
    let opened = tauri::process::current_binary(&app.env()).and_then(|program| another.open(&program));
    opened.map_err(|why| WireError::new(Code::Internal, format!("no other window could be opened: {why}")))
}
