//! `modline export` to a PDF file, with the fonts of this machine.

use anyhow::Result;
use modline_core::contribution::Contribution;
use modline_core::run::Version;

use crate::args::Paper;

/// The pages as a file.
#[cfg(feature = "pdf")]
pub fn write(draft: &Contribution, view: Version, paper: Paper) -> Result<Vec<u8>> {
    let version = view.clean().unwrap_or(Version::Markup);
    let Paper { line_numbers, no_legend, changes } = paper;
    let options = modline_pdf::Options { version, line_numbers, legend: !no_legend, changes };
    Ok(modline_pdf::typeset(draft, &options, &modline_pdf::Fonts::installed())?.pdf()?)
}

/// The view of `draft` whose pages `bytes` are.
#[cfg(feature = "pdf")]
pub fn identify_version(draft: &Contribution, bytes: &[u8]) -> Option<Version> {
    modline_pdf::identify_version(draft, bytes)
}

/// A program built without typst holds the text of a PDF file against the draft, no more.
#[cfg(not(feature = "pdf"))]
pub fn identify_version(_: &Contribution, _: &[u8]) -> Option<Version> {
    None
}

/// A program built without typst says so.
#[cfg(not(feature = "pdf"))]
pub fn write(_: &Contribution, _: Version, _: Paper) -> Result<Vec<u8>> {
    anyhow::bail!("this modline was built without PDF files; build it with --features pdf")
}
