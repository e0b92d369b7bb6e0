//! A draft put on a new edition of its base: what the edition adopted is recognized, what still stands moves over, and
//! what collides is a point.

use std::collections::{BTreeMap, BTreeSet};

use crate::contribution::Contribution;
use crate::merge_source::{BasePosition, ChangePiece, MergeSource, PointPlace, SourceChange};
use crate::paragraph::{Paragraph, ParagraphId, Role, clean, normalise_text};
use crate::redline::{self, Density};
use crate::run::{Revision, Run, Version};

use super::alignment::Alignment;
use super::base_text::BaseText;
use super::change_ref::equal_ignoring_spaces;
use super::changes::{changes, changes_nothing};
use super::gaps::clause_text;
use super::intake::{IntakeError, SourceInfo, check};
use super::points::{Point, is_same, points, text_with};
use super::stream::{Walker, from_pieces, to_paragraphs};

/// A draft on its new base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebased {
    /// The draft. Changes that collide with the new base are a source of it.
    pub draft: Contribution,
    /// How many changes the new edition adopted.
    pub adopted: usize,
    /// How many still stand.
    pub standing: usize,
    /// How many collide with what the new edition says.
    pub colliding: usize,
}

/// Why a draft was not put on another base.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RebaseError {
    /// It has points that nobody has decided.
    #[error("{0} points of its sources are open; decide them first")]
    OpenPoints(usize),
    /// The new base is none for this draft.
    #[error(transparent)]
    NotABase(#[from] IntakeError),
}

/// Puts `draft` on `edition`, a text without tracked changes.
///
/// # Errors
/// [`RebaseError`] where points are open, or the edition is of another text.
pub fn rebase(draft: &Contribution, edition: &Contribution) -> Result<Rebased, RebaseError> {
    let open = points(draft).iter().filter(|p| p.choice.is_none()).count();
    if open > 0 {
        return Err(RebaseError::OpenPoints(open));
    }
    let mut out = Contribution { sources: Vec::new(), decisions: Vec::new(), ..draft.clone() };
    check(&out, edition, &SourceInfo::default())?;
    let base = BaseText::of(draft);
    let mut next_id = draft.fresh_id().0;
    let (mut adopted, mut standing) = (0, 0);
    let mut colliding = Vec::new();
    for (i, j) in redline::paired_proposals(&draft.clone().taken_as(Version::Base), edition) {
        let (Some(i), Some(j)) = (i, j) else { continue };
        if !draft.proposals[i].header.marker.is_tracked() {
            continue;
        }
        let new = clean(&edition.proposals[j].paragraphs, Version::Revised);
        if same_words(base.lines(i as u32), &new) {
            standing += changes(&draft.proposals[i].paragraphs, i as u32, &base).len();
            continue;
        }
        let mut all = vec![Vec::new(); i];
        all.push(new.clone());
        let new_base = BaseText::of_proposals(all);
        let moved = Moved::new(draft, i as u32, &base, &new);
        let alignment = Alignment::new(&new_base, &base, i as u32);
        let moves = moved.standing.len();
        let mut stays = alignment.place(moved.standing.into_values().collect(), None);
        let placed = stays.len();
        // The edition has the formats that mine had.
        stays.retain(|c| !changes_nothing(c, &new_base));
        adopted += moved.adopted + placed - stays.len();
        standing += moves + stays.len() - placed;
        colliding.extend(collisions(moved.colliding.into_values(), &alignment, i as u32));
        let named = named(new, &alignment, &mut next_id);
        out.proposals[i].paragraphs = with_changes(&named, i as u32, &stays, &mut next_id);
    }
    let count = colliding.len();
    if count > 0 {
        let name = draft.metadata.revision().author.to_string();
        out.sources =
            vec![MergeSource { name, language: draft.language, changes: colliding, ..MergeSource::default() }];
    }
    keep_comments(&mut out);
    out.normalise();
    Ok(Rebased { draft: out, adopted, standing, colliding: count })
}

/// Whether two texts without marks are the same to the letter.
fn same_words(old: &[Paragraph], new: &[Paragraph]) -> bool {
    let line = |p: &Paragraph| (p.label_text(Version::Markup), p.text(Version::Markup));
    old.iter().map(line).eq(new.iter().map(line))
}

