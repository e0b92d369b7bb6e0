//! A redline lost by flattening (struck and inserted text run together without marks), rebuilt against its base.
//!
//! Insertions are proved: what is not in the base was inserted (`embed`). A strike leaves no trace; it is proposed
//! where something shows it (`editions`, `evidence`), with a reason and a confidence, and listed either way. What is
//! certain or likely is marked in the draft, what is open is not. The flat text of the draft is the flattened text,
//! to the letter.
//!
//! Limitations: a strike with nothing inserted beside it cannot be seen. A paragraph that was split is found as one
//! that was shortened; paragraphs that were joined stay two.

mod budget;
mod editions;
mod embed;
mod evidence;
mod letters;
mod pairs;
mod place;
mod settle;
mod weave;
mod words;

use std::collections::HashSet;
use std::ops::Range;

use super::align::{Op, align};
use super::dress::Fold;
use super::findings::carried;
use super::pair::Pairing;
use super::proposal;
use super::token::Unit;
use crate::change;
use crate::contribution::{Contribution, Marker, Proposal as Part};
use crate::itu::{Grammar, Label, Language};
use crate::paragraph::{Paragraph, ParagraphId, Role, clean};
use crate::run::{self, Reading, Revision, Run};

use budget::Budget;
use letters::{Letters, Mark, fold, folded, is_word};
pub use place::{Confidence, Place, PlaceKind, Reason, Scope, Stretch};
pub(crate) use settle::settle;

/// What was found of a lost redline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovered {
    /// The redline: its flat text is the flattened one. Its doubts are the places that are not certain.
    pub contribution: Contribution,
    /// Every place, in the order of the text.
    pub places: Vec<Place>,
}

/// Rebuilds the redline of `flattened` against `base`.
///
/// Proposals are found by what they are about. One that the base does not hold is left as it is, and so is one that
/// adds, suppresses or leaves a text without change.
pub fn recover(base: &Contribution, flattened: &Contribution) -> Recovered {
    let me = flattened.frame.revision();
    let mut out = Contribution { proposals: Vec::new(), ..flattened.clone() };
    let mut places = Vec::new();
    let mut setting = Setting::of(base, flattened);
    for (i, j) in proposal::pair(base, flattened) {
        let Some(flat) = j.map(|j| &flattened.proposals[j]) else { continue };
        let mut part = Part { paragraphs: clean(&flat.paragraphs, Reading::Flat), ..flat.clone() };
        let of = i.map(|i| &base.proposals[i]).filter(|of| !proposal::stands(Some(of.head.marker), flat.head.marker));
        if let Some(of) = of {
            let old = clean(&of.paragraphs, Reading::Base);
            let new = std::mem::take(&mut part.paragraphs);
            setting.year = None;
            part.paragraphs = paragraphs(&old, &new, &mut setting, &me, &mut places);
            if !part.head.marker.is_tracked() && part.paragraphs.iter().any(Paragraph::is_changed) {
                part.head.marker = Marker::Mod;
            }
        }
        out.proposals.push(part);
    }
    out.doubts = places.iter().filter(|p| p.is_doubtful()).cloned().collect();
    out.normalise();
    out.findings = carried(&out, &[(base, Reading::Base), (flattened, Reading::Flat)]);
    Recovered { contribution: out, places }
}

/// What rules need to know beside the paragraph.
struct Setting {
    language: Language,
    grammar: &'static Grammar,
    /// Words of the two texts, in lower case.
    vocabulary: HashSet<String>,
    /// What bounds the work.
    budget: Budget,
    /// What brackets of headings say of the meetings in the table, folded, each with its year.
    forms: Vec<(u16, Vec<char>)>,
    /// The year of the edition that the heading says, once it is known.
    year: Option<u16>,
}

impl Setting {
    fn of(base: &Contribution, flattened: &Contribution) -> Self {
        let words = |draft: &Contribution| {
            let texts = draft.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.text(Reading::Flat));
            let words = |t: String| t.split(|c| !is_word(c)).map(str::to_lowercase).collect::<Vec<_>>();
            texts.flat_map(words).filter(|w| !w.is_empty()).collect::<Vec<_>>()
        };
        let mut vocabulary: HashSet<String> = words(base).into_iter().collect();
        let mut once = HashSet::new();
        // what stands only once in the flattened text may be two words run together
        vocabulary.extend(words(flattened).into_iter().filter(|w| !once.insert(w.clone())));
        Self {
            language: base.language,
            grammar: Grammar::of(base.language),
            vocabulary,
            budget: Budget::default(),
            forms: editions::forms(base.language),
            year: None,
        }
    }
}

