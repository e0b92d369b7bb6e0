//! Redlines made from two texts: for importing a revised text and for tidying, never the store.
//!
//! Paragraphs are paired (`pair`), words of a pair are aligned (`align`) between tokens that are never cut
//! (`token`), and runs are made of what is kept, deleted and inserted.

mod align;
mod counterparts;
mod findings;
mod formats;
mod pair;
mod parts;
mod proposal;
pub mod recover;
mod tidy;
mod token;
mod typography;

use std::borrow::Cow;

use crate::contribution::{Contribution, Marker, Proposal};
use crate::finding::Finding;
use crate::paragraph::{Paragraph, ParagraphId, Role, clean, normalise_text};
use crate::run::{self, Revision, Run, Version};

pub use align::Density;
pub(crate) use counterparts::{aligned_texts, paired_paragraphs, word_ranges};
pub(crate) use formats::reformatted;
pub(crate) use proposal::pair as paired_proposals;
pub use tidy::{reworded, tidy};
pub use token::Unit;
pub(crate) use typography::same_label;
pub use typography::{Typography, equal_ignoring_typography};

use align::Op;
use pair::Pairing;
use parts::MatchedParagraphs;
use token::PARAGRAPH_MARK;
use typography::{Fold, Seen};

/// What a comparison looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The smallest thing that is deleted or inserted.
    pub unit: Unit,
    /// What is done with differences of typography.
    pub typography: Typography,
    /// How much is kept between changes.
    pub density: Density,
}

/// The redline that leads from `old` to `new`, with what was found when they were read, and what was found on the way. Its base is the base of `old`, its revised
/// text that of `new` (law 6), but for typography: there the base keeps its characters, unless [`Typography::Compare`] is asked for.
///
/// Proposals are compared with the ones about the same text, and stand in the order of `new`. One that adds, suppresses
/// or leaves a text without change carries no tracked changes and is taken over as it stands. Metadata, marker, number and
/// reasons are those of `new`; the author is whoever `new`'s metadata names. Kept text takes its format from `new`: changes
/// of format are not tracked.
///
/// ```
/// use modline_core::contribution::{Contribution, Proposal};
/// use modline_core::paragraph::{Paragraph, ParagraphId, Role};
/// use modline_core::redline::{Options, compare};
/// use modline_core::run::Version;
///
/// let text = |text| {
///     let clause = Paragraph::unchanged(ParagraphId(1), Role::Clause, "1", text);
///     let proposal = Proposal { paragraphs: vec![clause], ..Proposal::default() };
///     Contribution { proposals: vec![proposal], ..Contribution::default() }
/// };
/// let (redline, _) = compare(&text("to keep the ferries."), &text("to keep all ferries."), Options::default());
/// let clause = &redline.proposals[0].paragraphs[0];
/// assert_eq!(clause.text(Version::Base), "to keep the ferries.");
/// assert_eq!(clause.text(Version::Revised), "to keep all ferries.");
/// assert_eq!(clause.runs.len(), 4); // kept, deleted, inserted, kept
/// ```
pub fn compare(old: &Contribution, new: &Contribution, options: Options) -> (Contribution, Vec<Finding>) {
    let me = new.metadata.revision();
    let mut seen = Seen::default();
    let mut out = Contribution { language: old.language, metadata: new.metadata.clone(), ..Contribution::default() };
    let none = Proposal::default();
    let mut next_id = 1;
    for (i, j) in paired_proposals(old, new) {
        let (a, b) = (i.map(|i| &old.proposals[i]), j.map(|j| &new.proposals[j]));
        let header = b.or(a).unwrap_or(&none).header.clone();
        let revised = cleaned(&b.unwrap_or(&none).paragraphs, Version::Revised);
        let base = if b.is_some_and(|b| proposal::stands(a.map(|a| a.header.marker), b.header.marker)) {
            revised.clone()
        } else {
            cleaned(&a.unwrap_or(&none).paragraphs, Version::Base)
        };
        let mut proposal = Proposal { header, paragraphs: Vec::new() };
        proposal.paragraphs = paragraphs(&base, &revised, options, &me, &mut next_id, &mut seen);
        if !proposal.header.marker.is_tracked() && proposal.paragraphs.iter().any(Paragraph::is_changed) {
            proposal.header.marker = Marker::Mod;
        }
        out.proposals.push(proposal);
    }
    out.normalise();
    let seen = seen.findings();
    out.findings = findings::carried(&out, &[(old, Version::Base), (new, Version::Revised)]);
    out.findings.extend(seen.iter().cloned());
    (out, seen)
}

