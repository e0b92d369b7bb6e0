//! Streams: what is a pipe, a device or a link is treated as programs do.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::fs;
use std::io::Write;
use std::process::{Command, Output, Stdio};

const BASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/ferries.txt");

fn modline(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_modline")).args(args).output().unwrap()
}

#[test]
fn links_are_followed_pipes_are_written_to_and_a_dash_is_a_stream() {
    let dir = tempfile::tempdir().unwrap();
    let file = |name: &str| dir.path().join(name).display().to_string();
    let (draft, link) = (file("D.modline"), file("link.modline"));
    std::os::unix::fs::symlink("D.modline", &link).unwrap();
    assert!(modline(&["new", BASE, "-o", &link]).status.code().is_some_and(|code| code < 2));
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink(), "the link stays");
    let written = fs::read(&draft).unwrap();
    for out in ["-", "/dev/stdout"] {
        assert_eq!(modline(&["new", BASE, "-o", out]).stdout, written, "{out}");
    }
    let text = modline(&["text", &draft]).stdout;
    let mut child = Command::new(env!("CARGO_BIN_EXE_modline"))
        .args(["text", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&written).unwrap();
    assert_eq!(child.wait_with_output().unwrap().stdout, text);
}

#[test]
fn a_stream_that_takes_nothing_is_an_error_and_no_panic() {
    for (args, out, err) in
        [(&["--help"][..], true, false), (&["inspect", "no.txt"], false, true), (&["sources"], true, true)]
    {
        let full = || fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_modline"));
        command.args(args);
        if out {
            command.stdout(full());
        }
        if err {
            command.stderr(full());
        }
        assert_eq!(command.output().unwrap().status.code(), Some(2), "{args:?}");
    }
}
