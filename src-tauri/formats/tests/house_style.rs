//! House style, case by case: what each rule says of a text, in each language it holds for.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};

use modline_core::check::{Checker, KnownTexts, OwnRules, RULES, StyleFinding, check, fix_all};
use modline_core::command::{ChangeScope, Command, perform};
use modline_core::contribution::{Contact, Contribution, Marker, Metadata};
use modline_core::history::History;
use modline_core::itu::Language;
use modline_core::run::{Run, Version};
use modline_formats::{draft, read_text, verify, write};

const CASES: [&str; 5] = [
    include_str!("house_style/clean.txt"),
    include_str!("house_style/headings.txt"),
    include_str!("house_style/marks.txt"),
    include_str!("house_style/labels.txt"),
    include_str!("house_style/references.txt"),
];

/// A text, and what one rule shall say of it.
struct Case {
    rule: &'static str,
    language: Language,
    text: String,
    wanted: Vec<&'static str>,
}

fn cases() -> Vec<Case> {
    let mut heads: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut code = "";
    for line in include_str!("house_style/heads.txt").lines() {
        match Language::parse(line) {
            Some(_) => code = line,
            None => heads.entry(code).or_default().push(line),
        }
    }
    let mut out: Vec<Case> = Vec::new();
    for line in CASES.iter().flat_map(|file| file.lines()) {
        if let Some(head) = line.strip_prefix("== ") {
            let mut words = head.split(' ');
            let (rule, code) = (words.next().unwrap(), words.next().unwrap());
            let text = if words.next() == Some("whole") { String::new() } else { heads[code].join("\n") + "\n" };
            out.push(Case { rule, language: Language::parse(code).unwrap(), text, wanted: Vec::new() });
        } else if let Some(wanted) = line.strip_prefix("=>") {
            out.last_mut().unwrap().wanted.push(wanted.strip_prefix(' ').unwrap_or(wanted));
        } else if let Some(case) = out.last_mut() {
            case.text += line;
            case.text.push('\n');
        }
    }
    out
}

fn read(text: &str, language: Language) -> Contribution {
    read_text(text, Some(language)).unwrap().into_draft()
}

fn text_of(draft: &Contribution, version: Version) -> Vec<String> {
    draft.body(version).into_iter().map(String::from).collect()
}

fn said(f: &StyleFinding) -> String {
    match &f.fix {
        Some(fix) => format!("{} → {}", f.words, fix.words()),
        None => f.words.clone(),
    }
}

