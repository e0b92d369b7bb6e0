//! The last page: every change in words, for those who would rather read than look.

use modline_core::contribution::Contribution;
use modline_core::itu::tables;
use modline_formats::write::words::{Stated, stated};

use crate::page_data::Par;

/// A heading, then for each proposal what it does: a numbered sentence a change.
pub(crate) fn list(draft: &Contribution) -> Vec<Par<'static>> {
    let words = tables().words.get(draft.language);
    let heading = Par::heading("Headingb", 1, words.change_list.as_str());
    [heading].into_iter().chain(stated(draft).into_iter().flat_map(proposal)).collect()
}

fn proposal(stated: Stated) -> impl Iterator<Item = Par<'static>> {
    let Stated { marker, number, subject, whole, sentences } = stated;
    let named = [marker.name().to_owned(), number.unwrap_or_default(), subject].into_iter().filter(|s| !s.is_empty());
    let heading = Par::heading("Headingb", 2, named.collect::<Vec<_>>().join("  "));
    let numbered = sentences.into_iter().zip(1..).map(|(s, n)| Par::plain("enumlev1", format!("{n}\t{}", s.words)));
    [heading].into_iter().chain(whole.map(|s| Par::plain("Normal", s))).chain(numbered)
}
