//! `modline`, by itself.

use std::process::ExitCode;

/// A draft is many small texts: the system's allocator takes a quarter longer, and more so the larger the text.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    modline_cli::main()
}
