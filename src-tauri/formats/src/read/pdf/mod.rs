//! PDF files with a text layer: positioned glyphs become lines, and lines become paragraphs.
//!
//! hayro parses the file and its fonts. The content of a page is read in `page`, lines are found in `line` and `bidi`,
//! paragraphs in `paragraph`. hayro unpacks streams without a limit, so `bounds` checks the file first.
//!
//! Pages may be turned sideways or upside down. If a page has text in several directions, the direction of most text
//! is read first, then every other one with lines of text. Stamps beside the text, and text at an angle, are left out
//! and reported.
//!
//! Limitations: tables are read line by line, adjacent columns are not separated; bold and italics are not read; files
//! that are encrypted, or use filters older than 2000, are refused.

mod bidi;
mod bounds;
mod line;
mod model;
mod page;
mod paragraph;

use hayro_syntax::{LoadPdfError, Pdf};
use modline_core::finding::{Finding, Severity};
use modline_core::source_line::SourceLine;

use crate::error::ReadError;
use model::PageSide;
use page::PdfPageReader;

/// More pages than any text of one resolution has; the Final Acts of a conference have fewer.
const MOST_PAGES: usize = 2000;

/// Reads the lines of a PDF file. What was left out or joined is added to `findings`.
///
/// # Errors
/// If the file is damaged, encrypted, too large, or has no text layer that can be read.
pub fn read_lines(bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Vec<SourceLine>, ReadError> {
    bounds::check(bytes)?;
    // hayro is tested with damaged files; a panic on another one must not end the app.
    let read = std::panic::catch_unwind(|| pages(bytes));
    let (sides, at_an_angle) =
        read.unwrap_or_else(|_| Err(ReadError::damaged("the file", "it is not as a PDF file should be")))?;
    let lines = || sides.iter().flat_map(|side| &side.lines);
    let characters: usize = lines().map(|l| l.text().chars().count()).sum();
    let unread = lines().map(|l| l.text().matches(char::REPLACEMENT_CHARACTER).count()).sum::<usize>();
    if characters == 0 && !at_an_angle.is_empty() {
        let advice = "a PDF file whose text stands at an angle: ask for the Word file, or print it upright";
        return Err(ReadError::Unsupported(advice.into()));
    }
    if characters == 0 {
        let advice = "a PDF file without a text layer, as scanners make: ask for the Word file, or let a program for \
                      character recognition add the text";
        return Err(ReadError::Unsupported(advice.into()));
    }
    if unread * 4 > characters {
        let advice = "a PDF file whose fonts do not say which letters they show: ask for the Word file, or copy the \
                      text from a print";
        return Err(ReadError::Unsupported(advice.into()));
    }
    if unread > 0 {
        let finding = Finding::new("unreadable-characters", Severity::Warning, 0, unread.to_string());
        findings.push(finding.with_hint("PDF"));
    }
    paragraph::name_turned(at_an_angle, findings);
    Ok(paragraph::paragraphs(sides, findings))
}

/// The sides of every page, and what stands at an angle.
fn pages(bytes: &[u8]) -> Result<(Vec<PageSide>, Vec<String>), ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|e| match e {
        LoadPdfError::Decryption(_) => bounds::encrypted(),
        LoadPdfError::Invalid => ReadError::damaged("the file", "it is not as a PDF file should be"),
    })?;
    if pdf.pages().len() > MOST_PAGES {
        return Err(ReadError::Unsupported(format!("more than {MOST_PAGES} pages; choose a smaller file or split it")));
    }
    let mut reader = PdfPageReader::default();
    let pages = pdf.pages().iter().map(|page| reader.page(page)).collect::<Result<Vec<_>, _>>()?;
    let characters = pages.iter().flat_map(|page| &page.turned).flatten();
    let direction = bidi::direction(characters.map(|g| g.text.as_str()));
    let (mut sides, mut at_an_angle) = (Vec::new(), Vec::new());
    for page in pages {
        at_an_angle.extend(Some(page.at_an_angle).filter(|text| !text.trim().is_empty()));
        let first = sides.len();
        for (quarters, glyphs) in page.turned.into_iter().enumerate() {
            let width = if quarters % 2 == 0 { page.width } else { page.height };
            sides.push(PageSide { lines: line::lines(glyphs, direction), width, main: false });
        }
        let characters = |side: &PageSide| side.lines.iter().map(|l| l.text().chars().count()).sum::<usize>();
        sides[first..].sort_by_key(|side| std::cmp::Reverse(characters(side)));
        sides[first].main = true;
        let is_empty = |side: &mut PageSide| side.lines.is_empty() && !side.main;
        while sides.pop_if(is_empty).is_some() {}
    }
    bidi::right_brackets(sides.iter_mut().flat_map(|side| &mut side.lines));
    Ok((sides, at_an_angle))
}
