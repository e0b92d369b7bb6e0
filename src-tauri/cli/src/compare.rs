//! `modline compare`: the redline between two files.

use std::path::Path;

use anyhow::{Context, Result};
use modline_application::{ApplicationError, Comparison, compare};
use modline_core::itu::Language;
use modline_core::redline::Options;

use crate::args::Output;
use crate::done::Done;
use crate::files::{self, save};
use crate::words::Words;

/// Writes the redline. The notes tell what was found on reading and while comparing, and what was left out.
///
/// # Errors
/// One line that names the file: it cannot be read, or it is not clear which of its resolutions is meant.
pub fn run(
    base: &Path,
    revised: &Path,
    language: Option<Language>,
    asked: Option<&str>,
    options: Options,
    out: &Output,
) -> Result<Done> {
    let new = files::read_resolution(revised, language, asked)?;
    let old = files::read_resolution(base, language, asked)?;
    let mut notes: Vec<_> =
        files::reading_note(revised, &new).into_iter().chain(files::reading_note(base, &old)).collect();
    let Comparison { draft, findings, left_out } = compare(old.into_draft(), &new.into_draft(), options)
        .map_err(|why| match why {
            ApplicationError::NotAboutOne(several) => anyhow::Error::new(several)
                .context("the revised text is about none of these, or about more than one; use --resolution"),
            other => other.into(),
        })
        .with_context(|| base.display().to_string())?;
    if !left_out.is_empty() {
        notes.push(format!("{} other resolutions of the base were left out", left_out.len()));
    }
    let words = Words::english();
    notes.extend(findings.iter().map(|f| format!("{}: {}", revised.display(), words.finding(f))));
    save(&draft, out, notes)
}
