//! Closing never loses work, and one draft has one window: in the real window, judged by the files it leaves and by
//! what the start screen lists and opens.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::{draft, read};
use serde_json::json;
use window::real_input::{button, title_in_front};
use window::{Driver, Window};

const REDLINE: &str = include_str!("fixtures/ferries.redline.txt");

/// A home with a draft of the person's own.
struct Home {
    dir: tempfile::TempDir,
    file: PathBuf,
}

impl Home {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("work");
        fs::create_dir(&folder).unwrap();
        let file = folder.join("D.modline");
        fs::write(&file, draft::write(&ferries())).unwrap();
        Self { dir, file }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    async fn open(&self, driver: &Driver, answers: &[&Path], file: Option<&Path>) -> Window {
        let mut more = vec!["--autosave-after", "1"];
        more.extend(file.map(|file| file.to_str().unwrap()));
        Window::open(driver, &self.at("data"), answers, &more).await
    }

    /// A window in which something was typed and saved, then another program replaced the file, then more was typed.
    async fn replaced(&self, driver: &Driver, answers: &[&Path]) -> Window {
        let window = self.open(driver, answers, Some(&self.file)).await;
        write(&window, " First.").await;
        window.until("saved-state", |said| said.starts_with("Saved in the file")).await;
        fs::write(&self.file, theirs()).unwrap();
        write(&window, " Second.").await;
        window
    }

    /// Starts without a file, opens what the start screen shows under `button` where it says `name`, and gives the
    /// paragraph that was written in.
    async fn opened_from_start(&self, driver: &Driver, button: &str, name: &str) -> String {
        let window = self.open(driver, &[], None).await;
        window.find(button).await;
        window.shot(&format!("closing-start-{button}")).await;
        window.accessible().await;
        let press = "
            const found = [...document.querySelectorAll(`[data-testid='${arguments[0]}']`)];
            const said = (button) => button.textContent.replace(/[\\u2068\\u2069]/g, '');
            found.find((button) => said(button).includes(arguments[1])).click();";
        window.js(press, &[json!(button), json!(name)]).await;
        let text = window.text("para-8").await;
        window.client.close().await.unwrap();
        text
    }
}

fn ferries() -> Contribution {
    read("a.txt", REDLINE.as_bytes(), None).unwrap().into_draft()
}

/// What the other program writes: a draft as well, of other words.
fn theirs() -> Vec<u8> {
    let mut draft = ferries();
    draft.metadata.introduction = "Theirs.".into();
    draft::write(&draft)
}

/// The words of the paragraph that is written in.
fn words(file: &Path) -> String {
    let draft = draft::read(&fs::read(file).unwrap()).unwrap();
    draft.proposals[0].paragraphs.iter().find(|p| p.id.0 == 8).unwrap().text(Version::Revised)
}

/// Types at the end of a paragraph; the list of changes is Rust's: what stands there is acknowledged.
async fn write(window: &Window, text: &str) {
    window.find("para-8").await;
    window.raise();
    window.caret(8, -1).await;
    window.real_type(text);
    window.until("changes", |changes| changes.contains(text.trim())).await;
}

/// The words without the signs that keep their directions apart.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

impl Window {
    /// Presses the button that discards the set-aside journal of a file.
    async fn discard(&self, file: &str) {
        let script = "return [...document.querySelectorAll('[data-testid=orphan]')]
            .find((entry) => entry.textContent.includes(arguments[0]))
            .querySelector('[data-testid=orphan-discard]')";
        let discard = self.js(script, &[json!(file)]).await;
        self.point_to(&discard).await;
        self.press(button::LEFT);
    }
}

/// Closes the window as a person does.
fn close(window: &Window) {
    window.raise();
    window.real_keys(&["alt+F4"]);
}

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

