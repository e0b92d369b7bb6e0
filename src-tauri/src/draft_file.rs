//! The file of a draft: its bytes, its extension, and the names that are made for it.

use std::path::{Path, PathBuf};

use modline_core::contribution::Contribution;
use modline_core::paragraph::Role;
use modline_core::run::Version;
use modline_formats::draft;

use crate::error::ShellError;

/// The extension of drafts.
pub const EXTENSION: &str = "modline";

/// The draft in the `bytes` of the file at `path`.
///
/// # Errors
/// [`ShellError::Application`] where they are no draft.
pub fn parse(path: &Path, bytes: &[u8]) -> Result<Contribution, ShellError> {
    draft::read(bytes).map_err(ShellError::unreadable(path))
}

/// The bytes of a draft's file: the same draft, the same bytes.
pub fn bytes(draft: &Contribution) -> Vec<u8> {
    draft::write(draft)
}

/// Whether the file is a draft, by its extension.
pub fn is_draft(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case(EXTENSION))
}

/// `path`, with `extension` if it has none.
pub fn with_extension(path: &Path, extension: &str) -> PathBuf {
    if path.extension().is_some() { path.to_path_buf() } else { path.with_extension(extension) }
}

/// The name of the file at `path` without its extension.
pub fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// `name` as a file can be called on every system. It leads to no other folder.
pub fn plain_name(name: &str) -> String {
    name.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "-")
}

/// The name of a draft that the user gave none, `RESOLUTION 999 WTDC-14`: the resolution and the meeting.
pub fn heading(draft: &Contribution) -> String {
    let mut paragraphs = draft.proposals.iter().flat_map(|p| &p.paragraphs);
    let number = paragraphs.find(|p| p.role == Role::ResNo).map(|p| p.text(Version::Revised)).unwrap_or_default();
    let number = number.split(['(', '（']).next().unwrap_or_default().trim();
    format!("{number} {}", draft.metadata.meeting).trim().to_owned()
}
