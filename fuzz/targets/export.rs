//! Every kind of file that is made of a draft: of a stored one, or of CriticMarkup behind a byte that chooses its marker
//! and the view.
#![no_main]

use modline_core::contribution::Marker;
use modline_formats::compare_with_draft::VIEWS;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(draft) = modline_formats::draft::read(bytes) {
        return modline_fuzz::exports(&draft, VIEWS[0]);
    }
    let Some((choice, text)) = bytes.split_first() else { return };
    let Ok(recognized) = modline_formats::read("a.txt", text, None) else { return };
    let mut draft = recognized.into_draft();
    let choice = usize::from(*choice);
    for proposal in &mut draft.proposals {
        proposal.header.marker = Marker::ALL[choice % Marker::ALL.len()];
    }
    modline_fuzz::exports(&draft, VIEWS[choice / Marker::ALL.len() % VIEWS.len()]);
});
