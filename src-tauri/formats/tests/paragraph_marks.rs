//! Tracked paragraph marks, beside empty paragraphs and at the border of cells above all: texts made at random, in every
//! format that can say them, give the base and revised text that the letter of the standard gives, empty paragraphs
//! left out (ECMA-376 part 1, 17.13.5.15 and .20).

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use modline_core::contribution::Contribution;
use modline_core::run::{Revision, Run, Version};
use modline_core::source_line::SourceLine;
use modline_core::structure::recognize;
use modline_formats::write::docx;
use modline_formats::{read, verify};
use proptest::prelude::*;

const HEAD: [&str; 4] = [
    "RESOLUTION 901 (Doha, 2006)",
    "Masts on small islands",
    "The World Telecommunication Development Conference (Doha, 2006),",
    "recognizing",
];
const FOOT: [&str; 2] = ["resolves", "1\tto mend."];
const AUTHORS: [&str; 2] = ["Ann", "Ben"];

/// Whether something was inserted, and deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Marks {
    ins: bool,
    del: bool,
}

impl Marks {
    fn stand(self, version: Version) -> bool {
        !(self.ins && version == Version::Base || self.del && version == Version::Revised)
    }

    fn revisions(self) -> (Option<Revision>, Option<Revision>) {
        (self.ins.then(|| Revision::by(AUTHORS[0])), self.del.then(|| Revision::by(AUTHORS[1])))
    }
}

#[derive(Clone, Debug)]
struct Paragraph {
    pieces: Vec<(String, Marks)>,
    end: Marks,
}

#[derive(Clone, Debug)]
enum Block {
    Paragraph(Paragraph),
    /// Rows, which may be marked whole, of cells.
    Table(Vec<(Marks, Vec<Vec<Paragraph>>)>),
}

fn marks() -> impl Strategy<Value = Marks> {
    prop_oneof![
        5 => Just(Marks::default()),
        3 => Just(Marks { ins: true, del: false }),
        3 => Just(Marks { ins: false, del: true }),
        1 => Just(Marks { ins: true, del: true }),
    ]
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let piece = (prop_oneof![8 => "[bcdfg]{3,5}", 1 => Just(" ".to_owned())], marks());
    let pieces = prop_oneof![2 => Just(Vec::new()), 3 => prop::collection::vec(piece, 1..3)];
    (pieces, marks()).prop_map(|(pieces, end)| Paragraph { pieces, end })
}

fn text() -> impl Strategy<Value = Vec<Block>> {
    prop::collection::vec(paragraph().prop_map(Block::Paragraph), 1..9)
}

fn text_with_tables() -> impl Strategy<Value = Vec<Block>> {
    let row_marks = prop_oneof![3 => Just(Marks::default()), 1 => marks()];
    let row = (row_marks, prop::collection::vec(prop::collection::vec(paragraph(), 1..4), 1..3));
    let table = prop::collection::vec(row, 1..3).prop_map(Block::Table);
    prop::collection::vec(prop_oneof![4 => paragraph().prop_map(Block::Paragraph), 1 => table], 1..8)
}

fn plain(text: &str) -> Paragraph {
    Paragraph { pieces: vec![(text.to_owned(), Marks::default())], end: Marks::default() }
}

/// The text between heading and clauses that nobody changed.
fn whole(blocks: &[Block]) -> Vec<Block> {
    let fixed = |lines: &[&str]| lines.iter().map(|l| Block::Paragraph(plain(l))).collect::<Vec<_>>();
    [fixed(&HEAD), blocks.to_vec(), fixed(&FOOT)].concat()
}

fn without_row_marks(mut blocks: Vec<Block>) -> Vec<Block> {
    for block in &mut blocks {
        if let Block::Table(rows) = block {
            rows.iter_mut().for_each(|(marks, _)| *marks = Marks::default());
        }
    }
    blocks
}

/// The text by the letter: a paragraph whose mark goes runs on into the next one of its cell or of the body; at the end
/// of a cell and before a table nothing can follow. A row marked whole goes, and a table without rows.
fn wanted(blocks: &[Block], version: Version) -> Vec<String> {
    let (mut out, mut open) = (Vec::new(), String::new());
    let paragraph = |open: &mut String, out: &mut Vec<String>, p: &Paragraph| {
        open.extend(p.pieces.iter().filter(|(_, m)| m.stand(version)).map(|(text, _)| text.as_str()));
        if p.end.stand(version) {
            out.push(std::mem::take(open));
        }
    };
    for block in blocks {
        match block {
            Block::Paragraph(p) => paragraph(&mut open, &mut out, p),
            Block::Table(rows) => {
                for (_, cells) in rows.iter().filter(|(marks, _)| marks.stand(version)) {
                    out.push(std::mem::take(&mut open));
                    for cell in cells {
                        cell.iter().for_each(|p| paragraph(&mut open, &mut out, p));
                        out.push(std::mem::take(&mut open));
                    }
                }
            }
        }
    }
    out.push(open);
    shown(out)
}

