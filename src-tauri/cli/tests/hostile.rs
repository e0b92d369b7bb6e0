//! Bad input through the real command: status 2, one line naming file and reason, soon, within 1 GiB, no file left.
//!
//! Inputs are made here, in a folder of their own. The limits are the system's own (`ulimit`): a command that wants
//! more memory or time is ended by the system, and the test fails.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

mod hostile_files;
use hostile_files::{deep_docx, docx_with, random, zip_bomb};

/// A command may take 2 seconds of the processor (a clock on the wall would time the machine's other work too);
/// an unoptimised build gets more.
const SECONDS: &str = if cfg!(debug_assertions) { "20" } else { "2" };
const DEEP: usize = 200_000;

const GOOD: &str = "RESOLUTION 901 (Hyderabad, 2010)\nFerries and masts in the far islands\n\
    The World Telecommunication Development Conference (Hyderabad, 2010),\nrecognizing\na)\tthat tides rise;\n\
    b)\tthat cables age,\nresolves\n1\tto lay cables;\n2\tto mend them.\n";

fn modline(arguments: &[&Path]) -> Output {
    let limits = format!("ulimit -v 1048576; ulimit -t {SECONDS}; exec \"$0\" \"$@\"");
    Command::new("sh").args(["-c", &limits, env!("CARGO_BIN_EXE_modline")]).args(arguments).output().expect("sh runs")
}

/// Status 2 and one line that holds `words`.
fn refused(arguments: &[&Path], words: &[&str]) {
    let output = modline(arguments);
    let line = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {:?} {line}", output.status);
    assert_eq!(line.trim_end().lines().count(), 1, "{arguments:?}: one line: {line}");
    for word in words {
        assert!(line.contains(word), "{arguments:?}: no “{word}” in: {line}");
    }
}

/// A folder with one good text in it and an empty folder for what is written.
struct Room {
    dir: tempfile::TempDir,
    good: PathBuf,
    out: PathBuf,
}

impl Room {
    fn new() -> Room {
        let dir = tempfile::tempdir().expect("a folder");
        let (good, out) = (dir.path().join("good.txt"), dir.path().join("out"));
        fs::write(&good, GOOD).expect("a text");
        fs::create_dir(&out).expect("a folder");
        Room { dir, good, out }
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.dir.path().join(name);
        fs::write(&path, bytes).expect("a file");
        path
    }

    /// Every command that reads, with its output in the room.
    fn commands<'a>(&'a self, bad: &'a Path, outs: &'a [PathBuf; 3]) -> Vec<Vec<&'a Path>> {
        let [draft, word, text] = outs;
        let o = Path::new("-o");
        vec![
            vec![Path::new("inspect"), bad],
            vec![Path::new("text"), bad],
            vec![Path::new("open"), bad, o, draft],
            vec![Path::new("new"), bad, o, draft],
            vec![Path::new("compare"), bad, &self.good, o, draft],
            vec![Path::new("compare"), &self.good, bad, o, draft],
            vec![Path::new("export"), bad, o, word],
            vec![Path::new("export"), bad, o, text],
        ]
    }

    fn outs(&self) -> [PathBuf; 3] {
        ["D.modline", "D.docx", "D.txt"].map(|n| self.out.join(n))
    }

    fn nothing_left(&self, of: &Path) {
        let left: Vec<_> = fs::read_dir(&self.out).expect("a folder").map(|f| f.expect("a file").path()).collect();
        assert!(left.is_empty(), "{}: {left:?}", of.display());
    }

    /// Every command refuses `name` with one line that holds `reason`.
    fn refuses(&self, name: &str, bytes: &[u8], reason: &str) {
        self.refuses_path(&self.file(name, bytes), reason);
    }

    fn refuses_path(&self, path: &Path, reason: &str) {
        let name = path.file_name().expect("a name").to_string_lossy();
        let outs = self.outs();
        for command in self.commands(path, &outs) {
            refused(&command, &[&name, reason]);
            self.nothing_left(path);
        }
    }

    /// What is odd but readable may be read or refused, but in time, in memory, and never with a crash.
    fn ends(&self, name: &str, bytes: &[u8]) {
        let path = self.file(name, bytes);
        let outs = self.outs();
        for command in [0, 2, 4, 6].map(|i| self.commands(&path, &outs).swap_remove(i)) {
            let output = modline(&command);
            let line = String::from_utf8_lossy(&output.stderr);
            match output.status.code() {
                Some(0 | 1) => {}
                Some(2) => {
                    assert_eq!(line.trim_end().lines().count(), 1, "{command:?}: one line: {line}");
                    assert!(line.contains(name) || line.contains("/out/D."), "{command:?}: {line}");
                    self.nothing_left(&path);
                }
                _ => panic!("{command:?}: {:?} {line}", output.status),
            }
            for file in &outs {
                let _ = fs::remove_file(file);
            }
        }
        self.nothing_left(&path);
    }

    /// A resolution with the clause `text` is checked in time, and so is what was recovered of it and another clause.
    fn costs_what_its_length_is(&self, name: &str, text: &str, other: &str) {
        let [base, flat] = [(text, "base"), (other, "flat")]
            .map(|(clause, kind)| self.file(&format!("{name}-{kind}.txt"), format!("{GOOD}3\t{clause}\n").as_bytes()));
        let draft = self.dir.path().join(format!("{name}.modline"));
        for command in [
            vec![Path::new("check"), &base],
            vec![Path::new("recover"), &base, &flat, Path::new("-o"), &draft],
            vec![Path::new("check"), &draft],
        ] {
            let output = modline(&command);
            assert!(matches!(output.status.code(), Some(0 | 1)), "{command:?}: {output:?}");
        }
    }

    /// The draft of the good text.
    fn draft(&self) -> String {
        let path = self.dir.path().join("good.modline");
        let made = modline(&[Path::new("new"), &self.good, Path::new("-o"), &path]);
        assert!(made.status.success(), "{made:?}");
        fs::read_to_string(path).expect("a draft")
    }
}

