//! Terms and rules of the user's own group, read from a file.
//!
//! ```json
//! {
//!   "format": "modline-rules/1",
//!   "terms": [{ "write": "ferry terminal", "not": ["ferry station"], "languages": ["en"] }],
//!   "rules": [{ "id": "no-shall", "pattern": "\\bshall\\b", "message": "Write will.", "replace": "will" }],
//!   "page_limit": 6
//! }
//! ```

use std::sync::Arc;

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use crate::itu::Language;

use super::facts::{Concern, LineContext, LineFinding};
use super::finding::{Importance, StyleFinding, StyleMessage, StylePlace};
use super::line::StyleLine;

/// Terms and rules of a group; empty unless a file gives them.
#[derive(Debug, Default)]
pub struct OwnRules {
    patterns: Vec<OwnPattern>,
    /// The number of pages that a document may have.
    pub page_limit: Option<usize>,
}

#[derive(Debug)]
struct OwnPattern {
    rule: Arc<str>,
    importance: Importance,
    languages: Vec<Language>,
    pattern: Regex,
    /// What is said; `None` where [`OwnPattern::write`] says it.
    message: Option<String>,
    /// What is written instead; groups of the pattern by `$1`.
    write: Option<String>,
}

/// Why a file of own rules could not be read: one line that names place and reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnRulesError {
    /// It is not JSON of this form.
    #[error("line {line}, column {column}: {reason}")]
    Form {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong.
        reason: String,
    },
    /// It does not say that it is such a file, or is of a later version.
    #[error("\"format\" must be \"modline-rules/1\"")]
    Format,
    /// A pattern is not a regular expression, or too large a one.
    #[error("rule {rule}: the pattern {reason}")]
    Pattern {
        /// The rule's id.
        rule: String,
        /// What is wrong.
        reason: String,
    },
    /// A rule or term lacks something.
    #[error("{rule}: {reason}")]
    Incomplete {
        /// The rule's id, or the term.
        rule: String,
        /// What is wrong.
        reason: &'static str,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    #[serde(default)]
    terms: Vec<Term>,
    #[serde(default)]
    rules: Vec<Pattern>,
    #[serde(default)]
    page_limit: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    write: String,
    not: Vec<String>,
    #[serde(default)]
    languages: Vec<Language>,
    #[serde(default)]
    importance: OwnImportance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pattern {
    id: String,
    pattern: String,
    message: String,
    #[serde(default)]
    replace: Option<String>,
    #[serde(default)]
    languages: Vec<Language>,
    #[serde(default)]
    importance: OwnImportance,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum OwnImportance {
    Must,
    #[default]
    Should,
    Look,
}

impl From<OwnImportance> for Importance {
    fn from(own: OwnImportance) -> Self {
        match own {
            OwnImportance::Must => Importance::Must,
            OwnImportance::Should => Importance::Should,
            OwnImportance::Look => Importance::Look,
        }
    }
}

/// The rule id of terms.
const TERM: &str = "term";

impl OwnRules {
    /// Reads a file. `taken` are the ids that it may not use.
    ///
    /// # Errors
    /// [`OwnRulesError`], the first that is found.
    pub fn parse(json: &str, taken: &[&str]) -> Result<Self, OwnRulesError> {
        let file: File =
            serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(|e| OwnRulesError::Form {
                line: e.line(),
                column: e.column(),
                reason: e.to_string().split(" at line ").next().unwrap_or_default().to_owned(),
            })?;
        if file.format != "modline-rules/1" {
            return Err(OwnRulesError::Format);
        }
        let mut patterns: Vec<OwnPattern> = Vec::new();
        for term in file.terms {
            let forms: Vec<&String> = term.not.iter().filter(|f| !f.trim().is_empty()).collect();
            if term.write.trim().is_empty() || forms.is_empty() {
                let rule = format!("term \"{}\"", term.write);
                return Err(OwnRulesError::Incomplete { rule, reason: "says nothing to write, or nothing not to" });
            }
            let alternatives: Vec<String> = forms.iter().map(|f| regex::escape(f.trim())).collect();
            let pattern = format!(r"\b(?:{})\b", alternatives.join("|"));
            patterns.push(OwnPattern {
                rule: TERM.into(),
                importance: term.importance.into(),
                languages: term.languages,
                pattern: compiled(&term.write, &pattern, true)?,
                message: None,
                write: Some(term.write.replace('$', "$$")),
            });
        }
        for rule in file.rules {
            let id = rule.id.trim().to_owned();
            let used = taken.contains(&id.as_str()) || id == TERM || patterns.iter().any(|p| *p.rule == *id);
            if id.is_empty() || used {
                return Err(OwnRulesError::Incomplete {
                    rule: format!("rule \"{id}\""),
                    reason: "its id is empty or taken",
                });
            }
            if rule.message.trim().is_empty() {
                return Err(OwnRulesError::Incomplete { rule: format!("rule \"{id}\""), reason: "it has no message" });
            }
            let pattern = compiled(&id, &rule.pattern, false)?;
            if pattern.is_match("") {
                return Err(OwnRulesError::Pattern { rule: id, reason: "fits the empty text".into() });
            }
            patterns.push(OwnPattern {
                rule: id.into(),
                importance: rule.importance.into(),
                languages: rule.languages,
                pattern,
                message: Some(rule.message),
                write: rule.replace,
            });
        }
        Ok(Self { patterns, page_limit: file.page_limit })
    }

    /// Whether they say nothing of any line.
    pub(super) fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// What they say of a line.
    pub(super) fn check(&self, context: &LineContext<'_>, line: &StyleLine, out: &mut Vec<LineFinding>) {
        let holds = |p: &&OwnPattern| p.languages.is_empty() || p.languages.contains(&context.language);
        for own in self.patterns.iter().filter(holds) {
            for found in own.pattern.captures_iter(&line.text) {
                let Some(whole) = found.get(0) else { continue };
                let write = own.write.as_ref().map(|write| {
                    let mut words = String::new();
                    found.expand(write, &mut words);
                    if own.message.is_none() { in_case_of(whole.as_str(), &words) } else { words }
                });
                if write.as_deref() == Some(whole.as_str()) {
                    continue;
                }
                let message = match (&own.message, &write) {
                    (None, Some(words)) => StyleMessage::new("check-own-term").with("expected", words),
                    (message, _) => StyleMessage::new("check-own").with("message", message.clone().unwrap_or_default()),
                };
                let fix = write.and_then(|words| line.fix(whole.range(), words));
                let finding = StyleFinding {
                    rule: own.rule.clone(),
                    importance: own.importance,
                    place: StylePlace::Text(line.place(whole.range())),
                    words: whole.as_str().to_owned(),
                    message,
                    fix,
                };
                let is_new = line.has_new(whole.range());
                out.push(LineFinding { finding, concern: Concern::NewWords, is_new });
            }
        }
    }
}

/// `words` with a capital where `like` begins with one.
fn in_case_of(like: &str, words: &str) -> String {
    let mut chars = words.chars();
    match (like.starts_with(char::is_uppercase), chars.next()) {
        (true, Some(first)) => first.to_uppercase().chain(chars).collect(),
        _ => words.to_owned(),
    }
}

fn compiled(rule: &str, pattern: &str, case_blind: bool) -> Result<Regex, OwnRulesError> {
    const LARGEST: usize = 1 << 20;
    RegexBuilder::new(pattern).case_insensitive(case_blind).size_limit(LARGEST).build().map_err(|e| {
        let reason = match e {
            regex::Error::CompiledTooBig(_) => "is too large".to_owned(),
            e => e.to_string().lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned(),
        };
        OwnRulesError::Pattern { rule: rule.to_owned(), reason }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_read_says_where_and_why() {
        let check = |json: &str, want: &str| {
            let message = OwnRules::parse(json, &["ize"]).map(|_| String::new()).unwrap_or_else(|e| e.to_string());
            assert_eq!(message, want, "{json}");
        };
        check("{", "line 1, column 1: EOF while parsing an object");
        check(r#"{"format": "modline-rules/2"}"#, "\"format\" must be \"modline-rules/1\"");
        check(
            "{\"format\": \"modline-rules/1\",\n\"rule\": []}",
            "line 2, column 6: unknown field `rule`, expected one of `format`, `terms`, `rules`, `page_limit`",
        );
        let rule = |id: &str, pattern: &str, message: &str| {
            format!(
                r#"{{"format": "modline-rules/1", "rules": [{{"id": "{id}", "pattern": "{pattern}", "message": "{message}"}}]}}"#
            )
        };
        check(&rule("a", "(boat", "No."), "rule a: the pattern unclosed group");
        check(&rule("a", "boat*|", "No."), "rule a: the pattern fits the empty text");
        check(&rule("a", "boat", " "), "rule \"a\": it has no message");
        check(&rule("ize", "boat", "No."), "rule \"ize\": its id is empty or taken");
        check(
            r#"{"format": "modline-rules/1", "terms": [{"write": "ferry", "not": []}]}"#,
            "term \"ferry\": says nothing to write, or nothing not to",
        );
        check(&rule("a", "boat", "No."), "");
    }
}
