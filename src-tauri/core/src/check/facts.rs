//! What is read off a line once and kept while the line stays as it is.

use std::ops::Range;

use crate::itu::{CallKind, Label, LabelKind, Language, Meeting, call_kind};
use crate::paragraph::Role;

use super::citation::{ARTICLE, Citation, citations};
use super::data::endings;
use super::end_mark::EndMark;
use super::finding::StyleFinding;
use super::line::StyleLine;
use super::long_form::{LongForm, abbreviations, long_forms};

/// What is known of a text besides its lines.
#[derive(Clone, Copy, Debug)]
pub struct LineContext<'a> {
    /// The language of the text.
    pub language: Language,
    /// The meeting that the text goes to, as far as the draft says it.
    pub meeting: Option<&'a Meeting>,
}

/// What a rule says of a line.
#[derive(Clone, Debug)]
pub struct LineFinding {
    /// The finding.
    pub finding: StyleFinding,
    /// Which words it is about.
    pub concern: Concern,
    /// The words are inserted.
    pub is_new: bool,
}

/// Which words a finding is about: what a base text says nobody may mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// Any words.
    AnyWords,
    /// Words that a redline inserts, and all where there is no redline.
    NewWords,
    /// The same; a text without a redline only where it shows that no-break hyphens came along when it was copied.
    Hyphens,
    /// Words that a redline inserts, in a text that has such spaces elsewhere.
    Spaces,
}

/// A line with what rules need of it besides its text.
#[derive(Debug)]
pub struct LineFacts {
    /// The line.
    pub line: StyleLine,
    /// How far below a clause it stands; 0 is a clause.
    pub level: usize,
    /// The kind of its label, and its place in a count where that depends on no label before it.
    pub label: Option<(LabelKind, Option<u32>)>,
    /// Of a call, whether its clauses are lettered or numbered, as far as the table of calls knows.
    pub call_kind: Option<CallKind>,
    /// Of a clause, the marks that it ends with.
    pub end: EndMark,
    /// What the rules that look at lines said.
    pub findings: Vec<LineFinding>,
    /// The resolutions and decisions it names.
    pub citations: Vec<Citation>,
    /// The names it gives with their abbreviation in brackets.
    pub long_forms: Vec<LongForm>,
    /// Abbreviations that not everybody knows.
    pub abbreviations: Vec<Range<usize>>,
    /// Whether it has a no-break hyphen, and a no-break space before a digit or capital.
    pub no_break: [bool; 2],
    /// The first straight and the first curly quotation mark or apostrophe.
    pub quotes: [Option<Range<usize>>; 2],
}

impl LineFacts {
    /// Reads a line.
    pub fn new(line: StyleLine, findings: Vec<LineFinding>, language: Language) -> Self {
        let first = |marks: &[char]| {
            line.text.char_indices().find(|(_, c)| marks.contains(c)).map(|(i, c)| i..i + c.len_utf8())
        };
        Self {
            level: line.level(),
            label: Label::parse(&line.label, language).map(|l| (l.kind, l.fixed_count())),
            call_kind: (line.role() == Role::Call).then(|| call_kind(&line.text, language)).flatten(),
            end: if line.role().is_clause() { EndMark::of(&line.text, endings(language)) } else { EndMark::default() },
            findings,
            citations: citations(&line.text, language).into_iter().filter(|c| c.kind != ARTICLE).collect(),
            long_forms: long_forms(&line.text),
            abbreviations: abbreviations(&line.text),
            no_break: [line.text.contains('\u{2011}'), has_no_break_space(&line.text)],
            quotes: [first(&STRAIGHT), first(&CURLY)],
            line,
        }
    }
}

fn has_no_break_space(text: &str) -> bool {
    let followed = |(at, space): (usize, &str)| {
        text[at + space.len()..].starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
    };
    text.match_indices('\u{a0}').any(followed)
}

/// Straight quotation marks and the straight apostrophe.
pub const STRAIGHT: [char; 2] = ['\'', '"'];
/// Curly ones.
pub const CURLY: [char; 4] = ['\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}'];
