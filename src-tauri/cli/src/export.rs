//! `modline export`: the written bytes are proved before a file exists.

use std::path::Path;

use anyhow::{Context, Result, bail};
use modline_core::contribution::Contribution;
use modline_core::marker_rules;
use modline_core::run::Version;
use modline_formats::export::{ExportError, Exported, check_markers, export};
use modline_formats::export_format::ExportFormat;
use modline_formats::fingerprint::{Fingerprints, fingerprint};
use modline_formats::verify::Verification;

use crate::args::{ExportVersionArg, Paper};
use crate::words::Words;
use crate::{Done, files, pdf};

/// Writes the draft in the format that the file's ending names; on standard output, as a Word file.
pub fn run(draft: &Contribution, out: &Path, view: ExportVersionArg, paper: Paper) -> Result<Done> {
    let name = out.display().to_string();
    let stdout = out == Path::new("-");
    let ending = out.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let format = match (ExportFormat::from_extension(&ending), view) {
        (Some(ExportFormat::Text), ExportVersionArg::Words) => Some(ExportFormat::Words),
        (_, ExportVersionArg::Words) => bail!("{name}: an amendment in words is text; end the name in .txt"),
        (Some(format), _) => Some(format),
        // pages are set elsewhere
        (None, _) if ending == "pdf" => None,
        (None, _) if stdout => Some(ExportFormat::Docx),
        (None, _) => bail!("{name}: no such export; end the name in one of {}", endings()),
    };
    let view = match view {
        ExportVersionArg::Redline | ExportVersionArg::Words => Version::Markup,
        ExportVersionArg::Revised => Version::Revised,
        ExportVersionArg::Base => Version::Base,
    };
    let words = Words::english();
    let exported = match format {
        Some(format) => export(draft, format, view),
        None => match check_markers(draft) {
            Ok(()) => Ok(Exported {
                bytes: pdf::write(draft, view, paper).with_context(|| name.clone())?,
                verification: None,
            }),
            Err(why) => Err(why),
        },
    };
    let Exported { bytes, verification } = match exported {
        Ok(exported) => exported,
        Err(ExportError::MarkerViolations(faults)) => {
            let faults: Vec<_> = faults.iter().map(|b| words.finding(&b.finding)).collect();
            eprintln!("modline: {name}: not written: {}", faults.join(" "));
            return Ok(Done::NeedsPerson);
        }
        Err(ExportError::Unverified(why)) => {
            eprintln!("modline: {name}: not proved, so not written: {why}");
            return Ok(Done::NeedsPerson);
        }
    };
    files::write(out, &bytes)?;
    for violation in marker_rules::check(draft) {
        eprintln!("modline: {}", words.finding(&violation.finding));
    }
    if let Some(verification) = verification.filter(|_| !stdout) {
        files::print(said(&name, draft, verification, &bytes).as_bytes())?;
    }
    Ok(Done::Clean)
}

/// What was proved, in one line that may be kept.
fn said(name: &str, draft: &Contribution, verification: Verification, bytes: &[u8]) -> String {
    let Fingerprints { base, revised } = Fingerprints::new(draft);
    format!(
        "{name}: proved, {} changes in {} paragraphs; SHA-256 of the file {}, base text {base}, revised text {revised}\n",
        verification.changes,
        verification.paragraphs,
        fingerprint(bytes),
    )
}

fn endings() -> String {
    let mut endings: Vec<_> = ExportFormat::ALL.into_iter().map(|f| format!(".{}", f.extension())).collect();
    endings.insert(1, ".pdf".to_owned());
    endings.dedup();
    endings.join(", ")
}
