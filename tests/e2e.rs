//! The whole job in the real window: from a copied text to a Word file whose tracked changes are right to the letter.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::Path;
use std::process::Command;

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::write::text::{self, TextForm};
use modline_formats::{draft, read, verify};
use serde_json::json;
use sha2::{Digest, Sha256};
use window::{Driver, Window, key};

/// What the draft shall say at the end.
const REDLINE: &str = include_str!("fixtures/ferries.redline.txt");

#[test]
fn the_whole_job_from_a_copied_text_to_a_proved_word_file() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(job());
}

#[test]
fn a_lost_redline_is_rebuilt_and_its_unresolved_places_are_decided_by_keys() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(lost_redline());
}

#[test]
fn a_lost_redline_is_rebuilt_from_pasted_text_too() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(pasted_redline());
}

#[test]
fn a_draft_takes_what_other_programs_and_files_give_it() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(brought_in());
}

#[test]
fn what_a_file_is_not_about_is_left_out_and_failures_offer_a_log_without_words() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(compared_with_one_of_two());
}

/// An open draft with two resolutions is compared with a file about one of them; then a file that does not exist is opened.
async fn compared_with_one_of_two() {
    let driver = Driver::start();
    let home = tempfile::Builder::new().prefix("zqpath").tempdir().unwrap();
    let text = |number, clause| format!("RESOLUTION {number} (Doha, 2006)\nOn boats\nresolves\n{clause}\n");
    let [both, six, missing] = ["both.txt", "six.txt", "zqmissing.docx"].map(|name| home.path().join(name));
    fs::write(&both, [text(5, "to mend zqboats."), text(6, "to paint masts.")].concat()).unwrap();
    fs::write(&six, text(6, "to paint tall masts.")).unwrap();
    let data = home.path().join("data");
    let file = both.display().to_string();
    let window = Window::open(&driver, &data, &[&six, &missing], &[&file]).await;
    window.find("para-1").await;
    window.control('d').await;
    window.click("dropped-compare").await;
    let changes = window.until("changes", |changes| changes.contains("tall")).await;
    assert!(!changes.contains("mend"), "{changes}");
    window.click("tab-findings").await;
    window.until("findings", |findings| findings.contains("RESOLUTION 5")).await;
    window.shot("compared-one-of-two").await;

    window.control('o').await;
    window.find("show-log").await;
    window.shot("error-with-log").await;
    let log = fs::read_to_string(data.join("log/modline.log")).unwrap();
    assert!(["started", "opened", "failed"].iter().all(|event| log.contains(event)), "{log}");
    assert!(!log.contains("zq") && !log.contains("RESOLUTION"), "{log}");
    window.client.close().await.unwrap();
}

/// Rich text pasted, a label corrected where it stands, a file inserted and compared with. WebDriver cannot drop a file:
/// the command that asks for one goes the same way from there on.
async fn brought_in() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let (base, words, other) = (fixture("ferries.txt"), home.path().join("words.txt"), home.path().join("other.txt"));
    fs::write(&words, "and at night").unwrap();
    let text = fs::read_to_string(&base).unwrap();
    fs::write(&other, text.replace("twice a year", "every month").replace("waiting rooms", "waiting\u{a0}rooms"))
        .unwrap();
    let answers = [base.as_path(), &words, &other, &other];
    let window = Window::open(&driver, &home.path().join("data"), &answers, &[]).await;
    begin(&window, &base).await;

    window.caret(11, -1).await;
    let rich = "<ol start=2><li>that <b>lights</b> stay on;</li><li>that doors stay open;</li></ol>";
    window.paste_rich("that lights stay on;\nthat doors stay open;", rich).await;
    let changes = window.until("changes", |changes| changes.contains("doors stay open;")).await;
    assert!(changes.contains("lights stay on;"), "{changes}");
    window.control('z').await;
    window.until("changes", |changes| !changes.contains("doors")).await;

    // Escape leaves a label as it was; Enter takes another, and undo takes it back with one step.
    window.caret(13, 0).await;
    window.keys(&key::F2.to_string()).await;
    window.find("label-field").await;
    window.shot("9-label").await;
    window.keys(&format!("9{}", key::ESCAPE)).await;
    window.until_js("return document.querySelector('[data-testid=label-field]') === null", &[]).await;
    window.keys(&format!("{}2bis{}", key::F2, key::ENTER)).await;
    window.until("changes", |changes| changes.contains("2bis")).await;
    window.control('z').await;
    window.until("changes", |changes| !changes.contains("2bis")).await;

    window.caret(9, -1).await;
    window.control('d').await;
    window.shot("10-dropped").await;
    window.resize(900, 600);
    let whole = "return [...document.querySelectorAll('[data-testid=dropped] button')].every((answer) => answer.scrollHeight <= answer.clientHeight + 1)";
    window.until_js(whole, &[]).await;
    window.shot("10-dropped-900").await;
    window.resize(1400, 900);
    window.click("dropped-paste").await;
    window.until("para-9", |text| text.contains("customs,and at night")).await;
    window.control('z').await;
    window.until("para-9", |text| !text.contains("night")).await;

    for dress in [false, true] {
        window.control('d').await;
        window.find("dropped").await;
        if dress {
            window.click("dropped-dress").await;
        }
        window.click("dropped-compare").await;
        // The draft on the screen may be the former comparison.
        let wanted = |changes: &str| changes.contains("every month") && changes.contains("considering a)") == dress;
        window.until("changes", wanted).await;
    }
    window.client.close().await.unwrap();
}

