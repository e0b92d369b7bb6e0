//! Lost redlines, in six languages: a redline is flattened and rebuilt against its base.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_core::history::History;
use modline_core::itu::Language;
use modline_core::redline::recover::{Recovered, recover};
use modline_core::run::Version;
use modline_core::unresolved::{Confidence, UnresolvedKind};
use modline_formats::write::text::{self, TextForm};

const HEADS: [(Language, &str); 6] = [
    (
        Language::En,
        "RESOLUTION 5 (Doha, 2006)\nMail boats\nThe World Telecommunication Development Conference (Doha, 2006),\nnoting\n",
    ),
    (
        Language::Fr,
        "RÉSOLUTION 5 (Doha, 2006)\nBateaux postaux\nLa Conférence mondiale de développement des télécommunications (Doha, 2006),\nnotant\n",
    ),
    (
        Language::Es,
        "RESOLUCIÓN 5 (Doha, 2006)\nBarcos correo\nLa Conferencia Mundial de Desarrollo de las Telecomunicaciones (Doha, 2006),\nobservando\n",
    ),
    (
        Language::Ru,
        "РЕЗОЛЮЦИЯ 5 (Доха, 2006 г.)\nПочтовые суда\nВсемирная конференция по развитию электросвязи (Доха, 2006 г.),\nотмечая,\n",
    ),
    (Language::Ar, "القرار 5 (الدوحة، 2006)\nسفن البريد\nإن المؤتمر العالمي لتنمية الاتصالات (الدوحة، 2006)،\nإذ يلاحظ\n"),
    (Language::Zh, "第5号决议（2006年，多哈）\n邮船\n世界电信发展大会（2006年，多哈），\n注意到\n"),
];

fn read(text: &str, language: Language) -> Contribution {
    modline_formats::read("a.txt", text.as_bytes(), Some(language)).unwrap().into_draft()
}

fn lost(redline: &str, language: Language) -> (Contribution, Recovered) {
    let truth = read(redline, language);
    let flatten = |version| read(&text::write(&truth, TextForm::Version(version), true), language);
    let found = recover(&flatten(Version::Base), &flatten(Version::Markup));
    (truth, found)
}

/// A whole text comes back as it was.
fn check(language: Language, redline: &str) {
    let (truth, found) = lost(redline, language);
    let critic = |d| text::write(d, TextForm::CriticMarkup, true);
    assert_eq!(critic(&found.contribution), critic(&truth));
}

/// A clause comes back as it was, or as `want` where that cannot be known; `said` is the reason and the confidence.
fn clause(language: Language, redline: &str, want: &str, said: &[(&str, Confidence)]) {
    let head = HEADS.iter().find(|(l, _)| *l == language).unwrap().1;
    let (_, found) = lost(&format!("{head}a)\t{redline}\n"), language);
    let critic = text::write(&found.contribution, TextForm::CriticMarkup, true);
    assert_eq!(critic.lines().last().unwrap_or_default(), format!("a)\t{want}"));
    let deleted = found.places.iter().filter(|p| p.kind == UnresolvedKind::Deleted);
    assert_eq!(deleted.map(|p| (p.reason.name(), p.confidence)).collect::<Vec<_>>(), said, "{redline}");
}

use Confidence::{Certain, Likely, Open};
use Language::{Ar, En, Es, Fr, Ru, Zh};

