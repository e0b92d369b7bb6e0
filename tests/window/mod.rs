//! The real window in a test: tauri-driver and WebKitWebDriver drive it on a virtual screen.

#![allow(dead_code, reason = "each test and benchmark that has this module uses its own part of it")]
#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

pub mod real_input;
pub mod sheet;

use std::ffi::OsStr;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// Longest wait for something that should happen at once; a machine may be busy.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// What WebDriver calls the keys.
pub mod key {
    pub const CONTROL: char = '\u{e009}';
    pub const BACKSPACE: char = '\u{e003}';
    pub const ENTER: char = '\u{e007}';
    pub const DELETE: char = '\u{e017}';
    pub const ESCAPE: char = '\u{e00c}';
    pub const SHIFT: char = '\u{e008}';
    pub const ALT: char = '\u{e00a}';
    pub const UP: char = '\u{e013}';
    pub const F1: char = '\u{e031}';
    pub const F2: char = '\u{e032}';
}

/// A running driver; it ends with the test.
pub struct Driver {
    process: Child,
    /// Without one no window ever has the keyboard, and dialogs are never in front.
    window_manager: Child,
    port: u16,
    _alone: MutexGuard<'static, ()>,
}

/// Windows on one screen take the keyboard from each other: a test has the screen for itself.
static SCREEN: Mutex<()> = Mutex::new(());

impl Driver {
    pub fn start() -> Self {
        Self::start_in([] as [(&str, &OsStr); 0])
    }

    /// With another list of folders in which programs are looked for.
    pub fn start_with(path: &OsStr) -> Self {
        Self::start_in([("PATH", path)])
    }

    /// With variables in the program's environment.
    pub fn start_in<K: AsRef<OsStr>, V: AsRef<OsStr>>(environment: impl IntoIterator<Item = (K, V)>) -> Self {
        let alone = SCREEN.lock().unwrap_or_else(PoisonError::into_inner);
        assert!(std::env::var_os("DISPLAY").is_some(), "no screen: run this with `xvfb-run -a dbus-run-session --`");
        let window_manager = Command::new("openbox")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|why| panic!("openbox: {why}; scripts/prerequisites test installs it"));
        let (port, native) = (free_port(), free_port());
        let driver = tool("tauri-driver");
        let process = Command::new(&driver)
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            .env("LC_ALL", "C.UTF-8")
            .envs(environment)
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|why| panic!("{}: {why}", driver.display()));
        wait_for(port);
        wait_for(native);
        Self { process, window_manager, port, _alone: alone }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = self.window_manager.kill();
        let _ = self.window_manager.wait();
    }
}

/// `make test` installs it below the target folder; a tool that is missing fails the test.
fn tool(name: &str) -> PathBuf {
    let target = Path::new(env!("CARGO_BIN_EXE_modline-app")).ancestors().nth(2).unwrap();
    let installed = target.join("tools/bin").join(name);
    if installed.exists() { installed } else { name.into() }
}

