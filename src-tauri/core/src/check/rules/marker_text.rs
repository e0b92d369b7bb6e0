//! Rule 19: tracked changes stand under MOD alone.

use crate::contribution::Contribution;
use crate::finding::Severity;
use crate::marker_rules::{self, Violation};

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "marker-text",
    importance: Importance::Must,
    languages: &Language::ALL,
    wants: "An ADD carries no tracked change, and of a SUP or NOC only number and title are printed: the marker says what is proposed.",
    source: "ITU's pages on conference proposals",
    scope: RuleScope::Draft(check),
};

fn check(text: &DraftText<'_>, out: &mut Vec<StyleFinding>) {
    out.extend(violations(text.draft).into_iter().filter(|f| f.importance == Importance::Must));
}

/// What [`marker_rules`] says of `draft`, but for reasons, of which [`super::reasons`] speaks.
pub fn violations(draft: &Contribution) -> Vec<StyleFinding> {
    let finding = |Violation { proposal, finding }: Violation| {
        let key = KEYS.iter().find(|key| key.strip_prefix("finding-") == Some(&finding.rule))?;
        let importance = if finding.severity == Severity::Error { Importance::Must } else { Importance::Look };
        let place = StylePlace::Header { proposal, reasons: false };
        let message = StyleMessage::new(key).with("subject", &finding.subject).with("hint", &finding.hint);
        Some(StyleFinding { importance, ..RULE.finding(place, &finding.subject, message) })
    };
    marker_rules::check(draft).into_iter().filter_map(finding).collect()
}

/// The sentences that say it.
const KEYS: [&str; 11] = [
    "finding-law-mod-without-base",
    "finding-law-mod-unchanged",
    "finding-law-mod-struck",
    "finding-law-add-tracked",
    "finding-law-sup-tracked",
    "finding-law-noc-tracked",
    "finding-law-draft-new",
    "finding-law-no-text",
    "finding-law-no-number-line",
    "finding-law-number-twice",
    "finding-law-names",
];
