//! Changes of another copy of the base, put on the draft's base.

use std::ops::Range;

use crate::merge_source::{BasePosition, ChangePiece, SourceChange};
use crate::paragraph::Paragraph;
use crate::redline::{aligned_texts, paired_paragraphs, same_label};
use crate::run::{Revision, Run, Version};

use super::base_text::BaseText;

/// A stretch of both texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    pub ours: Range<BasePosition>,
    pub theirs: Range<BasePosition>,
    /// Whether they say the same, typography aside.
    pub same: bool,
}

impl Segment {
    /// Where a place of the other text is in ours.
    fn ours_at(&self, at: BasePosition) -> BasePosition {
        let lengths = [&self.ours, &self.theirs].map(|r| (r.end.line == r.start.line).then(|| r.end.at - r.start.at));
        let whole_lines = self.theirs.start.is_between_lines() && self.theirs.end.is_between_lines();
        if at <= self.theirs.start {
            self.ours.start
        } else if at >= self.theirs.end {
            self.ours.end
        } else if self.same && (whole_lines || lengths[0] == lengths[1]) {
            BasePosition { at: self.ours.start.at + (at.at - self.theirs.start.at), ..self.ours.start }
        } else {
            self.ours.end
        }
    }
}

/// How another copy of the base goes together with ours, both proposal `proposal`.
pub(super) struct Alignment<'a> {
    pub segments: Vec<Segment>,
    pub ours: &'a BaseText,
    pub theirs: &'a BaseText,
}

impl<'a> Alignment<'a> {
    pub fn new(ours: &'a BaseText, theirs: &'a BaseText, proposal: u32) -> Self {
        let (a, b) = (ours.lines(proposal), theirs.lines(proposal));
        let line = |line: usize| BasePosition::before_line(proposal, line as u32);
        let (mut i, mut j) = (0, 0);
        let mut segments = Vec::new();
        for pair in paired_paragraphs(a, b) {
            match pair {
                (Some(x), Some(y)) => lines(&a[x], &b[y], line(x), line(y), &mut segments),
                (Some(x), None) => {
                    segments.push(Segment { ours: line(x)..line(x + 1), theirs: line(j)..line(j), same: false });
                }
                (None, Some(y)) => {
                    segments.push(Segment { ours: line(i)..line(i), theirs: line(y)..line(y + 1), same: false });
                }
                (None, None) => {}
            }
            (i, j) = (pair.0.map_or(i, |x| x + 1), pair.1.map_or(j, |y| y + 1));
        }
        Self { segments, ours, theirs }
    }

    /// The changes of the other text, on ours. With `untracked`, what the texts differ in is a change too.
    pub fn place(&self, changes: Vec<SourceChange>, untracked: Option<&Revision>) -> Vec<SourceChange> {
        let mut out = Vec::with_capacity(changes.len());
        let mut touched = vec![false; self.segments.len()];
        let mut open: Option<SourceChange> = None;
        for c in changes {
            let c = self.over_differences(c, &mut touched);
            match open.as_mut().filter(|last| c.from < last.to) {
                Some(last) => {
                    let at = last.to;
                    last.pieces.extend(behind(c.pieces, c.from, at));
                    last.to = last.to.max(c.to);
                }
                None => out.extend(open.replace(c).map(|c| self.translated(c))),
            }
        }
        out.extend(open.map(|c| self.translated(c)));
        if let Some(by) = untracked {
            let differing = self.segments.iter().zip(touched).filter(|(s, touched)| !s.same && !touched);
            out.extend(differing.filter_map(|(s, _)| self.untracked(s, by)));
            out.sort_by_key(|c| (c.from, c.to));
        }
        out
    }

    /// The change, longer where it is about words of which ours has others: it is about all of them.
    fn over_differences(&self, c: SourceChange, touched: &mut [bool]) -> SourceChange {
        let (mut from, mut to) = (c.from, c.to);
        let first = self.segments.partition_point(|s| s.theirs.end <= c.from);
        for (s, touched) in self.segments[first..].iter().zip(&mut touched[first..]) {
            if s.theirs.start > c.to {
                break;
            }
            let inside = s.theirs.start < c.from && c.from < s.theirs.end;
            let overlaps = s.theirs.start < c.to && c.from < s.theirs.end && c.from < c.to;
            if !s.same && s.theirs.start < s.theirs.end && (inside || overlaps) {
                (from, to) = (from.min(s.theirs.start), to.max(s.theirs.end));
                *touched = true;
            }
        }
        let kept = |to| ChangePiece::Base { to, del: None };
        let head = (from < c.from).then(|| kept(c.from));
        let tail = (c.to < to).then(|| kept(to));
        let pieces = head.into_iter().chain(c.pieces).chain(tail).collect();
        SourceChange { from, to, pieces, ..c }
    }

