//! Rule 10: the form of labels.

use crate::check::call_group::CallGroup;
use crate::itu::{CallKind, Label, LabelKind};

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "label-form",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "Letters with a bracket label what is considered, figures without a full stop what is resolved; a tab stands behind both, and the writers set letters in italics and figures upright.",
    source: "form of ITU resolutions",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    let language = text.context.language;
    for group in CallGroup::all(text.lines) {
        let kind = group.call.call_kind;
        for facts in group.clauses() {
            let line = &facts.line;
            if !text.is_open(line.is_new()) {
                continue;
            }
            if line.label.is_empty() {
                let typed =
                    Label::parse(&line.text, language).filter(|l| l.kind != LabelKind::Dash && !l.rest.is_empty());
                if let Some(label) = typed.filter(|l| l.text.ends_with(')')) {
                    let message = StyleMessage::new("check-label-tab").with("label", label.text);
                    out.push(RULE.at(line, label.at..label.at + label.text.len(), message));
                }
                continue;
            }
            let Some(label) = Label::parse(&line.label, language) else { continue };
            if label.kind == LabelKind::Number && label.text.ends_with('.') {
                let bare = label.text.trim_end_matches('.');
                let message = StyleMessage::new("check-label-stop").with("label", bare);
                let fix = Some(StyleFix { paragraph: line.id(), change: FixChange::Label(bare.to_owned()) });
                out.push(StyleFinding { fix, ..RULE.at_label(line, message) });
            }
            let letters = label.kind == LabelKind::Letter;
            let figures = label.kind == LabelKind::Number;
            let wrong = match kind {
                Some(CallKind::Preambular) if figures => Some("check-label-letter"),
                Some(CallKind::Operative) if letters => Some("check-label-figure"),
                _ => None,
            };
            // a text that has its own way with all of a call's labels is left to it
            if let Some(key) = wrong.filter(|_| text.is_redline) {
                out.push(StyleFinding { importance: Importance::Look, ..RULE.at_label(line, StyleMessage::new(key)) });
            }
        }
    }
}
