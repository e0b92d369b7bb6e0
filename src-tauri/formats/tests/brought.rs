//! What people bring: copies of pages and mails, redlines made by hand, old files. Nothing is lost or damaged in silence.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod package;

use modline_core::contribution::Marker;
use modline_core::run::Version;
use modline_core::structure::Recognized;
use modline_formats::read;
use modline_formats::write::text::{self, TextForm};
use package::word;

const HEAD: &str =
    "RESOLUTION 12 (Doha, 2006)\nShared masts\nThe World Telecommunication Development Conference (Doha, 2006),\n";

fn lines(recognized: &Recognized, form: TextForm) -> Vec<String> {
    text::write(&recognized.clone().into_draft(), form, true).lines().map(str::to_owned).collect()
}

fn findings(recognized: &Recognized) -> Vec<(&str, &str)> {
    recognized.findings.iter().map(|f| (f.rule.as_str(), f.subject.as_str())).collect()
}

/// The lines below the heading, and what was found.
fn check(name: &str, bytes: &[u8], want: &[&str], found: &[(&str, &str)]) {
    let recognized = read(name, bytes, None).unwrap();
    assert_eq!(lines(&recognized, TextForm::CriticMarkup)[3..], *want, "{}", String::from_utf8_lossy(bytes));
    assert_eq!(findings(&recognized), found, "{}", String::from_utf8_lossy(bytes));
}

fn check_text(body: &str, want: &[&str], found: &[(&str, &str)]) {
    check("a.txt", format!("{HEAD}{body}").as_bytes(), want, found);
}

#[test]
fn no_sign_or_figure_is_taken_off_a_clause() {
    for clause in [
        "§ 24 of the Accord of the Isles,",
        "§ 5 a) of the Accord,",
        "> 5 masts stand there,",
        "3 300 masts are needed,",
        "3\u{a0}300 masts are needed,",
        "12\u{202f}000 masts are needed,",
        "1\u{2009}197.6-1\u{2009}215 MHz are used there,",
        "5 % of all masts lean,",
        "2.4 GHz is used on masts,",
        "1.5 million islanders wait,",
        "5° North is far,",
    ] {
        check_text(
            &format!("recalling\n{clause}\nresolves\n1\tto act."),
            &["recalling", clause, "resolves", "1\tto act."],
            &[],
        );
    }
    check_text(
        "recalling\n• a) masts;\n• b) boats,",
        &["recalling", "a)\tmasts;", "b)\tboats,"],
        &[("signs-left-out", "2")],
    );
}

#[test]
fn labels_of_every_form_are_labels() {
    check_text(
        "recalling\na)\tmasts;\na bis)\tboats;\nb)\tlamps,\nresolves\n6\tto act;\n6bis.\tto rest.",
        &["recalling", "a)\tmasts;", "a bis)\tboats;", "b)\tlamps,", "resolves", "6\tto act;", "6bis.\tto rest."],
        &[("label-gap", "6")],
    );
    let arabic = "القرار 12 (الدوحة، 2006)\nالصواري\nإن المؤتمر العالمي لتنمية الاتصالات (الدوحة، 2006)،\nإذ يدرك\n";
    let body = "أ )\tالأول؛\nب)\tالثاني؛\nج)\tالثالث؛\nد )\tالرابع؛\n\u{feeb} )\tالخامس؛\nو )\tالسادس،";
    let printed = body.replace('أ', "\u{fe83}").replace('ب', "\u{fe8f}").replace('ج', "\u{fe9d}");
    for body in [body, &printed] {
        let recognized = read("a.txt", format!("{arabic}{body}").as_bytes(), None).unwrap();
        assert_eq!(findings(&recognized), [], "{body}");
    }
}

