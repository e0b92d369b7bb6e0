//! Counts and indices between machine and window.

/// A count or an index as the window has it.
pub fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// An index of the window's; one past every end where this machine's numbers are too small.
pub fn index(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}
