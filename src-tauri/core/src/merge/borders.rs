//! Changes over borders of lines, in a form that begins and ends within a line.
//!
//! Text that is inserted behind the deleted end of a line, with an end of its own, is text before that end; text that is
//! inserted before a line and runs on into it is text at its beginning. Both texts stay the same, and nothing of a change
//! lies between two lines but whole clauses.

use crate::merge_source::{BasePosition, ChangePiece, SourceChange};
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::{Revision, Run, Version};

use super::base_text::BaseText;

/// The change in that form; whole clauses that it begins with are changes of their own.
pub(super) fn within_lines(c: SourceChange, base: &BaseText) -> Vec<SourceChange> {
    if c.from == c.to {
        return vec![c];
    }
    let mut out = Vec::new();
    let mut c = ends_in_line(c, base);
    let first_base = c.pieces.iter().position(|p| matches!(p, ChangePiece::Base { .. })).unwrap_or(0);
    if c.from.is_between_lines() && first_base > 0 {
        let rest = c.pieces.split_off(first_base);
        let mut groups = paragraphs(std::mem::take(&mut c.pieces));
        let last = groups.pop().unwrap_or_default();
        out.extend(groups.into_iter().map(|pieces| SourceChange { to: c.from, pieces, ..c.clone() }));
        c = begins_in_line(SourceChange { pieces: rest, ..c }, last, base);
    }
    out.push(c);
    out
}

/// Pieces by paragraph: each begins with a start.
fn paragraphs(pieces: Vec<ChangePiece>) -> Vec<Vec<ChangePiece>> {
    let mut out: Vec<Vec<ChangePiece>> = Vec::new();
    for piece in pieces {
        match out.last_mut() {
            Some(last) if !(matches!(piece, ChangePiece::Start { .. }) && closes(last)) => last.push(piece),
            _ => out.push(vec![piece]),
        }
    }
    out
}

/// Whether the paragraph ends in the revised text.
fn closes(pieces: &[ChangePiece]) -> bool {
    matches!(pieces.last(), Some(ChangePiece::End { del: None, .. }))
}

/// `[end of the line deleted] [start] text [end]` is `text` before the end of the line.
fn ends_in_line(mut c: SourceChange, base: &BaseText) -> SourceChange {
    let is_base = |p: &ChangePiece| matches!(p, ChangePiece::Base { .. });
    let Some(last) = c.pieces.iter().rposition(is_base) else { return c };
    let line = BasePosition { line: c.to.line.saturating_sub(1), ..c.to };
    let ends_line = matches!(&c.pieces[last], ChangePiece::Base { to, del: Some(_) } if to.is_between_lines());
    if !ends_line || !closes(&c.pieces) || last + 1 == c.pieces.len() {
        return c;
    }
    c.pieces.pop();
    let tail = c.pieces.split_off(last + 1);
    c.pieces.pop();
    c.to = base.text_end(line);
    c.pieces.extend(run_on(tail));
    c
}

/// Pieces of a paragraph that goes on from text: without its start, its label as text.
fn run_on(pieces: Vec<ChangePiece>) -> Vec<ChangePiece> {
    let mut out = Vec::with_capacity(pieces.len());
    let mut label: Option<Run> = None;
    let mut first = true;
    for piece in pieces {
        match piece {
            ChangePiece::Start { .. } if first => first = false,
            ChangePiece::Label(r) if out.iter().all(|p| matches!(p, ChangePiece::Text(_))) => {
                label = Some(r.with_text("\t"));
                out.push(ChangePiece::Text(r));
            }
            piece => {
                out.extend(label.take().map(ChangePiece::Text));
                out.push(piece);
            }
        }
    }
    out.extend(label.map(ChangePiece::Text));
    out
}

