//! The text of one block: white space collapsed as a browser does, then cut into lines.

use modline_core::itu::{Label, Language};
use modline_core::run::{Format, Run, normalise};
use modline_core::source_line::{Hint, SourceLine};

use super::label::{is_call, label_of, plain_label};
use super::revision::Revisions;
use super::style::{BOLD, CHROME, ITALIC, KEEP_SPACE, SUBSCRIPT, SUPERSCRIPT, TITLE, UNDERLINE, WORD_LABEL};

/// What text stands in: flags and marks. Marks are places in [`Revisions`], 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    pub flags: u32,
    pub ins: u32,
    pub del: u32,
    /// Level in Word's own lists.
    pub word_level: u8,
}

const FORMAT: u32 = BOLD | ITALIC | UNDERLINE | SUPERSCRIPT | SUBSCRIPT;

/// A stretch of text in one state. A line break is `\n`.
#[derive(Clone, Debug)]
struct Piece {
    text: String,
    format: u32,
    ins: u32,
    del: u32,
}

impl Piece {
    fn new(text: &str, state: State) -> Piece {
        Piece { text: text.into(), format: state.flags & FORMAT, ins: state.ins, del: state.del }
    }

    fn like(&self, text: &str) -> Piece {
        Piece { text: text.into(), ..*self }
    }

    fn is_in(&self, state: State) -> bool {
        self.format == state.flags & FORMAT && self.ins == state.ins && self.del == state.del
    }

    fn run(&self, revisions: &Revisions) -> Run {
        let has = |bit| self.format & bit != 0;
        let format = Format {
            bold: has(BOLD),
            italic: has(ITALIC),
            underline: has(UNDERLINE),
            superscript: has(SUPERSCRIPT),
            subscript: has(SUBSCRIPT),
        };
        Run { text: self.text.clone(), format, ins: revisions.get(self.ins), del: revisions.get(self.del) }
    }
}

/// A block that is being filled.
#[derive(Debug, Default)]
pub(super) struct Block {
    pieces: Vec<Piece>,
    /// A blank that counts only if text follows.
    space: Option<State>,
    word_label: Vec<Piece>,
    /// The state of the first text.
    state: State,
    /// A line break or a no-break space alone makes an empty line that is seen.
    seen: bool,
    depth: u8,
    /// The marks of the paragraph's end, where our own pages say them.
    end: (u32, u32),
    /// How many line breaks it holds.
    pub breaks: usize,
}

/// What a block gives.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub lines: Vec<SourceLine>,
    /// Whether an empty line stands behind them.
    pub gap_after: bool,
}

impl Block {
    /// Adds text as it stands between tags. `depth` is that of the lists around.
    pub fn text(&mut self, text: &str, state: State, depth: u8) {
        if state.flags & WORD_LABEL != 0 {
            push(&mut self.word_label, &text.replace(char::is_control, " "), state);
            self.begin(state, depth);
            return;
        }
        let mut rest = text;
        while let Some(at) = rest.find(|c: char| c.is_ascii_whitespace() || c.is_control()) {
            self.word(&rest[..at], state, depth);
            let mut after = rest[at..].chars();
            match after.next() {
                Some('\n') if state.flags & KEEP_SPACE != 0 => self.line_break(state, depth),
                Some(kept @ (' ' | '\t')) if state.flags & KEEP_SPACE != 0 => {
                    self.word(kept.encode_utf8(&mut [0; 4]), state, depth);
                }
                Some(blank) if blank.is_ascii_whitespace() => {
                    self.space.get_or_insert(state);
                }
                // A control character, by a numeric reference: no document can hold it.
                _ => {}
            }
            rest = after.as_str();
        }
        self.word(rest, state, depth);
    }

    fn begin(&mut self, state: State, depth: u8) {
        if self.pieces.is_empty() && !self.seen {
            self.state = state;
            self.depth = depth;
        }
        self.seen = true;
    }

    fn word(&mut self, word: &str, state: State, depth: u8) {
        if word.is_empty() {
            return;
        }
        self.begin(state, depth);
        let space = self.space.take().filter(|_| !self.at_start());
        if let Some(there) = space {
            push(&mut self.pieces, " ", there);
        }
        push(&mut self.pieces, word, state);
    }

    /// At the start of a line, or behind a tab, a blank says nothing; behind a blank it is the same one.
    fn at_start(&self) -> bool {
        self.pieces.last().is_none_or(|p| p.text.ends_with(['\n', '\t', ' ']))
    }

    /// A tab that the source says is one.
    pub fn tab(&mut self, state: State, depth: u8) {
        self.space = None;
        self.word("\t", state, depth);
    }

    /// `<br>`. More than two in a row say no more than two.
    pub fn line_break(&mut self, state: State, depth: u8) {
        self.begin(state, depth);
        self.space = None;
        if !self.pieces.last().is_some_and(|p| p.text.ends_with("\n\n")) {
            push(&mut self.pieces, "\n", state);
            self.breaks += 1;
        }
    }

