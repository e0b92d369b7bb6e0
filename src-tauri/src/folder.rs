//! The data folder: drafts without a name, journals, the list of recent drafts.
//!
//! ```text
//! drafts/untitled-1.modline     drafts not yet saved under a name of the user's own
//! drafts/kept-1.modline         the same, made of words that no other file held
//! journals/KEY.journal          KEY is the SHA-256 of the draft's canonical path
//! journals/KEY.aside-1          a journal that did not fit its draft's file when that was opened
//! journals/KEY.lock             held while the draft is open
//! journals/KEY.raise            asks the window that has the draft to come forward
//! checkpoints/KEY/              earlier versions of the draft; see [`crate::checkpoints`]
//! recent.json, recent.lock
//! library.json                  where the base texts are, if the user chose a folder for them
//! window.json                   how large the window was
//! log/modline.log               what the app did, in numbers; modline.log.1 is the one before
//! webview/                      what the window remembers of itself: its language, open panes
//! ```

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use modline_disk::fingerprint::Fingerprint;

use crate::error::ShellError;

/// Where the app keeps what is its own.
#[derive(Clone, Debug)]
pub struct DataFolder(PathBuf);

impl DataFolder {
    /// The folder at `root`, made where it does not exist.
    ///
    /// # Errors
    /// [`ShellError::DataFolder`] where it cannot be made.
    pub fn at(root: PathBuf) -> Result<Self, ShellError> {
        for part in ["drafts", "journals", "log"] {
            fs::create_dir_all(root.join(part)).map_err(ShellError::data_folder(&root))?;
        }
        Ok(Self(canonical(&root)))
    }

    /// The list of recent drafts.
    pub fn recent(&self) -> PathBuf {
        self.0.join("recent.json")
    }

    /// The user's choice of a folder for base texts.
    pub fn library_choice(&self) -> PathBuf {
        self.0.join("library.json")
    }

    /// How large the window was; see [`crate::window_size`].
    pub fn window(&self) -> PathBuf {
        self.0.join("window.json")
    }

    /// Base texts, where nothing was chosen and they shall not be among the user's documents.
    pub fn library(&self) -> PathBuf {
        self.0.join("library")
    }

    /// What the window remembers of itself.
    pub fn webview(&self) -> PathBuf {
        self.0.join("webview")
    }

    /// What the app did, in numbers; see [`crate::log`].
    pub fn log(&self) -> PathBuf {
        self.0.join("log")
    }

    /// Where the journals are.
    pub fn journals(&self) -> PathBuf {
        self.0.join("journals")
    }

    /// The journal of the draft at `draft`.
    pub fn journal(&self, draft: &Path) -> PathBuf {
        self.journals().join(format!("{}.journal", key(draft)))
    }

    /// Where earlier versions of the draft at `draft` are; see [`crate::checkpoints`].
    pub fn checkpoints(&self, draft: &Path) -> PathBuf {
        self.0.join("checkpoints").join(key(draft))
    }

    /// Where drafts without a name of the user's own are.
    pub fn drafts(&self) -> PathBuf {
        self.0.join("drafts")
    }

    /// Whether the draft at `draft` has no name of the user's own.
    pub fn is_untitled(&self, draft: &Path) -> bool {
        canonical(draft).starts_with(self.drafts())
    }

    /// Whether the draft at `draft` goes when it is closed and nothing was ever done in it.
    pub fn is_passing(&self, draft: &Path) -> bool {
        let name = draft.file_name().unwrap_or_default().to_string_lossy();
        self.is_untitled(draft) && name.starts_with(UNTITLED)
    }

    /// A free place for a draft without a name, already there.
    ///
    /// # Errors
    /// [`ShellError::DataFolder`] where no file can be made.
    pub fn untitled(&self) -> Result<PathBuf, ShellError> {
        self.free(UNTITLED)
    }

    /// A free place for a draft made of words that no other file holds: it stays whatever is done in it.
    ///
    /// # Errors
    /// [`ShellError::DataFolder`] where no file can be made.
    pub fn kept(&self) -> Result<PathBuf, ShellError> {
        self.free(KEPT)
    }

