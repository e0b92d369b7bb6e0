//! Where the marks of paragraph ends are written, so that Word, LibreOffice and the letter of ECMA-376 read the same.
//!
//! LibreOffice loses a paragraph break on Reject All when text inserted at the end of an amended paragraph is followed
//! by paragraphs inserted whole. What typing makes in Word is safe: the amended paragraph's end is marked, the last
//! new paragraph's is not. [`modline_core::paragraph::normalise`] turns it back when the file is read.

use modline_core::paragraph::Paragraph;
use modline_core::run::{Reading, Revision, Run};

/// The marks written at one paragraph's end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct End<'a> {
    pub ins: Option<&'a Revision>,
    pub del: Option<&'a Revision>,
}

/// The ends of a proposal's paragraphs; another paragraph, always kept, follows them in the file.
pub(super) fn ends(paragraphs: &[Paragraph]) -> Vec<End<'_>> {
    let mut ends: Vec<End<'_>> = paragraphs.iter().map(|p| End { ins: p.ins.as_ref(), del: p.del.as_ref() }).collect();
    keep_apart(paragraphs, &mut ends, Reading::Base, |e| &mut e.ins);
    keep_apart(paragraphs, &mut ends, Reading::Revised, |e| &mut e.del);
    shift_up(paragraphs, &mut ends, |r| r.ins.is_some(), |e| &mut e.ins);
    ends
}

/// A proposal's last line must not run on into what follows the proposal: if anything of it stands in `reading`,
/// its last end stays unmarked.
fn keep_apart<'a>(ps: &[Paragraph], ends: &mut [End<'a>], reading: Reading, mark: for<'e> fn(&'e mut End<'a>) -> &'e mut Option<&'a Revision>) {
    let open = ends.iter_mut().rev().map(|e| mark(e).is_some()).take_while(|on| *on).count();
    let stands = ps[ps.len() - open..].iter().any(|p| p.all_runs().any(|r| r.is_in(reading) && !r.text.is_empty()));
    if let Some(last) = ends.last_mut().filter(|_| stands) {
        *mark(last) = None;
    }
}

fn shift_up<'a>(ps: &[Paragraph], ends: &mut [End<'a>], marked: fn(&Run) -> bool, mark: for<'e> fn(&'e mut End<'a>) -> &'e mut Option<&'a Revision>) {
    let whole = |p: &Paragraph| p.all_runs().all(marked);
    let mut i = 0;
    while i + 1 < ps.len() {
        let amended = mark(&mut ends[i]).is_none() && !whole(&ps[i]) && ps[i].all_runs().last().is_some_and(marked);
        let mut after = i + 1;
        while amended && after < ps.len() && whole(&ps[after]) && mark(&mut ends[after]).is_some() {
            after += 1;
        }
        let mut carried = None;
        for end in ends[i + 1..after].iter_mut().rev() {
            carried = std::mem::replace(mark(end), carried);
        }
        if carried.is_some() {
            *mark(&mut ends[i]) = carried;
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
        let got = ends(ps);
        assert_eq!(got.iter().map(|e| e.ins.is_some()).collect::<Vec<_>>(), want_ins);
        assert_eq!(got.iter().map(|e| e.del.is_some()).collect::<Vec<_>>(), want_del);
    }

    #[test]
    fn new_clauses_after_an_amended_end_move_their_marks_up() {
        let amended = || clause(vec![Run::kept("a"), Run::struck(",", &me()), Run::inserted(";", &me())], false, false);
        let new = || clause(vec![Run::inserted("b", &me())], true, false);
        let kept = || clause(vec![Run::kept("c")], false, false);
        check(&[amended(), new(), new(), kept()], &[true, true, false, false], &[false; 4]);
        check(&[kept(), new(), kept()], &[false, true, false], &[false; 3]);
        check(&[amended(), new()], &[true, false], &[false; 2]);
        check(&[amended(), kept()], &[false, false], &[false; 2]);
    }

    #[test]
    fn what_stands_at_the_end_of_a_proposal_stays_a_line_of_its_own() {
        let split = clause(vec![Run::kept("a")], true, true);
        check(&[split], &[false], &[false]);
        let new = clause(vec![Run::inserted("b", &me())], true, false);
        check(&[clause(vec![Run::kept("a")], false, false), new], &[false, true], &[false; 2]);
    }
}