#[test]
fn headings_are_certain_in_six_languages() {
    for (language, redline) in [
        (
            En,
            "RESOLUTION 5 ({--Doha--}{++Rev. Dubai++}, 20{--06--}{++14++})\nMail boats\nThe World Telecommunication Development Conference ({--Doha, 2006--}{++Dubai, 2014++}),\nnoting\na)\tthat mail is late,\n",
        ),
        (
            Fr,
            "RÉSOLUTION 5 ({--Hyderabad--}{++Rév. Dubaï++}, 201{++4++}{--0--})\nBateaux postaux\nLa Conférence mondiale de développement des télécommunications ({++Dubaï++}{--Hyderabad--}, 201{--0--}{++4++}),\nnotant\na)\tque le courrier tarde,\n",
        ),
        (
            Es,
            "RESOLUCIÓN 5 ({--Hyderabad, 2010--}{++Rev. Dubái, 2014++})\nBarcos correo\nLa Conferencia Mundial de Desarrollo de las Telecomunicaciones ({--Hyderabad--}{++Dubái++}, 201{--0--}{++4++}),\nobservando\na)\tque el correo tarda,\n",
        ),
        (
            Ru,
            "РЕЗОЛЮЦИЯ 5 ({--Хайдарабад, 2010 г.--}{++Пересм. Дубай, 2014 г.++})\nПочтовые суда\nВсемирная конференция по развитию электросвязи ({--Хайдарабад--}{++Дубай++}, 201{--0--}{++4++} г.),\nотмечая,\na)\tчто почта опаздывает,\n",
        ),
        (
            Ar,
            "القرار 5 ({--حيدر آباد--}{++المراجَع في دبي++}، 201{--0--}{++4++})\nسفن البريد\nإن المؤتمر العالمي لتنمية الاتصالات ({--حيدر آباد، 2010--}{++دبي، 2014++})،\nإذ يلاحظ\nأ )\tأن البريد يتأخر،\n",
        ),
        (
            Zh,
            "第5号决议（{--2010年，海得拉巴--}{++2014年，迪拜，修订版++}）\n邮船\n世界电信发展大会（201{--0--}{++4++}年，{--海得拉巴--}{++迪拜++}），\n注意到\na)\t邮件延误，\n",
        ),
    ] {
        check(language, redline);
        let (_, found) = lost(redline, language);
        assert!(found.places.iter().all(|p| p.confidence == Certain), "{language:?}: {:?}", found.places);
    }
}

#[test]
fn a_strike_is_shown_by_its_neighbour() {
    let as_it_was = |language, redline: &str, reason, sure| clause(language, redline, redline, &[(reason, sure)]);
    as_it_was(En, "that mail is late{--,--}{++;++}", "doubled-mark", Certain);
    as_it_was(En, "that boats{--,--}{++;++} carry mail,", "doubled-mark", Certain);
    as_it_was(
        En,
        "that Resolution 9 ({--Kyoto--}{++Rev. Antalya++}, {--1994--}{++2006++}) stands,",
        "two-editions",
        Likely,
    );
    as_it_was(En, "that boats go on participat{++ing++}{--e--},", "cut-word", Likely);
    as_it_was(Fr, "que {--le--}{++ce++} bateau tarde,", "two-determiners", Likely);
    as_it_was(Es, "que {--los--}{++sus++} barcos tardan,", "two-determiners", Likely);
    as_it_was(En, "that {--the harbour--}{++a pilot++} is needed,", "glued", Likely);
    as_it_was(Ru, "что {--поддержка--}{++поддержки++} нужна,", "glued", Likely);
    as_it_was(Es, "que {--participaron--}{++participarán++} todos,", "glued", Likely);
    as_it_was(Ar, "أن {--الموانئ--}{++السفن الجديدة++} تتأخر،", "glued", Likely);
    as_it_was(Zh, "邮船{--，--}{++；++}", "doubled-mark", Certain);
    as_it_was(Zh, "根据{--第二次会议--}{++第三次会议++}的结果，", "look-alike", Likely);
    as_it_was(En, "that the masts fell on {--20 May 1999--}{++21 June 2003++} at sea,", "two-dates", Likely);
}

#[test]
fn insertions_alone_are_no_strikes() {
    for (language, redline) in [
        (En, "that {++the ++}boats{++, which carry mail,++} are late{++ in winter++},"),
        (En, "that boat{++s++} carry mail and {++C++}WG-COP meets,"),
        (En, "see Articles 10{++, 12++} and 14,"),
        (Fr, "que les bateau{++x++} partent{++ tôt++},"),
        (Es, "que {++todos ++}los barcos tardan{++ mucho++},"),
        (Ru, "что {++все ++}суда опаздывают{++ зимой++},"),
        (Zh, "促进{++宽带++}发展，"),
    ] {
        clause(language, redline, redline, &[]);
    }
}

#[test]
fn what_nobody_can_know_is_listed_and_not_done() {
    clause(
        En,
        "{--that masts fall in storms;--}{++that boats carry mail to the islands;++}",
        "that masts fall in storms;{++that boats carry mail to the islands;++}",
        &[("after-the-end", Open)],
    );
    clause(En, "that masts fell in 20{++1++}0{--6--},", "that masts fell in 20{++1++}06,", &[("long-year", Open)]);
    clause(En, "1{--0--}{++2++} boats,", "10{++2++} boats,", &[("number", Open)]);
}

