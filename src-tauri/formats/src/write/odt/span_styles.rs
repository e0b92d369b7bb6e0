//! Automatic styles of spans, and the characters that are elements in OpenDocument.

use crate::word::LINE_BREAK;
use crate::write::spans::{DirectFormatting, Span};
use crate::write::xml::Xml;

/// The span_styles that a text uses: each becomes an automatic style, `T1` the first.
#[derive(Default)]
pub(super) struct SpanStyles(Vec<DirectFormatting>);

impl SpanStyles {
    /// Writes the text of `span` in its formatting.
    pub fn write(&mut self, xml: &mut Xml, span: &Span<'_>) {
        if span.formatting == DirectFormatting::default() {
            return characters(xml, span.text);
        }
        let name = self.name(span.formatting);
        xml.open("text:span", &[("text:style-name", &name)]);
        characters(xml, span.text);
        xml.close("text:span");
    }

    fn name(&mut self, formatting: DirectFormatting) -> String {
        let index = self.0.iter().position(|l| *l == formatting).unwrap_or_else(|| {
            self.0.push(formatting);
            self.0.len() - 1
        });
        format!("T{}", index + 1)
    }

    /// The automatic styles.
    pub fn styles(&self) -> Xml {
        let mut xml = Xml::default();
        for (i, formatting) in self.0.iter().enumerate() {
            let name = format!("T{}", i + 1);
            let mut attributes = vec![("style:name", name.as_str()), ("style:family", "text")];
            attributes.extend(formatting.style.map(|parent| ("style:parent-style-name", parent)));
            xml.open("style:style", &attributes)
                .empty("style:text-properties", &properties(formatting))
                .close("style:style");
        }
        xml
    }
}

fn properties(formatting: &DirectFormatting) -> Vec<(&'static str, &'static str)> {
    let mut out = Vec::new();
    if let Some(on) = formatting.bold {
        let weight = if on { "bold" } else { "normal" };
        out.extend(
            ["fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"].map(|name| (name, weight)),
        );
    }
    if let Some(on) = formatting.italic {
        let slant = if on { "italic" } else { "normal" };
        out.extend(["fo:font-style", "style:font-style-asian", "style:font-style-complex"].map(|name| (name, slant)));
    }
    if let Some(on) = formatting.caps {
        out.push(("fo:text-transform", if on { "uppercase" } else { "none" }));
    }
    if formatting.underline {
        out.extend([("style:text-underline-style", "solid"), ("style:text-underline-width", "auto")]);
    }
    if formatting.raised || formatting.lowered {
        out.push(("style:text-position", if formatting.raised { "super 58%" } else { "sub 58%" }));
    }
    out
}

/// White space in a paragraph shrinks to one space, and to none at its start (ODF 1.3, 6.1.2): a space that does not
/// stand between letters is an element.
pub(super) fn characters(xml: &mut Xml, text: &str) {
    let mut from = 0;
    let mut before = ' ';
    for (index, c) in text.char_indices() {
        let after = text[index + c.len_utf8()..].chars().next().unwrap_or(' ');
        let element = match c {
            '\t' => Some("text:tab"),
            '\n' | LINE_BREAK => Some("text:line-break"),
            ' ' if before.is_whitespace() || after.is_whitespace() => Some("text:s"),
            _ => None,
        };
        if let Some(element) = element {
            xml.text(&text[from..index]).empty(element, &[]);
            from = index + c.len_utf8();
        }
        before = c;
    }
    xml.text(&text[from..]);
}