/// Without empty lines and the blanks around lines.
fn shown(lines: Vec<String>) -> Vec<String> {
    lines.iter().map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()).collect()
}

fn check(blocks: &[Block], draft: &Contribution) -> Result<(), TestCaseError> {
    for version in [Version::Base, Version::Revised] {
        let got = shown(draft.body(version).iter().map(ToString::to_string).collect());
        prop_assert_eq!(got, wanted(blocks, version), "{:?}", version);
    }
    Ok(())
}

fn opened(name: &str, bytes: &[u8]) -> Contribution {
    read(name, bytes, None).unwrap().contribution
}

/// As every reader gives it to be recognized.
fn lines(blocks: &[Block]) -> Vec<SourceLine> {
    let mut out: Vec<SourceLine> = Vec::new();
    let mut add = |p: &Paragraph, place: u32| {
        let run = |(text, marks): &(String, Marks)| {
            let (ins, del) = marks.revisions();
            Run { ins, del, ..Run::unchanged(text.clone()) }
        };
        let (ins, del) = p.end.revisions();
        let runs = p.pieces.iter().map(run).collect();
        out.push(SourceLine { number: out.len() + 1, runs, ins, del, place, ..SourceLine::default() });
    };
    let mut places = 0;
    for block in blocks {
        match block {
            Block::Paragraph(p) => add(p, 0),
            Block::Table(rows) => {
                for cell in rows.iter().flat_map(|(_, cells)| cells) {
                    places += 1;
                    cell.iter().for_each(|p| add(p, places));
                }
            }
        }
    }
    out
}

/// Elements of changes around `inner`.
fn word_marks(marks: Marks, inner: &str) -> String {
    let del = if marks.del { format!("<w:del w:id='1' w:author='Ben'>{inner}</w:del>") } else { inner.to_owned() };
    if marks.ins { format!("<w:ins w:id='2' w:author='Ann'>{del}</w:ins>") } else { del }
}

fn word_signs(marks: Marks) -> String {
    let ins = if marks.ins { "<w:ins w:id='3' w:author='Ann'/>" } else { "" };
    let del = if marks.del { "<w:del w:id='4' w:author='Ben'/>" } else { "" };
    format!("{ins}{del}")
}

fn word_paragraph(p: &Paragraph) -> String {
    let mut out = format!("<w:p><w:pPr><w:rPr>{}</w:rPr></w:pPr>", word_signs(p.end));
    for (text, marks) in &p.pieces {
        let tag = if marks.del { "w:delText" } else { "w:t" };
        let text = text.replace('\t', &format!("</{tag}><w:tab/><{tag}>"));
        let run = format!("<w:r><{tag} xml:space='preserve'>{text}</{tag}></w:r>");
        out += &word_marks(*marks, &run);
    }
    out + "</w:p>"
}

fn word_file(blocks: &[Block]) -> Vec<u8> {
    let mut body = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(p) => body += &word_paragraph(p),
            Block::Table(rows) => {
                body += "<w:tbl>";
                for (marks, cells) in rows {
                    write!(body, "<w:tr><w:trPr>{}</w:trPr>", word_signs(*marks)).unwrap();
                    for cell in cells {
                        body += "<w:tc>";
                        cell.iter().for_each(|p| body += &word_paragraph(p));
                        body += "</w:tc>";
                    }
                    body += "</w:tr>";
                }
                body += "</w:tbl>";
            }
        }
    }
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    write!(zip, "<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>").unwrap();
    zip.finish().unwrap().into_inner()
}