#[test]
fn each_rule_says_what_it_must_and_nothing_else() {
    let mut wrong = Vec::new();
    for case in cases() {
        let found = check(&read(&case.text, case.language), KnownTexts::default());
        let is_meant = |f: &&StyleFinding| match case.rule {
            CLEAN => !ELSEWHERE.contains(&&*f.rule) && &*f.rule != "reasons",
            rule => *f.rule == *rule,
        };
        let got: Vec<String> = found.iter().filter(is_meant).map(said).collect();
        if got != case.wanted {
            wrong.push(format!(
                "{} {:?}\n{}got    {got:#?}\nwanted {:#?}",
                case.rule, case.language, case.text, case.wanted
            ));
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n\n"));
}

/// The name of a case in which no rule of texts must fire.
const CLEAN: &str = "clean";

/// What stands around the text, and the base text, have tests of their own below.
const ELSEWHERE: [&str; 5] = ["contact", "page-limit", "cover", "introduction", "untracked-base"];

/// What stands around the text, and the base text: `a_contribution_without_faults_has_one_for_each_that_is_made` has
/// their cases in each language.
const AROUND: [&str; 8] =
    ["marker-number", "reasons", "untracked-base", "marker-text", "contact", "page-limit", "cover", "introduction"];

/// A rule must fire in one case of each of its languages and be silent in another.
#[test]
fn each_rule_of_texts_has_cases_in_each_of_its_languages() {
    let cases = cases();
    let fires = |c: &Case, rule: &str| c.rule == rule && !c.wanted.is_empty();
    let is_silent = |c: &Case, rule: &str| c.rule == CLEAN || (c.rule == rule && c.wanted.is_empty());
    let mut lacking = BTreeSet::new();
    for rule in RULES.iter().filter(|r| !AROUND.contains(&r.id)) {
        for language in rule.languages {
            let mut of_language = cases.iter().filter(|c| c.language == *language);
            if !of_language.clone().any(|c| fires(c, rule.id)) || !of_language.any(|c| is_silent(c, rule.id)) {
                lacking.insert(format!("{} {language:?}", rule.id));
            }
        }
    }
    assert!(lacking.is_empty(), "{lacking:?}");
}

/// Makes one fault in a contribution, or in what its user knows.
type Fault = fn(&mut Contribution, &mut KnownTexts);

/// The faults that the rules of [`AROUND`] must find, each with the words that are found.
const FAULTS: [(&str, &str, Fault); 13] = [
    ("marker-number", "ECP21A3-1", |draft, _| draft.proposals[0].header.number = "ECP21A3-1".into()),
    ("reasons", "MOD ECP/21A3/1", |draft, _| draft.proposals[0].header.reasons = " ".into()),
    ("untracked-base", "179", |draft, known| *known = KnownTexts::default().with_base(with_other_figure(draft))),
    ("marker-text", "ADD ECP/21A3/1", |draft, _| draft.proposals[0].header.marker = Marker::Add),
    ("marker-text", "NOC ECP/21A3/1", |draft, _| draft.proposals[0].header.marker = Marker::Noc),
    ("contact", "", |draft, _| draft.metadata.contacts.clear()),
    ("contact", "Ada Harbour", |draft, _| draft.metadata.contacts[0].phone = " ".into()),
    ("page-limit", "", |_, known| {
        let rules = r#"{"format": "modline-rules/1", "page_limit": 0}"#;
        *known = std::mem::take(known).with_own(OwnRules::parse(rules, &RULES.map(|r| r.id)).unwrap());
    }),
    ("cover", "", |draft, _| draft.metadata.title = String::new()),
    ("cover", "", |draft, _| draft.metadata.meeting = String::new()),
    ("cover", "", |draft, _| draft.metadata.group = String::new()),
    ("introduction", "", |draft, _| draft.metadata.introduction = String::new()),
    ("introduction", "901", |draft, _| draft.metadata.introduction = "9012 (2010)".into()),
];

/// The draft with another number of the first resolution that it cites.
fn with_other_figure(draft: &Contribution) -> Contribution {
    let mut other = draft.clone();
    let runs = other.proposals[0].paragraphs.iter_mut().flat_map(|p| &mut p.runs);
    let cited = runs.into_iter().find(|r| r.text.contains("179")).unwrap();
    cited.text = cited.text.replace("179", "178");
    other
}

#[test]
fn a_contribution_without_faults_has_one_for_each_that_is_made() {
    let around = |found: Vec<StyleFinding>| -> Vec<(String, String)> {
        let meant = found.into_iter().filter(|f| AROUND.contains(&&*f.rule));
        meant.map(|f| (f.rule.to_string(), f.words)).collect()
    };
    for case in cases().into_iter().filter(|c| c.rule == CLEAN) {
        let mut whole = read(&case.text, case.language);
        whole.proposals[0].header.reasons = "901".into();
        whole.metadata.meeting = "WTDC-14".into();
        whole.metadata.group = "CEPT".into();
        whole.metadata.title = "901".into();
        whole.metadata.introduction = "901 (2010)".into();
        whole.metadata.contacts =
            vec![Contact { name: "Ada Harbour".into(), phone: "1".into(), email: "ada@example.org".into() }];
        let known = || KnownTexts::default().with_base(whole.clone());
        assert_eq!(around(check(&whole, known())), [], "{:?}", case.language);
        for (rule, words, make) in FAULTS {
            let (mut draft, mut known) = (whole.clone(), known());
            make(&mut draft, &mut known);
            let found = around(check(&draft, known));
            let is_found = |(r, w): &(String, String)| r == rule && w.contains(words);
            assert!(found.len() == 1 && found.iter().all(is_found), "{:?} {rule} {words}: {found:?}", case.language);
        }
    }
    let faults: BTreeSet<&str> = FAULTS.iter().map(|(rule, ..)| *rule).collect();
    assert_eq!(faults, BTreeSet::from(AROUND));
}

/// Every word of a finding stands where the finding says; a fix leads to words that the same rule has nothing against.
#[test]
fn findings_stand_at_their_words_and_fixes_mend_them() {
    use modline_core::check::StylePlace;
    for case in cases() {
        let mut draft = read(&case.text, case.language);
        let base = text_of(&draft, Version::Base);
        let mut checker = Checker::new(KnownTexts::default());
        for f in checker.check(&draft) {
            let StylePlace::Text(place) = &f.place else { continue };
            let (proposal, at) = draft.find(place.paragraph).unwrap();
            let p = &draft.proposals[proposal].paragraphs[at];
            let flat = if place.in_label { p.label_text(Version::Markup) } else { p.text(Version::Markup) };
            let stands = flat.get(place.range.clone()).unwrap();
            // the words of one version, where marks stand between them
            let in_version = [Version::Base, Version::Revised].iter().any(|v| p.text(*v).contains(&f.words));
            let same = stands.contains(&f.words) || f.words.contains(stands) || in_version;
            assert!(same, "{f:?}: {stands}");
        }
        let (before, fixable) = (draft.clone(), checker.check(&draft).iter().filter(|f| f.fix.is_some()).count());
        let done = fix_all(&mut draft, &mut checker);
        assert_eq!(text_of(&draft, Version::Base), base, "{}", case.text);
        let left = checker.check(&draft).into_iter().filter(|f| f.fix.is_some()).count();
        assert!(left == 0 && (fixable == 0) == done.is_empty(), "{} {left} of {fixable}", case.text);
        // what is mended is in normal form, and is read and exported as it stands
        assert!(draft::read(&draft::write(&draft)).unwrap() == draft, "{}", case.text);
        let mut normal = draft.clone();
        normal.normalise();
        assert!(normal == draft, "{}", case.text);
        let exported = verify::docx(&draft, Version::Markup, &write::docx(&draft, Version::Markup));
        assert!(exported.is_ok(), "{exported:?} {}", case.text);
        // all of it is undone at once
        let mut history = History::default();
        done.into_iter().for_each(|t| history.record(t));
        while history.undo(&mut draft).unwrap().is_some() {}
        assert!(draft == before, "{}", case.text);
    }
}

/// Whether the user knows a base text, which is tried with the cases of two rules since it takes long, or not.
#[test]
fn an_edit_is_checked_as_the_whole_is() {
    let known = |base: &Contribution| KnownTexts::default().with_base(base.clone());
    for case in cases() {
        let mut draft = read(&case.text, case.language);
        let mut base = draft.clone().taken_as(Version::Base);
        if let Some(run) = base.proposals[0].paragraphs.last_mut().and_then(|p| p.runs.first_mut()) {
            run.text.push_str(" 7");
        }
        let is_known = matches!(case.rule, CLEAN | "list-conjunction");
        let known = || if is_known { known(&base) } else { KnownTexts::default() };
        let mut checker = Checker::new(known());
        let mut is_as_whole =
            |draft: &Contribution| assert_eq!(checker.check(draft), check(draft, known()), "{}", case.text);
        is_as_whole(&draft);
        let mut accepted = draft.clone();
        if perform(&mut accepted, Command::AcceptChanges { scope: ChangeScope::All }).is_ok() {
            is_as_whole(&accepted);
            is_as_whole(&draft);
        }
        let ids: Vec<_> = draft.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.id).collect();
        for id in ids {
            if let Ok(inserted) = perform(&mut draft, Command::NewClauseAfter { id }) {
                is_as_whole(&draft);
                inserted.inverse().apply(&mut draft).unwrap();
            }
            let Ok(deleted) = perform(&mut draft, Command::StrikeClause { id }) else { continue };
            is_as_whole(&draft);
            deleted.inverse().apply(&mut draft).unwrap();
            is_as_whole(&draft);
            deleted.apply(&mut draft).unwrap();
        }
    }
}

fn of<'a>(found: &'a [StyleFinding], rule: &str) -> Vec<&'a str> {
    found.iter().filter(|f| *f.rule == *rule).map(|f| f.message.key).collect()
}

