//! The whole picture of the draft, and the patch that brings a window's picture up to date after an act.

use modline_core::change::{self, Change, ChangeKind};
use modline_core::contribution::{Contribution, Logo};
use modline_core::finding::{Finding, Severity};
use modline_core::history::Transaction;
use modline_core::step::Step;
use serde::Serialize;
use ts_rs::TS;

use super::metadata::WireMetadata;
use super::printed::{WirePrinted, WireViolation};
use super::text::{WireParagraph, WireProposal, WireProposalHeader, WireRevision};
use super::unresolved::WireUnresolved;
use crate::journal::SetAside;

/// One change, for the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireChange {
    /// The paragraph it is in.
    pub paragraph: u32,
    /// Where its marked letters begin in the paragraph, as the editor counts.
    pub from: u32,
    /// Where they end.
    pub to: u32,
    /// What it is.
    pub kind: WireChangeKind,
    /// `recalling c)`
    pub place: String,
    /// Who made it.
    pub author: String,
    /// The words struck.
    pub struck: String,
    /// The words inserted.
    pub inserted: String,
}

/// Kinds of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of ChangeKind, where they are explained")]
pub enum WireChangeKind {
    Replaced,
    Inserted,
    Struck,
    NewClause,
    StruckClause,
    Moved,
    Relabelled,
    Split,
    Joined,
}

/// What a reader or check saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireFinding {
    /// Its words are `finding-RULE` in the locales.
    pub rule: String,
    /// How much it matters.
    pub severity: WireSeverity,
    /// Line of the source, from 1; 0 for the whole.
    pub line: u32,
    /// The words it is about.
    pub subject: String,
    /// What was expected instead.
    pub hint: String,
    /// The paragraph it leads to; it may have gone since.
    pub paragraph: Option<u32>,
    /// Ticked off.
    pub done: bool,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of Severity, where they are explained")]
pub enum WireSeverity {
    Info,
    Warning,
    Error,
}

/// Words in and out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireCounters {
    /// Words inserted.
    pub words_inserted: u32,
    /// Words struck.
    pub words_struck: u32,
}

/// Whether the file holds what the window shows.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireSaved {
    /// Where saving stands.
    pub state: WireSavedState,
    /// When the file was last written by this program, in milliseconds since 1970.
    pub at_ms: Option<f64>,
    /// What went wrong; empty otherwise.
    pub message: String,
    /// Whether every word is on disk, be it in the file or in the journal.
    pub kept: bool,
    /// The file was gone and was written again.
    pub rewritten: bool,
}

/// Where saving stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireSavedState {
    /// The file holds all.
    Saved,
    /// The journal holds what the file does not yet.
    Unsaved,
    /// The file is being written.
    Saving,
    /// The file could not be written.
    Failed,
    /// Another program changed the file; it was not written over that.
    ChangedOutside,
}

/// Why the journal of a draft was set aside; it is listed on the start screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of SetAside, where they are explained")]
pub enum WireSetAside {
    OlderFile,
    OtherFile,
    Damaged,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireDraft {
    /// Two-letter code.
    pub language: String,
    /// Whether text runs from right to left.
    pub rtl: bool,
    /// What the window's title says.
    pub name: String,
    /// The file; `None` while the draft has no name of the person's own.
    pub path: Option<String>,
    /// What stands around the proposals.
    pub metadata: WireMetadata,
    /// The picture on the cover, as an address a page can show; empty where there is none.
    pub logo: String,
    /// The proposals.
    pub proposals: Vec<WireProposal>,
    /// What was seen when its sources were read; an act names one by its index.
    pub findings: Vec<WireFinding>,
    /// What is to be said of its file and of the library: nothing of the draft.
    pub told: Vec<WireFinding>,
    /// Acts found in the journal after the program ended without saving.
    pub recovered: u32,
    /// Why there is something on the start screen that this draft lacks.
    pub set_aside: Option<WireSetAside>,
    /// What follows from all this.
    #[serde(flatten)]
    pub state: WireState,
}

/// What follows from the draft's text and metadata, and where its work stands: every answer carries it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireState {
    /// Grows with every act; an act names the version it was made on.
    pub version: u32,
    /// What is printed where the draft says nothing.
    pub printed: WirePrinted,
    /// What the markers demand and the proposals do not carry.
    pub violations: Vec<WireViolation>,
    /// Every change.
    pub changes: Vec<WireChange>,
    /// The places of a recovered redline that nobody has decided yet.
    pub unresolved: Vec<WireUnresolved>,
    /// Words in and out.
    pub counters: WireCounters,
    /// Whether there is something to take back.
    pub can_undo: bool,
    /// Whether there is something to do again.
    pub can_redo: bool,
    /// Where saving stands.
    pub saved: WireSaved,
    /// What text typed now carries.
    pub me: WireRevision,
}

/// What a command changed: each part where it differs.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WirePatch {
    /// What the step touched.
    #[serde(flatten)]
    pub touched: WireTouched,
    /// What follows from it.
    #[serde(flatten)]
    pub state: WireState,
}

