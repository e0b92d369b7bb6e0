//! A window that does not jump: what is used moves nothing under the pointer, and what opens is in sight. Judged by where
//! things stand on the page.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use window::real_input::button;
use window::{Driver, Window, key};

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
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
        window.speak(language).await;
        // A file is chosen: no button and no field of the form for a new contribution moves.
        window.click("start-new").await;
        let form = ["new-base-file", "new-base-library", "new-base-text", "new-create", "new-review"];
        let before = window.places(&form).await;
        window.real_click("new-base-file").await;
        window.until("new-base-file-path", |path| Path::new(path) == base).await;
        assert_eq!(window.places(&form).await, before, "{language}");
        window.click("new-create").await;
        window.find("para-1").await;

        // Kinds of export are wanted and not: the dialog, the boxes and the buttons stay.
        window.click("export").await;
        let boxes: Vec<String> = KINDS.iter().map(|kind| format!("export-{kind}")).collect();
        let mut dialog = vec!["export-dialog", "export-run", "export-cancel", "export-prove"];
        dialog.extend(boxes.iter().map(String::as_str));
        window.find("export-json").await;
        let before = window.places(&dialog).await;
        for kind in ["word-clean", "pdf", "json"] {
            window.real_click(&format!("export-{kind}")).await;
            window.find(&format!("export-name-{kind}")).await;
            let scrolled = "document.querySelector('[data-testid=export-dialog] .body').scrollTop = 0";
            window.js(scrolled, &[]).await;
            assert_eq!(window.places(&dialog).await, before, "{language} {kind}");
        }
        window.shot(&format!("steady-export-{language}")).await;
        for kind in ["word-clean", "pdf", "json"] {
            window.click(&format!("export-{kind}")).await;
        }
        window.click("export-cancel").await;

        // A message comes and goes: nothing under it moves.
        let sheet = ["undo", "para-1", "saved-state", "tab-findings"];
        let before = window.places(&sheet).await;
        let prove =
            "dispatchEvent(new KeyboardEvent('keydown', { key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true }))";
        window.js(prove, &[]).await;
        window.until_js("return document.querySelector('.messages p') !== null", &[]).await;
        assert_eq!(window.places(&sheet).await[..2], before[..2], "{language}");
        window.shot(&format!("steady-message-{language}")).await;

        // A marker is chosen: what it says of itself has its place.
        window.click("view-form").await;
        window.click("proposal-add-base").await;
        let add = ["add-file", "add-library", "add-done"];
        let before = window.places(&add).await;
        for marker in ["NOC"] {
            window.choose("add-marker", marker).await;
            assert_eq!(window.places(&add).await, before, "{language} {marker}");
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

#[test]
fn a_marker_and_what_it_demands_move_no_field_of_the_form() {
    run(steady_form());
}

/// Chooses the first marker: letters typed fast would be one word for the list.
async fn mark(window: &Window, marker: &str) {
    let script = "arguments[0].value = arguments[1];
        arguments[0].dispatchEvent(new Event('change', { bubbles: true }));";
    let list = serde_json::to_value(window.find("form-marker-0").await).unwrap();
    window.js(script, &[list, json!(marker)]).await;
}

async fn steady_form() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let redline = fixture("ferries.redline.txt");
    let window = Window::open(&driver, &home.path().join("data"), &[&redline, &redline, &redline], &[]).await;
    for language in ["en", "ru", "ar"] {
        window.speak(language).await;
        window.click("start-open").await;
        window.find("para-1").await;
        window.click("view-form").await;
        window.click("proposal-add-new").await;
        window.find("form-marker-1").await;
        let fields = [
            "form-marker-0",
            "form-number-0",
            "form-reasons-0",
            "form-marker-1",
            "form-reasons-1",
            "proposal-add-new",
            "section-contacts",
        ];
        // Faults and what mends them, findings, the box of NOC: they come and go beside the reasons.
        for (marker, there) in [
            ("ADD", "form-unmark-base-0"),
            ("NOC", "form-underlined-0"),
            ("SUP", "form-unmark-base-0"),
            ("MOD", "violations"),
        ] {
            let before = window.places(&fields).await;
            mark(&window, marker).await;
            window.find(there).await;
            assert_eq!(window.places(&fields).await, before, "{language} {marker}");
            if marker != "MOD" {
                window.shot(&format!("steady-form-{language}-{marker}")).await;
            }
        }
        window.accessible().await;
        // Under NOC the box is ticked, and then reasons are wanted.
        mark(&window, "NOC").await;
        window.point("form-underlined-0").await;
        let before = window.places(&fields).await;
        window.real_click("form-underlined-0").await;
        window.until_js("return document.querySelector('[data-testid=form-underlined-0]').checked", &[]).await;
        assert_eq!(window.places(&fields).await, before, "{language}");
        // What is written elsewhere in the form makes a finding here come.
        window.fill("form-number-1", "ECP/XX/1").await;
        window.until_js("return document.querySelector('[data-rule=law-number-twice]') !== null", &[]).await;
        assert_eq!(window.places(&fields).await, before, "{language}");
        window.control('w').await;
        window.find("start-new").await;
    }
    window.client.close().await.unwrap();
}

