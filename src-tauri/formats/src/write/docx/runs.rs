//! Paragraphs and runs of `word/document.xml`: tracked text, characters that are elements, languages and directions.

use modline_core::itu::Language;
use modline_core::run::Revision;

use super::fonts::CHINESE_FONT;
use crate::word::{LINE_BREAK, NO_BREAK_HYPHEN, SOFT_HYPHEN, author_name, is_date_time, is_plain};
use crate::write::comments::Border;
use crate::write::paragraph_marks::ParagraphMark;
use crate::write::script::{Script, segments, western};
use crate::write::spans::{DirectFormatting, Span, split_spans};
use crate::write::xml::Xml;

/// The document's story being written; numbers its changes.
pub(super) struct DocxWriter {
    pub xml: Xml,
    pub language: Language,
    changes: u32,
}

impl DocxWriter {
    /// An empty story in `language`.
    pub fn new(xml: Xml, language: Language) -> Self {
        Self { xml, language, changes: 0 }
    }

    /// A paragraph nothing in which is marked.
    pub fn plain(&mut self, style: &str, spans: &[Span<'_>]) {
        self.paragraph(style, ParagraphMark::default(), spans);
    }

    /// Lines that belong together: a paragraph each, close to the one before.
    pub fn close(&mut self, style: &str, lines: &[&str]) {
        for (i, line) in lines.iter().enumerate() {
            let near = [("w:before", "80", i > 0), ("w:after", "0", i + 1 < lines.len())];
            let near: Vec<_> = near.into_iter().filter(|n| n.2).map(|(side, space, _)| (side, space)).collect();
            self.xml.open("w:p", &[]).open("w:pPr", &[]).val("w:pStyle", style);
            if !near.is_empty() {
                self.xml.empty("w:spacing", &near);
            }
            self.xml.close("w:pPr");
            self.runs(&[Span::plain(line)]);
            self.xml.close("w:p");
        }
    }

    /// A paragraph of Latin text, a telephone number say, in a text that runs from right to left.
    pub fn left_to_right(&mut self, style: &str, text: &str) {
        self.xml.open("w:p", &[]).open("w:pPr", &[]).val("w:pStyle", style);
        self.xml.switch("w:bidi", false).val("w:jc", "right").close("w:pPr");
        self.segment(text, Script::Western, &Span::plain(text));
        self.xml.close("w:p");
    }

    /// An id that no change and no comment has yet.
    pub fn fresh_id(&mut self) -> u32 {
        self.changes += 1;
        self.changes
    }

    /// A paragraph in `style`. The default style goes without saying.
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
        self.xml.open("w:p", &[]);
        let marked = mark.ins.is_some() || mark.del.is_some();
        if style != "Normal" || marked {
            self.xml.open("w:pPr", &[]);
            if style != "Normal" {
                self.xml.val("w:pStyle", style);
            }
            if marked {
                self.xml.open("w:rPr", &[]);
                for (name, by) in [("w:ins", mark.ins), ("w:del", mark.del)] {
                    if let Some(by) = by {
                        self.mark(name, by, true);
                    }
                }
                self.xml.close("w:rPr");
            }
            self.xml.close("w:pPr");
        }
        if mark.apart {
            self.empty_field();
        }
        let (mut rest, mut at) = (spans.to_vec(), 0);
        for (border, write) in borders {
            let (before, behind) = split_spans(rest, border - at);
            self.runs(&before);
            write(&mut self.xml);
            (rest, at) = (behind, *border);
        }
        self.runs(&rest);
        self.xml.close("w:p");
    }

    /// A field that has no result and shows nowhere (`PRIVATE`, ECMA-376 part 1, 17.16.5).
    fn empty_field(&mut self) {
        let xml = &mut self.xml;
        xml.open("w:r", &[]).empty("w:fldChar", &[("w:fldCharType", "begin")]).close("w:r");
        xml.open("w:r", &[]).element("w:instrText", &[], "PRIVATE").close("w:r");
        xml.open("w:r", &[]).empty("w:fldChar", &[("w:fldCharType", "end")]).close("w:r");
    }

    /// A paragraph in `style` whose runs `content` writes.
    pub fn around(&mut self, style: &str, content: impl FnOnce(&mut Xml)) {
        self.xml.open("w:p", &[]).open("w:pPr", &[]).val("w:pStyle", style).close("w:pPr");
        content(&mut self.xml);
        self.xml.close("w:p");
    }

    /// A field; `shown` stands there until the reader finds what it says.
    pub fn field(&mut self, instruction: &str, shown: &str) {
        self.xml.open("w:fldSimple", &[("w:instr", &format!(" {instruction} "))]);
        self.run(&Span::plain(shown));
        self.xml.close("w:fldSimple");
    }

