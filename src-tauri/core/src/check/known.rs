//! What the user knows besides the draft: editions of resolutions, base texts, rules and terms of their group.

use crate::contribution::Contribution;
use crate::itu::{Language, Meeting, tables};
use crate::library::{Entry, Key};

use super::data::known_editions;
use super::own_rules::OwnRules;

/// Editions, base texts and own rules.
#[derive(Debug, Default)]
pub struct KnownTexts {
    editions: Vec<LibraryEdition>,
    bases: Vec<Contribution>,
    /// Terms and rules of the user's group.
    pub own: OwnRules,
}

/// An edition of a text that the user's library has.
#[derive(Debug)]
struct LibraryEdition {
    key: Key,
    title: String,
}

impl KnownTexts {
    /// Adds the editions of the texts in a library.
    pub fn with_library<'e>(mut self, entries: impl IntoIterator<Item = &'e Entry>) -> Self {
        let edition = |e: &Entry| LibraryEdition { key: e.key.clone(), title: e.title.clone() };
        self.editions.extend(entries.into_iter().map(edition));
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
        let of_library = self.of_library(conference, kind, number).filter_map(|e| tables().meeting(&e.key.meeting));
        let mut all: Vec<&Meeting> =
            known_editions(conference, kind, number).filter_map(|id| tables().meeting(id)).chain(of_library).collect();
        all.sort_by_key(|m| (m.year, m.id.as_str()));
        all.dedup_by_key(|m| m.id.as_str());
        all
    }

    /// The title that the library has of a text, in `language`.
    pub fn title(&self, conference: &str, kind: &str, number: &str, language: Language) -> Option<&str> {
        let mut found = self.of_library(conference, kind, number).filter(|e| e.key.language == language);
        found.next_back().map(|e| e.title.as_str())
    }

    fn of_library(
        &self,
        conference: &str,
        kind: &str,
        number: &str,
    ) -> impl DoubleEndedIterator<Item = &LibraryEdition> {
        let same = move |k: &Key| k.conference == conference && k.kind == kind && k.number == number;
        self.editions.iter().filter(move |e| same(&e.key))
    }
}