#[test]
fn the_cover_the_introduction_and_the_contact_are_looked_at_in_a_contribution() {
    let case = cases().into_iter().find(|c| c.text.contains("RESOLUTION 901")).unwrap();
    let mut draft = read(&case.text, Language::En);
    draft.metadata = Metadata::default();
    let rules = ["contact", "cover", "introduction"];
    let keys = |draft: &Contribution| -> Vec<&'static str> {
        let found = check(draft, KnownTexts::default());
        found.iter().filter(|f| rules.contains(&&*f.rule)).map(|f| f.message.key).collect()
    };
    assert_eq!(keys(&draft), [""; 0], "a text by itself is no contribution");
    draft.metadata.title = "Masts".into();
    assert_eq!(
        keys(&draft),
        ["check-cover-meeting", "check-cover-source", "check-introduction-missing", "check-contact-missing"]
    );
    draft.metadata.meeting = "WTDC-14".into();
    draft.metadata.group = "CEPT".into();
    draft.metadata.contacts = vec![Contact { name: "Ada Harbour".into(), phone: " ".into(), email: "ada".into() }];
    draft.metadata.introduction = "Resolution 9012 (Hyderabad, 2010) is old.".into();
    assert_eq!(keys(&draft), ["check-introduction", "check-contact-phone", "check-contact-email"]);
    draft.metadata.introduction = "Resolution 901 (Hyderabad, 2010) is old.".into();
    draft.metadata.contacts[0] = Contact { name: "Ada".into(), phone: "1".into(), email: "ada@example.org".into() };
    assert_eq!(keys(&draft), [""; 0]);
}

