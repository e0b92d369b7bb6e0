//! Files read within limits and replaced as a whole, so that no crash and no full disk leaves half a file.
//!
//! - [`read`], [`write()`], [`write_like`], [`write_new`]: one file.
//! - [`library`]: the folder of base texts. [`today`]: the clock.

pub mod library;

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use modline_core::itu::Day;
use modline_formats::LARGEST_FILE;
use tempfile::NamedTempFile;

/// Why a file could not be read or written: one line with the file's name, the reason and what to do.
#[derive(Debug, thiserror::Error)]
pub enum DiskError {
    /// Reading failed.
    #[error("{}: {}", .path.display(), reason(.cause, "read"))]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// Writing failed; the file is as it was before.
    #[error("{}: {}", .path.display(), reason(.cause, "write"))]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// Larger than [`LARGEST_FILE`].
    #[error("{}: larger than {} MB; choose a smaller file or split it", .0.display(), LARGEST_FILE / 1_000_000)]
    TooLarge(PathBuf),
    /// A folder, not a file.
    #[error("{}: is a folder; choose a file in it", .0.display())]
    Folder(PathBuf),
}

fn reason(e: &io::Error, doing: &str) -> String {
    match e.kind() {
        io::ErrorKind::NotFound if doing == "read" => "there is no such file; check the name".into(),
        io::ErrorKind::NotFound => "its folder does not exist; choose another place".into(),
        io::ErrorKind::PermissionDenied => format!("no right to {doing} it; choose another place or ask for the right"),
        io::ErrorKind::StorageFull => "the disk is full; free some room and save again".into(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only; choose another place".into(),
        io::ErrorKind::NotADirectory => "its folder is a file; choose another place".into(),
        // The system's message without the name of the temporary file.
        _ => {
            let inner = e.get_ref().and_then(|named| named.source());
            format!("cannot {doing} it: {}", inner.map_or_else(|| e.to_string(), ToString::to_string))
        }
    }
}

/// The day that it is, by universal time.
pub fn today() -> Day {
    let date = time::OffsetDateTime::now_utc().date().to_string();
    Day::parse(&date).expect("invariant: the clock is within the calendar")
}

/// Reads a whole file of at most [`LARGEST_FILE`] bytes.
///
/// # Errors
/// [`DiskError`] where the file is missing, a folder, larger, or cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, DiskError> {
    let fail = |cause| DiskError::Read { path: path.into(), cause };
    let file = File::open(path).map_err(fail)?;
    let metadata = file.metadata().map_err(fail)?;
    if metadata.is_dir() {
        return Err(DiskError::Folder(path.into()));
    }
    if metadata.len() > LARGEST_FILE {
        return Err(DiskError::TooLarge(path.into()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(DiskError::TooLarge(path.into()));
    }
    Ok(bytes)
}

/// What becomes of the file that is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backup {
    /// It stays beside the new one as `NAME.bak`.
    Keep,
    /// It goes.
    Discard,
}

/// Replaces the file as a whole: a temporary file beside it, flushed to disk, then renamed over it.
///
/// # Errors
/// [`DiskError`] where it cannot be written; the file is as it was then.
pub fn write(path: &Path, bytes: &[u8], backup: Backup) -> Result<(), DiskError> {
    let fail = |cause| DiskError::Write { path: path.into(), cause };
    if path.is_dir() {
        return Err(DiskError::Folder(path.into()));
    }
    if fs::metadata(path).is_ok_and(|m| m.permissions().readonly()) {
        return Err(fail(io::ErrorKind::PermissionDenied.into()));
    }
    let file = beside(path, bytes, path).map_err(fail)?;
    if backup == Backup::Keep && path.exists() {
        keep_backup(path).map_err(fail)?;
    }
    file.persist(path).map_err(|e| fail(e.error))?;
    sync_folder(folder_of(path));
    Ok(())
}

/// Replaces the file as a whole, with the permissions that the file at `like` has: nobody may read a copy who may not
/// read what it was made of.
///
/// # Errors
/// [`DiskError::Write`] where it cannot be written; the file is as it was then.
pub fn write_like(path: &Path, bytes: &[u8], like: &Path) -> Result<(), DiskError> {
    let fail = |cause| DiskError::Write { path: path.into(), cause };
    beside(path, bytes, like).map_err(fail)?.persist(path).map_err(|e| fail(e.error))?;
    sync_folder(folder_of(path));
    Ok(())
}

/// Writes a file that is not there yet, as a whole; one that is there stays as it is.
///
/// # Errors
/// [`DiskError::Write`] where it cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let fail = |cause| DiskError::Write { path: path.into(), cause };
    let file = beside(path, bytes, path).map_err(fail)?;
    match file.persist_noclobber(path) {
        Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
        other => other.map_err(|e| fail(e.error))?,
    };
    sync_folder(folder_of(path));
    Ok(())
}

