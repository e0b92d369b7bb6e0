//! Commands: what the user asks of the draft, planned into invertible steps.
//!
//! A window or script says *what* ([`Command`]); [`perform`] does it and says *how* ([`Transaction`]).

mod accept;
mod attribution;
mod comments;
mod delete;
mod extent;
mod findings;
mod format;
mod labels;
mod located;
mod moving;
mod normal_form;
mod paste;
mod proposal;
mod range;
mod references;
mod replace;
mod reword;
mod sources;

use serde::{Deserialize, Serialize};

use crate::change::ChangeKind;
use crate::comment::CommentId;
use crate::contribution::{Contribution, Logo, Metadata, Proposal, ProposalHeader};
use crate::find::{MarkedWords, Search};
use crate::finding::Finding;
use crate::heading_revision;
use crate::history::Transaction;
use crate::itu::tables;
use crate::merge;
use crate::merge_source::{Choice, MergeSource, PointPlace};
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::redline::{self, Density};
use crate::run::{self, Revision, Run, Version};
use crate::step::{EditError, Step};

use accept::Verdict;
use delete::{delete_paragraph, delete_runs, is_mine, merged, restored};
use located::LocatedParagraph;
use normal_form::Spliced;

pub use accept::ChangeScope;
pub use attribution::with_author_resolved;
pub use format::Formatting;
pub use paste::PastedLine;
pub use range::Range;

