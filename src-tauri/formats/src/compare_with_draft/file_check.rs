//! What a file is, compared with its draft.

use modline_core::run::Version;

use crate::verify::{Verification, VerifyError};

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileCheck {
    /// All of it is what the draft gives in this view, markup included. Files that hold no proof are so to the letter.
    Identical(Version, Option<Verification>),
    /// The proposals' texts are the draft's; something around them is not, or the format cannot be proved whole.
    SameText(Version, Option<VerifyError>),
    /// A list of changes, or an amendment in words, is not what the draft gives.
    ListDiffers(VerifyError),
    /// A text of a proposal differs.
    Differs(Difference),
}

/// The first place where a text differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The reading that differs; of a file that runs struck and inserted text together, [`Version::Markup`].
    pub version: Version,
    /// The paragraph, from 1, counted through all proposals' texts.
    pub paragraph: usize,
    /// What the draft has there; empty past its end.
    pub wanted: String,
    /// What the file has there; empty past its end.
    pub found: String,
}

/// The views, in the order in which a file is tried.
pub const VIEWS: [Version; 3] = [Version::Markup, Version::Revised, Version::Base];
