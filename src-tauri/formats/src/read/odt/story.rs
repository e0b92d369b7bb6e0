//! The body of an OpenDocument text: paragraphs with their marks, struck ones put back where they stood.
//!
//! What was struck is kept apart, in front of the text (ODF 1.3, 5.5.7): its first paragraph belongs to the text before
//! the place it was struck from, its last one to the text behind. LibreOffice leaves struck text in its place in flat
//! files, between the signs that enclose insertions.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::finding::{Finding, Severity};
use modline_core::run::{self, Reading, Revision, Run};

use super::list::{MOST_LEVELS, Place};
use super::styles::{Look, Styles};
use crate::ReadError;
use crate::read::limits::{LARGEST_TEXT, MOST_LINES, too_many_lines, too_much_text};
use crate::read::xml::{Element, Node, Nodes};
use crate::word::{LINE_BREAK, is_date_time};

/// Insertions that are open at one place; no program opens more than one.
const MOST_OPEN: usize = 100;
/// What an empty run costs beside its text: markup without any text ends, too.
const COST_OF_RUN: usize = 16;
/// More blanks in one place are no text.
const MOST_BLANKS: usize = 100;
/// Findings quote so much of what was left out.
const LONGEST_QUOTE: usize = 200;

/// The paragraphs of a file.
#[derive(Debug, Default)]
pub(super) struct Story {
    pub paragraphs: Vec<Paragraph>,
    pub last_change: Option<Revision>,
}

/// A paragraph or heading.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    pub style: Rc<str>,
    pub place: Option<Place>,
    /// Number of its table, 0 outside.
    pub table: u32,
    /// In a table of contents or an index.
    pub index: bool,
    pub runs: Vec<Run>,
    pub ins: Option<Revision>,
    pub del: Option<Revision>,
}

/// An open element, as far as it matters for what may stand in it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
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
    /// Left out and reported, with the rule of its finding.
    Aside(&'static str),
}

/// What a change says: who inserted, who struck, and what.
#[derive(Debug, Default)]
struct Change {
    ins: Option<Revision>,
    del: Option<Revision>,
    struck: Vec<Paragraph>,
}

/// A change whose beginning was met and whose end was not.
#[derive(Debug)]
struct Range {
    id: String,
    ins: Option<Revision>,
    del: Option<Revision>,
}

/// Reads `xml`; `part` is named in errors.
pub(super) fn story(xml: &str, part: &str, styles: &Styles, findings: &mut Vec<Finding>) -> Result<Story, ReadError> {
    let mut reader = Reader::new(styles);
    let mut nodes = Nodes::new(xml, part);
    let mut stack: Vec<Kind> = Vec::new();
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
    findings.append(&mut reader.findings);
    Ok(Story { paragraphs: reader.out, last_change: reader.last_change })
}

struct Reader<'a> {
    styles: &'a Styles,
    out: Vec<Paragraph>,
    /// The body's paragraphs, while `out` takes those of a deletion.
    body: Option<Vec<Paragraph>>,
    paragraph: Option<Paragraph>,
    /// The looks of the paragraph's named style, of the paragraph, and of every open span.
    named: Look,
    looks: Vec<Look>,
    /// Whether white space here would follow white space.
    after_blank: bool,
    lists: Vec<(Rc<str>, u32, bool)>,
    items: Vec<(Option<i64>, bool)>,
    tables: Vec<u32>,
    indexes: usize,
    asides: usize,
    counts: Counts,
    regions: HashMap<String, Change>,
    region: (String, Change),
    info: (String, String),
    open: Vec<Range>,
    last_change: Option<Revision>,
    aside: String,
    findings: Vec<Finding>,
    size: usize,
}

#[derive(Default)]
struct Counts {
    lists: u32,
    tables: u32,
    paragraphs: usize,
}

impl<'a> Reader<'a> {
    fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            out: Vec::new(),
            body: None,
            paragraph: None,
            named: Look::default(),
            looks: Vec::new(),
            after_blank: true,
            lists: Vec::new(),
            items: Vec::new(),
            tables: Vec::new(),
            indexes: 0,
            asides: 0,
            counts: Counts::default(),
            regions: HashMap::new(),
            region: Default::default(),
            info: Default::default(),
            open: Vec::new(),
            last_change: None,
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
    fn open(&mut self, around: Option<Kind>, e: &Element<'_>) -> Option<Kind> {
        use Kind::*;
        let name = e.name();
        Some(match (around, name) {
            (Some(Aside(rule)), _) => {
                self.asides += 1;
                if name == "p" {
                    self.aside.push(' ');
                }
                Aside(rule)
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
                self.region = (e.attribute("id").unwrap_or_default(), Change::default());
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
                self.tables.push(self.counts.tables);
                Table
            }
            (Some(Table), "table-rows" | "table-header-rows" | "table-row-group" | "table-row" | "table-columns") => {
                Inline
            }
            (Some(Inline), "table-row" | "table-rows" | "table-header-rows" | "table-row-group") => Inline,
            (Some(Inline), "table-cell") if self.paragraph.is_none() => Blocks,
            (Some(Blocks | Item | Deletion), "p" | "h") => {
                self.begin_paragraph(e);
                Paragraph
            }
            (_, "change-start" | "change-end" | "change") => {
                self.change(name, &e.attribute("change-id").unwrap_or_default());
                return None;
            }
            (Some(Paragraph | Span | Inline), _) if self.paragraph.is_some() => return self.open_inline(e),
            _ => return None,
        })
    }

