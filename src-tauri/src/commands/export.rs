//! Export: what is offered, written, stopped, kept and shown.

use std::sync::Arc;

use tauri::{AppHandle, Manager, State, WebviewWindow};

use super::answer::Failure;
use crate::blocking::blocking;
use crate::checkpoints::Reason;
use crate::dialogs::{Dialogs, Files};
use crate::error::ShellError;
use crate::events::emit;
use crate::export::{self, ExportFile, Exports};
use crate::file_manager;
use crate::named_paths::NamedPaths;
use crate::session::Session;
use crate::wire::export::{WireExportFile, WireExportOffer, WireExported, WireExporting, WireFileCheck};
use crate::workspace::Workspace;

/// What can be exported, under which names, and where to: beside the draft, else among the user's documents.
#[tauri::command]
pub async fn export_offer(
    app: AppHandle,
    workspace: State<'_, Arc<Workspace>>,
    named: State<'_, Arc<NamedPaths>>,
) -> Result<WireExportOffer, Failure> {
    let offered = |s: &mut Session| (s.proposed_file("docx").folder, export::offered(s.draft(), &s.name()));
    let (own, files) = workspace.with_session(move |s| Ok(offered(s))).await?;
    let documents = || app.path().document_dir().or_else(|_| app.path().home_dir()).ok();
    let folder = own.or_else(documents).unwrap_or_default();
    Ok(WireExportOffer { folder: named.add(&folder), files: files.into_iter().map(Into::into).collect() })
}

/// The names among `files` that would replace a file in `folder`.
#[tauri::command]
pub async fn export_there(
    named: State<'_, Arc<NamedPaths>>,
    folder: String,
    files: Vec<WireExportFile>,
) -> Result<Vec<String>, Failure> {
    let folder = named.path(&folder)?;
    let files: Vec<ExportFile> = files.into_iter().map(Into::into).collect();
    Ok(blocking(move || export::existing(&folder, &files)).await?)
}

/// Asks for another folder; `None` is Cancel.
#[tauri::command]
pub async fn export_folder(window: WebviewWindow, dialogs: State<'_, Dialogs>) -> Result<Option<String>, Failure> {
    Ok(dialogs.folder(&window).await.map(|p| p.display().to_string()))
}

/// Writes `files` into `folder`, with comments or without, and verifies them; emits `exporting` before each.
#[tauri::command]
pub async fn export(
    app: AppHandle,
    workspace: State<'_, Arc<Workspace>>,
    exports: State<'_, Exports>,
    named: State<'_, Arc<NamedPaths>>,
    folder: String,
    files: Vec<WireExportFile>,
    comments: bool,
) -> Result<Vec<WireExported>, Failure> {
    let folder = named.path(&folder)?;
    let draft = workspace.with_session(move |s| Ok(export::with_comments(s.draft(), comments))).await?;
    let files: Vec<ExportFile> = files.into_iter().map(Into::into).collect();
    let progress = move |done, name: &str| emit(&app, "exporting", WireExporting::new(done, name));
    let done = exports.inner().clone().run(draft, &folder, &files, progress).await?;
    // What was written is written, whether its version can be kept or not.
    let _ = workspace.with_session(|s| s.keep_version(Reason::Exported, "")).await;
    Ok(done.into_iter().map(Into::into).collect())
}

/// Ends the export that is under way, at once.
#[tauri::command]
pub fn export_stop(exports: State<'_, Exports>) {
    exports.stop();
}

/// Keeps the window's account of the last export as a text beside its first file; the path written to.
#[tauri::command]
pub async fn keep_proof(exports: State<'_, Exports>, said: String) -> Result<String, Failure> {
    let exports = exports.inner().clone();
    Ok(blocking(move || exports.keep(&said)).await??.display().to_string())
}

/// Asks for a file and compares it with the draft: somebody may have changed it since. `None` is Cancel.
#[tauri::command]
pub async fn prove_file(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
) -> Result<Option<WireFileCheck>, Failure> {
    let Some(path) = dialogs.open(&window, Files::Readable).await else { return Ok(None) };
    let draft = workspace.with_session(|s| Ok(s.draft().clone())).await?;
    let name = path.display().to_string();
    let verified = blocking(move || modline_application::verify(&draft, &path)).await?.map_err(ShellError::from)?;
    Ok(Some(WireFileCheck::new(name, verified.check)))
}

/// Opens the folder of the last export in the system's file manager.
#[tauri::command]
pub async fn show_exported(exports: State<'_, Exports>) -> Result<(), Failure> {
    let folder = exports.folder().ok_or_else(|| ShellError::unusable("export", "nothing was exported yet"))?;
    Ok(blocking(move || file_manager::show(&folder)).await??)
}

/// Opens a file of the last export in the program the system has for it.
#[tauri::command]
pub async fn open_exported(exports: State<'_, Exports>, name: String) -> Result<(), Failure> {
    let file = exports.file(&name).ok_or_else(|| ShellError::unusable(name, "it was not exported just now"))?;
    Ok(blocking(move || file_manager::show(&file)).await??)
}
