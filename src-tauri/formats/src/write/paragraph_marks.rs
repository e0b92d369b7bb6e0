//! Where tracked changes of paragraph marks are written, so that Word, LibreOffice and ECMA-376 read the same text.
//!
//! LibreOffice (7.4) joins an insertion at the end of a paragraph with one by the same author at the start of the
//! next, including the unmarked paragraph mark between them, and loses that mark on Reject All. There are two
//! remedies, and both are exact:
//! - Paragraphs that are inserted whole pass their marks upwards, as typing them in Word does: the mark of the amended
//!   paragraph is tracked, and the mark of the last new paragraph is not. [`modline_core::paragraph::normalise`]
//!   reverses this when the file is read. Joined paragraphs take the style of the last one, so this is done only
//!   between equal styles.
//! - Otherwise an empty field before the second insertion keeps the two apart. (An empty change of format would do
//!   too, but Word lists it.)
//!
//! LibreOffice also fails on a paragraph mark that one author inserted and another deleted: an empty paragraph remains
//! on Reject All. Passing the insertion upwards separates the two marks.
//!
//! Limitations: of several such marks in a row LibreOffice still keeps all but one.

use modline_core::paragraph::Paragraph;
use modline_core::run::{Revision, Run, Version};

use crate::word::role_style;

/// How one paragraph's end is written, and whether its start must be kept apart from what stands before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ParagraphMark<'a> {
    pub ins: Option<&'a Revision>,
    pub del: Option<&'a Revision>,
    pub apart: bool,
}

/// The marks of a proposal's paragraphs; another paragraph, always kept, follows them in the file.
pub(crate) fn paragraph_marks(paragraphs: &[Paragraph]) -> Vec<ParagraphMark<'_>> {
    let mut marks: Vec<ParagraphMark<'_>> =
        paragraphs.iter().map(|p| ParagraphMark { ins: p.ins.as_ref(), del: p.del.as_ref(), apart: false }).collect();
    keep_apart(paragraphs, &mut marks, Version::Base, |e| &mut e.ins);
    keep_apart(paragraphs, &mut marks, Version::Revised, |e| &mut e.del);
    shift_up(paragraphs, &mut marks);
    for i in 1..marks.len() {
        marks[i].apart = marks[i - 1].ins.is_none() && runs_together(&paragraphs[i - 1], &paragraphs[i]);
    }
    marks
}

/// Whether LibreOffice would make one insertion of the end of `p` and the start of `next`.
fn runs_together(p: &Paragraph, next: &Paragraph) -> bool {
    let last = p.all_runs().last().filter(|r| r.del.is_none()).and_then(|r| r.ins.as_ref());
    let first = next.all_runs().next().map_or(next.ins.as_ref(), |r| r.ins.as_ref());
    last.zip(first).is_some_and(|(a, b)| a.author == b.author)
}

/// A proposal's last line must not run on into what follows the proposal: if anything of it stands in `version`,
/// its last end stays unmarked.
fn keep_apart<'a>(
    ps: &[Paragraph],
    marks: &mut [ParagraphMark<'a>],
    version: Version,
    mark: for<'e> fn(&'e mut ParagraphMark<'a>) -> &'e mut Option<&'a Revision>,
) {
    let open = marks.iter_mut().rev().map(|e| mark(e).is_some()).take_while(|on| *on).count();
    let stands = ps[ps.len() - open..].iter().any(|p| p.all_runs().any(|r| r.is_in(version) && !r.text.is_empty()));
    if let Some(last) = marks.last_mut().filter(|_| stands) {
        *mark(last) = None;
    }
}

