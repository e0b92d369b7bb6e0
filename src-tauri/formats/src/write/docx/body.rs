//! The body of a contribution: headed texts, the list of proposals, proposals and reasons, supporters, closing line.

use modline_core::itu::{Language, Words};
use modline_core::layout::{Block, Layout, ListedProposal, Printed, printed_word};
use modline_core::paragraph::Paragraph;

use super::cover::TEXT_WIDTH;
use super::runs::Story;
use super::table::{Cell, Form, RowKind, cell, row, table};
use crate::word::{DASH, role_style};
use crate::write::paragraph_marks::paragraph_marks;
use crate::write::spans::{DirectFormatting, Span, paragraph_spans};

/// Widths of the list's columns in twips: marker, number, subject.
const LIST: [u32; 3] = [1021, 2268, TEXT_WIDTH - 1021 - 2268];
/// Widths of the supporters' columns: administration, position.
const SUPPORTERS: [u32; 2] = [TEXT_WIDTH - 2835, 2835];

/// Writes everything between the cover and the section's properties.
pub(super) fn write(story: &mut Story, layout: &Layout<'_>) {
    for block in &layout.blocks {
        match block {
            Block::Heading(text) => story.plain("Headingb", &[Span::plain(text)]),
            Block::Text(text) => story.plain("Normal", &[Span::plain(text)]),
            Block::ProposalList(rows) => list(story, rows),
            Block::Proposal(printed) => {
                marker_line(story, printed);
                paragraphs(story, &printed.paragraphs, layout.language);
                reasons(story, layout.words, &printed.reasons);
            }
            Block::Supporters(rows) => supporters(story, layout.words, rows),
        }
    }
    story.plain("Dash", &[Span::plain(DASH)]);
}

fn list(story: &mut Story, rows: &[ListedProposal]) {
    table(story, Form::Box, &LIST, |story| {
        for ListedProposal { marker, number, subject } in rows {
            let number = number.as_deref().unwrap_or_default();
            box_row(story, "Tabletext", &LIST, &[marker.name(), number, subject]);
        }
    });
}

fn supporters(story: &mut Story, words: &Words, rows: &[(&str, &'static str)]) {
    table(story, Form::Box, &SUPPORTERS, |story| {
        box_row(story, "Tablehead", &SUPPORTERS, &[&words.administration, &words.position]);
        for (administration, position) in rows {
            box_row(story, "Tabletext", &SUPPORTERS, &[administration, position]);
        }
    });
}

fn box_row(story: &mut Story, style: &str, columns: &[u32], texts: &[&str]) {
    row(story, if style == "Tablehead" { RowKind::Head } else { RowKind::Whole }, |story| {
        for (width, text) in columns.iter().zip(texts) {
            cell(story, Cell { width: *width, span: 1, ruled: false }, |story| {
                story.plain(style, &[Span::plain(text)]);
            });
        }
    });
}

fn marker_line(story: &mut Story, printed: &Printed<'_>) {
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
fn reasons(story: &mut Story, words: &Words, lines: &[&str]) {
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

fn paragraphs(story: &mut Story, paragraphs: &[Paragraph], language: Language) {
    for (p, end) in paragraphs.iter().zip(paragraph_marks(paragraphs)) {
        story.paragraph(role_style(p.role).id, end, &paragraph_spans(p, language));
    }
}
