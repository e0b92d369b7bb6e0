//! What those need who do not see colours, or nothing at all: changes in words, and every state of the window as axe wants it
//! in every theme.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use serde_json::json;
use window::real_input::button;
use window::{Driver, Window, key};

#[test]
fn changes_are_said_in_words_where_that_is_chosen() {
    run(async |driver| {
        let home = tempfile::tempdir().unwrap();
        let window = Window::open(driver, home.path(), &[], &["--sample"]).await;
        window.raise();
        window.find("para-1").await;
        let said = "const words = [...document.querySelectorAll('.sheet .said')].map((word) => word.textContent);
            return [...new Set(words)].join('|')";
        assert_eq!(window.js(said, &[]).await, json!(""));
        window.real_click("menu-bar-view").await;
        window.real_click("menu-changes-in-words").await;
        window.until_js("return document.documentElement.dataset.changes === 'words'", &[]).await;
        assert_eq!(window.js(said, &[]).await, json!("[struck:\u{a0}|]|[inserted:\u{a0}"));
        // They are text of the line, where a screen reader reads it, and follow what is typed.
        let line = "return document.querySelector(`[data-testid='para-1'] .text`).textContent";
        let words = "RESOLUTION 999 ([struck:\u{a0}Hyderabad, 2010][inserted:\u{a0}Rev. Dubai, 2014])";
        assert_eq!(window.js(line, &[]).await, json!(words));
        window.point_at_character(1, 3).await;
        window.press(button::LEFT);
        window.real_keys(&["x", "BackSpace", "BackSpace"]);
        let words = words.replacen("RESO", "RES[struck:\u{a0}O]", 1);
        window.until_js(&format!("{line} === arguments[0]"), &[json!(words)]).await;
        window.real_keys(&["ctrl+z"]);
        window.accessible().await;
        window.shot("heard-in-words").await;
        window.real_click("menu-bar-view").await;
        window.point("menu-language").await;
        window.real_click("menu-language-fr").await;
        window.until_js("return document.documentElement.lang === 'fr'", &[]).await;
        assert_eq!(window.js(said, &[]).await, json!("[biffé:\u{a0}|]|[ajouté:\u{a0}"));
        window.client.close().await.unwrap();

        let window = Window::open(driver, home.path(), &[], &["--sample"]).await;
        window.find("para-1").await;
        assert_eq!(window.js(said, &[]).await, json!("[biffé:\u{a0}|]|[ajouté:\u{a0}"));
        window.client.close().await.unwrap();
    });
}

#[test]
fn axe_finds_nothing_in_any_state_and_theme() {
    run(async |driver| {
        let home = tempfile::tempdir().unwrap();
        let window = Window::open(driver, home.path(), &[], &["--sample"]).await;
        window.raise();
        window.find("para-1").await;
        in_every_theme(&window).await;
        // A comment being written, then there.
        window.caret(5, 4).await;
        window.real_keys(&["ctrl+shift+m"]);
        window.until_js("return document.activeElement.matches('aside textarea')", &[]).await;
        in_every_theme(&window).await;
        window.real_keys(&["Escape"]);
        window.click("tab-findings").await;
        in_every_theme(&window).await;
        window.click("tab-changes").await;
        // A label written in its place, the list of commands, the guide, the export, what accepting does.
        for (keys, shown) in [
            (&["F2"][..], "document.querySelector('.page input')"),
            (&["ctrl+shift+p"], "document.querySelector('[role=combobox]')"),
            (&["F1"], "document.querySelector('dialog[open]')"),
            (&["ctrl+e"], "document.querySelector('dialog[open]')"),
            (&["F7", "F8"], "document.querySelector('dialog[open]')"),
            (&["shift+F10"], "document.querySelector('[role=menu]')"),
        ] {
            window.caret(5, 4).await;
            window.real_keys(keys);
            window.until_js(&format!("return {shown} !== null"), &[]).await;
            in_every_theme(&window).await;
            window.keys(&key::ESCAPE.to_string()).await;
            window.until_js(&format!("return {shown} === null"), &[]).await;
        }
        for view in ["view-form", "view-revised", "view-base"] {
            window.real_click(view).await;
            in_every_theme(&window).await;
        }
        window.client.close().await.unwrap();
    });
}

fn run(test: impl AsyncFnOnce(&Driver)) {
    tokio::runtime::Runtime::new().unwrap().block_on(async { test(&Driver::start()).await });
}

async fn in_every_theme(window: &Window) {
    for theme in ["light", "dark", "contrast", "contrast-dark", "legal"] {
        window.js("document.documentElement.dataset.theme = arguments[0]", &[json!(theme)]).await;
        window.accessible().await;
    }
}
