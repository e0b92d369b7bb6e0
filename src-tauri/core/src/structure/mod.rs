//! Recognition: the lines of a source become a contribution. Each paragraph gets its role; what is doubtful becomes a
//! finding.
//!
//! Structure is found by data (calls, fixed words, conferences in six languages) and by form (labels, brackets, end
//! marks); a source's own styles come as hints and win. No letter is changed: what is not part of the text is left
//! out whole and named.
//!
//! Lines → the lines that have text (`paragraph_marks`) → `input_line::InputLine` (text to look at, label split off) →
//! parts of the document (`document`) → whole paragraphs (`line_breaks`) → roles (`body`).

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
mod line_breaks;
mod paragraph_marks;
mod recognized;
mod review;
mod selection;
mod target;

pub use flattened::RULE as FLATTENED_REDLINE;
pub(crate) use hyphens::{is_hyphenated, lacks_hyphen};
pub use language::detect as detect_language;
pub use recognized::{Found, LineKind, Recognized};
pub use review::{Correction, is_repairable};
pub use selection::{Listed, SelectionError};
pub(crate) use target::heading_lines;
pub use target::{Target, first_target, target};

use crate::itu::Language;
use crate::source_line::SourceLine;

/// Recognizes the lines of a source; `language` overrides detection.
///
/// ```
/// use modline_core::paragraph::Role;
/// use modline_core::run::Run;
/// use modline_core::source_line::SourceLine;
/// use modline_core::structure::recognize;
///
/// let text = ["MOD\tECP/21/1", "RESOLUTION 901 (Hyderabad, 2010)", "Ferries", "resolves", "1\tto keep the ferries."];
/// let line = |(i, text): (usize, &&str)| SourceLine { number: i + 1, runs: vec![Run::unchanged(*text)], ..SourceLine::default() };
/// let recognized = recognize(text.iter().enumerate().map(line).collect(), None);
///
/// let clause = recognized.contribution.proposals[0].paragraphs.last().unwrap();
/// assert_eq!(clause.role, Role::Clause);
/// assert_eq!(clause.label[0].text, "1");
/// ```
pub fn recognize(mut lines: Vec<SourceLine>, language: Option<Language>) -> Recognized {
    lines.iter_mut().for_each(SourceLine::drop_unwritable);
    let language =
        language.unwrap_or_else(|| detect_language(lines.iter().flat_map(|l| &l.runs).map(|r| r.text.as_str())));
    let mut findings = Vec::new();
    let rows = input_line::input_lines(lines, language, &mut findings);
    let mut out = document::assemble(rows, language, &mut findings);
    out.contribution.language = language;
    out.contribution.normalise();
    checks::look(&out.contribution, &out.found, &mut findings);
    out.found.sort_by_key(|f| f.line);
    findings.sort_by_key(|f| f.line);
    out.findings = findings;
    out
}
