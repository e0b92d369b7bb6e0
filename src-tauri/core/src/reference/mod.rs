//! References to clauses: found in the text, in reasons and in the texts before the proposals, and whether their label
//! moved.
//!
//! What a reference means is decided by who wrote it. Words of the base mean the labels of the base, and so does what
//! was deleted where another label stands now. What is new may mean either; it is listed as not sure.

mod finder;
mod folded;
mod label_reference;
mod scan;

use crate::contribution::Contribution;

pub use finder::ReferenceFinder;
pub use label_reference::{LabelReference, LabelState, ReferencePlace};

/// Every reference to a clause, in the order of the text, those before the proposals last.
pub fn label_references(draft: &Contribution) -> Vec<LabelReference> {
    ReferenceFinder::default().find(draft)
}

/// The references to clauses whose label moved or that are deleted, in the same order.
pub fn moved_references(draft: &Contribution) -> Vec<LabelReference> {
    let mut all = label_references(draft);
    all.retain(|r| matches!(r.state(), LabelState::Moved | LabelState::Deleted));
    all
}
