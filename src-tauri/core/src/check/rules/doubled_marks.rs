//! Rule 6: no doubled marks.

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "doubled-marks",
    importance: Importance::Must,
    languages: &Language::ALL,
    wants: "Neither the accepted nor the rejected text has two marks in a row: they are what a struck mark without its strike leaves.",
    source: "form of ITU resolutions",
    scope: RuleScope::Line(check),
};

fn check(_: &LineContext<'_>, line: &StyleLine, out: &mut Vec<LineFinding>) {
    for range in doubled(&line.text) {
        let marks = &line.text[range.clone()];
        let first = marks.chars().next();
        let same = marks.chars().all(|c| Some(c) == first || c.is_whitespace());
        let fix = first.filter(|_| same).and_then(|mark| line.fix(range.clone(), mark.to_string()));
        let finding =
            RULE.at(line, word_start(&line.text, range.start)..range.end, StyleMessage::new("check-doubled-marks"));
        out.push(LineFinding { finding: StyleFinding { fix, ..finding }, concern: Concern::AnyWords, is_new: false });
    }
    for p in line.paragraphs().iter().filter(|p| p.is_changed()) {
        let base = p.text(Version::Base);
        let kept = p.text(Version::Revised);
        for range in doubled(&base) {
            let start = word_start(&base, range.start);
            if kept.contains(&base[start..range.end]) {
                continue;
            }
            let place = WordPlace { paragraph: p.id, in_label: false, range: 0..p.text(Version::Markup).len() };
            let message = StyleMessage::new("check-doubled-marks-base");
            let finding = RULE.finding(StylePlace::Text(place), &base[start..range.end], message);
            out.push(LineFinding { finding, concern: Concern::AnyWords, is_new: false });
        }
    }
}

/// The places of two marks in a row, spaces between them or not.
fn doubled(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let is_mark = |c: char| matches!(c, ',' | ';' | ':' | '،' | '؛' | '，' | '；' | '：');
    let mut last: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let ends = is_mark(c) || matches!(c, '.' | '。');
        match last {
            Some(from) if ends => {
                match out.last_mut().filter(|r| r.end > from) {
                    Some(range) => range.end = at + c.len_utf8(),
                    None => out.push(from..at + c.len_utf8()),
                }
                last = Some(at).filter(|_| is_mark(c));
            }
            Some(_) if c == ' ' || c == '\u{a0}' => {}
            _ => last = Some(at).filter(|_| is_mark(c)),
        }
    }
    // `, ...`: points that leave words out
    out.retain(|r| !text[r.end..].starts_with('.') && !text[r.clone()].ends_with(". "));
    out
}
