//! Rule 13: hyphens and spaces that no line ends at.

use crate::check::data::words_before_numbers;
use crate::structure::is_hyphenated;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "no-break",
    importance: Importance::Look,
    languages: &Language::ALL,
    wants: "Names such as ITU-D and WTDC-14 have a hyphen, and Rev., Resolution, Article, No. and § a space, that no line ends at.",
    source: "measured in ITU's Word files",
    scope: RuleScope::Line(check),
};

fn check(context: &LineContext<'_>, line: &StyleLine, out: &mut Vec<LineFinding>) {
    let text = &line.text;
    let mut end = 0;
    for (at, _) in text.match_indices('-') {
        if at < end {
            continue;
        }
        let in_word = |c: char| c.is_alphanumeric() || c == '-' || c == '\u{2011}';
        let start = text[..at].char_indices().rev().take_while(|(_, c)| in_word(*c)).last().map_or(at, |(i, _)| i);
        end = text[at..].find(|c| !in_word(c)).map_or(text.len(), |n| at + n);
        let word = &text[start..end];
        if is_hyphenated(word, context.language) || is_meeting(word) {
            let range = start..end;
            let message = StyleMessage::new("check-no-break-hyphen");
            let fix = line.fix(range.clone(), word.replace('-', "\u{2011}"));
            let is_new = line.has_new(range.clone());
            let finding = StyleFinding { fix, ..RULE.at(line, range, message) };
            out.push(LineFinding { finding, concern: Concern::Hyphens, is_new });
        }
    }
    // headings are written by the meeting chosen
    let spaces = text.match_indices(' ').filter(|_| line.role().is_clause());
    for (at, _) in spaces {
        let next = text[at + 1..].chars().next();
        if !next.is_some_and(|c| c.is_ascii_digit() || c.is_uppercase()) {
            continue;
        }
        let start = text[..at]
            .rfind([' ', '(', '\u{a0}', '\t'])
            .map_or(0, |n| n + text[n..].chars().next().map_or(0, char::len_utf8));
        let word = &text[start..at];
        let known = words_before_numbers(context.language).iter().any(|w| w == word);
        // `Rev. Dubai`, but `Resolution 5` alone
        if known && (word.ends_with('.') || next.is_some_and(|c| c.is_ascii_digit())) {
            let stop = text[at + 1..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |n| at + 1 + n);
            let fix = line.fix(at..at + 1, "\u{a0}");
            let is_new = line.has_new(start..stop);
            let finding = StyleFinding { fix, ..RULE.at(line, start..stop, StyleMessage::new("check-no-break-space")) };
            out.push(LineFinding { finding, concern: Concern::Spaces, is_new });
        }
    }
}

/// `WTDC-14`, `WRC-2000`
fn is_meeting(word: &str) -> bool {
    word.split_once('-').is_some_and(|(acronym, year)| {
        let letters = acronym.chars().count() >= 2 && acronym.chars().all(char::is_uppercase);
        letters && matches!(year.len(), 2 | 4) && year.chars().all(|c| c.is_ascii_digit())
    })
}
