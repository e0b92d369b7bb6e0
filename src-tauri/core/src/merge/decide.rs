//! Decisions: what was decided is put into the draft as tracked changes, and can be taken back.

use std::collections::BTreeMap;

use crate::contribution::Contribution;
use crate::merge_source::{BasePosition, ChangePiece, Choice, Decision, MergeSource, PlaceBefore, PointPlace};
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::{self, Revision, Run, Version};
use crate::step::{EditError, Step};

use super::base_text::BaseText;
use super::borders::settled;
use super::content::{Names, content};
use super::gap_labels::{Given, Giver, settled as settled_labels};
use super::gaps::clause_text;
use super::points::{Point, PointKind, points};
use super::stream::{Atom, AtomKind, Walker, from_pieces, stretch, to_paragraphs, to_pieces};

/// The steps that decide the point at `place`, or open it again where nothing is chosen.
///
/// # Errors
/// [`EditError::Stale`] where no point begins there; [`EditError::NotHere`] where the choice cannot be made there.
pub(crate) fn decide(
    draft: &Contribution,
    place: PointPlace,
    choice: Option<Choice>,
    by_group: bool,
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let all = points(draft);
    let point = all.iter().find(|p| p.places[0] == place).ok_or(EditError::Stale)?;
    let mut edit = Edit::new(draft, &all);
    edit.decide(point, choice, by_group, me)?;
    Ok(edit.steps())
}

/// The steps that take every open point at which all who speak say the same.
///
/// # Errors
/// As [`decide`].
pub(crate) fn take_agreed(draft: &Contribution, by_group: bool, me: &Revision) -> Result<Vec<Step>, EditError> {
    let all = points(draft);
    let mut edit = Edit::new(draft, &all);
    for p in all.iter().filter(|p| p.kind == PointKind::Same && p.choice.is_none()) {
        let names = p.alternatives.iter().flat_map(|a| &a.sources).map(|s| draft.sources[*s].name.clone());
        edit.decide(p, Some(Choice::Take(names.collect())), by_group, me)?;
    }
    Ok(edit.steps())
}

/// The steps that open points again which are others once the sources are those of `after`: the draft is there as it was
/// before they were decided.
pub(crate) fn reopened(draft: &Contribution, after: &Contribution) -> Result<Vec<Step>, EditError> {
    if draft.decisions.is_empty() {
        return Ok(Vec::new());
    }
    let who_says_what = |draft: &Contribution, p: &Point| -> Vec<(String, Vec<String>)> {
        let name = |s: &usize| draft.sources.get(*s).map(|s| s.name.clone()).unwrap_or_default();
        p.alternatives.iter().flat_map(|a| a.sources.iter().map(|s| (name(s), a.revised.clone()))).collect()
    };
    let then: BTreeMap<_, _> =
        points(after).into_iter().map(|p| (p.places.clone(), who_says_what(after, &p))).collect();
    let all = points(draft);
    let mut edit = Edit::new(draft, &all);
    let me = draft.metadata.revision();
    for point in &all {
        if point.choice.is_some() && then.get(&point.places) != Some(&who_says_what(draft, point)) {
            edit.decide(point, None, false, &me)?;
        }
    }
    Ok(edit.steps())
}

pub(super) fn decision_at(draft: &Contribution, place: PointPlace) -> Option<&Decision> {
    let at = draft.decisions.binary_search_by_key(&place, Decision::place).ok()?;
    draft.decisions.get(at)
}

/// The draft's text while points are decided.
struct Edit<'a> {
    draft: &'a Contribution,
    points: &'a [Point],
    base: BaseText,
    /// The proposals that change.
    edited: BTreeMap<usize, Vec<Paragraph>>,
    /// The decisions that come, change or go, by the place that names their point.
    decisions: BTreeMap<PointPlace, Option<Decision>>,
    next_id: u32,
}

impl<'a> Edit<'a> {
    fn new(draft: &'a Contribution, points: &'a [Point]) -> Self {
        let next_id = draft.fresh_id().0;
        Self { draft, points, base: BaseText::of(draft), edited: BTreeMap::new(), decisions: BTreeMap::new(), next_id }
    }

