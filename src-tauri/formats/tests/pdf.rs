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
        let lines = pdf::read_lines(&std::fs::read(&file).unwrap(), &mut findings).unwrap();
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
    file_with("", &pages.iter().map(|content| ("", *content)).collect::<Vec<_>>())
}

/// The same, with entries of all pages, and of each beside its content.
fn file_with(entries: &str, pages: &[(&str, &str)]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Count {} {entries} /Kids [{}] >>",
            pages.len(),
            (0..pages.len()).map(|i| format!("{} 0 R ", 4 + 2 * i)).collect::<String>()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (i, (own, content)) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R {own} /MediaBox [0 0 400 600] /Contents {} 0 R /Resources << /Font << /F 3 0 R >> >> >>",
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
    check_file(&file(pages), want);
}

fn check_file(file: &[u8], want: &str) {
    let mut findings = Vec::new();
    let lines = pdf::read_lines(file, &mut findings).unwrap();
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
    let refusal = |bytes: &[u8]| pdf::read_lines(bytes, &mut Vec::new()).unwrap_err().to_string();
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

/// A page with lines that go on, and what it says.
fn text_page(thing: &str) -> (String, String) {
    let (first, second) =
        (format!("that {thing} age in spring and that those on the"), format!("and that {thing} cost"));
    let page = content(&[
        (50, 500, &format!("recognizing {thing}")),
        (50, 488, "a\\)"),
        (80, 488, &first),
        (80, 476, &format!("shore need new {thing};")),
        (50, 464, "b\\)"),
        (80, 464, &second),
        (80, 452, &format!("more than {thing} did,")),
    ]);
    let lines = format!("recognizing {thing}\na)→{first} shore need new {thing};\nb)→{second}\nmore than {thing} did,");
    (page, lines)
}

#[test]
fn pages_turned_sideways_or_upside_down_are_read() {
    let (page, want) = text_page("masts");
    check(&[&page], &want);
    for turn in ["/Rotate 90", "/Rotate 180", "/Rotate 270", "/Rotate -90"] {
        check_file(&file_with("", &[(turn, &page)]), &want);
        check_file(&file_with(turn, &[("", &page)]), &want);
    }
    // The text is turned, the page is not.
    for turn in ["0 1 -1 0 400 0", "-1 0 0 -1 400 600", "0 -1 1 0 0 600"] {
        check(&[&format!("{turn} cm\n{page}")], &want);
    }
    // Both are: it stands upright.
    check_file(&file_with("", &[("/Rotate 90", &format!("0 1 -1 0 400 0 cm\n{page}"))]), &want);
}

#[test]
fn a_page_on_its_side_does_not_part_the_lines_of_others() {
    let ((one, first), (two, second)) = (text_page("masts"), text_page("cables"));
    let wide =
        content(&[(50, 300, "Year"), (150, 300, "Masts that were mended in the course of it"), (500, 300, "Boats")]);
    let wide = format!("0 1 -1 0 400 0 cm\n{wide}");
    let want = format!("{first}\nYear→Masts that were mended in the course of it→Boats\n{second}");
    check(&[&one, &wide, &two], &want);
}

#[test]
fn a_table_on_its_side_is_read_after_the_page() {
    let (page, want) = text_page("masts");
    let table = content(&[
        (50, 60, "Year"),
        (150, 60, "Masts that were mended in it"),
        (50, 48, "2014"),
        (150, 48, "four of them, and a boat too"),
    ]);
    let both = format!("{page}q 0 1 -1 0 400 0 cm\n{table}Q\n");
    check(&[&both], &format!("{want}\nYear→Masts that were mended in it\n2014→four of them, and a boat too"));
}

#[test]
fn stamps_and_text_at_an_angle_are_left_out_and_named() {
    let ((one, first), (two, second)) = (text_page("masts"), text_page("cables"));
    let stamp = "q 0 1 -1 0 30 100 cm BT /F 10 Tf (Received on 3 May) Tj ET Q\n";
    let aslant = "q 0.7 0.7 -0.7 0.7 100 100 cm BT /F 40 Tf (Draft) Tj ET Q\n";
    check(
        &[&format!("{one}{stamp}{aslant}"), &format!("{two}{aslant}")],
        &format!("{first}\n{second}\n! turned-left-out: Draft\n! turned-left-out: Received on 3 May"),
    );
    let refusal = pdf::read_lines(&file(&[aslant]), &mut Vec::new()).unwrap_err().to_string();
    assert!(refusal.contains("stands at an angle"), "{refusal}");
}
