//! Rule 8: one clause bears no label, two or more all do.

use crate::check::call_group::CallGroup;
use crate::check::data::endings;
use crate::itu::{CallKind, Label, LabelKind};

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "clause-numbers",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "A lone clause bears no label; of two or more each bears one, the first too.",
    source: "form of ITU resolutions",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    let marks = endings(text.context.language);
    for group in CallGroup::all(text.lines) {
        let clauses: Vec<&LineFacts> = group.clauses().map(|c| &**c).collect();
        let ends = |f: &LineFacts, marks: &[char]| f.line.text.trim_end().ends_with(marks);
        match clauses.as_slice() {
            [] => {}
            [only] if !only.line.label.is_empty() && group.lines.len() == 1 => {
                let message = StyleMessage::new("check-clause-lone").with("label", &only.line.label);
                out.push(StyleFinding { fix: label_fix(only, ""), ..RULE.at_label(&only.line, message) });
            }
            [first, second, ..] if first.line.label.is_empty() && !second.line.label.is_empty() => {
                let label = before(&second.line.label, text.context.language);
                let message = StyleMessage::new("check-clause-unlabelled");
                // a sentence that leads to the list has no label
                if label.is_some() || ends(first, &marks.more) {
                    let fix = label.and_then(|label| label_fix(first, &label));
                    out.push(StyleFinding { fix, ..RULE.at(&first.line, first_words(&first.line.text), message) });
                }
            }
            [before_last @ .., _]
                if before_last.len() == group.lines.len() - 1
                    && !before_last.is_empty()
                    && clauses.iter().all(|c| c.line.label.is_empty())
                    && before_last.iter().all(|c| ends(c, &marks.more)) =>
            {
                let kind = group.call.call_kind;
                for (n, clause) in clauses.iter().enumerate().take(26) {
                    let letter = char::from(b'a' + u8::try_from(n).unwrap_or_default());
                    let label =
                        if kind == Some(CallKind::Preambular) { format!("{letter})") } else { (n + 1).to_string() };
                    let finding = RULE.at(
                        &clause.line,
                        first_words(&clause.line.text),
                        StyleMessage::new("check-clause-unlabelled"),
                    );
                    out.push(StyleFinding { fix: kind.and_then(|_| label_fix(clause, &label)), ..finding });
                }
            }
            _ => {}
        }
    }
}

/// The label before `label`, where that is the second: `1` before `2`, `a)` before `b)`.
fn before(label: &str, language: Language) -> Option<String> {
    let parsed = Label::parse(label, language)?;
    let first = match (parsed.kind, parsed.count(Some(1))?) {
        (LabelKind::Number, 2) => label.replacen('2', "1", 1),
        (LabelKind::Letter, 2) => label.replacen('b', "a", 1).replacen('ب', "أ", 1),
        _ => return None,
    };
    (first != label).then_some(first)
}

fn label_fix(facts: &LineFacts, label: &str) -> Option<StyleFix> {
    Some(StyleFix { paragraph: facts.line.id(), change: FixChange::Label(label.to_owned()) })
}