    fn steps(self) -> Vec<Step> {
        let Self { draft, edited, decisions, .. } = self;
        let texts = edited.iter().filter_map(|(i, new)| Step::between(*i, 0, &draft.proposals[*i].paragraphs, new));
        let mut steps: Vec<Step> = texts.collect();
        let differs = |(place, now): &(PointPlace, Option<Decision>)| decision_at(draft, *place) != now.as_ref();
        let (places, now): (Vec<_>, Vec<_>) = decisions.into_iter().filter(differs).unzip();
        let removed: Vec<Decision> = places.iter().filter_map(|place| decision_at(draft, *place).cloned()).collect();
        let inserted: Vec<Decision> = now.into_iter().flatten().collect();
        if !(removed.is_empty() && inserted.is_empty()) {
            steps.push(Step::Decisions { removed, inserted });
        }
        steps
    }

    /// The decisions as they are now.
    fn decided(&self) -> impl Iterator<Item = &Decision> {
        let stands = self.draft.decisions.iter().filter(|d| !self.decisions.contains_key(&d.place()));
        stands.chain(self.decisions.values().flatten())
    }

    /// Decides `point`, or opens it again.
    fn decide(
        &mut self,
        point: &Point,
        choice: Option<Choice>,
        by_group: bool,
        me: &Revision,
    ) -> Result<(), EditError> {
        let names = Names { sources: &self.draft.sources, me, by_group };
        let put = choice.as_ref().filter(|c| **c != Choice::None);
        let contents = put.map(|choice| content(point, choice, &self.base, names)).transpose()?;
        let old = decision_at(self.draft, point.places[0]);
        let mut gaps: Vec<BasePosition> = point.places.iter().filter(|p| p.is_gap()).map(|p| p.from).collect();
        gaps.dedup();
        let labels_before = gaps.iter().map(|gap| self.labels(*gap, me)).collect::<Result<Vec<_>, _>>()?;
        let mut before = Vec::with_capacity(point.places.len());
        for (i, place) in point.places.iter().enumerate() {
            let pieces = contents.as_ref().map(|c| c[i].as_slice());
            let old = old.and_then(|d| d.before.get(i));
            before.push(match place.is_gap() {
                true => self.put_between(*place, old, pieces, new_texts(point, i, &self.draft.sources))?,
                false => self.put_into(*place, old, pieces)?,
            });
        }
        let decision = choice.map(|choice| Decision { places: point.places.clone(), choice, by_group, before });
        self.decisions.insert(point.places[0], decision);
        for (gap, before) in gaps.into_iter().zip(&labels_before) {
            self.relabel(gap, before, me)?;
        }
        Ok(())
    }

    /// The labels of the clauses that decisions put between two lines.
    fn labels(&mut self, gap: BasePosition, me: &Revision) -> Result<BTreeMap<ParagraphId, Vec<Run>>, EditError> {
        let mut given = BTreeMap::new();
        for decision in self.decided() {
            let here = |(_, p): &(usize, &PointPlace)| p.is_gap() && p.from == gap;
            for (i, _) in decision.places.iter().enumerate().filter(here) {
                let Some(point) = self.points.iter().find(|p| p.places == decision.places) else { continue };
                let came = came(&decision.before[i]);
                if !came.is_empty() {
                    given.extend(came.iter().copied().zip(self.as_given(point, i, decision, me)?));
                }
            }
        }
        if given.len() < 2 {
            return Ok(given.into_iter().map(|(id, given)| (id, given.label)).collect());
        }
        let language = self.draft.language;
        Ok(settled_labels(self.paragraphs(gap.proposal)?, &given, language, me))
    }

