//! A draft of thousands of paragraphs in the real window: only what is near has a box, and yet everything can be reached,
//! selected, copied and changed.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use window::real_input::button;
use window::{Driver, Window};

const CLAUSES: usize = 2_000;

#[test]
fn of_a_long_draft_only_what_is_near_is_laid_out_and_all_is_reached() {
    tokio::runtime::Runtime::new().unwrap().block_on(reached());
}

/// A redline with one change in each of its clauses, by the notation of e-mail.
fn long_redline(folder: &Path) -> PathBuf {
    let mut text = String::from(
        "RESOLUTION 977 (Hyderabad, 2010)\nFerry terminals as places of access\n\
         The World Telecommunication Development Conference (Hyderabad, 2010),\nresolves\n",
    );
    for n in 1..=CLAUSES {
        let words = "offers a seat, a lamp and a line to those who wait ".repeat(1 + n % 4);
        text.push_str(&format!("{n}\tthat terminal {n} {{--rarely--}}{{++always++}} {words};\n"));
    }
    let path = folder.join("long.txt");
    fs::write(&path, text).unwrap();
    path
}

/// How many paragraphs of a text have a box, and whether any of those that one sees has none.
const LAID_OUT: &str = "
    const scroller = document.querySelector(arguments[0]).closest('.backdrop');
    const { top, bottom } = scroller.getBoundingClientRect();
    const blocks = [...scroller.querySelectorAll('.para')];
    const rooms = blocks.filter((b) => b.dataset.far === 'room').map((b) => b.getBoundingClientRect());
    const gap = rooms.some((room) => room.top < bottom && room.bottom > top && room.height > 0);
    return [blocks.length, blocks.filter((b) => b.dataset.far === undefined).length, gap];";

async fn near_only(window: &Window, text: &str) {
    let settled =
        format!("const [all, near, gap] = (() => {{ {LAID_OUT} }})(); return near > 5 && near < 200 && !gap;");
    window.until_js(&settled, &[json!(text)]).await;
    let found = window.js(LAID_OUT, &[json!(text)]).await;
    assert_eq!(found[0], json!(CLAUSES + 4), "every paragraph is in the page");
}

const SHEET: &str = "[data-testid=sheet]";

async fn reached() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let redline = long_redline(home.path());
    let window = Window::open(&driver, &home.path().join("data"), &[], &[redline.to_str().unwrap()]).await;
    window.raise();
    window.find("para-5").await;
    near_only(&window, SHEET).await;
    let rows = "return document.querySelectorAll('[data-testid=changes] li, [data-testid=outline] li').length";
    assert!(window.js(rows, &[]).await.as_u64().unwrap() < 300, "lists hold what is near");

    // To the end by key, typed there, and back.
    window.real_click("para-5").await;
    window.real_keys(&["ctrl+End"]);
    window.real_type(" at night");
    window.until(&format!("para-{}", CLAUSES + 4), |text| text.ends_with(" at night")).await;
    near_only(&window, SHEET).await;
    // A key finds the caret where it is, wherever one has scrolled.
    window.js("document.querySelector('.backdrop').scrollTop = 20000", &[]).await;
    near_only(&window, SHEET).await;
    window.real_keys(&["Left", "Left", "Left", "Left", "Left"]);
    window.real_type("every ");
    window.until(&format!("para-{}", CLAUSES + 4), |text| text.ends_with(" at every night")).await;
    let seen = "const box = document.querySelector(`[data-testid='para-${arguments[0]}']`).getBoundingClientRect();
        return box.top > 0 && box.bottom <= innerHeight;";
    window.until_js(seen, &[json!(CLAUSES + 4)]).await;

    // Far away by the wheel, and by the lists.
    window.js("document.querySelector('.backdrop').scrollTop = 0", &[]).await;
    near_only(&window, SHEET).await;
    window.point("sheet").await;
    window.press_times(button::WHEEL_DOWN, 30);
    near_only(&window, SHEET).await;
    window.js("document.querySelector('[data-testid=outline]').scrollTop = 0", &[]).await;
    window.real_click("outline-10").await;
    window.until_js(seen, &[json!(10)]).await;
    window.real_keys(&["F7"]);
    window.until_js("return document.querySelector('[data-visited]') !== null", &[]).await;
    window.until_js("return document.querySelector('[data-testid=changes] [aria-current]') !== null", &[]).await;
    near_only(&window, SHEET).await;

    // All of it selected and copied.
    window.real_keys(&["ctrl+a", "ctrl+c"]);
    let lines = |text: &str| text.lines().filter(|line| line.contains("that terminal")).count();
    window.until_clipboard("UTF8_STRING", |text| lines(text) == CLAUSES && text.contains("at every night")).await;
    near_only(&window, SHEET).await;
    window.shot("long-draft").await;

    // The other views.
    window.real_keys(&["ctrl+3"]);
    window.find("reading-base").await;
    near_only(&window, "[data-testid=reading-base]").await;
    window.real_keys(&["ctrl+a", "ctrl+c"]);
    window.until_clipboard("UTF8_STRING", |text| lines(text) == CLAUSES && !text.contains("always")).await;
    window.real_keys(&["ctrl+1"]);
    near_only(&window, SHEET).await;
    window.client.close().await.unwrap();
}
