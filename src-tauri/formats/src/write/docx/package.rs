//! The package of a Word file: parts, relationships and the zip archive.

use std::io::{Cursor, Write};

use modline_core::itu::Language;
use zip::{CompressionMethod, ZipWriter};

use crate::write::xml::Xml;
use crate::write::zip_options;

/// Namespace of WordprocessingML.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Namespace of relationships in documents.
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part of the package.
pub(super) struct DocxPart {
    pub name: String,
    pub content_type: String,
    pub bytes: Vec<u8>,
}

impl DocxPart {
    /// A part of WordprocessingML; `kind` as in its content type.
    pub fn word(name: &str, kind: &str, text: String) -> Self {
        Self { name: name.into(), content_type: format!("{CONTENT}.{kind}+xml"), bytes: text.into_bytes() }
    }
}

/// A relationship of the main document: id, kind, target.
pub(super) type PartRelationship = (&'static str, &'static str, String);

/// Zips `parts` with what leads to them. Times are fixed, so the same parts give the same bytes.
pub(super) fn zip(
    mut parts: Vec<DocxPart>,
    relations: &[PartRelationship],
    title: &str,
    language: Language,
) -> Vec<u8> {
    parts.push(DocxPart {
        name: "docProps/core.xml".into(),
        content_type: "application/vnd.openxmlformats-package.core-properties+xml".into(),
        bytes: core(title, language).into_bytes(),
    });
    parts.push(DocxPart {
        name: "docProps/app.xml".into(),
        content_type: "application/vnd.openxmlformats-officedocument.extended-properties+xml".into(),
        bytes: app().into_bytes(),
    });
    let package = [
        ("rId1", "officeDocument", "word/document.xml".to_owned()),
        ("rId2", "metadata/core-properties", "docProps/core.xml".to_owned()),
        ("rId3", "extended-properties", "docProps/app.xml".to_owned()),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(64 * 1024)));
    add(&mut zip, "[Content_Types].xml", content_types(&parts).as_bytes());
    add(&mut zip, "_rels/.rels", relationships(&package).as_bytes());
    add(&mut zip, "word/_rels/document.xml.rels", relationships(relations).as_bytes());
    for part in &parts {
        add(&mut zip, &part.name, &part.bytes);
    }
    zip.finish().expect("invariant: memory can be written to").into_inner()
}

fn add(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) {
    zip.start_file(name, zip_options::file(CompressionMethod::Deflated))
        .expect("invariant: part names are valid and unlike");
    zip.write_all(bytes).expect("invariant: memory can be written to");
}

fn content_types(parts: &[DocxPart]) -> String {
    let mut xml = Xml::new(2_000);
    xml.open("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]);
    xml.empty(
        "Default",
        &[("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml")],
    );
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    for part in parts {
        xml.empty("Override", &[("PartName", &format!("/{}", part.name)), ("ContentType", &part.content_type)]);
    }
    xml.close("Types");
    xml.finish()
}

fn relationships(relations: &[PartRelationship]) -> String {
    let mut xml = Xml::new(1_000);
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    xml.open("Relationships", &[("xmlns", package)]);
    for (id, kind, target) in relations {
        let base = if kind.contains('/') { package } else { R };
        let whole = if kind.contains("://") { (*kind).to_owned() } else { format!("{base}/{kind}") };
        xml.empty("Relationship", &[("Id", id), ("Type", &whole), ("Target", target)]);
    }
    xml.close("Relationships");
    xml.finish()
}

/// Title and language, without any person or time.
fn core(title: &str, language: Language) -> String {
    let mut xml = Xml::new(500);
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
    );
    if !title.is_empty() {
        xml.element("dc:title", &[], title);
    }
    xml.element("dc:language", &[], language.word_tag()).close("cp:coreProperties");
    xml.finish()
}

fn app() -> String {
    let mut xml = Xml::new(500);
    xml.open("Properties", &[("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")]);
    xml.element("Application", &[], crate::word::APPLICATION).close("Properties");
    xml.finish()
}
