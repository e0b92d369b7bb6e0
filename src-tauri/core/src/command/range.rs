//! Deleting what is selected over several paragraphs, as Word does it with tracking on.

use serde::{Deserialize, Serialize};

use super::delete::{delete_paragraph, delete_runs, is_mine, merged};
use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::{self, Revision, Run, Version};
use crate::step::{EditError, Step};

/// What is selected from within one paragraph to within a later one. The text around the selection says where it
/// begins and ends: offsets would count in the units of one language or the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// The paragraph it begins in.
    pub first: ParagraphId,
    /// That paragraph's text before it.
    pub left: Vec<Run>,
    /// The paragraph it ends in.
    pub last: ParagraphId,
    /// That paragraph's text behind it.
    pub right: Vec<Run>,
}

/// Deletes `range`, each proposal's part by itself: the borders of proposals stay. `typed` comes into the first part.
pub(super) fn delete(
    draft: &Contribution,
    range: &Range,
    typed: Option<&str>,
    apart: bool,
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let begin = draft.find(range.first).ok_or(EditError::Stale)?;
    let end = draft.find(range.last).ok_or(EditError::Stale)?;
    if begin >= end {
        return Err(EditError::NotHere);
    }
    let mut steps = Vec::new();
    for (index, proposal) in draft.proposals.iter().enumerate().take(end.0 + 1).skip(begin.0) {
        let all = &proposal.paragraphs;
        let (here, there) = (index == begin.0, index == end.0);
        let from = if here { begin.1 } else { 0 };
        let to = if there { end.1 + 1 } else { all.len() };
        let part = DeletedPart {
            taken: &all[from..to],
            left: if here { &range.left } else { &[] },
            right: if there { &range.right } else { &[] },
            typed: typed.filter(|_| here),
            apart,
            me,
        };
        steps.extend(Step::between(index, 0, all, &[&all[..from], &part.deleted()?, &all[to..]].concat()));
    }
    Ok(steps)
}

/// What of one proposal is deleted.
struct DeletedPart<'a> {
    taken: &'a [Paragraph],
    left: &'a [Run],
    right: &'a [Run],
    typed: Option<&'a str>,
    apart: bool,
    me: &'a Revision,
}

impl DeletedPart<'_> {
    fn deleted(&self) -> Result<Vec<Paragraph>, EditError> {
        let Some((first, rest)) = self.taken.split_first() else { return Ok(Vec::new()) };
        let (_, tail) = cut(&first.runs, text_length(self.left), self.left, |halves| &halves.0)?;
        let last = rest.last().unwrap_or(first);
        let before = text_length(&last.runs).checked_sub(text_length(self.right)).ok_or(EditError::Stale)?;
        let (head, _) = cut(&last.runs, before, self.right, |halves| &halves.1)?;

        let opens = !run::has_text(self.left, Version::Revised);
        let stays = self.typed.is_some() || !opens;
        let Some((last, middle)) = rest.split_last() else {
            if !stays && !run::has_text(self.right, Version::Revised) {
                return Ok(delete_paragraph(first, self.me).into_iter().collect());
            }
            // A border of a proposal is selected too, and within this one only a part of one paragraph.
            let inside = tail_before(tail, self.right)?;
            let mut part = self.shortened(first, inside);
            part.runs = run::normalise([part.runs, self.right.to_vec()].concat());
            return Ok(vec![part]);
        };
        let mut out: Vec<Paragraph> = match stays {
            true => vec![self.shortened(first, tail)],
            false => delete_paragraph(first, self.me).into_iter().collect(),
        };
        out.extend(middle.iter().filter_map(|p| delete_paragraph(p, self.me)));
        if opens && !last.runs.is_empty() && !run::has_text(&head, Version::Markup) {
            // Whole paragraphs are selected, up to the start of this one.
            out.push(last.clone());
        } else if !run::has_text(self.right, Version::Revised) {
            out.extend(delete_paragraph(last, self.me));
        } else {
            let alike = first.role == last.role || first.role.is_clause() && last.role.is_clause();
            let joins = stays && alike && !self.apart;
            let runs = run::normalise([delete_runs(&head, self.me), self.right.to_vec()].concat());
            let label = if joins { delete_runs(&last.label, self.me) } else { last.label.clone() };
            out.push(Paragraph { label, runs, ..last.clone() });
            if joins {
                delete_first_end(&mut out, self.me);
            }
        }
        Ok(out)
    }

    /// The paragraph with `tail` deleted and what is typed behind it, in the format of its surroundings.
    fn shortened(&self, p: &Paragraph, tail: Vec<Run>) -> Paragraph {
        let format = self.left.last().or(tail.first()).map(|r| r.format).unwrap_or_default();
        let typed = Run { format, ..Run::inserted(self.typed.unwrap_or_default(), self.me) };
        let runs = [self.left.to_vec(), delete_runs(&tail, self.me), vec![typed]].concat();
        Paragraph { runs: run::normalise(runs), ..p.clone() }
    }
}