/// Flat OpenDocument, with deleted text in its place as LibreOffice leaves it.
fn flat_file(blocks: &[Block]) -> String {
    let (mut regions, mut text, mut count) = (String::new(), String::new(), 0);
    let mut changed = |marks: Marks, inner: &str| {
        let mut out = inner.to_owned();
        for (on, kind, author) in [(marks.del, "deletion", "Ben"), (marks.ins, "insertion", "Ann")] {
            if on {
                count += 1;
                write!(regions, "<text:changed-region text:id='c{count}'><text:{kind}><office:change-info><dc:creator>{author}</dc:creator><dc:date>2014-01-31T12:00:00</dc:date></office:change-info></text:{kind}></text:changed-region>").unwrap();
                out = format!(
                    "<text:change-start text:change-id='c{count}'/>{out}<text:change-end text:change-id='c{count}'/>"
                );
            }
        }
        out
    };
    let mut paragraph = |p: &Paragraph| {
        let pieces: String = p
            .pieces
            .iter()
            .map(|(s, m)| changed(*m, &s.replace('\t', "<text:tab/>").replace(' ', "<text:s/>")))
            .collect();
        format!("<text:p>{pieces}{}", changed(p.end, "</text:p>"))
    };
    for block in blocks {
        match block {
            Block::Paragraph(p) => text += &paragraph(p),
            Block::Table(rows) => {
                text += "<table:table>";
                for (_, cells) in rows {
                    text += "<table:table-row>";
                    for cell in cells {
                        text += "<table:table-cell>";
                        cell.iter().for_each(|p| text += &paragraph(p));
                        text += "</table:table-cell>";
                    }
                    text += "</table:table-row>";
                }
                text += "</table:table>";
            }
        }
    }
    format!(
        "<office:document office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text><text:tracked-changes>{regions}</text:tracked-changes>{text}</office:text></office:body></office:document>"
    )
}

fn rich_text(blocks: &[Block]) -> String {
    let marked = |marks: Marks, inner: &str| {
        let ins = if marks.ins { "\\revised\\revauth1 " } else { "" };
        let del = if marks.del { "\\deleted\\revauthdel2 " } else { "" };
        format!("{{{ins}{del}{inner}}}")
    };
    let paragraph = |p: &Paragraph, end: &str| {
        let pieces: String = p.pieces.iter().map(|(s, m)| marked(*m, &s.replace('\t', "\\tab "))).collect();
        pieces + &marked(p.end, end)
    };
    let mut out = String::from("{\\rtf1\\ansi{\\*\\revtbl{Unknown;}{Ann;}{Ben;}}");
    for block in blocks {
        match block {
            Block::Paragraph(p) => out += &paragraph(p, "\\par"),
            Block::Table(rows) => {
                for (_, cells) in rows {
                    out += "\\trowd\\pard\\intbl ";
                    for cell in cells {
                        let (last, before) = cell.split_last().unwrap();
                        before.iter().for_each(|p| out += &paragraph(p, "\\par"));
                        out += &paragraph(last, "\\cell");
                    }
                    out += "\\row\\pard ";
                }
            }
        }
    }
    out + "}"
}

fn critic(blocks: &[Block]) -> String {
    let marked = |marks: Marks, inner: &str| {
        let del = if marks.del { format!("{{--{inner}--}}") } else { inner.to_owned() };
        if marks.ins { format!("{{++{del}++}}") } else { del }
    };
    let mut out = String::new();
    for block in blocks {
        if let Block::Paragraph(p) = block {
            p.pieces.iter().for_each(|(text, marks)| out += &marked(*marks, text));
            out += &marked(p.end, "\n");
        }
    }
    out
}

/// As this program writes pages: marks of paragraphs are said.
fn page(blocks: &[Block]) -> String {
    let marked = |marks: Marks, class: &str, inner: &str| {
        let del = if marks.del { format!("<del{class} data-author=Ben>{inner}</del>") } else { inner.to_owned() };
        if marks.ins { format!("<ins{class} data-author=Ann>{del}</ins>") } else { del }
    };
    let mut out = String::new();
    for block in blocks {
        if let Block::Paragraph(p) = block {
            let pieces: String = p.pieces.iter().map(|(text, m)| marked(*m, "", text)).collect();
            let [ins, del] = [Marks { del: false, ..p.end }, Marks { ins: false, ..p.end }];
            write!(
                out,
                "<p style='white-space:pre'>{pieces}{}{}</p>",
                marked(ins, " class=end", ""),
                marked(del, " class=end", "")
            )
            .unwrap();
        }
    }
    out
}

/// A draft of the text from every format that can say it.
fn from_every_format(blocks: &[Block]) -> Vec<(&'static str, Contribution)> {
    let fodt = read::odt::read(flat_file(blocks).as_bytes()).unwrap();
    vec![
        ("lines", recognize(lines(blocks), None).contribution),
        ("docx", opened("a.docx", &word_file(blocks))),
        ("fodt", fodt.recognized(None).contribution),
        ("rtf", opened("a.rtf", rich_text(blocks).as_bytes())),
        ("txt", opened("a.txt", critic(blocks).as_bytes())),
        ("html", opened("a.html", page(blocks).as_bytes())),
    ]
}

