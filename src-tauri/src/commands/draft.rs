//! Acts on the open draft.

use std::path::Path;
use std::sync::Arc;

use modline_core::command::Command;
use tauri::{State, WebviewWindow};

use crate::desk::{Desk, blocking};
use crate::dialogs::{Dialogs, Files};
use crate::files;
use crate::session::Session;
use crate::wire::command::WireCommand;
use crate::wire::draft::{WireDraft, WirePatch};
use crate::wire::error::WireError;

/// The whole picture.
#[tauri::command]
pub async fn draft(desk: State<'_, Arc<Desk>>) -> Result<WireDraft, WireError> {
    desk.see(|s| Ok(s.picture())).await
}

/// Runs a command made on `version`; one that `joins` is undone together with the command before it.
#[tauri::command]
pub async fn run_command(
    desk: State<'_, Arc<Desk>>,
    command: WireCommand,
    version: u32,
    joins: bool,
) -> Result<WirePatch, WireError> {
    let command = Command::try_from(command)?;
    desk.act(move |s| s.act_with(command, version, joins)).await
}

/// Adds the texts of the file at `path` as proposals at index `at`, on `version`.
#[tauri::command]
pub async fn add_proposals(
    desk: State<'_, Arc<Desk>>,
    path: String,
    marker: String,
    at: usize,
    version: u32,
) -> Result<WirePatch, WireError> {
    let (proposals, findings) = blocking(move || files::proposals_at(Path::new(&path), &marker)).await??;
    desk.act(move |s| s.act(Command::AddProposals { at, proposals, findings }, version)).await
}

/// Asks for the picture on the cover; `None` is Cancel.
#[tauri::command]
pub async fn choose_logo(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    desk: State<'_, Arc<Desk>>,
    version: u32,
) -> Result<Option<WirePatch>, WireError> {
    let Some(path) = dialogs.open(&window, Files::Picture).await else { return Ok(None) };
    let logo = blocking(move || files::logo_at(&path)).await??;
    desk.act(move |s| s.act(Command::SetLogo { logo: Some(logo) }, version)).await.map(Some)
}

/// Takes the last step back.
#[tauri::command]
pub async fn undo(desk: State<'_, Arc<Desk>>) -> Result<WirePatch, WireError> {
    desk.act(Session::undo).await
}

/// Does the last undone step again.
#[tauri::command]
pub async fn redo(desk: State<'_, Arc<Desk>>) -> Result<WirePatch, WireError> {
    desk.act(Session::redo).await
}
