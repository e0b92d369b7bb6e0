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

    /// Refuses `edited` where it takes away what is not the author's, base text and what others inserted, or puts another
    /// name to it. New text has no base.
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

/// What is not the author's own to remove: base text and what others inserted, with its formats and their names.
fn not_mine(p: &Paragraph, me: &Revision) -> [Vec<Run>; 2] {
    [&p.label, &p.runs].map(|runs| {
        let kept = |r: &&Run| r.ins.as_ref().is_none_or(|by| by.author != me.author);
        run::normalise(runs.iter().filter(kept).map(|r| Run { del: None, ..r.clone() }).collect())
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Command, PastedLine, perform};
    use super::*;
    use crate::contribution::{Marker, Proposal};
    use crate::paragraph::Role;
    use crate::run::Format;

    #[test]
    fn typing_takes_nothing_away_that_others_wrote_nor_their_name() {
        let theirs = |text: &str| Run::inserted(text, &Revision::by("CEPT"));
        let kept = Run::unchanged;
        let clause = Paragraph::unchanged(ParagraphId(1), Role::Clause, "1", "");
        let runs = vec![kept("to go "), theirs("home "), kept("soon;")];
        let paragraphs = vec![Paragraph { runs, ..clause.clone() }];
        let proposals = vec![Proposal { paragraphs, ..Proposal::default() }];
        let mut draft = Contribution { proposals, ..Contribution::default() };
        let me = draft.metadata.revision();
        let edit = |runs: Vec<Run>| Command::EditParagraph { id: clause.id, label: clause.label.clone(), runs };
        let (left, right) = (|| vec![kept("to go ")], || vec![kept("soon;")]);
        let lines = vec![PastedLine { label: String::new(), text: "now".into() }];
        let bold = Run { format: Format { bold: true, ..Format::PLAIN }, ..theirs("home ") };
        for command in [
            edit([left(), right()].concat()),
            edit([left(), vec![theirs("ho")], right()].concat()),
            edit([left(), vec![bold], right()].concat()),
            edit([left(), vec![Run::inserted("home ", &me)], right()].concat()),
            edit([left(), vec![Run::inserted("home ", &Revision::by("RCC"))], right()].concat()),
            Command::Split { id: clause.id, left: left(), right: right() },
            Command::Paste { id: clause.id, left: left(), right: right(), lines },
        ] {
            assert_eq!(
                perform(&mut draft.clone(), command.clone()).unwrap_err(),
                EditError::BaseChanged,
                "{command:?}"
            );
        }
        let deleted = Run { del: Some(me.clone()), ..theirs("home ") };
        let own = || vec![Run::inserted("far ", &me)];
        for runs in [vec![deleted], [vec![theirs("ho")], own(), vec![theirs("me ")]].concat()] {
            perform(&mut draft.clone(), edit([left(), runs, right()].concat())).unwrap();
        }
        draft.proposals[0].header.marker = Marker::Add;
        perform(&mut draft, edit([left(), right()].concat())).unwrap();
    }
}
