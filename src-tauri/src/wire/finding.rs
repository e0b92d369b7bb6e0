//! What a reader or a check saw, as the window lists it.

use modline_core::finding::{Finding, Severity};
use serde::Serialize;
use ts_rs::TS;

use super::number::count;

/// What a reader or check saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireFinding {
    /// Its words are `finding-RULE` in the locales.
    pub rule: String,
    /// How much it matters.
    pub severity: WireSeverity,
    /// Line of the source, from 1; 0 for the whole.
    pub line: u32,
    /// The words it is about.
    pub subject: String,
    /// What was expected instead.
    pub hint: String,
    /// The paragraph it leads to; it may have gone since.
    pub paragraph: Option<u32>,
    /// Ticked off.
    pub done: bool,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of Severity, where they are explained")]
pub enum WireSeverity {
    Info,
    Warning,
    Error,
}

impl From<&Finding> for WireFinding {
    fn from(f: &Finding) -> Self {
        let severity = match f.severity {
            Severity::Info => WireSeverity::Info,
            Severity::Warning => WireSeverity::Warning,
            Severity::Error => WireSeverity::Error,
        };
        let Finding { rule, subject, hint, done, .. } = f.clone();
        Self { rule, severity, line: count(f.line), subject, hint, paragraph: f.paragraph.map(|id| id.0), done }
    }
}
