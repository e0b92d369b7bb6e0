//! Readers: bytes of every known kind to lines of a source.

/// Bytes to text of a known encoding.
pub mod encoding;
mod sniff;

pub use sniff::{Format, sniff};
