//! The cover: one table with meeting and document, then source, title and agenda item; the summary box follows it.

use modline_core::layout::{Cover, Layout};

use super::attributes::points;
use super::picture;
use super::story::OdtWriter;
use super::table::{CellBorders, OdtTable, cell, long_row, row};
use crate::write::page_design::{COVER_COLUMNS, TEXT_WIDTH};
use crate::write::spans::{DirectFormatting, Span};
use crate::write::xml::Xml;

pub(super) const COVER: OdtTable = OdtTable { name: "Cover", columns: &COVER_COLUMNS };
/// The summary box is as wide as the text.
pub(super) const SUMMARY: OdtTable = OdtTable { name: "Summary", columns: &[TEXT_WIDTH] };

/// The style of those who character with the source: lines below it, not apart from it.
const CLOSE: &str = "SourceClose";

/// A paragraph: style and text.
type OdtCoverText<'a> = (&'static str, &'a str);

/// Writes table and box, of which only what is filled in stands there.
pub(super) fn write(story: &mut OdtWriter, layout: &Layout<'_>) {
    let cover = &layout.cover;
    if !is_empty(cover) {
        COVER.write(story, |story| rows(story, cover));
    }
    if !cover.summary.is_empty() {
        // A style of ITU's that has no space of its own.
        story.plain("Normalend", &[]);
        SUMMARY.write(story, |story| summary(story, cover));
    }
}

fn is_empty(cover: &Cover<'_>) -> bool {
    let above = cover.logo.is_none() && cover.meeting.is_none() && cover.document.is_empty();
    let lines = [cover.date, &cover.original, cover.agenda_item];
    above && lines.iter().all(|s| s.is_empty()) && cover.source.is_empty() && cover.title.is_empty()
}

fn rows(story: &mut OdtWriter, cover: &Cover<'_>) {
    let document: Vec<OdtCoverText<'_>> = cover.document.iter().map(|line| ("Adress", line.as_str())).collect();
    if cover.meeting.is_some() || cover.logo.is_some() {
        let meeting = cover.meeting.iter().flat_map(|m| [("LOGO", m.name.as_str()), ("Adress", &m.dates)]);
        row(story, |story| {
            cell(story, CellBorders::None, 1, |story| paragraphs(story, &meeting.collect::<Vec<_>>()));
            cell(story, CellBorders::None, 1, |story| match cover.logo {
                Some(logo) => story.around("LOGO", |xml| picture::draw(xml, logo, cover.source.first().unwrap_or(&""))),
                None => paragraphs(story, &[]),
            });
        });
    }
    if let Some(meeting) = &cover.meeting {
        row(story, |story| (0..2).for_each(|_| cell(story, CellBorders::Below, 1, |story| paragraphs(story, &[]))));
        two(story, &[("Adress", meeting.body)], &document);
    } else if !document.is_empty() {
        two(story, &[], &document);
    }
    for line in [cover.date, &cover.original] {
        if !line.is_empty() {
            two(story, &[], &[("Adress", line)]);
        }
    }
    let sources = cover.source.iter().enumerate().map(|(i, line)| (if i == 0 { "Source" } else { CLOSE }, *line));
    let titles = cover.title.iter().map(|line| ("Title1", *line));
    let agenda_item = Some(("Agendaitem", cover.agenda_item)).filter(|(_, line)| !line.is_empty());
    for texts in [sources.collect::<Vec<_>>(), titles.collect(), agenda_item.into_iter().collect()] {
        if !texts.is_empty() {
            long_row(story, |story| cell(story, CellBorders::None, 2, |story| paragraphs(story, &texts)));
        }
    }
}

fn two(story: &mut OdtWriter, start: &[OdtCoverText<'_>], end: &[OdtCoverText<'_>]) {
    row(story, |story| {
        cell(story, CellBorders::None, 1, |story| paragraphs(story, start));
        cell(story, CellBorders::None, 1, |story| paragraphs(story, end));
    });
}

fn paragraphs(story: &mut OdtWriter, texts: &[OdtCoverText<'_>]) {
    for (style, text) in texts {
        story.plain(style, &[Span::plain(text)]);
    }
    if texts.is_empty() {
        story.plain("Adress", &[]);
    }
}

fn summary(story: &mut OdtWriter, cover: &Cover<'_>) {
    let bold = DirectFormatting { bold: Some(true), ..DirectFormatting::default() };
    for (heading, lines) in &cover.summary {
        long_row(story, |story| {
            cell(story, CellBorders::Around, 1, |story| {
                story.plain("Tabletext", &[Span::formatted(heading, bold)]);
                lines.iter().for_each(|line| story.plain("Tabletext", &[Span::plain(line)]));
            });
        });
    }
}

/// The automatic style [`CLOSE`].
pub(super) fn close_style(xml: &mut Xml) {
    let style = [("style:name", CLOSE), ("style:family", "paragraph"), ("style:parent-style-name", "Source")];
    xml.open("style:style", &style);
    xml.empty("style:paragraph-properties", &[("fo:margin-top", &points(120))]).close("style:style");
}
