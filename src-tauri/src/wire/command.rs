//! What the window asks to be done: [`modline_core::command::Command`] in wire types.

use modline_core::command::{ChangeScope, Command, Formatting, PastedLine, Range};
use modline_core::comment::CommentId;
use modline_core::paragraph::ParagraphId;
use modline_core::redline::Density;
use modline_core::run::Run;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::change::WireChangeKind;
use super::find::{WireSearch, WireTextPlace};
use super::merge::{WireChoice, WirePointPlace};
use super::metadata::WireMetadata;
use super::number::index;
use super::text::{WireProposalHeader, WireRole, WireRun};

/// A command on the draft; text comes as whole runs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireCommand {
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
    /// Puts other words in the place of those that are found; struck ones stay.
    Replace {
        /// What is looked for.
        search: WireSearch,
        /// What comes in its place.
        with: String,
        /// One place where the words stand; `null` for all of them.
        only: Option<WireTextPlace>,
    },
    /// Gives words a format, or takes it from them; what is not the author's own is struck and stands again in it.
    Format {
        /// The words.
        places: Vec<WireTextPlace>,
        /// The format.
        format: WireFormatting,
        /// Whether they have it afterwards.
        on: bool,
    },
    /// Strikes the clause whole.
    StrikeClause {
        /// Which paragraph.
        id: u32,
    },
    /// Reverts every change of the clause.
    RestoreClause {
        /// Which paragraph.
        id: u32,
    },
    /// Joins what the author changed word by word into readable replacements.
    Tidy {
        /// Which paragraph; `null` is the whole draft.
        id: Option<u32>,
        /// How much is kept between changes.
        density: WireDensity,
    },
    /// Puts the labels that clauses have now into references to them.
    ReviseReferences {
        /// Their places in the list.
        chosen: Vec<u32>,
    },
    /// The paragraph gets another wording, redlined by words.
    Reword {
        /// Which paragraph.
        id: u32,
        /// The wording, with or without its label.
        text: String,
        /// How much is kept between changes.
        density: WireDensity,
    },
    /// A new, empty clause after this one.
    NewClauseAfter {
        /// Which paragraph.
        id: u32,
    },
    /// The paragraph is something else than was recognized, or has another label, tracked.
    Name {
        /// Which paragraph.
        id: u32,
        /// What it is.
        role: WireRole,
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
    /// Moves the clause past its neighbour or its call.
    MoveClause {
        /// Which paragraph.
        id: u32,
        /// Towards the start.
        up: bool,
    },
    /// Moves the clause behind another one, or to the head of a call.
    MoveBehind {
        /// Which paragraph.
        id: u32,
        /// What it follows then.
        after: u32,
    },
    /// Replaces meeting, source, texts, contacts.
    SetMetadata {
        /// The whole metadata.
        metadata: Box<WireMetadata>,
    },
    /// Replaces a proposal's marker, number, reasons.
    SetHeader {
        /// Index of the proposal.
        proposal: u32,
        /// The whole header.
        header: WireProposalHeader,
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
    ReattributeChanges,
    /// Makes the revised words of changes base text.
    AcceptChanges {
        /// Which changes.
        scope: WireChangeScope,
    },
    /// Brings the base back in the place of changes.
    RejectChanges {
        /// Which changes.
        scope: WireChangeScope,
    },
    /// Removes the logo from the cover.
    RemoveLogo,
    /// Decides an unresolved place.
    Settle {
        /// Its index.
        doubt: u32,
        /// Struck, or kept.
        strike: bool,
    },
    /// Takes a source out.
    RemoveSource {
        /// Its index.
        source: u32,
    },
    /// Gives a source another name.
    NameSource {
        /// Its index.
        source: u32,
        /// The name.
        name: String,
    },
    /// Takes what the sources agree on.
    TakeAgreed {
        /// Whether the changes stand under the draft's author and not under the sources.
        by_group: bool,
    },
    /// Enters the sources whose words were taken in the table of supporters.
    EnterSupporters,
    /// Decides a point of the sources, or opens it again.
    Decide {
        /// What names the point.
        place: WirePointPlace,
        /// What is decided; `null` opens it.
        choice: Option<WireChoice>,
        /// Whether the changes stand under the draft's author and not under the sources.
        by_group: bool,
    },
    /// Switches a rule of house style off, with a reason, or on again.
    SwitchRule {
        /// The rule's id.
        rule: String,
        /// Why it is off; `null` switches it on.
        off: Option<String>,
    },
    /// A new comment on a place.
    AddComment {
        /// Which paragraph.
        paragraph: u32,
        /// Where the characters it is about begin, as the editor counts.
        from: u32,
        /// Where they end; nothing is selected where that is the same place: it is about the whole paragraph.
        to: u32,
        /// What is said.
        text: String,
    },
    /// Answers a comment.
    ReplyToComment {
        /// Which comment.
        comment: u32,
        /// What is said.
        text: String,
    },
    /// Puts other words into a comment, or into one of the answers to it.
    EditComment {
        /// Which comment.
        comment: u32,
        /// Index of the answer; `null` is the comment itself.
        reply: Option<u32>,
        /// What is said.
        text: String,
    },
    /// Settles a comment, or opens it again.
    ResolveComment {
        /// Which comment.
        comment: u32,
        /// Whether it is settled.
        done: bool,
    },
    /// Removes a comment with the answers to it, or one of these.
    RemoveComment {
        /// Which comment.
        comment: u32,
        /// Index of the answer; `null` is all of it.
        reply: Option<u32>,
    },
    /// Ticks a finding off, or takes the tick back.
    Tick {
        /// Its index.
        finding: u32,
        /// Whether it is done with.
        done: bool,
    },
}

/// A format that words are given.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireFormatting {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Raised.
    Superscript,
}

