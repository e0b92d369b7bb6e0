//! The compilation table for a meeting: what each source wants changed, point by point, beside the base and the draft;
//! and for each source what became of each of its changes. Here as data; written as a page, as a Word file and, in the
//! crate of pages, as PDF, always on wide paper.

mod html;

use std::collections::HashMap;

use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::merge::{self, Alternative, InDraft, Point};
use modline_core::merge_source::Choice;
use modline_core::paragraph::{Paragraph, ParagraphId};
use modline_core::run::{Run, Version, text};

use super::document_words::DocumentMessage;

pub use html::html;

/// More sources than this share a column: on paper a column each would hold a word a line.
const MOST_COLUMNS: usize = 5;

/// The table and the statements below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compilation {
    /// The language of the draft, and of the words around its text.
    pub language: Language,
    /// What it is about.
    pub title: String,
    /// The head of each column.
    pub columns: Vec<String>,
    /// A row for each point.
    pub rows: Vec<CompilationRow>,
    /// What became of the changes of each source.
    pub statements: Vec<SourceStatement>,
}

/// A point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompilationRow {
    /// Where it is.
    pub name: String,
    /// The other cells.
    pub cells: Vec<CompilationCell>,
}

/// What stands in a cell. Marks say what was inserted and deleted; whose they are says the column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompilationCell {
    /// A stretch of text.
    Text(Vec<Run>),
    /// Paragraphs.
    Paragraphs(Vec<Vec<Run>>),
    /// A remark in the words of the table.
    Remark(String),
}

/// What became of each change of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceStatement {
    /// Whose they are.
    pub heading: String,
    /// In the order of the table: where, the redline, the outcome.
    pub changes: Vec<(String, Vec<Run>, String)>,
}

impl Compilation {
    /// The table of the sources of `draft`. A draft without sources has an empty one.
    pub fn new(draft: &Contribution) -> Self {
        let points = merge::points(draft);
        let reading = Reading {
            draft,
            redlines: merge::redlines(draft, &points),
            standing: merge::standing(draft, &points),
            paragraphs: draft.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| (p.id, p)).collect(),
            points,
        };
        let subject = draft.listed().into_iter().next().map(|l| l.number_line).unwrap_or_default();
        Self {
            language: draft.language,
            title: DocumentMessage::Compilation.format(draft.language, &[("subject", &subject)]),
            columns: reading.columns(),
            rows: (0..reading.points.len()).map(|i| reading.row(i)).collect(),
            statements: (0..draft.sources.len()).map(|i| reading.statement(i)).collect(),
        }
    }
}

struct Reading<'a> {
    draft: &'a Contribution,
    points: Vec<Point>,
    redlines: Vec<Vec<Vec<Run>>>,
    standing: Vec<InDraft>,
    paragraphs: HashMap<ParagraphId, &'a Paragraph>,
}

impl Reading<'_> {
    fn word(&self, message: DocumentMessage) -> String {
        message.format(self.draft.language, &[])
    }

    fn share_a_column(&self) -> bool {
        self.draft.sources.len() > MOST_COLUMNS
    }

    fn columns(&self) -> Vec<String> {
        let mut out = vec![self.word(DocumentMessage::Clause), self.word(DocumentMessage::BaseText)];
        match self.share_a_column() {
            true => out.push(self.word(DocumentMessage::SourceProposals)),
            false => out.extend(self.draft.sources.iter().map(|s| s.name.clone())),
        }
        out.extend([self.word(DocumentMessage::AgreedText), self.word(DocumentMessage::SupportedBy)]);
        out
    }

    fn row(&self, i: usize) -> CompilationRow {
        let (point, redlines) = (&self.points[i], &self.redlines[i]);
        let plain = |s: String| CompilationCell::Text(vec![Run::unchanged(s)]);
        let base = redlines.first().map(|redline| text(redline, Version::Base)).unwrap_or_default();
        let mut cells = vec![plain(base)];
        if self.share_a_column() {
            let cell = |(a, redline): (&Alternative, &Vec<Run>)| {
                let who = format!("{}: ", self.names(a).collect::<Vec<_>>().join(", "));
                [Run::unchanged(who)].into_iter().chain(redline.iter().cloned()).collect()
            };
            cells.push(CompilationCell::Paragraphs(point.alternatives.iter().zip(redlines).map(cell).collect()));
        } else {
            cells.extend((0..self.draft.sources.len()).map(|source| {
                let at = point.alternatives.iter().position(|a| a.sources.contains(&source));
                CompilationCell::Text(at.map(|at| redlines[at].clone()).unwrap_or_default())
            }));
        }
        cells.extend([self.agreed(i), plain(merge::supporters(self.draft, point).join(", "))]);
        CompilationRow { name: point.name.clone(), cells }
    }

    /// What the draft says at a point.
    fn agreed(&self, point: usize) -> CompilationCell {
        if self.points[point].choice.is_none() {
            return CompilationCell::Remark(self.word(DocumentMessage::PointOpen));
        }
        let paragraphs = self.standing[point].paragraphs.iter().filter_map(|id| self.paragraphs.get(id));
        let runs = |p: &&Paragraph| {
            let tab = (!p.label.is_empty()).then(|| Run::unchanged("\t"));
            p.label.iter().cloned().chain(tab).chain(p.runs.iter().cloned()).collect()
        };
        CompilationCell::Paragraphs(paragraphs.map(runs).collect())
    }

    fn names<'a>(&'a self, alternative: &'a Alternative) -> impl Iterator<Item = &'a str> {
        alternative.sources.iter().filter_map(|s| self.draft.sources.get(*s)).map(|s| s.name.as_str())
    }

    /// What became of each change of a source.
    fn statement(&self, source: usize) -> SourceStatement {
        let name = &self.draft.sources[source].name;
        let change = |(i, point): (usize, &Point)| {
            let at = point.alternatives.iter().position(|a| a.sources.contains(&source))?;
            Some((point.name.clone(), self.redlines[i][at].clone(), self.outcome(point, at)))
        };
        SourceStatement {
            heading: DocumentMessage::Statement.format(self.draft.language, &[("author", name)]),
            changes: self.points.iter().enumerate().filter_map(change).collect(),
        }
    }

    fn outcome(&self, point: &Point, alternative: usize) -> String {
        let own: Vec<&str> = self.names(&point.alternatives[alternative]).collect();
        let with_names = |message: DocumentMessage, names: &[&str]| {
            message.format(self.draft.language, &[("author", &names.join(", "))])
        };
        match &point.choice {
            None => self.word(DocumentMessage::PointOpen),
            Some(Choice::None) => self.word(DocumentMessage::PointNotTaken),
            Some(Choice::Brackets) => self.word(DocumentMessage::PointBrackets),
            Some(Choice::Own(_)) => self.word(DocumentMessage::PointOtherWords),
            Some(Choice::Take(names)) => {
                let others: Vec<&str> = names.iter().map(String::as_str).filter(|n| !own.contains(n)).collect();
                match (names.iter().any(|n| own.contains(&n.as_str())), others.is_empty()) {
                    (true, true) => self.word(DocumentMessage::PointTaken),
                    (true, false) => with_names(DocumentMessage::PointTakenWith, &others),
                    (false, _) => with_names(DocumentMessage::PointOtherTaken, &others),
                }
            }
        }
    }
}
