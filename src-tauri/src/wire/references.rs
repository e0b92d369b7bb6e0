//! The reference desk, as the window lists it and leads to its places.

use std::collections::HashMap;

use modline_core::change;
use modline_core::check::{ListedReference, ReferenceTarget};
use modline_core::contribution::Contribution;
use modline_core::paragraph::ParagraphId;
use modline_core::reference::ReferencePlace;
use modline_core::run::Version;
use serde::Serialize;
use ts_rs::TS;

use super::check::{WireSentence, units};

/// A reference, and whether it will hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireReference {
    /// Its words.
    pub words: String,
    /// `recalling c)`; empty where it stands in no proposal's text.
    pub place: String,
    /// The paragraph it stands in.
    pub paragraph: Option<u32>,
    /// Where its characters begin there, as the editor counts.
    pub from: u32,
    /// Where they end.
    pub to: u32,
    /// The field of the form it stands in, where it stands in no paragraph.
    pub field: Option<String>,
    /// What it points to, in words: a title, or how a clause begins.
    pub target: String,
    /// The clause or proposal it points to.
    pub target_paragraph: Option<u32>,
    /// What is to be said of it.
    pub said: Vec<WireSentence>,
    /// Whether somebody must look at it.
    pub open: bool,
}

/// The references of `draft`, as they were found.
pub fn references(draft: &Contribution, all: &[ListedReference]) -> Vec<WireReference> {
    let names: HashMap<ParagraphId, String> = change::places(draft).into_iter().collect();
    all.iter().map(|reference| wire(draft, &names, reference)).collect()
}

fn wire(draft: &Contribution, names: &HashMap<ParagraphId, String>, reference: &ListedReference) -> WireReference {
    let paragraph = if let ReferencePlace::Paragraph(id) = reference.place { Some(id) } else { None };
    let at = paragraph.and_then(|id| draft.find(id));
    let text = at.map(|(i, at)| draft.proposals[i].paragraphs[at].text(Version::Markup)).unwrap_or_default();
    let (target, target_paragraph) = match &reference.target {
        ReferenceTarget::Clause { words, paragraph, .. } => (words.clone(), *paragraph),
        ReferenceTarget::Text { title, proposal, .. } => {
            let first = proposal.and_then(|i| draft.proposals.get(i)?.paragraphs.first());
            (title.clone(), first.map(|p| p.id))
        }
    };
    WireReference {
        words: reference.words.clone(),
        place: paragraph.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
        paragraph: paragraph.map(|id| id.0),
        from: units(&text, reference.bytes.start),
        to: units(&text, reference.bytes.end),
        field: field_of(reference.place),
        target,
        target_paragraph: target_paragraph.map(|id| id.0),
        said: reference.messages().iter().map(Into::into).collect(),
        open: reference.is_open(),
    }
}

fn field_of(place: ReferencePlace) -> Option<String> {
    match place {
        ReferencePlace::Paragraph(_) => None,
        ReferencePlace::Reasons(proposal) => Some(format!("form-reasons-{proposal}")),
        ReferencePlace::Introduction => Some("form-introduction".into()),
        ReferencePlace::Background => Some("form-background".into()),
        ReferencePlace::Section(n) => Some(format!("form-part-text-{n}")),
    }
}
