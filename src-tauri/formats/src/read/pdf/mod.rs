//! PDF files with a text layer: glyphs and their places become lines, lines become paragraphs.
//!
//! hayro parses the file and its fonts; what stands in a page's content (`page`), what makes a line (`line`, `bidi`) and
//! what makes a paragraph (`paragraph`) is told here. hayro unpacks streams without a limit, so the file is looked
//! through first (`bounds`).
//!
//! Limitations: tables are read line by line, columns beside each other are not parted; bold and italics are not read;
//! text that is not upright is passed over; files that are encrypted, or packed in ways older than 2000, are refused.

mod bidi;
mod bounds;
mod line;
mod page;
mod paragraph;

use hayro_syntax::{LoadPdfError, Pdf};
use modline_core::finding::{Finding, Severity};
use modline_core::source_line::SourceLine;

use super::package::damaged;
use crate::ReadError;
use line::Line;
use page::Reader;

/// More pages than any text of one resolution has; the Final Acts of a conference have fewer.
const MOST_PAGES: usize = 2000;

/// The lines of a PDF file; what was left out or put together is added to `findings`.
pub fn lines(bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Vec<SourceLine>, ReadError> {
    bounds::check(bytes)?;
    // hayro is tried with damaged files by its makers; should one be left that it stumbles over, the program goes on.
    let read = std::panic::catch_unwind(|| pages(bytes));
    let pages = read.unwrap_or_else(|_| Err(damaged("the file", "it is not as a PDF file should be")))?;
    let letters: usize = pages.iter().flatten().map(|l| l.text().chars().count()).sum();
    let unread = pages.iter().flatten().map(|l| l.text().matches(char::REPLACEMENT_CHARACTER).count()).sum::<usize>();
    if letters == 0 {
        let advice = "a PDF file without a text layer, as scanners make: ask for the Word file, or let a program for \
                      character recognition add the text";
        return Err(ReadError::Unsupported(advice.into()));
    }
    if unread * 4 > letters {
        let advice = "a PDF file whose fonts do not say which letters they show: ask for the Word file, or copy the \
                      text from a print";
        return Err(ReadError::Unsupported(advice.into()));
    }
    if unread > 0 {
        let finding = Finding::new("unreadable-characters", Severity::Doubt, 0, unread.to_string());
        findings.push(finding.with_hint("PDF"));
    }
    Ok(paragraph::paragraphs(pages, findings))
}

/// The lines of every page.
fn pages(bytes: &[u8]) -> Result<Vec<Vec<Line>>, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|e| match e {
        LoadPdfError::Decryption(_) => bounds::encrypted(),
        LoadPdfError::Invalid => damaged("the file", "it is not as a PDF file should be"),
    })?;
    if pdf.pages().len() > MOST_PAGES {
        return Err(ReadError::Unsupported(format!("more than {MOST_PAGES} pages; choose a smaller file or split it")));
    }
    let mut reader = Reader::default();
    let glyphs = pdf.pages().iter().map(|page| reader.page(page)).collect::<Result<Vec<_>, _>>()?;
    let leaning = bidi::leaning(glyphs.iter().flatten().map(|g| g.text.as_str()));
    let mut pages: Vec<Vec<Line>> = glyphs.into_iter().map(|glyphs| line::lines(glyphs, leaning)).collect();
    bidi::right_brackets(&mut pages);
    Ok(pages)
}
