//! What a person sees of a point: each alternative as a redline of its place, and what the draft has there.

use crate::contribution::Contribution;
use crate::merge_source::{BasePosition, ChangePiece, PointPlace};
use crate::paragraph::ParagraphId;
use crate::run::{self, Run};

use super::base_text::BaseText;
use super::content::spoken;
use super::decide::{came, decision_at};
use super::points::{Alternative, Point};
use super::stream::Walker;

/// How much of a line is shown on either side of a point, in characters.
const AROUND: usize = 60;

/// Each alternative of each point as a redline of its place, with some of the words around it.
pub fn redlines(draft: &Contribution, points: &[Point]) -> Vec<Vec<Vec<Run>>> {
    let base = BaseText::of(draft);
    let of_point = |p: &Point| p.alternatives.iter().map(|a| redline(draft, p, a, &base)).collect();
    points.iter().map(of_point).collect()
}

fn redline(draft: &Contribution, point: &Point, alternative: &Alternative, base: &BaseText) -> Vec<Run> {
    let mut out = Vec::new();
    for (i, place) in point.places.iter().enumerate() {
        if i > 0 {
            run::push(&mut out, Run::unchanged(" … "));
        }
        let line_start = base.text_start(place.from);
        if line_start < place.from {
            run::push(&mut out, Run::unchanged(last_of(base.text(line_start, place.from))));
        }
        let mut at = place.from;
        for c in spoken(point, i, alternative, &draft.sources) {
            run::push(&mut out, kept(base, at, c.from));
            at = c.from;
            for piece in &c.pieces {
                match piece {
                    ChangePiece::Base { to, del } => {
                        run::push(&mut out, Run { del: del.clone(), ..kept(base, at, *to) });
                        at = *to;
                    }
                    ChangePiece::Label(r) if c.is_new_clause() => {
                        run::push(&mut out, r.with_text(format!("{}\t", r.text)))
                    }
                    ChangePiece::Label(r) | ChangePiece::Text(r) => run::push(&mut out, r.clone()),
                    ChangePiece::End { ins, .. } => run::push(&mut out, Run::inserted("\u{2028}", ins)),
                    ChangePiece::Start { .. } => {}
                }
            }
            at = c.to;
        }
        run::push(&mut out, kept(base, at, place.to));
        let line_end = base.text_end(place.to);
        if !place.to.is_between_lines() && place.to < line_end {
            run::push(&mut out, Run::unchanged(first_of(base.text(place.to, line_end))));
        }
    }
    // The end of the last line is no line.
    if let Some(last) = out.last_mut() {
        last.text.truncate(last.text.trim_end_matches('\u{2028}').len());
    }
    run::normalise(out)
}

/// Base text, an end of a paragraph as a line break.
fn kept(base: &BaseText, from: BasePosition, to: BasePosition) -> Run {
    Run::unchanged(base.text(from, to).replace('\n', "\u{2028}"))
}

fn last_of(text: String) -> String {
    match text.chars().count().checked_sub(AROUND) {
        None | Some(0) => text,
        Some(skipped) => ['…'].into_iter().chain(text.chars().skip(skipped)).collect(),
    }
}

fn first_of(text: String) -> String {
    match text.chars().count() > AROUND {
        true => text.chars().take(AROUND).chain(['…']).collect(),
        false => text,
    }
}

/// What the draft has where a point is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InDraft {
    /// The paragraphs that the point is about. A new clause that nobody took has none.
    pub paragraphs: Vec<ParagraphId>,
    /// The first of them, or the one before the new clause.
    pub near: Option<ParagraphId>,
}

/// What the draft has at each point.
pub fn standing(draft: &Contribution, points: &[Point]) -> Vec<InDraft> {
    let extents: Vec<Vec<BaseExtent>> = (0..draft.proposals.len()).map(|i| extents(draft, i)).collect();
    let in_draft = |p: &Point| {
        let before = decision_at(draft, p.places[0]).map_or(&[][..], |d| &d.before[..]);
        let mut out = InDraft::default();
        for (i, place) in p.places.iter().enumerate() {
            let Some(extents) = extents.get(place.from.proposal as usize) else { continue };
            if place.is_gap() {
                out.paragraphs.extend(before.get(i).map_or(&[][..], came));
                let behind = extents.partition_point(|e| e.to <= place.from);
                out.near = out.near.or(extents[..behind].last().map(|e| e.id));
            } else {
                out.paragraphs.extend(covered(extents, *place));
            }
        }
        out.near = out.paragraphs.first().copied().or(out.near);
        out
    };
    points.iter().map(in_draft).collect()
}

/// The stretch of the base that a paragraph of the draft is.
struct BaseExtent {
    id: ParagraphId,
    from: BasePosition,
    to: BasePosition,
}

fn extents(draft: &Contribution, proposal: usize) -> Vec<BaseExtent> {
    let mut walker = Walker::new(proposal as u32);
    let each = draft.proposals[proposal].paragraphs.iter().map(|p| {
        let from = walker.at;
        walker.skip(p);
        BaseExtent { id: p.id, from, to: walker.at }
    });
    each.collect()
}

/// The paragraphs that a stretch of the base is in.
fn covered(extents: &[BaseExtent], place: PointPlace) -> impl Iterator<Item = ParagraphId> {
    let is_before = |e: &BaseExtent| e.to < place.from || (e.to == place.from && e.to.is_between_lines());
    let first = extents.partition_point(is_before);
    let overlaps = move |e: &&BaseExtent| e.from < place.to || (e.from == place.to && place.from == place.to);
    extents[first..].iter().take_while(overlaps).filter(|e| e.from < e.to).map(|e| e.id)
}
