//! Which paragraph of the flattened text holds which of the base.
//!
//! Flattening keeps every struck letter, so that a paragraph of the base stands whole within one of the flattened
//! text, in order. Pairs by likeness are a beginning; between those that are proved, pairs are found by that.

use std::ops::Range;

use super::budget::Budget;
use super::embed::{is_sound, is_within};
use super::letters::folded;
use super::{is_case_blind, prove};
use crate::paragraph::Paragraph;
use crate::redline::dress::Dress;
use crate::redline::pair::{self, Pairing};
use crate::run::Reading;

/// The largest gap that is looked at pair by pair.
const CELLS: usize = 4096;

/// Pairs in the order of the flattened text.
pub(super) fn pairs(base: &[Paragraph], flat: &[Paragraph], budget: &Budget) -> Vec<Pairing> {
    let first = pair::pair(base, flat, Dress::Kept);
    let holds = |i: usize, j: usize| holds(&base[i], &flat[j], budget);
    let (mut out, mut gap) = (Vec::with_capacity(first.len()), Vec::new());
    for pairing in first {
        match pairing {
            Pairing::Both(i, j) if holds(i, j) => {
                settle(base, flat, budget, &std::mem::take(&mut gap), &mut out);
                out.push(pairing);
            }
            other => gap.push(other),
        }
    }
    settle(base, flat, budget, &gap, &mut out);
    out
}

/// Whether the base paragraph is proved to stand within the flattened one.
fn holds(base: &Paragraph, flat: &Paragraph, budget: &Budget) -> bool {
    if base.role.is_clause() != flat.role.is_clause() {
        return false;
    }
    let blind = is_case_blind(base.role);
    let (b, f) = (folded(&base.text(Reading::Flat), blind), folded(&flat.text(Reading::Flat), blind));
    if b.is_empty() {
        return f.is_empty();
    }
    b == f
        || (is_within(&b, &f)
            && prove(base, &flat.text(Reading::Flat), budget).is_some_and(|marks| is_sound(b.len(), &marks)))
}

/// Pairs what no proved pair holds apart: by proof first, else as likeness had it.
fn settle(base: &[Paragraph], flat: &[Paragraph], budget: &Budget, gap: &[Pairing], out: &mut Vec<Pairing>) {
    let old: Vec<usize> = gap
        .iter()
        .filter_map(|p| if let Pairing::Both(i, _) | Pairing::Old(i) = p { Some(*i) } else { None })
        .collect();
    let new: Vec<usize> = gap
        .iter()
        .filter_map(|p| if let Pairing::Both(_, j) | Pairing::New(j) = p { Some(*j) } else { None })
        .collect();
    if old.is_empty() || new.is_empty() || old.len() * new.len() > CELLS {
        out.extend_from_slice(gap);
        return;
    }
    let worth = |i: usize, j: usize| {
        let (b, f) = (&base[old[i]], &flat[new[j]]);
        let length = |p: &Paragraph| p.text(Reading::Flat).chars().count();
        if holds(b, f, budget) {
            let label = b.label_text(Reading::Flat);
            let named = !label.is_empty() && f.label_text(Reading::Flat).contains(label.trim());
            1000 + 4 * length(b) * (1 + usize::from(named)) / (1 + length(f) / length(b).max(1))
        } else {
            usize::from(gap.contains(&Pairing::Both(old[i], new[j])))
        }
    };
    let width = new.len() + 1;
    let mut best = vec![0; (old.len() + 1) * width];
    let mut taken = vec![false; old.len() * new.len()];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let skip = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            let w = worth(i, j);
            let take = best[(i + 1) * width + j + 1] + w;
            taken[i * new.len() + j] = w > 0 && take > skip;
            best[i * width + j] = if w > 0 { skip.max(take) } else { skip };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        if taken[i * new.len() + j] {
            out.push(Pairing::Both(old[i], new[j]));
            (i, j) = (i + 1, j + 1);
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            out.push(Pairing::Old(old[i]));
            i += 1;
        } else {
            out.push(Pairing::New(new[j]));
            j += 1;
        }
    }
    let rest = |r: Range<usize>, of: &[usize], to: fn(usize) -> Pairing| r.map(|n| to(of[n])).collect::<Vec<_>>();
    out.extend(rest(i..old.len(), &old, Pairing::Old));
    out.extend(rest(j..new.len(), &new, Pairing::New));
}
