//! Whether the edition that a reference names stands, and what this conference does to it.

use crate::contribution::{Contribution, Marker, Proposal};
use crate::itu::{Meeting, NumberLine, first_bracket, revised_bracket, tables};
use crate::paragraph::Role;
use crate::run::Version;

use super::citation::Citation;
use super::known::KnownTexts;

/// Whether the edition that a reference names stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditionState {
    /// The reference names none.
    Unnamed,
    /// Nothing is known of it.
    Unknown,
    /// No later edition is known.
    Stands,
    /// A later one is known.
    Superseded {
        /// The bracket that names it.
        by: String,
        /// Whether it stands: no conference that could have revised it has been held since.
        is_last: bool,
    },
}

/// What this conference does to a text that is referred to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConferenceChange {
    /// It is revised; the bracket that names the coming edition.
    Revised(String),
    /// It is suppressed.
    Suppressed,
}

impl EditionState {
    /// The name used on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            EditionState::Unnamed => "unnamed",
            EditionState::Unknown => "unknown",
            EditionState::Stands => "stands",
            EditionState::Superseded { .. } => "superseded",
        }
    }
}

impl ConferenceChange {
    /// The name used on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            ConferenceChange::Revised(_) => "revised",
            ConferenceChange::Suppressed => "suppressed",
        }
    }
}

/// What is known of the edition that a reference names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedEdition {
    /// Whether it stands.
    pub state: EditionState,
    /// What this conference does to it.
    pub at_conference: Option<ConferenceChange>,
}

/// What each proposal of a draft is about: kind and number, in whatever edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subjects(Vec<Option<(String, String)>>);

impl Subjects {
    /// The subjects of the proposals of `draft`.
    pub fn new(draft: &Contribution) -> Self {
        let subject = |proposal: &Proposal| {
            let line = proposal.paragraphs.iter().find(|p| p.role == Role::ResNo)?.text(Version::Base);
            let parsed = NumberLine::parse(&line, draft.language)?;
            Some((parsed.kind.to_owned(), line[parsed.number].to_owned()))
        };
        Self(draft.proposals.iter().map(subject).collect())
    }

    /// Whether the proposal `index` is about the text that the proposal `other` of another draft is about.
    pub fn is_same(&self, index: usize, theirs: &Self, other: usize) -> bool {
        let subject = self.0.get(index).and_then(Option::as_ref);
        subject.is_some() && subject == theirs.0.get(other).and_then(Option::as_ref)
    }

    /// Whether the proposal `index` is about what is cited.
    fn is(&self, index: usize, citation: &Citation) -> bool {
        let subject = self.0.get(index).and_then(Option::as_ref);
        subject.is_some_and(|(kind, number)| kind == citation.kind && *number == citation.number)
    }
}

/// A draft, seen from the proposal that a reference stands in.
#[derive(Clone, Copy, Debug)]
pub struct Referrer<'a> {
    /// The draft.
    pub draft: &'a Contribution,
    /// What its proposals are about.
    pub subjects: &'a Subjects,
    /// Index of the proposal; `None` around the proposals.
    pub proposal: Option<usize>,
    /// The meeting that the draft goes to.
    pub coming: Option<&'a Meeting>,
    /// What the user knows.
    pub known: &'a KnownTexts,
}

impl Referrer<'_> {
    /// What is known of the edition that `citation`, read in a text, names; `bracket` is the inside of its bracket.
    pub fn edition(&self, citation: &Citation, bracket: Option<&str>) -> CitedEdition {
        let Some(bracket) = bracket else { return CitedEdition { state: EditionState::Unnamed, at_conference: None } };
        let mut state = EditionState::Unknown;
        for cited in &citation.meetings {
            let editions = self.known.editions(&cited.conference, citation.kind, &citation.number);
            let later: Vec<&Meeting> = editions.iter().copied().filter(|m| is_before(cited, m)).collect();
            let stood = |m: &&&Meeting| self.coming.is_none_or(|coming| is_before(m, coming));
            let language = self.draft.language;
            let revised = |base: &str, meeting: &Meeting| {
                Some(revised_bracket(base, meeting, tables().conference(&meeting.conference)?, language))
            };
            let newest = later.iter().rfind(stood).and_then(|newest| {
                let is_last = !tables()
                    .meetings
                    .iter()
                    .any(|m| m.conference == newest.conference && is_before(newest, m) && stood(&&m));
                Some(EditionState::Superseded { by: revised(bracket, newest)?, is_last })
            });
            let first = || Some(first_bracket(cited, tables().conference(&cited.conference)?, language));
            let at_conference = self.coming.and_then(|coming| {
                if self.is_proposed(citation, cited, |m| matches!(m, Marker::Sup | Marker::SupMoved)) {
                    return Some(ConferenceChange::Suppressed);
                }
                let here =
                    later.iter().any(|m| m.id == coming.id) || self.is_proposed(citation, cited, Marker::is_tracked);
                here.then(|| revised(&first()?, coming)).flatten().map(ConferenceChange::Revised)
            });
            if newest.is_some() || at_conference.is_some() {
                let stands = || if editions.is_empty() { EditionState::Unknown } else { EditionState::Stands };
                return CitedEdition { state: newest.unwrap_or_else(stands), at_conference };
            }
            if !editions.is_empty() {
                state = EditionState::Stands;
            }
        }
        CitedEdition { state, at_conference: None }
    }

    /// Whether another proposal of the draft, with a marker that `takes` accepts, is about what is cited.
    fn is_proposed(&self, citation: &Citation, cited: &Meeting, takes: fn(Marker) -> bool) -> bool {
        let same = |(i, p): (usize, &Proposal)| {
            Some(i) != self.proposal && takes(p.header.marker) && self.subjects.is(i, citation)
        };
        self.coming.is_some_and(|m| m.conference == cited.conference)
            && self.draft.proposals.iter().enumerate().any(same)
    }

    /// The proposal of the draft that is about what is cited: the one that the reference stands in first.
    pub fn proposal_about(&self, citation: &Citation) -> Option<usize> {
        let cites = |i: &usize| self.subjects.is(*i, citation);
        self.proposal.filter(cites).or_else(|| (0..self.draft.proposals.len()).find(cites))
    }
}

/// Whether `a` took place before `b`.
fn is_before(a: &Meeting, b: &Meeting) -> bool {
    match (&a.from, &b.from) {
        (Some(x), Some(y)) => x < y,
        _ => a.year < b.year,
    }
}
