//! A change of a source by its indices, and when two wordings are the same.

use crate::merge_source::{MergeSource, SourceChange};
use crate::redline::equal_ignoring_typography;

/// A change, by the indices of its source and of the change among the source's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChangeRef {
    /// Index of the source.
    pub source: usize,
    /// Index of the change.
    pub change: usize,
}

impl ChangeRef {
    /// The change itself.
    pub fn of(self, sources: &[MergeSource]) -> Option<&SourceChange> {
        sources.get(self.source)?.changes.get(self.change)
    }
}

/// Whether two texts, a line a paragraph, differ in typography and spaces only.
pub(super) fn equal_ignoring_spaces(a: &str, b: &str) -> bool {
    let lines = || a.split('\n').zip(b.split('\n'));
    let same = |(a, b): (&str, &str)| equal_ignoring_typography(a.trim(), b.trim());
    a == b || (a.matches('\n').count() == b.matches('\n').count() && lines().all(same))
}
