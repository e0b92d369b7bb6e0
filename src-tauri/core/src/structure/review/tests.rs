//! Corrections, case by case: lines of a source, what is corrected, and how it reads afterwards.

use super::*;
use crate::source_line::SourceLine;
use crate::structure::recognize;

const SOURCE: &str = "Harbour news, page 4\n\nRESOLUTION 31 (Doha, 2006)\nFerries\n\
    The World Telecommunication Development Conference (Doha, 2006),\nresolves\n\
    1\tthat crews be trained; 2 that terminals be lit;\n3\tthat results be\npublished.";

fn recognized(source: &str) -> Recognized {
    let runs = |s: &str| vec![Run::unchanged(s)];
    let lines = source.lines().enumerate();
    let line = |(i, s)| SourceLine { number: i + 1, runs: runs(s), ..SourceLine::default() };
    recognize(lines.map(line).collect(), None)
}

fn read(u: &Recognized) -> String {
    let line = |f: &Found| match f.label.as_str() {
        "" => format!("{}: {}\n", f.kind.name(), f.text),
        label => format!("{}: [{label}] {}\n", f.kind.name(), f.text),
    };
    u.found.iter().map(line).collect()
}

/// Corrects, and checks that rows and paragraphs still say the same, and that no letter came or went.
fn corrected(corrections: &[Correction]) -> String {
    let mut u = recognized(SOURCE);
    let letters = |u: &Recognized| -> String {
        let text = u.found.iter().flat_map(|f| f.label.chars().chain(f.text.chars()));
        text.filter(|c| !c.is_whitespace()).collect()
    };
    let before = letters(&u);
    for c in corrections {
        u.correct(c).unwrap();
        assert_eq!(letters(&u), before, "{c:?}");
        let rows: Vec<_> = u.found.iter().filter(|f| matches!(f.kind, LineKind::Text(_))).collect();
        let body = u.contribution.body(Version::Revised);
        assert!(rows.iter().zip(&body).all(|(f, l)| (&f.label, &f.text) == (&l.label, &l.text)), "{c:?}");
        assert_eq!(rows.len(), body.len());
    }
    read(&u)
}

fn row(starts: &str) -> usize {
    recognized(SOURCE).found.iter().position(|f| f.text.starts_with(starts)).unwrap()
}

#[test]
fn two_clauses_that_ran_together_are_parted_and_a_broken_one_is_joined() {
    let clause = row("that crews");
    let last = row("that results");
    let split = Correction::Split { row: clause, at: "that crews be trained;".len() };
    let join = Correction::Join { row: last + 2 };
    let out = corrected(&[split, join]);
    assert!(out.contains("clause: [1] that crews be trained;\nclause: [2] that terminals be lit;\n"), "{out}");
    assert!(out.ends_with("clause: [3] that results be published.\n"), "{out}");
}

#[test]
fn a_label_that_is_none_goes_back_into_the_text_and_comes_out_again() {
    let row = row("that results");
    let none = Correction::Label { row, label: String::new() };
    assert!(corrected(std::slice::from_ref(&none)).contains("3 that results be\n"));
    let back = Correction::Label { row, label: "3".into() };
    assert_eq!(corrected(&[none, back]), corrected(&[]));
}

#[test]
fn a_line_is_left_out_and_taken_in_again() {
    let row = row("that results");
    let out = corrected(&[Correction::Exclude { row }]);
    assert!(out.contains("leftout: 3\tthat results be\n"), "{out}");
    assert_eq!(corrected(&[Correction::Exclude { row }, Correction::Include { row }]), corrected(&[]));
    let chrome = super::tests::row("Harbour");
    assert!(corrected(&[Correction::Include { row: chrome }]).starts_with("para: Harbour news, page 4\n"));
}

#[test]
fn a_role_is_what_a_person_says_and_its_doubt_is_gone() {
    let row = row("published");
    assert!(corrected(&[Correction::Role { row, role: Role::Heading }]).contains("heading: published.\n"));
    let mut u = recognized("RESOLUTION 1 (Doha, 2006)\nFerries\nThe conference,\nresolves\n1\tto go;\n3\tto stay.");
    assert!(u.findings.iter().any(|f| f.rule == "label-gap"));
    u.correct(&Correction::Label { row: 5, label: "2".into() }).unwrap();
    assert!(!u.findings.iter().any(|f| f.rule == "label-gap"), "{:?}", u.findings);
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    for correction in [
        Correction::Join { row: row("RESOLUTION") },
        Correction::Split { row: row("Ferries"), at: 0 },
        Correction::Split { row: row("Ferries"), at: 99 },
        Correction::Exclude { row: row("Harbour") },
        Correction::Include { row: row("Ferries") },
        Correction::Role { row: 99, role: Role::Call },
    ] {
        let mut u = recognized(SOURCE);
        assert_eq!(u.correct(&correction), Err(EditError::NotHere), "{correction:?}");
        assert_eq!(read(&u), corrected(&[]));
    }
}

