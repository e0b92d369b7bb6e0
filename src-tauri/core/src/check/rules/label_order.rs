//! Rule 9: labels without gap or repeat.

use crate::check::call_group::CallGroup;
use crate::check::line::DEEPEST;
use crate::itu::{Label, LabelKind};

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "label-order",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "The labels of a call follow each other without gap or repeat, so that a reference to one is clear.",
    source: "form of ITU resolutions",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    for group in CallGroup::all(text.lines) {
        // the last label counted at each level, with its kind
        let mut last: [Option<(LabelKind, u32)>; 4] = [None; DEEPEST + 1];
        for facts in group.lines {
            let line = &facts.line;
            let level = facts.level;
            last[level + 1..].fill(None);
            let Some((label_kind, fixed)) = facts.label else { continue };
            let count =
                |last: Option<u32>| fixed.or_else(|| Label::parse(&line.label, text.context.language)?.count(last));
            // `i)` may be a Roman one, or the letter behind `h)`
            let goes_on = |(kind, n): &(LabelKind, u32)| {
                *kind == label_kind
                    || (*kind == LabelKind::Letter && label_kind == LabelKind::Roman && count(Some(*n)).is_some())
            };
            let before = last[level].filter(goes_on);
            let kind = before.map_or(label_kind, |(kind, _)| kind);
            let before = before.map(|(_, n)| n);
            let Some(n) = count(before) else { continue };
            let skips = n > before.unwrap_or(0) + 1 && (before.is_some() || level == 0);
            if before.is_some_and(|b| n == b) {
                out.push(RULE.at_label(line, StyleMessage::new("check-label-repeated").with("label", &line.label)));
            } else if skips && !first_is_missing(&group, line) {
                let deleted = line.paragraphs().iter().any(|p| p.is_deleted() && !p.label.is_empty());
                let key = if deleted { "check-label-struck" } else { "check-label-gap" };
                let importance = if deleted { Importance::Look } else { Importance::Should };
                let finding = RULE.at_label(line, StyleMessage::new(key).with("label", &line.label));
                out.push(StyleFinding { importance, ..finding });
            }
            last[level] = Some((kind, n));
        }
    }
}

/// Whether the line follows a first clause without a label, of which [`super::clause_numbers`] speaks.
fn first_is_missing(group: &CallGroup<'_>, line: &StyleLine) -> bool {
    matches!(group.lines, [first, second, ..] if first.line.label.is_empty() && second.line.id() == line.id())
}
