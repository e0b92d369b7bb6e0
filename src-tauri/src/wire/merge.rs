//! Sources of a draft and their points, as the window shows and decides them.

use std::collections::BTreeSet;

use modline_core::contribution::{Contribution, DEFAULT_AUTHOR};
use modline_core::merge::{self, Point, PointKind};
use modline_core::merge_source::{BasePosition, Choice, MergeSource, PointPlace};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::number::count;
use super::text::WireRun;
use crate::points::Points;

/// A source of the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireMergeSource {
    /// The group or administration.
    pub name: String,
    /// The file's name without its folder.
    pub file: String,
    /// How many changes it would make.
    pub changes: u32,
    /// Who made them, where that is not the source itself.
    pub authors: Vec<String>,
}

/// What names a point: its first place in the base. The window gives it back as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WirePointPlace {
    /// Where it begins: proposal, line, place in the line.
    pub from: (u32, u32, u32),
    /// Where it ends.
    pub to: (u32, u32, u32),
    /// The order of new clauses between the same lines.
    pub slot: u32,
}

/// How the changes of a point go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of PointKind, where they are explained")]
pub enum WirePointKind {
    Same,
    Alone,
    Compatible,
    Conflict,
}

/// What is decided about a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireChoice {
    /// The changes of these sources, in this order.
    Take(Vec<String>),
    /// Nobody's.
    None,
    /// All alternatives side by side in square brackets.
    Brackets,
    /// Other words.
    Own(String),
}

/// What one source, or several that agree, would have at a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireAlternative {
    /// Indices of the sources.
    pub sources: Vec<u32>,
    /// The redline of the place, with some of the words around it.
    pub redline: Vec<WireRun>,
    /// The words that would stand at the place.
    pub words: String,
}

/// A question that the sources put, with its answer where there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WirePoint {
    /// What a decision names it by.
    pub place: WirePointPlace,
    /// The same in words: `recalling c)`.
    pub name: String,
    /// How its changes go together.
    pub kind: WirePointKind,
    /// Whether something of it was changed without tracking.
    pub untracked: bool,
    /// What is to choose from.
    pub alternatives: Vec<WireAlternative>,
    /// What was decided; `null` while it is open.
    pub choice: Option<WireChoice>,
    /// The paragraphs of the draft that it is about.
    pub paragraphs: Vec<u32>,
    /// Where to jump to.
    pub near: Option<u32>,
}

/// The sources of `draft`.
pub fn sources(draft: &Contribution) -> Vec<WireMergeSource> {
    draft.sources.iter().map(Into::into).collect()
}

/// The points of `draft` as the window shows them.
pub fn points(draft: &Contribution, points: &Points) -> Vec<WirePoint> {
    let standing = merge::standing(draft, &points.all);
    let each = points.all.iter().zip(&points.redlines).zip(standing);
    let wire = |((p, redlines), standing): ((&Point, &Vec<_>), merge::InDraft)| WirePoint {
        place: p.places[0].into(),
        name: p.name.clone(),
        kind: p.kind.into(),
        untracked: p.untracked,
        alternatives: alternatives(p, redlines),
        choice: p.choice.as_ref().map(Into::into),
        paragraphs: standing.paragraphs.iter().map(|id| id.0).collect(),
        near: standing.near.map(|id| id.0),
    };
    each.map(wire).collect()
}

fn alternatives(p: &Point, redlines: &[Vec<modline_core::run::Run>]) -> Vec<WireAlternative> {
    let wire = |(a, redline): (&merge::Alternative, &Vec<modline_core::run::Run>)| WireAlternative {
        sources: a.sources.iter().map(|s| count(*s)).collect(),
        redline: redline.iter().map(Into::into).collect(),
        words: a.revised.first().map(|text| text.trim_end_matches('\n').to_owned()).unwrap_or_default(),
    };
    p.alternatives.iter().zip(redlines).map(wire).collect()
}

impl From<&MergeSource> for WireMergeSource {
    fn from(s: &MergeSource) -> Self {
        let authors: BTreeSet<&str> = s.authors().collect();
        let others = authors.into_iter().filter(|a| *a != s.name && *a != DEFAULT_AUTHOR);
        Self {
            name: s.name.clone(),
            file: s.file.clone(),
            changes: count(s.changes.len()),
            authors: others.map(str::to_owned).collect(),
        }
    }
}

impl From<PointPlace> for WirePointPlace {
    fn from(place: PointPlace) -> Self {
        Self { from: place.from.into(), to: place.to.into(), slot: place.slot }
    }
}

impl From<WirePointPlace> for PointPlace {
    fn from(place: WirePointPlace) -> Self {
        Self { from: BasePosition::from(place.from), to: BasePosition::from(place.to), slot: place.slot }
    }
}

impl From<PointKind> for WirePointKind {
    fn from(kind: PointKind) -> Self {
        match kind {
            PointKind::Same => Self::Same,
            PointKind::Alone => Self::Alone,
            PointKind::Compatible => Self::Compatible,
            PointKind::Conflict => Self::Conflict,
        }
    }
}

impl From<&Choice> for WireChoice {
    fn from(choice: &Choice) -> Self {
        match choice {
            Choice::Take(names) => Self::Take(names.clone()),
            Choice::None => Self::None,
            Choice::Brackets => Self::Brackets,
            Choice::Own(text) => Self::Own(text.clone()),
        }
    }
}

impl From<WireChoice> for Choice {
    fn from(choice: WireChoice) -> Self {
        match choice {
            WireChoice::Take(names) => Self::Take(names),
            WireChoice::None => Self::None,
            WireChoice::Brackets => Self::Brackets,
            WireChoice::Own(text) => Self::Own(text),
        }
    }
}
