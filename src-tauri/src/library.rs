//! The library of base texts: the base of every new draft is kept, and found again from the start screen.
//!
//! [`modline_disk::library`] holds the folder; here it is shared between commands. A library that cannot be written costs
//! nobody a draft: the window tells so, and the draft begins.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use modline_core::change::{self, Change};
use modline_core::check::KnownTexts;
use modline_core::contribution::Contribution;
use modline_core::finding::{Finding, Severity};
use modline_core::library::{Entry, Snippet, bases};
use modline_core::redline::{self, Options, Typography, Unit};
use modline_disk::library::{Kept, Library, StrayFile};
use modline_disk::{Backup, DiskError};

use crate::blocking::blocking;
use crate::error::ShellError;
use crate::folder::DataFolder;
use crate::import::Base;

/// The folder's name among the user's documents.
pub const FOLDER: &str = "Modline library";

/// The library, shared between commands.
#[derive(Clone)]
pub struct LibraryState(Arc<Mutex<Library>>);

/// What was found in the library.
pub struct LibraryListing {
    /// Its folder.
    pub folder: PathBuf,
    /// How many base texts it has.
    pub count: usize,
    /// Those found, by meeting and number.
    pub texts: Vec<ListedText>,
    /// Files in the folder that are not the library's, or damaged.
    pub stray: Vec<StrayFile>,
}

/// A base text that was found.
pub struct ListedText {
    /// Its file.
    pub path: PathBuf,
    /// That file's name, by which commands name it.
    pub name: String,
    /// What it is.
    pub entry: Entry,
    /// Other texts of the same edition.
    pub others: Vec<String>,
    /// Where the words were found in the text; `None` where heading and title hold them.
    pub snippet: Option<Snippet>,
}

/// Two texts of one edition, by the names of their files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferingTexts {
    /// The one that was there.
    pub from: String,
    /// The one just read.
    pub to: String,
}

impl LibraryState {
    /// The library in `folder`.
    pub fn new(folder: PathBuf) -> Self {
        Self(Arc::new(Mutex::new(Library::at(folder))))
    }

    /// Runs `work` on the library, off the window's threads.
    ///
    /// # Errors
    /// What `work` fails with.
    pub async fn with_library<T, W>(&self, work: W) -> Result<T, ShellError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Library) -> Result<T, ShellError> + Send + 'static,
    {
        let library = self.0.clone();
        blocking(move || work(&mut library.lock().unwrap_or_else(PoisonError::into_inner))).await?
    }

    /// What checks of `draft` take from the library, in its folder as it is now; nothing where that cannot be read.
    pub fn known_to(&self, draft: &Contribution) -> KnownTexts {
        let mut library = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match library.refresh() {
            Ok(()) => library.known_to(draft, KnownTexts::default()),
            Err(_) => KnownTexts::default(),
        }
    }

    /// Keeps the base of a new draft. What is to be told of it, and another text that the library has of its edition.
    ///
    /// # Errors
    /// [`ShellError::Defect`]; a library that cannot be written is told of instead.
    pub async fn keep(&self, base: &Base) -> Result<(Vec<Finding>, Option<DifferingTexts>), ShellError> {
        let (texts, file, bytes) = (bases(&base.new.draft), base.file.clone(), base.bytes.clone());
        self.with_library(move |library| {
            let kept: Vec<_> = texts.iter().map(|text| library.keep(text, &file, &bytes)).collect();
            let differs = kept.iter().flatten().find_map(differing);
            Ok((kept.into_iter().map(|kept| notice(library, kept)).collect(), differs))
        })
        .await
    }
}

fn differing(kept: &Kept) -> Option<DifferingTexts> {
    let Kept::New { name, others } = kept else { return None };
    Some(DifferingTexts { from: others.first()?.clone(), to: name.clone() })
}

fn notice(library: &Library, kept: Result<Kept, DiskError>) -> Finding {
    let source = |name: &str| library.entry(name).map(came_from).unwrap_or_default();
    match kept {
        Ok(Kept::New { name, others }) => match others.first() {
            None => Finding::new("kept-in-library", Severity::Info, 0, name),
            Some(other) => Finding::new("library-differs", Severity::Warning, 0, source(other)),
        },
        Ok(Kept::Known { name }) => Finding::new("already-in-library", Severity::Info, 0, source(&name)),
        Err(why) => Finding::new("not-kept-in-library", Severity::Warning, 0, why.to_string()),
    }
}