    /// Marks the end of the paragraph.
    pub fn mark_end(&mut self, ins: u32, del: u32) {
        let or = |new, old| if new == 0 { old } else { new };
        self.end = (or(ins, self.end.0), or(del, self.end.1));
    }

    /// The marks of the paragraph's end, where they are said.
    pub fn end(&self) -> (u32, u32) {
        self.end
    }

    /// How many stretches of one format and mark it holds.
    pub fn stretches(&self) -> usize {
        self.pieces.len() + self.word_label.len()
    }

    /// Whether nothing that is seen was added.
    pub fn is_empty(&self) -> bool {
        !self.seen
    }

    /// The lines of this block, without numbers; the block is empty again. `above`: the marks that the end of the
    /// paragraph before is said to have. Text marked whole has the mark at its end, unless it stands there already.
    pub fn finish(&mut self, revisions: &Revisions, above: (u32, u32)) -> Lines {
        let block = std::mem::take(self);
        let (mut segments, gap_after) = segments(block.pieces);
        let title = block.state.flags & TITLE != 0;
        if block.state.flags & KEEP_SPACE == 0 && !apart(&segments) {
            segments = join(segments, title);
        }
        let hint = (block.state.flags & CHROME != 0).then_some(Hint::Boilerplate);
        let depth = block.depth.max(block.state.word_level);
        let mut label = word_label(block.word_label);
        // What has not the form of a label (`Article 1`), or stands alone, is text.
        if let Some(first) = label.take_if(|l| segments.is_empty() || !Label::is_label(&l.text())) {
            put_in_front(first, &mut segments);
        }
        let lines = segments
            .into_iter()
            .map(|mut segment| {
                undress(&mut segment);
                let mut line = SourceLine { gap: segment.gap, depth, hint, ..SourceLine::default() };
                line.label = label.take().map(|l| runs(&l.0, revisions));
                let same = |mark: fn(&Piece) -> u32, above: u32| {
                    let first = segment.pieces.first().map_or(0, mark);
                    let whole = above == 0 && segment.pieces.iter().all(|p| mark(p) == first);
                    whole.then(|| revisions.get(first)).flatten()
                };
                let end = (revisions.get(block.end.0), revisions.get(block.end.1));
                (line.ins, line.del) = (same(|p| p.ins, above.0).or(end.0), same(|p| p.del, above.1).or(end.1));
                line.runs = runs(&segment.pieces, revisions);
                line
            })
            .collect();
        Lines { lines, gap_after }
    }
}

fn runs(pieces: &[Piece], revisions: &Revisions) -> Vec<Run> {
    normalise(pieces.iter().map(|p| p.run(revisions)).collect())
}

fn push(pieces: &mut Vec<Piece>, text: &str, state: State) {
    match pieces.last_mut() {
        Some(last) if last.is_in(state) => last.text.push_str(text),
        _ => pieces.push(Piece::new(text, state)),
    }
}

/// A part of a block between line breaks.
#[derive(Debug)]
struct Segment {
    pieces: Vec<Piece>,
    /// The text of the pieces.
    text: String,
    /// Whether an empty line stands before it.
    gap: bool,
}

/// Cuts at line breaks. The break that ends a block is not seen; every other empty segment is an empty line.
fn segments(pieces: Vec<Piece>) -> (Vec<Segment>, bool) {
    let (mut out, mut gap) = (Vec::new(), false);
    let mut current: Vec<Piece> = Vec::new();
    let mut close = |current: &mut Vec<Piece>, last: bool| {
        let mut pieces = std::mem::take(current);
        let no_break_space = pieces.iter().any(|p| !p.text.is_empty());
        trim(&mut pieces);
        if pieces.is_empty() {
            gap |= !last || no_break_space;
        } else {
            let text = pieces.iter().map(|p| p.text.as_str()).collect();
            out.push(Segment { pieces, text, gap: std::mem::take(&mut gap) });
        }
    };
    for piece in pieces {
        let mut parts = piece.text.split('\n');
        let first = parts.next().unwrap_or_default();
        if !first.is_empty() {
            current.push(piece.like(first));
        }
        for part in parts {
            close(&mut current, false);
            if !part.is_empty() {
                current.push(piece.like(part));
            }
        }
    }
    close(&mut current, true);
    (out, gap)
}

/// Blanks of every kind at the borders of a line are layout.
fn trim(pieces: &mut Vec<Piece>) {
    let blank = |p: &Piece| p.text.trim().is_empty();
    while pieces.last().is_some_and(blank) {
        pieces.pop();
    }
    let leading = pieces.iter().take_while(|p| blank(p)).count();
    pieces.drain(..leading);
    if let Some(last) = pieces.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    if let Some(first) = pieces.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
}

