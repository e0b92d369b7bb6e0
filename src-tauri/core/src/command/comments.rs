//! Comments: said, answered, settled, removed, and led after the words they are about.

use std::ops::Range;

use crate::comment::{Comment, CommentId, Remark, clamped};
use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::{Revision, Version};
use crate::step::{EditError, Step};
use crate::text::utf16::bytes_of;

use super::located::LocatedParagraph;

/// A new comment on `marked` characters of a paragraph, in UTF-16 units as an editor counts.
pub(super) fn add(
    draft: &Contribution,
    paragraph: ParagraphId,
    marked: Option<Range<usize>>,
    text: &str,
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let flat = LocatedParagraph::find(draft, paragraph)?.paragraph.text(Version::Markup);
    let range = marked.map(|m| bytes_of(&flat, &m));
    let id = CommentId(draft.comments.iter().map(|c| c.id.0).max().map_or(1, |n| n.saturating_add(1)));
    let comment = Comment { id, paragraph, range, remark: remark(text, me)?, replies: Vec::new(), done: false };
    let mut after = draft.comments.clone();
    after.push(comment);
    Ok(replaced(draft, after).into_iter().collect())
}

/// An answer to a comment.
pub(super) fn reply(draft: &Contribution, id: CommentId, text: &str, me: &Revision) -> Result<Vec<Step>, EditError> {
    let remark = remark(text, me)?;
    change(draft, id, |comment| {
        comment.replies.push(remark);
        Ok(())
    })
}

/// Other words for a comment, or for one of the answers to it.
pub(super) fn edit(
    draft: &Contribution,
    id: CommentId,
    reply: Option<usize>,
    text: &str,
) -> Result<Vec<Step>, EditError> {
    let words = not_empty(text)?;
    change(draft, id, |comment| {
        let remark = match reply {
            None => &mut comment.remark,
            Some(index) => comment.replies.get_mut(index).ok_or(EditError::Stale)?,
        };
        remark.text = words;
        Ok(())
    })
}

/// A comment is settled, or open again.
pub(super) fn resolve(draft: &Contribution, id: CommentId, done: bool) -> Result<Vec<Step>, EditError> {
    change(draft, id, |comment| {
        comment.done = done;
        Ok(())
    })
}

/// A comment goes with all answers, or one answer goes.
pub(super) fn remove(draft: &Contribution, id: CommentId, reply: Option<usize>) -> Result<Vec<Step>, EditError> {
    match reply {
        Some(index) => change(draft, id, |comment| {
            if index >= comment.replies.len() {
                return Err(EditError::Stale);
            }
            comment.replies.remove(index);
            Ok(())
        }),
        None => {
            let after: Vec<Comment> = draft.comments.iter().filter(|c| c.id != id).cloned().collect();
            replaced(draft, after).map(|step| vec![step]).ok_or(EditError::Stale)
        }
    }
}

/// The edit that puts `after` in the place of the draft's comments; `None` where they are equal.
pub(super) fn replaced(draft: &Contribution, after: Vec<Comment>) -> Option<Step> {
    (after != draft.comments).then(|| Step::Comments { before: draft.comments.clone(), after })
}

/// Puts what those said whom `whose` names under the name of `me`.
pub(super) fn renamed(draft: &Contribution, me: &Revision, whose: impl Fn(&str) -> bool) -> Option<Step> {
    let mut after = draft.comments.clone();
    for remark in after.iter_mut().flat_map(|c| [&mut c.remark].into_iter().chain(&mut c.replies)) {
        if whose(&remark.by.author) {
            remark.by = me.clone();
        }
    }
    replaced(draft, after)
}

fn change(
    draft: &Contribution,
    id: CommentId,
    change: impl FnOnce(&mut Comment) -> Result<(), EditError>,
) -> Result<Vec<Step>, EditError> {
    let mut after = draft.comments.clone();
    change(after.iter_mut().find(|c| c.id == id).ok_or(EditError::Stale)?)?;
    Ok(replaced(draft, after).into_iter().collect())
}

