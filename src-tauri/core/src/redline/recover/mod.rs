//! A redline lost by flattening (deleted and inserted text run together without marks), rebuilt against its base.
//!
//! The draft is made of the base, to the character, with insertions inserted (`merge`): whatever happened to the flattened
//! text, the base text of the draft is the base. Insertions are proved: what is not in the base was inserted (`find_insertions`).
//! A deletion leaves no trace; it is proposed where something shows it (`editions`, `evidence`), with a reason and a
//! confidence, and listed either way. What is certain or likely is marked in the draft, what is open is not. The flat
//! text of the draft is the flattened text, but for typography and for base text that is listed as missing.
//!
//! Limitations: a deletion with nothing inserted beside it cannot be seen. A paragraph that was split is found as one
//! that was shortened; paragraphs that were joined stay two.

mod bare;
mod chars;
mod deletion_rules;
mod edition_brackets;
mod insertion_context;
mod labels;
mod merge;
#[cfg(test)]
mod notation;
mod overlaps;
mod pairing;
mod places;
mod setting;
mod settle;
mod subsequence;
mod three_way;
mod work_limit;

use std::collections::HashSet;
use std::ops::Range;

use super::findings::carried;
use super::pair::Pairing;
use super::proposal;
use crate::change;
use crate::contribution::{Contribution, Marker, Proposal};
use crate::paragraph::{Paragraph, Role, clean};
use crate::redline::same_label;
use crate::run::{Revision, Run, Version};

use crate::text::chars::in_word;
use crate::unresolved::{Confidence, Reason, Scope, UnresolvedKind, UnresolvedPlace};
use merge::Merged;
use overlaps::Overlaps;
use places::{FoundPlace, is_case_blind, line};
use setting::Setting;
pub(crate) use settle::settle;

/// What was found of a lost redline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovered {
    /// The redline: its base text is the base. Its unresolved places are the places that are not certain.
    pub contribution: Contribution,
    /// Every place, in the order of the text.
    pub places: Vec<UnresolvedPlace>,
}

/// Rebuilds the redline of `flattened` against `base`.
///
/// Proposals are found by what they are about. One that the base does not hold is left as it is. One that suppresses a
/// text or leaves it without change has the base's text, and so has one that the flattened text does not name.
///
/// ```
/// use modline_core::contribution::{Contribution, Proposal};
/// use modline_core::paragraph::{Paragraph, ParagraphId, Role};
/// use modline_core::redline::recover::recover;
/// use modline_core::run::Version;
///
/// let text = |text| {
///     let clause = Paragraph::unchanged(ParagraphId(1), Role::Clause, "1", text);
///     let proposal = Proposal { paragraphs: vec![clause], ..Proposal::default() };
///     Contribution { proposals: vec![proposal], ..Contribution::default() }
/// };
/// // A redline that lost its marks: deleted and inserted text stand side by side.
/// let recovered = recover(&text("to report on ferries in 2010."), &text("to report on ferries in 20102014."));
/// let clause = &recovered.contribution.proposals[0].paragraphs[0];
/// assert_eq!(clause.text(Version::Base), "to report on ferries in 2010.");
/// assert_eq!(clause.text(Version::Revised), "to report on ferries in 2014.");
/// ```
pub fn recover(base: &Contribution, flattened: &Contribution) -> Recovered {
    let me = flattened.metadata.revision();
    let mut out = Contribution { proposals: Vec::new(), ..flattened.clone() };
    let mut places = Vec::new();
    let mut setting = Setting::new(base, flattened);
    for (i, j) in proposal::pair(base, flattened) {
        let base_proposal = i.map(|i| &base.proposals[i]);
        let old = base_proposal.map(|p| clean(&p.paragraphs, Version::Base));
        let flat = j.map(|j| &flattened.proposals[j]);
        let header = flat.or(base_proposal).map(|p| p.header.clone()).unwrap_or_default();
        let stands = proposal::stands(base_proposal.map(|p| p.header.marker), header.marker);
        let mut part = Proposal { header, paragraphs: Vec::new() };
        part.paragraphs = match (old, flat) {
            (Some(old), Some(flat)) if !stands => {
                setting.year = None;
                paragraphs(&old, &clean(&flat.paragraphs, Version::Markup), &mut setting, &me, &mut places)
            }
            (Some(old), None) => {
                let kept = setting.kept(&old);
                places.extend(kept.first().map(|p| missing(p, "")));
                kept
            }
            (Some(old), Some(_)) if !part.header.marker.is_new_text() => setting.kept(&old),
            (_, flat) => flat.map(|flat| clean(&flat.paragraphs, Version::Markup)).unwrap_or_default(),
        };
        if !part.header.marker.is_tracked() && part.paragraphs.iter().any(Paragraph::is_changed) {
            part.header.marker = Marker::Mod;
        }
        out.proposals.push(part);
    }
    out.unresolved = places.iter().filter(|p| p.is_doubtful()).cloned().collect();
    out.normalise();
    out.findings = carried(&out, &[(base, Version::Base), (flattened, Version::Markup)]);
    Recovered { contribution: out, places }
}

