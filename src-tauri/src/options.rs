//! The start options of the window program.

use std::path::PathBuf;

use std::sync::{Mutex, PoisonError};

use clap::Parser;

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
    /// Keeps journals and drafts without a name in this folder.
    #[arg(long, hide = true, value_name = "FOLDER")]
    pub data_dir: Option<PathBuf>,
    /// Keeps base texts in this folder.
    #[arg(long, hide = true, value_name = "FOLDER")]
    pub library_dir: Option<PathBuf>,
    /// Looks for spelling dictionaries in this folder alone.
    #[arg(long, hide = true, value_name = "FOLDER")]
    pub dictionaries: Option<PathBuf>,
    /// Writes the draft's file so many seconds after the last act.
    #[arg(long, hide = true, value_name = "SECONDS", default_value_t = autosave::REST.as_secs())]
    pub autosave_after: u64,
    /// Answers file dialogs from this JSON list of paths, in order.
    #[arg(long, hide = true, value_name = "FILE")]
    pub answer_dialogs: Option<PathBuf>,
}

/// What the command line asks the window to open.
pub enum Asked {
    /// A file.
    File(PathBuf),
    /// The sample.
    Sample,
}

/// What the command line asked for, until the window took it.
pub struct Wanted(Mutex<Option<Asked>>);

impl Wanted {
    /// Waits for the window.
    pub fn of(options: Options) -> Self {
        let sample = options.sample.then_some(Asked::Sample);
        Self(Mutex::new(options.file.map(Asked::File).or(sample)))
    }

    /// What was asked for, the first time; the person may have closed it since.
    pub fn take(&self) -> Option<Asked> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
