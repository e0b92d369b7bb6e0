//! A full disk at the opening of a draft whose journal is partly readable costs nothing: opened again with room, every
//! act that could be read is there.
//!
//! The full disk is the system's: the parent starts itself as a child that may not write a byte into any file
//! (RLIMIT_FSIZE), which is what a full disk does to a program.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process;

use modline_app::folder::DataFolder;
use modline_app::sample;
use modline_app::session::Session;
use modline_core::command::Command;
use modline_core::paragraph::ParagraphId;

/// So many acts can be read; then comes a broken line.
const ACTS: u32 = 7;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    match args.iter().position(|a| a == "open") {
        Some(at) => open_on_a_full_disk(Path::new(&args[at + 1])),
        None if cfg!(unix) => full_disk(),
        None => println!("there is no such limit on this system"),
    }
}

fn open(home: &Path) -> Result<Session, String> {
    let folder = DataFolder::at(home.join("data")).unwrap();
    Session::open(&folder, &home.join("D.modline")).map_err(|why| why.to_string())
}

/// The child: says why the draft could not be opened.
fn open_on_a_full_disk(home: &Path) {
    match open(home) {
        Ok(_) => println!("opened"),
        Err(why) => println!("{why}"),
    }
}

fn full_disk() {
    let home = tempfile::tempdir().unwrap();
    let folder = DataFolder::at(home.path().join("data")).unwrap();
    let draft = sample::draft().unwrap();
    let mut session = Session::begin(&folder, &home.path().join("D.modline"), draft, Vec::new()).unwrap();
    for n in 0..ACTS {
        session.perform(Command::NewClauseAfter { id: ParagraphId(6) }, n).unwrap();
    }
    let done = session.draft().clone();
    let journal = folder.journal(session.path());
    drop(session);
    OpenOptions::new().append(true).open(&journal).unwrap().write_all(b"{\"act\":broken}\n{\"act\":{}}\n").unwrap();

    let before = tree(home.path());
    let shell = "trap '' XFSZ; ulimit -f 0; exec \"$0\" open \"$1\"";
    let child = process::Command::new("sh")
        .arg("-c")
        .arg(shell)
        .arg(std::env::current_exe().unwrap())
        .arg(home.path())
        .output();
    let said = String::from_utf8(child.unwrap().stdout).unwrap();
    assert!(said.contains(".journal") && said.trim().lines().count() == 1 && said.trim() != "opened", "{said:?}");
    assert!(tree(home.path()) == before, "what could not be written left something behind");

    let session = open(home.path()).unwrap();
    assert_eq!(session.recovered(), ACTS);
    assert!(*session.draft() == done);
    println!("a full disk was said in one line, and {ACTS} acts were recovered afterwards");
}

/// Every file with its bytes; locks are empty and are taken anew each time.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(tree(&path));
        } else if path.extension().is_none_or(|e| e != "lock") {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}