fn remark(text: &str, me: &Revision) -> Result<Remark, EditError> {
    Ok(Remark { by: me.clone(), text: not_empty(text)? })
}

/// The text of a comment; an empty one is none.
fn not_empty(text: &str) -> Result<String, EditError> {
    let text = text.trim();
    if text.is_empty() { Err(EditError::NotHere) } else { Ok(text.to_owned()) }
}

/// What leads the comments after their words through `steps`; `draft` is the draft after them.
pub(super) fn follow(steps: &[Step], draft: &Contribution) -> Option<Step> {
    if draft.comments.is_empty() {
        return None;
    }
    let mut after = draft.comments.clone();
    for step in steps {
        let Step::Splice { proposal, at, removed, inserted, .. } = step else { continue };
        for comment in &mut after {
            let Some(old) = removed.iter().position(|p| p.id == comment.paragraph) else { continue };
            match led(comment, removed, old, inserted) {
                Some((paragraph, range)) => (comment.paragraph, comment.range) = (paragraph, range),
                None => {
                    // Nothing is left in its place: where the same words stand, or else the paragraph before, has it.
                    let all = &draft.proposals.get(*proposal)?.paragraphs;
                    let text = removed[old].text(Version::Markup);
                    let words = &text[clamped(comment.range.as_ref(), &text)];
                    let same = all.iter().filter(|_| !words.trim().is_empty()).find_map(|p| {
                        let start = p.text(Version::Markup).find(words)?;
                        Some((p.id, comment.range.is_some().then_some(start..start + words.len())))
                    });
                    let near = all.get(at.saturating_sub(1)).or(all.last());
                    (comment.paragraph, comment.range) = same.or_else(|| near.map(|p| (p.id, None)))?;
                }
            }
        }
    }
    replaced(draft, after)
}

/// Where a comment stands once `removed`, of which paragraph `at` is its own, gave way to `inserted`; `None` where
/// nothing stands there any more.
fn led(
    comment: &Comment,
    removed: &[Paragraph],
    at: usize,
    inserted: &[Paragraph],
) -> Option<(ParagraphId, Option<Range<usize>>)> {
    let old = removed[at].text(Version::Markup);
    let range = clamped(comment.range.as_ref(), &old);
    let words = &old[range.clone()];
    let placed = |p: &Paragraph, range| (p.id, comment.range.is_some().then_some(range));
    let reads = |p: &Paragraph| p.text(Version::Revised).contains(words.trim());
    let others = || inserted.iter().filter(|p| p.id != comment.paragraph);
    let stays = inserted.iter().find(|p| p.id == comment.paragraph);
    if let Some(p) = stays {
        let text = p.text(Version::Markup);
        let led = mapped(&range, &old, &text);
        // A clause that is moved is deleted here and new there.
        let is_new = |p: &&Paragraph| removed.iter().all(|q| q.id != p.id);
        let moved = reads(&removed[at]) && !reads(p) && others().filter(is_new).any(reads);
        if !moved && (text[led.clone()] == *words || comment.range.is_none()) {
            return Some(placed(p, led));
        }
    }
    let holds_words = |p: &&Paragraph| !words.trim().is_empty() && p.text(Version::Markup).contains(words);
    let found = others().filter(|p| reads(p)).chain(others()).find(holds_words).map(|p| {
        let text = p.text(Version::Markup);
        // The end of a paragraph that was cut, or the whole of one that was joined.
        let whole = || text.find(&old).map(|at| at + range.start);
        let end = || range.start.checked_sub(old.len().checked_sub(text.len()).filter(|_| old.ends_with(&text))?);
        let start = end().or_else(whole).or_else(|| text.find(words)).unwrap_or_default();
        placed(p, start..start + words.len())
    });
    let near = || stays.or_else(|| inserted.get(at.min(inserted.len().checked_sub(1)?)));
    found.or_else(|| near().map(|p| placed(p, mapped(&range, &old, &p.text(Version::Markup)))))
}