async fn lost_redline() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let truth = read("a.txt", REDLINE.as_bytes(), None).unwrap().into_draft();
    let file = |name: &str, reading| {
        let path = home.path().join(name);
        fs::write(&path, text::write(&truth, TextForm::Version(reading), true)).unwrap();
        path
    };
    let (base, flat) = (file("base.txt", Version::Base), file("flat.txt", Version::Markup));
    let data = home.path().join("data");

    // Given as the base of a new contribution, a flattened text is seen for what it is.
    let window = Window::open(&driver, &data, &[&flat, &base], &[]).await;
    window.click("start-new").await;
    window.click("new-base-file").await;
    window.until("new-base-file-path", |path| Path::new(path) == flat).await;
    window.click("new-review").await;
    window.until("review-findings", |found| found.contains("2010Rev. Dubai")).await;
    window.shot("7a-flattened").await;
    window.click("review-recover").await;
    window.until("recover-flattened-file-path", |path| Path::new(path) == flat).await;
    window.click("recover-base-file").await;
    window.until("recover-base-file-path", |path| Path::new(path) == base).await;
    window.shot("7-recover").await;
    window.accessible().await;
    window.click("recover-start").await;
    let places = window.until("unresolved", |text| text.contains("customs,")).await;
    assert!(places.contains("considering b)") && places.contains("Likely"), "{places}");
    window.shot("8-unresolved").await;
    window.accessible().await;
    let deleted = "return document.querySelector('[data-testid=para-9] del') !== null";
    window.until_js(deleted, &[]).await;
    // Enter keeps the words; what was decided can be taken back.
    window.keys(&key::ENTER.to_string()).await;
    window.until_js("return document.querySelector('[data-testid=para-9] del') === null", &[]).await;
    window.click("undo").await;
    window.until_js(deleted, &[]).await;
    window.until("unresolved", |text| text.contains("customs,")).await;
    window.js("document.querySelector('[data-testid=unresolved]').focus()", &[]).await;
    window.keys(&key::DELETE.to_string()).await;
    window.until_js("return document.querySelector('[data-testid=unresolved]') === null", &[]).await;
    window.until_js(deleted, &[]).await;
    window.client.close().await.unwrap();
}

/// Base and flattened text, each from a file or pasted; a pasted flattened text is told when it is given as base.
async fn pasted_redline() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let truth = read("a.txt", REDLINE.as_bytes(), None).unwrap().into_draft();
    let said = |version| text::write(&truth, TextForm::Version(version), true);
    let (base, flat) = (said(Version::Base), said(Version::Markup));
    let paths = [("base.txt", &base), ("flat.txt", &flat)].map(|(name, text)| {
        let path = home.path().join(name);
        fs::write(&path, text).unwrap();
        path
    });
    let window = Window::open(&driver, &home.path().join("data"), &[&paths[0], &paths[1]], &[]).await;
    let rebuilt = async || {
        window.click("recover-start").await;
        let places = window.until("unresolved", |text| text.contains("customs,")).await;
        assert!(places.contains("considering b)") && places.contains("Likely"), "{places}");
        window.control('w').await;
        window.find("start-new").await;
    };
    for choose in [false, true] {
        window.click("start-new").await;
        window.put("new-base-text", &flat).await;
        window.click("new-create").await;
        window.until("review-findings", |found| found.contains("2010Rev. Dubai")).await;
        window.click("review-recover").await;
        let kept = "return document.querySelector('[data-testid=recover-flattened-text]').value === arguments[0]";
        window.until_js(kept, &[json!(flat)]).await;
        if choose {
            window.click("recover-base-file").await;
            window.until("recover-base-file-path", |path| Path::new(path) == paths[0]).await;
        } else {
            window.put("recover-base-text", &base).await;
            window.shot("7b-recover-pasted").await;
            window.accessible().await;
        }
        rebuilt().await;
    }
    window.click("start-recover").await;
    window.put("recover-base-text", &base).await;
    window.click("recover-flattened-file").await;
    window.until("recover-flattened-file-path", |path| Path::new(path) == paths[1]).await;
    rebuilt().await;
    window.client.close().await.unwrap();
}

