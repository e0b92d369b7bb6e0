//! The model of a Word file, as far as a redline needs it: paragraphs with properties, spans, marks and places.

use modline_core::run::{Revision, Run};

use super::number_format::NumberFormat;
use crate::read::shared::xml::Element;

/// A part's text: the body, a header, a footer, a note.
#[derive(Debug, Default)]
pub(crate) struct DocxStory {
    pub paragraphs: Vec<DocxParagraph>,
    /// Markup that Word mends, refuses or reads otherwise than its writer meant.
    pub faults: Vec<DocxFault>,
    /// Tracked changes of format, of tables and of sections, which a redline of text does not show.
    pub format_changes: usize,
    /// Pictures, drawings and embedded objects.
    pub pictures: usize,
    /// References to comments.
    pub comments: usize,
    /// Hidden text, each with the number of its paragraph.
    pub hidden: Vec<(usize, String)>,
    /// Other documents that Word would show at this place.
    pub embedded: usize,
    /// Relationship ids of the headers and footers of its sections.
    pub headers_and_footers: Vec<String>,
    /// Ids of the notes that a part of notes holds, in the order of [`DocxPlace::note`].
    pub notes: Vec<String>,
    /// How the first section that says so counts footnotes and endnotes.
    pub counting: [NoteCounting; 2],
}

/// One `w:p`.
#[derive(Debug, Default)]
pub(crate) struct DocxParagraph {
    /// Style id, empty for the default.
    pub style: String,
    /// Its own place in a list, which overrides the style's.
    pub numbering: ListPlace,
    /// What a tracked change of its properties took away.
    pub former: Option<Box<FormerProperties>>,
    pub place: DocxPlace,
    /// Whether its row, cell or text box was inserted or deleted as a whole.
    pub container: ContainerMarks,
    pub spans: Vec<DocxSpan>,
    pub ins: Option<Revision>,
    pub del: Option<Revision>,
    /// Where comments begin and end in it.
    pub comments: Vec<CommentAnchor>,
}

/// Where a comment begins or ends in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CommentAnchor {
    pub id: String,
    /// The byte of the paragraph's text.
    pub at: usize,
    pub ends: bool,
}

/// Marks of what a paragraph stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ContainerMarks {
    pub ins: bool,
    pub del: bool,
}

/// `w:numPr`: a list and a level in it, each given or left to the style. List 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ListPlace {
    pub list: Option<u32>,
    pub level: Option<u8>,
}

impl ListPlace {
    /// Takes one property of `w:numPr`. Levels beyond the ninth, and lists that are no number, are none.
    pub fn take(&mut self, e: &Element<'_>) {
        let value = e.attribute("val");
        let value = value.as_deref().unwrap_or_default();
        match e.name() {
            "numId" => self.list = Some(value.parse().unwrap_or(0)),
            "ilvl" => self.level = value.parse().ok().filter(|level| *level < 9),
            _ => {}
        }
    }
}

/// A paragraph's properties before a tracked change.
#[derive(Debug)]
pub(crate) struct FormerProperties {
    pub style: String,
    pub numbering: ListPlace,
    pub by: Revision,
}

/// Where a paragraph stands: table 0 is the body itself. Nested tables have numbers of their own, and so have text
/// boxes; text box 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DocxPlace {
    pub table: u32,
    pub row: u32,
    pub cell: u32,
    pub text_box: u32,
    /// The note it is the text of; 0 is none.
    pub note: u32,
}

/// Text with its direct formatting and marks.
#[derive(Debug)]
pub(crate) struct DocxSpan {
    pub text: String,
    pub properties: RunProperties,
    pub ins: Option<Revision>,
    pub del: Option<Revision>,
    /// The mark of a note, whose text is its number.
    pub note: Option<NoteMark>,
}

/// Direct formatting; `None` leaves it to the styles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct RunProperties {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub underline: bool,
    pub raised: bool,
    pub lowered: bool,
    pub crossed_out: bool,
    /// Not shown: `w:vanish`.
    pub hidden: bool,
}

/// A place where the number of a note stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NoteMark {
    /// In the text: which note, by kind and id.
    Reference(NoteKind, String),
    /// In the text, followed by a mark that its writer typed.
    Typed(NoteKind, String),
    /// In the note itself.
    Own,
}

/// The two kinds of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum NoteKind {
    Foot,
    End,
}

/// How notes are counted, as far as it is said.
#[derive(Clone, Debug, Default)]
pub(crate) struct NoteCounting {
    pub number_format: Option<NumberFormat>,
    pub start: Option<u32>,
}

impl NoteCounting {
    /// Takes one property of `w:footnotePr`, unless it was said before.
    pub fn take(&mut self, e: &Element<'_>) {
        let value = e.attribute("val").unwrap_or_default();
        match e.name() {
            "numFmt" => self.number_format = self.number_format.or(Some(NumberFormat::named(&value))),
            "numStart" => self.start = self.start.or(value.parse().ok()),
            _ => {}
        }
    }
}

/// A fault in the revision markup, with the number of its paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DocxFault {
    pub paragraph: usize,
    pub kind: DocxFaultKind,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DocxFaultKind {
    /// Two changes share an id, or one has none.
    Id,
    /// A change says not whose it is.
    NoAuthor,
    /// `w:t` inside `w:del`.
    KeptTextInDeletion,
    /// `w:delText` outside `w:del`.
    DeletedTextOutside,
    /// An insertion inside an insertion, or a deletion inside a deletion.
    NestedMark,
    /// Text that Word does not show.
    Hidden,
}

impl DocxParagraph {
    /// The text, everything in its order.
    pub fn flat(&self) -> String {
        self.spans.iter().map(|p| p.text.as_str()).collect()
    }
}

impl DocxSpan {
    /// A copy with text, properties and marks, without the mark of a note.
    pub fn copy(&self) -> DocxSpan {
        DocxSpan {
            text: self.text.clone(),
            properties: self.properties,
            ins: self.ins.clone(),
            del: self.del.clone(),
            note: None,
        }
    }

    /// As a run without format.
    pub fn plain(self) -> Run {
        Run { text: self.text, ins: self.ins, del: self.del, ..Run::unchanged("") }
    }
}
