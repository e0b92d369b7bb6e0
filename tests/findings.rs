//! Findings in the real window: repaired while importing, led to, ticked off, kept; and a window that does not jump under
//! the pointer. Judged by the draft's file and by where things stand on the page.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::{Path, PathBuf};

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::draft;
use serde_json::{Value, json};
use window::real_input::button;
use window::{Driver, Window, key};

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn saved(file: &Path) -> Contribution {
    draft::read(&fs::read(file).unwrap()).unwrap()
}

/// The words without the signs that keep their directions apart.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// Where elements stand: left, top, width and height of each; nothing of what is not there.
async fn places(window: &Window, ids: &[&str]) -> Vec<Value> {
    let script = "return arguments[0].map((id) => {
        const found = document.querySelector(`[data-testid='${id}']`);
        if (!found) return null;
        const { x, y, width, height } = found.getBoundingClientRect();
        return [id, ...[x, y, width, height].map(Math.round)];
    });";
    let places = window.js(script, &[json!(ids)]).await;
    let places = places.as_array().unwrap().clone();
    assert!(places.iter().all(|p| !p.is_null()), "not all there: {ids:?} {places:?}");
    places
}

/// Speaks one of the six languages from here on; said on the start screen.
async fn speak(window: &Window, language: &str) {
    let script = "const list = arguments[0];
        list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    let list = serde_json::to_value(window.find("start-language").await).unwrap();
    window.js(script, &[list, json!(language)]).await;
    window.until_js("return document.documentElement.lang === arguments[0]", &[json!(language)]).await;
}

/// The source of a new contribution, looked at line by line.
async fn look_at(window: &Window, base: &Path) {
    window.click("start-new").await;
    window.click("new-base-file").await;
    window.until("new-base-file-path", |path| Path::new(path) == base).await;
    window.click("new-review").await;
    window.find("review-facts").await;
}

#[test]
fn what_a_copy_has_lost_is_repaired_in_the_base_and_findings_stay_lead_and_are_ticked_off() {
    run(repaired_and_ticked());
}

async fn repaired_and_ticked() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let (base, file, data) = (fixture("web-copy.txt"), home.path().join("Terminals.modline"), home.path().join("data"));
    let window = Window::open(&driver, &data, &[&base, &file], &[]).await;
    look_at(&window, &base).await;

    let doubts = window.text("review-doubts").await;
    assert!(doubts.contains("ITUD") && doubts.contains("ITU\u{2011}D"), "{doubts}");
    window.shot("findings-1-review").await;
    window.accessible().await;
    // One button becomes a word: the next one stays under the pointer.
    let still = ["review-repair-19-estrategies", "review-repair-all", "review-go-on", "review-take-back"];
    let before = places(&window, &still).await;
    window.real_click("review-repair-15-ITUD").await;
    window.until("review-doubts", |text| plain(text).contains("“ITUD” is now “ITU\u{2011}D”")).await;
    assert_eq!(places(&window, &still).await, before);
    // Taken back and done again with all others.
    window.real_click("review-take-back").await;
    window.find("review-repair-15-ITUD").await;
    window.real_click("review-repair-all").await;
    window.until("review-doubts", |text| plain(text).contains("“estrategies” is now “e\u{2011}strategies”")).await;
    window.shot("findings-2-repaired").await;
    window.real_click("review-go-on").await;
    window.find("para-1").await;

    window.real_click("tab-findings").await;
    let findings = window.until("findings", |text| plain(text).contains("Repaired")).await;
    assert!(findings.contains("to networks for island communities"), "{findings}");
    window.control('s').await;
    window.eventually("the file is written", || file.exists()).await;
    let draft = saved(&file);
    assert!(draft.authors().is_empty(), "a repair is no tracked change");
    let text: Vec<String> = draft.body(Version::Base).iter().map(|l| l.text.clone()).collect();
    assert!(text.iter().any(|t| t.contains("ITU\u{2011}D")), "{text:?}");
    assert!(!text.iter().any(|t| t.contains("ITUD") || t.contains("estrategies")), "{text:?}");

    // A click on a finding, and Enter on one, select its words in its paragraph.
    let of = |rule: &str| draft.findings.iter().position(|f| f.rule == rule).unwrap();
    let joined = of("title-joined");
    let selected = "return getSelection().toString()";
    window.real_click(&format!("finding-{joined}")).await;
    window
        .until_js("return getSelection().toString() === arguments[0]", &[json!(draft.findings[joined].subject)])
        .await;
    let here = "return document.querySelector('[data-testid=sheet] .here, [data-testid^=para-]:focus-within') !== null
        || document.activeElement.isContentEditable";
    window.until_js(here, &[]).await;
    let left_out = of("left-out");
    window
        .js("document.querySelector(arguments[0]).focus()", &[json!(format!("[data-testid='finding-{left_out}']"))])
        .await;
    window.real_keys(&["Return"]);
    window.until_js("return getSelection().isCollapsed && document.activeElement.isContentEditable", &[]).await;
    assert_eq!(window.js(selected, &[]).await, json!(""));

    // Ticked off: folded away, in the file, undone, redone, and there after a kill.
    window.real_click(&format!("finding-done-{joined}")).await;
    window.until("findings-done", |text| plain(text).contains("(1)")).await;
    window.shot("findings-3-ticked").await;
    window.accessible().await;
    window.control('s').await;
    window.eventually("the tick is saved", || saved(&file).findings[joined].done).await;
    window.click("undo").await;
    window.until_js("return document.querySelector('[data-testid=findings-done]') === null", &[]).await;
    window.click("redo").await;
    window.until("findings-done", |text| plain(text).contains("(1)")).await;
    window.real_click(&format!("finding-done-{left_out}")).await;
    window.until("findings-done", |text| plain(text).contains("(2)")).await;
    window.kill().await;

    let window = Window::open(&driver, &data, &[], &[file.to_str().unwrap()]).await;
    window.real_click("tab-findings").await;
    window.until("findings-done", |text| plain(text).contains("(2)")).await;
    window.real_click("findings-done").await;
    window.until("findings-ticked", |text| plain(text).contains("to networks for island communities")).await;
    window.real_click(&format!("finding-done-{joined}")).await;
    window.until("findings-done", |text| plain(text).contains("(1)")).await;
    window.until_js("return document.querySelector('[data-testid=saved-state]').dataset.state === 'saved'", &[]).await;
    window.eventually("taken back in the file", || !saved(&file).findings[joined].done).await;
    window.client.close().await.unwrap();
}

