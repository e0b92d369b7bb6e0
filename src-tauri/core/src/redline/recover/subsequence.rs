//! Verification of insertions: the base found within the flattened text, character by character.
//!
//! What is left over was inserted. Where the base can be found in several ways, the one is taken that reads as a
//! person: few insertions, whole words, none that holds a seam. Typography that differs costs a little, so that it
//! decides where nothing else does.

use crate::text::chars::{in_word, is_hyphen};
use std::ops::Range;

use super::bare::Bare;
use super::chars::{is_stop, is_unnatural_boundary};
use super::work_limit::WorkLimit;

/// The price of an insertion.
const OPEN: u32 = 24;
/// The price of beginning or ending within a word.
const GLUED: u32 = 8;
/// The price of parting a word at its hyphen.
const HYPHEN: u32 = 6;
/// The price of a seam inside an insertion.
const UNNATURAL: u32 = 6;
/// The price of a space that one of the texts lacks.
const BLANK: u32 = 3;
/// The price of a capital for a small character, and where a style writes capitals.
const CASE: u32 = 12;
const CASE_BLIND: u32 = 1;
/// The largest table, in cells.
const CELLS: usize = 1 << 23;

/// Two texts, and the characters of each that are looked at.
pub(super) struct Pair<'a> {
    pub base: &'a Bare,
    pub of_base: Range<usize>,
    pub flat: &'a Bare,
    pub of_flat: Range<usize>,
    /// Whether a style writes the text in capitals.
    pub case_blind: bool,
}

/// Which characters of `of_flat` are inserted; `None` where `of_base` is not in it character by character, or the text is too
/// long.
pub(super) fn find_insertions(pair: &Pair, limit: &WorkLimit) -> Option<Vec<bool>> {
    let Pair { base: b, of_base, flat: f, of_flat, case_blind } = pair;
    let (base, flat) = (&b.key[of_base.clone()], &f.key[of_flat.clone()]);
    let spare = flat.len().checked_sub(base.len())?;
    if spare == 0 || base.is_empty() {
        return (base == flat || base.is_empty()).then(|| vec![base.is_empty(); flat.len()]);
    }
    let cells = (base.len() + 1).saturating_mul(spare + 1);
    if !is_subsequence(base, flat) || cells > CELLS || !limit.spend(cells) {
        return None;
    }
    const FAR: u32 = u32::MAX / 2;
    let width = spare + 1;
    let places = of_flat.clone();
    let starts: Vec<u32> = places.clone().map(|n| start_cost(f, n)).collect();
    let ends: Vec<u32> = places.clone().map(|n| end_cost(f, n)).collect();
    let inner: Vec<u32> = places.clone().map(|n| inner_cost(f, n)).collect();
    let parted: Vec<bool> = places.map(|n| f.is_parted(n)).collect();
    let other_case = if *case_blind { CASE_BLIND } else { CASE };
    // the way each cell was reached: bit 0 for a kept character that follows an insertion, bit 1 for an insertion that
    // goes on
    let mut ways = vec![0u8; (base.len() + 1) * width];
    let (mut kept, mut inserted) = (vec![FAR; width], vec![FAR; width]);
    for i in 0..=base.len() {
        let (above_kept, above_inserted) = (kept.clone(), inserted.clone());
        let n = of_base.start + i;
        // between the characters of a word an insertion costs more, whatever spaces it brings
        let within = |n: usize| {
            (1..b.len()).contains(&n) && b.before(n).is_empty() && in_word(b.char_at(n - 1)) && in_word(b.char_at(n))
        };
        let (ended, started) = (n > 0 && within(n - 1), within(n));
        let blank = i > 0 && b.is_parted(n - 1);
        let letter = i.checked_sub(1).map(|i| b.char_at(of_base.start + i));
        for k in 0..=spare {
            let at = i + k;
            let mut way = 0;
            kept[k] = match letter {
                None if k == 0 => 0,
                None => FAR,
                Some(_) if base[i - 1] != flat[at - 1] => FAR,
                Some(letter) => {
                    let here = f.char_at(of_flat.start + at - 1);
                    let cased = letter != here && letter.to_lowercase().eq(here.to_lowercase());
                    let on = above_kept[k] + if i > 1 && blank != parted[at - 1] { BLANK } else { 0 };
                    let back = if k == 0 || at < 2 {
                        FAR
                    } else {
                        above_inserted[k] + if ended { ends[at - 2].max(GLUED + 2) } else { ends[at - 2] }
                    };
                    way |= u8::from(back <= on);
                    on.min(back) + if cased { other_case } else { 0 }
                }
            };
            inserted[k] = if k == 0 {
                FAR
            } else {
                let on = inserted[k - 1] + inner[at - 1];
                let start = if started { starts[at - 1].max(GLUED) } else { starts[at - 1] };
                let open = kept[k - 1] + OPEN + start;
                way |= u8::from(on <= open) << 1;
                on.min(open)
            };
            kept[k] = kept[k].min(FAR);
            inserted[k] = inserted[k].min(FAR);
            ways[i * width + k] = way;
        }
    }
    let (mut i, mut k) = (base.len(), spare);
    let mut out = vec![false; flat.len()];
    let mut inside = inserted[k] + ends[flat.len() - 1] <= kept[k];
    while i + k > 0 {
        let way = ways[i * width + k];
        if inside {
            out[i + k - 1] = true;
            inside = way & 2 != 0;
            k -= 1;
        } else {
            inside = way & 1 != 0;
            i -= 1;
        }
    }
    Some(out)
}

