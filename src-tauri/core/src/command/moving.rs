//! Moving a clause with what is below it: deleted where it stood, inserted where it goes. A new clause of the author's own
//! moves without a trace.

use std::ops::Range;

use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{self, Revision, Run, Version};
use crate::step::{EditError, Step};

use super::delete::{delete_paragraph, is_mine, restored};
use super::located::LocatedParagraph;

/// Moves a clause past its neighbour: another clause with what is below that, or the call that it stands under.
pub(super) fn step(draft: &Contribution, id: ParagraphId, up: bool, me: &Revision) -> Result<Vec<Step>, EditError> {
    let block = ClauseBlock::find(draft, id)?;
    let to = if up { block.place_above() } else { block.place_below() };
    block.moved(draft, to.ok_or(EditError::NotHere)?, me)
}

/// Moves a clause behind another one and what is below that, or to the head of a call. Where it stands already, nothing is
/// done.
pub(super) fn behind(
    draft: &Contribution,
    id: ParagraphId,
    after: ParagraphId,
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let block = ClauseBlock::find(draft, id)?;
    let before = draft.proposals[block.place.proposal].position(after).ok_or(EditError::NotHere)?;
    let target = &block.place.all[before];
    if !takes_clauses(target) {
        return Err(EditError::NotHere);
    }
    let to = if target.role == Role::Call { before + 1 } else { family_end(block.place.all, before, block.level()) };
    block.moved(draft, to, me)
}

/// A clause and the sub-clauses below it.
struct ClauseBlock<'a> {
    place: LocatedParagraph<'a>,
    /// Index of what follows them.
    end: usize,
}

impl<'a> ClauseBlock<'a> {
    fn find(draft: &'a Contribution, id: ParagraphId) -> Result<Self, EditError> {
        let place = LocatedParagraph::find(draft, id)?;
        if !place.paragraph.role.is_clause() || place.paragraph.is_deleted() {
            return Err(EditError::NotHere);
        }
        let end = family_end(place.all, place.at, level(place.paragraph));
        Ok(Self { place, end })
    }

    fn level(&self) -> u8 {
        level(self.place.paragraph)
    }

    /// Before the neighbour above: what is deeper than the clause belongs to that.
    fn place_above(&self) -> Option<usize> {
        let above = &self.place.all[..self.place.at];
        let to = above.iter().rposition(|p| !p.is_deleted() && level(p) <= self.level())?;
        let follows_clauses = || above[..to].iter().rfind(|p| !p.is_deleted()).is_some_and(takes_clauses);
        let is_free = above[to].role.is_clause() || (above[to].role == Role::Call && follows_clauses());
        is_free.then_some(to)
    }

    fn place_below(&self) -> Option<usize> {
        let all = self.place.all;
        let next = self.end + all[self.end..].iter().position(|p| !p.is_deleted())?;
        match &all[next] {
            call if call.role == Role::Call => Some(next + 1),
            clause if takes_clauses(clause) => Some(family_end(all, next, self.level().max(level(clause)))),
            _ => None,
        }
    }

