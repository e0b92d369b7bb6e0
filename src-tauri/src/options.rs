//! The start options of the window program.

use std::path::PathBuf;

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
