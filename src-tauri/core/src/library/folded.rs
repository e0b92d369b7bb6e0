//! Text folded for searching: case, accents, vowel signs, full width and kinds of hyphens say nothing.

use std::ops::Range;

use unicode_normalization::char::decompose_compatible;

use crate::text::Folded;
use crate::text::chars::{is_combining_mark, is_hyphen};
use crate::text::numerals::{digit_value, is_digit};

/// A base text folded for searching, with its lines as they are for showing.
#[derive(Clone, Debug, Default)]
pub(super) struct Searchable {
    /// Meeting, number, title, file.
    pub heads: String,
    /// The folded lines, each ended by a line feed.
    pub folded: String,
    pub lines: Vec<String>,
}

impl Searchable {
    pub fn new(heads: &str, lines: impl Iterator<Item = String>) -> Self {
        let lines: Vec<String> = lines.collect();
        let mut folded = String::with_capacity(lines.iter().map(|l| l.len() + 1).sum());
        for line in &lines {
            fold_into(line, &mut folded);
            folded.push('\n');
        }
        Self { heads: fold(heads), folded, lines }
    }
}

/// A folded line that knows where its letters come from.
pub(super) struct SearchedLine(Folded);

impl SearchedLine {
    pub fn new(line: &str) -> Self {
        Self(Folded::new(line, fold_char))
    }

    /// Where `word` stands, in bytes of the line.
    pub fn places<'a>(&'a self, word: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        places(self.0.text(), word).map(|at| self.0.origin(at..at + word.len()))
    }
}

pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

fn fold_into(text: &str, out: &mut String) {
    text.chars().for_each(|c| fold_char(c, out));
}

fn fold_char(c: char, out: &mut String) {
    if c.is_ascii_alphanumeric() || c == ' ' {
        out.push(c.to_ascii_lowercase());
        return;
    }
    decompose_compatible(c, |c| match c {
        // ITU-D, ITU‑D and ITUD are one: copies lose the hyphen.
        '\u{ad}' => {}
        c if is_hyphen(c) => {}
        // stretched at will
        'ـ' => {}
        c if is_combining_mark(c) => {}
        '’' | 'ʼ' => out.push('\''),
        'ى' => out.push('ي'),
        'ة' => out.push('ه'),
        c if is_digit(c) => out.extend(digit_value(c).and_then(|value| char::from_digit(value, 10))),
        c if c.is_whitespace() => out.push(' '),
        c => out.extend(c.to_lowercase()),
    });
}

/// Where `word` stands in folded text; a number only where one begins.
pub(super) fn places<'a>(folded: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let inside = move |at: usize| number && folded[..at].ends_with(|c: char| c.is_ascii_digit());
    folded.match_indices(word).map(|(at, _)| at).filter(move |at| !inside(*at))
}
