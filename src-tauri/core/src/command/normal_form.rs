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
            let end = out.as_ref().map_or(0, |r| {
                if r.end > *at { (r.end + inserted.len()).saturating_sub(removed.len()) } else { r.end }
            });
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
