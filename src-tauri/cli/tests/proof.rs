//! `modline prove` on Word files that somebody changed: what is not seen, and what stands beside the text, is named.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[allow(dead_code, reason = "other files of tests use the rest")]
mod hostile_files;

use std::fs;
use std::process::Command;

use hostile_files::docx_with;

const LINES: [&str; 6] = [
    "RESOLUTION 12 (Doha, 2006)",
    "Shared masts",
    "The World Telecommunication Development Conference (Doha, 2006),",
    "resolves",
    "1\tto lend masts;",
    "2\tto mend them.",
];

/// What `modline prove` says of a Word file with this body against the draft of the text.
fn proved(body: &str) -> (i32, String) {
    let folder = tempfile::tempdir().unwrap();
    let modline = |args: &[&str]| {
        let out = Command::new(env!("CARGO_BIN_EXE_modline")).args(args).current_dir(&folder).output().unwrap();
        (out.status.code().unwrap(), String::from_utf8([out.stdout, out.stderr].concat()).unwrap())
    };
    fs::write(folder.path().join("base.txt"), LINES.join("\n")).unwrap();
    fs::write(folder.path().join("F.docx"), docx_with(body)).unwrap();
    assert_eq!(modline(&["new", "base.txt", "-o", "D.modline"]).0, 0);
    modline(&["prove", "F.docx", "--against", "D.modline"])
}

fn paragraph(text: &str, look: &str) -> String {
    let text = text.replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
    format!("<w:p><w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn body(look: impl Fn(&str) -> &'static str) -> String {
    LINES.iter().map(|line| paragraph(line, look(line))).collect()
}

#[test]
fn the_text_as_it_is_is_the_drafts() {
    let (_, said) = proved(&body(|_| ""));
    assert!(said.contains("the text of every proposal is the draft's") && !said.contains("modline: "), "{said}");
}

#[test]
fn hidden_text_is_named() {
    let (status, said) = proved(&body(|line| if line == "resolves" { "<w:vanish/>" } else { "" }));
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("differs") && said.contains("idden") && said.contains("“resolves”"), "{said}");
}

#[test]
fn a_text_box_is_named() {
    let inside = paragraph("Boxed words.", "");
    let drawn = format!(
        "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    );
    let (status, said) = proved(&(body(|_| "") + &drawn));
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("Boxed words.") && said.contains("text box"), "{said}");
}
