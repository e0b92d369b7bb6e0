//! Thousands of random keys and clicks in the real window. Whatever they do, the laws hold: the base text stays, what
//! stands on the sheet is what is saved, exports are proved, the journal gives back what a killed window held, and the
//! page reports no error.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::export::export;
use modline_formats::export_format::ExportFormat;
use modline_formats::{draft, read_text};
use serde_json::{Value, json};
use window::real_input::button;
use window::{Driver, PATIENCE, Window};

/// Actions of a run; each seed is a run of its own.
const ACTIONS: usize = 2_500;
/// So many actions are sent at once, then the draft is judged.
const ROUND: usize = 125;

const FERRIES: &str = include_str!("fixtures/ferries.txt");
const ARABIC: &str = include_str!("fixtures/ferries-ar.redline.txt");

/// What is pressed, each as often as it stands here.
const KEYS: [&str; 64] = [
    "a",
    "e",
    "i",
    "o",
    "u",
    "t",
    "n",
    "s",
    "r",
    "comma",
    "period",
    "semicolon",
    "minus",
    "1",
    "7",
    "space",
    "space",
    "space",
    "A",
    "Z",
    "BackSpace",
    "BackSpace",
    "BackSpace",
    "ctrl+BackSpace",
    "Delete",
    "Delete",
    "ctrl+Delete",
    "Left",
    "Right",
    "Up",
    "Down",
    "ctrl+Left",
    "ctrl+Right",
    "Home",
    "End",
    "shift+Left",
    "shift+Right",
    "shift+Up",
    "shift+Down",
    "shift+End",
    "ctrl+shift+Left",
    "ctrl+shift+Right",
    "Return",
    "Return",
    "ctrl+Return",
    "ctrl+shift+x",
    "alt+shift+Up",
    "alt+shift+Down",
    "ctrl+z",
    "ctrl+z",
    "ctrl+z",
    "ctrl+shift+z",
    "ctrl+y",
    "F7",
    "shift+F7",
    "shift+F8",
    "ctrl+c",
    "ctrl+x",
    "ctrl+v",
    "ctrl+2",
    "ctrl+1",
    "ctrl+1",
    "Escape",
    "shift+F8",
];

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % sides as u64).unwrap()
    }
}

#[test]
fn random_editing_of_an_english_draft_breaks_no_law() {
    run(&[1, 3], FERRIES);
}

#[test]
fn random_editing_of_an_arabic_draft_breaks_no_law() {
    run(&[2, 4], ARABIC);
}

fn run(seeds: &[u64], text: &str) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        let driver = Driver::start();
        for seed in seeds {
            tortured(&driver, *seed, text).await;
        }
    });
}

async fn tortured(driver: &Driver, seed: u64, text: &str) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("D.modline");
    let mut start = read_text(text, None).unwrap().into_draft();
    start.metadata.group = "CEPT".into();
    fs::write(&path, draft::write(&start)).unwrap();
    let base = base_text(&start);
    let data = home.path().join("data");
    let mut window = opened(driver, &data, &path).await;
    let mut dice = Dice(seed);
    for round in 0..ACTIONS / ROUND {
        round_of_actions(&window, &mut dice).await;
        let unsaved = sheet(&window).await;
        if round % 5 == 4 {
            // A killed window: what the sheet showed and the journal took is there again.
            window.kill().await;
            window = opened(driver, &data, &path).await;
            assert_eq!(sheet(&window).await, unsaved, "seed {seed}, round {round}: after a kill");
        }
        let saved = saved_as_shown(&window, &path).await;
        assert_eq!(base_text(&saved), base, "seed {seed}, round {round}: the base text");
        let mut normal = saved.clone();
        normal.normalise();
        assert!(normal == saved, "seed {seed}, round {round}: not in normal form");
        for format in [ExportFormat::Docx, ExportFormat::Odt, ExportFormat::Text] {
            export(&saved, format, Version::Markup).unwrap_or_else(|why| panic!("seed {seed}, {round}: {why}"));
        }
        assert_eq!(window.js("return window.faults", &[]).await, json!([]), "seed {seed}, round {round}");
        println!("seed {seed}: {} actions", (round + 1) * ROUND);
    }
    window.client.close().await.unwrap();
}

/// What the base reads, label by label; whether an unlabelled paragraph is a clause may change with its neighbours.
fn base_text(draft: &Contribution) -> Vec<String> {
    draft.body(Version::Base).iter().map(ToString::to_string).collect()
}

