//! Hands trained in Word, in the real window: the screen's pointer, keys and clipboard, judged by the clipboard and by
//! the saved draft.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use serde_json::json;
use window::real_input::button;
use window::sheet::{Sheet, dictionary, run};

const FERRIES: &str = include_str!("fixtures/ferries.txt");

/// HTML without the line that says its encoding.
fn body(html: &str) -> String {
    let start = html.find("charset").and_then(|at| html[at..].find('>').map(|n| at + n + 1)).unwrap_or(0);
    html[start..].to_owned()
}

#[test]
fn what_is_copied_is_what_is_selected_and_nothing_else() {
    run(async {
        let sheet = Sheet::open(&FERRIES.replace("waiting rooms", "waiting {--halls--}{++rooms++}")).await;
        let window = &sheet.window;
        window.point_at_character(9, 8).await;
        window.press_times(button::LEFT, 2);
        window.real_keys(&["ctrl+c"]);
        window.until_clipboard("UTF8_STRING", |text| text.trim_end() == "single").await;
        assert_eq!(body(&window.clipboard("text/html")).trim_end(), "single");

        sheet.select((8, 0), (9, 13)).await;
        window.real_keys(&["ctrl+c"]);
        let plain = window.until_clipboard("UTF8_STRING", |text| text.contains('\n')).await;
        assert_eq!(plain, "a)\tthat waiting rooms are heated and lit through the night;\nb)\tthat a single");
        let rich = body(&window.clipboard("text/html"));
        assert_eq!(
            rich,
            "<p>a)\tthat waiting <del>halls</del><ins>rooms</ins> are heated and lit through the night;</p><p>b)\tthat a single</p>"
        );

        // It comes back as words.
        window.caret(13, -1).await;
        window.real_keys(&["ctrl+v"]);
        let saved = sheet.until_saved(|saved| saved.len() > sheet.base.len()).await;
        let at = saved.iter().position(|line| line.starts_with("3\t")).unwrap();
        assert_eq!(
            saved[at],
            "3\tthat results should be published,that waiting rooms are heated and lit through the night;"
        );
        assert_eq!(saved[at + 1], "b)\tthat a single");
        sheet.close().await;
    });
}

#[test]
fn what_is_selected_over_clauses_is_deleted_as_in_word_and_comes_back_with_one_undo() {
    run(async {
        let sheet = Sheet::open(FERRIES).await;
        let window = &sheet.window;
        let selected = (11, 11);
        // Typed over, deleted, cut: from within "1" to within "3".
        sheet.select(selected, (13, 13)).await;
        window.real_type("boats and ");
        let joined = sheet.with(10..13, &["1\tthat every boats and should be published,"]);
        sheet.until_saved(|saved| saved == joined).await;
        window.shot("editing-over-clauses").await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;

        sheet.select(selected, (13, 13)).await;
        window.real_keys(&["Delete"]);
        let deleted = sheet.with(10..13, &["1\tthat every should be published,"]);
        sheet.until_saved(|saved| saved == deleted).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;

        // Enter, several pasted lines, an input method: one undo each.
        sheet.select(selected, (13, 13)).await;
        window.real_keys(&["Return"]);
        sheet.until_saved(|saved| saved[10..12] == ["1\tthat every ", "3\tshould be published,"]).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;
        sheet.select(selected, (13, 13)).await;
        window.paste_rich("one;\ntwo, ", "").await;
        sheet
            .until_saved(|saved| saved[10..13] == ["1\tthat every one;", "1bis\ttwo, ", "3\tshould be published,"])
            .await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;
        sheet.select(selected, (13, 13)).await;
        window.compose("船").await;
        sheet.until_saved(|saved| saved == sheet.with(10..13, &["1\tthat every 船should be published,"])).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;

        // Whole clauses are deleted as clauses.
        sheet.select((11, 0), (12, 42)).await;
        window.real_keys(&["ctrl+x"]);
        sheet.until_saved(|saved| saved == sheet.with(10..12, &[])).await;
        window.until_clipboard("UTF8_STRING", |text| text.starts_with("1\tthat every") && text.contains("\n2\t")).await;
        let changes = window.until("changes", |changes| changes.matches("struck the clause").count() == 2).await;
        assert!(!changes.contains("label"), "{changes}");
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;
        sheet.close().await;
    });
}

