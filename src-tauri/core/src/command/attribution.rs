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
