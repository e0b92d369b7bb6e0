//! How long the window takes with 3,290 paragraphs and some 2,400 changes, and with the sample: to start, to type, to undo,
//! to walk the changes, to switch views, and how much memory all its processes hold. Prints figures; says nothing of pass
//! or fail. `MODLINE_APP` names another program to be measured.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

#[path = "../tests/window/mod.rs"]
mod window;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use modline_app::folder::DataFolder;
use modline_app::session::Session;
use modline_application::{Source, compare};
use serde_json::json;
use window::{Driver, Window};

const PARAGRAPHS: usize = 3_290;
const WORDS: &[&str] = &[
    "shared",
    "masts",
    "access",
    "districts",
    "operators",
    "planning",
    "data",
    "small",
    "islands",
    "ferries",
    "networks",
    "training",
    "women",
    "rural",
    "spectrum",
    "maps",
    "tariffs",
    "resilience",
    "schools",
    "cables",
    "harbours",
    "registers",
];

fn main() {
    // `cargo bench` and `cargo test --benches` hand over options of their own; there is nothing to choose here.
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(measure());
}

async fn measure() {
    let home = tempfile::tempdir().unwrap();
    let draft = large_draft(home.path());
    let driver = Driver::start();
    for round in 0..3 {
        let window = Window::open(&driver, &home.path().join(format!("sample-{round}")), &[], &["--sample"]).await;
        started("sample", &window).await;
        if round == 2 {
            behind("sample", &window, 2, 117).await;
        }
        window.client.close().await.unwrap();
    }
    let window = Window::open(&driver, &home.path().join("data"), &[], &[draft.to_str().unwrap()]).await;
    started("large", &window).await;
    let nodes = window.js("return document.querySelectorAll('*').length", &[]).await;
    println!("large: {nodes} elements in the page");
    say("large: an empty frame", &mut window.empty_frames().await);
    typing(&window).await;
    behind("large", &window, 1_000, 69).await;
    for _ in 0..10 {
        window.real_type("x");
        window.until_js("return document.querySelector('[data-state=saved]') !== null", &[]).await;
        answered("undo", &window, "ctrl+z", "window.changed > 0").await;
    }
    for _ in 0..10 {
        answered("F7", &window, "F7", "window.changed > 0 && document.querySelector('[data-visited]')").await;
    }
    for _ in 0..3 {
        answered("to the revised text", &window, "ctrl+2", "shown('[data-testid=reading-revised] .para')").await;
        answered("to the base text", &window, "ctrl+3", "shown('[data-testid=reading-base] .para')").await;
        answered("back to the redline", &window, "ctrl+1", "shown('[data-testid=sheet] .para')").await;
    }
    replaced(&window).await;
    println!("large, after all this: {:.0} MB", window.memory());
    window.client.close().await.unwrap();
}

/// A draft in `folder`, made by comparing two texts.
fn large_draft(folder: &Path) -> PathBuf {
    let [mut base, mut revised] = ["Hyderabad, 2010", "Rev. Dubai, 2014"].map(|edition| {
        let place = edition.trim_start_matches("Rev. ");
        format!("RESOLUTION 977 ({edition})\nFerry terminals as places of access\nThe World Telecommunication Development Conference ({place}),\nresolves\n")
    });
    for n in 1..=PARAGRAPHS - 4 {
        // Words in an order that repeats late.
        let word = |i: usize| WORDS[(n * 7 + i * (3 + n % 5) + n / WORDS.len()) % WORDS.len()];
        let mut words: Vec<_> = (0..20 + n % 23).map(word).collect();
        base.push_str(&format!("{n}\tthat terminal {n} {};\n", words.join(" ")));
        if n % 11 < 8 {
            words.splice(8..10, ["cooperation", "and", "exchange"]);
        }
        revised.push_str(&format!("{n}\tthat terminal {n} {};\n", words.join(" ")));
    }
    let [base, revised] = [base, revised].map(|text| Source::pasted(&text, None).unwrap().into_draft());
    let draft = compare(base, &revised, Default::default()).unwrap().draft;
    let changes = modline_core::change::changes(&draft).len();
    println!("large: {} paragraphs, {changes} changes", draft.proposals[0].paragraphs.len());
    let path = folder.join("large.modline");
    drop(Session::begin(&DataFolder::at(folder.join("begin")).unwrap(), &path, draft, Vec::new()).unwrap());
    fs::canonicalize(path).unwrap()
}

/// From the start of the program to words on the sheet, and to a page that does nothing more for a third of a second.
async fn started(what: &str, window: &Window) {
    while window.js("return document.querySelector('.para .text') !== null", &[]).await != json!(true) {}
    let script = "
        const done = arguments[0];
        const from = performance.timeOrigin + performance.now();
        let [last, busy] = [performance.now(), performance.now()];
        const turn = () => {
            const now = performance.now();
            if (now - last > 40) busy = now;
            last = now;
            if (now - busy > 350) done([from, performance.timeOrigin + busy]); else setTimeout(turn, 4);
        };
        setTimeout(turn);";
    let at: [f64; 2] = serde_json::from_value(window.client.execute_async(script, vec![]).await.unwrap()).unwrap();
    let began = window.began().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs_f64() * 1000.0;
    println!("{what}: words on the sheet after {:.0} ms, still after {:.0} ms", at[0] - began, at[1] - began);
    println!("{what}: {:.0} MB", window.memory());
}

