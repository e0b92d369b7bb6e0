//! Footnotes and endnotes: their marks are numbered, and their text follows the paragraph that refers to them.
//!
//! Limitations: notes that restart on each page or section are counted without restart.

use std::collections::HashMap;

use modline_core::run::{Revision, Version};

use super::model::{DocxParagraph, DocxSpan, DocxStory, NoteCounting, NoteKind, NoteMark};
use super::number_format::{NumberFormat, format_number};
use crate::error::ReadError;
use crate::read::shared::xml::{Node, Nodes};

/// The notes of a file that have not been placed, by kind and id.
#[derive(Debug, Default)]
pub(super) struct DocxNotes {
    texts: HashMap<(NoteKind, String), Vec<DocxParagraph>>,
    counting: [NoteCounting; 2],
}

impl DocxNotes {
    /// Takes the part that holds the notes of one kind.
    pub fn add(&mut self, kind: NoteKind, part: DocxStory) {
        for paragraph in part.paragraphs {
            let id = part.notes.get((paragraph.place.note as usize).wrapping_sub(1));
            if let Some(id) = id {
                self.texts.entry((kind, id.clone())).or_default().push(paragraph);
            }
        }
    }

    /// Takes what `word/settings.xml` says of counting.
    ///
    /// # Errors
    /// The part is no well-formed XML.
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
    pub fn place(mut self, body: &mut DocxStory) {
        let section_counting = std::mem::take(&mut body.counting);
        let number_format =
            |i: usize, usual| section_counting[i].number_format.or(self.counting[i].number_format).unwrap_or(usual);
        let start = |i: usize| section_counting[i].start.or(self.counting[i].start).unwrap_or(1);
        let mut counts = [
            NoteCounter::new(number_format(0, NumberFormat::Decimal), start(0)),
            NoteCounter::new(number_format(1, NumberFormat::Roman), start(1)),
        ];
        let mut out = Vec::with_capacity(body.paragraphs.len());
        let mut waiting: Vec<DocxParagraph> = Vec::new();
        let mut placed = 0;
        for mut paragraph in std::mem::take(&mut body.paragraphs) {
            if waiting.last().is_some_and(|_| out.last().is_some_and(|p: &DocxParagraph| p.place != paragraph.place)) {
                out.append(&mut waiting);
            }
            let mut spans = Vec::with_capacity(paragraph.spans.len());
            for span in paragraph.spans {
                let (kind, id, typed) = match &span.note {
                    Some(NoteMark::Reference(kind, id)) => (*kind, id.clone(), false),
                    Some(NoteMark::Typed(kind, id)) => (*kind, id.clone(), true),
                    Some(NoteMark::Own) => continue,
                    None => {
                        spans.push(span);
                        continue;
                    }
                };
                let numbers = if typed { Vec::new() } else { counts[kind as usize].next(&span) };
                if let Some(text) = self.texts.remove(&(kind, id)) {
                    placed += 1;
                    waiting.extend(text.into_iter().map(|p| note(p, placed, &span, &numbers)));
                }
                spans.extend(numbers);
            }
            paragraph.spans = spans;
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

/// A paragraph of a note: its note mark gets the number of the reference, and the marks of the reference apply to it.
fn note(mut paragraph: DocxParagraph, number: u32, reference: &DocxSpan, numbers: &[DocxSpan]) -> DocxParagraph {
    paragraph.place.note = number;
    let mut spans = Vec::with_capacity(paragraph.spans.len());
    for mut span in paragraph.spans {
        if span.note.is_some() {
            spans.extend(numbers.iter().map(DocxSpan::copy));
            continue;
        }
        span.ins = span.ins.or_else(|| reference.ins.clone());
        span.del = span.del.or_else(|| reference.del.clone());
        spans.push(span);
    }
    paragraph.spans = spans;
    paragraph.ins = paragraph.ins.or_else(|| reference.ins.clone());
    paragraph.del = paragraph.del.or_else(|| reference.del.clone());
    paragraph
}

/// Counts the notes of one kind, in base and revised text at once.
struct NoteCounter {
    number_format: NumberFormat,
    base: u32,
    revised: u32,
    /// Who inserted or deleted a note last: that change shifts the numbers after it.
    by: Option<Revision>,
}

impl NoteCounter {
    fn new(number_format: NumberFormat, start: u32) -> Self {
        Self { number_format, base: start, revised: start, by: None }
    }

    /// The number of the next note as text that bears the marks of its reference. Where the two texts count
    /// differently, both numbers.
    fn next(&mut self, reference: &DocxSpan) -> Vec<DocxSpan> {
        let (ins, del) = (&reference.ins, &reference.del);
        let [base, revised] = [self.base, self.revised].map(|n| format_number(self.number_format, n));
        self.base = self.base.saturating_add(u32::from(Version::Base.keeps(ins, del)));
        self.revised = self.revised.saturating_add(u32::from(Version::Revised.keeps(ins, del)));
        self.by = ins.as_ref().or(del.as_ref()).cloned().or(self.by.take());
        let span = |text: String| DocxSpan { text, ..reference.copy() };
        match (ins, del, &self.by) {
            (None, None, Some(by)) if base != revised => {
                vec![
                    DocxSpan { del: Some(by.clone()), ..span(base) },
                    DocxSpan { ins: Some(by.clone()), ..span(revised) },
                ]
            }
            (None, _, _) => vec![span(base)],
            (Some(_), _, _) => vec![span(revised)],
        }
    }
}
