//! Whether a PDF file shows a draft. The text of a PDF tells too little: it places glyphs, not words, and marks no
//! deletion. But the same draft gives the same bytes, so the bytes are compared with those of every way to print it.

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::compare_with_draft::VIEWS;

use crate::fonts::Fonts;
use crate::options::Options;
use crate::pages::typeset;

/// Drafts with more paragraphs are compared with the default options only: all options take a minute for a book.
const LONGEST_SEARCHED: usize = 500;

/// Finds the version of `draft` that the PDF file `bytes` shows, with any options (for a long draft, the default ones).
/// `None` if the file shows something else, only some of the pages, or was typeset with other fonts.
pub fn identify_version(draft: &Contribution, bytes: &[u8], fonts: &Fonts) -> Option<Version> {
    if !bytes.starts_with(b"%PDF-") {
        return None;
    }
    let is_equal =
        |options: &Options| typeset(draft, options, fonts).and_then(|pages| pages.pdf()).is_ok_and(|own| own == bytes);
    let short = draft.proposals.iter().map(|p| p.paragraphs.len()).sum::<usize>() <= LONGEST_SEARCHED;
    // The most frequent options come first.
    let ways = [(true, false), (true, true), (false, false), (false, true)];
    let ways = ways.into_iter().flat_map(|(legend, changes)| [false, true].map(|numbers| (legend, changes, numbers)));
    for (legend, changes, line_numbers) in ways.take(if short { usize::MAX } else { 1 }) {
        for view in VIEWS {
            let version = view.clean().unwrap_or(Version::Markup);
            if is_equal(&Options { version, line_numbers, legend, changes }) {
                return Some(view);
            }
        }
    }
    None
}
