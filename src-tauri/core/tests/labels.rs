//! Labels behind commands: by the policy of the proposal, in the manner of the text and its language.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::change::ChangeKind;
use modline_core::command::{ChangeScope, Command, PastedLine, perform};
use modline_core::concordance::concordance;
use modline_core::contribution::{Contribution, LabelPolicy, Marker, Proposal};
use modline_core::history::History;
use modline_core::itu::Language;
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::reference::{LabelReference, ReferencePlace, moved_references};
use modline_core::run::{Revision, Run, Version};

/// A text of calls (`=recalling`), clauses (`a)` TAB text), sub-levels (`.–` TAB text) and paragraphs without a label.
/// Ids count from 1.
fn draft(language: Language, labels: LabelPolicy, lines: &[&str]) -> Contribution {
    let paragraph = |(n, line): (usize, &&str)| {
        let (role, line) = match line.as_bytes()[0] {
            b'=' => (Role::Call, &line[1..]),
            b'.' => (Role::Sub1, &line[1..]),
            _ if line.contains('\t') => (Role::Clause, *line),
            _ => (Role::Para, *line),
        };
        let (label, text) = line.split_once('\t').unwrap_or(("", line));
        Paragraph::unchanged(ParagraphId(n as u32 + 1), role, label, text)
    };
    let mut proposal =
        Proposal { paragraphs: lines.iter().enumerate().map(paragraph).collect(), ..Proposal::default() };
    proposal.header.labels = labels;
    Contribution { language, proposals: vec![proposal], ..Contribution::default() }
}

/// The labels of all paragraphs, as marked: `{-c)-}{+d)+}`.
fn labels(draft: &Contribution) -> Vec<String> {
    let show = |r: &Run| match (&r.ins, &r.del) {
        (None, None) => r.text.clone(),
        (Some(_), None) => format!("{{+{}+}}", r.text),
        (None, Some(_)) => format!("{{-{}-}}", r.text),
        (Some(_), Some(_)) => format!("{{*{}*}}", r.text),
    };
    let paragraphs = draft.proposals.iter().flat_map(|p| &p.paragraphs);
    paragraphs.filter(|p| p.role.is_clause()).map(|p| p.label.iter().map(show).collect()).collect()
}

/// Does `commands` one after the other; then the labels are `want`, the base is as it was, and undo takes all back.
fn check(mut draft: Contribution, commands: &[Command], want: &[&str]) {
    let before = draft.clone();
    let mut history = History::default();
    for command in commands {
        history.record(perform(&mut draft, command.clone()).unwrap());
    }
    assert_eq!(labels(&draft), want);
    if !before.proposals[0].header.marker.is_new_text() {
        let base = |d: &Contribution| d.body(Version::Base).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(base(&draft), base(&before));
    }
    while history.undo(&mut draft).unwrap().is_some() {}
    assert_eq!(draft, before);
}

const fn id(n: u32) -> ParagraphId {
    ParagraphId(n)
}

fn new_after(n: u32) -> Command {
    Command::NewClauseAfter { id: id(n) }
}

fn delete(n: u32) -> Command {
    Command::StrikeClause { id: id(n) }
}

fn restore(n: u32) -> Command {
    Command::RestoreClause { id: id(n) }
}

fn up(n: u32) -> Command {
    Command::MoveClause { id: id(n), up: true }
}

fn down(n: u32) -> Command {
    Command::MoveClause { id: id(n), up: false }
}

/// `from` is the whole text of the paragraph.
fn split(n: u32, left: &str, right: &str) -> Command {
    Command::Split { id: id(n), left: vec![Run::unchanged(left)], right: vec![Run::unchanged(right)] }
}

fn paste(n: u32, text: &str, lines: &[(&str, &str)]) -> Command {
    let line = |(label, text): &(&str, &str)| PastedLine { label: (*label).into(), text: (*text).into() };
    Command::Paste {
        id: id(n),
        left: vec![Run::unchanged(text)],
        right: Vec::new(),
        lines: lines.iter().map(line).collect(),
    }
}

use LabelPolicy::{Keep, Reletter};
use Language::{Ar, En, Es, Fr, Ru, Zh};

