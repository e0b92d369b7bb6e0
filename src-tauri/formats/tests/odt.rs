//! OpenDocument texts and the lines they give: the cases of `tests/odt` hold what stands in `office:text`.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cases;

use modline_formats::read::odt;

/// The styles that the cases use.
const STYLES: &str = include_str!("odt/styles.xml");

#[test]
fn every_text_gives_its_lines() {
    cases::check("odt", 10, |text| {
        let file = odt::odt(flat(text).as_bytes())?;
        Ok(cases::written(&file.lines, &file.findings))
    });
}

/// A flat file with this text.
fn flat(text: &str) -> String {
    format!(
        "<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">{STYLES}<office:body><office:text>{text}</office:text></office:body></office:document>"
    )
}
