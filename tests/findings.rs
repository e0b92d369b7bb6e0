//! Findings in the real window: repaired while importing, led to, ticked off, kept. Judged by the draft's file.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::{Path, PathBuf};

use modline_core::contribution::Contribution;
use modline_core::library::bases;
use modline_core::run::Version;
use modline_disk::library::Library;
use modline_formats::{draft, read_text};
use serde_json::json;
use window::{Driver, Window};

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn saved(file: &Path) -> Contribution {
    draft::read(&fs::read(file).unwrap()).unwrap()
}

/// The words without the signs that keep their directions apart.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// The source of a new contribution, looked at line by line.
async fn look_at(window: &Window, base: &Path) {
    window.click("start-new").await;
    window.click("new-base-file").await;
    window.until("new-base-file-path", |path| Path::new(path) == base).await;
    window.click("new-review").await;
    window.find("review-facts").await;
}

#[test]
fn what_a_copy_has_lost_is_repaired_in_the_base_and_findings_stay_lead_and_are_ticked_off() {
    run(repaired_and_ticked());
}

async fn repaired_and_ticked() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let (base, file, data) = (fixture("web-copy.txt"), home.path().join("Terminals.modline"), home.path().join("data"));
    let window = Window::open(&driver, &data, &[&base, &file], &[]).await;
    look_at(&window, &base).await;

    let found = window.text("review-findings").await;
    assert!(found.contains("ITUD") && found.contains("ITU\u{2011}D"), "{found}");
    window.shot("findings-1-review").await;
    window.accessible().await;
    // One button becomes a word: the next one stays under the pointer.
    let still = ["review-repair-19-estrategies", "review-repair-all", "review-go-on", "review-take-back"];
    let before = window.places(&still).await;
    window.real_click("review-repair-15-ITUD").await;
    window.until("review-findings", |text| plain(text).contains("“ITUD” is now “ITU\u{2011}D”")).await;
    assert_eq!(window.places(&still).await, before);
    // Taken back and done again with all others.
    window.real_click("review-take-back").await;
    window.find("review-repair-15-ITUD").await;
    window.real_click("review-repair-all").await;
    window.until("review-findings", |text| plain(text).contains("“estrategies” is now “e\u{2011}strategies”")).await;
    window.shot("findings-2-repaired").await;
    window.real_click("review-go-on").await;
    window.find("para-1").await;

    window.real_click("tab-findings").await;
    let findings = window.until("findings", |text| plain(text).contains("Repaired")).await;
    assert!(findings.contains("to networks for island communities"), "{findings}");
    window.control('s').await;
    window.eventually("the file is written", || file.exists()).await;
    let draft = saved(&file);
    assert!(draft.authors().is_empty(), "a repair is no tracked change");
    let text: Vec<String> = draft.body(Version::Base).iter().map(|l| l.text.clone()).collect();
    assert!(text.iter().any(|t| t.contains("ITU\u{2011}D")), "{text:?}");
    assert!(!text.iter().any(|t| t.contains("ITUD") || t.contains("estrategies")), "{text:?}");

    // A click on a finding, and Enter on one, select its words in its paragraph.
    let of = |rule: &str| draft.findings.iter().position(|f| f.rule == rule).unwrap();
    let joined = of("title-joined");
    let selected = "return getSelection().toString()";
    window.real_click(&format!("finding-{joined}")).await;
    window
        .until_js("return getSelection().toString() === arguments[0]", &[json!(draft.findings[joined].subject)])
        .await;
    let here = "return document.querySelector('[data-testid=sheet] .here, [data-testid^=para-]:focus-within') !== null
        || document.activeElement.isContentEditable";
    window.until_js(here, &[]).await;
    let left_out = of("left-out");
    window
        .js("document.querySelector(arguments[0]).focus()", &[json!(format!("[data-testid='finding-{left_out}']"))])
        .await;
    window.real_keys(&["Return"]);
    window.until_js("return getSelection().isCollapsed && document.activeElement.isContentEditable", &[]).await;
    assert_eq!(window.js(selected, &[]).await, json!(""));

    // Ticked off: folded away, in the file, undone, redone, and there after a kill.
    window.real_click(&format!("finding-done-{joined}")).await;
    window.until("findings-done", |text| plain(text).contains("(1)")).await;
    window.shot("findings-3-ticked").await;
    window.accessible().await;
    window.control('s').await;
    window.eventually("the tick is saved", || saved(&file).findings[joined].done).await;
    window.click("undo").await;
    window.until_js("return document.querySelector('[data-testid=findings-done]') === null", &[]).await;
    window.click("redo").await;
    window.until("findings-done", |text| plain(text).contains("(1)")).await;
    window.real_click(&format!("finding-done-{left_out}")).await;
    window.until("findings-done", |text| plain(text).contains("(2)")).await;
    window.kill().await;

    let window = Window::open(&driver, &data, &[], &[file.to_str().unwrap()]).await;
    window.real_click("tab-findings").await;
    window.until("findings-done", |text| plain(text).contains("(2)")).await;
    window.real_click("findings-done").await;
    window.until("findings-ticked", |text| plain(text).contains("to networks for island communities")).await;
    window.real_click(&format!("finding-done-{joined}")).await;
    window.until("findings-done", |text| plain(text).contains("(1)")).await;
    window.until_js("return document.querySelector('[data-testid=saved-state]').dataset.state === 'saved'", &[]).await;
    window.eventually("taken back in the file", || !saved(&file).findings[joined].done).await;
    window.client.close().await.unwrap();
}

