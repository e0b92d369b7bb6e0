//! The files and folders that were named to this window: in a dialog, by a drop, on the command line, in a list that the
//! app keeps. The page asks for a file by the path it was shown; one that nobody named is refused, whatever runs there.
//!
//! Architecture Invariant: every path that a command takes from the page is resolved here.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::comparison::{Compared, Side};
use crate::error::ShellError;
use crate::import::{NewDraftRequest, Origin};

/// What was named, by the text that the page has of it: a path that is no UTF-8 is found again too.
#[derive(Debug, Default)]
pub struct NamedPaths(Mutex<HashMap<String, PathBuf>>);

impl NamedPaths {
    /// The path was named; what the page calls it.
    pub fn add(&self, path: &Path) -> String {
        let shown = path.display().to_string();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(shown.clone(), path.to_path_buf());
        shown
    }

    /// The path that the page calls so.
    ///
    /// # Errors
    /// [`ShellError::NotNamed`] where nobody named it.
    pub fn path(&self, shown: &str) -> Result<PathBuf, ShellError> {
        let named = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        named.get(shown).cloned().ok_or_else(|| ShellError::NotNamed(shown.into()))
    }

    /// The same of a source.
    ///
    /// # Errors
    /// As [`NamedPaths::path`].
    pub fn origin(&self, origin: Origin) -> Result<Origin, ShellError> {
        match origin {
            Origin::File(path) => Ok(Origin::File(self.path(&path.display().to_string())?)),
            pasted @ Origin::Pasted(_) => Ok(pasted),
        }
    }

    /// The same of what a new draft begins with.
    ///
    /// # Errors
    /// As [`NamedPaths::path`].
    pub fn request(&self, request: NewDraftRequest) -> Result<NewDraftRequest, ShellError> {
        Ok(NewDraftRequest { origin: self.origin(request.origin)?, ..request })
    }

    /// The same of one side of a comparison.
    ///
    /// # Errors
    /// As [`NamedPaths::path`].
    pub fn side(&self, side: Side) -> Result<Side, ShellError> {
        match side.source {
            Compared::File(path) => {
                Ok(Side { source: Compared::File(self.path(&path.display().to_string())?), ..side })
            }
            Compared::Draft | Compared::Kept(_) => Ok(side),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_nobody_named_is_refused() {
        let named = NamedPaths::default();
        let shown = named.add(Path::new("/home/D.modline"));
        assert_eq!(named.path(&shown).unwrap(), Path::new("/home/D.modline"));
        for other in ["/home/E.modline", "/home/./D.modline", "/home/../etc/passwd", ""] {
            assert!(matches!(named.path(other), Err(ShellError::NotNamed(_))), "{other}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_no_text_is_found_by_what_is_shown_of_it() {
        use std::os::unix::ffi::OsStrExt;

        let named = NamedPaths::default();
        let path = Path::new(std::ffi::OsStr::from_bytes(b"/home/D\xff.modline"));
        assert_eq!(named.path(&named.add(path)).unwrap(), path);
    }
}
