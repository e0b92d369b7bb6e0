//! Word files: what is written is read back whole, is proved, and is the same every time.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod drafts;

use std::io::{Cursor, Write};

use drafts::contribution::contribution;
use drafts::draft;
use drafts::visible::visible;
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::layout::Layout;
use modline_core::run::Version;
use modline_formats::read::docx::read as read_docx;
use modline_formats::write::docx;
use modline_formats::{ReadError, verify};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_gives_back_what_was_written(draft in draft()) {
        let read = read_docx(&docx(&draft, Version::Markup)).expect("it was written just now").recognized(None).contribution;
        prop_assert_eq!(read, visible(draft));
    }

    #[test]
    fn what_is_written_is_proved_and_the_same_every_time(draft in draft()) {
        for view in [Version::Markup, Version::Revised, Version::Base] {
            let bytes = docx(&draft, view);
            let proof = verify::docx(&draft, view, &bytes).map_err(|e| TestCaseError::fail(e.to_string()))?;
            prop_assert!(view == Version::Markup || proof.changes == 0);
            prop_assert_eq!(bytes, docx(&draft, view));
        }
    }

    #[test]
    fn clean_views_hold_one_reading_unmarked(draft in draft()) {
        for (view, version) in [(Version::Revised, Version::Revised), (Version::Base, Version::Base)] {
            let read = read_docx(&docx(&draft, view)).expect("it was written just now").recognized(None).contribution;
            let lines = |c: &Contribution, version| {
                let layout = Layout::new(c, version);
                layout.proposals().flat_map(|p| p.lines(version)).map(|l| l.to_string()).collect::<Vec<_>>()
            };
            prop_assert_eq!(lines(&read, Version::Markup), lines(&draft, version));
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(draft in draft(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = docx(&draft, Version::Markup);
        let len = bytes.len();
        bytes[at.index(len)] = byte;
        let _ = read_docx(&bytes).map(|t| t.recognized(None));
        bytes.truncate(cut.index(len));
        let _ = read_docx(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_xml_makes_the_reader_panic(draft in draft(), cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..3), 1..6)) {
        let mut xml = main_part(&docx(&draft, Version::Markup));
        let tag = |xml: &str, at: prop::sample::Index| {
            let tags: Vec<usize> = xml.match_indices('<').map(|(i, _)| i).collect();
            if tags.is_empty() { 0 } else { tags[at.index(tags.len())] }
        };
        for (from, to, act) in cuts {
            let (a, b) = (tag(&xml, from), tag(&xml, to));
            let (a, b) = (a.min(b), a.max(b));
            match act {
                0 => xml.replace_range(a..b, ""),
                1 => xml.insert_str(b, &xml.clone()[a..b]),
                _ => xml.insert_str(a, "<w:p><w:ins><w:r><w:delText>x</w:delText></w:r></w:ins></w:p>"),
            }
        }
        let bytes = package(xml.as_bytes());
        let _ = read_docx(&bytes).map(|t| t.recognized(None));
        let _ = verify::docx(&draft, Version::Markup, &bytes);
    }
}

#[test]
fn the_contribution_is_proved_and_read_back_in_each_language() {
    for language in Language::ALL {
        let draft = contribution(language);
        let bytes = docx(&draft, Version::Markup);
        let proof =
            verify::docx(&draft, Version::Markup, &bytes).unwrap_or_else(|e| panic!("{}: {e}", language.code()));
        assert!(proof.changes >= 10, "{} {}", language.code(), proof.changes);
        let read = read_docx(&bytes).unwrap().recognized(None).contribution;
        assert_eq!(read, visible(draft), "{}", language.code());
    }
}

#[test]
fn no_person_and_no_time_stands_in_the_file_but_those_chosen() {
    let draft = contribution(Language::En);
    let bytes = docx(&draft, Version::Markup);
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for i in 0..zip.len() {
        let mut part = zip.by_index(i).unwrap();
        let name = part.name().unwrap().into_owned();
        assert_eq!(part.last_modified(), Some(zip::DateTime::DEFAULT), "{name}");
        let mut text = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut text).unwrap();
        let text = String::from_utf8_lossy(&text);
        for trace in [
            "rsid",
            "w:date",
            "created",
            "modified",
            "creator",
            "lastModifiedBy",
            "Company",
            "Template",
            env!("CARGO_MANIFEST_DIR"),
            "/home",
        ] {
            assert!(!text.contains(trace), "{name} says {trace}");
        }
        let authors = text.split("w:author=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        assert!(authors.into_iter().all(|author| author == "CEPT"), "{name}");
    }
}

fn main_part(bytes: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("word/document.xml").expect("the main part"), &mut xml)
        .expect("text");
    xml
}

/// A package whose main part is `document`.
fn package(document: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).expect("in memory");
    zip.write_all(document).expect("in memory");
    zip.finish().expect("in memory").into_inner()
}

fn body(inner: &str) -> Vec<u8> {
    let w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    package(format!("<w:document xmlns:w=\"{w}\"><w:body>{inner}</w:body></w:document>").as_bytes())
}

