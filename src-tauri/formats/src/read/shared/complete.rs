//! What a draft takes from its own text once its lines are recognized.

use std::sync::Arc;

use modline_core::contribution::{Contribution, DEFAULT_AUTHOR};
use modline_core::itu::tables;
use modline_core::run::{Revision, Run, normalise};

/// Completes `draft` from its own text: the group that its proposal numbers name, and labels without formats of their own.
pub(crate) fn complete_draft(draft: &mut Contribution) {
    name_group(draft);
    // How a label is printed is said by the style of its clause.
    for p in draft.proposals.iter_mut().flat_map(|p| &mut p.paragraphs) {
        p.label.iter_mut().for_each(|run| run.format = Default::default());
        p.label = normalise(std::mem::take(&mut p.label));
    }
}

/// A proposal's number says which group it is from; marks without an author are then the group's.
fn name_group(draft: &mut Contribution) {
    let symbol = draft.proposals.iter().find_map(|p| p.header.number.split('/').next().filter(|s| !s.is_empty()));
    let Some(group) = symbol.and_then(|s| tables().group(s)) else { return };
    if draft.metadata.group.is_empty() {
        draft.metadata.group.clone_from(&group.code);
    }
    draft.forget_printed_numbers();
    let author: Arc<str> = draft.metadata.revision().author;
    let rename = |mark: &mut Option<Revision>| {
        if let Some(by) = mark.as_mut().filter(|by| *by.author == *DEFAULT_AUTHOR) {
            by.author = author.clone();
        }
    };
    for p in draft.proposals.iter_mut().flat_map(|p| &mut p.paragraphs) {
        rename(&mut p.ins);
        rename(&mut p.del);
        p.label.iter_mut().chain(&mut p.runs).for_each(|r: &mut Run| {
            rename(&mut r.ins);
            rename(&mut r.del);
        });
    }
}
