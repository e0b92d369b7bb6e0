//! The laws of merging, on sources made at random of one base by the commands of an editor.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};

use modline_core::change;
use modline_core::command::{ChangeScope, Command, perform};
use modline_core::contribution::{Contribution, Metadata, Proposal};
use modline_core::history::{History, Transaction};
use modline_core::merge::intake::{OtherBase, SourceInfo, intake};
use modline_core::merge::{Point, PointKind, points, rebase, review};
use modline_core::merge_source::{Choice, MergeSource};
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{Run, Version};

use proptest::prelude::*;

const NAMES: [&str; 4] = ["CEPT", "APT", "RCC", "ATU"];

fn words(count: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "boats",
        "carry",
        "mail",
        "the",
        "of",
        "islands,",
        "2014",
        "“it’s”",
        "доступ",
        "المؤتمر",
        "电信",
        "ITU-D",
        "shall",
    ]);
    prop::collection::vec(word, count).prop_map(|w| w.join(" "))
}

/// Roles and texts of a base.
type Spec = Vec<(Role, String)>;

fn a_base() -> impl Strategy<Value = Spec> {
    let paragraph = (prop::sample::select(vec![Role::Clause, Role::Para, Role::Call, Role::Sub1]), words(1..9));
    prop::collection::vec(paragraph, 2..7)
}

fn draft_of(spec: &Spec) -> Contribution {
    let label =
        |role: Role, i: usize| if matches!(role, Role::Clause | Role::Sub1) { format!("{i})") } else { String::new() };
    let kept = |(i, (role, text)): (usize, &(Role, String))| {
        Paragraph::unchanged(ParagraphId(i as u32 + 1), *role, &label(*role, i), &format!("{text} {i}"))
    };
    let mut draft = Contribution {
        metadata: Metadata { group: "ME".into(), ..Metadata::default() },
        proposals: vec![Proposal { paragraphs: spec.iter().enumerate().map(kept).collect(), ..Proposal::default() }],
        ..Contribution::default()
    };
    draft.normalise();
    draft
}

/// Edits as numbers: kind, paragraph, place, words.
type Edits = Vec<(u8, usize, usize, String)>;

fn edits() -> impl Strategy<Value = Edits> {
    prop::collection::vec((0u8..9, any::<usize>(), any::<usize>(), words(1..4)), 0..5)
}

fn edited(base: &Contribution, name: &str, edits: &Edits) -> Contribution {
    let mut draft = base.clone();
    draft.metadata.group = name.into();
    for (kind, which, place, words) in edits {
        let all = &draft.proposals[0].paragraphs;
        let p = all[which % all.len()].clone();
        let id = p.id;
        let me = draft.metadata.revision();
        let borders: Vec<usize> = {
            let flat = p.text(Version::Markup);
            flat.char_indices().filter(|(_, c)| *c == ' ').map(|(i, _)| i).chain([0, flat.len()]).collect()
        };
        let (left, right) = modline_core::run::split_at(&p.runs, borders[place % borders.len()]);
        let deleted = |runs: Vec<Run>| runs.into_iter().filter_map(|r| r.delete(&me)).collect::<Vec<_>>();
        let inserted = || vec![Run::inserted(format!(" {words}"), &me)];
        let command = match kind {
            0 | 1 => Command::EditParagraph { id, label: p.label.clone(), runs: [left, inserted(), right].concat() },
            2 => {
                Command::EditParagraph { id, label: p.label.clone(), runs: [left, inserted(), deleted(right)].concat() }
            }
            3 => Command::EditParagraph { id, label: p.label.clone(), runs: [deleted(left), right].concat() },
            4 => Command::Split { id, left, right },
            5 => Command::JoinNext { id },
            6 => Command::StrikeClause { id },
            7 => Command::MoveClause { id, up: place % 2 == 0 },
            _ => Command::NewClauseAfter { id },
        };
        let is_new = matches!(command, Command::NewClauseAfter { .. });
        if perform(&mut draft, command).is_ok() && is_new {
            let all = &draft.proposals[0].paragraphs;
            let empty = all.iter().find(|p| p.is_inserted() && p.runs.is_empty()).cloned();
            if let Some(p) = empty {
                let runs = vec![Run::inserted(format!("{words} anew"), &me)];
                perform(&mut draft, Command::EditParagraph { id: p.id, label: p.label, runs }).unwrap();
            }
        }
    }
    draft
}