/// [`clean`], borrowed where there is nothing to do.
fn cleaned(paragraphs: &[Paragraph], version: Version) -> Cow<'_, [Paragraph]> {
    let is_clean = |p: &Paragraph| !p.is_changed() && run::is_normal(&p.label) && run::is_normal(&p.runs);
    if paragraphs.iter().all(is_clean) { paragraphs.into() } else { clean(paragraphs, version).into() }
}

fn paragraphs(
    old: &[Paragraph],
    new: &[Paragraph],
    options: Options,
    me: &Revision,
    next_id: &mut u32,
    seen: &mut Seen,
) -> Vec<Paragraph> {
    let mut fresh = || {
        let id = ParagraphId(*next_id);
        *next_id += 1;
        id
    };
    let typography = options.typography;
    parts::matches(old, new, typography)
        .into_iter()
        .flat_map(|one| match one {
            MatchedParagraphs::Parted(i, parts) => parted(&old[i..=i], &new[parts], options, me, &mut fresh, seen),
            MatchedParagraphs::Joined(parts, j) => parted(&old[parts], &new[j..=j], options, me, &mut fresh, seen),
            MatchedParagraphs::One(Pairing::Both(i, j)) => vec![Paragraph {
                id: fresh(),
                role: new[j].role,
                label: label(&old[i].label, &new[j].label, typography.fold(new[j].role), me, seen),
                runs: words([&old[i].runs, &new[j].runs], typography.fold(new[j].role), options, me, seen),
                ins: None,
                del: None,
            }],
            MatchedParagraphs::One(Pairing::Old(i)) => vec![marked(&old[i], fresh(), None, Some(me))],
            MatchedParagraphs::One(Pairing::New(j)) => vec![marked(&new[j], fresh(), Some(me), None)],
        })
        .collect()
}

/// One paragraph that became several, or several that became one: the paragraph marks between them are new, or go, and
/// the words are compared across them.
fn parted(
    old: &[Paragraph],
    new: &[Paragraph],
    options: Options,
    me: &Revision,
    fresh: &mut impl FnMut() -> ParagraphId,
    seen: &mut Seen,
) -> Vec<Paragraph> {
    let all = |ps: &[Paragraph]| {
        let mut out = Vec::new();
        for (n, p) in ps.iter().enumerate() {
            out.extend((n > 0).then(|| Run::unchanged(PARAGRAPH_MARK)));
            out.extend(p.runs.iter().cloned());
        }
        out
    };
    let fold = options.typography.fold(new[0].role);
    let mut out: Vec<Paragraph> = Vec::new();
    let next = |n: usize, id, seen: &mut Seen| {
        let (a, b) = (old.get(n), new.get(n));
        let role = b.or(a).map_or(Role::Para, |p| p.role);
        let label = match (a, b) {
            (Some(a), Some(b)) => label(&a.label, &b.label, fold, me, seen),
            (Some(a), None) => marked(a, id, None, Some(me)).label,
            (None, Some(b)) => marked(b, id, Some(me), None).label,
            (None, None) => Vec::new(),
        };
        Paragraph { id, role, label, runs: Vec::new(), ins: None, del: None }
    };
    let mut here = next(0, fresh(), seen);
    for r in words([&all(old), &all(new)], fold, options, me, seen) {
        for (n, text) in r.text.split(PARAGRAPH_MARK).enumerate() {
            if n > 0 && r.ins.is_none() && r.del.is_none() {
                run::push(&mut here.runs, Run::unchanged(PARAGRAPH_MARK));
            } else if n > 0 {
                (here.ins, here.del) = (r.ins.clone(), r.del.clone());
                out.push(here);
                here = next(out.len(), fresh(), seen);
            }
            run::push(&mut here.runs, r.with_text(text));
        }
    }
    out.push(here);
    out
}

