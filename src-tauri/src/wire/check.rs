//! House style, as the window lists it and leads to its places.

use std::collections::{BTreeMap, HashMap};

use modline_core::change;
use modline_core::check::{Importance, MetadataPart, StyleFinding, StyleMessage, StylePlace};
use modline_core::contribution::Contribution;
use modline_core::paragraph::{Paragraph, ParagraphId};
use modline_core::run::Version;
use modline_core::switched_off::SwitchedOff;
use serde::Serialize;
use ts_rs::TS;

use super::number::count;

/// What a rule of house style found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireCheck {
    /// The rule's id.
    pub rule: String,
    /// How much it matters.
    pub importance: WireImportance,
    /// The sentence's key in the locales.
    pub message: String,
    /// The values that it names.
    pub values: BTreeMap<String, String>,
    /// The words it is about.
    pub words: String,
    /// `recalling c)`; empty where it is not about the text of a proposal.
    pub place: String,
    /// The paragraph it leads to.
    pub paragraph: Option<u32>,
    /// Where its characters begin there, as the editor counts.
    pub from: u32,
    /// Where they end; the same place where it is about a label.
    pub to: u32,
    /// The field of the form it leads to, where it leads to no paragraph.
    pub field: Option<String>,
    /// What would stand there; `None` where there is no fix.
    pub fix: Option<String>,
}

/// How much a finding of house style matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of Importance, where they are explained")]
pub enum WireImportance {
    Must,
    Should,
    Look,
}

/// A rule that the draft does without.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireSwitchedOff {
    /// The rule's id.
    pub rule: String,
    /// Why.
    pub reason: String,
}

impl From<&SwitchedOff> for WireSwitchedOff {
    fn from(off: &SwitchedOff) -> Self {
        let SwitchedOff { rule, reason } = off.clone();
        Self { rule, reason }
    }
}

impl From<Importance> for WireImportance {
    fn from(importance: Importance) -> Self {
        match importance {
            Importance::Must => Self::Must,
            Importance::Should => Self::Should,
            Importance::Look => Self::Look,
        }
    }
}

/// Where a paragraph stands, in words, and the paragraph.
type Located<'a> = (String, &'a Paragraph);

/// The findings of house style in `draft`, as they were found.
pub fn checks(draft: &Contribution, findings: &[StyleFinding]) -> Vec<WireCheck> {
    if findings.is_empty() {
        return Vec::new();
    }
    let paragraphs = draft.proposals.iter().flat_map(|p| &p.paragraphs);
    let places = change::places(draft).into_iter().zip(paragraphs);
    let located: HashMap<ParagraphId, Located<'_>> = places.map(|((id, place), p)| (id, (place, p))).collect();
    findings.iter().map(|f| wire(&located, f)).collect()
}

/// The field of the form where what is found at `place` is filled in; `None` in the text of a proposal.
pub(super) fn field_of(place: &StylePlace) -> Option<String> {
    let part = match place {
        StylePlace::Metadata(part) => part,
        StylePlace::Header { proposal, reasons: true } => return Some(format!("form-reasons-{proposal}")),
        StylePlace::Header { proposal, reasons: false } => return Some(format!("form-marker-{proposal}")),
        StylePlace::Text(_) => return None,
    };
    let field = match part {
        MetadataPart::Meeting | MetadataPart::Document => "form-meeting",
        MetadataPart::Source => "form-group",
        MetadataPart::Title => "form-title",
        MetadataPart::Introduction => "form-introduction",
        MetadataPart::Contacts => "form-contact-add",
        MetadataPart::Supporters => "form-supporter-add",
        MetadataPart::Language => "form-original",
    };
    Some(field.to_owned())
}

/// A sentence of the locales with the values that it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireSentence {
    /// The sentence's key.
    pub key: String,
    /// The values that it names.
    pub values: BTreeMap<String, String>,
}

impl From<&StyleMessage> for WireSentence {
    fn from(message: &StyleMessage) -> Self {
        let values = message.values.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        Self { key: message.key.into(), values: values.collect() }
    }
}

/// So many characters of `text`, as the editor counts, take its first `bytes`.
pub(super) fn units(text: &str, bytes: usize) -> u32 {
    count(text[..text.floor_char_boundary(bytes)].encode_utf16().count())
}

fn wire(all: &HashMap<ParagraphId, Located<'_>>, f: &StyleFinding) -> WireCheck {
    let (paragraph, range) = match &f.place {
        StylePlace::Text(place) if place.in_label => (Some(place.paragraph), 0..0),
        StylePlace::Text(place) => (Some(place.paragraph), place.range.clone()),
        _ => (None, 0..0),
    };
    let located = paragraph.and_then(|id| all.get(&id));
    let text = located.map(|(_, p)| p.text(Version::Markup)).unwrap_or_default();
    let WireSentence { key, values } = (&f.message).into();
    WireCheck {
        rule: f.rule.to_string(),
        importance: f.importance.into(),
        message: key,
        values,
        words: f.words.clone(),
        place: located.map(|(place, _)| place.clone()).unwrap_or_default(),
        paragraph: paragraph.map(|id| id.0),
        from: units(&text, range.start),
        to: units(&text, range.end),
        field: field_of(&f.place),
        fix: f.fix.as_ref().map(|fix| fix.words().to_owned()),
    }
}
