//! What is selected of a draft, and which changes it touches.

use crate::change::{Change, ChangeKind};
use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, ParagraphId};
use crate::step::EditError;

/// A place of the draft: proposal, paragraph, character.
type TextPlace = (usize, usize, usize);

/// What is selected of a draft.
pub(super) struct Extent {
    from: TextPlace,
    to: TextPlace,
}

impl Extent {
    /// From one character of a paragraph to another.
    ///
    /// # Errors
    /// [`EditError::Stale`] where one of the paragraphs is gone.
    pub fn between(
        draft: &Contribution,
        from: (ParagraphId, usize),
        to: (ParagraphId, usize),
    ) -> Result<Self, EditError> {
        let place = |(id, at)| draft.find(id).map(|(p, i)| (p, i, at)).ok_or(EditError::Stale);
        Ok(Self { from: place(from)?, to: place(to)? })
    }

    /// What is selected of a proposal's paragraphs, `all`; `None` where nothing is.
    pub fn within(&self, proposal: usize, all: &[Paragraph]) -> Option<Within> {
        let place = |(p, at, char): TextPlace, outside| if p == proposal { (at, char) } else { outside };
        let is_in = (self.from.0..=self.to.0).contains(&proposal);
        let (from, to) = (place(self.from, (0, 0)), place(self.to, (all.len(), 0)));
        is_in.then(|| Within { ids: all.iter().map(|p| p.id).collect(), from, to })
    }
}

/// What is selected of a proposal: from a paragraph and a character of it to others.
pub(super) struct Within {
    ids: Vec<ParagraphId>,
    from: (usize, usize),
    to: (usize, usize),
}

impl Within {
    /// Whether it holds any of the change `c` where that marks the paragraph `id`. A label is held with the paragraph's
    /// first character, an end with what follows it.
    pub fn touches(&self, id: ParagraphId, c: &Change) -> bool {
        let Some(at) = self.ids.iter().position(|known| *known == id) else { return false };
        let start = if at == self.from.0 { self.from.1 } else { 0 };
        let end = if at == self.to.0 { self.to.1 } else { usize::MAX };
        let is_between = (self.from.0..=self.to.0).contains(&at) && start < end;
        is_between
            && match c.kind {
                ChangeKind::Relabelled => start == 0,
                ChangeKind::Split | ChangeKind::Joined => at < self.to.0,
                // The clause that a moved one was is marked whole.
                _ if c.marked.is_empty() || id != c.paragraph => true,
                _ => start < c.marked.end && c.marked.start < end,
            }
    }
}
