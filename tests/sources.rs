//! Groups and Member States as sources in the real window: typed, found, chosen, put in order and removed by keys, printed and
//! read back.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;

use modline_core::contribution::Metadata;
use serde_json::json;
use window::sheet::{Sheet, run};
use window::{Window, key};

const FERRIES: &str = include_str!("fixtures/ferries.txt");
const ARABIC: &str = include_str!("fixtures/ferries-ar.redline.txt");

/// Presses Tab until the element has the keyboard.
async fn tab_to(window: &Window, id: &str) {
    for _ in 0..200 {
        if window.js("return document.activeElement.dataset.testid", &[]).await == json!(id) {
            return;
        }
        window.real_keys(&["Tab"]);
        // The key has its effect in the page before the next question.
        window.client.execute_async("requestAnimationFrame(() => setTimeout(arguments[0]))", vec![]).await.unwrap();
    }
    window.shot("failed").await;
    panic!("Tab never leads to {id}");
}

/// Without marks of direction, in one line.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn reads(window: &Window, id: &str, wanted: &str) {
    window.until(id, |text| plain(text) == wanted).await;
}

/// Waits until the names and the number on the cover are those of `wanted`.
async fn cover(window: &Window, wanted: &str) {
    let script = "const lines = [...document.querySelectorAll('[data-testid=form-cover] li')];
        return lines.map((line) => line.textContent.trim()).join('|') === arguments[0]";
    window.until_js(script, &[json!(wanted)]).await;
}

async fn value(window: &Window, id: &str) -> String {
    let script = "return document.querySelector(`[data-testid='${arguments[0]}']`).value";
    window.js(script, &[json!(id)]).await.as_str().unwrap().to_owned()
}

/// The entry that Enter would take, as a screen reader is told.
async fn active(window: &Window) -> String {
    let script = "const id = document.activeElement.getAttribute('aria-activedescendant');
        return document.getElementById(id ?? '')?.innerText ?? ''";
    plain(window.js(script, &[]).await.as_str().unwrap())
}

/// Waits until the file holds what is wanted.
async fn until_saved(sheet: &Sheet, what: &str, wanted: impl Fn(&Metadata) -> bool) {
    sheet.window.real_keys(&["ctrl+s"]);
    sheet.window.eventually(what, || wanted(&sheet.draft().metadata)).await;
}

#[test]
fn member_states_are_chosen_by_keys_undone_exported_and_read_back() {
    run(chosen_by_keys());
}

