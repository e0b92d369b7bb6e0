//! Versions of a draft, and two texts compared.

use modline_core::change;
use modline_core::redline::Typography;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::change::WireChange;
use super::finding::WireFinding;
use super::text::WireProposal;
use super::version::WireVersion;
use crate::checkpoints::{Checkpoint, Reason};
use crate::comparison::{Compared, ComparedTexts, Side};

/// A version of the open draft that was kept.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireCheckpoint {
    /// When, in milliseconds since 1970; it names the version.
    pub at: f64,
    /// Why.
    pub reason: WireReason,
    /// What the user calls it; empty where it has no name.
    pub name: String,
    /// Words inserted in it.
    pub inserted: u32,
    /// Words struck in it.
    pub struck: u32,
}

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of Reason, where they are explained")]
pub enum WireReason {
    Opened,
    Working,
    Exported,
    BeforeAccepting,
    BeforeRejecting,
    BeforeBringingIn,
    Asked,
}

/// One side of a comparison.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct WireSide {
    /// Where it comes from.
    pub source: WireCompared,
    /// Which text of it: base or revised.
    pub version: WireVersion,
}

/// Where a text to be compared comes from.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireCompared {
    /// The open draft as it is.
    Draft,
    /// The version of it that was kept at this moment.
    Kept(f64),
    /// A file.
    File(String),
}

/// What leads from one text to another.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireComparison {
    /// Two-letter code.
    pub language: String,
    /// Whether text runs from right to left.
    pub rtl: bool,
    /// Whether the first text bears tracked changes of its own.
    pub from_tracked: bool,
    /// Whether the second one does.
    pub to_tracked: bool,
    /// The redline.
    pub proposals: Vec<WireProposal>,
    /// Every difference.
    pub changes: Vec<WireChange>,
    /// What differs and is not shown.
    pub findings: Vec<WireFinding>,
    /// The number lines of the resolutions that one of them alone holds.
    pub left_out: Vec<String>,
}

/// What is done with differences of typography, where the window says whether they are shown.
pub fn typography(shown: bool) -> Typography {
    if shown { Typography::Compare } else { Typography::Ignore }
}

impl From<Checkpoint> for WireCheckpoint {
    fn from(Checkpoint { at, reason, name, inserted, struck, .. }: Checkpoint) -> Self {
        let [inserted, struck] = [inserted, struck].map(super::number::count);
        Self { at: at as f64, reason: reason.into(), name, inserted, struck }
    }
}

impl From<Reason> for WireReason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Opened => Self::Opened,
            Reason::Working => Self::Working,
            Reason::Exported => Self::Exported,
            Reason::BeforeAccepting => Self::BeforeAccepting,
            Reason::BeforeRejecting => Self::BeforeRejecting,
            Reason::BeforeBringingIn => Self::BeforeBringingIn,
            Reason::Asked => Self::Asked,
        }
    }
}

impl From<WireSide> for Side {
    fn from(WireSide { source, version }: WireSide) -> Self {
        let source = match source {
            WireCompared::Draft => Compared::Draft,
            WireCompared::Kept(at) => Compared::Kept(at as u64),
            WireCompared::File(path) => Compared::File(path.into()),
        };
        Self { source, version: version.into() }
    }
}

impl From<ComparedTexts> for WireComparison {
    fn from(ComparedTexts { redline, tracked: [from_tracked, to_tracked], findings, left_out }: ComparedTexts) -> Self {
        Self {
            language: redline.language.code().into(),
            rtl: redline.language.is_rtl(),
            from_tracked,
            to_tracked,
            proposals: redline.proposals.iter().map(Into::into).collect(),
            changes: change::changes(&redline).into_iter().map(Into::into).collect(),
            findings: findings.iter().map(Into::into).collect(),
            left_out,
        }
    }
}