#[test]
fn the_whole_text_is_selected_copied_and_typed_over_by_keys() {
    run(async {
        let sheet = Sheet::open(FERRIES).await;
        let window = &sheet.window;
        window.caret(9, 4).await;
        window.real_keys(&["ctrl+a", "ctrl+c"]);
        let text = window.until_clipboard("UTF8_STRING", |text| text.contains("lack")).await;
        assert_eq!(text.lines().collect::<Vec<_>>(), sheet.base);
        window.real_type("Boats");
        sheet.until_saved(|saved| saved == ["Boats"]).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;

        window.caret(9, 4).await;
        window.real_keys(&["ctrl+Home"]);
        window.real_type("A ");
        window.real_keys(&["ctrl+End"]);
        window.real_type(" End.");
        let ends =
            |saved: &[String]| saved[0].starts_with("A RESOLUTION") && saved.last().unwrap().ends_with("lack. End.");
        sheet.until_saved(ends).await;
        window.caret(4, 3).await;
        window.real_keys(&["ctrl+shift+Home", "ctrl+c"]);
        window.until_clipboard("UTF8_STRING", |text| text.starts_with("A RESOLUTION") && text.ends_with("\nrec")).await;
        window.caret(14, 7).await;
        window.real_keys(&["ctrl+shift+End", "ctrl+c"]);
        window.until_clipboard("UTF8_STRING", |text| text.starts_with(" Member") && text.ends_with("End.")).await;
        sheet.close().await;
    });
}

#[test]
fn f7_leads_to_the_change_itself_and_the_lists_follow_the_caret() {
    run(async {
        let long = FERRIES.replace("every terminal", &format!("every {}{{++new ++}}terminal", "long and ".repeat(400)));
        let sheet = Sheet::open(&long.replace("twice a year", "{--twice a year--}{++every month++}")).await;
        let window = &sheet.window;
        window.caret(1, 0).await;
        let selected = "return getSelection().toString()";
        window.real_keys(&["F7"]);
        window.until_js(&format!("{selected} === 'new '"), &[]).await;
        let seen = "const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
            return top > 0 && bottom < innerHeight && document.querySelector('[data-visited]') !== null";
        window.until_js(seen, &[]).await;
        let current = "return document.querySelector('[data-testid=changes] [aria-current]')?.textContent.includes(arguments[0]) ?? false";
        window.until_js(current, &[json!("new")]).await;
        window.shot("editing-f7").await;
        window.real_keys(&["F7"]);
        window.until_js(&format!("{selected} === 'twice a yearevery month'"), &[]).await;
        window.until_js(current, &[json!("month")]).await;
        window.real_keys(&["shift+F7"]);
        window.until_js(&format!("{selected} === 'new '"), &[]).await;
        // The caret goes elsewhere by pointer: the outline goes along.
        window.point_at_character(12, 3).await;
        window.press(button::LEFT);
        window.until_js(current, &[json!("month")]).await;
        let outline =
            "return document.querySelector('[data-testid=outline-12]').getAttribute('aria-current') === 'location'";
        window.until_js(outline, &[]).await;
        sheet.close().await;
    });
}

