//! Three texts aligned: given the base and the revised text of a bracket, what of the flattened one is kept, inserted
//! and deleted.

use crate::text::chars::{in_word, is_combining_mark};

use super::chars::Mark;
use super::subsequence::is_subsequence;
use super::work_limit::WorkLimit;

/// The longest bracket that is looked at, in characters.
const LONGEST: usize = 120;
/// The price of a change of mark, and of one within a word.
const TURN: u32 = 10;
const CUT: u32 = 1;

/// The marks that read `base` where insertions are left out and `new` where deletions are; `None` where there are none.
///
/// All three are folded. In `new`, spaces are not asked for: only what one sees counts.
/// `limit` bounds what one document may cost.
pub(super) fn align_three_way(flat: &[char], base: &[char], new: &[char], limit: &WorkLimit) -> Option<Vec<Mark>> {
    let new: Vec<char> = new.iter().copied().filter(|c| !is_free(*c)).collect();
    if flat.len() > LONGEST || ![base, &new].into_iter().all(|text| is_subsequence(text, flat)) {
        return None;
    }
    let (wide, deep) = (base.len() + 1, new.len() + 1);
    let cells = wide * deep;
    if !limit.spend(flat.len() * cells * 8) {
        return None;
    }
    const FAR: u32 = u32::MAX / 2;
    const MARKS: [Mark; 3] = [Mark::Kept, Mark::Inserted, Mark::Deleted];
    let cell = |j: usize, k: usize| j * deep + k;
    // cost and the mark before, for each character, place in the base, place in the new text, and mark
    let mut rows: Vec<Vec<[(u32, u8); 3]>> = vec![vec![[(FAR, 0); 3]; cells]; flat.len() + 1];
    rows[0][cell(0, 0)] = [(0, 0), (FAR, 0), (FAR, 0)];
    for i in 0..flat.len() {
        let c = flat[i];
        let cut = if i > 0 && in_word(flat[i - 1]) && in_word(c) { TURN + CUT } else { TURN };
        for j in 0..wide {
            for k in 0..deep {
                let here = rows[i][cell(j, k)];
                let in_base = base.get(j) == Some(&c);
                let in_new = new.get(k) == Some(&c);
                for (to, mark) in MARKS.into_iter().enumerate() {
                    let (dj, dk) = match mark {
                        Mark::Kept if in_base && in_new => (1, 1),
                        Mark::Kept if in_base && is_free(c) => (1, 0),
                        Mark::Inserted if in_new => (0, 1),
                        Mark::Inserted if is_free(c) => (0, 0),
                        Mark::Deleted if in_base => (1, 0),
                        _ => continue,
                    };
                    for (from, (cost, _)) in here.into_iter().enumerate().filter(|(_, (cost, _))| *cost != FAR) {
                        let turn = if from == to { 0 } else { cut };
                        let target = &mut rows[i + 1][cell(j + dj, k + dk)][to];
                        if cost + turn < target.0 {
                            *target = (cost + turn, from as u8);
                        }
                    }
                }
            }
        }
    }
    let (mut j, mut k) = (base.len(), new.len());
    let last = rows[flat.len()][cell(j, k)];
    let mut mark = (0..3).min_by_key(|m| last[*m].0).filter(|m| last[*m].0 != FAR)?;
    let mut out = vec![Mark::Kept; flat.len()];
    for i in (0..flat.len()).rev() {
        out[i] = MARKS[mark];
        let before = rows[i + 1][cell(j, k)][mark].1;
        let free = is_free(flat[i]);
        match MARKS[mark] {
            Mark::Kept => (j, k) = (j - 1, if free { k } else { k - 1 }),
            Mark::Inserted => k = if free { k } else { k - 1 },
            Mark::Deleted | Mark::Dropped => j -= 1,
        }
        mark = before as usize;
    }
    Some(out)
}

/// Typography that forms of a bracket may or may not have.
fn is_free(c: char) -> bool {
    c == ' ' || is_combining_mark(c) || c == 'ـ'
}

#[cfg(test)]
mod tests {
    use super::super::chars::fold;
    use super::*;

    fn check(base: &str, new: &str, want: &str) {
        let flat = want.replace(['{', '}', '[', ']'], "");
        let folded = |s: &str| s.chars().map(|c| fold(c, true)).collect::<Vec<_>>();
        let marks = align_three_way(&folded(&flat), &folded(base), &folded(new), &WorkLimit::default())
            .expect("they are woven");
        let (mut got, mut now) = (String::new(), Mark::Kept);
        for (c, mark) in flat.chars().map(Some).chain([None]).zip(marks.into_iter().chain([Mark::Kept])) {
            if mark != now {
                got.push_str(match now {
                    Mark::Kept | Mark::Dropped => "",
                    Mark::Inserted => "}",
                    Mark::Deleted => "]",
                });
                got.push_str(match mark {
                    Mark::Kept | Mark::Dropped => "",
                    Mark::Inserted => "{",
                    Mark::Deleted => "[",
                });
                now = mark;
            }
            got.extend(c);
        }
        assert_eq!(got, want);
    }

