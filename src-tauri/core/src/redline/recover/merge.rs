//! The base paragraph, to the character, with what only the flattened one has inserted.
//!
//! Where the base stands whole within the flattened text, its characters say what was inserted (`find_insertions`). Else that is
//! tried word by word; base text that is not found stays where it stands and is said to be missing.

use std::ops::Range;

use super::bare::Bare;
use super::chars::{Mark, MarkedText, fold, is_end_mark};
use super::subsequence::{Pair, find_insertions, is_sound};
use super::work_limit::WorkLimit;
use crate::redline::align::{Density, Op, align};
use crate::redline::token::Unit;
use crate::redline::typography::Fold;
use crate::run::{self, Format, Run, Version};
use crate::text::chars::{in_word, is_dash};

/// A base paragraph with what was inserted in it.
pub(super) struct Merged {
    pub letters: MarkedText,
    /// Base characters that the flattened text lacks.
    pub missing: Vec<Range<usize>>,
    /// Inserted characters that stand where base characters are missing: another wording, or another copy.
    pub unsure: Vec<Range<usize>>,
    /// Words that differ in capitals, where no style writes them, with the words of the flattened text.
    pub cased: Vec<(Range<usize>, String)>,
}

/// A character, typography aside: in both texts, or in one.
#[derive(Clone, Copy)]
enum AlignmentMove {
    Both(usize, usize),
    Lost(usize),
    New(usize, bool),
}

/// The characters of `runs` with their formats.
pub(super) fn formatted(runs: &[Run]) -> Vec<(char, Format)> {
    runs.iter().flat_map(|r| r.text.chars().map(|c| (c, r.format))).collect()
}

/// Weaves `flat` into `base`, which stays as it is.
pub(super) fn merge(base: &[Run], flat: &[Run], case_blind: bool, limit: &WorkLimit) -> Merged {
    let (old, new) = (run::text(base, Version::Markup), run::text(flat, Version::Markup));
    let (b, f) = (Bare::new(&old), Bare::new(&new));
    let pair = Pair { base: &b, of_base: 0..b.len(), flat: &f, of_flat: 0..f.len(), case_blind };
    let mut steps = Vec::with_capacity(f.len());
    match find_insertions(&pair, limit) {
        Some(inserted) => found(&pair, &inserted, &mut steps),
        None => by_words(&old, &new, &pair, limit, &mut steps),
    }
    let mut weaver = Weaver {
        b: &b,
        f: &f,
        base: formatted(base),
        flat: formatted(flat),
        out: MarkedText::with_capacity(b.chars.len() + f.chars.len()),
    };
    let (mut missing, mut unsure) = (Vec::new(), Vec::new());
    weaver.align_three_way(&steps, &mut missing, &mut unsure);
    let letters = weaver.out;
    let cased = if case_blind { Vec::new() } else { cased(&letters) };
    Merged { letters, missing, unsure, cased }
}

fn found(pair: &Pair, inserted: &[bool], steps: &mut Vec<AlignmentMove>) {
    let mut base = pair.of_base.clone();
    for (n, inserted) in pair.of_flat.clone().zip(inserted) {
        match (inserted, base.next()) {
            (false, Some(i)) => steps.push(AlignmentMove::Both(i, n)),
            (_, i) => {
                base.start = i.unwrap_or(base.start);
                steps.push(AlignmentMove::New(n, false));
            }
        }
    }
}

/// The base is not within the flattened text to the character: it is looked for word by word.
fn by_words(old: &str, new: &str, pair: &Pair, limit: &WorkLimit, steps: &mut Vec<AlignmentMove>) {
    let fold = if pair.case_blind { Fold::Capitals } else { Fold::Typography };
    let (in_old, in_new) = (BareOffsets::new(old, pair.base), BareOffsets::new(new, pair.flat));
    let (mut i, mut j) = (0, 0);
    let ops = align(old, new, Unit::Words, fold, Density::Words);
    let mut gap = (0, 0);
    for op in ops.into_iter().map(Some).chain([None]) {
        match op {
            Some(Op::Delete(r)) => gap.0 = in_old.chars_to(r.end),
            Some(Op::Insert(r)) => gap.1 = in_new.chars_to(r.end),
            Some(Op::Keep(x, y)) => {
                piece(pair, i..gap.0.max(i), j..gap.1.max(j), limit, steps);
                (i, j) = (gap.0.max(i), gap.1.max(j));
                let (to_i, to_j) = (in_old.chars_to(x.end), in_new.chars_to(y.end));
                piece(pair, i..to_i, j..to_j, limit, steps);
                (i, j) = (to_i, to_j);
            }
            None => piece(pair, i..pair.base.len(), j..pair.flat.len(), limit, steps),
        }
    }
}

/// A piece of both texts: proved if it can be, else missing and inserted.
fn piece(pair: &Pair, of_base: Range<usize>, of_flat: Range<usize>, limit: &WorkLimit, steps: &mut Vec<AlignmentMove>) {
    let piece = Pair { of_base: of_base.clone(), of_flat: of_flat.clone(), ..*pair };
    match find_insertions(&piece, limit).filter(|inserted| of_base.is_empty() || is_sound(of_base.len(), inserted)) {
        Some(inserted) => found(&piece, &inserted, steps),
        None => {
            steps.extend(of_base.map(AlignmentMove::Lost));
            steps.extend(of_flat.map(|n| AlignmentMove::New(n, true)));
        }
    }
}

