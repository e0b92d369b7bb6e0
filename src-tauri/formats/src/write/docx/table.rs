//! Tables: the cover, the boxes of the text, the contacts.

use super::runs::DocxWriter;

/// What a table span_styles like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TableForm {
    /// Placed by the page as in genuine contributions, without borders.
    Cover,
    /// A border around every cell.
    Box,
    /// A rule above it.
    Contacts,
}

/// Writes a table of such columns (their widths in twips); `rows` writes its rows. In the order of CT_TblPr.
pub(super) fn table(story: &mut DocxWriter, form: TableForm, columns: &[u32], rows: impl FnOnce(&mut DocxWriter)) {
    let rtl = story.language.is_rtl();
    let xml = &mut story.xml;
    xml.open("w:tbl", &[]).open("w:tblPr", &[]);
    if form == TableForm::Cover {
        xml.empty(
            "w:tblpPr",
            &[
                ("w:leftFromText", "180"),
                ("w:rightFromText", "180"),
                ("w:vertAnchor", "page"),
                ("w:horzAnchor", "margin"),
                ("w:tblpXSpec", "center"),
                ("w:tblpY", "738"),
            ],
        );
    }
    if rtl {
        xml.empty("w:bidiVisual", &[]);
    }
    match form {
        TableForm::Cover => xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]),
        TableForm::Box | TableForm::Contacts => {
            let width = columns.iter().sum::<u32>().to_string();
            xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")])
        }
    };
    let sides: &[&str] = match form {
        TableForm::Cover => &[],
        TableForm::Box => &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"],
        TableForm::Contacts => &["w:top"],
    };
    if !sides.is_empty() {
        xml.open("w:tblBorders", &[]);
        for side in sides {
            xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto")]);
        }
        xml.close("w:tblBorders");
    }
    xml.empty("w:tblLayout", &[("w:type", "fixed")]).close("w:tblPr").open("w:tblGrid", &[]);
    for width in columns {
        xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
    }
    xml.close("w:tblGrid");
    rows(story);
    story.xml.close("w:tbl");
}

/// How a row stands on pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// No page border cuts it.
    Whole,
    /// The same, and it is repeated on every page.
    Head,
    /// It may be longer than a page.
    Long,
}

/// Writes a row; `cells` writes its cells.
pub(super) fn row(story: &mut DocxWriter, kind: RowKind, cells: impl FnOnce(&mut DocxWriter)) {
    story.xml.open("w:tr", &[]);
    if kind != RowKind::Long {
        story.xml.open("w:trPr", &[]).empty("w:cantSplit", &[]);
        if kind == RowKind::Head {
            story.xml.empty("w:tblHeader", &[]);
        }
        story.xml.close("w:trPr");
    }
    cells(story);
    story.xml.close("w:tr");
}

/// How wide a cell is, over how many columns it reaches, and whether a rule stands below it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub width: u32,
    pub span: u32,
    pub ruled: bool,
}

/// Writes a cell; `text` writes its paragraphs, of which there must be one at least.
pub(super) fn cell(story: &mut DocxWriter, cell: Cell, text: impl FnOnce(&mut DocxWriter)) {
    let xml = &mut story.xml;
    xml.open("w:tc", &[]).open("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", &cell.width.to_string()), ("w:type", "dxa")]);
    if cell.span > 1 {
        xml.val("w:gridSpan", &cell.span.to_string());
    }
    if cell.ruled {
        xml.open("w:tcBorders", &[]);
        xml.empty("w:bottom", &[("w:val", "single"), ("w:sz", "12"), ("w:space", "0"), ("w:color", "auto")]);
        xml.close("w:tcBorders");
    }
    xml.close("w:tcPr");
    text(story);
    story.xml.close("w:tc");
}
