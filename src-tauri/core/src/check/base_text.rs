//! What the base of a draft has otherwise than the base text that the user knows, kept while neither changes.

use std::ops::Range;
use std::sync::Arc;

use crate::change::{Change, ChangeKind, changes};
use crate::contribution::{Contribution, Proposal};
use crate::itu::Language;
use crate::paragraph::{Paragraph, ParagraphId, Role, each_line};
use crate::redline::{self, Options};
use crate::run::Version;
use crate::text::chars::is_hyphen;

use super::edition::Subjects;
use super::facts::LineFacts;

/// A place at which the base of a proposal is not the base text given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseDifference {
    /// The paragraph of the proposal.
    pub paragraph: ParagraphId,
    /// The bytes of its base text, whole words; empty where something is missing.
    pub range: Range<usize>,
    /// The words there, or those that are missing.
    pub words: String,
    /// What the base text given has there; empty where it has nothing.
    pub given: String,
}

/// The differences of each proposal, as they were found last. An edit does not change the base, so that nearly every time
/// they are those of before.
#[derive(Debug, Default)]
pub struct BaseDifferences(Vec<(Vec<Arc<LineFacts>>, Vec<BaseDifference>)>);

impl BaseDifferences {
    /// Those of the proposal `index`, whose lines are `lines`; found by `compare` where its base is not that of before.
    pub fn of_proposal(
        &mut self,
        index: usize,
        lines: &[Arc<LineFacts>],
        compare: impl FnOnce() -> Vec<BaseDifference>,
    ) -> &[BaseDifference] {
        if self.0.len() <= index {
            self.0.resize_with(index + 1, Default::default);
        }
        let (of, found) = &mut self.0[index];
        // no proposal is without lines
        if of.is_empty() || !have_same_base(of, lines) {
            *found = compare();
        }
        of.clear();
        of.extend(lines.iter().cloned());
        found
    }

    /// Forgets all, where the base texts given are others.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// Whether the base text of both is the same, line by line.
fn have_same_base(a: &[Arc<LineFacts>], b: &[Arc<LineFacts>]) -> bool {
    let of_base = |l: &&Arc<LineFacts>| !l.line.paragraphs().iter().all(Paragraph::is_inserted);
    let (mut a, mut b) = (a.iter().filter(of_base), b.iter().filter(of_base));
    let same = |x: &Arc<LineFacts>, y: &Arc<LineFacts>| {
        Arc::ptr_eq(x, y) || words(x.line.paragraphs()).eq(words(y.line.paragraphs()))
    };
    loop {
        match (a.next(), b.next()) {
            (Some(x), Some(y)) if same(x, y) => {}
            (None, None) => return true,
            _ => return false,
        }
    }
}

/// Compares the base of `proposal`, whose number among the `subjects` is `index`, with the one of `bases` that is about the
/// same text. There may be several of one edition: one that is the same is enough.
pub fn compare_base(
    bases: &[Contribution],
    proposal: &Proposal,
    (subjects, index): (&Subjects, usize),
    language: Language,
) -> Vec<BaseDifference> {
    let given: Vec<&Proposal> = bases.iter().flat_map(|base| same_text(base, subjects, index)).collect();
    let Some(first) = given.first() else { return Vec::new() };
    if given.iter().any(|base| words(&base.paragraphs).eq(words(&proposal.paragraphs))) {
        return Vec::new();
    }
    let one = |proposal: &Proposal| Contribution {
        language,
        proposals: vec![Proposal { header: Default::default(), paragraphs: proposal.paragraphs.clone() }],
        ..Contribution::default()
    };
    let (theirs, ours) = (one(first).taken_as(Version::Base), one(proposal).taken_as(Version::Base));
    let (redline, _) = redline::compare(&theirs, &ours, Options::default());
    let is_of_words = |change: &&Change| !matches!(change.kind, ChangeKind::Split | ChangeKind::Joined);
    let found = changes(&redline);
    found.iter().filter(is_of_words).filter_map(|change| difference(proposal, &redline, change)).collect()
}

/// What `base` has of the text that the proposal is about.
fn same_text<'b>(base: &'b Contribution, subjects: &Subjects, index: usize) -> Vec<&'b Proposal> {
    let theirs = Subjects::new(base);
    let is_same = |i: &usize| theirs.is_same(*i, subjects, index);
    (0..base.proposals.len()).filter(is_same).map(|i| &base.proposals[i]).collect()
}

fn words(paragraphs: &[Paragraph]) -> impl Iterator<Item = (Role, String, String)> {
    each_line(paragraphs, Version::Base).map(|l| (l.role, l.label, l.text))
}

/// Where the proposal's base has what `change` brings to the base text given.
fn difference(proposal: &Proposal, redline: &Contribution, change: &Change) -> Option<BaseDifference> {
    let (at, index) = redline.find(change.paragraph)?;
    let ours = redline.proposals[at].paragraphs[index].text(Version::Revised);
    let is_place = |p: &&Paragraph| !p.is_inserted() && p.text(Version::Base) == ours;
    let paragraph = proposal.paragraphs.iter().find(is_place)?.id;
    let (words, given) = (change.inserted.trim(), change.deleted.trim());
    let found = ours.match_indices(words).map(|(at, _)| at).min_by_key(|at| at.abs_diff(change.at))?;
    if words.is_empty() {
        return Some(BaseDifference {
            paragraph,
            range: found..found,
            words: given.to_owned(),
            given: given.to_owned(),
        });
    }
    let in_word = |c: &char| c.is_alphanumeric() || is_hyphen(*c);
    let before: usize = ours[..found].chars().rev().take_while(in_word).map(char::len_utf8).sum();
    let end = found + words.len();
    let behind: usize = ours[end..].chars().take_while(in_word).map(char::len_utf8).sum();
    let range = found - before..end + behind;
    Some(BaseDifference { paragraph, words: ours[range.clone()].to_owned(), range, given: given.to_owned() })
}
