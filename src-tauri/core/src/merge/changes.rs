//! The changes of a redline, by their place in its base: what a source is made of.
//!
//! A clause that is new or deleted whole is a change of its own; any other is as long as marks follow one another. A
//! change that would cut a word takes all of it.

use std::collections::HashMap;

use crate::change::{self, ChangeKind};
use crate::merge_source::{BasePosition, ChangePiece, SourceChange};
use crate::paragraph::{Paragraph, ParagraphId};
use crate::redline::word_ranges;
use crate::run::{self, Revision, Run, Version};
use crate::text::similarity;

use super::base_text::BaseText;
use super::borders::within_lines;
use super::stream::{Atom, AtomKind, Walker};

/// The changes of a redline, which is proposal `proposal` of `base`.
pub(super) fn changes(redline: &[Paragraph], proposal: u32, base: &BaseText) -> Vec<SourceChange> {
    let mut found = ChangeReader::default();
    let mut walker = Walker::new(proposal);
    let mut atoms = Vec::new();
    for p in redline {
        if walker.is_at_border() && !p.is_changed() {
            found.close(base);
            walker.skip(p);
            continue;
        }
        let whole = walker.is_at_border() && p.is_inserted() != p.is_deleted() && (p.ins.is_some() != p.del.is_some());
        atoms.clear();
        walker.read(p, &mut atoms);
        if whole {
            found.close(base);
        }
        atoms.iter().for_each(|a| found.take(a, base));
        if whole {
            found.close(base);
            found.whole.push((p.id, found.changes.len().saturating_sub(1)));
        }
    }
    found.close(base);
    link(&mut found, redline);
    let mut all = to_whole_words(found.changes, base);
    all.retain(|c| !changes_nothing(c, base));
    all
}

/// Whether a change within a line leaves it as it is, letters and formats: words were deleted and inserted again.
pub(super) fn changes_nothing(c: &SourceChange, base: &BaseText) -> bool {
    let of_paragraphs = |p: &ChangePiece| matches!(p, ChangePiece::Start { .. } | ChangePiece::End { .. });
    if c.from.line != c.to.line || c.pieces.iter().any(of_paragraphs) {
        return false;
    }
    let (mut label, mut text) = (Vec::new(), Vec::new());
    let mut at = c.from;
    for piece in &c.pieces {
        let unmarked = |r: &Run| Run { ins: None, del: None, ..r.clone() };
        match piece {
            ChangePiece::Base { to, del } => {
                if del.is_none() {
                    let [l, t] = base.runs(at, *to);
                    label.extend(l);
                    text.extend(t);
                }
                at = *to;
            }
            ChangePiece::Label(r) => label.push(unmarked(r)),
            ChangePiece::Text(r) => text.push(unmarked(r)),
            ChangePiece::Start { .. } | ChangePiece::End { .. } => {}
        }
    }
    [label, text].map(run::normalise) == base.runs(c.from, c.to)
}

#[derive(Default)]
struct ChangeReader {
    changes: Vec<SourceChange>,
    open: Option<SourceChange>,
    /// Clauses that are new or deleted, and their changes.
    whole: Vec<(ParagraphId, usize)>,
    /// Whether the paragraph goes on from the one before in both texts.
    inline: bool,
    /// Whether a label was inserted in such a one.
    labelled: bool,
}

impl ChangeReader {
    fn close(&mut self, base: &BaseText) {
        let closed = self.open.take().into_iter().flat_map(|c| within_lines(c, base));
        // A line that runs over its deleted end into an empty new paragraph is as it was.
        self.changes.extend(closed.filter(|c| c.from < c.to || !c.pieces.is_empty()));
    }