const THREE: [&str; 4] = ["=recalling", "a)\tone", "b)\ttwo", "c)\tthree"];

#[test]
fn kept_labels_stay_and_new_clauses_stand_between() {
    let check = |commands: &[Command], want: &[&str]| check(draft(En, Keep, &THREE), commands, want);
    check(&[new_after(3)], &["a)", "b)", "{+b)bis+}", "c)"]);
    check(&[new_after(3), new_after(5)], &["a)", "b)", "{+b)bis+}", "{+b)ter+}", "c)"]);
    check(&[new_after(3), new_after(3)], &["a)", "b)", "{+b)bis+}", "{+b)ter+}", "c)"]);
    check(&[new_after(4)], &["a)", "b)", "c)", "{+d)+}"]);
    check(&[new_after(4), new_after(4)], &["a)", "b)", "c)", "{+d)+}", "{+e)+}"]);
    check(&[new_after(4), new_after(5)], &["a)", "b)", "c)", "{+d)+}", "{+e)+}"]);
    // A deleted clause keeps its label: no other has it.
    check(&[delete(4), new_after(3)], &["a)", "b)", "{+b)bis+}", "{-c)-}"]);
    check(&[delete(4), new_after(4)], &["a)", "b)", "{-c)-}", "{+d)+}"]);
    check(&[delete(3)], &["a)", "{-b)-}", "c)"]);
    check(&[delete(3), restore(3)], &["a)", "b)", "c)"]);
    check(&[up(4)], &["a)", "{+a)bis+}", "b)", "{-c)-}"]);
    check(&[up(4), down(5)], &["a)", "b)", "c)"]);
    check(&[down(2), down(5)], &["{-a)-}", "b)", "c)", "{+d)+}"]);
    check(&[split(3, "t", "wo")], &["a)", "b)", "{+b)bis+}", "c)"]);
    check(&[split(3, "t", "wo"), Command::JoinNext { id: id(3) }], &["a)", "b)", "c)"]);
    check(&[split(4, "thr", "ee")], &["a)", "b)", "c)", "{+d)+}"]);
    check(&[paste(3, "two", &[("", ""), ("", "x"), ("", "y")])], &["a)", "b)", "{+b)bis+}", "{+b)ter+}", "c)"]);
    check(&[paste(3, "two", &[("", ""), ("c)", "x")])], &["a)", "b)", "{+b)bis+}", "c)"]);
    // What comes with its label keeps it where none that stands has it: cut there, pasted here.
    check(&[delete(4), paste(3, "two", &[("", ""), ("c)", "x")])], &["a)", "b)", "{+c)+}", "{-c)-}"]);
    check(&[paste(3, "two", &[("", ""), ("x)", "x")])], &["a)", "b)", "{+x)+}", "c)"]);
}

#[test]
fn relettered_clauses_count_on() {
    let check = |commands: &[Command], want: &[&str]| check(draft(En, Reletter, &THREE), commands, want);
    check(&[new_after(3)], &["a)", "b)", "{+c)+}", "{-c)-}{+d)+}"]);
    check(&[new_after(2), new_after(2)], &["a)", "{+b)+}", "{+c)+}", "{-b)-}{+d)+}", "{-c)-}{+e)+}"]);
    check(&[new_after(2), delete(5)], &["a)", "b)", "c)"]);
    check(&[new_after(4)], &["a)", "b)", "c)", "{+d)+}"]);
    check(&[delete(3)], &["a)", "{-b)-}", "{-c)-}{+b)+}"]);
    check(&[delete(2)], &["{-a)-}", "{-b)-}{+a)+}", "{-c)-}{+b)+}"]);
    check(&[delete(3), restore(3)], &["a)", "b)", "c)"]);
    check(&[delete(3), new_after(3)], &["a)", "{-b)-}", "{+b)+}", "c)"]);
    check(&[new_after(2), restore(3)], &["a)", "{+b)+}", "{-b)-}{+c)+}", "{-c)-}{+d)+}"]);
    check(&[up(4)], &["a)", "{+b)+}", "{-b)-}{+c)+}", "{-c)-}"]);
    check(&[up(4), up(5)], &["{+a)+}", "{-a)-}{+b)+}", "{-b)-}{+c)+}", "{-c)-}"]);
    check(&[up(4), down(5)], &["a)", "b)", "c)"]);
    check(&[split(2, "o", "ne")], &["a)", "{+b)+}", "{-b)-}{+c)+}", "{-c)-}{+d)+}"]);
    check(&[paste(2, "one", &[("", ""), ("a)", "x")])], &["a)", "{+b)+}", "{-b)-}{+c)+}", "{-c)-}{+d)+}"]);
}

