//! Changes made longer, so that no quotation and no bracket is cut.

use std::ops::Range;

use crate::change::{Change, ChangeKind};
use crate::paragraph::Paragraph;
use crate::quotation::{Quotation, quotations};
use crate::run::Version;

/// Longer ones, in characters, are cut: their words are better told than the whole of them.
const LONGEST: usize = 160;

/// A change as the stretches of both texts, base and revised, that it is about.
#[derive(Clone)]
struct TextChange {
    at: [Range<usize>; 2],
    change: Change,
}

/// Makes the changes longer that take one mark of a quotation or bracket and leave the other, or stand right behind an
/// opening mark with no words of their own to be found by. Changes of several authors are never made one.
pub(super) fn whole_quotations(changes: Vec<Change>, paragraphs: &[Paragraph]) -> Vec<Change> {
    let mut out = Vec::with_capacity(changes.len());
    let mut paragraphs = paragraphs.iter();
    for group in changes.chunk_by(|a, b| a.paragraph == b.paragraph) {
        // Changes come in the order of the text.
        let paragraph = paragraphs.by_ref().find(|p| p.id == group[0].paragraph);
        let first = group.iter().position(is_of_words).unwrap_or(group.len());
        let end = first + group[first..].iter().take_while(|c| is_of_words(c)).count();
        let words = paragraph.and_then(|p| of_paragraph(&group[first..end], p));
        out.extend_from_slice(&group[..first]);
        match words {
            Some(words) => out.extend(words),
            None => out.extend_from_slice(&group[first..end]),
        }
        out.extend_from_slice(&group[end..]);
    }
    out
}

fn is_of_words(change: &Change) -> bool {
    matches!(change.kind, ChangeKind::Replaced | ChangeKind::Inserted | ChangeKind::Deleted)
}

/// The changes of a paragraph's words; `None` where they stay as they are.
fn of_paragraph(changes: &[Change], paragraph: &Paragraph) -> Option<Vec<Change>> {
    let texts = [Version::Base, Version::Revised].map(|version| paragraph.text(version));
    let found = [0, 1].map(|side| quotations(&texts[side]).0);
    if changes.is_empty() || found.iter().all(Vec::is_empty) {
        return None;
    }
    let mut edits = edits(changes, &texts)?;
    while let Some((i, side, range)) = cut(&edits, &found, &texts) {
        edits = grown(&edits, i, side, range)?;
    }
    let change = |edit: TextChange| {
        let [deleted, inserted] = [0, 1].map(|side| texts[side][edit.at[side].clone()].to_owned());
        let kind = match (deleted.is_empty(), inserted.is_empty()) {
            (true, _) => ChangeKind::Inserted,
            (_, true) => ChangeKind::Deleted,
            _ => ChangeKind::Replaced,
        };
        Change { kind, at: edit.at[0].start, deleted, inserted, ..edit.change }
    };
    Some(edits.into_iter().map(change).collect())
}

/// Where the changes stand in both texts; `None` where they do not lead from one to the other.
fn edits(changes: &[Change], texts: &[String; 2]) -> Option<Vec<TextChange>> {
    let (mut out, mut end): (Vec<TextChange>, [usize; 2]) = (Vec::with_capacity(changes.len()), [0, 0]);
    for change in changes {
        let kept = change.at.checked_sub(end[0])?;
        let from = [change.at, end[1] + kept];
        end = [from[0] + change.deleted.len(), from[1] + change.inserted.len()];
        let leads = texts[0].get(from[0]..end[0]) == Some(&change.deleted)
            && texts[1].get(from[1]..end[1]) == Some(&change.inserted);
        if !leads {
            return None;
        }
        out.push(TextChange { at: [0, 1].map(|side| from[side]..end[side]), change: change.clone() });
    }
    (texts[0][end[0]..] == texts[1][end[1]..]).then_some(out)
}

/// A change that cuts a quotation of the base text (0) or the revised text (1), and what it must cover of it.
fn cut(edits: &[TextChange], found: &[Vec<Quotation>; 2], texts: &[String; 2]) -> Option<(usize, usize, Range<usize>)> {
    let is_short =
        |side: usize, q: &Quotation| texts[side][q.range.clone()].chars().take(LONGEST + 1).count() <= LONGEST;
    edits.iter().enumerate().find_map(|(i, edit)| {
        [0, 1].into_iter().find_map(|side| {
            let taken = &edit.at[side];
            let cuts = |q: &&Quotation| {
                let opens = taken.contains(&q.range.start);
                let closes = taken.contains(&(q.range.end - q.closing));
                let is_found_once = || texts[0].matches(&texts[0][taken.clone()]).take(2).count() == 1;
                let begins = side == 0 && !q.is_bracket && taken.start == q.range.start + q.opening;
                let behind_mark = begins && (taken.is_empty() || !is_found_once());
                (opens != closes || behind_mark) && is_short(side, q)
            };
            let q = found[side].iter().find(cuts)?;
            Some((i, side, taken.start.min(q.range.start)..taken.end.max(q.range.end)))
        })
    })
}

/// The edits with one grown over `range` of a text, and over all that change something within; `None` where these are of
/// several authors.
fn grown(edits: &[TextChange], i: usize, side: usize, range: Range<usize>) -> Option<Vec<TextChange>> {
    let within = |e: &TextChange| e.at[side].start < range.end && e.at[side].end > range.start;
    let first = (0..i).find(|k| within(&edits[*k])).unwrap_or(i);
    let last = (i..edits.len()).rev().find(|k| *k == i || within(&edits[*k])).unwrap_or(i);
    let merged = &edits[first..=last];
    if merged.iter().any(|e| e.change.by.author != edits[i].change.by.author) {
        return None;
    }
    let before = merged[0].at[side].start.saturating_sub(range.start);
    let behind = range.end.saturating_sub(merged[last - first].at[side].end);
    let at = [0, 1].map(|s| merged[0].at[s].start - before..merged[last - first].at[s].end + behind);
    let marked = merged[0].change.marked.start..merged[last - first].change.marked.end;
    let one = TextChange { at, change: Change { marked, ..merged[0].change.clone() } };
    Some(edits[..first].iter().cloned().chain([one]).chain(edits[last + 1..].iter().cloned()).collect())
}
