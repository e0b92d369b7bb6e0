//! The compilation table as a page.

use modline_core::contribution::Contribution;
use modline_core::run::{Revision, Run};

use super::{Compilation, CompilationCell, SourceStatement};
use crate::word::LINE_BREAK;
use crate::write::marks::{self, InlineMarks};
use crate::write::xml::Xml;

/// The page.
pub fn html(draft: &Contribution) -> String {
    let table = Compilation::new(draft);
    let mut xml = Xml::page();
    let direction = if draft.language.is_rtl() { "rtl" } else { "ltr" };
    xml.open("html", &[("lang", draft.language.code()), ("dir", direction)]).line();
    head(&mut xml, &table.title);
    xml.open("body", &[]).line();
    body(&mut xml, &table);
    table.statements.iter().for_each(|s| statement(&mut xml, s));
    xml.close("body").line().close("html").line();
    xml.finish()
}

/// Marks without names: the columns say whose they are.
struct Plain;

impl InlineMarks for Plain {
    fn attributes(&mut self, _: &'static str, _: &Revision) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    fn text(&mut self, xml: &mut Xml, s: &str) {
        for (i, line) in s.split([LINE_BREAK, '\n']).enumerate() {
            if i > 0 {
                xml.empty("br", &[]);
            }
            xml.text(&line.replace('\t', "\u{2003}"));
        }
    }
}

fn head(xml: &mut Xml, title: &str) {
    xml.open("head", &[]).line().empty("meta", &[("charset", "utf-8")]).line();
    xml.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]).line();
    xml.element("title", &[], title).line();
    xml.open("style", &[]).line().raw(include_str!("../html/style.css")).raw(include_str!("../html/compilation.css"));
    xml.close("style").line().close("head").line();
}

fn body(xml: &mut Xml, table: &Compilation) {
    xml.element("h1", &[], &table.title).line().open("table", &[]).line();
    xml.open("thead", &[]).open("tr", &[]);
    for name in &table.columns {
        xml.element("th", &[("scope", "col")], name);
    }
    xml.close("tr").close("thead").line().open("tbody", &[]).line();
    for row in &table.rows {
        xml.open("tr", &[]).element("th", &[("scope", "row")], &row.name);
        row.cells.iter().for_each(|c| cell(xml, c));
        xml.close("tr").line();
    }
    xml.close("tbody").close("table").line();
}

fn cell(xml: &mut Xml, cell: &CompilationCell) {
    xml.open("td", &[]);
    match cell {
        CompilationCell::Text(text) => runs(xml, text),
        CompilationCell::Paragraphs(paragraphs) => {
            for p in paragraphs {
                xml.open("p", &[]);
                runs(xml, p);
                xml.close("p");
            }
        }
        CompilationCell::Remark(words) => {
            xml.element("em", &[], words);
        }
    }
    xml.close("td");
}

fn runs(xml: &mut Xml, runs: &[Run]) {
    marks::runs(xml, runs, &mut Plain);
}

fn statement(xml: &mut Xml, statement: &SourceStatement) {
    xml.open("section", &[]).element("h2", &[], &statement.heading).line().open("ol", &[]).line();
    for (place, redline, outcome) in &statement.changes {
        xml.open("li", &[]).element("strong", &[], place).text(" ");
        runs(xml, redline);
        xml.text(" – ").element("em", &[], outcome).close("li").line();
    }
    xml.close("ol").close("section").line();
}
