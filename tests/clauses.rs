//! Clauses split, joined, added, deleted, restored, moved and pasted, by real keys; judged by the draft's file and the
//! exported one.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use modline_core::change::{ChangeKind, changes};
use modline_core::run::Version;
use window::sheet::{Sheet, read, run};

const FERRIES: &str = include_str!("fixtures/ferries.txt");

#[test]
fn clauses_are_split_joined_added_deleted_restored_and_moved_by_keys() {
    run(async {
        let sheet = Sheet::open(FERRIES).await;
        let window = &sheet.window;
        let kinds = |sheet: &Sheet| changes(&sheet.draft()).iter().map(|change| change.kind).collect::<Vec<_>>();

        // Enter and Backspace: cut and joined again, nothing is left of it.
        window.caret(12, 23).await;
        window.real_keys(&["Return"]);
        let cut = ["2\tthat crews should be tr", "2bis\tained twice a year;"];
        sheet.until_saved(|saved| saved == sheet.with(11..12, &cut)).await;
        assert!(kinds(&sheet).contains(&ChangeKind::Split));
        window.real_keys(&["BackSpace"]);
        sheet.until_saved(|saved| saved == sheet.base).await;
        assert_eq!(kinds(&sheet), []);
        // Delete at the end joins the next clause, tracked.
        window.caret(11, -1).await;
        window.real_keys(&["Delete"]);
        let joined =
            ["1\tthat every terminal should offer access to those who wait;that crews should be trained twice a year;"];
        sheet.until_saved(|saved| saved == sheet.with(10..12, &joined)).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;

        // A new clause has a label that moves no other.
        window.caret(11, 4).await;
        window.real_keys(&["ctrl+Return"]);
        window.real_type("to plant trees;");
        let added = sheet.with(11..11, &["1bis\tto plant trees;"]);
        sheet.until_saved(|saved| saved == added).await;
        assert_eq!(kinds(&sheet), [ChangeKind::NewClause]);

        // A clause is deleted, restored, deleted again; one's own goes.
        window.caret(8, 3).await;
        window.real_keys(&["ctrl+shift+x"]);
        sheet.until_saved(|saved| saved.len() == added.len() - 1).await;
        assert_eq!(kinds(&sheet), [ChangeKind::DeletedClause, ChangeKind::NewClause]);
        window.shot("clauses-struck").await;
        window.real_keys(&["ctrl+shift+x"]);
        sheet.until_saved(|saved| saved == added).await;

        // Moved: deleted where it was, new where it goes, and told as a move.
        window.caret(12, 3).await;
        // By the menu: the test's window manager keeps Alt+Shift+Down to itself.
        window.real_click("menu-bar-clause").await;
        window.real_click("menu-move-down").await;
        let moved = |saved: &[String]| saved[12].starts_with("3\t") && saved[13].contains("\tthat crews should");
        let revised = sheet.until_saved(moved).await;
        assert_eq!(kinds(&sheet), [ChangeKind::NewClause, ChangeKind::Moved]);
        window.until("changes", |told| told.contains("moved the clause")).await;
        window.shot("clauses-moved").await;
        let [base, accepted] = sheet.exported().await;
        assert_eq!((base, accepted), (sheet.base.clone(), revised));
        window.caret(13, 1).await;
        window.real_keys(&["ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;
        sheet.close().await;
    });
}

#[test]
fn pasted_lines_become_clauses_with_their_labels_and_one_undo_takes_them_back() {
    run(async {
        let sheet = Sheet::open(FERRIES).await;
        let window = &sheet.window;
        window.copy_elsewhere("c)\tthat piers are wide;\nd)\tthat buoys ring;\ne)\tthat gulls sleep;");
        window.caret(9, -1).await;
        window.real_keys(&["ctrl+Return", "ctrl+v"]);
        let pasted = ["c)\tthat piers are wide;", "d)\tthat buoys ring;", "e)\tthat gulls sleep;"];
        let revised = sheet.until_saved(|saved| saved == sheet.with(9..9, &pasted)).await;
        window.shot("clauses-pasted").await;
        let roles = sheet.draft().proposals[0].paragraphs[9..12].iter().map(|p| p.role).collect::<Vec<_>>();
        assert_eq!(roles, [modline_core::paragraph::Role::Clause; 3]);
        let [base, accepted] = sheet.exported().await;
        assert_eq!((base, accepted), (sheet.base.clone(), revised));
        window.caret(9, 1).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved.len() == sheet.base.len() + 1).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;
        assert_eq!(read(&sheet.draft(), Version::Base), sheet.base);
        sheet.close().await;
    });
}
