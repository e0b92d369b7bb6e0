//! Why something could not be done.

use std::path::PathBuf;

use modline_core::itu::OwnTablesError;
use modline_core::merge::intake::IntakeError;
use modline_core::step::EditError;
use modline_core::structure::SelectionError;
use modline_disk::DiskError;
use modline_formats::ReadError;
use modline_formats::export::ExportError;

/// Why something could not be done: one line with the file where there is one, and the reason.
#[derive(Debug, thiserror::Error)]
pub enum ApplicationError {
    /// A file could not be read from the disk.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// The bytes of a file, or a pasted text, could not be read.
    #[error("{}: {cause}", .file.display())]
    Unreadable {
        /// The file, or `pasted text`.
        file: PathBuf,
        /// What the reader said.
        cause: ReadError,
    },
    /// It is not clear which of several resolutions is meant.
    #[error(transparent)]
    Selection(#[from] SelectionError),
    /// The source has tracked changes, and nobody said which of its texts is meant.
    #[error("it has tracked changes by {}", names(.authors))]
    Tracked {
        /// Who made the changes.
        authors: Vec<String>,
    },
    /// A revised text is about none of the resolutions of its base, or about more than one.
    #[error("the revised text is about none of these, or about more than one")]
    NotAboutOne(SelectionError),
    /// A text is no source for the draft.
    #[error("{0}")]
    NotASource(IntakeError),
    /// The draft has points that nobody has decided.
    #[error("{0} points of its sources are open; decide them first")]
    OpenPoints(usize),
    /// No meeting has this id.
    #[error("{0}: no such meeting")]
    UnknownMeeting(String),
    /// No group and no Member State has this code or symbol.
    #[error("{0}: no such group or Member State")]
    UnknownSource(String),
    /// The user's file of meetings and groups says what it cannot.
    #[error("{}: {cause}", .file.display())]
    OwnTables {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        cause: OwnTablesError,
    },
    /// A field cannot have this value.
    #[error("{field}={value}: {why}")]
    FieldValue {
        /// The field's name.
        field: &'static str,
        /// The value.
        value: String,
        /// What it should be.
        why: &'static str,
    },
    /// A correction or the first command of a draft does not fit its text.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// Nothing was written: markers do not allow it, or the bytes do not say what the draft says.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// Pages could not be set.
    #[cfg(feature = "pdf")]
    #[error(transparent)]
    Typeset(#[from] modline_pdf::TypesetError),
    /// This program was built without PDF files.
    #[error("this modline was built without PDF files; build it with --features pdf")]
    NoPdf,
}

/// The most authors that are named in a line.
const MOST_NAMED: usize = 20;

/// The most characters of a name in a line.
const LONGEST_NAME: usize = 60;

/// The names of authors in a line that a person can read.
fn names(authors: &[String]) -> String {
    let short = |name: &String| match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.clone(),
    };
    let named = authors.iter().take(MOST_NAMED).map(short).collect::<Vec<_>>().join(", ");
    match authors.len().saturating_sub(MOST_NAMED) {
        0 => named,
        others => format!("{named} and {others} others"),
    }
}
