//! Paragraphs that were parted or joined: one text in one paragraph here and in several there.

use std::ops::Range;

use super::pair::{Features, Pairing, class, pairings, with_features};
use super::typography::Typography;
use crate::paragraph::{Paragraph, Role};
use crate::text::dice;

/// A part has so much of its words from the whole.
const CONTAINED: f32 = 0.6;
/// The parts together are so much alike to the whole.
const ALIKE: f32 = 0.6;
/// And so much more than one of them alone.
const GAINED: f32 = 0.1;
/// More words are not looked at in order.
const MOST_WORDS: usize = 2000;

/// Paragraphs of both texts that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum MatchedParagraphs {
    One(Pairing),
    /// One of the old was parted into these of the new.
    Parted(usize, Range<usize>),
    /// These of the old were joined into one of the new.
    Joined(Range<usize>, usize),
}

/// Pairs two lists of paragraphs without marks, in order, and finds what was parted and joined.
pub(super) fn matches(old: &[Paragraph], new: &[Paragraph], typography: Typography) -> Vec<MatchedParagraphs> {
    with_features(old, new, typography, |a, b| find(in_order(pairings(a, b), a, b), a, b))
}

/// Puts new clauses before a call that went, below which they do not stand.
fn in_order(pairings: Vec<Pairing>, a: &[Features], b: &[Features]) -> Vec<Pairing> {
    let is_alone = |p: &Pairing| matches!(p, Pairing::Old(_) | Pairing::New(_));
    let is_clause = |p: &&Pairing| match **p {
        Pairing::Old(i) => class(a[i].role) == Role::Clause,
        Pairing::New(j) => class(b[j].role) == Role::Clause,
        _ => false,
    };
    let mut out = Vec::with_capacity(pairings.len());
    for run in pairings.chunk_by(|p, q| is_alone(p) == is_alone(q)) {
        let (old, new): (Vec<Pairing>, Vec<Pairing>) = run.iter().copied().partition(|p| matches!(p, Pairing::Old(_)));
        let heads = |list: &[Pairing]| list.iter().take_while(is_clause).count();
        let (x, y) = (heads(&old), heads(&new));
        out.extend(old[..x].iter().chain(&new[..y]).chain(&old[x..]).chain(&new[y..]));
    }
    out
}

/// Finds what was parted and joined among `pairings`.
fn find(pairings: Vec<Pairing>, a: &[Features], b: &[Features]) -> Vec<MatchedParagraphs> {
    let matches = pairings.into_iter().map(MatchedParagraphs::One).collect();
    let parted = one_in_many(matches, a, b, WholeSide::Old);
    one_in_many(parted, b, a, WholeSide::New)
}

/// The side on which the whole stands.
#[derive(Clone, Copy, PartialEq)]
enum WholeSide {
    Old,
    New,
}

impl WholeSide {
    /// The whole and the part of `one`, as far as it has them.
    fn split(self, one: &MatchedParagraphs) -> Option<(Option<usize>, Option<usize>)> {
        let (old, new) = match one {
            MatchedParagraphs::One(Pairing::Both(i, j)) => (Some(*i), Some(*j)),
            MatchedParagraphs::One(Pairing::Old(i)) => (Some(*i), None),
            MatchedParagraphs::One(Pairing::New(j)) => (None, Some(*j)),
            MatchedParagraphs::Parted(..) | MatchedParagraphs::Joined(..) => return None,
        };
        Some(if self == WholeSide::Old { (old, new) } else { (new, old) })
    }

    fn group(self, whole: usize, parts: Range<usize>) -> MatchedParagraphs {
        match self {
            WholeSide::Old => MatchedParagraphs::Parted(whole, parts),
            WholeSide::New => MatchedParagraphs::Joined(parts, whole),
        }
    }
}

