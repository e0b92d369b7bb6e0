//! Fixes: what mends a finding, as a command that is tracked and undone like any other.

use std::ops::Range;

use crate::command::Command;
use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::{self, Revision, Run, Version};

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
        command(draft, self.paragraph, &[self])
    }
}

/// The command that does all of `fixes`, which are of the paragraph `id`; of two at one place the first.
pub(super) fn command(draft: &Contribution, id: ParagraphId, fixes: &[&StyleFix]) -> Option<Command> {
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
    let runs = replaced(paragraph, &edits, &draft.metadata.revision());
    Some(Command::EditParagraph { id, label: paragraph.label.clone(), runs })
}

/// The paragraph's runs with each range given way: base text and what others inserted is struck, the author's own goes.
fn replaced(paragraph: &Paragraph, edits: &[(&Range<usize>, &str)], me: &Revision) -> Vec<Run> {
    let mut rest = paragraph.runs.clone();
    let mut tail = Vec::new();
    for (range, words) in edits.iter().rev() {
        let (before, behind) = run::split_at(&rest, range.end);
        let (before, within) = run::split_at(&before, range.start);
        let format = within.iter().find(|r| r.is_in(Version::Revised)).or(before.last()).map(|r| r.format);
        let mut middle: Vec<Run> = within.into_iter().filter_map(|r| r.strike(me)).collect();
        middle.push(Run { format: format.unwrap_or_default(), ..Run::inserted(*words, me) });
        tail = middle.into_iter().chain(behind).chain(tail).collect();
        rest = before;
    }
    run::normalise(rest.into_iter().chain(tail).collect())
}