#[test]
fn another_program_replaces_the_file_and_the_text_is_saved_under_another_name() {
    run(async {
        let (driver, home) = (Driver::start(), Home::new());
        let mine = home.at("work/Mine.modline");
        let window = home.replaced(&driver, &[&mine]).await;
        window.until("saved-state", |said| said.contains("another program changed the file")).await;
        window.shot("closing-status").await;
        close(&window);
        window.find("closing-other").await;
        window.shot("closing-asks").await;
        window.accessible().await;
        window.real_click("closing-other").await;
        window.ended().await;
        assert!(words(&mine).ends_with("First. Second."), "{}", words(&mine));
        assert_eq!(fs::read(&home.file).unwrap(), theirs());
        let text = home.opened_from_start(&driver, "recent-draft", "Mine.modline").await;
        assert!(text.ends_with("First. Second."), "{text}");
    });
}

#[test]
fn another_program_replaces_the_file_and_is_written_over_with_its_version_beside() {
    run(async {
        let (driver, home) = (Driver::start(), Home::new());
        let window = home.replaced(&driver, &[]).await;
        close(&window);
        window.real_click("closing-overwrite").await;
        window.ended().await;
        assert!(words(&home.file).ends_with("First. Second."));
        assert_eq!(fs::read(home.at("work/D.modline.bak")).unwrap(), theirs());
        let text = home.opened_from_start(&driver, "recent-draft", "D.modline").await;
        assert!(text.ends_with("First. Second."), "{text}");
    });
}

#[test]
fn another_program_replaces_the_file_and_after_cancel_a_kill_leaves_all_on_the_start_screen() {
    run(async {
        let (driver, home) = (Driver::start(), Home::new());
        let window = home.replaced(&driver, &[]).await;
        close(&window);
        window.real_click("closing-cancel").await;
        write(&window, " Third.").await;
        // Killed while the question stands.
        close(&window);
        window.find("closing").await;
        window.kill().await;
        assert_eq!(fs::read(&home.file).unwrap(), theirs());
        let text = home.opened_from_start(&driver, "orphan-open", "Rest of D").await;
        assert!(text.ends_with("First. Second. Third."), "{text}");
        // It has a file from then on.
        let text = home.opened_from_start(&driver, "recent-draft", "Kept by Modline").await;
        assert!(text.ends_with("First. Second. Third."), "{text}");
    });
}

#[test]
fn closing_the_draft_opening_another_and_a_new_one_ask_alike() {
    run(async {
        let (driver, home) = (Driver::start(), Home::new());
        let other = home.at("work/Other.modline");
        fs::write(&other, theirs()).unwrap();
        let window = home.replaced(&driver, &[&other]).await;
        for chord in ["ctrl+w", "ctrl+n", "ctrl+o", "ctrl+s"] {
            window.raise();
            window.real_keys(&[chord]);
            window.real_click("closing-cancel").await;
            window.until_js("return document.querySelector('[data-testid=closing-cancel]') === null", &[]).await;
            window.until("para-8", |text| text.ends_with("Second.")).await;
        }
        window.raise();
        window.real_keys(&["ctrl+o"]);
        window.real_click("closing-overwrite").await;
        window.until("para-8", |text| !text.ends_with("Second.")).await;
        assert!(words(&home.file).ends_with("First. Second."));
        window.client.close().await.unwrap();
    });
}

#[test]
fn where_the_folder_is_gone_the_changes_stay_with_the_program() {
    run(async {
        let (driver, home) = (Driver::start(), Home::new());
        let window = home.open(&driver, &[], Some(&home.file)).await;
        window.find("sheet").await;
        fs::remove_dir_all(home.at("work")).unwrap();
        write(&window, " First.").await;
        window.until("saved-state", |said| said.contains("its folder does not exist")).await;
        window.raise();
        window.real_keys(&["ctrl+w"]);
        window.find("closing-journal").await;
        window.shot("closing-no-folder").await;
        window.real_click("closing-journal").await;
        window.until("orphan", |said| said.contains("Rest of") && said.contains("change")).await;
        window.client.close().await.unwrap();
        let text = home.opened_from_start(&driver, "orphan-open", "Rest of D").await;
        assert!(text.ends_with("First."), "{text}");
    });
}

