//! Rule 4: the opening line names the edition of the number line.

use crate::itu::{Edition, NumberLine, opening_bracket, tables};
use crate::text::fold_case;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "opening-line",
    importance: Importance::Must,
    languages: &Language::ALL,
    wants: "The opening line names place and year of the edition in the number line: both are of the same meeting.",
    source: "form of ITU resolutions",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    let language = text.context.language;
    let line_of = |role| text.lines.iter().map(|l| &l.line).find(|l| l.role() == role);
    let (Some(number), Some(opening)) = (line_of(Role::ResNo), line_of(Role::Opening)) else { return };
    let Some(bracket) = last_bracket(&opening.text) else { return };
    let named = Edition::parse(&opening.text[bracket.clone()], language);
    let Some(parsed) = NumberLine::parse(&number.text, language).and_then(|n| n.bracket) else { return };
    let edition = Edition::parse(&number.text[parsed], language);
    let (Some(year), Some(named_year)) = (edition.year, named.year) else { return };
    let places = [&edition.place, &named.place].map(|p| fold_case(p));
    // of two places run together one is the right one
    let same_place = places.iter().any(String::is_empty) || places[1].contains(&places[0]);
    if year == named_year && same_place {
        return;
    }
    let meeting = text.context.meeting.filter(|m| m.year == year);
    let expected = meeting.and_then(|m| Some(opening_bracket(m, tables().conference(&m.conference)?, language)));
    let shown = expected.clone().unwrap_or_else(|| format!("{} {year}", edition.place).trim().to_owned());
    let fix = expected.and_then(|e| opening.fix(bracket.clone(), e));
    let message = StyleMessage::new("check-opening-line").with("expected", shown);
    out.push(StyleFinding { fix, ..RULE.at(opening, bracket, message) });
}

fn last_bracket(line: &str) -> Option<std::ops::Range<usize>> {
    let open = line.rfind(['(', '（'])?;
    let from = open + line[open..].chars().next()?.len_utf8();
    let end = line[from..].find([')', '）'])?;
    Some(from..from + end)
}
