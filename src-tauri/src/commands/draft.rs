//! Acts on the open draft.

use std::sync::Arc;

use modline_core::act::Act;
use tauri::State;

use crate::desk::Desk;
use crate::session::Session;
use crate::wire::act::WireAct;
use crate::wire::draft::{WireDraft, WirePatch};
use crate::wire::error::WireError;

/// The whole picture.
#[tauri::command]
pub async fn draft(desk: State<'_, Arc<Desk>>) -> Result<WireDraft, WireError> {
    desk.see(|s| Ok(s.picture())).await
}

/// Does an act made on `version`.
#[tauri::command]
pub async fn act(desk: State<'_, Arc<Desk>>, act: WireAct, version: u32) -> Result<WirePatch, WireError> {
    let act = Act::try_from(act)?;
    desk.act(move |s| s.act(act, version)).await
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
