//! Readers: bytes of any supported kind → source lines → recognized contribution.

/// CriticMarkup text.
pub mod criticmarkup;
/// Word files.
pub mod docx;
/// Web pages, and what Word saves as one.
pub mod html;
/// Markdown.
pub mod markdown;
/// OpenDocument text.
pub mod odt;
/// What another program put on the clipboard.
pub mod pasted;
/// PDF files with a text layer.
pub mod pdf;
/// Rich text.
pub mod rtf;
/// What several readers need.
pub mod shared;
mod sniff;
/// Plain text.
pub mod text;

pub use sniff::{SourceFormat, sniff};

use modline_core::finding::Finding;
use modline_core::itu::Language;
use modline_core::source_line::SourceLine;
use modline_core::structure::{Recognized, recognize};

use self::shared::complete::complete_draft;
use self::shared::{by_hand, encoding, limits};
use crate::draft;
use crate::error::ReadError;

/// Reads bytes of any supported kind. The file's `name` decides where the content does not tell the kind; `language`
/// overrides detection.
///
/// # Errors
/// If the bytes are empty, too large, damaged, of an unsupported kind, or no text. Odd content is no error: it gives
/// findings.
///
/// ```
/// use modline_formats::read;
///
/// let text = "MOD\tECP/21/1\nRESOLUTION 901 (Hyderabad, 2010)\nFerries\nresolves\n1\tto keep {--the--}{++all++} ferries.\n";
/// let draft = read("redline.txt", text.as_bytes(), None)?.into_draft();
/// assert_eq!(draft.proposals.len(), 1);
/// # Ok::<(), modline_formats::ReadError>(())
/// ```
pub fn read(name: &str, bytes: &[u8], language: Option<Language>) -> Result<Recognized, ReadError> {
    let mut findings = Vec::new();
    let lines = match sniff(name, bytes) {
        SourceFormat::Modline => return draft::read(bytes).map(Recognized::from_draft),
        SourceFormat::Docx => return docx::read(bytes).map(|file| file.recognized(language)),
        SourceFormat::OpenDocument => return odt::read(bytes).map(|file| file.recognized(language)),
        SourceFormat::Pdf => pdf::read_lines(bytes, &mut findings)?,
        SourceFormat::Rtf => rtf::read_lines(bytes, &mut findings)?,
        SourceFormat::Markdown => {
            let page = markdown::to_html(&decoded(bytes, &mut findings)?);
            settled(html::read_unsettled(&page)?, &mut findings)
        }
        SourceFormat::CriticMarkup => criticmarkup::read_lines(&decoded(bytes, &mut findings)?),
        SourceFormat::Html => {
            let page = encoding::decode_html(bytes)?;
            findings.extend(page.finding);
            settled(html::read_unsettled(&page.text)?, &mut findings)
        }
        SourceFormat::Text => text::read_lines(&decoded(bytes, &mut findings)?, language, &mut findings),
    };
    Ok(finish(lines, language, findings))
}

/// Reads pasted or typed plain text.
///
/// # Errors
/// As [`read`].
pub fn read_text(text: &str, language: Option<Language>) -> Result<Recognized, ReadError> {
    read("text.txt", text.as_bytes(), language)
}

/// The lines of a page, once it is known what its crossed-out text means.
fn settled(mut lines: Vec<SourceLine>, findings: &mut Vec<Finding>) -> Vec<SourceLine> {
    by_hand::settle_unsigned(&mut lines);
    by_hand::settle(&mut lines, findings);
    lines
}

fn decoded(bytes: &[u8], findings: &mut Vec<Finding>) -> Result<String, ReadError> {
    let decoded = encoding::decode(bytes)?;
    limits::check(&decoded.text)?;
    findings.extend(decoded.finding);
    Ok(decoded.text)
}

fn finish(lines: Vec<SourceLine>, language: Option<Language>, findings: Vec<Finding>) -> Recognized {
    let mut out = recognize(lines, language);
    out.findings.splice(0..0, findings);
    complete_draft(&mut out.contribution);
    out
}
