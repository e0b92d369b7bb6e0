//! Readers and writers: bytes → model with findings, model → bytes. The crate is pure: callers read and write the
//! files.

pub mod compare_with_draft;
pub mod draft;
mod error;
pub mod export;
pub mod export_format;
pub mod fingerprint;
pub mod messages;
pub mod read;
pub mod verify;
pub mod word;
pub mod write;

pub use error::{LARGEST_FILE, ReadError};
pub use read::{read, read_text};
