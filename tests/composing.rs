//! Input methods and keyboards of other scripts, through the screen's real keys and GTK; judged by the draft's file.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;
use window::real_input::keyboard;
use window::sheet::{Sheet, run};
use window::{Driver, PATIENCE, Window};

const FERRIES: &str = include_str!("fixtures/ferries.txt");

#[test]
fn dead_keys_compose_in_an_insertion_at_the_edge_of_a_strike_and_over_a_selection() {
    run(async {
        let text = FERRIES.replace("twice a year", "{--twice--}{++once++} a year");
        let sheet = Sheet::open(&text).await;
        let window = &sheet.window;
        let _layout = keyboard("us", "intl");
        let before = sheet.saved().await;
        let line = |words: &str| format!("2\tthat crews should be trained {words}");
        let reads = async |words: &str| {
            sheet.until_saved(|saved| saved[11] == line(words)).await;
        };
        // Within an insertion: behind "once" and amidst it.
        window.caret(12, 38).await;
        window.real_keys(&["dead_acute", "e", "dead_grave", "a"]);
        reads("onceéà a year;").await;
        window.real_keys(&["ctrl+z"]);
        reads("once a year;").await;
        // At the edge of what is deleted, and where letters follow at once.
        window.caret(12, 29).await;
        window.real_keys(&["dead_diaeresis", "u", "x"]);
        reads("üxonce a year;").await;
        window.real_keys(&["ctrl+z"]);
        reads("once a year;").await;
        // Over a selection, and by the number of a character.
        sheet.select((9, 7), (9, 13)).await;
        window.real_keys(&["dead_tilde", "n"]);
        sheet.until_saved(|saved| saved[8].starts_with("b)\tthat a ñ link")).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| *saved == before).await;
        window.caret(9, 7).await;
        window.real_keys(&["ctrl+shift+u"]);
        window.real_keys(&["8", "2", "3", "9", "space"]);
        sheet.until_saved(|saved| saved[8].starts_with("b)\tthat a 船single")).await;
        sheet.close().await;
    });
}

/// A resolution in Arabic.
const ARABIC: &str = "القرار 977 (حيدر آباد، 2010)
محطات العبارات أماكن للنفاذ
إن المؤتمر العالمي لتنمية الاتصالات (حيدر آباد، 2010)،
إذ يضع في اعتباره
أ )\tأن قاعات الانتظار مضاءة ليلاً؛
ب)\tأن المحطة مفتوحة للجميع (2010)،";

#[test]
fn an_arabic_keyboard_types_and_shortcuts_are_those_of_the_latin_one() {
    run(async {
        let sheet = Sheet::open(ARABIC).await;
        let window = &sheet.window;
        let _layout = keyboard("ara", "");
        window.caret(5, 2).await;
        window.real_keys(&["Arabic_kaf", "Arabic_teh", "Arabic_alef", "Arabic_beh", "space"]);
        sheet.until_saved(|saved| saved[4].starts_with("أ )\tأنكتاب  قاعات")).await;
        window.shot("composing-arabic").await;
        // Ctrl+Z by its place.
        window.real_keys(&["ctrl+52"]);
        sheet.until_saved(|saved| *saved == sheet.base).await;
        sheet.close().await;
    });
}

/// Anthy writes Latin letters until it is switched to hiragana.
const SETTINGS: &str = "[org/freedesktop/ibus/engine/anthy/common]\ninput-mode=0\n";

/// An input method of IBus, as a desktop runs it; it ends with the test.
struct InputMethod {
    daemon: Child,
    home: tempfile::TempDir,
}

impl InputMethod {
    fn start(engine: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let settings = home.path().join("glib-2.0/settings");
        fs::create_dir_all(&settings).unwrap();
        fs::write(settings.join("keyfile"), SETTINGS).unwrap();
        let mut daemon = Command::new("ibus-daemon");
        daemon.args(["--panel", "disable", "--emoji-extension", "disable", "--cache", "none"]);
        daemon.envs(environment(&home)).env("PATH", "/usr/bin:/bin").stdout(Stdio::null()).stderr(Stdio::null());
        let daemon =
            daemon.spawn().unwrap_or_else(|why| panic!("ibus-daemon: {why}; scripts/prerequisites test installs it"));
        let method = Self { daemon, home };
        let since = Instant::now();
        while method.ibus(&["engine"]) != engine {
            assert!(since.elapsed() < PATIENCE, "the input method {engine} does not start");
            method.ibus(&["engine", engine]);
            std::thread::sleep(Duration::from_millis(100));
        }
        method
    }