    fn free(&self, name: &str) -> Result<PathBuf, ShellError> {
        for n in 1u32.. {
            let path = self.drafts().join(format!("{name}{n}.modline"));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(_) => return Ok(path),
                Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {}
                Err(why) => return Err(ShellError::data_folder(path)(why)),
            }
        }
        unreachable!("invariant: some number is free")
    }

    /// Locks the draft for this window, under all names that its file has. The system releases the lock when the app
    /// ends, however it ends.
    ///
    /// # Errors
    /// [`ShellError::InUse`] where another window holds it, [`ShellError::DataFolder`] where no lock can be made.
    pub fn lock(&self, draft: &Path) -> Result<DraftLock, ShellError> {
        let locked = |journal: PathBuf| {
            self.lock_journal(&journal).map_err(|why| match why {
                ShellError::InUse(_) => ShellError::InUse(draft.into()),
                _ => why,
            })
        };
        let mut lock = locked(self.journal(draft))?;
        if let Some(file) = shared_file(draft) {
            lock.other_names = Some(Box::new(locked(self.journals().join(file))?));
        }
        Ok(lock)
    }

    /// Locks the draft that the journal at `journal` belongs to.
    ///
    /// # Errors
    /// As [`DataFolder::lock`].
    pub fn lock_journal(&self, journal: &Path) -> Result<DraftLock, ShellError> {
        let path = journal.with_extension("lock");
        let lock = File::create(&path).map_err(ShellError::data_folder(&path))?;
        match lock.try_lock() {
            Ok(()) => {
                // A request to come forward that was made to an earlier window.
                let _ = fs::remove_file(journal.with_extension("raise"));
                Ok(DraftLock { _file: lock, other_names: None })
            }
            Err(TryLockError::WouldBlock) => Err(ShellError::InUse(journal.into())),
            Err(TryLockError::Error(why)) => Err(ShellError::data_folder(path)(why)),
        }
    }

    /// Whether a window has the draft that the journal at `journal` belongs to.
    pub fn is_locked(&self, journal: &Path) -> bool {
        File::open(journal.with_extension("lock"))
            .is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }

    /// Where a window is asked to come forward that has the draft at `draft`; see [`crate::raise`].
    pub fn raise_request(&self, draft: &Path) -> PathBuf {
        self.journal(draft).with_extension("raise")
    }

    /// Held while the list of recent drafts is changed: several windows may do so.
    pub fn recent_lock(&self) -> Option<File> {
        File::create(self.0.join("recent.lock")).ok().filter(|lock| lock.lock().is_ok())
    }
}

const UNTITLED: &str = "untitled-";
const KEPT: &str = "kept-";

/// A draft belongs to this window while this lives.
#[derive(Debug)]
pub struct DraftLock {
    _file: File,
    /// Held where the file has several names.
    other_names: Option<Box<DraftLock>>,
}

/// What names the file at `path` whichever of its names that is, where it has several.
#[cfg(unix)]
fn shared_file(path: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let file = fs::metadata(path).ok().filter(|m| m.nlink() > 1)?;
    Some(format!("file-{}-{}.journal", file.dev(), file.ino()))
}

#[cfg(not(unix))]
fn shared_file(_path: &Path) -> Option<String> {
    None
}

/// One spelling for one file, whether it exists yet or only its folder does.
pub fn canonical(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| {
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        match (folder.canonicalize(), path.file_name()) {
            (Ok(folder), Some(name)) => folder.join(name),
            _ => path.to_path_buf(),
        }
    })
}

fn key(draft: &Path) -> String {
    Fingerprint::of(canonical(draft).as_os_str().as_encoded_bytes()).as_str().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_one_windows_at_a_time_and_one_file_has_one_journal() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().join("data")).unwrap();
        let draft = dir.path().join("D.modline");
        assert_eq!(folder.journal(&draft), folder.journal(&dir.path().join("data/../D.modline")));
        let lock = folder.lock(&draft).unwrap();
        assert!(matches!(folder.lock(&draft), Err(ShellError::InUse(path)) if path == draft));
        drop(lock);
        folder.lock(&draft).unwrap();
    }

    #[test]
    #[cfg(unix)]
    fn a_draft_with_two_names_has_one_lock() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().join("data")).unwrap();
        let names = ["D.modline", "E.modline"].map(|name| dir.path().join(name));
        fs::write(&names[0], "").unwrap();
        fs::hard_link(&names[0], &names[1]).unwrap();
        let lock = folder.lock(&names[0]).unwrap();
        assert!(matches!(folder.lock(&names[1]), Err(ShellError::InUse(path)) if path == names[1]));
        drop(lock);
        folder.lock(&names[1]).unwrap();
    }

    #[test]
    fn untitled_drafts_get_names_of_their_own() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().into()).unwrap();
        let (one, two) = (folder.untitled().unwrap(), folder.untitled().unwrap());
        assert_ne!(one, two);
        assert!(folder.is_untitled(&one) && !folder.is_untitled(&dir.path().join("D.modline")));
    }
}
