//! How alike two texts are, by their words.

use super::FastMap;
use super::chars::is_han;

/// How alike two texts are by their words: 0 nothing in common, 1 the same words (Dice).
pub fn similarity(a: &str, b: &str) -> f32 {
    let mut words = WordNumbers::default();
    dice(&words.bag(a), &words.bag(b))
}

/// Numbers for words: equal numbers, equal words.
#[derive(Default)]
pub(crate) struct WordNumbers<'a>(FastMap<&'a str, u32>);

impl<'a> WordNumbers<'a> {
    /// The number of `s`.
    pub fn number(&mut self, s: &'a str) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(s).or_insert(next)
    }

    /// The words of `s`.
    pub fn in_order(&mut self, s: &'a str) -> Vec<u32> {
        let mut out = Vec::with_capacity(s.len() / 5);
        for word in s.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
            // Chinese is not parted by spaces: its characters stand for words
            if !word.is_ascii() && word.chars().any(is_han) {
                out.extend(word.split_inclusive(|_| true).map(|c| self.number(c)));
            } else {
                out.push(self.number(word));
            }
        }
        out
    }

    /// The words of `s`, sorted: what [`dice`] compares.
    pub fn bag(&mut self, s: &'a str) -> Vec<u32> {
        let mut bag = self.in_order(s);
        bag.sort_unstable();
        bag
    }
}

/// Twice the words in common by all words, each counted as often as it stands.
pub(crate) fn dice(a: &[u32], b: &[u32]) -> f32 {
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