#[test]
fn a_finding_leads_to_its_words_wherever_the_clause_was_moved() {
    run(led_after_the_words());
}

async fn led_after_the_words() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let base = fixture("web-copy.txt");
    let window = Window::open(&driver, &home.path().join("data"), &[&base], &[]).await;
    look_at(&window, &base).await;
    window.click("review-go-on").await;
    window.click("tab-findings").await;
    window.until("findings", |text| plain(text).contains("ITUD")).await;
    let script = "return [...document.querySelectorAll('[data-rule=lost-hyphen] [data-testid^=finding-]')]
        .find((b) => b.tagName === 'BUTTON' && b.textContent.includes('ITUD')).dataset.testid";
    let finding = window.js(script, &[]).await.as_str().unwrap().to_owned();
    window.real_click(&finding).await;
    window.until_js("return getSelection().toString() === 'ITUD'", &[]).await;
    let place = "return getSelection().anchorNode.parentElement.closest('[data-testid^=para-]').dataset.testid";
    let first = window.js(place, &[]).await;
    // The screen's window manager has this chord for itself.
    let down = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {
        key: 'ArrowDown', code: 'ArrowDown', altKey: true, shiftKey: true, bubbles: true, cancelable: true }))";
    window.js(down, &[]).await;
    window
        .until_js(
            "return document.querySelector(`[data-testid='${arguments[0]}']`).classList.contains('struck')",
            std::slice::from_ref(&first),
        )
        .await;
    window.real_click(&finding).await;
    window.until_js("return getSelection().toString() === 'ITUD'", &[]).await;
    assert_ne!(window.js(place, &[]).await, first, "the words stand in the moved clause");
    window.client.close().await.unwrap();
}

#[test]
fn nothing_moves_under_the_pointer() {
    run(steady());
}

async fn steady() {
    const KINDS: [&str; 10] =
        ["word-redline", "word-clean", "pdf", "odt", "html", "akn", "words", "critic", "csv", "json"];
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let base = fixture("web-copy.txt");
    let answers: Vec<&Path> = vec![&base; 12];
    let window = Window::open(&driver, &home.path().join("data"), &answers, &[]).await;
    for language in ["en", "fr", "es", "ru", "ar", "zh"] {
        speak(&window, language).await;
        // A file is chosen: no button and no field of the form for a new contribution moves.
        window.click("start-new").await;
        let form = ["new-base-file", "new-base-library", "new-base-text", "new-create", "new-review"];
        let before = places(&window, &form).await;
        window.real_click("new-base-file").await;
        window.until("new-base-file-path", |path| Path::new(path) == base).await;
        assert_eq!(places(&window, &form).await, before, "{language}");
        window.click("new-create").await;
        window.find("para-1").await;

        // Kinds of export are wanted and not: the dialog, the boxes and the buttons stay.
        window.click("export").await;
        let boxes: Vec<String> = KINDS.iter().map(|kind| format!("export-{kind}")).collect();
        let mut dialog = vec!["export-dialog", "export-run", "export-cancel", "export-prove"];
        dialog.extend(boxes.iter().map(String::as_str));
        window.find("export-json").await;
        let before = places(&window, &dialog).await;
        for kind in ["word-clean", "pdf", "json"] {
            window.real_click(&format!("export-{kind}")).await;
            window.find(&format!("export-name-{kind}")).await;
            let scrolled = "document.querySelector('[data-testid=export-dialog] .body').scrollTop = 0";
            window.js(scrolled, &[]).await;
            assert_eq!(places(&window, &dialog).await, before, "{language} {kind}");
        }
        window.shot(&format!("steady-export-{language}")).await;
        for kind in ["word-clean", "pdf", "json"] {
            window.click(&format!("export-{kind}")).await;
        }
        window.click("export-cancel").await;

        // A message comes and goes: nothing under it moves.
        let sheet = ["undo", "para-1", "saved-state", "tab-findings"];
        let before = places(&window, &sheet).await;
        let prove =
            "dispatchEvent(new KeyboardEvent('keydown', { key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true }))";
        window.js(prove, &[]).await;
        window.until_js("return document.querySelector('.messages p') !== null", &[]).await;
        assert_eq!(places(&window, &sheet).await[..2], before[..2], "{language}");
        window.shot(&format!("steady-message-{language}")).await;

        // A marker is chosen: what it says of itself has its place.
        window.click("view-form").await;
        window.click("proposal-add-base").await;
        let add = ["add-file", "add-library", "add-done"];
        let before = places(&window, &add).await;
        for marker in ["NOC"] {
            window.choose("add-marker", marker).await;
            assert_eq!(places(&window, &add).await, before, "{language} {marker}");
        }
        window.control('w').await;
        window.find("start-new").await;
    }
    window.client.close().await.unwrap();
}

