//! The real contribution made by hand in the real window, from the raw copy of the web page: every click, chord, and
//! stretch of typed or pasted text counts as one action. Judged by the exported Word file.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::Path;

use modline_core::contribution::Contribution;
use modline_core::paragraph;
use modline_core::run::Version;
use modline_formats::{read, read_text, verify};
use serde_json::json;
use window::{Driver, Window};

/// What an evening's work takes at most.
const MOST_ACTIONS: usize = 70;

/// A coordinator who counts.
struct Hand {
    window: Window,
    actions: usize,
}

impl Hand {
    async fn click(&mut self, id: &str) {
        if id.starts_with("export-") {
            // The dialog may still be finding its place.
            self.window.click(id).await;
        } else {
            self.window.real_click(id).await;
        }
        self.actions += 1;
    }

    async fn choose(&mut self, id: &str, value: &str) {
        self.window.choose(id, value).await;
        self.actions += 1;
    }

    fn press(&mut self, chord: &str) {
        self.window.real_keys(&[chord]);
        self.actions += 1;
    }

    /// Pastes where the caret is what another program copied.
    fn paste(&mut self, text: &str) {
        self.window.copy_elsewhere(text);
        self.press("ctrl+v");
    }

    async fn fill(&mut self, id: &str, text: &str) {
        self.click(id).await;
        self.paste(text);
        let holds = "return document.querySelector(`[data-testid='${arguments[0]}']`).value.includes(arguments[1])";
        self.window.until_js(holds, &[json!(id), json!(text)]).await;
    }

    /// Clicks the clause whose base text begins so, and gives its number on the sheet.
    async fn click_clause(&mut self, beginning: &str) {
        let script = "const bare = (text) => text.replace(/[‑-]/g, '-').replace(/[’']/g, '\\'');
            const all = [...document.querySelectorAll('[data-testid=sheet] .para')];
            return all.filter((p) => bare(p.querySelector('.text').textContent).startsWith(arguments[0])).map((p) => p.dataset.testid)";
        let found = self.window.js(script, &[json!(beginning)]).await;
        assert_eq!(found.as_array().unwrap().len(), 1, "{beginning}: {found}");
        self.click(found[0].as_str().unwrap()).await;
        let there =
            "return document.querySelector(`[data-testid='${arguments[0]}']`).contains(getSelection().anchorNode)";
        self.window.until_js(there, &[found[0].clone()]).await;
    }

    /// Waits, as eyes do, until what was done stands on the sheet.
    async fn settled(&self) {
        let settled = "return document.querySelector('[data-testid=saved-state]').dataset.acknowledged === 'true'";
        self.window.until_js(settled, &[]).await;
    }
}

#[test]
fn the_seed_contribution_takes_at_most_seventy_actions() {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(by_hand());
}