#[test]
fn no_pane_moves_what_is_used_in_it() {
    run(steady_panes());
}

async fn steady_panes() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let redline = fixture("ferries.redline.txt");
    // A path that no line holds.
    let deep = home.path().join(["a folder with a long name of many words"; 5].join("/"));
    fs::create_dir_all(&deep).unwrap();
    let long = deep.join("ferries with a long name.txt");
    fs::copy(fixture("ferries.txt"), &long).unwrap();
    let tracked = home.path().join("tracked.docx");
    let draft = modline_formats::read("a.txt", &fs::read(&redline).unwrap(), None).unwrap().into_draft();
    fs::write(&tracked, modline_formats::write::docx(&draft, modline_core::run::Version::Markup)).unwrap();
    let answers: [&Path; 5] = [&long, &long, &redline, &deep, &tracked];
    let answers: Vec<&Path> = answers.into_iter().cycle().take(15).collect();
    let window = Window::open(&driver, &home.path().join("data"), &answers, &[]).await;
    for language in ["en", "ru", "ar"] {
        window.speak(language).await;
        recover_pane(&window).await;
        print_pane(&window, language).await;
        export_folder(&window, &deep).await;
        library_panes(&window).await;
        review_pane(&window).await;
    }
    window.client.close().await.unwrap();
}

async fn recover_pane(window: &Window) {
    window.click("start-recover").await;
    let fields =
        ["recover-base-file", "recover-base-text", "recover-flattened-file", "recover-flattened-text", "recover-start"];
    window.find("recover-start").await;
    let before = window.places(&fields).await;
    for which in ["base", "flattened"] {
        window.real_click(&format!("recover-{which}-file")).await;
        let chosen = "return document.querySelector(`[data-testid=recover-${arguments[0]}-file-path]`) !== null";
        window.until_js(chosen, &[json!(which)]).await;
        assert_eq!(window.places(&fields).await, before);
    }
    window.click("recover-cancel").await;
}

async fn print_pane(window: &Window, language: &str) {
    window.click("start-open").await;
    window.find("para-1").await;
    window.control('p').await;
    window.find("print-page").await;
    window.until_js("return document.querySelector('[aria-busy=true]') === null", &[]).await;
    let choices = [
        "print-view",
        "print-legend",
        "print-line-numbers",
        "print-changes",
        "print-range",
        "print-now",
        "print-save",
        "print-page",
    ];
    let before = window.places(&choices).await;
    for switch in ["print-legend", "print-line-numbers", "print-changes"] {
        window.real_click(switch).await;
        window.until_js("return document.querySelector('[aria-busy=true]') === null", &[]).await;
        assert_eq!(window.places(&choices).await, before, "{language} {switch}");
    }
    window.fill("print-range", "1").await;
    assert_eq!(window.places(&choices).await, before, "{language} range");
    window.shot(&format!("steady-print-{language}")).await;
    window.click("view-redline").await;
}

