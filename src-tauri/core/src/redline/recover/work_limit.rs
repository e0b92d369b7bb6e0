//! What one document may cost: a text made to cost more is recovered by words, with more left open.

use std::cell::Cell;

/// Cells of tables that may still be filled.
#[derive(Debug)]
pub(super) struct WorkLimit(Cell<usize>);

impl Default for WorkLimit {
    /// Some seconds of work; a long resolution takes a thousandth of it.
    fn default() -> Self {
        Self(Cell::new(1 << 28))
    }
}

impl WorkLimit {
    /// Takes `cells` off; whether there were so many.
    pub fn spend(&self, cells: usize) -> bool {
        let left = self.0.get().checked_sub(cells);
        self.0.set(left.unwrap_or_default());
        left.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spent_is_spent() {
        let limit = WorkLimit(Cell::new(10));
        assert!(limit.spend(4) && limit.spend(6));
        assert!(!limit.spend(1));
        let limit = WorkLimit(Cell::new(10));
        assert!(!limit.spend(11), "a text that asks for more than is left ends the search");
        assert!(!limit.spend(1));
    }
}