/// A change that collides, with what the edition says in its place.
struct Collision {
    mine: SourceChange,
    /// The new clause of the edition that is alike.
    theirs: Option<SourceChange>,
}

/// What becomes of the changes of a draft, by their order.
#[derive(Default)]
struct Moved {
    adopted: usize,
    standing: BTreeMap<usize, SourceChange>,
    colliding: BTreeMap<usize, Collision>,
}

impl Moved {
    fn new(draft: &Contribution, proposal: u32, base: &BaseText, new: &[Paragraph]) -> Self {
        let by = Revision::by("");
        let edition = redline::redline_between(base.lines(proposal), new, &by);
        let mine = changes(&draft.proposals[proposal as usize].paragraphs, proposal, base);
        let (mine, theirs, adopted) = without_agreed(mine, changes(&edition, proposal, base), base);
        let source = |changes| MergeSource { changes, ..MergeSource::default() };
        let sources = vec![source(mine), source(theirs)];
        let both = Contribution { sources, decisions: Vec::new(), ..draft.clone() };
        let mut out = Self { adopted, ..Self::default() };
        for point in points(&both) {
            out.add(&point, &both, base);
        }
        out
    }

    fn add(&mut self, point: &Point, both: &Contribution, base: &BaseText) {
        let all = point.changes.iter().flatten().filter_map(|at| Some((at, at.of(&both.sources)?)));
        let (mine, theirs): (Vec<_>, Vec<_>) = all.partition(|(at, _)| at.source == 0);
        let theirs: Vec<&SourceChange> = theirs.into_iter().map(|(_, c)| c).collect();
        match point.kind {
            super::PointKind::Same => self.adopted += mine.len(),
            super::PointKind::Conflict => {
                let alike = |c: &SourceChange| {
                    theirs.iter().find(|d| c.is_new_clause() && d.is_new_clause() && c.from == d.from)
                };
                let collision =
                    |c: &SourceChange| Collision { mine: c.clone(), theirs: alike(c).map(|d| (*d).clone()) };
                self.colliding.extend(mine.iter().map(|(at, c)| (at.change, collision(c))));
            }
            super::PointKind::Alone | super::PointKind::Compatible => {
                for (at, c) in mine {
                    if theirs.iter().any(|d| is_same(c, d, base)) {
                        self.adopted += 1;
                    } else {
                        self.standing.insert(at.change, c.clone());
                    }
                }
            }
        }
    }
}

/// The changes without those of lines that both leave the same, however they go there; and how many of mine these are.
fn without_agreed(
    mine: Vec<SourceChange>,
    theirs: Vec<SourceChange>,
    base: &BaseText,
) -> (Vec<SourceChange>, Vec<SourceChange>, usize) {
    let mut all: Vec<(bool, SourceChange)> =
        mine.into_iter().map(|c| (true, c)).chain(theirs.into_iter().map(|c| (false, c))).collect();
    all.sort_by_key(|(_, c)| (c.from, c.to));
    let line_end = |at: BasePosition| match at.is_between_lines() {
        true => at,
        false => BasePosition::before_line(at.proposal, at.line + 1),
    };
    let (mut left, mut adopted) = ([Vec::new(), Vec::new()], 0);
    let mut rest = all.into_iter().peekable();
    while let Some(first) = rest.next() {
        let from = BasePosition::before_line(first.1.from.proposal, first.1.from.line);
        let mut to = line_end(first.1.to);
        let mut lines = vec![first];
        while let Some(next) = rest.next_if(|(_, c)| BasePosition { at: 0, ..c.from } <= to) {
            to = to.max(line_end(next.1.to));
            lines.push(next);
        }
        let (mine, theirs): (Vec<_>, Vec<_>) = lines.into_iter().partition(|(is_mine, _)| *is_mine);
        let [mine, theirs] = [mine, theirs].map(|c| c.into_iter().map(|(_, c)| c).collect::<Vec<_>>());
        let place = PointPlace { from, to, slot: 0 };
        let text = |of: &[SourceChange]| text_with(place, &of.iter().collect::<Vec<_>>(), base, true);
        if !theirs.is_empty() && equal_ignoring_spaces(&text(&mine), &text(&theirs)) {
            adopted += mine.len();
        } else {
            left[0].extend(mine);
            left[1].extend(theirs);
        }
    }
    let [mine, theirs] = left;
    (mine, theirs, adopted)
}

