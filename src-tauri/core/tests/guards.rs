//! What is checked before a step counts, and what history says: without its guard, each of these would pass unnoticed.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::contribution::{Contribution, Logo, Marker, Metadata, Proposal, ProposalHeader};
use modline_core::finding::{Finding, Severity};
use modline_core::history::{History, Transaction};
use modline_core::marker_rules;
use modline_core::paragraph::{self, Paragraph, ParagraphId, Role};
use modline_core::run::{Format, Revision, Run, Version};
use modline_core::step::{EditError, Step};
use modline_core::switched_off::SwitchedOff;

fn me() -> Revision {
    Revision::by("CEPT")
}

fn line(id: u32, runs: Vec<Run>) -> Paragraph {
    Paragraph { runs, ..Paragraph::unchanged(ParagraphId(id), Role::Para, "", "") }
}

fn kept(id: u32, text: &str) -> Paragraph {
    Paragraph::unchanged(ParagraphId(id), Role::Para, "", text)
}

/// The paragraph with an inserted end: in the base its text runs on into the next.
fn open(p: Paragraph) -> Paragraph {
    Paragraph { ins: Some(me()), ..p }
}

fn draft(paragraphs: Vec<Paragraph>) -> Contribution {
    Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
}

/// Puts `inserted` in the place of the paragraphs `at..end`; a refusal leaves the draft as it was.
fn splice(
    draft: &Contribution,
    [at, end]: [usize; 2],
    inserted: Vec<Paragraph>,
    accepts: bool,
) -> Result<Contribution, EditError> {
    let removed = draft.proposals[0].paragraphs[at..end].to_vec();
    let mut after = draft.clone();
    let done = Step::Splice { proposal: 0, at, removed, inserted, accepts }.apply(&mut after);
    assert!(done.is_ok() || after == *draft);
    done.map(|()| after)
}

#[test]
fn no_splice_changes_the_base_text() {
    let refused = |draft: &Contribution, place, inserted| {
        assert_eq!(splice(draft, place, inserted, false), Err(EditError::BaseChanged));
    };
    let two = draft(vec![kept(1, "to sail"), kept(2, "by night")]);
    refused(&two, [0, 1], vec![kept(1, "to sink")]);
    refused(&two, [0, 1], vec![]);
    refused(&two, [0, 2], vec![kept(1, "to sail by night")]);
    refused(&two, [1, 1], vec![kept(3, "at dawn")]);
    refused(&two, [0, 1], vec![open(kept(1, "to sail"))]);
    // what stands before and behind the splice is one line with it where an end is not in the base
    let joined = draft(vec![open(kept(1, "to sail")), kept(2, " by night"), kept(3, "home")]);
    refused(&joined, [0, 1], vec![kept(1, "to sail")]);
    refused(&joined, [1, 2], vec![open(kept(2, " by night"))]);
    let at_the_end = draft(vec![open(kept(1, "to sail")), kept(2, "")]);
    assert!(splice(&at_the_end, [1, 2], vec![open(kept(2, ""))], false).is_ok());
    // new text has no base
    let mut new = two.clone();
    new.proposals[0].header.marker = Marker::Add;
    assert!(splice(&new, [0, 1], vec![kept(1, "to sink")], false).is_ok());
}

#[test]
fn a_step_that_accepts_keeps_the_revised_text_and_every_other_mark() {
    let other = Revision::by("RCC");
    let marked = draft(vec![line(1, vec![Run::unchanged("to sail"), Run::deleted(" by night", &me())])]);
    let check = |runs: Vec<Run>, want: Result<(), EditError>| {
        assert_eq!(splice(&marked, [0, 1], vec![line(1, runs)], true).map(|_| ()), want);
    };
    check(vec![Run::unchanged("to sail")], Ok(()));
    check(vec![Run::unchanged("to sail by night")], Err(EditError::NotAccepted));
    // the revised text stays, and yet a mark that nobody accepted is another's
    check(vec![Run::unchanged("to sail"), Run::deleted(" by night", &other)], Err(EditError::NotAccepted));
    // a tab is let through for labels that come into a line, not for others
    check(vec![Run::unchanged("to\t sail")], Err(EditError::NotAccepted));
}

