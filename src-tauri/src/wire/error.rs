//! What went wrong, as a code the window can tell apart and one line a person can read.

use std::path::Path;

use modline_core::step::EditError;
use modline_disk::DiskError;
use modline_formats::ReadError;
use modline_pdf::TypesetError;
use serde::Serialize;
use ts_rs::TS;

/// The answer of a command that could not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireError {
    /// Which kind; a string in TypeScript, where the window adds codes of its own.
    #[ts(type = "string")]
    pub code: Code,
    /// One line: file, place, reason, what to do.
    pub message: String,
}

/// Kinds of failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A file could not be read or recognized.
    Read,
    /// A file could not be written; it is as it was.
    Write,
    /// The draft's file was changed by another program since it was opened; saving would undo that.
    ChangedOutside,
    /// The draft is open in another window.
    InUse,
    /// The draft is open in another window, which came forward.
    Raised,
    /// The core does not do this here; ask `draft` for the true picture.
    EditError,
    /// The act was made on another state of the draft; ask `draft` for the true picture.
    Stale,
    /// No draft is open.
    NoDraft,
    /// The person closed the dialog without choosing.
    Cancelled,
    /// Pages could not be set: a font is missing.
    TypesetError,
    /// What was written does not say what the draft says; no file was left.
    VerifyError,
    /// A marker does not allow what stands under it.
    AgainstLaw,
    /// A defect of the program; the draft was opened again from the disk.
    Internal,
}

impl WireError {
    /// An error of this kind.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// No draft is open.
    pub fn no_draft() -> Self {
        Self::new(Code::NoDraft, "no draft is open; open one or begin a new one")
    }

    /// The draft at `path` is open in another window.
    pub fn in_use(path: &Path) -> Self {
        Self::new(Code::InUse, format!("{}: open in another window of Modline; close it there", path.display()))
    }

    /// The file `path` could not be recognized.
    pub fn unread(path: &Path, why: &ReadError) -> Self {
        Self::new(Code::Read, format!("{}: {why}", path.display()))
    }

    /// A file of the program's own folder could not be used.
    pub fn folder(path: &Path, why: &std::io::Error) -> Self {
        Self::new(Code::Write, format!("{}: {why}; make room or rights in this folder", path.display()))
    }
}

impl From<DiskError> for WireError {
    fn from(e: DiskError) -> Self {
        let code = if matches!(e, DiskError::Write { .. }) { Code::Write } else { Code::Read };
        Self::new(code, e.to_string())
    }
}

impl From<TypesetError> for WireError {
    fn from(e: TypesetError) -> Self {
        Self::new(Code::TypesetError, e.to_string())
    }
}

impl From<EditError> for WireError {
    fn from(e: EditError) -> Self {
        let code = if e == EditError::Stale { Code::Stale } else { Code::EditError };
        Self::new(code, e.to_string())
    }
}

impl std::fmt::Display for WireError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for WireError {}
