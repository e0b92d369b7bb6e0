//! Glyphs to lines: glyphs on one base line, in reading order, with spaces and tabs for gaps.

use modline_core::itu::Label;
use modline_core::run::{Format, Run, push};
use modline_core::text::chars::is_combining_mark;

use super::bidi;
use super::model::{Direction, PdfGlyph, PdfLine, PdfSpan};

/// Widths of gaps in font sizes: from `SPACE` a space, from `TAB` a tab after a label, from `WIDE` always a tab.
const SPACE: f64 = 0.17;
const TAB: f64 = 0.6;
const WIDE: f64 = 3.0;
/// A gap that is a tab after a label only. No text contains this character.
const MAYBE_TAB: &str = "\u{1}";

/// The lines of a page, from its top.
pub(super) fn lines(glyphs: Vec<PdfGlyph>, direction: Direction) -> Vec<PdfLine> {
    let mut glyphs: Vec<PdfGlyph> = glyphs
        .into_iter()
        .map(|g| PdfGlyph { text: bidi::plain_characters(&g.text).replace(is_not_text, ""), ..g })
        .filter(|g| !g.text.is_empty())
        .collect();
    glyphs.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut out = Vec::new();
    let mut group: Vec<PdfGlyph> = Vec::new();
    let (mut y, mut size) = (0.0, 0.0);
    for glyph in glyphs {
        let apart = (y - glyph.y) > f64::max(size, glyph.size) * 0.5;
        let parted = group.first().is_some_and(|g| g.artifact != glyph.artifact);
        if !group.is_empty() && (apart || parted) {
            out.extend(line(std::mem::take(&mut group), direction));
        }
        // The largest characters are on the base line; the others may be raised or lowered.
        if group.is_empty() || glyph.size > size * 1.05 {
            (y, size) = (glyph.y, glyph.size);
        }
        group.push(glyph);
    }
    out.extend(line(group, direction));
    out
}

/// Control characters, and marks of direction, which only serve the eye.
fn is_not_text(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn line(mut glyphs: Vec<PdfGlyph>, direction: Direction) -> Option<PdfLine> {
    glyphs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let largest = glyphs.iter().filter(|g| !is_space(g)).max_by(|a, b| a.size.total_cmp(&b.size))?;
    let (y, size, artifact) = (largest.y, largest.size, largest.artifact);
    let glyphs = with_their_marks(glyphs);
    let mut spans: Vec<PdfSpan> = Vec::new();
    let mut last: Option<&PdfGlyph> = None;
    let mut space: Option<&str> = None;
    let (mut x, mut end) = (f64::MAX, f64::MIN);
    for glyph in &glyphs {
        if is_space(glyph) {
            space = Some(if glyph.text == "\u{A0}" { "\u{A0}" } else { " " });
            continue;
        }
        if let Some(before) = last {
            // Letters printed twice for weight.
            if before.text == glyph.text && (glyph.x - before.x).abs() < size * 0.08 {
                continue;
            }
            let gap = (glyph.x - before.end) / size;
            let text = match space.take() {
                _ if gap > WIDE => "\t",
                _ if gap > TAB => MAYBE_TAB,
                None if gap > SPACE => " ",
                None => "",
                Some(space) => space,
            };
            if !text.is_empty() {
                spans.push(PdfSpan { text: text.into(), raised: false });
            }
        }
        space = None;
        let raised = glyph.size < size * 0.85 && glyph.y > y + size * 0.15;
        spans.push(PdfSpan { text: glyph.text.clone(), raised });
        (x, end) = (x.min(glyph.x), end.max(glyph.end));
        last = Some(glyph);
    }
    bidi::in_reading_order(&mut spans, direction);
    let mut runs = Vec::new();
    let mut so_far = String::new();
    for span in spans {
        let text = match span.text.as_str() {
            MAYBE_TAB if Label::is_label(&so_far) => "\t",
            MAYBE_TAB => " ",
            text => text,
        };
        so_far.push_str(text);
        push(&mut runs, Run { format: Format { superscript: span.raised, ..Format::PLAIN }, ..Run::unchanged(text) });
    }
    Some(PdfLine { runs, x, end, y, size, artifact })
}

fn is_space(glyph: &PdfGlyph) -> bool {
    glyph.text.chars().all(char::is_whitespace)
}

/// Puts vowel signs and accents that are glyphs of their own after their base character.
fn with_their_marks(glyphs: Vec<PdfGlyph>) -> Vec<PdfGlyph> {
    let is_mark = |g: &PdfGlyph| g.text.chars().all(is_combining_mark);
    let (marks, mut letters): (Vec<PdfGlyph>, Vec<PdfGlyph>) = glyphs.into_iter().partition(is_mark);
    for mark in marks {
        let middle = (mark.x + mark.end) / 2.0;
        let after = letters.partition_point(|g| g.x <= middle);
        let upto = (after + 1).min(letters.len());
        let near = letters[after.saturating_sub(2)..upto].iter_mut();
        let distance = |g: &PdfGlyph| (g.x - middle).max(middle - g.end).max(0.0);
        if let Some(letter) = near.filter(|g| !is_space(g)).min_by(|a, b| distance(a).total_cmp(&distance(b))) {
            letter.text.push_str(&mark.text);
        }
    }
    letters
}