#[test]
fn ids_stay_unique() {
    let two = draft(vec![kept(1, "to sail"), kept(2, "by night")]);
    let new = |id| Paragraph { ins: Some(me()), ..line(id, vec![Run::inserted("at dawn", &me())]) };
    assert_eq!(splice(&two, [1, 1], vec![new(1)], false), Err(EditError::DuplicateId));
    assert_eq!(splice(&two, [1, 1], vec![new(3), new(3)], false), Err(EditError::DuplicateId));
    assert!(splice(&two, [1, 1], vec![new(3)], false).is_ok());
}

#[test]
fn a_step_made_on_another_state_is_refused() {
    let was = draft(vec![kept(1, "to sail")]);
    let picture = include_bytes!("../../../icons/32x32.png");
    let logo = Some(Logo::read(picture).unwrap());
    let finding = vec![Finding::new("left-out", Severity::Warning, 0, "Page 2")];
    let metadata = Metadata { title: "Ferries".into(), ..Metadata::default() };
    let header = ProposalHeader { reasons: "Due.".into(), ..ProposalHeader::default() };
    let off = vec![SwitchedOff { rule: "quotes".into(), reason: "as agreed".into() }];
    let proposal = Proposal { paragraphs: vec![kept(9, "by night")], ..Proposal::default() };
    let steps = [
        Step::Logo { before: None, after: logo },
        Step::Metadata { before: Box::default(), after: Box::new(metadata) },
        Step::Header { proposal: 0, before: ProposalHeader::default(), after: header },
        Step::Findings { before: Vec::new(), after: finding },
        Step::SwitchedOff { before: Vec::new(), after: off },
        Step::Proposals { at: 1, removed: Vec::new(), inserted: vec![proposal] },
    ];
    for step in steps {
        let mut now = was.clone();
        step.apply(&mut now).unwrap();
        assert_ne!(now, was);
        let after = now.clone();
        assert!(step.apply(&mut now).is_err(), "twice: {step:?}");
        assert_eq!(step.inverse().apply(&mut was.clone()), Err(EditError::Stale), "{step:?}");
        now = after;
        step.inverse().apply(&mut now).unwrap();
        assert_eq!(now, was);
    }
    // a transaction is done as a whole or not at all
    let head = Step::Header { proposal: 0, before: ProposalHeader::default(), after: ProposalHeader::default() };
    let other = Metadata { title: "Masts".into(), ..Metadata::default() };
    let stale = Step::Metadata { before: Box::new(other), after: Box::default() };
    let mut now = was.clone();
    assert_eq!(Transaction { steps: vec![head, stale], joins: false }.apply(&mut now), Err(EditError::Stale));
    assert_eq!(now, was);
}

#[test]
fn history_says_what_can_be_undone_and_what_goes_together() {
    let mut draft = draft(vec![kept(1, "to sail")]);
    let mut history = History::default();
    let flags = |h: &History| [h.can_undo(), h.can_redo(), h.undo_goes_on(), h.redo_goes_on()];
    let mut title = String::new();
    let mut act = |draft: &mut Contribution, history: &mut History, joins| {
        let before = Metadata { title: title.clone(), ..Metadata::default() };
        title.push('x');
        let after = Metadata { title: title.clone(), ..Metadata::default() };
        let steps = vec![Step::Metadata { before: Box::new(before), after: Box::new(after) }];
        history.apply(draft, Transaction { steps, joins }).unwrap();
    };
    assert_eq!(flags(&history), [false; 4]);
    act(&mut draft, &mut history, true);
    assert_eq!(flags(&history), [true, false, false, false], "nothing stands before it");
    act(&mut draft, &mut history, false);
    assert_eq!(flags(&history), [true, false, false, false]);
    act(&mut draft, &mut history, true);
    assert_eq!(flags(&history), [true, false, true, false]);
    history.undo(&mut draft).unwrap();
    assert_eq!(flags(&history), [true, true, false, true]);
    history.undo(&mut draft).unwrap();
    assert_eq!(flags(&history), [true, true, false, false]);
    history.apply(&mut draft, Transaction::default()).unwrap();
    assert!(history.can_redo(), "what does nothing forgets nothing");
}

