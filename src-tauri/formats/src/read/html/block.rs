//! The text of one block: white space is collapsed as in a browser, then the text is split into lines.

use modline_core::itu::{Label, Language};
use modline_core::run::{Format, Run, normalise};
use modline_core::source_line::{Hint, SourceLine};

use super::revision::HtmlRevisions;
use super::style::{BOILERPLATE, BOLD, ITALIC, KEEP_SPACE, SUBSCRIPT, SUPERSCRIPT, TITLE, UNDERLINE, WORD_LABEL};
use crate::read::shared::label::{is_call, label_of, plain_label};

/// What text stands in: flags and marks. Marks are places in [`HtmlRevisions`], 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct InlineState {
    pub flags: u32,
    pub ins: u32,
    pub del: u32,
    /// Level in Word's own lists.
    pub word_level: u8,
}

const FORMAT: u32 = BOLD | ITALIC | UNDERLINE | SUPERSCRIPT | SUBSCRIPT;

/// A segment of text in one state. A line break is `\n`.
#[derive(Clone, Debug)]
struct HtmlSpan {
    text: String,
    format: u32,
    ins: u32,
    del: u32,
}

impl HtmlSpan {
    fn new(text: &str, state: InlineState) -> HtmlSpan {
        HtmlSpan { text: text.into(), format: state.flags & FORMAT, ins: state.ins, del: state.del }
    }

    fn like(&self, text: &str) -> HtmlSpan {
        HtmlSpan { text: text.into(), ..*self }
    }

    fn is_in(&self, state: InlineState) -> bool {
        self.format == state.flags & FORMAT && self.ins == state.ins && self.del == state.del
    }

    fn run(&self, revisions: &HtmlRevisions) -> Run {
        let is_set = |bit| self.format & bit != 0;
        let format = Format {
            bold: is_set(BOLD),
            italic: is_set(ITALIC),
            underline: is_set(UNDERLINE),
            superscript: is_set(SUPERSCRIPT),
            subscript: is_set(SUBSCRIPT),
        };
        Run { text: self.text.clone(), format, ins: revisions.get(self.ins), del: revisions.get(self.del) }
    }
}

/// A block that is being filled.
#[derive(Debug, Default)]
pub(super) struct HtmlBlock {
    spans: Vec<HtmlSpan>,
    /// A space that counts only if text follows.
    space: Option<InlineState>,
    word_label: Vec<HtmlSpan>,
    /// The state of the first text.
    state: InlineState,
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
pub(super) struct BlockLines {
    pub lines: Vec<SourceLine>,
    /// Whether an empty line stands behind them.
    pub gap_after: bool,
}

impl HtmlBlock {
    /// Adds text as it stands between tags. `depth` is that of the lists around.
    pub fn text(&mut self, text: &str, state: InlineState, depth: u8) {
        if state.flags & WORD_LABEL != 0 {
            push(&mut self.word_label, &text.replace(char::is_control, " "), state);
            self.begin(state, depth);
            return;
        }
        let mut rest = text;
        while let Some(offset) = rest.find(|c: char| c.is_ascii_whitespace() || c.is_control()) {
            self.word(&rest[..offset], state, depth);
            let mut after = rest[offset..].chars();
            match after.next() {
                Some('\n') if state.flags & KEEP_SPACE != 0 => self.line_break(state, depth),
                Some(kept @ (' ' | '\t')) if state.flags & KEEP_SPACE != 0 => {
                    self.word(kept.encode_utf8(&mut [0; 4]), state, depth);
                }
                Some(is_space) if is_space.is_ascii_whitespace() => {
                    self.space.get_or_insert(state);
                }
                // A control character, by a numeric reference: no document can hold it.
                _ => {}
            }
            rest = after.as_str();
        }
        self.word(rest, state, depth);
    }

    fn begin(&mut self, state: InlineState, depth: u8) {
        if self.spans.is_empty() && !self.seen {
            self.state = state;
            self.depth = depth;
        }
        self.seen = true;
    }

    fn word(&mut self, word: &str, state: InlineState, depth: u8) {
        if word.is_empty() {
            return;
        }
        self.begin(state, depth);
        let space = self.space.take().filter(|_| !self.at_start());
        if let Some(there) = space {
            push(&mut self.spans, " ", there);
        }
        push(&mut self.spans, word, state);
    }

    /// At the start of a line, or behind a tab, a space says nothing; behind a space it is the same one.
    fn at_start(&self) -> bool {
        self.spans.last().is_none_or(|p| p.text.ends_with(['\n', '\t', ' ']))
    }

