//! The paragraphs of an Akoma Ntoso document, by its elements alone.

use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{Revision, Run, push};

use crate::error::ReadError;
use crate::read::shared::xml::{Element, Node, Nodes};
use crate::word::LINE_BREAK;

/// The paragraphs of the proposals, then the lines of everything around them.
#[derive(Default)]
pub(super) struct AknText {
    pub paragraphs: Vec<Paragraph>,
    pub around: Vec<String>,
}

/// Reads a document as our writer writes one.
pub(super) fn read(xml: &str) -> Result<AknText, ReadError> {
    let mut nodes = Nodes::new(xml, "the document");
    let mut read = AknReader::default();
    let mut open: Vec<String> = Vec::new();
    while let Some(node) = nodes.next()? {
        match node {
            Node::Open(element) => {
                read.start(&element);
                open.push(element.name().to_owned());
            }
            Node::Close => open.pop().iter().for_each(|name| read.end(name)),
            Node::Text(text) => read.text(&text),
        }
    }
    Ok(read.document)
}

#[derive(Default)]
struct AknReader {
    document: AknText,
    label: Vec<Run>,
    open: Option<Paragraph>,
    /// Whether the open paragraph is a proposal's.
    is_body: bool,
    in_label: bool,
    ins: bool,
    del: bool,
}

impl AknReader {
    fn start(&mut self, element: &Element<'_>) {
        match element.name() {
            "num" | "inline" => self.in_label = true,
            "p" => {
                self.is_body = element.attribute("class").is_some();
                let label = std::mem::take(&mut self.label);
                self.open = Some(Paragraph { label, ..Paragraph::unchanged(ParagraphId(0), Role::Para, "", "") });
            }
            "ins" => self.ins = true,
            "del" => self.del = true,
            "br" => self.text(&LINE_BREAK.to_string()),
            "eol" => {
                let (ins, del) = (self.ins, self.del);
                if let Some(p) = &mut self.open {
                    p.ins = p.ins.take().or(ins.then(by));
                    p.del = p.del.take().or(del.then(by));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "num" | "inline" => self.in_label = false,
            "ins" => self.ins = false,
            "del" => self.del = false,
            "p" => match self.open.take() {
                Some(p) if self.is_body => self.document.paragraphs.push(p),
                Some(p) if !p.runs.is_empty() => {
                    self.document.around.push(p.runs.iter().map(|r| r.text.as_str()).collect());
                }
                _ => {}
            },
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let run = Run { ins: self.ins.then(by), del: self.del.then(by), ..Run::unchanged(text) };
        match &mut self.open {
            None if self.in_label => push(&mut self.label, run),
            Some(p) if self.in_label => push(&mut p.label, run),
            Some(p) => push(&mut p.runs, run),
            None => {}
        }
    }
}

/// Who made a mark is not compared.
fn by() -> Revision {
    Revision::by("")
}
