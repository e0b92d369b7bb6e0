//! The frame of the window: menus, palette, zoom, themes, and what of them is remembered, with the screen's own pointer
//! and keys.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use window::{Driver, Window, key};

fn run(job: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(job);
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// A window with a redline open, which has the keyboard.
async fn open(driver: &Driver, data: &Path, language: &str) -> Window {
    let redline = fixture(if language == "ar" { "ferries-ar.redline.txt" } else { "ferries.redline.txt" });
    let window = Window::open(driver, data, &[&redline, &redline, &redline], &[]).await;
    window.speak(language).await;
    window.click("start-open").await;
    window.find("para-4").await;
    window.raise();
    window
}

/// Waits until what has the keyboard begins with `words`.
async fn until_focused(window: &Window, words: &str) {
    let begins =
        "return document.activeElement.innerText.replace(/[\\u2068\\u2069]/g, '').trim().startsWith(arguments[0])";
    window.until_js(begins, &[json!(words)]).await;
}

async fn until_gone(window: &Window, id: &str) {
    let gone = "return document.querySelector(`[data-testid='${arguments[0]}']`) === null";
    window.until_js(gone, &[json!(id)]).await;
}

/// A property of an element, as it is drawn.
async fn drawn(window: &Window, css: &str, property: &str) -> String {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    window.js(script, &[json!(css), json!(property)]).await.as_str().unwrap().to_owned()
}

#[test]
fn every_menu_is_walked_by_keys_and_leads_back_to_the_caret() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let window = open(&driver, &home.path().join("data"), "en").await;
        window.caret(8, 5).await;
        // Alt alone leads there and back again; with another key it is something else.
        window.real_keys(&["Alt_L"]);
        until_focused(&window, "File").await;
        window.real_keys(&["Alt_L"]);
        let on_sheet = "return document.activeElement.dataset.testid === 'sheet'";
        window.until_js(on_sheet, &[]).await;
        window.real_keys(&["alt+q"]);

        // F10, arrows, first letters, a menu of a menu, and Escape a step at a time.
        window.real_keys(&["F10", "Right", "Right", "Down"]);
        until_focused(&window, "Form").await;
        window.accessible().await;
        window.real_keys(&["Up"]);
        until_focused(&window, "Language").await;
        window.real_keys(&["t"]);
        until_focused(&window, "Theme").await;
        window.real_keys(&["Right"]);
        until_focused(&window, "As the system").await;
        window.shot("frame-menu").await;
        window.accessible().await;
        window.real_keys(&["Escape"]);
        until_focused(&window, "Theme").await;
        window.real_keys(&["Escape"]);
        until_focused(&window, "View").await;
        window.real_keys(&["Escape"]);
        window.until_js(on_sheet, &[]).await;

        // What cannot be done is seen and does nothing; what can be is done.
        window.real_keys(&["F10", "e"]);
        until_focused(&window, "Undo").await;
        window.real_keys(&["Down"]);
        until_focused(&window, "Redo").await;
        let disabled = "return document.activeElement.getAttribute('aria-disabled') === 'true'";
        assert_eq!(window.js(disabled, &[]).await, json!(true));
        window.real_keys(&["Return"]);
        until_focused(&window, "Redo").await;
        window.real_keys(&["Right", "Right"]);
        until_focused(&window, "New clause").await;
        window.real_keys(&["Down", "Down"]);
        until_focused(&window, "Strike").await;
        window.real_keys(&["Return"]);
        let deleted = "return document.querySelector('[data-testid=para-8]').classList.contains('struck')";
        window.until_js(deleted, &[]).await;
        window.until_js(on_sheet, &[]).await;
        window.client.close().await.unwrap();
    });
}

#[test]
fn in_arabic_the_menus_run_from_right_to_left() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let window = open(&driver, &home.path().join("data"), "ar").await;
        window.caret(6, 2).await;
        window.real_keys(&["F10"]);
        until_focused(&window, "ملف").await;
        window.real_keys(&["Left", "Left", "Down", "Up", "Up"]);
        until_focused(&window, "الخط").await;
        window.real_keys(&["Left"]);
        until_focused(&window, "بزوائد").await;
        window.shot("frame-menu-ar").await;
        // Each stands to the left of the one before, and what is behind its words to the left of them.
        let places =
            window.places(&["menu-bar-file", "menu-bar-edit", "menu-bar-view", "menu-face", "menu-face-serif"]).await;
        let left: Vec<f64> = places.iter().map(|place| place[1].as_f64().unwrap()).collect();
        assert!(left[0] > left[1] && left[1] > left[2] && left[3] > left[4], "{left:?}");
        window.real_keys(&["Right"]);
        until_focused(&window, "الخط").await;
        window.client.close().await.unwrap();
    });
}