impl From<WireFormatting> for Formatting {
    fn from(format: WireFormatting) -> Self {
        match format {
            WireFormatting::Bold => Self::Bold,
            WireFormatting::Italic => Self::Italic,
            WireFormatting::Superscript => Self::Superscript,
        }
    }
}

/// How much a redline keeps between its changes.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireDensity {
    /// Each word that differs is a change of its own.
    Fine,
    /// What a person would write.
    Words,
    /// Whole phrases give way to phrases.
    Phrases,
}

impl From<WireDensity> for Density {
    fn from(density: WireDensity) -> Self {
        match density {
            WireDensity::Fine => Self::Fine,
            WireDensity::Words => Self::Words,
            WireDensity::Phrases => Self::Phrases,
        }
    }
}

/// Which changes are accepted or rejected.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireChangeScope {
    /// One of the list.
    Change {
        /// The paragraph it is in.
        paragraph: u32,
        /// What it is.
        kind: WireChangeKind,
        /// Where its marked characters begin, as in the list.
        from: u32,
        /// Where they end.
        to: u32,
    },
    /// Every change of this paragraph.
    Clause(u32),
    /// Every change that what is selected touches.
    Selection {
        /// The paragraph it begins in.
        first: u32,
        /// Where in that, as the editor counts.
        from: u32,
        /// The paragraph it ends in.
        last: u32,
        /// Where in that.
        to: u32,
    },
    /// Every change by this author.
    Author(String),
    /// Every change of the draft.
    All,
}

