//! A flattened paragraph under work: its letters, and what is known of each.

use std::ops::Range;

use super::super::dress::{is_apostrophe, is_hyphen, is_quote};
use super::place::Stretch;
use crate::run::{self, Revision, Run};

/// What is known of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// It is in the base.
    Kept,
    /// It is not in the base.
    Inserted,
    /// It is in the base, and was struck.
    Struck,
}

/// The letters of a flattened text with their marks. Places are counted in letters (`char`s).
#[derive(Clone, Debug)]
pub(super) struct Letters {
    pub chars: Vec<char>,
    pub marks: Vec<Mark>,
    /// Where each letter begins, in bytes; texts are far shorter than 4 GB.
    starts: Vec<u32>,
}

impl Letters {
    pub fn kept(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let starts = text.char_indices().map(|(at, _)| at as u32).collect();
        Self { marks: vec![Mark::Kept; chars.len()], chars, starts }
    }

    /// The letters in `range`.
    pub fn text(&self, range: Range<usize>) -> String {
        self.chars[range].iter().collect()
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

    /// The stretches of inserted letters.
    pub fn insertions(&self) -> Vec<Range<usize>> {
        self.stretches().filter(|(mark, _)| *mark == Mark::Inserted).map(|(_, r)| r).collect()
    }

    /// The words in `range`, placed by bytes of the flat text.
    pub fn stretch(&self, range: Range<usize>) -> Stretch {
        Stretch { at: self.starts.get(range.start).map_or(0, |at| *at as usize), words: self.text(range) }
    }

    /// The runs of the flattened paragraph with these marks.
    pub fn runs(&self, flat: &[Run], me: &Revision) -> Vec<Run> {
        let (mut out, mut stretches) = (Vec::new(), self.stretches().map(|(mark, r)| (mark, r.len())));
        let mut left = (Mark::Kept, 0);
        for r in flat {
            let mut rest = r.text.as_str();
            while !rest.is_empty() {
                if left.1 == 0 {
                    left = stretches.next().unwrap_or((Mark::Kept, usize::MAX));
                }
                let (cut, count) = match rest.char_indices().nth(left.1) {
                    Some((at, _)) => (at, left.1),
                    None => (rest.len(), rest.chars().count()),
                };
                let by = |m| (left.0 == m).then(|| me.clone());
                run::push(
                    &mut out,
                    Run { text: rest[..cut].into(), format: r.format, ins: by(Mark::Inserted), del: by(Mark::Struck) },
                );
                left.1 -= count;
                rest = &rest[cut..];
            }
        }
        out
    }
}

/// A letter without its dress: quotes, hyphens and blanks of every kind are one; `case` blind where a style writes
/// capitals.
pub(super) fn fold(c: char, case_blind: bool) -> char {
    match c {
        c if is_apostrophe(c) => '\'',
        c if is_quote(c) => '"',
        c if is_hyphen(c) => '-',
        c if c.is_whitespace() => ' ',
        c if case_blind => c.to_lowercase().next().unwrap_or(c),
        c => c,
    }
}

/// Folds a text; blanks in a row and at the ends are dress too.
pub(super) fn folded(text: &str, case_blind: bool) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    for c in text.trim().chars().map(|c| fold(c, case_blind)) {
        if c != ' ' || out.last() != Some(&' ') {
            out.push(c);
        }
    }
    out
}

/// Letters and figures of scripts that part words by blanks.
pub(super) fn is_word(c: char) -> bool {
    (c.is_alphanumeric() && !is_han(c)) || is_combining(c)
}

pub(super) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}')
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{3040}'..='\u{30ff}')
}

/// The marks that end a clause or a part of it.
pub(super) fn is_end_mark(c: char) -> bool {
    ",;:.،؛，；：。、".contains(c)
}

/// Whether two letters stand together as no word has them: `2t`, `dR`, `;R`. Where text was inserted there without a
/// blank, something went.
pub(super) fn is_seam(left: char, right: char) -> bool {
    let turn = left.is_lowercase() && right.is_uppercase();
    let figure = left.is_alphanumeric() && right.is_alphanumeric() && left.is_numeric() != right.is_numeric();
    let mark =
        (is_end_mark(left) || ")）]”»".contains(left)) && right.is_alphabetic() && !is_han(left) && !is_han(right);
    turn || (figure && !is_han(left) && !is_han(right)) || mark
}
