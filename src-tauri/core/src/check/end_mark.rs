//! The marks that a clause ends with.

use std::ops::Range;

use super::data::Endings;

/// What a text ends with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EndMark {
    /// The last mark.
    pub mark: Option<char>,
    /// All marks at the end.
    pub marks: Range<usize>,
}

impl EndMark {
    /// Reads them off a clause.
    pub fn of(text: &str, endings: &Endings) -> Self {
        let is_mark = |c: char| ",;:.،؛，；：。、".contains(c);
        let mut trimmed = text.trim_end();
        // `…; and`; a note's number or asterisk behind the mark
        let joined = endings.joins.iter().find_map(|word| trimmed.strip_suffix(word.as_str()));
        if let Some(before) = joined.filter(|b| b.ends_with(char::is_whitespace) && b.trim_end().ends_with(is_mark)) {
            trimmed = before.trim_end();
        }
        let noted = trimmed.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '*' | '¹' | '²' | '³'));
        if noted.ends_with(is_mark) && trimmed.len() - noted.len() <= 3 {
            trimmed = noted;
        }
        let quoted = trimmed.trim_end_matches(['"', '”', '»', ')']);
        if quoted.ends_with(is_mark) {
            trimmed = quoted;
        }
        let start = trimmed.trim_end_matches(is_mark).trim_end().len();
        let mark = trimmed.chars().next_back().filter(|c| is_mark(*c));
        // `etc.`, `г.`: the full stop of an abbreviation is replaced by nobody
        Self { mark, marks: start..trimmed.len() }
    }

    /// Where the word before them begins.
    pub fn word_start(&self, text: &str) -> usize {
        text[..self.marks.start]
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8))
    }
}