/// Joins the first paragraph to what follows: its end is deleted, or gone if it was the author's own.
fn delete_first_end(out: &mut Vec<Paragraph>, me: &Revision) {
    if is_mine(&out[0].ins, me) && out[1].label.is_empty() {
        let joined = merged(&out[0], &out[1]);
        out.splice(..2, [joined]);
    } else if out[0].del.is_none() {
        out[0].del = Some(me.clone());
    }
}

/// `tail` without `right`, with which it ends.
fn tail_before(tail: Vec<Run>, right: &[Run]) -> Result<Vec<Run>, EditError> {
    let at = text_length(&tail).checked_sub(text_length(right)).ok_or(EditError::Stale)?;
    Ok(run::split_at(&tail, at).0)
}

fn text_length(runs: &[Run]) -> usize {
    runs.iter().map(|r| r.text.len()).sum()
}

/// The runs before a place and behind it.
type Halves = (Vec<Run>, Vec<Run>);

/// `runs` in two at byte `at`; refuses where the part that the window knows reads otherwise here.
fn cut(runs: &[Run], at: usize, known: &[Run], part: fn(&Halves) -> &Vec<Run>) -> Result<Halves, EditError> {
    let halves = run::split_at(runs, at);
    if *part(&halves) != run::normalise(known.to_vec()) {
        return Err(EditError::Stale);
    }
    Ok(halves)
}

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::{Marker, Proposal};
    use crate::paragraph::Role;

    /// A resolution of six paragraphs; the clause `bis` is the author's own.
    fn draft() -> Contribution {
        let kept = |id, role, label: &str, text: &str| Paragraph::unchanged(ParagraphId(id), role, label, text);
        let me = Contribution::default().metadata.revision();
        let own = |text: &str| vec![Run::inserted(text, &me)];
        let mut bis = Paragraph { label: own("1bis"), runs: own("to sing;"), ..kept(5, Role::Clause, "", "") };
        bis.ins = Some(me);
        let paragraphs = vec![
            kept(1, Role::ResTitle, "", "Boats"),
            kept(2, Role::Call, "", "resolves"),
            kept(3, Role::Clause, "1", "to go;"),
            bis,
            kept(4, Role::Clause, "2", "to stay;"),
            kept(6, Role::Clause, "3", "to rest."),
        ];
        Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
    }

    fn delete(mut d: Contribution, from: (u32, usize), to: (u32, usize), typed: Option<&str>) -> Contribution {
        let runs = |id: u32| &d.proposals[0].paragraphs.iter().find(|p| p.id.0 == id).expect("it is there").runs;
        let range = Range {
            first: ParagraphId(from.0),
            left: run::split_at(runs(from.0), from.1).0,
            last: ParagraphId(to.0),
            right: run::split_at(runs(to.0), to.1).1,
        };
        let command = Command::DeleteRange { range, typed: typed.map(Into::into), apart: typed == Some("¶") };
        perform(&mut d, command).unwrap();
        d
    }

    /// Deletes from a place (paragraph, byte) to another; the base stays and the revised text reads so.
    fn check(from: (u32, usize), to: (u32, usize), typed: Option<&str>, revised: &[&str]) {
        let now = delete(draft(), from, to, typed);
        let read = |d: &Contribution, r| d.body(r).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(read(&now, Version::Revised), revised);
        assert_eq!(read(&now, Version::Base), read(&draft(), Version::Base));
    }

    #[test]
    fn paragraphs_taken_in_part_are_joined() {
        check((3, 3), (6, 3), None, &["Boats", "resolves", "1\tto rest."]);
        check((3, 3), (6, 3), Some("eat and "), &["Boats", "resolves", "1\tto eat and rest."]);
        check((5, 3), (4, 3), None, &["Boats", "resolves", "1\tto go;", "1bis\tto stay;", "3\tto rest."]);
        check((3, 3), (6, 0), None, &["Boats", "resolves", "1\tto to rest."]);
    }

    #[test]
    fn paragraphs_taken_whole_are_deleted_whole() {
        check((3, 0), (4, 8), None, &["Boats", "resolves", "3\tto rest."]);
        check((3, 0), (6, 0), None, &["Boats", "resolves", "3\tto rest."]);
        check((3, 0), (6, 3), None, &["Boats", "resolves", "3\trest."]);
        check((3, 5), (4, 8), None, &["Boats", "resolves", "1\tto go", "3\tto rest."]);
        let now = delete(draft(), (3, 0), (4, 8), None);
        let deleted = now.proposals[0].paragraphs.iter().filter(|p| p.is_deleted()).map(|p| p.id.0);
        assert_eq!(deleted.collect::<Vec<_>>(), [3, 4]);
    }

    #[test]
    fn what_is_typed_over_whole_paragraphs_stands_in_the_first() {
        check((3, 0), (6, 8), Some("to eat."), &["Boats", "resolves", "1\tto eat."]);
        check((3, 0), (6, 0), Some("to eat."), &["Boats", "resolves", "1\tto eat.", "3\tto rest."]);
        check((1, 0), (6, 8), Some("New"), &["New"]);
    }

    #[test]
    fn a_new_paragraph_in_its_place_keeps_what_is_left_apart() {
        check((3, 3), (6, 3), Some("¶"), &["Boats", "resolves", "1\tto ¶", "3\trest."]);
    }

    #[test]
    fn a_title_or_call_is_not_joined_to_a_clause() {
        check((1, 2), (4, 3), None, &["Bo", "2\tstay;", "3\tto rest."]);
    }

    #[test]
    fn a_new_text_keeps_a_paragraph_to_type_in() {
        let mut new = draft();
        new.proposals[0].header.marker = Marker::Add;
        let paragraphs = crate::paragraph::clean(&new.proposals[0].paragraphs, Version::Revised);
        new.proposals[0].paragraphs = paragraphs;
        let now = delete(new, (1, 0), (6, 8), None);
        assert_eq!(now.proposals[0].paragraphs, [Paragraph::unchanged(ParagraphId(1), Role::ResTitle, "", "")]);
    }

    #[test]
    fn a_clause_is_joined_to_one_below_it() {
        let mut nested = draft();
        nested.proposals[0].paragraphs[5].role = Role::Sub1;
        let now = delete(nested, (3, 3), (6, 3), None);
        let read: Vec<String> = now.body(Version::Revised).iter().map(ToString::to_string).collect();
        assert_eq!(read, ["Boats", "resolves", "1\tto rest."]);
    }

    #[test]
    fn what_is_typed_has_the_format_of_the_words_before_it_or_of_those_it_replaces() {
        let italic = crate::run::Format { italic: true, ..Default::default() };
        let mut set = draft();
        set.proposals[0].paragraphs[2].runs[0].format = italic;
        for from in [3, 0] {
            let now = delete(set.clone(), (3, from), (6, 3), Some("sing and "));
            let typed = now.proposals[0].paragraphs[2].runs.iter().find(|r| r.text == "sing and ");
            assert_eq!(typed.map(|r| r.format), Some(italic));
        }
    }
}
