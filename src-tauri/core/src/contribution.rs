//! A contribution: its metadata (meeting, source, texts around), and its proposals.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::comment::Comment;
use crate::finding::Finding;
use crate::itu::Language;
pub use crate::logo::{Logo, LogoError};
use crate::merge_source::{Decision, MergeSource};
pub use crate::metadata::{Contact, DEFAULT_AUTHOR, LISTED_FROM, Metadata, Position, Section, SummaryRow, Supporter};
use crate::paragraph::{self, Line, Paragraph, ParagraphId};
use crate::run::Version;
use crate::switched_off::SwitchedOff;
use crate::text::FastSet;
use crate::unresolved::UnresolvedPlace;

/// The whole draft, apart from its history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// The language of the text.
    #[serde(default)]
    pub language: Language,
    /// Everything around the proposals.
    #[serde(default, rename = "frame")]
    pub metadata: Metadata,
    /// The group's picture on the cover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
    /// The proposals, in the order of the document.
    #[serde(default)]
    pub proposals: Vec<Proposal>,
    /// Places of a recovered redline that nobody has decided yet.
    #[serde(default, rename = "doubts", skip_serializing_if = "Vec::is_empty")]
    pub unresolved: Vec<UnresolvedPlace>,
    /// What was seen when its sources were read, those ticked off included.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// What is said about places of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// What others want changed of its base.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<MergeSource>,
    /// What was decided about it, in the order of the base.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    /// The rules of house style that are switched off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub switched_off: Vec<SwitchedOff>,
}

/// What a proposal does to its target (itu.md in the guide: the marker stays Latin in every language).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Marker {
    /// A whole new provision.
    #[serde(rename = "ADD")]
    Add,
    /// A change to an existing provision.
    #[default]
    #[serde(rename = "MOD")]
    Mod,
    /// An editorial change only.
    #[serde(rename = "(MOD)")]
    EditorialMod,
    /// A whole provision deleted.
    #[serde(rename = "SUP")]
    Sup,
    /// No change.
    #[serde(rename = "NOC")]
    Noc,
    /// Moved here from elsewhere.
    #[serde(rename = "ADD*")]
    AddMoved,
    /// Moved elsewhere.
    #[serde(rename = "SUP*")]
    SupMoved,
}

impl Marker {
    /// All markers.
    pub const ALL: [Marker; 7] =
        [Marker::Add, Marker::Mod, Marker::EditorialMod, Marker::Sup, Marker::Noc, Marker::AddMoved, Marker::SupMoved];

    /// The marker as printed.
    pub fn name(self) -> &'static str {
        match self {
            Marker::Add => "ADD",
            Marker::Mod => "MOD",
            Marker::EditorialMod => "(MOD)",
            Marker::Sup => "SUP",
            Marker::Noc => "NOC",
            Marker::AddMoved => "ADD*",
            Marker::SupMoved => "SUP*",
        }
    }

    /// Reads a marker, case-blind: copies write ` Mod`.
    pub fn parse(s: &str) -> Option<Marker> {
        Self::ALL.into_iter().find(|m| m.name().eq_ignore_ascii_case(s.trim()))
    }

    /// Whether the proposal carries tracked changes.
    pub fn is_tracked(self) -> bool {
        matches!(self, Marker::Mod | Marker::EditorialMod)
    }

    /// Whether the proposal's text is new, so that there is no base text to keep.
    pub fn is_new_text(self) -> bool {
        matches!(self, Marker::Add | Marker::AddMoved)
    }

    /// Whether number and title alone are printed.
    pub fn is_heading_only(self) -> bool {
        matches!(self, Marker::Sup | Marker::SupMoved | Marker::Noc)
    }
}

/// One proposal: marker, number, text, reasons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredProposal")]
pub struct Proposal {
    /// Marker, number and reasons.
    #[serde(flatten)]
    pub header: ProposalHeader,
    /// The resolution, from number line to last paragraph, annexes included.
    #[serde(default)]
    pub paragraphs: Vec<Paragraph>,
}

/// A proposal as it is read: its fields by name. What serde flattens it would keep in memory first, text and all.
#[derive(Deserialize)]
struct StoredProposal {
    marker: Marker,
    #[serde(default)]
    number: String,
    #[serde(default)]
    reasons: String,
    #[serde(default)]
    underlined: bool,
    #[serde(default)]
    labels: LabelPolicy,
    #[serde(default)]
    paragraphs: Vec<Paragraph>,
}