#[test]
fn labels_and_markers_alone_on_their_lines_stand_before_their_texts() {
    check_text(
        "recalling\na)\nthat masts are dear;\nb)\nthat masts are few,\nresolves\n1\nto share them;\n2\nto list them.",
        &[
            "recalling",
            "a)\tthat masts are dear;",
            "b)\tthat masts are few,",
            "resolves",
            "1\tto share them;",
            "2\tto list them.",
        ],
        &[("labels-joined", "4")],
    );
    let marked = format!("MOD\nEUR/9A9/1\n{HEAD}resolves\nto act.").replace("RESOLUTION 12", "RESOLUTION\n12");
    let draft = read("a.txt", marked.as_bytes(), None).unwrap().into_draft();
    assert_eq!((draft.proposals[0].header.number.as_str(), draft.proposals.len()), ("EUR/9A9/1", 1));
    assert_eq!(draft.listed()[0].target.number, "12");
    for broken in
        ["RESOLUTION\n12\n(Rev. Doha, 2006)", "RESOLUTION 12 (Rev.\nDoha, 2006)", "RESOLUTION 12 (Rev. Doha,\n2006)"]
    {
        let text = HEAD.replace("RESOLUTION 12 (Doha, 2006)", broken);
        let recognized = read("a.txt", format!("{text}resolves\nto act.").as_bytes(), None).unwrap();
        let got = lines(&recognized, TextForm::CriticMarkup);
        assert_eq!(got[..2], ["RESOLUTION 12 (Rev. Doha, 2006)", "Shared masts"], "{broken}");
    }
}

#[test]
fn wrapped_ragged_and_hyphenated_lines_are_joined_and_named() {
    let broken = HEAD.replace("Conference (Doha", "Conference\n(Doha");
    let recognized = read("a.txt", format!("{broken}resolves\nto act.").as_bytes(), None).unwrap();
    assert_eq!(findings(&recognized), [("opening-joined", "(Doha, 2006),")]);
    check_text(
        "recalling\na) that the upkeep of masts remains\ntoo dear for villages on the\nouter reefs;\nb) that lamps fail,\nresolves\n1 to lend\nmasts;\n2 to mend them.",
        &[
            "recalling",
            "a)\tthat the upkeep of masts remains too dear for villages on the outer reefs;",
            "b)\tthat lamps fail,",
            "resolves",
            "1\tto lend masts;",
            "2\tto mend them.",
        ],
        &[("lines-joined", "3")],
    );
    check_text(
        "recalling\na) that at the last meetings, the lending of masts,\nthe mending of masts and the painting of masts have been\npraised and that a dis-\nappointing\n3/48\nwinter followed;\nb) that non-\ngovernmental boats came,\nresolves\n1 to go on.",
        &[
            "recalling",
            "a)\tthat at the last meetings, the lending of masts, the mending of masts and the painting of masts have been praised and that a disappointing winter followed;",
            "b)\tthat non-governmental boats came,",
            "resolves",
            "1\tto go on.",
        ],
        &[("lines-joined", "5"), ("divided-words-joined", "dis-appointing → disappointing"), ("left-out", "3/48")],
    );
    let mail = format!("{HEAD}recalling\na)\tmasts;\nb)\tboats,\nresolves\n1\tto act.").replace('\n', "\n> ");
    check(
        "a.txt",
        format!("> {mail}").as_bytes(),
        &["recalling", "a)\tmasts;", "b)\tboats,", "resolves", "1\tto act."],
        &[("signs-left-out", "8")],
    );
}

