//! The library's folder: base texts kept as plain files that the user can see, copy and read without the app.
//!
//! ```text
//! WTDC-10 resolution 901 en 3f2a9c1b70de.base.json        what was recognized: a draft without changes
//! WTDC-10 resolution 901 en 3f2a9c1b70de.original.docx    the bytes as received
//! Removed/                                                what was taken out, to be put back
//! ```
//!
//! There is no index: the folder is looked at anew, and only files that are new or changed are read again. Files are
//! written once and whole and never changed, the same text under the same name, so that any number of programs may use
//! the folder at once. What is not the library's own is named and left alone.

use std::collections::{BTreeMap, HashMap};
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use modline_core::check::KnownTexts;
use modline_core::contribution::{Contribution, Proposal};
use modline_core::library::{self, Entry, Hit, Key, Source};
use modline_core::run::Version;
use modline_formats::draft;
use time::OffsetDateTime;

use crate::{DiskError, read, write_new};

const BASE: &str = ".base.json";
const ORIGINAL: &str = ".original.";
const REMOVED: &str = "Removed";

/// The base texts of one folder, as they were when it was last looked at.
#[derive(Debug)]
pub struct Library {
    folder: PathBuf,
    files: BTreeMap<String, StoredText>,
    /// What lies in the folder and is none of the library's.
    strange: Vec<String>,
}

#[derive(Debug)]
struct StoredText {
    stamp: Stamp,
    entry: Result<Entry, String>,
}

/// A file with another stamp is another file.
type Stamp = (Option<SystemTime>, u64);

/// A file in the folder that is no base text of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrayFile {
    /// Its name.
    pub name: String,
    /// Why it cannot be used; empty where it is simply not the library's.
    pub reason: String,
}

/// What became of a base text that was to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It was not there yet.
    New {
        /// Its file.
        name: String,
        /// Files that hold another text of the same edition.
        others: Vec<String>,
    },
    /// The same text is there already.
    Known {
        /// Its file.
        name: String,
    },
}

impl Library {
    /// The library in `folder`, which need not exist until something is kept.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder, files: BTreeMap::new(), strange: Vec::new() }
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Looks at the folder: reads what is new or changed, forgets what is gone.
    ///
    /// # Errors
    /// [`DiskError::Read`] where the folder cannot be listed.
    pub fn refresh(&mut self) -> Result<(), DiskError> {
        let listed = listing(&self.folder)?;
        let mut before = std::mem::take(&mut self.files);
        let (mut originals, mut others) = (Vec::new(), Vec::new());
        for (name, stamp) in listed {
            if !name.ends_with(BASE) {
                let own = name.split_once(ORIGINAL).map(|(stem, _)| format!("{stem}{BASE}"));
                own.map_or_else(|| others.push(name.clone()), |base| originals.push((base, name.clone())));
                continue;
            }
            let stored = match before.remove(&name) {
                Some(same) if same.stamp == stamp => same,
                _ => match read(&self.folder.join(&name)) {
                    // Taken out by another program since the folder was listed.
                    Err(DiskError::Read { cause, .. }) if cause.kind() == io::ErrorKind::NotFound => continue,
                    bytes => StoredText { stamp, entry: entry(bytes) },
                },
            };
            self.files.insert(name, stored);
        }
        others.extend(originals.into_iter().filter(|(base, _)| !self.files.contains_key(base)).map(|(_, name)| name));
        others.sort();
        self.strange = others;
        Ok(())
    }

    /// Every base text with its file's name, in the library's order.
    pub fn entries(&self) -> Vec<(&str, &Entry)> {
        let mut entries: Vec<_> =
            self.files.iter().filter_map(|(name, s)| Some((name.as_str(), s.entry.as_ref().ok()?))).collect();
        entries.sort_by_cached_key(|(_, e)| e.key.order());
        entries
    }

