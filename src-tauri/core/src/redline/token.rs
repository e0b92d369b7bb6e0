//! Tokens: what a redline never cuts. Words, numbers, dates, spaces, single marks.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;

use crate::itu::{Language, tables};
use crate::text::chars::{in_word, is_apostrophe, is_combining_mark, is_dash, is_han, is_invisible};

/// The smallest thing a comparison deletes or inserts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Words, numbers and dates whole.
    #[default]
    Words,
    /// Single characters as a reader sees them (grapheme clusters, UAX #29): with all that combines with them.
    Characters,
}

/// Parts the paragraphs of a text that is compared with one paragraph: a token by itself.
pub(super) const PARAGRAPH_MARK: char = '\u{2029}';

/// The tokens of `text` as byte ranges; together they are the whole text.
///
/// A word holds characters, digits and combining marks, and goes on over an apostrophe (`ITU's`); a number goes on over a
/// mark between digits (`22-2/1`, `1,306`). The parts of `WG-COP` are words. A date is one token: `20 November 1959`,
/// `2014年3月30日`. Chinese goes by character.
pub(super) fn tokens(text: &str, unit: Unit) -> Vec<Range<usize>> {
    if unit == Unit::Characters {
        return text.grapheme_indices(true).map(|(at, cluster)| at..at + cluster.len()).collect();
    }
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let end_of = |i: usize| chars.get(i).map_or(text.len(), |(at, _)| *at);
    let mut out = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        // What shows nothing stands with what is beside it.
        let mut first = i;
        while first + 1 < chars.len() && is_invisible(chars[first].1) {
            first += 1;
        }
        let c = chars[first].1;
        let mut j = first + 1;
        if is_space(c) {
            while j < chars.len() && (is_space(chars[j].1) || is_invisible(chars[j].1)) {
                j += 1;
            }
        } else if let Some(len) = chinese_date(&chars[first..]) {
            j = first + len;
        } else if in_word(c) {
            while j < chars.len() {
                let next = chars[j].1;
                let after = chars.get(j + 1).map(|(_, c)| *c).filter(|c| in_word(*c));
                let number = chars[j - 1].1.is_numeric() && after.is_some_and(char::is_numeric);
                let groups = || is_space(next) && groups_figures(&chars, i, j);
                let joins = after.is_some() && (is_apostrophe(next) || (number && (joins_number(next) || groups())));
                if in_word(next) || joins || is_invisible(next) {
                    j += 1;
                } else {
                    break;
                }
            }
        } else if is_han(c) {
            while j < chars.len() && is_combining_mark(chars[j].1) {
                j += 1;
            }
        }
        while j < chars.len() && is_invisible(chars[j].1) {
            j += 1;
        }
        out.push(chars[i].0..end_of(j));
        i = j;
    }
    join_dates(text, out)
}

/// Whether `c` is white space within a paragraph.
fn is_space(c: char) -> bool {
    c.is_whitespace() && c != PARAGRAPH_MARK
}

/// `22-2/1`, `3.1`, `1,306`, `2014-03-30`, `2010–2014`, `10:30`
fn joins_number(c: char) -> bool {
    is_dash(c) || matches!(c, '/' | '.' | ',' | ':' | '\u{66b}' | '\u{66c}')
}

/// Whether the space at `at`, in a token that began at `from`, parts the thousands of a number: `1 000 000`.
fn groups_figures(chars: &[(usize, char)], from: usize, at: usize) -> bool {
    let is_figure = |(_, c): &&(usize, char)| c.is_numeric();
    let before = chars[from..at].iter().rev().take_while(is_figure).count();
    before <= 3 && chars[at + 1..].iter().take(4).take_while(is_figure).count() == 3
}

