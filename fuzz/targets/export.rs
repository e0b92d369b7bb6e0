//! A file that is made of a draft: of a stored one, or of CriticMarkup behind a byte that chooses its marker. A run makes
//! and proves one file: its kind and view follow from the length, so that one draft with blanks behind it gives them all.
#![no_main]

use modline_core::contribution::Marker;
use modline_formats::compare_with_draft::VIEWS;
use modline_formats::export_format::ExportFormat;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (kinds, length) = (ExportFormat::ALL, bytes.len());
    let (format, view) = (kinds[length % kinds.len()], VIEWS[length / kinds.len() % VIEWS.len()]);
    if let Ok(draft) = modline_formats::draft::read(bytes) {
        return modline_fuzz::exports(&draft, format, view);
    }
    let Some((choice, text)) = bytes.split_first() else { return };
    let Ok(recognized) = modline_formats::read("a.txt", text, None) else { return };
    let mut draft = recognized.into_draft();
    for proposal in &mut draft.proposals {
        proposal.header.marker = Marker::ALL[usize::from(*choice) % Marker::ALL.len()];
    }
    modline_fuzz::exports(&draft, format, view);
});
