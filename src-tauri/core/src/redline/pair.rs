//! Which paragraph of the new text is which of the old: landmarks first, then by label, call and likeness.

use std::borrow::Cow;
use std::ops::Range;

use crate::paragraph::{Paragraph, Role};
use crate::run::{Run, Version, text_ref};
use crate::text::{FastMap, WordNumbers, dice};

use super::typography::Typography;

/// A paragraph in both texts, or in one only; indices of old and new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pairing {
    Both(usize, usize),
    Old(usize),
    New(usize),
}

/// Pairs two lists of paragraphs without marks, in order: a paragraph that changed places is old here and new there.
pub(super) fn pair(old: &[Paragraph], new: &[Paragraph], typography: Typography) -> Vec<Pairing> {
    with_features(old, new, typography, pairings)
}

/// What `find` makes of two lists of paragraphs without marks.
pub(super) fn with_features<T>(
    old: &[Paragraph],
    new: &[Paragraph],
    typography: Typography,
    find: impl FnOnce(&[Features], &[Features]) -> T,
) -> T {
    let folded = |p| line(p, typography);
    let (old_texts, new_texts): (Vec<_>, Vec<_>) = (old.iter().map(folded).collect(), new.iter().map(folded).collect());
    let (mut words, mut lines) = (WordNumbers::default(), FastMap::default());
    let a = features(old, &old_texts, &mut words, &mut lines);
    let b = features(new, &new_texts, &mut words, &mut lines);
    find(&a, &b)
}

/// Pairs them by their features.
pub(super) fn pairings(a: &[Features], b: &[Features]) -> Vec<Pairing> {
    let mut out = Vec::with_capacity(a.len().max(b.len()));
    let (mut i, mut j) = (0, 0);
    for (ax, ay) in landmarks(a, b) {
        gap(a, b, i..ax, j..ay, &mut out);
        out.push(Pairing::Both(ax, ay));
        (i, j) = (ax + 1, ay + 1);
    }
    gap(a, b, i..a.len(), j..b.len(), &mut out);
    out
}

/// Label and text of a paragraph, folded.
type FoldedLine<'a> = [Cow<'a, str>; 2];

fn line(p: &Paragraph, typography: Typography) -> FoldedLine<'_> {
    let fold = typography.fold(p.role);
    [folded(&p.label, |label| fold.label(label)), folded(&p.runs, |text| fold.text(text))]
}

fn folded(runs: &[Run], fold: impl for<'a> Fn(&'a str) -> Cow<'a, str>) -> Cow<'_, str> {
    match text_ref(runs, Version::Markup) {
        Cow::Borrowed(text) => fold(text),
        Cow::Owned(text) => Cow::Owned(fold(&text).into_owned()),
    }
}

/// Pairs that are clearly the same, character by character or nearly, in rising order on both sides. Of two that cross, the
/// longer stays: the other was moved.
fn landmarks(a: &[Features], b: &[Features]) -> Vec<(usize, usize)> {
    const CLEAR: f32 = 0.7;
    let (in_a, in_b) = (LinePlaces::new(a), LinePlaces::new(b));
    let twin = |i: usize| in_a.only(a[i].whole).and_then(|_| in_b.only(a[i].whole));
    let changed = |j: &usize| in_a.is_empty(b[*j].whole);
    let near = Shingles::new(b, (0..b.len()).filter(changed));
    let candidates: Vec<(usize, usize)> = (0..a.len())
        .filter_map(|i| {
            let alike = || near.nearest(&a[i]).filter(|j| dice(&a[i].bag, &b[*j].bag) >= CLEAR);
            twin(i).or_else(|| if in_b.is_empty(a[i].whole) { alike() } else { None }).map(|j| (i, j))
        })
        .collect();
    heaviest_chain(&candidates, b.len(), |(i, _)| a[i].length + 1.0)
}

/// Where each line stands among the paragraphs of a text, by its number: how often, and the last place.
struct LinePlaces(Vec<(u32, usize)>);

impl LinePlaces {
    fn new(features: &[Features]) -> Self {
        let mut places = Vec::new();
        for (i, f) in features.iter().enumerate() {
            let number = f.whole as usize;
            if places.len() <= number {
                places.resize(number + 1, (0, 0));
            }
            places[number] = (places[number].0 + 1, i);
        }
        Self(places)
    }

    fn get(&self, line: u32) -> (u32, usize) {
        self.0.get(line as usize).copied().unwrap_or_default()
    }

    /// The place of a line that stands once.
    fn only(&self, line: u32) -> Option<usize> {
        Some(self.get(line)).filter(|(times, _)| *times == 1).map(|(_, place)| place)
    }

    fn is_empty(&self, line: u32) -> bool {
        self.get(line).0 == 0
    }
}