#[test]
fn a_finding_leads_to_its_words_wherever_the_clause_was_moved() {
    run(led_after_the_words());
}

async fn led_after_the_words() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let base = fixture("web-copy.txt");
    let window = Window::open(&driver, &home.path().join("data"), &[&base], &[]).await;
    look_at(&window, &base).await;
    window.click("review-go-on").await;
    window.click("tab-findings").await;
    window.until("findings", |text| plain(text).contains("ITUD")).await;
    let script = "return [...document.querySelectorAll('[data-rule=lost-hyphen] [data-testid^=finding-]')]
        .find((b) => b.tagName === 'BUTTON' && b.textContent.includes('ITUD')).dataset.testid";
    let finding = window.js(script, &[]).await.as_str().unwrap().to_owned();
    window.real_click(&finding).await;
    window.until_js("return getSelection().toString() === 'ITUD'", &[]).await;
    let place = "return getSelection().anchorNode.parentElement.closest('[data-testid^=para-]').dataset.testid";
    let first = window.js(place, &[]).await;
    // The screen's window manager has this chord for itself.
    let down = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {
        key: 'ArrowDown', code: 'ArrowDown', altKey: true, shiftKey: true, bubbles: true, cancelable: true }))";
    window.js(down, &[]).await;
    window
        .until_js(
            "return document.querySelector(`[data-testid='${arguments[0]}']`).classList.contains('struck')",
            std::slice::from_ref(&first),
        )
        .await;
    window.real_click(&finding).await;
    window.until_js("return getSelection().toString() === 'ITUD'", &[]).await;
    assert_ne!(window.js(place, &[]).await, first, "the words stand in the moved clause");
    window.client.close().await.unwrap();
}

#[test]
fn house_style_leads_to_its_words_is_mended_and_a_rule_is_switched_off() {
    run(checked());
}

