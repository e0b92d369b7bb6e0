//! Pages of drafts in six languages: their text, their marks, their tags, and that the same draft gives the same bytes.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "../../formats/tests/drafts/mod.rs"]
mod drafts;

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use hayro_syntax::Pdf;
use hayro_syntax::object::dict::keys::{LANG, MARK_INFO, METADATA, OUTLINES, STRUCT_TREE_ROOT};
use hayro_syntax::object::{Dict, Stream};
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::layout::{Block, Layout};
use modline_core::merge_source::{BasePosition, ChangePiece, MergeSource, SourceChange};
use modline_core::run::{Revision, Run, Version};
use modline_pdf::{Fonts, Options, Pages, TypesetError, identify_version, typeset, typeset_compilation};
use proptest::prelude::*;

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::installed);

fn options(version: Version) -> Options {
    Options { version, line_numbers: false, legend: false, changes: false }
}

fn draft(language: Language) -> Contribution {
    drafts::contribution::contribution(language)
}

fn pages(draft: &Contribution, version: Version) -> Pages {
    typeset(draft, &options(version), &FONTS).unwrap()
}

fn tool(name: &str, args: &[&str], input: &[u8]) -> String {
    let mut child = Command::new(name).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

/// What a reader sees, without blanks: where lines end is the page's affair.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').flat_map(char::to_uppercase).collect()
}

/// The words of Arabic that the tool gives as they are: it has figures and brackets in the order of the eye, and says
/// letters with vowel signs twice.
fn arabic(text: &str) -> impl Iterator<Item = String> {
    let bare = |w: &&str| !w.contains(|c| matches!(c, '\u{64b}'..='\u{652}'));
    let words = text.split_whitespace().filter(bare).map(|w| w.chars().filter(|c| c.is_alphabetic()).collect());
    words.collect::<Vec<String>>().into_iter()
}

#[test]
fn a_text_too_long_for_pages_is_refused_at_once() {
    for text in ["\u{2028}".repeat(60_000), "a boat ".repeat(900_000)] {
        let mut draft = draft(Language::En);
        draft.proposals[0].paragraphs[1].runs = vec![Run::unchanged(text)];
        assert!(matches!(typeset(&draft, &options(Version::Markup), &FONTS), Err(TypesetError::TooLong)));
    }
}

#[test]
fn the_legend_names_some_of_many_authors() {
    let mut draft = draft(Language::En);
    let by = |n| Revision { author: format!("A{n}").as_str().into(), date: None };
    draft.proposals[0].paragraphs[1].runs = (0..3_000).map(|n| Run::inserted("b ", &by(n))).collect();
    let options = Options { legend: true, ..options(Version::Markup) };
    let text = tool("pdftotext", &["-", "-"], &typeset(&draft, &options, &FONTS).unwrap().pdf().unwrap());
    assert!(text.contains("A5: inserted") && !text.contains("A100: inserted"), "{text}");
}

/// Every line of the text stands on the pages, in order; of an Arabic text every word.
fn check_text(draft: &Contribution, version: Version) {
    let file = pages(draft, version).pdf().unwrap();
    let layout = Layout::new(draft, version);
    let mut lines: Vec<String> = Vec::new();
    for block in &layout.blocks {
        match block {
            Block::Heading(text) | Block::Text(text) => lines.push((*text).to_owned()),
            Block::ProposalList(rows) => lines.extend(rows.iter().map(|row| row.subject.clone())),
            Block::Proposal(p) => {
                lines.push(p.marker_line());
                lines.extend(p.lines(version).iter().map(ToString::to_string));
                lines.extend(p.reasons.iter().map(|s| (*s).to_owned()));
            }
            Block::Supporters(rows) => lines.extend(rows.iter().flat_map(|(a, b)| [(*a).to_owned(), (*b).to_owned()])),
        }
    }
    if draft.language == Language::Ar {
        let read: String = tool("pdftotext", &["-", "-"], &file).chars().filter(|c| c.is_alphabetic()).collect();
        let missing: Vec<String> = lines.iter().flat_map(|l| arabic(l)).filter(|w| !read.contains(w)).collect();
        assert!(missing.is_empty(), "{missing:?} not in {read}");
        return;
    }
    // the raw order is the file's own
    let read = plain(&tool("pdftotext", &["-raw", "-", "-"], &file));
    let mut at = 0;
    for part in lines.iter().map(|l| plain(l)) {
        let found = read[at..].find(&part);
        assert!(found.is_some(), "{:?} {version:?}: {part}\nnot in\n{}", draft.language, &read[at..]);
        at += found.unwrap() + part.len();
    }
}

#[test]
fn every_view_says_its_text_in_order_in_six_languages() {
    for language in Language::ALL {
        for version in [Version::Markup, Version::Revised, Version::Base] {
            check_text(&draft(language), version);
        }
    }
}

