//! The cover: one table with meeting and document, then source, title and agenda item; the summary box follows it.
//! Empty fields are left out.

use modline_core::layout::{Cover, Layout};

use super::picture;
use super::runs::DocxWriter;
use super::table::{Cell, RowKind, TableForm, cell, row, table};
use crate::write::page_design::{COVER_COLUMNS, TEXT_WIDTH};
use crate::write::spans::{DirectFormatting, Span};

/// A paragraph of the cover: style and text.
type DocxCoverText<'a> = (&'static str, &'a str);

/// One row of the table.
enum CoverRow<'a> {
    /// The meeting beside the group's picture.
    Meeting(Vec<DocxCoverText<'a>>),
    Two(Vec<DocxCoverText<'a>>, Vec<DocxCoverText<'a>>),
    /// The lines of one style.
    Across(&'static str, Vec<&'a str>),
    Rule,
}

impl CoverRow<'_> {
    /// Those who character with the source may fill pages.
    fn kind(&self) -> RowKind {
        if matches!(self, CoverRow::Across(..)) { RowKind::Long } else { RowKind::Whole }
    }
}

/// Writes table and box, unless nothing is filled in.
pub(super) fn write(story: &mut DocxWriter, layout: &Layout<'_>) {
    let cover = &layout.cover;
    let rows = rows(cover);
    if !rows.is_empty() {
        table(story, TableForm::Cover, &COVER_COLUMNS, |story| {
            for one in &rows {
                row(story, one.kind(), |story| write_row(story, one, cover));
            }
        });
    }
    if cover.summary.is_empty() {
        return;
    }
    // Two tables without a paragraph between them are one.
    story.plain("Normalend", &[]);
    table(story, TableForm::Box, &[TEXT_WIDTH], |story| {
        for (heading, lines) in &cover.summary {
            row(story, RowKind::Long, |story| {
                cell(story, Cell { width: TEXT_WIDTH, span: 1, ruled: false }, |story| {
                    let bold = DirectFormatting { bold: Some(true), ..DirectFormatting::default() };
                    story.plain("Tabletext", &[Span::formatted(heading, bold)]);
                    for line in lines {
                        story.plain("Tabletext", &[Span::plain(line)]);
                    }
                });
            });
        }
    });
}

fn write_row(story: &mut DocxWriter, row: &CoverRow<'_>, cover: &Cover<'_>) {
    let [wide, narrow] = COVER_COLUMNS.map(|width| Cell { width, span: 1, ruled: false });
    match row {
        CoverRow::Meeting(texts) => {
            cell(story, wide, |story| paragraphs(story, texts));
            cell(story, narrow, |story| match cover.logo {
                Some(logo) => story.around("LOGO", |xml| picture::draw(xml, logo, cover.source.first().unwrap_or(&""))),
                None => paragraphs(story, &[]),
            });
        }
        CoverRow::Two(start, end) => {
            cell(story, wide, |story| paragraphs(story, start));
            cell(story, narrow, |story| paragraphs(story, end));
        }
        CoverRow::Across(style, lines) => {
            let across = Cell { width: wide.width + narrow.width, span: 2, ruled: false };
            cell(story, across, |story| story.close(style, lines));
        }
        CoverRow::Rule => {
            for side in [wide, narrow] {
                cell(story, Cell { ruled: true, ..side }, |story| paragraphs(story, &[]));
            }
        }
    }
}

fn paragraphs(story: &mut DocxWriter, texts: &[DocxCoverText<'_>]) {
    for (style, text) in texts {
        story.plain(style, &[Span::plain(text)]);
    }
    if texts.is_empty() {
        story.plain("Adress", &[]);
    }
}

fn rows<'a>(cover: &'a Cover<'a>) -> Vec<CoverRow<'a>> {
    let mut rows = Vec::new();
    let document = cover.document.iter().map(|s| ("Adress", s.as_str())).collect();
    match &cover.meeting {
        Some(meeting) => {
            rows.push(CoverRow::Meeting(vec![("LOGO", &meeting.name), ("Adress", &meeting.dates)]));
            rows.push(CoverRow::Rule);
            rows.push(CoverRow::Two(vec![("Adress", meeting.body)], document));
        }
        None => {
            rows.extend(cover.logo.map(|_| CoverRow::Meeting(Vec::new())));
            rows.extend((!document.is_empty()).then(|| CoverRow::Two(Vec::new(), document)));
        }
    }
    for text in [cover.date, &cover.original].into_iter().filter(|s| !s.is_empty()) {
        rows.push(CoverRow::Two(Vec::new(), vec![("Adress", text)]));
    }
    let mut across = |style: &'static str, lines: &[&'a str]| {
        let lines: Vec<&str> = lines.iter().copied().filter(|s| !s.is_empty()).collect();
        rows.extend((!lines.is_empty()).then_some(CoverRow::Across(style, lines)));
    };
    across("Source", &cover.source);
    across("Title1", &cover.title);
    across("Agendaitem", &[cover.agenda_item]);
    rows
}
