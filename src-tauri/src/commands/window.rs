//! The window itself: how it closes, another one beside it, and the log.

use std::sync::Arc;

use tauri::{AppHandle, Manager, State};

use super::answer::Failure;
use crate::blocking::blocking;
use crate::error::ShellError;
use crate::file_manager;
use crate::options::AnotherWindow;
use crate::window::{self, ClosingHeard};
use crate::workspace::Workspace;

/// The page has something to show: until now nobody has seen the window, and so no empty one.
#[tauri::command]
pub async fn painted(app: AppHandle) {
    window::appear(&app);
}

/// The page heard that the window is about to close, and sees to it.
#[tauri::command]
pub async fn closing_heard(heard: State<'_, ClosingHeard>) -> Result<(), Failure> {
    heard.0.notify_one();
    Ok(())
}

/// Ends the app; the page closed the draft before.
#[tauri::command]
pub async fn quit(app: AppHandle) {
    app.exit(0);
}

/// Opens another window, with a start screen of its own.
#[tauri::command]
pub async fn new_window(app: AppHandle, another: State<'_, AnotherWindow>) -> Result<(), Failure> {
    let opened = tauri::process::current_binary(&app.env()).and_then(|program| another.open(&program));
    Ok(opened.map_err(|why| ShellError::Window(format!("no other window could be opened: {why}")))?)
}

/// Opens the folder of the log in the system's file manager.
#[tauri::command]
pub async fn show_log(workspace: State<'_, Arc<Workspace>>) -> Result<(), Failure> {
    let folder = workspace.folder().log();
    Ok(blocking(move || file_manager::show(&folder)).await??)
}