/// A paragraph that stands in one of the texts only: label, text and end are marked.
fn marked(p: &Paragraph, id: ParagraphId, ins: Option<&Revision>, del: Option<&Revision>) -> Paragraph {
    let runs = |runs: &[Run]| runs.iter().map(|r| Run { ins: ins.cloned(), del: del.cloned(), ..r.clone() }).collect();
    Paragraph { id, role: p.role, label: runs(&p.label), runs: runs(&p.runs), ins: ins.cloned(), del: del.cloned() }
}

/// A label changes whole: `b)` deleted, `c)` inserted.
fn label(old: &[Run], new: &[Run], fold: Fold, me: &Revision, seen: &mut Seen) -> Vec<Run> {
    let (a, b) = (run::text_ref(old, Version::Markup), run::text_ref(new, Version::Markup));
    if a == b {
        return new.to_vec();
    }
    if fold.label(&a) == fold.label(&b) {
        seen.note_label(&a, &b);
        return old.to_vec();
    }
    let deleted = old.iter().map(|r| Run { del: Some(me.clone()), ..r.clone() });
    deleted.chain(new.iter().map(|r| Run { ins: Some(me.clone()), ..r.clone() })).collect()
}

/// The runs that lead from the first text to the second, both without marks.
fn words(texts: [&[Run]; 2], fold: Fold, options: Options, me: &Revision, seen: &mut Seen) -> Vec<Run> {
    words_by(|_, new| new, texts, fold, options, me, seen)
}

/// The same; `kept` says what becomes of words that are in both texts.
fn words_by(
    kept: impl Fn(Vec<Run>, Vec<Run>) -> Vec<Run>,
    [old, new]: [&[Run]; 2],
    fold: Fold,
    options: Options,
    me: &Revision,
    seen: &mut Seen,
) -> Vec<Run> {
    let (a, b) = (run::text_ref(old, Version::Markup), run::text_ref(new, Version::Markup));
    if a == b {
        return kept(old.to_vec(), new.to_vec());
    }
    let mut out = Vec::new();
    for op in align::align(&a, &b, options.unit, fold, options.density) {
        let marked = |runs: Vec<Run>, ins: Option<&Revision>, del: Option<&Revision>| -> Vec<Run> {
            runs.into_iter().map(|r| Run { ins: ins.cloned(), del: del.cloned(), ..r }).collect()
        };
        let runs = match op {
            Op::Keep(x, y) if a[x.clone()] != b[y.clone()] => {
                seen.note(&a[x.clone()], &b[y]);
                run::slice(old, x)
            }
            Op::Keep(x, y) => kept(run::slice(old, x), run::slice(new, y)),
            Op::Delete(range) => marked(run::slice(old, range), None, Some(me)),
            Op::Insert(range) => marked(run::slice(new, range), Some(me), None),
        };
        runs.into_iter().for_each(|r| run::push(&mut out, r));
    }
    out
}

/// The redline between two texts without marks, all changes by `me`; differences of typography are none.
pub(crate) fn redline_between(old: &[Paragraph], new: &[Paragraph], me: &Revision) -> Vec<Paragraph> {
    let mut out = paragraphs(old, new, Options::default(), me, &mut 1, &mut Seen::default());
    normalise_text(&mut out);
    out
}

#[cfg(test)]
mod tests;
