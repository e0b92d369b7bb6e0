//! The shell: the only code that knows Tauri, tokio, rfd, the clock and the disk.
//!
//! - [`session`]: the open draft; [`journal`] and [`autosave`] keep it; [`desk`] holds it between commands.
//! - [`commands`]: what the window may ask, one thin file an area; [`wire`]: in which types.
//! - [`files`]: bytes of files to drafts; [`export`]: drafts to files; [`dialogs`]: which files; [`recent`], [`folder`]: what is remembered.
//! - [`orphan`]: what no file takes up any more; [`raise`]: one window a draft.
//! - [`library`]: base texts once read; [`press`]: pages to print.
//! - [`window`]: the window itself, and how it closes without losing anything; [`painting`]: how it is painted.
//!
//! Architecture Invariant: every command runs off the window's thread; nothing here is waited for on a keystroke.

pub mod autosave;
pub mod commands;
pub mod desk;
pub mod dialogs;
pub mod export;
pub mod files;
pub mod folder;
pub mod journal;
pub mod library;
pub mod options;
pub mod orphan;
pub mod painting;
pub mod press;
pub mod raise;
pub mod recent;
pub mod session;
pub mod spelling;
pub mod webview;
pub mod window;
mod window_words;
pub mod wire;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use tauri::{App, AppHandle, Emitter, Manager};

use crate::desk::Desk;
use crate::dialogs::Dialogs;
use crate::export::Exports;
use crate::folder::DataFolder;
use crate::library::Shelf;
use crate::options::{AnotherWindow, Options, Wanted};
use crate::press::Press;
use crate::spelling::Spelling;

/// Opens the window and returns when it is closed; or does the sample's job without one.
pub fn run(options: Options) -> anyhow::Result<()> {
    if let Some(folder) = &options.sample_to {
        tauri::async_runtime::block_on(files::sample_to(folder))?.iter().for_each(|written| println!("{written}"));
        return Ok(());
    }
    painting::without_compositing();
    let dialogs = options.answer_dialogs.as_deref().map(Dialogs::answered).transpose()?.unwrap_or_default();
    tauri::Builder::default()
        .manage(dialogs)
        .manage(Exports::default())
        .manage(Press::default())
        .manage(Arc::new(Spelling::new(options.dictionaries.clone())))
        .invoke_handler(commands::handler())
        .setup(move |app| set_up(app, options).map_err(Into::into))
        .on_window_event(window::event)
        .run(tauri::generate_context!("./tauri.conf.json"))
        .context("the window could not be opened")
}

fn set_up(app: &mut App, options: Options) -> anyhow::Result<()> {
    let root = match &options.data_dir {
        Some(root) => root.clone(),
        None => app.path().app_data_dir().context("this system has no folder for the data of programs")?,
    };
    let folder = DataFolder::at(root)?;
    if options.file.as_deref().is_some_and(|file| files::is_draft(file) && raise::is_elsewhere(&folder, file)) {
        app.handle().exit(0);
        return Ok(());
    }
    let desk = Arc::new(Desk::new(folder));
    app.manage(desk.clone());
    app.manage(Shelf::new(shelf_folder(app, &options, desk.folder())));
    let (handle, rest) = (app.handle().clone(), Duration::from_secs(options.autosave_after));
    app.manage(AnotherWindow(options.of_another_window()));
    app.manage(Wanted::of(options));
    tauri::async_runtime::spawn(autosave::run(desk.clone(), rest, move |saved| tell(&handle, "saved", saved)));
    let handle = app.handle().clone();
    tauri::async_runtime::spawn(raise::watch(desk, move || window::come_forward(&handle)));
    window::open(app, app.state::<Arc<Desk>>().folder())?;
    Ok(())
}

/// Where base texts are kept: as asked or chosen, else among the person's documents. A program that keeps its own
/// things elsewhere keeps these there too.
fn shelf_folder(app: &App, options: &Options, data: &DataFolder) -> PathBuf {
    let system = app.path();
    let documents = || system.document_dir().or_else(|_| system.home_dir()).ok().filter(|_| options.data_dir.is_none());
    let asked = options.library_dir.clone().or_else(|| library::chosen(data));
    asked.or_else(|| documents().map(|d| d.join(library::FOLDER))).unwrap_or_else(|| data.library())
}

/// Tells the window something; a window that is closing need not hear it.
fn tell<T: serde::Serialize + Clone>(app: &AppHandle, event: &str, what: T) {
    let _ = app.emit(event, what);
}