#[test]
fn marked_ends_in_a_row_go_down_to_the_paragraphs_that_are_marked_whole() {
    let by = |author: &str| Some(Revision::by(author));
    let end = |p: Paragraph, ins| Paragraph { ins, ..p };
    let new = |id, text: &str| line(id, vec![Run::inserted(text, &me())]);
    let check = |mut paragraphs: Vec<Paragraph>, want: &[Option<Revision>]| {
        paragraph::normalise(&mut paragraphs);
        assert_eq!(paragraphs.into_iter().map(|p| p.ins).collect::<Vec<_>>(), want);
    };
    let kept_then_new = |last: Paragraph| {
        vec![end(kept(1, "to sail"), by("A")), end(new(2, "at dawn"), by("B")), last, kept(4, "by night")]
    };
    check(kept_then_new(new(3, "at noon")), &[None, by("A"), by("B"), None]);
    check(kept_then_new(kept(3, "at noon")), &[by("A"), by("B"), None, None]);
    check(vec![end(kept(1, "to sail"), by("A")), new(2, "at dawn")], &[None, by("A")]);
}

#[test]
fn clean_paragraphs_say_what_the_lines_of_a_version_say() {
    let paragraphs = [
        open(kept(1, "to sail")),
        Paragraph { del: Some(me()), ..kept(2, " by night") },
        Paragraph::unchanged(ParagraphId(3), Role::Clause, "a)", "home"),
        Paragraph { del: Some(me()), ..Paragraph::unchanged(ParagraphId(4), Role::Clause, "b)", "") },
        Paragraph::unchanged(ParagraphId(5), Role::Clause, "c)", "at noon"),
        open(kept(6, "what no end follows stands")),
    ];
    for version in [Version::Base, Version::Revised] {
        let clean = paragraph::clean(&paragraphs, version);
        let lines = paragraph::lines(&paragraphs, version);
        let texts = |p: &Paragraph| (p.id, p.role, p.label_text(version), p.text(version));
        let want: Vec<_> = lines.into_iter().map(|l| (l.id, l.role, l.label, l.text)).collect();
        assert_eq!(clean.iter().map(texts).collect::<Vec<_>>(), want, "{version:?}");
    }
}

#[test]
fn raised_figures_are_raised_in_plain_text() {
    let raised = |s: &str| Run { format: Format { superscript: true, ..Format::PLAIN }, ..Run::unchanged(s) };
    let p = Paragraph {
        label: vec![Run::unchanged("1"), raised("2")],
        ..line(1, vec![Run::unchanged("2022"), raised("1")])
    };
    let plain = p.in_plain_text();
    assert_eq!([plain.label_text(Version::Base), plain.text(Version::Base)], ["1²", "2022¹"]);
}

#[test]
fn a_policy_that_is_the_usual_one_is_not_written() {
    let header = serde_json::to_value(ProposalHeader::default()).unwrap();
    assert_eq!(header.get("labels"), None);
}

#[test]
fn white_space_is_no_text_and_a_label_that_came_into_a_line_is() {
    let rules = |paragraphs: Vec<Paragraph>| -> Vec<String> {
        let mut draft = draft(paragraphs);
        draft.proposals[0].header.reasons = "Due.".into();
        let errors = marker_rules::errors(&draft).len();
        let all = marker_rules::check(&draft);
        assert_eq!(errors, all.iter().filter(|v| v.finding.severity == Severity::Error).count());
        all.into_iter().map(|v| v.finding.rule).collect()
    };
    assert_eq!(rules(vec![kept(1, " \u{a0}")]), ["law-no-text"]);
    let clause = |id, label: &str| Paragraph::unchanged(ParagraphId(id), Role::Clause, label, "");
    let run_on = Paragraph { del: Some(me()), ..clause(1, "1") };
    assert_eq!(rules(vec![run_on, clause(2, "2")]), ["law-mod-without-base"]);
}