/// `[start] label text [start of the line deleted] [its label deleted]` is label and text at the beginning of the line.
fn begins_in_line(c: SourceChange, group: Vec<ChangePiece>, base: &BaseText) -> SourceChange {
    let line = c.from;
    let (label_start, text_start) = (BasePosition { at: 1, ..line }, base.text_start(line));
    let label_end = BasePosition { at: text_start.at - 1, ..line };
    let by = group.iter().find_map(|p| match p {
        ChangePiece::Text(r) | ChangePiece::Label(r) => r.ins.clone(),
        ChangePiece::End { ins, .. } => Some(ins.clone()),
        _ => None,
    });
    let by = by.unwrap_or_else(|| Revision::by(""));
    let (labels, texts): (Vec<_>, Vec<_>) = group.into_iter().partition(|p| matches!(p, ChangePiece::Label(_)));
    let mut pieces = labels;
    if label_start < label_end {
        pieces.push(ChangePiece::Base { to: label_end, del: Some(by.clone()) });
    }
    pieces.push(ChangePiece::Base { to: text_start, del: None });
    pieces.extend(texts.into_iter().filter(|p| matches!(p, ChangePiece::Text(_))));
    if c.to <= label_start && label_start < label_end {
        let label = base.text(label_start, text_start);
        pieces.push(ChangePiece::Text(Run::inserted(label, &by)));
    }
    pieces.extend(c.pieces.into_iter().filter(|p| !matches!(p, ChangePiece::Base { to, .. } if *to <= text_start)));
    SourceChange { from: label_start, to: c.to.max(text_start), pieces, ..c }
}

/// The paragraphs of a draft in that form: a new paragraph into which a line runs over its deleted end is text before that
/// end, and one that runs on into a line is text at its beginning, unless a decision put it there.
pub(super) fn settled(paragraphs: Vec<Paragraph>, by_decision: &[ParagraphId]) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::with_capacity(paragraphs.len());
    // Whether words stand whose line goes on, in the revised text.
    let mut open = false;
    // How many of the last paragraphs are new and run on.
    let mut running_on = 0;
    for mut p in paragraphs {
        let is_new = p.is_inserted() && !by_decision.contains(&p.id);
        if is_new && p.del.is_some() && (!open || running_on > 0) {
            open |= stands(p.all_runs());
            running_on += 1;
            out.push(p);
            continue;
        }
        if !p.is_inserted() && running_on > 0 {
            let before = out.split_off(out.len() - running_on);
            p = before.into_iter().rev().fold(p, |line, new| begun_by(new, line));
            open = false;
        }
        running_on = 0;
        let line = out.last_mut().filter(|line| open && is_new && p.del.is_none() && line.ins.is_none());
        if let Some(line) = line {
            line.del = None;
            line.runs.extend(as_text(p.label).into_iter().chain(p.runs));
            line.normalise();
            open = false;
        } else {
            open = p.del.is_some() && (open || stands(p.all_runs()));
            out.push(p);
        }
    }
    out
}

fn stands<'a>(mut runs: impl Iterator<Item = &'a Run>) -> bool {
    runs.any(|r| r.is_in(Version::Revised))
}

/// A label within a line, with its tab.
fn as_text(mut label: Vec<Run>) -> Vec<Run> {
    let tab = label.last().filter(|_| stands(label.iter())).map(|r| Run { del: None, ..r.with_text("\t") });
    label.extend(tab);
    label
}

/// A line that a new paragraph runs on into, with the paragraph's words at its beginning: its own label goes, and is text
/// where it was kept.
fn begun_by(new: Paragraph, mut line: Paragraph) -> Paragraph {
    let Some(by) = new.ins.filter(|_| stands(new.label.iter().chain(&new.runs))) else { return line };
    let kept = line.label.iter().filter(|r| r.is_in(Version::Revised));
    let kept = as_text(kept.map(|r| Run { ins: Some(by.clone()), ..r.clone() }).collect());
    let gone = line.label.into_iter().filter_map(|r| r.delete(&by));
    line.label = new.label.into_iter().chain(gone).collect();
    line.runs = new.runs.into_iter().chain(kept).chain(line.runs).collect();
    line.normalise();
    line
}
