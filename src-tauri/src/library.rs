//! The library of base texts: the base of every new draft is kept, and found again from the start screen.
//!
//! [`modline_disk::library`] holds the folder; here it is shared between commands, and what it says becomes findings and
//! wire types. A library that cannot be written costs nobody a draft: that is said, and the draft begins.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use modline_core::change;
use modline_core::finding::{Finding, Severity};
use modline_core::library::{Entry, bases};
use modline_core::redline::{self, Options, Typography, Unit};
use modline_disk::library::{Kept, Library};
use modline_disk::{Backup, DiskError};

use crate::desk::blocking;
use crate::files::Base;
use crate::folder::DataFolder;
use crate::wire::draft::WireChange;
use crate::wire::error::WireError;
use crate::wire::library::{WireBaseText, WireDiffering, WireLibrary};

/// The folder's name among the person's documents.
pub const FOLDER: &str = "Modline library";

/// The library, shared between commands.
#[derive(Clone)]
pub struct Shelf(Arc<Mutex<Library>>);

impl Shelf {
    /// The library in `folder`.
    pub fn new(folder: PathBuf) -> Self {
        Self(Arc::new(Mutex::new(Library::at(folder))))
    }

    /// Does something with the library, off the window's threads.
    pub async fn see<T, W>(&self, work: W) -> Result<T, WireError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Library) -> Result<T, WireError> + Send + 'static,
    {
        let library = self.0.clone();
        blocking(move || work(&mut library.lock().unwrap_or_else(PoisonError::into_inner))).await?
    }

    /// Keeps the base of a new draft. What is to be said of it, and another text that the library has of its edition.
    pub async fn keep(&self, base: &Base) -> Result<(Vec<Finding>, Option<WireDiffering>), WireError> {
        let (texts, file, bytes) = (bases(&base.draft), base.file.clone(), base.bytes.clone());
        self.see(move |library| {
            let kept: Vec<_> = texts.iter().map(|text| library.keep(text, &file, &bytes)).collect();
            let differs = kept.iter().flatten().find_map(differing);
            Ok((kept.into_iter().map(|kept| said(library, kept)).collect(), differs))
        })
        .await
    }
}

fn differing(kept: &Kept) -> Option<WireDiffering> {
    let Kept::New { name, others } = kept else { return None };
    Some(WireDiffering { from: others.first()?.clone(), to: name.clone() })
}

