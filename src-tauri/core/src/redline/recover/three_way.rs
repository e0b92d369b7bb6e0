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
    if flat.len() > LONGEST || base.len() > flat.len() || new.len() > flat.len() || !is_subsequence(&new, flat) {
        return None;
    }
    if !limit.spend(flat.len() * (base.len() + 1) * (new.len() + 1) * 8) {
        return None;
    }
    const FAR: u32 = u32::MAX / 2;
    const MARKS: [Mark; 3] = [Mark::Kept, Mark::Inserted, Mark::Deleted];
    let (wide, deep) = (base.len() + 1, new.len() + 1);
    let cell = |j: usize, k: usize| j * deep + k;
    // cost and the mark before, for each character, place in the base, place in the new text, and mark
    let mut rows: Vec<Vec<[(u32, u8); 3]>> = vec![vec![[(FAR, 0); 3]; wide * deep]; flat.len() + 1];
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
                    for (from, (cost, _)) in here.into_iter().enumerate().filter(|(_, (cost, _))| *cost < FAR) {
                        let turn = if from == to || (i == 0 && to == 0) { 0 } else { cut };
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
    let mut mark = (0..3).min_by_key(|m| last[*m].0).filter(|m| last[*m].0 < FAR)?;
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
}
