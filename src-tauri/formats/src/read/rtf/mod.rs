//! Rich text (RTF 1.9.1): text, tracked changes with authors and dates, formats, styles, code pages.
//!
//! No crate keeps tracked changes, so the few hundred control words that matter for text are read here. List labels
//! are read from the text that Word and LibreOffice write beside the list (`\listtext`).
//!
//! Limitations: notes and comments are reported and left out; headers, footers, pictures and text boxes are left out;
//! tables are read cell by cell; styles give roles by their names, and no formats.

mod tables;
mod words;

use std::collections::HashMap;
use std::sync::Arc;

use encoding_rs::{Encoding, WINDOWS_1252};
use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::finding::{Finding, Severity};
use modline_core::run::{self, Format, Revision, Run};
use modline_core::source_line::SourceLine;

use crate::error::ReadError;
use crate::read::shared::by_hand;
use crate::read::shared::label::plain_label;
use crate::read::shared::limits::{LARGEST_TEXT, MOST_LINES, too_many_lines, too_much_text};
use crate::read::shared::style_hint::{hint_of_style, style_key};
use crate::word::{NO_BREAK_HYPHEN, SOFT_HYPHEN};
use tables::date_time;

/// Groups within groups.
const DEEPEST: usize = 10_000;
/// An empty run costs so many bytes of text.
const COST_OF_RUN: usize = 16;
/// Longer words are no control words.
const LONGEST_WORD: usize = 32;

/// Reads the lines of a rich text. What was left out is added to `findings`.
///
/// # Errors
/// If the text is empty, too long, or its groups are nested too deep.
pub fn read_lines(bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Vec<SourceLine>, ReadError> {
    let mut reader = RtfReader::new();
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        rest = match first {
            b'{' => {
                reader.flush();
                if reader.groups.len() >= DEEPEST {
                    return Err(ReadError::damaged("the text", "groups nested too deep"));
                }
                reader.groups.push(reader.group.clone());
                reader.begins = true;
                after
            }
            b'}' => {
                reader.end_group();
                after
            }
            b'\\' => reader.control(after),
            b'\r' | b'\n' => after,
            byte => {
                reader.byte(*byte);
                after
            }
        };
        reader.check()?;
    }
    reader.flush();
    reader.end_paragraph();
    let mut lines = reader.finish();
    findings.append(&mut reader.findings);
    by_hand::settle(&mut lines, findings);
    if lines.is_empty() { Err(ReadError::Empty) } else { Ok(lines) }
}

/// Where text goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum RtfDestination {
    #[default]
    Text,
    /// The label of a list.
    Label,
    /// A name of the table of styles, of authors or of fonts.
    Style,
    Author,
    Font,
    /// Left out and reported, with the rule of its finding.
    Aside(&'static str),
    Nothing,
}

/// What holds within a group.
#[derive(Clone, Default)]
struct RtfGroup {
    destination: RtfDestination,
    format: Format,
    hidden: bool,
    crossed_out: bool,
    ins: Option<usize>,
    del: Option<usize>,
    ins_date: Option<u32>,
    del_date: Option<u32>,
    font: i32,
    /// How many characters stand in for one that `\u` names.
    stand_in: usize,
}

#[derive(Default)]
struct RtfParagraph {
    style: i32,
    in_table: bool,
    /// The cell it stands in; 0 is none.
    cell: u32,
    label: String,
    runs: Vec<Run>,
    ins: Option<Revision>,
    del: Option<Revision>,
}

struct RtfReader {
    group: RtfGroup,
    groups: Vec<RtfGroup>,
    /// Right behind a group's beginning, where a destination is named; `\*` stood there.
    begins: bool,
    starred: bool,
    code_page: &'static Encoding,
    fonts: HashMap<i32, &'static Encoding>,
    styles: HashMap<i32, String>,
    style: i32,
    authors: Vec<Arc<str>>,
    name: String,
    /// Bytes in a code page that wait to be read together.
    bytes: Vec<u8>,
    /// Characters still standing in for one that was named.
    skip: usize,
    high: Option<u16>,
    paragraph: RtfParagraph,
    out: Vec<RtfParagraph>,
    /// Cells ended.
    cells: u32,
    /// Whether the paragraph end met last is itself inserted, and deleted.
    marked: (bool, bool),
    aside: String,
    /// Notes met.
    notes: usize,
    size: usize,
    findings: Vec<Finding>,
}

impl RtfReader {
    fn new() -> Self {
        Self {
            group: RtfGroup { stand_in: 1, ..RtfGroup::default() },
            groups: Vec::new(),
            begins: false,
            starred: false,
            code_page: WINDOWS_1252,
            fonts: HashMap::new(),
            styles: HashMap::new(),
            style: 0,
            authors: Vec::new(),
            name: String::new(),
            bytes: Vec::new(),
            skip: 0,
            high: None,
            paragraph: RtfParagraph::default(),
            out: Vec::new(),
            cells: 0,
            marked: (false, false),
            aside: String::new(),
            notes: 0,
            size: 0,
            findings: Vec::new(),
        }
    }

