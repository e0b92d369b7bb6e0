//! Whole proposals: added, put elsewhere, removed, rid of marks; each step taken back gives the draft as it was.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::command::{Command, perform, with_author_resolved};
use modline_core::contribution::{Contribution, Marker, Metadata, Proposal, ProposalHeader};
use modline_core::finding::{Finding, Severity};
use modline_core::itu::Language;
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{Revision, Run, Version};
use modline_core::step::{EditError, Step};
use modline_core::unresolved::{Confidence, Reason, Scope, UnresolvedKind, UnresolvedPlace};

fn resolution(number: u32, marker: Marker) -> Proposal {
    let line = |id, role, text: &str| Paragraph::unchanged(ParagraphId(id), role, "", text);
    let number = format!("RESOLUTION {number} (Hyderabad, 2010)");
    let paragraphs =
        vec![line(1, Role::ResNo, &number), line(2, Role::ResTitle, "Ferries"), line(3, Role::Para, "to sail")];
    Proposal { header: ProposalHeader { marker, ..ProposalHeader::default() }, paragraphs }
}

fn draft() -> Contribution {
    Contribution {
        metadata: Metadata { meeting: "WTDC-14".into(), group: "CEPT".into(), ..Metadata::default() },
        proposals: vec![resolution(901, Marker::Mod)],
        ..Contribution::default()
    }
}

/// The draft after `act`; undone it is the one before.
fn after(draft: &Contribution, act: Command) -> Contribution {
    let mut out = draft.clone();
    let step = perform(&mut out, act).unwrap();
    let mut back = out.clone();
    step.inverse().apply(&mut back).unwrap();
    assert!(back == *draft, "undo");
    out
}

fn lines(draft: &Contribution, proposal: usize, version: Version) -> Vec<String> {
    draft.proposals[proposal].lines(version).iter().map(ToString::to_string).collect()
}

#[test]
fn proposals_come_with_ids_of_their_own_and_headings_revised_change_places_and_go() {
    let both = [resolution(902, Marker::Mod), resolution(903, Marker::Noc)].to_vec();
    let three = after(&draft(), Command::AddProposals { at: 1, proposals: both, findings: Vec::new() });
    let ids: Vec<u32> = three.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.id.0).collect();
    assert_eq!(ids, (1..=9).collect::<Vec<_>>());
    assert_eq!(lines(&three, 1, Version::Revised)[0], "RESOLUTION 902 (Rev. Dubai, 2014)");
    assert_eq!(lines(&three, 1, Version::Base)[0], "RESOLUTION 902 (Hyderabad, 2010)");
    assert_eq!(lines(&three, 2, Version::Markup)[0], "RESOLUTION 903 (Hyderabad, 2010)");

    let order = |draft: &Contribution| -> Vec<u32> { draft.proposals.iter().map(|p| p.paragraphs[0].id.0).collect() };
    assert_eq!(order(&after(&three, Command::ShiftProposal { proposal: 0, to: 2 })), [4, 7, 1]);
    assert_eq!(order(&after(&three, Command::ShiftProposal { proposal: 2, to: 1 })), [1, 7, 4]);
    assert_eq!(order(&after(&three, Command::RemoveProposal { proposal: 1 })), [1, 7]);
    assert_eq!(perform(&mut three.clone(), Command::RemoveProposal { proposal: 3 }).unwrap_err(), EditError::Stale);
}