async fn checked() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("D.modline");
    let source = fs::read_to_string(fixture("styled.redline.txt")).unwrap();
    let mut contribution = read_text(&source, None).unwrap().into_draft();
    contribution.metadata.meeting = "WTDC-14".into();
    let base = contribution.body(Version::Base);
    fs::write(&path, draft::write(&contribution)).unwrap();
    let window = Window::open(&driver, &home.path().join("data"), &[], &[path.to_str().unwrap()]).await;
    window.find("para-1").await;
    window.raise();
    window.real_click("tab-checks").await;
    let listed = plain(&window.until("checks", |text| text.contains("organised")).await);
    assert!(listed.contains("recognizing a)") && listed.contains("Write organized."), "{listed}");
    window.shot("checks-1-list").await;
    window.accessible().await;

    // It leads to the words, wherever they stand.
    let named = |rule: &str, what: &str| {
        format!("return document.querySelector('[data-rule={rule}] [data-testid{what}]').dataset.testid")
    };
    let id = async |rule: &str, what: &str| window.js(&named(rule, what), &[]).await.as_str().unwrap().to_owned();
    window.real_click(&id("ize", "^=check-").await).await;
    window.until_js("return getSelection().toString() === 'organised'", &[]).await;
    window.real_click(&id("ize", "$=-fix").await).await;
    window.until("checks", |text| !text.contains("organised")).await;

    // A rule without which this draft does, and why.
    window.real_click(&id("call-flow", "$=-off").await).await;
    window.fill(&id("call-flow", "$=-reason").await, "The base says it so.").await;
    window.real_click(&id("call-flow", "$=-off-now").await).await;
    window.until("checks-switched-off", |text| plain(text).contains("(1)")).await;
    window.until_js("return document.querySelector('[data-rule=call-flow]') === null", &[]).await;

    // All that can be mended, and back at once.
    window.real_click("checks-fix-all").await;
    window.until_js("return document.querySelector('[data-testid$=-fix]') === null", &[]).await;
    window.shot("checks-2-fixed").await;
    window.control('s').await;
    window
        .eventually("mended in the file", || {
            let draft = saved(&path);
            let text: Vec<String> = draft.body(Version::Revised).iter().map(|l| l.text.clone()).collect();
            let mended =
                text.contains(&"that masts are shared;".to_owned()) && text.contains(&"to lend nails.".to_owned());
            mended && draft.switched_off[0].reason == "The base says it so."
        })
        .await;
    assert_eq!(saved(&path).body(Version::Base), base);
    window.click("undo").await;
    window.until("checks", |text| text.contains("to lend") || text.contains("nails;")).await;
    window.client.close().await.unwrap();
}

#[test]
fn references_and_readiness_lead_to_their_places() {
    run(desk_and_readiness());
}