/// The flat text of each line.
fn flat(bytes: &[u8]) -> Vec<String> {
    let lines = read_docx(bytes).expect("a Word file").lines;
    lines.iter().map(|l| l.runs.iter().map(|r| r.text.as_str()).collect()).collect()
}

#[test]
fn a_bomb_is_refused_by_the_name_of_its_part() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).expect("in memory");
    let block = vec![b' '; 1_000_000];
    for _ in 0..100 {
        zip.write_all(&block).expect("in memory");
    }
    let bytes = zip.finish().expect("in memory").into_inner();
    assert!(bytes.len() < 1_000_000);
    let error = read_docx(&bytes).expect_err("too large");
    assert_eq!(error, ReadError::TooLarge { place: "word/document.xml".into(), limit: 48 });
}

/// A small file names one running head 20,000 times: it is read once.
#[test]
fn a_part_that_is_named_many_times_ends() {
    const NAMED: usize = 20_000;
    let relation = "<Relationship Id=\"h\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"h.xml\"/>";
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        relation.repeat(NAMED)
    );
    let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let header = format!("<w:hdr {names}>{}</w:hdr>", "<w:p><w:r><w:t>a head</w:t></w:r></w:p>".repeat(NAMED));
    let document =
        format!("<w:document {names}><w:body><w:p><w:r><w:t>RESOLUTION 901</w:t></w:r></w:p></w:body></w:document>");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [("word/document.xml", document), ("word/_rels/document.xml.rels", relations), ("word/h.xml", header)];
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).expect("in memory");
        zip.write_all(text.as_bytes()).expect("in memory");
    }
    let bytes = zip.finish().expect("in memory").into_inner();
    let took = std::time::Instant::now();
    assert_eq!(flat(&bytes), ["RESOLUTION 901"]);
    assert!(took.elapsed().as_secs() < 10, "{:?}", took.elapsed());
}

#[test]
fn entities_document_types_and_halves_are_refused() {
    let reason = |bytes: &[u8]| match read_docx(bytes).expect_err("refused") {
        ReadError::Damaged { reason, .. } => reason,
        other => panic!("{other}"),
    };
    assert!(reason(&package(b"<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>")).contains("document type"));
    assert!(reason(&body("<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>")).contains("entity"));
    assert!(reason(&package(b"<w:document><w:body>")).contains("middle"));
    assert!(reason(&package(b"\xff\xff\xff")).contains("UTF-8"));
    assert!(reason(&package("<a>".repeat(200_000).as_bytes())).contains("deep"));
    reason(b"PK\x03\x04 no package");
}

#[test]
fn moves_are_read_as_strikes_and_insertions() {
    let bytes = body(concat!(
        "<w:moveFromRangeStart w:id='1' w:name='m'/><w:p><w:pPr><w:rPr><w:moveFrom w:id='2' w:author='A'/></w:rPr></w:pPr>",
        "<w:moveFrom w:id='3' w:author='A'><w:r><w:t>that x;</w:t></w:r></w:moveFrom></w:p>",
        "<w:p><w:moveTo w:id='4' w:author='A'><w:r><w:t>that x;</w:t></w:r></w:moveTo></w:p>",
    ));
    let lines = read_docx(&bytes).expect("a Word file").lines;
    assert!(lines[0].del.is_some() && lines[0].runs[0].del.is_some() && lines[0].runs[0].ins.is_none());
    assert!(lines[1].ins.is_none() && lines[1].runs[0].ins.is_some());
}

#[test]
fn hyperlinks_fields_breaks_and_signs_are_text() {
    let bytes = body(concat!(
        "<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:fldSimple w:instr='PAGE'><w:r><w:t>2</w:t></w:r></w:fldSimple>",
        "<w:r><w:instrText>X</w:instrText><w:tab/><w:br/><w:br w:type='page'/><w:noBreakHyphen/><w:t xml:space='preserve'> b&#233;\n</w:t>",
        "<w:drawing><w:t>no</w:t></w:drawing></w:r></w:p>",
    ));
    assert_eq!(flat(&bytes), ["a2\t\u{2028}\u{2011} bé "]);
}

#[test]
fn markup_that_word_would_mend_is_not_proved() {
    let draft = Contribution::default();
    let check = |inner: &str, what: &str| {
        let error = verify::docx(&draft, Version::Markup, &body(inner)).expect_err("faulty");
        assert!(error.to_string().contains(what), "{error}");
    };
    let ins = |id: u32, inner: &str| format!("<w:ins w:id='{id}' w:author='A'>{inner}</w:ins>");
    let run = "<w:r><w:t>x</w:t></w:r>";
    check(&format!("<w:p>{}{}</w:p>", ins(1, run), ins(1, run)), "one id");
    check(&format!("<w:p>{}</w:p>", ins(1, &ins(2, run))), "inside its like");
    check("<w:p><w:ins w:id='1'/></w:p>", "no author");
    check(&format!("<w:p><w:del w:id='1' w:author='A'>{run}</w:del></w:p>"), "kept text");
    check("<w:p><w:r><w:delText>x</w:delText></w:r></w:p>", "outside a deletion");
    check("<w:p><w:r><w:t>x</w:t></w:r></w:p>", "all rejected: paragraph 1 of the written file reads \"x\"");
}
