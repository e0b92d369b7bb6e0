//! Sources of a draft: brought in, taken out, and their points decided.

use crate::contribution::Contribution;
use crate::finding::Finding;
use crate::merge;
use crate::merge_source::MergeSource;
use crate::step::{EditError, Step};

use super::findings;

/// Adds sources with what was found about them. Points that change by it are open again.
pub(super) fn add(
    draft: &Contribution,
    sources: Vec<MergeSource>,
    found: Vec<Finding>,
) -> Result<Vec<Step>, EditError> {
    let mut after = draft.clone();
    after.sources.extend(sources.iter().cloned());
    let mut steps = merge::reopened(draft, &after)?;
    steps.push(Step::Sources { at: draft.sources.len(), removed: Vec::new(), inserted: sources });
    steps.extend(findings::replaced(draft, [draft.findings.clone(), found].concat()));
    Ok(steps)
}

/// Takes a source out. Points that change by it are open again.
pub(super) fn remove(draft: &Contribution, source: usize) -> Result<Vec<Step>, EditError> {
    let mut after = draft.clone();
    if source >= after.sources.len() {
        return Err(EditError::Stale);
    }
    let gone = after.sources.remove(source);
    let mut steps = merge::reopened(draft, &after)?;
    steps.push(Step::Sources { at: source, removed: vec![gone], inserted: Vec::new() });
    Ok(steps)
}
