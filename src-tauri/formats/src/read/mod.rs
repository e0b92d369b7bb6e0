//! Readers: bytes of every known kind to lines of a source, and these recognized.

mod cover_page;
/// CriticMarkup text.
pub mod criticmarkup;
/// Files of word processors.
pub mod document;
/// Word files.
pub mod docx;
/// Bytes to text of a known encoding.
pub mod encoding;
/// Web pages, and what Word saves as one.
pub mod html;
/// How much text is read.
pub mod limits;
/// Markdown.
pub mod markdown;
/// OpenDocument text.
pub mod odt;
mod package;
/// What another program put on the clipboard.
pub mod pasted;
/// PDF files with a text layer.
pub mod pdf;
mod roundtrip;
/// Rich text.
pub mod rtf;
mod sniff;
/// Plain text.
pub mod text;
pub(crate) mod xml;

pub use sniff::{Format, sniff};

use std::sync::Arc;

use modline_core::contribution::{Contribution, DEFAULT_AUTHOR};
use modline_core::finding::Finding;
use modline_core::itu::{Language, tables};
use modline_core::run::{Revision, Run, normalise};
use modline_core::source_line::SourceLine;
use modline_core::structure::{Recognized, recognize};

use crate::{ReadError, draft};

/// Reads bytes of any known kind. `name` is the file's name, which tells kinds apart where the content does not;
/// `language` overrides detection.
pub fn read(name: &str, bytes: &[u8], language: Option<Language>) -> Result<Recognized, ReadError> {
    let mut findings = Vec::new();
    let lines = match sniff(name, bytes) {
        Format::Modline => return draft::read(bytes).map(Recognized::from_draft),
        Format::Docx => return docx::docx(bytes).map(|file| file.recognized(language)),
        Format::OpenDocument => return odt::odt(bytes).map(|file| file.recognized(language)),
        Format::Pdf => pdf::lines(bytes, &mut findings)?,
        Format::Rtf => rtf::lines(bytes, &mut findings)?,
        Format::Markdown => markdown::lines(&decoded(bytes, &mut findings)?)?,
        Format::CriticMarkup => criticmarkup::lines(&decoded(bytes, &mut findings)?),
        Format::Html => {
            let page = encoding::decode_html(bytes)?;
            findings.extend(page.finding);
            html::lines(&page.text)?
        }
        Format::Text => text::lines(&decoded(bytes, &mut findings)?, language, &mut findings),
    };
    Ok(finish(lines, language, findings))
}

/// Reads pasted or typed plain text.
pub fn read_text(text: &str, language: Option<Language>) -> Result<Recognized, ReadError> {
    read("text.txt", text.as_bytes(), language)
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
    settle(&mut out.contribution);
    out
}

/// What a draft takes from its own text: the group that its numbers name, labels as their clauses have them.
fn settle(draft: &mut Contribution) {
    name_group(draft);
    // How a label is printed is said by the style of its clause.
    for p in draft.proposals.iter_mut().flat_map(|p| &mut p.paragraphs) {
        p.label.iter_mut().for_each(|run| run.format = Default::default());
        p.label = normalise(std::mem::take(&mut p.label));
    }
}

/// A proposal's number says which group it is from; marks without an author are then the group's.
fn name_group(draft: &mut Contribution) {
    let symbol = draft.proposals.iter().find_map(|p| p.header.number.split('/').next().filter(|s| !s.is_empty()));
    let Some(group) = symbol.and_then(|s| tables().group(s)) else { return };
    if draft.metadata.group.is_empty() {
        draft.metadata.group.clone_from(&group.code);
    }
    draft.forget_printed_numbers();
    let author: Arc<str> = draft.metadata.revision().author;
    let rename = |mark: &mut Option<Revision>| {
        if let Some(by) = mark.as_mut().filter(|by| *by.author == *DEFAULT_AUTHOR) {
            by.author = author.clone();
        }
    };
    for p in draft.proposals.iter_mut().flat_map(|p| &mut p.paragraphs) {
        rename(&mut p.ins);
        rename(&mut p.del);
        p.label.iter_mut().chain(&mut p.runs).for_each(|r: &mut Run| {
            rename(&mut r.ins);
            rename(&mut r.del);
        });
    }
}
