//! Small Word files.

use std::io::{Cursor, Write};

/// A Word file of the resolution that these tests are about: its heading, then `body`, whose paragraphs are parted by `|`.
/// What begins with a tag is XML, behind text within a paragraph too.
pub fn word(body: &str) -> Vec<u8> {
    let head =
        "RESOLUTION 12 (Doha, 2006)|Shared masts|The World Telecommunication Development Conference (Doha, 2006),|";
    let paragraph = |text: &str| {
        let (plain, xml) = text.split_at(text.find('<').unwrap_or(text.len()));
        let tab = plain.replace('\t', "</w:t><w:tab/><w:t xml:space='preserve'>");
        format!("<w:p><w:r><w:t xml:space='preserve'>{tab}</w:t></w:r>{xml}</w:p>")
    };
    let body: String = [head, body].concat().split('|').map(paragraph).collect();
    document(&body)
}

/// A Word file with this body.
pub fn document(body: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    write!(zip, "<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>").unwrap();
    zip.finish().unwrap().into_inner()
}
