//! Find and replace on the sheet, in the real window with real keys; judged by the draft's file and the exported one.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use serde_json::json;
use window::Window;
use window::sheet::{Sheet, run};

const FERRIES: &str = include_str!("fixtures/ferries.txt");

/// Waits until the search tells this.
async fn told(window: &Window, words: &str) {
    window.until("find-said", |shown| shown.replace(['\u{2068}', '\u{2069}'], "") == words).await;
}

/// Waits until the place that is selected reads so and stands in this paragraph.
async fn at(window: &Window, paragraph: u32, words: &str) {
    let script = "const found = [...document.querySelectorAll('.found.current')];
        return found.map((part) => part.textContent).join('') === arguments[1]
            && found[0].closest('.para').dataset.id === String(arguments[0]);";
    window.until_js(script, &[json!(paragraph), json!(words)]).await;
}

#[test]
fn words_are_found_and_replaced_in_one_step_and_deleted_ones_stay() {
    run(async {
        let text = FERRIES.replace("a single link", "a single {--terminal--}{++link++}");
        let sheet = Sheet::open(&text).await;
        let window = &sheet.window;
        let revised = sheet.saved().await;

        window.caret(1, 0).await;
        window.real_keys(&["ctrl+f"]);
        window.find("find-words").await;
        window.real_type("terminal");
        told(window, "1 of 5").await;
        at(window, 2, "terminal").await;
        window.real_keys(&["Return"]);
        told(window, "2 of 5").await;
        at(window, 6, "terminal").await;
        window.real_keys(&["F3"]);
        told(window, "3 of 5. This one is struck: it can be read, not replaced.").await;
        at(window, 9, "terminal").await;
        window.shot("find-struck").await;
        window.accessible().await;
        window.real_keys(&["shift+F3", "shift+Return", "shift+Return"]);
        told(window, "5 of 5").await;
        window.real_click("find-whole").await;
        told(window, "1 of 3").await;
        window.real_click("find-whole").await;
        window.real_click("find-case").await;
        window.real_click("find-words").await;
        window.real_keys(&["ctrl+a"]);
        window.real_type("Terminal");
        told(window, "Nothing found.").await;
        window.real_click("find-case").await;
        told(window, "2 of 5").await;

        // One place, and on to the next; a deleted one is passed over.
        window.caret(6, 0).await;
        window.real_keys(&["ctrl+h"]);
        window.real_click("find-replacement").await;
        window.real_type("quay");
        window.real_keys(&["Return"]);
        told(window, "3 of 5. This one is struck: it can be read, not replaced.").await;
        window.real_keys(&["Return"]);
        at(window, 11, "terminal").await;
        let once = |line: &String| line.replace("a terminal is open", "a quay is open");
        let wanted: Vec<String> = revised.iter().map(once).collect();
        sheet.until_saved(|saved| saved == wanted).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == revised).await;

        // All of them: one undo takes it back.
        window.real_click("find-replace-all").await;
        told(window, "Replaced in 4 places. 1 struck place stays.").await;
        window.shot("find-replaced").await;
        let wanted: Vec<String> = revised.iter().map(|line| line.replace("terminal", "quay")).collect();
        sheet.until_saved(|saved| saved == wanted).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == revised).await;
        window.real_keys(&["ctrl+y"]);
        sheet.until_saved(|saved| saved == wanted).await;
        let [base, accepted] = sheet.exported().await;
        assert_eq!((base, accepted), (sheet.base.clone(), wanted));

        window.real_click("find-words").await;
        window.real_keys(&["Escape"]);
        window.until_js("return document.querySelector('[data-testid=find]') === null", &[]).await;
        window.until_js("return document.activeElement.dataset.testid === 'sheet'", &[]).await;
        sheet.close().await;
    });
}

#[test]
fn words_over_the_edge_of_a_change_are_found_as_they_read() {
    run(async {
        let text = FERRIES.replace("waiting rooms", "waiting {--rooms--}{++halls++}");
        let sheet = Sheet::open(&text).await;
        let window = &sheet.window;
        window.caret(1, 0).await;
        window.real_keys(&["ctrl+h"]);
        window.find("find-words").await;
        window.real_type("waiting halls");
        told(window, "1 of 1").await;
        at(window, 8, "waiting roomshalls").await;
        window.real_click("find-replacement").await;
        window.real_type("cabins");
        window.real_keys(&["Return"]);
        let line = "a)\tthat cabins are heated and lit through the night;";
        sheet.until_saved(|saved| saved[7] == line).await;
        window.real_click("find-words").await;
        window.real_keys(&["ctrl+a"]);
        window.real_type("waiting rooms");
        told(window, "1 of 1. This one is struck: it can be read, not replaced.").await;
        window.real_click("find-replace-all").await;
        told(window, "Nothing replaced. 1 struck place stays.").await;
        sheet.until_saved(|saved| saved[7] == line).await;
        sheet.close().await;
    });
}

#[test]
fn five_hundred_places_are_replaced_and_undone_at_once() {
    run(async {
        let clauses: String = (1..=500).map(|n| format!("{n}\tthat pier {n} be lit;\n")).collect();
        let text = FERRIES.replace("resolves\n", &format!("resolves\n{clauses}"));
        let sheet = Sheet::open(&text).await;
        let window = &sheet.window;
        window.caret(1, 0).await;
        window.real_keys(&["ctrl+h"]);
        window.find("find-words").await;
        window.real_type("pier");
        told(window, "1 of 500").await;
        window.real_click("find-replacement").await;
        window.real_type("jetty");
        window.real_click("find-replace-all").await;
        told(window, "Replaced in 500 places.").await;
        sheet.until_saved(|saved| saved.iter().filter(|line| line.contains("that jetty ")).count() == 500).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| saved == sheet.base).await;
        sheet.close().await;
    });
}

/// Resolutions whose words are written with vowel signs, and without spaces.
const ARABIC: &str = "القرار 977 (حيدر آباد، 2010)
محطات العبّارات أماكن للنفاذ
إن المؤتمر العالمي لتنمية الاتصالات (حيدر آباد، 2010)،
إذ يضع في اعتباره
أ )\tأن العبـــارات مفتوحة ليلاً؛
ب)\tأن المحطة مفتوحة للجميع (2010)،";
const CHINESE: &str = "第977号决议（2010年，海得拉巴）
渡轮码头
世界电信发展大会（2010年，海得拉巴），
考虑到
a)\t鼓励各岛屿开展培训；
b)\t岛屿需要渡轮，";

#[test]
fn arabic_is_found_without_its_vowel_signs_and_chinese_within_its_lines() {
    run(async {
        for (text, words, replacement, count, shot) in
            [(ARABIC, "العبارات", "السفن", 2, "find-arabic"), (CHINESE, "岛屿", "港口", 2, "find-chinese")]
        {
            let sheet = Sheet::open(text).await;
            let window = &sheet.window;
            window.js("document.documentElement.dataset.theme = 'dark'", &[]).await;
            window.caret(1, 0).await;
            window.real_keys(&["ctrl+h"]);
            window.real_click("find-whole").await;
            window.real_click("find-words").await;
            window.keys(words).await;
            told(window, &format!("1 of {count}")).await;
            window.real_click("find-replacement").await;
            window.keys(replacement).await;
            window.shot(shot).await;
            window.real_click("find-replace-all").await;
            let has = |saved: &[String]| saved.iter().filter(|line| line.contains(replacement)).count() == count;
            sheet.until_saved(has).await;
            sheet.close().await;
        }
    });
}
