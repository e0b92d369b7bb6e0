//! The running head from the second page, and the contact block in the first page's footer.

use modline_core::layout::{Layout, printed_word};

use super::package::{R, W};
use super::runs::Story;
use super::script::has_arabic;
use crate::write::pieces::Piece;
use crate::write::xml::Xml;

/// Widths of the contact table's columns in twips: `Contact:`, what it is, the value.
const COLUMNS: [u32; 3] = [1418, 2693, 5528];

/// `WTDC-14/21-E` in the middle, `Page 2` at the end of the line.
pub(super) fn head(layout: &Layout<'_>) -> String {
    let mut story = part("w:hdr", layout);
    let xml = &mut story.xml;
    xml.open("w:p", &[]).open("w:pPr", &[]).val("w:pStyle", "Header").open("w:tabs", &[]);
    xml.empty("w:tab", &[("w:val", "center"), ("w:pos", "4820")])
        .empty("w:tab", &[("w:val", "right"), ("w:pos", "9639")]);
    xml.close("w:tabs").val("w:jc", "left").close("w:pPr");
    let (symbol, page) = (&layout.running_head, &layout.words.page);
    let run = |xml: &mut Xml, text: &str| {
        xml.open("w:r", &[]);
        for (i, part) in text.split('\t').enumerate() {
            if i > 0 {
                xml.empty("w:tab", &[]);
            }
            if !part.is_empty() {
                xml.element("w:t", &[("xml:space", "preserve")], part);
            }
        }
        xml.close("w:r");
    };
    run(xml, &format!("\t{symbol}\t{page}\u{a0}"));
    xml.open("w:fldSimple", &[("w:instr", " PAGE ")])
        .open("w:r", &[])
        .element("w:t", &[], "2")
        .close("w:r")
        .close("w:fldSimple");
    xml.close("w:p").close("w:hdr");
    story.xml.finish()
}

/// A rule, then for each contact name, telephone number and e-mail address.
pub(super) fn first_foot(layout: &Layout<'_>) -> String {
    let words = layout.words;
    let mut story = part("w:ftr", layout);
    let xml = &mut story.xml;
    xml.open("w:tbl", &[]).open("w:tblPr", &[]);
    if layout.language.is_rtl() {
        xml.empty("w:bidiVisual", &[]);
    }
    xml.empty("w:tblW", &[("w:w", "9639"), ("w:type", "dxa")]).open("w:tblBorders", &[]);
    xml.empty("w:top", &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto")])
        .close("w:tblBorders");
    xml.empty("w:tblLayout", &[("w:type", "fixed")]).close("w:tblPr").open("w:tblGrid", &[]);
    for width in COLUMNS {
        xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
    }
    xml.close("w:tblGrid");
    let heading = format!("{}:", printed_word(&words.contact));
    for contact in &layout.contacts {
        let rows = [
            (&words.contact_name, &contact.name),
            (&words.contact_phone, &contact.phone),
            (&words.contact_email, &contact.email),
        ];
        for (i, (what, value)) in rows.into_iter().enumerate().filter(|(i, (_, v))| *i == 0 || !v.trim().is_empty()) {
            story.xml.open("w:tr", &[]);
            let cells = [if i == 0 { heading.clone() } else { String::new() }, format!("{what}:"), value.clone()];
            for (width, text) in COLUMNS.into_iter().zip(cells) {
                story
                    .xml
                    .open("w:tc", &[])
                    .open("w:tcPr", &[])
                    .empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")])
                    .close("w:tcPr");
                match text.as_str() {
                    "" => story.plain("FirstFooter", &[]),
                    latin if layout.language.is_rtl() && !has_arabic(latin) => {
                        story.left_to_right("FirstFooter", latin)
                    }
                    text => story.plain("FirstFooter", &[Piece::plain(text)]),
                }
                story.xml.close("w:tc");
            }
            story.xml.close("w:tr");
        }
    }
    story.xml.close("w:tbl");
    story.plain("FirstFooter", &[]);
    story.xml.close("w:ftr");
    story.xml.finish()
}

fn part(root: &str, layout: &Layout<'_>) -> Story {
    let mut xml = Xml::new(4_000);
    xml.open(root, &[("xmlns:w", W), ("xmlns:r", R)]);
    Story::new(xml, layout.language)
}
