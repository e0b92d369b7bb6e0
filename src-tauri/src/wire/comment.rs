//! Comments, as the window lists them and marks their places.

use std::collections::HashMap;

use modline_core::change;
use modline_core::comment::{Comment, Remark};
use modline_core::contribution::Contribution;
use modline_core::paragraph::ParagraphId;
use modline_core::run::Version;
use serde::Serialize;
use ts_rs::TS;

use super::number::count;

/// A comment with the answers to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireComment {
    /// Its name.
    pub id: u32,
    /// The paragraph it stands at.
    pub paragraph: u32,
    /// Where the characters it is about begin, as the editor counts.
    pub from: u32,
    /// Where they end.
    pub to: u32,
    /// `recalling c)`
    pub place: String,
    /// The words it is about.
    pub words: String,
    /// What is said.
    pub remark: WireRemark,
    /// The answers.
    pub replies: Vec<WireRemark>,
    /// Whether it is settled.
    pub done: bool,
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireRemark {
    /// Who.
    pub author: String,
    /// When, where a time was chosen.
    pub date: Option<String>,
    /// The words.
    pub text: String,
}

impl From<&Remark> for WireRemark {
    fn from(remark: &Remark) -> Self {
        let date = remark.by.date.as_deref().map(String::from);
        Self { author: remark.by.author.to_string(), date, text: remark.text.clone() }
    }
}

/// The comments of `draft`, in the order of the text.
pub fn comments(draft: &Contribution) -> Vec<WireComment> {
    if draft.comments.is_empty() {
        return Vec::new();
    }
    let places = change::places(draft);
    let order: HashMap<ParagraphId, usize> = places.iter().enumerate().map(|(i, (id, _))| (*id, i)).collect();
    let position = |c: &Comment| order.get(&c.paragraph).copied();
    let mut sorted: Vec<&Comment> = draft.comments.iter().collect();
    sorted.sort_by_key(|c| (position(c), c.range.as_ref().map(|r| r.start)));
    let wire = |c: &Comment| {
        let p = draft.find(c.paragraph).map(|(p, position)| &draft.proposals[p].paragraphs[position]);
        let text = p.map(|p| p.text(Version::Markup)).unwrap_or_default();
        let range = p.map(|p| c.range_in(p)).unwrap_or_default();
        let units = |bytes: usize| count(text[..bytes].encode_utf16().count());
        WireComment {
            id: c.id.0,
            paragraph: c.paragraph.0,
            from: units(range.start),
            to: units(range.end),
            place: position(c).map(|i| places[i].1.clone()).unwrap_or_default(),
            words: text[range].to_owned(),
            remark: (&c.remark).into(),
            replies: c.replies.iter().map(Into::into).collect(),
            done: c.done,
        }
    };
    sorted.into_iter().map(wire).collect()
}
