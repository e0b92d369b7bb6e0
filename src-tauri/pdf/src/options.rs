//! What is printed of a contribution, as the user chooses.

use modline_core::run::Version;
use serde::Serialize;

/// What is printed of a contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Options {
    /// The text; [`Version::Markup`] is the redline.
    #[serde(skip)]
    pub version: Version,
    /// Lines are numbered in the margin, from 1 on each page.
    pub line_numbers: bool,
    /// A line under the cover says what the marks mean and whose they are.
    pub legend: bool,
    /// A last page lists the changes in words.
    pub changes: bool,
}