    /// The steps that put it before the paragraph at index `to`.
    fn moved(&self, draft: &Contribution, to: usize, me: &Revision) -> Result<Vec<Step>, EditError> {
        let LocatedParagraph { at, all, .. } = self.place;
        if (at..=self.end).contains(&to) {
            return Ok(Vec::new());
        }
        let block = &all[at..self.end];
        let here: Vec<Paragraph> = block.iter().filter_map(|p| delete_paragraph(p, me)).collect();
        let text = |runs: &[Run]| {
            let stand = runs.iter().filter(|r| r.is_in(Version::Revised));
            run::normalise(stand.map(|r| Run { ins: Some(me.clone()), ..r.clone() }).collect())
        };
        let ids = (draft.fresh_id().0..).map(ParagraphId);
        let copy = |(p, id): (&Paragraph, ParagraphId)| {
            let (label, runs) = (text(&p.label), text(&p.runs));
            Paragraph { id, label, runs, ins: Some(me.clone()), del: None, ..p.clone() }
        };
        let copies: Vec<Paragraph> = block.iter().filter(|p| !p.is_deleted()).zip(ids).map(copy).collect();
        let origin = self.origin(to, me);
        let (first, end) = origin.as_ref().map_or((to, to), |o| (o.start, o.end));
        let (first, end) = (first.min(at), end.max(self.end));
        let mut moved = Vec::with_capacity(end - first + copies.len());
        for (i, p) in all[first..end].iter().enumerate().map(|(i, p)| (first + i, p)) {
            if i == to && origin.is_none() {
                moved.extend(copies.iter().cloned());
            }
            match &origin {
                _ if i == at => moved.extend(here.iter().cloned()),
                _ if (at..self.end).contains(&i) => {}
                Some(origin) if origin.contains(&i) => moved.push(restored(p)),
                _ => moved.push(p.clone()),
            }
        }
        if end == to && origin.is_none() {
            moved.extend(copies);
        }
        Ok(self.place.splice(first, end - first, moved))
    }

    /// Where it was deleted by its mover, beside the place at index `to`: back there it stands again.
    fn origin(&self, to: usize, me: &Revision) -> Option<Range<usize>> {
        let all = self.place.all;
        let own = self.place.at..self.end;
        let is_deleted = |i: &usize| all[*i].is_deleted() && is_mine(&all[*i].del, me) && !own.contains(i);
        let words: Vec<_> =
            all[own.clone()].iter().filter(|p| !p.is_deleted()).map(|p| p.text(Version::Revised)).collect();
        let start = (0..to).rev().take_while(is_deleted).last().unwrap_or(to);
        let end = (to..all.len()).take_while(is_deleted).last().map_or(to, |last| last + 1);
        let was = |first: &usize| all[*first..].iter().zip(&words).all(|(p, words)| p.text(Version::Base) == *words);
        let first = (start..(end + 1).saturating_sub(words.len())).find(was)?;
        Some(first..first + words.len())
    }
}

/// Whether a clause may follow `p`.
fn takes_clauses(p: &Paragraph) -> bool {
    p.role == Role::Call || p.role.is_clause()
}

/// How deep a paragraph stands below the clauses of its call.
fn level(p: &Paragraph) -> u8 {
    match p.role {
        Role::Sub1 => 1,
        Role::Sub2 => 2,
        Role::Sub3 => 3,
        _ => 0,
    }
}

