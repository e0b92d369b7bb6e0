//! Rule 18: what is not tracked is the base text.

use crate::change::{Change, ChangeKind, changes};
use crate::check::edition::Subjects;
use crate::contribution::Contribution;
use crate::paragraph::each_line;
use crate::redline::{self, Options};
use crate::run;
use crate::text::chars::is_hyphen;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "untracked-base",
    importance: Importance::Must,
    languages: &Language::ALL,
    wants: "A MOD carries the whole base text to the letter; what it changes without a mark is found by nobody.",
    source: "ITU's pages on conference proposals; the base text given, or that of the user's library",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    if !text.marker().is_tracked() {
        return;
    }
    let language = text.context.language;
    let bases: Vec<&Proposal> = text.known.bases().iter().flat_map(|base| same_text(base, text)).collect();
    let Some(first) = bases.first() else { return };
    // a library may have several texts of one edition
    if bases.iter().any(|base| words(base).eq(words(text.proposal))) {
        return;
    }
    let one = |proposal: &Proposal| Contribution {
        language,
        proposals: vec![Proposal { header: Default::default(), paragraphs: proposal.paragraphs.clone() }],
        ..Contribution::default()
    };
    let (theirs, ours) = (one(first).taken_as(Version::Base), one(text.proposal).taken_as(Version::Base));
    let (redline, _) = redline::compare(&theirs, &ours, Options::default());
    for change in changes(&redline) {
        if matches!(change.kind, ChangeKind::Split | ChangeKind::Joined) {
            continue;
        }
        let Some((place, words)) = place(text, &redline, &change) else { continue };
        let message = match change.deleted.trim() {
            "" => StyleMessage::new("check-untracked-base-added"),
            base => StyleMessage::new("check-untracked-base").with("base", base),
        };
        out.push(RULE.finding(StylePlace::Text(place), words, message));
    }
}

/// What `base` has of the text that the proposal is about.
fn same_text<'b>(base: &'b Contribution, text: &ProposalText<'_>) -> Vec<&'b Proposal> {
    let subjects = Subjects::new(base);
    let is_same = |i: &usize| subjects.is_same(*i, text.subjects, text.index);
    (0..base.proposals.len()).filter(is_same).map(|i| &base.proposals[i]).collect()
}

fn words(proposal: &Proposal) -> impl Iterator<Item = (Role, String, String)> {
    each_line(&proposal.paragraphs, Version::Base).map(|l| (l.role, l.label, l.text))
}

/// Where the draft's base has what `change` brings to the base text given, and its words: whole ones. Of what it lacks, the
/// place and the words that are missing.
fn place(text: &ProposalText<'_>, redline: &Contribution, change: &Change) -> Option<(WordPlace, String)> {
    let (proposal, index) = redline.find(change.paragraph)?;
    let ours = redline.proposals[proposal].paragraphs[index].text(Version::Revised);
    let paragraph = text.proposal.paragraphs.iter().find(|p| p.text(Version::Base) == ours)?;
    let words = change.inserted.trim();
    let found = ours.match_indices(words).map(|(at, _)| at).min_by_key(|at| at.abs_diff(change.at))?;
    let in_word = |c: &char| c.is_alphanumeric() || is_hyphen(*c);
    let before: usize = ours[..found].chars().rev().take_while(in_word).map(char::len_utf8).sum();
    let end = found + words.len();
    let behind: usize = ours[end..].chars().take_while(in_word).map(char::len_utf8).sum();
    let range = if words.is_empty() { found..found } else { found - before..end + behind };
    let shown = if words.is_empty() { change.deleted.trim() } else { &ours[range.clone()] };
    let range = run::flat_range(&paragraph.runs, Version::Base, &range);
    Some((WordPlace { paragraph: paragraph.id, in_label: false, range }, shown.to_owned()))
}