/// Length in characters of `2014年`, `3月30日`, `2014年3月30日`, `一九五九年` at the start.
fn chinese_date(chars: &[(usize, char)]) -> Option<usize> {
    let is_digit = |c: char| c.is_numeric() || "〇零一二三四五六七八九十".contains(c);
    if chars.first().is_some_and(|(_, c)| c.is_ascii() && !c.is_numeric()) {
        return None;
    }
    let (mut i, mut whole) = (0, None);
    for unit in ['年', '月', '日'] {
        let digits = chars[i..].iter().take(5).take_while(|(_, c)| is_digit(*c)).count();
        if (1..=4).contains(&digits) && chars.get(i + digits).is_some_and(|(_, c)| *c == unit) {
            i += digits + 1;
            whole = Some(i);
        } else if whole.is_some() {
            break;
        }
    }
    whole
}

/// The beginnings of the months' names: Russian declines them, and every language shortens some.
static MONTHS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let words = Language::ALL.map(|l| tables().words.get(l));
    let names = words.iter().flat_map(|w| w.months.iter().chain(&w.months_other));
    names.map(|m| m.trim_end_matches('.').to_lowercase()).filter(|m| !m.contains(' ')).collect()
});

fn is_month(word: &str) -> bool {
    let word = word.to_lowercase();
    let declined = || {
        let stem = word.char_indices().next_back().map_or("", |(last, _)| &word[..last]);
        word.starts_with(|c: char| ('а'..='я').contains(&c))
            && MONTHS.iter().any(|m| m.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= 1))
    };
    MONTHS.contains(&word) || declined()
}

/// What a token may be in a date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DatePart {
    Day,
    Month,
    Year,
    /// A space, a comma, the full stop of a shortened month, "de", "г".
    Between,
}

/// How many tokens lie between two parts of a date at most, and one.
const FURTHEST: usize = 4;

fn date_part(s: &str) -> Option<DatePart> {
    let s = s.trim_matches(is_invisible);
    let figures = s.chars().take_while(|c| c.is_numeric()).count();
    let all = figures == s.chars().count();
    let ordinal = || matches!(s.trim_start_matches(char::is_numeric), "st" | "nd" | "rd" | "th" | "er" | "º");
    match figures {
        4 if all => Some(DatePart::Year),
        1 | 2 if all || ordinal() => Some(DatePart::Day),
        0 if s.chars().all(is_space) || matches!(s, "," | "." | "de" | "del" | "г" | "года" | "году" | "год") => {
            Some(DatePart::Between)
        }
        0 if is_month(s) => Some(DatePart::Month),
        _ => None,
    }
}

/// Joins the tokens of a date into one: `20 November 1959`, `November 20, 1959`, `20 de noviembre de 1959`, `March 2014`,
/// `20 May`, `2006 г.`
fn join_dates(text: &str, tokens: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if !text.contains(char::is_numeric) {
        return tokens;
    }
    let mut parts: Vec<Option<DatePart>> = vec![None; tokens.len()];
    // What stands far from any figure is no part of a date.
    let mut behind = 0;
    for (i, token) in tokens.iter().enumerate() {
        if text[token.clone()].trim_start_matches(is_invisible).starts_with(char::is_numeric) {
            let end = (i + 1 + FURTHEST).min(tokens.len());
            for near in i.saturating_sub(FURTHEST).max(behind)..end {
                parts[near] = date_part(&text[tokens[near].clone()]);
            }
            behind = end;
        }
    }
    let mut out: Vec<Range<usize>> = Vec::with_capacity(tokens.len());
    let mut i = 0;
    while i < tokens.len() {
        let end = date_end(text, &tokens, &parts, i).unwrap_or(i + 1);
        out.push(tokens[i].start..tokens[end - 1].end);
        i = end;
    }
    out
}

