//! Edits: invertible values, and the laws checked before one counts.

use serde::{Deserialize, Serialize};

use crate::acceptance::is_accepted;
use crate::comment::Comment;
use crate::contribution::{Contribution, Logo, Metadata, Proposal, ProposalHeader};
use crate::finding::Finding;
use crate::merge_source::{Decision, MergeSource};
use crate::paragraph::{self, Paragraph};
use crate::run::Version;
use crate::switched_off::SwitchedOff;
use crate::text::chars::is_refused;
use crate::unresolved::UnresolvedPlace;

/// One change of the draft, with all that is needed to take it back.
///
/// Everything done to text is a `Splice`: typing, striking, splitting, a new clause, a revised heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// `removed` gives way to `inserted`, at index `at` of the proposal's paragraphs.
    Splice {
        /// Index of the proposal.
        proposal: usize,
        /// Index of the first paragraph removed.
        at: usize,
        /// What stood there.
        removed: Vec<Paragraph>,
        /// What stands there now.
        inserted: Vec<Paragraph>,
        /// Whether changes are accepted, or taken back into acceptance by undo: the revised text is kept to the letter,
        /// not the base.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        accepts: bool,
    },
    /// The metadata is replaced.
    #[serde(rename = "frame")]
    Metadata {
        /// What it was.
        before: Box<Metadata>,
        /// What it is now.
        after: Box<Metadata>,
    },
    /// A proposal's marker, number or reasons are replaced.
    #[serde(rename = "head")]
    Header {
        /// Index of the proposal.
        proposal: usize,
        /// What they were.
        before: ProposalHeader,
        /// What they are now.
        after: ProposalHeader,
    },
    /// Whole proposals come, go or change places: `removed` gives way to `inserted`, at index `at`.
    Proposals {
        /// Index of the first proposal removed.
        at: usize,
        /// What stood there.
        removed: Vec<Proposal>,
        /// What stands there now.
        inserted: Vec<Proposal>,
    },
    /// The picture on the cover is replaced.
    Logo {
        /// What it was.
        before: Option<Logo>,
        /// What it is now.
        after: Option<Logo>,
    },
    /// The unresolved places of a recovered redline are replaced.
    #[serde(rename = "doubts")]
    Unresolved {
        /// What they were.
        before: Vec<UnresolvedPlace>,
        /// What they are now.
        after: Vec<UnresolvedPlace>,
    },
    /// The findings of the sources are replaced.
    Findings {
        /// What they were.
        before: Vec<Finding>,
        /// What they are now.
        after: Vec<Finding>,
    },
    /// The comments are replaced.
    Comments {
        /// What they were.
        before: Vec<Comment>,
        /// What they are now.
        after: Vec<Comment>,
    },
    /// Sources come or go: `removed` gives way to `inserted`, at index `at`.
    Sources {
        /// Index of the first source removed.
        at: usize,
        /// What stood there.
        removed: Vec<MergeSource>,
        /// What stands there now.
        inserted: Vec<MergeSource>,
    },
    /// Decisions are made or taken back.
    Decisions {
        /// What goes, in the order of the base.
        removed: Vec<Decision>,
        /// What comes, in the same order.
        inserted: Vec<Decision>,
    },
    /// The rules of house style that are switched off are replaced.
    #[serde(rename = "switched_off")]
    SwitchedOff {
        /// What they were.
        before: Vec<SwitchedOff>,
        /// What they are now.
        after: Vec<SwitchedOff>,
    },
}

/// Why an edit was refused; the draft is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The edit does not fit the draft: it was made on another state of it.
    #[error("the edit was made on another state of the draft")]
    Stale,
    /// The edit would change the base text.
    #[error("the edit would change the base text")]
    BaseChanged,
    /// An acceptance would change more than the marks it accepts.
    #[error("the edit would change more than what is accepted")]
    NotAccepted,
    /// Two paragraphs would bear one id.
    #[error("the edit would give two paragraphs one id")]
    DuplicateId,
    /// The command would move the base text under the sources of the draft.
    #[error("the draft has sources, whose places count from its base text; take them out first")]
    HasSources,
    /// The command cannot be done at this place.
    #[error("this cannot be done here")]
    NotHere,
}

