//! Understanding, case by case: a source, and each line's role and label; `-` is what was left out.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::paragraph::Role;
use modline_core::run::{Run, Version};
use modline_core::source_line::{Hint, SourceLine};
use modline_core::structure::{LineKind, Recognized, recognize};

const HEAD: &str =
    "RESOLUTION 12 (Doha, 2006)\nShared masts\nThe World Telecommunication Development Conference (Doha, 2006),\n";

fn read(source: &str) -> Recognized {
    let mut gap = false;
    let mut lines = Vec::new();
    for (i, line) in source.lines().enumerate() {
        if line.trim().is_empty() {
            gap = true;
        } else {
            lines.push(SourceLine { number: i + 1, runs: vec![Run::unchanged(line)], gap, ..SourceLine::default() });
            gap = false;
        }
    }
    recognize(lines, None)
}

fn check(source: &str, want: &str) {
    let got = read(source).found;
    let shown: Vec<String> = got
        .iter()
        .map(|f| match f.kind {
            LineKind::LeftOut => "-".to_owned(),
            part if f.label.is_empty() => part.name().to_owned(),
            part => format!("{} {}", part.name(), f.label),
        })
        .collect();
    assert_eq!(shown.join(", "), want, "{source}");
}

#[test]
fn page_furniture_costs_no_text() {
    let heading = "resno, restitle, opening";
    check(&format!("Recommends\nNotes\nSearch\n{HEAD}resolves\nto act."), &format!("-, -, -, {heading}, call, para"));
    check(
        &format!("{HEAD}considering\na) x;\nresolves\n1 y.\nAdd\nEdit"),
        &format!("{heading}, call, clause a), call, clause 1, para, para"),
    );
    check(
        &format!("{HEAD}resolves\n1 to act;\n2 to do\n\nLeave a Response\nShare this"),
        &format!("{heading}, call, clause 1, clause 2, -, -"),
    );
    check(
        &format!("{HEAD}resolves\n1 to act.\nTags: masts, maps.\nCopyright 2015 Example Org."),
        &format!("{heading}, call, clause 1, -, -"),
    );
}

#[test]
fn the_acronym_before_a_number_line_is_left_out_and_named() {
    let rest = "Shared masts\nThe World Telecommunication Development Conference (Doha, 2006),\nresolves\nto act.";
    let russian = "Общие мачты\nВсемирная конференция по развитию электросвязи (Доха, 2006 г.),\nрешает\nдействовать.";
    let chinese = "共用天线塔\n世界电信发展大会（2006年，多哈），\n做出决议\n开始行动。";
    for (source, above, number_line, named) in [
        (format!("WTDC RESOLUTION 12 (Doha, 2006)\n{rest}"), "", "RESOLUTION 12 (Doha, 2006)", "WTDC"),
        (format!("WTDC-06 RESOLUTION 12 (Doha, 2006)\n{rest}"), "", "RESOLUTION 12 (Doha, 2006)", "WTDC-06"),
        (format!("MOD\tECP/1/1\nWTDC Resolution 12\n{rest}"), "proposal, ", "Resolution 12", "WTDC"),
        (
            format!("MOD\tECP/1/1\nWTDC\nRESOLUTION 12 (Doha, 2006)\n{rest}"),
            "proposal, -, ",
            "RESOLUTION 12 (Doha, 2006)",
            "WTDC",
        ),
        (format!("WTDC-2006\n\nRESOLUTION 12 (Doha, 2006)\n{rest}"), "-, ", "RESOLUTION 12 (Doha, 2006)", "WTDC-2006"),
        (format!("ВКРЭ РЕЗОЛЮЦИЯ 12 (Доха, 2006 г.)\n{russian}"), "", "РЕЗОЛЮЦИЯ 12 (Доха, 2006 г.)", "ВКРЭ"),
        (format!("WTDC第12号决议（2006年，多哈）\n{chinese}"), "", "第12号决议（2006年，多哈）", "WTDC"),
    ] {
        check(&source, &format!("{above}resno, restitle, opening, call, para"));
        let recognized = read(&source);
        assert_eq!(recognized.contribution.proposals[0].paragraphs[0].text(Version::Base), number_line);
        let notes: Vec<_> = recognized.findings.iter().map(|f| (f.rule.as_str(), f.subject.as_str())).collect();
        assert_eq!(notes, [("left-out", named)], "{source}");
    }
}

