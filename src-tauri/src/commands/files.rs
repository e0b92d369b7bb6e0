//! Files: open, save, close.

use std::path::PathBuf;
use std::sync::Arc;

use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::dialogs::{Dialogs, Files};
use crate::files::{self, Proposed};
use crate::raise;
use crate::recent;
use crate::session::Session;
use crate::wire::draft::{WireDraft, WireSaved};
use crate::wire::error::{Code, WireError};

/// Opens a draft, or a redline in another format; asks which when `path` is `None`. `None` is Cancel.
#[tauri::command]
pub async fn open(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    desk: State<'_, Arc<Desk>>,
    path: Option<String>,
) -> Result<Option<WireDraft>, WireError> {
    let path = match path {
        Some(path) => Some(PathBuf::from(path)),
        None => dialogs.open(&window, Files::Readable).await,
    };
    let Some(path) = path else { return Ok(None) };
    match desk.open(path.clone()).await {
        Err(why) => Err(raise::instead(desk.folder(), &path, why).await),
        opened => opened.map(Some),
    }
}

/// Saves the draft where it lies; a draft without a name gets one.
#[tauri::command]
pub async fn save(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    desk: State<'_, Arc<Desk>>,
) -> Result<WireSaved, WireError> {
    if desk.see(|s| Ok(s.is_untitled())).await? {
        return save_as(window, dialogs, desk, None).await;
    }
    desk.see(Session::save).await
}

/// Saves the draft under another name; asks which when `path` is `None`.
#[tauri::command]
pub async fn save_as(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    desk: State<'_, Arc<Desk>>,
    path: Option<String>,
) -> Result<WireSaved, WireError> {
    let Proposed { folder, name } = desk.see(|s| Ok(files::proposed(s, "modline"))).await?;
    let path = match path {
        Some(path) => Some(PathBuf::from(path)),
        None => {
            let folder = folder.or_else(|| recent::last_folder(desk.folder()));
            dialogs.save(&window, Files::Draft, folder.as_deref(), &name).await
        }
    };
    let path = path.ok_or_else(|| WireError::new(Code::Cancelled, "not saved under another name"))?;
    desk.see(move |s| s.save_as(&path)).await
}

/// Writes the draft's file where it lacks something, and says where saving stands.
#[tauri::command]
pub async fn settle(desk: State<'_, Arc<Desk>>) -> Result<WireSaved, WireError> {
    desk.see(|s| Ok(s.settle())).await
}

/// Saves the draft over what another program wrote, which is kept beside.
#[tauri::command]
pub async fn overwrite(desk: State<'_, Arc<Desk>>) -> Result<WireSaved, WireError> {
    desk.see(Session::overwrite).await
}

/// Saves the draft and goes back to the start screen.
#[tauri::command]
pub async fn close_draft(desk: State<'_, Arc<Desk>>) -> Result<(), WireError> {
    desk.close().await
}

/// Goes back to the start screen without writing the draft's file; the journal keeps what that lacks.
#[tauri::command]
pub async fn leave_to_journal(desk: State<'_, Arc<Desk>>) -> Result<(), WireError> {
    desk.leave_to_journal().await
}
