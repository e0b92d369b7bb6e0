//! What the menu at the pointer needs.

use std::sync::Arc;

use tauri::{State, WebviewWindow};

use super::answer::Failure;
use crate::blocking::blocking;
use crate::error::ShellError;
use crate::spelling::Spelling;
use crate::webview;
use crate::wire::editing::{WireEditing, WireSpelling};

/// Cuts, copies or pastes where the keyboard is; `false` where the page must try itself.
#[tauri::command]
pub async fn edit(window: WebviewWindow, what: WireEditing) -> Result<bool, Failure> {
    Ok(webview::edit(&window, what.into()).map_err(ShellError::window)?)
}

/// Puts words on the clipboard, plain and as HTML.
#[tauri::command]
pub async fn copy(window: WebviewWindow, plain: String, rich: String) -> Result<(), Failure> {
    Ok(webview::copy(&window, plain, &rich).map_err(ShellError::window)?)
}

/// How `word` is spelt in `language`.
#[tauri::command]
pub async fn spelling(
    dictionaries: State<'_, Arc<Spelling>>,
    word: String,
    language: String,
) -> Result<WireSpelling, Failure> {
    let dictionaries = Arc::clone(&dictionaries);
    Ok(blocking(move || dictionaries.look_up(&word, &language)).await?.into())
}
