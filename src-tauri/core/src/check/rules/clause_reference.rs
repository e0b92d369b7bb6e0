//! Rule 26: references to clauses of this text hit what they mean.

use crate::reference::{LabelReference, LabelState, ReferencePlace};

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "clause-reference",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "A reference to a clause still hits it when labels have moved.",
    source: "form of ITU resolutions",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    for reference in text.references {
        let ReferencePlace::Paragraph(paragraph) = reference.place else { continue };
        let Some(message) = message(reference) else { continue };
        let range = reference.bytes.clone();
        let moved = reference.label.clone().filter(|_| reference.state() == LabelState::Moved && reference.is_sure);
        let fix = moved.map(|label| StyleFix { paragraph, change: FixChange::Replace(range.clone(), label) });
        let place = StylePlace::Text(WordPlace { paragraph, in_label: false, range });
        out.push(StyleFinding { fix, ..RULE.finding(place, &reference.written, message) });
    }
}

/// What is to be said of one reference. Words that are new may mean the new label, where a clause has it.
fn message(reference: &LabelReference) -> Option<StyleMessage> {
    let LabelReference { call, label, is_sure, .. } = reference;
    let bears = reference.bearer.is_some();
    match reference.state() {
        LabelState::Stands => None,
        LabelState::Moved if *is_sure => {
            Some(StyleMessage::new("check-clause-moved").with("expected", label.as_deref().unwrap_or_default()))
        }
        LabelState::Deleted if *is_sure => Some(StyleMessage::new("check-clause-struck").with("call", call)),
        _ if bears => None,
        _ => Some(StyleMessage::new("check-clause-reference").with("call", call)),
    }
}
