//! Second stage: Word's own model. Paragraphs with their pieces, marks and place in tables, and faults in the markup.

use std::collections::HashSet;
use std::sync::Arc;

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::run::{Revision, Run};

use crate::ReadError;
use crate::read::xml::{Element, Node, Nodes};
use crate::word::{LINE_BREAK, NO_BREAK_HYPHEN, SOFT_HYPHEN, can_hold, is_date_time};

/// More paragraphs than any document has; together with the largest part it bounds memory.
const MOST_PARAGRAPHS: usize = 200_000;

/// A part's text: the body, a header, a footer.
#[derive(Debug, Default)]
pub(crate) struct Story {
    pub paragraphs: Vec<WordParagraph>,
    /// Markup that Word mends, refuses or reads otherwise than its writer meant.
    pub faults: Vec<Fault>,
    /// Insertions, deletions and marked ends.
    pub changes: usize,
}

/// One `w:p`.
#[derive(Debug, Default)]
pub(crate) struct WordParagraph {
    /// Style id, empty for the default.
    pub style: String,
    pub place: Place,
    pub pieces: Vec<Piece>,
    pub ins: Option<Revision>,
    pub del: Option<Revision>,
}

/// Where a paragraph stands: table 0 is the body itself. Nested tables have numbers of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub table: u32,
    pub row: u32,
    pub cell: u32,
}

/// Text with its direct formatting and marks.
#[derive(Debug)]
pub(crate) struct Piece {
    pub text: String,
    pub look: Look,
    pub ins: Option<Revision>,
    pub del: Option<Revision>,
}

/// Direct formatting; `None` leaves it to the styles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub underline: bool,
    pub raised: bool,
    pub lowered: bool,
}

/// A fault in the revision markup, with the number of its paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub paragraph: usize,
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FaultKind {
    /// Two changes share an id, or one has none.
    Id,
    /// A change says not whose it is.
    NoAuthor,
    /// `w:t` inside `w:del`.
    KeptTextInDeletion,
    /// `w:delText` outside `w:del`.
    StruckTextOutside,
    /// An insertion inside an insertion, or a deletion inside a deletion.
    NestedMark,
}

/// An open element, as far as it matters for what may stand in it.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Holds paragraphs and tables.
    Blocks,
    Table,
    Row,
    Cell,
    Paragraph,
    ParagraphProperties,
    EndProperties,
    /// Holds runs; says which mark it adds.
    Inline(Option<Mark>),
    Run,
    RunProperties,
    Text,
    Other,
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Ins,
    Del,
}

/// Reads the part `part`.
pub(crate) fn story(xml: &str, part: &str) -> Result<Story, ReadError> {
    let mut reader = StoryReader::default();
    let mut nodes = Nodes::new(xml, part);
    let mut stack: Vec<Kind> = Vec::new();
    let mut skipped = 0_usize;
    while let Some(node) = nodes.next()? {
        match node {
            Node::Open(_) if skipped > 0 => skipped += 1,
            Node::Open(e) => match reader.open(stack.last().copied().unwrap_or(Kind::Blocks), &e) {
                Some(kind) => stack.push(kind),
                None => skipped = 1,
            },
            Node::Close if skipped > 0 => skipped -= 1,
            Node::Close => {
                if let Some(kind) = stack.pop() {
                    reader.close(kind);
                }
            }
            Node::Text(t) if skipped == 0 && stack.last() == Some(&Kind::Text) => reader.text(&t),
            Node::Text(_) => {}
        }
        if reader.story.paragraphs.len() > MOST_PARAGRAPHS {
            let what = format!("{part}: more than {MOST_PARAGRAPHS} paragraphs; split the document");
            return Err(ReadError::Unsupported(what));
        }
    }
    Ok(reader.story)
}

#[derive(Default)]
struct StoryReader {
    story: Story,
    paragraph: WordParagraph,
    look: Look,
    complex: Complex,
    ins: Vec<Revision>,
    del: Vec<Revision>,
    places: Vec<Place>,
    tables: u32,
    ids: HashSet<String>,
    /// The revision seen last: neighbours share their names.
    last: Option<Revision>,
    text: String,
    preserve: bool,
}

/// Formatting of right-to-left runs, used where `w:rtl` says so.
#[derive(Clone, Copy, Default)]
struct Complex {
    rtl: bool,
    bold: Option<bool>,
    italic: Option<bool>,
}