async fn job() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let (base, file, folder) =
        (fixture("ferries.txt"), home.path().join("Ferries.modline"), home.path().join("exports"));
    fs::create_dir(&folder).unwrap();
    let other = home.path().join("ferries.txt");
    fs::write(&other, fs::read_to_string(&base).unwrap().replace("twice a year", "never")).unwrap();
    let (data, printed) = (home.path().join("data"), home.path().join("printed.pdf"));

    let window = Window::open(
        &driver,
        &data,
        &[&base, &base, &file, &folder, &folder.join("Ferries.docx"), &other, &printed],
        &["--autosave-after", "3600"],
    )
    .await;
    window.shot("1-start").await;
    window.accessible().await;
    review(&window, &base).await;
    begin(&window, &base).await;
    edit(&window).await;
    surround(&window).await;
    save(&window, &file).await;
    export(&window, &file, &folder).await;
    law_and_names(&window).await;
    print(&window, &file, &printed).await;

    window.click("view-redline").await;
    window.caret(8, -1).await;
    window.keys(" Unsaved.").await;
    // The list of changes is Rust's: what stands there is acknowledged.
    window.until("changes", |changes| changes.contains("Unsaved.")).await;
    window.kill().await;
    assert_eq!(redline(&saved(&file)), REDLINE, "the file holds what was saved before the kill");

    let window = Window::open(&driver, &data, &[], &[file.to_str().unwrap()]).await;
    window.until("notice", |notice| notice.contains("recovered")).await;
    window.until("para-8", |text| text.contains("Unsaved.")).await;
    window.shot("6-recovered").await;
    window.click("undo").await;
    window.until("para-8", |text| !text.contains("Unsaved.")).await;
    window.until_js("return document.querySelector('[data-testid=saved-state]').dataset.state === 'saved'", &[]).await;
    assert_eq!(redline(&saved(&file)), REDLINE, "autosaved");
    window.client.close().await.unwrap();
}

/// A new contribution from a text file, for a meeting, from a group.
async fn begin(window: &Window, base: &Path) {
    window.click("start-new").await;
    window.choose("new-meeting", "WTDC-14").await;
    window.choose_source("new-group", "CEPT").await;
    window.click("new-base-file").await;
    window.until("new-base-file-path", |path| Path::new(path) == base).await;
    window.click("new-create").await;
    let number = window.until("para-1", |text| text.contains("Dubai")).await;
    assert!(number.contains("Rev. Dubai, 2014") && number.contains("Hyderabad, 2010"), "{number}");
    window.shot("2-new").await;
}

/// What was recognized is looked at and corrected before anything is drafted, and left again.
async fn review(window: &Window, base: &Path) {
    window.click("start-new").await;
    window.click("new-base-file").await;
    window.until("new-base-file-path", |path| Path::new(path) == base).await;
    window.click("new-review").await;
    window.until("review-facts", |facts| facts.contains("Hyderabad, 2010")).await;
    window.shot("1a-review").await;
    window.click("review-leave-out-4").await;
    let stands = "return document.querySelector(`[data-testid='${arguments[0]}']`) !== null";
    window.until_js(stands, &[json!("review-take-in-4")]).await;
    window.click("review-take-in-4").await;
    window.until_js(stands, &[json!("review-role-4")]).await;
    // A corrected line is drawn anew: its list is another one afterwards.
    window.js("document.querySelector('[data-testid=review-role-4]').focus()", &[]).await;
    window.keys("heading").await;
    window.until("review-take-back", |said| said.contains('3')).await;
    window.click("review-cancel").await;
    window.click("new-cancel").await;
}

