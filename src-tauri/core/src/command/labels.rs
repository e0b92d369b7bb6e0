//! Labels behind a command that changes which clauses stand: by the policy of the proposal, tracked.
//!
//! Nothing is remembered from before: base labels and the order of the base say what moved. So the same text gets the
//! same labels whichever way it came about, and taking a clause back takes back what it moved.

use std::ops::Range;

use super::delete::{delete_runs, is_mine};
use super::normal_form::touched;
use crate::clause_list::{ClauseList, base_label, clause_lists, depth, standing_label, stands};
use crate::contribution::{Contribution, LabelPolicy};
use crate::itu::{self, CallKind, LabelStyle, Language, first_label};
use crate::paragraph::{Paragraph, ParagraphId};
use crate::redline::same_label;
use crate::run::{self, Revision, Run, Version};
use crate::step::Step;

/// Whose labels are settled.
pub(super) enum RelabelScope {
    /// Those of the lists around the paragraphs that a command put there.
    Around(Range<usize>, Arrived),
    /// All: the policy is another one.
    All,
}

/// What is known of clauses that a command put there.
#[derive(Clone, Default)]
pub(super) struct Arrived {
    /// The new place of a clause that was moved: its label is that of its old one.
    pub moved: Option<ParagraphId>,
    /// Those that came with a label of their own, which they keep where no other that stands has it.
    pub labelled: Vec<ParagraphId>,
}

/// The label's runs when it reads `label`; the label of the base, typed again, is the base's.
pub(super) fn relabelled(runs: &[Run], label: &str, me: &Revision) -> Vec<Run> {
    if run::text(runs, Version::Revised) == label {
        return runs.to_vec();
    }
    let others = |r: &Run| r.ins.as_ref().is_some_and(|by| by.author != me.author);
    if run::text(runs, Version::Base) == label && !runs.iter().any(others) {
        return runs.iter().filter(|r| r.ins.is_none()).map(|r| Run { del: None, ..r.clone() }).collect();
    }
    let mut out = delete_runs(runs, me);
    if !label.is_empty() {
        run::push(&mut out, Run::inserted(label, me));
    }
    out
}

/// What gives the clauses of `draft` their labels where `steps` changed which of them stand.
pub(super) fn follow(steps: &[Step], draft: &Contribution, arrived: &Arrived, me: &Revision) -> Vec<Step> {
    let spliced = |step: &Step| if let Step::Splice { proposal, .. } = step { Some(*proposal) } else { None };
    let mut proposals: Vec<usize> = steps.iter().filter_map(spliced).collect();
    proposals.sort_unstable();
    proposals.dedup();
    let follow = |index: usize| settle(draft, index, &RelabelScope::Around(touched(steps, index), arrived.clone()), me);
    proposals.into_iter().filter_map(follow).collect()
}

/// What gives the clauses of a proposal the labels of its policy.
pub(super) fn settle(draft: &Contribution, proposal: usize, scope: &RelabelScope, me: &Revision) -> Option<Step> {
    let target = draft.proposals.get(proposal)?;
    let settled = settled(&target.paragraphs, scope, target.label_policy(), draft.language, me);
    Step::between(proposal, 0, &target.paragraphs, &settled)
}

/// `paragraphs` with the labels that `policy` gives them.
fn settled(
    paragraphs: &[Paragraph],
    scope: &RelabelScope,
    policy: LabelPolicy,
    language: Language,
    me: &Revision,
) -> Vec<Paragraph> {
    let mut settling = Settling { paragraphs: paragraphs.to_vec(), language, me };
    let is_touched = |list: &&ClauseList| match scope {
        RelabelScope::All => true,
        RelabelScope::Around(range, _) => list.members.iter().any(|at| *at + 1 >= range.start && *at <= range.end),
    };
    for list in clause_lists(paragraphs).iter().filter(is_touched) {
        settling.list(list, scope, policy);
    }
    settling.paragraphs
}

struct Settling<'a> {
    paragraphs: Vec<Paragraph>,
    language: Language,
    me: &'a Revision,
}

