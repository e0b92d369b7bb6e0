//! A draft open in a window of its own: edited by the screen's pointer and keys, judged by its file and its exports.

use std::fs;
use std::path::{Path, PathBuf};

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::{draft, read_text};

use super::real_input::button;
use super::{Driver, Window};

/// The options for a dictionary in `folder` that knows every word of `text`.
pub fn dictionary(folder: &Path, text: &str) -> Vec<String> {
    fs::write(folder.join("en_GB.aff"), "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n").unwrap();
    let mut words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
    words.sort_unstable();
    words.dedup();
    fs::write(folder.join("en_GB.dic"), format!("{}\n{}\n", words.len(), words.join("\n"))).unwrap();
    vec!["--dictionaries".into(), folder.display().to_string()]
}

/// A window with a draft of its own, in a folder of its own.
pub struct Sheet {
    pub window: Window,
    pub path: PathBuf,
    pub base: Vec<String>,
    pub home: tempfile::TempDir,
    driver: Driver,
}

impl Sheet {
    pub async fn open(text: &str) -> Self {
        Self::open_with(text, |_| Vec::new()).await
    }

    /// With more arguments, made in the folder.
    pub async fn open_with(text: &str, more: impl FnOnce(&Path) -> Vec<String>) -> Self {
        Self::open_by(Driver::start(), text, more).await
    }

    /// By a driver that is there.
    pub async fn open_by(driver: Driver, text: &str, more: impl FnOnce(&Path) -> Vec<String>) -> Self {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("D.modline");
        let mut contribution = read_text(text, None).unwrap().into_draft();
        contribution.metadata.group = "CEPT".into();
        contribution.proposals[0].header.reasons = "Boats are late.".into();
        fs::write(&path, draft::write(&contribution)).unwrap();
        let mut args = more(home.path());
        args.push(path.display().to_string());
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let window = Window::open(&driver, &home.path().join("data"), &[], &args).await;
        window.find("para-4").await;
        window.raise();
        Self { window, path, base: read(&contribution, Version::Base), home, driver }
    }

    /// What the saved draft reads, paragraph by paragraph; the base is what it was.
    pub async fn saved(&self) -> Vec<String> {
        self.window.real_keys(&["ctrl+s"]);
        let since = "return document.querySelector('[data-testid=saved-state]').dataset.state === 'saved'";
        self.window.until_js(since, &[]).await;
        let saved = draft::read(&fs::read(&self.path).unwrap()).unwrap();
        assert_eq!(read(&saved, Version::Base), self.base);
        read(&saved, Version::Revised)
    }

    /// Waits until the saved draft reads as `wanted` says.
    pub async fn until_saved(&self, wanted: impl Fn(&[String]) -> bool) -> Vec<String> {
        let since = std::time::Instant::now();
        loop {
            let saved = self.saved().await;
            if wanted(&saved) {
                return saved;
            }
            if since.elapsed() > super::PATIENCE {
                self.window.shot("failed").await;
                panic!("the saved draft reads {saved:#?}");
            }
        }
    }

    /// Exports the Word redline from the window: the lines with every change rejected, and with every change accepted.
    pub async fn exported(&self) -> [Vec<String>; 2] {
        let window = &self.window;
        window.real_keys(&["ctrl+e"]);
        window.real_click("export-run").await;
        window.until("export-done", |told| told.contains("proved")).await;
        window.real_click("export-close").await;
        let mut files = fs::read_dir(self.home.path()).unwrap().map(|file| file.unwrap().path());
        let redline = files.find(|file| file.extension().is_some_and(|e| e == "docx")).unwrap();
        let exported = modline_formats::read("D.docx", &fs::read(redline).unwrap(), None).unwrap().into_draft();
        [Version::Base, Version::Revised].map(|version| read(&exported, version))
    }

    /// The draft as its file holds it.
    pub fn draft(&self) -> Contribution {
        draft::read(&fs::read(&self.path).unwrap()).unwrap()
    }

    /// The window closes and opens again on the same draft.
    pub async fn reopen(&mut self, more: &[&str]) {
        self.window.client.clone().close().await.unwrap();
        let path = self.path.display().to_string();
        let args: Vec<&str> = more.iter().copied().chain([path.as_str()]).collect();
        self.window = Window::open(&self.driver, &self.home.path().join("data"), &[], &args).await;
        self.window.find("para-4").await;
        self.window.raise();
    }

    /// The lines of the base with some of them in place of others.
    pub fn with(&self, gone: std::ops::Range<usize>, come: &[&str]) -> Vec<String> {
        let come = come.iter().map(|s| (*s).to_owned());
        self.base[..gone.start].iter().cloned().chain(come).chain(self.base[gone.end..].iter().cloned()).collect()
    }

    /// Selects from a character of a paragraph to before one of another, by pointer and Shift.
    pub async fn select(&self, from: (u32, u32), to: (u32, u32)) {
        self.window.point_at_character(from.0, from.1).await;
        self.window.press(button::LEFT);
        self.window.caret(from.0, i32::try_from(from.1).unwrap()).await;
        self.window.extend_to(to.0, to.1).await;
    }

    pub async fn close(self) {
        self.window.client.close().await.unwrap();
    }
}

/// The lines of a text.
pub fn read(contribution: &Contribution, reading: Version) -> Vec<String> {
    contribution.body(reading).iter().map(ToString::to_string).collect()
}

/// Runs a test.
pub fn run(job: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(job);
}