/// Something the user does to the draft. Text arrives as whole runs, never as offsets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
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
    /// Joins a paragraph to the next: its end is deleted, or gone if it was the author's own.
    JoinNext {
        /// Which paragraph.
        id: ParagraphId,
    },
    /// Deletes what is selected over several paragraphs. Ends and labels are deleted too, and a paragraph taken whole
    /// is deleted whole.
    DeleteRange {
        /// What is selected.
        range: Range,
        /// What is typed in its place; `None` where nothing comes there. With `Some`, the first paragraph stays, for
        /// what comes.
        typed: Option<String>,
        /// Whether what is left of the first and the last paragraph stays apart: a new paragraph comes between.
        apart: bool,
    },
    /// Puts other words in the place of those that are found, wherever they stand. Deleted words stay.
    Replace {
        /// What is looked for.
        search: Search,
        /// What comes in its place. Where case does not matter it takes the capitals of what it replaces.
        with: String,
        /// One place where the words stand; `None` for all of them.
        only: Option<MarkedWords>,
    },
    /// Gives words a format, or takes it from them. The author's own have it at once; others are deleted and stand again
    /// in it, since formats alone are not tracked. In new text there is nothing to track.
    Format {
        /// The words.
        places: Vec<MarkedWords>,
        /// The format.
        format: Formatting,
        /// Whether they have it afterwards.
        on: bool,
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
    /// Makes the redline of the author's own changes anew, so that what typing left in small fragments reads as one
    /// replacement. What others changed stays.
    Tidy {
        /// Which paragraph; `None` is the whole draft.
        id: Option<ParagraphId>,
        /// How much is kept between changes.
        density: Density,
    },
    /// The paragraph gets another wording; its redline is made by words, against the base where nobody else changed it.
    Reword {
        /// Which paragraph.
        id: ParagraphId,
        /// The wording, with or without the paragraph's label before it.
        text: String,
        /// How much is kept between changes.
        density: Density,
    },
    /// Puts the labels that clauses have now into references to them.
    ReviseReferences {
        /// Places in the list of [`crate::reference::moved_references`].
        chosen: Vec<usize>,
    },
    /// A new, empty clause after this one and what hangs below it, labelled by the policy of the proposal.
    NewClauseAfter {
        /// Which paragraph.
        id: ParagraphId,
    },
    /// The paragraph is something else than was recognized, or has another label: the old one is deleted, or gone if it
    /// was the author's own.
    Name {
        /// Which paragraph.
        id: ParagraphId,
        /// What it is.
        role: Role,
        /// The label now; empty for none.
        label: String,
    },
    /// Inserts lines: the first goes on in the paragraph, each other is a new clause after it.
    Paste {
        /// Which paragraph.
        id: ParagraphId,
        /// The text before the caret.
        left: Vec<Run>,
        /// The text after it.
        right: Vec<Run>,
        /// What is inserted.
        lines: Vec<PastedLine>,
    },
    /// Moves a clause, with what is below it, past its neighbour or its call: deleted here, inserted there.
    MoveClause {
        /// Which paragraph.
        id: ParagraphId,
        /// Towards the start of the text.
        up: bool,
    },
    /// Moves a clause, with what is below it, behind another clause and what is below that, or to the head of a call.
    MoveBehind {
        /// Which paragraph.
        id: ParagraphId,
        /// The clause or call that it follows then, in the same proposal.
        after: ParagraphId,
    },
    /// Replaces meeting, source, texts and contacts. A change of meeting or language revises the headings.
    SetMetadata {
        /// The whole metadata.
        metadata: Box<Metadata>,
    },
    /// Replaces a proposal's marker, number and reasons.
    SetHeader {
        /// Index of the proposal.
        proposal: usize,
        /// The whole head.
        header: ProposalHeader,
    },
    /// Adds proposals, each with new ids; tracked ones come with their headings revised for the meeting.
    AddProposals {
        /// Index of the first.
        at: usize,
        /// The proposals.
        proposals: Vec<Proposal>,
        /// What was seen when they were read.
        findings: Vec<Finding>,
    },
    /// Adds a draft new resolution.
    AddNew {
        /// Its index.
        at: usize,
    },
    /// Removes a proposal.
    RemoveProposal {
        /// Its index.
        proposal: usize,
    },
    /// Puts a proposal where another is now.
    ShiftProposal {
        /// Its index.
        proposal: usize,
        /// Its index then.
        to: usize,
    },
    /// Takes the marks from a proposal; refused where its marker bears tracked changes.
    Unmark {
        /// Index of the proposal.
        proposal: usize,
        /// Whether the revised text stays, not the base.
        revised: bool,
    },
    /// Puts the author's name on every change, whoever made it.
    ReattributeChanges,
    /// Makes the revised words of changes base text.
    AcceptChanges {
        /// Which changes.
        scope: ChangeScope,
    },
    /// Brings the base back in the place of changes.
    RejectChanges {
        /// Which changes.
        scope: ChangeScope,
    },
    /// Replaces the picture on the cover; `None` removes it.
    SetLogo {
        /// The picture.
        logo: Option<Logo>,
    },
    /// Decides a doubtful place of a recovered redline.
    Settle {
        /// Index of the unresolved place.
        doubt: usize,
        /// Whether it is deleted; else it stays.
        strike: bool,
    },
    /// Brings sources in: what others want changed of the base.
    AddSources {
        /// The sources.
        sources: Vec<MergeSource>,
        /// What was found about their bases.
        findings: Vec<Finding>,
    },
    /// Takes a source out.
    RemoveSource {
        /// Its index.
        source: usize,
    },
    /// Gives a source another name. Points at which it speaks are open again.
    NameSource {
        /// Its index.
        source: usize,
        /// The name.
        name: String,
    },
    /// Takes what the sources agree on: every open point at which all who speak say the same.
    TakeAgreed {
        /// Whether the changes stand under the draft's author and not under the sources.
        by_group: bool,
    },
    /// Enters the sources whose words were taken in the table of supporters.
    EnterSupporters,
    /// Decides a point of the sources, or opens it again.
    Decide {
        /// The first place of the point.
        place: PointPlace,
        /// What is decided; `None` opens it.
        choice: Option<Choice>,
        /// Whether the changes stand under the draft's author and not under the sources.
        by_group: bool,
    },
    /// A new comment on a place.
    AddComment {
        /// Which paragraph.
        paragraph: ParagraphId,
        /// The characters of its flat text that it is about, in UTF-16 units as an editor counts; `None` is all of it.
        marked: Option<std::ops::Range<usize>>,
        /// What is said.
        text: String,
    },
    /// Answers a comment.
    ReplyToComment {
        /// Which comment.
        comment: CommentId,
        /// What is said.
        text: String,
    },
    /// Puts other words into a comment, or into one of the answers to it.
    EditComment {
        /// Which comment.
        comment: CommentId,
        /// Index of the answer; `None` is the comment itself.
        reply: Option<usize>,
        /// What is said.
        text: String,
    },
    /// Settles a comment, or opens it again.
    ResolveComment {
        /// Which comment.
        comment: CommentId,
        /// Whether it is settled.
        done: bool,
    },
    /// Removes a comment with the answers to it, or one of these.
    RemoveComment {
        /// Which comment.
        comment: CommentId,
        /// Index of the answer; `None` is all of it.
        reply: Option<usize>,
    },
    /// Switches a rule of house style off in this draft, or on again.
    SwitchRule {
        /// The rule's id.
        rule: String,
        /// Why it is off; `None` switches it on.
        off: Option<String>,
    },
    /// Ticks a finding of the sources off, or takes the tick back.
    Tick {
        /// Index of the finding.
        finding: usize,
        /// Whether it is done with.
        done: bool,
    },
}

