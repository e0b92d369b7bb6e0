//! Rule 18: what is not tracked is the base text.

use crate::change::{ChangeKind, changes};
use crate::contribution::Contribution;
use crate::redline::{self, Options};
use crate::structure::target;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "untracked-base",
    importance: Importance::Must,
    languages: &Language::ALL,
    wants: "A MOD carries the whole base text to the letter; what it changes without a mark is found by nobody.",
    source: "ITU's pages on conference proposals; the base text given, or that of the user's library",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    if !text.marker().is_tracked() {
        return;
    }
    let language = text.context.language;
    let lines = text.proposal.lines(Version::Base);
    let Some(own) = target(&lines, language) else { return };
    let is_of = |base: &&Contribution| {
        let theirs = base.proposals.first().and_then(|p| target(&p.lines(Version::Base), base.language));
        theirs.is_some_and(|t| (&t.kind, &t.number) == (&own.kind, &own.number))
    };
    let Some(base) = text.known.bases().iter().find(is_of) else { return };
    let one = |proposal: &Proposal| Contribution {
        language,
        proposals: vec![Proposal { header: Default::default(), paragraphs: proposal.paragraphs.clone() }],
        ..Contribution::default()
    };
    let Some(first) = base.proposals.first() else { return };
    let (theirs, ours) = (one(first).taken_as(Version::Base), one(text.proposal).taken_as(Version::Base));
    let (redline, _) = redline::compare(&theirs, &ours, Options::default());
    for change in changes(&redline) {
        let words = if change.inserted.trim().is_empty() { &change.struck } else { &change.inserted };
        let heading = matches!(change.kind, ChangeKind::Split | ChangeKind::Joined);
        let Some(place) = place(text, &change.place, change.inserted.trim()).filter(|_| !heading) else { continue };
        let message = StyleMessage::new("check-untracked-base").with("base", change.struck.trim());
        out.push(RULE.finding(StylePlace::Text(place), words.trim(), message));
    }
}

/// The words in the paragraph that the draft calls so.
fn place(text: &ProposalText<'_>, name: &str, words: &str) -> Option<TextPlace> {
    let places = crate::change::places(text.draft);
    let ids = places.iter().filter(|(_, place)| place == name).map(|(id, _)| *id);
    let mut found = ids.filter_map(|id| text.proposal.paragraphs.iter().find(|p| p.id == id));
    let paragraph =
        found.next().or_else(|| text.proposal.paragraphs.iter().find(|p| p.text(Version::Markup).contains(words)))?;
    let flat = paragraph.text(Version::Markup);
    let range = flat.find(words).map_or(0..flat.len(), |at| at..at + words.len());
    Some(TextPlace { paragraph: paragraph.id, in_label: false, range })
}
