//! A paragraph and where it stands in the draft.

use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::{self, Revision, Run};
use crate::step::{EditError, Step};

/// A paragraph where it stands.
pub(super) struct LocatedParagraph<'a> {
    pub proposal: usize,
    pub at: usize,
    pub paragraph: &'a Paragraph,
    pub all: &'a [Paragraph],
}

impl<'a> LocatedParagraph<'a> {
    /// The paragraph `id`, with where it stands.
    ///
    /// # Errors
    /// [`EditError::Stale`] where the draft has no such paragraph.
    pub fn find(draft: &'a Contribution, id: ParagraphId) -> Result<Self, EditError> {
        let (proposal, at) = draft.find(id).ok_or(EditError::Stale)?;
        let all = &draft.proposals[proposal].paragraphs;
        Ok(Self { proposal, at, paragraph: &all[at], all })
    }

    /// Refuses `edited` where it takes away what is not the author's: base text and what others inserted. New text has
    /// no base.
    ///
    /// # Errors
    /// [`EditError::BaseChanged`] where `edited` takes such text away.
    pub fn keeps(&self, draft: &Contribution, edited: &Paragraph, me: &Revision) -> Result<(), EditError> {
        let new = draft.proposals[self.proposal].header.marker.is_new_text();
        if !new && not_mine(self.paragraph, me) != not_mine(edited, me) {
            return Err(EditError::BaseChanged);
        }
        Ok(())
    }

    pub fn next(&self) -> Option<&'a Paragraph> {
        self.all.get(self.at + 1)
    }

    /// The paragraph with other text; nothing where it is equal.
    pub fn with_runs(&self, runs: Vec<Run>) -> Vec<Step> {
        self.replace(1, vec![Paragraph { runs, ..self.paragraph.clone() }])
    }

    /// `count` paragraphs from here give way to `inserted`; nothing where they are equal.
    pub fn replace(&self, count: usize, inserted: Vec<Paragraph>) -> Vec<Step> {
        self.splice(self.at, count, inserted)
    }

    pub fn splice(&self, at: usize, count: usize, inserted: Vec<Paragraph>) -> Vec<Step> {
        let removed = self.all[at..at + count].to_vec();
        if removed == inserted {
            return Vec::new();
        }
        vec![Step::Splice { proposal: self.proposal, at, removed, inserted, accepts: false }]
    }
}

/// What is not the author's own to remove: base text and what others inserted, with its formats.
fn not_mine(p: &Paragraph, me: &Revision) -> [Vec<Run>; 2] {
    [&p.label, &p.runs].map(|runs| {
        let kept = |r: &&Run| r.ins.as_ref().is_none_or(|by| by.author != me.author);
        run::normalise(runs.iter().filter(kept).map(|r| Run { ins: None, del: None, ..r.clone() }).collect())
    })
}
