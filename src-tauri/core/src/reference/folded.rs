//! A text in the form that words are looked for in, each character with the bytes where it stands.

use std::ops::Range;

use crate::text::chars::in_word;
use crate::text::is_ornament;

/// Small letters, one kind of space and of brackets, nothing that only adorns.
pub(super) struct FoldedText {
    pub chars: Vec<char>,
    spans: Vec<Range<usize>>,
}

impl FoldedText {
    pub fn of(text: &str) -> Self {
        let mut out = Self { chars: Vec::new(), spans: Vec::new() };
        for (at, c) in text.char_indices() {
            let span = at..at + c.len_utf8();
            match c {
                c if c.is_whitespace() && out.chars.last() == Some(&' ') => {
                    out.spans.last_mut().into_iter().for_each(|s| s.end = span.end);
                }
                c if c.is_whitespace() => out.push(' ', span),
                '’' | 'ʼ' => out.push('\'', span),
                '\u{2010}' | '\u{2011}' => out.push('-', span),
                '（' => out.push('(', span),
                '）' => out.push(')', span),
                c if is_ornament(c) => {}
                c => c.to_lowercase().for_each(|l| out.push(l, span.clone())),
            }
        }
        out
    }

    fn push(&mut self, c: char, span: Range<usize>) {
        self.chars.push(c);
        self.spans.push(span);
    }

    /// The bytes of the characters in `range`, which is not empty.
    pub fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let start = self.spans.get(range.start).map_or(0, |s| s.start);
        let end = range.end.checked_sub(1).and_then(|last| self.spans.get(last)).map_or(start, |s| s.end);
        start..end.max(start)
    }

    pub fn get(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    pub fn skip_spaces(&self, at: usize) -> usize {
        at + self.chars[at.min(self.chars.len())..].iter().take_while(|c| **c == ' ').count()
    }

    /// The digits before `号`, which stands before `at`.
    pub fn number_before(&self, at: usize) -> Vec<char> {
        let before = self.chars[..at].strip_suffix(&['号']).unwrap_or_default();
        let digits = before.iter().rev().take_while(|c| c.is_ascii_digit()).count();
        before[before.len() - digits..].to_vec()
    }

    /// Whether a word may begin here; in Arabic a conjunction or preposition may be written together with it.
    pub fn begins_word(&self, at: usize) -> bool {
        let word = |at: usize| self.get(at).is_some_and(in_word);
        let Some(before) = at.checked_sub(1) else { return true };
        let is_prefix = self.get(before).is_some_and(|c| "وفبلك".contains(c));
        !word(before) || (is_prefix && before.checked_sub(1).is_none_or(|b| !word(b)))
    }

    /// Where `word` ends that begins here.
    pub fn word_at(&self, at: usize, word: &[char]) -> Option<usize> {
        let end = at + word.len();
        let stands = !word.is_empty() && self.chars.get(at..end) == Some(word) && self.begins_word(at);
        let last = word.last().copied().is_some_and(in_word);
        (stands && !(last && self.get(end).is_some_and(in_word))).then_some(end)
    }

    /// Where the longest of `words` ends that begins here.
    pub fn any_at(&self, at: usize, words: &[Vec<char>]) -> Option<usize> {
        words.iter().filter_map(|word| self.word_at(at, word)).max()
    }
}