/// Groups each paragraph of `whole` with those of `part` that it was made of, where they stand beside it unpaired.
fn one_in_many(
    matches: Vec<MatchedParagraphs>,
    whole: &[Features],
    part: &[Features],
    side: WholeSide,
) -> Vec<MatchedParagraphs> {
    let lone = |one: &MatchedParagraphs| match side.split(one) {
        Some((None, part)) => part,
        _ => None,
    };
    let mut out: Vec<MatchedParagraphs> = Vec::with_capacity(matches.len());
    let mut at = 0;
    while at < matches.len() {
        let one = matches[at].clone();
        at += 1;
        let Some((Some(w), own)) = side.split(&one) else {
            out.push(one);
            continue;
        };
        let left: Vec<usize> = out.iter().rev().map_while(lone).collect();
        let right: Vec<usize> = matches[at..].iter().map_while(lone).collect();
        match parts(&whole[w], own, &left, &right, part) {
            Some(found) => {
                let taken = left.iter().filter(|p| found.contains(*p)).count();
                out.truncate(out.len() - taken);
                let skipped = right.iter().take_while(|p| !found.contains(*p)).count();
                let skipped = if own.is_some() { 0 } else { skipped };
                out.extend_from_slice(&matches[at..at + skipped]);
                at += skipped + right.iter().filter(|p| found.contains(*p)).count();
                out.push(side.group(w, found));
            }
            None => out.push(one),
        }
    }
    out
}

/// The words of the whole that no part has yet, sorted.
struct Rest(Vec<u32>);

impl Rest {
    /// Takes the words of a part out.
    fn take(&mut self, words: &[u32]) {
        for word in words {
            if let Ok(found) = self.0.binary_search(word) {
                self.0.remove(found);
            }
        }
    }
}

/// The paragraphs of `part` that `whole` was made of: its own pair, if it has one, and those beside it. `left` are those
/// before it, the nearest first; `right` those behind it.
fn parts(
    whole: &Features,
    own: Option<usize>,
    left: &[usize],
    right: &[usize],
    part: &[Features],
) -> Option<Range<usize>> {
    let is_clause = |p: usize| class(part[p].role) == Role::Clause;
    if class(whole.role) != Role::Clause || (left.is_empty() && right.is_empty()) {
        return None;
    }
    let mut rest = Rest(whole.bag.clone());
    let contained = |p: usize, rest: &mut Rest| {
        let words = &part[p].bag;
        let common = words.iter().filter(|w| rest.0.binary_search(w).is_ok()).count();
        let fits = is_clause(p) && !words.is_empty() && common as f32 >= CONTAINED * words.len() as f32;
        if fits {
            rest.take(words);
        }
        fits
    };
    let first = match own {
        Some(p) => {
            rest.take(&part[p].bag);
            p
        }
        // What is joined stands before the whole, without a gap.
        None => right.iter().chain(left.first()).copied().find(|p| contained(*p, &mut rest))?,
    };
    let (mut start, mut end) = (first, first + 1);
    for p in right.iter().copied().skip_while(|p| *p <= first) {
        if p != end || !contained(p, &mut rest) {
            break;
        }
        end += 1;
    }
    for p in left.iter().copied().skip_while(|p| *p >= first) {
        if p + 1 != start || !contained(p, &mut rest) {
            break;
        }
        start -= 1;
    }
    let words: Vec<u32> = (start..end).flat_map(|p| part[p].words.iter().copied()).collect();
    let single = (start..end).map(|p| dice(&whole.bag, &part[p].bag)).fold(0.0, f32::max);
    let together = in_order_share(&whole.words, &words);
    // One alone gains nothing: its words in order are at most its words.
    (together >= ALIKE && together >= single + GAINED).then_some(start..end)
}

/// Twice the words that stand in both in one order, by all words.
fn in_order_share(x: &[u32], y: &[u32]) -> f32 {
    if x.len() > MOST_WORDS || y.len() > MOST_WORDS {
        return 0.0;
    }
    let mut row = vec![0u32; y.len() + 1];
    for a in x {
        let mut diagonal = 0;
        for (j, b) in y.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if a == b { diagonal + 1 } else { above.max(row[j]) };
            diagonal = above;
        }
    }
    2.0 * row[y.len()] as f32 / (x.len() + y.len()).max(1) as f32
}

#[cfg(test)]
mod tests;
