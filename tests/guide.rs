//! The guide in the real window, and its pictures: `make pictures` puts what is shot here into docs/pictures.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::Path;

use modline_core::run::Version;
use modline_formats::read;
use modline_formats::write::text::{self, TextForm};
use window::{Driver, Window, key};

#[test]
fn the_guide_opens_at_the_keys_and_is_found_by_its_words() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let window = Window::open(&driver, &home.path().join("data"), &[], &[]).await;
        window.find("start-new").await;
        window.keys(&key::F1.to_string()).await;
        let at_the_keys = "const keys = document.getElementById('guide-keyboard-shortcuts')?.getBoundingClientRect();
            return keys !== undefined && keys.top >= 0 && keys.top < innerHeight && document.body.innerText.includes('Ctrl+Shift+X')";
        window.until_js(at_the_keys, &[]).await;
        window.accessible().await;
        window.click("guide-search").await;
        window.keys("curly apostrophe").await;
        let found = "return document.querySelectorAll('[data-testid=guide-sections] li').length === 1
            && [...document.querySelectorAll('mark')].some((mark) => mark.innerText === 'curly')";
        window.until_js(found, &[]).await;
        window.shot("guide-found").await;
        window.accessible().await;
        window.keys(&key::ESCAPE.to_string()).await;
        window.until_js("return document.querySelector('[data-testid=guide-search]') === null", &[]).await;
        window.client.close().await.unwrap();
    });
}

#[test]
fn what_the_guide_shows_is_what_the_window_shows() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(pictures());
}

/// A window of the size of the pictures.
async fn opened(driver: &Driver, data: &Path, answers: &[&Path]) -> Window {
    let window = Window::open(driver, data, answers, &[]).await;
    window.find("start-new").await;
    window.raise();
    window.client.set_window_size(1040, 680).await.unwrap();
    window.until_js("return innerWidth === 1040", &[]).await;
    window
}

async fn pictures() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let file = |name: &str, text: String| {
        let path = home.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let lost = read("a.txt", include_bytes!("fixtures/ferries.redline.txt"), None).unwrap().into_draft();
    let said = |version| text::write(&lost, TextForm::Version(version), true);
    let (base, flat) = (file("base.txt", said(Version::Base)), file("flattened.txt", said(Version::Markup)));
    let copy = file("web-copy.txt", include_str!("fixtures/web-copy.txt").into());

    let window = opened(&driver, &home.path().join("sample"), &[]).await;
    window.shot("guide-start").await;
    window.click("start-sample").await;
    window.until("changes", |changes| changes.contains("inserted")).await;
    window.shot("guide-sheet").await;
    window.click("view-form").await;
    window.find("form").await;
    window.shot("guide-form").await;
    window.click("export").await;
    window.find("export-word-redline").await;
    window.shot("guide-export").await;
    window.keys(&key::ESCAPE.to_string()).await;
    window.control('p').await;
    window
        .until_js(
            "return document.querySelector('[data-testid=print-page] img, [data-testid=print-page] svg') !== null",
            &[],
        )
        .await;
    window.shot("guide-print").await;
    window.client.close().await.unwrap();

    let window = opened(&driver, &home.path().join("review"), &[&copy]).await;
    window.click("start-new").await;
    window.click("new-base-file").await;
    window.until("new-base-file-path", |path| Path::new(path) == copy).await;
    window.click("new-review").await;
    window.until("review-facts", |facts| facts.contains("20")).await;
    window.shot("guide-review").await;
    window.client.close().await.unwrap();

    let window = opened(&driver, &home.path().join("recover"), &[&flat, &base]).await;
    window.click("start-recover").await;
    window.click("recover-flattened-file").await;
    window.until("recover-flattened-file-path", |path| Path::new(path) == flat).await;
    window.click("recover-base-file").await;
    window.until("recover-base-file-path", |path| Path::new(path) == base).await;
    window.click("recover-start").await;
    window.until("unresolved", |text| text.contains("customs,")).await;
    window.js("document.querySelector('[data-testid=unresolved]').focus()", &[]).await;
    window.shot("guide-recover").await;
    window.client.close().await.unwrap();
}
