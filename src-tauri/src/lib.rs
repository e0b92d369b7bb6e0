//! The shell: the only code that knows Tauri, tokio, rfd, the clock and the disk.
//!
//! - [`session`]: the open draft; [`save_state`] and [`autosave`] keep it; [`workspace`] holds it between commands.
//! - [`commands`]: what the window may ask, one thin file an area. [`wire`]: in which types; it only converts.
//! - [`import`]: files and pasted texts to drafts; [`export`]: drafts to files; [`draft_file`]: the draft's own file.
//! - [`dialogs`]: which files; [`recent`], [`folder`]: what is remembered; [`file_manager`] shows a folder.
//! - [`checkpoints`]: earlier versions of a draft; [`comparison`]: two texts looked at side by side.
//! - [`orphan`]: journals that no file takes up any more; [`raise`]: one window a draft.
//! - [`library`]: base texts once read; [`page_preview`]: pages to print; [`sample`]: the sample.
//! - [`startup`]: the draft of the command line. [`named_paths`]: which files the page may ask for.
//! - [`window`]: the window itself, and how it closes without losing anything; [`window_size`]: how large it was; [`painting`]: how it is painted.
//! - [`error`]: what can go wrong; [`log`]: what is written down of it.
//!
//! Architecture Invariant: every command runs off the window's thread; nothing here is waited for on a keystroke.

pub mod autosave;
pub mod blocking;
pub mod checkpoints;
pub mod commands;
pub mod comparison;
pub mod dialogs;
pub mod draft_file;
pub mod error;
pub mod events;
pub mod export;
pub mod file_manager;
pub mod folder;
pub mod import;
pub mod library;
pub mod log;
pub mod named_paths;
pub mod options;
pub mod orphan;
pub mod page_preview;
pub mod painting;
pub mod points;
pub mod raise;
pub mod recent;
pub mod sample;
pub mod save_state;
pub mod session;
pub mod spelling;
pub mod startup;
pub mod webview;
pub mod window;
pub mod window_size;
mod window_words;
pub mod wire;
pub mod workspace;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use tauri::{App, Manager};

use crate::commands::LastState;
use crate::dialogs::Dialogs;
use crate::error::ShellError;
use crate::events::emit;
use crate::export::Exports;
use crate::folder::DataFolder;
use crate::library::LibraryState;
use crate::named_paths::NamedPaths;
use crate::options::{AnotherWindow, Options};
use crate::page_preview::PagePreview;
use crate::spelling::Spelling;
use crate::startup::StartupDraft;
use crate::wire::saved::WireSaved;
use crate::workspace::Workspace;

/// Opens the window and returns when it is closed; or writes the sample's files without one.
///
/// # Errors
/// Where the window cannot be opened or the sample not written.
pub fn run(options: Options) -> anyhow::Result<()> {
    let odd_tables = modline_application::read_own_tables(options.tables.as_deref()).err().map(ShellError::from);
    if let Some(folder) = &options.sample_to {
        let written = tauri::async_runtime::block_on(sample::write_to(folder))?;
        written.iter().for_each(|line| println!("{line}"));
        return Ok(());
    }
    painting::without_compositing();
    let named = Arc::new(NamedPaths::default());
    let dialogs = Dialogs::new(Arc::clone(&named), options.for_tests.answers())?;
    tauri::Builder::default()
        .manage(dialogs)
        .manage(named)
        .manage(Exports::default())
        .manage(Arc::new(LastState::default()))
        .manage(PagePreview::default())
        .manage(Arc::new(Spelling::new(options.for_tests.dictionaries().map(Into::into))))
        .invoke_handler(commands::handler())
        .setup(move |app| set_up(app, options, odd_tables).map_err(Into::into))
        .on_window_event(window::event)
        .run(tauri::generate_context!("./tauri.conf.json"))
        .context("the window could not be opened")
}

fn set_up(app: &mut App, options: Options, odd_tables: Option<ShellError>) -> anyhow::Result<()> {
    let root = match &options.data_dir {
        Some(root) => root.clone(),
        None => app.path().app_data_dir().context("this system has no folder for the data of programs")?,
    };
    let folder = DataFolder::at(root)?;
    if options.file.as_deref().is_some_and(|file| draft_file::is_draft(file) && raise::is_elsewhere(&folder, file)) {
        app.handle().exit(0);
        return Ok(());
    }
    log::start(&folder);
    let library = LibraryState::new(library_folder(app, &options, &folder));
    let workspace = Arc::new(Workspace::new(folder, library.clone()));
    app.manage(workspace.clone());
    app.manage(library);
    let (handle, idle) = (app.handle().clone(), Duration::from_secs(options.autosave_after));
    app.manage(AnotherWindow(options.of_another_window()));
    app.manage(StartupDraft::open(options, workspace.clone(), odd_tables));
    let report = move |saved| emit(&handle, "saved", WireSaved::from(&saved));
    tauri::async_runtime::spawn(autosave::run(workspace.clone(), idle, report));
    let handle = app.handle().clone();
    tauri::async_runtime::spawn(raise::watch(workspace, move || window::come_forward(&handle)));
    window::open(app, app.state::<Arc<Workspace>>().folder())?;
    Ok(())
}

/// Where base texts are kept: as asked or chosen, else among the user's documents; with `--data-dir` in that folder.
fn library_folder(app: &App, options: &Options, data: &DataFolder) -> PathBuf {
    let system = app.path();
    let documents = || system.document_dir().or_else(|_| system.home_dir()).ok().filter(|_| options.data_dir.is_none());
    let asked = options.library_dir.clone().or_else(|| library::chosen(data));
    asked.or_else(|| documents().map(|d| d.join(library::FOLDER))).unwrap_or_else(|| data.library())
}
