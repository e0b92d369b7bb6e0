//! Places that may name a clause of this text: `recognizing a)`, `resolves 2`.

use std::ops::Range;

use crate::itu::{Label, Language};
use crate::text::chars::is_direction_mark;

/// Something with the form of a label within a text, behind words that may be a call's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseMention {
    /// The bytes of the label.
    pub label: Range<usize>,
}

/// The labels within `text` that stand behind a word.
pub fn clause_mentions(text: &str, language: Language) -> Vec<ClauseMention> {
    let mut out = Vec::new();
    let starts = text.char_indices().filter(|(at, c)| {
        let before = text[..*at].chars().next_back();
        let parted = match language {
            Language::Zh => before.is_some_and(|b| !b.is_ascii_alphanumeric()),
            _ => before.is_some_and(|b| b.is_whitespace()),
        };
        parted && (c.is_ascii_digit() || c.is_alphabetic())
    });
    for (at, first) in starts {
        let rest = &text[at..];
        let end = if first.is_ascii_digit() {
            let number = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
            rest[..number].trim_end_matches('.').len() + numeral(&rest[rest[..number].trim_end_matches('.').len()..])
        } else {
            // one or two letters and the bracket
            let Some(close) = rest.char_indices().take(10).find(|(_, c)| *c == ')').map(|(i, _)| i + 1) else {
                continue;
            };
            let inner: String = rest[..close - 1].chars().filter(|c| !is_direction_mark(*c)).collect();
            let letters = inner.trim_end();
            if letters.chars().count() > 8 || letters.contains(char::is_whitespace) || letters.contains('(') {
                continue;
            }
            close + numeral(&rest[close..])
        };
        let word_ends =
            !rest[end..].starts_with(|c: char| c.is_alphanumeric() && (language != Language::Zh || c.is_ascii()));
        let is_label = Label::parse(&format!("{}\t", &rest[..end]), language).is_some_and(|l| l.rest.is_empty());
        if end > 0 && word_ends && is_label {
            out.push(ClauseMention { label: at..at + end });
        }
    }
    out
}

/// The length of `bis`, `ter` … at the beginning of `s`.
fn numeral(s: &str) -> usize {
    let found = ["bis", "ter", "quater"].into_iter().find(|n| s.starts_with(n));
    found.filter(|n| !s[n.len()..].starts_with(char::is_alphanumeric)).map_or(0, str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_behind_words_are_found() {
        let check = |language, text: &str, want: &[&str]| {
            let got: Vec<&str> = clause_mentions(text, language).iter().map(|m| &text[m.label.clone()]).collect();
            assert_eq!(got, want, "{text}");
        };
        check(Language::En, "in recognizing a) and b)bis above, and resolves 2.1 (see)", &["a)", "b)bis", "2.1"]);
        check(Language::En, "that (Dubai) the masts of 2014", &[]);
        check(Language::Ar, "الفقرة إذ يدرك أ)", &["أ)"]);
        check(Language::Zh, "认识到a)", &["a)"]);
    }
}
