//! The draft as the window shows it, and the patch that brings that up to date after a command.

use modline_core::change;
use modline_core::contribution::{Contribution, Logo};
use modline_core::history::Transaction;
use modline_core::marker_rules;
use modline_core::step::Step;
use modline_disk::journal::SetAside;
use serde::Serialize;
use ts_rs::TS;

use super::change::{WireChange, WireCounters};
use super::check::{self, WireCheck, WireSwitchedOff};
use super::comment::{self, WireComment};
use super::finding::WireFinding;
use super::merge::{self, WireMergeSource, WirePoint};
use super::metadata::WireMetadata;
use super::printed::{WirePrinted, WireViolation};
use super::saved::WireSaved;
use super::splice::WireSplice;
use super::text::{WireParagraph, WireProposal, WireProposalHeader, WireRevision};
use super::unresolved::WireUnresolved;
use crate::session::Session;

/// Why the journal of a draft was set aside; it is listed on the start screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of SetAside, where they are explained")]
pub enum WireSetAside {
    OlderFile,
    OtherFile,
    Damaged,
}

/// The draft as the window shows it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireDraft {
    /// Two-letter code.
    pub language: String,
    /// Whether text runs from right to left.
    pub rtl: bool,
    /// What the window's title says.
    pub name: String,
    /// The file; `None` while the draft has no name of the user's own.
    pub path: Option<String>,
    /// What stands around the proposals.
    pub metadata: WireMetadata,
    /// The logo on the cover, as an address a page can show; empty where there is none.
    pub logo: String,
    /// The proposals.
    pub proposals: Vec<WireProposal>,
    /// What was seen when its sources were read; a command names one by its index.
    pub findings: Vec<WireFinding>,
    /// What is to be told of its file and of the library: nothing of the draft.
    pub told: Vec<WireFinding>,
    /// Changes found in the journal after the app ended without saving.
    pub recovered: u32,
    /// Why there is something on the start screen that this draft lacks.
    pub set_aside: Option<WireSetAside>,
    /// What follows from all this.
    #[serde(flatten)]
    pub state: WireState,
}

/// What follows from the draft's text and metadata, and where its work stands.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireState {
    /// What is short.
    #[serde(flatten)]
    pub status: WireStatus,
    /// What is printed where the draft says nothing.
    pub printed: WirePrinted,
    /// What the markers demand and the proposals do not carry.
    pub violations: Vec<WireViolation>,
    /// What house style asks for; a fix names one by its index.
    pub checks: Vec<WireCheck>,
    /// The rules of house style that are switched off.
    pub switched_off: Vec<WireSwitchedOff>,
    /// Every change.
    pub changes: Vec<WireChange>,
    /// The unresolved places of a recovered redline.
    pub unresolved: Vec<WireUnresolved>,
    /// What is said about places of the text.
    pub comments: Vec<WireComment>,
    /// What others want changed of its base.
    pub sources: Vec<WireMergeSource>,
    /// What there is to decide about it.
    pub points: Vec<WirePoint>,
}

/// Where the work on a draft stands: every answer carries it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireStatus {
    /// Grows with every transaction; a command names the version it was made on.
    pub version: u32,
    /// Words in and out.
    pub counters: WireCounters,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
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
    /// Where the work stands.
    #[serde(flatten)]
    pub status: WireStatus,
    /// What is printed where the draft says nothing, when it differs.
    pub printed: Option<WirePrinted>,
    /// What the markers demand and the proposals do not carry, when it differs.
    pub violations: Option<Vec<WireViolation>>,
    /// What came and went in what house style asks for, when it differs.
    pub checks: Option<WireSplice<WireCheck>>,
    /// The rules of house style that are switched off, when they differ.
    pub switched_off: Option<Vec<WireSwitchedOff>>,
    /// The unresolved places, when they differ.
    pub unresolved: Option<Vec<WireUnresolved>>,
    /// What is said about places of the text, when it or its places differ.
    pub comments: Option<Vec<WireComment>>,
    /// What came and went in the list of changes, when it differs.
    pub changes: Option<WireSplice<WireChange>>,
    /// The sources, when they differ.
    pub sources: Option<Vec<WireMergeSource>>,
    /// What came and went in the list of points, when it differs.
    pub points: Option<WireSplice<WirePoint>>,
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
    /// The logo on the cover, when it was set.
    pub logo: Option<String>,
    /// The findings, when one was ticked off or leads elsewhere.
    pub findings: Option<Vec<WireFinding>>,
}

