//! The text of an OpenDocument part: paragraphs with their marks.

use std::collections::HashMap;
use std::rc::Rc;

use modline_core::finding::{Finding, Severity};
use modline_core::run::Revision;

use super::model::{OdtAnnotation, OdtChange, OdtParagraph, OdtStory, OpenChange, TextProperties};
use super::styles::OdtStyles;
use crate::error::ReadError;
use crate::read::shared::limits::{LARGEST_TEXT, MOST_LINES, too_many_lines, too_much_text};
use crate::read::shared::xml::{Element, Node, Nodes};
use crate::word::{LINE_BREAK, can_hold};

/// The most spaces that one element stands for.
const MOST_SPACES: usize = 100;
/// Findings quote so much of what was left out.
pub(super) const LONGEST_QUOTE: usize = 200;

/// An open element, as far as it matters for what may stand in it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum OdtElement {
    /// Holds paragraphs, lists and tables.
    Blocks,
    Index,
    List,
    Item,
    Table,
    Paragraph,
    Span,
    /// Inside a paragraph, transparent.
    Inline,
    Tracked,
    Region,
    Insertion,
    Deletion,
    ChangeInfo,
    Author,
    Date,
    Annotation,
    AnnotationAuthor,
    AnnotationDate,
    AnnotationText,
    /// Left out and reported, with the rule of its finding.
    Aside(&'static str),
}

/// Reads the text of `xml`; `part` is named in errors.
pub(super) fn story(
    xml: &str,
    part: &str,
    styles: &OdtStyles,
    findings: &mut Vec<Finding>,
) -> Result<OdtStory, ReadError> {
    read(xml, part, OdtStoryReader::new(styles, false), findings)
}

/// Reads the headers and footers of pages.
pub(super) fn headers_and_footers(xml: &str, part: &str, styles: &OdtStyles) -> Result<OdtStory, ReadError> {
    read(xml, part, OdtStoryReader::new(styles, true), &mut Vec::new())
}

fn read(
    xml: &str,
    part: &str,
    mut reader: OdtStoryReader<'_>,
    findings: &mut Vec<Finding>,
) -> Result<OdtStory, ReadError> {
    let mut nodes = Nodes::new(xml, part);
    let mut stack: Vec<OdtElement> = Vec::new();
    let mut skipped = 0_usize;
    while let Some(node) = nodes.next()? {
        let around = stack.last().copied();
        match node {
            Node::Open(_) if skipped > 0 => skipped += 1,
            Node::Open(e) => match reader.open(around, &e) {
                Some(kind) => stack.push(kind),
                None => skipped = 1,
            },
            Node::Close if skipped > 0 => skipped -= 1,
            Node::Close => {
                if let Some(kind) = stack.pop() {
                    reader.close(kind);
                }
            }
            Node::Text(t) if skipped == 0 => reader.text(around, &t),
            Node::Text(_) => {}
        }
        reader.check()?;
    }
    reader.check_changes();
    findings.append(&mut reader.findings);
    Ok(OdtStory {
        paragraphs: reader.out,
        last_change: reader.last_change,
        fault: reader.fault,
        annotations: reader.annotations,
    })
}

pub(super) struct OdtStoryReader<'a> {
    pub styles: &'a OdtStyles,
    /// Whether headers and footers are read instead of the text.
    headers_only: bool,
    pub out: Vec<OdtParagraph>,
    /// The body's paragraphs, while `out` takes those of a deletion.
    pub body: Option<Vec<OdtParagraph>>,
    pub paragraph: Option<OdtParagraph>,
    /// The properties of the paragraph's named style; of the paragraph and every open span.
    pub named: TextProperties,
    pub properties_stack: Vec<TextProperties>,
    /// Whether white space here would follow white space.
    pub after_space: bool,
    pub lists: Vec<(Rc<str>, u32, bool)>,
    pub items: Vec<(Option<i64>, bool)>,
    /// Open tables: number, row and cell.
    pub tables: Vec<(u32, u32, u32)>,
    pub indexes: usize,
    asides: usize,
    pub counts: OdtCounts,
    pub regions: HashMap<String, OdtChange>,
    region: (String, OdtChange),
    pub info: (String, String),
    pub open: Vec<OpenChange>,
    annotations: Vec<OdtAnnotation>,
    pub last_change: Option<Revision>,
    fault: Option<(usize, &'static str)>,
    aside: String,
    pub findings: Vec<Finding>,
    pub size: usize,
}

