//! The types the window knows, and conversions; nothing else. Core types stay inside; TypeScript is generated from these into `ui/src/wire/`
//! (`tests/wire.rs` fails when that is stale).
//!
//! - [`text`]: runs, paragraphs, proposals.
//! - [`command`]: what the window asks to be done.
//! - [`draft`]: the draft as the window shows it, and the patch that brings it up to date.
//! - [`change`], [`finding`], [`unresolved`]: changes, findings, the unresolved places of a recovered redline.
//! - [`check`]: house style. [`references`], [`readiness`]: the pages beside it.
//! - [`comparison`]: versions of a draft, and two texts compared.
//! - [`saved`]: where saving stands. [`version`]: which text is meant.
//! - [`editing`]: the clipboard and spelling. [`find`]: words looked for.
//! - [`metadata`]: meeting, source and texts of the form.
//! - [`printed`]: what is printed where the draft says nothing, and what its markers demand.
//! - [`review`]: what was recognized of a source, and what is corrected.
//! - [`start`]: the start screen.
//! - [`labels`]: labels old and new, and references to clauses.
//! - [`library`]: base texts once read.
//! - [`merge`]: sources of a draft, and their points. [`brought_in`]: what came of bringing files in.
//! - [`export`]: what is offered, written and proved.
//! - [`mod@print`]: what is printed.
//! - [`error`]: what went wrong.

pub mod brought_in;
pub mod change;
pub mod check;
pub mod command;
pub mod comment;
pub mod comparison;
pub mod draft;
pub mod editing;
pub mod error;
pub mod export;
pub mod find;
pub mod finding;
pub mod labels;
pub mod library;
pub mod merge;
pub mod metadata;
mod number;
pub mod print;
pub mod printed;
pub mod readiness;
pub mod references;
pub mod review;
pub mod saved;
mod splice;
pub mod start;
pub mod text;
pub mod unresolved;
pub mod version;

use ts_rs::{ExportError, TS};

/// Writes the TypeScript of every wire type below `folder`.
///
/// # Errors
/// Where a file cannot be written.
pub fn typescript(folder: &std::path::Path) -> Result<(), ExportError> {
    command::WireCommand::export_all_to(folder)?;
    draft::WireDraft::export_all_to(folder)?;
    draft::WirePatch::export_all_to(folder)?;
    readiness::WireReadinessLine::export_all_to(folder)?;
    references::WireReference::export_all_to(folder)?;
    review::WireReview::export_all_to(folder)?;
    start::WireStart::export_all_to(folder)?;
    start::WireNewDraft::export_all_to(folder)?;
    start::WireBegun::export_all_to(folder)?;
    export::WireExportOffer::export_all_to(folder)?;
    export::WireExporting::export_all_to(folder)?;
    export::WireExported::export_all_to(folder)?;
    export::WireFileCheck::export_all_to(folder)?;
    labels::WireLabels::export_all_to(folder)?;
    library::WireLibrary::export_all_to(folder)?;
    brought_in::WireBroughtIn::export_all_to(folder)?;
    brought_in::WireFilesToBring::export_all_to(folder)?;
    print::WirePrint::export_all_to(folder)?;
    print::WirePages::export_all_to(folder)?;
    comparison::WireCheckpoint::export_all_to(folder)?;
    comparison::WireSide::export_all_to(folder)?;
    comparison::WireComparison::export_all_to(folder)?;
    editing::WireEditing::export_all_to(folder)?;
    editing::WireSpelling::export_all_to(folder)?;
    editing::WireMisspelt::export_all_to(folder)?;
    find::WireFound::export_all_to(folder)?;
    error::WireError::export_all_to(folder)
}