impl WireTouched {
    /// What `applied` touched, as it is now in `draft`.
    fn new(applied: &Transaction, draft: &Contribution) -> Self {
        let mut touched = Self::default();
        let mut ids = Vec::new();
        for step in &applied.steps {
            match step {
                // Every answer carries them.
                Step::Unresolved { .. }
                | Step::Comments { .. }
                | Step::SwitchedOff { .. }
                | Step::Sources { .. }
                | Step::Decisions { .. } => {}
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

impl WirePatch {
    /// What the window must learn after `applied`: it shows `before`, and all of `now` where that is `None`.
    pub fn new(draft: &Contribution, applied: &Transaction, before: Option<&WireState>, now: &WireState) -> Self {
        Self {
            touched: WireTouched::new(applied, draft),
            status: now.status.clone(),
            printed: changed(before, now, |s| &s.printed),
            violations: changed(before, now, |s| &s.violations),
            checks: WireSplice::between(before.map(|s| &s.checks[..]), &now.checks),
            switched_off: changed(before, now, |s| &s.switched_off),
            unresolved: changed(before, now, |s| &s.unresolved),
            comments: changed(before, now, |s| &s.comments),
            changes: WireSplice::between(before.map(|s| &s.changes[..]), &now.changes),
            sources: changed(before, now, |s| &s.sources),
            points: WireSplice::between(before.map(|s| &s.points[..]), &now.points),
        }
    }
}

/// A part of the state, where it differs from what it was.
fn changed<T: Clone + PartialEq>(before: Option<&WireState>, now: &WireState, part: fn(&WireState) -> &T) -> Option<T> {
    (before.map(part) != Some(part(now))).then(|| part(now).clone())
}

impl From<&Session> for WireDraft {
    fn from(session: &Session) -> Self {
        let draft = session.draft();
        Self {
            language: draft.language.code().into(),
            rtl: draft.language.is_rtl(),
            name: session.name(),
            path: (!session.is_untitled()).then(|| session.path().display().to_string()),
            metadata: draft.metadata.clone().into(),
            logo: logo(draft),
            proposals: draft.proposals.iter().map(Into::into).collect(),
            findings: draft.findings.iter().map(Into::into).collect(),
            told: session.notices().iter().map(Into::into).collect(),
            recovered: session.recovered(),
            set_aside: session.set_aside().map(Into::into),
            state: session.into(),
        }
    }
}

impl From<&Session> for WireState {
    fn from(session: &Session) -> Self {
        let draft = session.draft();
        Self {
            status: session.into(),
            printed: draft.into(),
            violations: marker_rules::check(draft).iter().map(Into::into).collect(),
            checks: check::checks(draft, session.checks()),
            switched_off: draft.switched_off.iter().map(Into::into).collect(),
            changes: change::changes(draft).into_iter().map(Into::into).collect(),
            unresolved: draft.unresolved.iter().map(|place| WireUnresolved::new(draft, place)).collect(),
            comments: comment::comments(draft),
            sources: merge::sources(draft),
            points: merge::points(draft, session.points()),
        }
    }
}

impl From<&Session> for WireStatus {
    fn from(session: &Session) -> Self {
        let draft = session.draft();
        Self {
            version: session.version(),
            counters: draft.into(),
            can_undo: session.history().can_undo(),
            can_redo: session.history().can_redo(),
            saved: session.saved().into(),
            me: (&draft.metadata.revision()).into(),
        }
    }
}

/// The logo on the cover, as an address a page can show.
fn logo(draft: &Contribution) -> String {
    let address = |l: &Logo| format!("data:{};base64,{}", l.kind.media_type(), l.base64());
    draft.logo.as_ref().map(address).unwrap_or_default()
}

fn order(draft: &Contribution) -> Vec<Vec<u32>> {
    draft.proposals.iter().map(|p| p.paragraphs.iter().map(|p| p.id.0).collect()).collect()
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

#[cfg(test)]
mod tests {
    use modline_core::command::Command;
    use modline_core::paragraph::ParagraphId;

    use super::*;
    use crate::folder::DataFolder;

    #[test]
    fn a_patch_carries_what_a_command_touched_and_nothing_else() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().join("data")).unwrap();
        let mut session = Session::begin_sample(&folder).unwrap();
        let before = WireState::from(&session);
        let applied = session.perform(Command::StrikeClause { id: ParagraphId(6) }, 0).unwrap();
        let now = WireState::from(&session);
        let patch = WirePatch::new(session.draft(), &applied, Some(&before), &now);
        assert_eq!(patch.touched.paragraphs.iter().map(|p| p.id).collect::<Vec<_>>(), [6]);
        assert_eq!((patch.status.version, patch.touched.order, patch.touched.metadata), (1, None, None));
        assert_eq!((patch.printed, patch.violations, patch.unresolved), (None, None, None));
        assert!(patch.status.can_undo && !patch.status.can_redo);
        let splice = patch.changes.unwrap();
        assert!(splice.inserted.iter().all(|c| c.paragraph == 6), "the other changes are known");
        let mut changes = before.changes;
        let (at, removed) = (splice.at as usize, splice.removed as usize);
        changes.splice(at..at + removed, splice.inserted);
        assert_eq!(changes, now.changes);
    }
}