impl Step {
    /// What makes `new` of the paragraphs `old`, which begin at `from` of a proposal; `None` where they are equal.
    pub fn between(proposal: usize, from: usize, old: &[Paragraph], new: &[Paragraph]) -> Option<Step> {
        let equal = |(a, b): &(&Paragraph, &Paragraph)| a == b;
        let at = old.iter().zip(new).take_while(equal).count();
        let behind = old[at..].iter().rev().zip(new[at..].iter().rev()).take_while(equal).count();
        let (removed, inserted) = (old[at..old.len() - behind].to_vec(), new[at..new.len() - behind].to_vec());
        (removed != inserted).then_some(Step::Splice { proposal, at: from + at, removed, inserted, accepts: false })
    }

    /// Leaves out what no paragraph may hold; an end of line is a space.
    pub(crate) fn leave_out_refused(&mut self) {
        let arriving: Vec<&mut Paragraph> = match self {
            Step::Splice { inserted, .. } => inserted.iter_mut().collect(),
            Step::Proposals { inserted, .. } => inserted.iter_mut().flat_map(|p| &mut p.paragraphs).collect(),
            _ => return,
        };
        for run in arriving.into_iter().flat_map(|p| p.label.iter_mut().chain(&mut p.runs)) {
            if run.text.contains(is_refused) {
                let text = run.text.replace(['\n', '\r'], " ");
                run.text = text.replace(is_refused, "");
            }
        }
    }

    /// Says that the step accepts changes.
    pub(crate) fn accept(&mut self) {
        if let Step::Splice { accepts, .. } = self {
            *accepts = true;
        }
    }

    /// The edit that takes this one back.
    pub fn inverse(&self) -> Step {
        match self.clone() {
            Step::Splice { proposal, at, removed, inserted, accepts } => {
                Step::Splice { proposal, at, removed: inserted, inserted: removed, accepts }
            }
            Step::Proposals { at, removed, inserted } => Step::Proposals { at, removed: inserted, inserted: removed },
            Step::Logo { before, after } => Step::Logo { before: after, after: before },
            Step::Metadata { before, after } => Step::Metadata { before: after, after: before },
            Step::Header { proposal, before, after } => Step::Header { proposal, before: after, after: before },
            Step::Unresolved { before, after } => Step::Unresolved { before: after, after: before },
            Step::Findings { before, after } => Step::Findings { before: after, after: before },
            Step::Comments { before, after } => Step::Comments { before: after, after: before },
            Step::Sources { at, removed, inserted } => Step::Sources { at, removed: inserted, inserted: removed },
            Step::Decisions { removed, inserted } => Step::Decisions { removed: inserted, inserted: removed },
            Step::SwitchedOff { before, after } => Step::SwitchedOff { before: after, after: before },
        }
    }

