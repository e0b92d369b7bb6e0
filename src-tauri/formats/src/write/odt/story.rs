//! Paragraphs of `content.xml` with tracked changes.
//!
//! Deleted text is stored in front of the text (ODF 1.3, 5.5.7), and a change mark shows where it was deleted: its
//! first paragraph belongs to the text before the mark, its last one to the text after it, and each has its own style.
//! Inserted text is in the text between two change marks.
//!
//! What one author inserted and another deleted is a deletion followed by an insertion in one region. The schema
//! allows only one of them; LibreOffice writes both, and brings such text back on Reject All if it is written
//! otherwise.

use modline_core::run::Revision;

use super::attributes::style_name;
use super::span_styles::SpanStyles;
use crate::word::{NO_DATE, author_name, is_date_time};
use crate::write::comments::Border;
use crate::write::paragraph_marks::ParagraphMark;
use crate::write::spans::{Span, split_spans};
use crate::write::xml::Xml;

/// The text being written.
#[derive(Default)]
pub(super) struct OdtWriter {
    /// The changes, and in them what is deleted.
    pub regions: Xml,
    /// Finished paragraphs, and the tables around them.
    pub text: Xml,
    pub span_styles: SpanStyles,
    /// What stands in the paragraph being written, and its style: that of its first part of which anything stands in the
    /// revised text.
    line: Xml,
    style: String,
    /// Whether anything of that paragraph stands there yet.
    stands: bool,
    /// Whether the end of the part before is deleted.
    runs_on: bool,
    /// The change being written.
    change: Option<WrittenChange>,
    changes: u32,
    /// How many insertions were kept apart from what stands before.
    apart: u32,
}

struct WrittenChange {
    id: String,
    ins: Option<Revision>,
    del: Option<Revision>,
}

impl OdtWriter {
    /// A paragraph nothing in which is marked.
    pub fn plain(&mut self, style: &str, spans: &[Span<'_>]) {
        self.paragraph(style, ParagraphMark::default(), spans);
    }

    /// A paragraph whose content `write` writes.
    pub fn around(&mut self, style: &str, write: impl FnOnce(&mut Xml)) {
        self.text.open("text:p", &[("text:style-name", style_name(style))]);
        write(&mut self.text);
        self.text.close("text:p");
    }

    /// A paragraph in `style`, which runs on into the next one where its end is deleted.
    pub fn paragraph(&mut self, style: &str, mark: ParagraphMark<'_>, spans: &[Span<'_>]) {
        self.bordered_paragraph(style, mark, spans, &[]);
    }

    /// The same, with what is written at bytes of its text, in their order.
    pub fn bordered_paragraph(
        &mut self,
        style: &str,
        mark: ParagraphMark<'_>,
        spans: &[Span<'_>],
        borders: &[Border<'_>],
    ) {
        if self.runs_on {
            self.regions.close("text:p").open("text:p", &[("text:style-name", style_name(style))]);
        }
        if !self.stands {
            style.clone_into(&mut self.style);
            self.stands = spans.iter().any(|p| p.del.is_none());
        }
        if mark.apart {
            self.marked(None, None, style);
            self.empty_field();
        }
        let (mut rest, mut at) = (spans.to_vec(), 0);
        for (border, write) in borders {
            let (before, behind) = split_spans(rest, border - at);
            self.spans(style, &before);
            // Deleted text stands elsewhere: what is in front of the border is one change, and what is behind it another.
            self.marked(None, None, style);
            write(&mut self.line);
            (rest, at) = (behind, *border);
        }
        self.spans(style, &rest);
        self.marked(mark.ins, mark.del, style);
        self.runs_on = mark.del.is_some();
        if !self.runs_on {
            self.text
                .open("text:p", &[("text:style-name", style_name(&self.style))])
                .append(&mut self.line)
                .close("text:p");
            self.stands = false;
        }
    }

    fn spans(&mut self, style: &str, spans: &[Span<'_>]) {
        for span in spans {
            self.marked(span.ins, span.del, style);
            self.span_styles.write(if span.del.is_some() { &mut self.regions } else { &mut self.line }, span);
        }
    }

    /// What follows has these marks; if others than what stands before, a change ends, or begins, or both.
    fn marked(&mut self, ins: Option<&Revision>, del: Option<&Revision>, style: &str) {
        let (before_ins, before_del) = self.change.as_ref().map_or((None, None), |c| (c.ins.as_ref(), c.del.as_ref()));
        if (before_ins, before_del) == (ins, del) {
            return;
        }
        if let Some(change) = self.change.take() {
            if change.del.is_some() {
                self.regions.close("text:p").close("text:deletion");
                if let Some(by) = &change.ins {
                    self.change_info("text:insertion", by);
                    self.regions.close("text:insertion");
                }
                self.regions.close("text:changed-region");
            } else {
                change_mark(&mut self.line, "text:change-end", &change.id);
            }
        }
        if let Some(by) = del {
            let id = self.begin("text:change", "text:deletion", by);
            self.regions.open("text:p", &[("text:style-name", style_name(style))]);
            self.change = Some(WrittenChange { id, ins: ins.cloned(), del: Some(by.clone()) });
        } else if let Some(by) = ins {
            let id = self.begin("text:change-start", "text:insertion", by);
            self.regions.close("text:insertion").close("text:changed-region");
            self.change = Some(WrittenChange { id, ins: Some(by.clone()), del: None });
        }
    }

    /// A place for metadata, which shows nowhere ([`crate::write::paragraph_marks`]).
    fn empty_field(&mut self) {
        self.apart += 1;
        self.line.empty("text:meta", &[("xml:id", &format!("m{}", self.apart))]);
    }

    /// Puts `mark` into the line, and begins a region that says of what kind the change is and whose; returns its id.
    fn begin(&mut self, mark: &str, kind: &str, by: &Revision) -> String {
        self.changes += 1;
        let id = format!("c{}", self.changes);
        change_mark(&mut self.line, mark, &id);
        self.regions.open("text:changed-region", &[("xml:id", &id), ("text:id", &id)]);
        self.change_info(kind, by);
        id
    }

    fn change_info(&mut self, kind: &str, by: &Revision) {
        let date = by.date.as_deref().filter(|d| is_date_time(d)).unwrap_or(NO_DATE);
        self.regions.open(kind, &[]).open("office:change-info", &[]);
        self.regions
            .element("dc:creator", &[], author_name(&by.author))
            .element("dc:date", &[], date)
            .close("office:change-info");
    }
}

fn change_mark(xml: &mut Xml, name: &str, id: &str) {
    xml.empty(name, &[("text:change-id", id)]);
}
