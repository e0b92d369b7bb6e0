//! Starts the window; called by the name of the command, it is the command.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use modline_app::options::Options;

/// A draft is many small texts: the system's allocator takes a quarter longer, and more so the larger the text.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    if std::env::args_os().next().is_some_and(|name| Path::new(&name).file_name() == Some("modline".as_ref())) {
        return modline_cli::main();
    }
    match modline_app::run(Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("modline-app: {why:#}");
            ExitCode::from(2)
        }
    }
}
