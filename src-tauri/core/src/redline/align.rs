//! Word alignment with affine gaps (Gotoh 1982): a change costs its characters and a price for being opened.
//!
//! The price is what makes a redline read as the user's: two changes parted by a small fragment of kept text cost more than one
//! change over the fragment.

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::token::{PARAGRAPH_MARK, Unit, tokens};
use super::typography::Fold;
use crate::structure::lacks_hyphen;
use crate::text::FastMap;

/// One step of the way from the old text to the new, as byte ranges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Op {
    /// Kept: the range in the old and in the new text.
    Keep(Range<usize>, Range<usize>),
    /// A range of the old text.
    Delete(Range<usize>),
    /// A range of the new text.
    Insert(Range<usize>),
}

/// How much a redline keeps between its changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// Each word that differs is a change of its own.
    Fine,
    /// What a person would write: words in common that stand alone among changes are replaced with them.
    #[default]
    Words,
    /// Whole phrases give way to phrases.
    Phrases,
}

impl Density {
    /// All densities, the finest first.
    pub const ALL: [Density; 3] = [Density::Fine, Density::Words, Density::Phrases];

    /// The name used on the command line and in the window's settings.
    pub fn name(self) -> &'static str {
        match self {
            Density::Fine => "fine",
            Density::Words => "words",
            Density::Phrases => "phrases",
        }
    }

    fn prices(self) -> Prices {
        let (open, turn) = match self {
            Density::Fine => (2, 1),
            Density::Words => (12, 8),
            Density::Phrases => (36, 8),
        };
        Prices { open, turn }
    }
}

/// What a change costs beside its characters, in characters.
#[derive(Clone, Copy)]
struct Prices {
    /// To open a change.
    open: u32,
    /// To insert where something was deleted: a replacement is read as one change.
    turn: u32,
}

/// The price of a tab that is deleted or inserted.
const TAB: u32 = 12;
/// The largest table of a single alignment, in cells; longer stretches are anchored first.
const CELLS: usize = 1 << 20;
/// The length of what anchors a long text, in tokens.
const STRETCH: usize = 8;

/// Aligns two texts; what differs in nothing that `fold` keeps apart is kept. Deleted text stands before inserted text.
pub(super) fn align(old: &str, new: &str, unit: Unit, fold: Fold, density: Density) -> Vec<Op> {
    let (a, b) = (tokens(old, unit), tokens(new, unit));
    let mut ids: FastMap<Cow<str>, u32> = FastMap::with_capacity_and_hasher(a.len(), Default::default());
    let mut numbered = |text, tokens: &[Range<usize>]| -> Vec<u32> {
        let mut id = |r: &Range<usize>| {
            let next = ids.len() as u32;
            *ids.entry(fold.text(piece(text, r))).or_insert(next)
        };
        tokens.iter().map(&mut id).collect()
    };
    let (x, y) = (numbered(old, &a), numbered(new, &b));
    // A tab is kept where it can be.
    let length = |s: &str| if s.contains('\t') { TAB } else { s.chars().count() as u32 };
    let side = Side {
        cost: [
            a.iter().map(|r| length(&old[r.clone()])).collect(),
            b.iter().map(|r| length(&new[r.clone()])).collect(),
        ],
        prices: density.prices(),
    };
    let mut moves = Vec::with_capacity(x.len() + y.len());
    stretch(&x, &y, 0, 0, &side, &mut moves);
    slide(&mut moves, &x, &y, |j| &new[b[j].clone()], |i| &old[a[i].clone()]);
    let ops = to_ops(&moves, &a, &b);
    if fold == Fold::Nothing { ops } else { keep_typography(ops, old, new) }
}

/// Keeps a tab or space that only gave way to another, and a word that a copy left without its hyphen, where nothing
/// beside them is changed.
fn keep_typography(ops: Vec<Op>, old: &str, new: &str) -> Vec<Op> {
    let is_space = |s: &str| s.chars().all(|c| c.is_whitespace() && c != PARAGRAPH_MARK);
    let mut out: Vec<Op> = Vec::with_capacity(ops.len());
    for op in ops {
        match (out.last(), op) {
            (Some(Op::Delete(x)), Op::Insert(y))
                if (is_space(&old[x.clone()]) && is_space(&new[y.clone()]))
                    || lacks_hyphen(&old[x.clone()], &new[y.clone()]) =>
            {
                let x = x.clone();
                out.pop();
                out.push(Op::Keep(x, y));
            }
            (_, op) => out.push(op),
        }
    }
    out
}

fn piece<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    &text[range.clone()]
}

/// What the alignment costs.
struct Side {
    /// The tokens, in characters: old, new.
    cost: [Vec<u32>; 2],
    prices: Prices,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Keep,
    Delete,
    Insert,
}