#[test]
fn a_text_by_itself_needs_neither_number_nor_reasons() {
    let text = "RESOLUTION 901 (Hyderabad, 2010)\nMasts\nresolves\nto go on{+++}.\n";
    let rules = |text: &str| -> Vec<String> {
        let found = check(&read(text, Language::En), KnownTexts::default());
        found.iter().map(|f| f.rule.to_string()).filter(|r| matches!(&**r, "marker-number" | "reasons")).collect()
    };
    assert_eq!(rules(&text.replace("{+++}", "")), [""; 0]);
    assert_eq!(rules(&text.replace("{+++}", "{++ slowly++}")), ["marker-number", "reasons"]);
}

#[test]
fn a_number_left_in_a_running_head_makes_no_contribution() {
    let mut text = read("RESOLUTION 901 (Hyderabad, 2010)\nMasts\nresolves\nto go on.\n", Language::En);
    text.metadata.document = "2000".into();
    assert_eq!(check(&text, KnownTexts::default()), []);
    text.metadata.title = "On masts".into();
    assert!(check(&text, KnownTexts::default()).iter().any(|f| &*f.rule == "contact"));
}

#[test]
fn what_is_not_tracked_is_held_to_the_base_text() {
    let base = "RESOLUTION 901 (Hyderabad, 2010)\nMasts\nThe World Telecommunication Development Conference (Hyderabad, 2010),\nrecognizing\na)\tthat masts are shared by the WG-X of islands;\nb)\tthat boats are not,\nresolves\nto go on.\n";
    let untracked = base.replace("WG-X", "CWG-X").replace("to go on.", "to go {++far ++}on.");
    let known = || KnownTexts::default().with_base(read(base, Language::En));
    let found = check(&read(&untracked, Language::En), known());
    let words: Vec<&str> = found.iter().filter(|f| *f.rule == *"untracked-base").map(|f| f.words.as_str()).collect();
    assert_eq!(words, ["CWG-X"]);
    let tracked = base.replace("WG-X", "{++C++}WG-X");
    assert_eq!(of(&check(&read(&tracked, Language::En), known()), "untracked-base"), [""; 0]);
    let several = known().with_base(read(&base.replace("WG-X", "CWG-X"), Language::En));
    let kept = base.replace("to go on.", "to go {++far ++}on.").replace("WG-X", "CWG-X");
    assert_eq!(
        of(&check(&read(&kept, Language::En), several), "untracked-base"),
        [""; 0],
        "one of several is the base"
    );
    let other = read(&base.replace("901", "902"), Language::En);
    let found = check(&read(&untracked, Language::En), KnownTexts::default().with_base(other));
    assert_eq!(of(&found, "untracked-base"), [""; 0], "another resolution is no base");
}

#[test]
fn a_label_typed_without_its_tab_is_found() {
    let mut draft =
        read("RESOLUTION 901 (Hyderabad, 2010)\nMasts\nresolves\n1\tto go on;\n2\tto {++not ++}rest.\n", Language::En);
    let (after, me) = (draft.proposals[0].paragraphs[3].id, draft.metadata.revision());
    perform(&mut draft, Command::NewClauseAfter { id: after }).unwrap();
    let id = draft.proposals[0].paragraphs[4].id;
    let runs = vec![Run::inserted("b) to sleep;", &me)];
    perform(&mut draft, Command::EditParagraph { id, label: Vec::new(), runs }).unwrap();
    assert_eq!(of(&check(&draft, KnownTexts::default()), "label-form"), ["check-label-tab"]);
}