async fn export_folder(window: &Window, deep: &Path) {
    window.click("export").await;
    // It takes the keyboard when it opens, and that scrolls.
    window.until_js("return document.activeElement.closest('[data-testid=export-dialog]') !== null", &[]).await;
    // Scrolled to until it is seen: taking the keyboard may scroll back once more.
    let seen = "const of = (id) => document.querySelector(`[data-testid=${id}]`);
        of('export-choose').scrollIntoView({ block: 'center' });
        return of('export-choose').getBoundingClientRect().bottom < of('export-run').getBoundingClientRect().top";
    window.until_js(seen, &[]).await;
    window.point("export-choose").await;
    let buttons = ["export-choose", "export-run", "export-cancel", "export-json"];
    let before = window.places(&buttons).await;
    window.real_click("export-choose").await;
    let chosen = "return document.querySelector('[data-testid=export-folder]').textContent === arguments[0]";
    window.until_js(chosen, &[json!(deep)]).await;
    assert_eq!(window.places(&buttons).await, before);
    window.click("export-cancel").await;
    window.control('w').await;
    window.find("start-new").await;
}

/// The library on the start screen, searched; over the form for a new contribution, chosen from.
async fn library_panes(window: &Window) {
    window.click("start-new").await;
    window.put("new-base-text", &fs::read_to_string(fixture("ferries.txt")).unwrap()).await;
    window.click("new-create").await;
    window.find("para-1").await;
    window.control('w').await;
    let around = ["library-search", "library-choose", "start-language"];
    window.find("library-text").await;
    let before = window.places(&around).await;
    window.fill("library-search", "no such words").await;
    window.until_js("return document.querySelector('[data-testid=library-text]') === null", &[]).await;
    assert_eq!(window.places(&around).await, before);

    window.click("start-new").await;
    let form = ["new-meeting", "new-base-file", "new-base-library", "new-base-text", "new-create"];
    window.find("new-create").await;
    let before = window.places(&form).await;
    window.real_click("new-base-library").await;
    window.find("library-dialog").await;
    assert_eq!(window.places(&form).await, before);
    window.real_click("library-text").await;
    window.until("new-base-file-path", |text| text.contains("977")).await;
    assert_eq!(window.places(&form).await, before);
    window.click("new-cancel").await;
}

/// Another reading of a tracked source, and a line that is parted.
async fn review_pane(window: &Window) {
    window.click("start-new").await;
    window.click("new-base-file").await;
    window.until("new-base-file-path", |path| path.ends_with("tracked.docx")).await;
    window.click("new-review").await;
    window.find("review-reading-base").await;
    let asked = ["review-reading-base", "review-reading-revised", "review-reading-redline", "review-go-on"];
    let before = window.places(&asked).await;
    for reading in ["revised", "redline", "base"] {
        window.real_click(&format!("review-reading-{reading}")).await;
        let read = "return document.querySelector(`[data-testid=review-reading-${arguments[0]}]`).checked";
        window.until_js(read, &[json!(reading)]).await;
        assert_eq!(window.places(&asked).await, before, "{reading}");
    }
    let rows = ["review-row-4", "review-row-5", "review-row-8"];
    let split = "return document.querySelector('[data-testid=review-row-4] [data-action=split]')";
    let split = window.js(split, &[]).await;
    window.point_to(&split).await;
    let before = window.places(&rows).await;
    window.press(button::LEFT);
    window.find("review-part-4").await;
    assert_eq!(window.places(&rows).await, before);
    window.click("review-cancel").await;
    window.click("new-cancel").await;
}
