//! What fuzzing found: a case each.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::io::{Cursor, Write};

use modline_core::run::{Version, text};
use modline_formats::{ReadError, read};

/// A Word package whose main part has this body.
fn package(body: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("word/document.xml", stored).unwrap();
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    write!(zip, "<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>").unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_damaged_word_file_is_refused_in_one_short_line() {
    let name = "x\n".repeat(1000);
    let line = read("a.docx", &package(&format!("<w:p></w:{name}>")), None).unwrap_err().to_string();
    assert!(!line.contains('\n') && line.len() < 400, "{line}");
}

#[test]
fn control_characters_in_a_word_file_are_nothing() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">RESOLUTION 901 \u{1e}(Doha, </w:t></w:r><w:ins w:id=\"1\" w:author=\"E\0CP&#1;\"><w:r><w:t>2006&#x1f;)</w:t></w:r></w:ins></w:p>";
    let draft = read("a.docx", &package(body), None).unwrap().contribution;
    let runs = &draft.proposals[0].paragraphs[0].runs;
    assert_eq!(text(runs, Version::Markup), "RESOLUTION 901 (Doha, 2006)");
    assert_eq!(&*runs.last().unwrap().ins.as_ref().unwrap().author, "ECP");
}

#[test]
fn a_change_by_nobody_that_can_be_named_is_by_the_author() {
    let bytes = b"{\\rtf1\\ansi{\\*\\revtbl{\x05\0\0;}{ECP;}}\\pard a {\\revised\\revauth0 new}\\par}";
    let draft = read("a.rtf", bytes, None).unwrap().contribution;
    assert_eq!(draft.authors(), ["Author".into()]);
}

#[test]
fn a_refusal_of_a_draft_that_quotes_it_is_one_short_line() {
    let odd = "x\n".repeat(1000);
    for file in [
        serde_json::json!({ "format": format!("modline/{odd}") }),
        serde_json::json!({ "format": "modline/1", "base": { "sha256": "", "lines": [] }, "contribution": { "language": odd } }),
    ] {
        let line = read("a.modline", file.to_string().as_bytes(), None).unwrap_err().to_string();
        assert!(!line.contains('\n') && line.len() < 400, "{line}");
    }
}

#[test]
fn a_word_file_without_text_is_refused() {
    for body in ["", "<w:p/>", "<w:p><w:r><w:drawing/></w:r></w:p>"] {
        assert!(matches!(read("a.docx", &package(body), None), Err(ReadError::Empty)), "{body}");
    }
}

#[test]
fn marks_of_direction_before_a_label_cut_no_letter() {
    let head = "RESOLUTION 901 (Doha, 2006)\nFerries\nThe Conference (Doha, 2006),\nresolves\n";
    for mark in ['\u{202e}', '\u{200f}', '\u{2067}'] {
        let text = format!("{head}{mark}a) to sail;\n{mark}b)\tto stay.");
        let page = text.lines().map(|line| format!("<p>{line}</p>")).collect::<String>();
        for (name, file) in [("a.txt", text), ("a.html", page)] {
            let draft = read(name, file.as_bytes(), None).unwrap().contribution;
            let lines: Vec<String> = draft.proposals[0].lines(Version::Base).iter().map(ToString::to_string).collect();
            let bare = |line: &String| line.replace(mark, "");
            assert_eq!(lines.iter().map(bare).collect::<Vec<_>>()[4..], ["a)\tto sail;", "b)\tto stay."], "{name}");
        }
    }
}
