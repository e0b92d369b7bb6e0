//! Two texts compared: the redline, and the amendment in words. Only what somebody changed is shown, at its place in the base.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::redline::{Options, compare};
use modline_core::run::Version;
use modline_formats::write::text::{self, TextForm};

const HEAD: &str =
    "RESOLUTION 12 (Doha, 2006)\nShared masts\nThe World Telecommunication Development Conference (Doha, 2006),\n";

fn draft(body: &str) -> Contribution {
    modline_formats::read_text(&format!("{HEAD}{body}"), None).unwrap().into_draft()
}

fn written(draft: &Contribution, form: TextForm) -> String {
    let text = text::write(draft, form, true);
    let skipped = if form == TextForm::Words { 1 } else { 3 };
    text.lines().skip(skipped).collect::<Vec<_>>().join("\n")
}

/// The redline of two texts below their heading, whose base and revised text are these, and the rules of what was found.
fn redline(old: &str, new: &str) -> (Contribution, Vec<String>) {
    let (base, revised) = (draft(old), draft(new));
    let (redline, findings) = compare(&base, &revised, Options::default());
    assert_eq!(written(&redline, TextForm::Version(Version::Base)), written(&base, TextForm::Version(Version::Base)));
    (redline, findings.into_iter().map(|f| f.rule).collect())
}

fn check(old: &str, new: &str, want: &str) {
    let (redline, found) = redline(old, new);
    assert_eq!(written(&redline, TextForm::CriticMarkup), want);
    assert_eq!(found, Vec::<String>::new());
    let revised = written(&draft(new), TextForm::Version(Version::Revised));
    assert_eq!(written(&redline, TextForm::Version(Version::Revised)), revised);
}

fn check_words(old: &str, new: &str, want: &[&str]) {
    let (redline, _) = redline(old, new);
    let words = written(&redline, TextForm::Words);
    let sentences: Vec<&str> = words.lines().map(|l| l.split_once('\t').unwrap().1).collect();
    assert_eq!(sentences, want);
}

#[test]
fn the_same_letters_in_other_codes_are_no_changes() {
    for (old, new, rule) in [
        (
            "la soci\u{e9}t\u{e9} \u{e0} Gen\u{e8}ve,",
            "la socie\u{301}te\u{301} a\u{300} Gene\u{300}ve,",
            "dress-letters",
        ),
        ("the efficient office of the flag,", "the e\u{fb03}cient o\u{fb03}ce of the \u{fb02}ag,", "dress-letters"),
        ("see https://x.int/\u{200b}pub and \u{2067}ITU\u{2069},", "see https://x.int/pub and ITU,", "dress-invisible"),
        ("في المـــؤتمر الأخير،", "في المؤتمر الأخير،", "dress-letters"),
        ("\u{feeb}\u{fe8d}", "ها", "dress-letters"),
        ("人\u{2f08}の", "人人の", "dress-letters"),
    ] {
        let text = |clause: &str| format!("recalling\n{clause}\nresolves\nto act.");
        let (redline, found) = redline(&text(old), &text(new));
        assert_eq!(written(&redline, TextForm::CriticMarkup), text(old));
        assert_eq!(found, [rule], "{old}");
    }
    let (redline, _) = redline("recalling\nthe efficient office,", "recalling\nthe e\u{fb03}cient o\u{fb03}ce helps,");
    assert_eq!(written(&redline, TextForm::CriticMarkup), "recalling\nthe efficient office{++ helps++},");
}

#[test]
fn a_kept_tab_stays_one_tab() {
    check(
        "recalling\nPhone:\tnumber of the mast,",
        "recalling\nTelephone and fax:\tfirst number of the mast,",
        "recalling\n{--Phone--}{++Telephone and fax++}:\t{++first ++}number of the mast,",
    );
    check(
        "resolves\n1036\tmasts stand alone;\n1037\tto end.",
        "resolves\n1037\tsmall masts stand alone;\n1038\tto end.",
        "resolves\n{--1036--}{++1037++}\t{++small ++}masts stand alone;\n{--1037--}{++1038++}\tto end.",
    );
    let (redline, found) = redline("recalling\nPhone:\tnumber,", "recalling\nPhone: number,");
    assert_eq!(
        (written(&redline, TextForm::CriticMarkup).as_str(), &found[..]),
        ("recalling\nPhone:\tnumber,", &["dress-blanks".to_owned()][..])
    );
}

