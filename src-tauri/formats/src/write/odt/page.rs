//! The page: A4 with ITU's margins, the running head from the second page on, the contacts in the footer of the first
//! page.

use modline_core::layout::{Layout, printed_word};

use super::attributes::{points, writing_mode};
use super::span_styles::characters;
use super::story::OdtWriter;
use super::table::{CellBorders, OdtTable, cell, row, row_and_cell_styles};
use crate::write::page_design::{
    CONTACT_COLUMNS, EDGE, HEADER_CENTER, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH, TOP_MARGIN,
};
use crate::write::script::has_arabic;
use crate::write::spans::Span;
use crate::write::subject::subject;
use crate::write::xml::Xml;

const CONTACTS: OdtTable = OdtTable { name: "Contacts", columns: &CONTACT_COLUMNS };

/// Writes the automatic styles and the master styles of the part `styles.xml`.
pub(super) fn write(xml: &mut Xml, layout: &Layout<'_>) {
    xml.open("office:automatic-styles", &[]);
    page_layout(xml, layout);
    head_style(xml);
    CONTACTS.styles(xml, layout.language);
    row_and_cell_styles(xml);
    // A telephone number is read from left to right even where the text around it is not.
    xml.open(
        "style:style",
        &[("style:name", "Latin"), ("style:family", "paragraph"), ("style:parent-style-name", "FirstFooter")],
    );
    xml.empty("style:paragraph-properties", &[("style:writing-mode", "lr-tb"), ("fo:text-align", "end")]);
    xml.close("style:style").close("office:automatic-styles");
    xml.open("office:master-styles", &[]);
    xml.open("style:master-page", &[("style:name", "Standard"), ("style:page-layout-name", "Page")]);
    head(xml, layout);
    if !layout.contacts.is_empty() {
        xml.open("style:footer", &[]).empty("text:p", &[("text:style-name", "Footer")]).close("style:footer");
        xml.open("style:footer-first", &[]);
        contacts(xml, layout);
        xml.close("style:footer-first");
    }
    xml.close("style:master-page").close("office:master-styles");
}

/// In OpenDocument the margin above ends where the head begins.
fn page_layout(xml: &mut Xml, layout: &Layout<'_>) {
    let foot = !layout.contacts.is_empty();
    let (edge, margin, bottom) =
        (points(EDGE.into()), points(MARGIN.into()), points(if foot { EDGE } else { MARGIN }.into()));
    xml.open("style:page-layout", &[("style:name", "Page")]);
    xml.empty(
        "style:page-layout-properties",
        &[
            ("fo:page-width", &points(PAGE_WIDTH.into())),
            ("fo:page-height", &points(PAGE_HEIGHT.into())),
            ("style:print-orientation", "portrait"),
            ("fo:margin-top", &edge),
            ("fo:margin-bottom", &bottom),
            ("fo:margin-left", &margin),
            ("fo:margin-right", &margin),
            ("style:writing-mode", writing_mode(layout.language)),
        ],
    );
    let mut band = |name: &str, height: u32| {
        xml.open(name, &[]);
        let height = points(height.into());
        xml.empty("style:header-footer-properties", &[("fo:min-height", &height), ("style:dynamic-spacing", "true")]);
        xml.close(name);
    };
    band("style:header-style", TOP_MARGIN - EDGE);
    if foot {
        band("style:footer-style", MARGIN - EDGE);
    }
    xml.close("style:page-layout");
}

/// Stops in the middle and at the end of the line.
fn head_style(xml: &mut Xml) {
    let style = [("style:name", "Head"), ("style:family", "paragraph"), ("style:parent-style-name", "Header")];
    xml.open("style:style", &style).open("style:paragraph-properties", &[("fo:text-align", "start")]);
    xml.open("style:tab-stops", &[]);
    for (position, kind) in [(HEADER_CENTER, "center"), (TEXT_WIDTH, "right")] {
        xml.empty("style:tab-stop", &[("style:position", &points(position.into())), ("style:type", kind)]);
    }
    xml.close("style:tab-stops").close("style:paragraph-properties").close("style:style");
}

/// `RESOLUTION 67` at the start of the line, `WTDC14/21-E` in the middle, `Page 2` at its end; nothing on the first page.
fn head(xml: &mut Xml, layout: &Layout<'_>) {
    xml.open("style:header", &[]).open("text:p", &[("text:style-name", "Head")]);
    let about = subject(layout).map_or_else(String::new, |s| s.before + &s.number + &s.after);
    let (before, behind) = layout.words.around_page();
    characters(xml, &format!("{about}\t{}\t{before}", layout.running_head));
    xml.element("text:page-number", &[("text:select-page", "current")], "2");
    characters(xml, behind);
    xml.close("text:p").close("style:header");
    xml.open("style:header-first", &[]).empty("text:p", &[("text:style-name", "Header")]).close("style:header-first");
}

/// For each contact name, telephone number and e-mail address.
fn contacts(xml: &mut Xml, layout: &Layout<'_>) {
    let words = layout.words;
    let heading = format!("{}:", printed_word(&words.contact));
    let what = [&words.contact_name, &words.contact_phone, &words.contact_email].map(|word| format!("{word}:"));
    let style = |text: &str| if layout.language.is_rtl() && !has_arabic(text) { "Latin" } else { "FirstFooter" };
    let mut story = OdtWriter::default();
    CONTACTS.write(&mut story, |story| {
        let mut lines = CellBorders::Above;
        for contact in &layout.contacts {
            let values = [&contact.name, &contact.phone, &contact.email].into_iter().enumerate();
            for (i, value) in values.filter(|(i, value)| *i == 0 || !value.trim().is_empty()) {
                row(story, |story| {
                    for text in [if i == 0 { heading.as_str() } else { "" }, &what[i], value] {
                        cell(story, lines, 1, |story| story.plain(style(text), &[Span::plain(text)]));
                    }
                });
                lines = CellBorders::None;
            }
        }
    });
    story.plain("FirstFooter", &[]);
    xml.append(&mut story.text);
}
