//! Comments on places of the text: threads beside it, which are no part of it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::{Revision, Version};

/// Names a comment for as long as the draft lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommentId(pub u32);

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Who, and when where a time was chosen.
    #[serde(flatten)]
    pub by: Revision,
    /// The words, a paragraph a line.
    pub text: String,
}

/// A comment with the answers to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// Stable name.
    pub id: CommentId,
    /// The paragraph it stands at.
    pub paragraph: ParagraphId,
    /// The bytes of the paragraph's flat text that it is about, label aside; `None` is the whole paragraph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<Range<usize>>,
    /// What is said.
    #[serde(flatten)]
    pub remark: Remark,
    /// The answers, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<Remark>,
    /// Whether it is settled.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

impl Comment {
    /// The bytes of `p`'s flat text that it is about, whatever the file said.
    pub fn range_in(&self, p: &Paragraph) -> Range<usize> {
        clamped(self.range.as_ref(), &p.text(Version::Markup))
    }

    /// What is said and answered, in its order.
    pub fn remarks(&self) -> impl Iterator<Item = &Remark> {
        [&self.remark].into_iter().chain(&self.replies)
    }
}

/// `range` of `text`, at borders of characters; all of it for `None`.
pub(crate) fn clamped(range: Option<&Range<usize>>, text: &str) -> Range<usize> {
    let Some(range) = range else { return 0..text.len() };
    let [start, end] = [range.start, range.end].map(|at| text.floor_char_boundary(at));
    start..end.max(start)
}
