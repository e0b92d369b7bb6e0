//! What others want changed of the draft's base text, and what was decided about it.
//!
//! A source is a redline on the draft's base, kept as the changes alone: each names a stretch of the base and what
//! stands there instead. Points are made of them in [`crate::merge`] and never stored.

use serde::{Deserialize, Serialize};

use crate::itu::Language;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{Revision, Run};

/// A place in the base text of a draft. A line has, in this order: its start, the bytes of its label, a separator, the
/// bytes of its text, its end. So 0 is the place before the line, 1 the one before its label, 2 and the length of the
/// label the one before its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(u32, u32, u32)", into = "(u32, u32, u32)")]
pub struct BasePosition {
    /// Index of the proposal.
    pub proposal: u32,
    /// Index of the line of its base text.
    pub line: u32,
    /// The place within the line.
    pub at: u32,
}

impl From<(u32, u32, u32)> for BasePosition {
    fn from((proposal, line, at): (u32, u32, u32)) -> Self {
        Self { proposal, line, at }
    }
}

impl From<BasePosition> for (u32, u32, u32) {
    fn from(p: BasePosition) -> Self {
        (p.proposal, p.line, p.at)
    }
}

impl BasePosition {
    /// The place before a line.
    pub fn before_line(proposal: u32, line: u32) -> Self {
        Self { proposal, line, at: 0 }
    }

    /// Whether it lies between two lines.
    pub fn is_between_lines(self) -> bool {
        self.at == 0
    }
}

/// A part of what stands in the place of a stretch of the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangePiece {
    /// The base from where the piece before ends.
    Base {
        /// Where it ends.
        to: BasePosition,
        /// Who deleted it; `None` where it is kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        del: Option<Revision>,
    },
    /// Text of a label that is not in the base.
    Label(Run),
    /// Text that is not in the base.
    Text(Run),
    /// The start of a paragraph that is not in the base.
    Start {
        /// What the paragraph is.
        role: Role,
        /// Its name, where it had one in the draft.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<ParagraphId>,
    },
    /// The end of a paragraph that is not in the base.
    End {
        /// Who inserted it.
        ins: Revision,
        /// Who deleted it again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        del: Option<Revision>,
    },
}

/// One change of a source: what stands in the place of a stretch of the base. Words are never cut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceChange {
    /// Where the stretch begins.
    pub from: BasePosition,
    /// Where it ends.
    pub to: BasePosition,
    /// What stands there, in the order of the author.
    pub pieces: Vec<ChangePiece>,
    /// Changes of one source with the same number are one: a clause deleted here and new there was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<u32>,
    /// Whether it was made without tracking.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub untracked: bool,
}

impl SourceChange {
    /// Whether it is a new clause between two lines.
    pub fn is_new_clause(&self) -> bool {
        self.from == self.to && self.from.is_between_lines()
    }

    /// Whether it says that a new clause of another source shall not come: all that it inserts is deleted again.
    pub fn is_refusal(&self) -> bool {
        let mut ends =
            self.pieces.iter().filter_map(|p| if let ChangePiece::End { del, .. } = p { Some(del) } else { None });
        self.is_new_clause() && ends.all(Option::is_some)
    }
}

/// The text of a group or administration, as the changes it makes to the draft's base.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeSource {
    /// The group or administration; no two sources of a draft have one name.
    pub name: String,
    /// The file's name without its folder.
    pub file: String,
    /// SHA-256 of the file.
    pub fingerprint: String,
    /// The language of the text.
    pub language: Language,
    /// Its changes, in the order of the base.
    #[serde(default)]
    pub changes: Vec<SourceChange>,
}

impl ChangePiece {
    /// Who inserted or deleted it.
    pub fn mark(&self) -> Option<&Revision> {
        match self {
            ChangePiece::Base { del, .. } => del.as_ref(),
            ChangePiece::Label(r) | ChangePiece::Text(r) => r.ins.as_ref(),
            ChangePiece::End { ins, .. } => Some(ins),
            ChangePiece::Start { .. } => None,
        }
    }
}

impl MergeSource {
    /// Whether it is the draft's own changes, which no file brought.
    pub fn is_own(&self) -> bool {
        self.fingerprint.is_empty()
    }

    /// Who made its changes, as often as they occur.
    pub fn authors(&self) -> impl Iterator<Item = &str> {
        self.changes.iter().flat_map(|c| &c.pieces).filter_map(ChangePiece::mark).map(|by| &*by.author)
    }
}

/// A stretch of the base that a point is about. Its order is the order of points in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PointPlace {
    /// Where it begins.
    pub from: BasePosition,
    /// Where it ends.
    pub to: BasePosition,
    /// The order of new clauses between the same lines.
    #[serde(default)]
    pub slot: u32,
}

impl PointPlace {
    /// Whether it lies between two lines: new clauses and nothing of the base.
    pub fn is_gap(self) -> bool {
        self.from == self.to && self.from.is_between_lines()
    }
}

/// What is decided about a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// The changes of these sources, in this order.
    Take(Vec<String>),
    /// Nobody's: the draft stays as it was.
    None,
    /// All alternatives side by side in square brackets, as drafting groups write what is not agreed.
    Brackets,
    /// Other words.
    Own(String),
}

/// A decision about a point, with what is needed to take it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The places of the point; the first names it.
    pub places: Vec<PointPlace>,
    /// What was decided.
    pub choice: Choice,
    /// Whether the changes stand under the name of the draft's author and not of the sources.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_group: bool,
    /// What stood at each place of the point.
    pub before: Vec<PlaceBefore>,
}

impl Decision {
    /// The place that names the point.
    pub fn place(&self) -> PointPlace {
        self.places.first().copied().unwrap_or_default()
    }
}

/// What stood at a place before it was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceBefore {
    /// This stood in the stretch of the base.
    Stretch(Vec<ChangePiece>),
    /// Between two lines, these paragraphs came.
    Between {
        /// Those that came.
        came: Vec<ParagraphId>,
        /// Those that went for them, each with its place among the new paragraphs there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        went: Vec<(u32, Paragraph)>,
    },
}