/// Counts the characters of a text up to a byte, typography aside.
struct BareOffsets {
    bytes: Vec<usize>,
}

impl BareOffsets {
    fn new(text: &str, bare: &Bare) -> Self {
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        Self { bytes: bare.places.iter().map(|at| starts[*at]).collect() }
    }

    fn chars_to(&self, byte: usize) -> usize {
        self.bytes.partition_point(|at| *at < byte)
    }
}

struct Weaver<'a> {
    b: &'a Bare,
    f: &'a Bare,
    base: Vec<(char, Format)>,
    flat: Vec<(char, Format)>,
    out: MarkedText,
}

impl Weaver<'_> {
    fn align_three_way(
        &mut self,
        steps: &[AlignmentMove],
        missing: &mut Vec<Range<usize>>,
        unsure: &mut Vec<Range<usize>>,
    ) {
        let mut before = None;
        let mut new: Option<(usize, usize)> = None;
        let mut doubtful = false;
        for step in steps {
            let n = match *step {
                AlignmentMove::New(at, unsure) => {
                    new = Some((new.map_or(at, |(first, _)| first), at));
                    doubtful |= unsure;
                    continue;
                }
                AlignmentMove::Both(n, _) | AlignmentMove::Lost(n) => n,
            };
            let from = self.out.chars.len();
            match new.take() {
                Some((first, last)) => {
                    let inserted = self.insertion(n, first, last);
                    unsure.extend(std::mem::take(&mut doubtful).then_some(inserted));
                }
                None => self.typography(n, before, *step),
            }
            let letter = self.base[self.b.places[n]];
            if let AlignmentMove::Both(_, m) = step {
                self.out.push_base(letter, Some(self.flat[self.f.places[*m]]));
            } else {
                self.out.push_base(letter, None);
                let end = self.out.chars.len();
                match missing.last_mut().filter(|last| last.end == from) {
                    Some(last) => last.end = end,
                    None => missing.push(end - 1..end),
                }
            }
            before = Some(*step);
        }
        match new {
            Some((first, last)) => {
                let inserted = self.insertion(self.b.len(), first, last);
                unsure.extend(doubtful.then_some(inserted));
            }
            None => self.base_typography(self.b.len()),
        }
    }

    /// What stands before character `n` of the base, where nothing was inserted; a hyphen that the base lacks was, unless
    /// copies lose it.
    fn typography(&mut self, n: usize, before: Option<AlignmentMove>, step: AlignmentMove) {
        let has_hyphen = |text: &Bare, n| text.before(n).find(|at| is_dash(text.chars[*at]));
        if let (Some(AlignmentMove::Both(..)), AlignmentMove::Both(_, right)) = (before, step)
            && has_hyphen(self.b, n).is_none()
            && let Some(at) = has_hyphen(self.f, right)
            && !is_often_lost(&self.f.chars, at)
        {
            self.out.push_inserted(self.flat[at]);
        }
        self.base_typography(n);
    }

    fn base_typography(&mut self, n: usize) {
        for at in self.b.before(n) {
            self.out.push_base(self.base[at], None);
        }
    }

    /// The characters from `first` to `last` of the flattened text, inserted before character `n` of the base. A space on
    /// either side is the base's where it has one, and else the insertion's.
    fn insertion(&mut self, n: usize, first: usize, last: usize) -> Range<usize> {
        let separators = |text: &Bare, n: usize| {
            let chars = &text.chars[text.before(n)];
            (chars.iter().any(|c| c.is_whitespace()), chars.iter().any(|c| is_dash(*c)))
        };
        let (own, left, right) = (separators(self.b, n), separators(self.f, first), separators(self.f, last + 1));
        let (begins, ends) = (self.out.chars.is_empty(), n == self.b.len());
        let closes = !ends && is_end_mark(self.b.char_at(n));
        let has_own = own != (false, false);
        let behind = has_own && own == right && (own != left || closes);
        if has_own && !behind {
            self.base_typography(n);
        }
        let from = self.out.chars.len();
        if !begins && (behind || !has_own) {
            self.put(self.f.before(first));
        }
        self.put(self.f.places[first]..self.f.places[last] + 1);
        if !(ends || behind) && (has_own || !closes) {
            self.put(self.f.before(last + 1));
        }
        let inserted = from..self.out.chars.len();
        if !has_own || behind {
            self.base_typography(n);
        }
        inserted
    }

    fn put(&mut self, range: Range<usize>) {
        for at in range {
            self.out.push_inserted(self.flat[at]);
        }
    }
}

/// Whether copies often lose the hyphen at `at`: a no-break one, and one behind capitals or a single character (`ITU-D`,
/// `e-plans`).
fn is_often_lost(chars: &[char], at: usize) -> bool {
    let front = chars[..at].iter().rev().take_while(|c| in_word(**c));
    chars[at] == '\u{2011}' || front.clone().count() == 1 || front.clone().all(|c| c.is_uppercase())
}

