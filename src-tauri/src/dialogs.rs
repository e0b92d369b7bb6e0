//! The system's dialogs: files through rfd, print through the page preview. In tests a list of answers stands in
//! for the user.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use modline_core::itu::Language;
use modline_formats::messages::FluentArgs;
use modline_formats::read::SourceFormat;
use rfd::AsyncFileDialog;
use tauri::WebviewWindow;

use crate::named_paths::NamedPaths;
use crate::page_preview;
use crate::window_words::window_words;

/// Which files a dialog is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Files {
    /// All that has a reader: drafts, and what becomes a draft.
    Readable,
    /// What a draft is saved as.
    Draft,
    /// What is shown on the cover.
    Picture,
    /// What pages are saved as.
    Pages,
    /// What a table is saved as.
    Table,
    /// No file but a folder.
    Folder,
}

/// An entry of a dialog's list of kinds: its name, and the endings of its files.
type Filter = (String, Vec<&'static str>);

impl Files {
    /// What the dialog lists, in the user's language: all together first, then each by itself.
    fn filters(self, language: Language) -> Vec<Filter> {
        let say = |name: &str, endings: &[&'static str]| {
            let words = window_words(language).format(&format!("format-{name}"), &FluentArgs::new());
            let listed: Vec<_> = endings.iter().map(|e| format!("*.{e}")).collect();
            (format!("{} ({})", words.unwrap_or_else(|| name.to_owned()), listed.join(", ")), endings.to_vec())
        };
        let filter = |format: SourceFormat| say(format.name(), format.extensions());
        match self {
            Files::Draft => vec![filter(SourceFormat::Modline)],
            Files::Pages => vec![filter(SourceFormat::Pdf)],
            Files::Picture => vec![say("picture", &["png", "jpg", "jpeg"])],
            Files::Table => vec![say("table", &["csv"]), filter(SourceFormat::Text)],
            Files::Folder => Vec::new(),
            Files::Readable => {
                // Text with marks in it has the endings of text.
                let formats = SourceFormat::ALL.into_iter().filter(|f| *f != SourceFormat::CriticMarkup);
                let each: Vec<Filter> = formats.map(filter).collect();
                let all: Vec<&'static str> = each.iter().flat_map(|(_, endings)| endings.clone()).collect();
                [vec![say("readable", &all)], each, vec![say("any", &["*"])]].concat()
            }
        }
    }
}

/// Asks the user for a file, which is named by that.
pub struct Dialogs {
    named: Arc<NamedPaths>,
    answers: Option<Mutex<VecDeque<Option<PathBuf>>>>,
    language: Mutex<Language>,
}

impl Dialogs {
    /// The system's dialogs; or such as the JSON list of paths in the file `answers` answers in order: `null`, an empty path
    /// and the list's end are Cancel, and end what is chosen at once.
    ///
    /// # Errors
    /// Where the file holds no such list.
    pub fn new(named: Arc<NamedPaths>, answers: Option<&Path>) -> anyhow::Result<Self> {
        let listed = |file: &Path| {
            let bytes = modline_disk::read(file)?;
            serde_json::from_slice(&bytes).with_context(|| format!("{}: a list of paths", file.display()))
        };
        let answers = answers.map(listed).transpose()?.map(Mutex::new);
        Ok(Self { named, answers, language: Mutex::default() })
    }

    fn named(&self, path: impl Into<PathBuf>) -> PathBuf {
        let path = path.into();
        self.named.add(&path);
        path
    }

    /// Speaks the user's language from now on.
    pub fn speak(&self, language: Language) {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner) = language;
    }

    fn dialog(&self, window: &WebviewWindow, files: Files) -> AsyncFileDialog {
        let language = *self.language.lock().unwrap_or_else(PoisonError::into_inner);
        let dialog = AsyncFileDialog::new().set_parent(window);
        files.filters(language).iter().fold(dialog, |d, (name, endings)| d.add_filter(name, endings))
    }

    /// A file to read; `None` is Cancel.
    pub async fn open(&self, window: &WebviewWindow, files: Files) -> Option<PathBuf> {
        if let Some(answers) = &self.answers {
            return next(answers).map(|path| self.named(path));
        }
        Some(self.named(self.dialog(window, files).pick_file().await?.path()))
    }

    /// Files to read; none is Cancel.
    pub async fn open_many(&self, window: &WebviewWindow, files: Files) -> Vec<PathBuf> {
        if let Some(answers) = &self.answers {
            return std::iter::from_fn(|| next(answers)).map(|path| self.named(path)).collect();
        }
        let chosen = self.dialog(window, files).pick_files().await.unwrap_or_default();
        chosen.iter().map(|file| self.named(file.path())).collect()
    }

    /// A folder; `None` is Cancel.
    pub async fn folder(&self, window: &WebviewWindow) -> Option<PathBuf> {
        if let Some(answers) = &self.answers {
            return next(answers).map(|path| self.named(path));
        }
        Some(self.named(self.dialog(window, Files::Folder).pick_folder().await?.path()))
    }

    /// A file to write, `name` in `folder` unless the user wants another; `None` is Cancel.
    pub async fn save(
        &self,
        window: &WebviewWindow,
        files: Files,
        folder: Option<&Path>,
        name: &str,
    ) -> Option<PathBuf> {
        if let Some(answers) = &self.answers {
            return next(answers).map(|path| self.named(path));
        }
        let mut dialog = self.dialog(window, files).set_file_name(name);
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        Some(self.named(dialog.save_file().await?.path()))
    }

    /// Prints the pages that the window shows, under `name`; an answer is the file that is printed to.
    ///
    /// # Errors
    /// Where the web view is gone.
    pub fn print(&self, window: &WebviewWindow, name: &str) -> tauri::Result<()> {
        match &self.answers {
            Some(answers) => next(answers).map_or(Ok(()), |file| page_preview::print(window, name, Some(file))),
            None => page_preview::print(window, name, None),
        }
    }
}

fn next(answers: &Mutex<VecDeque<Option<PathBuf>>>) -> Option<PathBuf> {
    answers
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .pop_front()
        .flatten()
        .filter(|path| !path.as_os_str().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_that_is_read_stands_in_the_list_in_every_language() {
        for language in Language::ALL {
            let filters = Files::Readable.filters(language);
            for format in SourceFormat::ALL {
                assert!(filters[1..].iter().any(|(_, endings)| endings == format.extensions()), "{format:?}");
                assert!(format.extensions().iter().all(|e| filters[0].1.contains(e)), "{format:?}");
            }
            let names = [Files::Readable, Files::Draft, Files::Picture, Files::Pages].map(|f| f.filters(language));
            for (name, endings) in names.iter().flatten() {
                let words = name.split(" (").next().unwrap();
                assert!(!words.is_empty() && name.contains(&format!("*.{}", endings[0])), "{name}");
            }
            let named: std::collections::BTreeSet<_> = filters.iter().map(|(name, _)| name).collect();
            assert_eq!(named.len(), filters.len());
        }
        assert_ne!(Files::Readable.filters(Language::Fr)[0].0, Files::Readable.filters(Language::En)[0].0);
    }
}
