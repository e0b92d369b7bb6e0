//! The compilation table for a meeting: what each source wants changed, point by point, beside the base and the draft;
//! and for each source what became of each of its changes. One page of HTML, for wide paper.

use std::collections::HashMap;

use modline_core::contribution::Contribution;
use modline_core::merge::{self, InDraft, Point, PointKind};
use modline_core::merge_source::Choice;
use modline_core::paragraph::{Paragraph, ParagraphId};
use modline_core::run::{Revision, Run, Version, text};

use super::document_words::DocumentMessage;
use super::marks::{self, InlineMarks};
use super::xml::Xml;
use crate::word::LINE_BREAK;

/// The page. A draft without sources has an empty table.
pub fn compilation(draft: &Contribution) -> String {
    let points = merge::points(draft);
    let table = Compilation {
        draft,
        redlines: merge::redlines(draft, &points),
        standing: merge::standing(draft, &points),
        paragraphs: draft.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| (p.id, p)).collect(),
        points,
    };
    let mut xml = Xml::page();
    let direction = if draft.language.is_rtl() { "rtl" } else { "ltr" };
    xml.open("html", &[("lang", draft.language.code()), ("dir", direction)]).line();
    table.head(&mut xml);
    xml.open("body", &[]).line();
    table.table(&mut xml);
    (0..draft.sources.len()).for_each(|source| table.statement(&mut xml, source));
    xml.close("body").line().close("html").line();
    xml.finish()
}

struct Compilation<'a> {
    draft: &'a Contribution,
    points: Vec<Point>,
    redlines: Vec<Vec<Vec<Run>>>,
    standing: Vec<InDraft>,
    paragraphs: HashMap<ParagraphId, &'a Paragraph>,
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

impl Compilation<'_> {
    fn word(&self, message: DocumentMessage) -> String {
        message.format(self.draft.language, &[])
    }

    fn title(&self) -> String {
        let subject = self.draft.listed().into_iter().next().map(|l| l.number_line).unwrap_or_default();
        DocumentMessage::Compilation.format(self.draft.language, &[("subject", &subject)])
    }

    fn head(&self, xml: &mut Xml) {
        xml.open("head", &[]).line().empty("meta", &[("charset", "utf-8")]).line();
        xml.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]).line();
        xml.element("title", &[], &self.title()).line();
        xml.open("style", &[]).line().raw(include_str!("html/style.css")).raw(include_str!("html/compilation.css"));
        xml.close("style").line().close("head").line();
    }

    fn table(&self, xml: &mut Xml) {
        xml.element("h1", &[], &self.title()).line().open("table", &[]).line();
        xml.open("thead", &[]).open("tr", &[]);
        let column = |xml: &mut Xml, name: &str| {
            xml.element("th", &[("scope", "col")], name);
        };
        column(xml, &self.word(DocumentMessage::Clause));
        column(xml, &self.word(DocumentMessage::BaseText));
        self.draft.sources.iter().for_each(|s| column(xml, &s.name));
        column(xml, &self.word(DocumentMessage::AgreedText));
        column(xml, &self.word(DocumentMessage::SupportedBy));
        xml.close("tr").close("thead").line().open("tbody", &[]).line();
        for (i, point) in self.points.iter().enumerate() {
            xml.open("tr", &[]).element("th", &[("scope", "row")], &point.name);
            let base = self.redlines[i].first().map(|redline| text(redline, Version::Base)).unwrap_or_default();
            xml.open("td", &[]);
            Plain.text(xml, &base);
            xml.close("td");
            for source in 0..self.draft.sources.len() {
                xml.open("td", &[]);
                if let Some(at) = point.alternatives.iter().position(|a| a.sources.contains(&source)) {
                    marks::runs(xml, &self.redlines[i][at], &mut Plain);
                }
                xml.close("td");
            }
            self.agreed(xml, i);
            xml.element("td", &[], &self.supporters(point).join(", ")).close("tr").line();
        }
        xml.close("tbody").close("table").line();
    }

    /// What the draft says at a point.
    fn agreed(&self, xml: &mut Xml, point: usize) {
        xml.open("td", &[]);
        if self.points[point].choice.is_none() {
            xml.element("em", &[], &self.word(DocumentMessage::PointOpen));
        } else {
            for p in self.standing[point].paragraphs.iter().filter_map(|id| self.paragraphs.get(id)) {
                xml.open("p", &[]);
                marks::runs(xml, &p.label, &mut Plain);
                xml.text(if p.label.is_empty() { "" } else { "\u{2003}" });
                marks::runs(xml, &p.runs, &mut Plain);
                xml.close("p");
            }
        }
        xml.close("td");
    }

    /// Who says what was taken; where nothing is decided and all agree, who agrees.
    fn supporters<'a>(&'a self, point: &'a Point) -> Vec<&'a str> {
        let taken = |a: &&merge::Alternative| match &point.choice {
            Some(Choice::Take(names)) => self.names(a).any(|name| names.iter().any(|n| n == name)),
            Some(_) => false,
            None => point.kind == PointKind::Same,
        };
        point.alternatives.iter().filter(taken).flat_map(|a| self.names(a)).collect()
    }

    fn names<'a>(&'a self, alternative: &'a merge::Alternative) -> impl Iterator<Item = &'a str> {
        alternative.sources.iter().filter_map(|s| self.draft.sources.get(*s)).map(|s| s.name.as_str())
    }

    /// What became of each change of a source.
    fn statement(&self, xml: &mut Xml, source: usize) {
        let name = &self.draft.sources[source].name;
        let heading = DocumentMessage::Statement.format(self.draft.language, &[("author", name)]);
        xml.open("section", &[]).element("h2", &[], &heading).line().open("ol", &[]).line();
        for (i, point) in self.points.iter().enumerate() {
            let Some(at) = point.alternatives.iter().position(|a| a.sources.contains(&source)) else { continue };
            xml.open("li", &[]).element("strong", &[], &point.name).text(" ");
            marks::runs(xml, &self.redlines[i][at], &mut Plain);
            xml.text(" – ").element("em", &[], &self.outcome(point, at)).close("li").line();
        }
        xml.close("ol").close("section").line();
    }

    fn outcome(&self, point: &Point, alternative: usize) -> String {
        let own: Vec<&str> = self.names(&point.alternatives[alternative]).collect();
        let with_names = |message: DocumentMessage, names: &[&str]| {
            message.format(self.draft.language, &[("author", &names.join(", "))])
        };
        match &point.choice {
            None => self.word(DocumentMessage::PointOpen),
            Some(Choice::None) => self.word(DocumentMessage::PointNotTaken),
            Some(Choice::Brackets) => self.word(DocumentMessage::PointBrackets),
            Some(Choice::Own(_)) => self.word(DocumentMessage::PointOtherWords),
            Some(Choice::Take(names)) => {
                let others: Vec<&str> = names.iter().map(String::as_str).filter(|n| !own.contains(n)).collect();
                match (names.iter().any(|n| own.contains(&n.as_str())), others.is_empty()) {
                    (true, true) => self.word(DocumentMessage::PointTaken),
                    (true, false) => with_names(DocumentMessage::PointTakenWith, &others),
                    (false, _) => with_names(DocumentMessage::PointOtherTaken, &others),
                }
            }
        }
    }
}
