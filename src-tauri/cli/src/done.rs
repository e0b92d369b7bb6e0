//! How a command ended.

/// How a command ended, where it did not fail.
pub enum Done {
    Clean,
    /// Done with findings that need a person, or not proved.
    NeedsPerson,
}
