//! Accepting changes makes the revised words base text; rejecting them brings the base back.
//!
//! A clause that is new or deleted as a whole, a move, a split, a join and a label are accepted or rejected as wholes.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::change::{self, Change, ChangeKind, last_mark, units};
use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::{self, Revision, Run, Version};
use crate::step::{EditError, Step};

use super::extent::{Extent, Within};

/// Which changes are accepted or rejected. What others changed within a clause that is new or deleted is part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeScope {
    /// One of [`change::changes`], by its paragraph, kind and marked characters.
    Change {
        /// Which paragraph.
        paragraph: ParagraphId,
        /// What it is.
        kind: ChangeKind,
        /// The marked characters, in UTF-16 units as in [`Change::marked`].
        marked: Range<usize>,
    },
    /// Every change of a paragraph.
    Clause(ParagraphId),
    /// Every change that is touched by what is selected, from one place of the text to another.
    Selection {
        /// The paragraph it begins in.
        first: ParagraphId,
        /// Where in its flat text, in UTF-16 units as an editor counts.
        from: usize,
        /// The paragraph it ends in.
        last: ParagraphId,
        /// Where in that.
        to: usize,
    },
    /// Every change by this author.
    Author(String),
    /// Every change of the draft.
    All,
}

/// What becomes of the changes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Accept,
    Reject,
}

impl Verdict {
    /// Of something about insertions and deletions: what concerns the marks that go with their text, and what concerns
    /// those that leave their text without a mark.
    fn going_and_staying<T>(self, ins: T, del: T) -> (T, T) {
        match self {
            Verdict::Accept => (del, ins),
            Verdict::Reject => (ins, del),
        }
    }

    /// The version that the text then reads.
    fn version(self) -> Version {
        match self {
            Verdict::Accept => Version::Revised,
            Verdict::Reject => Version::Base,
        }
    }
}

/// The steps that accept or reject the changes of `scope`.
pub(super) fn settle(draft: &Contribution, scope: &ChangeScope, verdict: Verdict) -> Result<Vec<Step>, EditError> {
    let mut steps = Vec::new();
    let mut is_found = matches!(scope, ChangeScope::Selection { .. } | ChangeScope::Author(_) | ChangeScope::All);
    let extent = match scope {
        ChangeScope::Selection { first, from, last, to } => {
            Some(Extent::between(draft, (*first, *from), (*last, *to))?)
        }
        _ => None,
    };
    for (index, proposal) in draft.proposals.iter().enumerate().filter(|(_, p)| p.header.marker.is_tracked()) {
        let all = &proposal.paragraphs;
        let within = extent.as_ref().and_then(|extent| extent.within(index, all));
        let Some(selected) = Selection::of(all, scope, within.as_ref(), verdict) else { continue };
        is_found = true;
        steps.extend(Step::between(index, 0, all, &settled(all, &selected.0, verdict)));
    }
    if verdict == Verdict::Accept {
        steps.iter_mut().for_each(Step::accept);
    }
    if is_found { Ok(steps) } else { Err(EditError::Stale) }
}

/// Whose marks are settled.
#[derive(Clone, Copy, Default)]
enum Whose<'a> {
    #[default]
    Nobodys,
    Authors(&'a str),
    /// Those of whoever marked the text last.
    Last,
    Everybodys,
}

impl Whose<'_> {
    fn includes(self, mark: Option<&Revision>, last: Option<&Revision>) -> bool {
        let author = match self {
            Whose::Nobodys => return false,
            Whose::Everybodys => return mark.is_some(),
            Whose::Authors(name) => Some(name),
            Whose::Last => last.map(|by| &*by.author),
        };
        mark.is_some_and(|by| Some(&*by.author) == author)
    }
}

/// The marks of one paragraph that are settled.
#[derive(Clone, Default)]
struct SelectedMarks<'a> {
    label: Whose<'a>,
    runs: Whose<'a>,
    /// The characters whose marks they are, as an editor counts; without any it is all of them.
    ranges: Vec<Range<usize>>,
    /// Whether marks that leave their text are settled too.
    staying: bool,
    /// The mark of the inserted end.
    ins: bool,
    /// The mark of the deleted end.
    del: bool,
}

impl<'a> SelectedMarks<'a> {
    /// All marks of `p` that are `whose`.
    fn all(p: &Paragraph, whose: Whose<'a>, verdict: Verdict) -> Self {
        let end = |mark: &Option<Revision>| whose.includes(mark.as_ref(), mark.as_ref());
        let (ins, del) = (end(&p.ins), end(&p.del));
        // Text in a paragraph that is not there in one version cannot come to stand in it.
        let (_, absent) = verdict.going_and_staying(p.is_inserted(), p.is_deleted());
        let (_, comes) = verdict.going_and_staying(ins, del);
        Self { label: whose, runs: whose, ranges: Vec::new(), staying: comes || !absent, ins, del }
    }