#[test]
fn what_is_no_text_is_refused() {
    let room = Room::new();
    room.refuses("empty.txt", b"", "empty");
    room.refuses("empty.docx", b"", "empty");
    room.refuses("empty.modline", b"", "empty");
    room.refuses("blank.txt", b" \r\n\t \n\xC2\xA0", "empty");
    room.refuses("blank.html", b"<html><body><p>&nbsp;</p></body></html>", "empty");
    room.refuses("random.txt", &random(10_000), "no text");
    room.refuses("random.modline", &random(10_000), "not as a draft is written");
    room.refuses("old.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0", "old Word");
    room.refuses("paper.pdf", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "PDF");
    room.refuses("noise.pdf", &[b"%PDF-1.7\n".to_vec(), random(10_000)].concat(), "PDF");
}

#[test]
fn packages_that_are_none_are_refused() {
    let room = Room::new();
    let whole = docx_with("<w:p><w:r><w:t>RESOLUTION 901 (Hyderabad, 2010)</w:t></w:r></w:p>");
    room.refuses("cut.docx", &whole[..whole.len() / 2], "");
    room.refuses("head.docx", b"PK\x03\x04", "");
    let mut noisy = b"PK\x03\x04".to_vec();
    noisy.extend(random(10_000));
    room.refuses("noise.docx", &noisy, "");
    let other = hostile_files::zip(&[("readme.txt", b"words")]);
    room.refuses("other.zip", &other, "packed folder");
    room.refuses("broken.docx", &docx_with("<w:p><w:r></w:p>"), "");
}

