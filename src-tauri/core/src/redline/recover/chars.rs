//! A paragraph under work: the characters of the base, what was inserted among them, and what is known of each.

use std::ops::Range;

use crate::run::{self, Format, Revision, Run};
use crate::text::chars::{is_apostrophe, is_dash, is_han, is_quote};
use crate::unresolved::TextSegment;

/// What is known of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// It is in the base.
    Kept,
    /// It is not in the base.
    Inserted,
    /// It is in the base, and was deleted.
    Deleted,
    /// An inserted space that stands beside another, or where none belongs.
    Dropped,
}

impl Mark {
    fn is_base(self) -> bool {
        matches!(self, Mark::Kept | Mark::Deleted)
    }
}

/// The characters of the base with those inserted among them, and their marks. Places are counted in characters (`char`s).
///
/// Which of two equal characters is the base's may change; what is not marked as inserted reads the base, to the character.
#[derive(Debug)]
pub(super) struct MarkedText {
    pub chars: Vec<char>,
    pub marks: Vec<Mark>,
    formats: Vec<Format>,
    /// The same characters as the flattened text has them; none where it lacks them.
    seen: Vec<Option<(char, Format)>>,
    /// Where each character begins in the flat text of the draft, in bytes; texts are far shorter than 4 GB.
    starts: Vec<u32>,
}

impl MarkedText {
    pub fn with_capacity(n: usize) -> Self {
        Self {
            chars: Vec::with_capacity(n),
            marks: Vec::with_capacity(n),
            formats: Vec::with_capacity(n),
            seen: Vec::with_capacity(n),
            starts: Vec::new(),
        }
    }

    /// Adds a character of the base, and how the flattened text has it.
    pub fn push_base(&mut self, base: (char, Format), seen: Option<(char, Format)>) {
        self.push(base, Mark::Kept, seen);
    }

    /// Adds a character that only the flattened text has; of spaces in a row there is one.
    pub fn push_inserted(&mut self, letter: (char, Format)) {
        let blank = |c: &char| c.is_whitespace();
        if !(blank(&letter.0) && self.chars.last().is_some_and(blank)) {
            self.push(letter, Mark::Inserted, Some(letter));
        }
    }

    fn push(&mut self, (c, format): (char, Format), mark: Mark, seen: Option<(char, Format)>) {
        self.chars.push(c);
        self.formats.push(format);
        self.marks.push(mark);
        self.seen.push(seen);
    }

    /// How the flattened text has the character at `at`.
    pub fn seen(&self, at: usize) -> Option<char> {
        self.seen[at].map(|(c, _)| c)
    }

    /// The characters in `range`.
    pub fn text(&self, range: Range<usize>) -> String {
        range.filter(|i| self.marks[*i] != Mark::Dropped).map(|i| self.chars[i]).collect()
    }

    pub fn set(&mut self, range: Range<usize>, mark: Mark) {
        self.marks[range].fill(mark);
    }

    /// The longest stretches of one mark.
    pub fn stretches(&self) -> impl Iterator<Item = (Mark, Range<usize>)> {
        let mut at = 0;
        self.marks.chunk_by(|a, b| a == b).map(move |chunk| {
            let range = at..at + chunk.len();
            at = range.end;
            (chunk[0], range)
        })
    }

    /// The stretches of inserted characters.
    pub fn insertions(&self) -> Vec<Range<usize>> {
        self.stretches().filter(|(mark, _)| *mark == Mark::Inserted).map(|(_, r)| r).collect()
    }

    /// After rules have said which characters are the base's: those are as the base has them, the others as the flattened
    /// text has them. `base` are the characters of the base.
    pub fn settle(&mut self, base: &[(char, Format)]) {
        let mut base = base.iter();
        for i in 0..self.chars.len() {
            let letter = if self.marks[i].is_base() {
                *base.next().expect("invariant: rules change which letter is the base's, not how many are")
            } else {
                self.seen[i].unwrap_or((self.chars[i], self.formats[i]))
            };
            (self.chars[i], self.formats[i]) = letter;
        }
    }

