//! Paragraphs and runs of `word/document.xml`: tracked text, characters that are elements, right-to-left runs.

use modline_core::itu::Language;
use modline_core::run::Revision;

use crate::word::{LINE_BREAK, NO_BREAK_HYPHEN, SOFT_HYPHEN, is_date_time};
use crate::write::ends::End;
use crate::write::pieces::{Look, Piece};
use crate::write::xml::Xml;

/// The document's story being written; numbers its changes.
pub(super) struct Story {
    pub xml: Xml,
    language: Language,
    changes: u32,
    /// The next run carries an empty change of format ([`crate::write::ends`]).
    apart: bool,
}

impl Story {
    /// An empty story in `language`.
    pub fn new(xml: Xml, language: Language) -> Self {
        Self { xml, language, changes: 0, apart: false }
    }

    /// A paragraph nothing in which is marked.
    pub fn plain(&mut self, style: &str, pieces: &[Piece<'_>]) {
        self.paragraph(style, End::default(), pieces);
    }

    /// A paragraph of Latin text, a telephone number say, in a text that runs from right to left.
    pub fn left_to_right(&mut self, style: &str, text: &str) {
        self.xml.open("w:p", &[]).open("w:pPr", &[]).val("w:pStyle", style);
        self.xml.switch("w:bidi", false).val("w:jc", "right").close("w:pPr");
        self.one_way(text, &Piece::plain(text), false);
        self.xml.close("w:p");
    }

    /// A paragraph in `style`. The default style goes without saying.
    pub fn paragraph(&mut self, style: &str, end: End<'_>, pieces: &[Piece<'_>]) {
        self.xml.open("w:p", &[]);
        let marked = end.ins.is_some() || end.del.is_some();
        if style != "Normal" || marked {
            self.xml.open("w:pPr", &[]);
            if style != "Normal" {
                self.xml.val("w:pStyle", style);
            }
            if marked {
                self.xml.open("w:rPr", &[]);
                for (name, by) in [("w:ins", end.ins), ("w:del", end.del)] {
                    if let Some(by) = by {
                        self.mark(name, by, true);
                    }
                }
                self.xml.close("w:rPr");
            }
            self.xml.close("w:pPr");
        }
        self.apart = end.apart;
        self.runs(pieces);
        self.xml.close("w:p");
    }

