//! What went wrong, as a code the window can tell apart and one line a user can read.

use modline_application::ApplicationError;
use modline_core::step::EditError;
use modline_disk::DiskError;
use modline_formats::export::ExportError;
use serde::{Serialize, Serializer};
use ts_rs::TS;

use crate::error::ShellError;

/// The answer of a command that could not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireError {
    /// Which kind; a string in TypeScript, where the window adds codes of its own.
    #[ts(type = "string")]
    pub code: ErrorCode,
    /// One line: file, place, reason, what to do.
    pub message: String,
}

/// Kinds of failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCode {
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
    /// The core refuses this here; ask `draft` for the present state.
    EditError,
    /// The command was made on another version of the draft; ask `draft` for the present one.
    Stale,
    /// No draft is open.
    NoDraft,
    /// The user closed the dialog without choosing.
    Cancelled,
    /// Pages could not be set: a font is missing.
    TypesetError,
    /// What was written does not say what the draft says; no file was left.
    VerifyError,
    /// A marker does not allow what stands under it.
    MarkerViolation,
    /// A defect of the app; the draft was opened again from the disk.
    Internal,
}

impl ErrorCode {
    /// The code as the window and the log have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::ChangedOutside => "changed_outside",
            Self::InUse => "in_use",
            Self::Raised => "raised",
            Self::EditError => "edit_error",
            Self::Stale => "stale",
            Self::NoDraft => "no_draft",
            Self::Cancelled => "cancelled",
            Self::TypesetError => "typeset_error",
            Self::VerifyError => "verify_error",
            Self::MarkerViolation => "marker_violation",
            Self::Internal => "internal",
        }
    }
}

impl Serialize for ErrorCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl WireError {
    /// An error of this kind.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

impl From<ShellError> for WireError {
    fn from(e: ShellError) -> Self {
        Self::new(ErrorCode::from(&e), e.to_string())
    }
}

impl From<&ShellError> for ErrorCode {
    fn from(e: &ShellError) -> Self {
        match e {
            ShellError::Application(cause) | ShellError::File { cause, .. } => cause.into(),
            ShellError::DataFolder { .. } | ShellError::Export(_) => Self::Write,
            ShellError::InUse(_) => Self::InUse,
            ShellError::Raised(_) => Self::Raised,
            ShellError::ChangedOutside(_) => Self::ChangedOutside,
            ShellError::NoDraft => Self::NoDraft,
            ShellError::Cancelled(_) => Self::Cancelled,
            ShellError::Unusable { .. } | ShellError::NotNamed(_) => Self::Read,
            ShellError::Window(_) | ShellError::Defect => Self::Internal,
        }
    }
}

impl From<&ApplicationError> for ErrorCode {
    fn from(e: &ApplicationError) -> Self {
        match e {
            ApplicationError::Disk(DiskError::Write { .. }) => Self::Write,
            ApplicationError::Disk(_)
            | ApplicationError::Unreadable { .. }
            | ApplicationError::Selection(_)
            | ApplicationError::Tracked { .. }
            | ApplicationError::NotAboutOne(_)
            | ApplicationError::NotASource(_)
            | ApplicationError::OwnTables { .. } => Self::Read,
            ApplicationError::Edit(EditError::Stale) => Self::Stale,
            ApplicationError::Edit(_)
            | ApplicationError::OpenPoints(_)
            | ApplicationError::UnknownMeeting(_)
            | ApplicationError::UnknownSource(_)
            | ApplicationError::FieldValue { .. } => Self::EditError,
            ApplicationError::Export(ExportError::MarkerViolations(_)) => Self::MarkerViolation,
            ApplicationError::Export(_) => Self::VerifyError,
            ApplicationError::Typeset(_) | ApplicationError::NoPdf => Self::TypesetError,
        }
    }
}

impl std::fmt::Display for WireError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for WireError {}