    /// Goes on to `a`. What was inserted and deleted again is in neither text, and no change: so what stands behind such an
    /// end goes on. But within a change, a paragraph that ends must have begun.
    fn take(&mut self, a: &Atom, base_text: &BaseText) {
        match (a.is_base(), a.revised, &a.what, &mut self.open) {
            (true, true, what, _) => {
                self.inline &= !matches!(what, AtomKind::Start { .. });
                return self.close(base_text);
            }
            (false, false, AtomKind::Start { role, .. }, Some(open)) => {
                let runs_on = |p: &mut ChangePiece| matches!(p, ChangePiece::End { del: Some(_), .. });
                self.inline = open.pieces.pop_if(runs_on).is_some();
                if !self.inline {
                    open.pieces.push(ChangePiece::Start { role: *role, id: None });
                }
                return;
            }
            (false, false, AtomKind::Start { .. }, None) => {
                self.inline = true;
                return;
            }
            (false, false, AtomKind::End { ins: Some(ins), del }, Some(open)) => {
                return open.pieces.push(ChangePiece::End { ins: ins.clone(), del: del.clone() });
            }
            (false, false, AtomKind::Separator, _) | (false, true, AtomKind::Separator, _) if self.inline => {
                if std::mem::take(&mut self.labelled) {
                    let tab = self.open.iter().flat_map(|c| &c.pieces).rev().find_map(|p| match p {
                        ChangePiece::Text(r) => Some(r.with_text("\t")),
                        _ => None,
                    });
                    let open = self.open.iter_mut().zip(tab);
                    open.for_each(|(c, tab)| c.pieces.push(ChangePiece::Text(tab)));
                }
                return;
            }
            (false, false, ..) => return,
            _ => {}
        }
        if let AtomKind::Start { .. } = a.what {
            self.inline = false;
        }
        let change = self.open.get_or_insert_with(|| SourceChange {
            from: a.at,
            to: a.at,
            pieces: Vec::new(),
            link: None,
            untracked: false,
        });
        let inserted = |r: &Run| Run { del: None, ..r.clone() };
        let base = |del: Option<&Revision>, change: &mut SourceChange| {
            change.to = match a.what {
                AtomKind::End { .. } => BasePosition::before_line(a.at.proposal, a.at.line + 1),
                _ => BasePosition { at: a.at.at + a.len, ..a.at },
            };
            // What has no mark of its own goes with the next that has one.
            let del = del.cloned().unwrap_or_else(|| Revision::by(""));
            change.pieces.push(ChangePiece::Base { to: change.to, del: Some(del) });
        };
        match &a.what {
            AtomKind::Start { role, .. } if !a.is_base() => {
                change.pieces.push(ChangePiece::Start { role: *role, id: None })
            }
            AtomKind::Separator if !a.is_base() => {}
            AtomKind::Start { .. } | AtomKind::Separator => base(None, change),
            AtomKind::Label(r) if a.is_base() => base(r.del.as_ref(), change),
            AtomKind::Text(r) if a.is_base() => base(r.del.as_ref(), change),
            // A label that runs on in the text of a paragraph is text.
            AtomKind::Label(r) if self.inline => {
                self.labelled = true;
                change.pieces.push(ChangePiece::Text(inserted(r)));
            }
            AtomKind::Label(r) => change.pieces.push(ChangePiece::Label(inserted(r))),
            AtomKind::Text(r) => change.pieces.push(ChangePiece::Text(inserted(r))),
            AtomKind::End { ins: Some(ins), .. } => {
                change.pieces.push(ChangePiece::End { ins: ins.clone(), del: None })
            }
            AtomKind::End { ins: None, del } => base(del.as_ref(), change),
        }
    }
}

