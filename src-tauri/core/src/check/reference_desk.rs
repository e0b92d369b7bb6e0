//! The reference desk: every reference to a resolution, decision, article or clause in a draft, with what it points to and
//! whether it will still hold.

use std::ops::Range;

use crate::contribution::Contribution;
use crate::paragraph::{ParagraphId, Role};
use crate::reference::{LabelReference, LabelState, ReferencePlace, label_references};
use crate::run::{self, Version};
use crate::text::FastMap;

use super::citation::{ARTICLE, Citation, citations};
use super::edition::{CitedEdition, ConferenceChange, EditionState, Referrer, Subjects};
use super::finding::StyleMessage;
use super::known::KnownTexts;
use super::meeting::coming_meeting;
use super::rules::superseded;

/// A reference, and what it points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedReference {
    /// Where it stands.
    pub place: ReferencePlace,
    /// Bytes of the flat text of its paragraph, or of the plain text.
    pub bytes: Range<usize>,
    /// Its words.
    pub words: String,
    /// What it points to.
    pub target: ReferenceTarget,
}

/// What a reference points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceTarget {
    /// A clause of the draft.
    Clause {
        /// The call that it stands under.
        call: String,
        /// Its label now; `None` where it is deleted or there is none.
        label: Option<String>,
        /// The clause; `None` where there is none.
        paragraph: Option<ParagraphId>,
        /// How it begins.
        words: String,
        /// Whether the reference still leads to it.
        state: LabelState,
        /// Whether that is certain: new words may mean the new label already.
        is_sure: bool,
    },
    /// A resolution, decision or article.
    Text {
        /// `resolution`, `decision`, `article` …
        kind: &'static str,
        /// `45`
        number: String,
        /// Its title, where the draft or the library has it.
        title: String,
        /// What is known of the edition named.
        edition: CitedEdition,
        /// The proposal of this draft that is about it.
        proposal: Option<usize>,
    },
}

impl ListedReference {
    /// What is to be said of it, as sentences of the locales.
    pub fn messages(&self) -> Vec<StyleMessage> {
        match &self.target {
            ReferenceTarget::Clause { call, label, state, is_sure, .. } => {
                let key = match state {
                    LabelState::Stands => "desk-clause-stands",
                    LabelState::Moved if *is_sure => "check-clause-moved",
                    LabelState::Moved => "desk-clause-moved-perhaps",
                    LabelState::Deleted => "check-clause-struck",
                    LabelState::Missing => "check-clause-reference",
                };
                vec![StyleMessage::new(key).with("call", call).with("expected", label.as_deref().unwrap_or_default())]
            }
            // an article has no editions of its own
            ReferenceTarget::Text { kind: ARTICLE, .. } => Vec::new(),
            ReferenceTarget::Text { edition, .. } => {
                let state = match &edition.state {
                    EditionState::Unnamed => StyleMessage::new("desk-edition-unnamed"),
                    EditionState::Unknown => StyleMessage::new("desk-edition-unknown"),
                    EditionState::Stands => StyleMessage::new("desk-edition-stands"),
                    EditionState::Superseded { by, is_last } => superseded(by, *is_last),
                };
                let at_conference = edition.at_conference.as_ref().map(|at_conference| match at_conference {
                    ConferenceChange::Revised(to) => StyleMessage::new("check-reference-revised").with("expected", to),
                    ConferenceChange::Suppressed => StyleMessage::new("check-reference-suppressed"),
                });
                [state].into_iter().chain(at_conference).collect()
            }
        }
    }

    /// Whether somebody must look at it: it does not, or will not, lead to what is meant.
    pub fn is_open(&self) -> bool {
        match &self.target {
            ReferenceTarget::Clause { state, .. } => *state != LabelState::Stands,
            ReferenceTarget::Text { edition, .. } => {
                edition.at_conference.is_some() || matches!(edition.state, EditionState::Superseded { .. })
            }
        }
    }
}

