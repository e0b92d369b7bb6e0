//! Files in and out; every failure names the file.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use modline_application::Source;
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::structure::Recognized;
use modline_disk::Backup;

use crate::args::Output;
use crate::done::Done;

/// The note on what was left out of a source or is doubtful in it, in one line, to be printed when the draft is made; it
/// names the command that tells more.
pub fn reading_note(path: &Path, recognized: &Recognized) -> Option<String> {
    let count = recognized.findings.iter().filter(|f| !f.done).count();
    let name = path.display();
    let s = if count == 1 { "" } else { "s" };
    (count > 0).then(|| format!("{name}: {count} finding{s} on reading; see modline inspect {name}"))
}

/// Reads the draft at `path` that shall be changed. Another file than a draft is not written over: where its draft goes is
/// said.
///
/// # Errors
/// One line that names the file.
pub fn read_to_change(path: &Path, language: Option<Language>, out: Option<&Path>) -> Result<Contribution> {
    let source = Source::read(path, language)?;
    ensure!(source.is_draft() || out.is_some(), "{}: no draft; say with -o where the draft shall go", path.display());
    Ok(source.into_draft())
}

/// Reads a file, and of several resolutions takes the one that `asked` names.
///
/// # Errors
/// One line that names the file.
pub fn read_resolution(path: &Path, language: Option<Language>, asked: Option<&str>) -> Result<Recognized> {
    let source = Source::read(path, language)?;
    source.resolution(asked).with_context(|| path.display().to_string())
}

/// Replaces the file as a whole; `-` is standard output.
///
/// # Errors
/// One line that names the file.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if path == Path::new("-") {
        return print(bytes);
    }
    Ok(modline_disk::write(path, bytes, Backup::Discard)?)
}

/// Writes to standard output; a reader that has heard enough (`| head`) is no failure.
///
/// # Errors
/// What the system said.
pub fn print(bytes: &[u8]) -> Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.context("standard output"),
    }
}

/// Writes the draft over the one it was made of, whose previous version stays beside it, or to `out`; then prints the notes.
///
/// # Errors
/// One line that names the file.
pub fn save_changed(
    draft: &Contribution,
    path: &Path,
    out: Option<&Path>,
    notes: impl IntoIterator<Item = String>,
) -> Result<Done> {
    match out {
        Some(out) => save(draft, &Output { o: out.into() }, notes),
        None if path == Path::new("-") => save(draft, &Output { o: path.into() }, notes),
        None => {
            modline_disk::write(path, &modline_formats::draft::write(draft), Backup::Keep)?;
            say(notes);
            Ok(Done::Clean)
        }
    }
}

fn say(notes: impl IntoIterator<Item = String>) {
    notes.into_iter().for_each(|note| warn(&note));
}

/// A line on standard error.
pub fn warn(line: &str) {
    print_error(&format!("modline: {line}\n"));
}

/// Writes to standard error; where nobody takes it, the exit status has to do.
pub fn print_error(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Writes the draft, then prints the notes: a draft that was not written has none.
pub fn save(draft: &Contribution, out: &Output, notes: impl IntoIterator<Item = String>) -> Result<Done> {
    write(&out.o, &modline_formats::draft::write(draft))?;
    say(notes);
    Ok(Done::Clean)
}
