//! What runs hold: text, signs, marks of notes; and whose insertions and deletions they stand in.

use std::collections::HashSet;
use std::sync::Arc;

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::run::Revision;

use super::model::{FaultKind, Goes, Look, NoteMark, Piece, WordParagraph};
use super::symbol;
use crate::read::xml::Element;
use crate::word::{LINE_BREAK, NO_BREAK_HYPHEN, SOFT_HYPHEN, can_hold, is_date_time};

/// What a revision does to what it holds.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Mark {
    Ins,
    Del,
}

impl Mark {
    /// The mark that the element of this name sets.
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "ins" | "moveTo" | "cellIns" => Some(Mark::Ins),
            "del" | "moveFrom" | "cellDel" => Some(Mark::Del),
            _ => None,
        }
    }
}

/// A paragraph being filled.
#[derive(Default)]
pub(super) struct Ink {
    pub paragraph: WordParagraph,
    /// Texts and pictures read so far in the whole part.
    pub count: usize,
    look: Look,
    font: String,
    ins: Vec<Revision>,
    del: Vec<Revision>,
    run: Marks,
    /// Marks of the rows, cells and text boxes around.
    around: Vec<Marks>,
    /// The complex fields open here: whether each has come to what it shows.
    fields: Vec<bool>,
    /// How many of them have not.
    instructions: usize,
    text: String,
    preserve: bool,
}

#[derive(Clone, Default)]
struct Marks {
    ins: Option<Revision>,
    del: Option<Revision>,
}

impl Marks {
    fn set(&mut self, mark: Mark, by: Revision) {
        match mark {
            Mark::Ins => self.ins = Some(by),
            Mark::Del => self.del = Some(by),
        }
    }
}

impl Ink {
    /// An empty paragraph in a text box that stands here: what marks the box marks its text.
    pub fn within(&self) -> Ink {
        Ink { around: vec![self.marks()], count: self.count, ..Ink::default() }
    }

    /// Goes on with the paragraph `around` the text box that ends here.
    pub fn resume(&mut self, around: Ink) {
        let count = self.count;
        *self = around;
        self.count = count;
    }

    /// A row or a cell begins.
    pub fn surround(&mut self) {
        self.around.push(self.around.last().cloned().unwrap_or_default());
    }

    /// The row or cell begun last is marked.
    pub fn surround_with(&mut self, mark: Mark, by: Revision) {
        if let Some(marks) = self.around.last_mut() {
            marks.set(mark, by);
        }
    }

    /// The row or cell begun last ends.
    pub fn surroundings_end(&mut self) {
        self.around.pop();
    }

    /// An insertion or deletion begins; says whether one of its kind was open.
    pub fn begin(&mut self, mark: Mark, by: Revision) -> bool {
        let open = if mark == Mark::Ins { &mut self.ins } else { &mut self.del };
        open.push(by);
        open.len() > 1
    }

    /// An insertion or deletion ends.
    pub fn end(&mut self, mark: Mark) {
        if mark == Mark::Ins { &mut self.ins } else { &mut self.del }.pop();
    }

    /// Whether a deletion is open.
    pub fn in_deletion(&self) -> bool {
        !self.del.is_empty()
    }

    pub fn begin_run(&mut self) {
        (self.look, self.run) = (Look::default(), Marks::default());
        self.font.clear();
    }

    /// The run itself is marked.
    pub fn mark_run(&mut self, mark: Mark, by: Revision) {
        self.run.set(mark, by);
    }

    pub fn set_look(&mut self, look: Look, font: &str) {
        self.look = look;
        self.font.replace_range(.., font);
    }

    pub fn end_run(&mut self) {
        self.run = Marks::default();
    }

    /// A text begins; unless `preserve`d, blanks around it are dress.
    pub fn begin_text(&mut self, preserve: bool) {
        self.preserve = preserve;
    }

