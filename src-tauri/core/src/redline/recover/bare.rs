//! A text without its typography: the characters that say something, folded, and where they stand.
//!
//! Spaces of every kind, invisible signs and the hyphen within a word are lost and gained in copying and say nothing by
//! themselves. Quotes and hyphens of all kinds are one, and so are capitals and small characters.

use std::ops::Range;

use super::chars::fold;
use crate::text::chars::{is_dash, is_invisible};

/// A text, and its characters that are no typography.
#[derive(Debug)]
pub(super) struct Bare {
    /// The text, character by character.
    pub chars: Vec<char>,
    /// Where in `chars` each character stands that is no typography.
    pub places: Vec<usize>,
    /// These characters, folded.
    pub key: Vec<char>,
}

impl Bare {
    pub fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let places: Vec<usize> = (0..chars.len()).filter(|i| !is_soft(&chars, *i)).collect();
        let key = places.iter().map(|i| fold(chars[*i], true)).collect();
        Self { chars, places, key }
    }

    /// How many characters it has.
    pub fn len(&self) -> usize {
        self.key.len()
    }

    /// Where the typography before character `n` stands; behind the last character for `n` = [`len`](Self::len).
    pub fn before(&self, n: usize) -> Range<usize> {
        let from = n.checked_sub(1).map_or(0, |n| self.places[n] + 1);
        from..self.places.get(n).copied().unwrap_or(self.chars.len())
    }

    /// Whether a space stands before character `n`.
    pub fn is_parted(&self, n: usize) -> bool {
        self.chars[self.before(n)].iter().any(|c| c.is_whitespace())
    }

    /// The character `n` as it stands.
    pub fn char_at(&self, n: usize) -> char {
        self.chars[self.places[n]]
    }
}

fn is_soft(chars: &[char], at: usize) -> bool {
    let c = chars[at];
    let beside = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic());
    c.is_whitespace() || is_invisible(c) || (is_dash(c) && beside(at.checked_sub(1)) && beside(Some(at + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_one_text_have_the_same_letters() {
        for (a, b) in [
            ("ITU\u{2011}D, “plans”", "ITUD,\"plans\""),
            ("the  owner agrees", "theowner\u{a0}agrees"),
            ("RESOLUTION 5 – (Doha)", "Resolution 5 - (doha)"),
            ("« plan »", "«plan»"),
        ] {
            assert_eq!(Bare::new(a).key, Bare::new(b).key, "{a}");
        }
        assert_ne!(Bare::new("22-2/1").key, Bare::new("222/1").key);
    }

    #[test]
    fn a_hyphen_within_a_word_and_what_shows_nothing_are_typography() {
        for (text, key) in [
            ("e-plans", "eplans"),
            ("e- plans", "e-plans"),
            ("e -plans", "e-plans"),
            ("-plans-", "-plans-"),
            ("e-2", "e-2"),
            ("2-e", "2-e"),
            ("a\u{200b}b", "ab"),
        ] {
            assert_eq!(Bare::new(text).key.iter().collect::<String>(), key, "{text}");
        }
    }

    #[test]
    fn characters_know_what_stands_before_them() {
        let text = Bare::new(" To e-Ports  ");
        assert_eq!(text.len(), 8);
        let before = |n: usize| text.chars[text.before(n)].iter().collect::<String>();
        assert_eq!([0, 1, 2, 3, 8].map(before), [" ", "", " ", "-", "  "]);
        assert_eq!([0, 1, 2, 3, 8].map(|n| text.is_parted(n)), [true, false, true, false, true]);
        assert_eq!([0, 3].map(|n| text.char_at(n)), ['T', 'P']);
    }
}
