//! The start options of the window program.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::{Args, Parser};

use crate::autosave;

/// Modline: turns a base resolution into a MOD contribution.
#[derive(Clone, Debug, Parser)]
#[command(name = "modline-app", version)]
pub struct Options {
    /// A draft, or a redline in another format, to open.
    pub file: Option<PathBuf>,
    /// Opens the sample draft.
    #[arg(long, conflicts_with = "file")]
    pub sample: bool,
    /// Does the sample's job without a window: writes draft, Word and PDF file and text into this folder.
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["file", "sample"])]
    pub sample_to: Option<PathBuf>,
    /// Your own meetings and groups; else `tables.json` in the folder modline of your settings.
    #[arg(long, value_name = "FILE")]
    pub tables: Option<PathBuf>,
    /// Keeps journals and drafts without a name in this folder.
    #[arg(long, value_name = "FOLDER")]
    pub data_dir: Option<PathBuf>,
    /// Keeps base texts in this folder.
    #[arg(long, value_name = "FOLDER")]
    pub library_dir: Option<PathBuf>,
    /// Writes the draft's file so many seconds after the last change.
    #[arg(long, value_name = "SECONDS", default_value_t = autosave::IDLE.as_secs())]
    pub autosave_after: u64,
    /// What tests put in a person's place.
    #[command(flatten)]
    pub for_tests: ForTests,
}

/// What tests put in a person's place. A program for users has none of it.
#[derive(Args, Clone, Debug)]
pub struct ForTests {
    /// Looks for spelling dictionaries in this folder alone.
    #[cfg(any(debug_assertions, feature = "test-options"))]
    #[arg(long, hide = true, value_name = "FOLDER")]
    dictionaries: Option<PathBuf>,
    /// Answers file dialogs from this JSON list of paths, in order.
    #[cfg(any(debug_assertions, feature = "test-options"))]
    #[arg(long, hide = true, value_name = "FILE")]
    answer_dialogs: Option<PathBuf>,
}

#[cfg(any(debug_assertions, feature = "test-options"))]
impl ForTests {
    /// The only folder of spelling dictionaries.
    pub fn dictionaries(&self) -> Option<&Path> {
        self.dictionaries.as_deref()
    }

    /// The list that answers file dialogs.
    pub fn answers(&self) -> Option<&Path> {
        self.answer_dialogs.as_deref()
    }
}

#[cfg(not(any(debug_assertions, feature = "test-options")))]
impl ForTests {
    /// The only folder of spelling dictionaries: none, the system's are used.
    pub fn dictionaries(&self) -> Option<&Path> {
        None
    }

    /// The list that answers file dialogs: none, a person does.
    pub fn answers(&self) -> Option<&Path> {
        None
    }
}

impl Options {
    /// The arguments of another window that keeps its things where this one does, and opens nothing.
    pub fn of_another_window(&self) -> Vec<OsString> {
        let mut arguments = Vec::new();
        let kept = [("--data-dir", &self.data_dir), ("--library-dir", &self.library_dir), ("--tables", &self.tables)];
        for (name, folder) in kept {
            arguments.extend(folder.iter().flat_map(|folder| [name.into(), folder.clone().into_os_string()]));
        }
        arguments.extend(["--autosave-after".into(), self.autosave_after.to_string().into()]);
        arguments
    }
}

/// Starts another window of the app, a process of its own.
pub struct AnotherWindow(pub Vec<OsString>);

impl AnotherWindow {
    /// Starts it and does not wait for it.
    ///
    /// # Errors
    /// Where the app cannot be started.
    pub fn open(&self, program: &Path) -> std::io::Result<()> {
        let mut child = Command::new(program).args(&self.0).spawn()?;
        // The system keeps the rest of a process until its exit status is read.
        std::thread::spawn(move || child.wait());
        Ok(())
    }
}
