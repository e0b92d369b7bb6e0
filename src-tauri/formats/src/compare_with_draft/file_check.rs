//! What a file is, compared with its draft.

use modline_core::run::Version;

use crate::verify::{Verification, VerifyError};

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileCheck {
    /// The whole file is what the draft gives in this version, including markup. Files without verification are equal
    /// character by character.
    Identical(Version, Option<Verification>),
    /// The texts of the proposals are the draft's; something around them is not, or the format is not verified.
    SameText(Version, Option<VerifyError>),
    /// A list of changes, or an amendment in words, is not what the draft gives.
    ListDiffers(VerifyError),
    /// The text of a proposal differs.
    Differs(Difference),
}

/// The first place where a text differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The version that differs; [`Version::Markup`] for a file that runs deleted and inserted text together.
    pub version: Version,
    /// The paragraph, from 1, counted through all proposals' texts.
    pub paragraph: usize,
    /// What the draft has there; empty past its end.
    pub wanted: String,
    /// What the file has there; empty past its end.
    pub found: String,
}

/// The versions, in the order in which a file is compared with them.
pub const VIEWS: [Version; 3] = [Version::Markup, Version::Revised, Version::Base];
