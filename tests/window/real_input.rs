//! The screen's own pointer, keys and clipboard: what WebDriver sends never passes through X and GTK, this does.

use std::io::Write;
use std::process::{Command, ExitStatus, Stdio};

use serde_json::{Value, json};

use super::{PATIENCE, Window, program_with};

/// The buttons of a mouse, as X counts them; a wheel is two buttons.
pub mod button {
    pub const LEFT: u8 = 1;
    pub const RIGHT: u8 = 3;
    pub const WHEEL_UP: u8 = 4;
    pub const WHEEL_DOWN: u8 = 5;
    pub const BACK: u8 = 8;
}

/// Runs a program of the screen and gives what it says; a failure fails the test.
fn screen(program: &str, args: &[&str]) -> String {
    ask_screen(program, args).unwrap_or_else(|why| panic!("{program} {args:?}: {why}"))
}

fn ask_screen(program: &str, args: &[&str]) -> Result<String, ExitStatus> {
    let done = Command::new(program).args(args).stderr(Stdio::inherit()).output();
    let done = done.unwrap_or_else(|why| panic!("{program}: {why}; scripts/prerequisites test installs it"));
    if done.status.success() { Ok(String::from_utf8(done.stdout).unwrap()) } else { Err(done.status) }
}

/// The title of the window that has the keyboard.
pub fn title_in_front() -> String {
    let said = Command::new("xdotool").args(["getactivewindow", "getwindowname"]).stderr(Stdio::null()).output();
    String::from_utf8_lossy(&said.unwrap().stdout).trim().to_owned()
}

/// A keyboard of another layout, until it is dropped.
pub struct Keyboard;

/// Lays out the screen's keyboard anew.
pub fn keyboard(layout: &str, variant: &str) -> Keyboard {
    screen("setxkbmap", &["-layout", layout, "-variant", variant]);
    Keyboard
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        let _ = Command::new("setxkbmap").args(["-layout", "us", "-variant", ""]).status();
    }
}

impl Window {
    /// The identifier X has for this window.
    fn x_window(&self) -> String {
        let process = program_with(&self.data).expect("the program runs").to_string();
        let search = ["search", "--all", "--sync", "--onlyvisible", "--pid", &process, "--name", "."];
        // The search fails where any other window goes meanwhile.
        let found = (0..20).find_map(|_| ask_screen("xdotool", &search).ok());
        found.as_deref().and_then(|f| f.lines().last()).expect("the program has a window").to_owned()
    }

    /// Gives this window the keyboard, as a click on its title does.
    pub fn raise(&self) {
        screen("xdotool", &["windowactivate", "--sync", &self.x_window()]);
    }

    /// Puts the window away, as its title's button does.
    pub fn minimize(&self) {
        screen("xdotool", &["windowminimize", "--sync", &self.x_window()]);
    }

    /// Gives the page this size, as dragging the window's corner does.
    pub fn resize(&self, width: u32, height: u32) {
        screen("xdotool", &["windowsize", "--sync", &self.x_window(), &width.to_string(), &height.to_string()]);
    }

    /// Puts the pointer on a point of the page, in CSS pixels from its upper left corner.
    pub async fn point_at(&self, x: f64, y: f64) {
        let (x, y) = (x.round() as i64, y.round() as i64);
        let at = [x.to_string(), y.to_string()];
        screen("xdotool", &["mousemove", "--window", &self.x_window(), &at[0], &at[1]]);
    }

    /// Puts the pointer on the middle of what is shown of an element.
    pub async fn point(&self, id: &str) {
        let element = serde_json::to_value(self.find(id).await).unwrap();
        self.point_to(&element).await;
    }

    /// Puts the pointer on the middle of what is shown of the element that `script` gives.
    pub async fn point_to(&self, element: &Value) {
        let script = "
            arguments[0].scrollIntoView({ block: 'nearest' });
            const { left, right, top, bottom } = arguments[0].getBoundingClientRect();
            const [l, r] = [Math.max(left, 0), Math.min(right, innerWidth)];
            const [t, b] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
            return [(l + r) / 2, (t + b) / 2];";
        let at = self.js(script, std::slice::from_ref(element)).await;
        self.point_at(at[0].as_f64().unwrap(), at[1].as_f64().unwrap()).await;
    }