/// The bytes in a temporary file beside `path`, flushed to disk, with the permissions that the file at `like` has.
fn beside(path: &Path, bytes: &[u8], like: &Path) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix(".modline-").tempfile_in(folder_of(path))?;
    file.write_all(bytes)?;
    keep_permissions(like, file.as_file())?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// `D.modline` → `D.modline.bak`
pub fn backup_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(".bak");
    path.with_file_name(name)
}

/// Gives the backup of the file at `path` a number, `D.modline.bak-1`, so that another may be kept without its loss.
///
/// # Errors
/// [`DiskError::Write`] where it cannot be renamed.
pub fn number_backup(path: &Path) -> Result<(), DiskError> {
    let kept = backup_of(path);
    let numbered = |n: u32| {
        let mut name = kept.clone().into_os_string();
        name.push(format!("-{n}"));
        PathBuf::from(name)
    };
    let free = (1u32..).map(numbered).find(|p| !p.exists()).expect("invariant: some number is free");
    match fs::rename(&kept, free) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(DiskError::Write { path: kept, cause }),
        _ => Ok(()),
    }
}

/// The old file gets a second name before the new one takes the first: at no moment is there none.
fn keep_backup(path: &Path) -> io::Result<()> {
    let kept = backup_of(path);
    let _ = fs::remove_file(&kept);
    fs::hard_link(path, &kept).or_else(|_| fs::copy(path, &kept).map(drop))
}

#[cfg(unix)]
fn keep_permissions(old: &Path, new: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(old).map_or(0o644, |m| m.permissions().mode());
    new.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn keep_permissions(_old: &Path, _new: &File) -> io::Result<()> {
    Ok(())
}

/// A rename is safe from power loss only once the folder is on disk; where folders cannot be opened it is the system's.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_before_is_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("D.modline");
        write(&path, b"one", Backup::Keep).unwrap();
        write(&path, b"two", Backup::Keep).unwrap();
        assert_eq!(read(&path).unwrap(), b"two");
        assert_eq!(read(&backup_of(&path)).unwrap(), b"one");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2, "nothing else is left behind");
    }

    #[test]
    fn a_backup_with_a_number_makes_room_for_the_next() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("D.modline");
        for version in [b"one", b"two", b"six"] {
            number_backup(&path).unwrap();
            write(&path, version, Backup::Keep).unwrap();
        }
        assert_eq!(read(&dir.path().join("D.modline.bak-1")).unwrap(), b"one");
        assert_eq!(read(&backup_of(&path)).unwrap(), b"two");
    }

    #[test]
    #[cfg(unix)]
    fn a_copy_is_as_private_as_what_it_was_made_of() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let (path, copy) = (dir.path().join("D.modline"), dir.path().join("copy"));
        write(&path, b"one", Backup::Discard).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        for bytes in [b"one", b"two"] {
            write_like(&copy, bytes, &path).unwrap();
            assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(read(&copy).unwrap(), b"two");
    }

    #[test]
    fn a_missing_file_a_folder_and_a_missing_folder_are_said_in_one_line() {
        let dir = tempfile::tempdir().unwrap();
        for (bad, word) in
            [(read(&dir.path().join("no.txt")).err(), "no such file"), (read(dir.path()).err(), "is a folder")]
        {
            let line = bad.unwrap().to_string();
            assert!(line.contains(word) && !line.contains('\n'), "{line}");
        }
        let line = write(&dir.path().join("no/D.modline"), b"x", Backup::Discard).unwrap_err().to_string();
        assert!(line.contains("folder does not exist"), "{line}");
        write(&dir.path().join("file"), b"x", Backup::Discard).unwrap();
        let line = write(&dir.path().join("file/D.modline"), b"x", Backup::Discard).unwrap_err().to_string();
        assert!(line.contains("folder is a file"), "{line}");
        let long = "n".repeat(300);
        let line = write(&dir.path().join(&long), b"x", Backup::Discard).unwrap_err().to_string();
        assert!(line.contains("cannot write it") && !line.contains(".modline-"), "{line}");
    }
}
