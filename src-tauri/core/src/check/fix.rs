//! Fixes: what mends a finding, as a command that is tracked and undone like any other.

use std::ops::Range;

use crate::command::Command;
use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::{self, Run, Version};

/// What mends a finding in one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyleFix {
    /// Which paragraph.
    pub paragraph: ParagraphId,
    /// What is done to it.
    pub change: FixChange,
}

/// One change of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FixChange {
    /// These bytes of the flat text give way to these words.
    Replace(Range<usize>, String),
    /// The label gives way to this one; empty for none.
    Label(String),
}

impl StyleFix {
    /// What stands there when it is done.
    pub fn words(&self) -> &str {
        match &self.change {
            FixChange::Replace(_, words) | FixChange::Label(words) => words,
        }
    }

    /// The command that does it; `None` where the paragraph is gone.
    pub fn command(&self, draft: &Contribution) -> Option<Command> {
        command(draft, std::slice::from_ref(self))
    }
}

/// The command that does all of `fixes`, which are of one paragraph; of two at one place the first.
pub(super) fn command(draft: &Contribution, fixes: &[StyleFix]) -> Option<Command> {
    let id = fixes.first()?.paragraph;
    let (proposal, at) = draft.find(id)?;
    let paragraph = &draft.proposals[proposal].paragraphs[at];
    let label = fixes.iter().find_map(|f| match &f.change {
        FixChange::Label(label) => Some(label),
        FixChange::Replace(..) => None,
    });
    if let Some(label) = label {
        return Some(Command::Name { id, role: paragraph.role, label: label.clone() });
    }
    let mut edits: Vec<(&Range<usize>, &str)> = fixes
        .iter()
        .filter_map(|f| match &f.change {
            FixChange::Replace(range, words) => Some((range, words.as_str())),
            FixChange::Label(_) => None,
        })
        .collect();
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut end = 0;
    edits.retain(|(range, _)| {
        let free = range.start >= end;
        end = if free { range.end.max(range.start + 1) } else { end };
        free
    });
    let me = draft.metadata.revision();
    // From the end, so that the places before stay where they are.
    let runs = edits.into_iter().rev().fold(paragraph.runs.clone(), |runs, (range, words)| {
        let (range, words) = smallest(paragraph, range, words);
        run::replace(&runs, &range, words, &me)
    });
    let runs = run::normalise(runs);
    Some(Command::EditParagraph { id, label: paragraph.label.clone(), runs })
}

/// What of `range` must give way to which part of `words`: of marks, those that stay are left alone, so that what was typed
/// goes before base text is deleted. Words are replaced whole.
fn smallest<'w>(paragraph: &Paragraph, range: &Range<usize>, words: &'w str) -> (Range<usize>, &'w str) {
    let flat = paragraph.text(Version::Markup);
    let old = flat.get(range.clone()).unwrap_or_default();
    let has_deleted = runs_in(paragraph, range).any(|r| r.del.is_some());
    if has_deleted || old.contains(char::is_alphanumeric) || words.contains(char::is_alphanumeric) {
        return (range.clone(), words);
    }
    let common = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| -> usize {
        a.zip(b).take_while(|(x, y)| x == y).map(|(c, _)| c.len_utf8()).sum()
    };
    let before = common(&mut old.chars(), &mut words.chars());
    let behind = common(&mut old.chars().rev(), &mut words.chars().rev());
    let from_end = (range.start..range.end - behind, &words[..words.len() - behind]);
    let from_start = (range.start + before..range.end, &words[before..]);
    if behind > 0 && (before == 0 || runs_in(paragraph, &from_end.0).all(|r| r.ins.is_some())) {
        from_end
    } else {
        from_start
    }
}

/// The runs that reach into `range` of the flat text.
fn runs_in<'p>(paragraph: &'p Paragraph, range: &Range<usize>) -> impl Iterator<Item = &'p Run> {
    let (range, mut at) = (range.clone(), 0);
    paragraph.runs.iter().filter(move |r| {
        let start = at;
        at += r.text.len();
        start < range.end && range.start < at
    })
}
