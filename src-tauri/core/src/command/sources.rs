//! Sources of a draft: brought in, taken out, and their points decided.

use crate::contribution::Contribution;
use crate::finding::Finding;
use crate::merge;
use crate::merge_source::MergeSource;
use crate::step::{EditError, Step};
use crate::text::fold_case;

use super::findings;

/// Adds sources with what was found about them. Points that change by it are open again.
pub(super) fn add(
    draft: &Contribution,
    sources: Vec<MergeSource>,
    found: Vec<Finding>,
) -> Result<Vec<Step>, EditError> {
    let of_findings = findings::replaced(draft, [draft.findings.clone(), found].concat());
    if sources.is_empty() {
        return Ok(of_findings.into_iter().collect());
    }
    let mut after = draft.clone();
    after.sources.extend(sources.iter().cloned());
    let mut steps = merge::reopened(draft, &after)?;
    steps.push(Step::Sources { at: draft.sources.len(), removed: Vec::new(), inserted: sources });
    steps.extend(of_findings);
    Ok(steps)
}

/// Takes a source out. Points that change by it are open again.
pub(super) fn remove(draft: &Contribution, source: usize) -> Result<Vec<Step>, EditError> {
    let gone = draft.sources.get(source).ok_or(EditError::Stale)?;
    replace(draft, source, gone, Vec::new())
}

/// Gives a source another name, which no other has.
pub(super) fn name(draft: &Contribution, source: usize, name: &str) -> Result<Vec<Step>, EditError> {
    let before = draft.sources.get(source).ok_or(EditError::Stale)?;
    let is_taken = |(i, s): (usize, &MergeSource)| i != source && fold_case(&s.name) == fold_case(name);
    if name.is_empty() || draft.sources.iter().enumerate().any(is_taken) {
        return Err(EditError::NotHere);
    }
    if before.name == name {
        return Ok(Vec::new());
    }
    replace(draft, source, before, vec![MergeSource { name: name.to_owned(), ..before.clone() }])
}

fn replace(
    draft: &Contribution,
    at: usize,
    gone: &MergeSource,
    inserted: Vec<MergeSource>,
) -> Result<Vec<Step>, EditError> {
    let mut after = draft.clone();
    after.sources.splice(at..=at, inserted.iter().cloned());
    let mut steps = merge::reopened(draft, &after)?;
    // What was found about its base goes with it, or bears its new name.
    let is_about = |f: &Finding| f.rule.starts_with("source-") && f.hint == gone.name;
    let found = draft.findings.iter().filter_map(|f| match inserted.first() {
        _ if !is_about(f) => Some(f.clone()),
        named => named.map(|s| f.clone().with_hint(&s.name)),
    });
    steps.extend(findings::replaced(draft, found.collect()));
    steps.push(Step::Sources { at, removed: vec![gone.clone()], inserted });
    Ok(steps)
}
