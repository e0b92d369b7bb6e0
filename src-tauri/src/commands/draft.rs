//! Commands on the open draft.

use std::sync::Arc;

use modline_core::command::Command;
use modline_core::history::Transaction;
use tauri::{State, WebviewWindow};

use super::answer::{Failure, LastState, snapshot};
use crate::blocking::blocking;
use crate::dialogs::{Dialogs, Files};
use crate::error::ShellError;
use crate::import;
use crate::named_paths::NamedPaths;
use crate::session::Session;
use crate::wire::command::WireCommand;
use crate::wire::draft::{WireDraft, WirePatch};
use crate::wire::text::WireMarker;
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
    last: State<'_, Arc<LastState>>,
    command: WireCommand,
    version: u32,
    joins: bool,
) -> Result<WirePatch, Failure> {
    perform(&workspace, &last, command.into(), version, joins).await
}

/// Adds the texts of the file at `path` as proposals at index `at`, on `version`.
#[tauri::command]
pub async fn add_proposals(
    workspace: State<'_, Arc<Workspace>>,
    last: State<'_, Arc<LastState>>,
    named: State<'_, Arc<NamedPaths>>,
    path: String,
    marker: WireMarker,
    at: usize,
    version: u32,
) -> Result<WirePatch, Failure> {
    let path = named.path(&path)?;
    let (proposals, findings) = blocking(move || import::proposals_from_file(&path, marker.into())).await??;
    perform(&workspace, &last, Command::AddProposals { at, proposals, findings }, version, false).await
}

/// Asks for the picture on the cover; `None` is Cancel.
#[tauri::command]
pub async fn choose_logo(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
    last: State<'_, Arc<LastState>>,
    version: u32,
) -> Result<Option<WirePatch>, Failure> {
    let Some(path) = dialogs.open(&window, Files::Picture).await else { return Ok(None) };
    let logo = blocking(move || import::logo_from_file(&path)).await??;
    perform(&workspace, &last, Command::SetLogo { logo: Some(logo) }, version, false).await.map(Some)
}

/// Mends a finding of house style, as the window lists it at `version`; without an index all that can be mended.
#[tauri::command]
pub async fn mend(
    workspace: State<'_, Arc<Workspace>>,
    last: State<'_, Arc<LastState>>,
    check: Option<usize>,
    version: u32,
) -> Result<WirePatch, Failure> {
    Ok(answer(&workspace, &last, move |s| s.mend(check, version)).await?)
}

/// Undoes the last command.
#[tauri::command]
pub async fn undo(workspace: State<'_, Arc<Workspace>>, last: State<'_, Arc<LastState>>) -> Result<WirePatch, Failure> {
    Ok(answer(&workspace, &last, Session::undo).await?)
}

/// Redoes the last undone command.
#[tauri::command]
pub async fn redo(workspace: State<'_, Arc<Workspace>>, last: State<'_, Arc<LastState>>) -> Result<WirePatch, Failure> {
    Ok(answer(&workspace, &last, Session::redo).await?)
}

async fn perform(
    workspace: &Workspace,
    last: &Arc<LastState>,
    command: Command,
    version: u32,
    joins: bool,
) -> Result<WirePatch, Failure> {
    Ok(answer(workspace, last, move |s| s.perform_joined(command, version, joins)).await?)
}

/// What `change` changes of the open draft.
async fn answer<F>(workspace: &Workspace, last: &Arc<LastState>, change: F) -> Result<WirePatch, ShellError>
where
    F: FnOnce(&mut Session) -> Result<Transaction, ShellError> + Send + 'static,
{
    let last = Arc::clone(last);
    let told = move |s: &mut Session| {
        let applied = change(s)?;
        Ok(last.patch(s, &applied))
    };
    workspace.update(told).await
}
