//! Names given with their abbreviation: `Child Port Authority (CPA)`.

use std::ops::Range;

use super::data::is_common_abbreviation;
use crate::text::near::behind;

/// A name with its abbreviation in brackets. Ranges are in bytes of the line's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongForm {
    /// The abbreviation, its hyphens as those of the keyboard.
    pub short: String,
    /// The abbreviation as it stands.
    pub inside: Range<usize>,
    /// From the bracket to its end.
    pub bracket: Range<usize>,
}

/// The abbreviations in brackets behind words.
pub fn long_forms(text: &str) -> Vec<LongForm> {
    let mut out = Vec::new();
    for (open, sign) in text.match_indices(['(', '（']) {
        let from = open + sign.len();
        let close = behind(text, from, LONGEST + 1).find([')', '）']);
        let Some(close) = close.filter(|n| *n <= LONGEST) else { continue };
        let inside = from..from + close;
        let words_before = text[..open].trim_end().chars().next_back().is_some_and(char::is_alphabetic);
        if words_before && is_abbreviation(&text[inside.clone()]) {
            let end = inside.end + text[inside.end..].chars().next().map_or(0, char::len_utf8);
            let short = text[inside.clone()].replace('\u{2011}', "-");
            out.push(LongForm { short, inside, bracket: open..end });
        }
    }
    out
}

/// The words with the form of an abbreviation that the table of common ones does not have.
pub fn abbreviations(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric() || matches!(c, '-' | '\u{2011}'), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = &text[from..at];
                let two_capitals = word.chars().filter(|c| c.is_uppercase()).nth(1).is_some();
                if two_capitals && is_abbreviation(word) && !is_common_abbreviation(&word.replace('\u{2011}', "-")) {
                    out.push(from..at);
                }
                start = None;
            }
            _ => {}
        }
    }
    out
}

const LONGEST: usize = 40;

/// Whether `s` has the form of an abbreviation: one word, no digits, capitals but for an `s` or a few small letters.
pub fn is_abbreviation(s: &str) -> bool {
    let capitals = s.chars().filter(|c| c.is_uppercase()).count();
    let small = s.chars().filter(|c| c.is_lowercase()).count();
    s.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\u{2011}' | '/'))
        && capitals >= 2
        && small * 2 <= capitals
        && !s.chars().all(|c| "IVXLC".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_in_brackets_are_found() {
        let check = |text: &str, want: &[&str]| {
            let got: Vec<String> = long_forms(text).into_iter().map(|l| l.short).collect();
            assert_eq!(got, want, "{text}");
        };
        check("the Harbour Masters Group on Ferries (HMG\u{2011}F) and ICTs", &["HMG-F"]);
        check("los puertos (PNUD) y (WRC-15), Part (II), 5 (ABC), (see)", &["PNUD"]);
        check("技术（ICT）", &["ICT"]);
        check("Группа (ГКСЭ)", &["ГКСЭ"]);
    }
}