#[test]
fn the_list_of_changes_quotes_words_of_another_direction() {
    let mut draft = draft(Language::En);
    draft.proposals.truncate(1);
    let by = Revision::by("CEPT");
    draft.proposals[0].paragraphs.last_mut().unwrap().runs.push(Run::inserted(" السفن", &by));
    let options = Options { changes: true, ..options(Version::Markup) };
    let file = typeset(&draft, &options, &FONTS).unwrap().pdf().unwrap();
    let text = tool("pdftotext", &["-raw", "-", "-"], &file);
    assert_eq!(text.matches("السفن").count(), 2, "{text}");
}

#[test]
fn running_heads_say_what_the_page_is_about_and_number_it() {
    let check = |language, first: &str, last: &str, numbered: &str| {
        let mut draft = draft(language);
        draft.proposals.truncate(2);
        // the last begins on no page's first lines, and goes on to pages where nothing begins
        let clause = draft.proposals[1].paragraphs[4].clone();
        draft.proposals[1].paragraphs.extend(std::iter::repeat_n(clause, 120));
        let file = pages(&draft, Version::Markup).pdf().unwrap();
        let text = tool("pdftotext", &["-layout", "-", "-"], &file);
        let heads: Vec<&str> =
            text.split('\u{c}').filter_map(|page| page.lines().find(|l| !l.trim().is_empty())).collect();
        assert!(!plain(heads[0]).contains(&plain(numbered)), "{heads:?}");
        assert!(heads[1..].iter().all(|head| plain(head).contains("WTDC14/21(ADD.3)-")), "{heads:?}");
        let [second, end] = [heads[1], heads[heads.len() - 1]].map(plain);
        assert!(second.starts_with(&plain(first)) && second.ends_with(&plain(numbered)), "{heads:?}");
        assert!(heads.len() > 3 && end.starts_with(&plain(last)), "{heads:?}");
    };
    check(Language::En, "RESOLUTION 901", "DRAFT NEW RESOLUTION [ECP-1]", "Page 2");
    check(Language::Zh, "第901号决议", "新决议草案[ACP-1]", "第2页");
}

