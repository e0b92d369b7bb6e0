//! The system's dialogs: files through rfd, print through the press. In tests a list of answers stands in for the person, and only for her.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::Context;
use rfd::AsyncFileDialog;
use tauri::WebviewWindow;

use crate::press;

/// Kinds of files; the names are product names and endings, the same in every language.
type Kinds = &'static [(&'static str, &'static [&'static str])];

/// What a draft is saved as.
pub const DRAFTS: Kinds = &[("Modline (*.modline)", &["modline"])];

/// What is opened: drafts, and redlines that become drafts.
pub const REDLINES: Kinds = &[
    (
        "Modline, Word, OpenDocument, PDF, HTML, TXT",
        &["modline", "docx", "odt", "fodt", "rtf", "pdf", "html", "htm", "txt", "md"],
    ),
    ("*.*", &["*"]),
];

/// What a base resolution is read from.
pub const BASES: Kinds = &[("TXT, HTML, Word", &["txt", "html", "htm", "docx", "md", "modline"]), ("*.*", &["*"])];

/// What is shown on the cover.
pub const PICTURES: Kinds = &[("PNG, JPEG", &["png", "jpg", "jpeg"])];

/// What pages are saved as.
pub const PDF: Kinds = &[("PDF (*.pdf)", &["pdf"])];

/// Asks a person for a file.
#[derive(Default)]
pub struct Dialogs {
    answers: Option<Mutex<VecDeque<Option<PathBuf>>>>,
}

impl Dialogs {
    /// Dialogs that the JSON list of paths in `file` answers in order; `null`, and the list's end, is Cancel.
    pub fn answered(file: &Path) -> anyhow::Result<Self> {
        let bytes = modline_disk::read(file)?;
        let answers = serde_json::from_slice(&bytes).with_context(|| format!("{}: a list of paths", file.display()))?;
        Ok(Self { answers: Some(Mutex::new(answers)) })
    }

    /// A file to read; `None` is Cancel.
    pub async fn open(&self, window: &WebviewWindow, kinds: Kinds) -> Option<PathBuf> {
        if let Some(answers) = &self.answers {
            return next(answers);
        }
        Some(dialog(window, kinds).pick_file().await?.path().into())
    }

    /// A folder; `None` is Cancel.
    pub async fn folder(&self, window: &WebviewWindow) -> Option<PathBuf> {
        if let Some(answers) = &self.answers {
            return next(answers);
        }
        Some(dialog(window, &[]).pick_folder().await?.path().into())
    }

    /// A file to write, `name` in `folder` unless the person wants another; `None` is Cancel.
    pub async fn save(
        &self,
        window: &WebviewWindow,
        kinds: Kinds,
        folder: Option<&Path>,
        name: &str,
    ) -> Option<PathBuf> {
        if let Some(answers) = &self.answers {
            return next(answers);
        }
        let mut dialog = dialog(window, kinds).set_file_name(name);
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        Some(dialog.save_file().await?.path().into())
    }

    /// Prints what the window shows to paper, under `name`; an answer is the file that is printed to.
    pub fn print(&self, window: &WebviewWindow, name: &str) -> tauri::Result<()> {
        match &self.answers {
            Some(answers) => next(answers).map_or(Ok(()), |file| press::print(window, name, Some(file))),
            None => press::print(window, name, None),
        }
    }
}

fn next(answers: &Mutex<VecDeque<Option<PathBuf>>>) -> Option<PathBuf> {
    answers.lock().unwrap_or_else(PoisonError::into_inner).pop_front().flatten()
}

fn dialog(window: &WebviewWindow, kinds: Kinds) -> AsyncFileDialog {
    kinds.iter().fold(AsyncFileDialog::new().set_parent(window), |d, (name, endings)| d.add_filter(*name, endings))
}
