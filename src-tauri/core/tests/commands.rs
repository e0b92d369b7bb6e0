//! What commands do at the borders of paragraphs, and what they refuse.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::change::changes;
use modline_core::command::{ChangeScope, Command, perform};
use modline_core::contribution::{Contribution, LabelPolicy, Logo, Metadata, Proposal, ProposalHeader};
use modline_core::merge_source::MergeSource;
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{Format, Revision, Run, Version};
use modline_core::step::EditError;

const ME: &str = "CEPT";

fn me() -> Revision {
    Revision::by(ME)
}

fn clause(id: u32, label: &str, text: &str) -> Paragraph {
    let role = if label.is_empty() { Role::Para } else { Role::Clause };
    Paragraph::unchanged(ParagraphId(id), role, label, text)
}

fn draft(paragraphs: Vec<Paragraph>) -> Contribution {
    let metadata = Metadata { group: ME.into(), ..Metadata::default() };
    let mut draft = Contribution {
        metadata,
        proposals: vec![Proposal { paragraphs, ..Proposal::default() }],
        ..Default::default()
    };
    draft.normalise();
    draft
}

/// The draft after `command`; undone it is the one before.
fn after(draft: &Contribution, command: Command) -> Contribution {
    let mut now = draft.clone();
    let done = perform(&mut now, command).unwrap();
    let mut back = now.clone();
    done.inverse().apply(&mut back).unwrap();
    assert!(back == *draft, "undo");
    now
}

fn lines(draft: &Contribution, version: Version) -> Vec<String> {
    draft.body(version).iter().map(ToString::to_string).collect()
}

fn split(p: &Paragraph, left: &str, right: &str) -> Command {
    Command::Split { id: p.id, left: vec![Run::unchanged(left)], right: vec![Run::unchanged(right)] }
}

#[test]
fn a_split_gives_the_second_half_what_the_first_was() {
    let titles = [(Role::ResTitle, "", Role::ResTitle), (Role::Sub1, "", Role::Para), (Role::Sub1, "a)", Role::Sub1)];
    for (role, label, second) in titles {
        let p = Paragraph { role, ..clause(1, label, "Masts and sails") };
        let now = after(&draft(vec![p.clone()]), split(&p, "Masts", " and sails"));
        let roles: Vec<Role> = now.proposals[0].paragraphs.iter().map(|p| p.role).collect();
        assert_eq!(roles, [role, second], "{label}");
    }
}

#[test]
fn a_split_paragraph_runs_on_where_it_did_before() {
    let p = Paragraph { del: Some(Revision::by("RCC")), ..clause(1, "", "to sail by night") };
    let now = after(&draft(vec![p.clone(), clause(2, "", " and day")]), split(&p, "to sail", " by night"));
    assert_eq!(lines(&now, Version::Revised), ["to sail", " by night and day"]);
    assert_eq!(lines(&now, Version::Base), ["to sail by night", " and day"]);
}

#[test]
fn a_split_changes_no_format_of_the_base() {
    let bold = Run { format: Format { bold: true, ..Format::PLAIN }, ..Run::unchanged(" by night") };
    let command = Command::Split { id: ParagraphId(1), left: vec![Run::unchanged("to sail")], right: vec![bold] };
    let mut draft = draft(vec![clause(1, "", "to sail by night")]);
    assert_eq!(perform(&mut draft, command).unwrap_err(), EditError::BaseChanged);
}

#[test]
fn joined_paragraphs_are_one_in_the_revised_text_and_two_in_the_base() {
    let join = Command::JoinNext { id: ParagraphId(1) };
    let new = Paragraph { ins: Some(me()), runs: vec![Run::inserted("at dawn ", &me())], ..clause(1, "", "") };
    for (first, second, want) in [
        (clause(1, "", "to sail "), clause(2, "", "home"), "to sail home"),
        (clause(1, "a)", "to sail "), clause(2, "b)", "home"), "a)\tto sail home"),
        (new, clause(2, "b)", "home"), "at dawn home"),
    ] {
        let two = draft(vec![first, second]);
        let now = after(&two, join.clone());
        assert_eq!(lines(&now, Version::Revised), [want]);
        assert_eq!(lines(&now, Version::Base), lines(&two, Version::Base));
    }
}