#[test]
fn a_clause_rejected_takes_back_what_it_moved() {
    let mut d = draft(En, Reletter, &THREE);
    perform(&mut d, new_after(2)).unwrap();
    let reject = |paragraph, kind| Command::RejectChanges {
        scope: ChangeScope::Change { paragraph: id(paragraph), kind, marked: 0..0 },
    };
    let mut whole = d.clone();
    perform(&mut whole, reject(5, ChangeKind::NewClause)).unwrap();
    assert_eq!(labels(&whole), ["a)", "b)", "c)"]);
    // A label alone is taken back alone.
    perform(&mut d, reject(3, ChangeKind::Relabelled)).unwrap();
    assert_eq!(labels(&d), ["a)", "{+b)+}", "b)", "{-c)-}{+d)+}"]);
}

#[test]
fn labels_are_made_in_the_manner_of_the_text() {
    for (language, policy, lines, after, want) in [
        (Es, Keep, &["=recordando", "a)\tx", "b)\ty"][..], 2, &["a)", "{+abis)+}", "b)"][..]),
        (Fr, Keep, &["=décide", "1\tx", "2\ty"], 2, &["1", "{+1bis+}", "2"]),
        (
            Ru,
            Reletter,
            &["=напоминая", "а)\tx", "b)\ty", "с)\tz"],
            2,
            &["а)", "{+b)+}", "{-b)-}{+с)+}", "{-с)-}{+d)+}"],
        ),
        (
            Ar,
            Reletter,
            &["=إذ يذكّر", "أ )\tx", "ب)\ty", "ج)\tz"],
            2,
            &["أ )", "{+ب)+}", "{-ب)-}{+ج)+}", "{-ج)-}{+د)+}"],
        ),
        (
            Ar,
            Reletter,
            &["=يقرر", "1\tx", "1.1\ty", "2.1\ty", "2\tz"],
            3,
            &["1", "1.1", "{+2.1+}", "{-2.1-}{+3.1+}", "2"],
        ),
        (Zh, Reletter, &["=考虑到", "（a）\tx", "（b）\ty"], 2, &["（a）", "{+（b）+}", "{-（b）-}{+（c）+}"]),
        (Zh, Reletter, &["=做出决议", "一、\tx", "二、\ty"], 2, &["一、", "{+二、+}", "{-二、-}{+三、+}"]),
        (Zh, Keep, &["=做出决议", "1\tx", "1之二\ty", "2\tz"], 3, &["1", "1之二", "{+1之三+}", "2"]),
        (
            En,
            Reletter,
            &["=resolves", "1\tx", "1.1\ty", "1.2\tz", "2\tw"],
            3,
            &["1", "1.1", "{+1.2+}", "{-1.2-}{+1.3+}", "2"],
        ),
        (
            En,
            Reletter,
            &["=resolves", "1\tx", "2\ty", "2.1\tz", "3\tw"],
            2,
            &["1", "{+2+}", "{-2-}{+3+}", "{-2.1-}{+3.1+}", "{-3-}{+4+}"],
        ),
        (En, Reletter, &["=resolves", "1\tx:", ".–\ty", "2\tz"], 3, &["1", "–", "{+–+}", "2"]),
        (En, Keep, &["=resolves", "1\tx:", ".a)\ty", ".b)\tz", "2\tz"], 2, &["1", "a)", "b)", "{+1bis+}", "2"]),
        // What the text itself has in a gap or twice stays.
        (En, Reletter, &["=resolves", "1\tx", "3\ty", "3\tz"], 4, &["1", "3", "3", "{+4+}"]),
    ] {
        check(draft(language, policy, lines), &[new_after(after)], want);
    }
}