async fn by_hand() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let seeds = fs::canonicalize(&seeds).expect("the seeds lie beside the project");
    let truth = read_text(&fs::read_to_string(seeds.join("pair/redline.txt")).unwrap(), None).unwrap().into_draft();
    let (base, home) = (seeds.join("resolution-67-base.txt"), tempfile::tempdir().unwrap());
    let folder = home.path().join("exports");
    fs::create_dir(&folder).unwrap();
    let driver = Driver::start();
    let window = Window::open(&driver, &home.path().join("data"), &[&base, &folder], &[]).await;
    window.raise();
    let mut hand = Hand { window, actions: 0 };

    hand.click("start-new").await;
    hand.choose("new-meeting", "WTDC-14").await;
    hand.window.choose_source("new-group", "CEPT").await;
    hand.actions += 1;
    hand.click("new-base-file").await;
    hand.window.until("new-base-file-path", |path| Path::new(path) == base).await;
    hand.actions += 1; // the file, in the dialog of the system
    hand.click("new-review").await;
    hand.click("review-repair-all").await; // the hyphens that the web page lost
    hand.window.until("review-findings", |text| text.contains("strategies")).await;
    hand.click("review-go-on").await;
    hand.window.until("para-1", |text| text.contains("Dubai")).await;

    let mut added: Vec<String> = Vec::new();
    let mut before = String::new();
    for p in truth.proposals[0].paragraphs.iter().skip(3) {
        let [old, new] = [Version::Base, Version::Revised].map(|version| p.text(version));
        if old.is_empty() {
            added.push(new);
            continue;
        }
        if !added.is_empty() {
            new_clauses(&mut hand, &before, &std::mem::take(&mut added)).await;
        }
        if bare(&old) != bare(&new) {
            hand.click_clause(&beginning(&old)).await;
            hand.window.copy_elsewhere(&new);
            hand.press("ctrl+shift+v");
            hand.window.find("reword-text").await;
            hand.press("Return");
            let gone = "return document.querySelector('[data-testid=reword-text]') === null";
            hand.window.until_js(gone, &[]).await;
            hand.settled().await;
        }
        before = new;
    }

    hand.click("view-form").await;
    for (field, text) in [
        ("form-title", "Proposed modification of Resolution 67"),
        ("form-introduction", "Why this resolution is amended."),
        ("form-background", "What happened since."),
        ("form-reasons-0", "To take up what was learned."),
    ] {
        hand.fill(field, text).await;
    }
    hand.click("form-contact-add").await;
    hand.fill("form-contact-name-0", "Ada Harbour, Port Office").await;
    hand.fill("form-contact-email-0", "ada@example.org").await;
    hand.press("ctrl+e");
    let offered = "return document.querySelector('[data-testid=export-run]')?.disabled === false
        && document.querySelector('[data-testid=export-name-word-redline]')?.value !== ''";
    hand.window.until_js(offered, &[]).await;
    hand.click("export-choose").await;
    hand.window.until("export-folder", |shown| Path::new(shown) == folder).await;
    hand.actions += 1; // the folder, in the dialog of the system
    hand.click("export-run").await;
    hand.window.until("export-done", |said| said.contains("written")).await;
    hand.window.shot("by-hand").await;

    let word =
        fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).find(|p| p.extension().unwrap() == "docx").unwrap();
    let bytes = fs::read(&word).unwrap();
    let made = read("exported.docx", &bytes, None).unwrap().contribution;
    verify::docx(&made, Version::Markup, &bytes).unwrap();
    for version in [Version::Base, Version::Revised] {
        let [made, truth] = [&made, &truth].map(|draft| lines(draft, version));
        let differs: Vec<_> = made.iter().zip(&truth).filter(|(a, b)| a != b).collect();
        assert!(differs.is_empty() && made.len() == truth.len(), "{version:?}: {differs:#?}");
    }
    println!("by hand: {} actions", hand.actions);
    assert!(hand.actions <= MOST_ACTIONS, "{} actions", hand.actions);
    hand.window.client.close().await.unwrap();
}

/// New clauses behind the one that reads `before` now.
async fn new_clauses(hand: &mut Hand, before: &str, texts: &[String]) {
    hand.click_clause(&beginning(before)).await;
    hand.press("ctrl+Return");
    hand.paste(&texts.join("\n"));
    let last = beginning(texts.last().unwrap());
    let there = "return [...document.querySelectorAll('[data-testid=sheet] .para .text')].some((p) => p.textContent.startsWith(arguments[0]))";
    hand.window.until_js(there, &[json!(last)]).await;
    hand.settled().await;
}

/// Enough of a clause to find it by.
fn beginning(text: &str) -> String {
    bare(text).chars().take(25).collect()
}

/// Quotes and hyphens aside, which a web page loses.
fn bare(text: &str) -> String {
    text.replace(['\u{2011}', '\u{2013}'], "-").replace('\u{2019}', "'").replace('\u{a0}', " ")
}

fn lines(draft: &Contribution, version: Version) -> Vec<String> {
    let lines = paragraph::lines(&draft.proposals[0].paragraphs, version);
    lines.into_iter().map(|line| bare(line.to_string().trim_end())).collect()
}