    #[test]
    fn an_edition_is_found_between_two() {
        check("Hyderabad, 2010", "Rev. Dubai, 2014", "[hyderabad]{Rev. Dubai}, 201{4}[0]");
        check("Doha, 2006", "Rev. Hyderabad, 2010", "[Doha]{Rev. Hyderabad}, 20{1}0[6]");
        check("REV. ANTALYA, 2006", "Rev. Guadalajara, 2010", "REV. [ANTALYA]{GUADALAJARA}, 20[06]{10}");
        check("Доха, 2006 г.", "Пересм. Дубай, 2014 г.", "[Доха, 2006 г.]{Пересм. Дубай, 2014 г.}");
        check("Doha, 2006", "Dubai, 2014", "{Dubai, 2014}[Doha, 2006]");
        check("2010年，海得拉巴", "2014年，迪拜，修订版", "201[0]{4}年，[海得拉巴]{迪拜，修订版}");
        check("2010年，海得拉巴", "2014年，迪拜，修订版", "[2010年，海得拉巴]{2014年，迪拜，修订版}");
        check("Doha, 2006", "Rev. Doha, 2006", "{Rev. }Doha, 2006");
    }

    /// The price of marks that read `base` and `new`; none where they do not.
    fn price(flat: &[char], base: &[char], new: &[char], marks: &[Mark]) -> Option<u32> {
        let read = |without: Mark, free: bool| {
            let left = flat.iter().zip(marks).filter(move |(c, mark)| **mark != without && (free || !is_free(**c)));
            left.map(|(c, _)| *c)
        };
        let seen = new.iter().copied().filter(|c| !is_free(*c));
        if !read(Mark::Inserted, true).eq(base.iter().copied()) || !read(Mark::Deleted, false).eq(seen) {
            return None;
        }
        let mut price = if marks.first().is_some_and(|mark| *mark != Mark::Kept) { TURN } else { 0 };
        for (letters, pair) in flat.windows(2).zip(marks.windows(2)) {
            let cut = if letters.iter().all(|c| in_word(*c)) { CUT } else { 0 };
            price += if pair[0] == pair[1] { 0 } else { TURN + cut };
        }
        Some(price)
    }

    /// All marks there are; of those that cost least, the one that keeps, else inserts, latest.
    fn cheapest(flat: &[char], base: &[char], new: &[char]) -> Option<Vec<Mark>> {
        let all = (0..3usize.pow(flat.len() as u32)).map(|n| {
            let mark = |i: usize| [Mark::Kept, Mark::Inserted, Mark::Deleted][n / 3usize.pow(i as u32) % 3];
            (0..flat.len()).map(mark).collect::<Vec<_>>()
        });
        let latest = |marks: &[Mark]| marks.iter().rev().map(|mark| *mark as u8).collect::<Vec<_>>();
        let priced = all.filter_map(|marks| Some(((price(flat, base, new, &marks)?, latest(&marks)), marks)));
        priced.min_by_key(|(price, _)| price.clone()).map(|(_, marks)| marks)
    }

    #[test]
    fn no_other_marks_turn_less_often() {
        let mut seed = 1u64;
        let mut below = |n: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % n
        };
        let signs = ['a', 'b', 'c', ',', ' ', '\u{64b}', 'ـ'];
        let mut unlike = 0;
        for _ in 0..1500 {
            let flat: Vec<char> = (0..below(7)).map(|_| signs[below(7).min(below(7))]).collect();
            let mut part = || -> Vec<char> { flat.iter().copied().filter(|_| below(3) > 0).collect() };
            let (base, mut new) = (part(), part());
            if below(4) == 0 {
                new.insert(below(new.len() + 1), signs[below(7)]);
            }
            let found = align_three_way(&flat, &base, &new, &WorkLimit::default());
            assert_eq!(found, cheapest(&flat, &base, &new), "{flat:?}: {base:?}, {new:?}");
            unlike += usize::from(found.is_none());
        }
        assert!((300..1200).contains(&unlike), "{unlike}");
    }

    #[test]
    fn spaces_vowel_signs_and_stretch_are_free() {
        assert!([' ', '\u{64b}', 'ـ'].into_iter().all(is_free) && !['a', ',', 'أ'].into_iter().any(is_free));
    }

    #[test]
    fn brackets_that_would_cost_too_much_are_left() {
        let text = |n: usize| vec!['a'; n];
        let limit = WorkLimit::default();
        assert!(align_three_way(&text(120), &text(1), &text(119), &limit).is_some());
        assert_eq!(align_three_way(&text(121), &text(1), &text(120), &limit), None);
        let limit = WorkLimit::default();
        limit.spend((1 << 28) - 5 * 3 * 4 * 8);
        assert!(align_three_way(&text(5), &text(2), &text(3), &limit).is_some());
        assert_eq!(align_three_way(&text(5), &text(2), &text(3), &limit), None);
    }
}
