//! What the menu at the pointer needs.

use std::sync::Arc;

use tauri::{State, WebviewWindow};

use crate::desk::blocking;
use crate::spelling::Spelling;
use crate::webview;
use crate::wire::editing::{WireEditing, WireSpelling};
use crate::wire::error::{Code, WireError};

/// Cuts, copies or pastes where the keyboard is; `false` where the page must try itself.
#[tauri::command]
pub async fn edit(window: WebviewWindow, what: WireEditing) -> Result<bool, WireError> {
    webview::edit(&window, what).map_err(|why| WireError::new(Code::Internal, why.to_string()))
}

/// Puts words on the clipboard, plain and as HTML.
#[tauri::command]
pub async fn copy(window: WebviewWindow, plain: String, rich: String) -> Result<(), WireError> {
    webview::copy(&window, plain, &rich).map_err(|why| WireError::new(Code::Internal, why.to_string()))
}

/// How `word` is spelt in `language`.
#[tauri::command]
pub async fn spelling(
    dictionaries: State<'_, Arc<Spelling>>,
    word: String,
    language: String,
) -> Result<WireSpelling, WireError> {
    let dictionaries = Arc::clone(&dictionaries);
    blocking(move || dictionaries.look_up(&word, &language)).await
}