fn paragraphs(
    old: &[Paragraph],
    new: &[Paragraph],
    setting: &mut Setting,
    me: &Revision,
    places: &mut Vec<UnresolvedPlace>,
) -> Vec<Paragraph> {
    let pairs = pairing::pairs(old, new, &setting.limit);
    let mut out: Vec<Paragraph> = Vec::with_capacity(pairs.len());
    let (mut call, first) = (String::new(), places.len());
    let mut lost = HashSet::new();
    for (n, pairing) in pairs.iter().enumerate() {
        let mut found = Vec::new();
        let paragraph = match *pairing {
            Pairing::Both(i, j) => {
                let followed = pairs.get(n + 1).is_some_and(|next| is_followed(old, new, *next));
                amended(&old[i], &new[j], followed, setting, me, &mut found)
            }
            Pairing::New(j) => {
                found.push(FoundPlace::new(
                    UnresolvedKind::Inserted,
                    Reason::NotInBase,
                    Scope::Paragraph,
                    line(&new[j]),
                ));
                inserted(&new[j], me)
            }
            Pairing::Old(i) => {
                let kept = setting.kept(&old[i..=i]).remove(0);
                places.push(missing(&kept, &call));
                lost.insert(kept.id);
                kept
            }
        };
        if matches!(paragraph.role, Role::Call | Role::AnnexNo) {
            call = change::readable(&paragraph);
        }
        let name = change::place(&paragraph, &call, Version::Revised);
        places.extend(found.into_iter().map(|f| f.at(paragraph.id, name.clone())));
        out.push(paragraph);
    }
    labels::repeated(&mut out, &lost, me, places);
    doubt_what_is_missing(&mut places[first..]);
    out
}

/// Whether the next paragraph is in both texts under one label: what stands before it had its label too.
fn is_followed(old: &[Paragraph], new: &[Paragraph], next: Pairing) -> bool {
    let Pairing::Both(i, j) = next else { return false };
    let label = |p: &Paragraph| p.label_text(Version::Markup);
    !label(&old[i]).is_empty() && same_label(&label(&old[i]), &label(&new[j]))
}

/// What was inserted and holds the very words that are missing elsewhere was perhaps not inserted but moved, or its
/// paragraph cut in two or joined to another: that is not certain.
fn doubt_what_is_missing(places: &mut [UnresolvedPlace]) {
    let words = |p: &UnresolvedPlace| -> Vec<String> {
        p.words.split(|c| !in_word(c)).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
    };
    let missing: HashSet<String> =
        places.iter().filter(|p| p.kind == UnresolvedKind::Missing).flat_map(words).collect();
    for p in places.iter_mut().filter(|p| p.kind == UnresolvedKind::Inserted && p.confidence == Confidence::Certain) {
        let words = words(p);
        let known = words.iter().filter(|w| missing.contains(*w)).count();
        if known > 0 && known * 2 >= words.len() {
            p.confidence = Confidence::Likely;
        }
    }
}

