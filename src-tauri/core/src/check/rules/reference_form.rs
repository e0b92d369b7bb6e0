//! Rule 12: the form of a reference.

use std::collections::BTreeSet;

use crate::check::data::title_words;
use crate::itu::{Conference, tables};

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "reference-form",
    importance: Importance::Look,
    languages: &[Language::En, Language::Fr, Language::Es, Language::Ru, Language::Ar],
    wants: "A reference names the body that adopted the text, and a comma parts it from the title.",
    source: "form of references in ITU resolutions",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    let language = text.context.language;
    let before_title = &title_words(language).before_title;
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for facts in text.lines.iter().filter(|f| f.line.role().is_clause()) {
        let line = &facts.line;
        for reference in &facts.citations {
            let is_first = named.insert(&reference.number);
            if reference.bracket.is_none() {
                continue;
            }
            let behind = &line.text[reference.range.end..];
            let title = |s: &str| {
                let word: String = s.chars().take_while(|c| c.is_alphabetic()).collect();
                before_title.contains(&word).then_some(word.len())
            };
            let is_new = line.has_new(reference.range.clone());
            let at = reference.range.end;
            if let Some(length) = behind.strip_prefix(' ').and_then(title) {
                if text.is_open(is_new) {
                    let message = StyleMessage::new("check-reference-comma");
                    let fix = line.fix(at..at, if language == Language::Ar { "،" } else { "," });
                    out.push(StyleFinding { fix, ..RULE.at(line, reference.range.start..at + 1 + length, message) });
                }
                continue;
            }
            let body_end = bodies(language).find_map(|name| {
                // `of the Council`, not `, to report to the Council`
                let found = near::behind(behind, 0, 30 + name.len()).find(name)?;
                if found >= 30 || behind[..found].contains([',', ';', '،', '؛']) {
                    return None;
                }
                Some(found + name.len())
            });
            if let Some(end) = body_end
                && let Some(length) = behind[end..].strip_prefix(' ').and_then(title)
                && text.is_open(is_new)
            {
                let message = StyleMessage::new("check-reference-comma");
                let fix = line.fix(at + end..at + end, if language == Language::Ar { "،" } else { "," });
                out.push(StyleFinding { fix, ..RULE.at(line, reference.range.start..at + end + 1 + length, message) });
            }
            let names_no_body = [", ", "، "].iter().any(|c| behind.strip_prefix(c).and_then(title).is_some());
            if is_first && names_no_body && is_new {
                out.push(RULE.at(line, reference.range.clone(), StyleMessage::new("check-reference-body")));
            }
        }
    }
}

/// The names of the bodies that adopt texts.
fn bodies(language: Language) -> impl Iterator<Item = &'static str> {
    let names = move |c: &'static Conference| [c.names.get(language).as_str(), c.acronym.get(language).as_str()];
    tables().conferences.iter().flat_map(names).filter(|name| !name.is_empty())
}
