//! `word/fontTable.xml`: replacements for fonts that a machine does not have.

use super::package::W;
use crate::write::xml::Xml;

/// Where the styles name no font for Chinese characters.
pub(super) const CHINESE_FONT: &str = "SimSun";

/// Name, the font to take instead, character set, family and pitch. Bold fonts of their own are how ITU's templates name
/// them; no machine has them.
const FONTS: [(&str, &str, &str, &str, &str); 6] = [
    ("Times New Roman", "", "00", "roman", "variable"),
    ("Times New Roman Bold", "Times New Roman", "00", "roman", "variable"),
    ("Verdana", "", "00", "swiss", "variable"),
    ("Verdana Bold", "Verdana", "00", "swiss", "variable"),
    ("Traditional Arabic", "Arabic Typesetting", "B2", "roman", "variable"),
    (CHINESE_FONT, "宋体", "86", "auto", "variable"),
];

/// The whole part, in the order of CT_Font.
pub(super) fn fonts() -> String {
    let mut xml = Xml::new(1_500);
    xml.open("w:fonts", &[("xmlns:w", W)]);
    for (name, instead, set, family, pitch) in FONTS {
        xml.open("w:font", &[("w:name", name)]);
        if !instead.is_empty() {
            xml.val("w:altName", instead);
        }
        xml.val("w:charset", set).val("w:family", family).val("w:pitch", pitch).close("w:font");
    }
    xml.close("w:fonts");
    xml.finish()
}