/// Index of what follows the paragraph at `at` and all behind it that is deeper than `than`.
fn family_end(all: &[Paragraph], at: usize, than: u8) -> usize {
    let deeper = all[at + 1..].iter().take_while(|p| level(p) > than);
    at + 1 + deeper.count()
}

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::Proposal;

    /// Two calls; the clause `bis` is the author's own.
    fn draft() -> Contribution {
        let kept = |id, role, label: &str, text: &str| Paragraph::unchanged(ParagraphId(id), role, label, text);
        let me = Contribution::default().metadata.revision();
        let own = |text: &str| vec![Run::inserted(text, &me)];
        let bis = Paragraph { label: own("1bis"), runs: own("eat;"), ins: Some(me), ..kept(5, Role::Clause, "", "") };
        let paragraphs = vec![
            kept(1, Role::Opening, "", "The Conference,"),
            kept(2, Role::Call, "", "noting"),
            kept(3, Role::Clause, "1", "go;"),
            kept(4, Role::Sub1, "a)", "far;"),
            bis,
            kept(6, Role::Clause, "2", "stay,"),
            kept(7, Role::Call, "", "resolves"),
            kept(8, Role::Para, "", "rest."),
        ];
        Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
    }

    fn read(draft: &Contribution, version: Version) -> String {
        let lines = draft.body(version);
        lines.iter().map(|l| l.text.trim_end_matches([',', ';', '.'])).collect::<Vec<_>>().join(" ")
    }

    /// The revised text after the commands; the base stays, and undo brings all back.
    fn check(commands: &[Command], revised: &str) -> Contribution {
        let mut now = draft();
        let done: Vec<_> = commands.iter().map(|c| perform(&mut now, c.clone()).unwrap()).collect();
        assert_eq!(read(&now, Version::Revised), revised, "{commands:?}");
        assert_eq!(read(&now, Version::Base), read(&draft(), Version::Base));
        let mut before = now.clone();
        done.into_iter().rev().for_each(|t| t.inverse().apply(&mut before).unwrap());
        assert!(before == draft());
        now
    }

    fn put(id: u32, after: u32) -> Command {
        Command::MoveBehind { id: ParagraphId(id), after: ParagraphId(after) }
    }

    fn go(id: u32, up: bool) -> Command {
        Command::MoveClause { id: ParagraphId(id), up }
    }

    #[test]
    fn a_clause_is_put_into_its_call_or_another_with_what_is_below_it() {
        check(&[put(3, 6)], "The Conference noting eat stay go far resolves rest");
        check(&[put(3, 7)], "The Conference noting eat stay resolves go far rest");
        check(&[put(6, 3)], "The Conference noting go far stay eat resolves rest");
        check(&[put(6, 2)], "The Conference noting stay go far eat resolves rest");
        check(&[put(4, 6)], "The Conference noting go eat stay far resolves rest");
        check(&[put(8, 4)], "The Conference noting go far rest eat stay resolves");
        // What moved back beside the place where it was deleted stands there again.
        let back = check(&[put(6, 7), put(9, 5)], "The Conference noting go far eat stay resolves rest");
        assert!(!back.proposals[0].paragraphs.iter().any(Paragraph::is_deleted));
    }

    #[test]
    fn keys_move_it_past_the_whole_neighbour_and_past_its_call() {
        check(&[go(6, true)], "The Conference noting go far stay eat resolves rest");
        check(&[go(5, true)], "The Conference noting eat go far stay resolves rest");
        check(&[go(3, false)], "The Conference noting eat go far stay resolves rest");
        check(&[go(8, true)], "The Conference noting go far eat stay rest resolves");
        check(&[go(6, false)], "The Conference noting go far eat resolves stay rest");
        check(&[go(4, true)], "The Conference noting far go eat stay resolves rest");
    }

    #[test]
    fn a_new_clause_of_ones_own_moves_without_a_trace() {
        let now = check(&[put(5, 7)], "The Conference noting go far stay resolves eat rest");
        assert_eq!(now.proposals[0].paragraphs.len(), 8);
        let traced = check(&[put(6, 7)], "The Conference noting go far eat resolves stay rest");
        assert_eq!(traced.proposals[0].paragraphs.len(), 9);
    }

    #[test]
    fn where_it_stands_already_nothing_is_done_and_elsewhere_is_refused() {
        for (id, after) in [(3, 2), (5, 3), (5, 4), (3, 4), (3, 3)] {
            assert!(perform(&mut draft(), put(id, after)).unwrap().steps.is_empty(), "{id} behind {after}");
        }
        for command in [put(3, 1), put(2, 3), put(3, 99), go(3, true), go(8, false)] {
            let refused = perform(&mut draft(), command.clone()).unwrap_err();
            assert_eq!(refused, EditError::NotHere, "{command:?}");
        }
    }

    /// A text of calls (`=`), clauses, sub-levels (`.` to `...`), titles (`#`) and clauses struck by CEPT (`-`), all without
    /// labels; ids count from 1.
    fn text(lines: &[&str]) -> Contribution {
        let paragraph = |(n, line): (usize, &&str)| {
            let text = line.trim_start_matches(['=', '.', '#', '-']);
            let role = match &line[..line.len() - text.len()] {
                "=" => Role::Call,
                "." => Role::Sub1,
                ".." => Role::Sub2,
                "..." => Role::Sub3,
                "#" => Role::AnnexTitle,
                _ => Role::Para,
            };
            let p = Paragraph::unchanged(ParagraphId(n as u32 + 1), role, "", text);
            if line.starts_with('-') { delete_paragraph(&p, &Revision::by("CEPT")).unwrap() } else { p }
        };
        let paragraphs = lines.iter().enumerate().map(paragraph).collect();
        Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
    }

    fn moved(lines: &[&str], commands: &[Command], revised: &str) -> Contribution {
        let mut now = text(lines);
        for command in commands {
            perform(&mut now, command.clone()).unwrap();
        }
        assert_eq!(read(&now, Version::Revised), revised, "{commands:?}");
        assert_eq!(read(&now, Version::Base), read(&text(lines), Version::Base));
        now
    }

    #[test]
    fn a_sub_clause_moves_past_its_like_and_what_is_below_it() {
        let lines = ["=noting", "a", ".b", "..c", "...d", ".e", "..f", "..g", "...h", "...i", "j"];
        moved(&lines, &[go(6, true)], "noting a e f g h i b c d j");
        moved(&lines, &[go(3, false)], "noting a e f g h i b c d j");
        moved(&lines, &[go(8, true)], "noting a b c d e g h i f j");
        moved(&lines, &[go(7, false)], "noting a b c d e g h i f j");
        moved(&lines, &[go(10, true)], "noting a b c d e f g i h j");
        moved(&lines, &[go(11, true)], "noting j a b c d e f g h i");
        moved(&lines, &[go(2, false)], "noting j a b c d e f g h i");
        moved(&lines, &[put(7, 4)], "noting a b c d f e g h i j");
    }

    #[test]
    fn keys_pass_over_struck_clauses_stop_at_titles_and_go_to_the_head_of_a_call() {
        moved(&["=noting", "a", "-b", "-c", "d", "e"], &[go(2, false)], "noting d a e");
        moved(&["=noting", "a", "=resolves", ".b", "c"], &[go(2, false)], "noting resolves a b c");
        for lines in [["=noting", "a", "#Annex", "b"], ["=noting", "a", "-b", "#Annex"]] {
            assert_eq!(perform(&mut text(&lines), go(2, false)).unwrap_err(), EditError::NotHere);
        }
    }

    #[test]
    fn only_a_clause_that_its_mover_struck_stands_again_and_nothing_else_with_it() {
        moved(&["=noting", "void", "a", "void"], &[go(4, true)], "noting void void a");
        let theirs = moved(&["=noting", "void", "a", "-void"], &[go(2, false)], "noting a void");
        assert!(theirs.proposals[0].paragraphs.iter().any(|p| p.id.0 == 4 && p.is_deleted()));
        let word = Command::EditParagraph {
            id: ParagraphId(3),
            label: Vec::new(),
            runs: vec![Run::unchanged("b"), Run::inserted("c", &Contribution::default().metadata.revision())],
        };
        moved(&["=noting", "a", "b", "d"], &[go(2, false), word, go(5, true)], "noting a bc d");
    }

    #[test]
    fn a_clause_whose_end_was_struck_has_an_end_where_it_goes() {
        let mut now = text(&["=noting", "a", "b", "c"]);
        now.proposals[0].paragraphs[3].del = Some(Revision::by("CEPT"));
        now.proposals[0].paragraphs.push(Paragraph::unchanged(ParagraphId(5), Role::Para, "", "d"));
        perform(&mut now, go(4, true)).unwrap();
        let copy = now.proposals[0].paragraphs.iter().find(|p| p.is_inserted()).unwrap();
        assert_eq!((copy.text(Version::Revised).as_str(), &copy.del), ("c", &None));
    }
}