#[test]
fn heads_of_pages_are_left_out_and_named() {
    let heading = "resno, restitle, opening, call";
    for head in ["Res. 12", "RES. 12", "RESOLUTION 12"] {
        let source = format!("{HEAD}resolves\n1 to act;\n{head}\n2 to do;\n3 to rest.");
        check(&source, &format!("{heading}, clause 1, -, clause 2, clause 3"));
        let notes: Vec<_> = read(&source).findings.iter().map(|f| format!("{} {}", f.rule, f.subject)).collect();
        assert_eq!(notes, [format!("left-out {head}")]);
    }
    let russian = "РЕЗОЛЮЦИЯ 12 (Доха, 2006 г.)\nОбщие мачты\nВсемирная конференция по развитию электросвязи (Доха, 2006 г.),\nрешает\n1 действовать;\nРез. 12\n2 отдыхать.";
    check(russian, &format!("{heading}, clause 1, -, clause 2"));
    // Beside it stands the number of the page, where it cuts a sentence.
    check(
        &format!("{HEAD}resolves\n1 to act\n2\nRes. 12\nin time;\n2 to do."),
        &format!("{heading}, clause 1, -, -, para, clause 2"),
    );
    check(
        &format!("{HEAD}resolves\n1 to act\nRes. 12\n31\nin time;\n2 to do."),
        &format!("{heading}, clause 1, -, -, para, clause 2"),
    );
    // Another text's number, and a sentence, are text.
    for line in ["Res. 13", "Resolution 12", "see Res. 12;"] {
        check(&format!("{HEAD}resolves\n1 to act;\n{line}\n2 to do."), &format!("{heading}, clause 1, para, clause 2"));
    }
}

#[test]
fn a_number_that_a_page_broke_is_whole() {
    for (source, number) in [
        ("MOD EUR/9A9/\n1\n", "EUR/9A9/1"),
        ("MOD\nEUR/9A9/\n12\n", "EUR/9A9/12"),
        ("MOD EUR/9A9\n/1\n", "EUR/9A9/1"),
        ("MOD EUR/\n9A9/1\n", "EUR/9A9/1"),
        ("MOD MEX/B/18/\n3\n", "MEX/B/18/3"),
        ("MOD EUR/9A9/1\n", "EUR/9A9/1"),
    ] {
        let source = format!("{source}{HEAD}resolves\n1 to act;\n2 to do.");
        check(&source, "proposal, resno, restitle, opening, call, clause 1, clause 2");
        assert_eq!(read(&source).contribution.proposals[0].header.number, number);
    }
}

#[test]
fn annexes_keep_their_headings_and_rules_part_nothing() {
    check(
        &format!(
            "{HEAD}resolves\n\nto publish.\n\nANNEX TO RESOLUTION 12 (Doha, 2006)\n\nTerms of reference\n\nThe group \
             studies masts.\n\nWorking methods\n\nThe group works by post."
        ),
        "resno, restitle, opening, call, para, annexno, annextitle, para, para, para",
    );
    check(
        &format!(
            "{HEAD}resolves\n1 to publish a map.\n_______\nANNEX TO RESOLUTION 12 (Doha, 2006)\nTerms\n1 It meets."
        ),
        "resno, restitle, opening, call, clause 1, para, annexno, annextitle, clause 1",
    );
}

#[test]
fn headings_with_more_than_a_number_are_headings() {
    check(
        "RESOLUTION 12 (WRC-15)*\nShared masts\nThe World Radiocommunication Conference (Geneva, 2015),\nresolves\nto act.",
        "resno, restitle, opening, call, para",
    );
    check(
        "SUP\tECP/1/1\nRESOLUTION 12 (Doha, 2006)\nShared masts\nin the mountains\nReasons:\tdone",
        "proposal, resno, restitle, reasons",
    );
}

#[test]
fn dashes_before_calls_are_dress_and_lost_labels_are_gaps() {
    check(
        "- RESOLUTION 12 (Doha, 2006)\n- Shared masts\n- The World Telecommunication Development Conference (Doha, \
         2006),\n- considering\n  - a) that masts;\n  - b) that maps,\n- resolves\n  - 1 to act;\n  - 2 to do.",
        "resno, restitle, opening, call, clause a), clause b), call, clause 1, clause 2",
    );
    check(
        &format!("{HEAD}resolves\nto publish;\n2 to update;\n3 to print,"),
        "resno, restitle, opening, call, para, clause 2, clause 3",
    );
    check(
        &format!("{HEAD}resolves\n1 to act on\n\n20 November is a holiday,"),
        "resno, restitle, opening, call, clause 1, para",
    );
}