    fn check(&self) -> Result<(), ReadError> {
        if self.out.len() > MOST_LINES {
            return Err(too_many_lines());
        }
        if self.size > LARGEST_TEXT { Err(too_much_text()) } else { Ok(()) }
    }

    /// What follows a backslash; gives what is left behind it.
    fn control<'a>(&mut self, rest: &'a [u8]) -> &'a [u8] {
        let end = rest.iter().take(LONGEST_WORD).take_while(|b| b.is_ascii_alphabetic()).count();
        if end == 0 {
            let Some((symbol, after)) = rest.split_first() else { return rest };
            return self.symbol(*symbol, after);
        }
        let (word, mut after) = rest.split_at(end);
        let sign = usize::from(after.first() == Some(&b'-'));
        let digits = after[sign..].iter().take(10).take_while(|b| b.is_ascii_digit()).count();
        let mut value = None;
        if digits > 0 {
            let text = str::from_utf8(&after[..sign + digits]).unwrap_or_default();
            value = text.parse::<i64>().ok().map(|n| n.clamp(i64::from(i32::MIN), i64::from(u32::MAX)) as i32);
            after = &after[sign + digits..];
        }
        after = after.strip_prefix(b" ").unwrap_or(after);
        let word = str::from_utf8(word).unwrap_or_default();
        if word == "bin" {
            let length = usize::try_from(value.unwrap_or(0)).unwrap_or(0);
            return &after[length.min(after.len())..];
        }
        self.flush();
        self.word(word, value);
        (self.begins, self.starred) = (false, false);
        after
    }

    fn symbol<'a>(&mut self, symbol: u8, after: &'a [u8]) -> &'a [u8] {
        match symbol {
            b'\'' => {
                let byte = after.get(..2).and_then(|h| u8::from_str_radix(str::from_utf8(h).ok()?, 16).ok());
                if let Some(byte) = byte {
                    self.byte(byte);
                    return &after[2..];
                }
            }
            b'*' => self.starred = self.begins,
            b'~' => self.put("\u{A0}"),
            b'_' => self.put(NO_BREAK_HYPHEN.encode_utf8(&mut [0; 4])),
            b'-' => self.put(SOFT_HYPHEN.encode_utf8(&mut [0; 4])),
            b'\\' | b'{' | b'}' => self.byte(symbol),
            b'\r' | b'\n' => self.word("par", None),
            b'\t' => self.put("\t"),
            _ => {}
        }
        after
    }

    fn end_group(&mut self) {
        self.flush();
        let ended = std::mem::replace(&mut self.group, self.groups.pop().unwrap_or_default());
        (self.begins, self.starred, self.skip) = (false, false, 0);
        let outermost = ended.destination != self.group.destination;
        match ended.destination {
            // Each name stands in a group of its own, or ends in a semicolon.
            RtfDestination::Style => self.end_name(RtfDestination::Style),
            RtfDestination::Author if !outermost => self.end_name(RtfDestination::Author),
            RtfDestination::Font => self.name.clear(),
            RtfDestination::Aside(rule) if outermost => {
                let left_out = std::mem::take(&mut self.aside);
                let left_out = left_out.split_whitespace().collect::<Vec<_>>().join(" ");
                if !left_out.is_empty() {
                    let severity = if rule == "comment-left-out" { Severity::Info } else { Severity::Warning };
                    let quote: String = left_out.chars().take(200).collect();
                    self.findings.push(Finding::new(rule, severity, self.out.len() + 1, quote));
                }
            }
            _ => {}
        }
    }

    fn end_name(&mut self, table: RtfDestination) {
        let name = std::mem::take(&mut self.name);
        let name = name.trim().trim_end_matches(';').trim();
        if table == RtfDestination::Author {
            self.authors.push(name.into());
        } else if !name.is_empty() {
            self.styles.insert(self.style, style_key(name));
            self.style = 0;
        }
    }

    /// A byte of text, in the code page of its font.
    fn byte(&mut self, byte: u8) {
        (self.begins, self.starred) = (false, false);
        if self.skip > 0 {
            self.skip -= 1;
        } else {
            self.bytes.push(byte);
        }
    }

    fn flush(&mut self) {
        if !self.bytes.is_empty() {
            let bytes = std::mem::take(&mut self.bytes);
            let page = self.fonts.get(&self.group.font).copied().unwrap_or(self.code_page);
            let text = page.decode_without_bom_handling(&bytes).0;
            self.put(&text.replace(char::is_control, ""));
        }
    }

    /// A character by its number, in halves where it has two.
    fn unit(&mut self, unit: u16) {
        self.flush();
        self.skip = self.group.stand_in;
        let units = [self.high.take(), Some(unit)];
        let both: Vec<u16> = units.into_iter().flatten().collect();
        match String::from_utf16(&both) {
            Ok(text) => self.put_kept(&text.replace(char::is_control, "")),
            Err(_) if (0xD800..0xDC00).contains(&unit) => self.high = Some(unit),
            Err(_) => {}
        }
    }

    fn put(&mut self, text: &str) {
        self.flush();
        self.skip = 0;
        self.put_kept(text);
    }

    fn put_kept(&mut self, text: &str) {
        self.size += text.len() + COST_OF_RUN;
        match self.group.destination {
            RtfDestination::Text if self.group.hidden => self.aside_hidden(text),
            RtfDestination::Text => {
                let ins = self.revision(self.group.ins, self.group.ins_date);
                let del = self.revision(self.group.del, self.group.del_date);
                let del = del.or_else(|| self.group.crossed_out.then(by_hand::crossed_out));
                let run = Run { text: text.into(), format: self.group.format, ins, del };
                run::push(&mut self.paragraph.runs, run);
            }
            RtfDestination::Label => self.paragraph.label.push_str(text),
            RtfDestination::Style | RtfDestination::Author | RtfDestination::Font => self.name.push_str(text),
            RtfDestination::Aside(_) => self.aside.push_str(text),
            RtfDestination::Nothing => {}
        }
    }

    fn aside_hidden(&mut self, text: &str) {
        let quote: String = text.trim().chars().take(200).collect();
        if !quote.is_empty() {
            self.findings.push(Finding::new("hidden-left-out", Severity::Warning, self.out.len() + 1, quote));
        }
    }

    fn end_paragraph(&mut self) {
        match self.group.destination {
            RtfDestination::Text => {}
            RtfDestination::Aside(_) => return self.aside.push(' '),
            _ => return,
        }
        let (style, in_table) = (self.paragraph.style, self.paragraph.in_table);
        let mut paragraph = std::mem::take(&mut self.paragraph);
        paragraph.cell = if in_table { self.cells + 1 } else { 0 };
        // LibreOffice marks no ends: text inserted or deleted whole is a paragraph inserted or deleted. Word does, and
        // where it marks the one above, the end below is the old one.
        let whole = |mark: fn(&Run) -> &Option<Revision>| {
            let first = paragraph.runs.first().and_then(|r| mark(r).clone());
            first.filter(|_| paragraph.runs.iter().all(|r| mark(r).is_some()))
        };
        let (ins, del) = (whole(|r| &r.ins), whole(|r| &r.del));
        let own =
            (self.revision(self.group.ins, self.group.ins_date), self.revision(self.group.del, self.group.del_date));
        let above = std::mem::replace(&mut self.marked, (own.0.is_some(), own.1.is_some()));
        paragraph.ins = own.0.or(ins.filter(|_| !above.0));
        paragraph.del = own.1.or(del.filter(|_| !above.1));
        self.out.push(paragraph);
        (self.paragraph.style, self.paragraph.in_table) = (style, in_table);
    }

    fn revision(&self, author: Option<usize>, date: Option<u32>) -> Option<Revision> {
        let author = self.authors.get(author?).filter(|a| !a.trim().is_empty() && &***a != "Unknown").cloned();
        Some(Revision { author: author.unwrap_or_else(|| DEFAULT_AUTHOR.into()), date: date.and_then(date_time) })
    }

    /// The paragraphs as lines, with labels and hints.
    fn finish(&mut self) -> Vec<SourceLine> {
        let key = |p: &RtfParagraph| self.styles.get(&p.style).map_or("", String::as_str);
        let has_markers = self.out.iter().any(|p| key(p) == "proposal");
        let mut begun = !has_markers;
        let (mut tables, mut in_table) = (0, false);
        let mut lines = Vec::with_capacity(self.out.len());
        for (i, p) in std::mem::take(&mut self.out).into_iter().enumerate() {
            begun |= key(&p) == "proposal";
            let hint = hint_of_style(key(&p), begun, p.in_table && has_markers);
            tables += usize::from(p.in_table && begun && !in_table);
            in_table = p.in_table;
            let label = plain_label(p.label.trim()).filter(|label| !label.is_empty());
            let mark = |label: String| vec![Run { ins: p.ins.clone(), del: p.del.clone(), ..Run::unchanged(label) }];
            let label = label.map(mark).filter(|_| !p.label.trim().is_empty());
            let (runs, ins, del, place) = (p.runs, p.ins, p.del, p.cell);
            lines.push(SourceLine { number: i + 1, label, runs, ins, del, place, hint, ..SourceLine::default() });
        }
        while lines.pop_if(|l| l.runs.is_empty() && l.label.is_none() && l.ins.is_none() && l.del.is_none()).is_some() {
        }
        if tables > 0 {
            self.findings.push(Finding::new("tables-read-by-cell", Severity::Info, 0, tables.to_string()));
        }
        lines
    }
}