fn shift_up(ps: &[Paragraph], marks: &mut [ParagraphMark<'_>]) {
    // As normal form has it: an empty paragraph with another mark at its end would not be turned back.
    let whole = |p: &Paragraph| {
        p.all_runs().all(|r: &Run| r.ins.is_some()) && (p.del.is_none() || p.all_runs().next().is_some())
    };
    let mut i = 0;
    while i + 1 < ps.len() {
        let mut after = i + 1;
        while after < ps.len() && whole(&ps[after]) && marks[after].ins.is_some() {
            after += 1;
        }
        let new = &marks[i + 1..after];
        let troubled = runs_together(&ps[i], &ps[i + 1]) || new.iter().any(|e| e.del.is_some());
        let may = role_style(ps[i].role) == role_style(ps[after - 1].role);
        if !new.is_empty() && troubled && may && marks[i].ins.is_none() && !whole(&ps[i]) {
            let mut carried = None;
            for end in marks[i..after].iter_mut().rev() {
                carried = std::mem::replace(&mut end.ins, carried);
            }
        }
        i = after;
    }
}

/// Paragraphs deleted whole give their marks upwards. In OpenDocument a paragraph whose end is deleted is one with the next,
/// and has its style in every program that does not show what is deleted: so the style stays the one of the text that
/// stands. [`modline_core::paragraph::normalise`] turns this back, too.
pub(crate) fn deletes_up(ps: &[Paragraph], marks: &mut [ParagraphMark<'_>]) {
    let deleted = |p: &Paragraph| p.all_runs().all(|r| r.del.is_some());
    let mut i = 0;
    while i + 1 < ps.len() {
        let unmarked = marks[i].ins.is_none() && marks[i].del.is_none();
        let whole = |index: &usize| deleted(&ps[*index]) && marks[*index].ins.is_none() && marks[*index].del.is_some();
        let after = (i + 1..ps.len()).take_while(whole).count() + i + 1;
        if unmarked && !deleted(&ps[i]) {
            let mut carried = None;
            for end in marks[i..after].iter_mut().rev() {
                carried = std::mem::replace(&mut end.del, carried);
            }
        }
        i = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use modline_core::paragraph::{ParagraphId, Role};

    fn me() -> Revision {
        Revision::by("A")
    }

    fn clause(runs: Vec<Run>, ins: bool, del: bool) -> Paragraph {
        let mark = |on: bool| on.then(me);
        Paragraph { id: ParagraphId(1), role: Role::Clause, label: vec![], runs, ins: mark(ins), del: mark(del) }
    }

    fn check(ps: &[Paragraph], want_ins: &[bool], want_del: &[bool]) {
        let got = paragraph_marks(ps);
        assert_eq!(got.iter().map(|e| e.ins.is_some()).collect::<Vec<_>>(), want_ins);
        assert_eq!(got.iter().map(|e| e.del.is_some()).collect::<Vec<_>>(), want_del);
    }

    #[test]
    fn new_clauses_after_an_amended_end_move_their_marks_up() {
        let amended =
            || clause(vec![Run::unchanged("a"), Run::deleted(",", &me()), Run::inserted(";", &me())], false, false);
        let new = || clause(vec![Run::inserted("b", &me())], true, false);
        let kept = || clause(vec![Run::unchanged("c")], false, false);
        check(&[amended(), new(), new(), kept()], &[true, true, false, false], &[false; 4]);
        check(&[kept(), new(), kept()], &[false, true, false], &[false; 3]);
        check(&[amended(), new()], &[true, false], &[false; 2]);
        check(&[amended(), kept()], &[false, false], &[false; 2]);
    }

    #[test]
    fn styles_that_differ_and_starts_that_are_inserted_are_kept_apart_instead() {
        let amended = clause(vec![Run::unchanged("a"), Run::inserted(";", &me())], false, false);
        let call = Paragraph { role: Role::Call, ..clause(vec![Run::inserted("b", &me())], true, false) };
        let relettered = clause(vec![Run::inserted("c", &me()), Run::unchanged("d")], false, false);
        let other = clause(vec![Run::inserted("c", &Revision::by("B")), Run::unchanged("d")], false, false);
        let apart = |ps: &[Paragraph]| paragraph_marks(ps).iter().map(|e| e.apart).collect::<Vec<_>>();
        assert_eq!(apart(&[amended.clone(), call.clone()]), [false, true]);
        assert_eq!(apart(&[amended.clone(), relettered]), [false, true]);
        assert_eq!(apart(&[amended.clone(), other]), [false, false]);
        check(&[amended, call], &[false, true], &[false; 2]);
    }

    #[test]
    fn an_end_inserted_and_deleted_parts_its_marks() {
        let kept = || clause(vec![Run::unchanged("a")], false, false);
        let both = Run { ins: Some(me()), ..Run::deleted("b", &Revision::by("B")) };
        check(&[kept(), clause(vec![both], true, true), kept()], &[true, false, false], &[false, true, false]);
    }

    #[test]
    fn what_stands_at_the_end_of_a_proposal_stays_a_line_of_its_own() {
        let split = clause(vec![Run::unchanged("a")], true, true);
        check(&[split], &[false], &[false]);
        let new = clause(vec![Run::inserted("b", &me())], true, false);
        check(&[clause(vec![Run::unchanged("a")], false, false), new], &[false, true], &[false; 2]);
    }
}