#[test]
fn proposals_come_first_too_and_in_the_words_of_the_draft() {
    let add = |at, proposal| Command::AddProposals { at, proposals: vec![proposal], findings: Vec::new() };
    let two = after(&draft(), add(0, resolution(902, Marker::Mod)));
    assert_eq!(lines(&two, 0, Version::Revised)[0], "RESOLUTION 902 (Rev. Dubai, 2014)");
    assert_eq!(perform(&mut draft(), add(2, resolution(902, Marker::Mod))).unwrap_err(), EditError::Stale);
    let mut french = Contribution { language: Language::Fr, ..draft() };
    french.proposals.clear();
    let mut proposal = resolution(902, Marker::Mod);
    proposal.paragraphs[0].runs = vec![Run::unchanged("RÉSOLUTION 902 (Hyderabad, 2010)")];
    let came = after(&french, add(0, proposal));
    assert_eq!(lines(&came, 0, Version::Revised)[0], "RÉSOLUTION 902 (Rév. Dubaï, 2014)");
    let own_place = Command::ShiftProposal { proposal: 1, to: 1 };
    assert!(perform(&mut two.clone(), own_place).unwrap().steps.is_empty());
    assert_eq!(perform(&mut two.clone(), Command::ShiftProposal { proposal: 0, to: 2 }).unwrap_err(), EditError::Stale);
}

#[test]
fn what_is_unresolved_or_said_goes_with_its_proposal_alone() {
    let place = |paragraph| UnresolvedPlace {
        paragraph: ParagraphId(paragraph),
        name: String::new(),
        kind: UnresolvedKind::Inserted,
        confidence: Confidence::Open,
        reason: Reason::NotInBase,
        scope: Scope::Paragraph,
        words: "x".into(),
        beside: String::new(),
        alternatives: Vec::new(),
    };
    let add = Command::AddProposals { at: 1, proposals: vec![resolution(902, Marker::Mod)], findings: Vec::new() };
    let mut two = after(&draft(), add);
    two.unresolved = vec![place(3), place(6), place(2)];
    for paragraph in [3, 6] {
        let add = Command::AddComment { paragraph: ParagraphId(paragraph), marked: None, text: "?".into() };
        perform(&mut two, add).unwrap();
    }
    for (proposal, unresolved, said) in [(0, &[6][..], 6), (1, &[3, 2], 3)] {
        let one = after(&two, Command::RemoveProposal { proposal });
        assert_eq!(one.unresolved.iter().map(|p| p.paragraph.0).collect::<Vec<_>>(), unresolved);
        assert_eq!(one.comments.iter().map(|c| c.paragraph.0).collect::<Vec<_>>(), [said]);
    }
}

#[test]
fn a_draft_new_resolution_is_named_by_the_group_and_bears_no_marks_whatever_is_typed() {
    let mut draft = after(&draft(), Command::AddNew { at: 1 });
    let head =
        ["DRAFT NEW RESOLUTION [ECP-1]", "", "The World Telecommunication Development Conference (Dubai, 2014),", ""];
    assert_eq!(lines(&draft, 1, Version::Markup), head);
    assert_eq!(draft.proposals[1].header.marker, Marker::Add);
    let me = draft.metadata.revision();
    for text in ["to sail", "to sail by night"] {
        let id = draft.proposals[1].paragraphs[3].id;
        let runs = vec![Run::inserted(text, &me)];
        draft = after(&draft, Command::EditParagraph { id, label: Vec::new(), runs });
        assert_eq!(draft.proposals[1].paragraphs[3].runs, [Run::unchanged(text)]);
    }
    let id = draft.proposals[1].paragraphs[3].id;
    let gone = after(&draft, Command::StrikeClause { id });
    assert_eq!(lines(&gone, 1, Version::Markup), head[..3]);
}

#[test]
fn marks_that_a_marker_does_not_bear_are_settled_either_way() {
    let mut draft = draft();
    let me = Revision::by("CEPT");
    draft.proposals[0].paragraphs[2].runs.push(Run::inserted(" by night", &me));
    assert_eq!(perform(&mut draft, Command::Unmark { proposal: 0, revised: true }).unwrap_err(), EditError::NotHere);
    draft.proposals[0].header.marker = Marker::Add;
    for (revised, want) in [(true, "to sail by night"), (false, "to sail")] {
        let plain = after(&draft, Command::Unmark { proposal: 0, revised });
        assert_eq!(lines(&plain, 0, Version::Markup)[2], want);
        assert!(!plain.proposals[0].paragraphs.iter().any(Paragraph::is_changed));
    }
}

