//! The list of changes as a user reads it: where each stands, what it takes in, what is a move.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::change::{Change, ChangeKind, changes, places};
use modline_core::contribution::{Contribution, Proposal};
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{Revision, Run};

fn me() -> Revision {
    Revision::by("CEPT")
}

fn kept(s: &str) -> Run {
    Run::unchanged(s)
}

fn ins(s: &str) -> Run {
    Run::inserted(s, &me())
}

fn del(s: &str) -> Run {
    Run::deleted(s, &me())
}

fn draft(paragraphs: Vec<Paragraph>) -> Contribution {
    Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
}

fn para(id: u32, runs: Vec<Run>) -> Paragraph {
    Paragraph { runs, ..Paragraph::unchanged(ParagraphId(id), Role::Para, "", "") }
}

#[test]
fn every_paragraph_is_named_by_its_call_and_labels() {
    let lines = [
        (Role::ResNo, "", "RESOLUTION 901 (Doha, 2006)"),
        (Role::Opening, "", "The Conference (Doha, 2006),"),
        (Role::Clause, "1", "to sail before any call;"),
        (Role::Call, "", "instructs the Director of the Bureau"),
        (Role::Clause, "1", "to sail:"),
        (Role::Sub1, "a)", "by night;"),
        (Role::Sub1, "1.1", "at dawn;"),
        (Role::Para, "", "to carry mail and parcels,"),
        (Role::Sub1, "a)", "home;"),
        (Role::Heading, "", "Of masts and of sails at sea"),
        (Role::AnnexNo, "", "ANNEX TO RESOLUTION 901 (Doha, 2006)"),
    ];
    let paragraphs = lines
        .iter()
        .zip(1..)
        .map(|((role, label, text), id)| Paragraph::unchanged(ParagraphId(id), *role, label, text));
    let named: Vec<String> = places(&draft(paragraphs.collect())).into_iter().map(|(_, place)| place).collect();
    let call = "instructs the Director of the Bureau";
    assert_eq!(
        named,
        [
            "RESOLUTION 901".into(),
            "The Conference".into(),
            "1".into(),
            call.into(),
            format!("{call} 1"),
            format!("{call} 1 a)"),
            format!("{call} 1.1"),
            call.into(),
            format!("{call} a)"),
            "Of masts and of".into(),
            "ANNEX TO RESOLUTION 901 (Doha, 2006)".to_owned(),
        ]
    );
}

#[test]
fn a_change_takes_in_the_words_it_cuts_and_no_more() {
    let check = |runs: Vec<Run>, want: &[(usize, &str, &str)]| {
        let listed = changes(&draft(vec![para(1, runs)]));
        let got: Vec<_> = listed.iter().map(|c| (c.at, c.deleted.as_str(), c.inserted.as_str())).collect();
        assert_eq!(got, want);
    };
    check(vec![kept("1."), ins("x")], &[(2, "", "x")]);
    check(vec![kept("a "), ins("b"), kept("- c")], &[(2, "", "b")]);
    check(vec![kept("a "), ins("new "), kept("boat")], &[(2, "", "new ")]);
    check(vec![kept("a"), ins(" new"), kept(" boat")], &[(1, "", " new")]);
    check(vec![del("1"), ins("2"), kept(".5 km")], &[(0, "1.5", "2.5")]);
    check(vec![kept("the WRC"), del("-07"), ins("-12"), kept(" list")], &[(4, "WRC-07", "WRC-12")]);
    check(vec![kept("ITU"), ins("’s"), kept(" list")], &[(0, "ITU", "ITU’s")]);
}

#[test]
fn a_change_says_where_it_stands_for_an_editor() {
    let whole = |p: Paragraph, ins: bool| {
        if ins { Paragraph { ins: Some(me()), ..p } } else { Paragraph { del: Some(me()), ..p } }
    };
    let paragraphs = vec![
        whole(para(1, vec![ins("to sail;")]), true),
        whole(para(2, vec![del("by night;")]), false),
        whole(para(3, vec![kept("at dawn "), del("or noon")]), true),
        whole(para(4, vec![kept("go "), ins("back ")]), false),
        para(5, vec![kept("home.")]),
    ];
    let listed = changes(&draft(paragraphs));
    let got: Vec<_> = listed.iter().map(|c: &Change| (c.paragraph.0, c.kind, c.at, c.marked.clone())).collect();
    assert_eq!(
        got,
        [
            (1, ChangeKind::NewClause, 0, 0..8),
            (2, ChangeKind::DeletedClause, 0, 0..9),
            (3, ChangeKind::Deleted, 8, 8..15),
            (3, ChangeKind::Split, 15, 15..15),
            (4, ChangeKind::Inserted, 3, 3..8),
            (4, ChangeKind::Joined, 0, 8..8),
        ]
    );
}

fn moved(pairs: &[(String, String)]) -> usize {
    let new = |id, text: &str| Paragraph { ins: Some(me()), ..para(id, vec![ins(text)]) };
    let gone = |id, text: &str| Paragraph { del: Some(me()), ..para(id, vec![del(text)]) };
    let mut paragraphs = Vec::new();
    paragraphs.extend(pairs.iter().zip(1..).map(|((old, _), id)| gone(id, old)));
    paragraphs.extend(pairs.iter().zip(1001..).map(|((_, text), id)| new(id, text)));
    changes(&draft(paragraphs)).iter().filter(|c| c.kind == ChangeKind::Moved).count()
}

#[test]
fn short_clauses_are_moved_in_the_very_same_words_only() {
    let pair = |old: &str, new: &str| [(old.to_owned(), new.to_owned())];
    assert_eq!(moved(&pair("to sail by night;", "to sail by night.")), 1);
    assert_eq!(moved(&pair("to sail by day or at dawn;", "to sail by day or at dusk;")), 0);
    // seven words are few, whichever side has them
    let (seven, eight) = ("to sail by day or at dawn", "to sail by day or at dawn too");
    assert_eq!(moved(&pair(eight, seven)) + moved(&pair(seven, eight)), 0);
    assert_eq!(moved(&pair(&format!("{eight} with the mail"), &format!("{eight} with all mail"))), 1);
}

#[test]
fn of_very_many_clauses_only_the_very_same_are_moves() {
    let names = ["mail", "salt", "rope", "tar", "hemp", "coal", "oil"];
    let ports = ["north", "south", "east"];
    let amended = |n: usize| {
        let text = |day: &str| {
            format!("to carry {} from the {} port of call {n} on {day} morning", names[n % 7], ports[n % 3])
        };
        (text("monday"), text("friday"))
    };
    let pairs: Vec<_> = (0..21).map(amended).collect();
    assert_eq!(moved(&pairs[..20]), 20);
    assert_eq!(moved(&pairs), 0);
}