#[test]
fn open_document_that_is_none_is_refused() {
    let room = Room::new();
    let odt = |content: &str| {
        let kind = b"application/vnd.oasis.opendocument.text";
        hostile_files::zip(&[("mimetype", kind), ("content.xml", content.as_bytes())])
    };
    let text = |inner: &str| {
        odt(&format!(
            "<office:document-content><office:body><office:text>{inner}</office:text></office:body></office:document-content>"
        ))
    };
    room.refuses("cut.odt", &text("<text:p>x</text:p>")[..200], "");
    room.refuses("empty.odt", &text(""), "empty");
    room.refuses("broken.odt", &text("<text:p></text:h>"), "content.xml");
    room.refuses("entity.odt", &odt("<!DOCTYPE x [<!ENTITY e \"ha\">]><x>&e;</x>"), "document type");
    room.refuses("deep.odt", &text(&"<text:section>".repeat(DEEP)), "deep");
    let locked = hostile_files::zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", &random(1000)),
        ("META-INF/manifest.xml", b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>"),
    ]);
    room.refuses("locked.odt", &locked, "password");
    let sheet = hostile_files::zip(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]);
    room.refuses("sheet.ods", &sheet, "no text");
    let name = "<text:p>RESOLUTION 901 (Doha, 2006)</text:p>";
    let change =
        "<text:changed-region text:id=\"c\"><text:deletion><text:p/><text:p/></text:deletion></text:changed-region>";
    room.ends("paragraphs.odt", &text(&format!("{name}{}", "<text:p/>".repeat(DEEP))));
    room.ends(
        "blanks.odt",
        &text(&format!("{name}<text:p>{}</text:p>", "<text:s text:c=\"999999999\"/>x".repeat(DEEP))),
    );
    room.ends(
        "spans.odt",
        &text(&format!("{name}<text:p>{}</text:p>", "<text:span text:style-name=\"T\">x</text:span>".repeat(DEEP))),
    );
    room.ends(
        "changes.odt",
        &text(&format!(
            "<text:tracked-changes>{change}</text:tracked-changes>{name}<text:p>{}</text:p>",
            "<text:change text:change-id=\"c\"/>".repeat(DEEP)
        )),
    );
    room.ends(
        "starts.odt",
        &text(&format!(
            "<text:tracked-changes>{change}</text:tracked-changes>{name}<text:p>{}x</text:p>",
            "<text:change-start text:change-id=\"c\"/>".repeat(DEEP)
        )),
    );
    room.ends(
        "lists.odt",
        &text(&format!(
            "{name}{}<text:p>x</text:p>{}",
            "<text:list><text:list-item>".repeat(4000),
            "</text:list-item></text:list>".repeat(4000)
        )),
    );
}

#[test]
fn pages_that_never_end_do() {
    let room = Room::new();
    let pdf = |resources: &str, content: &[u8], more: &[u8]| {
        let head = format!(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[4 0 R]>>endobj \
             3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj \
             4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 5 0 R/Resources<</Font<</F 3 0 R>>{resources}>>>>endobj \
             5 0 obj<</Length {}>>stream\n",
            content.len()
        );
        [head.as_bytes(), content, b"\nendstream endobj\n", more, b"trailer<</Root 1 0 R>>\n"].concat()
    };
    let line = b"BT /F 10 Tf 50 500 Td (RESOLUTION 901) Tj ET ";
    room.ends("letters.pdf", &pdf("", &line.repeat(20_000), b""));
    room.ends("saved.pdf", &pdf("", &b"q ".repeat(DEEP), b""));
    room.ends("nested.pdf", &pdf("", &b"[".repeat(DEEP), b""));
    room.ends("names.pdf", &pdf("", &b"<</A".repeat(DEEP), b""));
    // A form that draws itself ten times over.
    let form = "6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X 6 0 R>>>>/Length 50>>stream\n\
                /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do   \nendstream endobj\n";
    room.ends("forms.pdf", &pdf("/XObject<</X 6 0 R>>", b"/X Do", form.as_bytes()));
    // A tree of pages that is its own branch, and objects inside each other.
    room.ends("tree.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj trailer<</Root 1 0 R>>");
    room.ends("deep.pdf", format!("%PDF-1.4\n1 0 obj{}", "<</A[".repeat(DEEP)).as_bytes());
    let deep = format!("/X {}1{}", "<</A ".repeat(20_000), ">>".repeat(20_000));
    room.refuses("dictionaries.pdf", &pdf(&deep, line, b""), "too deep");
    let (packed, _) = hostile_files::packed_blanks(600_000_000);
    let bomb = [
        format!("%PDF-1.4\n1 0 obj<</Filter/FlateDecode/Length {}>>stream\n", packed.len()).as_bytes(),
        &packed,
        b"\nendstream endobj",
    ]
    .concat();
    room.refuses("bomb.pdf", &bomb, "larger");
}