#[test]
fn a_restored_paragraph_is_one_with_the_half_that_was_cut_off() {
    let restore = Command::RestoreClause { id: ParagraphId(1) };
    let end_inserted = |p: Paragraph| Paragraph { ins: Some(Revision::by("RCC")), ..p };
    let cut = draft(vec![end_inserted(clause(1, "", "to sail")), clause(2, "", " by night")]);
    let whole = after(&cut, restore.clone());
    assert_eq!(whole.proposals[0].paragraphs.len(), 1);
    assert_eq!((lines(&whole, Version::Revised), changes(&whole)), (lines(&cut, Version::Base), Vec::new()));
    // a label of the base between the halves is not lost
    let labelled = draft(vec![end_inserted(clause(1, "", "to sail")), clause(2, "a)", " by night")]);
    let now = after(&labelled, restore);
    assert_eq!(lines(&now, Version::Base), lines(&labelled, Version::Base));
}

#[test]
fn what_moves_the_base_waits_until_the_sources_are_gone() {
    let source = MergeSource { name: "RCC".into(), ..MergeSource::default() };
    let mut two = draft(vec![clause(1, "1", "to sail;")]);
    two.proposals.push(Proposal { paragraphs: vec![clause(2, "1", "to stay;")], ..Proposal::default() });
    let with = after(&two, Command::AddSources { sources: vec![source], findings: Vec::new() });
    let new = || vec![Proposal { paragraphs: vec![clause(9, "1", "to wait;")], ..Proposal::default() }];
    let add = |at| Command::AddProposals { at, proposals: new(), findings: Vec::new() };
    for command in [
        Command::AcceptChanges { scope: ChangeScope::All },
        Command::RemoveProposal { proposal: 1 },
        Command::ShiftProposal { proposal: 0, to: 1 },
        add(0),
        add(1),
        Command::AddNew { at: 0 },
    ] {
        let mut now = with.clone();
        assert_eq!(perform(&mut now, command.clone()).unwrap_err(), EditError::HasSources, "{command:?}");
        assert!(now == with);
    }
    for command in [add(2), Command::AddNew { at: 2 }] {
        assert_eq!(after(&with, command).proposals.len(), 3);
    }
}

#[test]
fn a_picture_that_is_there_already_is_no_step() {
    let logo = Some(Logo::read(include_bytes!("../../../icons/32x32.png")).unwrap());
    let set = |logo: &Option<Logo>| Command::SetLogo { logo: logo.clone() };
    let mut now = draft(vec![clause(1, "", "to sail")]);
    for (picture, steps) in [(&None, 0), (&logo, 1), (&logo, 0), (&None, 1)] {
        assert_eq!(perform(&mut now, set(picture)).unwrap().steps.len(), steps);
        assert_eq!(now.logo, *picture);
    }
}

#[test]
fn labels_count_anew_when_their_policy_changes_and_not_for_reasons() {
    let new = Paragraph {
        label: vec![Run::inserted("7", &me())],
        runs: vec![Run::inserted("to wait;", &me())],
        ins: Some(me()),
        ..clause(2, "", "")
    };
    let list = draft(vec![clause(1, "1", "to sail;"), new, clause(3, "2", "to stay.")]);
    let labels = |header| -> Vec<String> {
        let now = after(&list, Command::SetHeader { proposal: 0, header });
        now.proposals[0].paragraphs.iter().map(|p| p.label_text(Version::Revised)).collect()
    };
    assert_eq!(labels(ProposalHeader { reasons: "Due.".into(), ..ProposalHeader::default() }), ["1", "7", "2"]);
    assert_eq!(labels(ProposalHeader { labels: LabelPolicy::Reletter, ..ProposalHeader::default() }), ["1", "2", "3"]);
}
