//! The paragraphs of a page that Modline wrote, read exactly and without guessing.

use html5gum::emitters::default::{DefaultEmitter, StartTag};
use html5gum::{Token, Tokenizer};
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{Revision, Run, Version, push};

use crate::word::LINE_BREAK;

/// Everything in `main`, a paragraph each.
pub(super) fn paragraphs(page: &str) -> Vec<Paragraph> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut read = HtmlParagraphReader::default();
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => read.start(&tag),
            Token::EndTag(tag) => read.end(&tag.name),
            Token::String(text) => read.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    read.paragraphs
}

#[derive(Default)]
struct HtmlParagraphReader {
    in_main: bool,
    open: Option<Paragraph>,
    ins: Option<Revision>,
    del: Option<Revision>,
    paragraphs: Vec<Paragraph>,
}

impl HtmlParagraphReader {
    fn start(&mut self, tag: &StartTag<()>) {
        match tag.name.as_slice() {
            b"main" => self.in_main = true,
            b"p" | b"h2" | b"h3" | b"h4" | b"li" | b"th" | b"td" if self.in_main => {
                self.open = Some(Paragraph::unchanged(ParagraphId(0), Role::Para, "", ""));
            }
            b"ins" => self.mark(tag, |p| &mut p.ins, |read| &mut read.ins),
            b"del" => self.mark(tag, |p| &mut p.del, |read| &mut read.del),
            b"br" => self.text(&LINE_BREAK.to_string()),
            _ => {}
        }
    }

    fn mark(
        &mut self,
        tag: &StartTag<()>,
        end: fn(&mut Paragraph) -> &mut Option<Revision>,
        open: fn(&mut Self) -> &mut Option<Revision>,
    ) {
        let value = |name: &[u8]| tag.attributes.get(name).map(|v| String::from_utf8_lossy(v).into_owned());
        let by = Revision {
            author: value(b"data-author").unwrap_or_default().into(),
            date: value(b"datetime").map(Into::into),
        };
        match &mut self.open {
            Some(p) if value(b"class").as_deref() == Some("end") => *end(p) = Some(by),
            _ => *open(self) = Some(by),
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"main" => self.in_main = false,
            // A row of the list of proposals: marker, number and subject.
            b"li" => {
                let row = self.open.take().map(|p| p.text(Version::Markup));
                let cells = row.iter().flat_map(|row| row.splitn(3, '\t'));
                self.paragraphs.extend(cells.map(|cell| Paragraph::unchanged(ParagraphId(0), Role::Para, "", cell)));
            }
            b"p" | b"h2" | b"h3" | b"h4" | b"th" | b"td" => self.paragraphs.extend(self.open.take()),
            b"ins" => self.ins = None,
            b"del" => self.del = None,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(p) = &mut self.open {
            let run = Run { ins: self.ins.clone(), del: self.del.clone(), ..Run::unchanged(text) };
            push(&mut p.runs, run);
        }
    }
}