#[test]
fn a_person_decides_the_doubts_and_each_decision_can_be_taken_back() {
    let redline = format!(
        "{}a)\tthat masts fell in 20{{++1++}}0{{--6--}}, and that {{--the harbour--}}{{++a pilot++}} is needed,\n",
        HEADS[0].1
    );
    let (truth, found) = lost(&redline, En);
    let mut draft = found.contribution;
    assert_eq!(draft.unresolved.iter().map(|d| d.confidence).collect::<Vec<_>>(), [Open, Likely]);
    let opened = modline_formats::draft::read(&modline_formats::draft::write(&draft)).unwrap();
    assert_eq!(opened, draft, "doubts are kept in the file");
    let critic =
        |d: &Contribution| text::write(d, TextForm::CriticMarkup, true).lines().last().map(str::to_owned).unwrap();
    let states = [draft.clone()];
    let mut history = History::default();
    let mut settle = |draft: &mut Contribution, doubt, delete| {
        history.record(perform(draft, Command::Settle { doubt, strike: delete }).unwrap());
    };
    settle(&mut draft, 0, true);
    assert_eq!(critic(&draft), critic(&truth));
    settle(&mut draft, 0, false);
    assert!(critic(&draft).ends_with("and that the harbour{++a pilot++} is needed,"), "{}", critic(&draft));
    assert!(draft.unresolved.is_empty());
    assert!(perform(&mut draft, Command::Settle { doubt: 0, strike: true }).is_err());
    while history.undo(&mut draft).unwrap().is_some() {}
    assert_eq!([draft], states);
}

#[test]
fn labels_and_clauses_are_found() {
    let head = HEADS[0].1;
    check(
        En,
        &format!(
            "{head}a)\tthat mail is late;\n{{++a)bis\tthat boats are old;++}}\n{{--b)--}}{{++c)++}}\tthat masts fall,\n"
        ),
    );
    check(
        En,
        &format!("{head}{{++a)\tas a rule, ++}}that mail is late{{--,--}}{{++;++}}\n{{++b)\tthat boats are old,++}}\n"),
    );
    check(
        En,
        &format!("{head}{{--a)\tthat mail is late;--}}\n{{++a)\tthat boats are old;++}}\nb)\tthat masts fall,\n"),
    );
}

#[test]
fn a_base_text_that_went_without_a_trace_stays_and_is_missed() {
    let base = read(&format!("{}a)\tthat mail is late and costly;\nb)\tthat masts fall,\n", HEADS[0].1), En);
    let flat = read(&format!("{}a)\tthat mail is often late;\n", HEADS[0].1), En);
    let found = recover(&base, &flat);
    let critic = text::write(&found.contribution, TextForm::CriticMarkup, true);
    assert!(critic.ends_with("a)\tthat mail is {++often ++}late and costly;\nb)\tthat masts fall,\n"), "{critic}");
    let missing: Vec<_> =
        found.places.iter().filter(|p| p.kind == UnresolvedKind::Missing).map(|p| p.words.as_str()).collect();
    assert_eq!(missing, ["and costly", "b) that masts fall,"]);
}

/// Base and flattened text as files; the draft's base reads the base file, and `want` is the redline, heading aside.
fn copied(base: &str, flattened: &str, want: &str) -> Recovered {
    let (base, flat) = (read(base, En), read(flattened, En));
    let found = recover(&base, &flat);
    let of_base = |d: &Contribution| text::write(d, TextForm::Version(Version::Base), true);
    assert_eq!(of_base(&found.contribution), of_base(&base));
    let critic = text::write(&found.contribution, TextForm::CriticMarkup, true);
    assert!(critic.ends_with(want), "{critic}");
    found
}

const KITES: &str = "Kites over harbours\nThe World Telecommunication Development Conference (Hyderabad, 2010),\nnoting\n\
    a)\tthat tethered kites lift aerials cheaply;\nb)\tthat kites fall,\nresolves\n1\tto lend kites to every harbour master;\n\
    2\tto count them.\n";