    /// `p` without the marks, and whether it still ends there; `None` where it goes.
    fn settle(&self, p: &Paragraph, verdict: Verdict) -> Option<(Paragraph, bool)> {
        let (whole, _) = verdict.going_and_staying(p.is_inserted(), p.is_deleted());
        let (goes, stays) = verdict.going_and_staying(self.ins, self.del);
        if whole && goes {
            return None;
        }
        let mut at = 0;
        let mut runs = Vec::with_capacity(p.runs.len());
        for r in &p.runs {
            let end = at + units(std::slice::from_ref(r));
            let inside = self.ranges.is_empty() || self.ranges.iter().any(|r| r.start <= at && end <= r.end);
            let whose = if inside { self.runs } else { Whose::Nobodys };
            runs.extend(settle_run(r, whose, self.staying, verdict));
            at = end;
        }
        let label = p.label.iter().filter_map(|r| settle_run(r, self.label, self.staying, verdict)).collect();
        let mut p = Paragraph { label, runs, ..p.clone() };
        let (_, mark) = verdict.going_and_staying(&mut p.ins, &mut p.del);
        if stays {
            *mark = None;
        }
        if goes {
            (p.ins, p.del) = (None, None);
        }
        Some((p, !goes))
    }
}

/// `r` without its marks; `None` where it goes.
fn settle_run(r: &Run, whose: Whose, staying: bool, verdict: Verdict) -> Option<Run> {
    let (goes, stays) = verdict.going_and_staying(&r.ins, &r.del);
    let is_settled = |mark: &Option<Revision>| whose.includes(mark.as_ref(), last_mark(r));
    if is_settled(goes) {
        return None;
    }
    let clears = staying && is_settled(stays);
    let mut r = r.clone();
    let (_, mark) = verdict.going_and_staying(&mut r.ins, &mut r.del);
    if clears {
        *mark = None;
    }
    Some(r)
}

/// The marks that are settled, paragraph by paragraph.
struct Selection<'a>(Vec<SelectedMarks<'a>>);

impl<'a> Selection<'a> {
    /// `None` where `scope` names nothing of these paragraphs.
    fn of(all: &'a [Paragraph], scope: &'a ChangeScope, within: Option<&Within>, verdict: Verdict) -> Option<Self> {
        let whole = |p: &Paragraph, whose| SelectedMarks::all(p, whose, verdict);
        let mut selected = match scope {
            ChangeScope::All => return Some(Self(all.iter().map(|p| whole(p, Whose::Everybodys)).collect())),
            ChangeScope::Author(name) => Self(all.iter().map(|p| whole(p, Whose::Authors(name))).collect()),
            ChangeScope::Change { .. } | ChangeScope::Clause(_) | ChangeScope::Selection { .. } => {
                Self(vec![SelectedMarks::default(); all.len()])
            }
        };
        let position = |id: ParagraphId| all.iter().position(|p| p.id == id);
        let changes = change::proposal_changes(all);
        match scope {
            ChangeScope::Change { paragraph, kind, marked } => {
                let is_meant = |c: &&Change| (c.paragraph, c.kind, &c.marked) == (*paragraph, *kind, marked);
                let meant = changes.iter().find(is_meant)?;
                selected.add(all, position(*paragraph)?, meant, verdict);
                selected.add_other_half(all, meant, verdict);
            }
            ChangeScope::Clause(id) => {
                let at = position(*id)?;
                for c in changes.iter().filter(|c| c.paragraph == *id || c.from == Some(*id)) {
                    selected.add(all, position(c.paragraph)?, c, verdict);
                    selected.add_other_half(all, c, verdict);
                }
                selected.0[at] = whole(&all[at], Whose::Everybodys);
            }
            ChangeScope::Selection { .. } => {
                let within = within?;
                let is_meant =
                    |c: &&Change| [Some(c.paragraph), c.from].into_iter().flatten().any(|id| within.touches(id, c));
                for c in changes.iter().filter(is_meant) {
                    selected.add(all, position(c.paragraph)?, c, verdict);
                    selected.add_other_half(all, c, verdict);
                }
            }
            ChangeScope::Author(name) => {
                for c in changes.iter().filter(|c| *c.by.author == **name) {
                    selected.add_other_half(all, c, verdict);
                }
            }
            ChangeScope::All => {}
        }
        selected.add_ends_of_labels(all, verdict);
        Some(selected)
    }