#[test]
fn files_are_tagged_and_keep_to_pdf_ua() {
    for language in Language::ALL {
        let bytes = pages(&draft(language), Version::Markup).pdf().unwrap();
        let pdf = Pdf::new(bytes).unwrap();
        let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
        assert_eq!(catalog.get::<Dict<'_>>(MARK_INFO).unwrap().get::<bool>(b"Marked"), Some(true));
        assert!(catalog.get::<Dict<'_>>(STRUCT_TREE_ROOT).is_some());
        assert!(catalog.get::<Dict<'_>>(OUTLINES).is_some());
        let lang = catalog.get::<hayro_syntax::object::String<'_>>(LANG).unwrap();
        assert_eq!(std::str::from_utf8(&lang).unwrap(), language.word_tag());
        let xmp = catalog.get::<Stream<'_>>(METADATA).unwrap().decoded().unwrap();
        let xmp = String::from_utf8(xmp.to_vec()).unwrap();
        assert!(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), "{xmp}");
        assert!(xmp.contains("<dc:title>"), "{xmp}");
        assert!(!xmp.contains("Date>"), "no time: {xmp}");
    }
}

#[test]
fn the_compilation_table_says_its_words_on_wide_pages_in_six_languages() {
    for language in Language::ALL {
        let mut draft = draft(language);
        let mark = Revision::by("CEPT");
        let base = draft.clone().taken_as(Version::Base);
        let line = base.proposals.iter().position(|p| p.header.marker.is_tracked() && p.paragraphs.len() > 3).unwrap();
        let place = |line_at: u32, at| BasePosition { proposal: line as u32, line: line_at, at };
        let pieces = vec![ChangePiece::Text(Run::inserted("2014", &mark))];
        let change = SourceChange { from: place(2, 2), to: place(2, 2), pieces, link: None, untracked: false };
        let source =
            |name: &str| MergeSource { name: name.into(), changes: vec![change.clone()], ..MergeSource::default() };
        draft.sources = vec![source("CEPT"), source("APT")];
        let pages = typeset_compilation(&draft, &FONTS).unwrap();
        let file = pages.pdf().unwrap();
        let text = plain(&tool("pdftotext", &["-", "-"], &file));
        for column in modline_formats::write::compilation::Compilation::new(&draft).columns {
            assert!(language.is_rtl() || text.contains(&plain(&column)), "{column}: {text}");
        }
        assert!(text.contains("CEPT") && text.contains("2014"), "{text}");
        let size = tool("pdfinfo", &["-"], &file);
        assert!(size.contains("841.7 x 595.35 pts") || size.contains("841.7 x 595.4 pts"), "{size}");
    }
}

#[test]
fn contacts_stand_at_the_foot_of_the_first_page_however_long_the_summary() {
    let mut draft = draft(Language::En);
    let long = "Masts are counted.\n".repeat(80);
    draft.metadata.summary.values_mut().for_each(|text| text.clone_from(&long));
    let pages = pages(&draft, Version::Markup);
    let first = tool("pdftotext", &["-", "-"], &pages.part(&[0]).unwrap());
    assert!(first.contains("b.rigger@example.org"), "{first}");
}

#[test]
fn a_part_has_the_pages_chosen_and_no_others() {
    let pages = pages(&draft(Language::En), Version::Markup);
    let part = Pdf::new(pages.part(&[0, 2]).unwrap()).unwrap();
    assert_eq!((pages.count(), part.pages().len()), (3, 2));
    let text = plain(&tool("pdftotext", &["-", "-"], &pages.part(&[2]).unwrap()));
    assert!(text.contains("PAGE3") && !text.contains("PAGE2"), "{text}");
}

#[test]
fn the_same_draft_gives_the_same_bytes() {
    let draft = draft(Language::En);
    assert!(pages(&draft, Version::Markup).pdf().unwrap() == pages(&draft, Version::Markup).pdf().unwrap());
    assert_eq!(pages(&draft, Version::Markup).svg(0), pages(&draft, Version::Markup).svg(0));
}

#[test]
fn pages_need_no_font_of_the_machine_but_a_chinese_one() {
    let built_in = Fonts::built_in();
    for language in [Language::En, Language::Fr, Language::Es, Language::Ru, Language::Ar] {
        let draft = draft(language);
        let here = pages(&draft, Version::Markup).pdf().unwrap();
        let anywhere = typeset(&draft, &options(Version::Markup), &built_in).unwrap().pdf().unwrap();
        assert!(here == anywhere, "{language:?}");
    }
    let refused = typeset(&draft(Language::Zh), &options(Version::Markup), &built_in).err().unwrap();
    assert!(refused.to_string().contains("fonts-noto-cjk"), "{refused}");
}

#[test]
fn letters_that_no_font_has_are_named_with_the_package_that_brings_them() {
    let mut draft = draft(Language::En);
    draft.metadata.title = "\u{10ffff}".into();
    let refused = typeset(&draft, &options(Version::Markup), &FONTS).err();
    assert!(matches!(refused, Some(TypesetError::NoFont { character: '\u{10ffff}', .. })), "{refused:?}");
}

#[test]
fn marks_are_drawn_where_the_text_is_a_redline_and_nowhere_else() {
    for (version, marked) in [(Version::Markup, true), (Version::Revised, false), (Version::Base, false)] {
        let pages = pages(&draft(Language::En), version);
        let svg: String = (0..pages.count()).filter_map(|i| pages.svg(i)).collect();
        for colour in ["#0550ae", "#953800"] {
            assert_eq!(svg.contains(colour), marked, "{version:?} {colour}");
        }
    }
}

#[test]
fn lines_legend_and_changes_stand_where_they_are_asked_for() {
    let draft = draft(Language::En);
    let text =
        |options: &Options| tool("pdftotext", &["-", "-"], &typeset(&draft, options, &FONTS).unwrap().pdf().unwrap());
    let plain = text(&options(Version::Markup));
    let full = text(&Options { line_numbers: true, legend: true, changes: true, ..options(Version::Markup) });
    let words = ["bar in the margin", "List of changes", "replace “five” by “four”"];
    for word in words {
        assert!(full.contains(word) && !plain.contains(word), "{word}:\n{full}");
    }
    assert!(full.lines().any(|l| l.trim() == "17") && !plain.lines().any(|l| l.trim() == "17"), "{full}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a draft holds, it can be set, and its letters are there.
    #[test]
    fn every_draft_can_be_set(draft in drafts::draft()) {
        let file = pages(&draft, Version::Markup).pdf().unwrap();
        let text = plain(&tool("pdftotext", &["-raw", "-", "-"], &file));
        let latin = |s: &str| s.chars().filter(char::is_ascii_alphanumeric).count();
        let layout = Layout::new(&draft, Version::Markup);
        let wanted: usize = layout.proposals().flat_map(|p| p.lines(Version::Markup)).map(|l| latin(&l.to_string())).sum();
        prop_assert!(latin(&text) >= wanted);
    }

    /// What a person writes is text and never the design's own language.
    #[test]
    fn no_text_is_read_as_markup(words in prop::collection::vec("[#*_$@<>/=~`'\"\\\\\\[\\]{}()a-z0-9+.:-]{1,12}", 1..9)) {
        let text = words.join(" ");
        let mut draft = draft(Language::En);
        draft.metadata.introduction = text.clone();
        draft.proposals[0].paragraphs[5].runs = vec![Run::unchanged(text.clone()), Run::inserted(text, &Revision::by("#x"))];
        check_text(&draft, Version::Markup);
    }
}

#[test]
fn a_file_is_told_to_be_a_drafts_pages_whatever_was_chosen_for_them() {
    let mut draft = draft(Language::Ar);
    let file = |options: &Options| typeset(&draft, options, &FONTS).unwrap().pdf().unwrap();
    let numbered = file(&Options { line_numbers: true, legend: true, ..options(Version::Markup) });
    let clean = file(&Options { changes: true, legend: true, ..options(Version::Revised) });
    assert_eq!(
        (identify_version(&draft, &numbered, &FONTS), identify_version(&draft, &clean, &FONTS)),
        (Some(Version::Markup), Some(Version::Revised))
    );
    assert_eq!(identify_version(&draft, b"no pages", &FONTS), None);
    draft.metadata.title.push('!');
    assert_eq!(identify_version(&draft, &clean, &FONTS), None);
}
