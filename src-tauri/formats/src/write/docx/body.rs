//! The body of a contribution: introduction, background, proposals, reasons, closing line.

use modline_core::itu::{Language, Words};
use modline_core::layout::{Block, Layout, Printed, printed_word};
use modline_core::paragraph::Paragraph;

use super::runs::Story;
use crate::word::{DASH, role_style};
use crate::write::ends::ends;
use crate::write::pieces::{Look, Piece, paragraph_pieces};

/// Writes everything between the cover and the section's properties.
pub(super) fn write(story: &mut Story, layout: &Layout<'_>) {
    for block in &layout.blocks {
        match block {
            Block::Heading(text) => story.plain("Headingb", &[Piece::plain(text)]),
            Block::Text(text) => story.plain("Normal", &[Piece::plain(text)]),
            Block::ProposalList(rows) => {
                for row in rows {
                    let number = row.number.as_deref().unwrap_or_default();
                    let text = format!("{}\t{number}\t{}", row.marker.name(), row.subject);
                    story.plain("Normal", &[Piece::plain(&text)]);
                }
            }
            Block::Proposal(printed) => {
                marker_line(story, printed);
                paragraphs(story, &printed.paragraphs, layout.language);
                reasons(story, layout.words, &printed.reasons);
            }
            Block::Supporters(rows) => {
                for (administration, position) in rows {
                    story.plain("Normal", &[Piece::plain(&format!("{administration}\t{position}"))]);
                }
            }
        }
    }
    story.plain("Dash", &[Piece::plain(DASH)]);
}

fn marker_line(story: &mut Story, printed: &Printed<'_>) {
    let light = Look { bold: Some(false), ..Look::default() };
    let marker = Look { underline: printed.underlined, ..Look::default() };
    let mut pieces = vec![Piece::look(printed.marker.name(), marker)];
    if let Some(number) = &printed.number {
        pieces.push(Piece::plain("\t"));
        pieces.push(Piece::look(number, light));
    }
    story.plain("Proposal", &pieces);
}

/// The word is bold by style, the text is not.
fn reasons(story: &mut Story, words: &Words, lines: &[&str]) {
    let light = Look { bold: Some(false), ..Look::default() };
    for (i, line) in lines.iter().enumerate() {
        let word = format!("{}:", printed_word(&words.reasons));
        let mut pieces = vec![Piece::look(line, light)];
        if i == 0 {
            pieces.splice(0..0, [Piece::plain(&word), Piece::plain("\t")]);
        }
        story.plain("Reasons", &pieces);
    }
}

fn paragraphs(story: &mut Story, paragraphs: &[Paragraph], language: Language) {
    for (p, end) in paragraphs.iter().zip(ends(paragraphs)) {
        story.paragraph(role_style(p.role).id, end, &paragraph_pieces(p, language));
    }
}
