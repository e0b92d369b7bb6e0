//! Rule 20: programmes, study Questions and study groups of the coming cycle.

use crate::check::data::{Cycle, cycle, cycle_words};
use crate::text::chars::{is_arabic, is_han};

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "cycle",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "Programmes, study Questions and study groups are those of the cycle that the meeting begins: the earlier ones end with it.",
    source: "the action plans of WTDCs and Resolution 2 of WTSAs: table core/data/style/cycles.json",
    scope: RuleScope::Line(check),
};

fn check(context: &LineContext<'_>, line: &StyleLine, out: &mut Vec<LineFinding>) {
    let Some((meeting, cycle)) = context.meeting.and_then(|m| Some((m, cycle(&m.id)?))) else { return };
    if !line.role().is_clause() {
        return;
    }
    let words = cycle_words(context.language);
    let mut say = |range: Range<usize>, key: &'static str| {
        let finding = RULE.at(line, range, StyleMessage::new(key).with("meeting", &meeting.id));
        out.push(LineFinding { finding, concern: Concern::AnyWords, is_new: false });
    };
    for word in &words.programme {
        for (range, number) in numbered(&line.text, word) {
            let number = number.parse::<u32>().ok();
            if cycle.programmes.zip(number).is_some_and(|(count, n)| n == 0 || n > count) {
                say(range, "check-cycle-programme");
            }
        }
    }
    for word in &words.question {
        for (range, number) in numbered(&line.text, word) {
            if number.contains('/') && !is_current(&number, cycle) {
                say(range, "check-cycle-question");
            }
        }
    }
    for word in &words.study_group {
        for (range, number) in numbered(&line.text, word) {
            // of which Sector, the words behind may say
            let other = [
                ("ITU\u{2011}T", "WTSA"),
                ("ITU-T", "WTSA"),
                ("ITU\u{2011}R", "RA"),
                ("ITU-R", "RA"),
                ("ITU\u{2011}D", "WTDC"),
                ("ITU-D", "WTDC"),
            ];
            let near = line.text.floor_char_boundary(range.start.saturating_sub(24));
            let sector = other.iter().find(|(name, _)| line.text[near..range.start].contains(name)).map(|(_, c)| *c);
            let known = !cycle.study_groups.is_empty() && sector == Some(meeting.conference.as_str());
            if known && number.parse().is_ok_and(|n: u32| !cycle.study_groups.contains(&n)) {
                say(range, "check-cycle-group");
            }
        }
    }
}

/// Whether a Question `3/1` is one of the cycle; true where the cycle's Questions are not known.
fn is_current(number: &str, cycle: &Cycle) -> bool {
    let Some((question, group)) = number.split_once('/') else { return true };
    if cycle.questions.is_empty() {
        return true;
    }
    let count = cycle.questions.get(group).copied().unwrap_or(0);
    question.parse::<u32>().is_ok_and(|n| n > 0 && n <= count)
}

/// Whether letters may stand before a word: Arabic joins its particles to it, Chinese has no spaces.
fn joins(word: &str) -> bool {
    word.chars().any(|c| is_arabic(c) || is_han(c))
}

/// The places of `word` with a number behind it: `Programme 2`, `Questions 22-2/1`.
fn numbered(text: &str, word: &str) -> Vec<(Range<usize>, String)> {
    let place = |(at, _): (usize, &str)| {
        let starts_word = !text[..at].chars().next_back().is_some_and(char::is_alphanumeric) || joins(word);
        let rest = &text[at + word.len()..];
        let ending = near::behind(rest, 0, 7).find(|c: char| !c.is_alphabetic()).filter(|n| *n <= 6)?;
        let behind = rest[ending..].trim_start_matches([' ', '\u{a0}']);
        let from = text.len() - behind.len();
        let number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '\u{2011}' | '/');
        let end = from + behind.find(|c: char| !number(c)).unwrap_or(behind.len());
        let value = text[from..end].trim_end_matches(['-', '/', '\u{2011}']);
        let has_digit = value.starts_with(|c: char| c.is_ascii_digit());
        (starts_word && has_digit).then(|| (at..from + value.len(), value.to_owned()))
    };
    text.match_indices(word).filter_map(place).collect()
}
