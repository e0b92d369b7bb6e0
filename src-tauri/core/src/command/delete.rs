//! Deleting text and paragraphs for an author: their own insertions go, everything else stays deleted.

use crate::paragraph::Paragraph;
use crate::run::{self, Revision, Run};

pub(super) fn is_mine(mark: &Option<Revision>, me: &Revision) -> bool {
    mark.as_ref().is_some_and(|by| by.author == me.author)
}

pub(super) fn delete_runs(runs: &[Run], me: &Revision) -> Vec<Run> {
    run::normalise(runs.iter().filter_map(|r| r.clone().delete(me)).collect())
}

/// One paragraph of two, with the second one's end.
pub(super) fn merged(first: &Paragraph, second: &Paragraph) -> Paragraph {
    let runs = run::normalise(first.runs.iter().chain(&second.runs).cloned().collect());
    Paragraph { runs, ins: second.ins.clone(), del: second.del.clone(), ..first.clone() }
}

/// The paragraph deleted whole; `None` where all of it was the author's own.
pub(super) fn delete_paragraph(p: &Paragraph, me: &Revision) -> Option<Paragraph> {
    let (label, runs) = (delete_runs(&p.label, me), delete_runs(&p.runs, me));
    if is_mine(&p.ins, me) && label.is_empty() && runs.is_empty() {
        return None;
    }
    Some(Paragraph { label, runs, del: p.del.clone().or_else(|| Some(me.clone())), ..p.clone() })
}

/// The paragraph as the base has it; its end stays inserted where it was.
pub(super) fn restored(p: &Paragraph) -> Paragraph {
    let back = |runs: &[Run]| {
        run::normalise(runs.iter().filter(|r| r.ins.is_none()).map(|r| Run { del: None, ..r.clone() }).collect())
    };
    Paragraph { label: back(&p.label), runs: back(&p.runs), del: None, ..p.clone() }
}

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::{Contribution, Proposal};
    use crate::paragraph::{ParagraphId, Role};

    #[test]
    fn two_halves_joined_again_end_as_the_second_ended() {
        let part = |id, text: &str| Paragraph::unchanged(ParagraphId(id), Role::Para, "", text);
        let me = Contribution::default().metadata.revision();
        let paragraphs = vec![
            Paragraph { ins: Some(me), ..part(1, "to ") },
            Paragraph { del: Some(Revision::by("CEPT")), ..part(2, "go") },
            part(3, " home."),
        ];
        let proposals = vec![Proposal { paragraphs, ..Proposal::default() }];
        let mut draft = Contribution { proposals, ..Contribution::default() };
        perform(&mut draft, Command::JoinNext { id: ParagraphId(1) }).unwrap();
        let joined = Paragraph { del: Some(Revision::by("CEPT")), ..part(1, "to go") };
        assert_eq!(draft.proposals[0].paragraphs, [joined, part(3, " home.")]);
    }
}