/// A clause deleted, a new one, words typed, taken back, pasted and composed; undo and redo.
async fn edit(window: &Window) {
    window.caret(12, 3).await;
    window.click("action-strike-12").await;
    window.until_js("return document.querySelector('[data-testid=para-12]').classList.contains('struck')", &[]).await;

    window.caret(11, 3).await;
    window.click("action-new-11").await;
    window.until_js("return document.querySelector('[data-testid=para-16]') !== null", &[]).await;
    window.keys("that terminals should say when the next ferry leaves;").await;
    window.until("para-16", |text| text.contains("ferry leaves;")).await;

    window.caret(6, 19).await;
    window.keys("large ").await;
    window.until("para-6", |text| text.contains("large ")).await;

    // Over one's own words Backspace takes them away; over the base it strikes.
    window.caret(9, -1).await;
    window.keys("xyz").await;
    window.keys(&key::BACKSPACE.to_string().repeat(3)).await;
    window.keys(&key::BACKSPACE.to_string().repeat(8)).await;
    window.paste("customs and the coastguard,").await;
    window.until("para-9", |text| text.contains("coastguard,")).await;

    window.caret(8, 30).await;
    window.compose("温かく").await;
    window.until("para-8", |text| text.contains("温かく")).await;
    window.click("undo").await;
    window.until("para-8", |text| !text.contains("温")).await;
    window.click("redo").await;
    window.until("para-8", |text| text.contains("温かく")).await;
    window.control('z').await;
    window.until("para-8", |text| !text.contains("温")).await;
    window.shot("3-redline").await;
    window.accessible().await;
}

/// Introduction, background, contact, reasons.
async fn surround(window: &Window) {
    window.click("view-form").await;
    window.fill("form-introduction", "Ferries carry more people than roads here.").await;
    window.fill("form-background", "Two terminals were tried in 2013.").await;
    window.fill("form-reasons-0", "To say what was learned.").await;
    window.click("form-contact-add").await;
    window.fill("form-contact-name-0", "Ada Harbour, Port Office").await;
    window.fill("form-contact-email-0", "ada@example.org").await;
    window.shot("4-form").await;
    window.accessible().await;
}

/// The first time a draft is saved it gets its name.
async fn save(window: &Window, file: &Path) {
    window.control('s').await;
    window.eventually("the file is written", || file.exists()).await;
    assert_eq!(redline(&saved(file)), REDLINE);
}

/// Three files in one act. The Word file is proved again here, read back as a redline, and is the command's to the byte.
async fn export(window: &Window, file: &Path, folder: &Path) {
    window.click("export").await;
    window.click("export-word-clean").await;
    window.click("export-csv").await;
    window.click("export-choose").await;
    window.until("export-folder", |shown| Path::new(shown) == folder).await;
    window.shot("5-export").await;
    window.accessible().await;
    window.click("export-run").await;
    window.until("export-done", |said| said.contains("files written")).await;
    window.shot("5a-exported").await;
    window.accessible().await;
    window.click("export-details").await;
    let proof = window.until("export-proof", |text| text.contains("Ferries.csv")).await;
    let (word, clean) = (folder.join("Ferries.docx"), folder.join("Ferries clean.docx"));
    let bytes = fs::read(&word).unwrap();
    let contribution = saved(file);
    assert!(proof.contains(&sha256(&bytes)) && proof.contains("rejecting all gives the base text"), "{proof}");
    verify::docx(&contribution, Version::Markup, &bytes).unwrap();
    verify::docx(&contribution, Version::Revised, &fs::read(clean).unwrap()).unwrap();
    let back = read("Ferries.docx", &bytes, None).unwrap().contribution;
    assert_eq!(body(&back), body(&contribution));
    let command = file.with_file_name("by-command.docx");
    by_command(file, &command);
    assert!(bytes == fs::read(command).unwrap(), "the command's export differs");
    window.click("export-keep").await;
    window.until("export-kept", |said| said.contains("Ferries.proof.txt")).await;
    assert_eq!(fs::read_to_string(folder.join("Ferries.proof.txt")).unwrap().trim(), proof.trim());
    window.shot("5a-proof").await;
    window.accessible().await;
    window.click("export-close").await;
    let prove =
        "dispatchEvent(new KeyboardEvent('keydown', { key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true }))";
    window.js(prove, &[]).await;
    window.until("notice", |said| said.contains("Ferries.docx") && said.contains("whole")).await;
    window.js(prove, &[]).await;
    window.until("error", |said| said.contains("ferries.txt")).await;
    window.shot("5c-differs").await;
}