async fn desk_and_readiness() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("D.modline");
    let source = fs::read_to_string(fixture("styled.redline.txt")).unwrap();
    let words = "to follow recognizing a), Resolution 45 (Doha, 2006) and Resolution 904 (Doha, 2006), and to lend";
    let source = source.replace("to lend", words);
    let mut contribution = read_text(&source, None).unwrap().into_draft();
    contribution.metadata.meeting = "WTDC-14".into();
    contribution.metadata.introduction = "Resolution 101 (Antalya, 2006) was looked at.".into();
    fs::write(&path, draft::write(&contribution)).unwrap();
    // A later edition among the user's base texts.
    let data = home.path().join("data");
    let base = "RESOLUTION 904 (Rev. Hyderabad, 2010)\nLamps\nThe World Telecommunication Development Conference \
                (Hyderabad, 2010),\nresolves\nto light them.\n";
    let text = bases(&read_text(base, None).unwrap().into_draft()).remove(0);
    Library::at(data.join("library")).keep(&text, "904.txt", base.as_bytes()).unwrap();
    let window = Window::open(&driver, &data, &[], &[path.to_str().unwrap()]).await;
    window.find("para-1").await;
    window.raise();
    window.real_click("tab-checks").await;
    window.until("checks", |text| text.contains("Resolution 904")).await;
    window.real_click("checks-references").await;
    let listed = plain(&window.until("reference-desk", |text| text.contains("Resolution 101")).await);
    assert!(listed.contains("A later edition stands: (Rev. Guadalajara, 2010)."), "{listed}");
    assert!(listed.contains("Lamps") && listed.contains("A later edition stands: (Rev. Hyderabad, 2010)."), "{listed}");
    assert!(listed.contains("recognizing a)") && listed.contains("The clause meant bears this label."), "{listed}");
    window.shot("desk-1-references").await;
    window.accessible().await;

    // A reference leads to its words, and on to what it points to; one in the introduction to its field.
    let with = |words: &str| {
        format!(
            "return [...document.querySelectorAll('[data-testid=reference-desk] .said')]
                .find((line) => line.querySelector('strong').textContent === '{words}').dataset.testid"
        )
    };
    let id = async |words: &str| window.js(&with(words), &[]).await.as_str().unwrap().to_owned();
    let edition = id("Resolution 45 (Doha, 2006)").await;
    window.real_click(&edition).await;
    window.until_js("return getSelection().toString() === 'Resolution 45 (Doha, 2006)'", &[]).await;
    let clause = id("recognizing a)").await;
    window.real_click(&clause.replace("desk-", "desk-target-")).await;
    let first = contribution.proposals[0].paragraphs.iter().find(|p| p.label_text(Version::Base) == "a)").unwrap();
    window
        .until_js(
            "return getSelection().anchorNode.parentElement.closest(`[data-testid=para-${arguments[0]}]`) !== null",
            &[json!(first.id.0)],
        )
        .await;
    window.real_click(&id("Resolution 101 (Antalya, 2006)").await).await;
    window.until_js("return document.activeElement.id === 'form-introduction'", &[]).await;

    // What is missing leads to its field, and is there once it is filled in.
    window.real_click("checks-ready").await;
    let page = plain(&window.until("readiness", |text| text.contains("No title is given.")).await);
    assert!(page.contains("April 10, 2014") && page.contains("No contact is given."), "{page}");
    window.shot("desk-2-readiness").await;
    window.accessible().await;
    window.real_click("ready-title").await;
    window.until_js("return document.activeElement.id === 'form-title'", &[]).await;
    window.real_type("Proposals for masts");
    window.until("readiness", |text| text.contains("Proposals for masts")).await;

    // The export says how much is missing, and leads there.
    window.control('e').await;
    window.until("export-ready", |text| text.contains("missing")).await;
    window.shot("desk-3-export").await;
    window.accessible().await;
    window.real_click("export-ready-look").await;
    window.find("readiness").await;

    window.client.close().await.unwrap();
}

#[test]
fn checks_read_from_right_to_left_in_the_dark() {
    run(in_arabic());
}

async fn in_arabic() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("D.txt");
    let clause = "وفقاً للفقرة أ) من إذ يذكّر أعلاه والقرار 45 (الدوحة، 2006) والمادة 12، أن تتيح كل محطة";
    let source = fs::read_to_string(fixture("ferries-ar.redline.txt")).unwrap().replace("أن تتيح كل محطة", clause);
    fs::write(&path, source).unwrap();
    let window = Window::open(&driver, &home.path().join("data"), &[&path], &[]).await;
    window.speak("ar").await;
    window.click("start-open").await;
    window.find("para-4").await;
    window.raise();
    window.real_click("menu-bar-view").await;
    window.point("menu-theme").await;
    window.real_click("menu-theme-dark").await;
    window.real_click("tab-checks").await;
    window.find("checks").await;
    window.shot("desk-4-checks-arabic").await;
    window.accessible().await;
    window.real_click("checks-references").await;
    window.until("reference-desk", |text| text.contains("القرار 45 (الدوحة، 2006)")).await;
    window.shot("desk-5-references-arabic").await;
    window.accessible().await;
    window.real_click("checks-ready").await;
    window.find("readiness").await;
    window.shot("desk-6-readiness-arabic").await;
    window.accessible().await;
    window.client.close().await.unwrap();
}