    /// The labels that a decision gave the clauses that it put there.
    fn as_given(
        &self,
        point: &Point,
        place: usize,
        decision: &Decision,
        me: &Revision,
    ) -> Result<Vec<Given>, EditError> {
        let labels = |by_group: bool| -> Result<Vec<Vec<Run>>, EditError> {
            let names = Names { sources: &self.draft.sources, me, by_group };
            let pieces = content(point, &decision.choice, &self.base, names)?.swap_remove(place);
            let clauses = to_paragraphs(from_pieces(&pieces, point.places[place].from, &[]), || ParagraphId(0));
            Ok(clauses.into_iter().map(|p| p.label).collect())
        };
        let by = |label: &Vec<Run>| match &decision.choice {
            Choice::Take(_) => Giver::Sources(
                label.iter().find_map(|r| r.ins.as_ref()).map(|by| by.author.clone()).unwrap_or_default(),
            ),
            _ => Giver::Decision(point.places[place].slot),
        };
        let by: Vec<Giver> = labels(false)?.iter().map(by).collect();
        Ok(labels(decision.by_group)?.into_iter().zip(by).map(|(label, by)| Given { label, by }).collect())
    }

    /// Puts the labels on the clauses between two lines; one that is not as it was `before` is left to the user.
    fn relabel(
        &mut self,
        gap: BasePosition,
        before: &BTreeMap<ParagraphId, Vec<Run>>,
        me: &Revision,
    ) -> Result<(), EditError> {
        let after = self.labels(gap, me)?;
        let text = |label: &[Run]| run::text(label, Version::Revised);
        for p in self.paragraphs(gap.proposal)? {
            let Some(label) = after.get(&p.id).filter(|label| text(label) != text(&p.label)) else { continue };
            if before.get(&p.id).is_none_or(|before| text(before) == text(&p.label)) {
                p.label.clone_from(label);
            }
        }
        Ok(())
    }

    fn paragraphs(&mut self, proposal: u32) -> Result<&mut Vec<Paragraph>, EditError> {
        let index = proposal as usize;
        let from = self.draft.proposals.get(index).ok_or(EditError::Stale)?;
        if !self.edited.contains_key(&index) {
            let by_decision: Vec<ParagraphId> =
                self.decided().flat_map(|d| &d.before).flat_map(came).copied().collect();
            let paragraphs = settled(from.paragraphs.clone(), &by_decision);
            self.edited.insert(index, paragraphs);
        }
        self.edited.get_mut(&index).ok_or(EditError::Stale)
    }

    /// Puts paragraphs between two lines, in the place of those that an earlier decision put there. Paragraphs of the
    /// draft that say what a source says go for them.
    fn put_between(
        &mut self,
        place: PointPlace,
        old: Option<&PlaceBefore>,
        pieces: Option<&[ChangePiece]>,
        mut texts: Vec<String>,
    ) -> Result<PlaceBefore, EditError> {
        let mut next_id = self.next_id;
        let decided = || {
            let places = self.decided().flat_map(|d| d.places.iter().zip(&d.before));
            places.filter(|(p, _)| p.is_gap() && p.from == place.from)
        };
        let ids = |(_, before)| came(before).iter().copied();
        let others: Vec<ParagraphId> = decided().flat_map(ids).collect();
        let above: Vec<ParagraphId> = decided().filter(|(p, _)| p.slot < place.slot).flat_map(ids).collect();
        let all = self.paragraphs(place.from.proposal)?;
        let gone = old.map_or(&[][..], came);
        all.retain(|p| !gone.contains(&p.id));
        let first = first_at(all, place.from);
        if let Some(PlaceBefore::Between { went, .. }) = old {
            for (offset, p) in went {
                all.insert((first + *offset as usize).min(all.len()), p.clone());
            }
        }
        let Some(pieces) = pieces else { return Ok(PlaceBefore::Between { came: Vec::new(), went: Vec::new() }) };
        let in_gap = all[first..].iter().take_while(|p| p.is_inserted()).count();
        let mut is_said = |p: &Paragraph| {
            let found = texts.iter().position(|text| !others.contains(&p.id) && *text == p.text(Version::Revised));
            found.map(|i| texts.swap_remove(i)).is_some()
        };
        let went: Vec<(u32, Paragraph)> =
            (0..in_gap).filter(|i| is_said(&all[first + i])).map(|i| (i as u32, all[first + i].clone())).collect();
        let behind = all.iter().rposition(|p| above.contains(&p.id)).map(|i| i + 1);
        let at = went.first().map(|(i, _)| first + *i as usize).or(behind).unwrap_or(first);
        all.retain(|p| !went.iter().any(|(_, q)| p.id == q.id));
        let new = to_paragraphs(from_pieces(pieces, place.from, &[]), || fresh(&mut next_id));
        let came = new.iter().map(|p| p.id).collect();
        all.splice(at..at, new);
        self.next_id = next_id;
        Ok(PlaceBefore::Between { came, went })
    }