/// Where the date that begins at token `i` ends: a month with a day or a year beside it, or a year with its `г.`
fn date_end(text: &str, tokens: &[Range<usize>], parts: &[Option<DatePart>], i: usize) -> Option<usize> {
    let first = parts[i].filter(|p| *p != DatePart::Between)?;
    let behind_year_mark = |end: usize| {
        let next: Vec<&str> = tokens[end..].iter().take(3).map(|t| &text[t.clone()]).collect();
        matches!(next[..], [space, "г", "."] if space.chars().all(is_space)).then_some(end + 3)
    };
    if first == DatePart::Year {
        return behind_year_mark(i + 1);
    }
    let (mut seen, mut end, mut between) = (vec![first], None, 0);
    for (at, part) in parts.iter().enumerate().skip(i + 1) {
        match *part {
            Some(DatePart::Between) if between + 1 < FURTHEST => between += 1,
            Some(part) if part != DatePart::Between && !seen.contains(&part) => {
                seen.push(part);
                (end, between) = (Some(at + 1), 0);
                if part == DatePart::Year {
                    break;
                }
            }
            _ => break,
        }
    }
    let end = end.filter(|_| seen.contains(&DatePart::Month))?;
    if seen.ends_with(&[DatePart::Year]) { behind_year_mark(end).or(Some(end)) } else { Some(end) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: &[&str]) {
        let got: Vec<&str> = tokens(text, Unit::Words).into_iter().map(|r| &text[r]).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn dates_are_whole_in_every_form() {
        for date in [
            "20 November 1959",
            "November 20, 1959",
            "20 Nov. 1959",
            "1st May 2006",
            "March 2014",
            "20 May",
            "20 de noviembre de 1959",
            "20 ноября 1959 г.",
            "2006\u{a0}г.",
            "20 novembre 1959",
            "1\u{a0}000\u{a0}000",
            "2010–2014",
        ] {
            check(&format!("on {date}"), &["on", " ", date]);
        }
        check("в марте 2014 года", &["в", " ", "марте 2014", " ", "года"]);
        check("that may act in 2014, and", &["that", " ", "may", " ", "act", " ", "in", " ", "2014", ",", " ", "and"]);
        check("Hyderabad, 2010)", &["Hyderabad", ",", " ", "2010", ")"]);
        check("resolves 20 x", &["resolves", " ", "20", " ", "x"]);
    }

    #[test]
    fn words_numbers_and_dates_are_whole() {
        check("WG-COP's 22-2/1, 1,306;", &["WG", "-", "COP's", " ", "22-2/1", ",", " ", "1,306", ";"]);
        check("on 20 November 1959.", &["on", " ", "20 November 1959", "."]);
        check("(Hyderabad, 2010)", &["(", "Hyderabad", ",", " ", "2010", ")"]);
        check("المراجَع في", &["المراجَع", " ", "في"]);
        check("2014年3月30日迪拜", &["2014年3月30日", "迪", "拜"]);
        check("一九五九年，", &["一九五九年", "，"]);
        check(
            "a \u{2067}ITU\u{2069}, x/\u{200b}y a\u{200b}b",
            &["a", " \u{2067}", "ITU\u{2069}", ",", " ", "x", "/\u{200b}", "y", " ", "a\u{200b}b"],
        );
        check("\u{200b}a \u{2029} b", &["\u{200b}a", " ", "\u{2029}", " ", "b"]);
        check("WTDC-14 and.", &["WTDC", "-", "14", " ", "and", "."]);
    }

    #[test]
    fn what_only_looks_like_a_date_is_not_joined() {
        let space = " ";
        check("20 May, 21 May 2006", &["20 May", ",", space, "21 May 2006"]);
        check("March 2014, 15 ports", &["March 2014", ",", space, "15", space, "ports"]);
        check("May 2014bis", &["May", space, "2014bis"]);
        check("20x May 2014", &["20x", space, "May 2014"]);
        check("20 mas", &["20", space, "mas"]);
        check("20 портов", &["20", space, "портов"]);
        check("20 2014", &["20", space, "2014"]);
        check("1 May , 2014", &["1 May , 2014"]);
        check("1 May , ,2014", &["1 May", space, ",", space, ",", "2014"]);
        check("el 20 de noviembre", &["el", space, "20 de noviembre"]);
        check("20 мая г. Дубай", &["20 мая", space, "г", ".", space, "Дубай"]);
        check("20 мая 2014 г. в Дубае", &["20 мая 2014 г.", space, "в", space, "Дубае"]);
        check("2014 г, 2014 год.", &["2014", space, "г", ",", space, "2014", space, "год", "."]);
        check("2014, г.", &["2014", ",", space, "г", "."]);
    }

    #[test]
    fn the_end_of_a_paragraph_is_in_no_date_and_no_number() {
        check("20\u{2029}May", &["20", "\u{2029}", "May"]);
        check("2014\u{2029}г.", &["2014", "\u{2029}", "г", "."]);
        check("1\u{2029}000", &["1", "\u{2029}", "000"]);
    }

    #[test]
    fn marks_and_spaces_join_the_digits_of_one_number_only() {
        check("1 000 000", &["1 000 000"]);
        check("123 456", &["123 456"]);
        check("2006 100", &["2006", " ", "100"]);
        check("12 34", &["12", " ", "34"]);
        check("1 0000", &["1", " ", "0000"]);
        check("1;000", &["1", ";", "000"]);
        check("1(2", &["1", "(", "2"]);
        check("10:30, 3.1", &["10:30", ",", " ", "3.1"]);
        check("1, 2.", &["1", ",", " ", "2", "."]);
    }

    #[test]
    fn spaces_in_a_row_and_what_shows_nothing_are_one() {
        check("a  b", &["a", "  ", "b"]);
        check("a \u{200b} b", &["a", " \u{200b} ", "b"]);
        check("\u{200b}", &["\u{200b}"]);
        check("\u{200b}\u{feff}", &["\u{200b}\u{feff}"]);
        check("\u{200b}\u{feff}a", &["\u{200b}\u{feff}a"]);
        check("部\u{301}\u{302}部", &["部\u{301}\u{302}", "部"]);
        check("", &[]);
    }

    #[test]
    fn days_have_ordinals_and_russian_months_endings() {
        for date in
            ["1st May", "2nd May", "3rd May", "24th May", "1er mai", "1º mayo", "5 мае", "\u{2067}20\u{2069} May"]
        {
            check(date, &[date]);
        }
        check("5x May", &["5x", " ", "May"]);
        check("123 May", &["123", " ", "May"]);
        check("5 Marce", &["5", " ", "Marce"]);
        check("5 март", &["5 март"]);
        check("5 маркс", &["5", " ", "маркс"]);
        check("5 м", &["5", " ", "м"]);
    }

    #[test]
    fn chinese_goes_by_character_but_for_its_dates() {
        for date in ["2014年", "3月30日", "2014年3月", "30日", "二〇一四年三月"] {
            check(&format!("{date}迪"), &[date, "迪"]);
        }
        check("12345年", &["12345", "年"]);
        check("2014年30日", &["2014年", "30日"]);
        check("3月5", &["3月", "5"]);
        check("日月", &["日", "月"]);
        check("x年", &["x", "年"]);
        check("人\u{301}口", &["人\u{301}", "口"]);
    }

    #[test]
    fn a_date_ends_where_another_part_of_it_cannot_follow() {
        check("March 2014 20 boats", &["March 2014", " ", "20", " ", "boats"]);
        check("2014 20 May", &["2014", " ", "20 May"]);
        check("2014 г. 20 мая", &["2014 г.", " ", "20 мая"]);
        check("мая 2014 г., 20", &["мая 2014 г.", ",", " ", "20"]);
        check("20 2006 boats", &["20", " ", "2006", " ", "boats"]);
        check("20 21 May", &["20", " ", "21 May"]);
        check("20 May May", &["20 May", " ", "May"]);
        check("noviembre de 1959", &["noviembre de 1959"]);
        check("20, de mayo", &["20", ",", " ", "de", " ", "mayo"]);
        check("May 201 boats", &["May", " ", "201", " ", "boats"]);
        check("20 boats May 5", &["20", " ", "boats", " ", "May 5"]);
        check("2006г. 2006 год.", &["2006г", ".", " ", "2006", " ", "год", "."]);
        check("to march on", &["to", " ", "march", " ", "on"]);
        // A paragraph ends what stands in it.
        check("20\u{2029}May 2006", &["20", "\u{2029}", "May 2006"]);
        check("2006\u{2029}г.", &["2006", "\u{2029}", "г", "."]);
    }
}