/// Gives the halves of a move one number, and a clause with the one that stands in its place.
fn link(found: &mut ChangeReader, redline: &[Paragraph]) {
    /// How alike a deleted clause and a new one beside it are if one is the other amended.
    const AMENDED: f32 = 0.5;
    let by_id: HashMap<ParagraphId, usize> = found.whole.iter().copied().collect();
    let mut next = 0;
    let mut join = |changes: &mut [SourceChange], a: usize, b: usize| {
        if changes[a].link.is_none() && changes[b].link.is_none() {
            (changes[a].link, changes[b].link) = (Some(next), Some(next));
            next += 1;
        }
    };
    if found.whole.len() < 2 {
        return;
    }
    for c in change::proposal_changes(redline).iter().filter(|c| c.kind == ChangeKind::Moved) {
        let halves = (by_id.get(&c.paragraph), c.from.and_then(|from| by_id.get(&from)));
        if let (Some(new), Some(old)) = halves {
            join(&mut found.changes, *new, *old);
        }
    }
    let texts: HashMap<ParagraphId, &Paragraph> = redline.iter().map(|p| (p.id, p)).collect();
    let text = |id: &ParagraphId| {
        texts.get(id).map(|p| if p.is_deleted() { p.text(Version::Base) } else { p.text(Version::Revised) })
    };
    for pair in found.whole.windows(2) {
        let ((a, at), (b, next_at)) = (pair[0], pair[1]);
        let (x, y) = (&found.changes[at], &found.changes[next_at]);
        let beside = next_at == at + 1 && x.to == y.from && x.is_new_clause() != y.is_new_clause();
        if beside && text(&a).zip(text(&b)).is_some_and(|(a, b)| similarity(&a, &b) >= AMENDED) {
            join(&mut found.changes, at, next_at);
        }
    }
}

/// Makes changes longer where they would cut a word; those that then meet in one are one.
fn to_whole_words(changes: Vec<SourceChange>, base: &BaseText) -> Vec<SourceChange> {
    let mut out: Vec<SourceChange> = Vec::with_capacity(changes.len());
    let mut line = None;
    let mut words = Vec::new();
    for c in changes {
        if c.is_new_clause() {
            out.push(c);
            continue;
        }
        let mut around = |at: BasePosition| {
            let (byte, start) = (base.byte(at)?, base.text_start(at));
            if line != Some((at.proposal, at.line)) {
                line = Some((at.proposal, at.line));
                words = base.line(at).map(|p| word_ranges(&p.text(Version::Markup))).unwrap_or_default();
            }
            let cut = &words[..].get(words.partition_point(|w| w.end <= byte))?;
            let place = |byte: usize| BasePosition { at: start.at + byte as u32, ..at };
            (cut.start < byte).then(|| (place(cut.start), place(cut.end)))
        };
        let (from, to) = (around(c.from).map_or(c.from, |w| w.0), around(c.to).map_or(c.to, |w| w.1));
        match out.last_mut().filter(|last| !last.is_new_clause() && from < last.to) {
            Some(last) => {
                // The kept end of the word, which the last change took, is cut off again.
                while matches!(last.pieces.last(), Some(ChangePiece::Base { del: None, .. })) {
                    last.pieces.pop();
                }
                last.pieces.push(ChangePiece::Base { to: c.from, del: None });
                last.pieces.extend(c.pieces);
                last.to = last.to.max(to);
            }
            None => {
                let head = (from < c.from).then_some(ChangePiece::Base { to: c.from, del: None });
                out.push(SourceChange { from, to, pieces: head.into_iter().chain(c.pieces).collect(), ..c });
            }
        }
        if let Some(last) = out.last_mut().filter(|_| c.to < to) {
            last.pieces.push(ChangePiece::Base { to: last.to, del: None });
        }
    }
    out.iter_mut().for_each(|c| name_unmarked(&mut c.pieces));
    out
}

/// Gives starts and separators, which bear no mark, the name of the marks beside them.
fn name_unmarked(pieces: &mut [ChangePiece]) {
    let by = |p: &ChangePiece| match p {
        ChangePiece::Base { del: Some(by), .. } if !by.author.is_empty() => Some(by.clone()),
        ChangePiece::End { ins, .. } => Some(ins.clone()),
        ChangePiece::Text(r) | ChangePiece::Label(r) => r.ins.clone(),
        _ => None,
    };
    let Some(mut last) = pieces.iter().find_map(by) else { return };
    for piece in pieces {
        match piece {
            ChangePiece::Base { del: Some(unnamed), .. } if unnamed.author.is_empty() => *unnamed = last.clone(),
            piece => last = by(piece).unwrap_or(last),
        }
    }
}
