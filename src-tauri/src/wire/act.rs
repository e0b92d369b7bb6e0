//! What the window asks to be done: [`modline_core::act::Act`] in wire types.

use modline_core::act::{Act, PastedLine, Range};
use modline_core::paragraph::ParagraphId;
use modline_core::run::Run;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::error::WireError;
use super::frame::WireFrame;
use super::review::role;
use super::text::{WireHead, WireRun};

/// An act on the draft; text comes as whole runs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireAct {
    /// The paragraph as it is after typing.
    EditParagraph {
        /// Which paragraph.
        id: u32,
        /// Its label now.
        label: Vec<WireRun>,
        /// Its text now.
        runs: Vec<WireRun>,
    },
    /// Cuts the paragraph in two.
    Split {
        /// Which paragraph.
        id: u32,
        /// The text before the cut.
        left: Vec<WireRun>,
        /// The text after it.
        right: Vec<WireRun>,
    },
    /// Joins the paragraph to the next.
    JoinNext {
        /// Which paragraph.
        id: u32,
    },
    /// Deletes what is selected over several paragraphs.
    DeleteRange {
        /// The paragraph it begins in.
        first: u32,
        /// That paragraph's text before it.
        left: Vec<WireRun>,
        /// The paragraph it ends in.
        last: u32,
        /// That paragraph's text behind it.
        right: Vec<WireRun>,
        /// What is typed in its place; `null` where nothing comes there.
        typed: Option<String>,
        /// Whether what is left of the first and the last paragraph stays apart.
        apart: bool,
    },
    /// Strikes the clause whole.
    StrikeClause {
        /// Which paragraph.
        id: u32,
    },
    /// Takes every change of the clause back.
    RestoreClause {
        /// Which paragraph.
        id: u32,
    },
    /// Joins what was changed word by word into readable replacements.
    TidyClause {
        /// Which paragraph.
        id: u32,
    },
    /// A new, empty clause after this one.
    NewClauseAfter {
        /// Which paragraph.
        id: u32,
    },
    /// The paragraph is something else than was understood, or has another label, tracked.
    Name {
        /// Which paragraph.
        id: u32,
        /// What it is.
        role: String,
        /// The label now; empty for none.
        label: String,
    },
    /// Inserts lines: each but the first is a new clause.
    Paste {
        /// Which paragraph.
        id: u32,
        /// The text before the caret.
        left: Vec<WireRun>,
        /// The text after it.
        right: Vec<WireRun>,
        /// What is inserted.
        lines: Vec<WirePastedLine>,
    },
    /// Moves the clause one place.
    MoveClause {
        /// Which paragraph.
        id: u32,
        /// Towards the start.
        up: bool,
    },
    /// Replaces meeting, source, texts, contacts.
    SetFrame {
        /// The whole frame.
        frame: Box<WireFrame>,
    },
    /// Replaces a proposal's marker, number, reasons.
    SetHead {
        /// Index of the proposal.
        proposal: u32,
        /// The whole head.
        head: WireHead,
    },
    /// Adds a draft new resolution.
    AddNew {
        /// Its index.
        at: u32,
    },
    /// Removes a proposal.
    RemoveProposal {
        /// Its index.
        proposal: u32,
    },
    /// Puts a proposal where another is now.
    ShiftProposal {
        /// Its index.
        proposal: u32,
        /// Its index then.
        to: u32,
    },
    /// Takes the marks from a proposal whose marker bears none.
    Unmark {
        /// Its index.
        proposal: u32,
        /// Whether what was inserted stays, not what was struck.
        revised: bool,
    },
    /// Puts the author's name on every change, whoever made it.
    SignChanges,
    /// Takes the picture from the cover.
    RemoveLogo,
    /// Decides a doubtful place.
    Settle {
        /// Its index.
        doubt: u32,
        /// Struck, or kept.
        strike: bool,
    },
    /// Ticks a finding off, or takes the tick back.
    Tick {
        /// Its index.
        finding: u32,
        /// Whether it is done with.
        done: bool,
    },
}

/// One line of what is pasted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WirePastedLine {
    /// Its label; may be empty.
    pub label: String,
    /// Its text.
    pub text: String,
}

impl From<WirePastedLine> for PastedLine {
    fn from(l: WirePastedLine) -> Self {
        Self { label: l.label, text: l.text }
    }
}

impl From<PastedLine> for WirePastedLine {
    fn from(l: PastedLine) -> Self {
        Self { label: l.label, text: l.text }
    }
}

fn index(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

fn runs(from: Vec<WireRun>) -> Vec<Run> {
    from.into_iter().map(Into::into).collect()
}

impl TryFrom<WireAct> for Act {
    type Error = WireError;

    fn try_from(act: WireAct) -> Result<Act, WireError> {
        let id = ParagraphId;
        Ok(match act {
            WireAct::EditParagraph { id: i, label, runs: text } => {
                Act::EditParagraph { id: id(i), label: runs(label), runs: runs(text) }
            }
            WireAct::Split { id: i, left, right } => Act::Split { id: id(i), left: runs(left), right: runs(right) },
            WireAct::JoinNext { id: i } => Act::JoinNext { id: id(i) },
            WireAct::DeleteRange { first, left, last, right, typed, apart } => {
                let range = Range { first: id(first), left: runs(left), last: id(last), right: runs(right) };
                Act::DeleteRange { range, typed, apart }
            }
            WireAct::StrikeClause { id: i } => Act::StrikeClause { id: id(i) },
            WireAct::RestoreClause { id: i } => Act::RestoreClause { id: id(i) },
            WireAct::TidyClause { id: i } => Act::TidyClause { id: id(i) },
            WireAct::NewClauseAfter { id: i } => Act::NewClauseAfter { id: id(i) },
            WireAct::Name { id: i, role: name, label } => Act::Name { id: id(i), role: role(&name)?, label },
            WireAct::Paste { id: i, left, right, lines } => {
                let lines = lines.into_iter().map(Into::into).collect();
                Act::Paste { id: id(i), left: runs(left), right: runs(right), lines }
            }
            WireAct::MoveClause { id: i, up } => Act::MoveClause { id: id(i), up },
            WireAct::SetFrame { frame } => Act::SetFrame { frame: Box::new((*frame).into()) },
            WireAct::AddNew { at } => Act::AddNew { at: index(at) },
            WireAct::RemoveProposal { proposal } => Act::RemoveProposal { proposal: index(proposal) },
            WireAct::ShiftProposal { proposal, to } => Act::ShiftProposal { proposal: index(proposal), to: index(to) },
            WireAct::Unmark { proposal, revised } => Act::Unmark { proposal: index(proposal), revised },
            WireAct::SignChanges => Act::SignChanges,
            WireAct::RemoveLogo => Act::SetLogo { logo: None },
            WireAct::Settle { doubt, strike } => Act::Settle { doubt: index(doubt), strike },
            WireAct::Tick { finding, done } => Act::Tick { finding: index(finding), done },
            WireAct::SetHead { proposal, head } => Act::SetHead { proposal: index(proposal), head: head.try_into()? },
        })
    }
}