#[derive(Default)]
pub(super) struct OdtCounts {
    pub lists: u32,
    tables: u32,
    pub paragraphs: usize,
}

impl<'a> OdtStoryReader<'a> {
    fn new(styles: &'a OdtStyles, headers_only: bool) -> Self {
        Self {
            styles,
            headers_only,
            out: Vec::new(),
            body: None,
            paragraph: None,
            named: TextProperties::default(),
            properties_stack: Vec::new(),
            after_space: true,
            lists: Vec::new(),
            items: Vec::new(),
            tables: Vec::new(),
            indexes: 0,
            asides: 0,
            counts: OdtCounts::default(),
            regions: HashMap::new(),
            region: Default::default(),
            info: Default::default(),
            open: Vec::new(),
            annotations: Vec::new(),
            last_change: None,
            fault: None,
            aside: String::new(),
            findings: Vec::new(),
            size: 0,
        }
    }

    fn check(&self) -> Result<(), ReadError> {
        if self.counts.paragraphs > MOST_LINES {
            return Err(too_many_lines());
        }
        if self.size > LARGEST_TEXT { Err(too_much_text()) } else { Ok(()) }
    }

    /// What the element `e` is inside `around`; `None` passes over it and all within.
    fn open(&mut self, around: Option<OdtElement>, e: &Element<'_>) -> Option<OdtElement> {
        use OdtElement::*;
        let name = e.name();
        Some(match (around, name) {
            (Some(Aside(rule)), _) => {
                self.asides += 1;
                if name == "p" {
                    self.aside.push(' ');
                }
                Aside(rule)
            }
            (Some(Blocks), "body") if self.headers_only => return None,
            (Some(Blocks), "master-styles" | "master-page" | "header" | "header-first" | "footer" | "footer-first")
                if self.headers_only =>
            {
                Blocks
            }
            (None, _) | (Some(Blocks), "body" | "text" | "section" | "numbered-paragraph" | "index-title") => {
                if e.attribute("display").as_deref() == Some("none") {
                    return Some(self.aside("hidden-left-out"));
                }
                Blocks
            }
            (Some(Blocks), "frame" | "custom-shape") => self.aside("box-left-out"),
            (
                Some(Blocks | Index),
                "table-of-content" | "alphabetical-index" | "illustration-index" | "table-index" | "object-index"
                | "user-index" | "bibliography",
            ) => {
                self.indexes += 1;
                Index
            }
            (Some(Index), "index-body" | "index-title") => Blocks,
            (Some(Blocks), "tracked-changes") if self.body.is_none() => Tracked,
            (Some(Tracked), "changed-region") => {
                self.region = (e.attribute("id").unwrap_or_default(), OdtChange::default());
                Region
            }
            (Some(Region), "insertion") => Insertion,
            (Some(Region), "deletion") => {
                self.body = Some(std::mem::take(&mut self.out));
                Deletion
            }
            (Some(Insertion | Deletion), "change-info") => ChangeInfo,
            (Some(ChangeInfo), "creator") => Author,
            (Some(ChangeInfo), "date") => Date,
            (Some(Blocks | Item | Deletion), "list") => {
                self.begin_list(e);
                List
            }
            (Some(List), "list-item" | "list-header") => {
                let start = e.attribute("start-value").and_then(|v| v.parse().ok());
                self.items.push((start, name == "list-item"));
                Item
            }
            (Some(Blocks | Deletion | Item), "table") => {
                self.counts.tables += 1;
                self.tables.push((self.counts.tables, 0, 0));
                Table
            }
            (Some(Table), "table-rows" | "table-header-rows" | "table-row-group" | "table-columns") => Inline,
            (Some(Inline), "table-rows" | "table-header-rows" | "table-row-group") => Inline,
            (Some(Table | Inline), "table-row") => {
                if let Some((_, row, cell)) = self.tables.last_mut() {
                    (*row, *cell) = (*row + 1, 0);
                }
                Inline
            }
            (Some(Inline), "table-cell") if self.paragraph.is_none() => {
                if let Some((_, _, cell)) = self.tables.last_mut() {
                    *cell += 1;
                }
                Blocks
            }
            (Some(Blocks | Item | Deletion), "p" | "h") => {
                self.begin_paragraph(e);
                Paragraph
            }
            (Some(Annotation), "creator") => AnnotationAuthor,
            (Some(Annotation), "date") => AnnotationDate,
            (Some(Annotation | AnnotationText), "p" | "list" | "list-item" | "span" | "h") => {
                if let Some(last) = self.annotations.last_mut().filter(|a| name == "p" && !a.text.is_empty()) {
                    last.text.push('\n');
                }
                AnnotationText
            }
            (Some(AnnotationText), "s" | "tab" | "line-break") => {
                if let Some(last) = self.annotations.last_mut() {
                    last.text.push(if name == "line-break" { '\n' } else { ' ' });
                }
                return None;
            }
            (Some(Annotation | AnnotationAuthor | AnnotationDate | AnnotationText), _) => return None,
            // One in deleted text has no place in the text.
            (Some(Paragraph | Span | Inline), "annotation") if self.paragraph.is_some() && self.body.is_none() => {
                let attribute = |name| e.attribute(name).unwrap_or_default();
                self.annotations.push(OdtAnnotation {
                    name: attribute("name"),
                    parent: attribute("parent-name"),
                    resolved: attribute("resolved") == "true",
                    begin: self.here(),
                    ..OdtAnnotation::default()
                });
                Annotation
            }
            (Some(Paragraph | Span | Inline), "annotation-end") => {
                let (here, ended) = (self.here(), e.attribute("name").unwrap_or_default());
                let begun = self.annotations.iter_mut().rev().find(|a| a.name == ended && a.end.is_none());
                if let Some(annotation) = begun.filter(|_| self.body.is_none()) {
                    annotation.end = Some(here);
                }
                return None;
            }
            (_, "change-start" | "change-end" | "change") => {
                self.change(name, &e.attribute("change-id").unwrap_or_default());
                return None;
            }
            (Some(Paragraph | Span | Inline), _) if self.paragraph.is_some() => return self.open_inline(e),
            _ => return None,
        })
    }

