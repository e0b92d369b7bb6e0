//! The library: base texts once read, listed, searched, compared, taken out and put back.

use std::sync::Arc;

use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::dialogs::Dialogs;
use crate::library::{self, Shelf};
use crate::wire::draft::WireChange;
use crate::wire::error::WireError;
use crate::wire::library::WireLibrary;

/// The base texts that hold every word of `query`; all of them where it is empty.
#[tauri::command]
pub async fn library(shelf: State<'_, Shelf>, query: String) -> Result<WireLibrary, WireError> {
    shelf.see(move |l| library::found(l, &query)).await
}

/// Takes a base text out.
#[tauri::command]
pub async fn library_remove(shelf: State<'_, Shelf>, name: String) -> Result<(), WireError> {
    shelf.see(move |l| Ok(l.remove(&name)?)).await
}

/// Puts back what was taken out.
#[tauri::command]
pub async fn library_restore(shelf: State<'_, Shelf>, name: String) -> Result<(), WireError> {
    shelf.see(move |l| Ok(l.restore(&name)?)).await
}

/// What leads from the base text `from` to the base text `to`.
#[tauri::command]
pub async fn library_compare(shelf: State<'_, Shelf>, from: String, to: String) -> Result<Vec<WireChange>, WireError> {
    shelf.see(move |l| library::differences(l, &from, &to)).await
}

/// Asks for another folder to keep base texts in; `false` is Cancel.
#[tauri::command]
pub async fn library_choose(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    desk: State<'_, Arc<Desk>>,
    shelf: State<'_, Shelf>,
) -> Result<bool, WireError> {
    let Some(folder) = dialogs.folder(&window).await else { return Ok(false) };
    let data = desk.folder().clone();
    shelf.see(move |l| library::choose(l, &data, folder)).await.map(|()| true)
}