/// Times every key press: from the screen to the task after the frame that shows it.
const WATCH: &str = "
    window.spans = [];
    if (window.watched) return;
    window.watched = true;
    let pressed = [];
    document.addEventListener('keydown', (event) => pressed.push(event.timeStamp), true);
    new MutationObserver(() => {
        if (pressed.length === 0) return;
        const keys = pressed;
        pressed = [];
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => window.spans.push(...keys.map((key) => [key, performance.now()]));
            port2.postMessage(0);
        });
    }).observe(document.querySelector('[data-testid=sheet]'), { subtree: true, childList: true, characterData: true });";

async fn typing(window: &Window) {
    window.caret(900, -1).await;
    // The jump there is not typing.
    window.empty_frames().await;
    window.js(WATCH, &[]).await;
    // The script has put the caret where nobody looks: the first key scrolls there, lays out and paints all that is seen.
    window.real_type("x");
    let first = typed(window, 1).await[0];
    println!("large: the first key, the caret out of sight: {:.0} ms", first[1] - first[0]);
    window.empty_frames().await;
    window.js(WATCH, &[]).await;
    let text = "all of this was typed key by key while three thousand paragraphs stood open ".repeat(3);
    window.real_type_every(80, &text);
    let spans = typed(window, text.len()).await;
    let mut times: Vec<_> =
        spans.iter().map(|[from, to]| Duration::from_secs_f64((to - from).max(0.0) / 1000.0)).collect();
    say("large: key to paint", &mut times);
}

/// Replaces some words in several hundred paragraphs, and undoes it with one key.
async fn replaced(window: &Window) {
    window.caret(1, 0).await;
    window.real_keys(&["ctrl+h"]);
    for (field, words) in [("find-words", "terminal 3"), ("find-replacement", "harbour 3")] {
        window.real_click(field).await;
        // A pointer overtakes keys that the page has not taken yet.
        let focused = "return document.activeElement?.dataset.testid === arguments[0]";
        window.until_js(focused, &[json!(field)]).await;
        window.real_keys(&["ctrl+a"]);
        window.real_type(words);
        let typed = "return document.querySelector(`[data-testid=${arguments[0]}]`).value === arguments[1]";
        window.until_js(typed, &[json!(field), json!(words)]).await;
    }
    window.until("find-said", |told| told.contains(" of ")).await;
    window.real_click("find-replace-all").await;
    println!("large: {}", window.until("find-said", |told| told.contains("Replaced")).await);
    window.real_keys(&["Escape"]);
    let gone = "!document.querySelector('[data-testid=sheet]').textContent.includes('harbour 3')";
    answered("undo of replace all", window, "ctrl+z", gone).await;
}

/// How many letters the page is behind while they come every 5 ms.
async fn behind(what: &str, window: &Window, paragraph: u32, letters: usize) {
    window.caret(paragraph, -1).await;
    window.js(WATCH, &[]).await;
    let text: String = "letters that come faster than any hand can type them ".chars().cycle().take(letters).collect();
    // Asked for 5, the tool sends one every 4 ms.
    window.real_type_every(7, &text);
    let spans = typed(window, letters).await;
    // A letter is behind while it was sent and is not painted.
    let most = spans.iter().map(|[_, at]| spans.iter().filter(|[from, to]| from < at && to >= at).count()).max();
    let [Some([first, _]), Some([last, end])] = [spans.first(), spans.last()] else { return };
    let (pace, late) = ((last - first) / (letters - 1) as f64, end - last);
    println!(
        "{what}: {letters} letters, one every {pace:.1} ms: at most {} behind, the last painted {late:.0} ms late",
        most.unwrap_or(0)
    );
}

async fn typed(window: &Window, letters: usize) -> Vec<[f64; 2]> {
    window.until_js("return window.spans.length >= arguments[0]", &[json!(letters)]).await;
    serde_json::from_value(window.js("return window.spans", &[]).await).unwrap()
}

/// From a key, as the screen sends it, to the frame that shows its result.
async fn answered(what: &str, window: &Window, chord: &str, result: &str) {
    let script = "
        window.answered = null;
        window.changed = 0;
        window.shown = (css) => (document.querySelector(css)?.getBoundingClientRect().height ?? 0) > 0;
        const sheet = document.querySelector('[data-testid=sheet]');
        const watch = new MutationObserver(() => window.changed++);
        watch.observe(sheet, { subtree: true, childList: true, characterData: true, attributes: true });
        const result = () => RESULT;
        const begin = (event) => {
            if (event.key === 'Control') return;
            document.removeEventListener('keydown', begin, true);
            const look = () => {
                if (!result()) return requestAnimationFrame(look);
                watch.disconnect();
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => { window.answered = performance.now() - event.timeStamp; };
                port2.postMessage(0);
            };
            requestAnimationFrame(look);
        };
        document.addEventListener('keydown', begin, true);";
    window.js(&script.replace("RESULT", result), &[]).await;
    window.real_keys(&[chord]);
    window.until_js("return window.answered !== null", &[]).await;
    println!("large: {what} {:.0} ms", window.js("return window.answered", &[]).await.as_f64().unwrap());
}

fn say(what: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)].as_secs_f64() * 1000.0;
    println!("{what}: p50 {:.1} ms, p99 {:.1} ms, most {:.1} ms ({} times)", at(50), at(99), at(100), times.len());
}
