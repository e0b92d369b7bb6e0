//! The group's picture on the cover: an inline drawing that fits into its cell.

use modline_core::contribution::Logo;

use crate::write::xml::Xml;

/// The relationship of the document to its picture.
pub(super) const RELATION: &str = "rId6";

/// The largest width and height, in English metric units (360,000 to the centimetre): the cover's narrow column and four
/// lines of the meeting block.
const LARGEST: (u64, u64) = (1_800_000, 680_000);

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const MAIN: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// Writes a run with the picture; `says` is read out where it cannot be seen.
pub(super) fn draw(xml: &mut Xml, logo: &Logo, says: &str) {
    let (width, height) = extent(logo.width, logo.height);
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

/// The size at which a picture of so many pixels fits: its sides keep their proportion.
fn extent(width: u32, height: u32) -> (u64, u64) {
    let (w, h) = (u64::from(width.max(1)), u64::from(height.max(1)));
    if w * LARGEST.1 > h * LARGEST.0 {
        (LARGEST.0, (h * LARGEST.0 / w).max(1))
    } else {
        ((w * LARGEST.1 / h).max(1), LARGEST.1)
    }
}

#[cfg(test)]
mod tests {
    use super::extent;

    #[test]
    fn a_picture_keeps_its_proportion_and_fits() {
        assert_eq!(extent(680, 680), (680_000, 680_000));
        assert_eq!(extent(3600, 340), (1_800_000, 170_000));
        assert_eq!(extent(1, 8000), (85, 680_000));
    }
}
