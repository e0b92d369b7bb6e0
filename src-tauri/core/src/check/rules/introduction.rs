//! Rule 25: the introduction names what is amended.

use crate::itu::{Edition, NumberLine};
use crate::text::fold_case;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "introduction",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "The introduction names number and edition of what is amended: the first page is what most delegates read.",
    source: "form of contributions to ITU conferences",
    scope: RuleScope::Draft(check),
};

fn check(text: &DraftText<'_>, out: &mut Vec<StyleFinding>) {
    if text.is_bare() {
        return;
    }
    let metadata = &text.draft.metadata;
    let text_before = fold_case(&format!("{}\n{}", metadata.introduction, metadata.background));
    let language = text.context.language;
    let place = StylePlace::Metadata(MetadataPart::Introduction);
    if text_before.trim().is_empty() {
        out.push(RULE.finding(place, "", StyleMessage::new("check-introduction-missing")));
        return;
    }
    let amended = text.draft.proposals.iter().filter(|p| p.header.marker.is_tracked());
    // a document with many proposals lists them instead
    for proposal in amended.take(MOST) {
        let line = proposal.paragraphs.iter().find(|p| p.role == Role::ResNo).map(|p| p.text(Version::Base));
        let Some(line) = line else { continue };
        let Some(number_line) = NumberLine::parse(&line, language) else { continue };
        let bracket = number_line.bracket.map(|b| &line[b]).unwrap_or_default();
        let edition = Edition::parse(bracket, language);
        let number = fold_case(&line[number_line.number]);
        let has_number = text_before.match_indices(&number).any(|(at, _)| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            !digit(text_before[..at].chars().next_back()) && !digit(text_before[at + number.len()..].chars().next())
        });
        let has_edition = edition.year.is_none_or(|y| text_before.contains(&y.to_string()));
        if !(has_number && has_edition) {
            let message = StyleMessage::new("check-introduction").with("subject", &line);
            out.push(RULE.finding(place.clone(), &line, message));
        }
    }
}

const MOST: usize = 3;