#[test]
fn menus_are_opened_and_left_by_the_pointer() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let window = open(&driver, &home.path().join("data"), "en").await;
        window.caret(8, 5).await;
        window.real_click("menu-bar-file").await;
        window.find("menu-save-as").await;
        // Beside it the next opens as soon as the pointer is there.
        window.point("menu-bar-view").await;
        window.find("menu-view-base").await;
        until_gone(&window, "menu-save-as").await;
        window.real_click("menu-view-base").await;
        window.find("reading-base").await;
        until_gone(&window, "menu-view-base").await;
        // A menu within the menu, and a click elsewhere.
        window.real_click("menu-bar-view").await;
        window.point("menu-theme").await;
        window.real_click("menu-theme-dark").await;
        window.until_js("return document.documentElement.dataset.theme === 'dark'", &[]).await;
        window.real_click("menu-bar-help").await;
        window.find("menu-keys").await;
        window.real_click("reading-base").await;
        until_gone(&window, "menu-keys").await;
        // Cut by the menu is cut by the keys: what was selected before the menu was opened.
        window.real_click("view-redline").await;
        window.caret(8, 5).await;
        window.extend_to(8, 12).await;
        window.real_click("menu-bar-edit").await;
        window.real_click("menu-cut").await;
        window.until_clipboard("UTF8_STRING", |held| held == "waiting").await;
        window.until("changes", |changes| changes.contains("struck “\u{2068}waiting")).await;
        window.client.close().await.unwrap();
    });
}

#[test]
fn the_palette_runs_what_is_typed_and_remembers_it() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let window = open(&driver, &home.path().join("data"), "fr").await;
        window.caret(8, 5).await;
        let first = "return document.querySelector('[data-testid=palette-list] [aria-selected=true]').dataset.id";
        window.real_keys(&["ctrl+shift+p"]);
        window.find("palette-typed").await;
        // In the window's language, without its accents, in any order.
        window.real_type("suppr point");
        window.until_js(&format!("{first} === 'strike'"), &[]).await;
        window.accessible().await;
        window.shot("frame-palette").await;
        window.real_keys(&["Return"]);
        let deleted = "return document.querySelector('[data-testid=para-8]').classList.contains('struck')";
        window.until_js(deleted, &[]).await;
        window.until_js("return document.activeElement.dataset.testid === 'sheet'", &[]).await;
        // What was run last comes first; arrows choose; Escape leads back and runs nothing.
        window.real_keys(&["ctrl+shift+p"]);
        window.find("palette-typed").await;
        window.until_js(&format!("{first} === 'strike'"), &[]).await;
        window.real_keys(&["Down"]);
        window.until_js(&format!("{first} === 'new'"), &[]).await;
        window.real_keys(&["Escape"]);
        window.until_js("return document.activeElement.dataset.testid === 'sheet'", &[]).await;
        // What cannot be done now does nothing.
        window.real_keys(&["ctrl+shift+p"]);
        window.find("palette-typed").await;
        window.real_type("retablir");
        window.until_js(&format!("{first} === 'redo'"), &[]).await;
        window.real_keys(&["Return"]);
        window.find("palette-typed").await;
        window.client.close().await.unwrap();
    });
}

#[test]
fn zoom_theme_face_and_language_are_as_they_were_left() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let data = home.path().join("data");
        let window = open(&driver, &data, "en").await;
        let size = "parseFloat(getComputedStyle(document.querySelector('[data-testid=para-8] .text')).fontSize)";
        let usual = window.js(&format!("return {size}"), &[]).await.as_f64().unwrap();
        assert!(drawn(&window, ".sheet", "fontFamily").await.contains("Liberation Serif"));
        for (keys, wanted) in [("ctrl+plus", 1.1), ("ctrl+minus", 1.0), ("ctrl+minus", 0.9), ("ctrl+0", 1.0)] {
            window.real_keys(&[keys]);
            let so = format!("return Math.abs({size} - arguments[0]) < 0.1");
            window.until_js(&so, &[json!(usual * wanted)]).await;
        }
        for _ in 0..5 {
            window.real_keys(&["ctrl+plus"]);
        }
        window.until_js(&format!("return Math.abs({size} - arguments[0]) < 0.1"), &[json!(usual * 2.0)]).await;
        // Twice as large on 1280 pixels: no pane beside the sheet, and no word of it out of sight.
        until_gone(&window, "outline").await;
        let inside = "const box = document.querySelector('[data-testid=para-8] .text').getBoundingClientRect();
            return box.left >= 0 && box.right <= innerWidth && document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(window.js(inside, &[]).await, json!(true));
        window.real_keys(&["ctrl+shift+o"]);
        window.find("outline").await;
        window.accessible().await;
        window.shot("frame-zoomed").await;
        window.real_keys(&["Escape"]);
        until_gone(&window, "outline").await;

        choose(&window, "theme", "theme-legal").await;
        choose(&window, "face", "face-sans").await;
        choose(&window, "language", "language-es").await;
        window.until_js("return document.documentElement.lang === 'es'", &[]).await;
        let look = "const { theme, face } = document.documentElement.dataset;
            return [theme, face, document.documentElement.style.fontSize, document.documentElement.lang]";
        let wanted = json!(["legal", "sans", "200%", "es"]);
        assert_eq!(window.js(look, &[]).await, wanted);
        assert!(drawn(&window, ".sheet", "fontFamily").await.contains("Carlito"));
        window.client.close().await.unwrap();

        let window = Window::open(&driver, &data, &[], &[]).await;
        window.find("start-new").await;
        assert_eq!(window.js(look, &[]).await, wanted);
        window.client.close().await.unwrap();
    });
}

