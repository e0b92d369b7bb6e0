//! Rule 11: references to editions that no longer stand, or will not after this conference.

use crate::check::citation::Citation;
use crate::itu::{Meeting, NumberLine, first_bracket, revised_bracket, tables};

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
    let own = own_number(text);
    for facts in text.lines.iter().filter(|f| !f.citations.is_empty() && f.line.role().is_clause()) {
        for reference in facts.citations.iter().filter(|r| own.as_deref() != Some(r.number.as_str())) {
            out.extend(finding(text, &facts.line, reference));
        }
    }
}

/// The number of the resolution itself: it may cite its own earlier editions.
fn own_number(text: &ProposalText<'_>) -> Option<String> {
    let line = text.lines.iter().map(|l| &l.line).find(|l| l.role() == Role::ResNo)?;
    let parsed = NumberLine::parse(&line.text, text.context.language)?;
    Some(line.text[parsed.number].to_owned())
}

/// What is to be said of one reference.
fn finding(text: &ProposalText<'_>, line: &StyleLine, reference: &Citation) -> Option<StyleFinding> {
    let bracket = reference.bracket.clone()?;
    let coming = text.context.meeting?;
    let language = text.context.language;
    for cited in &reference.meetings {
        let editions = text.known.editions(&cited.conference, reference.kind, &reference.number);
        let later = editions.iter().filter(|m| is_before(cited, m));
        if let Some(newest) = later.clone().copied().rfind(|m| is_before(m, coming)) {
            let conference = tables().conference(&newest.conference)?;
            let expected = revised_bracket(&line.text[bracket.clone()], newest, conference, language);
            let message = StyleMessage::new("check-reference-superseded").with("expected", &expected);
            let fix = line.fix(bracket, expected);
            return Some(StyleFinding { fix, ..RULE.at(line, reference.range.clone(), message) });
        }
        let revised_now =
            later.clone().any(|m| m.id == coming.id) || is_proposed(text, reference, cited, Marker::is_tracked);
        let key = if is_proposed(text, reference, cited, |m| matches!(m, Marker::Sup | Marker::SupMoved)) {
            "check-reference-suppressed"
        } else if revised_now {
            "check-reference-revised"
        } else {
            continue;
        };
        let conference = tables().conference(&coming.conference)?;
        let expected = revised_bracket(&first_bracket(cited, conference, language), coming, conference, language);
        return Some(RULE.at(line, reference.range.clone(), StyleMessage::new(key).with("expected", expected)));
    }
    None
}

/// Whether another proposal of the draft, with a marker that `is` so, is about what is cited.
fn is_proposed(text: &ProposalText<'_>, reference: &Citation, cited: &Meeting, is: fn(Marker) -> bool) -> bool {
    let coming = text.context.meeting.is_some_and(|m| m.conference == cited.conference);
    let others = text.draft.proposals.iter().enumerate().filter(|(i, p)| *i != text.index && is(p.header.marker));
    coming
        && others.into_iter().any(|(_, p)| {
            let line =
                p.paragraphs.iter().find(|p| p.role == Role::ResNo).map(|p| p.text(Version::Base)).unwrap_or_default();
            NumberLine::parse(&line, text.context.language)
                .is_some_and(|n| line[n.number] == reference.number && n.kind == reference.kind)
        })
}

/// Whether `a` took place before `b`.
fn is_before(a: &Meeting, b: &Meeting) -> bool {
    match (&a.from, &b.from) {
        (Some(x), Some(y)) => x < y,
        _ => a.year < b.year,
    }
}
