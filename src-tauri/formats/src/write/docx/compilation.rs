//! The compilation table of several sources, on wide paper. Its marks are lines and colours: nothing in it is to be
//! accepted.

use modline_core::contribution::Contribution;
use modline_core::itu::tables;
use modline_core::run::{Run, Version};

use super::package::{self, DocxPart, R, W};
use super::runs::DocxWriter;
use super::table::{Cell, RowKind, TableForm, cell, row, table};
use super::{fonts, settings, styles, theme};
use crate::write::compilation::{Compilation, CompilationCell, SourceStatement};
use crate::write::page_design::{EDGE, PAGE_HEIGHT, PAGE_WIDTH, WIDE_MARGIN, WIDE_NARROW};
use crate::write::spans::{DirectFormatting, Span, drawn};
use crate::write::xml::Xml;

/// The table and the statements as a Word file.
pub fn compilation(draft: &Contribution) -> Vec<u8> {
    let content = Compilation::new(draft);
    let language = content.language;
    let parts = vec![
        DocxPart::word("word/document.xml", "document.main", document(&content)),
        DocxPart::word("word/styles.xml", "styles", styles::styles(language)),
        DocxPart::word("word/settings.xml", "settings", settings(language, Version::Revised)),
        DocxPart::word("word/fontTable.xml", "fontTable", fonts::fonts()),
        theme::part(),
        DocxPart::word("word/header1.xml", "header", head(&content)),
    ];
    let relations = [
        ("rId1", "styles", "styles.xml".to_owned()),
        ("rId2", "settings", "settings.xml".to_owned()),
        ("rId3", "header", "header1.xml".to_owned()),
        ("rId5", "fontTable", "fontTable.xml".to_owned()),
        ("rId9", "theme", theme::TARGET.to_owned()),
    ];
    package::zip(parts, &relations, &content.title, language)
}

fn document(content: &Compilation) -> String {
    let mut xml = Xml::new(64 * 1024);
    xml.open("w:document", &[("xmlns:w", W), ("xmlns:r", R)]).open("w:body", &[]);
    let mut story = DocxWriter::new(xml, content.language);
    story.plain("Headingb", &[Span::plain(&content.title)]);
    let widths = widths(content.columns.len() as u32);
    table(&mut story, TableForm::Box, &widths, |story| {
        row(story, RowKind::Head, |story| {
            for (name, width) in content.columns.iter().zip(&widths) {
                paragraphs(story, *width, "Tablehead", &[vec![Span::plain(name)]]);
            }
        });
        for point in &content.rows {
            row(story, RowKind::Whole, |story| {
                paragraphs(story, widths[0], "Tabletext", &[vec![Span::formatted(&point.name, bold())]]);
                for (cell, width) in point.cells.iter().zip(&widths[1..]) {
                    content_of(story, *width, cell);
                }
            });
        }
    });
    content.statements.iter().for_each(|s| statement(&mut story, s));
    let mut xml = story.xml;
    section(&mut xml, content);
    xml.close("w:body").close("w:document");
    xml.finish()
}

/// The widths of so many columns: place, base, sources, agreed text, supporters.
fn widths(columns: u32) -> Vec<u32> {
    let left = PAGE_HEIGHT - 2 * WIDE_MARGIN - 2 * WIDE_NARROW;
    let wide = left / columns.saturating_sub(2).max(1);
    (0..columns).map(|i| if i == 0 || i + 1 == columns { WIDE_NARROW } else { wide }).collect()
}

fn bold() -> DirectFormatting {
    DirectFormatting { bold: Some(true), ..DirectFormatting::default() }
}

fn italic() -> DirectFormatting {
    DirectFormatting { italic: Some(true), ..DirectFormatting::default() }
}

