//! Where things stand in a draft, in words.

use std::collections::BTreeMap;

use modline_core::change;
use modline_core::check::{StylePlace, WordPlace};
use modline_core::contribution::Contribution;
use modline_core::paragraph::{ParagraphId, Role};
use modline_core::reference::ReferencePlace;

/// Where things stand, in words: `recalling c)`, `number line`, `contacts`.
pub struct PlaceNames<'a> {
    draft: &'a Contribution,
    roles: BTreeMap<ParagraphId, Role>,
    texts: BTreeMap<ParagraphId, String>,
}

impl<'a> PlaceNames<'a> {
    /// The names of the places of `draft`.
    pub fn new(draft: &'a Contribution) -> Self {
        let paragraphs = draft.proposals.iter().flat_map(|p| &p.paragraphs);
        let roles = paragraphs.map(|p| (p.id, p.role)).collect();
        Self { draft, roles, texts: change::places(draft).into_iter().collect() }
    }

    /// Where something of house style stands.
    pub fn of(&self, place: &StylePlace) -> String {
        match place {
            StylePlace::Metadata(part) => part.name().to_owned(),
            StylePlace::Header { proposal, reasons } => {
                let marker = self.draft.proposals.get(*proposal).map_or("", |p| p.header.marker.name());
                let number = self.draft.number_of(*proposal).unwrap_or_default();
                let part = if *reasons { " reasons" } else { "" };
                format!("{} {number}", marker).trim().to_owned() + part
            }
            StylePlace::Text(WordPlace { paragraph, .. }) => self.of_paragraph(*paragraph),
        }
    }

    /// Where a reference stands.
    pub fn of_reference(&self, place: ReferencePlace) -> String {
        match place {
            ReferencePlace::Paragraph(id) => self.of_paragraph(id),
            ReferencePlace::Reasons(proposal) => self.of(&StylePlace::Header { proposal, reasons: true }),
            ReferencePlace::Introduction => "introduction".into(),
            ReferencePlace::Background => "background".into(),
            ReferencePlace::Section(n) => {
                let heading = self.draft.metadata.parts.get(n).map(|section| section.heading.trim());
                heading.filter(|h| !h.is_empty()).map_or_else(|| format!("section {}", n + 1), str::to_owned)
            }
        }
    }

    fn of_paragraph(&self, id: ParagraphId) -> String {
        match self.roles.get(&id) {
            Some(Role::ResNo) => "number line".into(),
            Some(Role::ResTitle) => "title".into(),
            Some(Role::Opening) => "opening line".into(),
            _ => self.texts.get(&id).cloned().unwrap_or_default(),
        }
    }
}
