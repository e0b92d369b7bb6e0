//! Which paragraph of the new text is which of the old: equal ones first, then by label, call and likeness.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::paragraph::{Paragraph, Role};
use crate::run::{Reading, text};

/// A paragraph in both texts, or in one only; indices of old and new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pairing {
    Both(usize, usize),
    Old(usize),
    New(usize),
}

/// Pairs two lists of paragraphs without marks, in order: a paragraph that changed places is old here and new there.
pub(super) fn pair(old: &[Paragraph], new: &[Paragraph]) -> Vec<Pairing> {
    let mut words = Words::default();
    let a: Vec<Features> = old.iter().map(|p| Features::of(p, &mut words)).collect();
    let b: Vec<Features> = new.iter().map(|p| Features::of(p, &mut words)).collect();
    let key = |f: &Features| f.whole;
    let (x, y): (Vec<u32>, Vec<u32>) = (a.iter().map(key).collect(), b.iter().map(key).collect());
    let mut out = Vec::with_capacity(old.len().max(new.len()));
    let (mut i, mut j) = (0, 0);
    for op in capture_diff_slices(Algorithm::Patience, &x, &y) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            gap(&a, &b, i..old_index, j..new_index, &mut out);
            out.extend((0..len).map(|n| Pairing::Both(old_index + n, new_index + n)));
            (i, j) = (old_index + len, new_index + len);
        }
    }
    gap(&a, &b, i..a.len(), j..b.len(), &mut out);
    out
}

/// How alike two texts are by their words: 0 nothing in common, 1 the same words (Dice).
pub fn similarity(a: &str, b: &str) -> f32 {
    let mut words = Words::default();
    dice(&words.bag(a), &words.bag(b))
}

type Span = std::ops::Range<usize>;

/// The largest gap that is looked at pair by pair.
const CELLS: usize = 1 << 16;

/// Pairs what lies between equal paragraphs.
fn gap(a: &[Features], b: &[Features], x: Span, y: Span, out: &mut Vec<Pairing>) {
    if x.is_empty() || y.is_empty() {
        out.extend(x.map(Pairing::Old));
        out.extend(y.map(Pairing::New));
    } else if x.len() * y.len() <= CELLS {
        table(a, b, x, y, out);
    } else {
        let anchors = anchors(a, b, x.clone(), y.clone());
        if anchors.is_empty() {
            halves(a, b, x, y, out);
            return;
        }
        let (mut i, mut j) = (x.start, y.start);
        for (ax, ay) in anchors {
            gap(a, b, i..ax, j..ay, out);
            out.push(Pairing::Both(ax, ay));
            (i, j) = (ax + 1, ay + 1);
        }
        gap(a, b, i..x.end, j..y.end, out);
    }
}

/// A large gap without any likeness is cut through the middle: order is all that is left to go by.
fn halves(a: &[Features], b: &[Features], x: Span, y: Span, out: &mut Vec<Pairing>) {
    let (mx, my) = (x.start + x.len() / 2, y.start + y.len() / 2);
    gap(a, b, x.start..mx, y.start..my, out);
    gap(a, b, mx..x.end, my..y.end, out);
}

/// Pairs that are clearly the same, in rising order on both sides: found by words that stand in few paragraphs.
fn anchors(a: &[Features], b: &[Features], x: Span, y: Span) -> Vec<(usize, usize)> {
    const RARE: usize = 4;
    const CLEAR: f32 = 0.7;
    let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
    for j in y {
        let mut last = None;
        for w in &b[j].bag {
            if last != Some(*w) {
                places.entry(*w).or_default().push(j);
            }
            last = Some(*w);
        }
    }
    let mut found = Vec::new();
    for i in x {
        let mut votes: HashMap<usize, usize> = HashMap::new();
        for w in &a[i].bag {
            for j in places.get(w).filter(|p| p.len() <= RARE).into_iter().flatten() {
                *votes.entry(*j).or_default() += 1;
            }
        }
        let best = votes.into_iter().max_by_key(|(j, n)| (*n, std::cmp::Reverse(*j)));
        found.extend(best.filter(|(j, _)| dice(&a[i].bag, &b[*j].bag) >= CLEAR).map(|(j, _)| (i, j)));
    }
    rising(&found)
}

