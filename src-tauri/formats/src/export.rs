//! Export of a draft to one of the formats. A draft that breaks the marker rules is refused, and a file whose format
//! can be read back is verified.

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
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// What was verified; `None` for a format that is not read back.
    pub verification: Option<Verification>,
}

/// Why nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// Proposals break the rules of their markers.
    #[error("a marker does not allow what stands under it")]
    MarkerViolations(Vec<Violation>),
    /// The written file does not say what the draft says.
    #[error(transparent)]
    Unverified(#[from] VerifyError),
}

/// Exports `draft` in one version. The list of changes and the amendment in words are the same for every version.
///
/// # Errors
/// If the draft breaks the rules of its markers, or the written file does not say what the draft says.
///
/// ```
/// use modline_core::run::Version;
/// use modline_formats::export::export;
/// use modline_formats::export_format::ExportFormat;
///
/// let text = "MOD\tECP/21/1\nRESOLUTION 901 (Hyderabad, 2010)\nFerries\nresolves\n1\tto keep {--the--}{++all++} ferries.\n";
/// let draft = modline_formats::read_text(text, None)?.into_draft();
/// let exported = export(&draft, ExportFormat::Docx, Version::Markup)?;
/// assert!(exported.verification.is_some_and(|verified| verified.changes == 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn export(draft: &Contribution, format: ExportFormat, view: Version) -> Result<Exported, ExportError> {
    check_markers(draft)?;
    let draft = &*with_author_resolved(draft);
    let bytes = match format {
        ExportFormat::Docx => write::docx(draft, view),
        ExportFormat::Odt => write::odt(draft, view),
        lines => written_lines(draft, lines, view).into_bytes(),
    };
    let verification = verify::verifier(format).map(|verify| verify(draft, view, &bytes)).transpose()?;
    Ok(Exported { bytes, verification })
}

/// Writes a file of lines without checking the rules of markers. Empty for packages.
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

/// Checks the rules of markers. A draft that breaks one can be neither exported nor printed.
///
/// # Errors
/// If a proposal breaks a rule of its marker, with all violations.
pub fn check_markers(draft: &Contribution) -> Result<(), ExportError> {
    let faults = marker_rules::errors(draft);
    if faults.is_empty() { Ok(()) } else { Err(ExportError::MarkerViolations(faults)) }
}
