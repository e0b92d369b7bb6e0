//! Which of a draft's texts is meant.

use modline_core::run::Version;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A text of a draft or of a tracked source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireVersion {
    /// As it was before the changes.
    Base,
    /// As it is with the changes.
    Revised,
    /// With its marks.
    #[default]
    #[serde(rename = "redline")]
    Markup,
}

impl From<WireVersion> for Version {
    fn from(version: WireVersion) -> Self {
        match version {
            WireVersion::Base => Self::Base,
            WireVersion::Revised => Self::Revised,
            WireVersion::Markup => Self::Markup,
        }
    }
}

impl From<Version> for WireVersion {
    fn from(version: Version) -> Self {
        match version {
            Version::Base => Self::Base,
            Version::Revised => Self::Revised,
            Version::Markup => Self::Markup,
        }
    }
}