/// The longest chain of pairs that rises on both sides.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before = vec![None; pairs.len()];
    for (k, (_, j)) in pairs.iter().enumerate() {
        let at = tails.partition_point(|t| pairs[*t].1 < *j);
        before[k] = at.checked_sub(1).map(|p| tails[p]);
        if at == tails.len() { tails.push(k) } else { tails[at] = k }
    }
    let mut chain = Vec::new();
    let mut at = tails.last().copied();
    while let Some(k) = at {
        chain.push(pairs[k]);
        at = before[k];
    }
    chain.reverse();
    chain
}

/// The pairing of greatest worth, by the classic table.
fn table(a: &[Features], b: &[Features], x: Span, y: Span, out: &mut Vec<Pairing>) {
    let width = y.len() + 1;
    let mut best = vec![0f32; (x.len() + 1) * width];
    let mut worths = vec![0f32; x.len() * y.len()];
    for i in 0..x.len() {
        for j in 0..y.len() {
            let w = worth(&a[x.start + i], &b[y.start + j]);
            worths[i * y.len() + j] = w;
            let skip = best[i * width + j + 1].max(best[(i + 1) * width + j]);
            best[(i + 1) * width + j + 1] = if w > 0.0 { skip.max(best[i * width + j] + w) } else { skip };
        }
    }
    let (mut i, mut j) = (x.len(), y.len());
    let from = out.len();
    while i > 0 && j > 0 {
        let w = worths[(i - 1) * y.len() + j - 1];
        let here = best[i * width + j];
        if w > 0.0 && here == best[(i - 1) * width + j - 1] + w {
            out.push(Pairing::Both(x.start + i - 1, y.start + j - 1));
            (i, j) = (i - 1, j - 1);
        } else if here == best[i * width + j - 1] {
            j -= 1;
            out.push(Pairing::New(y.start + j));
        } else {
            i -= 1;
            out.push(Pairing::Old(x.start + i));
        }
    }
    out.extend((0..j).rev().map(|n| Pairing::New(y.start + n)));
    out.extend((0..i).rev().map(|n| Pairing::Old(x.start + n)));
    out[from..].reverse();
}

/// What pairing two paragraphs is worth; 0 when they are better struck and inserted.
fn worth(a: &Features, b: &Features) -> f32 {
    const ENOUGH: f32 = 0.4;
    if class(a.role) != class(b.role) {
        return 0.0;
    }
    let same_label = a.label == b.label && a.has_label;
    let alike = dice(&a.bag, &b.bag);
    let singular = !matches!(class(a.role), Role::Clause | Role::Call);
    let total = alike + if same_label { 0.25 } else { 0.0 } + if singular { 0.4 } else { 0.0 };
    if total >= ENOUGH { total } else { 0.0 }
}

/// Roles that may be paired with each other.
fn class(role: Role) -> Role {
    if role.is_clause() { Role::Clause } else { role }
}

/// What pairing looks at.
struct Features {
    role: Role,
    label: u32,
    has_label: bool,
    /// Label and text as one number.
    whole: u32,
    /// The words, sorted.
    bag: Vec<u32>,
}

/// Numbers for words and lines: equal numbers, equal text.
#[derive(Default)]
struct Words(HashMap<String, u32>);

impl Words {
    fn number(&mut self, s: &str) -> u32 {
        if let Some(n) = self.0.get(s) {
            return *n;
        }
        let next = self.0.len() as u32;
        self.0.insert(s.to_owned(), next);
        next
    }

    fn bag(&mut self, s: &str) -> Vec<u32> {
        let mut bag: Vec<u32> = s
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .flat_map(|w| {
                // Chinese is not parted by blanks: its characters stand for words
                let han = w.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
                let pieces: Vec<&str> = if han { w.split_inclusive(|_| true).collect() } else { vec![w] };
                pieces
            })
            .map(|w| self.number(w))
            .collect();
        bag.sort_unstable();
        bag
    }
}

impl Features {
    fn of(p: &Paragraph, words: &mut Words) -> Self {
        let (label, body) = (text(&p.label, Reading::Flat), text(&p.runs, Reading::Flat));
        Self {
            role: p.role,
            has_label: !label.is_empty(),
            label: words.number(&label),
            whole: words.number(&format!("{label}\t{body}")),
            bag: words.bag(&body),
        }
    }
}

/// Twice the words in common by all words, each counted as often as it stands.
fn dice(a: &[u32], b: &[u32]) -> f32 {
    if a.is_empty() && b.is_empty() {
        return 1.0;
    }
    let (mut i, mut j, mut common) = (0, 0, 0u32);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    2.0 * common as f32 / (a.len() + b.len()) as f32
}
