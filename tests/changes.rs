//! Changes accepted and rejected in the real window, by key, menu and list; judged by the saved draft.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;

use modline_core::run::{Revision, Run, Version};
use modline_formats::{draft, read_text};
use serde_json::json;
use window::real_input::button;
use window::{Driver, PATIENCE, Window};

const FERRIES: &str = include_str!("fixtures/ferries.txt");

#[test]
fn changes_are_accepted_and_rejected_by_key_menu_and_list_and_undone() {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(accepted_and_rejected());
}

async fn accepted_and_rejected() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("D.modline");
    let text = FERRIES
        .replace("waiting rooms", "waiting {--rooms--}{++halls++}")
        .replace("a single link", "{--a single link--}{++one link++}");
    let mut contribution = read_text(&text, None).unwrap().into_draft();
    contribution.metadata.group = "CEPT".into();
    let other = &mut contribution.proposals[0].paragraphs[10];
    other.runs.push(Run::inserted(" at night", &Revision::by("RCC")));
    contribution.normalise();
    fs::write(&path, draft::write(&contribution)).unwrap();
    let window = Window::open(&driver, &home.path().join("data"), &[], &[&path.display().to_string()]).await;
    window.find("para-4").await;
    window.raise();
    let other = "const theirs = document.querySelector('.sheet ins[data-author=RCC]');
        return getComputedStyle(theirs).textDecorationStyle + ' ' + theirs.closest('.para').dataset.others";
    assert_eq!(window.js(other, &[]).await, json!("dotted RCC"), "another author's change, and the name in its margin");
    let lines = [8, 9, 11];
    let has = async |version, wanted: [&str; 3]| {
        let since = std::time::Instant::now();
        loop {
            window.real_keys(&["ctrl+s"]);
            let saved = draft::read(&fs::read(&path).unwrap()).unwrap();
            let texts = lines.map(|i: usize| saved.proposals[0].paragraphs[i - 1].text(version));
            if texts.iter().zip(wanted).all(|(text, wanted)| text.contains(wanted)) {
                return;
            }
            if since.elapsed() > PATIENCE {
                window.shot("failed").await;
                panic!("the saved draft reads {texts:?}, not {wanted:?}");
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    };

    // By key: the first acceptance says what it does.
    window.caret(4, 0).await;
    window.real_keys(&["F7", "F8"]);
    window.find("accept-now").await;
    window.accessible().await;
    window.shot("changes-1-asked").await;
    window.real_click("accept-known").await;
    window.real_click("accept-now").await;
    has(Version::Base, ["waiting halls are", "a single link", "those who wait;"]).await;
    // It went on to the next change.
    window.until_js("return String(getSelection()) === 'a single linkone link'", &[]).await;

    // By the menu at a change.
    window.point_at_character(9, 20).await;
    window.press(button::RIGHT);
    window.real_click("menu-reject-change").await;
    has(Version::Revised, ["waiting halls are", "that a single link serves", "at night"]).await;

    // In the list: all by one author; it is known by now what accepting does.
    window.real_keys(&["ctrl+z"]);
    has(Version::Revised, ["waiting halls are", "that one link serves", "at night"]).await;
    window.choose("changes-author", "RCC").await;
    window.until_js("return document.querySelectorAll('[data-testid=changes] > li').length === 1", &[]).await;
    window.shot("changes-2-filtered").await;
    window.accessible().await;
    window.real_click("changes-accept").await;
    has(Version::Base, ["waiting halls are", "that a single link serves", "those who wait; at night"]).await;
    let said = window.text("notice").await;
    assert!(said.contains("1 change accepted"), "{said}");

    // All that is left, rejected from the menu bar by keyboard; undo brings every step back.
    window.caret(9, 0).await;
    window.real_keys(&["ctrl+shift+p"]);
    window.real_type("reject all changes");
    window.real_keys(&["Return"]);
    window.until_js("return document.querySelector('[data-testid=changes]') === null", &[]).await;
    has(Version::Revised, ["waiting halls are", "that a single link serves", "at night"]).await;
    window.caret(9, 0).await;
    window.real_keys(&["ctrl+z", "ctrl+z", "ctrl+z"]);
    has(Version::Base, ["waiting rooms are", "that a single link serves", "those who wait;"]).await;
    has(Version::Revised, ["waiting halls are", "that one link serves", "those who wait; at night"]).await;
    window.until_js("return document.querySelectorAll('[data-testid=changes] > li').length === 1", &[]).await;
    window.client.close().await.unwrap();
}
