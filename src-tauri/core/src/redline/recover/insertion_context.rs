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
        self.is_kept(right) && in_word(self.chars[right]) && in_word(self.chars[right - 1])
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
    use super::super::notation::{marked, setting};
    use super::*;
    use crate::itu::Language;

    #[test]
    fn words_of_one_stem_and_acronyms_of_one_body_are_alike() {
        for (a, b) in [
            ("participate", "participating"),
            ("boat", "boats"),
            ("WG-COP", "CWG-COP"),
            ("ABCD", "XBCD"),
            ("поддержка", "поддержки"),
            ("plan", "plans for"),
        ] {
            assert!(alike(a, b) && alike(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("regional", "national"),
            ("nation", "ration"),
            ("data", "date"),
            ("2010", "2014"),
            ("Boat", "boat"),
            ("masts1", "masts2"),
            ("sea", "seas"),
            ("WGA", "CWGA"),
            ("WGAB", "XYZW"),
            ("ABCDEF", "XYZDEF"),
            ("interconnection", "international"),
        ] {
            assert!(!alike(a, b) && !alike(b, a), "{a} {b}");
        }
    }

    /// Tries the one insertion of `text` among its neighbours.
    fn within<T>(text: &str, look: impl Fn(&InsertionContext) -> T) -> T {
        let letters = marked(text);
        let setting = setting(Language::En, "");
        look(&InsertionContext::new(&letters, letters.insertions().remove(0), &setting))
    }

    #[test]
    fn a_word_takes_in_the_signs_within_it_and_none_at_its_ends() {
        let left = |text: &str| within(text, |v| v.word_left().map(|w| v.text(w)));
        let right = |text: &str| within(text, |v| v.word_right().map(|w| v.text(w)));
        for word in ["WG-COP", "WG\u{2011}COP", "22-2/1", "ITU's", "ITU’s", "1,306", "3.1", "масса"] {
            assert_eq!(left(&format!("see {word}{{new}}")).as_deref(), Some(word));
            assert_eq!(right(&format!("{{new}}{word} of")).as_deref(), Some(word));
            assert_eq!(right(&format!("{{new}}{word}, of")).as_deref(), Some(word));
            assert_eq!(right(&format!("{{new}}{word}")).as_deref(), Some(word));
        }
        assert_eq!(left("see a,b{new}").as_deref(), Some("b"));
        assert_eq!(right("{new}a.b of").as_deref(), Some("a"));
        assert_eq!(right("{new}- of"), None);
        assert_eq!(right("{new}"), None);
        assert_eq!(left("see boats,{new}"), None);
        assert_eq!(left("see -{new}"), None);
        // what is inserted or gone is no part of it
        assert_eq!(left("see bo<a>t{new}").as_deref(), Some("t"));
        assert_eq!(right("{new}bo<a>t").as_deref(), Some("bo"));
    }

    #[test]
    fn the_word_beside_an_insertion_stands_behind_spaces_alone() {
        let left = |text: &str| within(text, |v| v.word_beside_left().map(|w| v.text(w)));
        let right = |text: &str| within(text, |v| v.word_beside_right().map(|w| v.text(w)));
        assert_eq!(left("see boats {new} masts").as_deref(), Some("boats"));
        assert_eq!(left("see boats{ new} masts").as_deref(), Some("boats"));
        assert_eq!(left("see boats, {new} masts"), None);
        assert_eq!(left("{new} masts"), None);
        for insertion in ["new", "new ", "(new)", "（new）", "“new”"] {
            assert_eq!(right(&format!("see {{{insertion}}} masts of")).as_deref(), Some("masts"));
        }
        assert_eq!(right("see {new,} masts"), None);
        assert_eq!(right("see {new} (masts)"), None);
        assert_eq!(right("see {new }"), None);
    }

    #[test]
    fn a_glued_insertion_has_no_space_and_no_sign_between() {
        let glued = |text: &str| within(text, |v| (v.is_glued_left(), v.is_glued_right()));
        for (text, want) in [
            ("boat{s} of", (true, false)),
            ("of {pilot}boat", (false, true)),
            ("bo{a}t", (true, true)),
            ("boat{ s}", (false, false)),
            ("{s }boat", (false, false)),
            ("boat {s} boat", (false, false)),
            ("boat,{s},boat", (false, false)),
            ("boat{,}boat", (false, false)),
            ("<boat>{s}<boat>", (false, false)),
            ("{s}", (false, false)),
        ] {
            assert_eq!(glued(text), want, "{text}");
        }
    }

    #[test]
    fn inserted_words_are_counted_with_their_signs() {
        let words = |text: &str| within(text, |v| (v.inserted_words().join("|"), v.is_one_word()));
        for (text, want, one) in [
            ("{boat}", "boat", true),
            ("{ boat }", "boat", true),
            ("{WG-COP}", "WG-COP", true),
            ("{ITU’s}", "ITU’s", true),
            ("{22-2/1}", "22-2/1", true),
            ("{boat,}", "boat", false),
            ("{the boat}", "the|boat", false),
            ("{ }", "", false),
        ] {
            assert_eq!(words(text), (want.to_owned(), one), "{text}");
        }
    }

    #[test]
    fn a_date_beside_an_insertion_is_taken_whole() {
        let left = |text: &str| within(text, |v| v.date_left().map(|w| v.text(w)));
        let right = |text: &str| within(text, |v| v.date_right().map(|w| v.text(w)));
        for date in ["20 May 1999", "May 1999", "1999年5月20日"] {
            assert_eq!(left(&format!("see {date} {{new}}")).as_deref(), Some(date));
            assert_eq!(left(&format!("{date}{{new}}")).as_deref(), Some(date));
            assert_eq!(right(&format!("see {{new}} {date}")).as_deref(), Some(date));
            assert_eq!(right(&format!("{{new}}{date}, of")).as_deref(), Some(date));
            assert!(within(&format!("see {{ {date} }}"), |v| v.is_date()));
        }
        assert_eq!(left("on 20 May 1999, {new}"), None);
        assert_eq!(right("{new} of 20 May 1999"), None);
        for other in ["1999", "boat", "in May 1999", "20 boats"] {
            assert!(!within(&format!("see {{{other}}}"), |v| v.is_date()), "{other}");
        }
    }

    #[test]
    fn a_phrase_ends_at_a_word_of_its_kind() {
        let left = |text: &str| within(text, |v| (v.text(v.phrase_left().0), v.phrase_left().1));
        let right = |text: &str| within(text, |v| (v.text(v.phrase_right().0), v.phrase_right().1));
        // what begins with a determiner stands for one that does
        assert_eq!(left("of the tall mast{the boat}"), ("the tall mast".into(), true));
        assert_eq!(left("of the tall mast{new boat}"), ("tall mast".into(), true));
        assert_eq!(left("see masts of boats{of ships}"), ("of boats".into(), true));
        assert_eq!(left("see masts of boats{the ships}"), ("boats".into(), true));
        assert_eq!(left("of ships; tall masts{new boats}"), ("tall masts".into(), true));
        assert_eq!(right("{new boats}tall masts of ships"), ("tall masts".into(), true));
        assert_eq!(right("{new boats}the masts the ships"), ("the masts".into(), true));
        assert_eq!(right("{new boats}tall masts, ships"), ("tall masts".into(), true));
        let eight = "masts sails ropes oars keels decks hulls bows";
        assert_eq!(left(&format!("{eight}{{new}}")), (eight.into(), true));
        assert_eq!(left(&format!("the {eight}{{new}}")), (eight.into(), false));
        assert_eq!(right(&format!("{{new}}{eight}")), (eight.into(), true));
        assert_eq!(right(&format!("{{new}}{eight} of")), (eight.into(), false));
    }
}
