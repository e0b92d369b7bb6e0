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
    if spare == 0 {
        return (base == flat).then(|| vec![false; flat.len()]);
    }
    let (height, width) = (base.len() + 1, spare + 1);
    let cells = height * width;
    if !is_subsequence(base, flat) || cells > CELLS || !limit.spend(cells) {
        return None;
    }
    const FAR: u32 = u32::MAX / 2;
    let places = of_flat.clone();
    let starts: Vec<u32> = places.clone().map(|n| start_cost(f, n)).collect();
    let ends: Vec<u32> = places.clone().map(|n| end_cost(f, n)).collect();
    let inner: Vec<u32> = places.clone().map(|n| inner_cost(f, n)).collect();
    let parted: Vec<bool> = places.map(|n| f.is_parted(n)).collect();
    let other_case = if *case_blind { CASE_BLIND } else { CASE };
    // the way each cell was reached: bit 0 for a kept character that follows an insertion, bit 1 for an insertion that
    // goes on
    let mut ways = vec![0u8; cells];
    let (mut kept, mut inserted) = (vec![FAR; width], vec![FAR; width]);
    for i in 0..height {
        let (above_kept, above_inserted) = (kept.clone(), inserted.clone());
        let n = of_base.start + i;
        // between the characters of a word an insertion costs more, whatever spaces it brings
        let within = |n: usize| {
            (1..b.len()).contains(&n) && b.before(n).is_empty() && in_word(b.char_at(n - 1)) && in_word(b.char_at(n))
        };
        let (ended, started) = (n > 0 && within(n - 1), within(n));
        let blank = i > 0 && b.is_parted(n - 1);
        let letter = i.checked_sub(1).map(|i| b.char_at(of_base.start + i));
        for k in 0..width {
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
                    let back =
                        if k == 0 { FAR } else { above_inserted[k] + if ended { GLUED + 2 } else { ends[at - 2] } };
                    way |= u8::from(back <= on);
                    on.min(back) + if cased { other_case } else { 0 }
                }
            };
            inserted[k] = if k == 0 {
                FAR
            } else {
                let on = inserted[k - 1] + inner[at - 1];
                let start = if started { GLUED } else { starts[at - 1] };
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

    /// What an alignment costs: the insertions, each with its borders, and the typography of what is kept.
    fn price(pair: &Pair, marks: &[bool]) -> u32 {
        let Pair { base, of_base, flat, of_flat, case_blind } = pair;
        let in_base_word = |i: usize| {
            i > 0 && i < base.len() && base.before(i).is_empty() && [i - 1, i].iter().all(|i| in_word(base.char_at(*i)))
        };
        let (mut price, mut i) = (0, of_base.start);
        for (n, at) in of_flat.clone().enumerate() {
            let after = (n > 0).then(|| marks[n - 1]);
            if marks[n] {
                let start = start_cost(flat, at).max(if in_base_word(i) { GLUED } else { 0 });
                price += if after == Some(true) { inner_cost(flat, at) } else { OPEN + start };
                price += if n + 1 == marks.len() { end_cost(flat, at) } else { 0 };
                continue;
            }
            let (old, new) = (base.char_at(i), flat.char_at(at));
            price += match after {
                Some(true) if in_base_word(i) => end_cost(flat, at - 1).max(GLUED + 2),
                Some(true) => end_cost(flat, at - 1),
                Some(false) if base.is_parted(i) != flat.is_parted(at) => BLANK,
                _ => 0,
            };
            let other_case = if *case_blind { CASE_BLIND } else { CASE };
            price += if old != new && old.to_lowercase().eq(new.to_lowercase()) { other_case } else { 0 };
            i += 1;
        }
        price
    }

    /// All choices of inserted characters that leave the base; of those that cost least, the one that inserts latest.
    fn cheapest(pair: &Pair) -> Option<Vec<bool>> {
        let (base, flat) = (&pair.base.key[pair.of_base.clone()], &pair.flat.key[pair.of_flat.clone()]);
        let choices = (0u32..1 << flat.len()).map(|bits| (0..flat.len()).map(|n| bits >> n & 1 == 1).collect());
        let leaves_base = |marks: &Vec<bool>| {
            let kept = flat.iter().zip(marks).filter(|(_, inserted)| !**inserted);
            kept.map(|(c, _)| c).eq(base.iter())
        };
        let latest = |marks: &Vec<bool>| std::cmp::Reverse(marks.iter().rev().copied().collect::<Vec<_>>());
        choices.filter(leaves_base).min_by_key(|marks| (price(pair, marks), latest(marks)))
    }

    #[test]
    fn no_other_insertions_cost_less() {
        let mut seed = 1u64;
        let mut below = |n: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % n
        };
        let signs: Vec<char> = "aabAB1 .;-(".chars().collect();
        let mut unlike = 0;
        for _ in 0..6000 {
            let flat: String = (0..below(10)).map(|_| signs[below(signs.len())]).collect();
            let mut base = String::new();
            for c in flat.chars() {
                match below(12) {
                    0..5 => continue,
                    5 => base.extend(c.to_uppercase()),
                    6 => base.extend([' ', c]),
                    7 => base.push(if below(4) == 0 { 'b' } else { c }),
                    _ => base.push(c),
                }
            }
            let (b, f) = (Bare::new(&base), Bare::new(&flat));
            let mut part = |len: usize| {
                let from = if below(3) == 0 { below(len + 1) } else { 0 };
                from..if below(3) == 0 { from + below(len - from + 1) } else { len }
            };
            let (of_base, of_flat) = (part(b.len()), part(f.len()));
            let pair = Pair { base: &b, of_base, flat: &f, of_flat, case_blind: below(2) == 0 };
            let found = find_insertions(&pair, &WorkLimit::default());
            assert_eq!(found, cheapest(&pair), "{base:?} {:?} in {flat:?} {:?}", pair.of_base, pair.of_flat);
            unlike += usize::from(found.is_none());
        }
        assert!((1000..4000).contains(&unlike), "{unlike}");
    }

    #[test]
    fn insertions_begin_and_end_where_words_do() {
        // the character after `|` is the first of an insertion, or the one before it is its last
        let at = |marked: &str| {
            let flat = Bare::new(&marked.replace('|', ""));
            let place = marked.chars().take_while(|c| *c != '|').count();
            let behind = flat.places.iter().filter(|at| **at < place).count();
            (flat, behind)
        };
        for (marked, cost) in [
            ("|a b", 0),
            ("a |b", 0),
            ("a|b", GLUED),
            ("2|t", 1),
            ("a|R", 1),
            (",|a", 1),
            ("a|, b", 0),
            ("a|; b", 2),
            ("|; b", 2),
            ("a|;b", 0),
            ("a|;", 0),
            ("2-|2", HYPHEN),
            ("2|-2", HYPHEN),
            ("a-|b", HYPHEN),
            ("a-|", 0),
            ("-|b", 0),
            ("( |b", 0),
            ("(|b", 0),
        ] {
            let (flat, n) = at(marked);
            if n < flat.len() {
                assert_eq!(start_cost(&flat, n), cost, "{marked}");
            }
        }
        for (marked, cost) in [
            ("a| b", 0),
            ("a|b", GLUED + 2),
            ("2|t", 2),
            (";|a", 2),
            ("a|", 1),
            ("a|.", 0),
            ("a|. b", 1),
            ("2-|2", HYPHEN + 2),
            ("2|-2", HYPHEN + 2),
            ("a|-b", HYPHEN + 2),
            ("a|-", 0),
            ("a|- b", 1),
            ("-|b", 0),
            ("-|b c", 1),
        ] {
            let (flat, behind) = at(marked);
            assert_eq!(end_cost(&flat, behind - 1), cost, "{marked}");
        }
        for (marked, cost) in [("2|t", UNNATURAL), ("2 |t", 0), ("a|b", 0), ("|a", 0)] {
            let (flat, n) = at(marked);
            assert_eq!(inner_cost(&flat, n), cost, "{marked}");
        }
    }

    #[test]
    fn characters_found_here_and_there_are_no_insertions() {
        let marks = |marks: &str| marks.chars().map(|c| c == '+').collect::<Vec<_>>();
        for (len, inserted, sound) in [
            (9, "", true),
            (1, "-+", true),
            (9, "+-+", false),
            (10, "+-+", true),
            (14, "-+-++-+-", false),
            (15, "+-+-+", true),
        ] {
            assert_eq!(is_sound(len, &marks(inserted)), sound, "{len} {inserted}");
        }
    }

    #[test]
    fn texts_that_would_cost_too_much_are_left() {
        let (b, f) = (Bare::new(&"a".repeat(1 << 12)), Bare::new(&"a".repeat(1 << 13)));
        let pair = |n: usize, m: usize| Pair { base: &b, of_base: 0..n, flat: &f, of_flat: 0..m, case_blind: false };
        assert_eq!(find_insertions(&pair(1 << 12, 1 << 13), &WorkLimit::default()), None);
        let limit = WorkLimit::default();
        limit.spend((1 << 28) - 12);
        assert!(find_insertions(&pair(2, 5), &limit).is_some());
        assert_eq!(find_insertions(&pair(2, 5), &limit), None);
    }

    #[test]
    fn blanks_hyphens_and_capitals_are_no_insertions() {
        check("the shared towers are cheap", "the sharedtowersare{ very} cheap");
        check("ITU\u{2011}D has e-plans", "ITUD has{ new} eplans");
        check("On Shared Towers", "ON SHARED{ TALL} TOWERS");
    }
}