#[test]
fn a_lone_clause_that_gets_company_is_numbered() {
    for (language, lines, at, want) in [
        (En, &["=invites Member States", "to go"][..], 2, &["{+1+}", "{+2+}"][..]),
        (En, &["=recalling", "that"], 2, &["{+a)+}", "{+b)+}"]),
        (Fr, &["=invite les Etats Membres", "à aller"], 2, &["{+1+}", "{+2+}"]),
        (Ar, &["=إذ يذكّر", "x"], 2, &["{+أ )+}", "{+ب )+}"]),
        (Zh, &["=考虑到", "x"], 2, &["{+a)+}", "{+b)+}"]),
        (Zh, &["=考虑到", "（a）\tx", "（b）\ty", "=认识到", "z"], 5, &["（a）", "（b）", "{+（a）+}", "{+（b）+}"]),
        // Several paragraphs without labels are no list.
        (En, &["=resolves", "one", "two"], 3, &["", "", ""]),
    ] {
        check(draft(language, Keep, lines), &[new_after(at)], want);
    }
    let lone = || draft(En, Keep, &["=invites Member States", "to go"]);
    check(lone(), &[split(2, "to", " go")], &["{+1+}", "{+2+}"]);
    check(lone(), &[paste(2, "to go", &[("", ""), ("", "x"), ("", "y")])], &["{+1+}", "{+2+}", "{+3+}"]);
    check(lone(), &[new_after(2), new_after(2)], &["{+1+}", "{+2+}", "{+3+}"]);
    // When it is alone again, so is its label gone.
    check(lone(), &[new_after(2), delete(3)], &[""]);
}

fn policy(labels: LabelPolicy) -> Command {
    Command::SetHeader { proposal: 0, header: draft(En, labels, &THREE).proposals[0].header.clone() }
}

#[test]
fn another_policy_is_another_set_of_labels() {
    let keep = draft(En, Keep, &THREE);
    check(keep.clone(), &[new_after(2), policy(Reletter)], &["a)", "{+b)+}", "{-b)-}{+c)+}", "{-c)-}{+d)+}"]);
    check(keep.clone(), &[new_after(2), policy(Reletter), policy(Keep)], &["a)", "{+a)bis+}", "b)", "c)"]);
    check(keep.clone(), &[policy(Reletter)], &["a)", "b)", "c)"]);
    check(keep, &[new_after(4), policy(Reletter), policy(Keep)], &["a)", "b)", "c)", "{+d)+}"]);
    let below = draft(En, Keep, &["=resolves", "1\tx", "2\ty", "2.1\tz", "3\tw"]);
    let want = ["1", "{+2+}", "{-2-}{+3+}", "{-2.1-}{+3.1+}", "{-3-}{+4+}"];
    check(below, &[new_after(2), policy(Reletter)], &want);
}

#[test]
fn labels_below_one_that_moved_count_on_below_it() {
    let lines = ["=resolves", "1\tx", "2\ty", "2.1\tz", "2.2\tw", "3\tv"];
    let d = || draft(En, Reletter, &lines);
    let moved = ["1", "{+2+}", "{-2-}{+3+}", "{-2.1-}{+3.1+}", "{-2.2-}{+3.2+}", "{-3-}{+4+}"];
    check(d(), &[new_after(2)], &moved);
    check(d(), &[new_after(2), policy(Keep), policy(Reletter)], &moved);
    let with = ["1", "{+2+}", "{-2-}{+3+}", "{-2.1-}{+3.1+}", "{+3.2+}", "{-2.2-}{+3.3+}", "{-3-}{+4+}"];
    check(d(), &[new_after(2), new_after(4)], &with);
    check(d(), &[new_after(4), new_after(2)], &with);
    check(d(), &[new_after(2), new_after(4), delete(7)], &["1", "2", "2.1", "{+2.2+}", "{-2.2-}{+2.3+}", "3"]);
    let struck = ["{-1-}", "{-2-}{+1+}", "{-2.1-}", "{-2.2-}{+1.1+}", "{-3-}{+2+}"];
    check(d(), &[delete(2), delete(4)], &struck);
    check(d(), &[delete(4), delete(2)], &struck);
}

