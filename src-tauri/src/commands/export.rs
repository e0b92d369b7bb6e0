//! Export: what is offered, written, stopped, kept and shown.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tauri::{AppHandle, Manager, State, WebviewWindow};

use crate::desk::{Desk, blocking};
use crate::dialogs::{Dialogs, Files};
use crate::export::{self, Exports};
use crate::files;
use crate::tell;
use crate::wire::error::{Code, WireError};
use crate::wire::export::{WireExportFile, WireExportOffer, WireExported, WireExporting, WireFileCheck};

/// What can be exported, under which names, and where to: beside the draft, else among the person's documents.
#[tauri::command]
pub async fn export_offer(app: AppHandle, desk: State<'_, Arc<Desk>>) -> Result<WireExportOffer, WireError> {
    let (own, files) = desk.see(|s| Ok((files::proposed(s, "docx").folder, export::offered(s)))).await?;
    let documents = || app.path().document_dir().or_else(|_| app.path().home_dir()).ok();
    let folder = own.or_else(documents).unwrap_or_default();
    Ok(WireExportOffer { folder: folder.display().to_string(), files })
}

/// The names among `files` that would replace a file in `folder`.
#[tauri::command]
pub async fn export_there(folder: String, files: Vec<WireExportFile>) -> Result<Vec<String>, WireError> {
    blocking(move || export::there(Path::new(&folder), &files)).await
}

/// Asks for another folder; `None` is Cancel.
#[tauri::command]
pub async fn export_folder(window: WebviewWindow, dialogs: State<'_, Dialogs>) -> Result<Option<String>, WireError> {
    Ok(dialogs.folder(&window).await.map(|p| p.display().to_string()))
}

/// Writes `files` into `folder` and proves them; says `exporting` before each.
#[tauri::command]
pub async fn export(
    app: AppHandle,
    desk: State<'_, Arc<Desk>>,
    exports: State<'_, Exports>,
    folder: String,
    files: Vec<WireExportFile>,
) -> Result<Vec<WireExported>, WireError> {
    let draft = desk.see(|s| Ok(s.draft().clone())).await?;
    let exports = exports.inner().clone();
    let progress = move |done, name: &str| {
        let done = u32::try_from(done).unwrap_or(u32::MAX);
        tell(&app, "exporting", WireExporting { done, name: name.into() });
    };
    exports.run(draft, Path::new(&folder), &files, progress).await
}

/// Ends the export that is under way, at once.
#[tauri::command]
pub fn export_stop(exports: State<'_, Exports>) {
    exports.stop();
}

/// Keeps what was said of the last export as a text beside its first file; the path written to.
#[tauri::command]
pub async fn keep_proof(exports: State<'_, Exports>, said: String) -> Result<String, WireError> {
    let exports = exports.inner().clone();
    blocking(move || exports.keep(&said)).await?
}

/// Asks for a file and holds it against the draft: somebody may have changed it since. `None` is Cancel.
#[tauri::command]
pub async fn prove_file(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    desk: State<'_, Arc<Desk>>,
) -> Result<Option<WireFileCheck>, WireError> {
    let Some(path) = dialogs.open(&window, Files::Readable).await else { return Ok(None) };
    let draft = desk.see(|s| Ok(s.draft().clone())).await?;
    blocking(move || files::held_against(&draft, &path)).await?.map(Some)
}

/// Opens the folder of the last export in the system's file manager.
#[tauri::command]
pub async fn show_exported(exports: State<'_, Exports>) -> Result<(), WireError> {
    let folder: PathBuf = exports.folder().ok_or_else(|| WireError::new(Code::Read, "nothing was exported yet"))?;
    blocking(move || files::show_folder(&folder)).await?
}
