//! Rule 16: straight or curly quotation marks, not both.

use crate::check::facts::{CURLY, STRAIGHT};

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "quotes",
    importance: Importance::Look,
    languages: &Language::ALL,
    wants: "Quotation marks and apostrophes are all straight or all curly in one text.",
    source: "ITU English style guide",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    // of a redline the base decides, else what most lines have
    let count = |kind: usize| {
        let has_quote = |f: &&std::sync::Arc<LineFacts>| {
            f.quotes[kind].as_ref().is_some_and(|r| !text.is_redline || !f.line.has_new(r.clone()))
        };
        text.lines.iter().filter(has_quote).count()
    };
    let counts = [count(0), count(1)];
    let stray = match counts {
        [0, 0] => return,
        [straight, curly] => usize::from(straight >= curly),
    };
    for facts in text.lines {
        let Some(range) = &facts.quotes[stray] else { continue };
        let line = &facts.line;
        if !text.is_open(line.has_new(range.clone())) {
            continue;
        }
        let mark = &line.text[range.clone()];
        let written = if stray == 1 { straight(mark) } else { curly(&line.text, range) };
        let start = line.text[..range.start]
            .rfind(char::is_whitespace)
            .map_or(0, |n| n + line.text[n..].chars().next().map_or(0, char::len_utf8));
        let end = line.text[range.end..].find(char::is_whitespace).map_or(line.text.len(), |n| range.end + n);
        let message = StyleMessage::new(if stray == 1 { "check-quotes-straight" } else { "check-quotes-curly" });
        let fix = line.fix(range.clone(), written);
        out.push(StyleFinding { fix, ..RULE.at(line, start..end, message) });
    }
}

fn straight(mark: &str) -> &'static str {
    let position = CURLY.iter().position(|c| mark.starts_with(*c));
    if position.is_some_and(|p| p >= 2) { "\"" } else { "'" }
}

fn curly(text: &str, range: &Range<usize>) -> &'static str {
    let opens = text[..range.start].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '['));
    match (text[range.clone()].starts_with(STRAIGHT[1]), opens) {
        (true, true) => "\u{201c}",
        (true, false) => "\u{201d}",
        (false, true) => "\u{2018}",
        (false, false) => "\u{2019}",
    }
}
