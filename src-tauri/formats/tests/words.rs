//! Amendment in words, and the same list as a table and as data.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::contribution::{Contribution, Marker};
use modline_core::itu::Language;
use modline_core::run::Revision;
use modline_formats::write::text::{self, TextForm};
use modline_formats::write::{list, words};

/// A contribution with every kind of change, as CriticMarkup.
const FERRIES: &str = "\
MOD\tECP/21A3/1
RESOLUTION 901 ({--Hyderabad, 2010--}{++Rev. Dubai, 2014++})
Ferries and the mail
The World Telecommunication Development Conference ({--Hyderabad, 2010--}{++Dubai, 2014++}),
recalling
a)\tthat boats carry mail, and that boats{++ of any size++} sail daily;
{++a)bis\tthat letters arrive{--, as a rule,--} by boat;++}
b)\tthe meeting of 201{--0--}{++4++};
{--c)\tthat the boats which carry the mail to the outer islands leave at dawn from two ports in winter;--}
{--d--}{++c++})\tthe {--first meeting of the group--}{++work done so far++},
resolves
{++1\t++}to sail on{--;--}{++,++}
{++2\tthat the boats which carry the mail to the outer islands leave at dawn from two ports in winter.++}
Reasons:\tBoats are needed.
";

fn draft() -> Contribution {
    modline_formats::read_text(FERRIES, None).unwrap().into_draft()
}

fn sentences(draft: &Contribution) -> Vec<String> {
    words::stated(draft).into_iter().flat_map(|s| s.sentences).map(|s| s.words).collect()
}

#[test]
fn every_change_is_a_sentence_that_a_person_can_follow() {
    assert_eq!(
        sentences(&draft()),
        [
            "Number line: replace “Hyderabad, 2010” by “Rev. Dubai, 2014”",
            "Opening line: replace “Hyderabad, 2010” by “Dubai, 2014”",
            "recalling a): after “and that boats”, insert “of any size”",
            "recalling a)bis: add this after recalling a): “that letters arrive by boat;”",
            "recalling b): replace “2010” by “2014”",
            "recalling d): change the label d) to c)",
            "recalling d): replace “first meeting of the group” by “work done so far”",
            "resolves 1: add the label 1",
            "resolves 1: replace “;” by “,”",
            "recalling c): move after resolves 1, as resolves 2, to read “that the boats which carry the mail to the outer islands leave at dawn from two ports in winter.”",
        ]
    );
}

#[test]
fn six_languages_say_every_kind_of_change() {
    for language in Language::ALL {
        let written = sentences(&Contribution { language, ..draft() });
        assert!(written.iter().all(|s| !s.contains(['{', '}', '$'])), "{written:?}");
    }
}

/// U+2068 … U+2069 around what is quoted, so that its direction ends where it does.
#[test]
fn quoted_words_are_isolated_where_directions_are_mixed_and_nowhere_else() {
    let written = |text: &str, language| {
        let draft = Contribution { language, ..modline_formats::read_text(text, None).unwrap().into_draft() };
        let written = sentences(&draft);
        let (words, table) = (text::write(&draft, TextForm::Words, true), list::csv(&draft));
        let in_cell = |s: &str| s.replace('"', "\"\"");
        assert!(written.iter().all(|s| words.contains(s) && table.contains(&in_cell(s))), "{words}{table}");
        written
    };
    let mixed = "MOD\nRESOLUTION 9 (Doha, 2006)\nBoats\nresolves\nto keep {--boats--}{++سفن++} dry;";
    let isolated = "\u{2068}resolves\u{2069}: replace “\u{2068}boats\u{2069}” by “\u{2068}سفن\u{2069}”";
    assert_eq!(written(mixed, Language::En), [isolated]);
    let arabic = "MOD\nالقرار 9 (الدوحة، 2006)\nالسفن\nتقرر\nأن تبقى {--السفن--}{++القوارب++} جافة؛";
    let plain = written(arabic, Language::Ar);
    assert!(plain.len() == 1 && !plain[0].contains(['\u{2068}', '\u{2069}']), "{plain:?}");
    assert!(written(arabic, Language::Fr)[0].contains("\u{2068}القوارب\u{2069}"));
}

#[test]
fn a_text_as_a_whole_is_said_in_one_sentence() {
    let check = |marker, want: &[&str]| {
        let mut draft = modline_formats::read_text("MOD\nRESOLUTION 9 (Doha, 2006)\nBoats", None).unwrap().into_draft();
        draft.proposals[0].header.marker = marker;
        let written = text::write(&draft, TextForm::Words, true);
        assert_eq!(written.lines().collect::<Vec<_>>(), want);
    };
    let number = "RESOLUTION 9 (Doha, 2006)";
    check(Marker::Add, &["Add the following text.", number, "Boats"]);
    check(Marker::Sup, &["Delete RESOLUTION 9 (Doha, 2006)."]);
    check(Marker::Noc, &["No change to RESOLUTION 9 (Doha, 2006)."]);
    check(Marker::Mod, &[number, "No changes."]);
}

#[test]
fn words_deleted_and_inserted_again_are_no_amendment() {
    let text = "MOD\nRESOLUTION 9 (Doha, 2006)\nBoats{--, big--}{++, big++}\nresolves\nto {--keep--}{++hold++} them.";
    let written = sentences(&modline_formats::read_text(text, None).unwrap().into_draft());
    assert_eq!(written, ["resolves: replace “keep” by “hold”"]);
}

#[test]
fn with_two_authors_each_sentence_names_its_own() {
    let mut draft = draft();
    let inserted = draft.proposals[0].paragraphs[4].runs.iter_mut().find_map(|r| r.ins.as_mut()).unwrap();
    *inserted = Revision::by("RCC");
    let written = sentences(&draft);
    assert!(written[2].ends_with("(RCC)") && written[3].ends_with("(CEPT)"), "{written:?}");
}

#[test]
fn the_list_is_a_table_and_data() {
    let draft = draft();
    let data: serde_json::Value = serde_json::from_str(&list::json(&draft)).unwrap();
    let changes = data["proposals"][0]["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 10);
    assert_eq!(data["proposals"][0]["number"], "ECP/21A3/1");
    assert_eq!(
        changes[4],
        serde_json::json!({
            "place": "recalling b)", "kind": "replaced", "struck": "2010", "inserted": "2014",
            "author": "CEPT", "date": null, "sentence": "recalling b): replace “2010” by “2014”",
        })
    );
    assert_eq!((&changes[9]["from"], &changes[9]["struck"]), (&"recalling c)".into(), &"".into()));

    let table = list::csv(&draft);
    let rows: Vec<&str> = table.split("\r\n").collect();
    assert_eq!(rows[0], "\u{feff}proposal,marker,subject,place,from,kind,struck,inserted,author,date,sentence");
    assert_eq!(
        rows[5],
        "ECP/21A3/1,MOD,\"RESOLUTION 901 (Hyderabad, 2010)\",recalling b),,replaced,2010,2014,CEPT,,recalling b): replace “2010” by “2014”"
    );
    assert_eq!(rows.len(), 12, "header, ten changes, and nothing after the last line end");
}