#[test]
fn broken_lines_are_joined_in_six_languages() {
    for (head, body, want) in [
        (
            "RÉSOLUTION 12 (Doha, 2006)\nMâts\nLa Conférence mondiale de développement des télécommunications (Doha, 2006),\n",
            "reconnaissant\na) que les mâts\npenchent;\nb) que le person-\nnel manque,",
            "a)\tque les mâts penchent;|b)\tque le personnel manque,",
        ),
        (
            "RESOLUCIÓN 12 (Doha, 2006)\nMástiles\nLa Conferencia Mundial de Desarrollo de las Telecomunicaciones (Doha, 2006),\n",
            "reconociendo\na) que los mástiles\nse inclinan;\nb) que lo dijo la\nConferencia,",
            "a)\tque los mástiles se inclinan;|b)\tque lo dijo la Conferencia,",
        ),
        (
            "РЕЗОЛЮЦИЯ 12 (Доха, 2006 г.)\nМачты\nВсемирная конференция по развитию электросвязи (Доха, 2006 г.),\n",
            "признавая,\na) что мачты\nнаклонены;\nb) что не хватает\nлюдей,",
            "a)\tчто мачты наклонены;|b)\tчто не хватает людей,",
        ),
        (
            "القرار 12 (الدوحة، 2006)\nالصواري\nإن المؤتمر العالمي لتنمية الاتصالات (الدوحة، 2006)،\n",
            "إذ يدرك\nأ ) أن الصواري\nمائلة؛\nب) أن الموظفين\nقلة،",
            "أ )\tأن الصواري مائلة؛|ب)\tأن الموظفين قلة،",
        ),
        (
            "第12号决议（2006年，多哈）\n天线塔\n世界电信发展大会（2006年，多哈），\n",
            "认识到\na) 天线塔已经\n倾斜；\nb) 工作人员\n不足，",
            "a)\t天线塔已经倾斜；|b)\t工作人员不足，",
        ),
    ] {
        let recognized = read("a.txt", format!("{head}{body}").as_bytes(), None).unwrap();
        let got = lines(&recognized, TextForm::CriticMarkup)[4..].join("|");
        assert_eq!(got, want);
        assert!(findings(&recognized).contains(&("lines-joined", "2")), "{:?}", findings(&recognized));
    }
}

#[test]
fn a_call_that_no_table_knows_is_not_joined() {
    let body = "considering\nthat masts are dear on all of the outer islands and\nthat boats are few,\npleads\nto lend masts to every village,\nbearing always in mind\na) that it rains,\nresolves\nto act.";
    let recognized = read("a.txt", format!("{HEAD}{body}").as_bytes(), None).unwrap();
    let got = lines(&recognized, TextForm::CriticMarkup);
    assert_eq!(
        got[4..7],
        [
            "that masts are dear on all of the outer islands and that boats are few,",
            "pleads",
            "to lend masts to every village,"
        ]
    );
    assert!(got.contains(&"bearing always in mind".to_owned()), "{got:?}");
}

#[test]
fn a_line_that_may_go_on_is_doubtful() {
    check_text(
        "recalling\na)\tthat the lending of masts is dear to every village of the outer reefs,\nthe mending of masts is dearer;\nb)\tboats,\nresolves\n1\tto act.",
        &[
            "recalling",
            "a)\tthat the lending of masts is dear to every village of the outer reefs,",
            "the mending of masts is dearer;",
            "b)\tboats,",
            "resolves",
            "1\tto act.",
        ],
        &[("line-may-go-on", "the mending of masts is dearer;")],
    );
}

#[test]
fn labels_are_counted_in_the_revised_text() {
    for body in [
        "resolves\n1\tto act;\n{--2\tto rest;--}\n{++2\tto sail the boats;++}\n3\tto end.",
        "resolves\n1\tto act;\n{--2\tto rest;--}\n{--3--}{++2++}\tto end.",
        "resolves\n1\tto act;\n{--2\tto rest;--}\n3\tto end.",
        "resolves\n{--1\tto act;--}\n{--2\tto rest;--}\n3\tto end;\n4\tto go.",
    ] {
        check_text(body, &body.lines().collect::<Vec<_>>(), &[]);
    }
    let body = "resolves\n1\tto act;\n{--2\tto rest;--}\n4\tto end.";
    check_text(body, &body.lines().collect::<Vec<_>>(), &[("label-gap", "4")]);
}

