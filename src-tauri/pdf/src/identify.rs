//! Whether a PDF file is the pages of a draft. Its text tells too little of that: letters stand in places, not in words,
//! and no mark says what was struck. But the same draft gives the same bytes.

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::compare_with_draft::VIEWS;

use crate::{Fonts, Options, typeset};

/// Longer drafts, in paragraphs, are set only as they are unless told otherwise: every way takes a minute for a book.
const SHORT: usize = 500;

/// The view of `draft` whose pages `bytes` are, whatever else was chosen for them (of a long draft, nothing else);
/// `None` where they are others, only some of the pages, or set with other fonts than this machine's.
pub fn view_of(draft: &Contribution, bytes: &[u8]) -> Option<Version> {
    if !bytes.starts_with(b"%PDF-") {
        return None;
    }
    let fonts = Fonts::of_this_machine();
    let is =
        |options: &Options| typeset(draft, options, &fonts).and_then(|pages| pages.pdf()).is_ok_and(|own| own == bytes);
    let short = draft.proposals.iter().map(|p| p.paragraphs.len()).sum::<usize>() <= SHORT;
    // what is chosen most often comes first
    let ways = [(true, false), (true, true), (false, false), (false, true)];
    let ways = ways.into_iter().flat_map(|(legend, changes)| [false, true].map(|numbers| (legend, changes, numbers)));
    for (legend, changes, line_numbers) in ways.take(if short { usize::MAX } else { 1 }) {
        for view in VIEWS {
            let version = view.clean().unwrap_or(Version::Markup);
            if is(&Options { version, line_numbers, legend, changes }) {
                return Some(view);
            }
        }
    }
    None
}