#[test]
fn bombs_are_refused() {
    let room = Room::new();
    room.refuses("bomb.docx", &zip_bomb(600_000_000, 600_000_000), "larger");
    room.refuses("liar.docx", &zip_bomb(600_000_000, 1000), "");
    let entities: String =
        (1..30).map(|i| format!("<!ENTITY e{i} \"{}\">", format!("&e{};", i - 1).repeat(10))).collect();
    let laughs = format!("<!DOCTYPE x [<!ENTITY e0 \"ha\">{entities}]>");
    let part = format!(
        "<?xml version=\"1.0\"?>{laughs}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e29;</w:t></w:r></w:p></w:body></w:document>"
    );
    room.refuses("laughs.docx", &hostile_files::docx(&part), "");
    room.ends("laughs.html", format!("{laughs}<p>RESOLUTION 901 (Doha, 2006)<p>&e29;").as_bytes());
    let large = fs::File::create(room.dir.path().join("large.txt")).expect("a file");
    large.set_len(10 << 30).expect("a sparse file");
    room.refuses_path(&room.dir.path().join("large.txt"), "larger");
}

#[test]
fn drafts_of_later_versions_and_halves_are_refused() {
    let room = Room::new();
    let draft = room.draft();
    room.refuses("later.modline", draft.replacen("modline/1", "modline/99", 1).as_bytes(), "later version");
    room.refuses("half.modline", &draft.as_bytes()[..draft.len() / 2], "");
    room.refuses("changed.modline", draft.replacen("Ferries", "Boats", 1).as_bytes(), "base");
    let deep = format!("{{\"format\":\"modline/1\",\"base\":{}", "[".repeat(DEEP));
    room.refuses("deep.modline", deep.as_bytes(), "");
}

#[test]
fn what_is_not_there_or_cannot_be_written_is_said() {
    let room = Room::new();
    room.refuses_path(&room.dir.path().join("missing.txt"), "no such file");
    let folder = room.dir.path().join("folder");
    fs::create_dir(&folder).expect("a folder");
    room.refuses_path(&folder, "folder");
    let draft = room.file("good.modline", room.draft().as_bytes());
    let missing = room.out.join("no/D.modline");
    let mut places = vec![(folder.as_path(), "folder"), (missing.as_path(), "folder does not exist")];
    // Rights do not stop a test that runs as root; this file system does.
    if cfg!(target_os = "linux") {
        places.push((Path::new("/proc/modline.modline"), ""));
    }
    for (place, reason) in places {
        let name = place.file_name().expect("a name").to_string_lossy();
        let o = Path::new("-o");
        refused(&[Path::new("new"), &room.good, o, place], &[&name, reason]);
        refused(&[Path::new("open"), &room.good, o, place], &[&name, reason]);
        refused(&[Path::new("compare"), &room.good, &room.good, o, place], &[&name, reason]);
        let word = place.with_extension("docx");
        if !place.is_dir() {
            refused(&[Path::new("export"), &draft, o, &word], &[&word.file_name().expect("a name").to_string_lossy()]);
        }
    }
    room.nothing_left(&room.good);
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 0);
}

#[test]
fn lists_nested_deep_neither_crash_nor_hang() {
    let room = Room::new();
    let page = |open: &str, close: &str| {
        format!("<p>RESOLUTION 901 (Doha, 2006)<p>recognizing{}text{}", open.repeat(DEEP), close.repeat(DEEP))
    };
    room.ends("closed.html", page("<ol><li>", "</li></ol>").as_bytes());
    room.ends("open.html", page("<ul><li>", "").as_bytes());
    room.ends("words.html", page("<ol type=a><li>that tides rise;", "").as_bytes());
    room.ends("div.html", page("<div>", "").as_bytes());
    room.ends("table.html", page("<table><tr><td>", "").as_bytes());
    room.ends("marks.html", page("<ins><del>", "").as_bytes());
    room.ends("nested.txt", format!("{GOOD}{}text{}", "{++".repeat(DEEP), "++}".repeat(DEEP)).as_bytes());
    room.ends("crossed.txt", format!("{GOOD}{}{{++x++}}", "{--{++".repeat(DEEP)).as_bytes());
    room.ends("replaced.txt", format!("{GOOD}{}{{++x++}}", "{~~a~>".repeat(DEEP)).as_bytes());
    let rtf = |text: &str| format!("{{\\rtf1\\ansi RESOLUTION 901 (Doha, 2006)\\par {text}}}").into_bytes();
    room.ends("groups.rtf", &rtf(&"{".repeat(9_000)));
    room.ends("runs.rtf", &rtf(&"{\\b x}y".repeat(DEEP)));
    room.ends("cells.rtf", &rtf(&"\\intbl\\cell".repeat(DEEP)));
    room.ends("numbers.rtf", &rtf(&"\\u99999999999999?\\bin99999999999 x\\uc-9".repeat(DEEP)));
    room.refuses("deep.rtf", &rtf(&"{".repeat(DEEP)), "too deep");
    room.ends("marks.md", format!("# {GOOD}{}text", "{++{--**_[`".repeat(DEEP)).as_bytes());
    room.ends("quotes.md", format!("# {GOOD}\n{}text", "> - ".repeat(DEEP)).as_bytes());
    room.ends("levels.txt", format!("{GOOD}{}\ttext", "1.".repeat(DEEP)).as_bytes());
    room.ends("tables.docx", &deep_docx("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", DEEP));
    room.ends("boxes.docx", &deep_docx("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", DEEP));
    room.ends("marks.docx", &deep_docx("<w:ins w:id=\"1\" w:author=\"A\">", "</w:ins>", DEEP));
}

