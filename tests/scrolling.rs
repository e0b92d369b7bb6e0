//! A real mouse wheel and the scroll bars, in every pane of the real window.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use window::real_input::button;
use window::{Driver, Window};

#[test]
fn the_wheel_scrolls_whatever_the_pointer_is_over() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(wheel());
}

/// A resolution that no pane can show at once.
fn long_resolution(folder: &Path) -> PathBuf {
    let mut text = String::from(
        "RESOLUTION 977 (Hyderabad, 2010)\nFerry terminals as places of access\n\
         The World Telecommunication Development Conference (Hyderabad, 2010),\n",
    );
    for call in ["considering", "recognizing", "noting", "resolves"] {
        writeln!(text, "{call}").unwrap();
        for n in 1..=20 {
            let label = if call == "resolves" { n.to_string() } else { format!("{})", (b'a' + n - 1) as char) };
            writeln!(
                text,
                "{label}\tthat ferry terminal number {n} offers a seat, a lamp and a line to those who wait;"
            )
            .unwrap();
        }
    }
    let path = folder.join("long.txt");
    fs::write(&path, text).unwrap();
    path
}

async fn wheel() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let base = long_resolution(home.path());
    let window = Window::open(&driver, &home.path().join("data"), &[&base], &[]).await;
    window.raise();
    window.real_click("start-new").await;
    window.real_click("new-base-file").await;
    window.until("new-base-file-path", |path| Path::new(path) == base).await;
    window.click("new-create").await;
    window.find("para-20").await;
    for place in ["para-20", "outline"] {
        scrolls(&window, place).await;
    }
    // The redline's list of changes grows past its pane.
    window.js("document.querySelector(\"[data-testid='para-6'] .text\").scrollIntoView()", &[]).await;
    for clause in 5..25 {
        window.caret(clause, 4).await;
        window.keys("new ").await;
    }
    window.until("changes", |changes| changes.matches("new").count() >= 20).await;
    scrolls(&window, "changes").await;
    window.shot("scrolling").await;
    window.real_click("view-form").await;
    scrolls(&window, "form").await;
    window.client.close().await.unwrap();
}

/// What scrolls around an element, and how far it is.
const SCROLLER: &str = "
    let pane = document.querySelector(`[data-testid='${arguments[0]}']`);
    while (pane && (pane.scrollHeight <= pane.clientHeight || !/auto|scroll/.test(getComputedStyle(pane).overflowY))) {
        pane = pane.parentElement;
    }
    if (!pane) return null;
    const box = pane.getBoundingClientRect();
    const bar = pane.offsetWidth - pane.clientWidth - pane.clientLeft * 2;
    return { top: pane.scrollTop, bar, x: box.left + pane.clientWidth / 2, y: box.top + pane.clientHeight / 2,
        barX: box.left + pane.clientLeft + pane.clientWidth + bar / 2, barY: box.top + 12 };";

async fn pane(window: &Window, id: &str) -> Value {
    let pane = window.js(SCROLLER, &[json!(id)]).await;
    if pane.is_null() {
        window.shot("failed").await;
        panic!("nothing around {id} scrolls");
    }
    pane
}

/// The wheel goes down and up again over an element's pane; its scroll bar is seen, and dragged.
async fn scrolls(window: &Window, id: &str) {
    window.find(id).await;
    let here = json!(id);
    let set = "let pane = document.querySelector(`[data-testid='${arguments[0]}']`);
        for (; pane; pane = pane.parentElement) pane.scrollTop = 0;";
    window.js(set, std::slice::from_ref(&here)).await;
    let start = pane(window, id).await;
    window.point_at(start["x"].as_f64().unwrap(), start["y"].as_f64().unwrap()).await;
    window.press_times(button::WHEEL_DOWN, 3);
    until_top(window, id, |top| top > 50.0).await;
    window.press_times(button::WHEEL_UP, 6);
    until_top(window, id, |top| top == 0.0).await;
    assert!(start["bar"].as_f64().unwrap() >= 8.0, "{id}: a scroll bar is seen and hit: {start}");
    window.point_at(start["barX"].as_f64().unwrap(), start["barY"].as_f64().unwrap()).await;
    window.drag_by(0, 80);
    until_top(window, id, |top| top > 50.0).await;
    window.js(set, &[here]).await;
}

async fn until_top(window: &Window, id: &str, wanted: impl Fn(f64) -> bool) {
    let since = std::time::Instant::now();
    loop {
        let at = pane(window, id).await;
        if wanted(at["top"].as_f64().unwrap()) {
            return;
        }
        if since.elapsed() > window::PATIENCE {
            window.shot("failed").await;
            panic!("{id} does not scroll: {at}");
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}
