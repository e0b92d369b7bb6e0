//! The changes of a draft, kept up to date: a transaction costs what it touched, not what the draft holds.

use std::ops::Range;
use std::sync::Arc;

use super::{Change, Under, join_moves, paragraph_changes, words_of};
use crate::contribution::{Contribution, Proposal};
use crate::history::Transaction;
use crate::paragraph::Paragraph;
use crate::step::Step;

/// Every change of a draft in the order of the text, and how many words they insert and strike.
#[derive(Clone, Debug, Default)]
pub struct ChangeList {
    proposals: Vec<ProposalChanges>,
    listed: Vec<Arc<Change>>,
}

/// What became of a [`ChangeList`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPatch {
    /// The changes that are no longer listed.
    pub removed: Range<usize>,
    /// Those that stand in their place.
    pub inserted: Vec<Arc<Change>>,
}

#[derive(Clone, Debug, Default)]
struct ProposalChanges {
    /// Whether its changes are listed.
    tracked: bool,
    /// Whether any paragraph came or went since it was looked at.
    stale: bool,
    paragraphs: Vec<ParagraphChanges>,
    /// Its changes, with the moves among them found.
    listed: Vec<Arc<Change>>,
}

#[derive(Clone, Debug, Default)]
struct ParagraphChanges {
    /// What the next paragraph stands under.
    under: Under,
    changes: Vec<Arc<Change>>,
    /// Words inserted and struck.
    words: [usize; 2],
    stale: bool,
}

impl ChangeList {
    /// The changes of `draft`.
    pub fn of(draft: &Contribution) -> Self {
        let mut out = Self { proposals: draft.proposals.iter().map(ProposalChanges::of).collect(), listed: Vec::new() };
        out.list();
        out
    }

    /// Every change, in the order of the text.
    pub fn changes(&self) -> &[Arc<Change>] {
        &self.listed
    }

    /// Words inserted and struck.
    pub fn counters(&self) -> (usize, usize) {
        let words = self.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.words);
        words.fold((0, 0), |(inserted, struck), [i, s]| (inserted + i, struck + s))
    }

    /// Brings the list up to date after `transaction`, which was applied to `draft`; `None` where no change is another.
    pub fn follow(&mut self, draft: &Contribution, transaction: &Transaction) -> Option<ListPatch> {
        for step in &transaction.steps {
            match step {
                Step::Splice { proposal, at, removed, inserted } => {
                    self.splice(*proposal, *at..at + removed.len(), inserted.len());
                }
                Step::Header { .. } | Step::Proposals { .. } => self.proposals.clear(),
                Step::Metadata { .. } | Step::Logo { .. } | Step::Unresolved { .. } | Step::Findings { .. } => {}
            }
        }
        let fits = |(mine, draft): (&ProposalChanges, &Proposal)| mine.paragraphs.len() == draft.paragraphs.len();
        if self.proposals.len() == draft.proposals.len() && self.proposals.iter().zip(&draft.proposals).all(fits) {
            self.proposals.iter_mut().zip(&draft.proposals).for_each(|(mine, draft)| mine.refresh(&draft.paragraphs));
        } else {
            self.proposals = draft.proposals.iter().map(ProposalChanges::of).collect();
        }
        let before = std::mem::take(&mut self.listed);
        self.list();
        patch(&before, &self.listed)
    }

    fn splice(&mut self, proposal: usize, at: Range<usize>, inserted: usize) {
        let Some(mine) = self.proposals.get_mut(proposal).filter(|p| at.end <= p.paragraphs.len()) else {
            return self.proposals.clear();
        };
        mine.stale = true;
        let stale = ParagraphChanges { stale: true, ..ParagraphChanges::default() };
        mine.paragraphs.splice(at.clone(), std::iter::repeat_n(stale, inserted));
        // What was taken out may have been what the next one stood under.
        if let Some(next) = mine.paragraphs.get_mut(at.start + inserted) {
            next.stale = true;
        }
    }

    fn list(&mut self) {
        self.listed = self.proposals.iter().filter(|p| p.tracked).flat_map(|p| p.listed.iter().cloned()).collect();
    }
}

impl ProposalChanges {
    fn of(proposal: &Proposal) -> Self {
        let stale = ParagraphChanges { stale: true, ..ParagraphChanges::default() };
        let paragraphs = vec![stale; proposal.paragraphs.len()];
        let tracked = proposal.header.marker.is_tracked();
        let mut out = Self { tracked, stale: true, paragraphs, listed: Vec::new() };
        out.refresh(&proposal.paragraphs);
        out
    }

    /// Looks at the stale paragraphs, and at those behind them that now stand under something else.
    fn refresh(&mut self, paragraphs: &[Paragraph]) {
        if !std::mem::take(&mut self.stale) {
            return;
        }
        let mut other_place = false;
        for i in 0..paragraphs.len() {
            if !(self.paragraphs[i].stale || other_place) {
                continue;
            }
            let before = i.checked_sub(1).map(|b| self.paragraphs[b].under.clone());
            let now = ParagraphChanges::of(&paragraphs[i], before.unwrap_or_default());
            other_place = self.paragraphs[i].stale || now.under != self.paragraphs[i].under;
            self.paragraphs[i] = now;
        }
        self.listed = join_moves(self.paragraphs.iter().flat_map(|p| p.changes.iter().cloned()).collect());
    }
}

impl ParagraphChanges {
    /// Those of `p`; the paragraph before it stands under `under`.
    fn of(p: &Paragraph, mut under: Under) -> Self {
        under.step(p);
        let (mut changes, mut words) = (Vec::new(), [0, 0]);
        if p.is_changed() {
            paragraph_changes(p, &under.place(p), &mut changes);
            words = words_of(p);
        }
        Self { under, changes: changes.into_iter().map(Arc::new).collect(), words, stale: false }
    }
}

/// What makes `now` of `before`.
fn patch(before: &[Arc<Change>], now: &[Arc<Change>]) -> Option<ListPatch> {
    let same = |(a, b): &(&Arc<Change>, &Arc<Change>)| Arc::ptr_eq(a, b) || a == b;
    let front = before.iter().zip(now).take_while(same).count();
    let back = before[front..].iter().rev().zip(now[front..].iter().rev()).take_while(same).count();
    let (removed, inserted) = (front..before.len() - back, now[front..now.len() - back].to_vec());
    (!removed.is_empty() || !inserted.is_empty()).then_some(ListPatch { removed, inserted })
}