impl From<WireChangeScope> for ChangeScope {
    fn from(scope: WireChangeScope) -> Self {
        match scope {
            WireChangeScope::Change { paragraph, kind, from, to } => {
                Self::Change { paragraph: ParagraphId(paragraph), kind: kind.into(), marked: index(from)..index(to) }
            }
            WireChangeScope::Clause(id) => Self::Clause(ParagraphId(id)),
            WireChangeScope::Selection { first, from, last, to } => {
                Self::Selection { first: ParagraphId(first), from: index(from), last: ParagraphId(last), to: index(to) }
            }
            WireChangeScope::Author(name) => Self::Author(name),
            WireChangeScope::All => Self::All,
        }
    }
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

fn runs(from: Vec<WireRun>) -> Vec<Run> {
    from.into_iter().map(Into::into).collect()
}

impl From<WireCommand> for Command {
    fn from(command: WireCommand) -> Self {
        let id = ParagraphId;
        match command {
            WireCommand::EditParagraph { id: i, label, runs: text } => {
                Command::EditParagraph { id: id(i), label: runs(label), runs: runs(text) }
            }
            WireCommand::Split { id: i, left, right } => {
                Command::Split { id: id(i), left: runs(left), right: runs(right) }
            }
            WireCommand::JoinNext { id: i } => Command::JoinNext { id: id(i) },
            WireCommand::DeleteRange { first, left, last, right, typed, apart } => {
                let range = Range { first: id(first), left: runs(left), last: id(last), right: runs(right) };
                Command::DeleteRange { range, typed, apart }
            }
            WireCommand::Replace { search, with, only } => {
                Command::Replace { search: search.into(), with, only: only.map(Into::into) }
            }
            WireCommand::Format { places, format, on } => {
                let places = places.into_iter().map(Into::into).collect();
                Command::Format { places, format: format.into(), on }
            }
            WireCommand::StrikeClause { id: i } => Command::StrikeClause { id: id(i) },
            WireCommand::RestoreClause { id: i } => Command::RestoreClause { id: id(i) },
            WireCommand::Tidy { id: i, density } => Command::Tidy { id: i.map(id), density: density.into() },
            WireCommand::ReviseReferences { chosen } => {
                Command::ReviseReferences { chosen: chosen.into_iter().map(index).collect() }
            }
            WireCommand::Reword { id: i, text, density } => {
                Command::Reword { id: id(i), text, density: density.into() }
            }
            WireCommand::NewClauseAfter { id: i } => Command::NewClauseAfter { id: id(i) },
            WireCommand::Name { id: i, role, label } => Command::Name { id: id(i), role: role.into(), label },
            WireCommand::Paste { id: i, left, right, lines } => {
                let lines = lines.into_iter().map(Into::into).collect();
                Command::Paste { id: id(i), left: runs(left), right: runs(right), lines }
            }
            WireCommand::MoveClause { id: i, up } => Command::MoveClause { id: id(i), up },
            WireCommand::MoveBehind { id: i, after } => Command::MoveBehind { id: id(i), after: id(after) },
            WireCommand::SetMetadata { metadata } => Command::SetMetadata { metadata: Box::new((*metadata).into()) },
            WireCommand::AddNew { at } => Command::AddNew { at: index(at) },
            WireCommand::RemoveProposal { proposal } => Command::RemoveProposal { proposal: index(proposal) },
            WireCommand::ShiftProposal { proposal, to } => {
                Command::ShiftProposal { proposal: index(proposal), to: index(to) }
            }
            WireCommand::Unmark { proposal, revised } => Command::Unmark { proposal: index(proposal), revised },
            WireCommand::ReattributeChanges => Command::ReattributeChanges,
            WireCommand::AcceptChanges { scope } => Command::AcceptChanges { scope: scope.into() },
            WireCommand::RejectChanges { scope } => Command::RejectChanges { scope: scope.into() },
            WireCommand::RemoveLogo => Command::SetLogo { logo: None },
            WireCommand::Settle { doubt, strike } => Command::Settle { doubt: index(doubt), strike },
            WireCommand::RemoveSource { source } => Command::RemoveSource { source: index(source) },
            WireCommand::NameSource { source, name } => Command::NameSource { source: index(source), name },
            WireCommand::TakeAgreed { by_group } => Command::TakeAgreed { by_group },
            WireCommand::EnterSupporters => Command::EnterSupporters,
            WireCommand::Decide { place, choice, by_group } => {
                Command::Decide { place: place.into(), choice: choice.map(Into::into), by_group }
            }
            WireCommand::SwitchRule { rule, off } => Command::SwitchRule { rule, off },
            WireCommand::AddComment { paragraph, from, to, text } => {
                let marked = (from != to).then(|| index(from)..index(to));
                Command::AddComment { paragraph: id(paragraph), marked, text }
            }
            WireCommand::ReplyToComment { comment, text } => {
                Command::ReplyToComment { comment: CommentId(comment), text }
            }
            WireCommand::EditComment { comment, reply, text } => {
                Command::EditComment { comment: CommentId(comment), reply: reply.map(index), text }
            }
            WireCommand::ResolveComment { comment, done } => {
                Command::ResolveComment { comment: CommentId(comment), done }
            }
            WireCommand::RemoveComment { comment, reply } => {
                Command::RemoveComment { comment: CommentId(comment), reply: reply.map(index) }
            }
            WireCommand::Tick { finding, done } => Command::Tick { finding: index(finding), done },
            WireCommand::SetHeader { proposal, header } => {
                Command::SetHeader { proposal: index(proposal), header: header.into() }
            }
        }
    }
}
