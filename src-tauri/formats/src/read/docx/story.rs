//! Second stage: the XML of a part as Word's own model. Which element may hold what is told here; what runs hold and
//! whose marks they bear, in `ink`.

use modline_core::run::Revision;

use super::model::{Fault, FaultKind, Former, ListPlace, NoteKind, NoteMark, Place, Story, WordParagraph};
use super::run_builder::{Ink, Mark, Revisions};
use super::run_properties::LookReader;
use super::styles::Styles;
use crate::ReadError;
use crate::read::xml::{Element, Node, Nodes};

/// More paragraphs than any document has; together with the largest part it bounds memory.
const MOST_PARAGRAPHS: usize = 200_000;

/// An open element, as far as it matters for what may stand in it.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Holds paragraphs and tables.
    Blocks,
    /// The same, in a text box.
    TextBox,
    /// The same, in a note.
    Note,
    Table,
    Row,
    /// Properties of a table, a row or a cell.
    TableProperties,
    SectionProperties,
    /// How a section counts notes.
    NoteCounting(NoteKind),
    Cell,
    Paragraph,
    ParagraphProperties,
    ListPlace,
    /// A tracked change of a paragraph's properties, and what it took away.
    FormerProperties,
    FormerListPlace,
    EndProperties,
    /// Holds runs; says which mark it adds.
    Inline(Option<Mark>),
    /// A formula or a part of one, whose runs are text; says which mark it adds.
    Formula(Option<Mark>),
    /// What a run holds; says which mark it adds, as parts of runs in formulas do.
    Run(Option<Mark>),
    RunProperties,
    Text,
    /// A picture or a shape; of what is in it only text boxes are read.
    Drawing,
}

/// Reads the part `part`; `styles` are the file's.
pub(super) fn story(xml: &str, part: &str, styles: &Styles) -> Result<Story, ReadError> {
    let mut reader = StoryReader::new(styles);
    let mut nodes = Nodes::new(xml, part);
    let mut stack: Vec<Kind> = Vec::new();
    let mut alternatives: Vec<Alternatives> = Vec::new();
    let mut skipped = 0_usize;
    while let Some(node) = nodes.next()? {
        match node {
            Node::Open(_) if skipped > 0 => skipped += 1,
            Node::Open(e) => {
                let parent = stack.last().copied().unwrap_or(Kind::Blocks);
                let kind = match (e.name(), alternatives.last()) {
                    ("AlternateContent", _) => {
                        alternatives.push(Alternatives { depth: stack.len(), before: reader.ink.count });
                        Some(parent)
                    }
                    ("Choice" | "Fallback", Some(a)) if a.depth + 1 == stack.len() => {
                        (a.before == reader.ink.count).then_some(parent)
                    }
                    (_, Some(a)) if a.depth + 1 == stack.len() => None,
                    _ => reader.open(parent, &e),
                };
                match kind {
                    Some(kind) => stack.push(kind),
                    None => skipped = 1,
                }
            }
            Node::Close if skipped > 0 => skipped -= 1,
            Node::Close => {
                let kind = stack.pop();
                if alternatives.pop_if(|a| a.depth == stack.len()).is_none()
                    && let Some(kind) = kind
                    && alternatives.last().is_none_or(|a| a.depth + 1 != stack.len())
                {
                    reader.close(kind);
                }
            }
            Node::Text(t) if skipped == 0 && stack.last() == Some(&Kind::Text) => reader.ink.text(&t),
            Node::Text(_) => {}
        }
        if reader.story.paragraphs.len() + reader.asides.len() > MOST_PARAGRAPHS {
            let what = format!("{part}: more than {MOST_PARAGRAPHS} paragraphs; split the document");
            return Err(ReadError::Unsupported(what));
        }
    }
    reader.flush();
    Ok(reader.story)
}

/// An `mc:AlternateContent` whose branches hold one text in several forms: the first that holds any is read.
struct Alternatives {
    depth: usize,
    /// What was read before it.
    before: usize,
}

struct StoryReader<'a> {
    styles: &'a Styles,
    story: Story,
    ink: Ink,
    revisions: Revisions,
    look: LookReader,
    places: Vec<Place>,
    tables: u32,
    text_boxes: u32,
    /// What the paragraphs around text boxes have so far.
    interrupted: Vec<Ink>,
    /// Paragraphs of text boxes, until the text they hang on ends.
    asides: Vec<WordParagraph>,
}

