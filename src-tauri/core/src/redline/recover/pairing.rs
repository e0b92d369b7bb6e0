//! Which paragraph of the flattened text holds which of the base.
//!
//! Flattening keeps every deleted character, so that a paragraph of the base stands whole within one of the flattened
//! text, in order. Pairs by likeness are a beginning; between those that are proved, pairs are found by that.

use std::collections::BTreeSet;

use super::bare::Bare;
use super::places::is_case_blind;
use super::subsequence::{Pair, find_insertions, is_sound};
use super::work_limit::WorkLimit;
use crate::paragraph::Paragraph;
use crate::redline::pair::{self, Pairing};
use crate::redline::typography::Typography;
use crate::run::Version;
use crate::text::chars::in_word;

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
        let pair = Pair { base, of_base: 0..base.len(), flat, of_flat: 0..flat.len(), case_blind };
        find_insertions(&pair, self.limit).is_some_and(|marks| is_sound(base.len(), &marks))
    }

    /// Whether a clause that is not proved has most of the base's words; headings and calls are known by their place.
    fn alike(&self, i: usize, j: usize) -> bool {
        let words = |p: &Paragraph| -> Vec<String> {
            let text = p.text(Version::Markup);
            text.split(|c| !in_word(c)).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
        };
        let (old, new) = (words(&self.base[i]), BTreeSet::from_iter(words(&self.flat[j])));
        let kept = old.iter().filter(|w| new.contains(w.as_str())).count();
        !self.base[i].role.is_clause() || kept * 2 >= old.len()
    }

    /// Pairs what no proved pair holds apart: by proof first, else as likeness had it.
    fn settle(&self, gap: &[Pairing], out: &mut Vec<Pairing>) {
        let old: Vec<usize> = gap
            .iter()
            .filter_map(|p| if let Pairing::Both(i, _) | Pairing::Old(i) = p { Some(*i) } else { None })
            .collect();
        let new: Vec<usize> = gap
            .iter()
            .filter_map(|p| if let Pairing::Both(_, j) | Pairing::New(j) = p { Some(*j) } else { None })
            .collect();
        if old.len() * new.len() > CELLS {
            out.extend_from_slice(gap);
            return;
        }
        let mut best = vec![vec![0; new.len() + 1]; old.len() + 1];
        let mut taken = vec![vec![false; new.len()]; old.len()];
        for i in (0..old.len()).rev() {
            for j in (0..new.len()).rev() {
                let skip = best[i + 1][j].max(best[i][j + 1]);
                let take = best[i + 1][j + 1] + self.worth(old[i], new[j], gap);
                taken[i][j] = take > skip;
                best[i][j] = take.max(skip);
            }
        }
        let (mut i, mut j) = (0, 0);
        while i < old.len() && j < new.len() {
            if taken[i][j] {
                out.push(Pairing::Both(old[i], new[j]));
                (i, j) = (i + 1, j + 1);
            } else if best[i + 1][j] == best[i][j] {
                out.push(Pairing::Old(old[i]));
                i += 1;
            } else {
                out.push(Pairing::New(new[j]));
                j += 1;
            }
        }
        out.extend(old[i..].iter().map(|i| Pairing::Old(*i)));
        out.extend(new[j..].iter().map(|j| Pairing::New(*j)));
    }

    /// What it is worth to pair two paragraphs of a gap.
    fn worth(&self, i: usize, j: usize, gap: &[Pairing]) -> usize {
        if !self.holds(i, j) {
            return usize::from(gap.contains(&Pairing::Both(i, j)));
        }
        let (base, flat) = (&self.base[i], &self.flat[j]);
        let length = |p: &Paragraph| p.text(Version::Markup).chars().count();
        let label = base.label_text(Version::Markup);
        let is_named = !label.is_empty() && flat.label_text(Version::Markup).contains(label.trim());
        worth_of_proof(length(base), length(flat), is_named)
    }
}