#[test]
fn a_note_at_the_end_is_no_clause() {
    check_text(
        "recalling\na)\tthat small islands1 have few masts,\nresolves\n1\tto act;\n2\tto rest.\n1 These include reefs.",
        &[
            "recalling",
            "a)\tthat small islands1 have few masts,",
            "resolves",
            "1\tto act;",
            "2\tto rest.",
            "1 These include reefs.",
        ],
        &[("note-read", "1 These include reefs.")],
    );
    check_text(
        "resolves\n1\tto act;\n2\tto rest.\n1 These include reefs.",
        &["resolves", "1\tto act;", "2\tto rest.", "1\tThese include reefs."],
        &[("label-repeated", "1")],
    );
}

#[test]
fn a_note_between_two_clauses_is_no_clause() {
    let body = "recalling\na)\tthat small islands1 have masts2;\n1 These include reefs.\n2 Of any height.\nb)\tthat boats3 sail,\n3 Of wood.\nresolves\n1\tto act;\n2\tto rest.";
    let (notes, want) =
        (["1 These include reefs.", "2 Of any height.", "3 Of wood."], body.lines().collect::<Vec<_>>());
    check_text(body, &want, &notes.map(|note| ("note-read", note)));
    check_text(
        "recalling\na)\tthat small islands* have masts,\nresolves\n1\tto act;\n2\tto rest.\n* These include reefs.",
        &[
            "recalling",
            "a)\tthat small islands* have masts,",
            "resolves",
            "1\tto act;",
            "2\tto rest.",
            "* These include reefs.",
        ],
        &[("note-read", "* These include reefs.")],
    );
    // Announced, due or borne by no word it is a clause.
    for body in [
        "recalling\na)\tthat small islands1 are:\n1\tReefs;\n2\tRocks,\nresolves\n1\tTo act;\n2\tTo rest.",
        "recalling\na)\tthat small islands have masts;\n1\tThese include reefs;\nb)\tthat boats sail,",
        "resolves\n1\tTo help small islands2;\n2\tTo rest.",
    ] {
        check_text(body, &body.lines().collect::<Vec<_>>(), &[]);
    }
}

#[test]
fn the_number_of_a_page_between_two_clauses_is_left_out_and_named() {
    let want = ["recalling", "a)\tmasts;", "b)\tboats,", "resolves", "1\tto act;", "2\tto rest,", "3\tto end."];
    check_text(
        "recalling\na) masts;\n11\nb) boats,\nPage 3 of 7\nresolves\n1 to act;\n12\n2 to rest,\n3 to end.",
        &want,
        &[("left-out", "11"), ("left-out", "Page 3 of 7"), ("left-out", "12")],
    );
    // Where it counts on, it is a label; in a cell, or where no list goes on behind it, it is text.
    check_text(
        "resolves\n1 to act;\n2\nto rest.",
        &["resolves", "1\tto act;", "2\tto rest."],
        &[("labels-joined", "1")],
    );
    check_text(
        "recalling\nthe masts:\n12\n14\nresolves\n1 to act.",
        &["recalling", "the masts:", "12", "14", "resolves", "1\tto act."],
        &[],
    );
}

#[test]
fn raised_numbers_keep_apart_in_every_text_view() {
    let page = "<p>RESOLUTION 12 (Doha, 2006)<p>Shared masts<p>The World Telecommunication Development Conference (Doha, 2006),<p>resolves<p>1 to lend 10<sup>6</sup> masts of 10<sup>–3</sup> m in 2022<sup>1</sup>.";
    check("a.html", page.as_bytes(), &["resolves", "1\tto lend 10⁶ masts of 10⁻³ m in 2022¹."], &[]);
    let changed = page.replace("2022<sup>1</sup>", "<del>2022<sup>1</sup></del><ins>2023</ins>");
    let draft = read("a.html", changed.as_bytes(), None).unwrap().into_draft();
    assert!(text::write(&draft, TextForm::Words, true).contains("replace “2022¹” by “2023”"));
}

