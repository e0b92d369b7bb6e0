//! Exports: a draft in one of the formats, refused where a marker does not allow what stands under it, and proved where
//! the format can be read back.

use modline_core::command::with_author_resolved;
use modline_core::contribution::Contribution;
use modline_core::marker_rules::{self, Violation};
use modline_core::run::Version;

use crate::verify::{self, Verification, VerifyError};
use crate::write::text::{self, TextForm};
use crate::write::{self, list};

/// What a draft can be written as. PDF pages are set elsewhere: they need fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A Word file.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// A page of HTML.
    Html,
    /// An Akoma Ntoso document.
    Akn,
    /// Plain text; the redline as CriticMarkup.
    Text,
    /// Amendment in words.
    Words,
    /// The list of changes as a table.
    Csv,
    /// The list of changes as data.
    Json,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 8] =
        [Format::Docx, Format::Odt, Format::Html, Format::Akn, Format::Text, Format::Words, Format::Csv, Format::Json];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Odt => "odt",
            Format::Html => "html",
            Format::Akn => "xml",
            Format::Text | Format::Words => "txt",
            Format::Csv => "csv",
            Format::Json => "json",
        }
    }

    /// The first format with this ending, case-blind.
    pub fn of_ending(ending: &str) -> Option<Format> {
        Self::ALL.into_iter().find(|f| f.ending().eq_ignore_ascii_case(ending))
    }
}

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
pub fn export(draft: &Contribution, format: Format, view: Version) -> Result<Exported, ExportError> {
    check_markers(draft)?;
    let draft = &*with_author_resolved(draft);
    let bytes = match format {
        Format::Docx => write::docx(draft, view),
        Format::Odt => write::odt(draft, view),
        lines => written_lines(draft, lines, view).into_bytes(),
    };
    let verification = verify::verifier(format).map(|prove| prove(draft, view, &bytes)).transpose()?;
    Ok(Exported { bytes, verification })
}

/// A file of lines, whatever markers allow; empty for packages.
pub(crate) fn written_lines(draft: &Contribution, format: Format, view: Version) -> String {
    match format {
        Format::Docx | Format::Odt => String::new(),
        Format::Html => write::html(draft, view),
        Format::Akn => write::akn(draft, view),
        Format::Text => text::contribution(draft, view.clean().map_or(TextForm::CriticMarkup, TextForm::Version)),
        Format::Words => text::contribution(draft, TextForm::Words),
        Format::Csv => list::csv(draft),
        Format::Json => list::json(draft),
    }
}

/// Refuses a draft whose markers do not allow what stands under them.
pub fn check_markers(draft: &Contribution) -> Result<(), ExportError> {
    let faults = marker_rules::errors(draft);
    if faults.is_empty() { Ok(()) } else { Err(ExportError::MarkerViolations(faults)) }
}

/// The SHA-256 of the texts of a draft, a paragraph a line as `modline text --body` prints them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprints {
    /// Of the base text.
    pub base: String,
    /// Of the revised text.
    pub revised: String,
}

impl Fingerprints {
    /// Those of `draft`.
    pub fn of(draft: &Contribution) -> Self {
        let of = |version| fingerprint(text::write(draft, TextForm::Version(version), true).as_bytes());
        Self { base: of(Version::Base), revised: of(Version::Revised) }
    }
}

/// SHA-256 in lower-case hexadecimal digits.
pub fn fingerprint(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}