/// Aligns `x` and `y`, which begin at `from_x`, `from_y` of their texts: equal ends first, then the table, then
/// anchors where the table would be too large.
fn stretch(x: &[u32], y: &[u32], from_x: usize, from_y: usize, side: &Side, out: &mut Vec<Move>) {
    let front = x.iter().zip(y).take_while(|(a, b)| a == b).count();
    let (x1, y1) = (&x[front..], &y[front..]);
    let back = x1.iter().rev().zip(y1.iter().rev()).take_while(|(a, b)| a == b).count();
    let (x2, y2) = (&x1[..x1.len() - back], &y1[..y1.len() - back]);
    let keep = |n: usize, out: &mut Vec<Move>| out.extend(std::iter::repeat_n(Move::Keep, n));
    keep(front, out);
    let (fx, fy) = (from_x + front, from_y + front);
    if fits_table(x2, y2) {
        table(x2, y2, [&side.cost[0][fx..], &side.cost[1][fy..]], side.prices, out);
    } else {
        anchored(x2, y2, fx, fy, side, out);
    }
    keep(back, out);
}

fn fits_table(x: &[u32], y: &[u32]) -> bool {
    x.len() * y.len() <= CELLS
}

/// Keeps the stretches that stand once in each text and follow one another in both, and aligns between them; what is
/// too long even so is deleted and inserted whole.
fn anchored(x: &[u32], y: &[u32], fx: usize, fy: usize, side: &Side, out: &mut Vec<Move>) {
    let (mut i, mut j) = (0, 0);
    let end = (x.len(), y.len(), 0);
    for (ax, ay, len) in anchors(x, y).into_iter().map(|(ax, ay)| (ax, ay, STRETCH)).chain([end]) {
        let (gap_x, gap_y) = (&x[i..ax], &y[j..ay]);
        if fits_table(gap_x, gap_y) {
            stretch(gap_x, gap_y, fx + i, fy + j, side, out);
        } else {
            out.extend(std::iter::repeat_n(Move::Delete, gap_x.len()));
            out.extend(std::iter::repeat_n(Move::Insert, gap_y.len()));
        }
        out.extend(std::iter::repeat_n(Move::Keep, len));
        (i, j) = (ax + len, ay + len);
    }
}

/// Where stretches in common begin in each text, rising on both sides and apart from each other.
///
/// Only stretches that stand once in each text are compared, so that the time grows with the text and little more.
fn anchors(x: &[u32], y: &[u32]) -> Vec<(usize, usize)> {
    let mut times: FastMap<&[u32], [u32; 2]> = FastMap::default();
    for (side, text) in [x, y].into_iter().enumerate() {
        for stretch in text.windows(STRETCH) {
            times.entry(stretch).or_default()[side] += 1;
        }
    }
    let ((at_x, once_x), (at_y, once_y)) = (standing_once(x, &times), standing_once(y, &times));
    let mut out = Vec::new();
    let (mut end_x, mut end_y) = (0, 0);
    for op in capture_diff_slices(Algorithm::Hunt, &once_x, &once_y) {
        let DiffOp::Equal { old_index, new_index, len } = op else { continue };
        for (i, j) in at_x[old_index..][..len].iter().zip(&at_y[new_index..][..len]) {
            if *i >= end_x && *j >= end_y {
                out.push((*i, *j));
                (end_x, end_y) = (i + STRETCH, j + STRETCH);
            }
        }
    }
    out
}

/// The stretches of a text that stand once in each text, and where they begin.
fn standing_once<'a>(text: &'a [u32], times: &FastMap<&[u32], [u32; 2]>) -> (Vec<usize>, Vec<&'a [u32]>) {
    text.windows(STRETCH).enumerate().filter(|(_, stretch)| times[stretch] == [1, 1]).unzip()
}

