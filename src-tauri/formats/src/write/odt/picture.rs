//! The group's logo on the cover.

use modline_core::contribution::Logo;

use crate::write::image_size::image_size;
use crate::write::xml::Xml;

/// The part that holds the picture.
pub(super) fn part_name(logo: &Logo) -> String {
    format!("Pictures/logo.{}", logo.kind.ending())
}

/// Draws the picture where a character would stand; `says` is read out where it cannot be seen.
pub(super) fn draw(xml: &mut Xml, logo: &Logo, says: &str) {
    // English metric units: 12,700 to the point.
    let points = |units: u64| format!("{}.{:02}pt", units / 12_700, units % 12_700 / 127);
    let (width, height) = image_size(logo.width, logo.height);
    let size = [("svg:width", points(width)), ("svg:height", points(height))];
    let mut attributes = vec![("draw:name", "Logo"), ("text:anchor-type", "as-char")];
    attributes.extend(size.iter().map(|(name, value)| (*name, value.as_str())));
    xml.open("draw:frame", &attributes);
    let link = [("xlink:type", "simple"), ("xlink:show", "embed"), ("xlink:actuate", "onLoad")];
    let href = part_name(logo);
    xml.empty("draw:image", &[&[("xlink:href", href.as_str())], &link[..]].concat());
    xml.element("svg:desc", &[], says).close("draw:frame");
}