async fn chosen_by_keys() {
    let sheet = Sheet::open(FERRIES).await;
    let window = &sheet.window;
    window.real_keys(&["ctrl+5"]);
    window.find("form").await;
    tab_to(window, "form-group").await;
    assert!(value(window, "form-group").await.starts_with("CEPT – European"), "what is chosen stands there");

    // Nobody of that name: it is said at once, and nothing is chosen.
    window.keys("XX9").await;
    reads(window, "form-group-told", "No group or Member State is called “XX9”.").await;
    window.accessible().await;
    window.keys(&key::ESCAPE.to_string()).await;
    window.keys(&key::ESCAPE.to_string()).await;
    assert!(value(window, "form-group").await.starts_with("CEPT – European"), "Escape gives it back");

    // By the beginning of a name; the place of the form stays where it is.
    let places = ["form-source", "form-co-signatories", "form-title"];
    let before = window.places(&places).await;
    window.keys("mexi").await;
    window.find("form-group-MEX").await;
    assert_eq!(window.places(&places).await, before);
    assert_eq!(active(window).await, "MEX Mexico");
    window.accessible().await;
    window.shot("sources-list").await;
    window.keys(&key::ENTER.to_string()).await;
    window.until_js("return document.activeElement.value === 'MEX – Mexico'", &[]).await;
    cover(window, "Mexico|MEX/XX/1").await;
    assert_eq!(value(window, "form-title").await, "PROPOSALS FOR THE WORK OF THE CONFERENCE");

    // Two at once, of which the list has one not; then one of its own name.
    tab_to(window, "form-co-signatories").await;
    window.keys(&format!("b, F/XX9{}", key::ENTER)).await;
    window.until("form-co-signatories-told", |told| plain(told).contains("“XX9”")).await;
    cover(window, "Mexico|Brazil|France|MEX/B/F/XX/1").await;
    assert_eq!(value(window, "form-co-signatories").await, "XX9");
    window.real_keys(&["ctrl+a"]);
    window.keys(&format!("Friends of masts{}", key::UP)).await;
    assert_eq!(active(window).await, "Print “Friends of masts” as written");
    window.keys(&key::ENTER.to_string()).await;
    window.until("form-signers", |rows| rows.contains("Friends of masts") && rows.contains("as written")).await;
    window.keys(&format!("brazil{}", key::ENTER)).await;
    reads(window, "form-co-signatories-told", "Brazil is there already.").await;
    window.keys(&key::ESCAPE.to_string()).await;
    window.accessible().await;
    window.shot("sources-chosen").await;

    // France goes, Brazil comes last, by keys; undo brings them back in turn.
    tab_to(window, "form-signer-1-remove").await;
    window.real_keys(&["Return"]);
    cover(window, "Mexico|Brazil|Friends of masts|MEX/B/XX/1").await;
    let told = "return document.querySelector('[data-testid=said]').textContent.includes('no longer signs')";
    window.until_js(told, &[]).await;
    window.until_js("return document.activeElement.id === 'form-co-signatories'", &[]).await;
    tab_to(window, "form-signer-0-down").await;
    window.real_keys(&["Return"]);
    cover(window, "Mexico|Friends of masts|Brazil|MEX/B/XX/1").await;
    until_saved(&sheet, "the order is saved", |m| m.co_signatories == "Friends of masts\nBrazil").await;
    window.click("undo").await;
    window.click("undo").await;
    cover(window, "Mexico|Brazil|France|Friends of masts|MEX/B/F/XX/1").await;
    until_saved(&sheet, "what was undone is saved", |m| m.co_signatories == "Brazil\nFrance\nFriends of masts").await;

    sheet.exported().await;
    let file = fs::read_dir(sheet.home.path()).unwrap().map(|entry| entry.unwrap().path());
    let file = file.into_iter().find(|path| path.extension().is_some_and(|e| e == "docx")).unwrap();
    let back = modline_formats::read("D.docx", &fs::read(file).unwrap(), None).unwrap().into_draft();
    let shown = |m: &Metadata| [m.group.clone(), m.source.clone(), m.co_signatories.clone(), m.title.clone()];
    assert_eq!(shown(&back.metadata), shown(&sheet.draft().metadata));
    assert_eq!(back.number_of(0).as_deref(), Some("MEX/B/F/XX/1"));
    sheet.close().await;
}

#[test]
fn names_are_found_in_the_language_of_the_document_and_of_the_window() {
    run(found_in_two_languages());
}

async fn found_in_two_languages() {
    let sheet = Sheet::open(ARABIC).await;
    let window = &sheet.window;
    window.real_keys(&["ctrl+5"]);
    window.find("form").await;
    tab_to(window, "form-group").await;
    for (typed, code) in [("مكسيك", "MEX"), ("Mexico", "MEX"), ("ECP", "CEPT"), ("الجزائر", "ALG"), ("COTE", "CTI")]
    {
        window.real_keys(&["ctrl+a"]);
        window.keys(typed).await;
        window.find(&format!("form-group-{code}")).await;
        assert!(active(window).await.starts_with(code), "{typed}: {}", active(window).await);
    }
    window.real_keys(&["ctrl+a"]);
    window.keys(&format!("mex{}", key::ENTER)).await;
    cover(window, "المكسيك|MEX/XX/1").await;

    // The window speaks Arabic, is small and dark: the list is where it belongs, and in sight.
    for step in ["menu-bar-view", "menu-language", "menu-language-ar"] {
        window.real_click(step).await;
    }
    window.resize(900, 600);
    window.js("document.documentElement.dataset.theme = 'dark'", &[]).await;
    window.until_js("return document.documentElement.dir === 'rtl' && innerWidth <= 900", &[]).await;
    window.js("document.getElementById('form-co-signatories').focus()", &[]).await;
    window.keys("ا").await;
    let inside = "const box = document.getElementById('form-co-signatories-list').getBoundingClientRect();
        return box.height > 50 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth";
    window.until_js(inside, &[]).await;
    window.accessible().await;
    window.shot("sources-ar-dark-900").await;
    window.keys(&key::ESCAPE.to_string()).await;
    window.keys(&key::ESCAPE.to_string()).await;
    window.shot("sources-ar-dark-900-closed").await;
    sheet.close().await;
}
