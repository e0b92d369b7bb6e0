//! A flattened paragraph under work: its letters, and what is known of each.

use std::ops::Range;

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
}

impl Letters {
    pub fn kept(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        Self { marks: vec![Mark::Kept; chars.len()], chars }
    }

    /// The letters in `range`.
    pub fn text(&self, range: Range<usize>) -> String {
        self.chars[range].iter().collect()
    }

    /// The letters in `range` that stand in the revised text.
    pub fn revised(&self, range: Range<usize>) -> String {
        range.filter(|i| self.marks[*i] != Mark::Struck).map(|i| self.chars[i]).collect()
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
        Stretch { at: self.chars[..range.start].iter().map(|c| c.len_utf8()).sum(), words: self.text(range) }
    }

    /// The runs of the flattened paragraph with these marks.
    pub fn runs(&self, flat: &[Run], me: &Revision) -> Vec<Run> {
        let (mut out, mut marks) = (Vec::new(), self.marks.iter());
        for r in flat {
            for c in r.text.chars() {
                let mark = marks.next().copied().unwrap_or(Mark::Kept);
                let by = |m| (mark == m).then(|| me.clone());
                let letter = Run { text: c.into(), format: r.format, ins: by(Mark::Inserted), del: by(Mark::Struck) };
                run::push(&mut out, letter);
            }
        }
        out
    }
}

/// A letter without its dress: quotes, hyphens and blanks of every kind are one; `case` blind where a style writes
/// capitals.
pub(super) fn fold(c: char, case_blind: bool) -> char {
    match c {
        '’' | '‘' | 'ʼ' | '`' => '\'',
        '“' | '”' | '«' | '»' | '„' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
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