/// Where stretches of three words stand: they find the changed paragraph that another was made from.
struct Shingles(FastMap<[u32; 3], FewPlaces>);

/// The first paragraphs that a stretch stands in, and how many they are: more than [`FewPlaces::MOST`] say nothing.
#[derive(Default)]
struct FewPlaces {
    at: [u32; Self::MOST],
    count: u32,
}

impl FewPlaces {
    const MOST: usize = 4;

    /// Adds a place, which comes behind all others.
    fn add(&mut self, place: u32) {
        if self.get().last() == Some(&place) {
            return;
        }
        if let Some(at) = self.at.get_mut(self.count as usize) {
            *at = place;
        }
        self.count += 1;
    }

    /// The places; none where they are too many.
    fn get(&self) -> &[u32] {
        self.at.get(..self.count as usize).unwrap_or_default()
    }
}

impl Shingles {
    fn new(features: &[Features], which: impl Iterator<Item = usize> + Clone) -> Self {
        let stretches: usize = which.clone().map(|j| features[j].words.len().saturating_sub(2)).sum();
        let mut places: FastMap<[u32; 3], FewPlaces> = FastMap::with_capacity_and_hasher(stretches, Default::default());
        for j in which {
            for w in features[j].words.windows(3) {
                places.entry([w[0], w[1], w[2]]).or_default().add(j as u32);
            }
        }
        Self(places)
    }

    /// The paragraph that shares most stretches; those that stand in many paragraphs say nothing.
    fn nearest(&self, f: &Features) -> Option<usize> {
        let stretches = f.words.windows(3).filter_map(|w| self.0.get(&[w[0], w[1], w[2]]));
        let mut votes: Vec<u32> = stretches.flat_map(FewPlaces::get).copied().collect();
        votes.sort_unstable();
        let of_one = votes.chunk_by(|a, b| a == b);
        of_one.max_by_key(|votes| (votes.len(), std::cmp::Reverse(votes[0]))).map(|votes| votes[0] as usize)
    }
}

/// The chain of pairs, rising on both sides, that weighs most (a Fenwick tree of the best chain up to each place).
fn heaviest_chain(
    pairs: &[(usize, usize)],
    places: usize,
    weight: impl Fn((usize, usize)) -> f32,
) -> Vec<(usize, usize)> {
    let mut best: Vec<Option<usize>> = vec![None; places + 1];
    let mut total = vec![0f32; pairs.len()];
    let mut before = vec![None; pairs.len()];
    let heavier = |x: Option<usize>, y: Option<usize>, total: &[f32]| match (x, y) {
        (Some(p), Some(q)) => Some(if total[q] > total[p] { q } else { p }),
        (p, q) => p.or(q),
    };
    for (k, pair) in pairs.iter().enumerate() {
        let mut at = pair.1;
        while at > 0 {
            before[k] = heavier(before[k], best[at], &total);
            at &= at - 1;
        }
        total[k] = weight(*pair) + before[k].map_or(0.0, |p: usize| total[p]);
        let mut at = pair.1 + 1;
        while at <= places {
            best[at] = heavier(best[at], Some(k), &total);
            at += at & at.wrapping_neg();
        }
    }
    let mut chain = Vec::new();
    let mut at = (0..pairs.len()).reduce(|p, q| if total[q] > total[p] { q } else { p });
    while let Some(k) = at {
        chain.push(pairs[k]);
        at = before[k];
    }
    chain.reverse();
    chain
}

type ParagraphRange = Range<usize>;

/// The largest gap that is looked at pair by pair.
const CELLS: usize = 1 << 16;

/// Pairs what lies between landmarks.
fn gap(a: &[Features], b: &[Features], mut x: ParagraphRange, mut y: ParagraphRange, out: &mut Vec<Pairing>) {
    let same = |i: usize, j: usize| a[i].whole == b[j].whole;
    while !x.is_empty() && !y.is_empty() && same(x.start, y.start) {
        out.push(Pairing::Both(x.start, y.start));
        (x.start, y.start) = (x.start + 1, y.start + 1);
    }
    let back = x.clone().rev().zip(y.clone().rev()).take_while(|(i, j)| same(*i, *j)).count();
    (x.end, y.end) = (x.end - back, y.end - back);
    if x.len() * y.len() <= CELLS {
        table(a, b, x.clone(), y.clone(), out);
    } else {
        halves(a, b, x.clone(), y.clone(), out);
    }
    out.extend((0..back).map(|n| Pairing::Both(x.end + n, y.end + n)));
}