#[test]
fn paragraphs_are_parted_and_joined() {
    let (one, two) = (
        "that the upkeep of masts remains dear on the outer reefs.",
        "That lamps of old boats fail in the first storm,",
    );
    check(
        &format!("recalling\n{one} {two}"),
        &format!("recalling\n{one}\n{two}"),
        &format!("recalling\n{one}{{-- --}}{{++\n++}}{two}"),
    );
    check(
        &format!("recalling\n{one}\n{two}"),
        &format!("recalling\n{one} {two}"),
        &format!("recalling\n{one}{{--\n--}}{{++ ++}}{two}"),
    );
    check(
        "resolves\n1\tto lend masts, to print charts in six languages, and to help the island offices in their daily work.",
        "resolves\n1\tto:\na)\tlend masts;\nb)\tprint charts in six languages; and\nc)\thelp the island offices in their daily work.",
        "resolves\n1\tto{-- --}{++:++}{++\n++}{++a)\t++}lend masts{--, to --}{++;++}{++\n++}{++b)\t++}print charts in six languages{--, and to --}{++; and++}{++\n++}{++c)\t++}help the island offices in their daily work.",
    );
}

#[test]
fn a_new_clause_beside_one_that_changed_is_no_part_of_it() {
    check(
        "recalling\na)\tthat training of staff is needed on every mast;\nb)\tthat boats sail,",
        "recalling\na)\tthat training of staff is needed on most masts;\nb)\tthat training of cooks is needed on every boat;\nc)\tthat boats sail,",
        "recalling\na)\tthat training of staff is needed on {--every mast--}{++most masts++};\n{++b)\tthat training of cooks is needed on every boat;++}\n{--b--}{++c++})\tthat boats sail,".replace("{--b--}{++c++})", "{--b)--}{++c)++}").as_str(),
    );
}

#[test]
fn calls_go_on_and_give_way_in_their_place() {
    check(
        "resolves\n1\tto a;\n2\tto b.",
        "resolves to invite Member States\n1\tto a all the time;\n2\tto b.",
        "resolves{++ to invite Member States++}\n1\tto a{++ all the time++};\n2\tto b.",
    );
    check_words(
        "recalling\na)\tone of the main masts;\nb)\ttwo of the main masts,\nresolves\n1\tto go on with it;\n2\tto end it well.",
        "recognizing\na)\tone of the main masts;\nb)\ttwo of the chief masts,\ndecides\n1\tto go on with it;\n2\tto end it very well.",
        &[
            "Call “recalling”: replace “recalling” by “recognizing”",
            "recalling b): replace “main” by “chief”",
            "Call “resolves”: replace “resolves” by “decides”",
            "resolves 2: after “to end it”, insert “very”",
        ],
    );
}

#[test]
fn the_same_words_under_another_label_are_the_same_clause() {
    check(
        "resolves\n1\tto end.",
        "resolves\n1\tto begin;\n2\tto end.",
        "resolves\n{++1\tto begin;++}\n{--1--}{++2++}\tto end.",
    );
    check(
        "resolves\n1\tto row;\n2\tto sail.",
        "resolves\n1\tto sail.",
        "resolves\n{--1\tto row;--}\n{--2--}{++1++}\tto sail.",
    );
}

#[test]
fn a_new_clause_stands_before_a_call_that_goes() {
    check(
        "recalling\na)\tthat masts lean;\nresolves\n1\tto mend all of them;\ninvites Member States\n1\tto help.",
        "recalling\na)\tthat masts lean;\nb)\tsome other idea without them,\ninvites Member States\n1\tto help.",
        "recalling\na)\tthat masts lean;\n{++b)\tsome other idea without them,++}\n{--resolves--}\n{--1\tto mend all of them;--}\ninvites Member States\n1\tto help.",
    );
}

#[test]
fn cells_are_compared_where_they_stand() {
    check(
        "recalling\na)\tthe list:\nIsle\nMasts\nNorth\n12\nSouth\n20\nresolves\n1\tto go.",
        "recalling\na)\tthe list:\nIsle\nMasts\nNorth\n14\nEast\n9\nSouth\n20\nresolves\n1\tto go.",
        "recalling\na)\tthe list:\nIsle\nMasts\nNorth\n{--12--}{++14++}\n{++East++}\n{++9++}\nSouth\n20\nresolves\n1\tto go.",
    );
}

#[test]
fn a_new_row_is_said_behind_the_cell_above_it() {
    check_words(
        "recalling\na)\tthe list:\nNorth\n12\nSouth\n20\nresolves\n1\tto go.",
        "recalling\na)\tthe list:\nNorth\n14\nEast\n9\nSouth\n20\nresolves\n1\tto go.",
        &[
            "recalling, paragraph 2: replace “12” by “14”",
            "recalling: add this after the paragraph “14” (recalling, paragraph 2): “East”",
            "recalling: add this after the new paragraph “East”: “9”",
        ],
    );
}