#[test]
fn a_group_adds_its_terms_rules_and_page_limit() {
    let file = r#"{"format": "modline-rules/1", "page_limit": 0,
        "terms": [{"write": "ferry terminal", "not": ["ferry station", "boat stop"], "importance": "must"}],
        "rules": [{"id": "no-shall", "pattern": "\\bshall (\\w+)", "message": "Write will.", "replace": "will $1", "languages": ["en"]}]}"#;
    let own = || KnownTexts::default().with_own(OwnRules::parse(file, &RULES.map(|r| r.id)).unwrap());
    let text = "RESOLUTION 901 (Hyderabad, 2010)\nMasts\nresolves\n1\tthat the boat stop {++Ferry stations shall close++};\n2\tthat a ferry station shall open.\n";
    let mut draft = read(text, Language::En);
    let found = check(&draft, own());
    let lines: Vec<String> =
        found.iter().filter(|f| matches!(&*f.rule, "term" | "no-shall" | "page-limit")).map(said).collect();
    assert_eq!(lines, ["", "shall close → will close"], "what the base says is the base's");
    perform(&mut draft, Command::SwitchRule { rule: "no-shall".into(), off: Some("We do.".into()) }).unwrap();
    assert_eq!(of(&check(&draft, own()), "no-shall"), [""; 0]);
}

#[test]
fn a_rule_is_switched_off_with_a_reason_that_the_file_keeps() {
    let case = cases().into_iter().find(|c| c.rule == "clause-end" && !c.wanted.is_empty()).unwrap();
    let mut draft = read(&case.text, case.language);
    let before = draft.clone();
    let switch = |off: Option<&str>| Command::SwitchRule { rule: "clause-end".into(), off: off.map(str::to_owned) };
    assert!(perform(&mut draft.clone(), switch(Some(" "))).is_err(), "without a reason");
    let done = perform(&mut draft, switch(Some("The base ends so."))).unwrap();
    assert_eq!(of(&check(&draft, KnownTexts::default()), "clause-end"), [""; 0]);
    let read = draft::read(&draft::write(&draft)).unwrap();
    assert_eq!(read.switched_off, draft.switched_off);
    done.inverse().apply(&mut draft).unwrap();
    assert!(draft == before);
    perform(&mut draft, switch(Some("No."))).unwrap();
    perform(&mut draft, switch(None)).unwrap();
    assert_eq!(draft.switched_off, []);
}

/// `docs/checks.md` has the table of the code.
#[test]
fn the_list_of_rules_is_that_of_the_code() {
    let row = |(n, rule): (usize, &&modline_core::check::StyleRule)| {
        let languages: Vec<&str> = rule.languages.iter().map(|l| l.code()).collect();
        let languages = if languages.len() == 6 { "all".to_owned() } else { languages.join(" ") };
        let (id, matters) = (rule.id, rule.importance.name());
        format!("| {} | `{id}` | {matters} | {languages} | {} | {} |", n + 1, rule.wants, rule.source)
    };
    let wanted: Vec<String> = RULES.iter().enumerate().map(row).collect();
    let listed: Vec<&str> = include_str!("../../../docs/checks.md").lines().filter(|l| l.contains("| `")).collect();
    assert_eq!(listed, wanted);
}

const PIECES: [&str; 24] = [
    "RESOLUTION 901 (Rev. Dubai, 2014)\n",
    "resolves\n",
    "invites Member States\n",
    "recognizing\n",
    "a)\t",
    "1\t",
    "1.1\t",
    "c) ",
    "that ",
    "organise ",
    "Resolution 45 (Doha, 2006)",
    "Programme 2",
    "Question 1/",
    "(ABC)",
    ", ",
    ";",
    "; and",
    " ",
    "\u{a0}",
    "\n",
    "‘é’",
    "号决议（",
    "القرار ",
    "{++x++}",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(96))]

    /// Whatever the text, checking ends, fixing keeps the base, and nothing is left to fix that was not there before.
    #[test]
    fn any_text_can_be_checked_and_fixed(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 1..40),
        language in proptest::sample::select(&Language::ALL[..]),
    ) {
        // nothing but white space is no text
        let mut draft = read(&("Masts\n".to_owned() + &pieces.concat()), language);
        let base = text_of(&draft, Version::Base);
        let mut checker = Checker::new(KnownTexts::default());
        fix_all(&mut draft, &mut checker);
        assert_eq!(text_of(&draft, Version::Base), base);
        assert_eq!(checker.check(&draft), check(&draft, KnownTexts::default()));
    }
}
