//! Rule 18: what is not tracked is the base text.

use crate::run;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "untracked-base",
    importance: Importance::Must,
    languages: &Language::ALL,
    wants: "A MOD carries the whole base text to the letter; what it changes without a mark is found by nobody.",
    source: "ITU's pages on conference proposals; the base text given, or that of the user's library",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    if !text.marker().is_tracked() {
        return;
    }
    for difference in text.base_differences {
        let paragraph = text.proposal.paragraphs.iter().find(|p| p.id == difference.paragraph);
        let Some(paragraph) = paragraph else { continue };
        let range = run::flat_range(&paragraph.runs, Version::Base, &difference.range);
        let place = StylePlace::Text(WordPlace { paragraph: paragraph.id, in_label: false, range });
        let message = match difference.given.as_str() {
            "" => StyleMessage::new("check-untracked-base-added"),
            given => StyleMessage::new("check-untracked-base").with("base", given),
        };
        out.push(RULE.finding(place, &difference.words, message));
    }
}
