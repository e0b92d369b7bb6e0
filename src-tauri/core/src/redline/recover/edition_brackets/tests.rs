//! Brackets with two editions, those with one, and those that only look so.

use super::super::notation::{marked, notation, setting};
use super::*;

use Language::{Ar, En, Es, Fr, Ru, Zh};

/// What becomes of `text`, and what is said of it: reason, confidence, the edition that stands, alternatives.
fn found(text: &str, heading: bool, missing: &[Range<usize>], setting: &mut Setting) -> (String, String) {
    let mut letters = marked(text);
    let proposals = delete(&mut letters, heading, missing, setting);
    let deletions: Vec<_> = proposals.iter().flat_map(|(_, p)| p.deletions.clone()).collect();
    let verdict = proposals.iter().map(|(_, p)| {
        let others: String = p.alternatives.iter().map(|a| format!(" /{a}")).collect();
        format!("{} {:?}: {}{others}", p.reason.name(), p.confidence, p.beside)
    });
    (notation(&letters, &deletions), verdict.collect::<Vec<_>>().join("; "))
}

fn check(language: Language, heading: bool, text: &str, want: &str, verdict: &str) {
    let got = found(text, heading, &[], &mut setting(language, ""));
    assert_eq!((got.0.as_str(), got.1.as_str()), (want, verdict), "{text}");
}

#[test]
fn a_heading_holds_one_edition() {
    let certain = |language, text, want, edition: &str| {
        check(language, true, text, want, &format!("heading Certain: {edition}"));
    };
    certain(En, "(Doha{Rev. Dubai}, 20{14}06)", "(<Doha>{Rev. Dubai}, 20{14}<06>)", "Rev. Dubai, 2014");
    certain(Fr, "(Doha{Rév. Dubaï}, 20{14}06)", "(<Doha>{Rév. Dubaï}, 20{14}<06>)", "Rév. Dubaï, 2014");
    certain(Es, "(Doha{Rev. Dubái}, 20{14}06)", "(<Doha>{Rev. Dubái}, 20{14}<06>)", "Rev. Dubái, 2014");
    certain(
        Ru,
        "(Доха{Пересм. Дубай}, 20{14}06 г.)",
        "(<Доха>{Пересм. Дубай}, 20{14}<06> г.)",
        "Пересм. Дубай, 2014 г.",
    );
    certain(Ar, "(الدوحة{المراجَع في دبي}، 20{14}06)", "(<الدوحة>{المراجَع في دبي}، 20{14}<06>)", "المراجَع في دبي، 2014");
    certain(Zh, "（20{14}06年，多哈{迪拜，修订版}）", "（20{14}<06>年，<多哈>{迪拜，修订版}）", "2014年，迪拜，修订版");
}

#[test]
fn a_bracket_in_a_text_probably_holds_one_edition() {
    check(
        En,
        false,
        "see (Doha{Dubai}, 20{14}06)",
        "see (<Doha>{Dubai}, 20{14}<06>)",
        "two-editions Likely: Dubai, 2014",
    );
    // an edition is added to a list, or nothing is an edition
    for text in [
        "see (Doha, 2006{, Hyderabad, 2010})",
        "see (Doha{، 2014}، 2006)",
        "see (in {2012}port)",
        "see (Doha{ Dubai})",
        "see (the masts{ of 2014})",
        "see (Doha, 2006)",
        "see {(Dubai, 2014)}",
    ] {
        check(En, false, text, text, "");
    }
}

#[test]
fn a_bracket_beside_that_of_the_base_stands_for_it() {
    let verdict = "heading Certain: (Rev. Dubai, 2014)";
    check(En, true, "5 (Doha, 2006){(Rev. Dubai, 2014)}", "5 <(Doha, 2006)>{(Rev. Dubai, 2014)}", verdict);
    check(En, true, "5 (Doha, 2006){ (Rev. Dubai, 2014)}", "5 <(Doha, 2006)>{ (Rev. Dubai, 2014)}", verdict);
    check(En, true, "5 {(Rev. Dubai, 2014)}(Doha, 2006)", "5 {(Rev. Dubai, 2014)}<(Doha, 2006)>", verdict);
    check(En, true, "5 {(Rev. Dubai, 2014) }(Doha, 2006)", "5 {(Rev. Dubai, 2014) }<(Doha, 2006)>", verdict);
    check(
        En,
        false,
        "see (Doha, 2006){(Xanadu, 2014)}, and",
        "see <(Doha, 2006)>{(Xanadu, 2014)}, and",
        "two-editions Likely: (Xanadu, 2014)",
    );
    for text in [
        "see (Doha, 2006){(the annex)}",
        "see (the annex){(Dubai, 2014)}",
        "see (Doha{, 2006}){(Dubai, 2014)}",
        "see (Doha, 2006) or {(Dubai, 2014)}",
        "see {(Dubai, 2014)} or (Doha, 2006)",
        "see {(Doha, 2006)(Dubai, 2014)}",
        "see ({Dubai, 2014)(}Doha, 2006)",
    ] {
        check(En, false, text, text, "");
    }
}

