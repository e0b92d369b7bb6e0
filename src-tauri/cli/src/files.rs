//! Files in and out; every failure names the file.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::structure::Recognized;
use modline_disk::Backup;

/// Reads and understands a file of any known kind.
pub fn read(path: &Path, language: Option<Language>) -> Result<Recognized> {
    let bytes = modline_disk::read(path)?;
    let name = path.file_name().map(|n| n.to_string_lossy()).unwrap_or_default();
    modline_formats::read(&name, &bytes, language).with_context(|| path.display().to_string())
}

/// The same, and of several resolutions the one that `asked` names.
pub fn read_asked(path: &Path, language: Option<Language>, asked: Option<&str>) -> Result<Recognized> {
    let recognized = read(path, language)?;
    let Some(asked) = asked else { return Ok(recognized) };
    let index = recognized.contribution.chosen(Some(asked)).with_context(|| path.display().to_string())?;
    Ok(recognized.only(index))
}

/// Reads a file to make a draft of it.
pub fn read_draft(
    path: &Path,
    language: Option<Language>,
    asked: Option<&str>,
    notes: &mut Vec<String>,
) -> Result<Contribution> {
    read_source(path, language, asked, notes).map(Recognized::into_draft)
}

/// Reads a file, or of several resolutions the one that is asked for. What was left out or is doubtful becomes a note
/// of one line, to be said when the draft is made; it names the command that tells more.
pub fn read_source(
    path: &Path,
    language: Option<Language>,
    asked: Option<&str>,
    notes: &mut Vec<String>,
) -> Result<Recognized> {
    let recognized = read_asked(path, language, asked)?;
    let count = recognized.findings.iter().filter(|f| !f.done).count();
    if count > 0 {
        let name = path.display();
        let s = if count == 1 { "" } else { "s" };
        notes.push(format!("{name}: {count} finding{s} on reading; see modline inspect {name}"));
    }
    Ok(recognized)
}

/// Replaces the file as a whole; `-` is standard output.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if path == Path::new("-") {
        return print(bytes);
    }
    Ok(modline_disk::write(path, bytes, Backup::Discard)?)
}

/// Standard output; a reader that has heard enough (`| head`) is no failure.
pub fn print(bytes: &[u8]) -> Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.context("standard output"),
    }
}
