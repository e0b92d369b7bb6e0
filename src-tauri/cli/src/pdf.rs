//! `modline export` to a PDF file, with the fonts of this machine.

use anyhow::Result;
use modline_core::contribution::Contribution;
use modline_core::run::Reading;
use modline_formats::write::View;

use crate::args::Paper;

/// The pages as a file.
#[cfg(feature = "pdf")]
pub fn write(draft: &Contribution, view: View, paper: Paper) -> Result<Vec<u8>> {
    let reading = view.reading().unwrap_or(Reading::Flat);
    let Paper { line_numbers, no_legend, changes } = paper;
    let options = modline_pdf::Options { reading, line_numbers, legend: !no_legend, changes };
    Ok(modline_pdf::set(draft, &options, &modline_pdf::Fonts::of_this_machine())?.pdf()?)
}

/// The view of `draft` whose pages `bytes` are.
#[cfg(feature = "pdf")]
pub fn view_of(draft: &Contribution, bytes: &[u8]) -> Option<View> {
    modline_pdf::view_of(draft, bytes)
}

/// A program built without typst holds the text of a PDF file against the draft, no more.
#[cfg(not(feature = "pdf"))]
pub fn view_of(_: &Contribution, _: &[u8]) -> Option<View> {
    None
}

/// A program built without typst says so.
#[cfg(not(feature = "pdf"))]
pub fn write(_: &Contribution, _: View, _: Paper) -> Result<Vec<u8>> {
    anyhow::bail!("this modline was built without PDF files; build it with --features pdf")
}