/// The draft in a window that has the keyboard and keeps what its page complains of.
async fn opened(driver: &Driver, data: &Path, draft: &PathBuf) -> Window {
    let window = Window::open(driver, data, &[], &[&draft.display().to_string()]).await;
    window.until_js("return document.querySelector('[data-testid^=para-]') !== null", &[]).await;
    let listen = "window.faults = [];
        const keep = (fault) => window.faults.push([String(fault), fault?.stack ?? '']);
        addEventListener('error', (e) => keep(e.error ?? e.message));
        addEventListener('unhandledrejection', (e) => keep(e.reason));
        console.error = (...told) => keep(told.join(' '));
        addEventListener('keydown', ({ key }) => { if (key === 'F12') window.heard = true; }, true);";
    window.js(listen, &[]).await;
    window.raise();
    window
}

/// A click into a paragraph or two, and keys.
async fn round_of_actions(window: &Window, dice: &mut Dice) {
    let mut left = ROUND;
    while left > 0 {
        window.real_keys(&["Escape", "ctrl+1"]);
        sheet(window).await;
        let clickable = "return [...document.querySelectorAll('[data-testid^=para-]')]
            .filter((p) => p.querySelector('.text')?.textContent.length > 2)
            .map((p) => [Number(p.dataset.testid.slice(5)), p.querySelector('.text').textContent.length]);";
        let places = window.js(clickable, &[]).await.as_array().unwrap().clone();
        let place = &places[dice.roll(places.len())];
        let (id, length) = (place[0].as_u64().unwrap(), place[1].as_u64().unwrap());
        let character = dice.roll(usize::try_from(length).unwrap());
        window.point_at_character(u32::try_from(id).unwrap(), u32::try_from(character).unwrap()).await;
        window.press(button::LEFT);
        let count = left.min(25);
        let keys: Vec<&str> = (0..count).map(|_| KEYS[dice.roll(KEYS.len())]).collect();
        window.fast_keys(&keys);
        left -= count;
    }
    window.real_keys(&["Escape", "ctrl+1"]);
}

/// The texts of the sheet's paragraphs, once nothing is on its way any more and the app holds the same.
async fn sheet(window: &Window) -> Vec<Value> {
    let since = Instant::now();
    // Keys wait for those before them: once this one is heard, none is on its way.
    window.js("window.heard = false", &[]).await;
    window.real_keys(&["F12"]);
    while window.js("return window.heard", &[]).await != json!(true) {
        assert!(since.elapsed() < 6 * PATIENCE, "the keys never come to an end");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let since = Instant::now();
    loop {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let acknowledged = "return document.querySelector('[data-testid=saved-state]').dataset.acknowledged === 'true'";
        let texts = "return [...document.querySelectorAll('[data-testid^=para-] .text')].map((t) => t.textContent);";
        let shown = window.js(texts, &[]).await.as_array().unwrap().clone();
        let held = app_draft(window).await;
        if shown == held && window.js(acknowledged, &[]).await == json!(true) {
            return shown;
        }
        if since.elapsed() > PATIENCE {
            window.shot("failed").await;
            assert_eq!(shown, held, "the sheet does not come to show what the app holds");
        }
    }
}

/// What the app holds the paragraphs to be.
async fn app_draft(window: &Window) -> Vec<Value> {
    let script = "const done = arguments[0];
        window.__TAURI_INTERNALS__.invoke('draft').then((draft) => done(draft.proposals.flatMap((p) =>
            p.paragraphs.map((p) => p.runs.map((run) => run.text).join('')))));";
    let texts = window.client.execute_async(script, vec![]).await.unwrap();
    texts.as_array().unwrap().clone()
}

/// Saves until the file holds what the sheet shows.
async fn saved_as_shown(window: &Window, path: &Path) -> Contribution {
    let since = Instant::now();
    loop {
        window.real_keys(&["ctrl+s"]);
        let shown = sheet(window).await;
        let saved = draft::read(&fs::read(path).unwrap()).unwrap();
        let texts = saved.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| json!(p.text(Version::Markup)));
        let texts: Vec<Value> = texts.collect();
        if texts == shown {
            return saved;
        }
        if since.elapsed() > PATIENCE {
            window.shot("failed").await;
            assert_eq!(texts, shown, "the file does not come to hold what the sheet shows");
        }
    }
}
