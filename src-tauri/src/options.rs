//! The start options of the window program.

use std::path::PathBuf;

use std::sync::{Mutex, PoisonError};

use clap::Parser;

/// Modline: turns a base resolution into a MOD contribution.
#[derive(Clone, Debug, Default, Parser)]
#[command(name = "modline-app", version)]
pub struct Options {
    /// A draft, or a redline in another format, to open.
    pub file: Option<PathBuf>,
    /// Keeps journals and drafts without a name in this folder.
    #[arg(long, hide = true, value_name = "FOLDER")]
    pub data_dir: Option<PathBuf>,
    /// Answers file dialogs from this JSON list of paths, in order.
    #[arg(long, hide = true, value_name = "FILE")]
    pub answer_dialogs: Option<PathBuf>,
}

/// The file named on the command line, until the window asked for it.
pub struct Wanted(Mutex<Option<PathBuf>>);

impl Wanted {
    /// Waits for the window.
    pub fn new(file: Option<PathBuf>) -> Self {
        Self(Mutex::new(file))
    }

    /// The file, the first time; the person may have closed it since.
    pub fn take(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