impl<'a> StoryReader<'a> {
    fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            story: Story::default(),
            ink: Ink::default(),
            revisions: Revisions::default(),
            look: LookReader::default(),
            places: Vec::new(),
            tables: 0,
            text_boxes: 0,
            interrupted: Vec::new(),
            asides: Vec::new(),
        }
    }

    /// What the element `e` is inside `parent`; `None` passes over it and all within.
    fn open(&mut self, parent: Kind, e: &Element<'_>) -> Option<Kind> {
        match parent {
            Kind::Blocks | Kind::TextBox | Kind::Note | Kind::Table | Kind::Row | Kind::Cell => {
                self.open_block(parent, e)
            }
            Kind::TableProperties => self.open_table_property(e),
            Kind::SectionProperties => self.open_section_property(e),
            Kind::NoteCounting(kind) => {
                self.story.counting[kind as usize].take(e);
                None
            }
            Kind::Paragraph | Kind::Inline(_) | Kind::Formula(_) => self.open_inline(parent, e),
            Kind::ParagraphProperties | Kind::ListPlace | Kind::EndProperties => self.open_property(parent, e),
            Kind::FormerProperties | Kind::FormerListPlace => self.open_former(parent, e),
            Kind::Run(_) => self.open_in_run(e),
            Kind::RunProperties => self.open_run_property(e),
            Kind::Drawing => self.open_in_drawing(e),
            Kind::Text => None,
        }
    }

    fn open_block(&mut self, parent: Kind, e: &Element<'_>) -> Option<Kind> {
        let holds_paragraphs = matches!(parent, Kind::Blocks | Kind::TextBox | Kind::Note | Kind::Cell);
        match (parent, e.name()) {
            (_, "p") if holds_paragraphs => {
                self.ink.paragraph.place = self.place();
                Some(Kind::Paragraph)
            }
            (_, "tbl") if holds_paragraphs => {
                self.flush();
                self.tables += 1;
                self.places.push(Place { table: self.tables, row: 0, cell: 0, ..self.place() });
                Some(Kind::Table)
            }
            (_, "altChunk") if holds_paragraphs => {
                self.story.embedded += 1;
                None
            }
            (_, "sectPr") => Some(Kind::SectionProperties),
            (Kind::Table, "tr") => {
                if let Some(place) = self.places.last_mut() {
                    (place.row, place.cell) = (place.row + 1, 0);
                }
                self.ink.surround();
                Some(Kind::Row)
            }
            (Kind::Row, "tc") => {
                if let Some(place) = self.places.last_mut() {
                    place.cell += 1;
                }
                self.ink.surround();
                Some(Kind::Cell)
            }
            (Kind::Table, "tblPr") | (Kind::Row, "trPr" | "tblPrEx") | (Kind::Cell, "tcPr") => {
                Some(Kind::TableProperties)
            }
            (Kind::Blocks, "document" | "body" | "hdr" | "ftr" | "footnotes" | "endnotes") => Some(Kind::Blocks),
            (Kind::Blocks, "footnote" | "endnote") => {
                self.story.notes.push(e.attribute("id").unwrap_or_default());
                self.places.push(Place { note: self.story.notes.len() as u32, ..Place::default() });
                Some(Kind::Note)
            }
            (_, "sdt" | "sdtContent" | "customXml" | "smartTag") => Some(parent),
            (_, name) => Mark::of(name).map(|_| parent),
        }
    }

    fn open_table_property(&mut self, e: &Element<'_>) -> Option<Kind> {
        let name = e.name();
        if let Some(mark) = Mark::of(name) {
            let by = self.revision(e);
            self.ink.surround_with(mark, by);
        } else if name.ends_with("Change") || name == "cellMerge" {
            self.story.format_changes += 1;
        }
        None
    }

    fn open_section_property(&mut self, e: &Element<'_>) -> Option<Kind> {
        match e.name() {
            "sectPrChange" => self.story.format_changes += 1,
            "footnotePr" => return Some(Kind::NoteCounting(NoteKind::Foot)),
            "endnotePr" => return Some(Kind::NoteCounting(NoteKind::End)),
            "headerReference" | "footerReference" => self.story.heads_and_feet.extend(e.attribute("id")),
            _ => {}
        }
        None
    }

    fn open_inline(&mut self, parent: Kind, e: &Element<'_>) -> Option<Kind> {
        let name = e.name();
        let in_formula = matches!(parent, Kind::Formula(_));
        if let Some(mark) = self.begin_mark(e) {
            return Some(if in_formula { Kind::Formula(Some(mark)) } else { Kind::Inline(Some(mark)) });
        }
        match name {
            "r" => {
                self.look = LookReader::default();
                self.ink.begin_run();
                Some(Kind::Run(None))
            }
            "pPr" if parent == Kind::Paragraph => Some(Kind::ParagraphProperties),
            "oMath" | "oMathPara" => Some(Kind::Formula(None)),
            "hyperlink" | "smartTag" | "fldSimple" | "customXml" | "sdt" | "sdtContent" | "dir" | "bdo"
            | "rubyBase" => Some(Kind::Inline(None)),
            _ if in_formula => (!name.ends_with("Pr")).then_some(Kind::Formula(None)),
            _ => None,
        }
    }

    fn open_property(&mut self, parent: Kind, e: &Element<'_>) -> Option<Kind> {
        let name = e.name();
        match (parent, name) {
            (Kind::ParagraphProperties, "pStyle") => {
                self.ink.paragraph.style = e.attribute("val").unwrap_or_default();
            }
            (Kind::ParagraphProperties, "numPr") => return Some(Kind::ListPlace),
            (Kind::ParagraphProperties, "rPr") => return Some(Kind::EndProperties),
            (Kind::ParagraphProperties, "sectPr") => return Some(Kind::SectionProperties),
            (Kind::ParagraphProperties, "pPrChange") => {
                self.story.format_changes += 1;
                let by = self.revision(e);
                let former = Former { style: String::new(), numbering: ListPlace::default(), by };
                self.ink.paragraph.former = Some(Box::new(former));
                return Some(Kind::FormerProperties);
            }
            (Kind::ListPlace, "ins") => {
                let by = self.revision(e);
                let style = self.ink.paragraph.style.clone();
                let numbering = ListPlace { list: Some(0), level: None };
                self.ink.paragraph.former.get_or_insert_with(|| Box::new(Former { style, numbering, by }));
            }
            (Kind::ListPlace, "numberingChange") => self.story.format_changes += 1,
            (Kind::ListPlace, _) => self.ink.paragraph.numbering.take(e),
            (Kind::EndProperties, _) => {
                if let Some(mark) = Mark::of(name) {
                    let by = self.revision(e);
                    match mark {
                        Mark::Ins => self.ink.paragraph.ins = Some(by),
                        Mark::Del => self.ink.paragraph.del = Some(by),
                    }
                } else if name == "rPrChange" {
                    self.story.format_changes += 1;
                }
            }
            _ => {}
        }
        None
    }

    fn open_former(&mut self, parent: Kind, e: &Element<'_>) -> Option<Kind> {
        let former = self.ink.paragraph.former.as_mut()?;
        match (parent, e.name()) {
            (Kind::FormerProperties, "pPr") => return Some(Kind::FormerProperties),
            (Kind::FormerProperties, "pStyle") => former.style = e.attribute("val").unwrap_or_default(),
            (Kind::FormerProperties, "numPr") => return Some(Kind::FormerListPlace),
            (Kind::FormerListPlace, _) => former.numbering.take(e),
            _ => {}
        }
        None
    }

    fn open_in_run(&mut self, e: &Element<'_>) -> Option<Kind> {
        let name = e.name();
        if let Some(mark) = self.begin_mark(e) {
            return Some(Kind::Run(Some(mark)));
        }
        match name {
            "rPr" => return Some(Kind::RunProperties),
            "t" | "delText" => {
                let struck = name == "delText";
                if struck != self.ink.in_deletion() {
                    self.fault(if struck { FaultKind::StruckTextOutside } else { FaultKind::KeptTextInDeletion });
                }
                self.ink.begin_text(e.attribute("space").as_deref() == Some("preserve"));
                return Some(Kind::Text);
            }
            "drawing" | "pict" | "object" => return Some(Kind::Drawing),
            "ruby" => return Some(Kind::Inline(None)),
            "fldChar" => self.ink.field(&e.attribute("fldCharType").unwrap_or_default()),
            "footnoteReference" | "endnoteReference" => {
                let kind = if name == "footnoteReference" { NoteKind::Foot } else { NoteKind::End };
                let id = e.attribute("id").unwrap_or_default();
                let typed = e.attribute("customMarkFollows").is_some_and(|v| v != "0" && v != "false");
                self.ink.note(if typed { NoteMark::Typed(kind, id) } else { NoteMark::Reference(kind, id) });
            }
            "footnoteRef" | "endnoteRef" => self.ink.note(NoteMark::Own),
            "commentReference" => self.story.comments += 1,
            _ => self.ink.sign(e),
        }
        None
    }

    fn open_run_property(&mut self, e: &Element<'_>) -> Option<Kind> {
        let name = e.name();
        // A mark among a run's properties marks the run itself: so formulas are tracked.
        if let Some(mark) = Mark::of(name) {
            let by = self.revision(e);
            self.ink.mark_run(mark, by);
        } else if name == "rPrChange" {
            self.story.format_changes += 1;
            self.revision(e);
        } else {
            self.look.take(name, e);
        }
        None
    }

    fn open_in_drawing(&mut self, e: &Element<'_>) -> Option<Kind> {
        match e.name() {
            "txbxContent" => {
                self.text_boxes += 1;
                let place = Place { text_box: self.text_boxes, ..self.place() };
                self.places.push(place);
                let within = self.ink.within();
                self.interrupted.push(std::mem::replace(&mut self.ink, within));
                return Some(Kind::TextBox);
            }
            "blip" | "imagedata" | "chart" | "relIds" => {
                self.story.pictures += 1;
                self.ink.count += 1;
            }
            _ => {}
        }
        Some(Kind::Drawing)
    }

    fn close(&mut self, kind: Kind) {
        match kind {
            Kind::Paragraph => self.close_paragraph(),
            Kind::Table | Kind::Note => {
                self.places.pop();
            }
            Kind::Row => self.ink.surroundings_end(),
            Kind::Cell => {
                self.flush();
                self.ink.surroundings_end();
            }
            Kind::TextBox => {
                self.places.pop();
                if let Some(around) = self.interrupted.pop() {
                    self.ink.resume(around);
                }
            }
            Kind::Inline(Some(mark)) | Kind::Formula(Some(mark)) | Kind::Run(Some(mark)) => self.ink.end(mark),
            Kind::Run(None) => self.ink.end_run(),
            Kind::RunProperties => {
                let look = self.look.look(self.styles, &self.ink.paragraph.style);
                self.ink.set_look(look, &self.look.font);
            }
            Kind::Text => self.ink.end_text(),
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        let paragraph = self.ink.end_paragraph();
        if !self.interrupted.is_empty() {
            self.asides.push(paragraph);
            return;
        }
        let runs_on = paragraph.ins.is_some() || paragraph.del.is_some();
        self.story.paragraphs.push(paragraph);
        if !runs_on {
            self.flush();
        }
    }

    /// Puts text boxes behind the text they hang on, where no paragraph is open.
    fn flush(&mut self) {
        if self.interrupted.is_empty() {
            self.story.paragraphs.append(&mut self.asides);
        }
    }

    fn place(&self) -> Place {
        self.places.last().copied().unwrap_or_default()
    }

    /// Begins the mark that an element sets, if it sets one.
    fn begin_mark(&mut self, e: &Element<'_>) -> Option<Mark> {
        let mark = Mark::of(e.name())?;
        let by = self.revision(e);
        if self.ink.begin(mark, by) {
            self.fault(FaultKind::NestedMark);
        }
        Some(mark)
    }

    fn revision(&mut self, e: &Element<'_>) -> Revision {
        let (revision, faults) = self.revisions.read(e);
        faults.into_iter().flatten().for_each(|kind| self.fault(kind));
        revision
    }

    fn fault(&mut self, kind: FaultKind) {
        self.story.faults.push(Fault { paragraph: self.story.paragraphs.len(), kind });
    }
}