#[test]
fn a_right_click_offers_what_can_be_done_there_and_nothing_throws_the_screen_away() {
    run(async {
        let text = FERRIES.replace("terminal is open", "terminul is open");
        let sheet = Sheet::open_with(&text, |folder| dictionary(folder, FERRIES)).await;
        let window = &sheet.window;
        window.js("window.here = true", &[]).await;
        // Spelling: the word is given way to, tracked.
        window.point_at_character(6, 9).await;
        window.press(button::RIGHT);
        window.until("menu-guess-0", |guess| guess == "terminal").await;
        window.shot("editing-menu").await;
        window.accessible().await;
        window.real_click("menu-guess-0").await;
        sheet.until_saved(|saved| saved[5].starts_with("b)\tthat a terminal is open")).await;

        // Copy and paste, the selection kept.
        sheet.select((9, 7), (9, 13)).await;
        window.point_at_character(9, 9).await;
        window.press(button::RIGHT);
        window.real_click("menu-copy").await;
        window.until_clipboard("UTF8_STRING", |text| text == "single").await;
        window.point_at_character(12, 0).await;
        window.press(button::RIGHT);
        window.real_click("menu-paste").await;
        sheet.until_saved(|saved| saved[11].contains("single")).await;

        // By keys alone: a clause is deleted, and restored.
        window.caret(8, 3).await;
        window.real_keys(&["shift+F10"]);
        window.find("menu-strike").await;
        for _ in 0..20 {
            window.real_keys(&["Up"]);
            if window.js("return document.activeElement.dataset.testid", &[]).await == json!("menu-strike") {
                break;
            }
        }
        window.real_keys(&["Return"]);
        sheet.until_saved(|saved| !saved.iter().any(|line| line.contains("waiting rooms"))).await;
        window.real_keys(&["Menu"]);
        window.real_click("menu-restore").await;
        sheet.until_saved(|saved| saved.iter().any(|line| line.contains("waiting rooms"))).await;
        window.real_keys(&["Menu"]);
        window.find("menu").await;
        window.real_keys(&["Escape"]);
        window.until_js("return document.querySelector('[data-testid=menu]') === null", &[]).await;

        // Nothing leaves the page.
        window.real_keys(&["F5", "ctrl+r", "ctrl+shift+r", "alt+Left"]);
        window.press(button::BACK);
        window.point("outline").await;
        window.press(button::RIGHT);
        window.real_keys(&["BackSpace"]);
        window.js("location.reload()", &[]).await;
        window.real_click("view-form").await;
        window.real_click("form-introduction").await;
        window.press(button::RIGHT);
        window.real_click("menu-paste").await;
        window
            .until_js("return document.querySelector('[data-testid=form-introduction]').value === 'single'", &[])
            .await;
        assert_eq!(window.js("return window.here === true", &[]).await, json!(true));
        assert!(sheet.home.path().exists());
        sheet.close().await;
    });
}

#[test]
fn where_no_dictionary_is_installed_the_menu_says_so() {
    run(async {
        let sheet =
            Sheet::open_with(FERRIES, |folder| vec!["--dictionaries".into(), folder.display().to_string()]).await;
        sheet.window.point_at_character(6, 9).await;
        sheet.window.press(button::RIGHT);
        sheet.window.until("menu-no-dictionary", |said| said.contains("English")).await;
        sheet.close().await;
    });
}

#[test]
fn a_straight_quote_beside_curly_ones_becomes_curly_and_one_undo_gives_it_back() {
    run(async {
        let sheet = Sheet::open(&FERRIES.replace("open data", "“open” data")).await;
        let window = &sheet.window;
        let line = |words: &str| format!("3\tthat results should be published,{words}");
        let reads = |saved: &[String], words: &str| saved.contains(&line(words));
        window.caret(13, -1).await;
        window.real_type(" so \"");
        sheet.until_saved(|saved| reads(saved, " so “")).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| reads(saved, " so \"")).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| reads(saved, "")).await;
        window.caret(13, -1).await;
        window.real_type(" \"");
        window.real_keys(&["BackSpace"]);
        window.real_type("x\"");
        sheet.until_saved(|saved| reads(saved, " \"x\"")).await;
        sheet.close().await;
    });
}

#[test]
fn a_straight_quote_typed_over_clauses_becomes_curly_and_one_undo_gives_it_back() {
    run(async {
        let sheet = Sheet::open(&FERRIES.replace("open data", "“open” data")).await;
        let window = &sheet.window;
        let line = |words: &str| format!("1\tthat every {words}should be published,");
        let reads = |saved: &[String], words: &str| saved[10] == line(words);
        sheet.select((11, 11), (13, 13)).await;
        window.real_type("\"");
        sheet.until_saved(|saved| reads(saved, "“")).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| reads(saved, "\"")).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;
        sheet.select((11, 11), (13, 13)).await;
        window.real_type("\"");
        window.real_keys(&["BackSpace"]);
        window.real_type("x\"");
        sheet.until_saved(|saved| reads(saved, "\"x\"")).await;
        sheet.close().await;
    });
}

