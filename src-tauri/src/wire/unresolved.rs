//! The unresolved places of a recovered redline, as the window walks them.

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_core::unresolved::{Confidence, Scope, UnresolvedKind, UnresolvedPlace};
use serde::Serialize;
use ts_rs::TS;

/// A place that the user should decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireUnresolved {
    /// Where to jump to.
    pub paragraph: u32,
    /// `recalling c)`
    pub place: String,
    /// Whether the draft has the words struck already: likely, not open.
    pub likely: bool,
    /// Whether the words are of the base and missing in the flattened text: they stand in the draft.
    pub missing: bool,
    /// Whether the words were inserted: likely, and perhaps another wording of the copy.
    pub inserted: bool,
    /// Its words are `recover-reason-REASON` in the locales.
    pub reason: String,
    /// The words in question.
    pub words: String,
    /// The inserted words that are the evidence.
    pub beside: String,
    /// Other ways to read the place.
    pub others: Vec<String>,
    /// What stands before the words.
    pub before: String,
    /// What stands behind them.
    pub after: String,
}

/// How much of the text is shown on either side, in characters.
const AROUND: usize = 60;

impl WireUnresolved {
    /// The unresolved `place` of `draft`.
    pub fn new(draft: &Contribution, place: &UnresolvedPlace) -> Self {
        let (before, after) = around(draft, place);
        Self {
            paragraph: place.paragraph.0,
            place: place.name.clone(),
            likely: place.confidence == Confidence::Likely,
            missing: place.kind == UnresolvedKind::Missing,
            inserted: place.kind == UnresolvedKind::Inserted,
            reason: place.reason.name().into(),
            words: place.words.clone(),
            beside: place.beside.clone(),
            others: place.alternatives.clone(),
            before,
            after,
        }
    }
}

/// The text around the words; nothing where they are the whole paragraph or stand there no longer.
fn around(draft: &Contribution, place: &UnresolvedPlace) -> (String, String) {
    let text = draft.find(place.paragraph).map(|(p, at)| draft.proposals[p].paragraphs[at].text(Version::Markup));
    let (Some(text), Scope::Words(stretches)) = (text, &place.scope) else { return Default::default() };
    let ends = stretches.first().zip(stretches.last()).map(|(first, last)| (first.at, last.at + last.words.len()));
    let halves = ends.and_then(|(from, to)| Some((text.get(..from)?, text.get(to..)?)));
    let (before, after) = halves.unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(AROUND);
    (before.chars().skip(skipped).collect(), after.chars().take(AROUND).collect())
}
