//! Formats, no-break signs and spelling on the sheet, in the real window with real keys; judged by the draft's file and
//! the exported one.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::path::Path;

use modline_core::run::Run;
use serde_json::json;
use window::real_input::button;
use window::sheet::{Sheet, dictionary, run};

const FERRIES: &str = include_str!("fixtures/ferries.txt");

/// A paragraph's runs with their marks, as the file has them: formats in front.
fn runs(sheet: &Sheet, paragraph: usize) -> String {
    let mark = |r: &Run| match (&r.ins, &r.del) {
        (None, None) => format!("{}{}", String::from(r.format), r.text),
        (None, _) => format!("[-{}{}-]", String::from(r.format), r.text),
        _ => format!("[+{}|{}+]", String::from(r.format), r.text),
    };
    sheet.draft().proposals[0].paragraphs[paragraph - 1].runs.iter().map(mark).collect()
}

/// Saves until the paragraph's runs read so.
async fn until_runs(sheet: &Sheet, paragraph: usize, wanted: &str) {
    sheet.until_saved(|_| runs(sheet, paragraph) == wanted).await;
}

#[test]
fn words_in_another_format_are_deleted_and_stand_again_and_own_words_have_it_at_once() {
    run(async {
        let sheet = Sheet::open(FERRIES).await;
        let window = &sheet.window;
        let whole = "that a single link serves passengers, crew and customs,";
        sheet.select((9, 7), (9, 13)).await;
        window.real_keys(&["ctrl+i"]);
        let italic = "that a [-single-][+i|single+] link serves passengers, crew and customs,";
        until_runs(&sheet, 9, italic).await;
        window.until("changes", |told| told.contains("other format for")).await;
        window.shot("writing-italic").await;
        // The words are still selected: once more takes it back.
        window.real_keys(&["ctrl+i"]);
        until_runs(&sheet, 9, whole).await;
        window.real_keys(&["ctrl+shift+equal"]);
        until_runs(&sheet, 9, "that a [-single-][+^|single+] link serves passengers, crew and customs,").await;
        window.real_keys(&["ctrl+z"]);
        until_runs(&sheet, 9, whole).await;

        // By the menu of the place, and over two clauses in one step.
        sheet.select((11, 48), (12, 10)).await;
        window.point_at_character(11, 50).await;
        window.press(button::RIGHT);
        window.real_click("menu-bold").await;
        until_runs(&sheet, 11, "that every terminal should offer access to those[- who wait;-][+b| who wait;+]").await;
        until_runs(&sheet, 12, "[-that crews-][+b|that crews+] should be trained twice a year;").await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|_| runs(&sheet, 12) == "that crews should be trained twice a year;").await;

        // What is typed next; without a selection the same keys as in a browser make the window larger.
        window.caret(13, -1).await;
        window.real_keys(&["ctrl+b"]);
        window.real_type(" soon");
        window.real_keys(&["ctrl+b"]);
        window.real_type(" and well");
        until_runs(&sheet, 13, "that results should be published,[+b| soon+][+| and well+]").await;
        window.real_keys(&["ctrl+plus"]);
        window.until_js("return document.documentElement.style.fontSize === '110%'", &[]).await;
        window.real_keys(&["ctrl+0"]);

        let revised = sheet.saved().await;
        let [base, accepted] = sheet.exported().await;
        assert_eq!((base, accepted), (sheet.base.clone(), revised));
        sheet.close().await;
    });
}