    /// Adds the marks of the change `c` in its own paragraph.
    fn add(&mut self, all: &'a [Paragraph], at: usize, c: &Change, verdict: Verdict) {
        let (p, marks) = (&all[at], &mut self.0[at]);
        match c.kind {
            ChangeKind::NewClause | ChangeKind::Moved | ChangeKind::DeletedClause => {
                *marks = SelectedMarks::all(p, Whose::Everybodys, verdict);
            }
            ChangeKind::Relabelled => (marks.label, marks.staying) = (Whose::Everybodys, true),
            ChangeKind::Split => marks.ins = true,
            ChangeKind::Joined => marks.del = true,
            ChangeKind::Replaced | ChangeKind::Inserted | ChangeKind::Deleted => {
                (marks.runs, marks.staying) = (Whose::Last, true);
                marks.ranges.push(c.marked.clone());
            }
        }
    }

    /// Adds the clause that a moved one was.
    fn add_other_half(&mut self, all: &'a [Paragraph], c: &Change, verdict: Verdict) {
        let deleted = c.from.and_then(|id| all.iter().position(|p| p.id == id));
        if let Some(at) = deleted {
            self.0[at] = SelectedMarks::all(&all[at], Whose::Everybodys, verdict);
        }
    }

    /// A label that came with a split is accepted with it, and one that went with a join rejected with it.
    fn add_ends_of_labels(&mut self, all: &[Paragraph], verdict: Verdict) {
        for at in 1..all.len() {
            let (p, marks) = (&all[at], &self.0[at]);
            let stands = |version| run::has_text(&p.label, version);
            let other = if verdict == Verdict::Accept { Version::Base } else { Version::Revised };
            let is_whole = |p: &Paragraph| verdict.going_and_staying(p.is_inserted(), p.is_deleted()).1;
            let comes = |r: &Run| {
                let (_, mark) = verdict.going_and_staying(&r.ins, &r.del);
                marks.label.includes(mark.as_ref(), last_mark(r))
            };
            if is_whole(p) || stands(other) || !stands(verdict.version()) || !p.label.iter().any(comes) {
                continue;
            }
            if let Some(before) = all[..at].iter().rposition(|p| !is_whole(p)) {
                let before = &mut self.0[before];
                *verdict.going_and_staying(&mut before.ins, &mut before.del).1 = true;
            }
        }
    }
}

fn settled(paragraphs: &[Paragraph], selected: &[SelectedMarks], verdict: Verdict) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::with_capacity(paragraphs.len());
    // A paragraph whose end goes.
    let mut open: Option<Paragraph> = None;
    for (p, marks) in paragraphs.iter().zip(selected) {
        let Some((p, ends)) = marks.settle(p, verdict) else { continue };
        let p = match open.take() {
            Some(first) => joined(first, p, verdict),
            None => p,
        };
        if ends {
            out.push(p);
        } else {
            open = Some(p);
        }
    }
    out.extend(open);
    out.iter_mut().for_each(Paragraph::normalise);
    out
}

