//! Readers and writers: bytes → model with findings, model → bytes. Pure: callers read and write the files.

mod error;
pub mod read;

pub use error::{LARGEST_FILE, ReadError};
