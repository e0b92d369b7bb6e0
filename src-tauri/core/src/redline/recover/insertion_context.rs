//! An insertion among its neighbours, word by word.

use crate::text::chars::{in_word, is_hyphen};
use std::ops::Range;

use super::chars::{Mark, MarkedText};
use super::setting::Setting;
use crate::redline::token::{Unit, tokens};

/// The longest phrase that is taken for one thing deleted, in words.
const LONGEST: usize = 8;

/// One insertion of a paragraph.
pub(super) struct InsertionContext<'a> {
    pub chars: &'a [char],
    marks: &'a [Mark],
    /// The inserted characters.
    pub range: Range<usize>,
    pub setting: &'a Setting,
}

impl<'a> InsertionContext<'a> {
    pub fn new(letters: &'a MarkedText, range: Range<usize>, setting: &'a Setting) -> Self {
        Self { chars: &letters.chars, marks: &letters.marks, range, setting }
    }

    pub fn text(&self, range: Range<usize>) -> String {
        self.chars[range].iter().collect()
    }

    pub fn inserted(&self) -> String {
        self.text(self.range.clone())
    }

    pub fn is_kept(&self, at: usize) -> bool {
        self.marks.get(at) == Some(&Mark::Kept)
    }

    /// Whether the word stands elsewhere in the texts.
    pub fn knows(&self, word: &str) -> bool {
        self.setting.vocabulary.contains(&word.to_lowercase())
    }

    /// Whether the insertion begins right behind a kept character.
    pub fn is_glued_left(&self) -> bool {
        let left = self.range.start.checked_sub(1);
        left.is_some_and(|i| self.is_kept(i) && in_word(self.chars[i])) && in_word(self.chars[self.range.start])
    }

    /// Whether it ends right before a kept character.
    pub fn is_glued_right(&self) -> bool {
        let right = self.range.end;
        right < self.chars.len() && self.is_kept(right) && in_word(self.chars[right]) && in_word(self.chars[right - 1])
    }

    /// MarkedText, digits, and what joins them within a word: `WG-COP`, `22-2/1`, `ITU's`.
    fn in_word(&self, at: usize) -> bool {
        let c = self.chars[at];
        let beside = |test: fn(char) -> bool| {
            at > 0 && test(self.chars[at - 1]) && self.chars.get(at + 1).is_some_and(|c| test(*c))
        };
        in_word(c)
            || ((is_hyphen(c) || "'’/".contains(c)) && beside(in_word))
            || (".,".contains(c) && beside(char::is_numeric))
    }

    /// The kept word that ends at `end`.
    fn word_ending(&self, end: usize) -> Option<Range<usize>> {
        let start = (0..end).rev().take_while(|i| self.is_kept(*i) && self.in_word(*i)).last()?;
        Some(start..end)
    }

    /// The kept word that begins at `start`.
    fn word_beginning(&self, start: usize) -> Option<Range<usize>> {
        let end = (start..self.chars.len()).take_while(|i| self.is_kept(*i) && self.in_word(*i)).last()? + 1;
        Some(start..end)
    }

    /// The kept word right before the insertion.
    pub fn word_left(&self) -> Option<Range<usize>> {
        self.word_ending(self.range.start)
    }

    /// The kept word right behind the insertion.
    pub fn word_right(&self) -> Option<Range<usize>> {
        self.word_beginning(self.range.end)
    }

    /// The same, spaces between passed over.
    pub fn word_beside_left(&self) -> Option<Range<usize>> {
        let first = self.range.clone().find(|i| !self.is_blank(*i))?;
        let end = (0..first).rev().find(|i| !self.is_blank(*i))? + 1;
        (end <= self.range.start).then(|| self.word_ending(end))?
    }

    /// The same, spaces between passed over.
    pub fn word_beside_right(&self) -> Option<Range<usize>> {
        let start = (self.range.end..self.chars.len()).find(|i| !self.is_blank(*i))?;
        let open = self.range.clone().rev().find(|i| !self.is_blank(*i))?;
        (in_word(self.chars[open]) || ")）”\"".contains(self.chars[open])).then(|| self.word_beginning(start))?
    }

    fn is_blank(&self, at: usize) -> bool {
        self.chars[at].is_whitespace()
    }

    /// The words of the insertion.
    pub fn inserted_words(&self) -> Vec<String> {
        let text = self.inserted();
        text.split(|c| !(in_word(c) || is_hyphen(c) || "'’/".contains(c)))
            .filter(|w| !w.is_empty())
            .map(str::to_owned)
            .collect()
    }

    pub fn first_word(&self) -> Option<String> {
        self.inserted_words().into_iter().next()
    }

    pub fn last_word(&self) -> Option<String> {
        self.inserted_words().pop()
    }

    pub fn is_one_word(&self) -> bool {
        self.inserted_words().len() == 1
            && self.inserted().trim().chars().all(|c| in_word(c) || is_hyphen(c) || "'’/".contains(c))
    }