/// The marks of a draft, to be read when a law fails.
fn critic(draft: &Contribution) -> Vec<String> {
    let run =
        |r: &Run| format!("{}<{:?}{:?}>", r.text, r.ins.as_ref().map(|r| &r.author), r.del.as_ref().map(|r| &r.author));
    let end =
        |p: &Paragraph| format!("|{:?}{:?}", p.ins.as_ref().map(|r| &r.author), p.del.as_ref().map(|r| &r.author));
    let paragraph = |p: &Paragraph| {
        p.label.iter().map(run).chain(["\t".into()]).chain(p.runs.iter().map(run)).collect::<String>() + &end(p)
    };
    draft.proposals.iter().flat_map(|p| &p.paragraphs).map(paragraph).collect()
}

/// The passage that each paragraph is in: what ends that come or go hold together. What a change means there depends on the
/// others; a clause that is new or deleted whole is a passage of its own.
fn passages(draft: &Contribution) -> BTreeMap<ParagraphId, usize> {
    let (mut passage, mut begun) = (0, false);
    let mut place = |p: &Paragraph| {
        let own = passage;
        let whole = p.is_inserted() != p.is_deleted() && p.ins.is_some() != p.del.is_some();
        begun = (begun || !whole) && (p.ins.is_some() || p.del.is_some());
        passage += usize::from(!begun);
        (p.id, own)
    };
    draft.proposals.iter().flat_map(|p| &p.paragraphs).map(&mut place).collect()
}

fn lines(draft: &Contribution, version: Version) -> Vec<String> {
    draft.body(version).iter().map(ToString::to_string).filter(|l| !l.trim().is_empty()).collect()
}

/// Labels of new clauses follow from what is around, and two sources that say the same may count otherwise.
fn texts(draft: &Contribution, version: Version) -> Vec<String> {
    draft.body(version).into_iter().map(|l| l.text).filter(|t| !t.trim().is_empty()).collect()
}

/// The lines of the revised text whatever their order: new clauses that differ in blanks around their words are one.
fn clauses(draft: &Contribution) -> BTreeSet<String> {
    texts(draft, Version::Revised).iter().map(|text| text.trim().to_owned()).collect()
}

fn source(base: &Contribution, name: &str, text: &Contribution) -> MergeSource {
    let info = SourceInfo { name: name.into(), file: name.into(), fingerprint: name.into() };
    intake(base, text, &info, OtherBase::Reported).unwrap().source
}

fn with_sources(base: &Contribution, sources: Vec<MergeSource>) -> Contribution {
    let mut draft = base.clone();
    perform(&mut draft, Command::AddSources { sources, findings: Vec::new() }).unwrap();
    draft
}

fn names(draft: &Contribution, p: &Point) -> Vec<String> {
    p.alternatives.iter().flat_map(|a| &a.sources).map(|s| draft.sources[*s].name.clone()).collect()
}

fn decide(draft: &mut Contribution, p: &Point, choice: Option<Choice>) -> bool {
    perform(draft, Command::Decide { place: p.places[0], choice, by_group: false }).is_ok()
}

fn sets(least: usize) -> impl Strategy<Value = (Spec, Vec<Edits>)> {
    (a_base(), prop::collection::vec(edits(), least..4))
}

