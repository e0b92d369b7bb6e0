//! Whole proposals: added, removed, put elsewhere, and rid of the marks their marker does not bear.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{comments, findings};
use crate::contribution::{Contribution, Marker, Proposal, ProposalHeader};
use crate::finding::Finding;
use crate::heading_revision;
use crate::itu::tables;
use crate::paragraph::{Paragraph, ParagraphId, Role, clean};
use crate::run::{Revision, Version};
use crate::step::{EditError, Step};

/// Another header. A marker that begins to carry changes brings the heading of the meeting; one that ceases to takes it
/// back, so that nothing tracked stays that nobody made.
pub(super) fn set_head(
    draft: &Contribution,
    proposal: usize,
    header: ProposalHeader,
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let before = draft.proposals.get(proposal).ok_or(EditError::Stale)?.header.clone();
    if before == header {
        return Ok(Vec::new());
    }
    let (was, is) = (before.marker.is_tracked(), header.marker.is_tracked());
    let meeting = tables().meeting(&draft.metadata.meeting).filter(|_| is);
    let mut steps = if was == is { Vec::new() } else { heading_revision::revise_one(draft, proposal, meeting, me) };
    // The heading goes while the marker still bears marks.
    let at = if was { steps.len() } else { 0 };
    steps.insert(at, Step::Header { proposal, before, after: header });
    Ok(steps)
}

/// Adds `proposals` at `at`, each with ids of its own. The headings of those that are tracked come revised for the
/// meeting, as those of a new draft do. `findings` are about them, and are kept.
pub(super) fn add(
    draft: &Contribution,
    at: usize,
    mut proposals: Vec<Proposal>,
    mut findings: Vec<Finding>,
) -> Result<Vec<Step>, EditError> {
    if at > draft.proposals.len() {
        return Err(EditError::Stale);
    }
    let first = draft.fresh_id().0;
    let mut ids = BTreeMap::new();
    for (id, paragraph) in (first..).map(ParagraphId).zip(proposals.iter_mut().flat_map(|p| &mut p.paragraphs)) {
        ids.insert(std::mem::replace(&mut paragraph.id, id), id);
    }
    findings.iter_mut().for_each(|f| f.paragraph = f.paragraph.and_then(|id| ids.get(&id).copied()));
    let mut arriving = Contribution { language: draft.language, proposals, ..Contribution::default() };
    arriving.normalise();
    if let Some(chosen) = tables().meeting(&draft.metadata.meeting) {
        for edit in heading_revision::revise(&arriving, Some(chosen), &draft.metadata.revision()) {
            edit.apply(&mut arriving)?;
        }
    }
    let added = Step::Proposals { at, removed: Vec::new(), inserted: arriving.proposals };
    let seen = findings::replaced(draft, [draft.findings.clone(), findings].concat());
    Ok([added].into_iter().chain(seen).collect())
}

/// Removes the proposal, and the unresolved places and findings in it.
pub(super) fn remove(draft: &Contribution, proposal: usize) -> Result<Vec<Step>, EditError> {
    let removed = draft.proposals.get(proposal).ok_or(EditError::Stale)?.clone();
    let mut steps = Vec::new();
    let unresolved: Vec<_> =
        draft.unresolved.iter().filter(|d| removed.position(d.paragraph).is_none()).cloned().collect();
    if unresolved != draft.unresolved {
        steps.push(Step::Unresolved { before: draft.unresolved.clone(), after: unresolved });
    }
    let about = |f: &&Finding| f.paragraph.is_some_and(|id| removed.position(id).is_some());
    let left = draft.findings.iter().filter(|f| !about(f)).cloned().collect();
    steps.extend(findings::replaced(draft, left));
    let left = draft.comments.iter().filter(|c| removed.position(c.paragraph).is_none()).cloned().collect();
    steps.extend(comments::replaced(draft, left));
    steps.push(Step::Proposals { at: proposal, removed: vec![removed], inserted: Vec::new() });
    Ok(steps)
}

/// Puts the proposal where `to` is now.
pub(super) fn shift(draft: &Contribution, proposal: usize, to: usize) -> Result<Vec<Step>, EditError> {
    if proposal.max(to) >= draft.proposals.len() {
        return Err(EditError::Stale);
    }
    let (at, end) = (proposal.min(to), proposal.max(to) + 1);
    let removed = draft.proposals[at..end].to_vec();
    let mut inserted = removed.clone();
    match proposal.cmp(&to) {
        Ordering::Less => inserted.rotate_left(1),
        Ordering::Greater => inserted.rotate_right(1),
        Ordering::Equal => return Ok(Vec::new()),
    }
    Ok(vec![Step::Proposals { at, removed, inserted }])
}

/// The text of `version` without marks, for a marker that bears none.
pub(super) fn unmark(draft: &Contribution, proposal: usize, version: Version) -> Result<Vec<Step>, EditError> {
    let Proposal { header, paragraphs } = draft.proposals.get(proposal).ok_or(EditError::Stale)?;
    if header.marker.is_tracked() {
        return Err(EditError::NotHere);
    }
    let inserted = clean(paragraphs, version);
    Ok(if inserted == *paragraphs {
        Vec::new()
    } else {
        vec![Step::Splice { proposal, at: 0, removed: paragraphs.clone(), inserted, accepts: false }]
    })
}

/// A draft new resolution, `[ECP-1]`, of the meeting: number line, title and opening line, and a first call with a
/// clause to begin with.
pub(super) fn draft_new(draft: &Contribution) -> Proposal {
    let (metadata, language) = (&draft.metadata, draft.language);
    let words = tables().words.get(language);
    let new = draft.proposals.iter().filter(|p| p.header.marker == Marker::Add).count() + 1;
    let number = format!("[{}-{new}]", metadata.symbol().unwrap_or_else(|| "XX".into()));
    let kind = words.draft_new_kinds.get("resolution").map_or("", String::as_str);
    let line = words.number_line.replace("{kind}", kind).replace("{n}", &number).replace("{bracket}", "");
    let paragraph = |role, text: &str| Paragraph::unchanged(ParagraphId(0), role, "", text.trim());
    let opening = heading_revision::opening_line(&metadata.meeting, language);
    let paragraphs = [
        Some(paragraph(Role::ResNo, &line)),
        Some(paragraph(Role::ResTitle, "")),
        opening.map(|line| paragraph(Role::Opening, &line)),
        Some(paragraph(Role::Para, "")),
    ];
    let header = ProposalHeader { marker: Marker::Add, ..ProposalHeader::default() };
    Proposal { header, paragraphs: paragraphs.into_iter().flatten().collect() }
}
