//! What several readers need. Readers do not import each other.

pub(crate) mod by_hand;
/// What is said about places of a file.
pub mod comments;
pub(crate) mod complete;
/// Reads covers, running heads and contact blocks.
pub(crate) mod cover_page;
/// Files of word processors.
pub mod document;
/// Bytes to text of a known encoding.
pub mod encoding;
pub(crate) mod label;
/// How much text is read.
pub mod limits;
pub(crate) mod list_number;
pub(crate) mod package;
mod roundtrip;
pub(crate) mod style_hint;
pub(crate) mod xml;

/// The author of marks inside marks of a text that names nobody: what one author inserted and another deleted.
pub const SECOND_AUTHOR: &str = "Second author";