/// Gotoh's three tables in one pass: the best way to each cell that ends kept, deleted or inserted.
fn table(x: &[u32], y: &[u32], [cost_x, cost_y]: [&[u32]; 2], Prices { open, turn }: Prices, out: &mut Vec<Move>) {
    const FAR: u32 = u32::MAX / 4;
    let width = y.len() + 1;
    // how each of the three ways reached a cell: the way before
    let mut back = vec![[0u8; 3]; (x.len() + 1) * width];
    let mut above = vec![[FAR; 3]; width];
    let mut here = vec![[FAR; 3]; width];
    let least = |options: [u32; 3]| {
        let way = (0..3).min_by_key(|w| options[*w]).unwrap_or(0);
        (options[way], way as u8)
    };
    for i in 0..=x.len() {
        for j in 0..=y.len() {
            if i == 0 && j == 0 {
                here[0] = [0, FAR, FAR];
                continue;
            }
            let mut ways = [0u8; 3];
            let mut cell = [FAR; 3];
            if i > 0 && j > 0 && x[i - 1] == y[j - 1] {
                (cell[0], ways[0]) = least(above[j - 1]);
            }
            if i > 0 {
                let [k, s, n] = above[j];
                let (c, w) = least([k + open, s, n + open]);
                (cell[1], ways[1]) = (c + cost_x[i - 1], w);
            }
            if j > 0 {
                let [k, s, n] = here[j - 1];
                let (c, w) = least([k + open, s + turn, n]);
                (cell[2], ways[2]) = (c + cost_y[j - 1], w);
            }
            here[j] = cell.map(|c| c.min(FAR));
            back[i * width + j] = ways;
        }
        std::mem::swap(&mut above, &mut here);
        here.fill([FAR; 3]);
    }
    let (mut i, mut j) = (x.len(), y.len());
    let mut way = least(above[j]).1;
    let start = out.len();
    while i > 0 || j > 0 {
        let before = back[i * width + j][usize::from(way)];
        match way {
            0 => {
                out.push(Move::Keep);
                (i, j) = (i - 1, j - 1);
            }
            1 => {
                out.push(Move::Delete);
                i -= 1;
            }
            _ => {
                out.push(Move::Insert);
                j -= 1;
            }
        }
        way = before;
    }
    out[start..].reverse();
}

/// A lone insertion or deletion can often stand in several places ("to {continue to }publish", "{to continue }to
/// publish"): it goes where it begins with a word and ends before one.
fn slide<'a>(moves: &mut [Move], x: &[u32], y: &[u32], new: impl Fn(usize) -> &'a str, old: impl Fn(usize) -> &'a str) {
    let (mut m, mut i, mut j) = (0, 0, 0);
    while m < moves.len() {
        let kind = moves[m];
        if kind == Move::Keep {
            (m, i, j) = (m + 1, i + 1, j + 1);
            continue;
        }
        let len = moves[m..].iter().take_while(|k| **k == kind).count();
        let lone = (m == 0 || moves[m - 1] == Move::Keep) && moves.get(m + len).is_none_or(|k| *k == Move::Keep);
        if lone {
            let (at, ids) = if kind == Move::Insert { (j, y) } else { (i, x) };
            let left = (1..=kept_before(moves, m)).take_while(|s| ids[at - s] == ids[at + len - s]).count();
            let right = (0..kept_after(moves, m + len)).take_while(|s| ids[at + s] == ids[at + len + s]).count();
            let token = |n: usize| if kind == Move::Insert { new(n) } else { old(n) };
            let score = |start: usize| {
                let blank = |n: usize| token(n).trim().is_empty();
                let opens = |n: usize| token(n).ends_with(['(', '“', '"']);
                let begins = !blank(start) && (start == 0 || blank(start - 1) || opens(start - 1));
                if begins { 1 + u8::from(blank(start + len - 1)) } else { 0 }
            };
            let best = (at - left..=at + right).max_by_key(|s| (score(*s), usize::from(*s == at))).unwrap_or(at);
            moves[m - left..m + len + right].fill(Move::Keep);
            let shifted = m + best - at;
            moves[shifted..shifted + len].fill(kind);
            // walk on behind the change in its new place
            let kept = best as isize - at as isize;
            let go = |n: usize| n.wrapping_add_signed(kept);
            (i, j) = (go(i), go(j));
            m = shifted;
        }
        m += len;
        if kind == Move::Insert { j += len } else { i += len }
    }
}

fn kept_before(moves: &[Move], at: usize) -> usize {
    moves[..at].iter().rev().take_while(|k| **k == Move::Keep).count()
}

fn kept_after(moves: &[Move], at: usize) -> usize {
    moves[at..].iter().take_while(|k| **k == Move::Keep).count()
}

fn to_ops(moves: &[Move], a: &[Range<usize>], b: &[Range<usize>]) -> Vec<Op> {
    let (mut i, mut j) = (0, 0);
    let range = |tokens: &[Range<usize>], from: usize, len: usize| tokens[from].start..tokens[from + len - 1].end;
    moves
        .chunk_by(|p, q| p == q)
        .map(|chunk| {
            let n = chunk.len();
            match chunk[0] {
                Move::Keep => {
                    (i, j) = (i + n, j + n);
                    Op::Keep(range(a, i - n, n), range(b, j - n, n))
                }
                Move::Delete => {
                    i += n;
                    Op::Delete(range(a, i - n, n))
                }
                Move::Insert => {
                    j += n;
                    Op::Insert(range(b, j - n, n))
                }
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