/// A text of paragraphs whose last sign but one is `|`, and the last what is marked: the paragraph mark is inserted (`+`),
/// deleted (`-`), both (`*`) or neither. Both texts are wanted to be the same lines.
fn check_kept(paragraphs: &[&str], want: &[&str]) {
    let paragraph = |s: &&str| {
        let (text, sign) = s.rsplit_once('|').unwrap();
        let end = Marks { ins: "+*".contains(sign) && !sign.is_empty(), del: "-*".contains(sign) && !sign.is_empty() };
        Block::Paragraph(Paragraph { end, ..plain(text) })
    };
    let blocks = whole(&paragraphs.iter().map(paragraph).collect::<Vec<_>>());
    for (format, draft) in from_every_format(&blocks) {
        for version in [Version::Base, Version::Revised] {
            let got: Vec<String> = draft.body(version).iter().map(ToString::to_string).collect();
            let got = got[HEAD.len()..].strip_suffix(&FOOT.map(str::to_owned)).unwrap();
            assert_eq!(got, want, "{format}, {version:?}: {paragraphs:?}");
        }
    }
}

#[test]
fn clauses_beside_empty_paragraphs_are_not_joined() {
    let two = ["a)\tthat masts are high;", "b)\tthat islands are small,"];
    for sign in ["+", "-", "*"] {
        let first = format!("{}|{sign}", two[0]);
        let blank = format!("|{sign}");
        let second = format!("{}|", two[1]);
        // Enter at the end of a clause, or a blank line deleted.
        check_kept(&[&first, "|", &second], &two);
        // The empty paragraph bears the mark.
        check_kept(&[&format!("{}|", two[0]), &blank, &second], &two);
        // Several, the last of which stands.
        check_kept(&[&first, &blank, &blank, "|", &second], &two);
        check_kept(&[&first, "|", &blank, "|", &blank, &second], &two);
        // The text begins, or ends, with one.
        check_kept(&[&blank, &format!("{}|", two[0]), &first.replace(two[0], two[1]), "|"], &two);
    }
    // Inserted by one and deleted by another.
    check_kept(&["a)\tthat masts are high;|+", "|-", "|+", "b)\tthat islands are small,|"], &two);
}

#[test]
fn nothing_runs_on_into_a_table_or_out_of_a_cell() {
    let cell = |text: &str, end: Marks| vec![Paragraph { end, ..plain(text) }, plain("")];
    for end in [Marks { ins: true, del: false }, Marks { ins: false, del: true }, Marks { ins: true, del: true }] {
        let above = Block::Paragraph(Paragraph { end, ..plain("a)\tthe list:") });
        let row = vec![cell("North", end), cell("South", end)];
        let blocks = whole(&[above, Block::Paragraph(plain("")), Block::Table(vec![(Marks::default(), row)])]);
        for (format, draft) in from_every_format(&blocks).into_iter().take(4) {
            for version in [Version::Base, Version::Revised] {
                let got: Vec<String> = draft.body(version).iter().map(ToString::to_string).collect();
                let got = got[HEAD.len()..].strip_suffix(&FOOT.map(str::to_owned)).unwrap();
                assert_eq!(got, ["a)\tthe list:", "North", "South"], "{format}, {version:?}, {end:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_of_a_source(blocks in text_with_tables()) {
        let blocks = whole(&without_row_marks(blocks));
        check(&blocks, &recognize(lines(&blocks), None).contribution)?;
    }

    #[test]
    fn word_files_and_what_is_written_of_them(blocks in text_with_tables()) {
        let blocks = whole(&blocks);
        let draft = opened("a.docx", &word_file(&blocks));
        check(&blocks, &draft)?;
        let bytes = docx(&draft, Version::Markup);
        prop_assert!(verify::docx(&draft, Version::Markup, &bytes).is_ok());
        check(&blocks, &opened("b.docx", &bytes))?;
    }

    #[test]
    fn open_document_texts(blocks in text_with_tables()) {
        let blocks = whole(&without_row_marks(blocks));
        let file = read::odt::read(flat_file(&blocks).as_bytes()).unwrap();
        check(&blocks, &file.recognized(None).contribution)?;
    }

    #[test]
    fn rich_texts(blocks in text_with_tables()) {
        let blocks = whole(&without_row_marks(blocks));
        check(&blocks, &opened("a.rtf", rich_text(&blocks).as_bytes()))?;
    }

    #[test]
    fn texts_with_marks(blocks in text()) {
        let blocks = whole(&blocks);
        check(&blocks, &opened("a.txt", critic(&blocks).as_bytes()))?;
    }

    #[test]
    fn pages(mut blocks in text()) {
        // A browser shows no blanks at the border of a block.
        for block in &mut blocks {
            if let Block::Paragraph(p) = block {
                p.pieces.retain(|(text, _)| text != " ");
            }
        }
        let blocks = whole(&blocks);
        check(&blocks, &opened("a.html", page(&blocks).as_bytes()))?;
    }
}
