//! Files: open, save, close.

use std::path::PathBuf;
use std::sync::Arc;

use tauri::{State, WebviewWindow};

use super::answer::{Failure, snapshot};
use crate::dialogs::{Dialogs, Files};
use crate::draft_file;
use crate::error::ShellError;
use crate::named_paths::NamedPaths;
use crate::raise;
use crate::recent;
use crate::save_state::SaveState;
use crate::session::{ProposedFile, Session};
use crate::wire::draft::WireDraft;
use crate::wire::saved::WireSaved;
use crate::workspace::Workspace;

/// Opens a draft, or a redline in another format; asks which when `path` is `None`. `None` is Cancel.
#[tauri::command]
pub async fn open(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
    named: State<'_, Arc<NamedPaths>>,
    path: Option<String>,
) -> Result<Option<WireDraft>, Failure> {
    let path = match path {
        Some(path) => Some(named.path(&path)?),
        None => dialogs.open(&window, Files::Readable).await,
    };
    let Some(path) = path else { return Ok(None) };
    match workspace.open(path.clone(), snapshot).await {
        Err(why) => Err(raise::instead(workspace.folder(), &path, why).await.into()),
        Ok(draft) => Ok(Some(draft)),
    }
}

/// Saves the draft where it lies; a draft without a name gets one.
#[tauri::command]
pub async fn save(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
) -> Result<WireSaved, Failure> {
    if workspace.with_session(|s| Ok(s.is_untitled())).await? {
        return save_as(window, dialogs, workspace).await;
    }
    saved(&workspace, Session::save).await
}

/// Saves the draft under another name, for which it asks.
#[tauri::command]
pub async fn save_as(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
) -> Result<WireSaved, Failure> {
    let path = ask_name(&window, &dialogs, &workspace).await?;
    let path = path.ok_or(ShellError::Cancelled("not saved under another name"))?;
    saved(&workspace, move |s| s.save_as(&path)).await
}

/// Writes the draft's file where it lacks something, and tells where saving stands.
#[tauri::command]
pub async fn settle(workspace: State<'_, Arc<Workspace>>) -> Result<WireSaved, Failure> {
    saved(&workspace, |s| Ok(s.settle())).await
}

/// Saves the draft over what another program wrote, which is kept beside.
#[tauri::command]
pub async fn overwrite(workspace: State<'_, Arc<Workspace>>) -> Result<WireSaved, Failure> {
    saved(&workspace, Session::overwrite).await
}

/// Saves the draft and goes back to the start screen.
#[tauri::command]
pub async fn close_draft(workspace: State<'_, Arc<Workspace>>) -> Result<(), Failure> {
    Ok(workspace.close().await?)
}

/// Goes back to the start screen without writing the draft's file; the journal keeps what that lacks.
#[tauri::command]
pub async fn leave_to_journal(workspace: State<'_, Arc<Workspace>>) -> Result<(), Failure> {
    Ok(workspace.leave_to_journal().await?)
}

async fn saved(
    workspace: &Workspace,
    save: impl FnOnce(&mut Session) -> Result<SaveState, ShellError> + Send + 'static,
) -> Result<WireSaved, Failure> {
    Ok((&workspace.with_session(save).await?).into())
}

async fn ask_name(
    window: &WebviewWindow,
    dialogs: &Dialogs,
    workspace: &Workspace,
) -> Result<Option<PathBuf>, Failure> {
    let proposed = |s: &mut Session| Ok(s.proposed_file(draft_file::EXTENSION));
    let ProposedFile { folder, name } = workspace.with_session(proposed).await?;
    let folder = folder.or_else(|| recent::last_folder(workspace.folder()));
    Ok(dialogs.save(window, Files::Draft, folder.as_deref(), &name).await)
}