/// A strike that something shows, not yet said of a place. Ranges are in letters of the paragraph.
#[derive(Debug)]
struct Proposal {
    strikes: Vec<Range<usize>>,
    reason: Reason,
    confidence: Confidence,
    beside: String,
    alternatives: Vec<String>,
}

/// Number lines stand in capitals by style: flattened copies show either case.
fn is_case_blind(role: Role) -> bool {
    matches!(role, Role::ResNo | Role::AnnexNo)
}

/// Which letters of `flat` are inserted, where the base paragraph is found in it to the letter.
fn prove(base: &Paragraph, flat: &str, budget: &Budget) -> Option<Vec<bool>> {
    let blind = is_case_blind(base.role);
    let seen: Vec<char> = flat.chars().collect();
    let dressed: Vec<char> = seen.iter().map(|c| fold(*c, blind)).collect();
    embed::embed(&folded(&base.text(Reading::Flat), blind), &dressed, &seen, budget)
}

fn paragraphs(
    old: &[Paragraph],
    new: &[Paragraph],
    setting: &mut Setting,
    me: &Revision,
    places: &mut Vec<Place>,
) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::with_capacity(new.len());
    let mut call = String::new();
    for pairing in pairs::pairs(old, new, &setting.budget) {
        let (from, paragraph) = match pairing {
            Pairing::Both(i, j) => (Some(&old[i]), &new[j]),
            Pairing::New(j) => (None, &new[j]),
            Pairing::Old(i) => {
                let near = out.last().or(new.first()).map_or(ParagraphId(0), |p| p.id);
                let lost = |words| Found::new(PlaceKind::Missing, Reason::NotInFlattened, Scope::Paragraph, words);
                places.push(lost(line(&old[i])).at(near, change::place(&old[i], &call, Reading::Revised)));
                continue;
            }
        };
        let mut found = Vec::new();
        let paragraph = match from {
            Some(base) => amended(base, paragraph, setting, me, &mut found),
            None => {
                found.push(Found::new(PlaceKind::Inserted, Reason::NotInBase, Scope::Paragraph, line(paragraph)));
                inserted(paragraph, me)
            }
        };
        if matches!(paragraph.role, Role::Call | Role::AnnexNo) {
            call = change::readable(&paragraph);
        }
        let name = change::place(&paragraph, &call, Reading::Revised);
        places.extend(found.into_iter().map(|f| f.at(paragraph.id, name.clone())));
        out.push(paragraph);
    }
    repeated_labels(&mut out, me, places);
    out
}

fn line(p: &Paragraph) -> String {
    let label = p.label_text(Reading::Flat);
    format!("{label} {}", p.text(Reading::Flat)).trim().to_owned()
}

/// A place before it has its paragraph.
struct Found {
    kind: PlaceKind,
    confidence: Confidence,
    reason: Reason,
    scope: Scope,
    words: String,
    beside: String,
    alternatives: Vec<String>,
}

impl Found {
    /// Insertions are certain; of what is missing nothing is done.
    fn new(kind: PlaceKind, reason: Reason, scope: Scope, words: String) -> Self {
        let confidence = if kind == PlaceKind::Missing { Confidence::Open } else { Confidence::Certain };
        Self { kind, confidence, reason, scope, words, beside: String::new(), alternatives: Vec::new() }
    }

    fn at(self, paragraph: ParagraphId, name: String) -> Place {
        let Found { kind, confidence, reason, scope, words, beside, alternatives } = self;
        Place { paragraph, name, kind, confidence, reason, scope, words, beside, alternatives }
    }
}

fn inserted(p: &Paragraph, me: &Revision) -> Paragraph {
    let runs = |runs: &[Run]| runs.iter().map(|r| Run { ins: Some(me.clone()), ..r.clone() }).collect();
    Paragraph { label: runs(&p.label), runs: runs(&p.runs), ins: Some(me.clone()), ..p.clone() }
}

