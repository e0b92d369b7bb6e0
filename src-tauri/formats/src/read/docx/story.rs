//! The second stage: the XML of a part as Word's model. This file knows which element may contain which;
//! [`super::run_builder`] knows the content of runs and their marks.

use modline_core::run::Revision;

use super::model::{
    CommentAnchor, DocxFault, DocxFaultKind, DocxParagraph, DocxPlace, DocxStory, FormerProperties, ListPlace,
    NoteKind, NoteMark,
};
use super::run_builder::{DocxRevisions, RevisionKind, RunBuilder};
use super::run_properties::RunPropertiesReader;
use super::styles::DocxStyles;
use crate::error::ReadError;
use crate::read::shared::xml::{Element, Node, Nodes};

/// More paragraphs than any document has; together with the largest part it bounds memory.
const MOST_PARAGRAPHS: usize = 200_000;

/// An open element, as far as it matters for what may stand in it.
#[derive(Clone, Copy, PartialEq)]
enum DocxElement {
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
    Inline(Option<RevisionKind>),
    /// A formula or a part of one, whose runs are text; says which mark it adds.
    Formula(Option<RevisionKind>),
    /// What a run holds; says which mark it adds, as parts of runs in formulas do.
    Run(Option<RevisionKind>),
    RunProperties,
    Text,
    /// A picture or a shape; of what is in it only text boxes are read.
    Drawing,
}

