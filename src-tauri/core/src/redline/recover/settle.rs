//! The user decides an unresolved place: the words are deleted or kept, and the place is resolved. Words that were inserted are
//! not deleted but taken out.

use std::ops::Range;

use crate::contribution::Contribution;
use crate::paragraph::Paragraph;
use crate::run::{self, Revision, Run, Version};
use crate::step::{EditError, Step};
use crate::unresolved::{Scope, TextSegment, UnresolvedKind, UnresolvedPlace};

/// The steps that resolve the place at `index`. Where its words stand no longer, it can only be kept.
pub(crate) fn settle(draft: &Contribution, index: usize, delete: bool, me: &Revision) -> Result<Vec<Step>, EditError> {
    let place = draft.unresolved.get(index).ok_or(EditError::Stale)?;
    let mut after = draft.unresolved.clone();
    after.remove(index);
    let gone = Step::Unresolved { before: draft.unresolved.clone(), after };
    let Some((proposal, at)) = draft.find(place.paragraph) else {
        return if delete { Err(EditError::NotHere) } else { Ok(vec![gone]) };
    };
    let old = vec![draft.proposals[proposal].paragraphs[at].clone()];
    let new = match settled(&old[0], place, delete, me) {
        // a paragraph that was inserted whole is taken out whole
        Some(_) if delete && place.kind == UnresolvedKind::Inserted && place.scope == Scope::Paragraph => Vec::new(),
        Some(new) => vec![new],
        None if delete => return Err(EditError::NotHere),
        None => old.clone(),
    };
    let mut edits = Vec::new();
    if new != old {
        edits.push(Step::Splice { proposal, at, removed: old, inserted: new, accepts: false });
    }
    edits.push(gone);
    Ok(edits)
}

/// The paragraph with the place deleted or kept; `None` where its words are not there.
fn settled(old: &Paragraph, place: &UnresolvedPlace, delete: bool, me: &Revision) -> Option<Paragraph> {
    let mut new = old.clone();
    let mark = |runs: &[Run], range| {
        if place.kind != UnresolvedKind::Inserted {
            mark(runs, range, delete, me)
        } else if delete {
            taken_out(runs, range)
        } else {
            runs.to_vec()
        }
    };
    match &place.scope {
        Scope::Words(stretches) => {
            for stretch in stretches {
                let range = find(&new.text(Version::Markup), stretch)?;
                new.runs = mark(&new.runs, range);
            }
        }
        Scope::Label => {
            let all = 0..new.label_text(Version::Markup).len();
            new.label = mark(&new.label, all);
        }
        Scope::Paragraph => {
            let len = |runs: &[Run]| 0..run::text(runs, Version::Markup).len();
            (new.label, new.runs) = (mark(&new.label, len(&new.label)), mark(&new.runs, len(&new.runs)));
            if place.kind == UnresolvedKind::Inserted {
                return Some(new);
            }
            new.del = delete.then(|| new.del.unwrap_or_else(|| me.clone()));
        }
    }
    Some(new)
}

/// Where the words stand now: where they were, or nearest to it.
fn find(text: &str, stretch: &TextSegment) -> Option<Range<usize>> {
    let TextSegment { at, words } = stretch;
    if words.is_empty() {
        return None;
    }
    let nearest = text.match_indices(words.as_str()).map(|(i, _)| i).min_by_key(|i| i.abs_diff(*at))?;
    Some(nearest..nearest + words.len())
}

/// Base text in `range` deleted, or kept. What was inserted stays as it is.
fn mark(runs: &[Run], range: Range<usize>, delete: bool, me: &Revision) -> Vec<Run> {
    let (left, rest) = run::split_at(runs, range.start);
    let (middle, right) = run::split_at(&rest, range.len());
    let middle = middle.into_iter().map(|r| match (&r.ins, &r.del) {
        (Some(_), _) => r,
        (None, Some(_)) if delete => r,
        _ => Run { del: delete.then(|| me.clone()), ..r },
    });
    run::normalise(left.into_iter().chain(middle).chain(right).collect())
}

/// Without what was inserted in `range`.
fn taken_out(runs: &[Run], range: Range<usize>) -> Vec<Run> {
    let (left, rest) = run::split_at(runs, range.start);
    let (middle, right) = run::split_at(&rest, range.len());
    let middle = middle.into_iter().filter(|r| r.ins.is_none());
    run::normalise(left.into_iter().chain(middle).chain(right).collect())
}
