//! Proof of insertions: the base found within the flattened text, letter by letter.
//!
//! What is left over was inserted. Where the base can be found in several ways, the one is taken that reads as a
//! person: few insertions, whole words, none that holds a seam.

use super::budget::Budget;
use super::letters::{is_seam, is_word};

/// The price of an insertion.
const OPEN: u32 = 24;
/// The price of beginning or ending within a word.
const GLUED: u32 = 8;
/// The price of parting a word at its hyphen.
const HYPHEN: u32 = 6;
/// The price of a seam inside an insertion.
const SEAM: u32 = 6;
/// The largest table, in cells.
const CELLS: usize = 1 << 23;

/// Which letters of `flat` are inserted; `None` where `base` is not in it letter by letter, or the text is too long.
///
/// `base` and `flat` are folded; `seen` are the letters of `flat` as they stand.
pub(super) fn embed(base: &[char], flat: &[char], seen: &[char], budget: &Budget) -> Option<Vec<bool>> {
    let spare = flat.len().checked_sub(base.len())?;
    if spare == 0 || base.is_empty() {
        return (base == flat || base.is_empty()).then(|| vec![base.is_empty(); flat.len()]);
    }
    let cells = (base.len() + 1).saturating_mul(spare + 1);
    if !is_within(base, flat) || cells > CELLS || !budget.spend(cells) {
        return None;
    }
    const FAR: u32 = u32::MAX / 2;
    let width = spare + 1;
    // the way each cell was reached: bit 0 for a kept letter that follows an insertion, bit 1 for an insertion that
    // goes on
    let mut ways = vec![0u8; (base.len() + 1) * width];
    let (mut kept, mut inserted) = (vec![FAR; width], vec![FAR; width]);
    for i in 0..=base.len() {
        let (above_kept, above_inserted) = (kept.clone(), inserted.clone());
        for k in 0..=spare {
            let at = i + k;
            let mut way = 0;
            kept[k] = match i {
                0 if k == 0 => 0,
                0 => FAR,
                _ if base[i - 1] != flat[at - 1] => FAR,
                _ => {
                    let on = above_kept[k];
                    let back = if k == 0 { FAR } else { above_inserted[k].saturating_add(end_cost(seen, at - 1)) };
                    way |= u8::from(back <= on);
                    on.min(back)
                }
            };
            inserted[k] = if k == 0 {
                FAR
            } else {
                let on = inserted[k - 1].saturating_add(inner_cost(seen, at - 1));
                let open = kept[k - 1].saturating_add(OPEN + start_cost(seen, at - 1));
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
    let mut inside = inserted[k].saturating_add(end_cost(seen, flat.len())) <= kept[k];
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

/// Whether the letters of `base` stand in `flat` in their order.
pub(super) fn is_within(base: &[char], flat: &[char]) -> bool {
    let mut rest = flat.iter();
    base.iter().all(|c| rest.any(|f| f == c))
}

/// Whether `inserted` tells of a person's insertions and not of letters found here and there.
pub(super) fn is_sound(base_len: usize, inserted: &[bool]) -> bool {
    const SHORTEST: usize = 5;
    let count = inserted.chunk_by(|a, b| a == b).filter(|c| c[0]).count();
    count <= 1 || base_len / count >= SHORTEST
}

fn start_cost(seen: &[char], at: usize) -> u32 {
    let first = seen[at];
    let blank = u32::from(first.is_whitespace());
    match at.checked_sub(1).map(|i| seen[i]) {
        Some(left) if is_seam(left, first) => 1,
        Some(left) if is_word(left) && is_word(first) => GLUED,
        Some(left) if is_hyphen_between(seen, at - 1) || (is_word(left) && is_hyphen_between(seen, at)) => HYPHEN,
        _ => blank,
    }
}

fn end_cost(seen: &[char], at: usize) -> u32 {
    let last = seen[at - 1];
    match seen.get(at) {
        Some(right) if is_seam(last, *right) => 2,
        Some(right) if is_word(last) && is_word(*right) => GLUED + 2,
        Some(_) if is_hyphen_between(seen, at - 1) || is_hyphen_between(seen, at) => HYPHEN + 2,
        // words added at the very end stand before the end mark
        Some(_) => u32::from(!last.is_whitespace() && at + 1 < seen.len()),
        None => u32::from(!last.is_whitespace()),
    }
}

fn is_hyphen_between(seen: &[char], at: usize) -> bool {
    let word = |i: Option<usize>| i.and_then(|i| seen.get(i)).is_some_and(|c| is_word(*c));
    matches!(seen[at], '-' | '\u{2010}' | '\u{2011}') && word(at.checked_sub(1)) && word(Some(at + 1))
}

/// Within an insertion a person leaves no seam. `inserted[k - 1]` ended before `at`.
fn inner_cost(seen: &[char], at: usize) -> u32 {
    if at > 0 && is_seam(seen[at - 1], seen[at]) { SEAM } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::letters::folded;
    use super::*;

    fn check(base: &str, want: &str) {
        let flat = want.replace(['{', '}'], "");
        let seen: Vec<char> = flat.chars().collect();
        let found =
            embed(&folded(base, false), &folded(&flat, false), &seen, &Budget::default()).expect("the base is within");
        let (mut got, mut inside) = (String::new(), false);
        for (c, inserted) in seen.iter().zip(found) {
            if inserted != inside {
                got.push(if inserted { '{' } else { '}' });
                inside = inserted;
            }
            got.push(*c);
        }
        if inside {
            got.push('}');
        }
        assert_eq!(got, want);
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
        check("(Доха, 2006 г.)", "(Доха, 2006 г.{Дубай, 2014 г.})");
        check("the month year.", "the month year{, and the year}.");
        check("a report", "a report");
        check("促进发展", "促进{宽带}发展");
        check("publier les données", "publier les{leurs} données");
    }
}
