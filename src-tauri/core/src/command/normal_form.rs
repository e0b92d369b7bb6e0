//! Normal form around what a command touched: what is read from a file must be what was written, or the transactions of
//! a journal would not fit it. Looked at is what the change can reach, not the whole text.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::contribution::{Contribution, Proposal};
use crate::paragraph::{self, Paragraph};
use crate::run::{Revision, Version};
use crate::step::Step;

/// The proposals that steps splice, as they are before.
pub(super) struct Spliced(BTreeMap<usize, Before>);

/// What must be known of a proposal as it was.
struct Before {
    /// The text is new.
    is_new: bool,
    /// New text without marks stays so. One that came with marks keeps them, for a person to look at.
    is_plain: bool,
    first: Option<Paragraph>,
}

impl Before {
    fn of(proposal: &Proposal) -> Self {
        let is_new = proposal.header.marker.is_new_text();
        let is_plain = is_new && !proposal.paragraphs.iter().any(Paragraph::is_changed);
        Self { is_new, is_plain, first: proposal.paragraphs.first().cloned() }
    }
}

impl Spliced {
    /// Those of `steps`, which are about to be applied to `draft`.
    pub fn by(steps: &[Step], draft: &Contribution) -> Self {
        let spliced = steps
            .iter()
            .filter_map(|step| if let Step::Splice { proposal, .. } = step { Some(*proposal) } else { None });
        Self(spliced.filter_map(|i| Some((i, Before::of(draft.proposals.get(i)?)))).collect())
    }

