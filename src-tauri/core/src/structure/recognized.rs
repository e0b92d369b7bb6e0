//! What recognizing a source gives: the draft, and how each line was recognized.

use crate::contribution::Contribution;
use crate::finding::Finding;
use crate::paragraph::Role;

/// A source recognized.
#[derive(Clone, Debug, Default)]
pub struct Recognized {
    /// The draft it makes.
    pub contribution: Contribution,
    /// How each line of the source was recognized, in the source's order.
    pub found: Vec<Found>,
    /// What the user should know or look at.
    pub findings: Vec<Finding>,
}

/// How one line of the source was recognized.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Line of the source, from 1.
    pub line: usize,
    /// What it is.
    pub kind: LineKind,
    /// Its label, empty where there is none.
    pub label: String,
    /// Its text, label aside.
    pub text: String,
}

/// What a line of a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
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

impl LineKind {
    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            LineKind::Marker => "proposal",
            LineKind::Text(role) => role.name(),
            LineKind::Reasons => "reasons",
            LineKind::AgendaItem => "agendaitem",
            LineKind::Introduction => "introduction",
            LineKind::Background => "background",
            LineKind::Contact => "contact",
            LineKind::Cover => "cover",
            LineKind::LeftOut => "leftout",
        }
    }
}

/// The lines that are text of a proposal.
pub(super) fn text_lines(found: &[Found]) -> impl Iterator<Item = &Found> {
    found.iter().filter(|f| matches!(f.kind, LineKind::Text(_)))
}