/// Whether every segment is a line of its own: labels, calls or ends of clauses stand among them.
fn apart(segments: &[Segment]) -> bool {
    segments.len() > 1
        && (segments.iter().any(|s| label_of(&s.text).is_some() || is_call(&s.text))
            || segments[..segments.len() - 1].iter().any(|s| s.text.ends_with([';', '؛', '；'])))
}

/// Joins what breaks part within a paragraph: by a blank in a title, else by a line break of the paragraph's own.
fn join(segments: Vec<Segment>, title: bool) -> Vec<Segment> {
    let mut out: Vec<Segment> = Vec::with_capacity(segments.len());
    for segment in segments {
        match out.last_mut() {
            Some(last) if !segment.gap && !is_bracketed(&last.text) => {
                let parting = if title { " " } else { "\u{2028}" };
                if let Some(piece) = last.pieces.last_mut() {
                    piece.text.push_str(parting);
                }
                last.text.push_str(parting);
                last.text.push_str(&segment.text);
                last.pieces.extend(segment.pieces);
            }
            _ => out.push(segment),
        }
    }
    out
}

/// `RESOLUTION 67 (Hyderabad, 2010)`, `… Conference (Hyderabad, 2010),`: number lines and opening lines end so.
fn is_bracketed(text: &str) -> bool {
    let Some(inside) = text.trim_end_matches([',', '،', '，', ' ']).strip_suffix([')', '）']) else { return false };
    let Some(open) = inside.rfind(['(', '（']) else { return false };
    inside[open..].chars().filter(|c| c.is_ascii_digit()).count() >= 2 && text.chars().count() <= 200
}

/// Takes off what is a style and no format, and makes blanks behind a label a tab.
fn undress(segment: &mut Segment) {
    for bit in [ITALIC, BOLD] {
        if segment.pieces.iter().all(|p| p.format & bit != 0 || p.text.trim().is_empty()) {
            segment.pieces.iter_mut().for_each(|p| p.format &= !bit);
        }
    }
    let text = &segment.text;
    let Some(label) = Label::parse(text, Language::En).filter(|l| !l.rest.is_empty()) else { return };
    let (begin, rest) = (text.len() - text.trim_start().len(), text.len() - label.rest.len());
    let end = begin + label.text.len();
    let blanks = &text[end..rest];
    let clear = label_of(text).is_some();
    let wide = blanks.chars().count() > 1 || (clear && blanks.contains('\u{A0}'));
    if !(clear || wide) {
        return;
    }
    let mut pieces = std::mem::take(&mut segment.pieces);
    let mut tail = split_off(&mut pieces, end);
    pieces.iter_mut().for_each(|p| p.format &= !(ITALIC | BOLD));
    if wide && blanks != "\t" {
        let after = split_off(&mut tail, rest - end);
        tail.truncate(1);
        tail.iter_mut().for_each(|p| p.text = "\t".into());
        pieces.extend(tail);
        tail = after;
    }
    pieces.extend(tail);
    segment.pieces = pieces;
}

/// Cuts `pieces` at byte `at` of their text.
fn split_off(pieces: &mut Vec<Piece>, at: usize) -> Vec<Piece> {
    let mut seen = 0;
    for i in 0..pieces.len() {
        let end = seen + pieces[i].text.len();
        if end == at {
            return pieces.split_off(i + 1);
        }
        if end > at {
            let text = pieces[i].text.split_off(at - seen);
            let first = pieces[i].like(&text);
            let mut tail = vec![first];
            tail.extend(pieces.split_off(i + 1));
            return tail;
        }
        seen = end;
    }
    Vec::new()
}

/// Makes a label the beginning of the text, with a tab behind it.
fn put_in_front(label: WordLabel, segments: &mut Vec<Segment>) {
    let (mut text, mut pieces) = (label.text(), label.0);
    if let Some(first) = segments.first_mut() {
        if let Some(last) = pieces.last_mut() {
            last.text.push('\t');
        }
        text.push('\t');
        first.text.insert_str(0, &text);
        first.pieces.splice(0..0, pieces);
    } else {
        segments.push(Segment { text, pieces, gap: false });
    }
}

/// A label that Word wrote out.
struct WordLabel(Vec<Piece>);

impl WordLabel {
    fn text(&self) -> String {
        self.0.iter().map(|p| p.text.as_str()).collect()
    }
}

/// The label in what Word wrote before a list's text; a bullet is none.
fn word_label(mut pieces: Vec<Piece>) -> Option<WordLabel> {
    trim(&mut pieces);
    pieces.iter_mut().for_each(|p| p.format &= !(ITALIC | BOLD));
    let text: String = pieces.iter().map(|p| p.text.as_str()).collect();
    let plain = plain_label(&text)?;
    if plain != text {
        pieces.truncate(1);
        pieces[0].text = plain;
    }
    Some(WordLabel(pieces))
}