fn paragraphs(story: &mut DocxWriter, width: u32, style: &str, lines: &[Vec<Span<'_>>]) {
    cell(story, Cell { width, span: 1, ruled: false }, |story| {
        lines.iter().for_each(|spans| story.plain(style, spans));
        if lines.is_empty() {
            story.plain(style, &[]);
        }
    });
}

fn content_of(story: &mut DocxWriter, width: u32, cell: &CompilationCell) {
    fn spans(runs: &[Run]) -> Vec<Span<'_>> {
        runs.iter().map(drawn).collect()
    }
    match cell {
        CompilationCell::Text(runs) => {
            let lines: Vec<Vec<Run>> = lines(runs);
            paragraphs(story, width, "Tabletext", &lines.iter().map(|runs| spans(runs)).collect::<Vec<_>>());
        }
        CompilationCell::Paragraphs(all) => {
            paragraphs(story, width, "Tabletext", &all.iter().map(|runs| spans(runs)).collect::<Vec<_>>());
        }
        CompilationCell::Remark(words) => {
            paragraphs(story, width, "Tabletext", &[vec![Span::formatted(words, italic())]]);
        }
    }
}

/// Text cut where its lines end: a paragraph each.
fn lines(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut out = vec![Vec::new()];
    for r in runs {
        for (i, part) in r.text.split('\u{2028}').enumerate() {
            if i > 0 {
                out.push(Vec::new());
            }
            if let Some(line) = out.last_mut().filter(|_| !part.is_empty()) {
                line.push(r.with_text(part));
            }
        }
    }
    out
}

fn statement(story: &mut DocxWriter, statement: &SourceStatement) {
    story.plain("Headingb", &[Span::plain(&statement.heading)]);
    for ((place, redline, outcome), n) in statement.changes.iter().zip(1..) {
        let (number, outcome) = (format!("{n}\t"), format!(" – {outcome}"));
        let head = [Span::plain(&number), Span::formatted(place, bold()), Span::plain(" ")];
        let tail = [Span::formatted(&outcome, italic())];
        story.plain("enumlev1", &head.into_iter().chain(redline.iter().map(drawn)).chain(tail).collect::<Vec<_>>());
    }
}

/// What the table is about at the start of the line, the number of the page at its end.
fn head(content: &Compilation) -> String {
    let mut xml = Xml::new(2_000);
    xml.open("w:hdr", &[("xmlns:w", W), ("xmlns:r", R)]);
    let mut story = DocxWriter::new(xml, content.language);
    let xml = &mut story.xml;
    xml.open("w:p", &[]).open("w:pPr", &[]).val("w:pStyle", "Header").open("w:tabs", &[]);
    let end = (PAGE_HEIGHT - 2 * WIDE_MARGIN).to_string();
    xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &end)]).close("w:tabs").val("w:jc", "left").close("w:pPr");
    let (before, behind) = tables().words.get(content.language).around_page();
    story.runs(&[Span::plain(&format!("{}\t{before}", content.title))]);
    story.field("PAGE", "1");
    story.runs(&[Span::plain(behind)]);
    story.xml.close("w:p").close("w:hdr");
    story.xml.finish()
}

/// A4 lying. In the order of CT_SectPr.
fn section(xml: &mut Xml, content: &Compilation) {
    let [width, height, margin, edge] = [PAGE_HEIGHT, PAGE_WIDTH, WIDE_MARGIN, EDGE].map(|twips| twips.to_string());
    xml.open("w:sectPr", &[]).empty("w:headerReference", &[("w:type", "default"), ("r:id", "rId3")]);
    xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height), ("w:orient", "landscape")]);
    let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, margin.as_str()));
    let rest = [("w:header", edge.as_str()), ("w:footer", &edge), ("w:gutter", "0")];
    xml.empty("w:pgMar", &[&sides[..], &rest].concat()).empty("w:cols", &[("w:space", "720")]);
    if content.language.is_rtl() {
        xml.empty("w:bidi", &[]);
    }
    xml.close("w:sectPr");
}
