//! Builds the runs of a paragraph: text, special characters, marks of notes, and the insertions and deletions around
//! them.

use std::collections::HashSet;
use std::sync::Arc;

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::run::Revision;

use super::model::{ContainerMarks, DocxFaultKind, DocxParagraph, DocxSpan, NoteMark, RunProperties};
use super::symbol;
use crate::read::shared::xml::Element;
use crate::word::{LINE_BREAK, NO_BREAK_HYPHEN, SOFT_HYPHEN, can_hold, is_date_time, is_plain};

/// The kind of a tracked change.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum RevisionKind {
    Ins,
    Del,
}

impl RevisionKind {
    /// The change that the element of this name marks.
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "ins" | "moveTo" | "cellIns" => Some(RevisionKind::Ins),
            "del" | "moveFrom" | "cellDel" => Some(RevisionKind::Del),
            _ => None,
        }
    }
}

/// A paragraph while it is read.
#[derive(Default)]
pub(super) struct RunBuilder {
    pub paragraph: DocxParagraph,
    /// Texts and pictures read so far in the part.
    pub count: usize,
    properties: RunProperties,
    font: String,
    ins: Vec<Revision>,
    del: Vec<Revision>,
    run: RunMarks,
    /// Marks of the enclosing rows, cells and text boxes.
    around: Vec<RunMarks>,
    /// The open complex fields: whether each has reached its result.
    fields: Vec<bool>,
    /// How many of them have not.
    instructions: usize,
    text: String,
    preserve: bool,
    /// Hidden text of the paragraph.
    hidden: String,
}

#[derive(Clone, Default)]
struct RunMarks {
    ins: Option<Revision>,
    del: Option<Revision>,
}

impl RunMarks {
    fn set(&mut self, mark: RevisionKind, by: Revision) {
        match mark {
            RevisionKind::Ins => self.ins = Some(by),
            RevisionKind::Del => self.del = Some(by),
        }
    }
}

impl RunBuilder {
    /// An empty paragraph in a text box at this place: marks of the box apply to its text.
    pub fn within(&self) -> RunBuilder {
        RunBuilder { around: vec![self.marks()], count: self.count, ..RunBuilder::default() }
    }

    /// Continues the paragraph `around` the text box that ends here.
    pub fn resume(&mut self, around: RunBuilder) {
        let count = self.count;
        *self = around;
        self.count = count;
    }

    /// A row or a cell begins.
    pub fn surround(&mut self) {
        self.around.push(self.around.last().cloned().unwrap_or_default());
    }

    /// The row or cell begun last is marked.
    pub fn surround_with(&mut self, mark: RevisionKind, by: Revision) {
        if let Some(marks) = self.around.last_mut() {
            marks.set(mark, by);
        }
    }

    /// The row or cell begun last ends.
    pub fn surroundings_end(&mut self) {
        self.around.pop();
    }

    /// Begins an insertion or deletion. Returns whether one of its kind was open.
    pub fn begin(&mut self, mark: RevisionKind, by: Revision) -> bool {
        let open = if mark == RevisionKind::Ins { &mut self.ins } else { &mut self.del };
        open.push(by);
        open.len() > 1
    }

    /// An insertion or deletion ends.
    pub fn end(&mut self, mark: RevisionKind) {
        if mark == RevisionKind::Ins { &mut self.ins } else { &mut self.del }.pop();
    }

    /// Whether a deletion is open.
    pub fn in_deletion(&self) -> bool {
        !self.del.is_empty()
    }

    pub fn begin_run(&mut self) {
        (self.properties, self.run) = (RunProperties::default(), RunMarks::default());
        self.font.clear();
    }

    /// The run itself is marked.
    pub fn mark_run(&mut self, mark: RevisionKind, by: Revision) {
        self.run.set(mark, by);
    }

    pub fn set_properties(&mut self, properties: RunProperties, font: &str) {
        self.properties = properties;
        self.font.replace_range(.., font);
    }

    pub fn end_run(&mut self) {
        self.run = RunMarks::default();
    }

    /// Begins a text. Unless `preserve` is set, surrounding spaces are ignored.
    pub fn begin_text(&mut self, preserve: bool) {
        self.preserve = preserve;
    }

    /// Line ends in text are spaces. Control characters, which XML forbids and its parser lets pass, are left out.
    pub fn text(&mut self, s: &str) {
        if is_plain(s) || s.chars().all(|c| c >= ' ' && can_hold(c)) {
            return self.text.push_str(s);
        }
        let mut lines = s.split(['\r', '\n']).peekable();
        while let Some(line) = lines.next() {
            self.text.extend(line.chars().filter(|c| can_hold(*c)));
            if lines.peek().is_some() {
                self.text.push(' ');
            }
        }
    }

    pub fn end_text(&mut self) {
        let mut whole = std::mem::take(&mut self.text);
        let text = if self.preserve { whole.as_str() } else { whole.trim_matches([' ', '\t']) };
        self.push(&symbol::shown_text(&self.font, text));
        whole.clear();
        self.text = whole;
    }

