//! Files read within limits and replaced as a whole, so that no crash and no full disk leaves half a file.
//!
//! - [`read`], [`write()`], [`write_like`], [`write_new`]: one file.
//! - [`sweep`]: what a process that died left behind.
//! - [`library`]: the folder of base texts. [`journal`]: what was done in a draft. [`fingerprint`]: versions of a file.
//! - [`today`]: the clock.

#[cfg(test)]
mod faults;
pub mod fingerprint;
pub mod journal;
pub mod library;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

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
    /// A folder stands where the backup belongs; the file is as it was before.
    #[error("{}: is a folder, where the version before is kept; rename it and save again", .0.display())]
    BackupFolder(PathBuf),
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

/// Reads a whole file of at most [`LARGEST_FILE`] bytes; `-` is standard input.
///
/// # Errors
/// [`DiskError`] where the file is missing, a folder, larger, or cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, DiskError> {
    let fail = |cause| DiskError::Read { path: path.into(), cause };
    if path == Path::new("-") {
        return read_at_most(io::stdin().lock(), path);
    }
    let file = File::open(path).map_err(fail)?;
    let metadata = file.metadata().map_err(fail)?;
    if metadata.is_dir() {
        return Err(DiskError::Folder(path.into()));
    }
    if metadata.len() > LARGEST_FILE {
        return Err(DiskError::TooLarge(path.into()));
    }
    read_at_most(file, path)
}

fn read_at_most(from: impl Read, path: &Path) -> Result<Vec<u8>, DiskError> {
    let mut bytes = Vec::new();
    from.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(|cause| DiskError::Read { path: path.into(), cause })?;
    if bytes.len() as u64 > LARGEST_FILE { Err(DiskError::TooLarge(path.into())) } else { Ok(bytes) }
}

/// Whether bytes written to `path` go on to somebody else: standard output (`-`), a pipe, a device.
pub fn is_stream(path: &Path) -> bool {
    path == Path::new("-") || fs::metadata(path).is_ok_and(|m| !m.is_file() && !m.is_dir())
}

/// What becomes of the file that is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backup {
    /// It stays beside the new one as `NAME.bak`.
    Keep,
    /// It goes.
    Discard,
}

/// Replaces the file as a whole: a temporary file beside it, flushed to disk, then renamed over it. A link stays, and the
/// file it leads to is replaced; a pipe or device is written to.
///
/// # Errors
/// [`DiskError`] where it cannot be written; the file is as it was then.
pub fn write(path: &Path, bytes: &[u8], backup: Backup) -> Result<(), DiskError> {
    let fail = |cause| DiskError::Write { path: path.into(), cause };
    if is_stream(path) {
        return File::options().write(true).open(path).and_then(|mut it| it.write_all(bytes)).map_err(fail);
    }
    let path = &behind_links(path).map_err(fail)?;
    if path.is_dir() {
        return Err(DiskError::Folder(path.into()));
    }
    if fs::metadata(path).is_ok_and(|m| m.permissions().readonly()) {
        return Err(fail(io::ErrorKind::PermissionDenied.into()));
    }
    if backup == Backup::Keep && backup_of(path).is_dir() {
        return Err(DiskError::BackupFolder(backup_of(path)));
    }
    let file = beside(path, bytes, path).map_err(fail)?;
    if backup == Backup::Keep && path.exists() {
        keep_backup(path).map_err(fail)?;
    }
    step(Step::Rename).map_err(fail)?;
    file.persist(path).map_err(|e| fail(e.error))?;
    sync_folder(folder_of(path));
    Ok(())
}

/// What the system is asked to do while a file is replaced, in this order; or a line appended to the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Create,
    Write,
    Permit,
    Sync,
    RemoveBackup,
    LinkBackup,
    Rename,
    SyncFolder,
    /// A line of the journal.
    Append,
    SyncLine,
}

/// Goes before each of them: where tests let the system fail, or the process die.
#[cfg(not(test))]
fn step(_: Step) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
use faults::step;

