//! The text of a contribution, from the first heading to the closing line.

use modline_core::itu::Words;
use modline_core::layout::{Block, Layout, ListedProposal, Printed, printed_word};

use super::story::OdtWriter;
use super::table::{CellBorders, OdtTable, cell, head_row, row};
use crate::word::{DASH, author_name, is_date_time, role_style};
use crate::write::comments::{AnchoredComment, Border, CommentBorder, anchored, borders};
use crate::write::page_design::{PROPOSAL_COLUMNS, SUPPORTER_COLUMNS};
use crate::write::paragraph_marks::{deletes_up, paragraph_marks};
use crate::write::spans::{DirectFormatting, Span, paragraph_spans};
use crate::write::xml::Xml;

pub(super) const PROPOSALS: OdtTable = OdtTable { name: "Proposals", columns: &PROPOSAL_COLUMNS };
pub(super) const SUPPORTERS: OdtTable = OdtTable { name: "Supporters", columns: &SUPPORTER_COLUMNS };

/// Writes every block.
pub(super) fn write(story: &mut OdtWriter, layout: &Layout<'_>) {
    for block in &layout.blocks {
        match block {
            Block::Heading(text) => story.plain("Headingb", &[Span::plain(text)]),
            Block::Text(text) => story.plain("Normal", &[Span::plain(text)]),
            Block::ProposalList(rows) => list(story, rows),
            Block::Proposal(printed) => proposal(story, layout, printed),
            Block::Supporters(rows) => supporters(story, layout.words, rows),
        }
    }
    story.plain("Dash", &[Span::plain(DASH)]);
}

fn list(story: &mut OdtWriter, rows: &[ListedProposal]) {
    PROPOSALS.write(story, |story| {
        for ListedProposal { marker, number, subject } in rows {
            let number = number.as_deref().unwrap_or_default();
            row(story, |story| cells(story, "Tabletext", &[marker.name(), number, subject]));
        }
    });
}

fn supporters(story: &mut OdtWriter, words: &Words, rows: &[(&str, &'static str)]) {
    SUPPORTERS.write(story, |story| {
        head_row(story, |story| cells(story, "Tablehead", &[&words.administration, &words.position]));
        for (administration, position) in rows {
            row(story, |story| cells(story, "Tabletext", &[administration, position]));
        }
    });
}

fn cells(story: &mut OdtWriter, style: &str, texts: &[&str]) {
    for text in texts {
        cell(story, CellBorders::Around, 1, |story| story.plain(style, &[Span::plain(text)]));
    }
}

/// Marker line, text, reasons. Marker and `Reasons:` are bold by their styles, what stands behind them is not.
fn proposal(story: &mut OdtWriter, layout: &Layout<'_>, printed: &Printed<'_>) {
    let light = DirectFormatting { bold: Some(false), ..DirectFormatting::default() };
    let marker = DirectFormatting { underline: printed.underlined, ..DirectFormatting::default() };
    let mut spans = vec![Span::formatted(printed.marker.name(), marker)];
    if let Some(number) = &printed.number {
        spans.extend([Span::plain("\t"), Span::formatted(number, light)]);
    }
    story.plain("Proposal", &spans);
    let mut marks = paragraph_marks(&printed.paragraphs);
    deletes_up(&printed.paragraphs, &mut marks);
    for (p, end) in printed.paragraphs.iter().zip(marks) {
        let spans = paragraph_spans(p, layout.language);
        let here = anchored(layout, p, &spans);
        let write = |border, i: usize| {
            let comment = &here[i];
            move |xml: &mut Xml| annotation(xml, comment, border)
        };
        let writers: Vec<_> = borders(&here).into_iter().map(|(at, border, i)| (at, write(border, i))).collect();
        let borders: Vec<Border<'_>> = writers.iter().map(|(at, write)| (*at, write as &dyn Fn(&mut Xml))).collect();
        story.bordered_paragraph(role_style(p.role).id, end, &spans, &borders);
    }
    let heading = format!("{}:\t", printed_word(&layout.words.reasons));
    for (i, line) in printed.reasons.iter().enumerate() {
        let heading = Span::plain(if i == 0 { &heading } else { "" });
        story.plain("Reasons", &[heading, Span::formatted(line, light)]);
    }
}

/// Namespace of what LibreOffice adds to OpenDocument.
const LIBREOFFICE: &str = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";

/// A comment and the answers to it begin or end. ODF 1.3 knows neither answers nor settled comments; LibreOffice has
/// attributes of its own for both.
fn annotation(xml: &mut Xml, AnchoredComment { comment, range }: &AnchoredComment<'_>, border: CommentBorder) {
    let name = |i: usize| format!("comment{}-{i}", comment.id.0);
    for (i, remark) in comment.remarks().enumerate() {
        let (own, first) = (name(i), name(0));
        if border == CommentBorder::Ends {
            if !range.is_empty() {
                xml.empty("office:annotation-end", &[("office:name", &own)]);
            }
            continue;
        }
        let resolved = if comment.done { "true" } else { "false" };
        let mut attributes =
            vec![("office:name", own.as_str()), ("xmlns:loext", LIBREOFFICE), ("loext:resolved", resolved)];
        if i > 0 {
            attributes.push(("loext:parent-name", &first));
        }
        xml.open("office:annotation", &attributes).element("dc:creator", &[], author_name(&remark.by.author));
        if let Some(date) = remark.by.date.as_deref().filter(|d| is_date_time(d)) {
            xml.element("dc:date", &[], date);
        }
        for line in remark.text.split('\n') {
            xml.element("text:p", &[], line);
        }
        xml.close("office:annotation");
    }
}
