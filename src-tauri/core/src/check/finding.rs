//! What a rule of house style found, and where.

use std::ops::Range;
use std::sync::Arc;

use crate::paragraph::ParagraphId;

use super::fix::StyleFix;

/// How much a finding of house style matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Importance {
    /// Worth a look: it may be meant.
    Look,
    /// The drafting group will ask for it.
    Should,
    /// The contribution should not go in like this.
    Must,
}

impl Importance {
    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Importance::Look => "look",
            Importance::Should => "should",
            Importance::Must => "must",
        }
    }
}

/// One finding of house style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyleFinding {
    /// The rule's id.
    pub rule: Arc<str>,
    /// How much it matters.
    pub importance: Importance,
    /// Where.
    pub place: StylePlace,
    /// The words it is about, as they stand.
    pub words: String,
    /// What is to be said.
    pub message: StyleMessage,
    /// What would mend it, where that is safe.
    pub fix: Option<StyleFix>,
}

/// A sentence of the locales: its key, and the values that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyleMessage {
    /// A key of `ui/locales/*.ftl`.
    pub key: &'static str,
    /// Values by name.
    pub values: Vec<(&'static str, String)>,
}

impl StyleMessage {
    /// The sentence `key` without values.
    pub fn new(key: &'static str) -> Self {
        Self { key, values: Vec::new() }
    }

    /// The same with a value.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

/// Where a finding stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StylePlace {
    /// Around the proposals.
    Metadata(MetadataPart),
    /// In the marker line or the reasons of a proposal.
    Header {
        /// Index of the proposal.
        proposal: usize,
        /// Whether in the reasons.
        reasons: bool,
    },
    /// In the text of a proposal.
    Text(WordPlace),
}

/// A part of what stands around the proposals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetadataPart {
    /// The meeting.
    Meeting,
    /// The source.
    Source,
    /// The title.
    Title,
    /// Introduction and background.
    Introduction,
    /// The contacts.
    Contacts,
    /// The table of supporters.
    Supporters,
    /// The language.
    Language,
    /// All of the document.
    Document,
}

impl MetadataPart {
    /// The name used on the command line and in the window.
    pub fn name(self) -> &'static str {
        match self {
            MetadataPart::Meeting => "meeting",
            MetadataPart::Source => "source",
            MetadataPart::Title => "title",
            MetadataPart::Introduction => "introduction",
            MetadataPart::Contacts => "contacts",
            MetadataPart::Supporters => "supporters",
            MetadataPart::Language => "language",
            MetadataPart::Document => "document",
        }
    }
}

/// Words of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordPlace {
    /// Which paragraph.
    pub paragraph: ParagraphId,
    /// Whether in its label.
    pub in_label: bool,
    /// Bytes of its flat text (kept, deleted and inserted), or of its label's.
    pub range: Range<usize>,
}