#[test]
fn a_redline_made_by_hand_is_read_as_one_where_both_marks_are_there() {
    let page = |clause: &str| {
        format!(
            "<p>RESOLUTION 12 (Doha, 2006)<p>Shared masts<p>The World Telecommunication Development Conference (Doha, 2006),<p>resolves<p>{clause}"
        )
    };
    for clause in [
        "1 to lend <s>old</s> <u>new</u> masts.",
        "1 to lend <strike>old</strike><u> new</u> masts.".replace("</strike><u> ", "</strike> <u>").as_str(),
        "1 to lend <span style='text-decoration:line-through'>old</span> <span style='text-decoration:underline'>new</span> masts.",
    ] {
        let recognized = read("a.html", page(clause).as_bytes(), None).unwrap();
        assert_eq!(lines(&recognized, TextForm::Version(Version::Base))[4], "1\tto lend old masts.", "{clause}");
        assert_eq!(lines(&recognized, TextForm::Version(Version::Revised))[4], "1\tto lend new masts.", "{clause}");
        assert_eq!(findings(&recognized), [("redline-by-hand", "old / new")]);
    }
    check(
        "a.html",
        page("1 to lend <s>old</s> masts.").as_bytes(),
        &["resolves", "1\tto lend old masts."],
        &[("crossed-out", "old")],
    );
    // `del` without a name beside `u` is the same; with a name, or without `u`, it is tracked.
    let deleted =
        ["1\tto lend {--old--}{++new++} masts.", "1\tto lend {--old--} new masts.", "1\tto lend {--old--} masts."];
    check(
        "a.html",
        page("1 to lend <del>old</del> <u>new</u> masts.").as_bytes(),
        &["resolves", deleted[0]],
        &[("redline-by-hand", "old / new")],
    );
    check(
        "a.html",
        page("1 to lend <del datetime='2014-01-31'>old</del> <u>new</u> masts.").as_bytes(),
        &["resolves", deleted[1]],
        &[],
    );
    check("a.html", page("1 to lend <del>old</del> masts.").as_bytes(), &["resolves", deleted[2]], &[]);
    check(
        "a.md",
        format!("{}resolves\n\n1. to lend ~~old~~ <u>new</u> masts.", HEAD.replace('\n', "\n\n")).as_bytes(),
        &["resolves", "1\tto lend {--old--}{++new++} masts."],
        &[("redline-by-hand", "old / new")],
    );
    // Beside tracked changes it is struck, and said.
    check(
        "a.html",
        page("1 to lend <s>old</s> <ins>new</ins> masts.").as_bytes(),
        &["resolves", "1\tto lend {--old--} {++new++} masts."],
        &[("crossed-out-struck", "old")],
    );
    let run =
        |text: &str, look: &str| format!("<w:r><w:rPr>{look}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>");
    let clause = |new: &str| word(&format!("resolves|1\tto lend {new}"));
    let both =
        [run("old", "<w:strike/>"), run(" ", ""), run("new", "<w:u w:val='single'/>"), run(" masts.", "")].concat();
    check(
        "a.docx",
        &clause(&both),
        &["resolves", "1\tto lend {--old--}{++new++} masts."],
        &[("redline-by-hand", "old / new")],
    );
    check("a.docx", &clause(&run("old", "<w:strike/>")), &["resolves", "1\tto lend old"], &[("crossed-out", "old")]);
    // Beside tracked changes it is taken for struck, and said.
    let tracked = "<w:ins w:id='9' w:author='A'><w:r><w:t>new</w:t></w:r></w:ins>";
    check(
        "a.docx",
        &clause(&[run("old", "<w:strike/>"), run(" ", ""), tracked.into(), run(" masts.", "")].concat()),
        &["resolves", "1\tto lend {--old--} {++new++} masts."],
        &[("crossed-out-struck", "old")],
    );

    let heads = HEAD.trim_end().replace('\n', "\\par ");
    let rich = |clause: &str| {
        format!("{{\\rtf1\\ansi {heads}\\par resolves\\par 1\\tab to lend {clause} masts.\\par}}").into_bytes()
    };
    check(
        "a.rtf",
        &rich("{\\strike old} {\\ul new}"),
        &["resolves", "1\tto lend {--old--}{++new++} masts."],
        &[("redline-by-hand", "old / new")],
    );
    check("a.rtf", &rich("{\\strike old}"), &["resolves", "1\tto lend old masts."], &[("crossed-out", "old")]);
    let open = |clause: &str| {
        let paragraphs: String = HEAD.lines().chain(["resolves"]).map(|l| format!("<text:p>{l}</text:p>")).collect();
        format!(
            r#"<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles><style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="U" style:family="text"><style:text-properties style:text-underline-style="solid"/></style:style></office:automatic-styles><office:body><office:text>{paragraphs}<text:p>1<text:tab/>to lend {clause} masts.</text:p></office:text></office:body></office:document>"#
        )
    };
    let (old, new) =
        ("<text:span text:style-name=\"S\">old</text:span>", "<text:span text:style-name=\"U\">new</text:span>");
    check(
        "a.fodt",
        open(&format!("{old} {new}")).as_bytes(),
        &["resolves", "1\tto lend {--old--}{++new++} masts."],
        &[("redline-by-hand", "old / new")],
    );
    check("a.fodt", open(old).as_bytes(), &["resolves", "1\tto lend old masts."], &[("crossed-out", "old")]);
}

