//! Rule 2: reasons.

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "reasons",
    importance: Importance::Must,
    languages: &Language::ALL,
    wants: "Each proposal gives its reasons; without them a SUP, or a NOC that proposes, is not taken.",
    source: "ITU's pages on conference proposals",
    scope: RuleScope::Draft(check),
};

fn check(text: &DraftText<'_>, out: &mut Vec<StyleFinding>) {
    if text.proposes_nothing() {
        return;
    }
    for (index, proposal) in text.draft.proposals.iter().enumerate() {
        let header = &proposal.header;
        if !header.reasons.trim().is_empty() {
            continue;
        }
        let importance = match header.marker {
            Marker::Sup | Marker::SupMoved => Importance::Must,
            Marker::Noc if header.underlined => Importance::Must,
            Marker::Noc => Importance::Look,
            _ => Importance::Should,
        };
        let number = text.draft.number_of(index).unwrap_or_default();
        let subject = format!("{} {number}", header.marker.name());
        let message = StyleMessage::new("finding-law-reasons").with("subject", subject.trim());
        let place = StylePlace::Header { proposal: index, reasons: true };
        out.push(StyleFinding { importance, ..RULE.finding(place, subject.trim(), message) });
    }
}