#[test]
fn what_is_dragged_goes_as_if_cut_and_comes_as_if_pasted_and_one_undo_takes_it_back() {
    run(async {
        let sheet = Sheet::open(FERRIES).await;
        let window = &sheet.window;
        // From within "1" to within "3": into another clause, before it in the first, behind it in the last.
        let more = ["2\tthat crews should be trained twice a year;"];
        let here = "terminal should offer access to those who wait;";
        for (target, gone, come) in [
            (
                (9, 5),
                8..13,
                vec![
                    &format!("b)\tthat {here}"),
                    more[0],
                    "3\tthat results a single link serves passengers, crew and customs,",
                    "resolves",
                    "1\tthat every should be published,",
                ],
            ),
            ((11, 5), 10..13, vec![&format!("1\tthat {here}"), more[0], "3\tthat results every should be published,"]),
            ((13, 23), 10..13, vec![&format!("1\tthat every should be {here}"), more[0], "3\tthat results published,"]),
        ] {
            sheet.select((11, 11), (13, 13)).await;
            window.point_at_character(12, 8).await;
            window.drag_to(target.0, target.1).await;
            let wanted = sheet.with(gone, &come);
            sheet.until_saved(|saved| saved == wanted).await;
            window.real_keys(&["ctrl+z"]);
            sheet.until_saved(|saved| saved == sheet.base).await;
        }
        // Onto itself: nothing happens.
        sheet.select((11, 11), (13, 13)).await;
        window.point_at_character(12, 8).await;
        window.drag_to(12, 20).await;
        assert_eq!(sheet.saved().await, sheet.base);

        // Words from one clause to another: deleted there, inserted here, and one undo too.
        sheet.select((9, 7), (9, 14)).await;
        window.point_at_character(9, 9).await;
        window.drag_to(12, 5).await;
        let moved = sheet.with(
            8..12,
            &[
                "b)\tthat a link serves passengers, crew and customs,",
                "resolves",
                &sheet.base[10],
                "2\tthat single crews should be trained twice a year;",
            ],
        );
        sheet.until_saved(|saved| saved == moved).await;
        window.shot("editing-dragged").await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;

        // Into a deleted clause nothing is dropped, and nothing goes.
        window.caret(12, 3).await;
        window.real_keys(&["ctrl+shift+x"]);
        let deleted = sheet.with(11..12, &[]);
        sheet.until_saved(|saved| saved == deleted).await;
        sheet.select((8, 5), (9, 13)).await;
        window.point_at_character(8, 9).await;
        window.drag_to(12, 5).await;
        window.find("error").await;
        sheet.until_saved(|saved| saved == deleted).await;
        sheet.close().await;
    });
}

#[test]
fn typing_enter_and_pasted_lines_over_words_of_one_clause_are_one_undo_each() {
    run(async {
        let sheet = Sheet::open(FERRIES).await;
        let window = &sheet.window;
        for enter in [true, false] {
            sheet.select((9, 7), (9, 14)).await;
            if enter {
                window.real_keys(&["Return"]);
            } else {
                window.paste_rich("one;\ntwo ", "").await;
            }
            sheet.until_saved(|saved| saved.len() > sheet.base.len() && !saved[8].contains("single")).await;
            window.real_keys(&["ctrl+z"]);
            sheet.until_saved(|saved| saved == sheet.base).await;
        }
        sheet.close().await;
    });
}

/// Resolution text in Arabic that holds words of other scripts.
const ARABIC: &str = "القرار 977 (حيدر آباد، 2010)
محطات العبّارات أماكن للنفاذ
إن المؤتمر العالمي لتنمية الاتصالات (حيدر آباد، 2010)،
إذ يضع في اعتباره
أ )\tأن قاعات الانتظار {--مضاءة--}{++lit by the ITU++} ليلاً؛
ب)\tأن المحطة {++مفتوحة ++}للجميع (2010)،";

#[test]
fn sentences_stay_in_order_beside_a_text_that_runs_the_other_way() {
    run(async {
        let sheet = Sheet::open(ARABIC).await;
        let window = &sheet.window;
        let said = window.until("changes", |changes| changes.contains("lit by the ITU")).await;
        assert!(said.contains("“\u{2068}lit by the ITU\u{2069}”"), "{said}");
        window.shot("editing-directions").await;
        window.point_at_character(6, 3).await;
        window.press(button::RIGHT);
        window.find("menu").await;
        window.shot("editing-directions-menu").await;
        sheet.close().await;
    });
}