/// A paragraph of the base that the flattened text lacks.
fn missing(p: &Paragraph, call: &str) -> UnresolvedPlace {
    let lost = FoundPlace::new(UnresolvedKind::Missing, Reason::NotInFlattened, Scope::Paragraph, line(p));
    lost.at(p.id, change::place(p, call, Version::Revised))
}

fn inserted(p: &Paragraph, me: &Revision) -> Paragraph {
    let runs = |runs: &[Run]| runs.iter().map(|r| Run { ins: Some(me.clone()), ..r.clone() }).collect();
    Paragraph { label: runs(&p.label), runs: runs(&p.runs), ins: Some(me.clone()), ..p.clone() }
}

/// A paragraph of the base as it was amended.
fn amended(
    base: &Paragraph,
    flat: &Paragraph,
    followed: bool,
    setting: &mut Setting,
    me: &Revision,
    found: &mut Vec<FoundPlace>,
) -> Paragraph {
    let (label, runs) = labels::parted(base, flat);
    let label = labels::amended(&base.label, &label, followed, me, found);
    let merged = merge::merge(&base.runs, &runs, is_case_blind(base.role), &setting.limit);
    let Merged { mut letters, missing, unsure, cased } = merged;
    let original = merge::formatted(&base.runs);
    let heading = matches!(base.role, Role::ResNo | Role::Opening | Role::AnnexNo);
    let (mut settled, mut proposals): (Vec<_>, Vec<_>) =
        edition_brackets::delete(&mut letters, heading, &missing, setting).into_iter().unzip();
    letters.settle(&original);
    settled.extend_from_slice(&unsure);
    proposals.extend(deletion_rules::delete(&mut letters, &settled, setting));
    letters.settle(&original);
    letters.drop_stray_blanks();
    letters.count();
    let words = |ranges: &[Range<usize>]| {
        let words: Vec<String> = ranges.iter().map(|r| letters.text(r.clone())).collect();
        let stretches = ranges.iter().map(|r| letters.stretch(r.clone())).collect();
        (words.join(" … "), Scope::Words(stretches))
    };
    for range in missing {
        let (words, scope) = words(&[range]);
        found.push(FoundPlace::new(UnresolvedKind::Missing, Reason::NotInFlattened, scope, words));
    }
    // what was deleted says nothing of capitals
    let stands = |r: &Range<usize>| letters.marks[r.clone()].contains(&chars::Mark::Kept);
    let cased: Vec<_> = cased.into_iter().filter(|(range, _)| stands(range)).collect();
    if !cased.is_empty() {
        let (ranges, seen): (Vec<_>, Vec<_>) = cased.into_iter().unzip();
        let (words, scope) = words(&ranges);
        let found_case = FoundPlace::new(UnresolvedKind::Missing, Reason::OtherCase, scope, words);
        found.push(FoundPlace { beside: seen.join(" … "), ..found_case });
    }
    let unsure = Overlaps::new(unsure.iter().filter(|u| !u.is_empty()).cloned());
    for range in letters.insertions() {
        let doubtful = unsure.any(&range);
        let (words, scope) = words(&[range]);
        let place = FoundPlace::new(UnresolvedKind::Inserted, Reason::NotInBase, scope, words);
        found.push(FoundPlace { confidence: if doubtful { Confidence::Likely } else { place.confidence }, ..place });
    }
    for p in proposals {
        let (words, scope) = words(&p.deletions);
        found.push(FoundPlace {
            kind: UnresolvedKind::Deleted,
            confidence: p.confidence,
            reason: p.reason,
            scope,
            words,
            beside: p.beside,
            alternatives: p.alternatives,
        });
    }
    Paragraph { role: base.role, label, runs: letters.runs(me), ..flat.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::ProposalHeader;
    use crate::paragraph::ParagraphId;

    /// `#text` a number line, `=text` a call, `label|text` a clause, other text without a label.
    fn draft(marker: Marker, lines: &[&str]) -> Contribution {
        let paragraph = |(n, line): (usize, &&str)| {
            let (role, label, text) = match (line.chars().next(), line.split_once('|')) {
                (Some('#'), _) => (Role::ResNo, "", &line[1..]),
                (Some('='), _) => (Role::Call, "", &line[1..]),
                (_, Some((label, text))) => (Role::Clause, label, text),
                _ => (Role::Para, "", *line),
            };
            Paragraph::unchanged(ParagraphId(n as u32 + 1), role, label, text)
        };
        let paragraphs = lines.iter().enumerate().map(paragraph).collect();
        let header = ProposalHeader { marker, ..ProposalHeader::default() };
        Contribution { proposals: vec![Proposal { header, paragraphs }], ..Contribution::default() }
    }

    /// The paragraphs of the redline, `{inserted}` and `[deleted]`, without labels.
    fn redline(found: &Recovered) -> Vec<String> {
        let run = |r: &Run| match (&r.ins, &r.del) {
            (Some(_), _) => format!("{{{}}}", r.text),
            (_, Some(_)) => format!("[{}]", r.text),
            _ => r.text.clone(),
        };
        let paragraphs = found.contribution.proposals.iter().flat_map(|p| &p.paragraphs);
        paragraphs.map(|p| p.runs.iter().map(run).collect()).collect()
    }

    fn recovered(base: &[&str], flat: &[&str]) -> Recovered {
        recover(&draft(Marker::Mod, base), &draft(Marker::Mod, flat))
    }

    /// `want`: kind, confidence, words, and the words beside, of every place.
    fn check(base: &[&str], flat: &[&str], want: &[&str]) {
        let found = recovered(base, flat);
        let place = |p: &UnresolvedPlace| format!("{:?} {:?} {} {}", p.kind, p.confidence, p.words, p.beside);
        assert_eq!(found.places.iter().map(place).map(|p| p.trim_end().to_owned()).collect::<Vec<_>>(), want);
    }

    #[test]
    fn what_the_marker_says_decides_which_text_is_taken() {
        let (base, flat) =
            (["#RESOLUTION 5 (Doha, 2006)", "to send mail"], ["#RESOLUTION 5 (Doha, 2006)", "to send new mail"]);
        for (old, new, text, then) in [
            (Marker::Mod, Marker::Mod, "to send {new }mail", Marker::Mod),
            (Marker::Mod, Marker::EditorialMod, "to send {new }mail", Marker::EditorialMod),
            (Marker::Noc, Marker::Noc, "to send {new }mail", Marker::Mod),
            (Marker::Mod, Marker::Noc, "to send mail", Marker::Noc),
            (Marker::Mod, Marker::Sup, "to send mail", Marker::Sup),
            (Marker::Mod, Marker::Add, "to send new mail", Marker::Add),
            (Marker::Mod, Marker::AddMoved, "to send new mail", Marker::AddMoved),
        ] {
            let found = recover(&draft(old, &base), &draft(new, &flat));
            assert_eq!(redline(&found)[1], text, "{old:?} {new:?}");
            assert_eq!(found.contribution.proposals[0].header.marker, then, "{old:?} {new:?}");
            assert_eq!(found.places.len(), usize::from(text.contains('{')));
        }
        let found = recover(&draft(Marker::Noc, &base), &draft(Marker::Noc, &base));
        assert_eq!(found.contribution.proposals[0].header.marker, Marker::Noc);
    }

    #[test]
    fn a_proposal_that_the_flattened_text_does_not_name_stays() {
        for marker in [Marker::Mod, Marker::Add] {
            let mut base = draft(marker, &["#RESOLUTION 5 (Doha, 2006)", "to send mail"]);
            let other = draft(Marker::Mod, &["#RESOLUTION 6 (Doha, 2006)", "to send wood"]);
            base.proposals.extend(other.proposals.clone());
            let found = recover(&base, &other);
            let texts = ["RESOLUTION 5 (Doha, 2006)", "to send mail", "RESOLUTION 6 (Doha, 2006)", "to send wood"];
            assert_eq!(redline(&found), texts, "{marker:?}");
            let told = found.places.iter().map(|p| (p.kind, p.words.as_str())).collect::<Vec<_>>();
            assert_eq!(told, [(UnresolvedKind::Missing, "RESOLUTION 5 (Doha, 2006)")]);
        }
    }

    #[test]
    fn a_label_is_lost_by_copying_where_the_next_one_stands() {
        let base = ["a)|to send mail", "b)|to fetch wood", "c)|to sell tea"];
        check(&base, &["|to send mail", "b)|to fetch wood", "c)|to sell tea"], &[]);
        check(&base, &["a)|to send mail", "b)|to fetch wood", "|to sell tea"], &["Missing Open c)"]);
        check(&base, &["a)|to send mail", "|to fetch wood", "|to sell tea"], &["Missing Open b)", "Missing Open c)"]);
    }

    #[test]
    fn capitals_are_told_with_both_forms_but_not_in_number_lines() {
        check(&["a)|to send Mail"], &["a)|to send mail"], &["Missing Open Mail mail"]);
        check(&["#Resolution 5 (Doha, 2006)"], &["#RESOLUTION 5 (Doha, 2006)"], &[]);
        check(&["#Resolution 5 (Doha, 2006)"], &["#resolution 5 (Doha, 2006)"], &[]);
    }

    #[test]
    fn the_role_is_the_bases() {
        let with_role = |text: &str, role| {
            let mut draft = draft(Marker::Mod, &[text]);
            draft.proposals[0].paragraphs[0].role = role;
            draft
        };
        let found = recover(&with_role("–|to send mail", Role::Sub2), &with_role("–|to send new mail", Role::Sub1));
        assert_eq!(found.contribution.proposals[0].paragraphs[0].role, Role::Sub2);
    }

    #[test]
    fn a_paragraph_that_the_base_has_not_is_inserted_whole() {
        let found = recovered(&["a)|to send mail"], &["a)|to send mail", "b)|to fetch wood"]);
        let new = &found.contribution.proposals[0].paragraphs[1];
        assert!(new.ins.is_some() && new.label.iter().chain(&new.runs).all(|r| r.ins.is_some()));
        assert_eq!(
            (new.label_text(Version::Revised), new.text(Version::Revised)),
            ("b)".into(), "to fetch wood".into())
        );
        check(&["a)|to send mail"], &["a)|to send mail", "b)|to fetch wood"], &["Inserted Certain b) to fetch wood"]);
    }

    #[test]
    fn an_insertion_in_the_place_of_missing_words_is_not_certain() {
        check(
            &["a)|to send mail and wood to ports"],
            &["a)|to send tea and wood to new ports"],
            &["Missing Open mail", "Inserted Likely tea", "Inserted Certain new"],
        );
    }

    #[test]
    fn what_was_moved_is_not_certain() {
        let place = |kind, words: &str| {
            let found = FoundPlace::new(kind, Reason::NotInBase, Scope::Label, words.into());
            found.at(ParagraphId(1), String::new())
        };
        for (inserted, confidence) in [
            ("mail; ports, tea", Confidence::Certain),
            ("Mail, and PORTS; tea", Confidence::Likely),
            ("mail", Confidence::Likely),
            ("mail tea", Confidence::Likely),
            ("mail tea wood", Confidence::Certain),
            ("tea", Confidence::Certain),
            ("…", Confidence::Certain),
        ] {
            let mut places = [
                place(UnresolvedKind::Missing, "to send mail – and"),
                place(UnresolvedKind::Inserted, inserted),
                place(UnresolvedKind::Deleted, "mail"),
            ];
            doubt_what_is_missing(&mut places);
            assert_eq!(places[1].confidence, confidence, "{inserted}");
            assert_eq!((places[0].confidence, places[2].confidence), (Confidence::Open, Confidence::Certain));
        }
        let mut open = [place(UnresolvedKind::Missing, "mail"), place(UnresolvedKind::Inserted, "mail")];
        open[1].confidence = Confidence::Open;
        doubt_what_is_missing(&mut open);
        assert_eq!(open[1].confidence, Confidence::Open);
    }
}
