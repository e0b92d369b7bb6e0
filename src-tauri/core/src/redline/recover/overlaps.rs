//! Whether any of many ranges overlaps another, without looking at each.

use std::ops::Range;

/// Ranges by their starts.
pub(super) struct Overlaps {
    /// Where each starts, and the furthest end so far.
    furthest: Vec<(usize, usize)>,
}

impl Overlaps {
    pub fn new(ranges: impl Iterator<Item = Range<usize>>) -> Self {
        let mut ranges: Vec<_> = ranges.collect();
        ranges.sort_by_key(|r| r.start);
        let mut end = 0;
        let furthest = ranges.into_iter().map(|r| {
            end = end.max(r.end);
            (r.start, end)
        });
        Self { furthest: furthest.collect() }
    }

    /// Whether one of them starts before `range` ends and ends behind its start.
    pub fn any(&self, range: &Range<usize>) -> bool {
        let before = self.furthest.partition_point(|(start, _)| *start < range.end);
        before.checked_sub(1).is_some_and(|last| self.furthest[last].1 > range.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlaps_are_those_found_by_looking_at_each() {
        let ranges = [7..9, 2..3, 0..5, 12..12, 4..6];
        let overlaps = Overlaps::new(ranges.iter().cloned());
        for start in 0..14 {
            for end in start..14 {
                let each = ranges.iter().any(|r| r.start < end && start < r.end);
                assert_eq!(overlaps.any(&(start..end)), each, "{start}..{end}");
            }
        }
        assert!(!Overlaps::new(std::iter::empty()).any(&(0..9)));
    }
}