#[test]
fn contributions_have_parts_before_and_between_their_proposals() {
    check(
        &format!(
            "1\tIntroduction\nMasts are dear.\n2 Background\nOld.\nMOD\tECP/1A1/1 (Rev.1)\n{HEAD}resolves\nto act."
        ),
        "introduction, introduction, background, background, proposal, resno, restitle, opening, call, para",
    );
    check(
        &format!(
            "MOD\tECP/1/1\n{HEAD}resolves\nto act.\nReasons:\tx\nBackground\nSirens are loud.\nADD\tECP/1/2\nDRAFT NEW \
             RESOLUTION [ECP-1]\nNew\nresolves\nto do."
        ),
        "proposal, resno, restitle, opening, call, para, reasons, background, background, proposal, resno, restitle, call, para",
    );
}

#[test]
fn headings_over_several_rows_come_together() {
    check(
        "RESOLUTION 5\n(Rev. Doha, 2006)\nBoats in\nthe Islands\nThe World Telecommunication Development Conference\n\
         (Doha, 2006),\nresolves\nto act.",
        "resno, restitle, opening, call, para",
    );
    check(
        "القرار 5 (الدوحة، 2006)\nالقوارب\nفي الجزر\nإن المؤتمر العالمي لتنمية الاتصالات (الدوحة، 2006)،\nيقرر\nالنوم.",
        "resno, restitle, opening, call, para",
    );
    check(
        "第5号决议（2006年，多哈）\n岛屿的\n船只\n世界电信发展大会（2006年，多哈），\n做出决议\n休息。",
        "resno, restitle, opening, call, para",
    );
}

#[test]
fn lists_of_one_kind_nest() {
    check(
        &format!("{HEAD}resolves\n1 to do:\n1) this;\n2) that;\n2 to go:\na) x:\na) y;\nb) z;\nb) w."),
        "resno, restitle, opening, call, clause 1, sub1 1), sub1 2), clause 2, sub1 a), sub2 a), sub2 b), sub1 b)",
    );
    check(
        "第5号决议（2006年，多哈）\n船只\n世界电信发展大会（2006年，多哈），\n做出决议\n一、修理；\n二、出借：\n（一）每年；\n\
         （二）每十年；\n三、休息。",
        "resno, restitle, opening, call, clause 一、, clause 二、, sub1 （一）, sub1 （二）, clause 三、",
    );
}

#[test]
fn page_numbers_within_a_text_are_left_out() {
    check(
        &format!("{HEAD}considering\na) that x;\n- 2 -\nb) that y,\nPage 3\nWTDC-14/21(Add.3)-E\nresolves\nto act."),
        "resno, restitle, opening, call, clause a), -, clause b), -, -, call, para",
    );
}

#[test]
fn unknown_calls_are_found_by_form_and_doubted() {
    check(
        &format!(
            "{HEAD}recognizing\na) that x;\nb) that y,\nthanking the owners\nfor z,\ncommends the fleet\n1 to act;\n2 to go."
        ),
        "resno, restitle, opening, call, clause a), clause b), call, para, call, clause 1, clause 2",
    );
}

#[test]
fn a_style_of_an_opening_line_below_a_section_says_nothing() {
    let hinted = |number: usize, text: &str, hint| SourceLine {
        number,
        runs: vec![Run::unchanged(text)],
        hint,
        ..SourceLine::default()
    };
    let after_title = Some(Hint::Role(Role::Opening));
    let lines = vec![
        hinted(1, "RESOLUTION 12 (Doha, 2006)", None),
        hinted(2, "Shared masts", None),
        hinted(3, "The Conference of Masts (Doha, 2006),", after_title),
        hinted(4, "resolves", None),
        hinted(5, "to follow the sections below.", None),
        hinted(6, "SECTION 1", None),
        hinted(7, "Masts", None),
        hinted(8, "1.1\tA mast stands.", after_title),
        hinted(9, "1bis.1\tA mast falls.", None),
        hinted(10, "SECTION 2", None),
        hinted(11, "Maps", None),
        hinted(12, "A map is drawn.", after_title),
    ];
    let got: Vec<&str> = recognize(lines, None).found.iter().map(|f| f.kind.name()).collect();
    let want = [
        "resno", "restitle", "opening", "call", "para", "heading", "heading", "clause", "clause", "heading", "heading",
        "para",
    ];
    assert_eq!(got, want);
}