/// ITU's own file name once the document has a number; a wrong marker is explained and nothing can be written.
async fn law_and_names(window: &Window) {
    window.click("view-form").await;
    window.fill("form-document", "21").await;
    window.fill("form-addendum", "3").await;
    window.choose("form-marker-0", "ADD").await;
    window.until("violations", |said| said.contains("a new text carries no tracked changes")).await;
    window.control('p').await;
    window.until_js("return document.querySelector('[data-testid=print-now]').disabled", &[]).await;
    window.click("export").await;
    let itu = "return document.querySelector('[data-testid=export-name-word-redline]')?.value === arguments[0]";
    window.until_js(itu, &[json!("D14-WTDC14-C-0021!A3!MSW-E.docx")]).await;
    window.until_js("return document.querySelector('[data-testid=export-run]').disabled", &[]).await;
    window.shot("5b-against-the-law").await;
    window.accessible().await;
    window.click("export-mend").await;
    window.until_js("return document.activeElement.id === 'form-marker-0'", &[]).await;
    for _ in 0..3 {
        window.click("undo").await;
    }
    let number = "return document.querySelector('[data-testid=form-document]').value === ''";
    window.until_js(number, &[]).await;
}

/// What the system prints after its dialog: the chosen page and no other, as the command sets it, nothing scaled or cut.
async fn print(window: &Window, file: &Path, printed: &Path) {
    window.control('p').await;
    window.click("print-changes").await;
    window.until("print-state", |said| said.contains('2')).await;
    window.fill("print-range", "1").await;
    window.shot("5d-print").await;
    window.accessible().await;
    window.click("print-now").await;
    window.eventually("the page is printed", || fs::read(printed).is_ok_and(|b| b.ends_with(b"%%EOF\n"))).await;
    window.keys(&key::ESCAPE.to_string()).await;
    window.until_js("return document.querySelector('.print') === null", &[]).await;
    let pdf = file.with_file_name("by-command.pdf");
    by_command(file, &pdf);
    let (set, paper) = (inked(&pdf), inked(printed));
    assert_eq!((set.len(), paper.len()), (1, 1));
    assert!(set[0].iter().zip(&paper[0]).all(|(a, b)| a.abs_diff(*b) <= 2), "{set:?} {paper:?}");
}

/// Where there is ink on each page of a PDF file: its left, top, right and bottom edge, in points.
fn inked(pdf: &Path) -> Vec<[usize; 4]> {
    const WIDTH: usize = 596;
    let size = ["-gray", "-scale-to-x", "596", "-scale-to-y", "842"];
    let out = Command::new("pdftoppm").args(size).arg(pdf).output().expect("poppler-utils is there");
    let header = b"P5\n596 842\n255\n";
    assert!(out.stdout.starts_with(header), "{}", String::from_utf8_lossy(&out.stderr));
    let edges = |page: &[u8]| {
        let dark = page[header.len()..].iter().enumerate().filter(|(_, grey)| **grey < 200);
        dark.fold([WIDTH, 842, 0, 0], |[left, top, right, bottom], (at, _)| {
            let (x, y) = (at % WIDTH, at / WIDTH);
            [left.min(x), top.min(y), right.max(x), bottom.max(y)]
        })
    };
    out.stdout.chunks(header.len() + WIDTH * 842).map(edges).collect()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

fn by_command(file: &Path, out: &Path) {
    let command = Path::new(env!("CARGO_BIN_EXE_modline-app")).with_file_name("modline");
    let status = Command::new(&command).arg("export").args([file, Path::new("-o"), out]).status();
    assert!(status.is_ok_and(|s| s.success()), "{}: build it first (make test does)", command.display());
}

fn fixture(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn saved(file: &Path) -> Contribution {
    draft::read(&fs::read(file).unwrap()).unwrap()
}

fn redline(contribution: &Contribution) -> String {
    text::write(contribution, TextForm::CriticMarkup, false)
}

fn body(contribution: &Contribution) -> String {
    text::write(contribution, TextForm::CriticMarkup, true)
}
