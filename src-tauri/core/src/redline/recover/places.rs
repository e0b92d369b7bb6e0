//! What is found in a paragraph, before its place in the draft is known.

use std::ops::Range;

use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::Version;
use crate::unresolved::{Confidence, Reason, Scope, UnresolvedKind, UnresolvedPlace};

/// A deletion that something proves, before its place in the draft is known. Ranges are in characters of the paragraph.
#[derive(Debug)]
pub(super) struct ProposedDeletion {
    pub deletions: Vec<Range<usize>>,
    pub reason: Reason,
    pub confidence: Confidence,
    pub beside: String,
    pub alternatives: Vec<String>,
}

/// A place before it has its paragraph.
pub(super) struct FoundPlace {
    pub kind: UnresolvedKind,
    pub confidence: Confidence,
    pub reason: Reason,
    pub scope: Scope,
    pub words: String,
    pub beside: String,
    pub alternatives: Vec<String>,
}

impl FoundPlace {
    /// Insertions are certain; of what is missing nothing is done.
    pub fn new(kind: UnresolvedKind, reason: Reason, scope: Scope, words: String) -> Self {
        let confidence = if kind == UnresolvedKind::Missing { Confidence::Open } else { Confidence::Certain };
        Self { kind, confidence, reason, scope, words, beside: String::new(), alternatives: Vec::new() }
    }

    pub fn at(self, paragraph: ParagraphId, name: String) -> UnresolvedPlace {
        let FoundPlace { kind, confidence, reason, scope, words, beside, alternatives } = self;
        UnresolvedPlace { paragraph, name, kind, confidence, reason, scope, words, beside, alternatives }
    }
}

/// Number lines stand in capitals by style: flattened copies show either case.
pub(super) fn is_case_blind(role: Role) -> bool {
    matches!(role, Role::ResNo | Role::AnnexNo)
}

/// Label and text in one line.
pub(super) fn line(p: &Paragraph) -> String {
    let label = p.label_text(Version::Markup);
    format!("{label} {}", p.text(Version::Markup)).trim().to_owned()
}