/// One paragraph of two. The label of the second one, so far as it stands, goes on in the text.
fn joined(first: Paragraph, second: Paragraph, verdict: Verdict) -> Paragraph {
    let label: Vec<Run> = second.label.iter().filter_map(|r| settle_run(r, Whose::Everybodys, true, verdict)).collect();
    let tab = (!label.is_empty()).then(|| Run::unchanged("\t"));
    let runs = [first.runs, label, tab.into_iter().collect(), second.runs].concat();
    Paragraph { runs, ins: second.ins, del: second.del, ..first }
}

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::Proposal;
    use crate::paragraph::Role;

    /// Two clauses of one replaced word and one inserted word each, a new clause between them.
    fn draft() -> Contribution {
        let me = Contribution::default().metadata.revision();
        let clause = |id, runs| Paragraph { runs, ..Paragraph::unchanged(ParagraphId(id), Role::Clause, "", "") };
        let amended = || {
            let (old, new) = (Run::deleted("go", &me), Run::inserted("run", &me));
            vec![Run::unchanged("to "), old, new, Run::unchanged(" by boat"), Run::inserted(" soon", &me)]
        };
        let new = Paragraph { ins: Some(me.clone()), ..clause(2, vec![Run::inserted("to eat", &me)]) };
        let paragraphs = vec![clause(1, amended()), new, clause(3, amended())];
        Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
    }

    /// What reads revised after the changes between two places (paragraph, character) were rejected.
    fn check(from: (u32, usize), to: (u32, usize), revised: &[&str]) {
        let mut now = draft();
        let (first, last) = (ParagraphId(from.0), ParagraphId(to.0));
        let scope = ChangeScope::Selection { first, from: from.1, last, to: to.1 };
        perform(&mut now, Command::RejectChanges { scope: scope.clone() }).unwrap();
        let read: Vec<_> = now.body(Version::Revised).iter().map(|l| l.text.clone()).collect();
        assert_eq!(read, revised, "{from:?} to {to:?}");
        let mut other = draft();
        perform(&mut other, Command::AcceptChanges { scope }).unwrap();
        let left = |d: &Contribution| change::changes(d).len();
        assert_eq!(left(&now), left(&other), "the same changes are accepted and rejected");
    }

    #[test]
    fn the_changes_that_a_selection_touches_are_settled() {
        let (both, none) = ("to run by boat soon", "to go by boat");
        check((1, 0), (1, 21), &[none, "to eat", both]);
        check((1, 0), (1, 9), &["to go by boat soon", "to eat", both]);
        check((1, 4), (1, 6), &["to go by boat soon", "to eat", both]);
        check((1, 9), (1, 16), &[both, "to eat", both]);
        check((1, 17), (3, 4), &["to run by boat", "to go by boat soon"]);
        check((2, 2), (2, 3), &[both, both]);
        check((1, 8), (2, 0), &["to run by boat", "to eat", both]);
        check((1, 2), (1, 2), &[both, "to eat", both]);
        check((1, 4), (1, 4), &[both, "to eat", both]);
        check((1, 0), (3, 99), &[none, none]);
    }

    /// A clause by its label and text, both as runs, and the marks of its end.
    fn clause(id: u32, label: Vec<Run>, text: Vec<Run>, ins: Option<&Revision>) -> Paragraph {
        let p = Paragraph::unchanged(ParagraphId(id), Role::Clause, "", "");
        Paragraph { label, runs: text, ins: ins.cloned(), ..p }
    }

    fn of(paragraphs: Vec<Paragraph>) -> Contribution {
        Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
    }

    /// The changes left after `command`: paragraph and kind.
    fn left(mut draft: Contribution, command: Command) -> Vec<(u32, ChangeKind)> {
        let before = draft.clone();
        let done = perform(&mut draft, command).unwrap();
        let left = change::changes(&draft).iter().map(|c| (c.paragraph.0, c.kind)).collect();
        done.inverse().apply(&mut draft).unwrap();
        assert!(draft == before);
        left
    }

    fn change(id: u32, kind: ChangeKind) -> ChangeScope {
        ChangeScope::Change { paragraph: ParagraphId(id), kind, marked: 0..0 }
    }

    #[test]
    fn a_label_that_came_with_a_split_is_accepted_with_it_and_one_that_went_with_a_join_rejected() {
        let (me, rcc) = (Revision::by("CEPT"), Revision::by("RCC"));
        let kept = |text: &str| vec![Run::unchanged(text)];
        let own = |text: &str| vec![Run::inserted(text, &me)];
        let accept = |scope| Command::AcceptChanges { scope };
        let split = |label: Vec<Run>| {
            of(vec![
                clause(1, kept("1"), kept("to go"), Some(&me)),
                clause(2, label, kept(" home;"), None),
                clause(3, kept("2"), kept("to stay."), None),
            ])
        };
        assert_eq!(left(split(own("1bis")), accept(change(2, ChangeKind::Relabelled))), []);
        assert_eq!(left(split(own("1bis")), accept(ChangeScope::Clause(ParagraphId(2)))), []);
        // The label that the base has there needs no split, and one that is deleted again does not come.
        let replaced = [vec![Run::deleted("2", &me)], own("3")].concat();
        let stays = [(1, ChangeKind::Split)];
        assert_eq!(left(split(replaced), accept(change(2, ChangeKind::Relabelled))), stays);
        let again = vec![Run { del: Some(rcc.clone()), ..Run::inserted("1bis", &me) }];
        assert_eq!(left(split(again), accept(change(2, ChangeKind::Relabelled))), stays);
        // A new clause is one whatever was cut before it.
        let new = clause(4, own("1bis"), own("to sing;"), Some(&me));
        let mut cut = split(kept("1ter"));
        cut.proposals[0].paragraphs.insert(1, new);
        let scope = ChangeScope::Change { paragraph: ParagraphId(4), kind: ChangeKind::NewClause, marked: 0..8 };
        assert_eq!(left(cut, accept(scope)), stays);

        let reject = |scope| Command::RejectChanges { scope };
        let joined = |label: Vec<Run>| {
            let first = Paragraph { del: Some(me.clone()), ..clause(1, kept("1"), kept("to go"), None) };
            of(vec![first, clause(2, label, kept("home;"), None)])
        };
        let gone = vec![Run::deleted("2", &me)];
        assert_eq!(left(joined(gone.clone()), reject(change(2, ChangeKind::Relabelled))), []);
        let stays = [(1, ChangeKind::Joined)];
        assert_eq!(left(joined([gone, own("1bis")].concat()), reject(change(2, ChangeKind::Relabelled))), stays);
    }

    #[test]
    fn a_clause_is_settled_with_the_half_it_moved_to_or_from_and_no_other() {
        let unchanged = |id, label: &str, text: &str| Paragraph::unchanged(ParagraphId(id), Role::Clause, label, text);
        let mut draft = of(vec![
            unchanged(1, "1", "to keep all boats in the harbour;"),
            unchanged(2, "2", "to go by night;"),
            unchanged(3, "3", "to rest."),
        ]);
        perform(&mut draft, Command::MoveClause { id: ParagraphId(1), up: false }).unwrap();
        let word =
            vec![Run::unchanged("to rest"), Run::inserted(" long", &draft.metadata.revision()), Run::unchanged(".")];
        let edit = Command::EditParagraph { id: ParagraphId(3), label: vec![Run::unchanged("3")], runs: word };
        perform(&mut draft, edit).unwrap();
        let moved = (4, ChangeKind::Moved);
        assert_eq!(left(draft.clone(), Command::ReattributeChanges), [moved, (3, ChangeKind::Inserted)]);
        let author = draft.metadata.revision().author.to_string();
        let whole = draft.proposals[0].paragraphs.iter().find(|p| p.id.0 == 4).map(|p| units(&p.runs)).unwrap();
        let by_change = ChangeScope::Change { paragraph: ParagraphId(4), kind: ChangeKind::Moved, marked: 0..whole };
        let selected = |id| ChangeScope::Selection { first: ParagraphId(id), from: 3, last: ParagraphId(id), to: 5 };
        let rest = vec![(3, ChangeKind::Inserted)];
        for (scope, want) in [
            (by_change, rest.clone()),
            (ChangeScope::Clause(ParagraphId(4)), rest.clone()),
            (ChangeScope::Clause(ParagraphId(1)), rest.clone()),
            (selected(4), rest.clone()),
            (selected(1), rest),
            (ChangeScope::Clause(ParagraphId(3)), vec![moved]),
            (ChangeScope::Clause(ParagraphId(2)), vec![moved, (3, ChangeKind::Inserted)]),
            (ChangeScope::Author(author), Vec::new()),
        ] {
            assert_eq!(
                left(draft.clone(), Command::AcceptChanges { scope: scope.clone() }),
                want,
                "accepting {scope:?}"
            );
            assert_eq!(
                left(draft.clone(), Command::RejectChanges { scope: scope.clone() }),
                want,
                "rejecting {scope:?}"
            );
        }
    }

    #[test]
    fn a_selection_holds_labels_with_the_first_letter_ends_with_what_follows_and_empty_clauses() {
        let me = Revision::by("CEPT");
        let kept = |text: &str| vec![Run::unchanged(text)];
        let relabelled = vec![Run::deleted("2", &me), Run::inserted("3", &me)];
        let draft = of(vec![
            clause(1, kept("1"), kept("to go"), Some(&me)),
            clause(2, relabelled, kept("home;"), None),
            clause(3, vec![Run::inserted("4", &me)], Vec::new(), Some(&me)),
            clause(4, kept("5"), kept("to stay."), None),
        ]);
        let (split, label, new) = ((1, ChangeKind::Split), (2, ChangeKind::Relabelled), (3, ChangeKind::NewClause));
        let check = |from: (u32, usize), to: (u32, usize), want: &[(u32, ChangeKind)]| {
            let (first, last) = (ParagraphId(from.0), ParagraphId(to.0));
            let scope = ChangeScope::Selection { first, from: from.1, last, to: to.1 };
            assert_eq!(left(draft.clone(), Command::AcceptChanges { scope }), want, "{from:?} to {to:?}");
        };
        check((1, 0), (1, 5), &[split, label, new]);
        check((1, 4), (2, 0), &[label, new]);
        check((2, 0), (2, 1), &[split, new]);
        check((2, 1), (2, 5), &[split, label, new]);
        check((2, 1), (4, 0), &[split, label]);
        check((2, 1), (3, 0), &[split, label, new]);
        check((4, 0), (4, 3), &[split, label, new]);
    }
}