#[test]
fn a_redline_is_read_as_its_base_or_its_revised_text() {
    let me = crate::run::Revision::by("CEPT");
    let mut u = recognized(SOURCE);
    let p = &mut u.contribution.proposals[0].paragraphs;
    p[1].runs = vec![Run::unchanged("Ferries"), Run::inserted(" at night", &me)];
    let last = p.len() - 1;
    p[last].runs = vec![Run::deleted("published.", &me)];
    p[last].del = Some(me);
    assert_eq!(u.contribution.authors().len(), 1);
    let revised = u.clone().in_reading(Version::Revised);
    assert!(read(&revised).contains("restitle: Ferries at night\n") && !read(&revised).contains("published"));
    let base = u.in_reading(Version::Base);
    assert!(read(&base).contains("restitle: Ferries\n") && read(&base).ends_with("para: published.\n"));
    assert!(base.contribution.authors().is_empty() && revised.contribution.authors().is_empty());
}

const COPY: &str = "RESOLUTION 978 (Doha, 2006)\nEstrategies of ITUD\n\
    The World Telecommunication Development Conference (Doha, 2006),\nrecalling\n\
    a)\tthat ITUD, ITU-D and the ITUD’s estrategies carry mail;\nb)\tthat Cooperation is not Co-operation,";

fn lost(u: &Recognized) -> Vec<(usize, &str, &str)> {
    let lost = u.findings.iter().filter(|f| f.rule == "lost-hyphen");
    lost.map(|f| (f.line, f.subject.as_str(), f.hint.as_str())).collect()
}

#[test]
fn hyphens_that_a_copy_has_lost_are_put_back_into_the_base() {
    let mut u = recognized(COPY);
    let (sector, title) = ("ITU\u{2011}D", "E\u{2011}strategies");
    assert_eq!(lost(&u)[..2], [(2, "Estrategies", title), (2, "ITUD", sector)]);
    assert_eq!((u.repairs().len(), lost(&u).len()), (4, 5), "a word that may be meant so is left to a person");
    u.correct(&Correction::Repair { line: 5, word: "ITUD".into() }).unwrap();
    let text = read(&u);
    assert!(text.contains("that ITU\u{2011}D, ITU-D and the ITU\u{2011}D’s estrategies carry mail;"), "{text}");
    assert!(text.contains("restitle: Estrategies of ITUD\n"), "another line is another finding");
    u.correct(&Correction::RepairAll).unwrap();
    let text = read(&u);
    assert!(text.contains("restitle: E\u{2011}strategies of ITU\u{2011}D\n"), "{text}");
    assert!(text.contains("that Cooperation is not Co-operation,"), "{text}");
    let named: Vec<_> = u.findings.iter().filter(|f| f.rule == "repaired").map(|f| (f.line, &*f.subject)).collect();
    assert_eq!(named, [(2, "Estrategies"), (2, "ITUD"), (5, "ITUD"), (5, "estrategies")]);
    assert_eq!(lost(&u).len(), 1);
    assert!(u.contribution.authors().is_empty(), "nothing of it is tracked");
    assert_eq!(u.contribution.body(Version::Base)[1].text, "E\u{2011}strategies of ITU\u{2011}D");
    assert_eq!(u.correct(&Correction::RepairAll), Err(EditError::NotHere));
    assert_eq!(u.correct(&Correction::Repair { line: 6, word: "mail".into() }), Err(EditError::NotHere));
}

#[test]
fn a_hyphen_is_put_back_within_marks_and_formats_and_into_what_stands() {
    let me = crate::run::Revision::by("CEPT");
    let mut u = recognized(COPY);
    let clause = 4;
    let runs =
        vec![Run::unchanged("of IT"), Run::deleted("X", &me), Run::inserted("UD", &me), Run::unchanged(" and ITUD")];
    u.contribution.proposals[0].paragraphs[clause].runs = runs;
    u.show(4, 0, clause);
    u.correct(&Correction::Repair { line: 5, word: "ITUD".into() }).unwrap();
    let p = &u.contribution.proposals[0].paragraphs[clause];
    assert_eq!(p.text(Version::Revised), "of ITU\u{2011}D and ITU\u{2011}D");
    assert_eq!(p.text(Version::Base), "of ITX and ITU\u{2011}D");
}

#[test]
fn findings_go_into_the_draft_each_with_its_paragraph_and_stay_when_it_is_a_source_again() {
    let text = COPY.replacen("RESOLUTION", "Harbour news, page 4\n\nRESOLUTION", 1);
    let u = recognized(&text);
    let (seen, draft) = (u.findings.clone(), u.into_draft());
    assert_eq!(draft.findings.len(), seen.len());
    let paragraph_of =
        |rule: &str, line| draft.findings.iter().find(|f| f.rule == rule && f.line == line).unwrap().paragraph;
    let ids: Vec<_> = draft.proposals[0].paragraphs.iter().map(|p| p.id).collect();
    assert_eq!((paragraph_of("lost-hyphen", 4), paragraph_of("lost-hyphen", 7)), (Some(ids[1]), Some(ids[4])));
    assert_eq!(paragraph_of("left-out", 1), Some(ids[0]), "what stood above the text leads to its first line");
    let again = Recognized::from_draft(draft.clone());
    assert!(again.findings.iter().all(|f| f.line > 0 && again.found[f.line - 1].line == f.line), "the draft's lines");
    let back = again.into_draft();
    let places = |d: &crate::contribution::Contribution| d.findings.iter().map(|f| f.paragraph).collect::<Vec<_>>();
    assert_eq!(places(&back), places(&draft));
}
