//! The cover: one table with meeting and document, then source, title and agenda item; below it the summary box.

use modline_core::layout::{Cover, Layout};

use super::picture;
use super::story::Story;
use super::table::{Lines, Table, cell, row};
use crate::write::pieces::{Look, Piece};

/// The wide column stands where reading starts.
pub(super) const COVER: Table = Table { name: "Cover", columns: &[6770, 3119] };
/// The summary box is as wide as the text.
pub(super) const SUMMARY: Table = Table { name: "Summary", columns: &[9639] };

/// A paragraph: style and text.
type Text<'a> = (&'static str, &'a str);

/// Writes table and box, of which only what is filled in stands there.
pub(super) fn write(story: &mut Story, layout: &Layout<'_>) {
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

fn rows(story: &mut Story, cover: &Cover<'_>) {
    let document: Vec<Text<'_>> = cover.document.iter().map(|line| ("Adress", line.as_str())).collect();
    if cover.meeting.is_some() || cover.logo.is_some() {
        let meeting = cover.meeting.iter().flat_map(|m| [("LOGO", m.name.as_str()), ("Adress", &m.dates)]);
        row(story, |story| {
            cell(story, Lines::None, 1, |story| paragraphs(story, &meeting.collect::<Vec<_>>()));
            cell(story, Lines::None, 1, |story| match cover.logo {
                Some(logo) => story.around("LOGO", |xml| picture::draw(xml, logo, cover.source.first().unwrap_or(&""))),
                None => paragraphs(story, &[]),
            });
        });
    }
    if let Some(meeting) = &cover.meeting {
        row(story, |story| (0..2).for_each(|_| cell(story, Lines::Below, 1, |story| paragraphs(story, &[]))));
        two(story, &[("Adress", meeting.body)], &document);
    } else if !document.is_empty() {
        two(story, &[], &document);
    }
    for line in [cover.date, &cover.original] {
        if !line.is_empty() {
            two(story, &[], &[("Adress", line)]);
        }
    }
    let sources = cover.source.iter().map(|line| ("Source", *line));
    let titles = cover.title.iter().map(|line| ("Title1", *line));
    let agenda_item = (!cover.agenda_item.is_empty()).then_some(("Agendaitem", cover.agenda_item));
    for text in sources.chain(titles).chain(agenda_item) {
        row(story, |story| cell(story, Lines::None, 2, |story| paragraphs(story, &[text])));
    }
}

fn two(story: &mut Story, start: &[Text<'_>], end: &[Text<'_>]) {
    row(story, |story| {
        cell(story, Lines::None, 1, |story| paragraphs(story, start));
        cell(story, Lines::None, 1, |story| paragraphs(story, end));
    });
}

fn paragraphs(story: &mut Story, texts: &[Text<'_>]) {
    for (style, text) in texts {
        story.plain(style, &[Piece::plain(text)]);
    }
    if texts.is_empty() {
        story.plain("Adress", &[]);
    }
}

fn summary(story: &mut Story, cover: &Cover<'_>) {
    let bold = Look { bold: Some(true), ..Look::default() };
    for (heading, lines) in &cover.summary {
        row(story, |story| {
            cell(story, Lines::Around, 1, |story| {
                story.plain("Tabletext", &[Piece::look(heading, bold)]);
                lines.iter().for_each(|line| story.plain("Tabletext", &[Piece::plain(line)]));
            });
        });
    }
}