#[test]
fn a_number_in_a_cell_is_no_label() {
    let page = "<p>RESOLUTION 12 (Doha, 2006)<p>Shared masts<p>The World Telecommunication Development Conference (Doha, 2006),<p>resolves<p>to use:<table><tr><td>Band<td>Masts<tr><td>1&nbsp;197.6-1&nbsp;215&nbsp;MHz<td>3&nbsp;300<tr><td>2 400-2 483 MHz<td>12<tr><td>1<td>2</table>";
    check(
        "a.html",
        page.as_bytes(),
        &[
            "resolves",
            "to use:",
            "Band\tMasts",
            "1\u{a0}197.6-1\u{a0}215\u{a0}MHz\t3\u{a0}300",
            "2 400-2 483 MHz\t12",
            "1\t2",
        ],
        &[],
    );
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let table = ["Masts", "1", "2", "–"].map(cell).concat();
    let body = HEAD.lines().chain(["resolves", "to use:"]).map(|l| format!("<w:p><w:r><w:t>{l}</w:t></w:r></w:p>"));
    let file = package::document(&format!("{}<w:tbl><w:tr>{table}</w:tr></w:tbl>", body.collect::<String>()));
    let recognized = read("a.docx", &file, None).unwrap();
    assert_eq!(lines(&recognized, TextForm::CriticMarkup)[4..], ["to use:", "Masts", "1", "2", "–"]);
}

#[test]
fn a_paragraph_in_a_content_control_is_read() {
    let control = "<w:sdt><w:sdtContent><w:p><w:r><w:t>that masts lean;</w:t></w:r></w:p><w:p><w:r><w:t>that lamps fail,</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    check(
        "a.docx",
        &word(&format!("recalling|{control}|resolves|to act.")),
        &["recalling", "that masts lean;", "that lamps fail,", "resolves", "to act."],
        &[],
    );
}

#[test]
fn texts_between_proposals_stay_and_headings_stay_as_written() {
    let proposal = |n: u8| format!("MOD\tEUR/9A9/{n}\n{HEAD}resolves\nto act.\nReasons:\tDue.\n");
    let source = format!(
        "Introduction\nThe group met.\nOutlook\nProposal\nTwo texts are changed.\n{}Background\nThe second has a history.\n{}",
        proposal(1),
        proposal(2)
    );
    let recognized = read("a.txt", source.as_bytes(), None).unwrap();
    let other: Vec<_> = findings(&recognized).into_iter().filter(|(rule, _)| *rule != "left-out").collect();
    assert_eq!(other, [("between-proposals", "Background"), ("between-proposals", "The second has a history.")]);
    let draft = recognized.into_draft();
    let whole = text::write(&draft, TextForm::Version(Version::Revised), false);
    for words in [
        "Introduction\nThe group met.\nOutlook\nProposal\nTwo texts are changed.\n",
        "Background\nThe second has a history.\n",
    ] {
        assert!(whole.contains(words), "{whole}");
    }
}