    /// The base text in the file `name`.
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        self.files.get(name)?.entry.as_ref().ok()
    }

    /// The base texts that hold every word of `query`; see [`library::search`].
    pub fn search(&self, query: &str) -> Vec<Hit<&str>> {
        library::search(self.entries(), query)
    }

    /// Adds to `known` what checks of `draft` take from the library: the editions of all its texts, and the texts that
    /// `draft` amends where `known` has no base text. What cannot be read is not known.
    pub fn known_to(&self, draft: &Contribution, known: KnownTexts) -> KnownTexts {
        let key = |p: &Proposal| Key::new(&p.lines(Version::Base), draft.language);
        let is_amended = |p: &&Proposal| p.header.marker.is_tracked() && known.bases().is_empty();
        let amended: Vec<Key> = draft.proposals.iter().filter(is_amended).map(key).collect();
        let editions = self.editions();
        let files = amended.iter().filter_map(|key| editions.get(key)).flatten();
        let bases = files.filter_map(|name| self.text(name).ok());
        let known = known.with_library(self.entries().into_iter().map(|(_, entry)| entry));
        bases.fold(known, KnownTexts::with_base)
    }

    /// The files of each numbered edition: more than one where texts differ, or where the user copied a file.
    pub fn editions(&self) -> HashMap<&Key, Vec<&str>> {
        let mut editions: HashMap<&Key, Vec<&str>> = HashMap::new();
        for (name, entry) in self.entries().into_iter().filter(|(_, e)| e.key.is_numbered()) {
            editions.entry(&entry.key).or_default().push(name);
        }
        editions
    }

    /// Files that are none of the library's, or cannot be read. Nothing is done to them.
    pub fn stray_files(&self) -> Vec<StrayFile> {
        let damaged = self.files.iter().filter_map(|(name, s)| Some((name, s.entry.as_ref().err()?)));
        let damaged = damaged.map(|(name, reason)| StrayFile { name: name.clone(), reason: reason.clone() });
        damaged.chain(self.strange.iter().map(|name| StrayFile { name: name.clone(), reason: String::new() })).collect()
    }

    /// Keeps `base` and the `bytes` it was read from, unless the same text is there already. `file` is the name of
    /// the file they came from, without its folder; empty for pasted text.
    ///
    /// # Errors
    /// [`DiskError`] where the folder takes no files.
    pub fn keep(&mut self, base: &Contribution, file: &str, bytes: &[u8]) -> Result<Kept, DiskError> {
        self.refresh()?;
        let format = extension(file);
        let added = OffsetDateTime::now_utc().date().to_string();
        let source = Source { file: file.to_owned(), format: format.clone(), added };
        let new = draft::entry(base, source);
        let same = |(_, e): &&(&str, &Entry)| e.fingerprint == new.fingerprint && e.key == new.key;
        if let Some((name, _)) = self.entries().iter().find(same) {
            return Ok(Kept::Known { name: (*name).to_owned() });
        }
        make(&self.folder)?;
        let (stem, name) = (new.stem(), format!("{}{BASE}", new.stem()));
        // The original first: a base text is there once its own file is.
        write_new(&self.folder.join(format!("{stem}{ORIGINAL}{format}")), bytes)?;
        write_new(&self.folder.join(&name), &draft::write_base(base, &new.source))?;
        self.refresh()?;
        if self.entry(&name).is_none() {
            return Err(failed(
                &self.folder.join(&name),
                io::Error::other("a damaged file has this name; move it away"),
            ));
        }
        let same = self.editions().remove(&new.key).unwrap_or_default();
        let others = same.into_iter().filter(|other| *other != name).map(str::to_owned).collect();
        Ok(Kept::New { name, others })
    }

    /// Removes a base text: its files go to the folder `Removed`.
    ///
    /// # Errors
    /// [`DiskError`] where there is no such text or its files cannot be moved.
    pub fn remove(&mut self, name: &str) -> Result<(), DiskError> {
        let removed = self.folder.join(REMOVED);
        make(&removed)?;
        move_files(name, &self.folder, &removed)?;
        self.refresh()
    }

    /// Puts back what [`Library::remove`] removed.
    ///
    /// # Errors
    /// [`DiskError`] where there is no such text or its files cannot be moved.
    pub fn restore(&mut self, name: &str) -> Result<(), DiskError> {
        move_files(name, &self.folder.join(REMOVED), &self.folder)?;
        self.refresh()
    }

    /// The base text in the file `name`, as a draft without changes.
    ///
    /// # Errors
    /// [`DiskError::Read`] where there is no such text or it is damaged.
    pub fn text(&self, name: &str) -> Result<Contribution, DiskError> {
        let path = self.folder.join(own_name(name, &self.folder)?);
        draft::read(&read(&path)?).map_err(|why| failed(&path, io::Error::other(why)))
    }
}

/// The base text in `bytes`, or why there is none.
fn entry(bytes: Result<Vec<u8>, DiskError>) -> Result<Entry, String> {
    draft::read_base(&bytes.map_err(|why| why.to_string())?).map_err(|why| why.to_string())
}

/// The files of `folder` in the order of their names, hidden ones and folders aside; none where there is no folder.
fn listing(folder: &Path) -> Result<Vec<(String, Stamp)>, DiskError> {
    let fail = |cause| failed(folder, cause);
    let found = match fs::read_dir(folder) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        found => found.map_err(fail)?,
    };
    let mut files = Vec::new();
    for file in found {
        let file = file.map_err(fail)?;
        let name = file.file_name().to_string_lossy().into_owned();
        // A file that another program took away meanwhile is not there.
        let Ok(about) = file.metadata() else { continue };
        if about.is_file() && !name.starts_with('.') {
            files.push((name, (about.modified().ok(), about.len())));
        }
    }
    files.sort();
    Ok(files)
}

/// Moves a base text and its original; the base text's own file last, so that it is never without its original.
fn move_files(name: &str, from: &Path, to: &Path) -> Result<(), DiskError> {
    let name = own_name(name, from)?;
    let original = format!("{}{ORIGINAL}", name.trim_end_matches(BASE));
    let originals = listing(from)?.into_iter().map(|(n, _)| n).filter(|n| n.starts_with(&original));
    for file in originals.chain([name.to_owned()]) {
        fs::rename(from.join(&file), to.join(&file)).map_err(|cause| failed(&from.join(&file), cause))?;
    }
    Ok(())
}

/// `name`, if it is that of a base text's file and of no other folder.
fn own_name<'a>(name: &'a str, folder: &Path) -> Result<&'a str, DiskError> {
    let plain = Path::new(name).file_name() == Some(OsStr::new(name)) && name.ends_with(BASE);
    if plain { Ok(name) } else { Err(failed(&folder.join(name), io::ErrorKind::NotFound.into())) }
}

/// `Res67.DOCX` → `docx`; pasted text is `txt`.
fn extension(file: &str) -> String {
    const LONGEST: usize = 8;
    let extension = Path::new(file).extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let plain: String = extension.chars().filter(char::is_ascii_alphanumeric).take(LONGEST).collect();
    if plain.is_empty() { "txt".into() } else { plain }
}

fn make(folder: &Path) -> Result<(), DiskError> {
    fs::create_dir_all(folder).map_err(|cause| DiskError::Write { path: folder.into(), cause })
}

fn failed(path: &Path, cause: io::Error) -> DiskError {
    DiskError::Read { path: path.into(), cause }
}

#[cfg(test)]
mod tests;
