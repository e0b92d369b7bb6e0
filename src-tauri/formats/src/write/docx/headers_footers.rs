//! The running head from the second page on, and the contact block in the footer of the first page.

use modline_core::layout::{Layout, printed_word};

use super::package::{R, W};
use super::runs::DocxWriter;
use super::table::{Cell, RowKind, TableForm, cell, row, table};
use crate::write::page_design::{CONTACT_COLUMNS, HEADER_CENTER, TEXT_WIDTH};
use crate::write::script::has_arabic;
use crate::write::spans::Span;
use crate::write::subject::{Subject, subject};
use crate::write::xml::Xml;

/// `RESOLUTION 67` at the start of the line, `WTDC14/21-E` in the middle, `Page 2` at its end.
pub(super) fn head(layout: &Layout<'_>) -> String {
    let mut story = part("w:hdr", layout);
    let xml = &mut story.xml;
    xml.open("w:p", &[]).open("w:pPr", &[]).val("w:pStyle", "Header").open("w:tabs", &[]);
    // The first one stands in the Arabic style.
    for (kind, place) in [("clear", 1134), ("center", HEADER_CENTER), ("right", TEXT_WIDTH)] {
        xml.empty("w:tab", &[("w:val", kind), ("w:pos", &place.to_string())]);
    }
    xml.close("w:tabs").val("w:jc", "left").close("w:pPr");
    if let Some(Subject { before, number, after }) = subject(layout) {
        story.runs(&[Span::plain(&before)]);
        story.field("STYLEREF href", &number);
        story.runs(&[Span::plain(&after)]);
    }
    let (before, behind) = layout.words.around_page();
    story.runs(&[Span::plain(&format!("\t{}\t{before}", layout.running_head))]);
    story.field("PAGE", "2");
    story.runs(&[Span::plain(behind)]);
    story.xml.close("w:p").close("w:hdr");
    story.xml.finish()
}

/// A rule, then for each contact name, telephone number and e-mail address.
pub(super) fn first_foot(layout: &Layout<'_>) -> String {
    let words = layout.words;
    let mut story = part("w:ftr", layout);
    let heading = format!("{}:", printed_word(&words.contact));
    table(&mut story, TableForm::Contacts, &CONTACT_COLUMNS, |story| {
        for contact in &layout.contacts {
            let rows = [
                (&words.contact_name, &contact.name),
                (&words.contact_phone, &contact.phone),
                (&words.contact_email, &contact.email),
            ];
            for (i, (what, value)) in rows.into_iter().enumerate().filter(|(i, (_, v))| *i == 0 || !v.trim().is_empty())
            {
                let texts = [if i == 0 { &heading } else { "" }, &format!("{what}:"), value];
                row(story, RowKind::Whole, |story| contact_row(story, texts));
            }
        }
    });
    story.plain("FirstFooter", &[]);
    story.xml.close("w:ftr");
    story.xml.finish()
}

fn contact_row(story: &mut DocxWriter, texts: [&str; 3]) {
    for (width, text) in CONTACT_COLUMNS.into_iter().zip(texts) {
        cell(story, Cell { width, span: 1, ruled: false }, |story| match text {
            "" => story.plain("FirstFooter", &[]),
            latin if story.language.is_rtl() && !has_arabic(latin) => story.left_to_right("FirstFooter", latin),
            text => story.plain("FirstFooter", &[Span::plain(text)]),
        });
    }
}

fn part(root: &str, layout: &Layout<'_>) -> DocxWriter {
    let mut xml = Xml::new(4_000);
    xml.open(root, &[("xmlns:w", W), ("xmlns:r", R)]);
    DocxWriter::new(xml, layout.language)
}