#[test]
fn provisions_are_read_by_their_numbers() {
    let source = "ARTICLE 5\n\nMasts\n\nMOD\tEUR/XX/1\n5.999A\tIn the Isles, the band 100-110 kHz is used.\nReasons:\tOne.\nNOC\tEUR/XX/2\n5.999B\tIt is free.\nReasons:\tTwo.\n";
    let recognized = read("a.txt", source.as_bytes(), None).unwrap();
    assert_eq!(findings(&recognized), []);
    let draft = recognized.into_draft();
    let listed = draft.listed();
    let heads: Vec<_> = listed.iter().map(|l| (l.target.kind.as_str(), l.number_line.as_str())).collect();
    assert_eq!(heads, [("provision", "5.999A"), ("provision", "5.999B")]);
    assert_eq!((draft.chosen(Some("5.999B")), draft.proposals[1].header.marker), (Ok(1), Marker::Noc));
    assert!(text::write(&draft, TextForm::Version(Version::Base), false).starts_with("ARTICLE 5\nMasts\nMOD"));
}

#[test]
fn resolutions_of_the_council_are_found() {
    let recognized =
        read("a.txt", b"Council RESOLUTION 1999 (C24)\nMasts\nThe Council,\nresolves\nto act.", None).unwrap();
    let target = &recognized.contribution.listed()[0].target;
    assert_eq!((target.number.as_str(), target.conference.as_str()), ("1999", "COUNCIL"));
    assert_eq!(findings(&recognized), []);
}

#[test]
fn what_is_not_found_is_said() {
    let head = HEAD.lines().next().unwrap();
    let rules = |source: &str| -> Vec<String> {
        read("a.txt", source.as_bytes(), None).unwrap().findings.into_iter().map(|f| f.rule).collect()
    };
    assert_eq!(rules(&format!("{}resolves\nto act.", HEAD.replace("Shared masts\n", ""))), ["no-title"]);
    assert_eq!(rules(&format!("{HEAD}recalling that masts lean;\nresolves to mend them.")), ["no-call"]);
    assert_eq!(rules(HEAD), ["no-text"]);
    assert_eq!(rules(&format!("{HEAD}resolves\nto \u{202e}tca\u{202c}.")), ["direction-override"]);
    assert_eq!(rules(&format!("{HEAD}resolves\nto +AGEAYwB0-.")), ["encoding-odd"]);
    assert_eq!(rules(&format!("SUP\tEUR/1/1\n{head}\nMasts\nReasons:\tOld.")), Vec::<String>::new());
}

#[test]
fn old_and_odd_files_are_read() {
    let french = "RÉSOLUTION 12 (Doha, 2006)\nMâts partagés\nLa Conférence mondiale de développement des télécommunications (Doha, 2006),\ndécide\nd'agir très tôt à l'été.";
    let (bytes, encoding, _) = encoding_rs::MACINTOSH.encode(french);
    assert_eq!(encoding.name(), "macintosh");
    check("a.txt", &bytes, &["décide", "d'agir très tôt à l'été."], &[("encoding-guessed", "macintosh")]);
    let markdown = format!(
        "{}\n*recalling*\n\na) that masts are dear in\nvillages;\nb) boats,\n\n*resolves*\n\n1) to go on with\nthe work.\n",
        HEAD.replace('\n', "\n\n")
    );
    check(
        "a.md",
        markdown.as_bytes(),
        &["recalling", "a)\tthat masts are dear in villages;", "b)\tboats,", "resolves", "1\tto go on with the work."],
        &[],
    );
    let critic = format!("{HEAD}resolves\n\n1\tto go on{{++;\n\n2\tto rest++}}.");
    check("a.txt", critic.as_bytes(), &["resolves", "1\tto go on{++;++}{++", "++}{++2\tto rest++}."], &[]);
}
