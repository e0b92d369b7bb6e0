//! What a rule of house style is.

use std::ops::Range;
use std::sync::Arc;

use crate::contribution::{Contribution, Marker, Metadata, Proposal, ProposalHeader};
use crate::itu::Language;
use crate::paragraph::Paragraph;
use crate::reference::LabelReference;

use super::base_text::BaseDifference;
use super::edition::Subjects;
use super::facts::{LineContext, LineFacts, LineFinding};
use super::finding::{Importance, StyleFinding, StyleMessage, StylePlace};
use super::known::KnownTexts;
use super::line::StyleLine;

/// A rule of house style. A rule is a pure function; the table of all is [`RULES`](super::RULES).
#[derive(Debug)]
pub struct StyleRule {
    /// Names the rule in drafts that switch it off; never changed.
    pub id: &'static str,
    /// How much a finding of it matters; a single finding may matter less.
    pub importance: Importance,
    /// The languages it holds for.
    pub languages: &'static [Language],
    /// What it wants, and why.
    pub wants: &'static str,
    /// Where that is said.
    pub source: &'static str,
    /// What it looks at.
    pub(crate) scope: RuleScope,
}

/// What a rule looks at, which is also what must be checked again when something changes.
#[derive(Clone, Copy, Debug)]
pub enum RuleScope {
    /// One line by itself.
    Line(fn(&LineContext<'_>, &StyleLine, &mut Vec<LineFinding>)),
    /// The lines of a proposal together.
    Proposal(fn(&ProposalText<'_>, &mut Vec<StyleFinding>)),
    /// What stands around the proposals, and their headers.
    Draft(fn(&DraftText<'_>, &mut Vec<StyleFinding>)),
}

impl StyleRule {
    /// A finding of this rule without a fix.
    pub(crate) fn finding(&self, place: StylePlace, words: impl Into<String>, message: StyleMessage) -> StyleFinding {
        let (rule, importance) = (Arc::from(self.id), self.importance);
        StyleFinding { rule, importance, place, words: words.into(), message, fix: None }
    }

    /// What it says of the bytes `range` of a line's text.
    pub(crate) fn at(&self, line: &StyleLine, range: Range<usize>, message: StyleMessage) -> StyleFinding {
        let words = line.text.get(range.clone()).unwrap_or_default().to_owned();
        self.finding(StylePlace::Text(line.place(range)), words, message)
    }

    /// What it says of a line's label.
    pub(crate) fn at_label(&self, line: &StyleLine, message: StyleMessage) -> StyleFinding {
        self.finding(StylePlace::Text(line.label_place()), line.label.clone(), message)
    }

    /// Whether it holds for texts of `language`.
    pub fn holds_for(&self, language: Language) -> bool {
        self.languages.contains(&language)
    }
}

/// A proposal under check.
#[derive(Clone, Copy, Debug)]
pub struct ProposalText<'a> {
    /// The draft it belongs to.
    pub draft: &'a Contribution,
    /// Its index there.
    pub index: usize,
    /// The proposal.
    pub proposal: &'a Proposal,
    /// The lines of its revised text that have words.
    pub lines: &'a [Arc<LineFacts>],
    /// Whether a redline tells new words from the base's.
    pub is_redline: bool,
    /// What the proposals of the draft are about.
    pub subjects: &'a Subjects,
    /// The references to clauses in its paragraphs.
    pub references: &'a [LabelReference],
    /// Where its base is not the base text that the user knows.
    pub base_differences: &'a [BaseDifference],
    /// What is known besides.
    pub context: LineContext<'a>,
    /// What the user knows.
    pub known: &'a KnownTexts,
}

impl ProposalText<'_> {
    /// Whether words that are `new` can be changed by the draft's authors: all can where there is no redline.
    pub fn is_open(&self, new: bool) -> bool {
        new || !self.is_redline
    }

    /// The proposal's marker.
    pub fn marker(&self) -> Marker {
        self.proposal.header.marker
    }
}

/// A draft under check.
#[derive(Clone, Copy, Debug)]
pub struct DraftText<'a> {
    /// The draft.
    pub draft: &'a Contribution,
    /// What is known besides.
    pub context: LineContext<'a>,
    /// The number of pages that a document may have.
    pub page_limit: Option<usize>,
    /// Whether it is to be a contribution, whatever is filled in.
    pub is_going_in: bool,
}

impl DraftText<'_> {
    /// Whether nothing is filled in around the text: it is a text by itself, and what a contribution needs besides is not
    /// asked for. The number of a document may come from the running head of the file that the text was in.
    pub fn is_bare(&self) -> bool {
        let Metadata { document, addendum, revision, .. } = &self.draft.metadata;
        let [document, addendum, revision] = [document, addendum, revision].map(String::clone);
        let numbered = Metadata { document, addendum, revision, ..Metadata::default() };
        !self.is_going_in && self.draft.metadata == numbered
    }

    /// Whether it is a text by itself in which nothing is proposed.
    pub fn proposes_nothing(&self) -> bool {
        let is_plain =
            |p: &Proposal| p.header == ProposalHeader::default() && !p.paragraphs.iter().any(Paragraph::is_changed);
        self.is_bare() && self.draft.proposals.iter().all(is_plain)
    }
}
