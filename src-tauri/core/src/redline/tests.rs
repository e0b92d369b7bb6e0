//! What a comparison of two contributions keeps: language, metadata, markers, formats, findings.

use super::*;
use crate::contribution::ProposalHeader;
use crate::finding::Severity;
use crate::itu::Language;
use crate::run::Format;

/// A contribution with one proposal of these clauses, their ids from `first` on.
fn contribution(marker: Marker, first: u32, clauses: &[&str]) -> Contribution {
    let clause =
        |(n, text): (usize, &&str)| Paragraph::unchanged(ParagraphId(first + n as u32), Role::Clause, "", text);
    let proposal = Proposal {
        header: ProposalHeader { marker, ..ProposalHeader::default() },
        paragraphs: clauses.iter().enumerate().map(clause).collect(),
    };
    Contribution { proposals: vec![proposal], ..Contribution::default() }
}

fn compared(old: &Contribution, new: &Contribution) -> Contribution {
    compare(old, new, Options::default()).0
}

fn found(rule: &str, subject: &str, at: Option<u32>) -> Finding {
    Finding { paragraph: at.map(ParagraphId), ..Finding::new(rule, Severity::Info, 0, subject) }
}

#[test]
fn a_redline_has_the_language_of_the_old_and_the_metadata_of_the_new() {
    let mut old = contribution(Marker::Mod, 1, &["to keep the ferries;"]);
    let mut new = contribution(Marker::Mod, 1, &["to keep all ferries;"]);
    (old.language, new.language) = (Language::Fr, Language::Es);
    (old.metadata.title, new.metadata.title) = ("old".into(), "new".into());
    let redline = compared(&old, &new);
    assert_eq!((redline.language, redline.metadata), (Language::Fr, new.metadata));
}

#[test]
fn a_text_with_changes_is_a_modification() {
    let (old, new) = (["to keep the ferries;"], ["to keep all ferries;"]);
    for (marker, revised, want) in [
        (Marker::Add, new, Marker::Mod),
        (Marker::Add, old, Marker::Add),
        (Marker::EditorialMod, new, Marker::EditorialMod),
        (Marker::Mod, old, Marker::Mod),
        (Marker::Mod, new, Marker::Mod),
    ] {
        let redline = compared(&contribution(marker, 1, &old), &contribution(marker, 1, &revised));
        assert_eq!(redline.proposals[0].header.marker, want, "{marker:?} {revised:?}");
        assert_eq!(redline.proposals[0].paragraphs[0].is_changed(), revised == new);
    }
}

#[test]
fn kept_words_take_their_format_from_the_new_text() {
    let old = contribution(Marker::Mod, 1, &["to keep the ferries;"]);
    let mut new = contribution(Marker::Mod, 1, &["to keep all ferries;"]);
    let italic = Format { italic: true, ..Format::PLAIN };
    new.proposals[0].paragraphs[0].runs[0].format = italic;
    let redline = compared(&old, &new);
    let formats: Vec<(&str, bool)> =
        redline.proposals[0].paragraphs[0].runs.iter().map(|r| (r.text.as_str(), r.format == italic)).collect();
    assert_eq!(formats, [("to keep ", true), ("the", false), ("all", true), (" ferries;", true)]);
}

#[test]
fn a_paragraph_separator_within_a_text_parts_nothing() {
    let (lend, sell) = ("to lend boats\u{2029}every spring to all harbours", " and to sell ropes and nets by the sea");
    let old = contribution(Marker::Mod, 1, &[&format!("{lend}{sell}")]);
    let new = contribution(Marker::Mod, 1, &[lend, sell]);
    let redline = compared(&old, &new);
    let lines = |draft: &Contribution, version| -> Vec<String> {
        clean(&draft.proposals[0].paragraphs, version).iter().map(|p| p.text(Version::Markup)).collect()
    };
    assert_eq!(lines(&redline, Version::Base), lines(&old, Version::Base));
    assert_eq!(lines(&redline, Version::Revised), lines(&new, Version::Revised));
}

#[test]
fn findings_of_both_texts_lead_to_their_words_in_the_redline() {
    let mut old = contribution(Marker::Mod, 30, &["RESOLUTION 5 (ÉLAN)", "to lend “boats”;", "to keep the ferries;"]);
    let mut new = contribution(
        Marker::Mod,
        50,
        &["Resolution 5 (Élan)", "to lend \"boats\";", "to begin;", "to keep all ferries;"],
    );
    for draft in [&mut old, &mut new] {
        draft.proposals[0].paragraphs[0].role = Role::ResNo;
    }
    let gone = "gone";
    old.findings =
        vec![found("rule", "base", Some(32)), found("rule", "same", Some(31)), found("rule", gone, Some(99))];
    new.findings = vec![
        found("rule", "revised", Some(53)),
        found("rule", "same", Some(51)),
        found("rule", "number", Some(50)),
        found("rule", gone, Some(99)),
        found("rule", "whole", None),
    ];
    let redline = compared(&old, &new);
    let place = |text: &str| {
        let mut all = redline.proposals[0].paragraphs.iter();
        all.find(|p| p.text(Version::Markup).contains(text)).map(|p| p.id)
    };
    let found: Vec<(&str, Option<ParagraphId>)> =
        redline.findings.iter().filter(|f| f.rule == "rule").map(|f| (f.subject.as_str(), f.paragraph)).collect();
    let (number, boats, ferries) = (place("5"), place("boats"), place("ferries"));
    assert!(number.is_some() && boats.is_some() && ferries.is_some());
    let want = [
        ("base", ferries),
        ("same", boats),
        (gone, None),
        ("revised", ferries),
        ("number", number),
        (gone, None),
        ("whole", None),
    ];
    assert_eq!(found, want);
}