/// A paragraph of the base as it was amended.
fn amended(
    base: &Paragraph,
    flat: &Paragraph,
    setting: &mut Setting,
    me: &Revision,
    found: &mut Vec<Found>,
) -> Paragraph {
    let (label, runs) = parted(base, flat);
    let label = amended_label(&base.label_text(Reading::Flat), &label, me, found);
    let text = run::text(&runs, Reading::Flat);
    let mut letters = Letters::kept(&text);
    match prove(base, &text, &setting.budget) {
        Some(inserted) => letters.mark(&inserted),
        None => nearly(base, &mut letters, &setting.budget, found),
    }
    dress(&mut letters);
    let heading = matches!(base.role, Role::ResNo | Role::Opening | Role::AnnexNo);
    let (settled, mut proposals): (Vec<_>, Vec<_>) =
        editions::strike(&mut letters, heading, setting).into_iter().unzip();
    proposals.extend(evidence::strike(&mut letters, &settled, setting));
    for range in letters.insertions() {
        let words = letters.text(range.clone());
        found.push(Found::new(
            PlaceKind::Inserted,
            Reason::NotInBase,
            Scope::Words(vec![letters.stretch(range)]),
            words,
        ));
    }
    for p in proposals {
        let words: Vec<String> = p.strikes.iter().map(|r| letters.text(r.clone())).collect();
        found.push(Found {
            kind: PlaceKind::Struck,
            confidence: p.confidence,
            reason: p.reason,
            scope: Scope::Words(p.strikes.into_iter().map(|r| letters.stretch(r)).collect()),
            words: words.join(" … "),
            beside: p.beside,
            alternatives: p.alternatives,
        });
    }
    Paragraph { role: base.role, label, runs: letters.runs(&runs, me), ..flat.clone() }
}

impl Letters {
    fn mark(&mut self, inserted: &[bool]) {
        for (mark, inserted) in self.marks.iter_mut().zip(inserted) {
            *mark = if *inserted { Mark::Inserted } else { Mark::Kept };
        }
    }
}

/// Label and text of a flattened paragraph; of two labels run together (`b)c)`) the second, or both, are taken off the
/// text they stand in.
fn parted(base: &Paragraph, flat: &Paragraph) -> (Vec<Run>, Vec<Run>) {
    const LONGEST: usize = 24;
    let (old, label) = (base.label_text(Reading::Flat), flat.label_text(Reading::Flat));
    let text = flat.text(Reading::Flat);
    let labels = |at: &usize| {
        let front = text[..*at].trim();
        let second = label.trim() == old.trim() && Label::is_label(front);
        !old.is_empty() && *at <= LONGEST && (second || (label.is_empty() && front.contains(old.trim())))
    };
    match text.find('\t').filter(labels) {
        Some(at) => {
            let (more, rest) = run::split_at(&flat.runs, at);
            ([flat.label.clone(), more].concat(), run::split_at(&rest, 1).1)
        }
        None => (flat.label.clone(), flat.runs.clone()),
    }
}

/// `b)c)`: one label struck, the other inserted. `a)bis`: a label lengthened.
fn amended_label(old: &str, flat: &[Run], me: &Revision, found: &mut Vec<Found>) -> Vec<Run> {
    let text = run::text(flat, Reading::Flat);
    let same = |a: &str, b: &str| folded(a, false) == folded(b, false);
    if same(old, &text) {
        return flat.to_vec();
    }
    let mut letters = Letters::kept(&text);
    let (all, len) = (letters.chars.len(), old.trim().chars().count());
    let behind = text.trim_start().strip_prefix(old.trim()).filter(|rest| !rest.is_empty() && len > 0);
    let before = text.trim_end().strip_suffix(old.trim()).filter(|rest| !rest.is_empty() && len > 0);
    let (old_part, new) = match (behind, before) {
        (Some(rest), _) => (0..all - rest.chars().count(), rest),
        (None, Some(rest)) => (rest.chars().count()..all, rest),
        (None, None) => {
            letters.set(0..all, Mark::Inserted);
            if !old.trim().is_empty() {
                found.push(Found::new(PlaceKind::Missing, Reason::NotInFlattened, Scope::Label, old.trim().into()));
            }
            (0..0, text.as_str())
        }
    };
    if !new.trim().is_empty() {
        found.push(Found::new(PlaceKind::Inserted, Reason::NotInBase, Scope::Label, new.trim().into()));
    }
    if !old_part.is_empty() {
        letters.set(0..all, Mark::Inserted);
        let struck = Label::is_label(new.trim());
        letters.set(old_part, if struck { Mark::Struck } else { Mark::Kept });
        if struck {
            let place = Found::new(PlaceKind::Struck, Reason::TwoLabels, Scope::Label, old.trim().into());
            found.push(Found { beside: new.trim().into(), ..place });
        }
    }
    letters.runs(flat, me)
}