#[test]
fn an_acronym_before_the_number_line_of_the_base_is_no_change() {
    let flat = KITES.replace("Hyderabad, 2010", "HyderabadDubai, 20140").replace("fall,", "fall in calms,");
    let found = copied(
        &format!("WTDC RESOLUTION 905 (Hyderabad, 2010)\n{KITES}"),
        &format!("MOD\nRESOLUTION 905 (hyderabad Rev. Dubai, 20140)\n{flat}"),
        "b)\tthat kites fall{++ in calms++},\nresolves\n1\tto lend kites to every harbour master;\n2\tto count them.\n",
    );
    let critic = text::write(&found.contribution, TextForm::CriticMarkup, true);
    assert!(critic.starts_with("RESOLUTION 905 ({--Hyderabad--}{++Rev. Dubai++}, 201{++4++}{--0--})\n"), "{critic}");
    assert!(found.places.iter().all(|p| p.confidence == Certain), "{:?}", found.places);
}

#[test]
fn blanks_that_copying_lost_are_no_changes() {
    let flat = KITES
        .replace("Conference (Hyderabad, 2010)", "Conference(HyderabadDubai, 20140)")
        .replace("tethered kites lift", "tetheredkites  lift")
        .replace('\t', "")
        .replace("harbour master", "harbourmaster")
        .replace("fall,", "fall in calms,");
    let found = copied(
        &format!("RESOLUTION 905 (Rev. Hyderabad, 2010)\n{KITES}"),
        &format!("MOD\nRESOLUTION 905 (Rev. HyderabadDubai, 20140)\n{flat}"),
        "({--Hyderabad--}{++Dubai++}, 201{++4++}{--0--}),\nnoting\na)\tthat tethered kites lift aerials cheaply;\n\
         b)\tthat kites fall{++ in calms++},\nresolves\n1\tto lend kites to every harbour master;\n2\tto count them.\n",
    );
    assert!(found.places.iter().all(|p| p.confidence == Certain), "{:?}", found.places);
}

#[test]
fn capitals_quotes_hyphens_and_a_lost_number_are_the_bases() {
    let base = KITES.replace("tethered kites", "“tethered” ITU\u{2011}D kites");
    let flat = KITES
        .replace("Hyderabad, 2010", "HyderabadDubai, 20140")
        .replace("tethered kites", "\"tethered\" ITUD kites")
        .replace("1\tto lend", "to lend")
        .replace("fall,", "fall in calms,");
    let found = copied(
        &format!("RESOLUTION 905 (Hyderabad, 2010)\n{base}"),
        &format!("MOD\nRESOLUTION 905 (hyderabadRev. Dubai, 20140)\n{flat}"),
        "b)\tthat kites fall{++ in calms++},\nresolves\n1\tto lend kites to every harbour master;\n2\tto count them.\n",
    );
    assert!(found.places.iter().all(|p| p.confidence == Certain), "{:?}", found.places);
}

#[test]
fn another_wording_than_the_bases_is_listed_and_never_certain() {
    let base = format!("RESOLUTION 905 (Hyderabad, 2010)\n{KITES}");
    for (from, to) in [
        ("cheaply", "at low cost"),
        ("b)\tthat kites fall,\n", ""),
        (
            "to lend kites to every harbour master;\n2\tto count them.",
            "to count them.\n2\tto lend kites to every harbour master;",
        ),
        ("2\tto count them.", "3\tto count them."),
        ("that kites fall", "That Kites fall"),
    ] {
        let found = copied(&base, &base.replace(from, to), "");
        assert!(!found.places.is_empty(), "{to}");
        for place in found.places {
            assert_ne!(place.confidence, Certain, "{to}: {place:?}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn the_base_of_the_draft_is_the_base_file(
        insertions in proptest::collection::vec((0usize..400, "[a-zA-Z ,;0-9]{1,9}"), 0..6),
        losses in proptest::collection::vec((0usize..400, 1usize..30), 0..4),
        lines in proptest::collection::vec((0usize..12, 0usize..12), 0..3),
    ) {
        let base = format!("RESOLUTION 905 (Hyderabad, 2010)\n{KITES}");
        let mut flat: Vec<char> = base.chars().collect();
        for (at, text) in insertions {
            let at = at % flat.len();
            flat.splice(at..at, text.chars());
        }
        for (at, len) in losses {
            let at = at % flat.len();
            flat.drain(at..flat.len().min(at + len));
        }
        let flat: String = flat.into_iter().collect();
        let mut rows: Vec<&str> = flat.lines().collect();
        for (a, b) in lines {
            let count = rows.len();
            rows.swap(a % count, b % count);
        }
        copied(&base, &rows.join("\n"), "");
    }
}
