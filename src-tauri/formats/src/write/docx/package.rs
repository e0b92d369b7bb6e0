//! The package: which parts there are, how they point at each other, and the zip around them.

use std::io::{Cursor, Write};

use modline_core::itu::Language;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::write::xml::Xml;

/// Namespace of WordprocessingML.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Namespace of relationships in documents.
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part of the package.
pub(super) struct Part {
    pub name: &'static str,
    pub content_type: String,
    pub text: String,
}

impl Part {
    /// A part of WordprocessingML; `kind` as in its content type.
    pub fn word(name: &'static str, kind: &str, text: String) -> Self {
        Self { name, content_type: format!("{CONTENT}.{kind}+xml"), text }
    }
}

/// A relationship of the main document: id, kind, target.
pub(super) type Relation = (&'static str, &'static str, &'static str);

/// Zips `parts` with what leads to them. Times are fixed, so the same parts give the same bytes.
pub(super) fn zip(mut parts: Vec<Part>, relations: &[Relation], language: Language) -> Vec<u8> {
    parts.push(Part {
        name: "docProps/core.xml",
        content_type: "application/vnd.openxmlformats-package.core-properties+xml".into(),
        text: core(language),
    });
    parts.push(Part {
        name: "docProps/app.xml",
        content_type: "application/vnd.openxmlformats-officedocument.extended-properties+xml".into(),
        text: app(),
    });
    let package = [
        ("rId1", "officeDocument", "word/document.xml"),
        ("rId2", "metadata/core-properties", "docProps/core.xml"),
        ("rId3", "extended-properties", "docProps/app.xml"),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(64 * 1024)));
    add(&mut zip, "[Content_Types].xml", &content_types(&parts));
    add(&mut zip, "_rels/.rels", &relationships(&package));
    add(&mut zip, "word/_rels/document.xml.rels", &relationships(relations));
    for part in &parts {
        add(&mut zip, part.name, &part.text);
    }
    zip.finish().expect("invariant: memory can be written to").into_inner()
}

fn add(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &str) {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    zip.start_file(name, options).expect("invariant: part names are valid and unlike");
    zip.write_all(text.as_bytes()).expect("invariant: memory can be written to");
}

fn content_types(parts: &[Part]) -> String {
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

fn relationships(relations: &[Relation]) -> String {
    let mut xml = Xml::new(1_000);
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    xml.open("Relationships", &[("xmlns", package)]);
    for (id, kind, target) in relations {
        let base = if kind.contains('/') { package } else { R };
        xml.empty("Relationship", &[("Id", id), ("Type", &format!("{base}/{kind}")), ("Target", target)]);
    }
    xml.close("Relationships");
    xml.finish()
}

/// The language and nothing of any person.
fn core(language: Language) -> String {
    let mut xml = Xml::new(500);
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
    );
    xml.element("dc:language", &[], language.word_tag()).close("cp:coreProperties");
    xml.finish()
}

fn app() -> String {
    let mut xml = Xml::new(500);
    xml.open("Properties", &[("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")]);
    xml.element("Application", &[], crate::word::APPLICATION).close("Properties");
    xml.finish()
}