    /// And those of `steps`, which are about to be applied too.
    pub fn extend(&mut self, steps: &[Step], draft: &Contribution) {
        for (proposal, before) in Self::by(steps, draft).0 {
            self.0.entry(proposal).or_insert(before);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What brings `draft`, to which `steps` were applied, into normal form.
    pub fn to_normal_form(&self, steps: &[Step], draft: &Contribution, me: &Revision) -> Vec<Step> {
        let normal = |(proposal, before): (&usize, &Before)| {
            let all = &draft.proposals.get(*proposal)?.paragraphs;
            let window = reach(all, touched(steps, *proposal));
            let old = &all[window.clone()];
            let mut new = old.to_vec();
            if window.end == all.len() {
                paragraph::normalise_text(&mut new)
            } else {
                paragraph::normalise(&mut new)
            }
            if before.is_plain {
                new = paragraph::clean(&new, Version::Revised);
            }
            // A text without a paragraph would have no place to type in.
            if let (true, true, Some(first)) = (new.is_empty(), old.len() == all.len(), &before.first) {
                new.push(emptied(first, if before.is_new { None } else { Some(me) }));
            }
            Step::between(*proposal, window.start, old, &new)
        };
        self.0.iter().filter_map(normal).collect()
    }
}

/// The paragraphs of a proposal that `steps` put there, with all between them.
pub(super) fn touched(steps: &[Step], of: usize) -> Range<usize> {
    let mut out: Option<Range<usize>> = None;
    for step in steps {
        let Step::Splice { proposal, at, removed, inserted, .. } = step else { continue };
        if *proposal == of {
            let end = out.as_ref().map_or(0, |r| (r.end + inserted.len()).saturating_sub(removed.len()));
            out = Some(out.map_or(*at, |r| r.start.min(*at))..end.max(at + inserted.len()));
        }
    }
    out.unwrap_or_default()
}

/// `touched` with the paragraphs whose marks may move: a mark goes no farther than ends are marked without a gap.
fn reach(all: &[Paragraph], touched: Range<usize>) -> Range<usize> {
    let is_marked = |p: &&Paragraph| p.ins.is_some() || p.del.is_some();
    let mut end = touched.end.min(all.len());
    let start = touched.start.min(end);
    let start = start - all[..start].iter().rev().take_while(is_marked).count();
    while start < end && end < all.len() && is_marked(&&all[end - 1]) {
        end += 1;
    }
    start..end
}

/// The paragraph without label and text, its end inserted by `ins`.
fn emptied(p: &Paragraph, ins: Option<&Revision>) -> Paragraph {
    let mut p = Paragraph { label: Vec::new(), runs: Vec::new(), ins: ins.cloned(), del: None, ..p.clone() };
    p.normalise();
    p
}

#[cfg(test)]
mod tests {
    use super::super::accept::ChangeScope;
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::{LabelPolicy, Marker, ProposalHeader};
    use crate::paragraph::{ParagraphId, Role};
    use crate::run::Run;

    #[test]
    fn what_steps_touched_lies_where_later_steps_left_it() {
        let empty = |n: usize| vec![Paragraph::unchanged(ParagraphId(0), Role::Para, "", ""); n];
        let step = |proposal, at, removed, inserted| {
            let (removed, inserted) = (empty(removed), empty(inserted));
            Step::Splice { proposal, at, removed, inserted, accepts: false }
        };
        for (steps, want) in [
            (vec![], 0..0),
            (vec![step(0, 5, 1, 2)], 5..7),
            (vec![step(1, 5, 1, 2)], 0..0),
            (vec![step(0, 5, 1, 2), step(0, 1, 0, 3)], 1..10),
            (vec![step(0, 5, 1, 2), step(0, 1, 3, 0)], 1..4),
            (vec![step(0, 5, 1, 2), step(0, 1, 3, 1)], 1..5),
            (vec![step(0, 5, 1, 2), step(1, 1, 0, 3)], 5..7),
            (vec![step(0, 1, 1, 2), step(0, 7, 2, 3)], 1..10),
            (vec![step(0, 1, 0, 9), step(0, 3, 4, 2)], 1..8),
        ] {
            assert_eq!(touched(&steps, 0), want, "{steps:?}");
        }
    }

    fn of(marker: Marker, paragraphs: Vec<Paragraph>) -> Contribution {
        let header = ProposalHeader { marker, ..ProposalHeader::default() };
        Contribution { proposals: vec![Proposal { header, paragraphs }], ..Contribution::default() }
    }

    #[test]
    fn a_text_that_goes_whole_leaves_a_paragraph_to_type_in() {
        let [cept, rcc] = ["CEPT", "RCC"].map(Revision::by);
        let run = |text: &str| Run { del: Some(rcc.clone()), ..Run::inserted(text, &cept) };
        let (ins, del) = (Some(cept.clone()), Some(rcc.clone()));
        let empty = Paragraph::unchanged(ParagraphId(1), Role::Para, "", "");
        let role = Role::Clause;
        let gone = Paragraph { role, label: vec![run("1")], runs: vec![run("to go.")], ins, del, ..empty.clone() };
        let mut draft = of(Marker::Mod, vec![gone]);
        let ins = Some(draft.metadata.revision());
        perform(&mut draft, Command::RejectChanges { scope: ChangeScope::All }).unwrap();
        assert_eq!(draft.proposals[0].paragraphs, [Paragraph { ins, ..empty.clone() }]);
        let mut new = of(Marker::Add, vec![Paragraph::unchanged(ParagraphId(1), Role::Clause, "1", "to go.")]);
        perform(&mut new, Command::StrikeClause { id: ParagraphId(1) }).unwrap();
        assert_eq!(new.proposals[0].paragraphs, [empty]);
    }

    #[test]
    fn another_policy_for_labels_leaves_the_normal_form() {
        let me = Contribution::default().metadata.revision();
        let call = Paragraph::unchanged(ParagraphId(1), Role::Call, "", "resolves ");
        let clause = Paragraph {
            label: vec![Run::inserted("1", &me)],
            runs: vec![Run::deleted("to go.", &me)],
            ..Paragraph::unchanged(ParagraphId(2), Role::Clause, "", "")
        };
        let end = Paragraph::unchanged(ParagraphId(3), Role::AnnexTitle, "", "Boats");
        let mut draft = of(Marker::Mod, vec![Paragraph { del: Some(me), ..call }, clause, end]);
        draft.normalise();
        let header = ProposalHeader { labels: LabelPolicy::Reletter, ..ProposalHeader::default() };
        perform(&mut draft, Command::SetHeader { proposal: 0, header }).unwrap();
        let mut normal = draft.clone();
        normal.normalise();
        assert!(draft.proposals[0].paragraphs[1].label.is_empty(), "a lone clause bears no label");
        assert_eq!(draft.proposals, normal.proposals);
    }
}