/// `range` of `old` in `new`: what stands before and behind the place that differs goes with it. In that place the same
/// words are looked for, then what came in their stead.
fn mapped(range: &Range<usize>, old: &str, new: &str) -> Range<usize> {
    let common = |pairs: &mut dyn Iterator<Item = (char, char)>| {
        pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum::<usize>()
    };
    let before = common(&mut old.chars().zip(new.chars()));
    let behind = common(&mut old[before..].chars().rev().zip(new[before..].chars().rev()));
    let (old_end, new_end) = (old.len() - behind, new.len() - behind);
    let shifted = |at: usize| at - old_end + new_end;
    let start = match range.start {
        at if at >= old_end => shifted(at),
        at => at.min(before),
    };
    let end = match range.end {
        at if at <= before => at,
        at if at >= old_end => shifted(at),
        _ => new_end,
    };
    let words = &old[range.clone()];
    // Letters that are alike on both sides of the place may count to either.
    let from = new.floor_char_boundary(start.min(before).saturating_sub(words.len()));
    let to = new.ceil_char_boundary((end.max(new_end) + words.len()).min(new.len()));
    match new[from..to].find(words) {
        Some(at) if !words.is_empty() && (range.start < old_end && range.end > before) => {
            from + at..from + at + words.len()
        }
        _ => start..end.max(start),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::Proposal;
    use crate::paragraph::Role;
    use crate::run::{self, Run};

    /// What the comment on `boats` of the second of three clauses is about after `command`: paragraph and words.
    fn after(command: impl FnOnce(&Paragraph) -> Command) -> (u32, String) {
        let clause = |id, text: &str| Paragraph::unchanged(ParagraphId(id), Role::Clause, "1", text);
        let paragraphs = vec![clause(1, "to go;"), clause(2, "that boats carry mail;"), clause(3, "to stay.")];
        let mut draft =
            Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() };
        let add = Command::AddComment { paragraph: ParagraphId(2), marked: Some(5..10), text: "All?".into() };
        perform(&mut draft, add).unwrap();
        let command = command(&draft.proposals[0].paragraphs[1]);
        perform(&mut draft, command).unwrap();
        let comment = &draft.comments[0];
        let p = draft.proposals[0].paragraphs.iter().find(|p| p.id == comment.paragraph).unwrap();
        (p.id.0, p.text(Version::Markup)[comment.range_in(p)].to_owned())
    }

    #[test]
    fn a_comment_goes_with_its_words_into_another_paragraph() {
        let boats = |id| (id, "boats".to_owned());
        assert_eq!(after(|p| Command::MoveClause { id: p.id, up: true }), boats(4));
        assert_eq!(after(|p| Command::StrikeClause { id: p.id }), boats(2));
        assert_eq!(after(|_| Command::JoinNext { id: ParagraphId(1) }), boats(2));
        let cut = |at: usize| {
            move |p: &Paragraph| {
                let (left, right) = run::split_at(&p.runs, at);
                Command::Split { id: p.id, left, right }
            }
        };
        assert_eq!(after(cut(4)), boats(4));
        assert_eq!(after(cut(12)), boats(2));
        assert_eq!(after(cut(8)), (2, "boa".to_owned()));
    }

    #[test]
    fn a_range_follows_its_words() {
        let check = |old: &str, new: &str, want: &str| {
            let place = |s: &str| s.find('[').unwrap_or(0)..s.find(']').unwrap_or(1) - 1;
            let plain = |s: &str| s.replace(['[', ']'], "");
            assert_eq!(mapped(&place(old), &plain(old), &plain(new)), place(want), "{old} {new}");
            assert_eq!(plain(new), plain(want));
        };
        check("that [boats] carry", "now that boats carry", "now that [boats] carry");
        check("that [boats] carry", "that boats never carry", "that [boats] never carry");
        check("that [boats] carry", "that the boats carry", "that the [boats] carry");
        check("that [boats] carry", "that boats and ships carry", "that [boats] and ships carry");
        check("that [boats] carry", "that ships carry", "that [ships] carry");
        check("that [boats] carry", "that carry", "that []carry");
        check("a x b [boats] c y d", "a b boats c d", "a b [boats] c d");
    }

    #[test]
    fn a_range_keeps_to_its_own_words_where_the_same_stand_beside_it() {
        let check = |old: &str, new: &str, want: &str| {
            let place = |s: &str| s.find('[').unwrap()..s.find(']').unwrap() - 1;
            let plain = |s: &str| s.replace(['[', ']'], "");
            assert_eq!(mapped(&place(old), &plain(old), &plain(new)), place(want), "{old} {new}");
        };
        check(
            "boats, boats, [boats, ]and ships",
            "boats, boats, [boats, ]and rafts",
            "boats, boats, [boats, ]and rafts",
        );
        check("boats, boats, [boats, ]and ships", "boats, boats, [boats, ]or ships", "boats, boats, [boats, ]or ships");
        check("all [boats] go", "all ferry boats, small boats go", "all ferry boats, small [boats] go");
        check(
            "that [boats] carry all the other boats",
            "that ships carry all the other boats",
            "that [ships] carry all the other boats",
        );
        check("that bo[]ats carry", "that ships carry", "that [ship]s carry");
    }

    /// Does `command` to a draft of the clauses `that boats sail;` and `that boats rest.`, an own clause `boats, too;` between
    /// them, with a comment on the own clause (`marked`; `None` is all of it); where that stands then, and on which words.
    fn left(marked: Option<Range<usize>>, command: Command) -> (u32, Option<String>) {
        let me = Contribution::default().metadata.revision();
        let clause = |id, text: &str| Paragraph::unchanged(ParagraphId(id), Role::Clause, "", text);
        let own = Paragraph { runs: vec![Run::inserted("boats, too;", &me)], ins: Some(me), ..clause(2, "") };
        let paragraphs = vec![clause(1, "to go;"), own, clause(3, "that big boats rest.")];
        let mut draft =
            Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() };
        perform(&mut draft, Command::AddComment { paragraph: ParagraphId(2), marked, text: "All?".into() }).unwrap();
        perform(&mut draft, command).unwrap();
        let Comment { paragraph, range, .. } = &draft.comments[0];
        let p = draft.proposals[0].paragraphs.iter().find(|p| p.id == *paragraph).unwrap();
        (paragraph.0, range.clone().map(|range| p.text(Version::Markup)[range].to_owned()))
    }

    #[test]
    fn a_comment_outlives_a_clause_that_goes() {
        let gone = || Command::StrikeClause { id: ParagraphId(2) };
        assert_eq!(left(Some(0..5), gone()), (3, Some("boats".into())), "the same words stand elsewhere");
        assert_eq!(left(Some(7..10), gone()), (1, None), "the paragraph before has it");
        assert_eq!(left(Some(5..6), gone()), (1, None), "a comma is nowhere else");
        assert_eq!(left(Some(3..3), gone()), (1, None), "no words stand everywhere");
        assert_eq!(left(None, gone()), (1, None));
    }

    #[test]
    fn a_comment_stays_with_the_first_of_equal_words_that_are_parted() {
        let runs = |text: &str| vec![Run::unchanged(text)];
        let clause =
            Paragraph { runs: runs("boats and boats"), ..Paragraph::unchanged(ParagraphId(1), Role::Clause, "1", "") };
        let mut draft = Contribution {
            proposals: vec![Proposal { paragraphs: vec![clause], ..Proposal::default() }],
            ..Contribution::default()
        };
        perform(&mut draft, Command::AddComment { paragraph: ParagraphId(1), marked: Some(0..5), text: "?".into() })
            .unwrap();
        let split = Command::Split { id: ParagraphId(1), left: runs("boats and "), right: runs("boats") };
        perform(&mut draft, split).unwrap();
        assert_eq!((draft.comments[0].paragraph, draft.comments[0].range.clone()), (ParagraphId(1), Some(0..5)));
    }

    /// A clause with two comments, of which the second has two answers.
    fn threads() -> Contribution {
        let clause = Paragraph::unchanged(ParagraphId(1), Role::Clause, "1", "to go;");
        let proposals = vec![Proposal { paragraphs: vec![clause], ..Proposal::default() }];
        let mut draft = Contribution { proposals, ..Contribution::default() };
        let add = |text: &str| Command::AddComment { paragraph: ParagraphId(1), marked: None, text: text.into() };
        let answer = |text: &str| Command::ReplyToComment { comment: CommentId(2), text: text.into() };
        for command in [add("Go where?"), add(" When?\n"), answer("Soon."), answer("\tLater.")] {
            perform(&mut draft, command).unwrap();
        }
        draft
    }

    /// The comments as text, those that are settled in brackets.
    fn said(draft: &Contribution) -> Vec<String> {
        let thread = |c: &Comment| {
            let words = c.remarks().map(|r| r.text.as_str()).collect::<Vec<_>>().join(" / ");
            if c.done { format!("[{words}]") } else { words }
        };
        draft.comments.iter().map(thread).collect()
    }

    /// What is said after `command`; undo takes it back, and a refusal leaves all as it was.
    fn check(command: Command, want: Result<[&str; 2], EditError>) {
        let mut draft = threads();
        let done = perform(&mut draft, command.clone());
        match want {
            Ok(want) => {
                assert_eq!(said(&draft), want.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>(), "{command:?}")
            }
            Err(why) => assert_eq!(done.as_ref().unwrap_err(), &why, "{command:?}"),
        }
        if let Ok(done) = done {
            done.inverse().apply(&mut draft).unwrap();
        }
        assert!(draft == threads());
    }

    #[test]
    fn a_comment_is_answered_put_in_other_words_settled_and_removed() {
        let (first, second, unknown) = (CommentId(1), CommentId(2), CommentId(3));
        let all = "When? / Soon. / Later.";
        assert_eq!(said(&threads()), ["Go where?", all]);
        let answer = |comment, text: &str| Command::ReplyToComment { comment, text: text.into() };
        check(answer(first, " Home. "), Ok(["Go where? / Home.", all]));
        check(answer(first, " \n"), Err(EditError::NotHere));
        check(answer(unknown, "Home."), Err(EditError::Stale));
        let edit = |comment, reply, text: &str| Command::EditComment { comment, reply, text: text.into() };
        check(edit(second, None, " Now? "), Ok(["Go where?", "Now? / Soon. / Later."]));
        check(edit(second, Some(1), "Never."), Ok(["Go where?", "When? / Soon. / Never."]));
        check(edit(second, Some(2), "Never."), Err(EditError::Stale));
        check(edit(second, None, " "), Err(EditError::NotHere));
        check(edit(unknown, None, "Now?"), Err(EditError::Stale));
        check(Command::ResolveComment { comment: second, done: true }, Ok(["Go where?", "[When? / Soon. / Later.]"]));
        check(Command::ResolveComment { comment: second, done: false }, Ok(["Go where?", all]));
        check(Command::ResolveComment { comment: unknown, done: true }, Err(EditError::Stale));
        let remove = |comment, reply| Command::RemoveComment { comment, reply };
        check(remove(second, Some(0)), Ok(["Go where?", "When? / Later."]));
        check(remove(second, Some(2)), Err(EditError::Stale));
        check(remove(first, Some(0)), Err(EditError::Stale));
        check(remove(first, None), Ok([all, ""]));
        check(remove(unknown, None), Err(EditError::Stale));
        check(
            Command::AddComment { paragraph: ParagraphId(1), marked: None, text: "\t".into() },
            Err(EditError::NotHere),
        );
        check(Command::AddComment { paragraph: ParagraphId(9), marked: None, text: "?".into() }, Err(EditError::Stale));
    }

    #[test]
    fn another_name_chosen_stands_beside_own_remarks_alone() {
        let mut draft = threads();
        draft.comments[1].replies[1].by = Revision::by("RCC");
        let metadata = crate::contribution::Metadata { author: "CEPT".into(), ..draft.metadata.clone() };
        perform(&mut draft, Command::SetMetadata { metadata: Box::new(metadata) }).unwrap();
        let names: Vec<_> = draft.comments.iter().flat_map(Comment::remarks).map(|r| &*r.by.author).collect();
        assert_eq!(names, ["CEPT", "CEPT", "CEPT", "RCC"]);
    }
}
