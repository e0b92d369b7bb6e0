//! What is printed where the draft says nothing, and what its markers demand and it does not carry.

use modline_core::contribution::{Contribution, LISTED_FROM, SummaryRow};
use modline_core::itu::tables;
use modline_core::marker_rules::{self, Violation};
use serde::Serialize;
use ts_rs::TS;

use super::draft::WireFinding;
use super::metadata::WireSummaryRow;

/// What is printed where the draft says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct WirePrinted {
    /// The group's own source line.
    pub source: String,
    /// The number beside each marker; empty while none is known.
    pub numbers: Vec<String>,
    /// The rows that the summary box of this meeting has.
    pub summary_rows: Vec<WireSummaryRow>,
    /// Whether the proposals would be listed.
    pub proposal_list: bool,
}

impl WirePrinted {
    /// What `draft` prints.
    pub fn of(draft: &Contribution) -> Self {
        let (metadata, count) = (&draft.metadata, draft.proposals.len());
        let conference = tables().meeting(&metadata.meeting).map_or("", |m| m.conference.as_str());
        // A row written for another meeting is shown as long as it has a text: it would be printed.
        let rows = SummaryRow::ALL.into_iter().filter(|row| {
            SummaryRow::for_conference(conference).contains(row)
                || metadata.summary.get(row).is_some_and(|t| !t.trim().is_empty())
        });
        Self {
            source: tables().group(&metadata.group).map_or("", |g| g.source.get(draft.language)).to_owned(),
            numbers: (0..count).map(|i| draft.number_of(i).unwrap_or_default()).collect(),
            summary_rows: rows.map(Into::into).collect(),
            proposal_list: count >= LISTED_FROM,
        }
    }
}

/// A proposal that does not carry what its marker demands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireViolation {
    /// Index of the proposal.
    pub proposal: u32,
    /// What is wrong; a `fault` must not be exported.
    pub finding: WireFinding,
}

/// Every violation of `draft`.
pub fn violations(draft: &Contribution) -> Vec<WireViolation> {
    let wire = |Violation { proposal, finding }: &Violation| WireViolation {
        proposal: u32::try_from(*proposal).unwrap_or(u32::MAX),
        finding: finding.into(),
    };
    marker_rules::check(draft).iter().map(wire).collect()
}