    /// Applies the edit, or leaves the draft untouched and says why.
    ///
    /// Checked: what the edit says it removes is what stands there, ids stay unique, and the base text stays to
    /// the letter (law 1 in `docs/architecture.md`). Where changes are accepted, the revised text stays to the letter,
    /// and every mark that is not accepted.
    ///
    /// # Errors
    /// The step was made on another state of the draft, would change the base text, would accept what is no change, or
    /// would give two paragraphs one id.
    pub fn apply(&self, draft: &mut Contribution) -> Result<(), EditError> {
        match self {
            Step::Metadata { before, after } => {
                if draft.metadata != **before {
                    return Err(EditError::Stale);
                }
                draft.metadata = (**after).clone();
            }
            Step::Logo { before, after } => {
                if draft.logo != *before {
                    return Err(EditError::Stale);
                }
                draft.logo.clone_from(after);
            }
            Step::Proposals { at, removed, inserted } => {
                let end = at.checked_add(removed.len()).ok_or(EditError::Stale)?;
                if draft.proposals.get(*at..end) != Some(removed.as_slice()) {
                    return Err(EditError::Stale);
                }
                let [gone, come] = [removed, inserted].map(|ps| paragraphs(ps));
                if come.iter().any(|p| gone.iter().any(|q| p.id == q.id && p != q)) {
                    return Err(EditError::BaseChanged);
                }
                if !ids_stay_unique(draft, &gone, &come) {
                    return Err(EditError::DuplicateId);
                }
                draft.proposals.splice(*at..end, inserted.iter().cloned());
            }
            Step::Unresolved { before, after } => {
                if draft.unresolved != *before {
                    return Err(EditError::Stale);
                }
                draft.unresolved.clone_from(after);
            }
            Step::Findings { before, after } => {
                if draft.findings != *before {
                    return Err(EditError::Stale);
                }
                draft.findings.clone_from(after);
            }
            Step::Comments { before, after } => {
                if draft.comments != *before {
                    return Err(EditError::Stale);
                }
                draft.comments.clone_from(after);
            }
            Step::Sources { at, removed, inserted } => {
                let end = at.checked_add(removed.len()).ok_or(EditError::Stale)?;
                if draft.sources.get(*at..end) != Some(removed.as_slice()) {
                    return Err(EditError::Stale);
                }
                draft.sources.splice(*at..end, inserted.iter().cloned());
            }
            Step::Decisions { removed, inserted } => {
                let place_of = |d: &Decision, all: &[Decision]| all.binary_search_by_key(&d.place(), Decision::place);
                let mut after = draft.decisions.clone();
                for d in removed {
                    let at = place_of(d, &after).ok().filter(|i| after[*i] == *d).ok_or(EditError::Stale)?;
                    after.remove(at);
                }
                for d in inserted {
                    let at = place_of(d, &after).err().ok_or(EditError::Stale)?;
                    after.insert(at, d.clone());
                }
                draft.decisions = after;
            }
            Step::SwitchedOff { before, after } => {
                if draft.switched_off != *before {
                    return Err(EditError::Stale);
                }
                draft.switched_off.clone_from(after);
            }
            Step::Header { proposal, before, after } => {
                let head = &mut draft.proposals.get_mut(*proposal).ok_or(EditError::Stale)?.header;
                if head != before {
                    return Err(EditError::Stale);
                }
                *head = after.clone();
            }
            Step::Splice { proposal, at, removed, inserted, accepts } => {
                let target = draft.proposals.get_mut(*proposal).ok_or(EditError::Stale)?;
                let end = at.checked_add(removed.len()).ok_or(EditError::Stale)?;
                if target.paragraphs.get(*at..end) != Some(removed.as_slice()) {
                    return Err(EditError::Stale);
                }
                let keeps = |version| same_text(&target.paragraphs, *at, end, inserted, version);
                match accepts {
                    true => {
                        let either = is_accepted(removed, inserted) || is_accepted(inserted, removed);
                        if !either || !keeps(Version::Revised) {
                            return Err(EditError::NotAccepted);
                        }
                    }
                    false if target.header.marker.is_new_text() || keeps(Version::Base) => {}
                    false => return Err(EditError::BaseChanged),
                }
                if !ids_stay_unique(draft, removed, inserted) {
                    return Err(EditError::DuplicateId);
                }
                draft.proposals[*proposal].paragraphs.splice(*at..end, inserted.iter().cloned());
            }
        }
        Ok(())
    }
}

/// Compares the text of `version` around the splice: joined ends make one line of what is inside and what follows.
fn same_text(paragraphs: &[Paragraph], at: usize, end: usize, inserted: &[Paragraph], version: Version) -> bool {
    let open = |p: &&Paragraph| !version.keeps(&p.ins, &p.del);
    let from = at - paragraphs[..at].iter().rev().take_while(open).count();
    let to = paragraphs.len().min(end + paragraphs[end..].iter().take_while(open).count() + 1);
    let after: Vec<Paragraph> =
        paragraphs[from..at].iter().chain(inserted).chain(&paragraphs[end..to]).cloned().collect();
    let text =
        |ps: &[Paragraph]| -> Vec<String> { paragraph::lines(ps, version).into_iter().map(String::from).collect() };
    text(&paragraphs[from..to]) == text(&after)
}

fn paragraphs(of: &[Proposal]) -> Vec<Paragraph> {
    of.iter().flat_map(|p| &p.paragraphs).cloned().collect()
}

fn ids_stay_unique(draft: &Contribution, removed: &[Paragraph], inserted: &[Paragraph]) -> bool {
    let mut new: Vec<_> = inserted.iter().map(|p| p.id).collect();
    new.sort_unstable();
    if new.windows(2).any(|w| w[0] == w[1]) {
        return false;
    }
    let arriving: Vec<_> = new.into_iter().filter(|id| removed.iter().all(|p| p.id != *id)).collect();
    arriving.is_empty()
        || !draft.proposals.iter().flat_map(|p| &p.paragraphs).any(|p| arriving.binary_search(&p.id).is_ok())
}