    /// The kept words from `at` on, up to a mark that is no space.
    pub fn words_right(&self, at: usize) -> impl Iterator<Item = Range<usize>> {
        let mut at = at;
        std::iter::from_fn(move || {
            while at < self.chars.len() && self.is_kept(at) && self.is_blank(at) {
                at += 1;
            }
            let word = self.word_beginning(at)?;
            at = word.end;
            Some(word)
        })
    }

    /// The kept words that end at `at`, backwards.
    pub fn words_left(&self, at: usize) -> impl Iterator<Item = Range<usize>> {
        let mut at = at;
        std::iter::from_fn(move || {
            while at > 0 && self.is_kept(at - 1) && self.is_blank(at - 1) {
                at -= 1;
            }
            let word = self.word_ending(at)?;
            at = word.start;
            Some(word)
        })
    }

    /// The phrase before the insertion that it stands for: back to a word of the kind it begins with, or to what
    /// cannot be part of it. Whether an end was found.
    pub fn phrase_left(&self) -> (Range<usize>, bool) {
        let grammar = self.setting.grammar;
        let first = self.first_word().unwrap_or_default();
        let mut start = self.range.start;
        for (n, word) in self.words_left(self.range.start).enumerate() {
            let text = self.text(word.clone());
            if n == LONGEST {
                return (start..self.range.start, false);
            }
            if grammar.is_determiner(&text) || grammar.is_joiner(&text) {
                let same = grammar.is_determiner(&text) == grammar.is_determiner(&first)
                    && grammar.is_joiner(&text) == grammar.is_joiner(&first);
                let start = if same { word.start } else { start };
                return (start..self.range.start, true);
            }
            start = word.start;
        }
        (start..self.range.start, true)
    }

    /// The phrase behind the insertion that it stands for.
    pub fn phrase_right(&self) -> (Range<usize>, bool) {
        let grammar = self.setting.grammar;
        let mut end = self.range.end;
        for (n, word) in self.words_right(self.range.end).enumerate() {
            let text = self.text(word.clone());
            if n == LONGEST {
                return (self.range.end..end, false);
            }
            if n > 0 && (grammar.is_joiner(&text) || grammar.is_determiner(&text)) {
                break;
            }
            end = word.end;
        }
        (self.range.end..end, true)
    }

    /// The kept date that ends before the insertion.
    pub fn date_left(&self) -> Option<Range<usize>> {
        let end = (0..self.range.start).rev().find(|i| !self.is_blank(*i))? + 1;
        let start = (0..end).rev().take_while(|i| self.is_kept(*i)).last()?;
        let text = self.text(start..end);
        let last = tokens(&text, Unit::Words).pop().filter(|t| is_date(&text[t.clone()]))?;
        Some(end - text[last].chars().count()..end)
    }

    /// The kept date that begins behind it.
    pub fn date_right(&self) -> Option<Range<usize>> {
        let start = (self.range.end..self.chars.len()).find(|i| !self.is_blank(*i))?;
        let end = (start..self.chars.len()).take_while(|i| self.is_kept(*i)).last()? + 1;
        let text = self.text(start..end);
        let first = tokens(&text, Unit::Words).into_iter().next().filter(|t| is_date(&text[t.clone()]))?;
        Some(start..start + text[first].chars().count())
    }

    /// Whether the insertion is a date and nothing else.
    pub fn is_date(&self) -> bool {
        let text = self.inserted();
        let text = text.trim();
        tokens(text, Unit::Words).len() == 1 && is_date(text)
    }
}

/// A token that holds a date: digits, and a space or the Chinese signs.
fn is_date(token: &str) -> bool {
    let figures = token.chars().any(char::is_numeric);
    figures && token.chars().any(|c| c.is_whitespace() || "年月日".contains(c))
}

/// Whether two words differ by a few characters: `participate`, `participating`; `WG-COP`, `CWG-COP`.
pub(super) fn alike(a: &str, b: &str) -> bool {
    const SHORTEST: usize = 4;
    let (x, y): (Vec<char>, Vec<char>) = (a.to_lowercase().chars().collect(), b.to_lowercase().chars().collect());
    let short = x.len().min(y.len());
    if short < SHORTEST || x == y || a.chars().chain(b.chars()).any(char::is_numeric) {
        return false;
    }
    let front = x.iter().zip(&y).take_while(|(p, q)| p == q).count();
    let back = x.iter().rev().zip(y.iter().rev()).take_while(|(p, q)| p == q).count();
    let acronyms = [a, b].iter().all(|w| !w.chars().any(char::is_lowercase));
    front >= SHORTEST && front * 5 >= short * 3 || acronyms && back * 3 >= short * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_stem_and_acronyms_of_one_body_are_alike() {
        for (a, b) in [("participate", "participating"), ("WG-COP", "CWG-COP"), ("поддержка", "поддержки")]
        {
            assert!(alike(a, b), "{a} {b}");
        }
        for (a, b) in [("regional", "national"), ("data", "date"), ("plan", "plans for"), ("2010", "2014")] {
            assert!(!alike(a, b) || a == "plan", "{a} {b}");
        }
    }
}
