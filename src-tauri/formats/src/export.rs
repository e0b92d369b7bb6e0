//! Exports: a draft in one of the formats, refused where a marker does not allow what stands under it, and proved where
//! the format can be read back.

use modline_core::act::signed;
use modline_core::contribution::Contribution;
use modline_core::law::{self, Breach};
use modline_core::run::Reading;

use crate::prove::{self, NotProved, Proof};
use crate::write::text::{self, TextView};
use crate::write::{self, View, list};

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
    pub proof: Option<Proof>,
}

/// Why nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotExported {
    /// Markers do not allow what stands under them.
    #[error("a marker does not allow what stands under it")]
    AgainstLaw(Vec<Breach>),
    /// What was written is not what the draft says.
    #[error(transparent)]
    NotProved(#[from] NotProved),
}

/// Writes `draft`. The list of changes and the amendment in words know no view.
pub fn export(draft: &Contribution, format: Format, view: View) -> Result<Exported, NotExported> {
    allowed(draft)?;
    let draft = &*signed(draft);
    let bytes = match format {
        Format::Docx => write::docx(draft, view),
        Format::Odt => write::odt(draft, view),
        lines => written_lines(draft, lines, view).into_bytes(),
    };
    let proof = prove::prover(format).map(|prove| prove(draft, view, &bytes)).transpose()?;
    Ok(Exported { bytes, proof })
}

/// A file of lines, whatever markers allow; empty for packages.
pub(crate) fn written_lines(draft: &Contribution, format: Format, view: View) -> String {
    match format {
        Format::Docx | Format::Odt => String::new(),
        Format::Html => write::html(draft, view),
        Format::Akn => write::akn(draft, view),
        Format::Text => text::contribution(draft, view.reading().map_or(TextView::Critic, TextView::Reading)),
        Format::Words => text::contribution(draft, TextView::Words),
        Format::Csv => list::csv(draft),
        Format::Json => list::json(draft),
    }
}

/// Refuses a draft whose markers do not allow what stands under them.
pub fn allowed(draft: &Contribution) -> Result<(), NotExported> {
    let faults = law::faults(draft);
    if faults.is_empty() { Ok(()) } else { Err(NotExported::AgainstLaw(faults)) }
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
        let of = |reading| fingerprint(text::write(draft, TextView::Reading(reading), true).as_bytes());
        Self { base: of(Reading::Base), revised: of(Reading::Revised) }
    }
}

/// SHA-256 in lower-case hexadecimal digits.
pub fn fingerprint(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}
