//! Runs, paragraphs and proposals as the editor shows them, and back.

use std::sync::Arc;

use modline_core::contribution::{LabelPolicy, Marker, Proposal, ProposalHeader};
use modline_core::paragraph::{Paragraph, Role};
use modline_core::run::{Format, Revision, Run};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Text with one format and one pair of marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireRun {
    /// The text.
    pub text: String,
    /// Characters of the direct format: `b i u ^ _`.
    pub format: String,
    /// Who inserted it.
    pub ins: Option<WireRevision>,
    /// Who struck it.
    pub del: Option<WireRevision>,
}

/// Who made a change, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireRevision {
    /// The name shown.
    pub author: String,
    /// An `xsd:dateTime`.
    pub date: Option<String>,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireParagraph {
    /// Stable name.
    pub id: u32,
    /// What it is.
    pub role: WireRole,
    /// Its label.
    pub label: Vec<WireRun>,
    /// Its text.
    pub runs: Vec<WireRun>,
    /// Who inserted its end.
    pub ins: Option<WireRevision>,
    /// Who struck its end.
    pub del: Option<WireRevision>,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names are those of Role, where they are explained")]
pub enum WireRole {
    ResNo,
    ResTitle,
    ResRef,
    Opening,
    Call,
    Clause,
    Para,
    Sub1,
    Sub2,
    Sub3,
    AnnexNo,
    AnnexTitle,
    Heading,
}

/// What a proposal does to its target, as printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the names are those of Marker, where they are explained")]
pub enum WireMarker {
    #[serde(rename = "ADD")]
    Add,
    #[default]
    #[serde(rename = "MOD")]
    Mod,
    #[serde(rename = "(MOD)")]
    EditorialMod,
    #[serde(rename = "SUP")]
    Sup,
    #[serde(rename = "NOC")]
    Noc,
    #[serde(rename = "ADD*")]
    AddMoved,
    #[serde(rename = "SUP*")]
    SupMoved,
}

/// What stands around a proposal's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireProposalHeader {
    /// What it does to its target.
    pub marker: WireMarker,
    /// `ECP/21A3/1`; empty means the place-holder.
    pub number: String,
    /// A paragraph a line.
    pub reasons: String,
    /// Whether a NOC is underlined, which makes it a proposal.
    pub underlined: bool,
    /// How new clauses are labelled.
    pub labels: WireLabelPolicy,
}

/// How the labels of a proposal's clauses follow what is inserted, struck and moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireLabelPolicy {
    /// The labels of the base stay: a new clause behind `b)` is `b)bis`.
    Keep,
    /// Labels count on: behind a new `c)` the old one is `d)`.
    Reletter,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireProposal {
    /// Marker, number, reasons.
    pub header: WireProposalHeader,
    /// Its text.
    pub paragraphs: Vec<WireParagraph>,
}

impl From<&Revision> for WireRevision {
    fn from(r: &Revision) -> Self {
        Self { author: r.author.to_string(), date: r.date.as_deref().map(String::from) }
    }
}

impl From<WireRevision> for Revision {
    fn from(r: WireRevision) -> Self {
        Self { author: Arc::from(r.author), date: r.date.map(Arc::from) }
    }
}

impl From<&Run> for WireRun {
    fn from(r: &Run) -> Self {
        Self {
            text: r.text.clone(),
            format: r.format.into(),
            ins: r.ins.as_ref().map(Into::into),
            del: r.del.as_ref().map(Into::into),
        }
    }
}

impl From<WireRun> for Run {
    fn from(r: WireRun) -> Self {
        Self { text: r.text, format: Format::from(r.format), ins: r.ins.map(Into::into), del: r.del.map(Into::into) }
    }
}

impl From<&Paragraph> for WireParagraph {
    fn from(p: &Paragraph) -> Self {
        Self {
            id: p.id.0,
            role: p.role.into(),
            label: p.label.iter().map(Into::into).collect(),
            runs: p.runs.iter().map(Into::into).collect(),
            ins: p.ins.as_ref().map(Into::into),
            del: p.del.as_ref().map(Into::into),
        }
    }
}

impl From<&ProposalHeader> for WireProposalHeader {
    fn from(h: &ProposalHeader) -> Self {
        let ProposalHeader { marker, number, reasons, underlined, labels } = h.clone();
        Self { marker: marker.into(), number, reasons, underlined, labels: labels.into() }
    }
}

impl From<WireProposalHeader> for ProposalHeader {
    fn from(h: WireProposalHeader) -> Self {
        let WireProposalHeader { marker, number, reasons, underlined, labels } = h;
        Self { marker: marker.into(), number, reasons, underlined, labels: labels.into() }
    }
}

/// Two enums of the same variants, each made of the other.
macro_rules! same_variants {
    ($wire:ident, $core:ident: $($variant:ident)*) => {
        impl From<$core> for $wire {
            fn from(of_core: $core) -> Self {
                match of_core {
                    $($core::$variant => Self::$variant,)*
                }
            }
        }

        impl From<$wire> for $core {
            fn from(of_wire: $wire) -> Self {
                match of_wire {
                    $($wire::$variant => Self::$variant,)*
                }
            }
        }
    };
}

same_variants!(WireRole, Role: ResNo ResTitle ResRef Opening Call Clause Para Sub1 Sub2 Sub3 AnnexNo AnnexTitle Heading);
same_variants!(WireLabelPolicy, LabelPolicy: Keep Reletter);
same_variants!(WireMarker, Marker: Add Mod EditorialMod Sup Noc AddMoved SupMoved);

impl From<&Proposal> for WireProposal {
    fn from(p: &Proposal) -> Self {
        Self { header: (&p.header).into(), paragraphs: p.paragraphs.iter().map(Into::into).collect() }
    }
}
