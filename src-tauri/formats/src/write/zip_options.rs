//! Options of package parts: no time, and nothing about the system that packed them.

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System};

/// The options of a file packed by `method`.
pub(super) fn file(method: CompressionMethod) -> SimpleFileOptions {
    let options = SimpleFileOptions::default().compression_method(method);
    // What Word writes, on whatever system.
    options.last_modified_time(DateTime::DEFAULT).system(System::Dos)
}
