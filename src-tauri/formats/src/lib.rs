//! Readers and writers: bytes → model with findings, model → bytes. Pure: callers read and write the files.

mod error;

pub use error::{LARGEST_FILE, ReadError};
