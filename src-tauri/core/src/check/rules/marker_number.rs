//! Rule 1: a number or place-holder behind the marker.

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "marker-number",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "A marker stands in capitals, a tab and a number or place-holder behind it: the secretariat numbers by them.",
    source: "ITU's pages on conference proposals",
    scope: RuleScope::Draft(check),
};

fn check(text: &DraftText<'_>, out: &mut Vec<StyleFinding>) {
    if text.proposes_nothing() {
        return;
    }
    for (index, proposal) in text.draft.proposals.iter().enumerate() {
        let marker = proposal.header.marker.name();
        let place = StylePlace::Header { proposal: index, reasons: false };
        match text.draft.number_of(index) {
            None => {
                let message = StyleMessage::new("check-marker-number").with("marker", marker);
                out.push(RULE.finding(place, marker, message));
            }
            Some(number) if !has_form(&number) => {
                let message = StyleMessage::new("check-marker-number-form").with("number", &number);
                out.push(RULE.finding(place, &number, message));
            }
            Some(_) => {}
        }
    }
}

/// `ECP/21A3/1`: author symbols, document and serial number, parted by strokes.
fn has_form(number: &str) -> bool {
    let parts: Vec<&str> = number.split('/').collect();
    let [symbols @ .., document, serial] = parts.as_slice() else { return false };
    let plain =
        |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '(' | ')' | '.' | '-'));
    !symbols.is_empty()
        && symbols.iter().all(|s| plain(s))
        && plain(document)
        && serial.chars().all(|c| c.is_ascii_digit())
        && !serial.is_empty()
}
