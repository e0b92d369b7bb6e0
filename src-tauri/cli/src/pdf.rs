//! `modline export` to a PDF file, with the fonts of this machine.

use anyhow::Result;
use modline_core::contribution::Contribution;
use modline_formats::write::View;

use crate::args::Paper;

/// The pages as a file.
#[cfg(feature = "pdf")]
pub fn write(draft: &Contribution, view: View, paper: Paper) -> Result<Vec<u8>> {
    let reading = view.reading().unwrap_or(modline_core::run::Reading::Flat);
    let Paper { line_numbers, no_legend, changes } = paper;
    let options = modline_pdf::Options { reading, line_numbers, legend: !no_legend, changes };
    Ok(modline_pdf::set(draft, &options, &modline_pdf::Fonts::of_this_machine())?.pdf()?)
}

/// A program built without typst says so.
#[cfg(not(feature = "pdf"))]
pub fn write(_: &Contribution, _: View, _: Paper) -> Result<Vec<u8>> {
    anyhow::bail!("this modline was built without PDF files; build it with --features pdf")
}
