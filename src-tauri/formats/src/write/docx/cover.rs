//! The cover: one table with meeting and document, then source, title and agenda item. Only what is filled in stands there.

use modline_core::layout::Layout;

use super::runs::Story;
use crate::write::pieces::Piece;

/// Widths of the two columns in twips; the wide one stands where reading starts.
const COLUMNS: [u32; 2] = [6770, 3119];

/// A paragraph of the cover: style and text.
type Text = (&'static str, String);

/// One row of the table.
enum Row {
    Two(Vec<Text>, Vec<Text>),
    Across(Text),
    Rule,
}

/// Writes the table, unless nothing is filled in.
pub(super) fn write(story: &mut Story, layout: &Layout<'_>) {
    let rows = rows(layout);
    if rows.is_empty() {
        return;
    }
    let rtl = layout.language.is_rtl();
    table_start(story, rtl);
    for row in &rows {
        story.xml.open("w:tr", &[]).open("w:trPr", &[]).empty("w:cantSplit", &[]).close("w:trPr");
        match row {
            Row::Two(start, end) => {
                cell(story, COLUMNS[0], 1, None, start);
                cell(story, COLUMNS[1], 1, None, end);
            }
            Row::Across(text) => cell(story, COLUMNS[0] + COLUMNS[1], 2, None, std::slice::from_ref(text)),
            Row::Rule => {
                for width in COLUMNS {
                    cell(story, width, 1, Some("w:bottom"), &[]);
                }
            }
        }
        story.xml.close("w:tr");
    }
    story.xml.close("w:tbl");
}

/// In the order of CT_TblPr. Placed by the page's margin as in genuine contributions.
fn table_start(story: &mut Story, rtl: bool) {
    let xml = &mut story.xml;
    xml.open("w:tbl", &[]).open("w:tblPr", &[]);
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
    if rtl {
        xml.empty("w:bidiVisual", &[]);
    }
    xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]).empty("w:tblLayout", &[("w:type", "fixed")]);
    xml.close("w:tblPr").open("w:tblGrid", &[]);
    for width in COLUMNS {
        xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
    }
    xml.close("w:tblGrid");
}

fn cell(story: &mut Story, width: u32, span: u32, rule: Option<&str>, texts: &[Text]) {
    let xml = &mut story.xml;
    xml.open("w:tc", &[]).open("w:tcPr", &[]).empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    if span > 1 {
        xml.val("w:gridSpan", &span.to_string());
    }
    if let Some(side) = rule {
        xml.open("w:tcBorders", &[]);
        xml.empty(side, &[("w:val", "single"), ("w:sz", "12"), ("w:space", "0"), ("w:color", "auto")]);
        xml.close("w:tcBorders");
    }
    xml.close("w:tcPr");
    for (style, text) in texts {
        story.plain(style, &[Piece::plain(text)]);
    }
    if texts.is_empty() {
        story.plain("Adress", &[]);
    }
    story.xml.close("w:tc");
}

fn rows(layout: &Layout<'_>) -> Vec<Row> {
    let cover = &layout.cover;
    let line = |s: &str| ("Adress", s.to_owned());
    let document: Vec<Text> = cover.document.iter().map(|s| line(s)).collect();
    let mut rows = Vec::new();
    if let Some(meeting) = &cover.meeting {
        rows.push(Row::Two(vec![("LOGO", meeting.name.clone()), line(&meeting.dates)], Vec::new()));
        rows.push(Row::Rule);
        rows.push(Row::Two(vec![line(meeting.body)], document));
    } else if !document.is_empty() {
        rows.push(Row::Two(Vec::new(), document));
    }
    for text in [cover.date, &cover.original].into_iter().filter(|s| !s.is_empty()) {
        rows.push(Row::Two(Vec::new(), vec![line(text)]));
    }
    let across = |style: &'static str, text: &str| Row::Across((style, text.to_owned()));
    rows.extend(cover.source.iter().map(|s| across("Source", s)));
    rows.extend(cover.title.iter().map(|s| across("Title1", s)));
    if !cover.agenda_item.is_empty() {
        rows.push(across("Agendaitem", cover.agenda_item));
    }
    for (heading, text) in &cover.summary {
        rows.push(across("Headingb", heading));
        rows.extend(text.iter().map(|s| across("Normal", s)));
    }
    rows
}