#[test]
fn a_journal_set_aside_is_discarded_when_that_is_said_twice_and_no_other_goes_with_it() {
    run(async {
        let (driver, mut home) = (Driver::start(), Home::new());
        for name in ["D", "E"] {
            home.file = home.at(&format!("work/{name}.modline"));
            fs::write(&home.file, draft::write(&ferries())).unwrap();
            home.replaced(&driver, &[]).await.kill().await;
        }
        let journals = || {
            let entries = fs::read_dir(home.at("data/journals")).unwrap().map(|e| e.unwrap().path());
            entries.filter(|p| p.extension().is_none_or(|e| e != "lock" && e != "raise")).count()
        };
        let window = home.open(&driver, &[], None).await;
        let all = window.until("orphans", |said| said.contains("Rest of") && said.contains("D.modline")).await;
        assert!(all.contains("E.modline"), "{all}");
        let before = journals();
        // Cancel, and Escape, keep it.
        for escape in [true, false] {
            window.discard("D.modline").await;
            window.until("discarding", |said| plain(said).contains("Discard the rest of D for good?")).await;
            window.shot("closing-discarding").await;
            window.accessible().await;
            if escape {
                window.real_keys(&["Escape"]);
            } else {
                window.real_click("orphan-discard-cancel").await;
            }
            window.until_js("return document.querySelector('dialog[open]') === null", &[]).await;
            assert_eq!((window.text("orphans").await, journals()), (all.clone(), before));
        }
        window.discard("D.modline").await;
        window.real_click("orphan-discard-now").await;
        window.until("orphans", |said| !said.contains("D.modline")).await;
        assert_eq!(journals(), before - 1);
        window.client.close().await.unwrap();

        let window = home.open(&driver, &[], None).await;
        window.until("orphans", |said| said.contains("E.modline") && !said.contains("D.modline")).await;
        window.client.close().await.unwrap();
        let text = home.opened_from_start(&driver, "orphan-open", "Rest of E").await;
        assert!(text.ends_with("First. Second."), "{text}");
    });
}

#[test]
fn an_older_version_put_back_and_a_renamed_file_are_told() {
    run(async {
        let (driver, home) = (Driver::start(), Home::new());
        let older = fs::read(&home.file).unwrap();
        let window = home.open(&driver, &[], Some(&home.file)).await;
        write(&window, " First.").await;
        window.raise();
        window.real_keys(&["ctrl+w"]);
        window.find("start-new").await;
        window.client.close().await.unwrap();
        let newer = home.at("work/E.modline");
        fs::rename(&home.file, &newer).unwrap();

        // Under its other name it goes on with its history.
        let window = home.open(&driver, &[], Some(&newer)).await;
        window.click("undo").await;
        window.until("para-8", |text| !text.ends_with("First.")).await;
        window.click("redo").await;
        // Renamed while it is open it is written again at its place, and that is said.
        fs::rename(&newer, home.at("work/F.modline")).unwrap();
        write(&window, " Second.").await;
        window.until("notice", |said| said.contains("no longer there")).await;
        window.eventually("all of it is written", || words(&newer).ends_with("First. Second.")).await;
        window.raise();
        window.real_keys(&["ctrl+w"]);
        window.find("start-new").await;
        window.client.close().await.unwrap();

        fs::write(&newer, older).unwrap();
        let window = home.open(&driver, &[], Some(&newer)).await;
        window.until("notice", |said| said.contains("older version") || said.contains("another program")).await;
        window.shot("closing-older").await;
        window.client.close().await.unwrap();
        let text = home.opened_from_start(&driver, "orphan-open", "Rest of E").await;
        assert!(text.ends_with("First. Second."), "{text}");
    });
}