#[test]
fn a_place_in_no_table_is_known_by_its_form() {
    let heading = |language, text, want, edition: &str| {
        check(language, true, text, want, &format!("heading Certain: {edition}"));
    };
    heading(En, "(Doha{Xanadu}, 20{08}06)", "(<Doha>{Xanadu}, 20{08}<06>)", "Xanadu, 2008");
    heading(En, "(Doha, 2006{Xanadu, 2008})", "(<Doha, 2006>{Xanadu, 2008})", "Xanadu, 2008");
    heading(En, "(Rev. {Xanadu}Doha, 20{08}06)", "(Rev. {Xanadu}<Doha>, 20{08}<06>)", "Rev. Xanadu, 2008");
    heading(En, "(Rev. Doha, 2006{Rev. Xanadu, 2008})", "(<Rev. Doha, 2006>{Rev. Xanadu, 2008})", "Rev. Xanadu, 2008");
    heading(Ru, "(Доха{Ксанаду}, 20{08}06 г.)", "(<Доха>{Ксанаду}, 20{08}<06> г.)", "Ксанаду, 2008 г.");
    heading(Ar, "(الدوحة{زانادو}، 20{08}06)", "(<الدوحة>{زانادو}، 20{08}<06>)", "زانادو، 2008");
    heading(Zh, "（20{08}06年，多哈{上都}）", "（20{08}<06>年，<多哈>{上都}）", "2008年，上都");
    for text in
        ["(Doha, 3000{Xanadu, 3004})", "(Doha, 2006{2014})", "(Doha, 2006{Xanadu})", "(Doha, 2006{Xanadu, 2100})"]
    {
        check(En, true, text, text, "");
    }
}

#[test]
fn an_open_year_is_decided_by_the_heading() {
    let mut known = setting(En, "");
    let mut check = |heading, text, want: &str, verdict: &str, year| {
        let got = found(text, heading, &[], &mut known);
        assert_eq!((got.0.as_str(), got.1.as_str(), known.year), (want, verdict, year), "{text}");
    };
    let text = "(Doha{Xanadu}, 20{1}06)";
    let open = "(<?Doha>{Xanadu}, 20{1}0<?6>)";
    check(true, text, open, "heading Open: Xanadu, 2010 /Xanadu, 2016", None);
    check(false, text, open, "two-editions Open: Xanadu, 2010 /Xanadu, 2016", None);
    // neither a bracket in the text nor an unchanged heading says which edition this is
    check(false, "(Doha{Dubai}, 20{14}06)", "(<Doha>{Dubai}, 20{14}<06>)", "two-editions Likely: Dubai, 2014", None);
    check(true, "(Doha, 2006)", "(Doha, 2006)", "", None);
    let of_2016 = "(<Doha>{Xanadu}, 20{16}<06>)";
    check(true, "(Doha{Xanadu}, 20{16}06)", of_2016, "heading Certain: Xanadu, 2016", Some(2016));
    check(false, text, "(<Doha>{Xanadu}, 20{1}<0>6)", "two-editions Likely: Xanadu, 2016", Some(2016));
}

#[test]
fn an_edition_is_known_by_its_meeting_where_no_year_is_written() {
    check(En, true, "(Rev.WRC-{23}19)", "(Rev.WRC-{23}<19>)", "heading Certain: Rev.WRC-23");
    check(En, true, "(WRC-19){(Rev.WRC-23)}", "<(WRC-19)>{(Rev.WRC-23)}", "heading Certain: (Rev.WRC-23)");
    check(En, true, "(WG-{2}19)", "(WG-{2}19)", "");
}

#[test]
fn a_bracket_with_missing_letters_shows_nothing() {
    // the bracket's inside stands from 5 to 21
    let text = "see (Doha{Dubai}, 20{14}06)";
    let speaks = |missing: Range<usize>| !found(text, false, &[missing], &mut setting(En, "")).1.is_empty();
    let end = marked(text).chars.len() - 1;
    let places = [4..5, 5..6, 4..6, end - 1..end, end - 1..end + 1, end..end + 1];
    assert_eq!(places.map(speaks), [true, false, false, false, false, true]);
}