#[test]
fn an_edit_of_whole_proposals_changes_none_of_them() {
    let mut draft = draft();
    let removed = draft.proposals.clone();
    let mut inserted = removed.clone();
    inserted[0].paragraphs[2].runs = vec![Run::unchanged("to sink")];
    let edit = Step::Proposals { at: 0, removed: removed.clone(), inserted };
    assert_eq!(edit.apply(&mut draft), Err(EditError::BaseChanged));
    let twice = Step::Proposals { at: 0, removed: Vec::new(), inserted: removed };
    assert_eq!(twice.apply(&mut draft), Err(EditError::DuplicateId));
}

#[test]
fn another_marker_takes_the_heading_of_the_meeting_back_or_brings_it() {
    let head =
        |marker| Command::SetHeader { proposal: 0, header: ProposalHeader { marker, ..ProposalHeader::default() } };
    let bare = Contribution { metadata: Metadata::default(), ..draft() };
    let chosen = after(&bare, Command::SetMetadata { metadata: Box::new(draft().metadata) });
    assert_eq!(lines(&chosen, 0, Version::Revised)[0], "RESOLUTION 901 (Rev. Dubai, 2014)");
    let sup = after(&chosen, head(Marker::Sup));
    assert_eq!(lines(&sup, 0, Version::Markup)[0], "RESOLUTION 901 (Hyderabad, 2010)");
    let back = after(&sup, head(Marker::EditorialMod));
    assert_eq!(lines(&back, 0, Version::Revised)[0], "RESOLUTION 901 (Rev. Dubai, 2014)");
    assert_eq!(lines(&back, 0, Version::Base)[0], "RESOLUTION 901 (Hyderabad, 2010)");
}

#[test]
fn the_opening_line_of_a_new_text_follows_the_meeting_without_marks() {
    let with = after(&draft(), Command::AddNew { at: 1 });
    let other = Metadata { meeting: "WTDC-17".into(), ..with.metadata.clone() };
    let moved = after(&with, Command::SetMetadata { metadata: Box::new(other) });
    assert_eq!(
        lines(&moved, 1, Version::Base)[2],
        "The World Telecommunication Development Conference (Buenos Aires, 2017),"
    );
    assert!(!moved.proposals[1].paragraphs.iter().any(Paragraph::is_changed));
}

#[test]
fn changes_follow_the_name_chosen_and_other_names_stay_until_asked() {
    let mut bare = Contribution { metadata: Metadata::default(), ..draft() };
    let (me, smith) =
        (bare.metadata.revision(), Revision { date: Some("2014-01-01T00:00:00Z".into()), ..Revision::by("J. Smith") });
    let by_smith = Run { del: Some(me.clone()), ..Run::inserted(" or drift", &smith) };
    bare.proposals[0].paragraphs[2].runs.extend([
        by_smith,
        Run::inserted(" by night", &me),
        Run::inserted("!", &smith),
    ]);
    let names = |draft: &Contribution| draft.authors().iter().map(ToString::to_string).collect::<Vec<_>>();
    let chosen = after(&bare, Command::SetMetadata { metadata: Box::new(draft().metadata) });
    assert_eq!(names(&chosen), ["CEPT", "J. Smith"]);
    assert_eq!(lines(&chosen, 0, Version::Markup)[0], "RESOLUTION 901 (Hyderabad, 2010Rev. Dubai, 2014)");
    let leaving = with_author_resolved(&Contribution { metadata: draft().metadata, ..bare.clone() }).into_owned();
    assert_eq!(
        (names(&leaving), names(&with_author_resolved(&bare))),
        (vec!["J. Smith".into(), "CEPT".into()], vec!["J. Smith".into(), "Author".into()])
    );
    let with_author_resolved = after(&chosen, Command::ReattributeChanges);
    assert_eq!(
        (names(&with_author_resolved), lines(&with_author_resolved, 0, Version::Markup)[2].as_str()),
        (vec!["CEPT".into()], "to sail by night!")
    );
    assert_eq!(with_author_resolved.body(Version::Revised), chosen.body(Version::Revised));
    assert!(
        with_author_resolved.proposals[0].paragraphs[2].runs.iter().flat_map(|r| &r.ins).all(|by| by.date.is_none())
    );
}

