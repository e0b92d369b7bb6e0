//! Rule 5: how clauses end.

use crate::check::call_group::CallGroup;
use crate::check::data::{Endings, endings};
use crate::itu::CallKind;

use std::sync::Arc;

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
        let is_part = group.is_last && group.call.call_kind == Some(CallKind::Preambular);
        for (i, facts) in group.lines.iter().enumerate() {
            let line = &facts.line;
            let next = group.lines.get(i + 1);
            let Some(wanted) = wanted(&group, facts, next, marks).filter(|_| next.is_some() || !is_part) else {
                continue;
            };
            let end = &facts.end;
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
    line: &LineFacts,
    next: Option<&Arc<LineFacts>>,
    marks: &'m Endings,
) -> Option<&'m [char]> {
    let Some(next) = next else {
        return Some(if group.is_last { &marks.last_of_text } else { &marks.last_of_call });
    };
    // what goes on below it, or beside it without a label, is one sentence with it
    let stands_alone = [line, &**next].iter().all(|l| l.level == 0 && !l.line.label.is_empty());
    stands_alone.then_some(&marks.more)
}