#[test]
fn many_signs_in_one_clause_cost_what_its_length_is() {
    let room = Room::new();
    let signs = [
        ("brackets", "("),
        ("hyphens", "a-"),
        ("ise", "is"),
        ("marks", ",,a"),
        ("editions", "(Rev. Hyderabad, 2010) "),
        ("references", "Resolution 1 (Doha, 2006) "),
        ("open", "Resolution 1 ("),
        ("clauses", "recognizing a), resolves 1, "),
        ("labels", "1, "),
        ("names", "the Child Port Authority (CPA) "),
    ];
    for (name, sign) in signs {
        let text = sign.repeat(200_000 / sign.len());
        room.costs_what_its_length_is(name, &text, &text);
    }
    let words: String = (0..60_000).map(|n| format!("w{n} ")).collect();
    room.costs_what_its_length_is("words", &words, &words.replace("7 w", "7 new w"));
}

#[test]
fn many_spaces_in_one_clause_cost_what_its_length_is() {
    let room = Room::new();
    let clause = "x  ".repeat(400_000);
    let text = room.file("spaces.txt", format!("{GOOD}3\t{clause}\n").as_bytes());
    let output = modline(&[Path::new("export"), &text, Path::new("-o"), &room.out.join("D.html")]);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
}

#[test]
fn many_comments_cost_what_their_number_is() {
    let room = Room::new();
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let mark = |kind: &str, n: usize| format!("<w:{kind} w:id=\"{n}\"/>");
    let paragraphs: String = (0..30_000)
        .map(|n| {
            format!("<w:p>{}<w:r><w:t>x</w:t></w:r>{}</w:p>", mark("commentRangeStart", n), mark("commentRangeEnd", n))
        })
        .collect();
    let document = format!("<w:document {word}><w:body>{paragraphs}</w:body></w:document>");
    let comment =
        |n: usize| format!("<w:comment w:id=\"{n}\" w:author=\"A\"><w:p><w:r><w:t>y</w:t></w:r></w:p></w:comment>");
    let comments = format!("<w:comments {word}>{}</w:comments>", (0..30_000).map(comment).collect::<String>());
    let leads = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>";
    let parts = [("word/comments.xml", comments.as_bytes()), ("word/_rels/document.xml.rels", leads.as_bytes())];
    let file = room.file("comments.docx", &hostile_files::docx_and(&document, &parts));
    let output = modline(&[Path::new("inspect"), &file]);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
}

#[test]
fn many_authors_are_named_in_one_line_that_can_be_read() {
    let room = Room::new();
    let change = |n: usize| {
        format!("<w:ins w:id=\"{n}\" w:author=\"{n}{}\"><w:r><w:t>x </w:t></w:r></w:ins>", "A".repeat(n % 100))
    };
    let all: String = (0..30_000).map(change).collect();
    let file = room.file("authors.docx", &docx_with(&format!("<w:p><w:r><w:t>{GOOD}</w:t></w:r>{all}</w:p>")));
    let [draft, ..] = room.outs();
    let arguments = [Path::new("new"), &file, Path::new("-o"), &draft];
    refused(&arguments, &["tracked changes by 0, 1A, 2AA", "and 29980 others", "--use base"]);
    assert!(modline(&arguments).stderr.len() < 3_000);
}