/// Chooses a setting in a menu of the menu View.
async fn choose(window: &Window, menu: &str, setting: &str) {
    window.real_click("menu-bar-view").await;
    window.point(&format!("menu-{menu}")).await;
    window.real_click(&format!("menu-{setting}")).await;
    until_gone(window, "menu-view").await;
}

/// Channels of a colour as it is computed: `rgb(1, 2, 3)`.
fn channels(colour: &str) -> Vec<f64> {
    let numbers = colour.split(['(', ')', ',']).filter_map(|part| part.trim().parse().ok());
    numbers.take(3).collect()
}

fn luminance(colour: &str) -> f64 {
    let linear = |c: f64| if c <= 10.0 { c / 255.0 / 12.92 } else { ((c / 255.0 + 0.055) / 1.055).powf(2.4) };
    let weights = [0.2126, 0.7152, 0.0722];
    channels(colour).into_iter().zip(weights).map(|(c, weight)| linear(c) * weight).sum()
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

#[test]
fn every_theme_is_legible_and_its_page_the_lightest_surface() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let window = open(&driver, &home.path().join("data"), "en").await;
        for theme in ["light", "dark", "contrast", "legal", "system"] {
            choose(&window, "theme", &format!("theme-{theme}")).await;
            let page = drawn(&window, ".page", "backgroundColor").await;
            for around in [".backdrop", "[data-region=side]", "[data-region=outline]", ".status"] {
                let shade = drawn(&window, around, "backgroundColor").await;
                assert!(luminance(&page) >= luminance(&shade), "{theme}: {around} {shade} is lighter than {page}");
            }
            let least = if theme == "contrast" { 10.0 } else { 6.6 };
            for mark in [".sheet ins", ".sheet del"] {
                let ink = drawn(&window, mark, "color").await;
                let ground = drawn(&window, mark, "backgroundColor").await;
                for ground in [&ground, &page] {
                    assert!(contrast(&ink, ground) >= least, "{theme}: {mark} {ink} on {ground}");
                }
            }
            window.accessible().await;
            window.shot(&format!("frame-theme-{theme}")).await;
        }
        window.client.close().await.unwrap();
    });
}

#[test]
fn a_window_is_as_large_as_it_was_closed() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let data = home.path().join("data");
        let window = Window::open(&driver, &data, &[], &[]).await;
        window.find("start-new").await;
        window.resize(1010, 707);
        window.until_js("return innerWidth === 1010 && innerHeight === 707", &[]).await;
        window.raise();
        window.real_keys(&["alt+F4"]);
        window.eventually("the size is kept", || data.join("window.json").exists()).await;
        window.ended().await;
        let kept: Value = serde_json::from_slice(&fs::read(data.join("window.json")).unwrap()).unwrap();
        assert_eq!(kept, json!({ "width": 1010.0, "height": 707.0, "maximized": false }));
        let window = Window::open(&driver, &data, &[], &[]).await;
        window.find("start-new").await;
        window.until_js("return innerWidth === 1010 && innerHeight === 707", &[]).await;
        window.client.close().await.unwrap();
    });
}

