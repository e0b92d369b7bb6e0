//! Readiness: what is missing before a contribution can go in.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::check::{Aspect, KnownTexts, ReadinessLine, check, readiness};
use modline_core::command::{Command, perform};
use modline_core::contribution::{Contact, Contribution, Position, Supporter};
use modline_core::itu::{Day, Language};
use modline_formats::read_text;

const TEXT: &str = "MOD\tECP/21A3/1
RESOLUTION 901 ({--Hyderabad, 2010--}{++Rev. Dubai, 2014++})
Masts
The World Telecommunication Development Conference ({--Hyderabad, 2010--}{++Dubai, 2014++}),
recalling
that masts are lent,
resolves
to go on{++ slowly++}.
";

fn draft() -> Contribution {
    read_text(TEXT, Some(Language::En)).unwrap().into_draft()
}

/// A contribution of which nothing is missing.
fn whole() -> Contribution {
    let mut draft = draft();
    let metadata = &mut draft.metadata;
    metadata.meeting = "WTDC-14".into();
    metadata.group = "CEPT".into();
    metadata.title = "Proposals".into();
    metadata.introduction = "Resolution 901 (Hyderabad, 2010) is old.".into();
    metadata.contacts =
        vec![Contact { name: "Ada Harbour".into(), phone: "1".into(), email: "ada@example.org".into() }];
    draft.proposals[0].header.reasons = "Due.".into();
    draft
}

fn lines(draft: &Contribution, today: &str) -> Vec<ReadinessLine> {
    readiness(draft, &check(draft, KnownTexts::default()), None, Day::parse(today).unwrap())
}

/// What is open: aspect, importance and key.
fn open(draft: &Contribution, today: &str) -> Vec<String> {
    let lines = lines(draft, today).into_iter().filter(|l| l.importance.is_some());
    lines.map(|l| format!("{} {} {}", l.importance.unwrap().name(), l.aspect.name(), l.message.key)).collect()
}

const EARLY: &str = "2014-01-10";

#[test]
fn nothing_is_missing_of_a_whole_contribution_and_each_aspect_says_so() {
    let draft = whole();
    assert_eq!(open(&draft, EARLY), [""; 0]);
    let aspects: Vec<Aspect> = lines(&draft, EARLY).iter().map(|l| l.aspect).collect();
    assert_eq!(aspects, Aspect::ALL);
}

#[test]
fn what_is_missing_is_said_of_a_text_by_itself_too() {
    let want = [
        "should meeting check-cover-meeting",
        "look deadline ready-deadline",
        "should title check-cover-title",
        "should contact check-contact-missing",
        "should introduction check-introduction-missing",
        "should reasons finding-law-reasons",
    ];
    // the heading names the meeting, the number the group
    assert_eq!(open(&draft(), "2014-03-12"), want);
}

#[test]
fn each_thing_that_is_taken_away_is_missing() {
    type Change = fn(&mut Contribution);
    let cases: [(Change, &str); 9] = [
        (|d| d.metadata.group.clear(), "should source check-cover-source"),
        (|d| d.metadata.title.clear(), "should title check-cover-title"),
        (|d| d.metadata.contacts[0].email = "ada".into(), "should contact check-contact-email"),
        (|d| d.metadata.introduction = "Old.".into(), "should introduction check-introduction"),
        (|d| d.proposals[0].header.reasons.clear(), "should reasons finding-law-reasons"),
        (|d| d.language = Language::Fr, "should language ready-language-differs"),
        (|d| d.proposals[0].header.number = "one".into(), "should markers check-marker-number-form"),
        (
            |d| d.proposals[0].header.marker = modline_core::contribution::Marker::Sup,
            "must markers finding-law-sup-tracked",
        ),
        (|d| d.proposals[0].paragraphs.retain(|p| !p.is_changed()), "look markers finding-law-mod-unchanged"),
    ];
    for (change, want) in cases {
        let mut draft = whole();
        change(&mut draft);
        let found = open(&draft, EARLY);
        assert!(found.contains(&want.to_owned()), "{want}: {found:?}");
    }
}

#[test]
fn the_deadline_is_counted_from_the_opening_where_that_is_known() {
    let mut draft = whole();
    let mut check = |meeting: &str, today: &str, want: &[&str], date: &str, days: &str| {
        draft.metadata.meeting = meeting.into();
        let found = lines(&draft, today);
        let line = found.iter().find(|l| l.aspect == Aspect::Deadline).unwrap();
        let value = |name: &str| line.message.values.iter().find(|(n, _)| *n == name).map_or("", |(_, v)| v);
        let shown: Vec<&str> = [line.importance.map_or("ok", |i| i.name()), line.message.key].into();
        assert_eq!((shown.as_slice(), value("date"), value("days")), (want, date, days), "{meeting} {today}");
    };
    check("WTDC-14", EARLY, &["ok", "ready-deadline"], "2014-03-16", "65");
    check("WTDC-14", "2014-03-16", &["look", "ready-deadline"], "2014-03-16", "0");
    check("WTDC-14", "2014-03-17", &["must", "ready-deadline-over"], "2014-03-16", "-1");
    check("WTDC-14", "2014-04-11", &["must", "ready-meeting-over"], "2014-04-10", "-1");
    check("WTDC-17", "2017-01-01", &["look", "ready-deadline-unknown"], "2017-10-09", "281");
    check("PP-22", "2022-08-29", &["look", "ready-deadline"], "2022-09-05", "7");
    check("RA-95", "1995-01-01", &["look", "ready-deadline-none"], "", "");
}

#[test]
fn checks_that_are_open_are_counted_and_a_rule_switched_off_is_silent() {
    let mut draft = whole();
    let id = draft.proposals[0].paragraphs.last().unwrap().id;
    let label = draft.proposals[0].paragraphs.last().unwrap().label.clone();
    let mut runs = draft.proposals[0].paragraphs.last().unwrap().runs.clone();
    runs.push(modline_core::run::Run::inserted(" organise,,", &draft.metadata.revision()));
    perform(&mut draft, Command::EditParagraph { id, label, runs }).unwrap();
    assert_eq!(open(&draft, EARLY), ["must checks ready-checks-open"]);
    draft.metadata.contacts.clear();
    let off = Command::SwitchRule { rule: "contact".into(), off: Some("The chair answers.".into()) };
    perform(&mut draft, off).unwrap();
    assert_eq!(open(&draft, EARLY), ["must checks ready-checks-open"]);
}

#[test]
fn support_is_counted_by_the_rule_of_the_group() {
    let with = |group: &str, supporting: usize, against: usize| {
        let mut draft = whole();
        draft.metadata.group = group.into();
        let row = |position| Supporter { administration: format!("{position:?}"), position };
        let rows = [(supporting, Position::Supports), (against, Position::Opposes), (1, Position::Open)];
        draft.metadata.supporters =
            rows.into_iter().flat_map(|(n, position)| (0..n).map(move |_| position)).map(row).collect();
        let line = lines(&draft, EARLY).into_iter().find(|l| l.aspect == Aspect::Support).unwrap();
        (line.importance.is_some(), line.message.key)
    };
    // at least 10 for it, at most 6 against
    assert_eq!([9, 10].map(|n| with("CEPT", n, 6).0), [true, false]);
    assert!(with("CEPT", 20, 7).0);
    // at least 6, and half as many against
    assert_eq!([3, 4].map(|n| with("CITEL", 6, n).0), [false, true]);
    assert!(!with("CITEL", 8, 4).0);
    // a group of which nothing is known
    assert_eq!(with("RCC", 2, 1), (false, "ready-support-count"));
}