    fn open_inline(&mut self, e: &Element<'_>) -> Option<OdtElement> {
        let aside = match e.name() {
            "note-body" => "note-left-out",
            "annotation" => "comment-left-out",
            "frame" | "custom-shape" | "g" | "rect" => "box-left-out",
            "span" => {
                let properties = self.styles.span_properties(&e.attribute("style-name").unwrap_or_default());
                self.properties_stack.push(properties.within(self.properties()));
                return Some(OdtElement::Span);
            }
            "note-citation" => {
                self.properties_stack.push(TextProperties { raised: Some(true), ..self.properties() });
                return Some(OdtElement::Span);
            }
            "s" => {
                let spaces = e.attribute("c").and_then(|c| c.parse().ok()).unwrap_or(1);
                self.push(&" ".repeat(spaces.min(MOST_SPACES)));
                return None;
            }
            "tab" => {
                self.push("\t");
                return None;
            }
            "line-break" => {
                self.push(LINE_BREAK.encode_utf8(&mut [0; 4]));
                return None;
            }
            "ruby-text" | "script" | "soft-page-break" => return None,
            _ => return Some(OdtElement::Inline),
        };
        Some(self.aside(aside))
    }

    /// The paragraph being read and the byte behind what was read of it.
    fn here(&self) -> (usize, usize) {
        let text = self.paragraph.as_ref().map_or(0, |p| p.runs.iter().map(|r| r.text.len()).sum());
        (self.out.len(), text)
    }

