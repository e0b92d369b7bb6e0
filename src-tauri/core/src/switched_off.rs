//! Rules of house style that a draft does without, each with the reason.

use serde::{Deserialize, Serialize};

/// A rule that says nothing in this draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwitchedOff {
    /// The rule's id.
    pub rule: String,
    /// Why, for who comes after.
    pub reason: String,
}