/// What one step touched, in the draft as it is after it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
pub struct WireTouched {
    /// Ids per proposal, when paragraphs came, went or moved.
    pub order: Option<Vec<Vec<u32>>>,
    /// The paragraphs inserted or replaced that still stand.
    pub paragraphs: Vec<WireParagraph>,
    /// The heads, when one was set.
    pub headers: Option<Vec<WireProposalHeader>>,
    /// The metadata, when it was set.
    pub metadata: Option<WireMetadata>,
    /// All proposals, when whole ones came, went or changed places.
    pub proposals: Option<Vec<WireProposal>>,
    /// The picture on the cover, when it was set.
    pub logo: Option<String>,
    /// The findings, when one was ticked off or leads elsewhere.
    pub findings: Option<Vec<WireFinding>>,
}

impl WireTouched {
    /// Reads off `step`, as applied, what a window must learn of `draft`.
    pub fn by(step: &Transaction, draft: &Contribution) -> Self {
        let mut touched = Self::default();
        let mut ids = Vec::new();
        for edit in &step.steps {
            match edit {
                // every answer carries them
                Step::Unresolved { .. } => {}
                Step::Findings { .. } => touched.findings = Some(draft.findings.iter().map(Into::into).collect()),
                Step::Proposals { .. } => touched.proposals = Some(draft.proposals.iter().map(Into::into).collect()),
                Step::Logo { .. } => touched.logo = Some(logo(draft)),
                Step::Metadata { .. } => touched.metadata = Some(draft.metadata.clone().into()),
                Step::Header { .. } => {
                    touched.headers = Some(draft.proposals.iter().map(|p| (&p.header).into()).collect());
                }
                Step::Splice { removed, inserted, .. } => {
                    if !removed.iter().map(|p| p.id).eq(inserted.iter().map(|p| p.id)) {
                        touched.order = Some(order(draft));
                    }
                    ids.extend(inserted.iter().map(|p| p.id));
                }
            }
        }
        ids.sort_unstable();
        ids.dedup();
        let stands = |id| draft.find(id).map(|(p, at)| (&draft.proposals[p].paragraphs[at]).into());
        touched.paragraphs = ids.into_iter().filter_map(stands).collect();
        touched
    }
}

/// The picture on the cover, as an address a page can show.
pub fn logo(draft: &Contribution) -> String {
    let address = |l: &Logo| format!("data:{};base64,{}", l.kind.media_type(), l.base64());
    draft.logo.as_ref().map(address).unwrap_or_default()
}

fn order(draft: &Contribution) -> Vec<Vec<u32>> {
    draft.proposals.iter().map(|p| p.paragraphs.iter().map(|p| p.id.0).collect()).collect()
}

/// The changes of `draft` in the order of the text.
pub fn changes(draft: &Contribution) -> Vec<WireChange> {
    change::changes(draft).into_iter().map(Into::into).collect()
}

/// The words of `draft` in and out.
pub fn counters(draft: &Contribution) -> WireCounters {
    let (inserted, struck) = change::counters(draft);
    WireCounters { words_inserted: number(inserted), words_struck: number(struck) }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl From<Change> for WireChange {
    fn from(c: Change) -> Self {
        let Change { paragraph, kind, place, marked, by, struck, inserted, .. } = c;
        let (from, to) = (number(marked.start), number(marked.end));
        let author = by.author.to_string();
        Self { paragraph: paragraph.0, from, to, kind: kind.into(), place, author, struck, inserted }
    }
}

impl From<ChangeKind> for WireChangeKind {
    fn from(kind: ChangeKind) -> Self {
        match kind {
            ChangeKind::Replaced => Self::Replaced,
            ChangeKind::Inserted => Self::Inserted,
            ChangeKind::Struck => Self::Struck,
            ChangeKind::NewClause => Self::NewClause,
            ChangeKind::StruckClause => Self::StruckClause,
            ChangeKind::Moved => Self::Moved,
            ChangeKind::Relabelled => Self::Relabelled,
            ChangeKind::Split => Self::Split,
            ChangeKind::Joined => Self::Joined,
        }
    }
}

impl From<SetAside> for WireSetAside {
    fn from(why: SetAside) -> Self {
        match why {
            SetAside::OlderFile => Self::OlderFile,
            SetAside::OtherFile => Self::OtherFile,
            SetAside::Damaged => Self::Damaged,
        }
    }
}

impl From<&Finding> for WireFinding {
    fn from(f: &Finding) -> Self {
        let severity = match f.severity {
            Severity::Info => WireSeverity::Info,
            Severity::Warning => WireSeverity::Warning,
            Severity::Error => WireSeverity::Error,
        };
        let Finding { rule, subject, hint, done, .. } = f.clone();
        Self { rule, severity, line: number(f.line), subject, hint, paragraph: f.paragraph.map(|id| id.0), done }
    }
}
