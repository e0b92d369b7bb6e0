//! Starts the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use clap::Parser;
use modline_app::options::Options;

/// A draft is many small texts: the system's allocator takes a quarter longer, and more so the larger the text.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match modline_app::run(Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("modline-app: {why:#}");
            ExitCode::from(2)
        }
    }
}
