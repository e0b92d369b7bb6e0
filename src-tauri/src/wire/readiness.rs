//! What is missing before a draft can go in, as the window lists it and leads to its fields.

use modline_core::check::ReadinessLine;
use serde::Serialize;
use ts_rs::TS;

use super::check::{WireImportance, WireSentence, field_of};

/// Something that is missing, or that it is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireReadinessLine {
    /// What it is about: `source`, `deadline`.
    pub aspect: String,
    /// How much it matters; `None` where nothing is missing.
    pub importance: Option<WireImportance>,
    /// What is to be said.
    pub said: WireSentence,
    /// The field of the form that it leads to; `None` where it leads to the list of its aspect.
    pub field: Option<String>,
}

/// The lines of the page.
pub fn readiness_lines(lines: &[ReadinessLine]) -> Vec<WireReadinessLine> {
    let wire = |line: &ReadinessLine| WireReadinessLine {
        aspect: line.aspect.name().into(),
        importance: line.importance.map(Into::into),
        said: (&line.message).into(),
        field: line.place.as_ref().and_then(field_of),
    };
    lines.iter().map(wire).collect()
}