/// Does `command` to `draft`, and gives the transaction that did it: each step is applied once, as it is made, and
/// checked as one that arrives from outside.
///
/// # Errors
/// [`EditError`] where the command cannot be done here; the draft is as it was.
///
/// ```
/// use modline_core::command::{Command, perform};
/// use modline_core::contribution::{Contribution, Proposal};
/// use modline_core::paragraph::{Paragraph, ParagraphId, Role};
/// use modline_core::run::Version;
///
/// let clause = Paragraph::unchanged(ParagraphId(1), Role::Clause, "1", "to keep the ferries.");
/// let proposal = Proposal { paragraphs: vec![clause], ..Proposal::default() };
/// let mut draft = Contribution { proposals: vec![proposal], ..Contribution::default() };
///
/// perform(&mut draft, Command::StrikeClause { id: ParagraphId(1) })?;
/// let clause = &draft.proposals[0].paragraphs[0];
/// assert_eq!(clause.text(Version::Base), "to keep the ferries.");
/// assert_eq!(clause.text(Version::Revised), "");
/// # Ok::<(), modline_core::step::EditError>(())
/// ```
pub fn perform(draft: &mut Contribution, command: Command) -> Result<Transaction, EditError> {
    let mut done = Transaction::default();
    match build(draft, command, &mut done) {
        Ok(()) => Ok(done),
        Err(why) => {
            done.inverse().apply(draft).expect("invariant: what was applied can be taken back");
            Err(why)
        }
    }
}

fn build(draft: &mut Contribution, command: Command, done: &mut Transaction) -> Result<(), EditError> {
    let me = draft.metadata.revision();
    let relabels = Relabels::of(&command, draft);
    let steps = plan(draft, command, &me)?;
    let mut spliced = Spliced::by(&steps, draft);
    done.apply_all(draft, steps)?;
    let labels = match relabels {
        Relabels::Nothing => Vec::new(),
        Relabels::Around(arrived) => labels::follow(&done.steps, draft, &arrived, &me),
        Relabels::All(proposal) => {
            labels::settle(draft, proposal, &labels::RelabelScope::All, &me).into_iter().collect()
        }
    };
    spliced.extend(&labels, draft);
    done.apply_all(draft, labels)?;
    if spliced.is_empty() {
        return Ok(());
    }
    let steps = spliced.to_normal_form(&done.steps, draft, &me);
    done.apply_all(draft, steps)?;
    let led = [findings::follow(&done.steps, draft), comments::follow(&done.steps, draft)];
    done.apply_all(draft, led.into_iter().flatten())
}

/// Which labels a command may move.
enum Relabels {
    Nothing,
    /// Those around what it puts into the text, or takes out of it.
    Around(labels::Arrived),
    /// Those of this proposal: they follow another policy now.
    All(usize),
}

impl Relabels {
    fn of(command: &Command, draft: &Contribution) -> Self {
        match command {
            Command::Split { .. }
            | Command::JoinNext { .. }
            | Command::DeleteRange { .. }
            | Command::StrikeClause { .. }
            | Command::RestoreClause { .. }
            | Command::NewClauseAfter { .. } => Relabels::Around(labels::Arrived::default()),
            Command::Paste { id, lines, .. } => {
                let ids = std::iter::once(*id).chain((draft.fresh_id().0..).map(ParagraphId));
                let labelled = ids.zip(lines).filter(|(_, line)| !line.label.is_empty()).map(|(id, _)| id).collect();
                Relabels::Around(labels::Arrived { labelled, ..Default::default() })
            }
            // A change of a label alone is the user's to take back.
            Command::RejectChanges { scope: ChangeScope::Change { kind: ChangeKind::Relabelled, .. } } => {
                Relabels::Nothing
            }
            Command::RejectChanges { .. } => Relabels::Around(labels::Arrived::default()),
            Command::MoveClause { .. } | Command::MoveBehind { .. } => {
                Relabels::Around(labels::Arrived { moved: Some(draft.fresh_id()), ..Default::default() })
            }
            Command::SetHeader { proposal, header } => match draft.proposals.get(*proposal) {
                Some(p) if p.header.labels != header.labels => Relabels::All(*proposal),
                _ => Relabels::Nothing,
            },
            _ => Relabels::Nothing,
        }
    }
}

