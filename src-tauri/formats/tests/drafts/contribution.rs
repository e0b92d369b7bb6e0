//! The contribution of `tests/fixtures/contribution`, in each of the six languages: every field filled, a MOD with all kinds
//! of changes, an ADD, a SUP and a NOC.

use std::path::Path;

use modline_core::contribution::{Contribution, Marker};
use modline_core::itu::Language;

/// The contribution in `language`.
pub fn contribution(language: Language) -> Contribution {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/contribution");
    let file = |ending: &str| std::fs::read(folder.join(format!("{}.{ending}", language.code()))).expect("a fixture");
    let read = modline_formats::read("a.txt", &file("txt"), Some(language)).expect("CriticMarkup");
    let mut draft = read.contribution;
    draft.metadata = serde_json::from_slice(&file("json")).expect("a metadata");
    draft.logo = Some(super::logo());
    for proposal in &mut draft.proposals {
        proposal.header.underlined = proposal.header.marker == Marker::Noc;
    }
    let by = draft.metadata.revision();
    for p in draft.proposals.iter_mut().flat_map(|p| &mut p.paragraphs) {
        let marks = p.label.iter_mut().chain(&mut p.runs).flat_map(|r| [&mut r.ins, &mut r.del]);
        marks.chain([&mut p.ins, &mut p.del]).flatten().for_each(|mark| *mark = by.clone());
    }
    draft
}
