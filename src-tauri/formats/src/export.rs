//! Exports: a draft in one of the formats, refused where a marker does not allow what stands under it, and proved where
//! the format can be read back.

use modline_core::command::with_author_resolved;
use modline_core::contribution::Contribution;
use modline_core::marker_rules::{self, Violation};
use modline_core::run::Version;

use crate::export_format::ExportFormat;
use crate::verify::{self, Verification, VerifyError};
use crate::write::text::{self, TextForm};
use crate::write::{self, list};

/// A written file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What was proved; `None` for a format that does not hold the text as a whole.
    pub verification: Option<Verification>,
}

/// Why nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// Markers do not allow what stands under them.
    #[error("a marker does not allow what stands under it")]
    MarkerViolations(Vec<Violation>),
    /// What was written is not what the draft says.
    #[error(transparent)]
    Unverified(#[from] VerifyError),
}

/// Writes `draft`. The list of changes and the amendment in words know no view.
pub fn export(draft: &Contribution, format: ExportFormat, view: Version) -> Result<Exported, ExportError> {
    check_markers(draft)?;
    let draft = &*with_author_resolved(draft);
    let bytes = match format {
        ExportFormat::Docx => write::docx(draft, view),
        ExportFormat::Odt => write::odt(draft, view),
        lines => written_lines(draft, lines, view).into_bytes(),
    };
    let verification = verify::verifier(format).map(|prove| prove(draft, view, &bytes)).transpose()?;
    Ok(Exported { bytes, verification })
}

/// A file of lines, whatever markers allow; empty for packages.
pub(crate) fn written_lines(draft: &Contribution, format: ExportFormat, view: Version) -> String {
    match format {
        ExportFormat::Docx | ExportFormat::Odt => String::new(),
        ExportFormat::Html => write::html(draft, view),
        ExportFormat::Akn => write::akn(draft, view),
        ExportFormat::Text => text::contribution(draft, view.clean().map_or(TextForm::CriticMarkup, TextForm::Version)),
        ExportFormat::Words => text::contribution(draft, TextForm::Words),
        ExportFormat::Csv => list::csv(draft),
        ExportFormat::Json => list::json(draft),
    }
}

/// Refuses a draft whose markers do not allow what stands under them.
pub fn check_markers(draft: &Contribution) -> Result<(), ExportError> {
    let faults = marker_rules::errors(draft);
    if faults.is_empty() { Ok(()) } else { Err(ExportError::MarkerViolations(faults)) }
}