#[test]
fn another_policy_leaves_struck_labels_and_those_that_others_changed() {
    check(draft(En, Keep, &THREE), &[delete(3), policy(Reletter), policy(Keep)], &["a)", "{-b)-}", "c)"]);
    let mut theirs = draft(En, Reletter, &THREE);
    let rcc = Revision::by("RCC");
    theirs.proposals[0].paragraphs[3].label = vec![Run::deleted("c)", &rcc), Run::inserted("x)", &rcc)];
    check(theirs, &[policy(Keep)], &["a)", "b)", "{-c)-}{+x)+}"]);
}

#[test]
fn new_clauses_of_a_new_list_are_numbered_from_the_second_on() {
    let call = || draft(En, Keep, &["=recalling", "a)\tx", "b)\ty", "=resolves"]);
    let mut lists = call();
    lists.proposals[0].paragraphs.push(Paragraph::unchanged(id(5), Role::AnnexTitle, "", "Boats"));
    check(lists.clone(), &[new_after(4)], &["a)", "b)", ""]);
    check(lists.clone(), &[new_after(4), new_after(4)], &["a)", "b)", "{+1+}", "{+2+}"]);
    check(lists, &[new_after(4), new_after(4), new_after(7)], &["a)", "b)", "{+1+}", "{+2+}", "{+3+}"]);
    let mut named = call();
    let me = named.metadata.revision();
    for (n, label) in [(5, "iv)"), (6, "v)")] {
        let own = |text: &str| vec![Run::inserted(text, &me)];
        let clause = Paragraph::unchanged(id(n), Role::Clause, "", "");
        named.proposals[0].paragraphs.push(Paragraph {
            label: own(label),
            runs: own("x"),
            ins: Some(me.clone()),
            ..clause
        });
    }
    check(named, &[new_after(6)], &["a)", "b)", "{+iv)+}", "{+v)+}", "{+vi)+}"]);
}

#[test]
fn paragraphs_without_labels_beside_clauses_that_have_them_get_none() {
    let mixed = draft(En, Keep, &["=recalling", "a)\tone", "and so"]);
    check(mixed, &[delete(2), new_after(3)], &["{-a)-}", "", "{+b)+}"]);
    let mut below = draft(En, Keep, &["=resolves", "1\tx:", ".y\t", "2\tz"]);
    (below.proposals[0].paragraphs[2].label, below.proposals[0].paragraphs[2].runs) =
        (Vec::new(), vec![Run::unchanged("y")]);
    check(below, &[new_after(3)], &["1", "", "", "2"]);
}

#[test]
fn a_label_that_moves_takes_only_those_below_it_along() {
    let twice = draft(En, Reletter, &["=resolves", "1\tx", "2\ty", "2\tz", "2.1\tw"]);
    check(twice, &[new_after(2)], &["1", "{+2+}", "{-2-}{+3+}", "{-2-}{+4+}", "{-2.1-}{+4.1+}"]);
}

#[test]
fn a_new_clause_stands_right_behind_its_call() {
    let mut d = draft(En, Keep, &["=resolves", ".a)\tx"]);
    perform(&mut d, new_after(1)).unwrap();
    assert_eq!(d.proposals[0].paragraphs.iter().map(|p| p.id.0).collect::<Vec<_>>(), [1, 3, 2]);
}

#[test]
fn the_policy_is_stored_where_it_is_not_the_usual_one() {
    for labels in [Keep, Reletter] {
        let d = draft(En, labels, &THREE);
        let stored = serde_json::to_string(&d).unwrap();
        assert_eq!(stored.contains("reletter"), labels == Reletter);
        assert_eq!(serde_json::from_str::<Contribution>(&stored).unwrap(), d);
    }
}

#[test]
fn the_labels_of_a_new_text_count_on_without_marks() {
    let mut d = draft(En, Keep, &THREE);
    d.proposals[0].header.marker = Marker::Add;
    check(d.clone(), &[new_after(2)], &["a)", "b)", "c)", "d)"]);
    check(d, &[delete(2)], &["a)", "b)"]);
}