impl StoryReader {
    /// What the element `e` is inside `parent`; `None` passes over it and all within.
    fn open(&mut self, parent: Kind, e: &Element<'_>) -> Option<Kind> {
        let name = e.name();
        let mark = match name {
            "ins" | "moveTo" => Some(Mark::Ins),
            "del" | "moveFrom" => Some(Mark::Del),
            _ => None,
        };
        match (parent, name) {
            (Kind::Blocks | Kind::Cell, "p") => {
                self.paragraph = WordParagraph {
                    place: self.places.last().copied().unwrap_or_default(),
                    ..WordParagraph::default()
                };
                Some(Kind::Paragraph)
            }
            (Kind::Blocks | Kind::Cell, "tbl") => {
                self.tables += 1;
                self.places.push(Place { table: self.tables, row: 0, cell: 0 });
                Some(Kind::Table)
            }
            (Kind::Table, "tr") => {
                if let Some(place) = self.places.last_mut() {
                    (place.row, place.cell) = (place.row + 1, 0);
                }
                Some(Kind::Row)
            }
            (Kind::Row, "tc") => {
                if let Some(place) = self.places.last_mut() {
                    place.cell += 1;
                }
                Some(Kind::Cell)
            }
            (Kind::Blocks, "document" | "body" | "hdr" | "ftr") => Some(Kind::Blocks),
            (Kind::Blocks | Kind::Table | Kind::Row | Kind::Cell, "sdt" | "sdtContent" | "customXml" | "smartTag") => {
                Some(parent)
            }
            (Kind::Blocks | Kind::Table | Kind::Row | Kind::Cell, _) => mark.map(|_| parent),
            (Kind::Paragraph, "pPr") => Some(Kind::ParagraphProperties),
            (Kind::ParagraphProperties, "pStyle") => {
                self.paragraph.style = e.attribute("val").unwrap_or_default();
                Some(Kind::Other)
            }
            (Kind::ParagraphProperties, "rPr") => Some(Kind::EndProperties),
            (Kind::EndProperties, _) => {
                let revision = mark.map(|_| self.revision(e));
                match mark {
                    Some(Mark::Ins) => self.paragraph.ins = revision,
                    Some(Mark::Del) => self.paragraph.del = revision,
                    None => {}
                }
                mark.map(|_| Kind::Other)
            }
            (Kind::Paragraph | Kind::Inline(_), "r") => {
                (self.look, self.complex) = (Look::default(), Complex::default());
                Some(Kind::Run)
            }
            (Kind::Paragraph | Kind::Inline(_), _) => {
                if mark.is_some() {
                    self.begin_mark(mark, e);
                    return Some(Kind::Inline(mark));
                }
                let holds_runs = matches!(
                    name,
                    "hyperlink" | "smartTag" | "fldSimple" | "customXml" | "sdt" | "sdtContent" | "dir" | "bdo"
                );
                holds_runs.then_some(Kind::Inline(None))
            }
            (Kind::Run, "rPr") => Some(Kind::RunProperties),
            (Kind::Run, "t" | "delText") => {
                let struck = name == "delText";
                if struck == self.del.is_empty() {
                    self.fault(if struck { FaultKind::StruckTextOutside } else { FaultKind::KeptTextInDeletion });
                }
                self.preserve = e.attribute("space").as_deref() == Some("preserve");
                Some(Kind::Text)
            }
            (Kind::Run, _) => {
                if let Some(c) = character(name, e) {
                    self.push(c.encode_utf8(&mut [0; 4]));
                }
                None
            }
            (Kind::RunProperties, "rPrChange") => {
                self.revision(e);
                None
            }
            (Kind::RunProperties, _) => {
                self.format(name, e);
                Some(Kind::Other)
            }
            (Kind::ParagraphProperties | Kind::Text | Kind::Other, _) => None,
        }
    }

