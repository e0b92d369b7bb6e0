//! How a file stands in a package: without a time, and without a trace of the system it was packed on.

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System};

/// The options of a file packed by `method`.
pub(super) fn file(method: CompressionMethod) -> SimpleFileOptions {
    let options = SimpleFileOptions::default().compression_method(method);
    // What Word writes, on whatever system.
    options.last_modified_time(DateTime::DEFAULT).system(System::Dos)
}