    /// Drops the spaces that a copy put at the border of an insertion, beside another space or where none belongs.
    pub fn drop_stray_blanks(&mut self) {
        for range in self.insertions() {
            let mut ends = vec![range.start, range.end - 1];
            ends.dedup();
            for at in ends.into_iter().filter(|at| self.chars[*at].is_whitespace()) {
                let stands = |i: &usize| !matches!(self.marks[*i], Mark::Deleted | Mark::Dropped);
                let left = (0..at).rev().find(stands).map(|i| self.chars[i]);
                let right = (at + 1..self.chars.len()).find(stands).map(|i| self.chars[i]);
                let opened = left.is_none_or(|c| c.is_whitespace() || "(（[".contains(c));
                let closed = right.is_none_or(|c| c.is_whitespace() || ")）]".contains(c));
                if opened || closed {
                    self.marks[at] = Mark::Dropped;
                }
            }
        }
    }

    /// Counts the bytes, once all is known.
    pub fn count(&mut self) {
        let mut at = 0;
        let letters = self.chars.iter().zip(&self.marks);
        self.starts = letters
            .map(|(c, mark)| {
                let start = at;
                at += if *mark == Mark::Dropped { 0 } else { c.len_utf8() as u32 };
                start
            })
            .collect();
    }

    /// The words in `range`, placed by bytes of the flat text.
    pub fn stretch(&self, range: Range<usize>) -> TextSegment {
        TextSegment { at: self.starts.get(range.start).map_or(0, |at| *at as usize), words: self.text(range) }
    }

    /// The runs of the paragraph.
    pub fn runs(&self, me: &Revision) -> Vec<Run> {
        let mut out = Vec::new();
        for i in (0..self.chars.len()).filter(|i| self.marks[*i] != Mark::Dropped) {
            let by = |mark| (self.marks[i] == mark).then(|| me.clone());
            let (ins, del) = (by(Mark::Inserted), by(Mark::Deleted));
            run::push(&mut out, Run { text: self.chars[i].into(), format: self.formats[i], ins, del });
        }
        out
    }
}

/// A character without its typography: quotes, hyphens and spaces of every kind are one; `case` blind where a style writes
/// capitals.
pub(super) fn fold(c: char, case_blind: bool) -> char {
    match c {
        c if is_apostrophe(c) => '\'',
        c if is_quote(c) => '"',
        c if is_dash(c) => '-',
        c if c.is_whitespace() => ' ',
        c if case_blind => c.to_lowercase().next().unwrap_or(c),
        c => c,
    }
}

/// The marks that end a clause or a part of it.
pub(super) fn is_end_mark(c: char) -> bool {
    ",;:.،؛，；：。、".contains(c)
}

/// The marks that end a sentence, or a clause of a list.
pub(super) fn is_stop(c: char) -> bool {
    ";.؛。；".contains(c)
}

