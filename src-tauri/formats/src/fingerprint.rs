//! Fingerprints: SHA-256 of files, and of a draft's base and revised text.

use modline_core::contribution::Contribution;
use modline_core::run::Version;

use crate::write::text::{self, TextForm};

/// SHA-256 of a draft's base and revised text, one paragraph a line as `modline text --body` prints them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprints {
    /// Of the base text.
    pub base: String,
    /// Of the revised text.
    pub revised: String,
}

impl Fingerprints {
    /// Fingerprints the texts of `draft`.
    pub fn new(draft: &Contribution) -> Self {
        let version_fingerprint =
            |version| fingerprint(text::write(draft, TextForm::Version(version), true).as_bytes());
        Self { base: version_fingerprint(Version::Base), revised: version_fingerprint(Version::Revised) }
    }
}

/// SHA-256 in lower-case hexadecimal digits.
pub fn fingerprint(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}