/// Reads the part `part`; `styles` are the file's.
pub(super) fn story(xml: &str, part: &str, styles: &DocxStyles) -> Result<DocxStory, ReadError> {
    let mut reader = DocxStoryReader::new(styles);
    let mut nodes = Nodes::new(xml, part);
    let mut stack: Vec<DocxElement> = Vec::new();
    let mut alternatives: Vec<AlternateContent> = Vec::new();
    let mut skipped = 0_usize;
    while let Some(node) = nodes.next()? {
        match node {
            Node::Open(_) if skipped > 0 => skipped += 1,
            Node::Open(e) => {
                let parent = stack.last().copied().unwrap_or(DocxElement::Blocks);
                let kind = match (e.name(), alternatives.last()) {
                    ("AlternateContent", _) => {
                        alternatives.push(AlternateContent { depth: stack.len(), before: reader.runs.count });
                        Some(parent)
                    }
                    ("Choice" | "Fallback", Some(a)) if a.depth + 1 == stack.len() => {
                        (a.before == reader.runs.count).then_some(parent)
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
            Node::Text(t) if skipped == 0 && stack.last() == Some(&DocxElement::Text) => reader.runs.text(&t),
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
struct AlternateContent {
    depth: usize,
    /// What was read before it.
    before: usize,
}

struct DocxStoryReader<'a> {
    styles: &'a DocxStyles,
    story: DocxStory,
    runs: RunBuilder,
    revisions: DocxRevisions,
    properties: RunPropertiesReader,
    places: Vec<DocxPlace>,
    tables: u32,
    text_boxes: u32,
    /// What the paragraphs around text boxes have so far.
    interrupted: Vec<RunBuilder>,
    /// Paragraphs of text boxes, until the text they hang on ends.
    asides: Vec<DocxParagraph>,
}

impl<'a> DocxStoryReader<'a> {
    fn new(styles: &'a DocxStyles) -> Self {
        Self {
            styles,
            story: DocxStory::default(),
            runs: RunBuilder::default(),
            revisions: DocxRevisions::default(),
            properties: RunPropertiesReader::default(),
            places: Vec::new(),
            tables: 0,
            text_boxes: 0,
            interrupted: Vec::new(),
            asides: Vec::new(),
        }
    }

    /// What the element `e` is inside `parent`; `None` passes over it and all within.
    fn open(&mut self, parent: DocxElement, e: &Element<'_>) -> Option<DocxElement> {
        match parent {
            DocxElement::Blocks
            | DocxElement::TextBox
            | DocxElement::Note
            | DocxElement::Table
            | DocxElement::Row
            | DocxElement::Cell => self.open_block(parent, e),
            DocxElement::TableProperties => self.open_table_property(e),
            DocxElement::SectionProperties => self.open_section_property(e),
            DocxElement::NoteCounting(kind) => {
                self.story.counting[kind as usize].take(e);
                None
            }
            DocxElement::Paragraph | DocxElement::Inline(_) | DocxElement::Formula(_) => self.open_inline(parent, e),
            DocxElement::ParagraphProperties | DocxElement::ListPlace | DocxElement::EndProperties => {
                self.open_property(parent, e)
            }
            DocxElement::FormerProperties | DocxElement::FormerListPlace => self.open_former(parent, e),
            DocxElement::Run(_) => self.open_in_run(e),
            DocxElement::RunProperties => self.open_run_property(e),
            DocxElement::Drawing => self.open_in_drawing(e),
            DocxElement::Text => None,
        }
    }

    fn open_block(&mut self, parent: DocxElement, e: &Element<'_>) -> Option<DocxElement> {
        let holds_paragraphs =
            matches!(parent, DocxElement::Blocks | DocxElement::TextBox | DocxElement::Note | DocxElement::Cell);
        match (parent, e.name()) {
            (_, "p") if holds_paragraphs => {
                self.runs.paragraph.place = self.place();
                Some(DocxElement::Paragraph)
            }
            (_, "tbl") if holds_paragraphs => {
                self.flush();
                self.tables += 1;
                self.places.push(DocxPlace { table: self.tables, row: 0, cell: 0, ..self.place() });
                Some(DocxElement::Table)
            }
            (_, "altChunk") if holds_paragraphs => {
                self.story.embedded += 1;
                None
            }
            (_, "sectPr") => Some(DocxElement::SectionProperties),
            (DocxElement::Table, "tr") => {
                if let Some(place) = self.places.last_mut() {
                    (place.row, place.cell) = (place.row + 1, 0);
                }
                self.runs.surround();
                Some(DocxElement::Row)
            }
            (DocxElement::Row, "tc") => {
                if let Some(place) = self.places.last_mut() {
                    place.cell += 1;
                }
                self.runs.surround();
                Some(DocxElement::Cell)
            }
            (DocxElement::Table, "tblPr") | (DocxElement::Row, "trPr" | "tblPrEx") | (DocxElement::Cell, "tcPr") => {
                Some(DocxElement::TableProperties)
            }
            (DocxElement::Blocks, "document" | "body" | "hdr" | "ftr" | "footnotes" | "endnotes") => {
                Some(DocxElement::Blocks)
            }
            (DocxElement::Blocks, "footnote" | "endnote") => {
                self.story.notes.push(e.attribute("id").unwrap_or_default());
                self.places.push(DocxPlace { note: self.story.notes.len() as u32, ..DocxPlace::default() });
                Some(DocxElement::Note)
            }
            (_, "sdt" | "sdtContent" | "customXml" | "smartTag") => Some(parent),
            (_, name @ ("commentRangeStart" | "commentRangeEnd")) => {
                self.anchor(e, name == "commentRangeEnd");
                None
            }
            (_, name) => RevisionKind::of(name).map(|_| parent),
        }
    }

    fn open_table_property(&mut self, e: &Element<'_>) -> Option<DocxElement> {
        let name = e.name();
        if let Some(mark) = RevisionKind::of(name) {
            let by = self.revision(e);
            self.runs.surround_with(mark, by);
        } else if name.ends_with("Change") || name == "cellMerge" {
            self.story.format_changes += 1;
        }
        None
    }

    fn open_section_property(&mut self, e: &Element<'_>) -> Option<DocxElement> {
        match e.name() {
            "sectPrChange" => self.story.format_changes += 1,
            "footnotePr" => return Some(DocxElement::NoteCounting(NoteKind::Foot)),
            "endnotePr" => return Some(DocxElement::NoteCounting(NoteKind::End)),
            "headerReference" | "footerReference" => self.story.headers_and_footers.extend(e.attribute("id")),
            _ => {}
        }
        None
    }

    fn open_inline(&mut self, parent: DocxElement, e: &Element<'_>) -> Option<DocxElement> {
        let name = e.name();
        let in_formula = matches!(parent, DocxElement::Formula(_));
        if let Some(mark) = self.begin_mark(e) {
            return Some(if in_formula { DocxElement::Formula(Some(mark)) } else { DocxElement::Inline(Some(mark)) });
        }
        match name {
            "r" => {
                self.properties = RunPropertiesReader::default();
                self.runs.begin_run();
                Some(DocxElement::Run(None))
            }
            "pPr" if parent == DocxElement::Paragraph => Some(DocxElement::ParagraphProperties),
            // Against the schema, but written: paragraphs in a content control within a paragraph stand for themselves.
            "p" if matches!(parent, DocxElement::Inline(_)) => {
                if !self.runs.paragraph.spans.is_empty() {
                    self.close_paragraph();
                }
                self.runs.paragraph.place = self.place();
                Some(DocxElement::Paragraph)
            }
            "oMath" | "oMathPara" => Some(DocxElement::Formula(None)),
            "hyperlink" | "smartTag" | "fldSimple" | "customXml" | "sdt" | "sdtContent" | "dir" | "bdo"
            | "rubyBase" => Some(DocxElement::Inline(None)),
            "commentRangeStart" | "commentRangeEnd" => {
                self.anchor(e, name == "commentRangeEnd");
                None
            }
            _ if in_formula => (!name.ends_with("Pr")).then_some(DocxElement::Formula(None)),
            _ => None,
        }
    }

    fn open_property(&mut self, parent: DocxElement, e: &Element<'_>) -> Option<DocxElement> {
        let name = e.name();
        match (parent, name) {
            (DocxElement::ParagraphProperties, "pStyle") => {
                self.runs.paragraph.style = e.attribute("val").unwrap_or_default();
            }
            (DocxElement::ParagraphProperties, "numPr") => return Some(DocxElement::ListPlace),
            (DocxElement::ParagraphProperties, "rPr") => return Some(DocxElement::EndProperties),
            (DocxElement::ParagraphProperties, "sectPr") => return Some(DocxElement::SectionProperties),
            (DocxElement::ParagraphProperties, "pPrChange") => {
                self.story.format_changes += 1;
                let by = self.revision(e);
                let former = FormerProperties { style: String::new(), numbering: ListPlace::default(), by };
                self.runs.paragraph.former = Some(Box::new(former));
                return Some(DocxElement::FormerProperties);
            }
            (DocxElement::ListPlace, "ins") => {
                let by = self.revision(e);
                let style = self.runs.paragraph.style.clone();
                let numbering = ListPlace { list: Some(0), level: None };
                self.runs.paragraph.former.get_or_insert_with(|| Box::new(FormerProperties { style, numbering, by }));
            }
            (DocxElement::ListPlace, "numberingChange") => self.story.format_changes += 1,
            (DocxElement::ListPlace, _) => self.runs.paragraph.numbering.take(e),
            (DocxElement::EndProperties, _) => {
                if let Some(mark) = RevisionKind::of(name) {
                    let by = self.revision(e);
                    match mark {
                        RevisionKind::Ins => self.runs.paragraph.ins = Some(by),
                        RevisionKind::Del => self.runs.paragraph.del = Some(by),
                    }
                } else if name == "rPrChange" {
                    self.story.format_changes += 1;
                }
            }
            _ => {}
        }
        None
    }

    fn open_former(&mut self, parent: DocxElement, e: &Element<'_>) -> Option<DocxElement> {
        let former = self.runs.paragraph.former.as_mut()?;
        match (parent, e.name()) {
            (DocxElement::FormerProperties, "pPr") => return Some(DocxElement::FormerProperties),
            (DocxElement::FormerProperties, "pStyle") => former.style = e.attribute("val").unwrap_or_default(),
            (DocxElement::FormerProperties, "numPr") => return Some(DocxElement::FormerListPlace),
            (DocxElement::FormerListPlace, _) => former.numbering.take(e),
            _ => {}
        }
        None
    }

    fn open_in_run(&mut self, e: &Element<'_>) -> Option<DocxElement> {
        let name = e.name();
        if let Some(mark) = self.begin_mark(e) {
            return Some(DocxElement::Run(Some(mark)));
        }
        match name {
            "rPr" => return Some(DocxElement::RunProperties),
            "t" | "delText" => {
                let deleted = name == "delText";
                if deleted != self.runs.in_deletion() {
                    self.fault(if deleted {
                        DocxFaultKind::DeletedTextOutside
                    } else {
                        DocxFaultKind::KeptTextInDeletion
                    });
                }
                self.runs.begin_text(e.attribute("space").as_deref() == Some("preserve"));
                return Some(DocxElement::Text);
            }
            "drawing" | "pict" | "object" => return Some(DocxElement::Drawing),
            "ruby" => return Some(DocxElement::Inline(None)),
            "fldChar" => self.runs.field(&e.attribute("fldCharType").unwrap_or_default()),
            "footnoteReference" | "endnoteReference" => {
                let kind = if name == "footnoteReference" { NoteKind::Foot } else { NoteKind::End };
                let id = e.attribute("id").unwrap_or_default();
                let typed = e.attribute("customMarkFollows").is_some_and(|v| v != "0" && v != "false");
                self.runs.note(if typed { NoteMark::Typed(kind, id) } else { NoteMark::Reference(kind, id) });
            }
            "footnoteRef" | "endnoteRef" => self.runs.note(NoteMark::Own),
            "commentReference" => {
                self.story.comments += 1;
                self.anchor(e, true);
            }
            _ => self.runs.special_character(e),
        }
        None
    }

    fn open_run_property(&mut self, e: &Element<'_>) -> Option<DocxElement> {
        let name = e.name();
        // A mark among a run's properties marks the run itself: so formulas are tracked.
        if let Some(mark) = RevisionKind::of(name) {
            let by = self.revision(e);
            self.runs.mark_run(mark, by);
        } else if name == "rPrChange" {
            self.story.format_changes += 1;
            self.revision(e);
        } else {
            self.properties.take(name, e);
        }
        None
    }

    fn open_in_drawing(&mut self, e: &Element<'_>) -> Option<DocxElement> {
        match e.name() {
            "txbxContent" => {
                self.text_boxes += 1;
                let place = DocxPlace { text_box: self.text_boxes, ..self.place() };
                self.places.push(place);
                let within = self.runs.within();
                self.interrupted.push(std::mem::replace(&mut self.runs, within));
                return Some(DocxElement::TextBox);
            }
            "blip" | "imagedata" | "chart" | "relIds" => {
                self.story.pictures += 1;
                self.runs.count += 1;
            }
            _ => {}
        }
        Some(DocxElement::Drawing)
    }

    fn close(&mut self, kind: DocxElement) {
        match kind {
            DocxElement::Paragraph => self.close_paragraph(),
            DocxElement::Table | DocxElement::Note => {
                self.places.pop();
            }
            DocxElement::Row => self.runs.surroundings_end(),
            DocxElement::Cell => {
                self.flush();
                self.runs.surroundings_end();
            }
            DocxElement::TextBox => {
                self.places.pop();
                if let Some(around) = self.interrupted.pop() {
                    self.runs.resume(around);
                }
            }
            DocxElement::Inline(Some(mark)) | DocxElement::Formula(Some(mark)) | DocxElement::Run(Some(mark)) => {
                self.runs.end(mark)
            }
            DocxElement::Run(None) => self.runs.end_run(),
            DocxElement::RunProperties => {
                let properties = self.properties.properties(self.styles, &self.runs.paragraph.style);
                self.runs.set_properties(properties, &self.properties.font);
            }
            DocxElement::Text => self.runs.end_text(),
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        let hidden = self.runs.take_hidden();
        if !hidden.trim().is_empty() {
            self.fault(DocxFaultKind::Hidden);
            self.story.hidden.push((self.story.paragraphs.len() + 1, hidden));
        }
        let paragraph = self.runs.end_paragraph();
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

    /// A comment begins or ends here.
    fn anchor(&mut self, e: &Element<'_>, ends: bool) {
        let paragraph = &mut self.runs.paragraph;
        let at = paragraph.spans.iter().map(|span| span.text.len()).sum();
        paragraph.comments.push(CommentAnchor { id: e.attribute("id").unwrap_or_default(), at, ends });
    }

    fn place(&self) -> DocxPlace {
        self.places.last().copied().unwrap_or_default()
    }

    /// Begins the mark that an element sets, if it sets one.
    fn begin_mark(&mut self, e: &Element<'_>) -> Option<RevisionKind> {
        let mark = RevisionKind::of(e.name())?;
        let by = self.revision(e);
        if self.runs.begin(mark, by) {
            self.fault(DocxFaultKind::NestedMark);
        }
        Some(mark)
    }

    fn revision(&mut self, e: &Element<'_>) -> Revision {
        let (revision, faults) = self.revisions.read(e);
        faults.into_iter().flatten().for_each(|kind| self.fault(kind));
        revision
    }

    fn fault(&mut self, kind: DocxFaultKind) {
        self.story.faults.push(DocxFault { paragraph: self.story.paragraphs.len(), kind });
    }
}