    fn ibus(&self, args: &[&str]) -> String {
        let asked = Command::new("ibus").args(args).envs(environment(&self.home)).stderr(Stdio::null()).output();
        String::from_utf8(asked.unwrap().stdout).unwrap().trim().to_owned()
    }

    fn driver(&self) -> Driver {
        Driver::start_in(environment(&self.home))
    }
}

impl Drop for InputMethod {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Where the daemon and the program meet.
fn environment(home: &tempfile::TempDir) -> Vec<(&'static str, String)> {
    let home = home.path().display().to_string();
    vec![
        ("XDG_CONFIG_HOME", home.clone()),
        ("XDG_CACHE_HOME", home),
        ("GSETTINGS_BACKEND", "keyfile".into()),
        ("GTK_IM_MODULE", "ibus".into()),
    ]
}

/// Types with an input method in base text, within an insertion, at the edge of a strike and over a selection; every
/// time a word of its script comes, nothing else changes, and one undo takes it back.
async fn composes(engine: &str, keys: &[&str]) {
    let method = InputMethod::start(engine);
    let text = FERRIES.replace("twice a year", "{--twice--}{++once++} a year");
    let sheet = Sheet::open_by(method.driver(), &text, |_| Vec::new()).await;
    let window = &sheet.window;
    let before = sheet.saved().await;
    let is_composed = |c: char| !c.is_ascii();
    for (paragraph, at, selected, shot) in
        [(9, 7, 0, "base"), (12, 38, 0, "insertion"), (12, 29, 0, "strike"), (9, 7, 6, "selection")]
    {
        // A method takes a moment to come to a new window: until then letters are typed as they are.
        let since = Instant::now();
        loop {
            window.caret(paragraph, i32::try_from(at).unwrap()).await;
            if selected > 0 {
                sheet.select((paragraph, at), (paragraph, at + selected)).await;
            }
            window.real_keys(keys);
            if has_other_script(window, paragraph).await {
                break;
            }
            assert!(since.elapsed() < 3 * PATIENCE, "{engine} never composes");
            window.real_keys(&["Escape"]);
            while sheet.saved().await != before {
                window.real_keys(&["ctrl+z"]);
            }
        }
        window.shot(&format!("composing-{engine}-{shot}")).await;
        let line = paragraph as usize - 1;
        let rest = |saved: &[String]| saved[line].chars().filter(|c| !is_composed(*c)).collect::<String>();
        let wanted = if selected > 0 { before[line].replace("single", "") } else { before[line].clone() };
        sheet.until_saved(|saved| saved[line].contains(is_composed) && rest(saved) == wanted).await;
        let others = |saved: &[String]| saved.iter().enumerate().all(|(i, l)| i == line || *l == before[i]);
        assert!(others(&sheet.saved().await), "{engine} {shot}");
        window.real_keys(&["ctrl+z"]);
        sheet.until_saved(|saved| *saved == before).await;
    }
    sheet.close().await;
}

/// Whether a paragraph gets letters of another script in a while.
async fn has_other_script(window: &Window, paragraph: u32) -> bool {
    let text = "return document.querySelector(`[data-testid='para-${arguments[0]}'] .text`).textContent";
    let since = Instant::now();
    loop {
        let text = window.js(text, &[json!(paragraph)]).await;
        if !text.as_str().unwrap().is_ascii() || since.elapsed() > PATIENCE / 4 {
            return !text.as_str().unwrap().is_ascii();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[test]
fn chinese_is_composed_by_an_input_method() {
    run(composes("libpinyin", &["c", "h", "u", "a", "n", "space"]));
}

#[test]
fn japanese_is_composed_by_an_input_method() {
    run(composes("anthy", &["f", "u", "n", "e", "space", "Return"]));
}
