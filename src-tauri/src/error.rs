//! What can go wrong in the shell. [`crate::wire::error`] gives each a code that the window can tell apart.

use std::io;
use std::path::PathBuf;

use modline_application::ApplicationError;
use modline_core::step::EditError;
use modline_disk::DiskError;
use modline_formats::ReadError;
use modline_formats::export::ExportError;
use modline_pdf::TypesetError;

/// Why something was not done: one line with the file where there is one, the reason and what to do.
#[derive(Debug, thiserror::Error)]
pub enum ShellError {
    /// A source could not be read, a draft not made, compared, written or verified.
    #[error(transparent)]
    Application(#[from] ApplicationError),
    /// What went wrong with the file at a path.
    #[error("{}: {cause}{hint}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        cause: ApplicationError,
        /// What to add to the reason: `; no file was written`.
        hint: &'static str,
    },
    /// A file of the data folder could not be used.
    #[error("{}: {cause}; make room or rights in this folder", .path.display())]
    DataFolder {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The draft is open in another window.
    #[error("{}: open in another window of Modline; close it there", .0.display())]
    InUse(PathBuf),
    /// The draft is open in another window, which came forward.
    #[error("{}", .0.display())]
    Raised(PathBuf),
    /// The draft's file was changed by another program; saving would undo that.
    #[error("{}: changed by another program since it was opened; save this draft under another name", .0.display())]
    ChangedOutside(PathBuf),
    /// The page asked for a file that nobody named to it.
    #[error("{}: nobody chose this file here; open it in a dialog", .0.display())]
    NotNamed(PathBuf),
    /// No draft is open.
    #[error("no draft is open; open one or begin a new one")]
    NoDraft,
    /// The user or a newer request ended it.
    #[error("{0}")]
    Cancelled(&'static str),
    /// Something cannot be read, for a reason of the shell's own.
    #[error("{name}: {reason}")]
    Unusable {
        /// What it is: a file, a journal.
        name: String,
        /// Why it cannot be used.
        reason: String,
    },
    /// An export was asked for that cannot be made.
    #[error("{0}")]
    Export(String),
    /// The window system refused.
    #[error("{0}")]
    Window(String),
    /// A panic.
    #[error("a defect of Modline stopped this; the draft is as it was before, please report what you did")]
    Defect,
}

impl ShellError {
    /// A file or folder of the data folder could not be used.
    pub fn data_folder(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        |cause| Self::DataFolder { path, cause }
    }

    /// The bytes of the file at `path` could not be read.
    pub fn unreadable(path: impl Into<PathBuf>) -> impl FnOnce(ReadError) -> Self {
        let file = path.into();
        |cause| ApplicationError::Unreadable { file, cause }.into()
    }

    /// `name` cannot be used.
    pub fn unusable(name: impl std::fmt::Display, reason: impl std::fmt::Display) -> Self {
        Self::Unusable { name: name.to_string(), reason: reason.to_string() }
    }

    /// The window system refused.
    pub fn window(why: impl std::fmt::Display) -> Self {
        Self::Window(why.to_string())
    }
}

impl From<DiskError> for ShellError {
    fn from(e: DiskError) -> Self {
        ApplicationError::from(e).into()
    }
}

impl From<EditError> for ShellError {
    fn from(e: EditError) -> Self {
        ApplicationError::from(e).into()
    }
}

impl From<ExportError> for ShellError {
    fn from(e: ExportError) -> Self {
        ApplicationError::from(e).into()
    }
}

impl From<TypesetError> for ShellError {
    fn from(e: TypesetError) -> Self {
        ApplicationError::from(e).into()
    }
}
