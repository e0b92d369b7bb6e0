//! Rule 7: a new item has a label of its own.

use crate::check::call_group::CallGroup;
use crate::itu::CallKind;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "packed-item",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "What is recalled or noted anew is an item with a label of its own, not packed behind a semicolon into another: others must be able to refer to it.",
    source: "form of ITU resolutions",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    for group in CallGroup::all(text.lines) {
        if group.call.call_kind == Some(CallKind::Operative) {
            continue;
        }
        for facts in group.clauses().filter(|f| !f.line.label.is_empty()) {
            let line = &facts.line;
            for reference in &facts.citations {
                let before = line.text[..reference.range.start].trim_end();
                let is_new = line.has_new(reference.range.clone());
                if before.ends_with([';', '؛', '；']) && text.is_open(is_new) {
                    let message = StyleMessage::new("check-packed-item").with("label", &line.label);
                    out.push(RULE.at(line, reference.range.clone(), message));
                }
            }
        }
    }
}
