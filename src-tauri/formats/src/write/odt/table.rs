//! Tables: the cover, the boxes of the text, the contacts.

use modline_core::itu::Language;

use super::attributes::{points, writing_mode};
use super::story::OdtWriter;
use crate::write::xml::Xml;

/// A table and the widths of its columns in twips.
pub(super) struct OdtTable {
    pub name: &'static str,
    pub columns: &'static [u32],
}

impl OdtTable {
    /// The styles of the table and of its columns, `Cover.1` the first.
    pub fn styles(&self, xml: &mut Xml, language: Language) {
        let width = points(self.columns.iter().copied().map(i64::from).sum());
        let properties = [
            ("style:width", width.as_str()),
            ("table:align", "left"),
            ("table:border-model", "collapsing"),
            ("style:writing-mode", writing_mode(language)),
        ];
        xml.open("style:style", &[("style:name", self.name), ("style:family", "table")]);
        xml.empty("style:table-properties", &properties).close("style:style");
        for (i, width) in self.columns.iter().enumerate() {
            xml.open("style:style", &[("style:name", &self.column(i)), ("style:family", "table-column")]);
            xml.empty("style:table-column-properties", &[("style:column-width", &points((*width).into()))])
                .close("style:style");
        }
    }

    fn column(&self, index: usize) -> String {
        format!("{}.{}", self.name, index + 1)
    }

    /// Writes the table; `rows` writes its rows.
    pub fn write(&self, story: &mut OdtWriter, rows: impl FnOnce(&mut OdtWriter)) {
        story.text.open("table:table", &[("table:name", self.name), ("table:style-name", self.name)]);
        for i in 0..self.columns.len() {
            story.text.empty("table:table-column", &[("table:style-name", &self.column(i))]);
        }
        rows(story);
        story.text.close("table:table");
    }
}

/// Writes a row, which no page border cuts; `cells` writes its cells.
pub(super) fn row(story: &mut OdtWriter, cells: impl FnOnce(&mut OdtWriter)) {
    story.text.open("table:table-row", &[("table:style-name", "Row")]);
    cells(story);
    story.text.close("table:table-row");
}

/// Writes a row that may be longer than a page.
pub(super) fn long_row(story: &mut OdtWriter, cells: impl FnOnce(&mut OdtWriter)) {
    story.text.open("table:table-row", &[]);
    cells(story);
    story.text.close("table:table-row");
}

/// Writes a row that is repeated on every page.
pub(super) fn head_row(story: &mut OdtWriter, cells: impl FnOnce(&mut OdtWriter)) {
    story.text.open("table:table-header-rows", &[]);
    row(story, cells);
    story.text.close("table:table-header-rows");
}

/// Writes a cell that takes so many `columns`; `text` writes its paragraphs, of which there must be one at least.
pub(super) fn cell(story: &mut OdtWriter, borders: CellBorders, columns: usize, text: impl FnOnce(&mut OdtWriter)) {
    let spanned = columns.to_string();
    let mut attributes = vec![("table:style-name", borders.cell_style())];
    if columns > 1 {
        attributes.push(("table:number-columns-spanned", &spanned));
    }
    story.text.open("table:table-cell", &attributes);
    text(story);
    story.text.close("table:table-cell");
    for _ in 1..columns {
        story.text.empty("table:covered-table-cell", &[]);
    }
}

/// Where a cell has lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellBorders {
    None,
    Above,
    Below,
    Around,
}

impl CellBorders {
    const ALL: [CellBorders; 4] = [CellBorders::None, CellBorders::Above, CellBorders::Below, CellBorders::Around];

    fn cell_style(self) -> &'static str {
        match self {
            CellBorders::None => "Cell",
            CellBorders::Above => "CellAbove",
            CellBorders::Below => "CellBelow",
            CellBorders::Around => "CellBox",
        }
    }

    fn border(self) -> Option<(&'static str, &'static str)> {
        match self {
            CellBorders::None => None,
            CellBorders::Above => Some(("fo:border-top", "0.5pt solid #000000")),
            CellBorders::Below => Some(("fo:border-bottom", "1.5pt solid #000000")),
            CellBorders::Around => Some(("fo:border", "0.5pt solid #000000")),
        }
    }
}

/// The styles of rows and cells.
pub(super) fn row_and_cell_styles(xml: &mut Xml) {
    xml.open("style:style", &[("style:name", "Row"), ("style:family", "table-row")]);
    xml.empty("style:table-row-properties", &[("fo:keep-together", "always")]).close("style:style");
    for borders in CellBorders::ALL {
        let beside = points(108);
        let mut properties = vec![("fo:padding-left", beside.as_str()), ("fo:padding-right", &beside)];
        properties.extend(borders.border());
        xml.open("style:style", &[("style:name", borders.cell_style()), ("style:family", "table-cell")]);
        xml.empty("style:table-cell-properties", &properties).close("style:style");
    }
}