    /// Puts `pieces` into a stretch of the base, or what stood there before the first decision.
    fn put_into(
        &mut self,
        place: PointPlace,
        old: Option<&PlaceBefore>,
        pieces: Option<&[ChangePiece]>,
    ) -> Result<PlaceBefore, EditError> {
        let mut next_id = self.next_id;
        let all = self.paragraphs(place.from.proposal)?;
        let (window, mut atoms) = window(all, place);
        let range = stretch(&mut atoms, place.from, place.to);
        let before = match old {
            Some(PlaceBefore::Stretch(before)) => before.clone(),
            _ => to_pieces(&atoms[range.clone()]),
        };
        let base: Vec<Atom> = atoms[range.clone()].iter().filter(|a| a.is_base()).cloned().collect();
        atoms.splice(range, from_pieces(pieces.unwrap_or(&before), place.from, &base));
        let taken: Vec<ParagraphId> =
            all.iter().enumerate().filter(|(i, _)| !window.contains(i)).map(|(_, p)| p.id).collect();
        let mut seen = Vec::new();
        // A paragraph that comes back has its old name, unless another has it by now.
        for a in &mut atoms {
            if let AtomKind::Start { id: start, .. } = &mut a.what {
                *start = start.filter(|id| !seen.contains(id) && !taken.contains(id));
                seen.extend(*start);
            }
        }
        let new = to_paragraphs(atoms, || fresh(&mut next_id));
        all.splice(window, new);
        self.next_id = next_id;
        Ok(PlaceBefore::Stretch(before))
    }
}

fn fresh(next: &mut u32) -> ParagraphId {
    let id = ParagraphId(*next);
    *next = next.saturating_add(1);
    id
}

/// The paragraphs that a decision put between two lines.
pub(super) fn came(before: &PlaceBefore) -> &[ParagraphId] {
    match before {
        PlaceBefore::Between { came, .. } => came,
        PlaceBefore::Stretch(_) => &[],
    }
}

/// The texts of the new clauses that sources would have at a place; one that a source has twice, twice.
fn new_texts(point: &Point, place: usize, sources: &[MergeSource]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for of_source in point.changes[place].chunk_by(|a, b| a.source == b.source) {
        let changes = of_source.iter().filter_map(|c| c.of(sources)).filter(|c| !c.is_refusal());
        let texts: Vec<String> = changes.map(clause_text).filter(|text| !text.is_empty()).collect();
        let count = |texts: &[String], text: &String| texts.iter().filter(|t| *t == text).count();
        for text in &texts {
            if count(&out, text) < count(&texts, text) {
                out.push(text.clone());
            }
        }
    }
    out
}

/// The first paragraph behind the line that ends at `at`.
fn first_at(all: &[Paragraph], at: BasePosition) -> usize {
    let mut walker = Walker::new(at.proposal);
    for (i, p) in all.iter().enumerate() {
        if walker.at >= at {
            return i;
        }
        walker.skip(p);
    }
    all.len()
}

/// The paragraphs that a stretch of the base is in, and their atoms.
fn window(all: &[Paragraph], place: PointPlace) -> (std::ops::Range<usize>, Vec<Atom>) {
    let mut walker = Walker::new(place.from.proposal);
    let (mut window, mut atoms) = (0..0, Vec::new());
    for (i, p) in all.iter().enumerate() {
        if walker.at > place.to {
            break;
        }
        let before = walker;
        walker.skip(p);
        if walker.at >= place.from {
            if atoms.is_empty() {
                window = i..i;
            }
            let mut walker = before;
            walker.read(p, &mut atoms);
            window.end = i + 1;
        }
    }
    (window, atoms)
}