    /// Runs; neighbours with the same marks stand in one `w:ins` or `w:del`.
    pub fn runs(&mut self, spans: &[Span<'_>]) {
        let mut rest = spans;
        while let Some(first) = rest.first() {
            let same = rest.iter().take_while(|p| p.ins == first.ins && p.del == first.del).count();
            if let Some(by) = first.ins {
                self.mark("w:ins", by, false);
            }
            if let Some(by) = first.del {
                self.mark("w:del", by, false);
            }
            for span in &rest[..same] {
                self.run(span);
            }
            if first.del.is_some() {
                self.xml.close("w:del");
            }
            if first.ins.is_some() {
                self.xml.close("w:ins");
            }
            rest = &rest[same..];
        }
    }

    /// A date that is no `xsd:dateTime` is left out: Word refuses the whole file for one.
    fn mark(&mut self, name: &str, by: &Revision, empty: bool) {
        let id = self.fresh_id().to_string();
        let mut attributes = vec![("w:id", id.as_str()), ("w:author", author_name(&by.author))];
        if let Some(date) = by.date.as_deref().filter(|d| is_date_time(d)) {
            attributes.push(("w:date", date));
        }
        if empty {
            self.xml.empty(name, &attributes);
        } else {
            self.xml.open(name, &attributes);
        }
    }

    fn run(&mut self, span: &Span<'_>) {
        for (text, script) in segments(span.text, self.language) {
            self.segment(text, script, span);
        }
    }

    fn segment(&mut self, text: &str, script: Script, span: &Span<'_>) {
        self.xml.open("w:r", &[]).open("w:rPr", &[]);
        self.formatting(&span.formatting, script);
        self.xml.close("w:rPr");
        self.characters(text, if span.del.is_some() { "w:delText" } else { "w:t" });
        self.xml.close("w:r");
    }

    /// In the order of CT_RPr. Every run says its language: text is copied into other documents, whose own differs.
    fn formatting(&mut self, formatting: &DirectFormatting, script: Script) {
        let xml = &mut self.xml;
        if let Some(style) = formatting.style {
            xml.val("w:rStyle", style);
        }
        if script == Script::Chinese {
            xml.empty("w:rFonts", &[("w:hint", "eastAsia"), ("w:eastAsia", CHINESE_FONT)]);
        }
        // Right-to-left text has switches of its own.
        for (on, name, complex) in [(formatting.bold, "w:b", "w:bCs"), (formatting.italic, "w:i", "w:iCs")] {
            if let Some(on) = on {
                xml.switch(name, on);
                if script == Script::Arabic {
                    xml.switch(complex, on);
                }
            }
        }
        if let Some(on) = formatting.caps {
            xml.switch("w:caps", on);
        }
        if formatting.strike {
            xml.switch("w:strike", true);
        }
        if let Some(colour) = formatting.colour {
            xml.val("w:color", colour.trim_start_matches('#'));
        }
        if formatting.underline {
            xml.val("w:u", "single");
        }
        if formatting.raised || formatting.lowered {
            xml.val("w:vertAlign", if formatting.raised { "superscript" } else { "subscript" });
        }
        if script == Script::Arabic {
            xml.empty("w:rtl", &[]).empty("w:lang", &[("w:bidi", Language::Ar.word_tag())]);
        } else {
            let mut tags = vec![("w:val", western(self.language).word_tag())];
            if script == Script::Chinese {
                tags.push(("w:eastAsia", Language::Zh.word_tag()));
            }
            xml.empty("w:lang", &tags);
        }
    }

    fn characters(&mut self, text: &str, element: &str) {
        if is_plain(text) {
            return self.text_element(text, element);
        }
        let mut rest = text;
        while let Some(offset) = rest.find(special) {
            self.text_element(&rest[..offset], element);
            let c = rest[offset..].chars().next().unwrap_or(LINE_BREAK);
            self.xml.empty(
                match c {
                    '\t' => "w:tab",
                    NO_BREAK_HYPHEN => "w:noBreakHyphen",
                    SOFT_HYPHEN => "w:softHyphen",
                    _ => "w:br",
                },
                &[],
            );
            rest = &rest[offset + c.len_utf8()..];
        }
        self.text_element(rest, element);
    }

    fn text_element(&mut self, text: &str, element: &str) {
        let is_blank = |c: Option<char>| c.is_some_and(char::is_whitespace);
        if is_blank(text.chars().next()) || is_blank(text.chars().next_back()) {
            self.xml.element(element, &[("xml:space", "preserve")], text);
        } else if !text.is_empty() {
            self.xml.element(element, &[], text);
        }
    }
}

fn special(c: char) -> bool {
    matches!(c, '\t' | '\n' | LINE_BREAK | NO_BREAK_HYPHEN | SOFT_HYPHEN)
}