/// Every reference to a resolution, decision, article or clause in `draft`, in the order of the text; those in the texts
/// before the proposals last.
pub fn reference_desk(draft: &Contribution, known: &KnownTexts) -> Vec<ListedReference> {
    let mut out: Vec<ListedReference> = label_references(draft).into_iter().map(|r| to_clause(draft, r)).collect();
    let (coming, subjects) = (coming_meeting(draft), Subjects::new(draft));
    let mut order: FastMap<ReferencePlace, usize> = FastMap::default();
    let mut look =
        |place: ReferencePlace, text: &str, proposal: Option<usize>, flat: &dyn Fn(Range<usize>) -> Range<usize>| {
            let count = order.len();
            order.insert(place, count);
            let referrer = Referrer { draft, subjects: &subjects, proposal, coming, known };
            for citation in citations(text, draft.language) {
                let (bytes, words) = (flat(citation.range.clone()), text[citation.range.clone()].to_owned());
                out.push(ListedReference { place, bytes, words, target: to_text(&referrer, text, &citation) });
            }
        };
    for (index, proposal) in draft.proposals.iter().enumerate() {
        for p in proposal.paragraphs.iter().filter(|p| !p.is_deleted()) {
            let text = run::text_ref(&p.runs, Version::Revised);
            // what a heading names is the text itself
            let text = if is_heading(p.role) { "" } else { &*text };
            let flat = |range: Range<usize>| run::flat_range(&p.runs, Version::Revised, &range);
            look(ReferencePlace::Paragraph(p.id), text, Some(index), &flat);
        }
        look(ReferencePlace::Reasons(index), &proposal.header.reasons, Some(index), &|range| range);
    }
    let metadata = &draft.metadata;
    look(ReferencePlace::Introduction, &metadata.introduction, None, &|range| range);
    look(ReferencePlace::Background, &metadata.background, None, &|range| range);
    for (n, section) in metadata.parts.iter().enumerate() {
        look(ReferencePlace::Section(n), &section.text, None, &|range| range);
    }
    out.sort_by_key(|r| (order.get(&r.place).copied(), r.bytes.start));
    out
}

fn is_heading(role: Role) -> bool {
    matches!(role, Role::ResNo | Role::ResTitle | Role::Opening | Role::AnnexNo)
}

fn to_clause(draft: &Contribution, reference: LabelReference) -> ListedReference {
    let state = reference.state();
    let LabelReference { place, bytes, call, written, label, target, is_sure, .. } = reference;
    let clause = target.and_then(|id| draft.find(id)).map(|(i, at)| &draft.proposals[i].paragraphs[at]);
    let words = clause.map(|p| begins(&p.text(if p.is_deleted() { Version::Base } else { Version::Revised })));
    let words = words.unwrap_or_default();
    let target = ReferenceTarget::Clause { call: call.clone(), label, paragraph: target, words, state, is_sure };
    ListedReference { place, bytes, words: format!("{call} {written}"), target }
}

fn to_text(referrer: &Referrer<'_>, text: &str, citation: &Citation) -> ReferenceTarget {
    let edition = referrer.edition(citation, citation.bracket.clone().map(|b| &text[b]));
    let proposal = referrer.proposal_about(citation);
    let language = referrer.draft.language;
    let of_library = citation.meetings.iter().find_map(|m| {
        referrer.known.title(&m.conference, citation.kind, &citation.number, language).map(str::to_owned)
    });
    let of_draft = || {
        let title = referrer.draft.proposals[proposal?].paragraphs.iter().find(|p| p.role == Role::ResTitle)?;
        Some(title.text(Version::Revised).split_whitespace().collect::<Vec<_>>().join(" "))
    };
    ReferenceTarget::Text {
        kind: citation.kind,
        number: citation.number.clone(),
        title: of_library.or_else(of_draft).unwrap_or_default(),
        edition,
        proposal,
    }
}

/// How a text begins, cut at a word.
fn begins(text: &str) -> String {
    const WORDS: usize = 8;
    const LONGEST: usize = 60;
    let words = text.split_whitespace().take(WORDS).collect::<Vec<_>>().join(" ");
    if words.chars().count() > LONGEST { words.chars().take(LONGEST).collect() } else { words }
}
