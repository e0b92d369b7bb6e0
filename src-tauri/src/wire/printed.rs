//! What is printed where the draft says nothing, and what its markers demand and it does not carry.

use modline_core::contribution::{Contribution, LISTED_FROM, SummaryRow};
use modline_core::itu::tables;
use modline_core::marker_rules::Violation;
use serde::Serialize;
use ts_rs::TS;

use super::finding::WireFinding;
use super::metadata::WireSummaryRow;
use super::number::count;

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

impl From<&Contribution> for WirePrinted {
    fn from(draft: &Contribution) -> Self {
        let (metadata, proposals) = (&draft.metadata, draft.proposals.len());
        let conference = tables().meeting(&metadata.meeting).map_or("", |m| m.conference.as_str());
        // A row written for another meeting is shown as long as it has a text: it would be printed.
        let rows = SummaryRow::ALL.into_iter().filter(|row| {
            SummaryRow::for_conference(conference).contains(row)
                || metadata.summary.get(row).is_some_and(|t| !t.trim().is_empty())
        });
        Self {
            source: tables().group(&metadata.group).map_or("", |g| g.source.get(draft.language)).to_owned(),
            numbers: (0..proposals).map(|i| draft.number_of(i).unwrap_or_default()).collect(),
            summary_rows: rows.map(Into::into).collect(),
            proposal_list: proposals >= LISTED_FROM,
        }
    }
}

/// A proposal that does not carry what its marker demands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireViolation {
    /// Index of the proposal.
    pub proposal: u32,
    /// What is wrong; an `error` must not be exported.
    pub finding: WireFinding,
}

impl From<&Violation> for WireViolation {
    fn from(Violation { proposal, finding }: &Violation) -> Self {
        Self { proposal: count(*proposal), finding: finding.into() }
    }
}
