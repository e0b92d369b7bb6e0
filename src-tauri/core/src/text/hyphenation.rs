//! Words divided at the end of a line, and words that only stand at one with their own hyphen.

use std::collections::HashSet;

use super::chars::is_hyphen;

/// The words of a text in small letters, those with hyphens whole: what a divided word is looked up in.
#[derive(Default)]
pub struct KnownWords(HashSet<String>);

/// How the two halves of a broken line come together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DividedWord {
    /// The hyphen only served the page: `dis-`, `appointing`.
    Divided,
    /// The hyphen is the word's own: `non-`, `governmental`.
    Hyphenated,
    /// The line does not end in a hyphen within a word.
    Apart,
}

impl KnownWords {
    /// The words of `lines`; none where no line ends in a hyphen, since nothing is looked up then.
    pub fn of<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Self {
        if !lines.clone().any(|line| line.trim_end().ends_with(divides)) {
            return Self::default();
        }
        let parts = lines.flat_map(|line| line.split(|c: char| !(c.is_alphanumeric() || is_hyphen(c))));
        let whole = parts.filter(|w| !w.is_empty() && !w.ends_with(is_hyphen));
        Self(whole.map(|w| w.replace(is_hyphen, "-").to_lowercase()).collect())
    }

    /// How `before`, the end of a line, and `after`, the next one, come together.
    pub fn halves(&self, before: &str, after: &str) -> DividedWord {
        let Some(sign) = before.chars().next_back().filter(|c| divides(*c)) else {
            return DividedWord::Apart;
        };
        let stem = &before[..before.len() - sign.len_utf8()];
        let first = stem.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let second: String = after.chars().take_while(|c| c.is_alphanumeric()).collect();
        if first.is_empty() || !second.starts_with(char::is_lowercase) {
            return if first.is_empty() || second.is_empty() { DividedWord::Apart } else { DividedWord::Hyphenated };
        }
        let known = |word: String| self.0.contains(&word.to_lowercase());
        let is_name = |c: char| c.is_uppercase() || c.is_numeric();
        let compound = first.contains(is_name) && first.chars().skip(1).any(is_name);
        let own = known(format!("{first}-{second}")) || compound || PREFIXES.contains(&first.to_lowercase().as_str());
        if sign == '\u{ad}' || known(format!("{first}{second}")) || !own {
            DividedWord::Divided
        } else {
            DividedWord::Hyphenated
        }
    }
}

/// Whether `c` at the end of a line may divide a word.
fn divides(c: char) -> bool {
    is_hyphen(c) || c == '\u{ad}'
}

/// Words that stand before a hyphen of their own.
const PREFIXES: [&str; 15] =
    ["non", "e", "co", "self", "well", "long", "short", "high", "low", "vice", "sous", "peut", "celui", "c", "socio"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_divided_word_is_told_from_one_with_a_hyphen() {
        let words = KnownWords::of(["were dis-", "a follow-up, cooperation"].into_iter());
        for (before, after, want) in [
            ("were dis-", "appointing, and", DividedWord::Divided),
            ("the co-", "operation of", DividedWord::Divided),
            ("a follow-", "up of", DividedWord::Hyphenated),
            ("non-", "governmental", DividedWord::Hyphenated),
            ("ITU-", "led", DividedWord::Hyphenated),
            ("Geneva-", "Lausanne", DividedWord::Hyphenated),
            ("soft\u{ad}", "ware", DividedWord::Divided),
            ("the sharing -", "of", DividedWord::Apart),
            ("the sharing", "of", DividedWord::Apart),
        ] {
            assert_eq!(words.halves(before, after), want, "{before} {after}");
        }
    }
}
