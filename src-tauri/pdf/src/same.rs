//! Whether a PDF file is the pages of a draft. Its text tells too little of that: letters stand in places, not in words,
//! and no mark says what was struck. But the same draft gives the same bytes.

use modline_core::contribution::Contribution;
use modline_core::run::Reading;
use modline_formats::against::VIEWS;
use modline_formats::write::View;

use crate::{Fonts, Options, set};

/// The view of `draft` whose pages `bytes` are, whatever else was chosen for them; `None` where they are others, only
/// some of the pages, or set with other fonts than this machine's.
pub fn view_of(draft: &Contribution, bytes: &[u8]) -> Option<View> {
    if !bytes.starts_with(b"%PDF-") {
        return None;
    }
    let fonts = Fonts::of_this_machine();
    let is =
        |options: &Options| set(draft, options, &fonts).and_then(|pages| pages.pdf()).is_ok_and(|own| own == bytes);
    // what is chosen most often comes first
    for (legend, changes) in [(true, false), (true, true), (false, false), (false, true)] {
        for (line_numbers, view) in [false, true].into_iter().flat_map(|numbers| VIEWS.map(|view| (numbers, view))) {
            let reading = view.reading().unwrap_or(Reading::Flat);
            if is(&Options { reading, line_numbers, legend, changes }) {
                return Some(view);
            }
        }
    }
    None
}
