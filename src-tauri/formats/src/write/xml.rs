//! An XML writer: builds the text element by element.

use std::borrow::Cow;

use crate::word::can_hold;

/// XML being written; by default a part of a document. Names and attribute names are ours; texts and values are escaped.
#[derive(Default)]
pub(crate) struct Xml(String);

impl Xml {
    /// A document that begins with its declaration.
    pub fn new(capacity: usize) -> Self {
        let mut out = String::with_capacity(capacity);
        out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        Self(out)
    }

    /// A page of HTML.
    pub fn page() -> Self {
        Self("<!DOCTYPE html>\n".to_owned())
    }

    /// A part that is put into a document later.
    pub fn part() -> Self {
        Self(String::new())
    }

    /// `<name a="v">`
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.begin(name, attributes);
        self.0.push('>');
        self
    }

    /// `</name>`
    pub fn close(&mut self, name: &str) -> &mut Self {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        self
    }

    /// `<name a="v"/>`
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.begin(name, attributes);
        self.0.push_str("/>");
        self
    }

    /// `<name w:val="v"/>`
    pub fn val(&mut self, name: &str, value: &str) -> &mut Self {
        self.empty(name, &[("w:val", value)])
    }

    /// A switch: `<name/>` is on, `<name w:val="0"/>` off.
    pub fn switch(&mut self, name: &str, on: bool) -> &mut Self {
        if on { self.empty(name, &[]) } else { self.val(name, "0") }
    }

    /// Text.
    pub fn text(&mut self, s: &str) -> &mut Self {
        self.0.push_str(&escaped(s));
        self
    }

    /// Text that is written as it stands: a style sheet of our own.
    pub fn raw(&mut self, s: &str) -> &mut Self {
        self.0.push_str(s);
        self
    }

    /// A line end, where spaces mean nothing.
    pub fn line(&mut self) -> &mut Self {
        self.raw("\n")
    }

    /// `<name>text</name>`
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], s: &str) -> &mut Self {
        self.open(name, attributes).text(s).close(name)
    }

    /// What stands in `part`, which is empty afterwards.
    pub fn append(&mut self, part: &mut Xml) -> &mut Self {
        self.0.push_str(&part.0);
        part.0.clear();
        self
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.0
    }

    fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (key, value) in attributes {
            self.0.push(' ');
            self.0.push_str(key);
            self.0.push_str("=\"");
            self.0.push_str(&escaped(value));
            self.0.push('"');
        }
    }
}

fn escaped(s: &str) -> Cow<'_, str> {
    if s.bytes().all(|b| matches!(b, b' '..=b'~') && !matches!(b, b'<' | b'>' | b'&' | b'"' | b'\'')) {
        return Cow::Borrowed(s);
    }
    if s.chars().all(can_hold) {
        return quick_xml::escape::escape(s);
    }
    let held: String = s.chars().filter(|c| can_hold(*c)).collect();
    Cow::Owned(quick_xml::escape::escape(held.as_str()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_left_out_and_the_rest_escaped() {
        let mut xml = Xml::new(0);
        xml.element("w:t", &[("a", "\"<&")], "a\u{0}b<&>\u{ffff}\u{1f}é");
        assert!(xml.finish().ends_with("<w:t a=\"&quot;&lt;&amp;\">ab&lt;&amp;&gt;é</w:t>"));
    }
}