/// The base is not within the flattened text to the letter: it is found word by word, and what is missing is said.
fn nearly(base: &Paragraph, letters: &mut Letters, budget: &Budget, found: &mut Vec<Found>) {
    let blind = is_case_blind(base.role);
    let old: Vec<char> = folded(&base.text(Reading::Flat), blind);
    let dressed: Vec<char> = letters.chars.iter().map(|c| fold(*c, blind)).collect();
    let (a, b): (String, String) = (old.iter().collect(), dressed.iter().collect());
    let starts = |s: &str| -> Vec<usize> { s.char_indices().map(|(at, _)| at).chain([s.len()]).collect() };
    let (in_a, in_b) = (starts(&a), starts(&b));
    let place = |starts: &[usize], at: usize| starts.partition_point(|start| *start < at);
    let places = |starts: &[usize], r: &Range<usize>| place(starts, r.start)..place(starts, r.end);
    let mut missing: Vec<String> = Vec::new();
    let mut gap = (0..0, 0..0);
    let ops = align(&a, &b, Unit::Words, Fold::Nothing);
    for op in ops.into_iter().map(Some).chain([None]) {
        match op {
            Some(Op::Strike(r)) => gap.0 = places(&in_a, &r),
            Some(Op::Insert(r)) => gap.1 = places(&in_b, &r),
            Some(Op::Keep(..)) | None => {
                let (lost, new) = std::mem::take(&mut gap);
                let cut = embed::embed(&old[lost.clone()], &dressed[new.clone()], &letters.chars[new.clone()], budget);
                match cut.filter(|marks| !lost.is_empty() && embed::is_sound(lost.len(), marks)) {
                    Some(marks) => {
                        for (at, _) in marks.iter().enumerate().filter(|(_, inserted)| **inserted) {
                            letters.marks[new.start + at] = Mark::Inserted;
                        }
                    }
                    None => {
                        letters.set(new, Mark::Inserted);
                        missing.push(old[lost].iter().collect());
                    }
                }
            }
        }
    }
    for words in missing.into_iter().filter(|w| !w.trim().is_empty()) {
        found.push(Found::new(PlaceKind::Missing, Reason::NotInFlattened, Scope::Words(Vec::new()), words));
    }
}

/// A blank beside a blank and a no-break hyphen that copying lost are dress: nobody inserted them.
fn dress(letters: &mut Letters) {
    for range in letters.insertions() {
        let near = |i: Option<usize>| i.and_then(|i| letters.chars.get(i)).is_none_or(|c| c.is_whitespace());
        let blank = letters.chars[range.clone()].iter().all(|c| c.is_whitespace())
            && (near(range.start.checked_sub(1)) || near(Some(range.end)));
        let hyphen = letters.chars[range.clone()] == ['\u{2011}'];
        if blank || hyphen {
            letters.set(range, Mark::Kept);
        }
    }
}

/// A new clause with the label of an old one beside it: the old one probably went.
fn repeated_labels(paragraphs: &mut [Paragraph], me: &Revision, places: &mut Vec<Place>) {
    let mut call = String::new();
    for at in 0..paragraphs.len() {
        if matches!(paragraphs[at].role, Role::Call | Role::AnnexNo) {
            call = change::readable(&paragraphs[at]);
        }
        let label =
            |i: usize| paragraphs.get(i).map(|p| folded(&p.label_text(Reading::Flat), false)).filter(|l| !l.is_empty());
        let new = |i: usize| label(i) == label(at) && label(i).is_some() && paragraphs[i].is_inserted();
        if paragraphs[at].is_changed() || ![at.wrapping_sub(1), at + 1].into_iter().any(new) {
            continue;
        }
        let beside = [at.wrapping_sub(1), at + 1].into_iter().find(|i| new(*i)).map(|i| line(&paragraphs[i]));
        let found = Found {
            confidence: Confidence::Likely,
            beside: beside.unwrap_or_default(),
            ..Found::new(PlaceKind::Struck, Reason::LabelRepeated, Scope::Paragraph, line(&paragraphs[at]))
        };
        places.push(found.at(paragraphs[at].id, change::place(&paragraphs[at], &call, Reading::Revised)));
        let p = &mut paragraphs[at];
        p.label.iter_mut().chain(&mut p.runs).for_each(|r| r.del = Some(me.clone()));
        p.del = Some(me.clone());
    }
}