#[test]
fn places_are_named_so_that_they_are_found_in_the_base() {
    check_words(
        "resolves\nto help all;\nto end.",
        "resolves\nto help all;\nto add one;\nto add two;\nto end.",
        &[
            "resolves: add this after the paragraph “to help all;” (resolves, paragraph 1): “to add one;”",
            "resolves: add this after the new paragraph “to add one;”: “to add two;”",
        ],
    );
    check_words(
        "considering\na)\tthat WRC\u{2011}07 asked the WG-TOW for a list;\nb)\ttwo,",
        "considering\na)\tthat WRC\u{2011}12 asked the CWG-TOW for a list;\nb)\ttwo,",
        &[
            "considering a): replace “WRC\u{2011}07” by “WRC\u{2011}12”",
            "considering a): replace “WG-TOW” by “CWG-TOW”",
        ],
    );
}

#[test]
fn what_something_follows_is_grammatical_in_six_languages() {
    for (language, want) in [
        (
            Language::En,
            [
                "after the call “resolves”",
                "after the new paragraph “to row;”",
                "after the paragraph “to sail.” (resolves, paragraph 1)",
            ],
        ),
        (
            Language::Fr,
            [
                "après la formule «resolves»",
                "après le nouveau paragraphe «to row;»",
                "après le paragraphe «to sail.» (resolves, paragraphe 1)",
            ],
        ),
        (
            Language::Es,
            [
                "después de la fórmula «resolves»",
                "después del nuevo párrafo «to row;»",
                "después del párrafo «to sail.» (resolves, párrafo 1)",
            ],
        ),
        (
            Language::Ru,
            [
                "после вводной формулы «resolves»",
                "после нового абзаца «to row;»",
                "после абзаца «to sail.» (resolves, абзац 1)",
            ],
        ),
        (Language::Ar, ["بعد عبارة التقديم", "بعد الفقرة الجديدة", "بعد الفقرة"]),
        (Language::Zh, ["在引导语“resolves”之后", "在新段落“to row;”之后", "在段落“to sail.”（resolves，第1段）之后"]),
    ] {
        let (redline, _) =
            redline("resolves\nto sail.\nto stay.", "resolves\nto row;\nto swim;\nto sail.\nto fly;\nto stay.");
        let words =
            written(&Contribution { language, ..redline }, TextForm::Words).replace(['\u{2068}', '\u{2069}'], "");
        let sentences: Vec<&str> = words.lines().collect();
        assert_eq!(sentences.len(), 3, "{words}");
        for (sentence, part) in sentences.iter().zip(want) {
            assert!(sentence.contains(part), "{sentence} / {part}");
        }
    }
}

#[test]
fn a_hyphen_that_a_copy_lost_is_no_change() {
    for (old, new) in [
        (
            "of the sector (ITUD) on all of the islands, by estrategies,",
            "of the sector (ITU\u{2011}D) on all of the islands, by e\u{2011}strategies,",
        ),
        (
            "of the WTDC-10 in the summer of the islands and PP14,",
            "of the WTDC10 in the summer of the islands and PP-14,",
        ),
    ] {
        let (redline, found) = redline(&format!("recalling\n{old}"), &format!("recalling\n{new}"));
        assert_eq!(written(&redline, TextForm::CriticMarkup), format!("recalling\n{old}"));
        assert_eq!(found, ["dress-hyphens"]);
    }
    check("recalling\nthe coop,", "recalling\nthe co-op,", "recalling\nthe {--coop--}{++co-op++},");
}

#[test]
fn a_paragraph_that_was_parted_or_joined_is_said_without_its_spaces() {
    let (one, two) = (
        "that the upkeep of masts remains dear on the outer reefs.",
        "That lamps of old boats fail in the first storm,",
    );
    let (whole, parts) = (format!("recalling\n{one} {two}"), format!("recalling\n{one}\n{two}"));
    check_words(&whole, &parts, &["recalling, paragraph 1: begin a new paragraph after “outer reefs.”"]);
    check_words(&parts, &whole, &["recalling, paragraph 1: join to the next paragraph"]);
    check_words(
        "resolves\n1\tto lend masts, to print charts in six languages, and to help the island offices in their daily work.",
        "resolves\n1\tto:\na)\tlend masts;\nb)\tprint charts in six languages; and\nc)\thelp the island offices in their daily work.",
        &[
            "resolves 1: after “to”, insert “:”",
            "resolves 1: begin a new paragraph after “to:”",
            "resolves 1 a): add the label a)",
            "resolves 1 a): replace “, to” by “;”",
            "resolves 1 a): begin a new paragraph after “lend masts;”",
            "resolves 1 b): add the label b)",
            "resolves 1 b): replace “, and to” by “; and”",
            "resolves 1 b): begin a new paragraph after “languages; and”",
            "resolves 1 c): add the label c)",
        ],
    );
}