impl Settling<'_> {
    fn list(&mut self, list: &ClauseList, scope: &RelabelScope, policy: LabelPolicy) {
        let standing: Vec<usize> = list.members.iter().copied().filter(|at| stands(&self.paragraphs[*at])).collect();
        let pool: Vec<String> = list.members.iter().filter_map(|at| base_label(&self.paragraphs[*at])).collect();
        let is_labelled = |at: &&usize| !self.paragraphs[**at].label.is_empty();
        if pool.is_empty() && list.depth == 0 {
            let old: Vec<usize> = standing.iter().copied().filter(|at| !self.begins_new(*at)).collect();
            let unlabelled = |of: &[usize]| of.iter().all(|at| self.paragraphs[*at].label.is_empty());
            match old[..] {
                [lone] if standing.len() == 1 && self.is_own(lone) => return self.set(lone, ""),
                [lone] if standing.len() > 1 && unlabelled(&[lone]) => return self.number_all(list, &standing),
                [] if standing.len() > 1 && unlabelled(&standing) => return self.number_all(list, &standing),
                _ => {}
            }
        }
        let members = list.members.iter().copied().filter(|at| is_labelled(&at)).collect::<Vec<_>>();
        let pool = if pool.is_empty() { self.standing_labels(&members) } else { pool };
        let names: Vec<&str> = pool.iter().map(String::as_str).collect();
        let Some(style) = LabelStyle::of(&names, self.language) else { return };
        match policy {
            LabelPolicy::Keep => self.keep(&members, &pool, &style, scope),
            LabelPolicy::Reletter => self.reletter(&members, &pool, &style),
        }
    }

    /// A lone clause has no label; with company all are labelled.
    fn number_all(&mut self, list: &ClauseList, standing: &[usize]) {
        let Some(call) = list.call else { return };
        let kind = itu::call_kind(&self.paragraphs[call].text(Version::Revised), self.language);
        let mut label = self.first_label(kind.unwrap_or(CallKind::Operative));
        let Some(style) = LabelStyle::of(&[&label], self.language) else { return };
        for at in standing {
            self.set(*at, &label);
            let Some(next) = style.next(&label) else { return };
            label = next;
        }
    }

    /// As the lists under other calls of the same kind begin in this text, else in the manner of the language.
    fn first_label(&self, kind: CallKind) -> String {
        let begins = |list: &ClauseList| {
            let call = self.paragraphs[list.call?].text(Version::Revised);
            let label = base_label(&self.paragraphs[*list.members.first()?])?;
            (list.depth == 0 && itu::call_kind(&call, self.language) == Some(kind)).then_some(label)
        };
        let count = |label: &String| itu::Label::parse(label, self.language).and_then(|l| l.count(None));
        let found = clause_lists(&self.paragraphs).iter().filter_map(begins).find(|label| count(label) == Some(1));
        found.unwrap_or_else(|| first_label(kind, self.language).to_owned())
    }

    /// The labels of the base stay, deleted clauses keep theirs; only those that the author made are made anew, where
    /// another clause has them or the clause was moved.
    fn keep(&mut self, members: &[usize], pool: &[String], style: &LabelStyle, scope: &RelabelScope) {
        if matches!(scope, RelabelScope::All) {
            for at in members {
                let p = &self.paragraphs[*at];
                if let Some(base) = base_label(p).filter(|_| stands(p) && !self.is_by_others(*at)) {
                    self.set(*at, &base);
                }
            }
        }
        let label_of = |p: &Paragraph| base_label(p).into_iter().chain(standing_label(p));
        let given = members.iter().filter(|at| !self.is_own(**at));
        let mut standing: Vec<String> = given
            .clone()
            .filter_map(|at| standing_label(&self.paragraphs[*at]).filter(|_| stands(&self.paragraphs[*at])))
            .collect();
        let mut taken: Vec<String> = given.flat_map(|at| label_of(&self.paragraphs[*at])).collect();
        let is_taken = |taken: &[String], label: &str| taken.iter().any(|t| same_label(t, label));
        let mut before: Option<String> = None;
        for (n, at) in members.iter().enumerate() {
            let p = &self.paragraphs[*at];
            let Some(mut label) = standing_label(p).or_else(|| base_label(p)) else { continue };
            if self.is_own(*at) && stands(p) {
                let (is_moved, is_labelled) = match scope {
                    RelabelScope::Around(_, arrived) => (arrived.moved == Some(p.id), arrived.labelled.contains(&p.id)),
                    RelabelScope::All => (true, false),
                };
                let held = if is_labelled { &standing } else { &taken };
                let is_last = members[n..].iter().all(|at| self.is_own(*at));
                let behind = |label: &str| if is_last { style.next(label) } else { style.between(label) };
                if is_moved || is_taken(held, &label) {
                    let first = || if is_last { pool.first().cloned() } else { style.between(pool.first()?) };
                    let mut wanted = before.as_deref().map_or_else(first, behind);
                    while let Some(other) = wanted.as_deref().filter(|w| is_taken(&taken, w) && *w != label) {
                        wanted = behind(other).filter(|next| next != other);
                    }
                    let Some(wanted) = wanted else { return };
                    self.set(*at, &wanted);
                    label = wanted;
                }
                taken.push(label.clone());
                standing.push(label.clone());
            }
            before = Some(label);
        }
    }

    /// Labels count on from where the order of the base is left, until the labels of the base are right again.
    fn reletter(&mut self, members: &[usize], pool: &[String], style: &LabelStyle) {
        let parent = members.first().and_then(|at| self.labels_of_parent(*at));
        let settled = |base: String| {
            let moved = parent.as_ref().and_then(|(old, new)| style.below(&base, old, new));
            moved.unwrap_or(base)
        };
        let base_of = |p: &Paragraph| base_label(p).map(settled);
        let pool: Vec<String> = pool.iter().cloned().map(settled).collect();
        let in_base: Vec<usize> =
            members.iter().copied().filter(|at| base_label(&self.paragraphs[*at]).is_some()).collect();
        let base_before = |at: usize| in_base.iter().position(|b| *b == at)?.checked_sub(1).map(|n| in_base[n]);
        let mut before: Option<(usize, String)> = None;
        for at in members.iter().copied().filter(|at| stands(&self.paragraphs[*at])).collect::<Vec<_>>() {
            let Some(mut label) = standing_label(&self.paragraphs[at]) else { continue };
            let follows_as_in_base = in_base.contains(&at)
                && base_before(at) == before.as_ref().map(|(b, _)| *b)
                && before.as_ref().is_none_or(|(b, label)| {
                    base_of(&self.paragraphs[*b]).is_some_and(|base| same_label(&base, label))
                });
            let base = base_of(&self.paragraphs[at]);
            let wanted = match &before {
                _ if follows_as_in_base => base.clone().filter(|_| !self.is_by_others(at)),
                // As the list itself writes it: `ب )`, or a Cyrillic `с)`.
                Some((_, label)) => style.next(label).map(|next| as_written(&next, base.as_ref(), &pool)),
                None => pool.first().cloned(),
            };
            let Some(wanted) = wanted.or_else(|| follows_as_in_base.then(|| label.clone())) else { return };
            if !same_label(&label, &wanted) {
                self.set_with_below(at, &label, &wanted, style);
                label = wanted;
            }
            before = Some((at, label));
        }
    }

    /// The labels, in the base and now, of the clause that the one at `at` hangs below.
    fn labels_of_parent(&self, at: usize) -> Option<(String, String)> {
        let level = depth(&self.paragraphs[at]);
        let parent = self.paragraphs[..at].iter().rfind(|p| depth(p) < level)?;
        Some((base_label(parent)?, standing_label(parent)?))
    }

    /// Puts a label on a clause, and what hangs below `2` below `3`: `2.1` is `3.1` then.
    fn set_with_below(&mut self, at: usize, old: &str, new: &str, style: &LabelStyle) {
        let level = depth(&self.paragraphs[at]);
        self.set(at, new);
        let below = |p: &Paragraph| p.role.is_clause() && depth(p) > level;
        let end = self.paragraphs.len();
        let family: Vec<usize> = (at + 1..end).take_while(|i| below(&self.paragraphs[*i])).collect();
        for i in family {
            let moved = standing_label(&self.paragraphs[i]).and_then(|label| style.below(&label, old, new));
            if let Some(label) = moved {
                self.set(i, &label);
            }
        }
    }

    fn set(&mut self, at: usize, label: &str) {
        let p = &mut self.paragraphs[at];
        p.label = relabelled(&p.label, label, self.me);
        p.normalise();
    }

    fn standing_labels(&self, members: &[usize]) -> Vec<String> {
        members.iter().filter_map(|at| standing_label(&self.paragraphs[*at])).collect()
    }

    /// Whether the label is the author's own and stands where the base has none.
    fn is_own(&self, at: usize) -> bool {
        let label = &self.paragraphs[at].label;
        !label.is_empty() && label.iter().all(|r| is_mine(&r.ins, self.me) && r.del.is_none())
    }

    /// Whether another author changed the label.
    fn is_by_others(&self, at: usize) -> bool {
        let others = |mark: &Option<Revision>| mark.is_some() && !is_mine(mark, self.me);
        self.paragraphs[at].label.iter().any(|r| others(&r.ins) || others(&r.del))
    }

    /// Whether the paragraph begins where none begins in the base: it is new, or the lower part of one that was cut.
    fn begins_new(&self, at: usize) -> bool {
        let p = &self.paragraphs[at];
        let cut = || self.paragraphs[..at].iter().rev().find(|q| !q.is_inserted()).is_some_and(|q| q.ins.is_some());
        p.is_inserted() || cut()
    }
}

/// The label as the base of the clause or the list writes it.
fn as_written(label: &str, base: Option<&String>, pool: &[String]) -> String {
    base.into_iter().chain(pool).find(|l| same_label(l, label)).cloned().unwrap_or_else(|| label.to_owned())
}

/// The label that a clause made behind `all[at]` begins with: that of the clause it continues, so that it hangs on the
/// same level; it is settled afterwards. Empty where nothing is labelled.
pub(super) fn provisional(all: &[Paragraph], at: usize) -> String {
    let list = clause_lists(all).into_iter().find(|list| list.members.contains(&at));
    let members = list.map(|list| list.members).unwrap_or_default();
    let before = members.iter().rev().filter(|m| **m <= at);
    before.filter_map(|m| standing_label(&all[*m]).or_else(|| base_label(&all[*m]))).next().unwrap_or_default()
}

/// The index behind `all[at]` and everything that hangs below it.
pub(super) fn behind_clause(all: &[Paragraph], at: usize) -> usize {
    let level = depth(&all[at]);
    let below = |p: &Paragraph| all[at].role.is_clause() && p.role.is_clause() && depth(p) > level;
    all[at + 1..].iter().position(|p| !below(p)).map_or(all.len(), |n| at + 1 + n)
}