#[test]
fn what_was_exported_is_opened_and_shown() {
    run(async {
        let home = tempfile::tempdir().unwrap();
        // Stands for the system's own: it writes down what it is asked to open.
        let (programs, asked) = (home.path().join("bin"), home.path().join("asked"));
        fs::create_dir(&programs).unwrap();
        let opener = programs.join("xdg-open");
        fs::write(&opener, format!("#!/bin/sh\necho \"$1\" >> '{}'\n", asked.display())).unwrap();
        fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();
        let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
        let driver = Driver::start_with(path.as_ref());
        let (redline, folder) = (fixture("ferries.redline.txt"), home.path().join("out"));
        fs::create_dir(&folder).unwrap();
        let window = Window::open(&driver, &home.path().join("data"), &[&redline, &folder], &[]).await;
        window.click("start-open").await;
        window.find("para-4").await;
        window.click("export").await;
        window.click("export-word-clean").await;
        window.click("export-choose").await;
        window.until("export-folder", |shown| Path::new(shown) == folder).await;
        window.click("export-run").await;
        let said = window.until("export-done", |said| said.contains("proved")).await;
        assert_eq!(said.replace(['\u{2068}', '\u{2069}'], ""), "2 files written and proved");
        let files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        let clean = files.iter().find(|file| file.to_str().unwrap().ends_with(" clean.docx")).unwrap();
        let opened = || fs::read_to_string(&asked).unwrap_or_default();
        window.real_click("export-open-word-clean").await;
        window.eventually("the file is opened", || opened().lines().eq([clean.to_str().unwrap()])).await;
        window.real_click("export-show").await;
        window.eventually("the folder is shown", || opened().lines().nth(1) == folder.to_str()).await;
        window.client.close().await.unwrap();
    });
}

#[test]
fn the_handle_of_a_clause_opens_its_verbs_for_pointer_and_key() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let window = open(&driver, &home.path().join("data"), "en").await;
        window.caret(8, 5).await;
        let opacity =
            "return getComputedStyle(document.querySelector('[data-testid=action-strike-8]')).opacity === arguments[0]";
        window.point("menu-bar-help").await;
        window.until_js(opacity, &[json!("0")]).await;
        window.point("actions-handle").await;
        window.until_js(opacity, &[json!("1")]).await;
        window.real_click("action-strike-8").await;
        let deleted = "return document.querySelector('[data-testid=para-8]').classList.contains('struck')";
        window.until_js(deleted, &[]).await;
        window.keys(&key::ESCAPE.to_string()).await;
        window.point("menu-bar-help").await;
        window.js("document.querySelector('[data-testid=actions-handle]').focus()", &[]).await;
        window.until_js(opacity, &[json!("1")]).await;
        window.client.close().await.unwrap();
    });
}

#[test]
fn screens_in_three_languages_themes_and_two_widths() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        for (language, theme) in [("en", "light"), ("ar", "dark"), ("zh", "contrast")] {
            let data = home.path().join(language);
            let window = open(&driver, &data, language).await;
            choose(&window, "theme", &format!("theme-{theme}")).await;
            for (width, height) in [(1400, 900), (900, 600)] {
                window.resize(width, height);
                window.until_js("return innerWidth === arguments[0]", &[json!(width)]).await;
                let name = |screen: &str| format!("screen-{language}-{width}-{screen}");
                for view in ["form", "revised", "base", "redline"] {
                    window.real_click(&format!("view-{view}")).await;
                    let shown =
                        "return document.querySelector(`[data-testid='view-${arguments[0]}']`).ariaPressed === 'true'";
                    window.until_js(shown, &[json!(view)]).await;
                    window.shot(&name(view)).await;
                    let wide = "return document.documentElement.scrollWidth <= innerWidth";
                    assert_eq!(window.js(wide, &[]).await, json!(true), "{language} {width} {view}");
                }
                for (keys, id, screen) in [
                    ("ctrl+shift+p", "palette-typed", "palette"),
                    ("F1", "guide", "guide"),
                    ("ctrl+e", "export-run", "export"),
                ] {
                    window.real_keys(&[keys]);
                    window.find(id).await;
                    window.shot(&name(screen)).await;
                    if width == 900 {
                        window.accessible().await;
                    }
                    window.real_keys(&["Escape"]);
                    window.until_js("return document.querySelector('dialog[open]') === null", &[]).await;
                }
                window.control('p').await;
                window.find("print-page").await;
                window.until_js("return document.querySelector('[aria-busy=true]') === null", &[]).await;
                window.shot(&name("print")).await;
                window.real_click("view-redline").await;
            }
            window.control('w').await;
            window.find("start-new").await;
            for width in [900, 1400] {
                window.resize(width, 700);
                window.until_js("return innerWidth === arguments[0]", &[json!(width)]).await;
                window.shot(&format!("screen-{language}-{width}-start")).await;
                window.accessible().await;
            }
            window.click("start-new").await;
            window.find("new-create").await;
            window.shot(&format!("screen-{language}-1400-new")).await;
            window.client.close().await.unwrap();
        }
    });
}
