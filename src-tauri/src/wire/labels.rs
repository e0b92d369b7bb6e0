//! Labels of clauses: old and new, and the references to those that moved.

use modline_core::concordance::{LabelRow, concordance};
use modline_core::contribution::Contribution;
use modline_core::reference::{LabelReference, ReferencePlace, moved_references};
use serde::Serialize;
use ts_rs::TS;

/// What is known of the labels of a draft.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireLabels {
    /// The labelled clauses of each proposal.
    pub proposals: Vec<Vec<WireLabelRow>>,
    /// The references to clauses whose label moved; a command names one by its index.
    pub references: Vec<WireLabelReference>,
}

/// A clause with its labels.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireLabelRow {
    /// Where it stands, or stood.
    pub paragraph: u32,
    /// The call that it stands under; empty under none.
    pub call: String,
    /// Its label in the base; `null` where it is new.
    pub old: Option<String>,
    /// Its label in the revised text; `null` where it is struck.
    pub new: Option<String>,
    /// How it begins.
    pub words: String,
}

/// A reference to a clause whose label moved.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireLabelReference {
    /// The text that it stands in.
    pub place: WireReferencePlace,
    /// The paragraph that it stands in; `null` outside the proposals' texts.
    pub paragraph: Option<u32>,
    /// The call that it names.
    pub call: String,
    /// The words before it.
    pub before: String,
    /// The label that it names.
    pub written: String,
    /// The label that the clause has; `null` where it is struck.
    pub label: Option<String>,
    /// The words behind it.
    pub after: String,
    /// Whether it means the label of the base.
    pub sure: bool,
}

/// The text that a reference stands in.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireReferencePlace {
    /// A proposal's text.
    Text,
    /// A proposal's reasons.
    Reasons,
    /// The introduction.
    Introduction,
    /// The background.
    Background,
    /// A headed text.
    Section,
}

impl From<&Contribution> for WireLabels {
    fn from(draft: &Contribution) -> Self {
        let proposals = concordance(draft).iter().map(|rows| rows.iter().map(Into::into).collect()).collect();
        Self { proposals, references: moved_references(draft).into_iter().map(Into::into).collect() }
    }
}

impl From<&LabelRow> for WireLabelRow {
    fn from(row: &LabelRow) -> Self {
        let LabelRow { paragraph, call, old, new, words } = row.clone();
        Self { paragraph: paragraph.0, call, old, new, words }
    }
}

impl From<LabelReference> for WireLabelReference {
    fn from(reference: LabelReference) -> Self {
        let LabelReference { place, call, written, label, around: [before, after], is_sure, .. } = reference;
        let paragraph = if let ReferencePlace::Paragraph(id) = place { Some(id.0) } else { None };
        Self { place: place.into(), paragraph, call, before, written, label, after, sure: is_sure }
    }
}

impl From<ReferencePlace> for WireReferencePlace {
    fn from(place: ReferencePlace) -> Self {
        match place {
            ReferencePlace::Paragraph(_) => Self::Text,
            ReferencePlace::Reasons(_) => Self::Reasons,
            ReferencePlace::Introduction => Self::Introduction,
            ReferencePlace::Background => Self::Background,
            ReferencePlace::Section(_) => Self::Section,
        }
    }
}
