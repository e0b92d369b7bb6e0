//! PDF files and the lines they give: `tests/pdf/*.pdf`, printed by LibreOffice from texts written for this test, and
//! files made here. Beside each `.pdf` stands a `.lines` with what is wanted.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cases;

use std::fmt::Write;

use modline_formats::read::pdf;

#[test]
fn every_file_gives_its_lines() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdf");
    let mut wrong = String::new();
    for file in std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()) {
        if file.extension().is_none_or(|e| e != "pdf") {
            continue;
        }
        let mut findings = Vec::new();
        let lines = pdf::lines(&std::fs::read(&file).unwrap(), &mut findings).unwrap();
        let got = cases::written(&lines, &findings) + "\n";
        let wanted = file.with_extension("lines");
        if std::env::var_os("UPDATE_LINES").is_some() {
            std::fs::write(&wanted, &got).unwrap();
        }
        if got != std::fs::read_to_string(&wanted).unwrap_or_default() {
            writeln!(wrong, "=== {}\n{got}", file.display()).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A file of one page for each content, in Helvetica.
fn file(pages: &[&str]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Count {} /Kids [{}] >>",
            pages.len(),
            (0..pages.len()).map(|i| format!("{} 0 R ", 4 + 2 * i)).collect::<String>()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (i, content) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents {} 0 R /Resources << /Font << /F 3 0 R >> >> >>",
            5 + 2 * i
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = String::new();
    for (i, object) in objects.iter().enumerate() {
        writeln!(places, "{:010} 00000 n ", out.len()).unwrap();
        out.extend(format!("{} 0 obj\n{object}\nendobj\n", i + 1).bytes());
    }
    let at = out.len();
    let count = objects.len() + 1;
    out.extend(
        format!("xref\n0 {count}\n0000000000 65535 f \n{places}trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n")
            .bytes(),
    );
    out
}

/// Lines of text at places, in letters of 10 points.
fn content(lines: &[(u32, u32, &str)]) -> String {
    lines.iter().map(|(x, y, text)| format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET\n")).collect()
}

fn check(pages: &[&str], want: &str) {
    let mut findings = Vec::new();
    let lines = pdf::lines(&file(pages), &mut findings).unwrap();
    assert_eq!(cases::written(&lines, &findings), want);
}

#[test]
fn divided_words_are_mended_and_hyphens_of_words_stay() {
    let page = content(&[
        (50, 500, "that the operators of the masts give a list of all spare parts to their admin-"),
        (50, 488, "istration every year, with the cost of the crossing, and that every non-"),
        (50, 476, "governmental body that pays for a boat, a mast or a cable, and every ITU-"),
        (50, 464, "member, may see it at any time, as long as the administration agrees to it"),
    ]);
    check(
        &[&page],
        "that the operators of the masts give a list of all spare parts to their administration every year, with the \
         cost of the crossing, and that every non-governmental body that pays for a boat, a mast or a cable, and every \
         ITU-member, may see it at any time, as long as the administration agrees to it\n\
         ! divided-words-joined: admin-istration → administration",
    );
}

#[test]
fn labels_gaps_and_short_lines_part_paragraphs() {
    let page = content(&[
        (150, 560, "RESOLUTION 901"),
        (50, 520, "recognizing"),
        (50, 508, "a\\)"),
        (80, 508, "that tides rise in spring and that the masts on the shore need to be mended;"),
        (50, 496, "b\\)"),
        (80, 496, "that cables age,"),
        (50, 484, "resolves"),
        (50, 460, "1"),
        (80, 460, "to mend."),
    ]);
    check(
        &[&page],
        "RESOLUTION 901\n~ recognizing\na)→that tides rise in spring and that the masts on the shore need to be mended;\n\
         b)→that cables age,\nresolves\n~ 1→to mend.",
    );
}

#[test]
fn heads_numbers_and_notes_are_left_out_and_named() {
    let pages: Vec<String> = (1..4)
        .map(|n| {
            content(&[
                (50, 580, "Resolutions of the islands"),
                (50, 540, ["The first page of all.", "The second one.", "The third and last one."][n - 1]),
                (190, 20, &format!("- {n} -")),
            ]) + &format!("BT /F 7 Tf 50 40 Td (1 A note on {}.) Tj ET\n", ["boats", "masts", "tides"][n - 1])
        })
        .collect();
    check(
        &pages.iter().map(String::as_str).collect::<Vec<_>>(),
        "The first page of all.\nThe second one.\nThe third and last one.\n\
         ! running-head-left-out: Resolutions of the islands\n! running-head-left-out: - 1 -\n\
         ! note-left-out: 1 A note on boats.\n! note-left-out: 1 A note on masts.\n\
         ! note-left-out: 1 A note on tides.",
    );
}

#[test]
fn what_is_no_text_layer_is_said() {
    let refusal = |bytes: &[u8]| pdf::lines(bytes, &mut Vec::new()).unwrap_err().to_string();
    assert!(refusal(&file(&["0 0 10 10 re f"])).contains("without a text layer"));
    let locked = String::from_utf8(file(&["x"])).unwrap().replace("trailer <<", "trailer << /Encrypt 3 0 R");
    assert!(refusal(locked.as_bytes()).contains("protected"));
    let old = String::from_utf8(file(&["x"])).unwrap().replace("/Length", "/Filter /LZWDecode /Length");
    assert!(refusal(old.as_bytes()).contains("packed in an old way"));
    let hidden = String::from_utf8(file(&["x"])).unwrap().replace("/Length", "/Filter /#4cZW /Length");
    assert!(refusal(hidden.as_bytes()).contains("packed in an old way"));
    assert!(refusal(b"%PDF-1.4\nnothing").contains("not as a PDF"));
    assert!(refusal(&file(&[])).contains("without a text layer"));
}
