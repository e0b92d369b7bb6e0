//! Footnotes and endnotes: their marks are numbered, and their text stands behind the paragraph they belong to.
//!
//! Limitations: notes that are counted anew on each page or section are counted through.

use std::collections::HashMap;

use modline_core::run::{Revision, Version};

use super::model::{NoteCounting, NoteKind, NoteMark, Piece, Story, WordParagraph};
use super::number_format::{Figures, figure};
use crate::ReadError;
use crate::read::xml::{Node, Nodes};

/// The notes of a file that have not been placed, by kind and id.
#[derive(Debug, Default)]
pub(super) struct Notes {
    texts: HashMap<(NoteKind, String), Vec<WordParagraph>>,
    counting: [NoteCounting; 2],
}

impl Notes {
    /// Takes the part that holds the notes of one kind.
    pub fn add(&mut self, kind: NoteKind, part: Story) {
        for paragraph in part.paragraphs {
            let id = part.notes.get((paragraph.place.note as usize).wrapping_sub(1));
            if let Some(id) = id {
                self.texts.entry((kind, id.clone())).or_default().push(paragraph);
            }
        }
    }

    /// Takes what `word/settings.xml` says of counting.
    pub fn settings(&mut self, xml: &str, part: &str) -> Result<(), ReadError> {
        let mut nodes = Nodes::new(xml, part);
        let mut path: Vec<Option<NoteKind>> = Vec::new();
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(e) => {
                    if let Some(Some(kind)) = path.last() {
                        self.counting[*kind as usize].take(&e);
                    }
                    path.push(match e.name() {
                        "footnotePr" if path.len() == 1 => Some(NoteKind::Foot),
                        "endnotePr" if path.len() == 1 => Some(NoteKind::End),
                        _ => None,
                    });
                }
                Node::Close => {
                    path.pop();
                }
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    /// Numbers the marks in `body` and puts each note behind the paragraph that refers to it first.
    pub fn place(mut self, body: &mut Story) {
        let said = std::mem::take(&mut body.counting);
        let figures = |i: usize, usual| said[i].figures.or(self.counting[i].figures).unwrap_or(usual);
        let start = |i: usize| said[i].start.or(self.counting[i].start).unwrap_or(1);
        let mut counts =
            [Count::new(figures(0, Figures::Decimal), start(0)), Count::new(figures(1, Figures::Roman), start(1))];
        let mut out = Vec::with_capacity(body.paragraphs.len());
        let mut waiting: Vec<WordParagraph> = Vec::new();
        let mut placed = 0;
        for mut paragraph in std::mem::take(&mut body.paragraphs) {
            if waiting.last().is_some_and(|_| out.last().is_some_and(|p: &WordParagraph| p.place != paragraph.place)) {
                out.append(&mut waiting);
            }
            let mut pieces = Vec::with_capacity(paragraph.pieces.len());
            for piece in paragraph.pieces {
                let (kind, id, typed) = match &piece.note {
                    Some(NoteMark::Reference(kind, id)) => (*kind, id.clone(), false),
                    Some(NoteMark::Typed(kind, id)) => (*kind, id.clone(), true),
                    Some(NoteMark::Own) => continue,
                    None => {
                        pieces.push(piece);
                        continue;
                    }
                };
                let numbers = if typed { Vec::new() } else { counts[kind as usize].next(&piece) };
                if let Some(text) = self.texts.remove(&(kind, id)) {
                    placed += 1;
                    waiting.extend(text.into_iter().map(|p| note(p, placed, &piece, &numbers)));
                }
                pieces.extend(numbers);
            }
            paragraph.pieces = pieces;
            let runs_on = paragraph.ins.is_some() || paragraph.del.is_some();
            out.push(paragraph);
            if !runs_on {
                out.append(&mut waiting);
            }
        }
        out.append(&mut waiting);
        body.paragraphs = out;
    }
}

/// A paragraph of a note: its own mark is the reference's, and what marks the reference marks it all.
fn note(mut paragraph: WordParagraph, number: u32, reference: &Piece, numbers: &[Piece]) -> WordParagraph {
    paragraph.place.note = number;
    let mut pieces = Vec::with_capacity(paragraph.pieces.len());
    for mut piece in paragraph.pieces {
        if piece.note.is_some() {
            pieces.extend(numbers.iter().map(Piece::copy));
            continue;
        }
        piece.ins = piece.ins.or_else(|| reference.ins.clone());
        piece.del = piece.del.or_else(|| reference.del.clone());
        pieces.push(piece);
    }
    paragraph.pieces = pieces;
    paragraph.ins = paragraph.ins.or_else(|| reference.ins.clone());
    paragraph.del = paragraph.del.or_else(|| reference.del.clone());
    paragraph
}

/// Counts the notes of one kind, in base and revised text at once.
struct Count {
    figures: Figures,
    base: u32,
    revised: u32,
    /// Who inserted or struck a note last: the numbers behind are shifted by that change.
    by: Option<Revision>,
}

impl Count {
    fn new(figures: Figures, start: u32) -> Self {
        Self { figures, base: start, revised: start, by: None }
    }

    /// The number of the next note as text that bears the marks of its reference. Where the two texts count
    /// differently, both numbers.
    fn next(&mut self, reference: &Piece) -> Vec<Piece> {
        let (ins, del) = (&reference.ins, &reference.del);
        let [base, revised] = [self.base, self.revised].map(|n| figure(self.figures, n));
        self.base = self.base.saturating_add(u32::from(Version::Base.keeps(ins, del)));
        self.revised = self.revised.saturating_add(u32::from(Version::Revised.keeps(ins, del)));
        self.by = ins.as_ref().or(del.as_ref()).cloned().or(self.by.take());
        let piece = |text: String| Piece { text, ..reference.copy() };
        match (ins, del, &self.by) {
            (None, None, Some(by)) if base != revised => {
                vec![Piece { del: Some(by.clone()), ..piece(base) }, Piece { ins: Some(by.clone()), ..piece(revised) }]
            }
            (None, _, _) => vec![piece(base)],
            (Some(_), _, _) => vec![piece(revised)],
        }
    }
}
