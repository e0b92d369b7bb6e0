//! The points of the open draft, kept until its sources or decisions change.

use modline_core::contribution::Contribution;
use modline_core::merge::{self, Point};
use modline_core::run::Run;
use modline_core::step::Step;

/// The points of a draft. They follow from its sources and decisions alone, and are made anew where these change.
#[derive(Default)]
pub struct Points {
    /// The points.
    pub all: Vec<Point>,
    /// Each alternative of each as a redline.
    pub redlines: Vec<Vec<Vec<Run>>>,
}

impl Points {
    /// The points of `draft`.
    pub fn of(draft: &Contribution) -> Self {
        let all = merge::points(draft);
        let redlines = merge::redlines(draft, &all);
        Self { all, redlines }
    }

    /// Makes them anew if `steps`, which led to `draft`, change them.
    pub fn follow(&mut self, draft: &Contribution, steps: &[Step]) {
        if steps.iter().any(|s| matches!(s, Step::Sources { .. } | Step::Decisions { .. })) {
            *self = Self::of(draft);
        }
    }
}
