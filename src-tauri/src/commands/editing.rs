//! What the sheet asks beside its edits: the clipboard, spelling, where words stand.

use std::sync::Arc;

use modline_core::find;
use tauri::{State, WebviewWindow};

use super::answer::Failure;
use crate::blocking::blocking;
use crate::error::ShellError;
use crate::spelling::Spelling;
use crate::webview;
use crate::wire::editing::{WireEditing, WireMisspelt, WireSpelling};
use crate::wire::find::{WireFound, WireSearch};
use crate::workspace::Workspace;

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

/// Which of `words` are misspelt in `language`.
#[tauri::command]
pub async fn misspelt(
    dictionaries: State<'_, Arc<Spelling>>,
    words: Vec<String>,
    language: String,
) -> Result<WireMisspelt, Failure> {
    let dictionaries = Arc::clone(&dictionaries);
    Ok(blocking(move || dictionaries.misspelt(words, &language)).await?.into())
}

/// Where words stand in the open draft.
#[tauri::command]
pub async fn find(workspace: State<'_, Arc<Workspace>>, search: WireSearch) -> Result<WireFound, Failure> {
    Ok(workspace.with_session(move |s| Ok(find::find(s.draft(), &search.into()))).await?.into())
}