/// `res-67.docx, 2014-02-28`
fn came_from(entry: &Entry) -> String {
    let parts = [&entry.source.file, &entry.source.added].map(String::as_str);
    parts.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The base texts that hold every word of `query`, in the folder as it is now.
///
/// # Errors
/// [`ShellError::Application`] where the folder cannot be read.
pub fn find(library: &mut Library, query: &str) -> Result<LibraryListing, ShellError> {
    library.refresh()?;
    let editions = library.editions();
    let text = |(name, snippet): (&str, _)| {
        let entry = library.entry(name)?;
        let differs = |other: &&&str| library.entry(other).is_some_and(|e| e.fingerprint != entry.fingerprint);
        let others = editions.get(&entry.key).into_iter().flatten().filter(differs);
        let others = others.map(|other| (*other).to_owned()).collect();
        let path = library.folder().join(name);
        Some(ListedText { path, name: name.to_owned(), entry: entry.clone(), others, snippet })
    };
    Ok(LibraryListing {
        folder: library.folder().to_path_buf(),
        count: library.entries().len(),
        texts: library.search(query).into_iter().filter_map(|hit| text((hit.name, hit.snippet))).collect(),
        stray: library.stray_files(),
    })
}

/// What leads from one base text to another, typography included: it makes them two. Nobody is the author of it.
///
/// # Errors
/// [`ShellError::Application`] where a file cannot be read.
pub fn differences(library: &Library, from: &str, to: &str) -> Result<Vec<Change>, ShellError> {
    let options = Options { unit: Unit::Words, typography: Typography::Compare, ..Options::default() };
    let (redline, _) = redline::compare(&library.text(from)?, &library.text(to)?, options);
    Ok(change::changes(&redline))
}

/// The folder that the user chose, if any; a choice that cannot be read is none.
pub fn chosen(data: &DataFolder) -> Option<PathBuf> {
    serde_json::from_slice(&modline_disk::read(&data.library_choice()).ok()?).ok()
}

/// Goes on with the library in `folder`, and remembers it. The texts in the old one stay there.
///
/// # Errors
/// Where the choice cannot be written down.
pub fn choose(library: &mut Library, data: &DataFolder, folder: PathBuf) -> Result<(), ShellError> {
    let bytes = serde_json::to_vec(&folder).map_err(std::io::Error::other).map_err(ShellError::data_folder(&folder))?;
    modline_disk::write(&data.library_choice(), &bytes, Backup::Discard)?;
    *library = Library::at(folder);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use modline_core::contribution::Marker;
    use modline_core::run::Version;

    use crate::import::{self, NewDraftRequest, Origin};

    const TEXT: &str = "RESOLUTION 901 (Doha, 2006)\nFerries\nThe World Telecommunication Development Conference (Doha, \
                        2006),\nrecalling\nthat boats carry mail,\n";

    fn keep(state: &LibraryState, origin: Origin) -> (Vec<String>, Option<DifferingTexts>) {
        let request = NewDraftRequest {
            origin,
            version: Version::Markup,
            resolution: 0,
            corrections: Vec::new(),
            marker: Marker::Mod,
            meeting: String::new(),
            group: String::new(),
        };
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let (notices, differs) = runtime.block_on(state.keep(&import::base(&request).unwrap())).unwrap();
        (notices.into_iter().map(|f| format!("{} {}", f.rule, f.subject)).collect(), differs)
    }

    fn with<T>(state: &LibraryState, work: impl FnOnce(&mut Library) -> T) -> T {
        work(&mut state.0.lock().unwrap())
    }

    #[test]
    fn the_base_of_a_draft_is_kept_recognised_and_told_from_another() {
        let dir = tempfile::tempdir().unwrap();
        let state = LibraryState::new(dir.path().join(FOLDER));
        let file = dir.path().join("res-901.txt");
        std::fs::write(&file, TEXT).unwrap();
        let (notices, differs) = keep(&state, Origin::File(file.clone()));
        assert!(
            notices[0].starts_with("kept-in-library WTDC-06 resolution 901 en ") && differs.is_none(),
            "{notices:?}"
        );
        let (notices, differs) = keep(&state, Origin::Pasted(TEXT.into()));
        assert!(notices[0].starts_with("already-in-library res-901.txt, 20") && differs.is_none(), "{notices:?}");

        let listed = with(&state, |l| find(l, "boats")).unwrap();
        let text = &listed.texts[0];
        assert_eq!(
            (text.entry.heading.as_str(), text.entry.key.meeting.as_str(), text.entry.title.as_str()),
            ("RESOLUTION 901", "WTDC-06", "Ferries")
        );
        let (notices, _) = keep(&state, Origin::File(text.path.clone()));
        assert!(
            notices[0].starts_with("already-in-library"),
            "what is taken from the library is not kept twice: {notices:?}"
        );

        let (notices, differs) = keep(&state, Origin::Pasted(TEXT.replace("boats", "ships")));
        assert!(notices[0].starts_with("library-differs res-901.txt, 20"), "{notices:?}");
        let DifferingTexts { from, to } = differs.unwrap();
        let changes = with(&state, |l| differences(l, &from, &to)).unwrap();
        let words: Vec<_> =
            changes.iter().map(|c| (c.place.as_str(), c.deleted.as_str(), c.inserted.as_str())).collect();
        assert_eq!(words, [("recalling", "boats", "ships")]);
        let listed = with(&state, |l| find(l, "")).unwrap();
        assert!(listed.texts.iter().all(|t| t.others.len() == 1), "each says that the other differs");

        let (file, copy) = (dir.path().join(FOLDER).join(&to), dir.path().join(FOLDER).join("Copy.base.json"));
        std::fs::copy(file, copy).unwrap();
        with(&state, |l| l.remove(&from)).unwrap();
        let listed = with(&state, |l| find(l, "")).unwrap();
        assert!(listed.texts.len() == 2 && listed.texts.iter().all(|t| t.others.is_empty()), "a copy does not differ");
    }

    #[test]
    fn a_library_that_cannot_be_written_stops_no_draft() {
        let dir = tempfile::tempdir().unwrap();
        let blocked = dir.path().join("file");
        std::fs::write(&blocked, "").unwrap();
        let (notices, differs) = keep(&LibraryState::new(blocked.join(FOLDER)), Origin::Pasted(TEXT.into()));
        assert!(notices[0].starts_with("not-kept-in-library ") && differs.is_none(), "{notices:?}");
    }

    #[test]
    fn the_chosen_folder_is_remembered() {
        let dir = tempfile::tempdir().unwrap();
        let data = DataFolder::at(dir.path().join("data")).unwrap();
        assert_eq!(chosen(&data), None);
        let mut library = Library::at(dir.path().join("one"));
        choose(&mut library, &data, dir.path().join("two")).unwrap();
        assert_eq!((library.folder(), chosen(&data)), (dir.path().join("two").as_path(), Some(dir.path().join("two"))));
    }
}
