//! `modline export`: the written bytes are proved before a file exists.

use std::path::Path;

use anyhow::{Result, bail};
use modline_core::contribution::Contribution;
use modline_core::run::Reading;
use modline_formats::prove;
use modline_formats::write::text::{self, TextView};
use modline_formats::write::{self, View};

use crate::args::ExportView;
use crate::{Done, files};

/// Writes the draft in the format that the file's ending names; on standard output, as a Word file.
pub fn run(draft: &Contribution, out: &Path, view: ExportView) -> Result<Done> {
    let stdout = out == Path::new("-");
    let ending = out.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let bytes = match ending.as_str() {
        "docx" | "" if stdout || ending == "docx" => {
            let view = match view {
                ExportView::Redline => View::Redline,
                ExportView::Revised => View::Revised,
                ExportView::Base => View::Base,
            };
            let bytes = write::docx(draft, view);
            if let Err(why) = prove::docx(draft, view, &bytes) {
                eprintln!("modline: {}: not proved, so not written: {why}", out.display());
                return Ok(Done::NeedsPerson);
            }
            bytes
        }
        "txt" => {
            let view = match view {
                ExportView::Redline => TextView::Critic,
                ExportView::Revised => TextView::Reading(Reading::Revised),
                ExportView::Base => TextView::Reading(Reading::Base),
            };
            text::write(draft, view, false).into_bytes()
        }
        _ => bail!("{}: no such export; end the name in .docx or .txt", out.display()),
    };
    files::write(out, &bytes)?;
    Ok(Done::Clean)
}