    fn close(&mut self, kind: Kind) {
        match kind {
            Kind::Paragraph => {
                self.ins.clear();
                self.del.clear();
                self.story.paragraphs.push(std::mem::take(&mut self.paragraph));
            }
            Kind::Table => drop(self.places.pop()),
            Kind::Inline(Some(Mark::Ins)) => drop(self.ins.pop()),
            Kind::Inline(Some(Mark::Del)) => drop(self.del.pop()),
            Kind::RunProperties if self.complex.rtl => {
                self.look.bold = self.complex.bold.or(self.look.bold);
                self.look.italic = self.complex.italic.or(self.look.italic);
            }
            Kind::Text => {
                let text = std::mem::take(&mut self.text);
                self.push(if self.preserve { &text } else { text.trim_matches([' ', '\t']) });
            }
            _ => {}
        }
    }

    /// Line ends in text are blanks; control characters, which XML forbids and its reader lets pass, are nothing.
    fn text(&mut self, s: &str) {
        let mut lines = s.split(['\r', '\n']).peekable();
        while let Some(line) = lines.next() {
            self.text.extend(line.chars().filter(|c| can_hold(*c)));
            if lines.peek().is_some() {
                self.text.push(' ');
            }
        }
    }

    fn push(&mut self, s: &str) {
        let (ins, del) = (self.ins.last(), self.del.last());
        match self.paragraph.pieces.last_mut() {
            Some(p) if p.look == self.look && p.ins.as_ref() == ins && p.del.as_ref() == del => p.text.push_str(s),
            _ if s.is_empty() => {}
            _ => self.paragraph.pieces.push(Piece {
                text: s.into(),
                look: self.look,
                ins: ins.cloned(),
                del: del.cloned(),
            }),
        }
    }

    fn begin_mark(&mut self, mark: Option<Mark>, e: &Element<'_>) {
        let revision = self.revision(e);
        let open = if mark == Some(Mark::Ins) { &mut self.ins } else { &mut self.del };
        let nested = !open.is_empty();
        open.push(revision);
        if nested {
            self.fault(FaultKind::NestedMark);
        }
    }

    fn revision(&mut self, e: &Element<'_>) -> Revision {
        self.story.changes += 1;
        if !e.attribute("id").is_some_and(|id| self.ids.insert(id)) {
            self.fault(FaultKind::Id);
        }
        let author = e.attribute("author").filter(|a| !a.trim().is_empty());
        if author.is_none() {
            self.fault(FaultKind::NoAuthor);
        }
        let author = author.unwrap_or_else(|| DEFAULT_AUTHOR.into());
        let date = e.attribute("date").filter(|d| is_date_time(d));
        match &self.last {
            Some(last) if *last.author == *author && last.date.as_deref() == date.as_deref() => last.clone(),
            _ => {
                let revision = Revision { author: author.into(), date: date.map(Arc::from) };
                self.last = Some(revision.clone());
                revision
            }
        }
    }

    fn format(&mut self, name: &str, e: &Element<'_>) {
        match name {
            "b" => self.look.bold = Some(e.is_on()),
            "i" => self.look.italic = Some(e.is_on()),
            "bCs" => self.complex.bold = Some(e.is_on()),
            "iCs" => self.complex.italic = Some(e.is_on()),
            "rtl" => self.complex.rtl = e.is_on(),
            "u" => self.look.underline = e.attribute("val").as_deref() != Some("none"),
            "vertAlign" => {
                let value = e.attribute("val");
                self.look.raised = value.as_deref() == Some("superscript");
                self.look.lowered = value.as_deref() == Some("subscript");
            }
            _ => {}
        }
    }

    fn fault(&mut self, kind: FaultKind) {
        self.story.faults.push(Fault { paragraph: self.story.paragraphs.len(), kind });
    }
}

/// The character that an element of a run stands for.
fn character(name: &str, e: &Element<'_>) -> Option<char> {
    Some(match name {
        "tab" | "ptab" => '\t',
        "cr" => LINE_BREAK,
        "br" if e.attribute("type").is_none_or(|t| t == "textWrapping") => LINE_BREAK,
        "noBreakHyphen" => NO_BREAK_HYPHEN,
        "softHyphen" => SOFT_HYPHEN,
        "sym" => char::from_u32(u32::from_str_radix(&e.attribute("char")?, 16).ok()?)?,
        _ => return None,
    })
}

impl WordParagraph {
    /// The text, everything in its order.
    pub fn flat(&self) -> String {
        self.pieces.iter().map(|p| p.text.as_str()).collect()
    }
}

impl Piece {
    /// As a run without format.
    pub fn plain(self) -> Run {
        Run { text: self.text, ins: self.ins, del: self.del, ..Run::kept("") }
    }
}
