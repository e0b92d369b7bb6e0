//! What the user knows besides the draft: editions of resolutions, base texts, rules and terms of their group.

use crate::contribution::Contribution;
use crate::itu::{Meeting, tables};
use crate::library::Key;

use super::data::known_editions;
use super::own_rules::OwnRules;

/// Editions, base texts and own rules.
#[derive(Debug, Default)]
pub struct KnownTexts {
    editions: Vec<Key>,
    bases: Vec<Contribution>,
    /// Terms and rules of the user's group.
    pub own: OwnRules,
}

impl KnownTexts {
    /// Adds the editions of texts in the library.
    pub fn with_editions(mut self, editions: impl IntoIterator<Item = Key>) -> Self {
        self.editions.extend(editions);
        self
    }

    /// Adds a base text that drafts are held to.
    pub fn with_base(mut self, base: Contribution) -> Self {
        self.bases.push(base);
        self
    }

    /// Adds the terms and rules of a group.
    pub fn with_own(self, own: OwnRules) -> Self {
        Self { own, ..self }
    }

    /// The base texts.
    pub fn bases(&self) -> &[Contribution] {
        &self.bases
    }

    /// The meetings of `conference` that adopted an edition of the text, the earliest first.
    pub fn editions(&self, conference: &str, kind: &str, number: &str) -> Vec<&'static Meeting> {
        let of_library = self
            .editions
            .iter()
            .filter(|k| k.conference == conference && k.kind == kind && k.number == number)
            .filter_map(|k| tables().meeting(&k.meeting));
        let mut all: Vec<&Meeting> =
            known_editions(conference, kind, number).filter_map(|id| tables().meeting(id)).chain(of_library).collect();
        all.sort_by_key(|m| (m.year, m.id.as_str()));
        all.dedup_by_key(|m| m.id.as_str());
        all
    }
}
