//! The group's logo on the cover: an inline drawing that fits its cell.

use modline_core::contribution::Logo;

use crate::write::image_size::image_size;
use crate::write::xml::Xml;

/// The relationship of the document to its picture.
pub(super) const RELATION: &str = "rId6";

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const MAIN: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// Writes a run with the picture; `says` is read out where it cannot be seen.
pub(super) fn draw(xml: &mut Xml, logo: &Logo, says: &str) {
    let (width, height) = image_size(logo.width, logo.height);
    let (cx, cy) = (width.to_string(), height.to_string());
    let size = [("cx", cx.as_str()), ("cy", cy.as_str())];
    xml.open("w:r", &[]).open("w:drawing", &[]);
    xml.open("wp:inline", &[("xmlns:wp", DRAWING), ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
    xml.empty("wp:extent", &size).empty("wp:docPr", &[("id", "1"), ("name", "Logo"), ("descr", says)]);
    xml.open("a:graphic", &[("xmlns:a", MAIN)]).open("a:graphicData", &[("uri", PICTURE)]);
    xml.open("pic:pic", &[("xmlns:pic", PICTURE)]).open("pic:nvPicPr", &[]);
    xml.empty("pic:cNvPr", &[("id", "1"), ("name", "Logo")]).empty("pic:cNvPicPr", &[]).close("pic:nvPicPr");
    xml.open("pic:blipFill", &[]).empty("a:blip", &[("r:embed", RELATION)]).open("a:stretch", &[]);
    xml.empty("a:fillRect", &[]).close("a:stretch").close("pic:blipFill").open("pic:spPr", &[]).open("a:xfrm", &[]);
    xml.empty("a:off", &[("x", "0"), ("y", "0")]).empty("a:ext", &size).close("a:xfrm");
    xml.open("a:prstGeom", &[("prst", "rect")]).empty("a:avLst", &[]).close("a:prstGeom").close("pic:spPr");
    xml.close("pic:pic").close("a:graphicData").close("a:graphic").close("wp:inline").close("w:drawing").close("w:r");
}
