//! What of two copies of a text goes together: paragraphs, words. For who makes no redline of them.

use std::ops::Range;

use crate::paragraph::{Paragraph, Role};

use super::Typography;
use super::align::{Density, Op, align};
use super::pair::{self, Pairing};
use super::token::{Unit, tokens};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_go_together_word_by_word_where_their_typography_differs() {
        let (old, new) = ("the ferries of “Doha”, now", "the boats of \"Doha\", now and then");
        let pieces: Vec<(&str, &str, bool)> =
            aligned_texts(old, new, Role::Clause).into_iter().map(|(x, y, same)| (&old[x], &new[y], same)).collect();
        let want = [
            ("the ", "the ", true),
            ("ferries", "boats", false),
            (" ", " ", true),
            ("of", "of", true),
            (" ", " ", true),
            ("“", "\"", true),
            ("Doha", "Doha", true),
            ("”", "\"", true),
            (",", ",", true),
            (" ", " ", true),
            ("now", "now", true),
            ("", " and then", false),
        ];
        assert_eq!(pieces, want);
        assert_eq!(aligned_texts("a", "", Role::Clause), [(0..1, 0..0, false)]);
        assert_eq!(aligned_texts("ice x", "ice", Role::Clause), [(0..3, 0..3, true), (3..5, 3..3, false)]);
    }

    #[test]
    fn words_are_whole_and_no_spaces() {
        let text = " on 20 May 2006, ITU's ";
        let words: Vec<&str> = word_ranges(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(words, ["on", "20 May 2006", ",", "ITU's"]);
    }
}
