//! The model of a PDF page's text: glyphs, lines, and the sides of a page that lines stand on.

use modline_core::run::Run;

/// A glyph, or several that make one character.
#[derive(Clone, Debug)]
pub(super) struct PdfGlyph {
    pub text: String,
    /// Left end of its base line, and right end; upwards is more.
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    /// What the file itself says is no part of the text: running heads, page numbers.
    pub artifact: bool,
}

/// A line of a page.
#[derive(Clone, Debug)]
pub(super) struct PdfLine {
    pub runs: Vec<Run>,
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    pub artifact: bool,
}

/// One or a few characters that stand together, or a gap.
#[derive(Clone, Debug)]
pub(super) struct PdfSpan {
    pub text: String,
    pub raised: bool,
}

impl PdfLine {
    pub fn text(&self) -> String {
        self.runs.iter().map(|r| r.text.as_str()).collect()
    }
}

/// What stands one way up on a page.
#[derive(Debug)]
pub(super) struct PageSide {
    pub lines: Vec<PdfLine>,
    /// Width of the page, held so that this can be read.
    pub width: f64,
    /// Whether most of the page stands this way.
    pub main: bool,
}

/// Which way most of a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Ltr,
    Rtl,
}