#[test]
fn labels_that_others_made_are_relettered_over_theirs() {
    let mut d = draft(En, Reletter, &THREE);
    let other = Revision::by("RCC");
    let mut new = Paragraph::unchanged(id(9), Role::Clause, "", "");
    (new.label, new.runs, new.ins) =
        (vec![Run::inserted("b)bis", &other)], vec![Run::inserted("more", &other)], Some(other));
    d.proposals[0].paragraphs.insert(3, new);
    check(d.clone(), &[new_after(2)], &["a)", "{+b)+}", "{-b)-}{+c)+}", "{*b)bis*}{+d)+}", "{-c)-}{+e)+}"]);
    d.proposals[0].header.labels = Keep;
    check(d, &[new_after(3)], &["a)", "b)", "{+b)ter+}", "{+b)bis+}", "c)"]);
}

/// A text with references in its clauses, its reasons and its introduction; a clause is new behind `a)`.
fn referring(language: Language, lines: &[&str]) -> Contribution {
    let mut d = draft(language, Reletter, lines);
    d.proposals[0].header.reasons = "Recalling b) is out of date.".into();
    d.metadata.introduction = "See recalling c) and resolves 1.".into();
    perform(&mut d, new_after(2)).unwrap();
    d
}

fn shown(references: &[LabelReference]) -> Vec<String> {
    let show = |r: &LabelReference| {
        let sure = if r.is_sure { "" } else { "?" };
        format!("{} {}→{}{sure}", r.call, r.written, r.label.as_deref().unwrap_or("-"))
    };
    references.iter().map(show).collect()
}

const REFERRING: [&str; 7] = [
    "=recalling",
    "a)\tone",
    "b)\ttwo",
    "c)\tthree, as in b) above",
    "=resolves",
    "1\tto follow recalling a), b) and c) above",
    "2\tto ask, by recalling b) of Resolution 71, for 1 above",
];

#[test]
fn references_to_clauses_that_moved_are_listed_and_revised_in_one_act() {
    let mut d = referring(En, &REFERRING);
    let before = d.clone();
    let all = moved_references(&d);
    let want = ["recalling b)→c)", "recalling b)→c)", "recalling c)→d)", "recalling b)→c)?", "recalling c)→d)?"];
    assert_eq!(shown(&all), want);
    assert_eq!(all[1].around, ["to follow recalling a), ", " and c) above"]);
    assert_eq!([all[3].place, all[4].place], [ReferencePlace::Reasons(0), ReferencePlace::Introduction]);

    let mut history = History::default();
    history.record(perform(&mut d, Command::ReviseReferences { chosen: (0..5).collect() }).unwrap());
    let lines: Vec<String> = d.body(Version::Revised).iter().map(|l| l.text.clone()).collect();
    assert!(lines.contains(&"to follow recalling a), c) and d) above".to_owned()), "{lines:?}");
    assert!(lines.contains(&"three, as in c) above".to_owned()), "{lines:?}");
    assert_eq!(d.proposals[0].header.reasons, "Recalling c) is out of date.");
    assert_eq!(d.metadata.introduction, "See recalling d) and resolves 1.");
    assert!(moved_references(&d).iter().all(|r| !r.is_sure), "what was revised is right");
    history.undo(&mut d).unwrap();
    assert_eq!(d, before);
}

#[test]
fn a_reference_that_was_revised_follows_its_clause_again() {
    let mut d = referring(En, &REFERRING);
    perform(&mut d, Command::ReviseReferences { chosen: vec![0, 1, 2] }).unwrap();
    let kept = d.clone();
    perform(&mut d, new_after(2)).unwrap();
    let sure = |d: &Contribution| -> Vec<String> {
        shown(&moved_references(d)).into_iter().filter(|r| !r.ends_with('?')).collect()
    };
    assert_eq!(sure(&d), ["recalling c)→d)", "recalling c)→d)", "recalling d)→e)"]);
    // When the new clause goes, the references of the base are right again: revised, nothing is left of the change.
    let mut back = kept;
    let new = back.proposals[0].paragraphs.iter().find(|p| p.is_inserted()).unwrap().id;
    perform(&mut back, Command::StrikeClause { id: new }).unwrap();
    assert_eq!(sure(&back), ["recalling c)→b)", "recalling c)→b)", "recalling d)→c)"]);
    perform(&mut back, Command::ReviseReferences { chosen: vec![0, 1, 2] }).unwrap();
    assert!(back.proposals[0].paragraphs.iter().all(|p| !p.is_changed()));
}

