//! Acts: what a person asks of the draft, planned into invertible steps.
//!
//! A window or script says *what* ([`Act`]); [`plan`] says *how* ([`Step`]); [`crate::history::History`] does it.

use serde::{Deserialize, Serialize};

use crate::contribution::{Contribution, Frame, ProposalHead};
use crate::edit::{Edit, Refused};
use crate::history::Step;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{self, Revision, Run};

/// Something a person does to the draft. Text arrives as whole runs, never as offsets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// The editor's picture of a paragraph after typing.
    EditParagraph {
        /// Which paragraph.
        id: ParagraphId,
        /// Its label now.
        label: Vec<Run>,
        /// Its text now.
        runs: Vec<Run>,
    },
    /// Cuts a paragraph in two; the new end is inserted.
    Split {
        /// Which paragraph.
        id: ParagraphId,
        /// The text before the cut.
        left: Vec<Run>,
        /// The text after it.
        right: Vec<Run>,
    },
    /// Joins a paragraph to the next: its end is struck, or gone if it was the author's own.
    JoinNext {
        /// Which paragraph.
        id: ParagraphId,
    },
    /// Strikes a clause whole; the author's own new clause goes.
    StrikeClause {
        /// Which paragraph.
        id: ParagraphId,
    },
    /// Takes every change of a clause back, whoever made it.
    RestoreClause {
        /// Which paragraph.
        id: ParagraphId,
    },
    /// A new, empty clause after this one, with a label that moves no other.
    NewClauseAfter {
        /// Which paragraph.
        id: ParagraphId,
    },
    /// Moves a clause one place up or down among its neighbours: struck here, inserted there.
    MoveClause {
        /// Which paragraph.
        id: ParagraphId,
        /// Towards the start of the text.
        up: bool,
    },
    /// Replaces meeting, source, texts and contacts. A change of meeting or language revises the headings.
    SetFrame {
        /// The whole frame.
        frame: Box<Frame>,
    },
    /// Replaces a proposal's marker, number and reasons.
    SetHead {
        /// Index of the proposal.
        proposal: usize,
        /// The whole head.
        head: ProposalHead,
    },
}
