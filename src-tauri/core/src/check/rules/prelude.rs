//! What every rule uses.

pub use std::ops::Range;

pub use crate::contribution::Marker;
pub use crate::itu::{Language, Meeting};
pub use crate::paragraph::Role;
pub use crate::run::Version;

pub use crate::check::facts::{Concern, LineContext, LineFacts, LineFinding};
pub use crate::check::finding::{Importance, MetadataPart, StyleFinding, StyleMessage, StylePlace, WordPlace};
pub use crate::check::fix::{FixChange, StyleFix};
pub use crate::check::line::StyleLine;
pub use crate::check::rule::{DraftText, ProposalText, RuleScope, StyleRule};
pub use crate::text::near::{self, LONGEST_WORD, word_start};

/// The first three words of a text.
pub fn first_words(text: &str) -> Range<usize> {
    leading_words(text, 3)
}

/// The first `count` words of a text; of Chinese, that many and more characters.
pub fn leading_words(text: &str, count: usize) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    let ends = text[start..].match_indices(char::is_whitespace).map(|(at, _)| start + at);
    let end =
        ends.take(count).last().filter(|_| text[start..].split_whitespace().count() > count).unwrap_or(text.len());
    start..text.floor_char_boundary(end.min(start + LONGEST))
}

const LONGEST: usize = 80;