    /// Runs; neighbours with the same marks stand in one `w:ins` or `w:del`.
    fn runs(&mut self, pieces: &[Piece<'_>]) {
        let mut rest = pieces;
        while let Some(first) = rest.first() {
            let same = rest.iter().take_while(|p| p.ins == first.ins && p.del == first.del).count();
            if let Some(by) = first.ins {
                self.mark("w:ins", by, false);
            }
            if let Some(by) = first.del {
                self.mark("w:del", by, false);
            }
            for piece in &rest[..same] {
                self.run(piece);
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
        self.changes += 1;
        let id = self.changes.to_string();
        let mut attributes = vec![("w:id", id.as_str()), ("w:author", &by.author)];
        if let Some(date) = by.date.as_deref().filter(|d| is_date_time(d)) {
            attributes.push(("w:date", date));
        }
        if empty {
            self.xml.empty(name, &attributes);
        } else {
            self.xml.open(name, &attributes);
        }
    }

    fn run(&mut self, piece: &Piece<'_>) {
        if !self.language.is_rtl() {
            return self.one_way(piece.text, piece, false);
        }
        let mut rest = piece.text;
        while !rest.is_empty() {
            let (stretch, rtl) = first_direction(rest);
            self.one_way(stretch, piece, rtl);
            rest = &rest[stretch.len()..];
        }
    }

    fn one_way(&mut self, text: &str, piece: &Piece<'_>, rtl: bool) {
        self.xml.open("w:r", &[]);
        let east = self.language == Language::Zh && !text.is_ascii();
        let by = piece.ins.filter(|_| std::mem::take(&mut self.apart));
        if piece.look != Look::default() || rtl || east || by.is_some() {
            self.xml.open("w:rPr", &[]);
            self.look(&piece.look, rtl, east);
            if let Some(by) = by {
                self.mark("w:rPrChange", by, false);
                self.xml.open("w:rPr", &[]);
                self.look(&piece.look, rtl, east);
                self.xml.close("w:rPr").close("w:rPrChange");
            }
            self.xml.close("w:rPr");
        }
        self.characters(text, if piece.del.is_some() { "w:delText" } else { "w:t" });
        self.xml.close("w:r");
    }

    /// In the order of CT_RPr.
    fn look(&mut self, look: &Look, rtl: bool, east: bool) {
        let xml = &mut self.xml;
        if let Some(style) = look.style {
            xml.val("w:rStyle", style);
        }
        if east {
            xml.empty("w:rFonts", &[("w:hint", "eastAsia")]);
        }
        if let Some(on) = look.bold {
            xml.switch("w:b", on).switch("w:bCs", on);
        }
        if let Some(on) = look.italic {
            xml.switch("w:i", on).switch("w:iCs", on);
        }
        if let Some(on) = look.caps {
            xml.switch("w:caps", on);
        }
        if look.underline {
            xml.val("w:u", "single");
        }
        if look.raised || look.lowered {
            xml.val("w:vertAlign", if look.raised { "superscript" } else { "subscript" });
        }
        if rtl {
            xml.empty("w:rtl", &[]);
        }
    }

    fn characters(&mut self, text: &str, element: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(special) {
            self.letters(&rest[..at], element);
            let c = rest[at..].chars().next().unwrap_or(LINE_BREAK);
            self.xml.empty(
                match c {
                    '\t' => "w:tab",
                    NO_BREAK_HYPHEN => "w:noBreakHyphen",
                    SOFT_HYPHEN => "w:softHyphen",
                    _ => "w:br",
                },
                &[],
            );
            rest = &rest[at + c.len_utf8()..];
        }
        self.letters(rest, element);
    }

    fn letters(&mut self, text: &str, element: &str) {
        if !text.is_empty() {
            self.xml.element(element, &[("xml:space", "preserve")], text);
        }
    }
}

fn special(c: char) -> bool {
    matches!(c, '\t' | '\n' | LINE_BREAK | NO_BREAK_HYPHEN | SOFT_HYPHEN)
}

/// The first stretch of `text` that runs one way, and whether that is from right to left: Latin words, from letter to
/// letter, and the blanks between them run left to right; all else in an Arabic text, its figures and brackets too, from
/// right to left.
fn first_direction(text: &str) -> (&str, bool) {
    let latin = |word: &&str| word.contains(|c: char| c.is_ascii_alphabetic()) && !word.contains(is_arabic);
    let words = || text.split_inclusive([' ', '\t', LINE_BREAK]);
    let length = |of_latin: bool| words().take_while(|w| latin(w) == of_latin).map(str::len).sum::<usize>();
    let sign = |c: char| !c.is_ascii_alphanumeric();
    let end = match length(true) {
        0 => return (&text[..length(false)], true),
        end => end,
    };
    match text.find(|c| !sign(c)) {
        Some(0) => (text[..end].trim_end_matches(sign), false),
        start => (&text[..start.unwrap_or(end)], true),
    }
}

/// Whether `text` holds Arabic letters.
pub(super) fn has_arabic(text: &str) -> bool {
    text.contains(is_arabic)
}

fn is_arabic(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_words_in_arabic_run_from_left_to_right() {
        let mut rest = "أن ITU-D Study Group في 2014";
        let mut seen = Vec::new();
        while !rest.is_empty() {
            let (stretch, rtl) = first_direction(rest);
            seen.push((stretch, rtl));
            rest = &rest[stretch.len()..];
        }
        assert_eq!(seen, [("أن ", true), ("ITU-D Study Group", false), (" في 2014", true)]);
        assert_eq!(first_direction(" أ )"), (" أ )", true));
        assert_eq!(first_direction("(WTDC-14)"), ("(", true));
        assert_eq!(first_direction("WTDC-14) x"), ("WTDC-14) x", false));
        assert_eq!(first_direction("WTDC-14)،"), ("WTDC-14", false));
    }
}