fn finding(rule: &str, words: &str, paragraph: u32) -> Finding {
    Finding { paragraph: Some(ParagraphId(paragraph)), ..Finding::new(rule, Severity::Warning, 1, words) }
}

/// Two clauses, with a finding about a word of the first and one about all of it.
fn with_findings() -> Contribution {
    let mut draft = draft();
    let clause = |id, label: &str, text: &str| Paragraph::unchanged(ParagraphId(id), Role::Clause, label, text);
    draft.proposals[0].paragraphs[2] = clause(3, "1", "that ITUD carries mail;");
    draft.proposals[0].paragraphs.push(clause(4, "2", "that boats sail."));
    draft.findings = vec![finding("lost-hyphen", "ITUD", 3), finding("left-out", "Page 4", 3)];
    draft
}

fn places(draft: &Contribution) -> Vec<u32> {
    draft.findings.iter().map(|f| f.paragraph.unwrap().0).collect()
}

#[test]
fn a_finding_is_ticked_off_and_taken_back() {
    let done = after(&with_findings(), Command::Tick { finding: 1, done: true });
    assert_eq!(done.findings.iter().map(|f| f.done).collect::<Vec<_>>(), [false, true]);
    let open = after(&done, Command::Tick { finding: 1, done: false });
    assert!(open == with_findings());
    assert!(perform(&mut open.clone(), Command::Tick { finding: 1, done: false }).unwrap().steps.is_empty());
    assert_eq!(perform(&mut open.clone(), Command::Tick { finding: 2, done: true }).unwrap_err(), EditError::Stale);
}

#[test]
fn a_finding_is_led_after_its_words() {
    let draft = with_findings();
    let moved = after(&draft, Command::MoveClause { id: ParagraphId(3), up: false });
    let copy = moved.proposals[0].paragraphs.iter().find(|p| p.is_inserted()).unwrap().id.0;
    assert_eq!(places(&moved), [copy, copy], "a clause moved is struck here and new there");
    let again = after(&moved, Command::MoveClause { id: ParagraphId(copy), up: true });
    assert!(again.find(again.findings[0].paragraph.unwrap()).is_some(), "moved twice, the first copy is gone");

    let runs = |text: &str| vec![Run::unchanged(text)];
    let cut = |left, right| Command::Split { id: ParagraphId(3), left: runs(left), right: runs(right) };
    let behind = after(&draft, cut("that ", "ITUD carries mail;"));
    assert_eq!(places(&behind), [5, 3]);
    assert_eq!(places(&after(&draft, cut("that ITUD ", "carries mail;"))), [3, 3]);
    let joined = after(&behind, Command::JoinNext { id: ParagraphId(3) });
    assert_eq!(places(&joined), [3, 3]);
}

#[test]
fn findings_come_and_go_with_their_proposal() {
    let found = vec![finding("lost-hyphen", "ITUD", 3), Finding::new("lines-joined", Severity::Info, 0, "2")];
    let add = Command::AddProposals { at: 1, proposals: vec![resolution(902, Marker::Mod)], findings: found };
    let two = after(&with_findings(), add);
    let leads: Vec<_> = two.findings.iter().map(|f| f.paragraph.map(|id| id.0)).collect();
    assert_eq!(leads, [Some(3), Some(3), Some(7), None]);
    let one = after(&two, Command::RemoveProposal { proposal: 0 });
    assert_eq!(one.findings, two.findings[2..]);
}
