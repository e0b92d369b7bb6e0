//! What Modline does for its users, each in one function that the window and the command both call.
//!
//! - [`Source`]: a file or a pasted text, read and recognized. [`Source::into_draft`] opens it as a draft.
//! - [`new_draft`]: a draft from the text of a base resolution.
//! - [`set_fields`]: meeting, source, title and the other [`Field`]s of a draft.
//! - [`read_own_tables`]: the user's own meetings and groups.
//! - [`compare`]: the redline that leads from a base to a revised text. [`differences`]: one to be looked at.
//! - [`recover`]: the redline that a flattened text has lost.
//! - [`bring_in`], [`review`], [`rebase`]: the texts of others as sources of a draft, whose points are decided.
//! - [`export`]: a draft as a file, in any [`FileFormat`]; PDF is one of them.
//! - [`compilation`]: the table of what several sources want changed, for the meeting.
//! - [`verify`]: whether a file still says what its draft says.
//!
//! The crate reads files and writes none: who calls it decides where results go. It knows no window and no terminal.
//! Without its feature `pdf` it builds no typst, and the format [`FileFormat::Pdf`] answers
//! [`ApplicationError::NoPdf`].

mod compare;
mod error;
mod export;
mod fields;
mod merge;
mod new_draft;
mod own_tables;
mod recover;
mod source;
mod verify;

pub use compare::{Comparison, compare, compare_in_frame, differences};
pub use error::ApplicationError;
pub use export::{FileFormat, PageOptions, compilation, export};
#[cfg(feature = "pdf")]
pub use export::{fonts, typeset};
pub use fields::{Field, FieldValue, set_fields};
pub use merge::{bring_in, rebase, review, source_name};
pub use new_draft::{NEW_DRAFT_RULES, NewDraft, NewDraftOptions, new_draft};
pub use own_tables::{own_tables_file, read_own_tables};
pub use recover::recover;
pub use source::{ResolutionChoice, Source, TextChoice};
pub use verify::{FileVerification, verify};