    fn open_inline(&mut self, e: &Element<'_>) -> Option<Kind> {
        let aside = match e.name() {
            "note-body" => "note-left-out",
            "annotation" => "comment-left-out",
            "frame" | "custom-shape" | "g" | "rect" => "box-left-out",
            "span" => {
                let look = self.styles.span_look(&e.attribute("style-name").unwrap_or_default());
                self.looks.push(look.within(self.look()));
                return Some(Kind::Span);
            }
            "note-citation" => {
                self.looks.push(Look { raised: Some(true), ..self.look() });
                return Some(Kind::Span);
            }
            "s" => {
                let blanks = e.attribute("c").and_then(|c| c.parse().ok()).unwrap_or(1);
                self.push(&" ".repeat(blanks.min(MOST_BLANKS)));
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
            "annotation-end" | "ruby-text" | "script" | "soft-page-break" => return None,
            _ => return Some(Kind::Inline),
        };
        Some(self.aside(aside))
    }

    fn aside(&mut self, rule: &'static str) -> Kind {
        self.asides = 1;
        self.aside.clear();
        Kind::Aside(rule)
    }

    fn close(&mut self, kind: Kind) {
        match kind {
            Kind::Paragraph => self.end_paragraph(),
            Kind::Span => drop(self.looks.pop()),
            Kind::List => drop(self.lists.pop()),
            Kind::Item => drop(self.items.pop()),
            Kind::Table => drop(self.tables.pop()),
            Kind::Index => self.indexes -= 1,
            Kind::Author | Kind::Date => {}
            Kind::ChangeInfo => {
                let revision = self.revision();
                let region = &mut self.region.1;
                // A deletion's insertion, where there is one, comes second: what one inserted another struck.
                let of = if self.body.is_some() { &mut region.del } else { &mut region.ins };
                *of = Some(revision);
            }
            Kind::Deletion => {
                self.region.1.struck = std::mem::replace(&mut self.out, self.body.take().unwrap_or_default());
            }
            Kind::Region => {
                let (id, region) = std::mem::take(&mut self.region);
                self.regions.insert(id, region);
            }
            Kind::Aside(rule) => {
                self.asides -= 1;
                let said = self.aside.split_whitespace().collect::<Vec<_>>().join(" ");
                if self.asides == 0 && !said.is_empty() {
                    let quote = said.chars().take(LONGEST_QUOTE).collect::<String>();
                    let severity = if rule == "comment-left-out" { Severity::Note } else { Severity::Doubt };
                    self.findings.push(Finding::new(rule, severity, self.counts.paragraphs, quote));
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, around: Option<Kind>, text: &str) {
        match around {
            Some(Kind::Aside(_)) => {
                self.size += text.len();
                self.aside.push_str(text);
            }
            Some(Kind::Author) => self.info.0.push_str(text),
            Some(Kind::Date) => self.info.1.push_str(text),
            Some(Kind::Paragraph | Kind::Span | Kind::Inline) if self.paragraph.is_some() => {
                // White space is one blank, in front of a paragraph nothing (ODF 1.3, 6.1.2).
                let mut collapsed = String::with_capacity(text.len());
                for c in text.chars() {
                    let blank = matches!(c, ' ' | '\t' | '\r' | '\n');
                    if !blank && !c.is_control() {
                        collapsed.push(c);
                    } else if blank && !self.after_blank {
                        collapsed.push(' ');
                    }
                    self.after_blank = blank;
                }
                let after_blank = self.after_blank;
                self.push(&collapsed);
                self.after_blank = after_blank;
            }
            _ => {}
        }
    }

    fn look(&self) -> Look {
        self.looks.last().copied().unwrap_or_default()
    }

    /// Adds text to the open paragraph, marked as what is open says.
    fn push(&mut self, text: &str) {
        let look = self.look();
        let Some(paragraph) = &mut self.paragraph else { return };
        self.after_blank = false;
        if text.is_empty() {
            return;
        }
        self.size += text.len() + COST_OF_RUN;
        if look.hidden == Some(true) {
            let quote = text.chars().take(LONGEST_QUOTE).collect::<String>();
            self.findings.push(Finding::new("hidden-left-out", Severity::Doubt, self.counts.paragraphs, quote));
            return;
        }
        let (ins, del) = marks(&self.open);
        run::push(&mut paragraph.runs, Run { text: text.into(), format: look.departing(self.named), ins, del });
    }

    fn begin_list(&mut self, e: &Element<'_>) {
        let outer = self.lists.last().cloned();
        self.counts.lists += u32::from(outer.is_none());
        let style = e.attribute("style-name").map(Rc::from);
        let continued = e.attribute("continue-numbering").as_deref() == Some("true")
            || e.attribute("continue-list").is_some()
            || self.body.is_some();
        self.lists.push(match outer {
            Some((outer, list, continues)) => (style.unwrap_or(outer), list, continues),
            None => (style.unwrap_or_else(|| Rc::from("")), self.counts.lists, continued),
        });
    }

    fn begin_paragraph(&mut self, e: &Element<'_>) {
        let style: Rc<str> = e.attribute("style-name").unwrap_or_default().into();
        let (look, named) = self.styles.paragraph_look(&style);
        self.named = named;
        self.looks = vec![look];
        self.after_blank = true;
        self.counts.paragraphs += 1;
        let level = |n: usize| u8::try_from(n.min(MOST_LEVELS - 1)).expect("invariant: ten levels");
        let place = match (self.lists.last(), self.items.last_mut()) {
            (Some((list_style, list, continues)), Some((start, first))) => {
                let own = if list_style.is_empty() { self.styles.list_of(&style).into() } else { list_style.clone() };
                Some(Place {
                    style: own,
                    level: level(self.lists.len() - 1),
                    first: std::mem::take(first),
                    start: start.take(),
                    list: *list,
                    continues: *continues,
                })
            }
            _ => {
                e.attribute("outline-level").filter(|_| e.name() == "h").and_then(|l| l.parse().ok()).map(|l: usize| {
                    let first = e.attribute("is-list-header").as_deref() != Some("true");
                    Place { style: "".into(), level: level(l.max(1) - 1), first, start: None, list: 0, continues: true }
                })
            }
        };
        self.paragraph = Some(Paragraph {
            style,
            place: place.filter(|p| self.styles.level(&p.style, p.level).is_some()),
            table: self.tables.last().copied().unwrap_or(0),
            index: self.indexes > 0,
            ..Paragraph::default()
        });
    }

    fn end_paragraph(&mut self) {
        if let Some(mut paragraph) = self.paragraph.take() {
            (paragraph.ins, paragraph.del) = marks(&self.open);
            self.out.push(paragraph);
        }
    }

    /// A place where something was changed.
    fn change(&mut self, name: &str, id: &str) {
        if self.body.is_some() {
            return;
        }
        match name {
            "change-start" => {
                if let Some(change) = self.regions.get(id).filter(|_| self.open.len() < MOST_OPEN) {
                    let (ins, del) = (change.ins.clone(), change.del.clone());
                    self.open.push(Range { id: id.to_owned(), ins, del });
                }
            }
            "change-end" => self.open.retain(|range| range.id != id),
            _ => {
                if let Some(region) = self.regions.remove(id)
                    && let Some(by) = region.del
                {
                    let ins = region.ins.or_else(|| marks(&self.open).0);
                    self.put_back(region.struck, &ins, &by);
                }
            }
        }
    }

    /// Puts what was struck back where it stood, as struck text.
    fn put_back(&mut self, struck: Vec<Paragraph>, ins: &Option<Revision>, by: &Revision) {
        let marked = |runs: Vec<Run>| runs.into_iter().map(|r| Run { ins: ins.clone(), del: Some(by.clone()), ..r });
        let last = struck.len().saturating_sub(1);
        for (i, own) in struck.into_iter().enumerate() {
            let Some(open) = &mut self.paragraph else {
                // Between paragraphs: whole ones, of which the last may be there for its form only.
                if i < last || !own.runs.is_empty() {
                    let runs = marked(own.runs).collect();
                    self.out.push(Paragraph { runs, ins: ins.clone(), del: Some(by.clone()), ..own });
                }
                continue;
            };
            let begins = !run::has_text(&open.runs, Reading::Flat);
            open.runs.extend(marked(own.runs));
            if i == last {
                break;
            }
            // The text behind keeps the form of the paragraph it stands in, unless that is spoken for.
            let mut upper = std::mem::take(open);
            *open = Paragraph { runs: Vec::new(), ins: None, del: None, ..upper.clone() };
            if begins {
                (upper.style, upper.place) = (own.style, own.place);
            } else {
                open.place.iter_mut().for_each(|p| p.first = true);
            }
            (upper.ins, upper.del) = (ins.clone(), Some(by.clone()));
            self.out.push(upper);
        }
    }

    /// The revision that was just described. The date of LibreOffice's "no date" and parts of seconds are none.
    fn revision(&mut self) -> Revision {
        let (author, date) = std::mem::take(&mut self.info);
        let author = Some(author.trim()).filter(|a| !a.is_empty()).unwrap_or(DEFAULT_AUTHOR).into();
        let date = date.split('.').next().filter(|d| is_date_time(d)).map(Arc::from);
        let revision = match &self.last_change {
            Some(last) if last.author == author && last.date == date => last.clone(),
            _ => Revision { author, date },
        };
        self.last_change = Some(revision.clone());
        revision
    }
}

/// The marks that the innermost open changes give.
fn marks(open: &[Range]) -> (Option<Revision>, Option<Revision>) {
    let innermost = |mark: fn(&Range) -> &Option<Revision>| open.iter().rev().find_map(|range| mark(range).clone());
    (innermost(|r| &r.ins), innermost(|r| &r.del))
}
