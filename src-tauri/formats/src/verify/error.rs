//! Why a written file does not say what its draft says, and the comparison that finds it.

use crate::error::ReadError;
use crate::word::{LINE_BREAK, can_hold};

/// Why a written file is not what the draft says. No file must be left of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// The bytes cannot be read back.
    #[error("the written file cannot be read back: {0}")]
    Unreadable(#[from] ReadError),
    /// A version of the file differs from the draft's.
    #[error("{version}: paragraph {paragraph} of the written file reads {found:?} where the draft has {wanted:?}")]
    Differs {
        /// `all rejected`, `all accepted`, `as written` or `at head and foot of the pages`.
        version: &'static str,
        /// The first paragraph that differs, from 1, the cover's included.
        paragraph: usize,
        /// What the draft has there; empty past its end.
        wanted: String,
        /// What the file has there; empty past its end.
        found: String,
    },
    /// Changes have another author than in the draft.
    #[error("changes stand under the name {found:?} where the draft has {wanted:?}")]
    Name {
        /// The first author of the draft that is missing.
        wanted: String,
        /// The author in the file.
        found: String,
    },
    /// A line of the file differs from the draft's.
    #[error("line {line} reads {found:?} where the draft gives {wanted:?}")]
    Line {
        /// The first line that differs, from 1.
        line: usize,
        /// What the draft gives there; empty past its end.
        wanted: String,
        /// What the file has there; empty past its end.
        found: String,
    },
    /// Markup that Word or LibreOffice would repair or refuse.
    #[error("paragraph {paragraph} of the written file: {what}")]
    Markup {
        /// The paragraph, from 1, the cover included.
        paragraph: usize,
        /// What is wrong with it.
        what: &'static str,
    },
}

/// Compares the lines of one version of a file with those that the draft gives.
pub(super) fn compare(version: &'static str, wanted: &[String], found: &[String]) -> Result<(), VerifyError> {
    let Some(index) = (0..wanted.len().max(found.len())).find(|i| wanted.get(*i) != found.get(*i)) else {
        return Ok(());
    };
    let text = |lines: &[String]| lines.get(index).cloned().unwrap_or_default();
    Err(VerifyError::Differs { version, paragraph: index + 1, wanted: text(wanted), found: text(found) })
}

/// `s` without the characters that XML cannot hold.
pub(super) fn xml_text(s: &str) -> String {
    s.chars().map(|c| if c == '\n' { LINE_BREAK } else { c }).filter(|c| can_hold(*c)).collect()
}