/// The steps that do `command` to `draft`, labels and normal form aside.
fn plan(draft: &Contribution, command: Command, me: &Revision) -> Result<Vec<Step>, EditError> {
    // The places of sources count from the base and the order of the proposals.
    let moves_base = match &command {
        Command::AcceptChanges { .. } | Command::RemoveProposal { .. } | Command::ShiftProposal { .. } => true,
        Command::AddProposals { at, .. } | Command::AddNew { at } => *at < draft.proposals.len(),
        _ => false,
    };
    if moves_base && !draft.sources.is_empty() {
        return Err(EditError::HasSources);
    }
    Ok(match command {
        Command::SetMetadata { metadata } => set_frame(draft, metadata.titled_after(&draft.metadata, draft.language))?,
        Command::SetHeader { proposal, header } => proposal::set_head(draft, proposal, header, me)?,
        Command::AddProposals { at, proposals, findings } => proposal::add(draft, at, proposals, findings)?,
        Command::AddNew { at } => proposal::add(draft, at, vec![proposal::draft_new(draft)], Vec::new())?,
        Command::RemoveProposal { proposal } => proposal::remove(draft, proposal)?,
        Command::ShiftProposal { proposal, to } => proposal::shift(draft, proposal, to)?,
        Command::Unmark { proposal, revised } => {
            proposal::unmark(draft, proposal, if revised { Version::Revised } else { Version::Base })?
        }
        Command::AcceptChanges { scope } => accept::settle(draft, &scope, Verdict::Accept)?,
        Command::RejectChanges { scope } => accept::settle(draft, &scope, Verdict::Reject)?,
        Command::ReattributeChanges => attribution::reattribute(draft, me, |_| true),
        Command::SetLogo { logo } if logo == draft.logo => Vec::new(),
        Command::SetLogo { logo } => vec![Step::Logo { before: draft.logo.clone(), after: logo }],
        Command::EditParagraph { id, label, runs } => {
            let place = LocatedParagraph::find(draft, id)?;
            let mut p = place.paragraph.clone();
            (p.label, p.runs) = (label, runs);
            p.normalise();
            place.keeps(draft, &p, me)?;
            place.replace(1, vec![p])
        }
        Command::Split { id, left, right } => split(draft, &LocatedParagraph::find(draft, id)?, left, right, me)?,
        Command::JoinNext { id } => join_next(&LocatedParagraph::find(draft, id)?, me)?,
        Command::DeleteRange { range, typed, apart } => range::delete(draft, &range, typed.as_deref(), apart, me)?,
        Command::Replace { search, with, only } => replace::replace(draft, &search, &with, only.as_ref(), me)?,
        Command::Format { places, format, on } => format::format(draft, &places, format, on, me)?,
        Command::StrikeClause { id } => {
            let place = LocatedParagraph::find(draft, id)?;
            place.replace(1, delete_paragraph(place.paragraph, me).into_iter().collect())
        }
        Command::RestoreClause { id } => restore(&LocatedParagraph::find(draft, id)?),
        Command::ReviseReferences { chosen } => references::revise(draft, &chosen, me)?,
        Command::Tidy { id, density } => reword::tidy(draft, id, density, me)?,
        Command::Reword { id, text, density } => reword::reword(draft, id, &text, density, me)?,
        Command::NewClauseAfter { id } => new_clause_after(draft, &LocatedParagraph::find(draft, id)?, me),
        Command::Name { id, role, label } => {
            let place = LocatedParagraph::find(draft, id)?;
            let label = labels::relabelled(&place.paragraph.label, label.trim(), me);
            place.replace(1, vec![Paragraph { role, label, ..place.paragraph.clone() }])
        }
        Command::Paste { id, left, right, lines } => {
            paste::paste(draft, &LocatedParagraph::find(draft, id)?, left, right, &lines, me)?
        }
        Command::AddComment { paragraph, marked, text } => comments::add(draft, paragraph, marked, &text, me)?,
        Command::ReplyToComment { comment, text } => comments::reply(draft, comment, &text, me)?,
        Command::EditComment { comment, reply, text } => comments::edit(draft, comment, reply, &text)?,
        Command::ResolveComment { comment, done } => comments::resolve(draft, comment, done)?,
        Command::RemoveComment { comment, reply } => comments::remove(draft, comment, reply)?,
        Command::SwitchRule { rule, off } => findings::switch_rule(draft, rule, off)?,
        Command::Tick { finding, done } => findings::tick(draft, finding, done)?,
        Command::AddSources { sources, findings } => sources::add(draft, sources, findings)?,
        Command::RemoveSource { source } => sources::remove(draft, source)?,
        Command::NameSource { source, name } => sources::name(draft, source, name.trim())?,
        Command::TakeAgreed { by_group } => merge::take_agreed(draft, by_group, me)?,
        Command::EnterSupporters => merge::enter_supporters(draft).into_iter().collect(),
        Command::Decide { place, choice, by_group } => merge::decide(draft, place, choice, by_group, me)?,
        Command::Settle { doubt, strike } => redline::recover::settle(draft, doubt, strike, me)?,
        Command::MoveClause { id, up } => moving::step(draft, id, up, me)?,
        Command::MoveBehind { id, after } => moving::behind(draft, id, after, me)?,
    })
}

