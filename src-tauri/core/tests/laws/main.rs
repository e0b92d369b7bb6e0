//! The laws of `docs/architecture.md`, on drafts made at random: two authors, marks within marks, whole clauses.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod random_drafts;

use modline_core::change::{self, ChangeKind};
use modline_core::command::{Command, perform};
use modline_core::contribution::{Contribution, Metadata, Proposal};
use modline_core::find::{Search, find};
use modline_core::history::{History, Transaction};
use modline_core::itu::tables;
use modline_core::paragraph::{Paragraph, ParagraphId, Role, clean, normalise, normalise_text};
use modline_core::redline::{self, Options, Typography, Unit, equal_ignoring_typography, recover};
use modline_core::run::{self, Revision, Run, Version};
use proptest::prelude::*;

use random_drafts::*;

/// As many cases as PROPTEST_CASES says, or 400.
fn config() -> ProptestConfig {
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => ProptestConfig::default(),
        None => ProptestConfig::with_cases(400),
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_command_never_changes_the_base_text(draft in a_draft(), acts in prop::collection::vec(an_act(), 1..12)) {
        let base = lines(&draft, Version::Base);
        let formats = base_formats(&draft);
        let mut now = draft;
        for act in &acts {
            let (before, command) = (now.clone(), to_act(&now, act));
            // a refusal leaves the draft as it was; what is done keeps the base, in normal form
            match perform(&mut now, command) {
                Err(_) => prop_assert_eq!(&before, &now),
                Ok(step) => {
                    let mut again = before;
                    step.apply(&mut again).unwrap();
                    prop_assert_eq!(&again, &now);
                }
            }
            let mut normal = now.clone();
            normal.normalise();
            prop_assert_eq!(&normal, &now);
            prop_assert_eq!(&base, &lines(&now, Version::Base));
            prop_assert_eq!(&formats, &base_formats(&now));
        }
    }

    #[test]
    fn replacing_all_leaves_no_live_place_and_every_deleted_one(draft in a_draft(), which in any::<usize>(), from in 0usize..9, length in 1usize..5) {
        let paragraphs = &draft.proposals[0].paragraphs;
        let words: String = paragraphs[which % paragraphs.len()].text(Version::Markup).chars().skip(from).take(length).collect();
        let search = Search { words, match_case: true, whole_words: false };
        let places = |draft: &Contribution, deleted| find(draft, &search).into_iter().filter(|f| f.deleted == deleted).count();
        let (live, deleted) = (places(&draft, false), places(&draft, true));
        let mut now = draft.clone();
        // No text has this letter, so that nothing new is found.
        let done = perform(&mut now, Command::Replace { search: search.clone(), with: "\u{4e00}".into(), only: None }).unwrap();
        prop_assert_eq!((live > 0, places(&now, false)), (!done.steps.is_empty(), 0));
        prop_assert!(places(&now, true) >= deleted);
        done.inverse().apply(&mut now).unwrap();
        prop_assert_eq!(now, draft);
    }

    #[test]
    fn accepting_keeps_the_revised_text_and_rejecting_the_base(draft in a_draft(), accept in any::<bool>(), which in any::<usize>(), kind in 0u8..5) {
        let scope = a_scope(&draft, which, kind);
        let version = if accept { Version::Revised } else { Version::Base };
        let mut now = draft.clone();
        let mut history = History::default();
        let command = if accept { Command::AcceptChanges { scope } } else { Command::RejectChanges { scope } };
        history.record(perform(&mut now, command).unwrap());
        prop_assert_eq!(standing(&now, version), standing(&draft, version));
        let mut normal = now.clone();
        normal.normalise();
        prop_assert_eq!(&normal, &now);
        if kind == 0 {
            prop_assert_eq!(standing(&now, Version::Base), standing(&now, Version::Revised));
            // what is left of an empty text to type in is new
            prop_assert!(change::changes(&now).is_empty() || standing(&now, version).is_empty());
        }
        history.undo(&mut now).unwrap();
        prop_assert_eq!(&now, &draft);
        history.redo(&mut now).unwrap();
        prop_assert_eq!(now, normal);
    }

    #[test]
    fn accepting_or_rejecting_one_change_leaves_all_others(draft in a_draft(), accept in any::<bool>(), which in any::<usize>()) {
        let changes = change::changes(&draft);
        prop_assume!(!changes.is_empty());
        let c = &changes[which % changes.len()];
        let mut now = draft.clone();
        let scope = a_scope(&draft, which, 1);
        perform(&mut now, if accept { Command::AcceptChanges { scope } } else { Command::RejectChanges { scope } }).unwrap();
        let is_joined = matches!(c.kind, ChangeKind::Split | ChangeKind::Joined | ChangeKind::Relabelled);
        if is_joined {
            prop_assert_eq!(marked_letters(&draft, |_| true), marked_letters(&now, |_| true));
        }
        // which of several new ends in a row is a split is a matter of form
        match c.kind {
            _ if lines(&now, Version::Markup).concat().is_empty() => {}
            _ if c.kind != ChangeKind::Relabelled && c.deleted.is_empty() && c.inserted.is_empty() => prop_assert!(marked_ends(&now) < marked_ends(&draft)),
            _ => prop_assert!(!change::changes(&now).contains(c)),
        }
        for p in &now.proposals[0].paragraphs {
            let is_other = p.id != c.paragraph && Some(p.id) != c.from;
            if is_other && !is_joined {
                prop_assert_eq!(marked_letters(&draft, |id| id == p.id), marked_letters(&now, |id| id == p.id));
            }
        }
        // within its paragraph, what stands before and behind the change is as it was
        let runs = |d: &Contribution| d.find(c.paragraph).map(|(_, at)| d.proposals[0].paragraphs[at].runs.clone());
        if let (ChangeKind::Replaced | ChangeKind::Inserted | ChangeKind::Deleted, Some(old), Some(new)) = (c.kind, runs(&draft), runs(&now)) {
            let (old, new) = (letters(&old), letters(&new));
            let units = |l: &[Letter]| l.iter().map(|l| l.0.len_utf16()).sum::<usize>();
            let (all, marked) = (units(&old), c.marked.clone());
            let before = (0..=old.len()).find(|n| units(&old[..*n]) == marked.start).unwrap();
            let behind = (0..=old.len()).find(|n| all - units(&old[..*n]) == all - marked.end).unwrap();
            prop_assert!(new.starts_with(&old[..before]) && new.ends_with(&old[behind..]), "{old:?} {new:?}");
        }
    }

    #[test]
    fn comments_stand_at_their_words(mut draft in a_draft(), acts in prop::collection::vec(an_act(), 1..8)) {
        // words of the base that stand nowhere else, and a comment on each
        for p in &mut draft.proposals[0].paragraphs {
            p.runs.insert(p.runs.len() / 2, Run::unchanged(format!("«{}»", p.id.0)));
        }
        draft.normalise();
        let mut now = draft.clone();
        let mut history = History::default();
        for p in &draft.proposals[0].paragraphs {
            let text = p.text(Version::Markup);
            let units = |bytes: usize| text[..bytes].encode_utf16().count();
            let token = format!("«{}»", p.id.0);
            let at = text.find(&token).unwrap();
            let marked = Some(units(at)..units(at + token.len()));
            history.record(perform(&mut now, Command::AddComment { paragraph: p.id, marked, text: token }).unwrap());
        }
        prop_assert_eq!(lines(&now, Version::Markup), lines(&draft, Version::Markup));
        let mut whole: Vec<String> = now.comments.iter().map(|c| c.remark.text.clone()).collect();
        for act in &acts {
            let command = to_act(&now, act);
            let Ok(step) = perform(&mut now, command) else { continue };
            history.record(step);
            let text = lines(&now, Version::Markup).join("\n");
            // one that was moved stands twice, and one that was cut nowhere
            whole.retain(|token| text.matches(token.as_str()).count() == 1);
            for comment in &now.comments {
                let paragraphs = &now.proposals[0].paragraphs;
                let p = paragraphs.iter().find(|p| p.id == comment.paragraph).unwrap();
                let token = &comment.remark.text;
                if whole.contains(token) {
                    prop_assert_eq!(&p.text(Version::Markup)[comment.range_in(p)], token);
                }
            }
        }
        while history.undo(&mut now).unwrap().is_some() {}
        prop_assert_eq!(now, draft);
    }

    #[test]
    fn typing_is_plain_typing_in_the_revised_text(p in a_paragraph(), at in any::<usize>(), len in 0usize..12, words in text()) {
        let me = Revision::by(ME);
        let (runs, plain) = typed(&p, at, len, &words, &me);
        prop_assert_eq!(run::text(&runs, Version::Revised), plain);
        prop_assert_eq!(run::text(&runs, Version::Base), p.text(Version::Base));
    }

    #[test]
    fn deleting_over_paragraphs_is_plain_deletion_in_the_revised_text(
        draft in a_draft(), other in a_draft(), at in any::<[usize; 4]>(), typed in prop::option::of(text()), [two, apart] in any::<[bool; 2]>()
    ) {
        let mut draft = draft;
        if two {
            let mut second = other.proposals[0].clone();
            second.paragraphs.iter_mut().for_each(|p| p.id.0 += 100);
            draft.proposals.push(second);
        }
        let all: Vec<&Paragraph> = draft.proposals.iter().flat_map(|p| &p.paragraphs).collect();
        let (a, b) = (at[0] % all.len(), at[1] % all.len());
        prop_assume!(a < b);
        let range = selected(all[a], at[2], all[b], at[3]);
        let text = |ps: &[&Paragraph]| ps.iter().map(|p| p.text(Version::Revised)).collect::<String>();
        let kept = [run::text(&range.left, Version::Revised), typed.clone().unwrap_or_default(), run::text(&range.right, Version::Revised)].concat();
        let plain = [text(&all[..a]), kept, text(&all[b + 1..])].concat();
        let base = lines(&draft, Version::Base);
        let mut now = draft.clone();
        let mut history = History::default();
        history.record(perform(&mut now, Command::DeleteRange { range, typed, apart }).unwrap());
        prop_assert_eq!(text(&now.proposals.iter().flat_map(|p| &p.paragraphs).collect::<Vec<_>>()), plain);
        prop_assert_eq!(lines(&now, Version::Base), base);
        for p in &now.proposals {
            let mut normal = p.paragraphs.clone();
            normalise(&mut normal);
            prop_assert_eq!(&normal, &p.paragraphs);
        }
        history.undo(&mut now).unwrap();
        prop_assert_eq!(now, draft);
    }

    #[test]
    fn undo_restores_equality(draft in a_draft(), acts in prop::collection::vec(an_act(), 1..12)) {
        let mut now = draft.clone();
        let mut history = History::default();
        let mut states = vec![draft];
        for act in &acts {
            let command = to_act(&now, act);
            if let Ok(step) = perform(&mut now, command) && !step.steps.is_empty() {
                history.record(step);
                states.push(now.clone());
            }
        }
        let last = now.clone();
        for state in states.iter().rev().skip(1) {
            prop_assert!(history.undo(&mut now).unwrap().is_some());
            prop_assert_eq!(&now, state);
        }
        prop_assert!(history.undo(&mut now).unwrap().is_none());
        while history.redo(&mut now).unwrap().is_some() {}
        prop_assert_eq!(now, last);
    }

    #[test]
    fn a_step_survives_its_journal(draft in a_draft(), act in an_act()) {
        let command = to_act(&draft, &act);
        if let Ok(step) = perform(&mut draft.clone(), command) {
            let line = serde_json::to_string(&step).unwrap();
            prop_assert_eq!(serde_json::from_str::<Transaction>(&line).unwrap(), step);
        }
    }

    #[test]
    fn normal_form_is_reached_at_once_and_keeps_every_reading(mut paragraphs in prop::collection::vec(a_paragraph(), 1..8), whole in any::<bool>()) {
        let normalise = if whole { normalise_text } else { normalise };
        let texts = |ps: &[Paragraph]| {
            [Version::Base, Version::Revised].map(|r| modline_core::paragraph::lines(ps, r).iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        let before = texts(&paragraphs);
        normalise(&mut paragraphs);
        prop_assert_eq!(before, texts(&paragraphs));
        for p in &paragraphs {
            prop_assert_ne!(p.role, if p.label.is_empty() { Role::Clause } else { Role::Para });
            for runs in [&p.label, &p.runs] {
                prop_assert!(runs.iter().all(|r| !r.text.is_empty()));
                prop_assert!(runs.windows(2).all(|w| (w[0].format, &w[0].ins, &w[0].del) != (w[1].format, &w[1].ins, &w[1].del)));
            }
        }
        let once = paragraphs.clone();
        normalise(&mut paragraphs);
        prop_assert_eq!(once, paragraphs);
    }

    #[test]
    fn compare_holds_both_texts(old in a_draft(), new in a_draft(), letters in any::<bool>(), density in a_density()) {
        let unit = if letters { Unit::Characters } else { Unit::Words };
        let options = Options { unit, typography: Typography::Compare, density };
        let (redline, findings) = redline::compare(&old, &new, options);
        prop_assert_eq!(lines(&redline, Version::Base), lines(&old, Version::Base));
        prop_assert_eq!(lines(&redline, Version::Revised), lines(&new, Version::Revised));
        prop_assert!(findings.is_empty());
        prop_assert_eq!(redline::compare(&old, &new, options), (redline, findings));
    }

    #[test]
    fn the_base_keeps_its_dress(old in a_draft(), new in a_draft(), letters in any::<bool>(), density in a_density()) {
        let unit = if letters { Unit::Characters } else { Unit::Words };
        let (redline, _) = redline::compare(&old, &new, Options { unit, density, typography: Typography::Ignore });
        prop_assert_eq!(lines(&redline, Version::Base), lines(&old, Version::Base));
        let (got, want) = (lines(&redline, Version::Revised), lines(&new, Version::Revised));
        prop_assert_eq!(got.len(), want.len());
        for (got, want) in got.iter().zip(&want) {
            prop_assert!(equal_ignoring_typography(got, want), "{} / {}", got, want);
        }
    }

    #[test]
    fn what_differs_in_dress_only_has_no_changes(old in a_draft()) {
        let mut new = old.clone();
        for p in new.proposals.iter_mut().flat_map(|p| &mut p.paragraphs) {
            *p = Paragraph { runs: p.runs.iter().map(|r| r.with_text(redressed(&r.text))).collect(), ..p.clone() };
        }
        let revised = |c: &Contribution| {
            let mut c = c.clone();
            for p in &mut c.proposals {
                p.paragraphs = clean(&p.paragraphs, Version::Revised);
            }
            c
        };
        let (redline, _) = redline::compare(&revised(&old), &new, Options::default());
        prop_assert!(redline.proposals.iter().flat_map(|p| &p.paragraphs).all(|p| !p.is_changed()));
        prop_assert_eq!(lines(&redline, Version::Revised), lines(&old, Version::Revised));
    }

    #[test]
    fn tidy_keeps_base_and_revised(p in a_paragraph(), density in a_density()) {
        let me = Revision::by(ME);
        let tidied = redline::tidy(&p.runs, &me, density);
        prop_assert_eq!(run::text(&tidied, Version::Base), p.text(Version::Base));
        prop_assert_eq!(run::text(&tidied, Version::Revised), p.text(Version::Revised));
        prop_assert_eq!(redline::tidy(&tidied, &me, density), tidied.clone());
        prop_assert_eq!(by_others(&tidied), by_others(&run::normalise(p.runs)));
    }

    #[test]
    fn another_wording_is_the_revised_text_and_keeps_the_base_and_what_others_did(p in a_paragraph(), new in text(), density in a_density()) {
        let reworded = redline::reworded(&p.runs, &new, p.role, &Revision::by(ME), density);
        prop_assert_eq!(run::text(&reworded, Version::Base), p.text(Version::Base));
        let revised = run::text(&reworded, Version::Revised);
        prop_assert!(equal_ignoring_typography(&revised, &new), "{} / {}", revised, new);
        // what another author inserted may be deleted now; it stays
        let letters = |runs: &[Run]| by_others(runs).into_iter().filter(|l| l.1.is_some()).map(|l| l.0).collect::<String>();
        prop_assert_eq!(letters(&reworded), letters(&p.runs));
    }

    #[test]
    fn the_base_of_a_lost_redline_is_the_base(draft in a_draft(), other in a_draft(), damage in damage()) {
        let flattened = flattened(&draft);
        // its own base, and a base that it was not made from; the flattened text as it was, and as copies leave it
        for base in [&draft, &other] {
            for flat in [&flattened, &damaged(&flattened, &damage)] {
                let found = recover::recover(base, flat);
                prop_assert_eq!(lines(&found.contribution, Version::Base), lines(base, Version::Base));
                prop_assert_eq!(&recover::recover(base, flat), &found);
                // nothing of the flattened text is lost either, typography aside
                let (draft, flat) = (bare(&found.contribution), bare(flat));
                let mut letters = draft.chars();
                prop_assert!(flat.chars().all(|c| letters.any(|d| d == c)), "{flat} is not in {draft}");
            }
        }
    }

    #[test]
    fn a_lost_redline_of_odd_letters_is_rebuilt_and_decided(pieces in prop::collection::vec((odd_text(), 0u8..3), 1..12), role in 0usize..4) {
        let role = [Role::ResNo, Role::Opening, Role::Clause, Role::Para][role];
        let only = |kinds: &[u8]| -> String { pieces.iter().filter(|(_, k)| kinds.contains(k)).map(|(s, _)| s.as_str()).collect() };
        let draft_of = |text: &str| {
            let paragraphs = vec![Paragraph::unchanged(ParagraphId(1), role, "", text)];
            Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
        };
        let (base, flat) = (draft_of(&only(&[0, 1])), draft_of(&only(&[0, 1, 2])));
        for base in [&base, &draft_of(&only(&[1, 2]))] {
            let mut draft = recover::recover(base, &flat).contribution;
            let kept = lines(&draft, Version::Base);
            prop_assert_eq!(&kept, &lines(base, Version::Base));
            for delete in [true, false].into_iter().cycle().take(draft.unresolved.len()) {
                let mut settle = |delete| perform(&mut draft, Command::Settle { doubt: 0, strike: delete });
                settle(delete).or_else(|_| settle(false)).unwrap();
            }
            prop_assert_eq!(lines(&draft, Version::Base), kept);
            prop_assert!(draft.unresolved.is_empty());
        }
    }

    #[test]
    fn a_meeting_chosen_and_taken_back_leaves_the_heading_as_it_was(at in 0usize..46, then in 0usize..46) {
        let mut draft = Contribution { proposals: vec![Proposal::default()], ..Contribution::default() };
        draft.proposals[0].paragraphs = vec![
            Paragraph::unchanged(ParagraphId(1), Role::ResNo, "", "RESOLUTION 901 (Hyderabad, 2010)"),
            Paragraph::unchanged(ParagraphId(2), Role::Opening, "", "The World Telecommunication Development Conference (Hyderabad, 2010),"),
        ];
        let before = draft.clone();
        let mut history = History::default();
        let ids: Vec<&str> = tables().meetings.iter().map(|m| m.id.as_str()).collect();
        for id in [ids[at % ids.len()], ids[then % ids.len()], ""] {
            let metadata = Box::new(Metadata { meeting: id.into(), ..draft.metadata.clone() });
            history.record(perform(&mut draft, Command::SetMetadata { metadata }).unwrap());
            prop_assert_eq!(lines(&draft, Version::Base), lines(&before, Version::Base));
            for line in draft.body(Version::Revised) {
                prop_assert!(line.text.matches('(').count() == 1, "one bracket: {}", line.text);
            }
        }
        prop_assert_eq!(&draft.proposals[0].paragraphs, &before.proposals[0].paragraphs);
        while history.undo(&mut draft).unwrap().is_some() {}
        prop_assert_eq!(draft, before);
    }
}