#[test]
fn parts_of_the_form_open_where_they_can_be_seen() {
    run(opened_in_sight());
}

async fn opened_in_sight() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let base = fixture("ferries.txt");
    let window = Window::open(&driver, &home.path().join("data"), &[&base, &base], &[]).await;
    window.click("start-new").await;
    window.click("new-base-file").await;
    window.until("new-base-file-path", |path| Path::new(path) == base).await;
    window.click("new-create").await;
    window.find("para-1").await;
    window.click("view-form").await;
    window.find("form").await;

    // What has the keyboard, and the part it is in, are in sight.
    let in_sight = "
        const [field, part] = arguments;
        const found = document.getElementById(field) ?? document.querySelector(`[data-testid='${field}']`);
        if (document.activeElement !== found) return false;
        const desk = document.querySelector('[data-region=form]').getBoundingClientRect();
        const inside = (box) => box.top >= desk.top - 1 && box.bottom <= desk.bottom + 1;
        const whole = found.closest(part)?.getBoundingClientRect();
        return inside(found.getBoundingClientRect()) && whole !== undefined
            && (whole.height > desk.height * 0.7 || inside(whole));";
    // Everything folded first, then each part opened by a click on its title, the last ones far below.
    for part in ["meeting", "source", "summary", "texts", "proposals", "supporters", "contacts", "author"] {
        let fold = "const part = document.querySelector(`[data-testid='section-${arguments[0]}']`);
            if (part) part.open = false;";
        window.js(fold, &[json!(part)]).await;
    }
    for (part, field) in [
        ("author", "form-author"),
        ("contacts", "form-contact-add"),
        ("supporters", "form-supporter-add"),
        ("texts", "form-introduction"),
        ("source", "form-group"),
        ("meeting", "form-meeting"),
    ] {
        let title = "return document.querySelector(`[data-testid='section-${arguments[0]}'] summary`)";
        let title = window.js(title, &[json!(part)]).await;
        window.point_to(&title).await;
        window.press(button::LEFT);
        window.until_js(in_sight, &[json!(field), json!("details")]).await;
    }
    window.shot("form-1-opened").await;
    for (add, field) in [
        ("form-contact-add", "form-contact-name-0"),
        ("form-contact-add", "form-contact-name-1"),
        ("form-supporter-add", "form-supporter-0"),
        ("form-part-add", "form-part-heading-0"),
    ] {
        window.real_click(add).await;
        window.until_js(in_sight, &[json!(field), json!("[role=group]")]).await;
    }
    let title = "return document.querySelector(`[data-testid='section-proposals'] summary`)";
    let title = window.js(title, &[]).await;
    window.point_to(&title).await;
    window.press(button::LEFT);
    window.until_js("return document.activeElement.closest('[data-testid=section-proposals]') !== null", &[]).await;
    window.real_click("proposal-add-new").await;
    window.until_js(in_sight, &[json!("form-marker-1"), json!("fieldset")]).await;
    window.real_click("proposal-add-base").await;
    window.until_js(in_sight, &[json!("add-marker"), json!("[role=group]")]).await;
    window.shot("form-2-added").await;
    // The outline leads to a part that is folded: it opens, and its field has the keyboard.
    window.js("document.querySelector(`[data-testid='section-contacts']`).open = false", &[]).await;
    window.real_click("outline-contacts").await;
    window.until_js(in_sight, &[json!("form-contact-add"), json!("details")]).await;
    window.keys(&key::ESCAPE.to_string()).await;
    window.client.close().await.unwrap();
}
