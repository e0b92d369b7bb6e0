//! What of two copies of a text goes together: proposals, paragraphs, words. For who makes no redline of them.

use std::ops::Range;

use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, Role};

use super::align::{Density, Op, align};
use super::pair::{self, Pairing};
use super::token::{Unit, tokens};
use super::{Typography, proposal};

/// Which proposal of `new` is which of `old`: their indices.
pub(crate) fn paired_proposals(old: &Contribution, new: &Contribution) -> Vec<(Option<usize>, Option<usize>)> {
    proposal::pair(old, new)
}

/// Which paragraph of `new` is which of `old`, both without marks: their indices, in order.
pub(crate) fn paired_paragraphs(old: &[Paragraph], new: &[Paragraph]) -> Vec<(Option<usize>, Option<usize>)> {
    let indices = |pairing| match pairing {
        Pairing::Both(i, j) => (Some(i), Some(j)),
        Pairing::Old(i) => (Some(i), None),
        Pairing::New(j) => (None, Some(j)),
    };
    pair::pair(old, new, Typography::Ignore).into_iter().map(indices).collect()
}

/// How two texts of paragraphs of this role go together, in bytes: ranges of both, and whether they say the same.
pub(crate) fn aligned_texts(old: &str, new: &str, role: Role) -> Vec<(Range<usize>, Range<usize>, bool)> {
    let mut out: Vec<(Range<usize>, Range<usize>, bool)> = Vec::new();
    let (mut i, mut j) = (0, 0);
    for op in align(old, new, Unit::Words, Typography::Ignore.fold(role), Density::default()) {
        match op {
            Op::Keep(x, y) if old[x.clone()] == new[y.clone()] => out.push((x, y, true)),
            Op::Keep(x, y) => {
                let words = |text: &str| tokens(text, Unit::Words);
                let pairs = words(&old[x.clone()]).into_iter().zip(words(&new[y.clone()]));
                let within = |range: Range<usize>, start: usize| start + range.start..start + range.end;
                out.extend(pairs.map(|(a, b)| (within(a, x.start), within(b, y.start), true)));
            }
            Op::Delete(x) => out.push((x, j..j, false)),
            Op::Insert(y) => match out.last_mut().filter(|(_, _, same)| !same) {
                Some((_, last, _)) => last.end = y.end,
                None => out.push((i..i, y, false)),
            },
        }
        (i, j) = out.last().map_or((0, 0), |(x, y, _)| (x.end, y.end));
    }
    out
}

/// The words, numbers, dates and marks of a text, which a redline never cuts; spaces are not among them.
pub(crate) fn word_ranges(text: &str) -> Vec<Range<usize>> {
    let mut words = tokens(text, Unit::Words);
    words.retain(|r| !text[r.clone()].trim().is_empty());
    words
}