/// What a proof is worth, by the characters of both paragraphs: every proof counts, that of a long text more, and more
/// where little was inserted or the label is the base's.
fn worth_of_proof(base: usize, flat: usize, is_named: bool) -> usize {
    1000 + 4 * base * if is_named { 2 } else { 1 } / (1 + flat / base.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paragraph::{ParagraphId, Role};

    /// `label|text` a clause, `=text` a call.
    fn paragraphs(lines: &[&str]) -> Vec<Paragraph> {
        let paragraph = |(n, line): (usize, &&str)| {
            let id = ParagraphId(n as u32);
            match (line.strip_prefix('='), line.split_once('|')) {
                (Some(text), _) => Paragraph::unchanged(id, Role::Call, "", text),
                (_, Some((label, text))) => Paragraph::unchanged(id, Role::Clause, label, text),
                _ => panic!("{line}"),
            }
        };
        lines.iter().enumerate().map(paragraph).collect()
    }

    fn found(base: &[&str], flat: &[&str]) -> Vec<Pairing> {
        pairs(&paragraphs(base), &paragraphs(flat), &WorkLimit::default())
    }

    /// `want`: `0=1` for a pair, `-0` for a paragraph of the base that is missing, `+1` for one that was inserted.
    fn check(base: &[&str], flat: &[&str], want: &str) {
        let told = found(base, flat).into_iter().map(|pairing| match pairing {
            Pairing::Both(i, j) => format!("{i}={j}"),
            Pairing::Old(i) => format!("-{i}"),
            Pairing::New(j) => format!("+{j}"),
        });
        assert_eq!(told.collect::<Vec<_>>().join(" "), want, "{base:?} / {flat:?}");
    }

    const MAIL: &str = "|to send mail";
    /// The same with so much inserted that it is not like it.
    const LONG: &str = "|to send and to fetch every week on every island with a harbour or a beach or a pier, mail";
    const LONGER: &str =
        "|to send and to fetch every week on every island with a harbour or a beach or a pier or a bay or a ramp, mail";

    #[test]
    fn a_paragraph_is_in_the_one_that_holds_its_words() {
        check(&[MAIL], &[LONG], "0=0");
        check(&[MAIL], &["|to fetch mail"], "0=0");
        check(&["|to send mail to the islands"], &["|to send wood to the islands", LONG], "0=0 +1");
        let holder = "|to send and to fetch every week mail on every day and in every month of the year to the islands";
        check(&["|to send mail to the islands"], &["|to send wood to the islands", holder], "+0 0=1");
        check(&["|"], &[MAIL], "-0 +0");
        check(&["|", MAIL], &["|", LONG], "0=0 1=1");
        check(&[MAIL], &["=to send mail and wood and parcels to the islands"], "-0 +0");
    }

    #[test]
    fn a_clause_that_lost_most_words_is_another() {
        check(&["a)|one two three four"], &["a)|one two seven eight"], "0=0");
        check(&["a)|one, two, three"], &["a)|one, eight, nine"], "-0 +0");
        check(&["a)|one, two, three, four, five"], &["a)|one, two, eight, nine, ten"], "-0 +0");
        check(&["=resolves"], &["=invites"], "0=0");
    }

    #[test]
    fn of_two_that_hold_it_the_closer_one_is_taken() {
        check(&[MAIL], &[LONG, LONGER], "0=0 +1");
        check(&[MAIL], &[LONGER, LONG], "+0 0=1");
        check(&[MAIL, MAIL], &[LONG], "-0 1=0");
        check(&[MAIL, "|the year ends"], &[LONG], "0=0 -1");
        check(
            &[MAIL, "|the year ends"],
            &["|the cold and windy and wet and dark and long year of the islands and of the boats ends", LONG],
            "-0 1=0 +1",
        );
        let long = |label: &str| format!("{label}|to send {}mail", "a b c d ".repeat(12));
        check(&["a)|to send mail"], &[&long("a)"), &long("b)")], "0=0 +1");
        check(&["a)|to send mail"], &[&long("b)"), &long("a)b)")], "+0 0=1");
        check(&["|to send mail"], &[&long(""), &long("b)")], "+0 0=1");
        for (base, flat, is_named, worth) in [
            (30, 30, false, 1060),
            (30, 59, false, 1060),
            (30, 60, false, 1040),
            (30, 300, false, 1010),
            (30, 30, true, 1120),
            (3000, 3000, false, 7000),
            (0, 0, false, 1000),
        ] {
            assert_eq!(worth_of_proof(base, flat, is_named), worth, "{base} {flat}");
        }
    }

    #[test]
    fn a_long_text_is_looked_at_between_what_is_proved() {
        let numbered = |n: usize, word: &str| format!("|{word}{n} stands {n}{word}");
        let with = |count: usize, at: usize, word: &str, text: &str| {
            let lines = (0..count).map(|n| if n == at { text.to_owned() } else { numbered(n, word) });
            lines.collect::<Vec<_>>()
        };
        let found = |base: &[String], flat: &[String]| {
            let [base, flat] = [base, flat].map(|lines| lines.iter().map(String::as_str).collect::<Vec<_>>());
            found(&base, &flat)
        };
        let same = found(&with(70, 35, "a", MAIL), &with(70, 35, "a", LONG));
        assert!(same.contains(&Pairing::Both(35, 35)));
        // without anything proved, gaps of more than `CELLS` pairs stay as likeness has them
        for (old, new, holds) in [(64, 64, true), (64, 65, false), (65, 64, false)] {
            let pairs = found(&with(old, 10, "a", MAIL), &with(new, 20, "b", LONG));
            assert_eq!(pairs.contains(&Pairing::Both(10, 20)), holds, "{old} {new}");
        }
    }
}
