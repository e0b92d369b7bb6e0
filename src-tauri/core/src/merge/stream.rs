//! A redline as a stream of atoms, each with its place in the base text: starts, labels, text and ends of paragraphs.
//!
//! Stretches of a stream can give way to others whatever borders of paragraphs they hold; [`to_paragraphs`] makes
//! paragraphs of it again.

use std::ops::Range;

use crate::merge_source::{BasePosition, ChangePiece};
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{Revision, Run};

/// One thing in a redline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Atom {
    /// Its place in the base, or the one where it was inserted.
    pub at: BasePosition,
    /// How much of the base it is; 0 for what is not in the base.
    pub len: u32,
    /// Whether it stands in the revised text.
    pub revised: bool,
    pub what: AtomKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AtomKind {
    Start {
        id: Option<ParagraphId>,
        role: Role,
    },
    Label(Run),
    /// What parts label and text.
    Separator,
    Text(Run),
    End {
        ins: Option<Revision>,
        del: Option<Revision>,
    },
}

impl Atom {
    /// Whether it stands in the base.
    pub fn is_base(&self) -> bool {
        self.len > 0
    }

    fn end(&self) -> BasePosition {
        match self.what {
            AtomKind::End { .. } if self.is_base() => BasePosition::before_line(self.at.proposal, self.at.line + 1),
            _ => BasePosition { at: self.at.at + self.len, ..self.at },
        }
    }

    /// The part of a base atom that lies within `range`.
    fn within(&self, range: &Range<BasePosition>) -> Option<Atom> {
        let end = self.end();
        if range.start <= self.at && end <= range.end {
            return Some(self.clone());
        }
        let (from, to) = (self.at.max(range.start), end.min(range.end));
        if from >= to {
            return None;
        }
        let cut = |r: &Run| {
            let byte = |p: BasePosition| r.text.floor_char_boundary((p.at - self.at.at) as usize);
            r.with_text(&r.text[byte(from)..byte(to)])
        };
        let what = match &self.what {
            AtomKind::Label(r) => AtomKind::Label(cut(r)),
            AtomKind::Text(r) => AtomKind::Text(cut(r)),
            _ => return None,
        };
        Some(Atom { at: from, len: to.at - from.at, revised: self.revised, what })
    }
}

/// Reads paragraphs in order and knows where in the base it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walker {
    /// Where the next atom stands.
    pub at: BasePosition,
    /// Whether a line of the base has begun in a paragraph whose end is not in the base.
    open_base: bool,
    /// The same of the revised text.
    open_revised: bool,
}

impl Walker {
    pub fn new(proposal: u32) -> Self {
        Self { at: BasePosition::before_line(proposal, 0), open_base: false, open_revised: false }
    }

    /// Whether the next paragraph begins a line in either text, if it stands there.
    pub fn is_at_border(&self) -> bool {
        !self.open_base && !self.open_revised
    }

    /// Goes past `p`.
    pub fn skip(&mut self, p: &Paragraph) {
        if self.is_at_border() && !p.is_changed() {
            self.at = BasePosition::before_line(self.at.proposal, self.at.line + 1);
        } else {
            self.read(p, &mut Vec::new());
        }
    }

    /// Appends the atoms of `p`.
    pub fn read(&mut self, p: &Paragraph, out: &mut Vec<Atom>) {
        let stands = |r: &Run, mark: &Option<Revision>| mark.is_none() && !r.text.is_empty();
        let (in_base, in_revised) = (p.all_runs().any(|r| stands(r, &r.ins)), p.all_runs().any(|r| stands(r, &r.del)));
        let starts_base = !self.open_base && (in_base || p.ins.is_none());
        let starts_revised = !self.open_revised && (in_revised || p.del.is_none());
        let mut push = |walker: &mut Self, len: usize, revised, what| {
            let atom = Atom { at: walker.at, len: len as u32, revised, what };
            walker.at = atom.end();
            out.push(atom);
        };
        let length = |r: &Run| if r.ins.is_none() { r.text.len() } else { 0 };
        push(self, usize::from(starts_base), starts_revised, AtomKind::Start { id: Some(p.id), role: p.role });
        for r in &p.label {
            push(self, length(r), r.del.is_none(), AtomKind::Label(r.clone()));
        }
        // A label that an inserted end brought into a line is text of the base there, with its tab.
        let tab = starts_base || (self.open_base && p.label.iter().any(|r| stands(r, &r.ins)));
        let kept = starts_revised || p.label.iter().any(|r| stands(r, &r.del));
        push(self, usize::from(tab), kept, AtomKind::Separator);
        for r in &p.runs {
            push(self, length(r), r.del.is_none(), AtomKind::Text(r.clone()));
        }
        let end = AtomKind::End { ins: p.ins.clone(), del: p.del.clone() };
        push(self, usize::from(p.ins.is_none()), p.del.is_none(), end);
        self.open_base = p.ins.is_some() && (self.open_base || in_base);
        self.open_revised = p.del.is_some() && (self.open_revised || in_revised);
    }
}

