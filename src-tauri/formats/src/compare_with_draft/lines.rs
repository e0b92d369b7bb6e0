//! Files of lines: pages, Akoma Ntoso, texts and lists. Only Modline writes them, so they are compared character by
//! character, except for line ends, which mail programs and editors change.

use std::collections::BTreeSet;

use modline_core::contribution::Contribution;
use modline_core::run::Version;

use super::file_check::{FileCheck, VIEWS};
use crate::export::written_lines;
use crate::export_format::ExportFormat;
use crate::read::shared::encoding;
use crate::verify::{VerifyError, verifier};
use crate::write::text::{self, TextForm};

/// What of a draft a file may be.
struct Candidate {
    format: ExportFormat,
    view: Version,
    text: String,
}

/// Whether `file`, of the extension of `format`, is what `draft` gives; of a text, where it is not.
pub(super) fn compare_lines(draft: &Contribution, format: ExportFormat, file: &str) -> Result<FileCheck, VerifyError> {
    let file = lines(file);
    let mut nearest: Option<(usize, ExportFormat, VerifyError)> = None;
    for Candidate { format, view, text } in candidates(draft, format) {
        // A file is decoded before it is compared, and so is what the draft gives: a line break within a paragraph is one.
        let decoded = encoding::decode(text.as_bytes()).map_or_else(|_| text.clone(), |decoded| decoded.text);
        let ours = lines(&decoded);
        let Some(why) = difference(&ours, &file) else {
            let proof = verifier(format).and_then(|prove| prove(draft, view, text.as_bytes()).ok());
            return Ok(FileCheck::Identical(view, proof));
        };
        let foreign = foreign(&ours, &file) + foreign(&file, &ours);
        if nearest.as_ref().is_none_or(|(least, ..)| foreign < *least) {
            nearest = Some((foreign, format, why));
        }
    }
    match nearest.expect("invariant: every format has a view") {
        (_, ExportFormat::Words | ExportFormat::Csv | ExportFormat::Json, why) => Ok(FileCheck::ListDiffers(why)),
        (.., why) => Err(why),
    }
}

/// All that has the extension of `format`, with what `modline text` prints.
fn candidates(draft: &Contribution, format: ExportFormat) -> Vec<Candidate> {
    let mut out = Vec::new();
    for other in ExportFormat::ALL.into_iter().filter(|f| f.extension() == format.extension()) {
        out.extend(VIEWS.map(|view| Candidate { format: other, view, text: written_lines(draft, other, view) }));
    }
    if format == ExportFormat::Text {
        for (view, body_only) in VIEWS.into_iter().flat_map(|view| [(view, false), (view, true)]) {
            let form = view.clean().map_or(TextForm::CriticMarkup, TextForm::Version);
            out.push(Candidate { format, view, text: text::write(draft, form, body_only) });
        }
    }
    out
}

fn lines(s: &str) -> Vec<&str> {
    s.trim_start_matches('\u{feff}').lines().collect()
}

/// How many of `lines` do not stand among `others`.
fn foreign(lines: &[&str], others: &[&str]) -> usize {
    let known: BTreeSet<&&str> = others.iter().collect();
    lines.iter().filter(|line| !known.contains(line)).count()
}

fn difference(ours: &[&str], file: &[&str]) -> Option<VerifyError> {
    let index = (0..ours.len().max(file.len())).find(|i| ours.get(*i) != file.get(*i))?;
    let line = |lines: &[&str]| lines.get(index).copied().unwrap_or_default().to_owned();
    Some(VerifyError::Line { line: index + 1, wanted: line(ours), found: line(file) })
}
