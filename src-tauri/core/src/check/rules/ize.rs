//! Rule 15: -ize, not -ise.

use crate::check::data::is_ize_stem;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "ize",
    importance: Importance::Should,
    languages: &[Language::En],
    wants: "English texts write -ize and -ization where Oxford does, not -ise: the Union's texts do throughout.",
    source: "ITU English style guide",
    scope: RuleScope::Line(check),
};

const ENDINGS: [&str; 10] = ["e", "es", "ed", "er", "ers", "ing", "able", "ation", "ations", "ational"];

fn check(_: &LineContext<'_>, line: &StyleLine, out: &mut Vec<LineFinding>) {
    let text = &line.text;
    let mut end = 0;
    for (at, _) in text.match_indices("is") {
        if at < end {
            continue;
        }
        let (front, back) = (near::before(text, at, LONGEST_WORD), near::behind(text, at, LONGEST_WORD));
        let start = at - front.len()
            + front.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |n| front.ceil_char_boundary(n + 1));
        let stop = at + back.find(|c: char| !c.is_alphabetic()).unwrap_or(back.len());
        if start >= at || !ENDINGS.contains(&&text[at + 2..stop]) {
            continue;
        }
        let stem = text[start..at].to_ascii_lowercase();
        let stem_is_known = is_ize_stem(&stem)
            || ["re", "un", "de", "dis"].iter().any(|p| stem.strip_prefix(p).is_some_and(is_ize_stem));
        // `Organisation for Economic …` is a name
        let is_name = text[start..].starts_with(|c: char| c.is_ascii_uppercase()) && start > 0;
        if stem_is_known && !is_name {
            end = stop;
            let words = format!("{}z{}", &text[start..=at], &text[at + 2..stop]);
            let message = StyleMessage::new("check-ize").with("expected", &words);
            let fix = line.fix(start..stop, words);
            let is_new = line.has_new(start..stop);
            let finding = StyleFinding { fix, ..RULE.at(line, start..stop, message) };
            out.push(LineFinding { finding, concern: Concern::NewWords, is_new });
        }
    }
}
