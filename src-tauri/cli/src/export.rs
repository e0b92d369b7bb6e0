//! `modline export`: a file exists only once its bytes are verified.

use std::path::Path;

use anyhow::{Context, Result, bail};
use modline_application::{ApplicationError, FileFormat, PageOptions, export};
use modline_core::contribution::Contribution;
use modline_core::marker_rules;
use modline_core::run::Version;
use modline_formats::export::{ExportError, Exported};
use modline_formats::export_format::ExportFormat;
use modline_formats::fingerprint::{Fingerprints, fingerprint};
use modline_formats::verify::Verification;

use crate::args::{ExportVersionArg, Paper};
use crate::done::Done;
use crate::files;
use crate::words::Words;

/// Writes the draft in the format that the file's extension names; on standard output or into a pipe without one, as a Word file.
///
/// # Errors
/// One line that names the file: no such format, pages that cannot be set, a disk that does not take them.
pub fn run(draft: &Contribution, out: &Path, view: ExportVersionArg, paper: Paper) -> Result<Done> {
    let name = out.display().to_string();
    let stream = modline_disk::is_stream(out);
    if view == ExportVersionArg::Points {
        return compilation(draft, out);
    }
    let format = format_of(out, view)?;
    let version = match view {
        ExportVersionArg::Redline | ExportVersionArg::Words | ExportVersionArg::Points => Version::Markup,
        ExportVersionArg::Revised => Version::Revised,
        ExportVersionArg::Base => Version::Base,
    };
    let pages = PageOptions { line_numbers: paper.line_numbers, legend: !paper.no_legend, changes: paper.changes };
    let words = Words::english();
    let Exported { bytes, verification } = match export(draft, format, version, pages) {
        Ok(exported) => exported,
        Err(ApplicationError::Export(ExportError::MarkerViolations(violations))) => {
            let sentences: Vec<_> = violations.iter().map(|v| words.finding(&v.finding)).collect();
            files::warn(&format!("{name}: not written: {}", sentences.join(" ")));
            return Ok(Done::NeedsPerson);
        }
        Err(ApplicationError::Export(ExportError::Unverified(why))) => {
            files::warn(&format!("{name}: not proved, so not written: {why}"));
            return Ok(Done::NeedsPerson);
        }
        Err(why) => return Err(why).context(name),
    };
    files::write(out, &bytes)?;
    for violation in marker_rules::check(draft) {
        files::warn(&words.finding(&violation.finding));
    }
    if let Some(verification) = verification.filter(|_| !stream) {
        files::print(verified_line(&name, draft, verification, &bytes).as_bytes())?;
    }
    Ok(Done::Clean)
}

/// Writes the compilation table of the draft's sources.
fn compilation(draft: &Contribution, out: &Path) -> Result<Done> {
    let name = out.display();
    if draft.sources.is_empty() {
        bail!("{name}: the draft has no sources, so there is no table of them");
    }
    let extension = out.extension().unwrap_or_default().to_string_lossy();
    let format = match FileFormat::from_extension(&extension) {
        None if modline_disk::is_stream(out) => Some(FileFormat::Written(ExportFormat::Html)),
        format => format,
    };
    let bytes = format.map(|format| modline_application::compilation(draft, format)).transpose();
    let Some(bytes) = bytes.with_context(|| name.to_string())?.flatten() else {
        bail!("{name}: the table of sources is a page or a Word or PDF file; end the name in .html, .docx or .pdf");
    };
    files::write(out, &bytes)?;
    Ok(Done::Clean)
}

fn format_of(out: &Path, view: ExportVersionArg) -> Result<FileFormat> {
    let name = out.display();
    let extension = out.extension().unwrap_or_default().to_string_lossy();
    match (FileFormat::from_extension(&extension), view) {
        (Some(FileFormat::Written(ExportFormat::Text)), ExportVersionArg::Words) => {
            Ok(FileFormat::Written(ExportFormat::Words))
        }
        (_, ExportVersionArg::Words) => bail!("{name}: an amendment in words is text; end the name in .txt"),
        (Some(format), _) => Ok(format),
        (None, _) if modline_disk::is_stream(out) => Ok(FileFormat::Written(ExportFormat::Docx)),
        (None, _) => {
            bail!("{name}: no such export; end the name in one of .{}", FileFormat::extensions().join(", ."))
        }
    }
}

/// What was verified, in one line that may be kept.
fn verified_line(name: &str, draft: &Contribution, verification: Verification, bytes: &[u8]) -> String {
    let Fingerprints { base, revised } = Fingerprints::new(draft);
    let comments = match verification.comments {
        0 => String::new(),
        n => format!(" and {n} comments"),
    };
    format!(
        "{name}: proved, {} changes{comments} in {} paragraphs; SHA-256 of the file {}, base text {base}, revised text {revised}\n",
        verification.changes,
        verification.paragraphs,
        fingerprint(bytes),
    )
}