    /// Adds the character that an element of a run stands for, if any.
    pub fn special_character(&mut self, e: &Element<'_>) {
        let special_character = match e.name() {
            "tab" | "ptab" => '\t',
            "cr" => LINE_BREAK,
            "br" if e.attribute("type").is_none_or(|t| t == "textWrapping") => LINE_BREAK,
            "noBreakHyphen" => NO_BREAK_HYPHEN,
            "softHyphen" => SOFT_HYPHEN,
            "sym" => {
                let code = e.attribute("char").and_then(|c| u32::from_str_radix(&c, 16).ok());
                let Some(special_character) =
                    code.map(|c| if c < 0x100 { c + 0xf000 } else { c }).and_then(char::from_u32)
                else {
                    return;
                };
                symbol::shown_character(&e.attribute("font").unwrap_or_default(), special_character)
            }
            _ => return,
        };
        if can_hold(special_character) {
            self.push(special_character.encode_utf8(&mut [0; 4]));
        }
    }

    /// Adds the mark of a note in superscript; its number is set later.
    pub fn note(&mut self, mark: NoteMark) {
        if self.is_shown() {
            let RunMarks { ins, del } = self.marks();
            let properties = RunProperties { raised: true, ..self.properties };
            self.paragraph.spans.push(DocxSpan { text: String::new(), properties, ins, del, note: Some(mark) });
            self.count += 1;
        }
    }

    /// A complex field begins, reaches its result, or ends. The text before the result is its instruction.
    pub fn field(&mut self, step: &str) {
        match step {
            "begin" => {
                self.fields.push(false);
                self.instructions += 1;
            }
            "separate" => {
                if let Some(shows) = self.fields.last_mut().filter(|shows| !**shows) {
                    *shows = true;
                    self.instructions -= 1;
                }
            }
            _ => self.instructions -= usize::from(self.fields.pop() == Some(false)),
        }
    }

    /// Ends the paragraph. An instruction that never ended hides no more than its own paragraph.
    pub fn end_paragraph(&mut self) -> DocxParagraph {
        self.ins.clear();
        self.del.clear();
        self.run = RunMarks::default();
        for shows in self.fields.iter_mut().rev() {
            if self.instructions == 0 {
                break;
            }
            self.instructions -= usize::from(!std::mem::replace(shows, true));
        }
        let mut paragraph = std::mem::take(&mut self.paragraph);
        let RunMarks { ins, del } = self.marks();
        paragraph.container = ContainerMarks { ins: ins.is_some(), del: del.is_some() };
        paragraph.ins = paragraph.ins.or(ins);
        paragraph.del = paragraph.del.or(del);
        paragraph
    }

    fn is_shown(&self) -> bool {
        self.instructions == 0
    }

    fn marks(&self) -> RunMarks {
        let around = self.around.last();
        let ins = self.run.ins.as_ref().or(self.ins.last()).or(around.and_then(|m| m.ins.as_ref()));
        let del = self.run.del.as_ref().or(self.del.last()).or(around.and_then(|m| m.del.as_ref()));
        RunMarks { ins: ins.cloned(), del: del.cloned() }
    }

    /// The hidden text since the last paragraph ended.
    pub fn take_hidden(&mut self) -> String {
        std::mem::take(&mut self.hidden)
    }

    fn push(&mut self, s: &str) {
        if s.is_empty() || !self.is_shown() {
            return;
        }
        if self.properties.hidden {
            self.hidden.push_str(s);
            return;
        }
        self.count += 1;
        let (properties, RunMarks { ins, del }) = (self.properties, self.marks());
        match self.paragraph.spans.last_mut() {
            Some(p) if p.note.is_none() && p.properties == properties && p.ins == ins && p.del == del => {
                p.text.push_str(s)
            }
            _ => self.paragraph.spans.push(DocxSpan { text: s.into(), properties, ins, del, note: None }),
        }
    }
}

/// The revisions of a part.
#[derive(Default)]
pub(super) struct DocxRevisions {
    ids: HashSet<String>,
    /// The last one, since neighbours often share author and date.
    last: Option<Revision>,
}

impl DocxRevisions {
    /// Author and date of a change, and what is wrong with its markup.
    pub fn read(&mut self, e: &Element<'_>) -> (Revision, [Option<DocxFaultKind>; 2]) {
        let new_id = e.attribute("id").is_some_and(|id| self.ids.insert(id));
        let author = e.attribute("author").filter(|a| !a.trim().is_empty());
        let faults = [(!new_id).then_some(DocxFaultKind::Id), author.is_none().then_some(DocxFaultKind::NoAuthor)];
        let author = author.unwrap_or_else(|| DEFAULT_AUTHOR.into());
        let date = e.attribute("date").filter(|d| is_date_time(d));
        let revision = match &self.last {
            Some(last) if *last.author == *author && last.date.as_deref() == date.as_deref() => last.clone(),
            _ => Revision { author: author.into(), date: date.map(Arc::from) },
        };
        self.last = Some(revision.clone());
        (revision, faults)
    }
}
