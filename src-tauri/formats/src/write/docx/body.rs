//! The body of a contribution: introduction, background, proposals, reasons, closing line.

use modline_core::contribution::Contribution;
use modline_core::itu::{Language, Words, tables};
use modline_core::paragraph::{Paragraph, clean};

use super::runs::Story;
use crate::word::{DASH, role_style};
use crate::write::View;
use crate::write::ends::ends;
use crate::write::pieces::{Look, Piece, paragraph_pieces};

/// The language's fixed words.
pub(super) fn words(language: Language) -> &'static Words {
    tables().words.get(language)
}

/// A field's paragraphs: its lines, blank ones left out.
pub(crate) fn text_lines(field: &str) -> impl Iterator<Item = &str> {
    field.lines().filter(|l| !l.trim().is_empty())
}

/// Writes everything between the cover and the section's properties.
pub(super) fn write(story: &mut Story, contribution: &Contribution, view: View) {
    let (frame, words) = (&contribution.frame, words(contribution.language));
    for (heading, text) in [(&words.introduction, &frame.introduction), (&words.background, &frame.background)] {
        if let Some(first) = heading.first().filter(|_| text_lines(text).next().is_some()) {
            story.plain("Headingb", &[Piece::plain(first)]);
            for line in text_lines(text) {
                story.plain("Normal", &[Piece::plain(line)]);
            }
        }
    }
    for (index, proposal) in contribution.proposals.iter().enumerate() {
        marker_line(story, proposal.head.marker.name(), contribution.number_of(index).as_deref());
        match view.reading() {
            None => paragraphs(story, &proposal.paragraphs, contribution.language),
            Some(reading) => paragraphs(story, &clean(&proposal.paragraphs, reading), contribution.language),
        }
        reasons(story, words, &proposal.head.reasons);
    }
    story.plain("Dash", &[Piece::plain(DASH)]);
}

fn marker_line(story: &mut Story, marker: &str, number: Option<&str>) {
    let light = Look { bold: Some(false), ..Look::default() };
    let mut pieces = vec![Piece::plain(marker)];
    if let Some(number) = number {
        pieces.push(Piece::plain("\t"));
        pieces.push(Piece::look(number, light));
    }
    story.plain("Proposal", &pieces);
}

/// The word is bold by style, the text is not.
fn reasons(story: &mut Story, words: &Words, text: &str) {
    let light = Look { bold: Some(false), ..Look::default() };
    for (i, line) in text_lines(text).enumerate() {
        let word = format!("{}:", words.reasons.first().map_or("", String::as_str));
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
