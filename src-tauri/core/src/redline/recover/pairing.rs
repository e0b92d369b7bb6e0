//! Which paragraph of the flattened text holds which of the base.
//!
//! Flattening keeps every deleted character, so that a paragraph of the base stands whole within one of the flattened
//! text, in order. Pairs by likeness are a beginning; between those that are proved, pairs are found by that.

use crate::text::chars::in_word;
use std::ops::Range;

use super::bare::Bare;
use super::places::is_case_blind;
use super::subsequence::{Pair, find_insertions, is_sound, is_subsequence};
use super::work_limit::WorkLimit;
use crate::paragraph::Paragraph;
use crate::redline::pair::{self, Pairing};
use crate::redline::typography::Typography;
use crate::run::Version;

/// The largest gap that is looked at pair by pair.
const CELLS: usize = 4096;

/// Pairs in the order of both texts.
pub(super) fn pairs(base: &[Paragraph], flat: &[Paragraph], limit: &WorkLimit) -> Vec<Pairing> {
    let first = pair::pair(base, flat, Typography::Ignore);
    let bare = |ps: &[Paragraph]| ps.iter().map(|p| Bare::new(&p.text(Version::Markup))).collect();
    let texts = Texts { base, flat, of_base: bare(base), of_flat: bare(flat), limit };
    let (mut out, mut gap) = (Vec::with_capacity(first.len()), Vec::new());
    for pairing in first {
        match pairing {
            Pairing::Both(i, j) if texts.holds(i, j) => {
                texts.settle(&std::mem::take(&mut gap), &mut out);
                out.push(pairing);
            }
            Pairing::Both(i, j) if !texts.alike(i, j) => gap.extend([Pairing::Old(i), Pairing::New(j)]),
            other => gap.push(other),
        }
    }
    texts.settle(&gap, &mut out);
    out
}

struct Texts<'a> {
    base: &'a [Paragraph],
    flat: &'a [Paragraph],
    of_base: Vec<Bare>,
    of_flat: Vec<Bare>,
    limit: &'a WorkLimit,
}

impl Texts<'_> {
    /// Whether the base paragraph is proved to stand within the flattened one.
    fn holds(&self, i: usize, j: usize) -> bool {
        let role = self.base[i].role;
        if role.is_clause() != self.flat[j].role.is_clause() {
            return false;
        }
        let (base, flat) = (&self.of_base[i], &self.of_flat[j]);
        if base.len() == 0 {
            return flat.len() == 0;
        }
        let case_blind = is_case_blind(role);
        let pair = || Pair { base, of_base: 0..base.len(), flat, of_flat: 0..flat.len(), case_blind };
        base.key == flat.key
            || (is_subsequence(&base.key, &flat.key)
                && find_insertions(&pair(), self.limit).is_some_and(|marks| is_sound(base.len(), &marks)))
    }

    /// Whether a clause that is not proved has most of the base's words; headings and calls are known by their place.
    fn alike(&self, i: usize, j: usize) -> bool {
        let words = |p: &Paragraph| -> Vec<String> {
            let text = p.text(Version::Markup);
            text.split(|c| !in_word(c)).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
        };
        let (old, new) = (words(&self.base[i]), words(&self.flat[j]));
        let kept = old.iter().filter(|w| new.contains(w)).count();
        !self.base[i].role.is_clause() || kept * 2 >= old.len()
    }

    /// Pairs what no proved pair holds apart: by proof first, else as likeness had it.
    fn settle(&self, gap: &[Pairing], out: &mut Vec<Pairing>) {
        let (base, flat) = (self.base, self.flat);
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
            let length = |p: &Paragraph| p.text(Version::Markup).chars().count();
            if self.holds(old[i], new[j]) {
                let label = b.label_text(Version::Markup);
                let named = !label.is_empty() && f.label_text(Version::Markup).contains(label.trim());
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
        let rest = |r: Range<usize>, indices: &[usize], to: fn(usize) -> Pairing| {
            r.map(|n| to(indices[n])).collect::<Vec<_>>()
        };
        out.extend(rest(i..old.len(), &old, Pairing::Old));
        out.extend(rest(j..new.len(), &new, Pairing::New));
    }
}
