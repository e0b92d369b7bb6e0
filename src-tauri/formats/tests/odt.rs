//! OpenDocument texts: what is written is read back whole, is proved, and is the same every time; and the lines that the
//! texts of others give: the cases of `tests/odt` hold what stands in `office:text`.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cases;
mod drafts;

use std::io::{Cursor, Read};

use drafts::contribution::contribution;
use drafts::draft;
use drafts::visible::visible;
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::layout::Layout;
use modline_core::run::Version;
use modline_formats::read::odt::read as read_odt;
use modline_formats::verify;
use modline_formats::write::odt;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_xml_makes_the_reader_panic(draft in draft(), cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..3), 1..6)) {
        let bytes = odt(&draft, Version::Markup);
        let mut xml = String::new();
        zip::ZipArchive::new(Cursor::new(&bytes)).unwrap().by_name("content.xml").unwrap().read_to_string(&mut xml).unwrap();
        for (from, to, act) in cuts {
            let tags: Vec<usize> = xml.match_indices('<').map(|(i, _)| i).collect();
            if tags.is_empty() { break; }
            let (a, b) = (tags[from.index(tags.len())], tags[to.index(tags.len())]);
            let (a, b) = (a.min(b), a.max(b));
            match act {
                0 => xml.replace_range(a..b, ""),
                1 => xml.insert_str(b, &xml.clone()[a..b]),
                _ => xml.insert_str(a, "<text:p><text:change text:change-id='c1'/><text:change-start text:change-id='c2'/></text:p>"),
            }
        }
        let _ = read_odt(xml.as_bytes()).map(|t| t.recognized(None));
        let _ = verify::odt(&draft, Version::Markup, xml.as_bytes());
    }
}

/// The styles that the cases use.
const STYLES: &str = include_str!("odt/styles.xml");

#[test]
fn every_text_gives_its_lines() {
    cases::check("odt", 10, |text| {
        let file = read_odt(flat(text).as_bytes())?;
        Ok(cases::written(&file.lines, &file.findings))
    });
}

/// A flat file with this text.
fn flat(text: &str) -> String {
    format!(
        "<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">{STYLES}<office:body><office:text>{text}</office:text></office:body></office:document>"
    )
}

fn read(bytes: &[u8]) -> Contribution {
    read_odt(bytes).expect("it was written just now").recognized(None).contribution
}

#[test]
fn the_contribution_is_proved_and_read_back_in_each_language() {
    for language in Language::ALL {
        let draft = contribution(language);
        let bytes = odt(&draft, Version::Markup);
        let proof = verify::odt(&draft, Version::Markup, &bytes).unwrap_or_else(|e| panic!("{}: {e}", language.code()));
        assert!(proof.changes >= 10, "{} {}", language.code(), proof.changes);
        assert_eq!(read(&bytes), visible(draft), "{}", language.code());
    }
}

#[test]
fn no_person_and_no_time_stands_in_the_file_but_those_chosen() {
    let bytes = odt(&contribution(Language::En), Version::Markup);
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for i in 0..zip.len() {
        let mut part = zip.by_index(i).unwrap();
        let name = part.name().unwrap().into_owned();
        assert_eq!(part.last_modified(), Some(zip::DateTime::DEFAULT), "{name}");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for trace in ["rsid", "creation-date", "initial-creator", "editing", "template", "printed", "statistic"] {
            assert!(!text.contains(trace), "{name} says {trace}");
        }
        let contents = |element: &str| -> Vec<&str> {
            text.split(element).skip(1).map(|rest| rest.split('<').next().unwrap()).collect()
        };
        assert!(contents("<dc:creator>").iter().all(|author| *author == "CEPT"), "{name}");
        assert!(contents("<dc:date>").iter().all(|date| *date == "1970-01-01T00:00:00"), "{name}");
    }
}

#[test]
fn the_first_file_of_the_package_tells_what_it_is() {
    let bytes = odt(&Contribution::default(), Version::Markup);
    assert_eq!(&bytes[30..77], b"mimetypeapplication/vnd.oasis.opendocument.text");
}

#[test]
fn changes_that_are_not_whole_are_not_proved() {
    let region = |id: &str, what: &str| format!("<text:changed-region text:id='{id}'>{what}</text:changed-region>");
    let info =
        "<office:change-info><dc:creator>A</dc:creator><dc:date>2014-01-31T12:00:00</dc:date></office:change-info>";
    let deletion = format!("<text:deletion>{info}<text:p>x</text:p></text:deletion>");
    let insertion = format!("<text:insertion>{info}</text:insertion>");
    let check = |regions: &str, text: &str, what: &str| {
        let bytes = flat(&format!("<text:tracked-changes>{regions}</text:tracked-changes><text:p>{text}</text:p>"));
        let error = verify::odt(&Contribution::default(), Version::Markup, bytes.as_bytes()).expect_err("faulty");
        assert!(error.to_string().contains(what), "{error}");
    };
    let (start, end) = ("<text:change-start text:change-id='a'/>", "<text:change-end text:change-id='a'/>");
    let mark = "<text:change text:change-id='a'/>";
    check(&region("a", &deletion), "y", "no place in the text");
    check("", mark, "a deletion is not described");
    check("", start, "an insertion is not described");
    check(&region("a", &insertion), &format!("{start}y"), "an insertion has no end");
    check(&region("a", &insertion).repeat(2), &format!("{start}y{end}"), "one id");
    check(&region("a", &insertion.replace("A<", "<")), &format!("{start}y{end}"), "no author");
    check(&region("a", &deletion), &format!("y{mark}"), "all rejected: paragraph 1 of the written file reads \"yx\"");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_gives_back_what_was_written(draft in draft()) {
        prop_assert_eq!(read(&odt(&draft, Version::Markup)), visible(draft));
    }

    #[test]
    fn what_is_written_is_proved_and_the_same_every_time(draft in draft()) {
        for view in [Version::Markup, Version::Revised, Version::Base] {
            let bytes = odt(&draft, view);
            let proof = verify::odt(&draft, view, &bytes).map_err(|e| TestCaseError::fail(e.to_string()))?;
            prop_assert!(view == Version::Markup || proof.changes == 0);
            prop_assert_eq!(bytes, odt(&draft, view));
        }
    }

    #[test]
    fn clean_views_hold_one_reading_unmarked(draft in draft()) {
        for (view, version) in [(Version::Revised, Version::Revised), (Version::Base, Version::Base)] {
            let lines = |c: &Contribution, version| {
                Layout::new(c, version).proposals().flat_map(|p| p.lines(version)).map(|l| l.to_string()).collect::<Vec<_>>()
            };
            prop_assert_eq!(lines(&read(&odt(&draft, view)), Version::Markup), lines(&draft, version));
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(draft in draft(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = odt(&draft, Version::Markup);
        let len = bytes.len();
        bytes[at.index(len)] = byte;
        let _ = read_odt(&bytes).map(|t| t.recognized(None));
        bytes.truncate(cut.index(len));
        let _ = read_odt(&bytes);
    }
}
