//! The library in the real window: a base text is kept, found by its words, taken from there, told from another, taken
//! out and put back; a text that another program adds is seen.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::Path;

use modline_core::library::bases;
use modline_disk::library::Library;
use serde_json::json;
use window::{Driver, Window};

const FERRIES: &str = include_str!("fixtures/ferries.txt");

#[test]
fn base_texts_are_kept_found_and_told_apart() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(story());
}

async fn story() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let (base, folder) = (home.path().join("ferries.txt"), home.path().join("Modline library"));
    fs::write(&base, FERRIES).unwrap();
    let more = ["--library-dir", folder.to_str().unwrap()];
    let window = Window::open(&driver, &home.path().join("data"), &[&base], &more).await;

    window.until("library", |text| text.contains("Nothing here yet")).await;
    window.shot("library-1-empty").await;
    window.click("start-new").await;
    window.click("new-base-file").await;
    create(&window, "Kept in your library").await;
    let kept = files(&folder);
    let original = kept.iter().find(|name| name.ends_with(".original.txt")).unwrap();
    assert_eq!((kept.len(), fs::read_to_string(folder.join(original)).unwrap().as_str()), (2, FERRIES));

    close(&window).await;
    window.fill("library-search", "timetables 977").await;
    window.until("library-texts", |text| text.contains("on timetables as open data")).await;
    window
        .until_js("return document.querySelector('[data-testid=library-texts] mark').textContent === 'timetables'", &[])
        .await;
    window.shot("library-2-found").await;
    window.click("library-text").await;
    window.until("new-base-file-path", |text| text.contains("RESOLUTION 977 WTDC-10")).await;
    create(&window, "Already in your library, from ferries.txt").await;
    assert_eq!(files(&folder), kept, "the same text is kept once");

    close(&window).await;
    window.click("start-new").await;
    let pasted = FERRIES.replace("trained twice a year", "trained every month");
    window.js("const field = document.querySelector('[data-testid=new-base-text]'); field.value = arguments[0]; field.dispatchEvent(new InputEvent('input', { bubbles: true }))", &[json!(pasted)]).await;
    create(&window, "Your library has another text of this edition, from ferries.txt").await;
    window.click("notice-action").await;
    let changes = plain(&window.until("compare-texts-changes", |text| !text.is_empty()).await);
    assert!(changes.contains("resolves 2") && changes.contains("“twice a year”, inserted “every month”"), "{changes}");
    window.shot("library-3-differing").await;
    window.click("compare-texts-keep-to").await;
    window.until("notice", |text| plain(text).contains("Taken out of your library: RESOLUTION 977")).await;
    assert_eq!(files(&folder).len(), 2);
    window.click("notice-action").await;
    window.eventually("the text is back", || files(&folder).len() == 4).await;

    close(&window).await;
    let mut other_program = Library::at(folder.clone());
    let text = FERRIES.replace("977", "978").replace("Hyderabad, 2010", "Doha, 2006");
    let added = bases(&modline_formats::read_text(&text, None).unwrap().into_draft()).remove(0);
    other_program.keep(&added, "978.docx", b"").unwrap();
    fs::write(folder.join("notes.txt"), "mine").unwrap();
    window.js("window.dispatchEvent(new Event('focus'))", &[]).await;
    let listed = plain(&window.until("library", |text| text.contains("RESOLUTION 978")).await);
    assert!(listed.contains("3 texts") && listed.contains("1 file in this folder is not the library's"), "{listed}");
    assert!(listed.find("Hyderabad, 2010") < listed.find("Doha, 2006"), "the latest meeting comes first: {listed}");
    window.shot("library-4-full").await;
    window.client.close().await.unwrap();
}

/// Begins the contribution; the findings say what became of its base text.
async fn create(window: &Window, said: &str) {
    window.click("new-create").await;
    window.click("tab-findings").await;
    window.until("findings", |text| plain(text).contains(said)).await;
}

/// A sentence without the marks that isolate what was put into it.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

async fn close(window: &Window) {
    window.control('w').await;
    window.find("start-new").await;
}

fn files(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    let mut names: Vec<_> =
        files.filter(|f| f.path().is_file()).map(|f| f.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
