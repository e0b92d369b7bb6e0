//! Whether a file still says what its draft says.

use std::path::Path;

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::compare_with_draft::{FileCheck, compare_with_draft};
use modline_formats::fingerprint::fingerprint;

use crate::ApplicationError;

/// A file compared with its draft.
#[derive(Clone, Debug)]
pub struct FileVerification {
    /// What it turned out to be.
    pub check: FileCheck,
    /// The SHA-256 of its bytes.
    pub fingerprint: String,
}

/// Compares the file at `path` with `draft`, of which it was made. A PDF file is known again by its bytes where this
/// program sets pages; otherwise its text is compared.
///
/// # Errors
/// [`ApplicationError::Disk`] where the file cannot be read, [`ApplicationError::Unreadable`] where no reader takes it.
///
/// # Examples
/// ```
/// use modline_application::{Source, verify};
///
/// # let folder = tempfile::tempdir().expect("a folder");
/// let text = "RESOLUTION 901 (Doha, 2006)\nFerries\nThe Conference,\nrecalling\nthat boats carry mail,\n";
/// let draft = Source::pasted(text, None)?.into_draft();
/// let file = folder.path().join("ferries.modline");
/// modline_disk::write(&file, &modline_formats::draft::write(&draft), modline_disk::Backup::Discard)?;
/// assert_eq!(verify(&draft, &file)?.fingerprint.len(), 64);
/// # Ok::<(), modline_application::ApplicationError>(())
/// ```
pub fn verify(draft: &Contribution, path: &Path) -> Result<FileVerification, ApplicationError> {
    let bytes = modline_disk::read(path)?;
    let check = match version_of_pages(draft, &bytes) {
        Some(version) => FileCheck::Identical(version, None),
        None => compare_with_draft(draft, &path.to_string_lossy(), &bytes)
            .map_err(|cause| ApplicationError::Unreadable { file: path.into(), cause })?,
    };
    Ok(FileVerification { check, fingerprint: fingerprint(&bytes) })
}

#[cfg(feature = "pdf")]
fn version_of_pages(draft: &Contribution, bytes: &[u8]) -> Option<Version> {
    if bytes.starts_with(b"%PDF-") { modline_pdf::identify_version(draft, bytes, crate::fonts()) } else { None }
}

#[cfg(not(feature = "pdf"))]
fn version_of_pages(_: &Contribution, _: &[u8]) -> Option<Version> {
    None
}
