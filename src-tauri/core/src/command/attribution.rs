//! The name beside changes: a setting of the draft, so what was made under one name comes under another.

use std::borrow::Cow;
use std::sync::Arc;

use super::comments;
use crate::comment::Comment;
use crate::contribution::{Contribution, DEFAULT_AUTHOR};
use crate::paragraph::{Paragraph, normalise};
use crate::run::{Revision, Run};
use crate::step::Step;

/// `draft` as it leaves the app: what stands under nobody's name stands under the one chosen.
pub fn with_author_resolved(draft: &Contribution) -> Cow<'_, Contribution> {
    let me = draft.metadata.revision();
    let is_nobody = |name: &Arc<str>| **name == *DEFAULT_AUTHOR;
    let mut remarks = draft.comments.iter().flat_map(Comment::remarks);
    let unnamed = draft.authors().iter().any(is_nobody) || remarks.any(|r| is_nobody(&r.by.author));
    if is_nobody(&me.author) || !unnamed {
        return Cow::Borrowed(draft);
    }
    let mut out = draft.clone();
    for edit in renamed(draft, &me, DEFAULT_AUTHOR) {
        edit.apply(&mut out).expect("invariant: the edit was made on this draft");
    }
    Cow::Owned(out)
}

/// What stands under `was`, changes and comments, under `me`.
pub(super) fn renamed(draft: &Contribution, me: &Revision, was: &str) -> Vec<Step> {
    let mut steps = reattribute(draft, me, |name| name == was);
    steps.extend(comments::renamed(draft, me, |name| name == was));
    steps
}

/// The changes of those whom `whose` names, under `me`. What would be inserted and deleted by one hand is gone, as if it
/// had been typed and deleted.
pub(super) fn reattribute(draft: &Contribution, me: &Revision, whose: impl Fn(&str) -> bool) -> Vec<Step> {
    let signed = |mark: &mut Option<Revision>| {
        if let Some(by) = mark.as_mut().filter(|by| whose(&by.author)) {
            *by = me.clone();
        }
    };
    let gone = |ins: &Option<Revision>, del: &Option<Revision>| ins.as_ref() == Some(me) && del.as_ref() == Some(me);
    let sign_runs = |runs: &[Run]| -> Vec<Run> {
        let mut runs = runs.to_vec();
        runs.iter_mut().for_each(|r| {
            signed(&mut r.ins);
            signed(&mut r.del);
        });
        runs.retain(|r| !gone(&r.ins, &r.del));
        runs
    };
    let sign_paragraph = |p: &Paragraph| {
        let mut p = Paragraph { label: sign_runs(&p.label), runs: sign_runs(&p.runs), ..p.clone() };
        signed(&mut p.ins);
        signed(&mut p.del);
        let left = p.all_runs().next().is_some() || !gone(&p.ins, &p.del);
        left.then_some(p)
    };
    let mut steps = Vec::new();
    for (proposal, old) in draft.proposals.iter().map(|p| &p.paragraphs).enumerate() {
        let mut new: Vec<Paragraph> = old.iter().filter_map(sign_paragraph).collect();
        normalise(&mut new);
        steps.extend(Step::between(proposal, 0, old, &new));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::{CommentId, Remark};
    use crate::contribution::{Metadata, Proposal};
    use crate::paragraph::{ParagraphId, Role};

    fn of(author: &str, paragraphs: Vec<Paragraph>) -> Contribution {
        let metadata = Metadata { author: author.into(), ..Metadata::default() };
        Contribution {
            metadata,
            proposals: vec![Proposal { paragraphs, ..Proposal::default() }],
            ..Contribution::default()
        }
    }

    /// A clause whose label and text `by` inserted, and its end.
    fn new(id: u32, by: &Revision) -> Paragraph {
        let own = |text: &str| vec![Run::inserted(text, by)];
        let p = Paragraph::unchanged(ParagraphId(id), Role::Clause, "", "");
        Paragraph { label: own("1"), runs: own("to go;"), ins: Some(by.clone()), ..p }
    }

    #[test]
    fn what_is_nobodys_leaves_under_the_name_chosen_labels_and_remarks_too() {
        let nobody = Revision::by(DEFAULT_AUTHOR);
        let mut draft = of("CEPT", vec![new(1, &nobody)]);
        assert_eq!(with_author_resolved(&draft).proposals[0].paragraphs, [new(1, &Revision::by("CEPT"))]);
        draft.proposals[0].paragraphs = vec![new(1, &Revision::by("RCC"))];
        let remark = |by: &Revision| Remark { by: by.clone(), text: "Why?".into() };
        draft.comments = vec![Comment {
            id: CommentId(1),
            paragraph: ParagraphId(1),
            range: None,
            remark: remark(&Revision::by("RCC")),
            replies: vec![remark(&nobody)],
            done: false,
        }];
        let out = with_author_resolved(&draft);
        let names: Vec<_> = out.comments[0].remarks().map(|r| &*r.by.author).collect();
        assert_eq!((names, out.authors().len(), &*out.authors()[0]), (vec!["RCC", "CEPT"], 1, "RCC"));
    }

    #[test]
    fn nothing_is_copied_where_no_name_is_another() {
        let nobody = Revision::by(DEFAULT_AUTHOR);
        let is_same = |draft: &Contribution| matches!(with_author_resolved(draft), Cow::Borrowed(_));
        assert!(is_same(&of("", vec![new(1, &nobody)])), "no name is chosen");
        assert!(is_same(&of("CEPT", vec![new(1, &Revision::by("RCC"))])), "nothing is nobody's");
    }

    #[test]
    fn what_one_inserted_and_another_deleted_goes_when_both_are_one() {
        let (rcc, cept) = (Revision::by("RCC"), Revision::by("CEPT"));
        let deleted = |r: &Run| Run { del: Some(cept.clone()), ..r.clone() };
        let there = new(2, &rcc);
        let gone = Paragraph {
            label: there.label.iter().map(deleted).collect(),
            runs: there.runs.iter().map(deleted).collect(),
            del: Some(cept.clone()),
            ..there.clone()
        };
        let empty = Paragraph::unchanged(ParagraphId(3), Role::ResTitle, "", "");
        let mut draft = of("ATU", vec![new(1, &rcc), gone, empty.clone()]);
        let me = draft.metadata.revision();
        for step in reattribute(&draft.clone(), &me, |_| true) {
            step.apply(&mut draft).unwrap();
        }
        assert_eq!(draft.proposals[0].paragraphs, [new(1, &me), empty]);
    }
}
