//! The library: base texts once read, listed, searched, compared, taken out and put back.

use std::sync::Arc;

use tauri::{State, WebviewWindow};

use super::answer::Failure;
use crate::dialogs::Dialogs;
use crate::library::{self, LibraryState};
use crate::named_paths::NamedPaths;
use crate::wire::change::WireChange;
use crate::wire::library::WireLibrary;
use crate::workspace::Workspace;

/// The base texts that hold every word of `query`; all of them where it is empty.
#[tauri::command]
pub async fn library(
    state: State<'_, LibraryState>,
    named: State<'_, Arc<NamedPaths>>,
    query: String,
) -> Result<WireLibrary, Failure> {
    let listing = state.with_library(move |l| library::find(l, &query)).await?;
    listing.texts.iter().for_each(|text| _ = named.add(&text.path));
    Ok(listing.into())
}

/// Removes a base text.
#[tauri::command]
pub async fn library_remove(
    workspace: State<'_, Arc<Workspace>>,
    state: State<'_, LibraryState>,
    name: String,
) -> Result<(), Failure> {
    state.with_library(move |l| Ok(l.remove(&name)?)).await?;
    Ok(workspace.library_changed().await?)
}

/// Puts back what was removed.
#[tauri::command]
pub async fn library_restore(
    workspace: State<'_, Arc<Workspace>>,
    state: State<'_, LibraryState>,
    name: String,
) -> Result<(), Failure> {
    state.with_library(move |l| Ok(l.restore(&name)?)).await?;
    Ok(workspace.library_changed().await?)
}

/// What leads from the base text `from` to the base text `to`.
#[tauri::command]
pub async fn library_compare(
    state: State<'_, LibraryState>,
    from: String,
    to: String,
) -> Result<Vec<WireChange>, Failure> {
    let changes = state.with_library(move |l| library::differences(l, &from, &to)).await?;
    Ok(changes.into_iter().map(Into::into).collect())
}

/// Asks for another folder to keep base texts in; `false` is Cancel.
#[tauri::command]
pub async fn library_choose(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
    state: State<'_, LibraryState>,
) -> Result<bool, Failure> {
    let Some(folder) = dialogs.folder(&window).await else { return Ok(false) };
    let data = workspace.folder().clone();
    state.with_library(move |l| library::choose(l, &data, folder)).await?;
    workspace.library_changed().await?;
    Ok(true)
}
