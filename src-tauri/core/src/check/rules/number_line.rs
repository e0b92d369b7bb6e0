//! Rule 3: the number line names the coming edition, and "Rev." exactly when it is due.

use crate::itu::{Edition, HeadingStyle, NumberLine, first_bracket, revised_bracket, tables};
use crate::text::fold_case;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "number-line",
    importance: Importance::Must,
    languages: &Language::ALL,
    wants: "The number stays; the bracket names place and year of the coming meeting, with Rev. if and only if the edition is not the first.",
    source: "Decision 3 (Minneapolis, 1998)",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    let Some(line) = text.lines.iter().map(|l| &l.line).find(|l| l.role() == Role::ResNo) else { return };
    let language = text.context.language;
    let Some(number_line) = NumberLine::parse(&line.text, language) else {
        let message = StyleMessage::new("check-number-line-form");
        let finding = RULE.at(line, 0..line.text.len(), message);
        out.push(StyleFinding { importance: Importance::Should, ..finding });
        return;
    };
    let marker = text.marker();
    if marker.is_heading_only() {
        return;
    }
    let bracket = number_line.bracket.clone().unwrap_or(line.text.len()..line.text.len());
    let edition = Edition::parse(&line.text[bracket.clone()], language);
    if marker.is_new_text() {
        if edition.revised {
            out.push(RULE.at(line, bracket, StyleMessage::new("check-number-line-first")));
        }
        return;
    }
    let base = line.paragraphs().iter().find(|p| p.id == line.id()).map(|p| p.text(Version::Base)).unwrap_or_default();
    let Some(base_line) = NumberLine::parse(&base, language) else { return };
    let (old, new) = (&base[base_line.number.clone()], &line.text[number_line.number.clone()]);
    let base_bracket = base_line.bracket.map(|b| &base[b]).unwrap_or_default();
    let base_edition = Edition::parse(base_bracket, language);
    let conference = |m: &Meeting| tables().conference(&m.conference);
    let meeting = tables().meeting(&text.draft.metadata.meeting);
    let target = meeting.and_then(|m| Some((m, conference(m)?)));
    let counts_editions =
        target.is_some_and(|(_, c)| c.style == HeadingStyle::Years) || old.contains(['-', '\u{2011}']);
    if fold_case(old) != fold_case(new) && !counts_editions {
        let message = StyleMessage::new("check-number-changed").with("number", old);
        let finding = RULE.at(line, number_line.number, message);
        out.push(StyleFinding { fix: line.fix(line_range(&line.text, new), old), ..finding });
    }
    if let Some((meeting, conference)) = target {
        let revised = revised_bracket(base_bracket, meeting, conference, language);
        let first = first_bracket(meeting, conference, language);
        let plain = |s: &str| s.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect::<String>();
        // a text of this very meeting keeps its bracket
        let own = plain(base_bracket).ends_with(&plain(&first)) || plain(base_bracket) == plain(&revised);
        let wanted = if own { base_bracket.to_owned() } else { revised };
        if (text.is_redline || !own) && plain(&line.text[bracket.clone()]) != plain(&wanted) {
            let message = StyleMessage::new("check-number-line-edition").with("expected", &wanted);
            let fix = number_line.bracket.is_some().then(|| line.fix(bracket.clone(), wanted)).flatten();
            out.push(StyleFinding { fix, ..RULE.at(line, bracket, message) });
        }
        return;
    }
    let same = (fold_case(&base_edition.place), base_edition.year) == (fold_case(&edition.place), edition.year);
    if text.is_redline && edition.year.is_some() && !edition.place.is_empty() {
        if same {
            let finding = RULE.at(line, bracket, StyleMessage::new("check-number-line-old"));
            out.push(StyleFinding { importance: Importance::Should, ..finding });
        } else if !edition.revised {
            out.push(RULE.at(line, bracket, StyleMessage::new("check-number-line-rev")));
        }
    }
}

/// Where `part` stands in `text`.
fn line_range(text: &str, part: &str) -> std::ops::Range<usize> {
    let at = text.find(part).unwrap_or_default();
    at..at + part.len()
}
