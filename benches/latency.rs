//! How long typing takes: in the window from key press to painted, with 400 paragraphs open, and an edit through the
//! shell, with 400 and 3,000 paragraphs. Prints percentiles; says nothing of pass or fail.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

#[path = "../tests/window/mod.rs"]
mod window;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use modline_app::commands::LastState;
use modline_app::folder::DataFolder;
use modline_app::session::Session;
use modline_core::command::Command;
use modline_core::paragraph::ParagraphId;
use modline_core::run::{self, Run};
use serde_json::json;
use window::{Driver, Window};

const KEYS: &str = "all of this was typed key by key while four hundred paragraphs stood open in the window ";

fn main() {
    // `cargo bench` and `cargo test --benches` hand over options of their own; there is nothing to choose here.
    for (paragraphs, changed) in [(400, 0), (3_000, 700)] {
        through_the_shell(paragraphs, changed);
    }
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(in_the_window());
}

/// A resolution of so many paragraphs.
fn resolution(paragraphs: usize) -> String {
    let mut text = String::from(
        "RESOLUTION 977 (Hyderabad, 2010)\nFerry terminals as places of access\n\
         The World Telecommunication Development Conference (Hyderabad, 2010),\nresolves\n",
    );
    for n in 1..=paragraphs - 4 {
        let end = if n == paragraphs - 4 { '.' } else { ';' };
        text.push_str(&format!(
            "{n}\tthat terminal number {n} should offer access to those who wait for a ferry, and that its crew should \
             be trained twice a year and report what was learned to the next conference{end}\n"
        ));
    }
    text
}

fn through_the_shell(paragraphs: usize, changed: u32) {
    let home = tempfile::tempdir().unwrap();
    let folder = DataFolder::at(home.path().join("data")).unwrap();
    let base = modline_formats::read_text(&resolution(paragraphs), None).unwrap().contribution;
    let mut session = Session::begin(&folder, &home.path().join("D.modline"), base, Vec::new()).unwrap();
    let last = LastState::default();
    for id in 5..5 + changed {
        typed(&mut session, &last, id, "changed ");
    }
    let mut times: Vec<_> = (0..300)
        .map(|n| {
            let since = Instant::now();
            typed(&mut session, &last, 5 + n % 300, "word ");
            since.elapsed()
        })
        .collect();
    say(&format!("an edit through the shell, journal on disk, {paragraphs} paragraphs, {changed} changed"), &mut times);
    let mut times: Vec<_> = (0..20)
        .map(|n| {
            typed(&mut session, &last, 5 + n, "word ");
            let since = Instant::now();
            session.save().unwrap();
            since.elapsed()
        })
        .collect();
    say(&format!("saving it, {paragraphs} paragraphs"), &mut times);
    drop(session);
    let since = Instant::now();
    Session::open(&folder, &home.path().join("D.modline")).unwrap();
    say("opening it with its history", &mut [since.elapsed()]);
}

fn typed(session: &mut Session, last: &LastState, id: u32, text: &str) {
    let me = session.draft().metadata.revision();
    let p = session.draft().proposals[0].paragraphs.iter().find(|p| p.id.0 == id).unwrap();
    let mut runs = p.runs.clone();
    run::push(&mut runs, Run::inserted(text, &me));
    let command = Command::EditParagraph { id: ParagraphId(id), label: p.label.clone(), runs };
    let applied = session.perform(command, session.version()).unwrap();
    let patch = last.patch(session, &applied);
    assert!(!serde_json::to_vec(&patch).unwrap().is_empty());
}

async fn in_the_window() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let base = home.path().join("long.txt");
    fs::write(&base, resolution(400)).unwrap();
    let window = Window::open(&driver, &home.path().join("data"), &[&base], &[]).await;
    begin(&window, &base).await;
    window.caret(200, -1).await;
    say("in the window, the screen's next frame when nothing is typed", &mut window.empty_frames().await);
    window.js(WATCH, &[]).await;
    for _ in 0..4 {
        window.keys_slowly(KEYS).await;
    }
    window.until("para-200", |text| text.matches("key by key").count() == 4).await;
    let spans: Vec<[f64; 2]> = serde_json::from_value(window.js("return window.spans", &[]).await).unwrap();
    let part = |i: usize| spans.iter().map(|s| Duration::from_secs_f64(s[i] / 1000.0)).collect::<Vec<_>>();
    say("in the window, key press to page updated and laid out", &mut part(0));
    say("in the window, key press to painted (waits for the screen's next frame)", &mut part(1));
    window.client.close().await.unwrap();
}

async fn begin(window: &Window, base: &Path) {
    window.click("start-new").await;
    window.click("new-base-file").await;
    window.until("new-base-file-path", |path| Path::new(path) == base).await;
    window.click("new-create").await;
    window.until_js("return document.querySelector(`[data-testid='para-400']`) !== null", &[json!(0)]).await;
}

/// Times every key press: to the page laid out anew, and to the task after the frame that shows it.
const WATCH: &str = "
    window.spans = [];
    let pressed = 0;
    document.addEventListener('keydown', () => { pressed = performance.now(); }, true);
    new MutationObserver(() => {
        if (pressed === 0) return;
        const from = pressed;
        pressed = 0;
        document.body.offsetHeight;
        const updated = performance.now() - from;
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => window.spans.push([updated, performance.now() - from]);
            port2.postMessage(0);
        });
    }).observe(document.querySelector('[data-testid=sheet]'), { subtree: true, childList: true, characterData: true });";

fn say(what: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)].as_secs_f64() * 1000.0;
    println!("{what}: p50 {:.1} ms, p99 {:.1} ms, most {:.1} ms ({} times)", at(50), at(99), at(100), times.len());
}