#[test]
fn no_break_signs_have_their_keys_and_are_shown_on_wish() {
    run(async {
        let mut sheet = Sheet::open(FERRIES).await;
        sheet.window.caret(13, -1).await;
        sheet.window.real_type(" ITU");
        sheet.window.real_keys(&["ctrl+shift+minus"]);
        sheet.window.real_type("D");
        sheet.window.real_keys(&["ctrl+shift+space"]);
        sheet.window.real_type("2");
        let line = "3\tthat results should be published, ITU\u{2011}D\u{a0}2";
        sheet.until_saved(|saved| saved[12] == line).await;
        sheet.window.real_keys(&["ctrl+shift+8"]);
        let shown = "return [...document.querySelectorAll('.sign')].map((sign) => sign.textContent).join('')
                + getComputedStyle(document.querySelector('[data-testid=para-12] .text'), '::after').content
                === '\u{2011}\u{a0}\"¶\"'";
        sheet.window.until_js(shown, &[]).await;
        sheet.window.shot("writing-signs").await;
        // Signs follow what is typed and undone.
        sheet.window.caret(12, 0).await;
        sheet.window.real_keys(&["ctrl+shift+space"]);
        let count = "return document.querySelectorAll('.sign').length === arguments[0]";
        sheet.window.until_js(count, &[json!(3)]).await;
        sheet.until_saved(|saved| saved[11].starts_with("2\t\u{a0}that")).await;
        sheet.window.real_keys(&["ctrl+z"]);
        sheet.window.until_js(count, &[json!(2)]).await;
        sheet.until_saved(|saved| saved[11].starts_with("2\tthat")).await;
        // It is remembered.
        sheet.reopen(&[]).await;
        sheet.window.until_js(shown, &[]).await;
        sheet.window.real_keys(&["ctrl+shift+8"]);
        sheet.window.until_js(count, &[json!(0)]).await;
        sheet.close().await;
    });
}

#[test]
fn misspelt_words_are_marked_in_the_language_of_the_document_and_the_marks_can_be_switched_off() {
    run(async {
        let text = FERRIES
            .replace("terminal is open", "terminul is open")
            .replace("single link", "single {--linc--}{++link++}")
            .replace("open data", "open data of ITU, T2b, порт");
        let mut sheet = Sheet::open_with(&text, |folder| dictionary(folder, FERRIES)).await;
        let marked = "return [...document.querySelectorAll('.misspelt')].map((word) => word.textContent).join(' ') === arguments[0]";
        // Deleted words, abbreviations, numbers and other scripts are not looked at.
        sheet.window.until_js(marked, &[json!("terminul")]).await;
        sheet.window.caret(12, -1).await;
        sheet.window.real_type(" terminel");
        sheet.window.real_keys(&["Up"]);
        sheet.window.until_js(marked, &[json!("terminul terminel")]).await;
        sheet.window.shot("writing-spelling").await;
        sheet.window.point_at_character(6, 9).await;
        sheet.window.press(button::RIGHT);
        sheet.window.real_click("menu-guess-0").await;
        sheet.window.until_js(marked, &[json!("terminel")]).await;

        // Off, by the palette; remembered.
        sheet.window.real_keys(&["ctrl+shift+p"]);
        sheet.window.find("palette-typed").await;
        sheet.window.real_type("spelling");
        sheet.window.real_keys(&["Return"]);
        sheet.window.until_js(marked, &[json!("")]).await;
        sheet.saved().await;
        let folder = sheet.home.path().display().to_string();
        sheet.reopen(&["--dictionaries", &folder]).await;
        sheet.window.caret(12, 3).await;
        let off = "return JSON.parse(localStorage.getItem('modline-habits')).spelling === false";
        sheet.window.until_js(off, &[]).await;
        sheet.window.until_js(marked, &[json!("")]).await;
        sheet.close().await;
    });
}

#[test]
fn where_no_dictionary_is_installed_the_window_says_so() {
    run(async {
        let dictionaries = |folder: &Path| vec!["--dictionaries".into(), folder.display().to_string()];
        let sheet = Sheet::open_with(FERRIES, dictionaries).await;
        sheet.window.until("status-spelling", |told| told.contains("English")).await;
        assert_eq!(sheet.window.js("return document.querySelectorAll('.misspelt').length", &[]).await, json!(0));
        sheet.close().await;
    });
}