fn set_frame(draft: &Contribution, metadata: Metadata) -> Result<Vec<Step>, EditError> {
    if draft.metadata == metadata {
        return Ok(Vec::new());
    }
    let (was, me) = (draft.metadata.revision(), metadata.revision());
    let mut steps = if was == me { Vec::new() } else { attribution::renamed(draft, &me, &was.author) };
    if metadata.meeting != draft.metadata.meeting {
        let mut with_author_resolved = draft.clone();
        steps.iter().try_for_each(|edit| edit.apply(&mut with_author_resolved))?;
        let chosen = tables().meeting(&metadata.meeting);
        steps.extend(heading_revision::revise(&with_author_resolved, chosen, &me));
        // The opening line of a new text is the coming meeting's too; one that came with marks is left to the user.
        let new = |p: &Proposal| p.header.marker.is_new_text() && !p.paragraphs.iter().any(Paragraph::is_changed);
        for index in (0..with_author_resolved.proposals.len()).filter(|i| new(&with_author_resolved.proposals[*i])) {
            steps.extend(heading_revision::revise_one(&with_author_resolved, index, chosen, &me));
        }
    }
    steps.push(Step::Metadata { before: Box::new(draft.metadata.clone()), after: Box::new(metadata) });
    Ok(steps)
}

fn split(
    draft: &Contribution,
    place: &LocatedParagraph,
    left: Vec<Run>,
    right: Vec<Run>,
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let whole = Paragraph { runs: [left.clone(), right.clone()].concat(), ..place.paragraph.clone() };
    place.keeps(draft, &whole, me)?;
    if run::has_text(&right, Version::Markup) {
        let first =
            Paragraph { runs: run::normalise(left), ins: Some(me.clone()), del: None, ..place.paragraph.clone() };
        let label = if first.label.is_empty() { String::new() } else { labels::provisional(place.all, place.at) };
        let second = Paragraph {
            id: draft.fresh_id(),
            role: if label.is_empty() && first.role.is_clause() { Role::Para } else { first.role },
            label: inserted_label(&label, me),
            runs: run::normalise(right),
            ..place.paragraph.clone()
        };
        return Ok(place.replace(1, vec![first, second]));
    }
    let mut steps = place.replace(1, vec![Paragraph { runs: run::normalise(left), ..place.paragraph.clone() }]);
    steps.extend(new_clause_after(draft, place, me));
    Ok(steps)
}

fn join_next(place: &LocatedParagraph, me: &Revision) -> Result<Vec<Step>, EditError> {
    let next = place.next().ok_or(EditError::NotHere)?;
    let label = delete_runs(&next.label, me);
    if is_mine(&place.paragraph.ins, me) && !run::has_text(&label, Version::Markup) {
        return Ok(place.replace(2, vec![merged(place.paragraph, next)]));
    }
    let first = Paragraph { del: Some(me.clone()), ..place.paragraph.clone() };
    Ok(place.replace(2, vec![first, Paragraph { label, ..next.clone() }]))
}

fn restore(place: &LocatedParagraph) -> Vec<Step> {
    let base = restored(place.paragraph);
    if base.ins.is_none() {
        return place.replace(1, vec![base]);
    }
    if base.label.is_empty() && base.runs.is_empty() {
        return place.replace(1, Vec::new());
    }
    match place.next() {
        Some(next) if next.label.is_empty() => place.replace(2, vec![merged(&base, next)]),
        _ => place.replace(1, vec![base]),
    }
}

/// Behind the clause and what hangs below it; its label is settled afterwards.
fn new_clause_after(draft: &Contribution, place: &LocatedParagraph, me: &Revision) -> Vec<Step> {
    let role = place.paragraph.role;
    let clause = Paragraph {
        id: draft.fresh_id(),
        role: if role.is_clause() { role } else { Role::Para },
        label: inserted_label(&labels::provisional(place.all, place.at), me),
        runs: Vec::new(),
        ins: Some(me.clone()),
        del: None,
    };
    place.splice(labels::behind_clause(place.all, place.at), 0, vec![clause])
}

fn inserted_label(label: &str, me: &Revision) -> Vec<Run> {
    if label.is_empty() { Vec::new() } else { vec![Run::inserted(label, me)] }
}
