//! Plain text, one paragraph a line. If all lines are broken at one width, paragraphs are joined again.

use std::borrow::Cow;

use modline_core::finding::{Finding, Severity};
use modline_core::itu::{KnownCall, Label, Language, find_call};
use modline_core::run::{self, Run};
use modline_core::source_line::SourceLine;
use modline_core::structure::detect_language;
use modline_core::text::chars::{is_full_width, is_hyphen};
use modline_core::text::hyphenation::{DividedWord, KnownWords};

/// Lines of a text already decoded. Blank lines become gaps; spaces around a paragraph are no part of it.
pub fn read_lines(text: &str, language: Option<Language>, findings: &mut Vec<Finding>) -> Vec<SourceLine> {
    let language = language.unwrap_or_else(|| detect_language(text.lines()));
    let text = &without_quoting(text, findings);
    let mut out: Vec<SourceLine> = Vec::new();
    let wrap = Wrap::of(text, language);
    let (mut gap, mut before, mut begun, mut joined) = (false, "", Begun::Other, 0);
    let known = wrap.as_ref().map(|_| KnownWords::of(text.lines())).unwrap_or_default();
    let mut divided = Vec::new();
    for (i, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            gap = true;
            continue;
        }
        let goes_on = wrap.as_ref().is_some_and(|w| (!gap || w.spaced) && w.goes_on(before, line, begun));
        match out.last_mut().filter(|_| goes_on) {
            Some(last) => {
                let line = soft(line.trim());
                let space = match known.halves(before.trim_end(), &line) {
                    DividedWord::Divided => {
                        divided.extend(run::join_divided(&mut last.runs, &line));
                        ""
                    }
                    DividedWord::Hyphenated => "",
                    DividedWord::Apart if joins_closely(before, &line) => "",
                    DividedWord::Apart => " ",
                };
                last.runs.push(Run::unchanged(format!("{space}{line}")));
                joined += 1;
            }
            None => {
                // only lines broken at one width ask what they began with
                begun = if wrap.is_some() { Begun::with(line, language) } else { Begun::Other };
                out.push(SourceLine {
                    number: i + 1,
                    runs: vec![Run::unchanged(soft(line))],
                    gap,
                    by_line: true,
                    ..SourceLine::default()
                })
            }
        }
        (gap, before) = (false, line);
    }
    if joined > 0 {
        findings.push(Finding::new("lines-joined", Severity::Info, 0, joined.to_string()));
    }
    if !divided.is_empty() {
        findings.push(Finding::new("divided-words-joined", Severity::Info, 0, divided.join(", ")));
    }
    out
}

/// The text of a mail that quotes all of it, without the signs that mail puts before every line.
fn without_quoting<'a>(text: &'a str, findings: &mut Vec<Finding>) -> Cow<'a, str> {
    let quoted = text.lines().filter(|l| l.starts_with('>')).count();
    let filled = text.lines().filter(|l| !l.trim().is_empty()).count();
    if quoted < 3 || quoted * 2 <= filled {
        return Cow::Borrowed(text);
    }
    findings.push(Finding::new("signs-left-out", Severity::Info, 0, quoted.to_string()).with_hint(">"));
    let bare = |line: &str| line.trim_start_matches(['>', ' ']).to_owned();
    let line = |l: &str| if l.starts_with('>') { bare(l) } else { l.to_owned() } + "\n";
    Cow::Owned(text.lines().map(line).collect())
}