    /// A tab that the source says is one.
    pub fn tab(&mut self, state: InlineState, depth: u8) {
        self.space = None;
        self.word("\t", state, depth);
    }

    /// `<br>`. More than two in a row say no more than two.
    pub fn line_break(&mut self, state: InlineState, depth: u8) {
        self.begin(state, depth);
        self.space = None;
        if !self.spans.last().is_some_and(|p| p.text.ends_with("\n\n")) {
            push(&mut self.spans, "\n", state);
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

    /// How many segments of one format and mark it holds.
    pub fn stretches(&self) -> usize {
        self.spans.len() + self.word_label.len()
    }

    /// Whether nothing that is seen was added.
    pub fn is_empty(&self) -> bool {
        !self.seen
    }

    /// The lines of this block, without numbers; the block is empty again. `above`: the marks that the end of the
    /// paragraph before is said to have. Text marked whole has the mark at its end, unless it stands there already.
    pub fn finish(&mut self, revisions: &HtmlRevisions, above: (u32, u32)) -> BlockLines {
        let block = std::mem::take(self);
        let (mut segments, gap_after) = segments(block.spans);
        let title = block.state.flags & TITLE != 0;
        if block.state.flags & KEEP_SPACE == 0 && !apart(&segments) {
            segments = join(segments, title);
        }
        let hint = (block.state.flags & BOILERPLATE != 0).then_some(Hint::Boilerplate);
        let depth = block.depth.max(block.state.word_level);
        let mut label = word_label(block.word_label);
        // What has not the form of a label (`Article 1`), or stands alone, is text.
        if let Some(first) = label.take_if(|l| segments.is_empty() || !Label::is_label(&l.text())) {
            put_in_front(first, &mut segments);
        }
        let lines = segments
            .into_iter()
            .map(|mut segment| {
                separate_label(&mut segment);
                let mut line = SourceLine { gap: segment.gap, depth, hint, ..SourceLine::default() };
                line.label = label.take().map(|l| runs(&l.0, revisions));
                let same = |mark: fn(&HtmlSpan) -> u32, above: u32| {
                    let first = segment.spans.first().map_or(0, mark);
                    let whole = above == 0 && segment.spans.iter().all(|p| mark(p) == first);
                    whole.then(|| revisions.get(first)).flatten()
                };
                let end = (revisions.get(block.end.0), revisions.get(block.end.1));
                (line.ins, line.del) = (same(|p| p.ins, above.0).or(end.0), same(|p| p.del, above.1).or(end.1));
                line.runs = runs(&segment.spans, revisions);
                line
            })
            .collect();
        BlockLines { lines, gap_after }
    }
}

fn runs(spans: &[HtmlSpan], revisions: &HtmlRevisions) -> Vec<Run> {
    normalise(spans.iter().map(|p| p.run(revisions)).collect())
}

fn push(spans: &mut Vec<HtmlSpan>, text: &str, state: InlineState) {
    match spans.last_mut() {
        Some(last) if last.is_in(state) => last.text.push_str(text),
        _ => spans.push(HtmlSpan::new(text, state)),
    }
}

/// A part of a block between line breaks.
#[derive(Debug)]
struct Segment {
    spans: Vec<HtmlSpan>,
    /// The text of the spans.
    text: String,
    /// Whether an empty line stands before it.
    gap: bool,
}

/// Cuts at line breaks. The break that ends a block is not seen; every other empty segment is an empty line.
fn segments(spans: Vec<HtmlSpan>) -> (Vec<Segment>, bool) {
    let (mut out, mut gap) = (Vec::new(), false);
    let mut current: Vec<HtmlSpan> = Vec::new();
    let mut close = |current: &mut Vec<HtmlSpan>, last: bool| {
        let mut spans = std::mem::take(current);
        let no_break_space = spans.iter().any(|p| !p.text.is_empty());
        trim(&mut spans);
        if spans.is_empty() {
            gap |= !last || no_break_space;
        } else {
            let text = spans.iter().map(|p| p.text.as_str()).collect();
            out.push(Segment { spans, text, gap: std::mem::take(&mut gap) });
        }
    };
    for span in spans {
        let mut parts = span.text.split('\n');
        let first = parts.next().unwrap_or_default();
        if !first.is_empty() {
            current.push(span.like(first));
        }
        for part in parts {
            close(&mut current, false);
            if !part.is_empty() {
                current.push(span.like(part));
            }
        }
    }
    close(&mut current, true);
    (out, gap)
}

/// Spaces of every kind at the borders of a line are layout.
fn trim(spans: &mut Vec<HtmlSpan>) {
    let is_space = |p: &HtmlSpan| p.text.trim().is_empty();
    while spans.last().is_some_and(is_space) {
        spans.pop();
    }
    let leading = spans.iter().take_while(|p| is_space(p)).count();
    spans.drain(..leading);
    if let Some(last) = spans.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    if let Some(first) = spans.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
}

/// Whether every segment is a line of its own: labels, calls or ends of clauses stand among them.
fn apart(segments: &[Segment]) -> bool {
    segments.len() > 1
        && (segments.iter().any(|s| label_of(&s.text).is_some() || is_call(&s.text))
            || segments[..segments.len() - 1].iter().any(|s| s.text.ends_with([';', '؛', '；'])))
}

/// Joins what breaks part within a paragraph: by a space in a title, else by a line break of the paragraph's own.
fn join(segments: Vec<Segment>, title: bool) -> Vec<Segment> {
    let mut out: Vec<Segment> = Vec::with_capacity(segments.len());
    for segment in segments {
        match out.last_mut() {
            Some(last) if !segment.gap && !is_bracketed(&last.text) => {
                let parting = if title { " " } else { "\u{2028}" };
                if let Some(span) = last.spans.last_mut() {
                    span.text.push_str(parting);
                }
                last.text.push_str(parting);
                last.text.push_str(&segment.text);
                last.spans.extend(segment.spans);
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

/// Takes off what is a style and no format, and makes spaces behind a label a tab.
fn separate_label(segment: &mut Segment) {
    for bit in [ITALIC, BOLD] {
        if segment.spans.iter().all(|p| p.format & bit != 0 || p.text.trim().is_empty()) {
            segment.spans.iter_mut().for_each(|p| p.format &= !bit);
        }
    }
    let text = &segment.text;
    let Some(label) = Label::parse(text, Language::En).filter(|l| !l.rest.is_empty()) else { return };
    let (end, rest) = (label.at + label.text.len(), text.len() - label.rest.len());
    let spaces = &text[end..rest];
    let clear = label_of(text).is_some();
    let wide = spaces.chars().count() > 1 || (clear && spaces.contains('\u{A0}'));
    if !(clear || wide) {
        return;
    }
    let mut spans = std::mem::take(&mut segment.spans);
    let mut tail = split_off(&mut spans, end);
    spans.iter_mut().for_each(|p| p.format &= !(ITALIC | BOLD));
    if wide && spaces != "\t" {
        let after = split_off(&mut tail, rest - end);
        tail.truncate(1);
        tail.iter_mut().for_each(|p| p.text = "\t".into());
        spans.extend(tail);
        tail = after;
    }
    spans.extend(tail);
    segment.spans = spans;
}

/// Cuts `pieces` at byte `at` of their text.
fn split_off(spans: &mut Vec<HtmlSpan>, offset: usize) -> Vec<HtmlSpan> {
    let mut seen = 0;
    for i in 0..spans.len() {
        let end = seen + spans[i].text.len();
        if end == offset {
            return spans.split_off(i + 1);
        }
        if end > offset {
            let text = spans[i].text.split_off(offset - seen);
            let first = spans[i].like(&text);
            let mut tail = vec![first];
            tail.extend(spans.split_off(i + 1));
            return tail;
        }
        seen = end;
    }
    Vec::new()
}

/// Makes a label the beginning of the text, with a tab behind it.
fn put_in_front(label: WordLabel, segments: &mut Vec<Segment>) {
    let (mut text, mut spans) = (label.text(), label.0);
    if let Some(first) = segments.first_mut() {
        if let Some(last) = spans.last_mut() {
            last.text.push('\t');
        }
        text.push('\t');
        first.text.insert_str(0, &text);
        first.spans.splice(0..0, spans);
    } else {
        segments.push(Segment { text, spans, gap: false });
    }
}

/// A label that Word wrote out.
struct WordLabel(Vec<HtmlSpan>);

impl WordLabel {
    fn text(&self) -> String {
        self.0.iter().map(|p| p.text.as_str()).collect()
    }
}

/// The label in what Word wrote before a list's text; a bullet is none.
fn word_label(mut spans: Vec<HtmlSpan>) -> Option<WordLabel> {
    trim(&mut spans);
    spans.iter_mut().for_each(|p| p.format &= !(ITALIC | BOLD));
    let text: String = spans.iter().map(|p| p.text.as_str()).collect();
    let plain = plain_label(&text)?;
    if plain != text {
        spans.truncate(1);
        spans[0].text = plain;
    }
    Some(WordLabel(spans))
}