    /// A change of the other text on ours. Words that ours has besides stay; words that only the other has and that it
    /// keeps are inserted, in the place of those that ours has there.
    fn translated(&self, c: SourceChange) -> SourceChange {
        let from = self.ours_at(c.from);
        let by = c.pieces.iter().find_map(ChangePiece::mark).cloned().unwrap_or_else(|| Revision::by(""));
        let (mut at, mut cur) = (c.from, from);
        let mut pieces = Vec::new();
        // Ours has words besides: they stay, unless all around them goes.
        let pass = |cur: &mut BasePosition, to: BasePosition, del: &Option<Revision>, pieces: &mut Vec<ChangePiece>| {
            if *cur < to {
                let gone = matches!(pieces.last(), Some(ChangePiece::Base { del: Some(_), .. })) && cur.line == to.line;
                pieces.push(ChangePiece::Base { to, del: del.clone().filter(|_| gone) });
                *cur = to;
            }
        };
        for piece in c.pieces {
            let ChangePiece::Base { to, del } = piece else {
                pieces.push(piece);
                continue;
            };
            let first = self.segments.partition_point(|s| s.theirs.end <= at);
            for s in self.segments[first..].iter().take_while(|s| s.theirs.start < to) {
                let (u, v) = (at.max(s.theirs.start), to.min(s.theirs.end));
                if u >= v {
                    continue;
                }
                if s.same {
                    pass(&mut cur, s.ours_at(u), &del, &mut pieces);
                    let end = s.ours_at(v);
                    if cur < end {
                        pieces.push(ChangePiece::Base { to: end, del: del.clone() });
                        cur = end;
                    }
                    continue;
                }
                pass(&mut cur, s.ours.start, &del, &mut pieces);
                if cur < s.ours.end {
                    pieces.push(ChangePiece::Base { to: s.ours.end, del: Some(by.clone()) });
                    cur = s.ours.end;
                }
                if del.is_none() {
                    pieces.extend(inserted(self.theirs, u, v, &by));
                }
            }
            at = to;
        }
        SourceChange { from, to: cur, pieces, ..c }
    }

    /// A difference of the two texts as a change; a label that the other lost is none.
    fn untracked(&self, s: &Segment, by: &Revision) -> Option<SourceChange> {
        let is_label = s.ours.end.at < self.ours.text_start(s.ours.start).at && s.ours.start.at > 0;
        if is_label && s.theirs.is_empty() {
            return None;
        }
        let deleted = (s.ours.start < s.ours.end).then(|| ChangePiece::Base { to: s.ours.end, del: Some(by.clone()) });
        let pieces = deleted.into_iter().chain(inserted(self.theirs, s.theirs.start, s.theirs.end, by)).collect();
        Some(SourceChange { from: s.ours.start, to: s.ours.end, pieces, link: None, untracked: true })
    }

    /// Where a place of the other text is in ours.
    pub fn ours_at(&self, at: BasePosition) -> BasePosition {
        let i = self.segments.partition_point(|s| s.theirs.end <= at);
        match (self.segments.get(i), self.segments.last()) {
            (Some(s), _) => s.ours_at(at),
            (None, Some(last)) => last.ours.end,
            (None, None) => at,
        }
    }
}

/// `pieces`, which begin at `from`, without the base before `at`.
fn behind(pieces: Vec<ChangePiece>, from: BasePosition, at: BasePosition) -> Vec<ChangePiece> {
    let mut out = Vec::new();
    if from > at {
        out.push(ChangePiece::Base { to: from, del: None });
    }
    out.extend(pieces.into_iter().filter(|p| !matches!(p, ChangePiece::Base { to, .. } if *to <= at)));
    out
}

/// The base text between two places as an insertion.
fn inserted(base: &BaseText, from: BasePosition, to: BasePosition, by: &Revision) -> Vec<ChangePiece> {
    let mut out = Vec::new();
    let mut line = BasePosition::before_line(from.proposal, from.line);
    while line < to {
        let Some(p) = base.line(line) else { break };
        let place = |at: u32| BasePosition { at, ..line };
        let covers = |at: u32| from <= place(at) && place(at) < to;
        let (start, end) = (base.text_start(line).at, base.text_end(line).at);
        let runs = |runs: &[Run], first: u32, last: u32| {
            let (a, b) = (from.max(place(first)), to.min(place(last)));
            let text = base.text(a, b.max(a));
            let format = runs.first().map(|r| r.format).unwrap_or_default();
            (!text.is_empty()).then(|| Run { format, ..Run::inserted(text, by) })
        };
        if covers(0) {
            out.push(ChangePiece::Start { role: p.role, id: None });
        }
        out.extend(runs(&p.label, 1, start - 1).map(ChangePiece::Label));
        out.extend(runs(&p.runs, start, end).map(ChangePiece::Text));
        if covers(end) {
            out.push(ChangePiece::End { ins: by.clone(), del: None });
        }
        line = BasePosition::before_line(line.proposal, line.line + 1);
    }
    out
}

/// The segments of two lines that are one.
fn lines(a: &Paragraph, b: &Paragraph, ours: BasePosition, theirs: BasePosition, out: &mut Vec<Segment>) {
    let [la, lb] = [a, b].map(|p| p.label_text(Version::Markup));
    let [ta, tb] = [a, b].map(|p| p.text(Version::Markup));
    let next = |line: BasePosition| BasePosition::before_line(line.proposal, line.line + 1);
    if la == lb && ta == tb {
        out.push(Segment { ours: ours..next(ours), theirs: theirs..next(theirs), same: true });
        return;
    }
    let mut push = |x: Range<usize>, y: Range<usize>, same| {
        let place = |line: BasePosition, at: usize| BasePosition { at: at as u32, ..line };
        out.push(Segment {
            ours: place(ours, x.start)..place(ours, x.end),
            theirs: place(theirs, y.start)..place(theirs, y.end),
            same,
        });
    };
    push(0..1, 0..1, true);
    if !(la.is_empty() && lb.is_empty()) {
        push(1..1 + la.len(), 1..1 + lb.len(), same_label(&la, &lb));
    }
    let (x, y) = (2 + la.len(), 2 + lb.len());
    push(x - 1..x, y - 1..y, true);
    for (r, s, same) in aligned_texts(&ta, &tb, b.role) {
        push(x + r.start..x + r.end, y + s.start..y + s.end, same);
    }
    let (end_a, end_b) = (x + ta.len(), y + tb.len());
    let place = |line: BasePosition, at: usize| BasePosition { at: at as u32, ..line };
    out.push(Segment { ours: place(ours, end_a)..next(ours), theirs: place(theirs, end_b)..next(theirs), same: true });
}
