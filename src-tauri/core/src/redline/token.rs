//! Tokens: what a redline never cuts. Words, numbers, dates, blanks, single marks.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::itu::{Language, tables};

/// The smallest thing a comparison strikes or inserts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Words, numbers and dates whole.
    #[default]
    Words,
    /// Single characters, with the marks that combine with them.
    Letters,
}

/// The tokens of `text` as byte ranges; together they are the whole text.
///
/// A word holds letters, digits and combining marks, and goes on over an apostrophe (`ITU's`); a number goes on over a
/// mark between digits (`22-2/1`, `1,306`). The parts of `WG-COP` are words. A date is one token: `20 November 1959`,
/// `2014年3月30日`. Chinese goes by character.
pub(super) fn tokens(text: &str, unit: Unit) -> Vec<Range<usize>> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let end_of = |i: usize| chars.get(i).map_or(text.len(), |(at, _)| *at);
    let mut out = Vec::with_capacity(chars.len() / 4 + 1);
    let mut i = 0;
    while i < chars.len() {
        let c = chars[i].1;
        let mut j = i + 1;
        if unit == Unit::Letters {
            while j < chars.len() && is_mark(chars[j].1) {
                j += 1;
            }
        } else if c.is_whitespace() {
            while j < chars.len() && chars[j].1.is_whitespace() {
                j += 1;
            }
        } else if let Some(len) = chinese_date(&chars[i..]) {
            j = i + len;
        } else if is_word(c) && !is_han(c) {
            while j < chars.len() {
                let next = chars[j].1;
                let after = chars.get(j + 1).map(|(_, c)| *c).filter(|c| is_word(*c) && !is_han(*c));
                let number = chars[j - 1].1.is_ascii_digit() && after.is_some_and(|c| c.is_ascii_digit());
                let joins = after.is_some() && (is_apostrophe(next) || (number && joins_number(next)));
                if (is_word(next) && !is_han(next)) || joins {
                    j += 1;
                } else {
                    break;
                }
            }
        } else if is_han(c) {
            while j < chars.len() && is_mark(chars[j].1) {
                j += 1;
            }
        }
        out.push(chars[i].0..end_of(j));
        i = j;
    }
    if unit == Unit::Words { join_dates(text, out) } else { out }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || matches!(c, 'ـ' | '\u{200c}' | '\u{200d}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{483}'..='\u{489}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// `22-2/1`, `3.1`, `1,306`, `2014-03-30`, `10:30`
fn joins_number(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '/' | '.' | ',' | ':')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{3040}'..='\u{30ff}')
}

/// Length in characters of `2014年`, `3月30日`, `2014年3月30日` at the start.
fn chinese_date(chars: &[(usize, char)]) -> Option<usize> {
    let (mut i, mut whole) = (0, None);
    for unit in ['年', '月', '日'] {
        let digits = chars[i..].iter().take_while(|(_, c)| c.is_ascii_digit()).count();
        if (1..=4).contains(&digits) && chars.get(i + digits).is_some_and(|(_, c)| *c == unit) {
            i += digits + 1;
            whole = Some(i);
        } else if whole.is_some() {
            break;
        }
    }
    whole
}

static MONTHS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let words = Language::ALL.map(|l| tables().words.get(l));
    let names = words.iter().flat_map(|w| w.months.iter().chain(&w.months_other));
    names.filter(|m| !m.contains(' ')).map(|m| m.trim_end_matches('.').to_lowercase()).collect()
});

/// Joins `20 November 1959` (five tokens) and `November 1959` (three) into one.
fn join_dates(text: &str, tokens: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let is_year = |r: &Range<usize>| r.len() == 4 && text[r.clone()].bytes().all(|b| b.is_ascii_digit());
    let is_day = |r: &Range<usize>| r.len() <= 2 && text[r.clone()].bytes().all(|b| b.is_ascii_digit());
    let is_blank = |r: &Range<usize>| text[r.clone()].chars().all(char::is_whitespace);
    if !tokens.iter().any(is_year) {
        return tokens;
    }
    let mut out: Vec<Range<usize>> = Vec::with_capacity(tokens.len());
    for t in tokens {
        let n = out.len();
        if is_year(&t) && n >= 2 && is_blank(&out[n - 1]) && MONTHS.contains(&text[out[n - 2].clone()].to_lowercase()) {
            let from = if n >= 4 && is_blank(&out[n - 3]) && is_day(&out[n - 4]) { n - 4 } else { n - 2 };
            let start = out[from].start;
            out.truncate(from);
            out.push(start..t.end);
        } else {
            out.push(t);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: &[&str]) {
        let got: Vec<&str> = tokens(text, Unit::Words).into_iter().map(|r| &text[r]).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn words_numbers_and_dates_are_whole() {
        check("WG-COP's 22-2/1, 1,306;", &["WG", "-", "COP's", " ", "22-2/1", ",", " ", "1,306", ";"]);
        check("on 20 November 1959.", &["on", " ", "20 November 1959", "."]);
        check("(Hyderabad, 2010)", &["(", "Hyderabad", ",", " ", "2010", ")"]);
        check("المراجَع في", &["المراجَع", " ", "في"]);
        check("2014年3月30日迪拜", &["2014年3月30日", "迪", "拜"]);
        check("WTDC-14 and.", &["WTDC", "-", "14", " ", "and", "."]);
    }
}
