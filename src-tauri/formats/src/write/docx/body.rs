//! The body of a contribution: headed texts, list of proposals, proposals with reasons, supporters, closing line.

use modline_core::itu::Words;
use modline_core::layout::{Block, Layout, ListedProposal, Printed, printed_word};
use modline_core::paragraph::Paragraph;

use super::comments::WrittenComment;
use super::runs::DocxWriter;
use super::table::{Cell, RowKind, TableForm, cell, row, table};
use crate::word::{DASH, role_style};
use crate::write::comments::{AnchoredComment, Border, CommentBorder, anchored, borders};
use crate::write::page_design::{PROPOSAL_COLUMNS, SUPPORTER_COLUMNS};
use crate::write::paragraph_marks::paragraph_marks;
use crate::write::spans::{DirectFormatting, Span, paragraph_spans};
use crate::write::xml::Xml;

/// Writes everything between the cover and the section's properties. The comments that stand in it.
pub(super) fn write<'a>(story: &mut DocxWriter, layout: &Layout<'a>) -> Vec<WrittenComment<'a>> {
    let mut comments = Vec::new();
    for block in &layout.blocks {
        match block {
            Block::Heading(text) => story.plain("Headingb", &[Span::plain(text)]),
            Block::Text(text) => story.plain("Normal", &[Span::plain(text)]),
            Block::ProposalList(rows) => list(story, rows),
            Block::Proposal(printed) => {
                marker_line(story, printed);
                paragraphs(story, &printed.paragraphs, layout, &mut comments);
                reasons(story, layout.words, &printed.reasons);
            }
            Block::Supporters(rows) => supporters(story, layout.words, rows),
        }
    }
    story.plain("Dash", &[Span::plain(DASH)]);
    comments
}

fn list(story: &mut DocxWriter, rows: &[ListedProposal]) {
    table(story, TableForm::Box, &PROPOSAL_COLUMNS, |story| {
        for ListedProposal { marker, number, subject } in rows {
            let number = number.as_deref().unwrap_or_default();
            box_row(story, "Tabletext", &PROPOSAL_COLUMNS, &[marker.name(), number, subject]);
        }
    });
}

fn supporters(story: &mut DocxWriter, words: &Words, rows: &[(&str, &'static str)]) {
    table(story, TableForm::Box, &SUPPORTER_COLUMNS, |story| {
        box_row(story, "Tablehead", &SUPPORTER_COLUMNS, &[&words.administration, &words.position]);
        for (administration, position) in rows {
            box_row(story, "Tabletext", &SUPPORTER_COLUMNS, &[administration, position]);
        }
    });
}

fn box_row(story: &mut DocxWriter, style: &str, columns: &[u32], texts: &[&str]) {
    row(story, if style == "Tablehead" { RowKind::Head } else { RowKind::Whole }, |story| {
        for (width, text) in columns.iter().zip(texts) {
            cell(story, Cell { width: *width, span: 1, ruled: false }, |story| {
                story.plain(style, &[Span::plain(text)]);
            });
        }
    });
}

fn marker_line(story: &mut DocxWriter, printed: &Printed<'_>) {
    let light = DirectFormatting { bold: Some(false), ..DirectFormatting::default() };
    let marker = DirectFormatting { underline: printed.underlined, ..DirectFormatting::default() };
    let mut spans = vec![Span::formatted(printed.marker.name(), marker)];
    if let Some(number) = &printed.number {
        spans.push(Span::plain("\t"));
        spans.push(Span::formatted(number, light));
    }
    story.plain("Proposal", &spans);
}

/// The word is bold by style, the text is not.
fn reasons(story: &mut DocxWriter, words: &Words, lines: &[&str]) {
    let light = DirectFormatting { bold: Some(false), ..DirectFormatting::default() };
    let word = format!("{}:", printed_word(&words.reasons));
    for (i, line) in lines.iter().enumerate() {
        let mut spans = vec![Span::formatted(line, light)];
        if i == 0 {
            spans.splice(0..0, [Span::plain(&word), Span::plain("\t")]);
        }
        story.plain("Reasons", &spans);
    }
}

fn paragraphs<'a>(
    story: &mut DocxWriter,
    paragraphs: &[Paragraph],
    layout: &Layout<'a>,
    comments: &mut Vec<WrittenComment<'a>>,
) {
    for (p, end) in paragraphs.iter().zip(paragraph_marks(paragraphs)) {
        let spans = paragraph_spans(p, layout.language);
        let here = anchored(layout, p, &spans);
        let first = comments.len();
        for AnchoredComment { comment, .. } in &here {
            let ids = comment.remarks().map(|_| story.fresh_id()).collect();
            comments.push(WrittenComment { comment, ids });
        }
        let write = |border, i: usize| {
            let ids = &comments[first + i].ids;
            move |xml: &mut Xml| write_border(xml, border, ids)
        };
        let writers: Vec<_> = borders(&here).into_iter().map(|(at, border, i)| (at, write(border, i))).collect();
        let borders: Vec<Border<'_>> = writers.iter().map(|(at, write)| (*at, write as &dyn Fn(&mut Xml))).collect();
        story.bordered_paragraph(role_style(p.role).id, end, &spans, &borders);
    }
}

/// A comment and the answers to it begin or end; where they end Word shows their sign.
fn write_border(xml: &mut Xml, border: CommentBorder, ids: &[u32]) {
    for id in ids {
        let id = [("w:id", &*id.to_string())];
        match border {
            CommentBorder::Begins => drop(xml.empty("w:commentRangeStart", &id)),
            CommentBorder::Ends => {
                xml.empty("w:commentRangeEnd", &id).open("w:r", &[]).empty("w:commentReference", &id).close("w:r");
            }
        }
    }
}
