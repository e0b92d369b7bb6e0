//! New clauses between the same two lines: which are the same clause in other words, and in which order they stand.
//!
//! Clauses of several sources that are alike are one, and part the gap. What lies between two such is side by side:
//! all of it can be taken, in an order that is decided.

use crate::merge_source::{ChangePiece, MergeSource, SourceChange};
use crate::run::Run;
use crate::text::{WordNumbers, dice};

use super::change_ref::{ChangeRef, equal_ignoring_spaces};

/// How alike two new clauses are if they are one.
const ALIKE: f32 = 0.5;

/// New clauses of one point.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub changes: Vec<ChangeRef>,
    /// Whether they are one clause, in the same or in other words, and not neighbours.
    pub alike: bool,
}

/// The points that the new clauses of a gap make, in their order. `changes` stand by source and in its order.
pub(super) fn slots(changes: &[ChangeRef], sources: &[MergeSource]) -> Vec<Slot> {
    let single = |c: &ChangeRef| Slot { changes: vec![*c], alike: false };
    if changes.iter().all(|c| c.source == changes[0].source) {
        return changes.iter().map(single).collect();
    }
    let clusters = clusters(changes, sources);
    let mut shared: Vec<&Vec<usize>> = clusters.iter().filter(|c| c.len() > 1).collect();
    // Where a clause stands among those of its source, from 0 to 1: the same for any order of the sources.
    let rank = |i: usize| {
        let own = || changes.iter().enumerate().filter(|(_, c)| c.source == changes[i].source);
        own().filter(|(j, _)| *j < i).count() as f32 / own().count() as f32
    };
    let mean = |c: &[usize]| c.iter().map(|i| rank(*i)).sum::<f32>() / c.len() as f32;
    shared.sort_by(|a, b| mean(a).total_cmp(&mean(b)));
    // The place of each clause between those that several sources have.
    let mut anchors = vec![None; changes.len()];
    shared.iter().enumerate().for_each(|(n, c)| c.iter().for_each(|i| anchors[*i] = Some(n)));
    let mut between: Vec<Vec<usize>> = vec![Vec::new(); shared.len() + 1];
    let mut crossing = false;
    for source in changes.chunk_by(|a, b| a.source == b.source) {
        let first = changes.iter().position(|c| *c == source[0]).unwrap_or(0);
        let mut gap = 0;
        for (i, anchor) in anchors.iter().enumerate().skip(first).take(source.len()) {
            match *anchor {
                Some(n) => {
                    crossing |= n < gap;
                    gap = n + 1;
                }
                None => between[gap].push(i),
            }
        }
    }
    if crossing {
        // The same clauses in another order: only one of the orders can be taken.
        return vec![Slot { changes: changes.to_vec(), alike: true }];
    }
    let mut out = Vec::new();
    for (n, neighbours) in between.into_iter().enumerate() {
        let of_one = neighbours.iter().all(|i| changes[*i].source == changes[neighbours[0]].source);
        if of_one {
            out.extend(neighbours.iter().map(|i| single(&changes[*i])));
        } else {
            out.push(Slot { changes: neighbours.iter().map(|i| changes[*i]).collect(), alike: false });
        }
        out.extend(shared.get(n).map(|c| Slot { changes: c.iter().map(|i| changes[*i]).collect(), alike: true }));
    }
    out
}

/// Clauses that are one, at most one of each source; as indices. Those of the same words come first, then the most alike.
/// The order of the sources says nothing.
fn clusters(changes: &[ChangeRef], sources: &[MergeSource]) -> Vec<Vec<usize>> {
    /// In larger gaps only clauses of the same words are one.
    const MOST: usize = 400;
    let texts: Vec<String> = changes.iter().map(|c| c.of(sources).map(clause_text).unwrap_or_default()).collect();
    let mut by_text: Vec<usize> = (0..changes.len()).collect();
    by_text.sort_by(|a, b| texts[*a].cmp(&texts[*b]));
    let mut out: Vec<Vec<usize>> = Vec::new();
    let shares =
        |a: &[usize], b: &[usize]| a.iter().any(|i| b.iter().any(|j| changes[*i].source == changes[*j].source));
    let mut first_of_text = 0;
    for (n, i) in by_text.iter().enumerate() {
        if n > 0 && !equal_ignoring_spaces(&texts[*i], &texts[by_text[n - 1]]) {
            first_of_text = out.len();
        }
        match out[first_of_text..].iter_mut().find(|c| !shares(c, &[*i])) {
            Some(cluster) => cluster.push(*i),
            None => out.push(vec![*i]),
        }
    }
    if out.len() > MOST {
        return out;
    }
    let mut words = WordNumbers::default();
    let bags: Vec<Vec<u32>> = out.iter().map(|c| words.bag(&texts[c[0]])).collect();
    let pairs = (0..out.len()).flat_map(|a| (a + 1..out.len()).map(move |b| (a, b)));
    let mut alike: Vec<(f32, usize, usize)> = pairs.map(|(a, b)| (dice(&bags[a], &bags[b]), a, b)).collect();
    alike.retain(|(like, ..)| *like >= ALIKE);
    alike.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    for (_, a, b) in alike {
        if !shares(&out[a], &out[b]) {
            let more = std::mem::take(&mut out[b]);
            out[a].extend(more);
        }
    }
    out.retain(|c| !c.is_empty());
    out.iter_mut().for_each(|c| c.sort_unstable());
    out
}

/// The text of a new clause without its label.
pub(super) fn clause_text(c: &SourceChange) -> String {
    let text = |p: &ChangePiece| if let ChangePiece::Text(Run { text, .. }) = p { Some(text.clone()) } else { None };
    c.pieces.iter().filter_map(text).collect()
}
