//! Understanding: lines of a source become a contribution, each paragraph with its role, and what is doubtful is said.
//!
//! Structure is found by data (calls, fixed words, conferences in six languages) and by form (labels, brackets, end
//! marks); a source's own styles come as hints and win. No letter is changed: what is not part of the text is left
//! out whole and named.
//!
//! Lines → the lines that have text (`paragraph_marks`) → `input_line::Row` (text to look at, label split off) → parts of the document (`parts`) → roles (`body`).

mod annex;
mod body;
mod boilerplate;
mod checks;
mod document;
mod drafted;
mod flattened;
mod heading;
mod hyphens;
mod input_line;
mod language;
mod levels;
mod paragraph_marks;
mod review;
mod selection;

pub use flattened::RULE as FLATTENED_REDLINE;
pub use language::detect as detect_language;
pub use review::{Correction, is_repairable};
pub use selection::{Listed, SelectionError};

use crate::contribution::Contribution;
use crate::finding::{Finding, Severity};
use crate::itu::{Edition, Language, NumberLine};
use crate::paragraph::{Line, Role};
use crate::run::Version;
use crate::source_line::SourceLine;

/// A source recognized.
#[derive(Clone, Debug, Default)]
pub struct Recognized {
    /// The draft it makes.
    pub contribution: Contribution,
    /// How each line of the source was recognized, in the source's order.
    pub found: Vec<Found>,
    /// What a person should know or look at.
    pub findings: Vec<Finding>,
}

/// How one line of the source was recognized.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Line of the source, from 1.
    pub line: usize,
    /// What it is.
    pub part: Part,
    /// Its label, empty where there is none.
    pub label: String,
    /// Its text, label aside.
    pub text: String,
}

/// What a line of a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `MOD ECP/21A3/1`
    Marker,
    /// A paragraph of the proposal.
    Text(Role),
    /// A paragraph of Reasons.
    Reasons,
    /// `Agenda item 4`
    AgendaItem,
    /// A paragraph of Introduction, its heading included.
    Introduction,
    /// A paragraph of Background, its heading included.
    Background,
    /// The contact block.
    Contact,
    /// On the cover: source, title, date.
    Cover,
    /// Not part of the document.
    LeftOut,
}

impl Part {
    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Part::Marker => "proposal",
            Part::Text(role) => role.name(),
            Part::Reasons => "reasons",
            Part::AgendaItem => "agendaitem",
            Part::Introduction => "introduction",
            Part::Background => "background",
            Part::Contact => "contact",
            Part::Cover => "cover",
            Part::LeftOut => "leftout",
        }
    }
}

/// Understands the lines of a source; `language` overrides detection.
pub fn recognize(lines: Vec<SourceLine>, language: Option<Language>) -> Recognized {
    let language =
        language.unwrap_or_else(|| detect_language(lines.iter().flat_map(|l| &l.runs).map(|r| r.text.as_str())));
    let mut findings = Vec::new();
    let rows = input_line::rows(lines, language, &mut findings);
    let mut out = document::assemble(rows, language, &mut findings);
    out.contribution.language = language;
    out.contribution.normalise();
    checks::look(&out.contribution, &out.found, &mut findings);
    out.found.sort_by_key(|f| f.line);
    findings.sort_by_key(|f| f.line);
    out.findings = findings;
    out
}

/// What the heading of a resolution says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// `resolution`, `recommendation`, …
    pub kind: String,
    /// `67`
    pub number: String,
    /// The edition in the bracket.
    pub edition: Edition,
    /// `WTDC`; empty where neither opening line nor heading names a conference.
    pub conference: String,
}

/// Reads number line and opening line of `lines`.
pub fn target(lines: &[Line], language: Language) -> Option<Target> {
    let line = &lines.iter().find(|l| l.role == Role::ResNo)?.text;
    let parsed = NumberLine::parse(line, language)?;
    let opening = lines.iter().find(|l| l.role == Role::Opening).map(|l| l.text.as_str());
    let edition = parsed.bracket.clone().map(|b| Edition::parse(&line[b], language)).unwrap_or_default();
    Some(Target {
        kind: parsed.kind.into(),
        number: line[parsed.number].to_owned(),
        edition,
        conference: opening.and_then(|o| heading::conference_of(o, language)).unwrap_or_default().to_owned(),
    })
}

/// The target of a contribution's first proposal, in `version`.
pub fn first_target(contribution: &Contribution, version: Version) -> Option<Target> {
    target(&contribution.proposals.first()?.lines(version), contribution.language)
}

/// A line that is no part of the document, and the note that says so.
fn left_out(row: &input_line::Row, findings: &mut Vec<Finding>) -> Found {
    findings.push(Finding::new("left-out", Severity::Info, row.number, row.text.trim()));
    row.found(Part::LeftOut)
}
