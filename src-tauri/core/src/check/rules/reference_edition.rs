//! Rule 11: references to editions that no longer stand, or will not after this conference.

use std::collections::BTreeMap;

use crate::check::citation::{Citation, CitedText};
use crate::check::edition::{ConferenceChange, EditionState, Referrer};

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "reference-edition",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "A reference names the edition in force; one that this conference revises is cited as revised by it: readers look up what is cited.",
    source: "form of references in ITU resolutions; table core/data/style/editions.json and the user's library",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    let coming = text.context.meeting;
    if coming.is_none() {
        return;
    }
    let (draft, subjects, known) = (text.draft, text.subjects, text.known);
    let referrer = Referrer { draft, subjects, proposal: Some(text.index), coming, known };
    for facts in text.lines.iter().filter(|f| !f.citations.is_empty() && f.line.role().is_clause()) {
        // the resolution itself may cite its own earlier editions
        let others = facts.citations.iter().filter(|c| referrer.proposal_about(c) != Some(text.index));
        // where editions are listed, the earlier ones are meant
        let newest = newest_editions(&facts.citations);
        let is_listed = |c: &&Citation| {
            c.editions().any(|(edition, year)| newest.get(&edition).is_some_and(|newest| *newest > year))
        };
        out.extend(others.filter(|c| !is_listed(c)).filter_map(|citation| finding(&referrer, &facts.line, citation)));
    }
}

/// The last year in which `citations` have a text of a conference.
fn newest_editions(citations: &[Citation]) -> BTreeMap<CitedText<'_>, u16> {
    let mut out = BTreeMap::new();
    for (edition, year) in citations.iter().flat_map(Citation::editions) {
        let newest = out.entry(edition).or_insert(year);
        *newest = year.max(*newest);
    }
    out
}

/// What is to be said where a later edition is known.
pub fn superseded(by: &str, is_last: bool) -> StyleMessage {
    let key = if is_last { "check-reference-superseded" } else { "check-reference-superseded-perhaps" };
    StyleMessage::new(key).with("expected", by)
}

/// What is to be said of one reference.
fn finding(referrer: &Referrer<'_>, line: &StyleLine, citation: &Citation) -> Option<StyleFinding> {
    let bracket = citation.bracket.clone()?;
    let edition = referrer.edition(citation, Some(&line.text[bracket.clone()]));
    let (message, fix) = match (edition.state, edition.at_conference) {
        (EditionState::Superseded { by, is_last }, _) => {
            (superseded(&by, is_last), is_last.then(|| line.fix(bracket, by)).flatten())
        }
        (_, Some(ConferenceChange::Suppressed)) => (StyleMessage::new("check-reference-suppressed"), None),
        (_, Some(ConferenceChange::Revised(expected))) => {
            (StyleMessage::new("check-reference-revised").with("expected", expected), None)
        }
        _ => return None,
    };
    Some(StyleFinding { fix, ..RULE.at(line, citation.range.clone(), message) })
}