/// What stands in `stretch` of `atoms`, as indices; text that goes over its borders is cut first. Of what was inserted at
/// its borders, all is in it but paragraphs between lines.
pub(super) fn stretch(atoms: &mut Vec<Atom>, from: BasePosition, to: BasePosition) -> Range<usize> {
    for border in [from, to] {
        let crossed = |a: &Atom| a.is_base() && a.at < border && border < a.end();
        if let Some(i) = atoms.iter().position(crossed) {
            let (at, end) = (atoms[i].at, atoms[i].end());
            let halves = [at..border, border..end].map(|range| atoms[i].within(&range));
            atoms.splice(i..=i, halves.into_iter().flatten());
        }
    }
    let inside = |a: &Atom| match a.is_base() {
        true => from <= a.at && a.at < to,
        false if a.at.is_between_lines() => from < a.at && a.at < to,
        false => from <= a.at && a.at <= to,
    };
    let start = atoms.iter().position(inside).unwrap_or_else(|| atoms.partition_point(|a| a.at < from));
    start..start + atoms[start..].iter().take_while(|a| inside(a)).count()
}

/// The atoms as pieces: what stands in the draft, to be put back.
pub(super) fn to_pieces(atoms: &[Atom]) -> Vec<ChangePiece> {
    let mut out: Vec<ChangePiece> = Vec::new();
    for a in atoms {
        let base = |del: &Option<Revision>| ChangePiece::Base { to: a.end(), del: del.clone() };
        let piece = match &a.what {
            AtomKind::Start { .. } | AtomKind::Separator if a.is_base() => ChangePiece::Base { to: a.end(), del: None },
            AtomKind::Separator => continue,
            AtomKind::Start { id, role } => ChangePiece::Start { id: *id, role: *role },
            AtomKind::Label(r) | AtomKind::Text(r) if a.is_base() => base(&r.del),
            AtomKind::Label(r) => ChangePiece::Label(r.clone()),
            AtomKind::Text(r) => ChangePiece::Text(r.clone()),
            AtomKind::End { ins: Some(ins), del } => ChangePiece::End { ins: ins.clone(), del: del.clone() },
            AtomKind::End { ins: None, del } => base(del),
        };
        match (out.last_mut(), piece) {
            (Some(ChangePiece::Base { to, del: None }), ChangePiece::Base { to: next, del: None }) => *to = next,
            (_, piece) => out.push(piece),
        }
    }
    out
}

/// The atoms that `pieces` say, from `from` on; `base` holds the atoms of the base there, in order, and no others.
pub(super) fn from_pieces(pieces: &[ChangePiece], from: BasePosition, base: &[Atom]) -> Vec<Atom> {
    let mut at = from;
    let mut out = Vec::new();
    for piece in pieces {
        let what = match piece {
            ChangePiece::Base { to, del } => {
                let first = base.partition_point(|a| a.end() <= at);
                for a in base[first..].iter().take_while(|a| a.at < *to).filter_map(|a| a.within(&(at..*to))) {
                    let what = match a.what {
                        AtomKind::Label(r) => AtomKind::Label(Run { ins: None, del: del.clone(), ..r }),
                        AtomKind::Text(r) => AtomKind::Text(Run { ins: None, del: del.clone(), ..r }),
                        AtomKind::End { .. } => AtomKind::End { ins: None, del: del.clone() },
                        what => what,
                    };
                    out.push(Atom { revised: del.is_none(), what, ..a });
                }
                at = *to;
                continue;
            }
            ChangePiece::Label(r) => AtomKind::Label(r.clone()),
            ChangePiece::Text(r) => AtomKind::Text(r.clone()),
            ChangePiece::Start { role, id } => AtomKind::Start { id: *id, role: *role },
            ChangePiece::End { ins, del } => AtomKind::End { ins: Some(ins.clone()), del: del.clone() },
        };
        out.push(Atom { at, len: 0, revised: true, what });
    }
    out
}

/// The paragraphs that the atoms are; `fresh` names new ones.
pub(super) fn to_paragraphs(atoms: Vec<Atom>, mut fresh: impl FnMut() -> ParagraphId) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    let mut open: Option<Paragraph> = None;
    for a in atoms {
        match a.what {
            AtomKind::Start { id, role } => {
                let id = id.unwrap_or_else(&mut fresh);
                out.extend(open.replace(Paragraph::unchanged(id, role, "", "")));
            }
            AtomKind::Label(r) => open.iter_mut().for_each(|p| p.label.push(r.clone())),
            AtomKind::Text(r) => open.iter_mut().for_each(|p| p.runs.push(r.clone())),
            AtomKind::End { ins, del } => {
                out.extend(open.take().map(|p| Paragraph { ins, del, ..p }));
            }
            AtomKind::Separator => {}
        }
    }
    out.extend(open);
    out.iter_mut().for_each(Paragraph::normalise);
    out
}