#[test]
fn references_are_revised_in_six_languages() {
    for (language, lines, want) in [
        (
            Fr,
            ["=rappelant", "a)\tx", "b)\ty", "=décide", "1\td'appliquer le point b) du rappelant ci-dessus"],
            "le point c) du rappelant",
        ),
        (
            Es,
            ["=recordando", "a)\tx", "b)\ty", "=resuelve", "1\taplicar el recordando b) anterior"],
            "el recordando c) anterior",
        ),
        (
            Ru,
            ["=напоминая", "a)\tx", "b)\ty", "=решает", "1\tприменять пункт b) раздела напоминая, выше"],
            "пункт c) раздела",
        ),
        (Ar, ["=إذ يذكر", "أ )\tx", "ب)\ty", "=يقرر", "1\tتطبيق الفقرة ب) من إذ يذكّر أعلاه"], "الفقرة ج) من"),
        (Zh, ["=忆及", "a)\tx", "b)\ty", "=做出决议", "1\t执行上述忆及b)"], "上述忆及c)"),
    ] {
        let mut d = referring(language, &lines);
        assert_eq!(moved_references(&d).len(), 1, "{lines:?}");
        perform(&mut d, Command::ReviseReferences { chosen: vec![0] }).unwrap();
        let text = d.body(Version::Revised).last().unwrap().text.clone();
        assert!(text.contains(want), "{text}");
    }
}

#[test]
fn a_reference_to_a_deleted_or_moved_clause_is_listed() {
    let mut d = draft(En, Keep, &REFERRING);
    perform(&mut d, delete(3)).unwrap();
    assert_eq!(shown(&moved_references(&d)), ["recalling b)→-", "recalling b)→-"]);
    let mut d = draft(En, Keep, &REFERRING);
    perform(&mut d, up(4)).unwrap();
    let text = d.proposals[0].paragraphs.iter().map(|p| p.text(Version::Revised)).collect::<Vec<_>>();
    assert_eq!(shown(&moved_references(&d)), ["recalling c)→a)bis"], "{text:?}");
}

#[test]
fn a_concordance_has_the_labels_before_and_now() {
    let mut d = draft(
        En,
        Reletter,
        &["=recalling", "a)\tone", "b)\ttwo", "c)\tthree of them", "=resolves", "1\tx", ".a)\ty", "2\tz"],
    );
    for command in [new_after(2), delete(6), up(8)] {
        perform(&mut d, command).unwrap_or_default();
    }
    let rows = &concordance(&d)[0];
    let label = |l: &Option<String>| l.clone().unwrap_or("-".into());
    let shown: Vec<String> = rows.iter().map(|r| format!("{} {} {}", r.call, label(&r.old), label(&r.new))).collect();
    let want = ["recalling a) a)", "recalling - b)", "recalling b) c)", "recalling c) d)"];
    assert_eq!(shown[..4], want);
    assert_eq!(rows[3].words, "three of them");
    assert!(shown.contains(&"resolves 1 -".to_owned()), "{shown:?}");
}

#[test]
fn a_label_that_the_user_chose_stays_while_other_lists_change() {
    let lists = draft(En, Keep, &["=recalling", "a)\tx", "b)\ty", "=resolves", "1\tz", "2\tw"]);
    let chosen = Command::Name { id: id(7), role: Role::Clause, label: "1".into() };
    let want = ["a)", "{+a)bis+}", "b)", "1", "2", "{+1+}"];
    check(lists.clone(), &[new_after(6), chosen.clone(), new_after(2)], &want);
    let want = ["a)", "b)", "1", "{+1bis+}", "2", "{+3+}"];
    check(lists, &[new_after(6), chosen, new_after(5)], &want);
}
