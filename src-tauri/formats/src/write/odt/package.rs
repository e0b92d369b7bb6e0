//! The package of an OpenDocument text: parts and the zip archive. Times are fixed, so the same parts give the same
//! bytes.

use std::io::{Cursor, Write};

use modline_core::layout::Layout;
use zip::{CompressionMethod, ZipWriter};

use super::picture;
use crate::word::APPLICATION;
use crate::write::xml::Xml;
use crate::write::zip_options;

const TEXT: &str = "application/vnd.oasis.opendocument.text";

/// The version of ODF that has all that is written: headers and footers of a first page came with it.
const VERSION: &str = "1.3";

/// Zips the two parts that tell of the text with what leads to them. The first file of a package, unpacked, is what
/// tells programs of its kind (ODF 1.3, part 2, 3.3).
pub(super) fn zip(content: &str, styles: &str, layout: &Layout<'_>) -> Vec<u8> {
    let picture = layout.cover.logo.map(|logo| (picture::part_name(logo), logo));
    let mut parts =
        vec![("/", TEXT), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml")];
    parts.extend(picture.iter().map(|(name, logo)| (name.as_str(), logo.kind.media_type())));
    let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(64 * 1024)));
    let mut add = |name: &str, bytes: &[u8], method: CompressionMethod| {
        zip.start_file(name, zip_options::file(method)).expect("invariant: part names are valid and unlike");
        zip.write_all(bytes).expect("invariant: memory can be written to");
    };
    add("mimetype", TEXT.as_bytes(), CompressionMethod::Stored);
    add("META-INF/manifest.xml", manifest(&parts).as_bytes(), CompressionMethod::Deflated);
    for (name, text) in [("content.xml", content), ("styles.xml", styles), ("meta.xml", &meta(layout))] {
        add(name, text.as_bytes(), CompressionMethod::Deflated);
    }
    if let Some((name, logo)) = &picture {
        add(name, logo.bytes(), CompressionMethod::Stored);
    }
    zip.finish().expect("invariant: memory can be written to").into_inner()
}

/// The parts, each with its media type.
fn manifest(parts: &[(&str, &str)]) -> String {
    let mut xml = Xml::new(1_000);
    let namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    xml.open("manifest:manifest", &[("xmlns:manifest", namespace), ("manifest:version", VERSION)]);
    for (path, kind) in parts {
        xml.empty("manifest:file-entry", &[("manifest:full-path", path), ("manifest:media-type", kind)]);
    }
    xml.close("manifest:manifest");
    xml.finish()
}

/// App, title and language, without any person.
fn meta(layout: &Layout<'_>) -> String {
    let mut xml = document("office:document-meta");
    xml.open("office:meta", &[]);
    xml.element("meta:generator", &[], APPLICATION);
    if !layout.cover.title.is_empty() {
        xml.element("dc:title", &[], &layout.cover.title.join(" "));
    }
    xml.element("dc:language", &[], layout.language.word_tag());
    xml.close("office:meta").close("office:document-meta");
    xml.finish()
}

/// A part that begins with `root` and all names that are used.
pub(super) fn document(root: &str) -> Xml {
    let mut xml = Xml::new(64 * 1024);
    xml.open(
        root,
        &[
            ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
            ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
            ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
            ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
            ("xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
            ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
            ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
            ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
            ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("office:version", VERSION),
        ],
    );
    xml
}
