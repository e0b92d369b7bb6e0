//! Commands on the open draft.

use std::path::Path;
use std::sync::Arc;

use modline_core::command::Command;
use tauri::{State, WebviewWindow};

use super::answer::{Failure, snapshot};
use crate::blocking::blocking;
use crate::dialogs::{Dialogs, Files};
use crate::import;
use crate::session::Session;
use crate::wire::command::WireCommand;
use crate::wire::draft::{WireDraft, WirePatch};
use crate::wire::text::marker;
use crate::workspace::Workspace;

/// The draft as the window shows it.
#[tauri::command]
pub async fn draft(workspace: State<'_, Arc<Workspace>>) -> Result<WireDraft, Failure> {
    Ok(workspace.with_session(|s| Ok(snapshot(s))).await?)
}

/// Runs a command made on `version`; one that `joins` is undone together with the one before it.
#[tauri::command]
pub async fn run_command(
    workspace: State<'_, Arc<Workspace>>,
    command: WireCommand,
    version: u32,
    joins: bool,
) -> Result<WirePatch, Failure> {
    perform(&workspace, command.try_into()?, version, joins).await
}

/// Adds the texts of the file at `path` as proposals at index `at`, on `version`.
#[tauri::command]
pub async fn add_proposals(
    workspace: State<'_, Arc<Workspace>>,
    path: String,
    marker: String,
    at: usize,
    version: u32,
) -> Result<WirePatch, Failure> {
    let marker = self::marker(&marker)?;
    let (proposals, findings) = blocking(move || import::proposals_from_file(Path::new(&path), marker)).await??;
    perform(&workspace, Command::AddProposals { at, proposals, findings }, version, false).await
}

/// Asks for the picture on the cover; `None` is Cancel.
#[tauri::command]
pub async fn choose_logo(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
    version: u32,
) -> Result<Option<WirePatch>, Failure> {
    let Some(path) = dialogs.open(&window, Files::Picture).await else { return Ok(None) };
    let logo = blocking(move || import::logo_from_file(&path)).await??;
    perform(&workspace, Command::SetLogo { logo: Some(logo) }, version, false).await.map(Some)
}

/// Undoes the last command.
#[tauri::command]
pub async fn undo(workspace: State<'_, Arc<Workspace>>) -> Result<WirePatch, Failure> {
    Ok(workspace.update(|s| s.undo().map(|undone| WirePatch::new(s, &undone))).await?)
}

/// Redoes the last undone command.
#[tauri::command]
pub async fn redo(workspace: State<'_, Arc<Workspace>>) -> Result<WirePatch, Failure> {
    Ok(workspace.update(|s| s.redo().map(|redone| WirePatch::new(s, &redone))).await?)
}

async fn perform(workspace: &Workspace, command: Command, version: u32, joins: bool) -> Result<WirePatch, Failure> {
    let patch = move |s: &mut Session| {
        let applied = s.perform_joined(command, version, joins)?;
        Ok(WirePatch::new(s, &applied))
    };
    Ok(workspace.update(patch).await?)
}