fn said(library: &Library, kept: Result<Kept, DiskError>) -> Finding {
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
    let of = [&entry.source.file, &entry.source.added].map(String::as_str);
    of.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The base texts that hold every word of `query`, in the folder as it is now.
pub fn found(library: &mut Library, query: &str) -> Result<WireLibrary, WireError> {
    library.refresh()?;
    let editions = library.editions();
    let text = |(name, snippet): (&str, _)| {
        let entry = library.entry(name)?;
        let differs = |other: &&&str| library.entry(other).is_some_and(|e| e.fingerprint != entry.fingerprint);
        let others = editions.get(&entry.key).into_iter().flatten().filter(differs);
        let others = others.map(|other| (*other).to_owned()).collect();
        let path = library.folder().join(name).display().to_string();
        Some(WireBaseText::new(name, path, entry, others, snippet))
    };
    Ok(WireLibrary {
        folder: library.folder().display().to_string(),
        count: u32::try_from(library.entries().len()).unwrap_or(u32::MAX),
        texts: library.search(query).into_iter().filter_map(|hit| text((hit.name, hit.snippet))).collect(),
        odd: library.odd().into_iter().map(Into::into).collect(),
    })
}

/// What leads from one base text to another, dress included: it makes them two. Nobody is the author of it.
pub fn differences(library: &Library, from: &str, to: &str) -> Result<Vec<WireChange>, WireError> {
    let options = Options { unit: Unit::Words, typography: Typography::Compare };
    let (redline, _) = redline::compare(&library.text(from)?, &library.text(to)?, options);
    Ok(change::changes(&redline).into_iter().map(Into::into).collect())
}

/// The folder that the person chose, if one was; a choice that cannot be read is none.
pub fn chosen(data: &DataFolder) -> Option<PathBuf> {
    serde_json::from_slice(&modline_disk::read(&data.library_choice()).ok()?).ok()
}

/// Goes on with the library in `folder`, and remembers it. The texts in the old one stay there.
pub fn choose(library: &mut Library, data: &DataFolder, folder: PathBuf) -> Result<(), WireError> {
    let bytes = serde_json::to_vec(&folder).map_err(std::io::Error::other);
    let bytes = bytes.map_err(|why| WireError::folder(&folder, &why))?;
    modline_disk::write(&data.library_choice(), &bytes, Backup::Discard)?;
    *library = Library::at(folder);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;
    use crate::wire::start::{WireNewDraft, WireSource};

    const TEXT: &str = "RESOLUTION 901 (Doha, 2006)\nFerries\nThe World Telecommunication Development Conference (Doha, \
                        2006),\nrecalling\nthat boats carry mail,\n";

    fn keep(shelf: &Shelf, path: Option<String>, text: Option<&str>) -> (Vec<String>, Option<WireDiffering>) {
        let base = path.map_or_else(|| WireSource::Text(text.unwrap_or_default().into()), WireSource::File);
        let request = WireNewDraft { base, marker: "MOD".into(), ..WireNewDraft::default() };
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let (said, differs) = runtime.block_on(shelf.keep(&files::base(&request).unwrap())).unwrap();
        (said.into_iter().map(|f| format!("{} {}", f.rule, f.subject)).collect(), differs)
    }

    fn see<T>(shelf: &Shelf, work: impl FnOnce(&mut Library) -> T) -> T {
        work(&mut shelf.0.lock().unwrap())
    }

    #[test]
    fn the_base_of_a_draft_is_kept_recognised_and_told_from_another() {
        let dir = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(dir.path().join(FOLDER));
        let file = dir.path().join("res-901.txt");
        std::fs::write(&file, TEXT).unwrap();
        let (said, differs) = keep(&shelf, Some(file.display().to_string()), None);
        assert!(said[0].starts_with("kept-in-library WTDC-06 resolution 901 en ") && differs.is_none(), "{said:?}");
        let (said, differs) = keep(&shelf, None, Some(TEXT));
        assert!(said[0].starts_with("already-in-library res-901.txt, 20") && differs.is_none(), "{said:?}");

        let listed = see(&shelf, |l| found(l, "boats")).unwrap();
        let text = &listed.texts[0];
        assert_eq!(
            (text.heading.as_str(), text.meeting.as_str(), text.title.as_str()),
            ("RESOLUTION 901", "WTDC-06", "Ferries")
        );
        let (said, _) = keep(&shelf, Some(text.path.clone()), None);
        assert!(
            said[0].starts_with("already-in-library"),
            "what is taken from the library is not kept twice: {said:?}"
        );

        let (said, differs) = keep(&shelf, None, Some(&TEXT.replace("boats", "ships")));
        assert!(said[0].starts_with("library-differs res-901.txt, 20"), "{said:?}");
        let WireDiffering { from, to } = differs.unwrap();
        let changes = see(&shelf, |l| differences(l, &from, &to)).unwrap();
        let said: Vec<_> = changes.iter().map(|c| (c.place.as_str(), c.struck.as_str(), c.inserted.as_str())).collect();
        assert_eq!(said, [("recalling", "boats", "ships")]);
        let listed = see(&shelf, |l| found(l, "")).unwrap();
        assert!(listed.texts.iter().all(|t| t.others.len() == 1), "each says that the other differs");

        let (file, copy) = (dir.path().join(FOLDER).join(&to), dir.path().join(FOLDER).join("Copy.base.json"));
        std::fs::copy(file, copy).unwrap();
        see(&shelf, |l| l.remove(&from)).unwrap();
        let listed = see(&shelf, |l| found(l, "")).unwrap();
        assert!(listed.texts.len() == 2 && listed.texts.iter().all(|t| t.others.is_empty()), "a copy does not differ");
    }

    #[test]
    fn a_library_that_cannot_be_written_stops_no_draft() {
        let dir = tempfile::tempdir().unwrap();
        let blocked = dir.path().join("file");
        std::fs::write(&blocked, "").unwrap();
        let (said, differs) = keep(&Shelf::new(blocked.join(FOLDER)), None, Some(TEXT));
        assert!(said[0].starts_with("not-kept-in-library ") && differs.is_none(), "{said:?}");
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