#[test]
fn a_new_draft_is_kept_by_the_program_until_the_first_ctrl_s_asks_for_its_place() {
    run(async {
        let (driver, home) = (Driver::start(), Home::new());
        let place = home.at("work/New.modline");
        let window = Window::open(&driver, &home.at("data"), &[&place], &["--autosave-after", "1", "--sample"]).await;
        window.find("sheet").await;
        window.js("document.querySelector('[data-testid=para-8] .text').scrollIntoView()", &[]).await;
        write(&window, " First.").await;
        window.until("saved-state", |said| said == "Kept by Modline; no file of your own yet").await;
        window
            .eventually("the program's own folder has it", || {
                let draft = home.at("data/drafts/untitled-1.modline");
                fs::read_to_string(draft).is_ok_and(|text| text.contains(" First."))
            })
            .await;
        window.raise();
        window.real_keys(&["ctrl+s"]);
        window.until("saved-state", |said| said.starts_with("Saved in the file")).await;
        assert!(words(&place).ends_with("First.") && !home.at("data/drafts/untitled-1.modline").exists());
        window.client.close().await.unwrap();
    });
}

#[test]
fn recent_drafts_tell_what_they_are_about() {
    run(async {
        let (driver, home) = (Driver::start(), Home::new());
        for (name, meeting) in [("D", "WTDC-14"), ("Gone", "WTDC-17"), ("Broken", "PP-14")] {
            let file = home.at(&format!("work/{name}.modline"));
            let mut draft = ferries();
            draft.metadata.meeting = meeting.into();
            draft.metadata.group = "CEPT".into();
            fs::write(&file, draft::write(&draft)).unwrap();
            let window = home.open(&driver, &[], Some(&file)).await;
            window.find("sheet").await;
            window.raise();
            window.real_keys(&["ctrl+w"]);
            window.until("recent", |said| said.contains(&format!("{name}.modline"))).await;
            window.client.close().await.unwrap();
        }
        fs::remove_file(home.at("work/Gone.modline")).unwrap();
        fs::write(home.at("work/Broken.modline"), "{").unwrap();
        let window = home.open(&driver, &[], None).await;
        let told = window.until("recent", |said| said.contains("D.modline")).await;
        window.shot("closing-recent").await;
        window.accessible().await;
        let rows: Vec<_> = told.split("RESOLUTION").skip(1).collect();
        assert_eq!(rows.len(), 3, "{told}");
        for (row, wanted) in
            rows.iter().zip([["PP-14", "Cannot be read"], ["WTDC-17", "No longer there"], ["WTDC-14", "D.modline"]])
        {
            let all = ["CEPT", "changes", ", 20"].iter().chain(&wanted).all(|fact| row.contains(fact));
            assert!(all, "{row} tells not {wanted:?}");
        }
        window.client.close().await.unwrap();
    });
}

#[test]
fn a_second_start_raises_the_window_that_has_the_draft_and_another_draft_gets_its_own() {
    run(async {
        let (driver, home) = (Driver::start(), Home::new());
        let other = home.at("work/Other.modline");
        fs::write(&other, theirs()).unwrap();
        let data = home.at("data");
        let start = |file: Option<&Path>| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_modline-app"));
            command.arg("--data-dir").arg(&data).args(file);
            command.spawn().unwrap()
        };
        let window = home.open(&driver, &[&other], Some(&home.file)).await;
        window.find("sheet").await;
        window.raise();
        window.minimize();
        let again = start(Some(&home.file)).wait().unwrap();
        assert!(again.success());
        window.eventually("the window with the draft is in front", || title_in_front() == "D – Modline").await;

        let mut second = start(Some(&other));
        window.eventually("the other draft has a window of its own", || title_in_front() == "Other – Modline").await;
        // From inside a window too, the one that has the draft comes forward, and this one stays as it is.
        window.raise();
        window.real_keys(&["ctrl+o"]);
        window.until("notice", |said| said.contains("another window")).await;
        window.eventually("the other window is in front", || title_in_front() == "Other – Modline").await;
        second.kill().unwrap();
        second.wait().unwrap();

        window.raise();
        window.real_keys(&["ctrl+shift+n"]);
        window.eventually("another window is there", || window.processes() == 2).await;
        window.eventually("and in front", || title_in_front() == "Modline").await;
        window.client.close().await.unwrap();
    });
}
