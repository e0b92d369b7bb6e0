//! Findings: what a reader or a check saw that the user should look at. Those of its source stay with a draft.

use serde::{Deserialize, Serialize};

use crate::paragraph::ParagraphId;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Done and reported: nothing is expected of the user.
    #[serde(rename = "note")]
    Info,
    /// Doubtful: the user should look.
    #[serde(rename = "doubt")]
    Warning,
    /// Wrong: the document should not go out like this.
    #[serde(rename = "fault")]
    Error,
}

/// One observation about a text.
///
/// The words the user reads are made from `rule` and `subject` in `ui/locales/*.ftl` (`finding-RULE`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable name of what was looked for, `left-out`.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// Line of the source, from 1; 0 where it concerns the whole.
    pub line: usize,
    /// The words it is about.
    pub subject: String,
    /// What was expected instead; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// The paragraph of the draft it leads to. It may have gone since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<ParagraphId>,
    /// Ticked off by the user.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

impl Finding {
    /// A finding about `subject` at `line` of the source.
    pub fn new(rule: &str, severity: Severity, line: usize, subject: impl Into<String>) -> Self {
        let (rule, subject) = (rule.into(), subject.into());
        Self { rule, severity, line, subject, hint: String::new(), paragraph: None, done: false }
    }

    /// The same with what was expected instead.
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}
