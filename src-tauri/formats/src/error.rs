//! Why a file could not be read.

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// Why bytes could not be read. The message names place and reason and gives advice; callers put the file's name
/// before it. Odd content is no error: it gives findings.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// No bytes, or nothing but white space.
    #[error("the file is empty; choose a file that holds the text of a resolution")]
    Empty,
    /// Larger than is read, as stored or once unpacked.
    #[error("{place}: larger than {limit} MB; choose a smaller file or split it")]
    TooLarge {
        /// The part that is too large.
        place: String,
        /// The limit, in megabytes of 1,000,000 bytes.
        limit: u64,
    },
    /// Bytes that are no text of any known encoding, nor a known format.
    #[error("{0}; save it as .docx, .html or plain text")]
    NotText(String),
    /// A known kind of file that is not read, with advice.
    #[error("{0}")]
    Unsupported(String),
    /// A damaged package.
    #[error("{place}: {reason}; the file is damaged, fetch it again or open and save it in Word")]
    Damaged {
        /// The part or position.
        place: String,
        /// What is wrong there.
        reason: String,
    },
    /// A draft of a later version of the app.
    #[error("written by a later version of Modline ({0}); install that version to open it")]
    LaterVersion(String),
    /// A draft whose base text no longer has the fingerprint stored with it.
    #[error("{place}: {reason}; open the previous version beside it (ending in .bak)")]
    DraftDamaged {
        /// The position in the file.
        place: String,
        /// What is wrong there.
        reason: String,
    },
}

impl ReadError {
    /// A [`ReadError::Damaged`] at `place`. Both texts may quote the file: they are put on one line and cut.
    pub(crate) fn damaged(place: &str, reason: &str) -> Self {
        ReadError::Damaged { place: shorten(place), reason: shorten(reason) }
    }

    /// A [`ReadError::DraftDamaged`] at `place`, with a reason that may quote the file.
    pub(crate) fn draft_damaged(place: &str, reason: &str) -> Self {
        ReadError::DraftDamaged { place: place.into(), reason: shorten(reason) }
    }

    /// A [`ReadError::LaterVersion`]; `version` is as the file says it.
    pub(crate) fn later_version(version: &str) -> Self {
        ReadError::LaterVersion(shorten(version))
    }

    /// A [`ReadError::TooLarge`] at `place`, which may quote the file; `limit` is in bytes.
    pub(crate) fn too_large(place: &str, limit: u64) -> Self {
        ReadError::TooLarge { place: shorten(place), limit: limit / 1_000_000 }
    }
}

/// Puts `s` on one line and cuts it where it is too long to be shown.
fn shorten(s: &str) -> String {
    const LONGEST: usize = 160;
    let short = s.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
    if s.chars().nth(LONGEST).is_some() { short + " …" } else { short }
}
