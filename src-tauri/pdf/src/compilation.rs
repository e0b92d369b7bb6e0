//! The compilation table of several sources as data for its page design.

use modline_core::itu::tables;
use modline_core::run::Run;
use modline_formats::write::compilation::{Compilation, CompilationCell, CompilationRow, SourceStatement};
use modline_formats::write::page_design::{PAGE_HEIGHT, PAGE_WIDTH, WIDE_MARGIN, WIDE_NARROW};
use serde::Serialize;

use crate::fonts::{Families, Fonts};
use crate::page_data::MarkColours;
use crate::paragraph_data::{SpanData, push};
use crate::styles::points;

/// The table as the design expects it.
#[derive(Serialize)]
pub(crate) struct CompilationData<'a> {
    lang: &'static str,
    region: &'static str,
    title: &'a str,
    fonts: Families,
    scale: f64,
    colours: MarkColours,
    geometry: Geometry,
    /// The words before and after a page number.
    page: (&'a str, &'a str),
    columns: &'a [String],
    /// Rows of cells of paragraphs of spans.
    rows: Vec<Vec<Vec<Vec<SpanData<'a>>>>>,
    statements: Vec<StatementData<'a>>,
}

/// In points.
#[derive(Serialize)]
struct Geometry {
    width: f64,
    height: f64,
    margin: f64,
    narrow: f64,
}

#[derive(Serialize)]
struct StatementData<'a> {
    heading: &'a str,
    changes: Vec<Vec<SpanData<'a>>>,
}

impl<'a> CompilationData<'a> {
    pub(crate) fn new(content: &'a Compilation, fonts: &Fonts) -> Self {
        let language = content.language;
        let (lang, region) = language.word_tag().split_once('-').expect("invariant: tags have a region");
        let statement = |s: &'a SourceStatement| StatementData {
            heading: &s.heading,
            changes: s.changes.iter().map(|(place, redline, outcome)| change(place, redline, outcome)).collect(),
        };
        let row = |r: &'a CompilationRow| [vec![bold(&r.name)]].into_iter().chain(r.cells.iter().map(cell)).collect();
        Self {
            lang,
            region,
            title: &content.title,
            fonts: fonts.families(language),
            scale: Fonts::scale(language),
            colours: MarkColours::OURS,
            geometry: Geometry {
                width: points(PAGE_HEIGHT),
                height: points(PAGE_WIDTH),
                margin: points(WIDE_MARGIN),
                narrow: points(WIDE_NARROW),
            },
            page: tables().words.get(language).around_page(),
            columns: &content.columns,
            rows: content.rows.iter().map(row).collect(),
            statements: content.statements.iter().map(statement).collect(),
        }
    }
}

fn words(text: &str, bold: Option<bool>, italic: Option<bool>) -> Vec<SpanData<'_>> {
    let mut out = Vec::new();
    push(&mut out, SpanData { text: text.into(), bold, italic, ..SpanData::default() });
    out
}

fn bold(text: &str) -> Vec<SpanData<'_>> {
    words(text, Some(true), None)
}

fn cell(cell: &CompilationCell) -> Vec<Vec<SpanData<'_>>> {
    match cell {
        CompilationCell::Text(runs) => vec![spans(runs)],
        CompilationCell::Paragraphs(all) => all.iter().map(|runs| spans(runs)).collect(),
        CompilationCell::Remark(text) => vec![words(text, None, Some(true))],
    }
}

fn spans(runs: &[Run]) -> Vec<SpanData<'_>> {
    let mut out = Vec::new();
    for r in runs {
        let span = SpanData {
            text: r.text.as_str().into(),
            bold: r.format.bold.then_some(true),
            italic: r.format.italic.then_some(true),
            underline: r.format.underline,
            raised: r.format.superscript,
            lowered: r.format.subscript && !r.format.superscript,
            // Whose the marks are says the column.
            ins: r.ins.as_ref().map(|_| 0),
            del: r.del.as_ref().map(|_| 0),
            ..SpanData::default()
        };
        push(&mut out, span);
    }
    out
}

fn change<'a>(place: &'a str, redline: &'a [Run], outcome: &'a str) -> Vec<SpanData<'a>> {
    [bold(place), words(" ", None, None), spans(redline), words(" – ", None, None), words(outcome, None, Some(true))]
        .concat()
}
