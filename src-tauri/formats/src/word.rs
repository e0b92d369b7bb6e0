//! What readers, writers and verification of Word files share: styles of roles, italics of labels, special characters.

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::itu::{Label, LabelKind, Language};
use modline_core::paragraph::Role;
use modline_core::run::{self, Run, Version};

/// The name of the app in the properties of a file.
pub(crate) const APPLICATION: &str = "Modline";

/// The line that closes a contribution.
pub const DASH: &str = "___________";

/// The date of changes without one in OpenDocument, whose schema requires a date.
pub(crate) const NO_DATE: &str = "1970-01-01T00:00:00";

/// A line break within a paragraph, as the model stores it.
pub(crate) const LINE_BREAK: char = '\u{2028}';
/// Written as an element of its own.
pub(crate) const NO_BREAK_HYPHEN: char = '\u{2011}';
/// Written as an element of its own.
pub(crate) const SOFT_HYPHEN: char = '\u{ad}';

/// A paragraph style: its id in our files, and its formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleStyle {
    /// The id. The name is the same with `_` and spaces.
    pub id: &'static str,
    /// Bold by style.
    pub bold: bool,
    /// Italic by style.
    pub italic: bool,
}

/// The style of `role`.
pub fn role_style(role: Role) -> RoleStyle {
    let style = |id, bold, italic| RoleStyle { id, bold, italic };
    match role {
        Role::ResNo => style("ResNo", false, false),
        Role::ResTitle => style("Restitle", true, false),
        Role::ResRef => style("Resref", false, true),
        Role::Opening => style("Normalaftertitle", false, false),
        Role::Call => style("Call", false, true),
        Role::Clause | Role::Para => style("Normal", false, false),
        Role::Sub1 => style("enumlev1", false, false),
        Role::Sub2 => style("enumlev2", false, false),
        Role::Sub3 => style("enumlev3", false, false),
        Role::AnnexNo => style("AnnexNo", false, false),
        Role::AnnexTitle => style("Annextitle", true, false),
        Role::Heading => style("Headingb", true, false),
    }
}

/// The role a style stands for; `key` is its id or name without `_` and spaces, in lower case.
/// Clauses and text share `Normal`, which says nothing.
pub(crate) fn styled_role(key: &str) -> Option<Role> {
    Some(match key {
        "resno" => Role::ResNo,
        "restitle" | "restitel" => Role::ResTitle,
        "resref" => Role::ResRef,
        "normalaftertitle" => Role::Opening,
        "call" => Role::Call,
        "enumlev1" => Role::Sub1,
        "enumlev2" => Role::Sub2,
        "enumlev3" => Role::Sub3,
        "annexno" => Role::AnnexNo,
        "annextitle" => Role::AnnexTitle,
        "headingb" => Role::Heading,
        _ => return None,
    })
}

/// Whether a label is printed in italics: the letters of preambular clauses are, digits and sub-levels are not.
pub(crate) fn label_is_italic(role: Role, label: &[Run], language: Language) -> bool {
    role == Role::Clause
        && [Version::Revised, Version::Base]
            .into_iter()
            .map(|version| run::text(label, version))
            .find(|s| !s.is_empty())
            .is_some_and(|s| {
                Label::parse(&s, language).is_some_and(|l| matches!(l.kind, LabelKind::Letter | LabelKind::Roman))
            })
}

/// Whether `s` holds nothing but the signs of ASCII, as most text does: all of it can be told at once.
pub(crate) fn is_plain(s: &str) -> bool {
    s.bytes().fold(true, |plain, b| plain & matches!(b, b' '..=b'~'))
}

/// Whether XML 1.0 can hold `c`; what it cannot hold is left out of the file.
pub(crate) fn can_hold(c: char) -> bool {
    matches!(c, '\t' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// The author as files name one: Word reports a change without an author as an error.
pub(crate) fn author_name(author: &str) -> &str {
    if author.chars().any(|c| can_hold(c) && !c.is_whitespace()) { author } else { DEFAULT_AUTHOR }
}

/// Whether `s` is an `xsd:dateTime` in the form Word writes, `2014-01-31T12:00:00Z`; Word refuses files with others.
pub(crate) fn is_date_time(s: &str) -> bool {
    let Some((date, rest)) = s.split_once('T') else { return false };
    let Some((time, rest)) = rest.split_at_checked(8) else { return false };
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => match fraction.trim_start_matches(|c: char| c.is_ascii_digit()) {
            zone if zone.len() == fraction.len() => return false,
            zone => zone,
        },
        None => rest,
    };
    fits(date, "0000-00-00") && is_day(date) && fits(time, "00:00:00") && is_time(time) && is_zone(zone)
}

/// Whether the calendar has such a day.
fn is_day(date: &str) -> bool {
    let (year, month, day) = (number(date, 0..4), number(date, 5..7), number(date, 8..10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u16::from(leap),
        1..=12 => 31,
        _ => 0,
    };
    year > 0 && (1..=days).contains(&day)
}

fn is_time(time: &str) -> bool {
    number(time, 0..2) < 24 && number(time, 3..5) < 60 && number(time, 6..8) < 60
}

/// Zones are at most fourteen hours away.
fn is_zone(zone: &str) -> bool {
    let Some(away) = zone.strip_prefix(['+', '-']) else { return matches!(zone, "" | "Z") };
    fits(away, "00:00") && number(away, 3..5) < 60 && number(away, 0..2) * 60 + number(away, 3..5) <= 14 * 60
}

/// The number in a range of digits.
fn number(s: &str, range: std::ops::Range<usize>) -> u16 {
    s.get(range).and_then(|n| n.parse().ok()).unwrap_or(u16::MAX)
}

fn fits(s: &str, form: &str) -> bool {
    s.len() == form.len()
        && s.chars().zip(form.chars()).all(|(c, f)| if f == '0' { c.is_ascii_digit() } else { c == f })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_that_word_opens_are_dates() {
        for good in
            ["2014-01-31T12:00:00Z", "2014-01-31T12:00:00", "2014-01-31T12:00:00.25+02:00", "2000-02-29T00:00:00-14:00"]
        {
            assert!(is_date_time(good), "{good}");
        }
        for bad in [
            "",
            "2014-01-31",
            "31.1.2014",
            "2014-13-01T00:00:00Z",
            "2014-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2014-04-31T00:00:00",
            "0000-01-01T00:00:00",
            "2014-01-31T24:00:00",
            "2014-01-31T12:00:00+14:01",
            "2014-01-31T12:00:00+02:60",
            "2014-01-31T12:00Z",
            "2014-01-31T12:00:00.Z",
            "é014-01-31T12:00:00",
        ] {
            assert!(!is_date_time(bad), "{bad}");
        }
    }

    #[test]
    fn a_change_has_an_author_that_a_file_can_name() {
        assert_eq!(["CEPT", " RCC", "\u{5}", " ", ""].map(author_name), ["CEPT", " RCC", "Author", "Author", "Author"]);
    }

    #[test]
    fn letters_of_clauses_are_italic_and_figures_are_not() {
        let italic = |role, label: &str| label_is_italic(role, &[Run::unchanged(label)], Language::En);
        assert!(italic(Role::Clause, "a)") && italic(Role::Clause, "i)") && italic(Role::Clause, " أ )"));
        assert!(!italic(Role::Clause, "1") && !italic(Role::Sub1, "a)") && !italic(Role::Clause, "–"));
    }
}