/// Whether the characters of `base` stand in `flat` in their order.
pub(super) fn is_subsequence(base: &[char], flat: &[char]) -> bool {
    let mut rest = flat.iter();
    base.iter().all(|c| rest.any(|f| f == c))
}

/// Whether `inserted` tells of the user's insertions and not of characters found here and there.
pub(super) fn is_sound(base_len: usize, inserted: &[bool]) -> bool {
    const SHORTEST: usize = 5;
    let count = inserted.chunk_by(|a, b| a == b).filter(|c| c[0]).count();
    count <= 1 || base_len / count >= SHORTEST
}

/// What it costs that an insertion begins with character `n`.
fn start_cost(flat: &Bare, n: usize) -> u32 {
    let (seen, at) = (&flat.chars, flat.places[n]);
    let first = seen[at];
    // a stop ends what stands before it, and the user writes on behind it
    let stop = if is_stop(first) && seen.get(at + 1).is_some_and(|c| c.is_whitespace()) { 2 } else { 0 };
    match at.checked_sub(1).map(|i| seen[i]) {
        Some(left) if is_unnatural_boundary(left, first) => 1,
        Some(left) if in_word(left) && in_word(first) => GLUED,
        Some(_) if is_hyphen_between(seen, at - 1) || is_hyphen_between(seen, at) => HYPHEN,
        _ => stop,
    }
}

/// What it costs that an insertion ends with character `n`.
fn end_cost(flat: &Bare, n: usize) -> u32 {
    let (seen, at) = (&flat.chars, flat.places[n] + 1);
    let last = seen[at - 1];
    match seen.get(at) {
        Some(right) if is_unnatural_boundary(last, *right) => 2,
        Some(right) if in_word(last) && in_word(*right) => GLUED + 2,
        Some(_) if is_hyphen_between(seen, at - 1) || is_hyphen_between(seen, at) => HYPHEN + 2,
        Some(right) if right.is_whitespace() => 0,
        // words added at the very end stand before the end mark
        Some(_) => u32::from(at + 1 < seen.len()),
        None => 1,
    }
}

fn is_hyphen_between(seen: &[char], at: usize) -> bool {
    let word = |i: Option<usize>| i.and_then(|i| seen.get(i)).is_some_and(|c| in_word(*c));
    is_hyphen(seen[at]) && word(at.checked_sub(1)) && word(Some(at + 1))
}

/// Within an insertion the user leaves no seam before character `n`.
fn inner_cost(flat: &Bare, n: usize) -> u32 {
    let at = flat.places[n];
    if at > 0 && is_unnatural_boundary(flat.chars[at - 1], flat.chars[at]) { UNNATURAL } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `want` without its brackets is the flattened text; they stand at characters, spaces aside.
    fn check(base: &str, want: &str) {
        let flat = want.replace(['{', '}'], "");
        let (b, f) = (Bare::new(base), Bare::new(&flat));
        let pair = Pair { base: &b, of_base: 0..b.len(), flat: &f, of_flat: 0..f.len(), case_blind: false };
        let found = find_insertions(&pair, &WorkLimit::default()).expect("the base is within");
        let (mut got, mut at) = (String::new(), 0);
        for chunk in found.chunk_by(|a, b| a == b) {
            let letters: String = f.key[at..at + chunk.len()].iter().collect();
            got += &if chunk[0] { format!("{{{letters}}}") } else { letters };
            at += chunk.len();
        }
        let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_lowercase();
        assert_eq!(got, bare(want));
    }

    #[test]
    fn insertions_are_found_as_a_person_made_them() {
        check("to publish data", "to {continue to }publish data");
        check("the cost of access;", "the cost of access{ for small ports};");
        check("(Hyderabad, 2010)", "(Hyderabad{Rev. Dubai}, 201{4}0)");
        check("in WG-COP and", "in {C}WG-COP and");
        check("in WG-COP and", "in WG-COP{CWG-COP} and");
        check("to participate now", "to {go on }participat{ing}e now");
        check("maps, given", "maps,{,} given");
        check("to send mail;", "to send mail;{to send maps;}");
        check("to send mail;", "to send mail;{ Resolution 9, on maps;}");
        check("(Доха, 2006 г.)", "(Доха, 2006 г.{Дубай, 2014 г.})");
        check("the month year.", "the month year{, and the year}.");
        check("a report", "a report");
        check("促进发展", "促进{宽带}发展");
        check("publier les données", "publier les{leurs} données");
    }

    #[test]
    fn blanks_hyphens_and_capitals_are_no_insertions() {
        check("the shared towers are cheap", "the sharedtowersare{ very} cheap");
        check("ITU\u{2011}D has e-plans", "ITUD has{ new} eplans");
        check("On Shared Towers", "ON SHARED{ TALL} TOWERS");
    }
}