/// A line break within a paragraph is a space in plain text, where it only served the page.
fn soft(line: &str) -> String {
    if !line.contains('\u{2028}') {
        return line.to_owned();
    }
    let mut out = String::with_capacity(line.len());
    for part in line.split('\u{2028}').map(str::trim).filter(|s| !s.is_empty()) {
        if !out.is_empty() && !joins_closely(&out, part) {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

/// Whether no space belongs between two halves of a broken line: behind a hyphen within a word, and in Chinese.
fn joins_closely(before: &str, line: &str) -> bool {
    let (last, next) = (before.trim_end().chars().next_back(), line.trim_start().chars().next());
    let Some((last, next)) = last.zip(next) else { return false };
    let before_last = before.trim_end().chars().rev().nth(1);
    let hyphen = is_hyphen(last) && before_last.is_some_and(char::is_alphabetic);
    (hyphen && next.is_lowercase()) || (is_full_width(last) && is_full_width(next))
}

/// How the lines of a text were broken.
struct Wrap {
    /// The width, in characters.
    width: usize,
    /// Whether only few paragraphs were longer than a line: a line then goes on only where it clearly does.
    rare: bool,
    /// Whether a blank line stands behind every line.
    spaced: bool,
    language: Language,
}

impl Wrap {
    /// `None` where a line is a paragraph.
    ///
    /// A text is taken as broken when its lines are narrow and a good part of them, or at least two that clearly go on,
    /// end only because the next word would not have fitted; or when blank lines part nearly all other lines.
    fn of(text: &str, language: Language) -> Option<Wrap> {
        const WIDTHS: std::ops::RangeInclusive<usize> = 20..=100;
        let lines: Vec<&str> = text.lines().collect();
        let width = lines.iter().map(|l| l.chars().count()).max().filter(|w| WIDTHS.contains(w))?;
        let space = |l: &&str| l.trim().is_empty();
        let filled = lines.iter().filter(|l| !space(l)).count();
        let spaced = (lines.len() - filled + 1) * 10 >= filled * 9;
        let lines: Vec<&str> = lines.into_iter().filter(|l| !spaced || !space(l)).collect();
        let wrap = Wrap { width, rare: false, spaced, language };
        let open = |l: &str| !l.trim_end().ends_with([';', '.', ':', '؛', '。', '；']);
        let forced = lines.windows(2).filter(|w| open(w[0]) && was_forced(w[0], w[1], width)).count();
        let parted = !spaced && (lines.len() - filled) * 5 >= filled * 3;
        if forced >= 4 && forced * 3 >= filled || (forced > 0 && parted) {
            return Some(wrap);
        }
        let wrap = Wrap { rare: true, ..wrap };
        let clear = lines.windows(2).filter(|w| wrap.goes_on(w[0], w[1], Begun::with(w[0], language))).count();
        (clear >= 2).then_some(wrap)
    }

    /// Whether `line` belongs to the paragraph that `before` is the last line of.
    fn goes_on(&self, before: &str, line: &str, begun: Begun) -> bool {
        if !was_forced(before, line, self.width) || begins_paragraph(before, line, self.language) {
            return false;
        }
        let ended = before.trim_end().ends_with(END_MARKS);
        let small = line.trim_start().starts_with(char::is_lowercase);
        !self.rare
            || match begun {
                Begun::Clause => !ended,
                // what stands under a call begins with a label or in lower case
                Begun::Call if small => {
                    let whole = format!("{} {}", before.trim_end(), line.trim());
                    matches!(find_call(&whole, self.language), Some(KnownCall::Whole(_)))
                }
                Begun::Call => !ended,
                Begun::Other => !ended && small,
            }
    }
}

/// What a paragraph began with.
#[derive(Clone, Copy)]
enum Begun {
    Clause,
    Call,
    Other,
}

impl Begun {
    fn with(line: &str, language: Language) -> Begun {
        if Label::parse(line, language).is_some() {
            Begun::Clause
        } else if find_call(line, language).is_some() {
            Begun::Call
        } else {
            Begun::Other
        }
    }
}

const END_MARKS: [char; 9] = [';', ',', '.', ':', '؛', '،', '；', '，', '。'];

/// Whether the first word of `line` would not have fitted behind `before`. Chinese breaks
/// behind any character, and takes no mark to the next line.
fn was_forced(before: &str, line: &str, width: usize) -> bool {
    let (before, line) = (before.trim(), line.trim_start());
    let wide = line.starts_with(is_full_width);
    let word = if wide { 2 } else { line.split_whitespace().next().map_or(0, |w| w.chars().count() + 1) };
    !line.is_empty() && !before.is_empty() && before.chars().count() + word > width
}

/// `45 of the year` goes on where the line before has not come to an end; `2 to publish` begins behind `;`.
fn begins_paragraph(before: &str, line: &str, language: Language) -> bool {
    let ended = before.trim_end().ends_with(END_MARKS);
    let label =
        Label::parse(line, language).is_some_and(|l| ended || l.tabbed || l.text.ends_with([')', '）', '、', '•']));
    let call = match find_call(line, language) {
        Some(KnownCall::Whole(_)) => true,
        Some(KnownCall::Begins(_)) => ended,
        None => false,
    };
    label || call
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: &[&str]) {
        let got = read_lines(text, None, &mut Vec::new());
        let got: Vec<String> = got.iter().map(|l| l.runs.iter().map(|r| r.text.as_str()).collect()).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn a_line_is_a_paragraph() {
        check("one\n\ntwo;\nthree", &["one", "two;", "three"]);
    }

    #[test]
    fn a_hyphen_at_a_break_keeps_its_word_together() {
        check("non-\u{2028}governmental e-\u{2028}strategies", &["non-governmental e-strategies"]);
        check("共用\u{2028}铁塔", &["共用铁塔"]);
        check("one \u{2028} two", &["one two"]);
    }

    #[test]
    fn a_few_broken_clauses_are_put_together_where_they_clearly_go_on() {
        let text = "recalling\n\
             a) Resolution 4 (Doha, 2006) of the Boating\n\
             Conference, on lights;\n\
             b) the forum on tides, rocks and the reefs\n\
             of the south,\n\
             invites\n\
             to help.";
        let want = [
            "recalling",
            "a) Resolution 4 (Doha, 2006) of the Boating Conference, on lights;",
            "b) the forum on tides, rocks and the reefs of the south,",
            "invites",
            "to help.",
        ];
        check(text, &want);
        check(&text.replace('\n', "\n\n"), &want);
    }

    #[test]
    fn short_chinese_lines_are_paragraphs_and_full_ones_go_on() {
        let short = ["认识到", "岛屿很小", "岛屿很远", "潮汐很高", "风力很强", "桅杆很少"];
        check(&short.join("\n"), &short);
        let (first, second) =
            ("a)\t岛屿很小而且相距遥远，潮汐也很高，渡轮", "b)\t风力很强而且桅杆很少，岛屿之间的船只");
        let broken = format!("{first}\n很少；\n{second}\n不多，");
        check(&broken, &[&format!("{first}很少；"), &format!("{second}不多，")]);
    }

    #[test]
    fn lines_broken_at_one_width_are_put_together() {
        check(
            "recognizing\n\
             a) that shared masts lower the cost of\n\
             access in mountain districts and that\n\
             the operators there have little means\n\
             to plan them well;\n\
             b) that a map of all masts would help\n\
             those who plan and those who pay for\n\
             them in the end,\n",
            &[
                "recognizing",
                "a) that shared masts lower the cost of access in mountain districts and that the operators there have \
                 little means to plan them well;",
                "b) that a map of all masts would help those who plan and those who pay for them in the end,",
            ],
        );
    }
}
