//! Beginning: the start screen, the sample, a new draft.

use std::sync::Arc;

use modline_core::itu::Language;
use tauri::{State, WebviewWindow};

use crate::desk::{Desk, blocking};
use crate::dialogs::{Dialogs, Files};
use crate::files;
use crate::library::Shelf;
use crate::options::{Asked, Wanted};
use crate::session::Session;
use crate::wire::draft::WireDraft;
use crate::wire::error::WireError;
use crate::wire::start::{self, WireBegun, WireNewDraft, WireSource, WireStart};
use crate::{orphan, recent};

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
    let (recent, orphans) = blocking(move || (recent::list(&folder), orphan::list(&folder))).await?;
    Ok(WireStart { recent, orphans, meetings: start::meetings(), groups: start::groups(), draft, error })
}

/// Opens the sample.
#[tauri::command]
pub async fn sample(desk: State<'_, Arc<Desk>>) -> Result<WireDraft, WireError> {
    desk.put(Session::begin_sample).await
}

/// Begins a draft from a base resolution, which the library keeps.
#[tauri::command]
pub async fn new_draft(
    desk: State<'_, Arc<Desk>>,
    shelf: State<'_, Shelf>,
    request: WireNewDraft,
) -> Result<WireBegun, WireError> {
    let (base, request) = blocking(move || files::base(&request).map(|base| (base, request))).await??;
    let (told, differs) = shelf.keep(&base).await?;
    let draft = desk.put(move |folder| {
        let mut session = Session::begin_untitled(folder, base.draft, told)?;
        session.act(files::chosen_frame(session.draft(), &request), 0)?;
        Ok(session)
    });
    Ok(WireBegun { draft: draft.await?, differs })
}

/// The language of the window's words, which the system's dialogs speak too.
#[tauri::command]
pub fn speak(dialogs: State<'_, Dialogs>, language: String) {
    dialogs.speak(Language::parse(&language).unwrap_or_default());
}

/// Asks for the file of a base resolution; `None` is Cancel.
#[tauri::command]
pub async fn choose_base(window: WebviewWindow, dialogs: State<'_, Dialogs>) -> Result<Option<String>, WireError> {
    Ok(dialogs.open(&window, Files::Readable).await.map(|p| p.display().to_string()))
}

/// Rebuilds a redline that was lost by flattening, from its base and the flattened text.
#[tauri::command]
pub async fn recover(
    desk: State<'_, Arc<Desk>>,
    base: WireSource,
    flattened: WireSource,
) -> Result<WireDraft, WireError> {
    desk.put(move |folder| {
        let draft = files::recovered(&base, &flattened)?;
        Session::begin_untitled(folder, draft, Vec::new())
    })
    .await
}

/// Opens what no file takes up any more, as a draft without a name.
#[tauri::command]
pub async fn open_orphan(desk: State<'_, Arc<Desk>>, id: String) -> Result<WireDraft, WireError> {
    desk.put(move |folder| orphan::open(folder, &id)).await
}

/// Throws away what no file takes up any more; the person was asked.
#[tauri::command]
pub async fn discard_orphan(desk: State<'_, Arc<Desk>>, id: String) -> Result<(), WireError> {
    let folder = desk.folder().clone();
    blocking(move || orphan::discard(&folder, &id)).await?
}
