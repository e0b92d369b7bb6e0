//! `modline compare`: the redline between two files.

use std::path::Path;

use anyhow::{Context, Result};
use modline_application::{ApplicationError, Comparison, Source, compare, compare_in_frame};
use modline_core::itu::Language;
use modline_core::redline::Options;

use crate::args::Output;
use crate::done::Done;
use crate::fields::FieldArgs;
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
    fields: &FieldArgs,
    out: &Output,
) -> Result<Done> {
    let new = files::read_resolution(revised, language, asked)?;
    let base_source = Source::read(base, language)?;
    let is_draft = base_source.is_draft();
    let old = base_source.resolution(asked).with_context(|| base.display().to_string())?;
    let mut notes: Vec<_> =
        files::reading_note(revised, &new).into_iter().chain(files::reading_note(base, &old)).collect();
    let (old, new) = (old.into_draft(), new.into_draft());
    let compared = if is_draft { compare_in_frame(old, new, options) } else { compare(old, &new, options) };
    let Comparison { mut draft, findings, left_out } = compared
        .map_err(|why| match why {
            ApplicationError::NotAboutOne(several) => anyhow::Error::new(several)
                .context("the revised text is about none of these, or about more than one; use --resolution"),
            other => other.into(),
        })
        .with_context(|| base.display().to_string())?;
    if !left_out.is_empty() {
        notes.push(format!("{} other resolutions of the base were left out", left_out.len()));
    }
    notes.extend(fields.apply(&mut draft)?);
    let words = Words::english();
    notes.extend(findings.iter().map(|f| format!("{}: {}", revised.display(), words.finding(f))));
    save(&draft, out, notes)
}
