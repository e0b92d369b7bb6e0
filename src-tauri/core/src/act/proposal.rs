//! Whole proposals: added, removed, put elsewhere, and rid of the marks their marker does not bear.

use std::collections::BTreeMap;

use super::findings;
use crate::contribution::{Contribution, Marker, Proposal, ProposalHead};
use crate::edit::{Edit, Refused};
use crate::finding::Finding;
use crate::itu::tables;
use crate::meeting;
use crate::paragraph::{Paragraph, ParagraphId, Role, clean};
use crate::run::{Reading, Revision};

/// Another head. A marker that begins to carry changes brings the heading of the meeting; one that ceases to takes it
/// back, so that nothing tracked stays that nobody made.
pub(super) fn set_head(
    draft: &Contribution,
    proposal: usize,
    head: ProposalHead,
    me: &Revision,
) -> Result<Vec<Edit>, Refused> {
    let before = draft.proposals.get(proposal).ok_or(Refused::Stale)?.head.clone();
    if before == head {
        return Ok(Vec::new());
    }
    let (was, is) = (before.marker.is_tracked(), head.marker.is_tracked());
    let meeting = tables().meeting(&draft.frame.meeting).filter(|_| is);
    let mut edits = if was == is { Vec::new() } else { meeting::revise_one(draft, proposal, meeting, me) };
    // The heading goes while the marker still bears marks.
    let at = if was { edits.len() } else { 0 };
    edits.insert(at, Edit::Head { proposal, before, after: head });
    Ok(edits)
}

/// Adds `proposals` at `at`, each with ids of its own. The headings of those that are tracked come revised for the
/// meeting, as those of a new draft do. `findings` are about them, and are kept.
pub(super) fn add(
    draft: &Contribution,
    at: usize,
    mut proposals: Vec<Proposal>,
    mut findings: Vec<Finding>,
) -> Result<Vec<Edit>, Refused> {
    if at > draft.proposals.len() {
        return Err(Refused::Stale);
    }
    let first = draft.fresh_id().0;
    let mut ids = BTreeMap::new();
    for (id, paragraph) in (first..).map(ParagraphId).zip(proposals.iter_mut().flat_map(|p| &mut p.paragraphs)) {
        ids.insert(std::mem::replace(&mut paragraph.id, id), id);
    }
    findings.iter_mut().for_each(|f| f.paragraph = f.paragraph.and_then(|id| ids.get(&id).copied()));
    let mut arriving =
        Contribution { language: draft.language, frame: draft.frame.clone(), proposals, ..Contribution::default() };
    arriving.normalise();
    if let Some(chosen) = tables().meeting(&draft.frame.meeting) {
        for edit in meeting::revise(&arriving, Some(chosen), &draft.frame.revision()) {
            edit.apply(&mut arriving)?;
        }
    }
    let added = Edit::Proposals { at, removed: Vec::new(), inserted: arriving.proposals };
    let seen = findings::replaced(draft, [draft.findings.clone(), findings].concat());
    Ok([added].into_iter().chain(seen).collect())
}

/// Removes the proposal, and the doubts and findings about it.
pub(super) fn remove(draft: &Contribution, proposal: usize) -> Result<Vec<Edit>, Refused> {
    let removed = draft.proposals.get(proposal).ok_or(Refused::Stale)?.clone();
    let mut edits = Vec::new();
    let doubts: Vec<_> = draft.doubts.iter().filter(|d| removed.position(d.paragraph).is_none()).cloned().collect();
    if doubts != draft.doubts {
        edits.push(Edit::Doubts { before: draft.doubts.clone(), after: doubts });
    }
    let about = |f: &&Finding| f.paragraph.is_some_and(|id| removed.position(id).is_some());
    let left = draft.findings.iter().filter(|f| !about(f)).cloned().collect();
    edits.extend(findings::replaced(draft, left));
    edits.push(Edit::Proposals { at: proposal, removed: vec![removed], inserted: Vec::new() });
    Ok(edits)
}

/// Puts the proposal where `to` is now.
pub(super) fn shift(draft: &Contribution, proposal: usize, to: usize) -> Result<Vec<Edit>, Refused> {
    if proposal.max(to) >= draft.proposals.len() {
        return Err(Refused::Stale);
    }
    let (at, end) = (proposal.min(to), proposal.max(to) + 1);
    let removed = draft.proposals[at..end].to_vec();
    let mut inserted = removed.clone();
    if proposal < to {
        inserted.rotate_left(1)
    } else {
        inserted.rotate_right(1)
    }
    Ok(if at + 1 == end { Vec::new() } else { vec![Edit::Proposals { at, removed, inserted }] })
}

/// The text of `reading` without marks, for a marker that bears none.
pub(super) fn unmark(draft: &Contribution, proposal: usize, reading: Reading) -> Result<Vec<Edit>, Refused> {
    let Proposal { head, paragraphs } = draft.proposals.get(proposal).ok_or(Refused::Stale)?;
    if head.marker.is_tracked() {
        return Err(Refused::NotHere);
    }
    let inserted = clean(paragraphs, reading);
    Ok(if inserted == *paragraphs {
        Vec::new()
    } else {
        vec![Edit::Splice { proposal, at: 0, removed: paragraphs.clone(), inserted }]
    })
}

/// A draft new resolution, `[ECP-1]`, of the meeting: number line, title and opening line, and a first call with a
/// clause to begin with.
pub(super) fn draft_new(draft: &Contribution) -> Proposal {
    let (frame, language) = (&draft.frame, draft.language);
    let words = tables().words.get(language);
    let new = draft.proposals.iter().filter(|p| p.head.marker == Marker::Add).count() + 1;
    let number = format!("[{}-{new}]", frame.symbol().unwrap_or("XX"));
    let kind = words.draft_new_kinds.get("resolution").map_or("", String::as_str);
    let line = words.number_line.replace("{kind}", kind).replace("{n}", &number).replace("{bracket}", "");
    let paragraph = |role, text: &str| Paragraph::kept(ParagraphId(0), role, "", text.trim());
    let opening = meeting::opening_line(&frame.meeting, language);
    let paragraphs = [
        Some(paragraph(Role::ResNo, &line)),
        Some(paragraph(Role::ResTitle, "")),
        opening.map(|line| paragraph(Role::Opening, &line)),
        Some(paragraph(Role::Para, "")),
    ];
    let head = ProposalHead { marker: Marker::Add, ..ProposalHead::default() };
    Proposal { head, paragraphs: paragraphs.into_iter().flatten().collect() }
}
