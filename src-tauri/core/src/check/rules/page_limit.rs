//! Rule 23: the page limit of the meeting.

use crate::contribution::Contribution;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "page-limit",
    importance: Importance::Look,
    languages: &Language::ALL,
    wants: "A document keeps to the number of pages that its meeting allows; the group's rules file says it.",
    source: "the invitation to the meeting",
    scope: RuleScope::Draft(check),
};

/// About so many characters stand on a page of A4 in Calibri 12 with ITU's margins.
const CHARACTERS: usize = 3_000;

fn check(text: &DraftText<'_>, out: &mut Vec<StyleFinding>) {
    let Some(limit) = text.page_limit else { return };
    let pages = pages(text.draft);
    if pages > limit {
        let message =
            StyleMessage::new("check-page-limit").with("pages", pages.to_string()).with("limit", limit.to_string());
        out.push(RULE.finding(StylePlace::Metadata(MetadataPart::Document), "", message));
    }
}

/// About how many pages the draft has.
pub fn pages(draft: &Contribution) -> usize {
    let metadata = &draft.metadata;
    let around = [&metadata.introduction, &metadata.background].map(|s| s.chars().count()).iter().sum::<usize>();
    let parts: usize = metadata.parts.iter().map(|p| p.text.chars().count()).sum();
    let lines = draft.proposals.iter().flat_map(|p| &p.paragraphs).flat_map(|p| p.all_runs());
    let body: usize = lines.map(|r| r.text.chars().count()).sum();
    (around + parts + body).div_ceil(CHARACTERS)
}
