//! The page with the list of changes in words.

use modline_core::contribution::Contribution;
use modline_core::itu::tables;
use modline_formats::write::words::{Stated, stated};

use crate::paragraph_data::ParagraphData;

/// A heading, then a numbered sentence for each change of each proposal.
pub(crate) fn list(draft: &Contribution) -> Vec<ParagraphData<'static>> {
    let words = tables().words.get(draft.language);
    let heading = ParagraphData::heading("Headingb", 1, words.change_list.as_str());
    [heading].into_iter().chain(stated(draft).into_iter().flat_map(proposal)).collect()
}

fn proposal(stated: Stated) -> impl Iterator<Item = ParagraphData<'static>> {
    let Stated { marker, number, subject, whole, sentences } = stated;
    let named = [marker.name().to_owned(), number.unwrap_or_default(), subject].into_iter().filter(|s| !s.is_empty());
    let heading = ParagraphData::heading("Headingb", 2, named.collect::<Vec<_>>().join("  "));
    let numbered =
        sentences.into_iter().zip(1..).map(|(s, n)| ParagraphData::plain("enumlev1", format!("{n}\t{}", s.words)));
    [heading].into_iter().chain(whole.map(|s| ParagraphData::plain("Normal", s))).chain(numbered)
}
