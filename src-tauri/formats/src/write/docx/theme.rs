//! `word/theme/theme1.xml`: Word's own writers and validators want one. The styles name every font and colour
//! themselves, so nothing on the page is taken from it but what a user picks later in Word's palettes.

use super::package::DocxPart;
use crate::write::page_design::{DELETED_COLOUR, INSERTED_COLOUR};
use crate::write::xml::Xml;

/// Namespace of DrawingML.
const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

const NAME: &str = "Modline";

/// The font of Normal, for headings and text alike.
const FONT: &str = "Times New Roman";

/// The colours by their places in a palette: text and ground, twice, then greys and the two colours of marks.
const COLOURS: [(&str, &str); 12] = [
    ("a:dk1", "#000000"),
    ("a:lt1", "#ffffff"),
    ("a:dk2", "#404040"),
    ("a:lt2", "#e0e0e0"),
    ("a:accent1", INSERTED_COLOUR),
    ("a:accent2", DELETED_COLOUR),
    ("a:accent3", "#606060"),
    ("a:accent4", "#808080"),
    ("a:accent5", "#a0a0a0"),
    ("a:accent6", "#c0c0c0"),
    ("a:hlink", INSERTED_COLOUR),
    ("a:folHlink", DELETED_COLOUR),
];

/// Where the part is, from `word/`.
pub(super) const TARGET: &str = "theme/theme1.xml";

/// The whole part: the same in every file.
pub(super) fn part() -> DocxPart {
    DocxPart {
        name: format!("word/{TARGET}"),
        content_type: "application/vnd.openxmlformats-officedocument.theme+xml".into(),
        bytes: theme().into_bytes(),
    }
}

/// In the order of CT_OfficeStyleSheet.
fn theme() -> String {
    let mut xml = Xml::new(2_500);
    xml.open("a:theme", &[("xmlns:a", A), ("name", NAME)]).open("a:themeElements", &[]);
    xml.open("a:clrScheme", &[("name", NAME)]);
    for (place, colour) in COLOURS {
        xml.open(place, &[]).empty("a:srgbClr", &[("val", &colour[1..])]).close(place);
    }
    xml.close("a:clrScheme").open("a:fontScheme", &[("name", NAME)]);
    for place in ["a:majorFont", "a:minorFont"] {
        xml.open(place, &[]).empty("a:latin", &[("typeface", FONT)]);
        xml.empty("a:ea", &[("typeface", "")]).empty("a:cs", &[("typeface", "")]).close(place);
    }
    xml.close("a:fontScheme").open("a:fmtScheme", &[("name", NAME)]);
    three(&mut xml, "a:fillStyleLst", fill);
    three(&mut xml, "a:lnStyleLst", |xml| {
        xml.open("a:ln", &[]);
        fill(xml);
        xml.close("a:ln");
    });
    three(&mut xml, "a:effectStyleLst", |xml| {
        xml.open("a:effectStyle", &[]).empty("a:effectLst", &[]).close("a:effectStyle");
    });
    three(&mut xml, "a:bgFillStyleLst", fill);
    xml.close("a:fmtScheme").close("a:themeElements").close("a:theme");
    xml.finish()
}

/// A list of styles for drawings; the schema wants three of each.
fn three(xml: &mut Xml, list: &str, style: fn(&mut Xml)) {
    xml.open(list, &[]);
    (0..3).for_each(|_| style(xml));
    xml.close(list);
}

/// The colour that is asked for, plain.
fn fill(xml: &mut Xml) {
    xml.open("a:solidFill", &[]).empty("a:schemeClr", &[("val", "phClr")]).close("a:solidFill");
}