/// Words whose capitals differ; none where the flattened text is in capitals throughout.
fn cased(letters: &MarkedText) -> Vec<(Range<usize>, String)> {
    let seen = |i: usize| letters.seen(i);
    let differs = |i: usize| {
        seen(i).is_some_and(|c| fold(c, false) != fold(letters.chars[i], false)) && letters.marks[i] == Mark::Kept
    };
    let count = letters.chars.len();
    if !(0..count).filter_map(seen).any(char::is_lowercase) {
        return Vec::new();
    }
    let ends = |i: &usize| !in_word(letters.chars[*i]) || letters.marks[*i] == Mark::Inserted;
    let places: Vec<usize> = (0..count).collect();
    let words = places.split(ends).filter(|word| word.iter().any(|i| differs(*i)));
    words.map(|word| (word[0]..word[0] + word.len(), word.iter().filter_map(|i| seen(*i)).collect())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(base: &str, flat: &str, case_blind: bool) -> Merged {
        merge(&[Run::unchanged(base)], &[Run::unchanged(flat)], case_blind, &WorkLimit::default())
    }

    /// `want`: `{inserted}`, `{?inserted in the place of what is missing}`, `[missing]`.
    fn check(base: &str, flat: &str, want: &str) {
        let Merged { letters, missing, unsure, .. } = merged(base, flat, true);
        let mut got = String::new();
        for (mark, range) in letters.stretches() {
            if mark == Mark::Inserted {
                let sign = if unsure.contains(&range) { "?" } else { "" };
                got += &format!("{{{sign}{}}}", letters.text(range));
                continue;
            }
            for i in range {
                got += if missing.iter().any(|lost| lost.start == i) { "[" } else { "" };
                got.push(letters.chars[i]);
                got += if missing.iter().any(|lost| lost.end == i + 1) { "]" } else { "" };
            }
        }
        assert_eq!(got, want, "{base:?} / {flat:?}");
        let kept = letters.stretches().filter(|(mark, _)| *mark == Mark::Kept);
        assert_eq!(kept.map(|(_, range)| letters.text(range)).collect::<String>(), base);
    }

    #[test]
    fn an_insertion_has_the_spaces_that_the_base_lacks() {
        check("to send mail", "to send new mail", "to send {new }mail");
        check("to send mail;", "to send mail and wood;", "to send mail{ and wood};");
        check("to send", "to send mail", "to send{ mail}");
        check("send mail", "  to send mail", "{to }send mail");
        check("send mail", "to send mail ", "{to }send mail");
        check("mail (post)", "mail (the post)", "mail ({the }post)");
        check("ITU-D plans", "ITU-D-T plans", "ITU-D{-T} plans");
        check("22-2 plans", "22-1-2 plans", "22-{1-}2 plans");
        check("mail , wood", "mail and tea , wood", "mail{ and tea} , wood");
        check("to mail", "tonewmail", "to {new}mail");
        check("of towers", "of sharedtowers", "of {shared}towers");
        check("of towers", "ofshared towers", "of{shared} towers");
    }

    #[test]
    fn a_hyphen_that_copies_do_not_lose_was_inserted() {
        check("cooperation", "co-operation", "co{-}operation");
        check("cooperation", "co\u{2011}operation", "cooperation");
        check("ITUD mail", "ITU-D mail", "ITUD mail");
        check("eplans", "e-plans", "eplans");
        check("co-operation", "cooperation", "co-operation");
        check("co operation", "co-operation", "co{-} operation");
        check("a mailboat", "a new mail-boat", "a {new }mail{-}boat");
    }

    #[test]
    fn what_the_flattened_text_lacks_stays_and_is_told() {
        check("to send mail and wood", "to send and new wood", "to send [mail] and {new }wood");
        check("to send mail now", "to send wood now", "to send [mail] {?wood }now");
        check("to send mail", "to send", "to send [mail]");
    }

    #[test]
    fn words_in_other_capitals_are_told_one_by_one() {
        let cased = |base: &str, flat: &str, case_blind: bool| {
            let Merged { letters, cased, .. } = merged(base, flat, case_blind);
            cased.into_iter().map(|(range, seen)| (letters.text(range), seen)).collect::<Vec<_>>()
        };
        let words = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
            pairs.iter().map(|(old, new)| ((*old).into(), (*new).into())).collect()
        };
        let wanted = words(&[("Mail", "mail"), ("boats", "Boats")]);
        assert_eq!(cased("the Mail boats and piers", "the mail Boats and new piers", false), wanted);
        assert_eq!(cased("the Mail boats and piers", "the mail Boats and new piers", true), []);
        assert_eq!(cased("the Mail boats", "THE MAIL BOATS", false), []);
        assert_eq!(cased("mail boats", "mail boats", false), []);
        assert_eq!(cased("port", "Airport", false), []);
        assert_eq!(cased("Port", "airport", false), words(&[("Port", "port")]));
    }
}
