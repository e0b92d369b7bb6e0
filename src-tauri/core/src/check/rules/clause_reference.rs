//! Rule 26: references to clauses of this text hit what they mean.

use crate::check::call_group::CallGroup;
use crate::text::chars::is_han;
use crate::text::fold_case;

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

/// A call's words, and the labels of its clauses in the revised text, each with that of the base.
struct CallLabels {
    call: String,
    clauses: Vec<(String, String)>,
}

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    if text.lines.iter().all(|f| f.mentions.is_empty()) {
        return;
    }
    let groups: Vec<CallLabels> = CallGroup::all(text.lines).iter().map(labels).collect();
    for facts in text.lines.iter().filter(|f| f.line.role().is_clause()) {
        let line = &facts.line;
        for mention in &facts.mentions {
            let before = &line.text[..mention.label.start];
            let near = &before[before.floor_char_boundary(before.len().saturating_sub(200))..];
            let near = fold_case(near);
            let named: Vec<&CallLabels> = groups.iter().filter(|g| ends_with_call(&near, &g.call)).collect();
            let Some(first) = named.first() else { continue };
            let behind = &line.text[mention.label.end..];
            if is_elsewhere(behind) {
                continue;
            }
            let label = plain(&line.text[mention.label.clone()]);
            let hit = |pick: fn(&(String, String)) -> &String| {
                named.iter().flat_map(|g| &g.clauses).find(|c| plain(pick(c)) == label)
            };
            let (now, was) = (hit(|c| &c.0), hit(|c| &c.1));
            let is_new = line.has_new(mention.label.clone());
            let message = match (now, was) {
                (_, Some((moved, _))) if !is_new && plain(moved) != label => {
                    StyleMessage::new("check-clause-moved").with("expected", moved)
                }
                (None, _) => StyleMessage::new("check-clause-reference").with("call", &first.call),
                _ => continue,
            };
            let fix = was
                .filter(|(moved, _)| !is_new && !moved.is_empty() && plain(moved) != label)
                .and_then(|(moved, _)| line.fix(mention.label.clone(), moved));
            out.push(StyleFinding { fix, ..RULE.at(line, mention.label.clone(), message) });
        }
    }
}

fn labels(group: &CallGroup<'_>) -> CallLabels {
    let clause = |f: &std::sync::Arc<LineFacts>| {
        let base = f.line.paragraphs().iter().find(|p| p.id == f.line.id()).map(|p| p.label_text(Version::Base));
        (f.line.label.clone(), base.unwrap_or_default())
    };
    let call = fold_case(&group.call.line.text);
    CallLabels {
        call: call.trim_end_matches([',', '،', '，', ':', ' ']).to_owned(),
        clauses: group.lines.iter().map(clause).collect(),
    }
}

/// Whether the words before a label are those of a call.
fn ends_with_call(before: &str, call: &str) -> bool {
    let before = before.trim_end();
    !call.is_empty()
        && before.strip_suffix(call).is_some_and(|rest| {
            let parted = !rest.ends_with(char::is_alphanumeric) || call.chars().any(is_han);
            // `Resolution 5, considering a)` is not about this text
            parted && !rest.trim_end_matches([' ', ',', '\u{a0}']).ends_with(|c: char| c.is_ascii_digit() || c == ')')
        })
}

/// Whether the words behind a label lead to another text: `considering a) of Resolution 5`.
fn is_elsewhere(behind: &str) -> bool {
    let behind = behind.trim_start();
    ["of Resolution", "de la Résolution", "de la Resolución", "Резолюции", "من القرار"]
        .iter()
        .any(|w| behind.starts_with(w))
}

/// A label without what differs by hand: spaces, full stops, the letters of other scripts.
fn plain(label: &str) -> String {
    label.chars().filter(|c| !c.is_whitespace() && *c != '.').map(crate::itu::look_alike).collect()
}
