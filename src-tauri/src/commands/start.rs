//! Beginning: the start screen, the sample, a new draft.

use std::sync::Arc;

use tauri::{State, WebviewWindow};

use crate::desk::{Desk, blocking};
use crate::dialogs::{BASES, Dialogs};
use crate::files;
use crate::options::{Asked, Wanted};
use crate::recent;
use crate::session::Session;
use crate::wire::draft::WireDraft;
use crate::wire::error::WireError;
use crate::wire::start::{self, WireNewDraft, WireStart};

/// All the start screen shows. What the command line asks for is opened, once.
#[tauri::command]
pub async fn start(desk: State<'_, Arc<Desk>>, wanted: State<'_, Wanted>) -> Result<WireStart, WireError> {
    let opened = match wanted.take() {
        Some(Asked::File(path)) => Some(desk.open(path).await),
        Some(Asked::Sample) => Some(desk.put(Session::begin_sample).await),
        None => None,
    };
    let (draft, error) = opened.map_or((None, None), |o| o.map_or_else(|e| (None, Some(e)), |d| (Some(d), None)));
    let folder = desk.folder().clone();
    let recent = blocking(move || recent::list(&folder)).await?;
    Ok(WireStart { recent, meetings: start::meetings(), groups: start::groups(), draft, error })
}

/// Opens the sample.
#[tauri::command]
pub async fn sample(desk: State<'_, Arc<Desk>>) -> Result<WireDraft, WireError> {
    desk.put(Session::begin_sample).await
}

/// Begins a draft from a base resolution.
#[tauri::command]
pub async fn new_draft(desk: State<'_, Arc<Desk>>, request: WireNewDraft) -> Result<WireDraft, WireError> {
    desk.put(move |folder| {
        let (base, findings) = files::base(&request)?;
        let mut session = Session::begin_untitled(folder, base, findings)?;
        session.act(files::chosen_frame(session.draft(), &request), 0)?;
        Ok(session)
    })
    .await
}

/// Asks for the file of a base resolution; `None` is Cancel.
#[tauri::command]
pub async fn choose_base(window: WebviewWindow, dialogs: State<'_, Dialogs>) -> Result<Option<String>, WireError> {
    Ok(dialogs.open(&window, BASES).await.map(|p| p.display().to_string()))
}