    /// Puts the pointer on a character of a paragraph's text.
    pub async fn point_at_character(&self, paragraph: u32, at: u32) {
        let script = "
            const [id, at] = arguments;
            const text = document.querySelector(`[data-testid='para-${id}'] .text`);
            text.scrollIntoView({ block: 'nearest' });
            const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            let left = at, node;
            while ((node = walk.nextNode()) && left >= node.length) left -= node.length;
            const range = document.createRange();
            range.setStart(node, left);
            range.setEnd(node, left + 1);
            const box = range.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];";
        let at = self.js(script, &[json!(paragraph), json!(at)]).await;
        self.point_at(at[0].as_f64().unwrap(), at[1].as_f64().unwrap()).await;
    }

    /// Where a character of a paragraph begins on the page.
    async fn before_character(&self, paragraph: u32, at: u32) -> (f64, f64) {
        let script = "
            const [id, at] = arguments;
            const text = document.querySelector(`[data-testid='para-${id}'] .text`);
            const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            let left = at, node = walk.nextNode();
            while (left > node.length) [left, node] = [left - node.length, walk.nextNode()];
            const range = document.createRange();
            range.setStart(node, left);
            const box = range.getBoundingClientRect();
            return [box.left, box.top + box.height / 2];";
        let at = self.js(script, &[json!(paragraph), json!(at)]).await;
        (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())
    }

    /// Selects from the caret to before a character of a paragraph: a click there while Shift is held.
    pub async fn extend_to(&self, paragraph: u32, at: u32) {
        let (x, y) = self.before_character(paragraph, at).await;
        self.point_at(x, y).await;
        screen("xdotool", &["keydown", "shift", "click", "1", "keyup", "shift"]);
    }

    /// Drags what is selected where the pointer is to before a character of a paragraph, and lets it go there once the
    /// page knows that it is over that place.
    pub async fn drag_to(&self, paragraph: u32, at: u32) {
        let (x, y) = self.before_character(paragraph, at).await;
        let follow = "window.over = null;
            document.ondragover = ({ clientX, clientY }) => { window.over = [clientX, clientY]; };";
        self.js(follow, &[]).await;
        screen("xdotool", &["mousedown", "1"]);
        let since = std::time::Instant::now();
        let over = "return window.over !== null && Math.hypot(window.over[0] - arguments[0], window.over[1] - arguments[1]) < 3";
        // A pointer that rests tells nobody where it is: it goes to and fro until the page has heard.
        for step in [0., 1.].into_iter().cycle() {
            self.point_at(x + step, y).await;
            if self.js(over, &[json!(x), json!(y)]).await == json!(true) {
                break;
            }
            assert!(since.elapsed() < PATIENCE, "nothing is dragged");
        }
        self.point_at(x, y).await;
        screen("xdotool", &["mouseup", "1"]);
    }

    /// Presses and lets go a button where the pointer is.
    pub fn press(&self, button: u8) {
        screen("xdotool", &["click", &button.to_string()]);
    }

    /// Holds the left button where the pointer is.
    pub fn hold(&self) {
        screen("xdotool", &["mousedown", "1"]);
    }

    /// Lets the left button go.
    pub fn let_go(&self) {
        screen("xdotool", &["mouseup", "1"]);
    }

    /// Presses a button so many times.
    pub fn press_times(&self, button: u8, times: u32) {
        screen("xdotool", &["click", "--delay", "60", "--repeat", &times.to_string(), &button.to_string()]);
    }

    /// Holds the left button while the pointer goes from where it is by so many pixels.
    pub fn drag_by(&self, x: i32, y: i32) {
        let steps = 8;
        let (x, y) = ((x / steps).to_string(), (y / steps).to_string());
        screen("xdotool", &["mousedown", "1"]);
        for _ in 0..steps {
            screen("xdotool", &["mousemove_relative", "--sync", "--", &x, &y]);
        }
        screen("xdotool", &["mouseup", "1"]);
    }

    /// A real click on an element.
    pub async fn real_click(&self, id: &str) {
        self.point(id).await;
        self.press(button::LEFT);
    }

    /// Presses keys as xdotool names them, one chord after the other: `"ctrl+shift+End"`, `"F7"`.
    pub fn real_keys(&self, chords: &[&str]) {
        let mut args = vec!["key", "--clearmodifiers", "--delay", "40"];
        args.extend(chords);
        screen("xdotool", &args);
    }

    /// Presses keys as fast as a keyboard can.
    pub fn fast_keys(&self, chords: &[&str]) {
        let mut args = vec!["key", "--clearmodifiers", "--delay", "6"];
        args.extend(chords);
        screen("xdotool", &args);
    }

    /// Presses a key while a button is held, which `real_keys` would let go.
    pub fn real_key_held(&self, key: &str) {
        screen("xdotool", &["key", key]);
    }

    /// Types text on the keyboard.
    pub fn real_type(&self, text: &str) {
        self.real_type_every(40, text);
    }

    /// Types text on the keyboard, a key after so many milliseconds.
    pub fn real_type_every(&self, ms: u32, text: &str) {
        screen("xdotool", &["type", "--clearmodifiers", "--delay", &ms.to_string(), text]);
    }

    /// What the screen's clipboard holds in one form: `UTF8_STRING`, `text/html`; empty where it has no such form.
    pub fn clipboard(&self, form: &str) -> String {
        let args = ["-selection", "clipboard", "-o", "-t", form];
        let held = Command::new("xclip").args(args).stderr(Stdio::null()).output();
        String::from_utf8(held.expect("scripts/prerequisites test installs xclip").stdout).unwrap()
    }

    /// Puts text on the screen's clipboard, as another program does.
    pub fn copy_elsewhere(&self, text: &str) {
        let mut xclip = Command::new("xclip")
            .args(["-selection", "clipboard", "-i"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("scripts/prerequisites test installs xclip");
        xclip.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        assert!(xclip.wait().unwrap().success());
    }

    /// Waits until the clipboard's text in one form is as `wanted` says.
    pub async fn until_clipboard(&self, form: &str, wanted: impl Fn(&str) -> bool) -> String {
        let since = std::time::Instant::now();
        loop {
            let held = self.clipboard(form);
            if wanted(&held) {
                return held;
            }
            assert!(since.elapsed() < PATIENCE, "the clipboard holds {held:?} as {form}");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
}