impl From<StoredProposal> for Proposal {
    fn from(stored: StoredProposal) -> Self {
        let StoredProposal { marker, number, reasons, underlined, labels, paragraphs } = stored;
        Self { header: ProposalHeader { marker, number, reasons, underlined, labels }, paragraphs }
    }
}

/// What stands around a proposal's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalHeader {
    /// What the proposal does.
    pub marker: Marker,
    /// `ECP/21A3/1`; empty means the place-holder.
    #[serde(default)]
    pub number: String,
    /// Reasons: a paragraph a line.
    #[serde(default)]
    pub reasons: String,
    /// An underlined NOC is a proposal, which needs reasons; a plain one clarifies. Says nothing of other markers.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub underlined: bool,
    /// How new clauses are labelled.
    #[serde(default, skip_serializing_if = "LabelPolicy::is_keep")]
    pub labels: LabelPolicy,
}

/// How the labels of a proposal's clauses follow what is inserted, deleted and moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LabelPolicy {
    /// The labels of the base stay: a new clause behind `b)` is `b)bis`, one at the end has the next letter.
    #[default]
    Keep,
    /// Labels count on without a gap: behind a new `c)` the old one is `d)`, tracked.
    Reletter,
}

impl LabelPolicy {
    fn is_keep(&self) -> bool {
        *self == LabelPolicy::Keep
    }
}

impl Proposal {
    /// The lines of its text in `version`.
    pub fn lines(&self, version: Version) -> Vec<Line> {
        paragraph::lines(&self.paragraphs, version)
    }

    /// Who inserted or deleted anything in it, each once, in the order of the text.
    pub fn authors(&self) -> Vec<Arc<str>> {
        authors(self.paragraphs.iter())
    }

    /// How its clauses are labelled. A new text has no labels to keep.
    pub fn label_policy(&self) -> LabelPolicy {
        if self.header.marker.is_new_text() { LabelPolicy::Reletter } else { self.header.labels }
    }

    /// Where the paragraph `id` stands.
    pub fn position(&self, id: ParagraphId) -> Option<usize> {
        self.paragraphs.iter().position(|p| p.id == id)
    }
}

/// Who inserted or deleted anything in `paragraphs`, each once.
fn authors<'a>(paragraphs: impl Iterator<Item = &'a Paragraph>) -> Vec<Arc<str>> {
    let (mut out, mut named) = (Vec::new(), FastSet::default());
    for p in paragraphs {
        let runs = p.all_runs().flat_map(|r| r.ins.iter().chain(&r.del));
        for by in runs.chain(&p.ins).chain(&p.del) {
            if named.insert(&*by.author) {
                out.push(by.author.clone());
            }
        }
    }
    out
}

impl Contribution {
    /// The lines of all proposals in `version`, without marker lines and reasons.
    pub fn body(&self, version: Version) -> Vec<Line> {
        self.proposals.iter().flat_map(|p| p.lines(version)).collect()
    }

    /// Who inserted or deleted anything, each once, in the order of the text; nobody where nothing is tracked.
    pub fn authors(&self) -> Vec<Arc<str>> {
        authors(self.proposals.iter().flat_map(|p| &p.paragraphs))
    }

    /// This draft with the text of `version` for its base, and nothing marked or said about it; [`Version::Markup`] keeps
    /// the marks and the comments.
    pub fn taken_as(mut self, version: Version) -> Self {
        if version != Version::Markup {
            self.comments.clear();
            self.sources.clear();
            self.decisions.clear();
            for p in &mut self.proposals {
                p.paragraphs = paragraph::clean(&p.paragraphs, version);
            }
        }
        self
    }

    /// An id that no paragraph has yet.
    pub fn fresh_id(&self) -> ParagraphId {
        let used = self.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.id.0).max();
        ParagraphId(used.map_or(1, |n| n.saturating_add(1)))
    }

    /// The proposal and place of the paragraph `id`.
    pub fn find(&self, id: ParagraphId) -> Option<(usize, usize)> {
        self.proposals.iter().enumerate().find_map(|(i, p)| p.position(id).map(|at| (i, at)))
    }

    /// Puts every proposal into normal form, and the decisions into their order.
    pub fn normalise(&mut self) {
        self.decisions.sort_by_key(Decision::place);
        for p in &mut self.proposals {
            paragraph::normalise_text(&mut p.paragraphs);
        }
    }
}
