//! Comments of word processors: threads, and the place in a line of the source that each is about.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use modline_core::comment::{Comment, CommentId, Remark};
use modline_core::contribution::Contribution;
use modline_core::paragraph::ParagraphId;
use modline_core::run::Version;

/// A comment of a file with the answers to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceComment {
    /// The line it begins in, from 1.
    pub line: usize,
    /// That line's text, everything in its order.
    pub text: Arc<str>,
    /// The bytes of it that the comment is about.
    pub range: Range<usize>,
    /// What is said.
    pub remark: Remark,
    /// The answers.
    pub replies: Vec<Remark>,
    /// Whether it is settled.
    pub done: bool,
}

impl SourceComment {
    /// The words it is about.
    pub fn words(&self) -> &str {
        &self.text[self.range.clone()]
    }
}

/// Puts `comments` into `draft`, whose paragraph of a line `paragraph_of` tells. The number of those that have no place
/// there.
pub(super) fn place(
    comments: Vec<SourceComment>,
    draft: &mut Contribution,
    paragraph_of: impl Fn(usize) -> Option<ParagraphId>,
) -> usize {
    let mut left = 0;
    let mut lines: HashMap<usize, Option<CommentedLine>> = HashMap::new();
    for c in comments {
        let line = lines.entry(c.line).or_insert_with(|| {
            let id = paragraph_of(c.line)?;
            let (proposal, at) = draft.find(id)?;
            let text = draft.proposals[proposal].paragraphs[at].text(Version::Markup);
            Some(CommentedLine { id, label: c.text.strip_suffix(text.as_str()).map(str::len), text })
        });
        let Some(line) = line else {
            left += 1;
            continue;
        };
        let (paragraph, range) = (line.id, range_in(&c, line));
        let id = CommentId(u32::try_from(draft.comments.len() + 1).unwrap_or(u32::MAX));
        let SourceComment { remark, replies, done, .. } = c;
        draft.comments.push(Comment { id, paragraph, range, remark, replies, done });
    }
    left
}

/// A line of the source that has comments.
struct CommentedLine {
    id: ParagraphId,
    /// How long its label is, where the text of the paragraph is the rest.
    label: Option<usize>,
    text: String,
}

/// The bytes of a paragraph's text that the comment is about; the label stands before it in the line.
fn range_in(c: &SourceComment, line: &CommentedLine) -> Option<Range<usize>> {
    if c.range == (0..c.text.len()) {
        return None;
    }
    if let Some(label) = line.label {
        let [start, end] = [c.range.start, c.range.end].map(|at| at.saturating_sub(label));
        return Some(start..end);
    }
    let start = line.text.find(c.words()).filter(|_| !c.words().is_empty())?;
    Some(start..start + c.words().len())
}
