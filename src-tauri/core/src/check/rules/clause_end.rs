//! Rule 5: how clauses end.

use crate::check::call_group::{CallGroup, level};
use crate::check::data::{Endings, endings};
use crate::itu::CallKind;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "clause-end",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "A clause ends with a semicolon, the last of a call with a comma, the last of the text with a full stop: a resolution is one sentence.",
    source: "form of ITU resolutions",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    let marks = endings(text.context.language);
    for group in CallGroup::all(text.lines) {
        // a text without an operative part is a part of one
        let is_part = group.is_last && group.kind(text.context.language) == Some(CallKind::Preambular);
        for (i, facts) in group.lines.iter().enumerate() {
            let line = &facts.line;
            let next = group.lines.get(i + 1).map(|l| &l.line);
            let Some(wanted) = wanted(&group, line, next, marks).filter(|_| next.is_some() || !is_part) else {
                continue;
            };
            let end = EndMark::of(&line.text, marks);
            let is_right = end.mark.is_some_and(|m| wanted.contains(&m));
            let opens_list = next.is_some() && end.mark.is_some_and(|m| marks.list_follows.contains(&m));
            let (Some(write), false) = (wanted.first(), is_right || opens_list) else { continue };
            let message = StyleMessage::new("check-clause-end").with("expected", write.to_string());
            let fix = line.fix(end.marks.clone(), write.to_string());
            out.push(StyleFinding { fix, ..RULE.at(line, end.word_start(&line.text)..end.marks.end, message) });
        }
    }
}

/// The marks one of which must end the line; `None` where any may.
fn wanted<'m>(
    group: &CallGroup<'_>,
    line: &StyleLine,
    next: Option<&StyleLine>,
    marks: &'m Endings,
) -> Option<&'m [char]> {
    let Some(next) = next else {
        return Some(if group.is_last { &marks.last_of_text } else { &marks.last_of_call });
    };
    // what goes on below it, or beside it without a label, is one sentence with it
    let stands_alone = level(line) == 0 && level(next) == 0 && !line.label.is_empty() && !next.label.is_empty();
    stands_alone.then_some(&marks.more)
}

/// What a text ends with.
struct EndMark {
    /// The last mark.
    mark: Option<char>,
    /// All marks at the end.
    marks: Range<usize>,
}

impl EndMark {
    fn of(text: &str, endings: &Endings) -> Self {
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

    fn word_start(&self, text: &str) -> usize {
        text[..self.marks.start]
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8))
    }
}