    /// Line ends in text are blanks; control characters, which XML forbids and its reader lets pass, are nothing.
    pub fn text(&mut self, s: &str) {
        if s.chars().all(|c| c >= ' ' && can_hold(c)) {
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
        self.push(&symbol::all_shown(&self.font, text));
        whole.clear();
        self.text = whole;
    }

    /// The character that an element of a run stands for, if it stands for one.
    pub fn sign(&mut self, e: &Element<'_>) {
        let sign = match e.name() {
            "tab" | "ptab" => '\t',
            "cr" => LINE_BREAK,
            "br" if e.attribute("type").is_none_or(|t| t == "textWrapping") => LINE_BREAK,
            "noBreakHyphen" => NO_BREAK_HYPHEN,
            "softHyphen" => SOFT_HYPHEN,
            "sym" => {
                let code = e.attribute("char").and_then(|c| u32::from_str_radix(&c, 16).ok());
                let Some(sign) = code.map(|c| if c < 0x100 { c + 0xf000 } else { c }).and_then(char::from_u32) else {
                    return;
                };
                symbol::shown(&e.attribute("font").unwrap_or_default(), sign)
            }
            _ => return,
        };
        if can_hold(sign) {
            self.push(sign.encode_utf8(&mut [0; 4]));
        }
    }

    /// The mark of a note, raised; its number is told later.
    pub fn note(&mut self, mark: NoteMark) {
        if self.is_shown() {
            let Marks { ins, del } = self.marks();
            let look = Look { raised: true, ..self.look };
            self.paragraph.pieces.push(Piece { text: String::new(), look, ins, del, note: Some(mark) });
            self.count += 1;
        }
    }

    /// A complex field begins, comes to what it shows, or ends. What stands before that is its instruction.
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

    /// The paragraph, ended. An instruction that never ended costs no more than its own paragraph.
    pub fn end_paragraph(&mut self) -> WordParagraph {
        self.ins.clear();
        self.del.clear();
        self.run = Marks::default();
        for shows in self.fields.iter_mut().rev() {
            if self.instructions == 0 {
                break;
            }
            self.instructions -= usize::from(!std::mem::replace(shows, true));
        }
        let mut paragraph = std::mem::take(&mut self.paragraph);
        let Marks { ins, del } = self.marks();
        paragraph.goes = Goes { ins: ins.is_some(), del: del.is_some() };
        paragraph.ins = paragraph.ins.or(ins);
        paragraph.del = paragraph.del.or(del);
        paragraph
    }

    fn is_shown(&self) -> bool {
        self.instructions == 0
    }

    fn marks(&self) -> Marks {
        let around = self.around.last();
        let ins = self.run.ins.as_ref().or(self.ins.last()).or(around.and_then(|m| m.ins.as_ref()));
        let del = self.run.del.as_ref().or(self.del.last()).or(around.and_then(|m| m.del.as_ref()));
        Marks { ins: ins.cloned(), del: del.cloned() }
    }

    fn push(&mut self, s: &str) {
        if s.is_empty() || !self.is_shown() {
            return;
        }
        self.count += 1;
        let (look, Marks { ins, del }) = (self.look, self.marks());
        match self.paragraph.pieces.last_mut() {
            Some(p) if p.note.is_none() && p.look == look && p.ins == ins && p.del == del => p.text.push_str(s),
            _ => self.paragraph.pieces.push(Piece { text: s.into(), look, ins, del, note: None }),
        }
    }
}

/// The revisions of a part.
#[derive(Default)]
pub(super) struct Revisions {
    ids: HashSet<String>,
    /// The one seen last: neighbours share their names.
    last: Option<Revision>,
}

impl Revisions {
    /// Author and date of a change, and what is wrong with its markup.
    pub fn read(&mut self, e: &Element<'_>) -> (Revision, [Option<FaultKind>; 2]) {
        let new_id = e.attribute("id").is_some_and(|id| self.ids.insert(id));
        let author = e.attribute("author").filter(|a| !a.trim().is_empty());
        let faults = [(!new_id).then_some(FaultKind::Id), author.is_none().then_some(FaultKind::NoAuthor)];
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