/// A draft with sources, and their redlines.
fn set((base, all): &(Spec, Vec<Edits>)) -> (Contribution, Vec<Contribution>) {
    let base = draft_of(base);
    let texts: Vec<Contribution> = all.iter().zip(NAMES).map(|(edits, name)| edited(&base, name, edits)).collect();
    let sources = texts.iter().zip(NAMES).map(|(text, name)| source(&base, name, text)).collect();
    (with_sources(&base, sources), texts)
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 1 << 20, ..ProptestConfig::default() })]

    #[test]
    fn merging_one_source_gives_that_source(base in a_base(), edits in edits()) {
        let base = draft_of(&base);
        let text = edited(&base, "CEPT", &edits);
        let mut draft = with_sources(&base, vec![source(&base, "CEPT", &text)]);
        for p in points(&draft) {
            prop_assert_eq!(p.kind, PointKind::Alone);
            prop_assert!(decide(&mut draft, &p, Some(Choice::Take(vec!["CEPT".into()]))));
        }
        prop_assert_eq!(lines(&draft, Version::Base), lines(&base, Version::Base));
        prop_assert_eq!(lines(&draft, Version::Revised), lines(&text, Version::Revised));
        prop_assert!(draft.authors().iter().all(|a| **a == *"CEPT"));
    }

    #[test]
    fn every_change_is_in_one_point_and_decisions_lose_none(sources in sets(1), acts in prop::collection::vec((any::<usize>(), 0u8..6), 0..12)) {
        let (mut draft, _) = set(&sources);
        let before = draft.clone();
        let of_points = |draft: &Contribution| {
            let mut all: Vec<_> = points(draft).into_iter().flat_map(|p| p.changes.concat()).collect();
            all.sort();
            all
        };
        let every: Vec<_> = draft.sources.iter().enumerate().flat_map(|(s, source)| (0..source.changes.len()).map(move |c| (s, c))).collect();
        let found: Vec<_> = of_points(&draft).into_iter().map(|c| (c.source, c.change)).collect();
        prop_assert_eq!(&found, &every);
        let mut history = History::default();
        for (which, kind) in acts {
            let all = points(&draft);
            if all.is_empty() { break }
            let p = &all[which % all.len()];
            let who = names(&draft, p);
            let choice = match kind {
                0 => None,
                1 => Some(Choice::None),
                2 => Some(Choice::Brackets),
                3 => Some(Choice::Own("other words".into())),
                4 => Some(Choice::Take(who)),
                _ => Some(Choice::Take(vec![who[which % who.len()].clone()])),
            };
            if let Ok(done) = perform(&mut draft, Command::Decide { place: p.places[0], choice: choice.clone(), by_group: kind % 2 == 0 }) {
                history.record(done);
                let now = points(&draft).into_iter().find(|q| q.places == p.places).unwrap();
                prop_assert_eq!(now.choice, choice);
            }
            prop_assert_eq!(lines(&draft, Version::Base), lines(&before, Version::Base));
            prop_assert_eq!(of_points(&draft).into_iter().map(|c| (c.source, c.change)).collect::<Vec<_>>(), every.clone());
        }
        let mut undone = draft.clone();
        while history.undo(&mut undone).unwrap().is_some() {}
        prop_assert!(undone == before);
        for p in points(&draft) {
            prop_assert!(decide(&mut draft, &p, None));
        }
        prop_assert_eq!(critic(&draft), critic(&before));
        prop_assert!(draft == before);
    }

    #[test]
    fn whatever_is_done_with_sources_is_undone_and_survives_its_journal(sources in sets(2), acts in prop::collection::vec((any::<usize>(), 0u8..10), 1..14)) {
        let (mut draft, texts) = set(&sources);
        let before = draft.clone();
        let mut history = History::default();
        let late = MergeSource { name: "LATE".into(), ..source(&draft_of(&sources.0), "LATE", texts.last().unwrap()) };
        for (which, kind) in acts {
            let all = points(&draft);
            let point = all.get(which % all.len().max(1));
            let source = which % draft.sources.len().max(1);
            let paragraphs = &draft.proposals[0].paragraphs;
            let p = &paragraphs[which % paragraphs.len()];
            let typed = || [p.runs.clone(), vec![Run::inserted(" typed", &draft.metadata.revision())]].concat();
            let command = match (kind, point) {
                (0..4, Some(point)) => {
                    let who = names(&draft, point);
                    let choice = [Choice::Take(who.clone()), Choice::Take(vec![who[0].clone()]), Choice::Brackets, Choice::None];
                    Command::Decide { place: point.places[0], choice: choice.into_iter().nth(kind.into()), by_group: which % 2 == 0 }
                }
                (4, _) => Command::TakeAgreed { by_group: which % 2 == 0 },
                (5, _) => Command::RemoveSource { source },
                (6, _) => Command::NameSource { source, name: format!("N{}", which % 5) },
                (7, _) => Command::EnterSupporters,
                (8, _) if draft.sources.iter().all(|s| s.name != "LATE") => Command::AddSources { sources: vec![late.clone()], findings: Vec::new() },
                _ => Command::EditParagraph { id: p.id, label: p.label.clone(), runs: typed() },
            };
            if let Ok(done) = perform(&mut draft, command) {
                let line = serde_json::to_string(&done).unwrap();
                prop_assert_eq!(&serde_json::from_str::<Transaction>(&line).unwrap(), &done);
                history.record(done);
            }
            prop_assert_eq!(lines(&draft, Version::Base), lines(&before, Version::Base));
        }
        let after = draft.clone();
        while history.undo(&mut draft).unwrap().is_some() {}
        prop_assert_eq!(&draft, &before);
        while history.redo(&mut draft).unwrap().is_some() {}
        prop_assert_eq!(&draft, &after);
    }

    #[test]
    fn the_order_of_sources_decides_nothing(sources in sets(2)) {
        let (draft, _) = set(&sources);
        let mut turned = Contribution { sources: draft.sources.iter().rev().cloned().collect(), ..draft.clone() };
        let mut draft = draft;
        let seen = |draft: &Contribution| -> Vec<_> {
            let sorted = |p: &Point| names(draft, p).into_iter().collect::<BTreeSet<_>>();
            points(draft).iter().map(|p| (p.places.clone(), p.kind, p.name.clone(), sorted(p))).collect()
        };
        prop_assert_eq!(seen(&draft), seen(&turned));
        for p in points(&draft) {
            let first = names(&draft, &p).into_iter().min().unwrap();
            for draft in [&mut draft, &mut turned] {
                prop_assert!(decide(draft, &p, Some(Choice::Take(vec![first.clone()]))));
            }
        }
        prop_assert_eq!(critic(&draft), critic(&turned));
        prop_assert!(draft.proposals == turned.proposals);
    }

    #[test]
    fn where_all_goes_together_rejecting_the_others_leaves_a_source(sources in sets(2)) {
        let (draft, all) = set(&sources);
        let found = points(&draft);
        prop_assume!(found.iter().all(|p| p.kind != PointKind::Conflict));
        let mut draft = draft;
        for p in &found {
            let who = names(&draft, p);
            prop_assert!(decide(&mut draft, p, Some(Choice::Take(who))), "{}", p.name);
        }
        while !draft.sources.is_empty() {
            draft.decisions.clear();
            draft.sources.clear();
        }
        for (text, name) in all.iter().zip(NAMES) {
            let mut left = draft.clone();
            for author in draft.authors().iter().filter(|a| !a.split(", ").any(|n| n == name)) {
                perform(&mut left, Command::RejectChanges { scope: ChangeScope::Author(author.to_string()) }).unwrap();
            }
            prop_assert_eq!(texts(&left, Version::Revised), texts(text, Version::Revised), "{} {:#?}\n{:#?}\n{:#?} {:?}", name, all.iter().map(critic).collect::<Vec<_>>(), critic(&draft), critic(&left), found);
        }
    }

    #[test]
    fn same_changes_are_one_and_bear_all_names(base in a_base(), edits in edits()) {
        let base = draft_of(&base);
        let text = edited(&base, "CEPT", &edits);
        let mut draft = with_sources(&base, vec![source(&base, "RCC", &text), source(&base, "CEPT", &text)]);
        for p in points(&draft) {
            prop_assert_eq!(p.kind, PointKind::Same);
            prop_assert!(decide(&mut draft, &p, Some(Choice::Take(vec!["RCC".into()]))));
        }
        prop_assert_eq!(lines(&draft, Version::Revised), lines(&text, Version::Revised));
        prop_assert!(draft.authors().iter().all(|a| **a == *"CEPT, RCC"));
    }

    #[test]
    fn rebasing_onto_the_same_base_changes_nothing_and_onto_the_revised_text_leaves_nothing(base in a_base(), edits in edits()) {
        let base = draft_of(&base);
        let draft = edited(&base, "CEPT", &edits);
        let same = rebase(&draft, &base).unwrap();
        prop_assert_eq!(lines(&same.draft, Version::Markup), lines(&draft, Version::Markup));
        prop_assert_eq!(lines(&same.draft, Version::Revised), lines(&draft, Version::Revised));
        prop_assert_eq!((same.adopted, same.colliding), (0, 0));
        let new = draft.clone().taken_as(Version::Revised);
        prop_assume!(new.proposals[0].paragraphs.iter().any(|p| !p.text(Version::Revised).trim().is_empty()));
        prop_assume!(rebase(&draft, &new).is_ok());
        let moved = rebase(&draft, &new).unwrap();
        prop_assert_eq!(lines(&moved.draft, Version::Base), lines(&new, Version::Base));
        prop_assert_eq!(lines(&moved.draft, Version::Revised), lines(&new, Version::Revised));
        prop_assert_eq!((moved.standing, moved.colliding), (0, 0), "{:#?} {:#?} {:#?}", critic(&draft), critic(&new), critic(&moved.draft));
    }

    #[test]
    fn what_comes_back_as_it_was_has_no_points_and_what_changed_has(base in a_base(), mine in edits(), theirs in edits()) {
        let base = draft_of(&base);
        let draft = edited(&base, "CEPT", &mine);
        let info = SourceInfo { name: "RCC".into(), ..SourceInfo::default() };
        prop_assert!(review(&draft, &draft, &info).unwrap().sources.is_empty());
        let back = edited(&draft, "RCC", &theirs);
        let found = review(&draft, &back, &info).unwrap();
        let mut merged = draft.clone();
        perform(&mut merged, Command::AddSources { sources: found.sources, findings: found.findings }).unwrap();
        for p in points(&merged) {
            let who = names(&merged, &p);
            if who.iter().any(|n| n == "RCC") {
                prop_assert!(decide(&mut merged, &p, Some(Choice::Take(vec!["RCC".into()]))));
            }
        }
        prop_assert_eq!(lines(&merged, Version::Base), lines(&draft, Version::Base));
        // New clauses that stood between the same lines before have no order with those that came.
        prop_assert_eq!(clauses(&merged), clauses(&back), "{:#?}", [&draft, &back, &merged].map(critic));
    }

    #[test]
    fn a_redline_in_halves_gives_the_whole(base in a_base(), edits in edits()) {
        let base = draft_of(&base);
        let whole = edited(&base, "CEPT", &edits);
        let passages = passages(&whole);
        let half = |keeps: usize| {
            let mut half = whole.clone();
            for c in change::changes(&whole).into_iter().filter(|c| passages[&c.paragraph] % 2 != keeps) {
                let scope = ChangeScope::Change { paragraph: c.paragraph, kind: c.kind, marked: c.marked };
                // Counted in what is left, a change may be another.
                if perform(&mut half, Command::RejectChanges { scope }).is_err() {
                    return None;
                }
            }
            Some(half)
        };
        let (Some(even), Some(odd)) = (half(0), half(1)) else { return Ok(()) };
        // Rejecting a change may take another along, as a join does its label: then neither half has it.
        let listed = |drafts: &[&Contribution]| {
            let each = drafts.iter().flat_map(|draft| change::changes(draft));
            let mut all: Vec<_> = each.map(|c| (c.deleted, c.inserted, format!("{:?}", c.kind))).collect();
            all.sort();
            all
        };
        prop_assume!(listed(&[&even, &odd]) == listed(&[&whole]));
        let mut draft = with_sources(&base, vec![source(&base, "EVEN", &even), source(&base, "ODD", &odd)]);
        let found = points(&draft);
        prop_assume!(found.iter().all(|p| p.kind != PointKind::Conflict));
        for p in &found {
            let who = names(&draft, p);
            prop_assert!(decide(&mut draft, p, Some(Choice::Take(who))));
        }
        // Which of the new clauses of two halves comes first between the same lines nobody says.
        prop_assert_eq!(clauses(&draft), clauses(&whole), "{:#?}", [&even, &odd, &whole, &draft].map(critic));
    }
}
