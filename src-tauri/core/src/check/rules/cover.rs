//! Rule 24: the cover says who proposes what, and where.

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "cover",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "The cover names meeting, source and title; the original language is the draft's unless another is chosen.",
    source: "form of contributions to ITU conferences",
    scope: RuleScope::Draft(check),
};

fn check(text: &DraftText<'_>, out: &mut Vec<StyleFinding>) {
    if text.is_bare() {
        return;
    }
    let metadata = &text.draft.metadata;
    let empty = |s: &str| s.trim().is_empty();
    let parts = [
        (empty(&metadata.meeting), MetadataPart::Meeting, "check-cover-meeting"),
        (empty(&metadata.source) && empty(&metadata.group), MetadataPart::Source, "check-cover-source"),
        (empty(&metadata.title), MetadataPart::Title, "check-cover-title"),
    ];
    for (_, part, key) in parts.into_iter().filter(|(is_missing, ..)| *is_missing) {
        out.push(RULE.finding(StylePlace::Metadata(part), "", StyleMessage::new(key)));
    }
}
