//! Letters: the looks of spans, and the characters that OpenDocument has elements for.

use crate::word::LINE_BREAK;
use crate::write::pieces::{Look, Piece};
use crate::write::xml::Xml;

/// The looks that a text uses: each becomes an automatic style, `T1` the first.
#[derive(Default)]
pub(super) struct Looks(Vec<Look>);

impl Looks {
    /// Writes the text of `piece` in its look.
    pub fn write(&mut self, xml: &mut Xml, piece: &Piece<'_>) {
        if piece.look == Look::default() {
            return characters(xml, piece.text);
        }
        let name = self.name(piece.look);
        xml.open("text:span", &[("text:style-name", &name)]);
        characters(xml, piece.text);
        xml.close("text:span");
    }

    fn name(&mut self, look: Look) -> String {
        let at = self.0.iter().position(|l| *l == look).unwrap_or_else(|| {
            self.0.push(look);
            self.0.len() - 1
        });
        format!("T{}", at + 1)
    }

    /// The automatic styles.
    pub fn styles(&self) -> Xml {
        let mut xml = Xml::default();
        for (i, look) in self.0.iter().enumerate() {
            let name = format!("T{}", i + 1);
            let mut attributes = vec![("style:name", name.as_str()), ("style:family", "text")];
            attributes.extend(look.style.map(|parent| ("style:parent-style-name", parent)));
            xml.open("style:style", &attributes).empty("style:text-properties", &properties(look)).close("style:style");
        }
        xml
    }
}

fn properties(look: &Look) -> Vec<(&'static str, &'static str)> {
    let mut out = Vec::new();
    if let Some(on) = look.bold {
        let weight = if on { "bold" } else { "normal" };
        out.extend(
            ["fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"].map(|name| (name, weight)),
        );
    }
    if let Some(on) = look.italic {
        let slant = if on { "italic" } else { "normal" };
        out.extend(["fo:font-style", "style:font-style-asian", "style:font-style-complex"].map(|name| (name, slant)));
    }
    if let Some(on) = look.caps {
        out.push(("fo:text-transform", if on { "uppercase" } else { "none" }));
    }
    if look.underline {
        out.extend([("style:text-underline-style", "solid"), ("style:text-underline-width", "auto")]);
    }
    if look.raised || look.lowered {
        out.push(("style:text-position", if look.raised { "super 58%" } else { "sub 58%" }));
    }
    out
}

/// White space in a paragraph shrinks to one blank, and to none at its start (ODF 1.3, 6.1.2): a blank that does not
/// stand between letters is an element.
pub(super) fn characters(xml: &mut Xml, text: &str) {
    let mut from = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let after = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let element = match c {
            '\t' => Some("text:tab"),
            '\n' | LINE_BREAK => Some("text:line-break"),
            ' ' if before.is_whitespace() || after.is_whitespace() => Some("text:s"),
            _ => None,
        };
        if let Some(element) = element {
            xml.text(&text[from..at]).empty(element, &[]);
            from = at + c.len_utf8();
        }
        before = c;
    }
    xml.text(&text[from..]);
}