/// Changes that collide, on the new base. A new clause that the edition has in other words is a change of those.
fn collisions(all: impl Iterator<Item = Collision>, alignment: &Alignment, proposal: u32) -> Vec<SourceChange> {
    let mut out = Vec::new();
    let mut others = Vec::new();
    for Collision { mine, theirs } in all {
        let wanted = theirs.map(|d| clause_text(&d));
        let line = wanted.and_then(|text| {
            let lines = alignment.ours.lines(proposal);
            lines.iter().position(|p| p.text(Version::Markup) == text).map(|i| (i, text))
        });
        let Some((i, text)) = line else {
            others.push(mine);
            continue;
        };
        let line = BasePosition::before_line(proposal, i as u32);
        let (from, to) = (alignment.ours.text_start(line), alignment.ours.text_end(line));
        let by = mine
            .pieces
            .iter()
            .find_map(|p| if let ChangePiece::End { ins, .. } = p { Some(ins.clone()) } else { None });
        let (mut at, mut pieces) = (from, Vec::new());
        for r in redline::reworded(
            &[Run::unchanged(text)],
            &clause_text(&mine),
            Role::Para,
            &by.unwrap_or_else(|| Revision::by("")),
            Density::default(),
        ) {
            if r.is_in(Version::Base) {
                at.at += r.text.len() as u32;
                pieces.push(ChangePiece::Base { to: at, del: r.del });
            } else {
                pieces.push(ChangePiece::Text(r));
            }
        }
        out.push(SourceChange { from, to, pieces, link: None, untracked: false });
    }
    others.sort_by_key(|c| c.from);
    out.extend(alignment.place(others, None));
    out.sort_by_key(|c| (c.from, c.to));
    out
}

/// The lines of the new base under the names that they have in the draft.
fn named(mut lines: Vec<Paragraph>, alignment: &Alignment, next_id: &mut u32) -> Vec<Paragraph> {
    let mut names = vec![None; lines.len()];
    for s in alignment.segments.iter().filter(|s| s.same && s.ours.start.is_between_lines()) {
        names[s.ours.start.line as usize] = alignment.theirs.line(s.theirs.start).map(|p| p.id);
    }
    for (p, name) in lines.iter_mut().zip(names) {
        p.id = name.unwrap_or_else(|| fresh(next_id));
    }
    lines
}

fn fresh(next_id: &mut u32) -> ParagraphId {
    *next_id = next_id.saturating_add(1);
    ParagraphId(*next_id - 1)
}

/// `lines`, which have no marks, with changes made to them.
pub(super) fn with_changes(
    lines: &[Paragraph],
    proposal: u32,
    changes: &[SourceChange],
    next_id: &mut u32,
) -> Vec<Paragraph> {
    let mut atoms = Vec::new();
    let mut walker = Walker::new(proposal);
    lines.iter().for_each(|p| walker.read(p, &mut atoms));
    atoms.retain(|a| a.is_base());
    let start = BasePosition::before_line(proposal, 0);
    let (mut pieces, mut at) = (Vec::new(), start);
    for c in changes {
        if at < c.from {
            pieces.push(ChangePiece::Base { to: c.from, del: None });
        }
        pieces.extend(c.pieces.iter().cloned());
        at = at.max(c.to);
    }
    pieces.push(ChangePiece::Base { to: walker.at, del: None });
    let mut out = to_paragraphs(from_pieces(&pieces, start, &atoms), || fresh(next_id));
    for p in &mut out {
        // What an author inserted and deleted again went with the changes.
        let stands = |r: &Run| r.ins.is_none() || r.ins != r.del;
        p.runs.retain(stands);
    }
    normalise_text(&mut out);
    out
}

/// Comments whose paragraph the new edition has not stand at the first.
fn keep_comments(draft: &mut Contribution) {
    let ids: BTreeSet<ParagraphId> = draft.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.id).collect();
    let Some(first) = draft.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.id).next() else { return };
    for c in draft.comments.iter_mut().filter(|c| !ids.contains(&c.paragraph)) {
        (c.paragraph, c.range) = (first, None);
    }
}
