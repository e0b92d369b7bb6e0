//! Rule 19: tracked changes stand under MOD alone.

use crate::finding::Severity;
use crate::marker_rules;

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
    for violation in marker_rules::check(text.draft) {
        let key = match violation.finding.rule.as_str() {
            "law-add-tracked" => "finding-law-add-tracked",
            "law-sup-tracked" => "finding-law-sup-tracked",
            "law-noc-tracked" => "finding-law-noc-tracked",
            _ => continue,
        };
        debug_assert_eq!(violation.finding.severity, Severity::Error);
        let place = StylePlace::Header { proposal: violation.proposal, reasons: false };
        let message = StyleMessage::new(key).with("subject", &violation.finding.subject);
        out.push(RULE.finding(place, &violation.finding.subject, message));
    }
}
