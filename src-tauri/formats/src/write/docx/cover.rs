//! The cover: one table with meeting and document, then source, title and agenda item. Only what is filled in stands there.

use modline_core::contribution::Contribution;
use modline_core::itu::tables;

use super::body::words;
use super::dates::place_and_dates;
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
pub(super) fn write(story: &mut Story, contribution: &Contribution) {
    let rows = rows(contribution);
    if rows.is_empty() {
        return;
    }
    let rtl = contribution.language.is_rtl();
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

fn rows(contribution: &Contribution) -> Vec<Row> {
    let (frame, language) = (&contribution.frame, contribution.language);
    let words = words(language);
    let mut rows = Vec::new();
    if let Some(meeting) = tables().meeting(&frame.meeting) {
        let name = tables().conference(&meeting.conference).map_or("", |c| c.names.get(language).as_str());
        let brackets = &words.brackets;
        let blank = if brackets.open_bracket == "(" { " " } else { "" };
        let title = format!("{name}{blank}{}{}{}", brackets.open_bracket, meeting.id, brackets.close_bracket);
        rows.push(Row::Two(vec![("LOGO", title), ("Adress", place_and_dates(meeting, language))], Vec::new()));
        rows.push(Row::Rule);
        rows.push(Row::Two(vec![("Adress", words.plenary.clone())], document(contribution)));
    } else if !document(contribution).is_empty() {
        rows.push(Row::Two(Vec::new(), document(contribution)));
    }
    let date = frame.date.trim();
    if !date.is_empty() {
        rows.push(Row::Two(Vec::new(), vec![("Adress", date.to_owned())]));
    }
    if !rows.is_empty() {
        let original = format!("{}: {}", words.original_word, words.original.get(language));
        rows.push(Row::Two(Vec::new(), vec![("Adress", original)]));
    }
    for (style, text) in
        [("Source", source(contribution)), ("Title1", frame.title.clone()), ("Agendaitem", frame.agenda_item.clone())]
    {
        if !text.trim().is_empty() {
            rows.push(Row::Across((style, text)));
        }
    }
    rows
}

/// `Addendum 3 to` / `Document WTDC-14/21-E`
fn document(contribution: &Contribution) -> Vec<Text> {
    let (frame, words) = (&contribution.frame, words(contribution.language));
    let whole = modline_core::contribution::Frame { addendum: String::new(), ..frame.clone() };
    let Some(symbol) = whole.document_symbol(contribution.language) else { return Vec::new() };
    let addendum = frame.addendum.trim();
    if addendum.is_empty() {
        return vec![("Adress", format!("{} {symbol}", words.document))];
    }
    vec![("Adress", words.addendum_to.replace("{n}", addendum)), ("Adress", format!("{} {symbol}", words.document_to))]
}

/// The line under the heading: as set, else the group's own.
pub(super) fn source(contribution: &Contribution) -> String {
    let frame = &contribution.frame;
    if !frame.source.trim().is_empty() {
        return frame.source.clone();
    }
    tables().group(&frame.group).map_or_else(String::new, |g| g.source.get(contribution.language).clone())
}
