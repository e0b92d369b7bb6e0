//! Glyphs to lines: those on one base line, in the order they are read, with the blanks and tabs that gaps stand for.

use modline_core::itu::Label;
use modline_core::run::{Format, Run, push};
use modline_core::text::chars::is_combining_mark;

use super::bidi::{self, Leaning};
use super::page::Glyph;

/// A line of a page.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub runs: Vec<Run>,
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    pub artifact: bool,
}

/// One or a few letters that stand together, or a gap.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub text: String,
    raised: bool,
}

/// A gap as wide as this, in sizes of the letters, is a blank; behind a label a tab; and this wide, always a tab.
const BLANK: f64 = 0.17;
const TAB: f64 = 0.6;
const WIDE: f64 = 3.0;
/// Stands for a gap that is a tab behind a label only; no text holds it.
const MAYBE_TAB: &str = "\u{1}";

impl Line {
    pub fn text(&self) -> String {
        self.runs.iter().map(|r| r.text.as_str()).collect()
    }
}

/// The lines of a page, from its top.
pub(super) fn lines(glyphs: Vec<Glyph>, leaning: Leaning) -> Vec<Line> {
    let mut glyphs: Vec<Glyph> = glyphs
        .into_iter()
        .map(|g| Glyph { text: bidi::plain_letters(&g.text).replace(is_not_text, ""), ..g })
        .filter(|g| !g.text.is_empty())
        .collect();
    glyphs.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut out = Vec::new();
    let mut group: Vec<Glyph> = Vec::new();
    let (mut y, mut size) = (0.0, 0.0);
    for glyph in glyphs {
        let apart = (y - glyph.y) > f64::max(size, glyph.size) * 0.5;
        let parted = group.first().is_some_and(|g| g.artifact != glyph.artifact);
        if !group.is_empty() && (apart || parted) {
            out.extend(line(std::mem::take(&mut group), leaning));
        }
        // The largest letters of a line stand on its base; the others may be raised or lowered.
        if group.is_empty() || glyph.size > size * 1.05 {
            (y, size) = (glyph.y, glyph.size);
        }
        group.push(glyph);
    }
    out.extend(line(group, leaning));
    out
}

/// Control characters, and marks of direction, which only serve the eye.
fn is_not_text(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn line(mut glyphs: Vec<Glyph>, leaning: Leaning) -> Option<Line> {
    glyphs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let largest = glyphs.iter().filter(|g| !is_blank(g)).max_by(|a, b| a.size.total_cmp(&b.size))?;
    let (y, size, artifact) = (largest.y, largest.size, largest.artifact);
    let glyphs = with_their_marks(glyphs);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut last: Option<&Glyph> = None;
    let mut blank: Option<&str> = None;
    let (mut x, mut end) = (f64::MAX, f64::MIN);
    for glyph in &glyphs {
        if is_blank(glyph) {
            blank = Some(if glyph.text == "\u{A0}" { "\u{A0}" } else { " " });
            continue;
        }
        if let Some(before) = last {
            // Letters printed twice for weight.
            if before.text == glyph.text && (glyph.x - before.x).abs() < size * 0.08 {
                continue;
            }
            let gap = (glyph.x - before.end) / size;
            let text = match blank.take() {
                _ if gap > WIDE => "\t",
                _ if gap > TAB => MAYBE_TAB,
                None if gap > BLANK => " ",
                None => "",
                Some(blank) => blank,
            };
            if !text.is_empty() {
                pieces.push(Piece { text: text.into(), raised: false });
            }
        }
        blank = None;
        let raised = glyph.size < size * 0.85 && glyph.y > y + size * 0.15;
        pieces.push(Piece { text: glyph.text.clone(), raised });
        (x, end) = (x.min(glyph.x), end.max(glyph.end));
        last = Some(glyph);
    }
    bidi::in_reading_order(&mut pieces, leaning);
    let mut runs = Vec::new();
    let mut so_far = String::new();
    for piece in pieces {
        let text = match piece.text.as_str() {
            MAYBE_TAB if Label::is_label(&so_far) => "\t",
            MAYBE_TAB => " ",
            text => text,
        };
        so_far.push_str(text);
        push(&mut runs, Run { format: Format { superscript: piece.raised, ..Format::PLAIN }, ..Run::kept(text) });
    }
    Some(Line { runs, x, end, y, size, artifact })
}

fn is_blank(glyph: &Glyph) -> bool {
    glyph.text.chars().all(char::is_whitespace)
}

/// Vowel signs and accents that are glyphs of their own go behind the letter they stand over.
fn with_their_marks(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let is_mark = |g: &Glyph| g.text.chars().all(is_combining_mark);
    let (marks, mut letters): (Vec<Glyph>, Vec<Glyph>) = glyphs.into_iter().partition(is_mark);
    for mark in marks {
        let middle = (mark.x + mark.end) / 2.0;
        let after = letters.partition_point(|g| g.x <= middle);
        let upto = (after + 1).min(letters.len());
        let near = letters[after.saturating_sub(2)..upto].iter_mut();
        let distance = |g: &Glyph| (g.x - middle).max(middle - g.end).max(0.0);
        if let Some(letter) = near.filter(|g| !is_blank(g)).min_by(|a, b| distance(a).total_cmp(&distance(b))) {
            letter.text.push_str(&mark.text);
        }
    }
    letters
}