/// Whether two characters stand together as no word has them: `2t`, `dR`, `;R`. Where text was inserted there without a
/// space, something went.
pub(super) fn is_unnatural_boundary(left: char, right: char) -> bool {
    let turn = left.is_lowercase() && right.is_uppercase();
    let figure = left.is_alphanumeric() && right.is_alphanumeric() && left.is_numeric() != right.is_numeric();
    let mark = (is_end_mark(left) || ")）]”»".contains(left)) && right.is_alphabetic() && !is_han(right);
    turn || (figure && !is_han(left) && !is_han(right)) || mark
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOLD: Format = Format { bold: true, ..Format::PLAIN };

    /// `kept{inserted}[deleted]`
    fn marked(text: &str) -> MarkedText {
        let mut out = MarkedText::with_capacity(text.len());
        let (mut mark, mut from) = (Mark::Kept, 0);
        for c in text.chars() {
            match c {
                '{' => mark = Mark::Inserted,
                '[' => (mark, from) = (Mark::Deleted, out.chars.len()),
                '}' => mark = Mark::Kept,
                ']' => {
                    out.set(from..out.chars.len(), Mark::Deleted);
                    mark = Mark::Kept;
                }
                c if mark == Mark::Inserted => out.push_inserted((c, Format::PLAIN)),
                c => out.push_base((c, Format::PLAIN), Some((c, Format::PLAIN))),
            }
        }
        out
    }

    #[test]
    fn the_base_is_as_the_base_has_it_and_the_rest_as_it_was_seen() {
        let mut letters = MarkedText::with_capacity(4);
        letters.push_base(('A', Format::PLAIN), Some(('a', BOLD)));
        letters.push_inserted(('b', BOLD));
        letters.push_base(('C', Format::PLAIN), Some(('c', Format::PLAIN)));
        letters.push_base(('D', Format::PLAIN), None);
        // a rule has found that the first of two equal characters is the inserted one
        letters.set(0..1, Mark::Inserted);
        letters.set(1..2, Mark::Deleted);
        letters.settle(&[('A', Format::PLAIN), ('C', Format::PLAIN), ('D', BOLD)]);
        assert_eq!(letters.text(0..4), "aACD");
        assert_eq!(letters.formats, [BOLD, Format::PLAIN, Format::PLAIN, BOLD]);
        assert_eq!((letters.seen(0), letters.seen(3)), (Some('a'), None));
    }

    #[test]
    fn stray_spaces_are_dropped_at_the_borders_of_insertions() {
        for (text, want) in [
            ("to {new }send", "to new send"),
            ("to{ new} send", "to new send"),
            ("to {new }", "to new"),
            ("{ new} send", "new send"),
            ("({ new })", "(new)"),
            ("[a ]{ b} c", "a b c"),
            ("a{ b }[ c] d", "a b c d"),
            ("a{ b c }d", "a b c d"),
            ("x[y]{ } z", "xy z"),
            ("a{ }", "a"),
        ] {
            let mut letters = marked(text);
            letters.drop_stray_blanks();
            assert_eq!(letters.text(0..letters.chars.len()), want, "{text}");
            assert!(letters.marks.iter().zip(&letters.chars).all(|(m, c)| *m != Mark::Dropped || c.is_whitespace()));
        }
    }

    #[test]
    fn places_are_counted_in_bytes_of_what_is_left() {
        let mut letters = marked("é{ и }(a)");
        letters.drop_stray_blanks();
        letters.count();
        let stretch = |range: Range<usize>| {
            let TextSegment { at, words } = letters.stretch(range);
            (at, words)
        };
        assert_eq!(stretch(1..4), (2, " и ".into()));
        assert_eq!(stretch(4..6), (6, "(a".into()));
        assert_eq!(stretch(7..7).0, 0, "there is nothing behind the end");
        let mut letters = marked("a{ }");
        letters.drop_stray_blanks();
        letters.push_base(('b', Format::PLAIN), None);
        letters.count();
        assert_eq!(letters.stretch(2..3), TextSegment { at: 1, words: "b".into() });
    }

    #[test]
    fn typography_is_folded() {
        for (variants, folded) in [("'’‘", '\''), ("\"“»", '"'), ("-–\u{2011}", '-'), (" \u{a0}\t", ' '), ("aA", 'a')]
        {
            assert!(variants.chars().all(|c| fold(c, true) == folded), "{variants}");
        }
        assert_eq!(fold('A', false), 'A');
    }

    #[test]
    fn no_word_has_an_unnatural_boundary() {
        let is_unnatural = |pair: &str| {
            let mut chars = pair.chars();
            is_unnatural_boundary(chars.next().expect("two"), chars.next().expect("two"))
        };
        for pair in ["2t", "t2", "dR", ";R", ",a", ".и", ")a", "）a", "]a", "”a", "»a"] {
            assert!(is_unnatural(pair), "{pair}");
        }
        for pair in
            ["ab", "AB", "Ab", "22", "2 ", " 2", "a;", "a,", "2年", "年2", "，年", ")年", "a(", ":1", "-a", "(a", "2-"]
        {
            assert!(!is_unnatural(pair), "{pair}");
        }
    }
}