/// The file that `path` leads to, through links, whether it is there or not.
fn behind_links(path: &Path) -> io::Result<PathBuf> {
    const MOST: usize = 40;
    let mut path = path.to_path_buf();
    for _ in 0..MOST {
        match fs::read_link(&path) {
            Ok(target) => path = folder_of(&path).join(target),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("it leads to itself"))
}

/// Replaces the file as a whole, with the permissions that the file at `like` has: nobody may read a copy who may not
/// read what it was made of.
///
/// # Errors
/// [`DiskError::Write`] where it cannot be written; the file is as it was then.
pub fn write_like(path: &Path, bytes: &[u8], like: &Path) -> Result<(), DiskError> {
    let fail = |cause| DiskError::Write { path: path.into(), cause };
    let file = beside(path, bytes, like).map_err(fail)?;
    step(Step::Rename).map_err(fail)?;
    file.persist(path).map_err(|e| fail(e.error))?;
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

/// How the names of temporary files begin.
const TEMPORARY: &str = ".modline-";

/// The bytes in a temporary file beside `path`, flushed to disk, with the permissions that the file at `like` has. It is
/// locked while this process lives.
fn beside(path: &Path, bytes: &[u8], like: &Path) -> io::Result<NamedTempFile> {
    let folder = folder_of(path);
    sweep_once(folder);
    let mut file = loop {
        step(Step::Create)?;
        let file = new_file(folder, like)?;
        // Where a file system knows no locks, nobody sweeps.
        let _ = file.as_file().lock();
        if file.path().exists() {
            break file;
        }
    };
    step(Step::Write)?;
    file.write_all(bytes)?;
    step(Step::Permit)?;
    keep_permissions(like, file.as_file())?;
    step(Step::Sync)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Removes what a process that died left of files it was writing in `folder`.
pub fn sweep(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let temporary = entries.filter(|e| e.file_name().as_encoded_bytes().starts_with(TEMPORARY.as_bytes()));
    for path in temporary.map(|e| e.path()).filter(|p| p.is_file()) {
        if File::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            // One that stays is only untidy.
            let _ = fs::remove_file(path);
        }
    }
}

/// Sweeps a folder before the first file is written there.
fn sweep_once(folder: &Path) {
    static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    if SWEPT.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_path_buf()) {
        sweep(folder);
    }
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
    let kept = backup_of(&behind_links(path).unwrap_or_else(|_| path.into()));
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
    step(Step::RemoveBackup)?;
    let _ = fs::remove_file(&kept);
    step(Step::LinkBackup)?;
    fs::hard_link(path, &kept).or_else(|_| fs::copy(path, &kept).map(drop))
}

/// An empty temporary file: as open as new files are where there is none at `like`, else for its owner alone.
fn new_file(folder: &Path, like: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    #[cfg(unix)]
    if !like.exists() {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = like;
    builder.tempfile_in(folder)
}

/// Gives `new` the permissions of the file at `old`; its owner can write it whatever they are.
#[cfg(unix)]
fn keep_permissions(old: &Path, new: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    match fs::metadata(old) {
        Ok(m) => new.set_permissions(fs::Permissions::from_mode(m.permissions().mode() | 0o600)),
        Err(_) => Ok(()),
    }
}

#[cfg(not(unix))]
fn keep_permissions(_old: &Path, _new: &File) -> io::Result<()> {
    Ok(())
}

/// A rename is safe from power loss only once the folder is on disk; where folders cannot be opened it is the system's.
fn sync_folder(folder: &Path) {
    if let (Ok(()), Ok(folder)) = (step(Step::SyncFolder), File::open(folder)) {
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
    fn what_a_dead_process_left_is_swept_and_what_is_being_written_stays() {
        let dir = tempfile::tempdir().unwrap();
        let (litter, theirs) = (dir.path().join(".modline-x1y2"), dir.path().join(".modliner"));
        let written = beside(&dir.path().join("other"), b"half", Path::new("no.modline")).unwrap();
        fs::write(&litter, "torn").unwrap();
        fs::write(&theirs, "not ours").unwrap();
        sweep(dir.path());
        assert!(!litter.exists() && theirs.exists() && written.path().exists());
    }

    #[test]
    fn a_folder_in_the_place_of_the_backup_is_told_and_the_file_stays() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("D.modline");
        write(&path, b"one", Backup::Keep).unwrap();
        fs::create_dir(backup_of(&path)).unwrap();
        let line = write(&path, b"two", Backup::Keep).unwrap_err().to_string();
        assert!(line.contains("D.modline.bak: is a folder"), "{line}");
        assert_eq!((read(&path).unwrap(), fs::read_dir(dir.path()).unwrap().count()), (b"one".to_vec(), 2));
    }

    #[test]
    #[cfg(unix)]
    fn a_new_file_is_as_open_as_the_system_makes_new_files() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let mode = |name: &str| fs::metadata(dir.path().join(name)).unwrap().permissions().mode();
        fs::write(dir.path().join("plain"), "").unwrap();
        write(&dir.path().join("ours"), b"", Backup::Keep).unwrap();
        assert_eq!(mode("ours"), mode("plain"));
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
