//! A file that came back: what it says otherwise than the draft, as points.

use crate::contribution::{Contribution, DEFAULT_AUTHOR};
use crate::finding::Finding;
use crate::merge_source::{ChangePiece, MergeSource, SourceChange};
use crate::run::{Revision, Run};
use crate::text::fold_case;

use super::base_text::BaseText;
use super::changes::changes;
use super::intake::{IntakeError, OtherBase, SourceInfo, intake};
use super::points::{PointKind, points};

/// The two sources of a review: the draft's own changes where the file differs, and the file's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The draft's, where it has any there, and the file's; none where nothing differs.
    pub sources: Vec<MergeSource>,
    /// Each place where the base of the file is another.
    pub findings: Vec<Finding>,
}

/// Reads `text`, which was made of `draft`, as a source on it. Its tracked changes are points, and so is what it changed
/// without tracking: words of the base, words of the draft's own changes, and changes of the draft that are gone.
///
/// # Errors
/// [`IntakeError`] where it is no text for this draft.
pub fn review(draft: &Contribution, text: &Contribution, info: &SourceInfo) -> Result<Review, IntakeError> {
    let taken = intake(draft, text, info, OtherBase::Changes)?;
    let base = BaseText::of(draft);
    let own = draft.proposals.iter().enumerate().filter(|(_, p)| p.header.marker.is_tracked());
    let own = own.flat_map(|(i, p)| changes(&p.paragraphs, i as u32, &base)).collect();
    let authors = draft.authors();
    let mine =
        MergeSource { name: own_name(draft, info), language: draft.language, changes: own, ..MergeSource::default() };
    let both = Contribution { sources: vec![mine, taken.source], decisions: Vec::new(), ..draft.clone() };
    let mut kept = [Vec::new(), Vec::new()];
    let by = Revision::by(&info.name);
    // What links the halves of a move of mine is no link of the file's.
    let links = both.sources[1].changes.iter().filter_map(|c| c.link).max().map_or(0, |last| last + 1);
    for point in points(&both).iter().filter(|p| p.kind != PointKind::Same) {
        let all = point.changes.iter().flatten().filter_map(|c| Some((c.source, c.of(&both.sources)?.clone())));
        let [mut ours, mut theirs] = [Vec::new(), Vec::new()];
        for (source, mut c) in all {
            if source == 0 {
                ours.push(c);
            } else {
                let known = |by: &Revision| authors.contains(&by.author) && *by.author != *DEFAULT_AUTHOR;
                let untracked = c.pieces.iter().filter_map(ChangePiece::mark).all(known);
                c.untracked |= untracked;
                theirs.push(c);
            }
        }
        if theirs.is_empty() {
            theirs = ours.iter().map(|c| taken_back(c, links, &by)).collect();
        }
        // A file that came back before may have brought mine with it.
        let is_known = |c: &SourceChange| draft.sources.iter().any(|s| s.is_own() && s.changes.contains(c));
        kept[0].extend(ours.into_iter().filter(|c| !is_known(c)));
        kept[1].extend(theirs);
    }
    let sources = both.sources.into_iter().zip(kept).map(|(s, mut changes)| {
        changes.sort_by_key(|c| c.from);
        MergeSource { changes, ..s }
    });
    let sources = sources.filter(|s| !s.changes.is_empty()).collect();
    Ok(Review { sources, findings: taken.findings })
}

/// What the draft's own changes are called as a source: by its author, where no other source is.
fn own_name(draft: &Contribution, info: &SourceInfo) -> String {
    let me = draft.metadata.revision().author.to_string();
    let is_free = |name: &String| {
        let mut others = draft.sources.iter().map(|s| &s.name).chain([&info.name]);
        others.all(|other| fold_case(other) != fold_case(name))
    };
    let numbered = (2..).map(|n| format!("{me} (draft {n})"));
    let names = [me.clone(), format!("{me} (draft)")];
    names.into_iter().chain(numbered).find(is_free).unwrap_or(me)
}

/// The change that takes another back; its link is counted on from `links`.
fn taken_back(c: &SourceChange, links: u32, by: &Revision) -> SourceChange {
    let deleted = |r: &Run| Run { del: Some(by.clone()), ..r.clone() };
    let pieces = match c.is_new_clause() {
        false => vec![ChangePiece::Base { to: c.to, del: None }],
        true => c
            .pieces
            .iter()
            .map(|p| match p {
                ChangePiece::Label(r) => ChangePiece::Label(deleted(r)),
                ChangePiece::Text(r) => ChangePiece::Text(deleted(r)),
                ChangePiece::End { ins, .. } => ChangePiece::End { ins: ins.clone(), del: Some(by.clone()) },
                other => other.clone(),
            })
            .collect(),
    };
    SourceChange { pieces, link: c.link.map(|link| links + link), untracked: true, ..c.clone() }
}
