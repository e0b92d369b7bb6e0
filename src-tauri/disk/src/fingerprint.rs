//! Versions of a file, told apart by their bytes.

use modline_formats::fingerprint::fingerprint;
use serde::{Deserialize, Serialize};

/// Names a version of a file: the SHA-256 of its bytes in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The fingerprint of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(fingerprint(bytes))
    }

    /// As a file name and as people read it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
