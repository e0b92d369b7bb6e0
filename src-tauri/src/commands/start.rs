//! Beginning: the start screen, the sample, a new draft.

use std::sync::Arc;

use modline_core::itu::Language;
use tauri::{State, WebviewWindow};

use super::answer::{Failure, snapshot};
use crate::blocking::blocking;
use crate::dialogs::{Dialogs, Files};
use crate::import;
use crate::library::LibraryState;
use crate::named_paths::NamedPaths;
use crate::session::Session;
use crate::startup::StartupDraft;
use crate::wire::draft::WireDraft;
use crate::wire::error::WireError;
use crate::wire::start::{WireBegun, WireNewDraft, WireSource, WireStart};
use crate::workspace::Workspace;
use crate::{orphan, recent};

/// All the start screen shows, and once the draft that the command line asks for.
#[tauri::command]
pub async fn start(
    workspace: State<'_, Arc<Workspace>>,
    startup: State<'_, StartupDraft>,
    named: State<'_, Arc<NamedPaths>>,
) -> Result<WireStart, Failure> {
    let opened = startup.take().await;
    let folder = workspace.folder().clone();
    let (recent, orphans) = blocking(move || (recent::list(&folder), orphan::list(&folder))).await?;
    recent.iter().for_each(|draft| _ = named.add(&draft.path));
    let odd_tables = startup.odd_tables().map(WireError::from);
    Ok(WireStart::new(recent, orphans, opened.map(|o| o.map_err(WireError::from)), odd_tables))
}

/// Opens the sample.
#[tauri::command]
pub async fn sample(workspace: State<'_, Arc<Workspace>>) -> Result<WireDraft, Failure> {
    Ok(workspace.replace(Session::begin_sample, snapshot).await?)
}

/// Begins a draft from a base resolution, which the library keeps.
#[tauri::command]
pub async fn new_draft(
    workspace: State<'_, Arc<Workspace>>,
    library: State<'_, LibraryState>,
    named: State<'_, Arc<NamedPaths>>,
    request: WireNewDraft,
) -> Result<WireBegun, Failure> {
    let request = named.request(request.into())?;
    let base = blocking(move || import::base(&request)).await??;
    let (notices, differs) = library.keep(&base).await?;
    let begin = move |folder: &_| Session::begin_new(folder, base.new, notices);
    let draft = workspace.replace(begin, snapshot).await?;
    Ok(WireBegun { draft, differs: differs.map(Into::into) })
}

/// The language of the window's words, which the system's dialogs speak too.
#[tauri::command]
pub fn speak(dialogs: State<'_, Dialogs>, language: String) {
    dialogs.speak(Language::parse(&language).unwrap_or_default());
}

/// Asks for the file of a base resolution; `None` is Cancel.
#[tauri::command]
pub async fn choose_base(window: WebviewWindow, dialogs: State<'_, Dialogs>) -> Result<Option<String>, Failure> {
    Ok(dialogs.open(&window, Files::Readable).await.map(|p| p.display().to_string()))
}

/// Rebuilds a redline that was lost by flattening, from its base and the flattened text.
#[tauri::command]
pub async fn recover(
    workspace: State<'_, Arc<Workspace>>,
    named: State<'_, Arc<NamedPaths>>,
    base: WireSource,
    flattened: WireSource,
) -> Result<WireDraft, Failure> {
    let (base, flattened) = (named.origin(base.into())?, named.origin(flattened.into())?);
    let begin = move |folder: &_| {
        let draft = import::recover(base, flattened)?;
        Session::begin_untitled(folder, draft, Vec::new())
    };
    Ok(workspace.replace(begin, snapshot).await?)
}

/// Opens an orphaned journal as a draft without a name.
#[tauri::command]
pub async fn open_orphan(workspace: State<'_, Arc<Workspace>>, id: String) -> Result<WireDraft, Failure> {
    Ok(workspace.replace(move |folder| Session::open_orphan(folder, &id), snapshot).await?)
}

/// Throws an orphaned journal away; the user was asked.
#[tauri::command]
pub async fn discard_orphan(workspace: State<'_, Arc<Workspace>>, id: String) -> Result<(), Failure> {
    let folder = workspace.folder().clone();
    Ok(blocking(move || orphan::discard(&folder, &id)).await??)
}
