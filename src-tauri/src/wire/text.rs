//! Runs, paragraphs and proposals as the editor shows them, and back.

use std::sync::Arc;

use modline_core::contribution::{Marker, Proposal, ProposalHeader};
use modline_core::paragraph::{Paragraph, Role};
use modline_core::run::{Format, Revision, Run};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::error::{ErrorCode, WireError};

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
    /// What it is, `clause`.
    pub role: String,
    /// Its label.
    pub label: Vec<WireRun>,
    /// Its text.
    pub runs: Vec<WireRun>,
    /// Who inserted its end.
    pub ins: Option<WireRevision>,
    /// Who struck its end.
    pub del: Option<WireRevision>,
}

/// What stands around a proposal's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireProposalHeader {
    /// `MOD`
    pub marker: String,
    /// `ECP/21A3/1`; empty means the place-holder.
    pub number: String,
    /// A paragraph a line.
    pub reasons: String,
    /// Whether a NOC is underlined, which makes it a proposal.
    pub underlined: bool,
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
            role: p.role.name().into(),
            label: p.label.iter().map(Into::into).collect(),
            runs: p.runs.iter().map(Into::into).collect(),
            ins: p.ins.as_ref().map(Into::into),
            del: p.del.as_ref().map(Into::into),
        }
    }
}

impl From<&ProposalHeader> for WireProposalHeader {
    fn from(h: &ProposalHeader) -> Self {
        Self {
            marker: h.marker.name().into(),
            number: h.number.clone(),
            reasons: h.reasons.clone(),
            underlined: h.underlined,
        }
    }
}

impl TryFrom<WireProposalHeader> for ProposalHeader {
    type Error = WireError;

    fn try_from(h: WireProposalHeader) -> Result<Self, WireError> {
        let marker = marker(&h.marker)?;
        Ok(Self { marker, number: h.number, reasons: h.reasons, underlined: h.underlined })
    }
}

/// A role by its name.
///
/// # Errors
/// [`ErrorCode::EditError`] where there is none.
pub fn role(name: &str) -> Result<Role, WireError> {
    let role = Role::ALL.into_iter().find(|r| r.name() == name);
    role.ok_or_else(|| WireError::new(ErrorCode::EditError, format!("“{name}” is no kind of paragraph")))
}

/// A marker by its name.
///
/// # Errors
/// [`ErrorCode::EditError`] where there is none.
pub fn marker(name: &str) -> Result<Marker, WireError> {
    Marker::parse(name).ok_or_else(|| {
        WireError::new(ErrorCode::EditError, format!("“{name}” is no marker; choose MOD, ADD, SUP or NOC"))
    })
}

impl From<&Proposal> for WireProposal {
    fn from(p: &Proposal) -> Self {
        Self { header: (&p.header).into(), paragraphs: p.paragraphs.iter().map(Into::into).collect() }
    }
}