    /// Notes what is wrong with a change, at the paragraph being read.
    pub fn fault(&mut self, what: &'static str) {
        self.fault.get_or_insert((self.counts.paragraphs, what));
    }

    fn aside(&mut self, rule: &'static str) -> OdtElement {
        self.asides = 1;
        self.aside.clear();
        OdtElement::Aside(rule)
    }

    fn close(&mut self, kind: OdtElement) {
        match kind {
            OdtElement::Paragraph => self.end_paragraph(),
            OdtElement::Span => drop(self.properties_stack.pop()),
            OdtElement::List => drop(self.lists.pop()),
            OdtElement::Item => drop(self.items.pop()),
            OdtElement::Table => drop(self.tables.pop()),
            OdtElement::Index => self.indexes -= 1,
            OdtElement::Author | OdtElement::Date => {}
            OdtElement::ChangeInfo => {
                let revision = self.revision();
                let region = &mut self.region.1;
                // A deletion's insertion, where there is one, comes second: what one inserted another deleted.
                let mark = if self.body.is_some() { &mut region.del } else { &mut region.ins };
                *mark = Some(revision);
            }
            OdtElement::Deletion => {
                self.region.1.deleted = std::mem::replace(&mut self.out, self.body.take().unwrap_or_default());
            }
            OdtElement::Region => {
                let (id, region) = std::mem::take(&mut self.region);
                if self.regions.insert(id, region).is_some() {
                    self.fault("two changes have one id");
                }
            }
            OdtElement::Aside(rule) => {
                self.asides -= 1;
                let left_out = self.aside.split_whitespace().collect::<Vec<_>>().join(" ");
                if self.asides == 0 && !left_out.is_empty() {
                    let quote = left_out.chars().take(LONGEST_QUOTE).collect::<String>();
                    let severity = if rule == "comment-left-out" { Severity::Info } else { Severity::Warning };
                    self.findings.push(Finding::new(rule, severity, self.counts.paragraphs, quote));
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, around: Option<OdtElement>, text: &str) {
        match around {
            Some(OdtElement::Aside(_)) => {
                self.size += text.len();
                self.aside.push_str(text);
            }
            Some(OdtElement::Author) => self.info.0.push_str(text),
            Some(OdtElement::Date) => self.info.1.push_str(text),
            Some(OdtElement::AnnotationAuthor | OdtElement::AnnotationDate | OdtElement::AnnotationText) => {
                self.size += text.len();
                let Some(last) = self.annotations.last_mut() else { return };
                match around {
                    Some(OdtElement::AnnotationAuthor) => last.author.push_str(text),
                    Some(OdtElement::AnnotationDate) => last.date.push_str(text),
                    _ => last.text.push_str(text),
                }
            }
            Some(OdtElement::Paragraph | OdtElement::Span | OdtElement::Inline) if self.paragraph.is_some() => {
                // White space collapses to one space, and to nothing at the start of a paragraph (ODF 1.3, 6.1.2).
                let mut collapsed = String::with_capacity(text.len());
                for c in text.chars() {
                    let is_space = matches!(c, ' ' | '\t' | '\r' | '\n');
                    if !is_space && can_hold(c) {
                        collapsed.push(c);
                    } else if is_space && !self.after_space {
                        collapsed.push(' ');
                    }
                    self.after_space = is_space;
                }
                let after_space = self.after_space;
                self.push(&collapsed);
                self.after_space = after_space;
            }
            _ => {}
        }
    }
}