/// A large gap without any landmark is cut through the middle: order is all that is left to go by.
fn halves(a: &[Features], b: &[Features], x: ParagraphRange, y: ParagraphRange, out: &mut Vec<Pairing>) {
    let (mx, my) = (x.start + x.len() / 2, y.start + y.len() / 2);
    gap(a, b, x.start..mx, y.start..my, out);
    gap(a, b, mx..x.end, my..y.end, out);
}

/// The pairing of greatest worth, by the classic table.
fn table(a: &[Features], b: &[Features], x: ParagraphRange, y: ParagraphRange, out: &mut Vec<Pairing>) {
    let width = y.len() + 1;
    let cell = |i: usize, j: usize| i * width + j;
    let mut best = vec![0f32; (x.len() + 1) * width];
    let mut worths = vec![0f32; best.len()];
    for i in 0..x.len() {
        for j in 0..y.len() {
            let mut w = worth(&a[x.start + i], &b[y.start + j]);
            if w == 0.0 && a[x.start + i].is_cell && b[y.start + j].is_cell {
                // Cells between equal neighbours: what stood there and what stands there now.
                w = if (i, j) == (0, 0) { 1.5 } else { 1.0 };
            }
            worths[cell(i, j)] = w;
            let skip = best[cell(i, j + 1)].max(best[cell(i + 1, j)]);
            best[cell(i + 1, j + 1)] = skip.max(best[cell(i, j)] + w);
        }
    }
    let (mut i, mut j) = (x.len(), y.len());
    let from = out.len();
    while i > 0 && j > 0 {
        let w = worths[cell(i - 1, j - 1)];
        let here = best[cell(i, j)];
        if w > 0.0 && here == best[cell(i - 1, j - 1)] + w {
            out.push(Pairing::Both(x.start + i - 1, y.start + j - 1));
            (i, j) = (i - 1, j - 1);
        } else if here == best[cell(i, j - 1)] {
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

fn is_cell(text: &str) -> bool {
    const LONGEST: usize = 24;
    !text.is_empty()
        && text.chars().count() <= LONGEST
        && !text.trim_end().ends_with([';', ',', '.', ':', '؛', '،', '。', '；'])
}

/// What pairing two paragraphs is worth, in characters that need not be marked; 0 when they are better deleted and
/// inserted whole.
fn worth(a: &Features, b: &Features) -> f32 {
    const ENOUGH: f32 = 0.4;
    if class(a.role) != class(b.role) {
        return 0.0;
    }
    let same_label = a.label == b.label && a.has_label;
    let alike = dice(&a.bag, &b.bag);
    if class(a.role) == Role::Call {
        // One call gives way to another in its place, and `resolves` goes on as `resolves to invite`.
        return alike * (a.length + b.length) / 2.0 + 2.0;
    }
    // The same words under another label are the same clause.
    let same_words = alike >= 1.0 && !a.words.is_empty();
    let singular = !matches!(class(a.role), Role::Clause | Role::Call);
    let bonus =
        if same_label { 0.25 } else { 0.0 } + if singular { 0.4 } else { 0.0 } + if same_words { 0.75 } else { 0.0 };
    if alike + bonus < ENOUGH { 0.0 } else { alike * (a.length + b.length) / 2.0 + bonus * 40.0 }
}

/// Roles that may be paired with each other.
pub(super) fn class(role: Role) -> Role {
    if role.is_clause() { Role::Clause } else { role }
}

/// What pairing looks at.
pub(super) struct Features {
    pub(super) role: Role,
    pub(super) label: u32,
    pub(super) has_label: bool,
    /// Label and text as one number.
    pub(super) whole: u32,
    /// Characters of the text.
    pub(super) length: f32,
    /// Whether it looks like a cell of a table: few words, without label and end mark.
    pub(super) is_cell: bool,
    /// The words, in order.
    pub(super) words: Vec<u32>,
    /// The words, sorted.
    pub(super) bag: Vec<u32>,
}

/// The features of every paragraph; `texts` are their labels and texts.
fn features<'a>(
    paragraphs: &[Paragraph],
    texts: &'a [FoldedLine<'a>],
    words: &mut WordNumbers<'a>,
    lines: &mut FastMap<&'a FoldedLine<'a>, u32>,
) -> Vec<Features> {
    let features = |(p, line): (&Paragraph, &'a FoldedLine<'a>)| {
        let [label, body] = line;
        let in_order = words.in_order(body);
        let mut bag = in_order.clone();
        bag.sort_unstable();
        let next = lines.len() as u32;
        Features {
            role: p.role,
            has_label: !label.is_empty(),
            label: words.number(label),
            whole: *lines.entry(line).or_insert(next),
            length: body.chars().count() as f32,
            is_cell: p.role == Role::Para && label.is_empty() && is_cell(body),
            bag,
            words: in_order,
        }
    };
    paragraphs.iter().zip(texts).map(features).collect()
}

#[cfg(test)]
mod tests;