/// The program whose window is opened: `MODLINE_APP` names another one, to be measured against this.
fn program() -> PathBuf {
    std::env::var_os("MODLINE_APP").unwrap_or_else(|| env!("CARGO_BIN_EXE_modline-app").into()).into()
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn wait_for(port: u16) {
    let since = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(since.elapsed() < PATIENCE, "nothing answers on port {port}; is webkit2gtk-driver installed?");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The window of one run of the program.
pub struct Window {
    pub client: Client,
    data: PathBuf,
}

impl Window {
    /// Starts the program with its own folder `data`, dialogs answered by `answers` in order, and `more` arguments.
    pub async fn open(driver: &Driver, data: &Path, answers: &[&Path], more: &[&str]) -> Self {
        fs::create_dir_all(data).unwrap();
        let answered = data.join("answers.json");
        fs::write(&answered, serde_json::to_vec(answers).unwrap()).unwrap();
        let mut args = vec![json!("--data-dir"), json!(data)];
        // A program built for users has no such option; a measurement that answers nothing needs none.
        if cfg!(debug_assertions) || !answers.is_empty() {
            args.extend([json!("--answer-dialogs"), json!(answered)]);
        }
        args.extend(more.iter().map(|a| json!(a)));
        let options = json!({ "application": program(), "args": args });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities([("tauri:options".to_owned(), options)].into_iter().collect())
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .expect("the window opens");
        let window = Self { client, data: data.into() };
        // It appears once it has something to show; before, pictures and clicks get no answer.
        let since = Instant::now();
        let seen = async || window.js("return document.visibilityState", &[]).await == json!("visible");
        while !seen().await && since.elapsed() < Duration::from_secs(4) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        window
    }

    pub async fn find(&self, id: &str) -> Element {
        let css = format!("[data-testid='{id}']");
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(&css)).await;
        match found {
            Ok(element) => element,
            Err(why) => {
                self.shot("failed").await;
                panic!("{id}: {why}; {}", self.js("return document.body.innerText", &[]).await);
            }
        }
    }

    pub async fn click(&self, id: &str) {
        self.find(id).await.click().await.unwrap_or_else(|why| panic!("{id}: {why}"));
    }

    /// Chooses from a list as a person with a keyboard does: the focus there, and the entry's first letters typed.
    /// WebDriver's own way never comes back while the page is painted by the processor.
    pub async fn choose(&self, id: &str, value: &str) {
        let list = serde_json::to_value(self.find(id).await).unwrap();
        self.js("arguments[0].focus()", std::slice::from_ref(&list)).await;
        self.keys(value).await;
        self.until_js("return arguments[0].value === arguments[1]", &[list, json!(value)]).await;
    }

    /// Chooses a group or a Member State by its code, typed into the field in which it is found.
    pub async fn choose_source(&self, id: &str, code: &str) {
        let field = serde_json::to_value(self.find(id).await).unwrap();
        self.js("arguments[0].focus()", std::slice::from_ref(&field)).await;
        self.keys(&format!("{code}{}", key::ENTER)).await;
        self.until_js("return arguments[0].value.startsWith(arguments[1])", &[field, json!(format!("{code} – "))])
            .await;
    }

    /// Types into a field of a form and leaves it.
    pub async fn fill(&self, id: &str, text: &str) {
        let field = self.find(id).await;
        self.js("arguments[0].focus()", &[serde_json::to_value(&field).unwrap()]).await;
        self.keys(text).await;
        self.js("document.activeElement.blur()", &[]).await;
    }

    /// Puts text of several lines into a field at once, as pasting does.
    pub async fn put(&self, id: &str, text: &str) {
        let script = "
            const [field, text] = arguments;
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
        let field = serde_json::to_value(self.find(id).await).unwrap();
        self.js(script, &[field, json!(text)]).await;
    }

    pub async fn text(&self, id: &str) -> String {
        // What is drawn anew between the two questions is asked again.
        for _ in 0..3 {
            match self.find(id).await.text().await {
                Err(why) if format!("{why:?}").contains("StaleElementReference") => {}
                text => return text.unwrap(),
            }
        }
        panic!("{id} is drawn anew all the time");
    }

    /// Waits until the element's text is as `wanted` says.
    pub async fn until(&self, id: &str, wanted: impl Fn(&str) -> bool) -> String {
        let since = Instant::now();
        loop {
            let text = self.text(id).await;
            if wanted(&text) {
                return text;
            }
            if since.elapsed() > PATIENCE {
                self.shot("failed").await;
                panic!("{id} reads {text:?}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until `script` is true.
    pub async fn until_js(&self, script: &str, args: &[Value]) {
        let since = Instant::now();
        while self.js(script, args).await != json!(true) {
            if since.elapsed() > PATIENCE {
                self.shot("failed").await;
                panic!("never true: {script} {args:?}; {}", self.js("return document.body.innerText", &[]).await);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until something outside the window is so.
    pub async fn eventually(&self, what: &str, so: impl Fn() -> bool) {
        let since = Instant::now();
        while !so() {
            if since.elapsed() > PATIENCE {
                self.shot("failed").await;
                panic!("never: {what}; {}", self.js("return document.body.innerText", &[]).await);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub async fn js(&self, script: &str, args: &[Value]) -> Value {
        self.client.execute(script, args.to_vec()).await.unwrap_or_else(|why| panic!("{script}: {why}"))
    }

    /// Puts the caret into a paragraph of the sheet, so many characters from its start (from its end if negative).
    pub async fn caret(&self, paragraph: u32, at: i32) {
        let script = "
            const [id, at] = arguments;
            const text = document.querySelector(`[data-testid='para-${id}'] .text`);
            text.closest('[contenteditable=true]').focus();
            let left = at < 0 ? text.textContent.length + 1 + at : at;
            const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            let node, last = null;
            while ((node = walk.nextNode())) { last = node; if (left <= node.length) break; left -= node.length; }
            getSelection().collapse(last ?? text, last ? Math.min(left, last.length) : 0);";
        self.js(script, &[json!(paragraph), json!(at)]).await;
        // The editor hears of a new selection by an event of its own turn.
        self.client.execute_async("requestAnimationFrame(() => setTimeout(arguments[0]))", vec![]).await.unwrap();
    }

    /// Presses keys one after the other, as a keyboard does.
    pub async fn keys(&self, keys: &str) {
        let press = |actions: KeyActions, value| actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        let actions = keys.chars().fold(KeyActions::new("keyboard".into()), press);
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Presses keys at a person's pace.
    pub async fn keys_slowly(&self, keys: &str) {
        let rest = |duration| KeyAction::Pause { duration };
        let press = |actions: KeyActions, value| {
            actions.then(KeyAction::Down { value }).then(KeyAction::Up { value }).then(rest(Duration::from_millis(90)))
        };
        let actions = keys.chars().fold(KeyActions::new("keyboard".into()), press);
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Presses a key while others are held, where the window manager keeps the chord for itself: openbox sends windows
    /// to other desktops with Alt, Shift and an arrow.
    pub async fn chord(&self, held: &[char], key: char) {
        let down = |actions: KeyActions, value| actions.then(KeyAction::Down { value });
        let up = |actions: KeyActions, value| actions.then(KeyAction::Up { value });
        let keys = || held.iter().copied().chain([key]);
        let pressed = keys().fold(KeyActions::new("keyboard".into()), down);
        self.client.perform_actions(keys().fold(pressed, up)).await.unwrap();
    }

    /// Presses `key` while Control is held.
    pub async fn control(&self, key: char) {
        let hold = key::CONTROL;
        let actions = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: hold })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: hold });
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Pastes words with a format around them, as another program puts them on the clipboard.
    pub async fn paste(&self, text: &str) {
        self.paste_rich(text, &format!("<p style='color:red'><b>{text}</b></p>")).await;
    }

    /// Pastes what another program puts on the clipboard as plain and as rich text.
    pub async fn paste_rich(&self, plain: &str, rich: &str) {
        let script = "
            const data = new DataTransfer();
            data.setData('text/plain', arguments[0]);
            data.setData('text/html', arguments[1]);
            const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
            document.activeElement.dispatchEvent(event);";
        self.js(script, &[json!(plain), json!(rich)]).await;
    }

    /// Composes `text` at the caret as an input method does: events by hand, text put into the page meanwhile.
    pub async fn compose(&self, text: &str) {
        let script = "
            const [text, done] = arguments;
            const sheet = document.activeElement;
            const say = (type, data) => sheet.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
            say('compositionstart', '');
            let { anchorNode, anchorOffset } = getSelection();
            if (!(anchorNode instanceof Text)) {
              // A caret at the end of a paragraph.
              const walk = document.createTreeWalker(anchorNode, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) [anchorNode, anchorOffset] = [walk.currentNode, walk.currentNode.length];
            }
            const step = (n) => {
              const shown = text.slice(0, n);
              say('compositionupdate', shown);
              const before = text.slice(0, n - 1);
              anchorNode.replaceData(anchorOffset, before.length, shown);
              getSelection().collapse(anchorNode, anchorOffset + n);
              sheet.dispatchEvent(new InputEvent('input', { data: shown, inputType: 'insertCompositionText', isComposing: true, bubbles: true }));
              if (n < text.length) return setTimeout(step, 20, n + 1);
              say('compositionend', text);
              setTimeout(done, 60);
            };
            step(1);";
        self.client.execute_async(script, vec![json!(text)]).await.unwrap();
    }

    /// axe finds nothing on what is shown: the contrast of colours too, which needs real paint.
    pub async fn accessible(&self) {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
        let axe =
            fs::read_to_string(&axe).unwrap_or_else(|why| panic!("{}: {why}; `make ui` puts it there", axe.display()));
        self.js(&axe, &[]).await;
        let run = "const done = arguments[0];
            const told = ({ id, nodes }) => [id, ...nodes.map((node) => node.html)];
            axe.run(document).then(({ violations }) => done(violations.map(told)));";
        let found = self.client.execute_async(run, vec![]).await.unwrap();
        assert_eq!(found, json!([]));
    }

    /// How long a painted frame takes here when nothing changes, 200 times: no key press can be faster.
    pub async fn empty_frames(&self) -> Vec<Duration> {
        let script = "
            const [done, spans] = [arguments[0], []];
            const turn = () => {
                const from = performance.now();
                requestAnimationFrame(() => {
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = () => {
                        spans.push(performance.now() - from);
                        if (spans.length < 200) setTimeout(turn, 7); else done(spans);
                    };
                    port2.postMessage(0);
                });
            };
            turn();";
        durations(&self.client.execute_async(script, vec![]).await.unwrap())
    }

    /// A picture of the window in `tests/shots`, to be looked at. WebDriver answers after the next paint, and where
    /// nothing more is painted never: a corner of the page is kept changing meanwhile.
    pub async fn shot(&self, name: &str) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shots");
        fs::create_dir_all(&folder).unwrap();
        self.js(
            "const dot = document.createElement('i');
            dot.style.cssText = 'position:fixed;inset:auto 0 0 auto;inline-size:1px;block-size:1px';
            document.body.append(dot);
            let n = 0;
            window.restless = setInterval(() => { dot.style.background = n++ % 2 ? '#000' : '#fff'; }, 40);
            window.rest = () => { clearInterval(window.restless); dot.remove(); };",
            &[],
        )
        .await;
        let picture = self.client.screenshot().await.unwrap();
        self.js("window.rest()", &[]).await;
        fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }

    /// Where elements stand: left, top, width and height of each. All of them are there.
    pub async fn places(&self, ids: &[&str]) -> Vec<Value> {
        let script = "return arguments[0].map((id) => {
            const found = document.querySelector(`[data-testid='${id}']`);
            if (!found) return null;
            const { x, y, width, height } = found.getBoundingClientRect();
            return [id, ...[x, y, width, height].map(Math.round)];
        });";
        let places = self.js(script, &[json!(ids)]).await.as_array().unwrap().clone();
        assert!(places.iter().all(|p| !p.is_null()), "not all there: {ids:?} {places:?}");
        places
    }

    /// Speaks one of the six languages from here on; said on the start screen.
    pub async fn speak(&self, language: &str) {
        let script = "const list = arguments[0];
            list.value = arguments[1];
            list.dispatchEvent(new Event('change', { bubbles: true }));";
        let list = serde_json::to_value(self.find("start-language").await).unwrap();
        self.js(script, &[list, json!(language)]).await;
        self.until_js("return document.documentElement.lang === arguments[0]", &[json!(language)]).await;
    }

    /// How many programs run that keep their things where this one does.
    pub fn processes(&self) -> usize {
        programs_with(&self.data).len()
    }

    /// When the program was started.
    pub fn began(&self) -> SystemTime {
        let id = program_with(&self.data).expect("the program runs");
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
        // The 22nd field, in hundredths of a second since the machine started; the second may hold blanks.
        let (_, fields) = stat.rsplit_once(')').unwrap();
        let ticks: f64 = fields.split_whitespace().nth(19).unwrap().parse().unwrap();
        let uptime: f64 = fs::read_to_string("/proc/uptime").unwrap().split_once(' ').unwrap().0.parse().unwrap();
        SystemTime::now() - Duration::from_secs_f64(uptime - ticks / 100.0)
    }

    /// The memory of the program and of all processes it started, in megabytes; what they share counts once.
    pub fn memory(&self) -> f64 {
        let mut family = programs_with(&self.data);
        let mut kilobytes = 0.0;
        while let Some(id) = family.pop() {
            let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
            let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
            kilobytes += pss.map_or(0.0, |kb| kb.trim().trim_end_matches(" kB").parse().unwrap());
            let children = fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten();
            let of_task =
                |task: std::io::Result<fs::DirEntry>| fs::read_to_string(task.ok()?.path().join("children")).ok();
            let children: Vec<_> = children.filter_map(of_task).collect();
            family.extend(children.iter().flat_map(|c| c.split_whitespace()).map(|c| c.parse::<u32>().unwrap()));
        }
        kilobytes / 1024.0
    }

    /// Waits until the program has ended of its own accord.
    pub async fn ended(self) {
        let since = Instant::now();
        while program_with(&self.data).is_some() {
            assert!(since.elapsed() < PATIENCE, "the program does not end");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let _ = self.client.close().await;
    }

    /// Kills the program as a power cut would: no signal it could answer.
    pub async fn kill(self) {
        let id = program_with(&self.data).expect("the program runs");
        assert!(Command::new("kill").args(["-KILL", &id.to_string()]).status().unwrap().success());
        let since = Instant::now();
        while program_with(&self.data).is_some() {
            assert!(since.elapsed() < PATIENCE, "the program outlives its kill");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let _ = self.client.close().await;
    }
}

/// What a page measured, in milliseconds.
/// A draft and the Word file that the window made of it, left in `tests/judged` for judges that are not ours.
pub fn keep_for_judges(name: &str, draft: &[u8], word: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/judged");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{name}.modline")), draft).unwrap();
    fs::write(folder.join(format!("{name}.docx")), word).unwrap();
}

pub fn durations(ms: &Value) -> Vec<Duration> {
    let ms: Vec<f64> = serde_json::from_value(ms.clone()).unwrap();
    ms.into_iter().map(|ms| Duration::from_secs_f64(ms / 1000.0)).collect()
}

/// The process that keeps its things in `data`; of several the first.
fn program_with(data: &Path) -> Option<u32> {
    programs_with(data).into_iter().min()
}

/// The processes that keep their things in `data`, by their arguments; only this test's programs name this folder.
fn programs_with(data: &Path) -> Vec<u32> {
    let mine = |id: &u32| {
        let args = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let mut args = args.split(|b| *b == 0);
        args.next().is_some_and(|p| p.ends_with(b"modline-app"))
            && args.any(|a| a == data.as_os_str().as_encoded_bytes())
    };
    let ids = fs::read_dir("/proc").unwrap().filter_map(|e| e.ok()?.file_name().to_str()?.parse().ok());
    ids.filter(mine).collect()
}
