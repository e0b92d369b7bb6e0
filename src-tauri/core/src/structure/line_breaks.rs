//! Paragraphs that a source broke over lines, as mail and copies of pages do. They are joined where nothing else is
//! possible, and where the text is broken so all through; where a line may go on and need not, a finding says so.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::itu::{Grammar, KnownCall, Label, LabelKind, Language, find_call};
use crate::source_line::Hint;
use crate::text::hyphenation::{DividedWord, KnownWords};

use super::annex::{is_annex, is_section};
use super::heading::{is_number_line, is_opening};
use super::input_line::{InputLine, LineLabel};
use super::levels::is_first;

/// Puts labels that stand alone on their line before the text below them. A bare number is one where it counts on; one
/// that parts a clause from the next of its list is that of a page, and goes into `left_out`.
pub(super) fn join_labels(
    rows: Vec<InputLine>,
    language: Language,
    left_out: &mut Vec<InputLine>,
    findings: &mut Vec<Finding>,
) -> Vec<InputLine> {
    let mut out: Vec<InputLine> = Vec::with_capacity(rows.len());
    let (mut last, mut joined, mut first) = (None, 0, 0);
    let mut list: Option<(LabelKind, u32)> = None;
    let mut rows = rows.into_iter().peekable();
    while let Some(mut row) = rows.next() {
        if row.label.is_none() && begins_part(&row, language) {
            (last, list) = (None, None);
        }
        let number = row.label.as_ref().filter(|l| is_bare_number(l)).and_then(|l| count(l, last));
        let counts = |n: u32| n == 1 || last.is_some_and(|l| n == l + 1);
        let is_page_number = row.is_bare_label()
            && row.by_line
            && row.stands_alone()
            && row.label.as_ref().is_some_and(is_bare_number)
            && !number.is_some_and(counts)
            && list.is_some_and(|list| rows.peek().is_some_and(|next| goes_on_from(list, next)));
        if is_page_number {
            left_out.push(row);
            continue;
        }
        let is_label = row.is_bare_label()
            && row.stands_alone()
            && row.label.as_ref().is_some_and(|l| !is_bare_number(l) || number.is_some_and(counts));
        let is_text = |next: &InputLine| {
            next.label.as_ref().is_none_or(|l| !l.sure && is_bare_number(l) && !next.is_bare_label())
                && next.hint.is_none_or(|hint| matches!(hint, Hint::Role(role) if role.is_clause()))
                && next.stands_alone()
                && !begins_part(next, language)
        };
        if is_label && let Some(text) = rows.next_if(is_text) {
            (joined, first) = (joined + 1, if joined == 0 { row.number } else { first });
            row.take_text(text);
        }
        last = number.or(last);
        list = row.label.as_ref().and_then(|l| Some((l.kind, count(l, list.map(|(_, n)| n))?))).or(list);
        out.push(row);
    }
    if joined > 0 {
        findings.push(Finding::new("labels-joined", Severity::Info, first, joined.to_string()));
    }
    out
}

/// Whether a row is a heading or a call: what goes before cannot go on in it, and counts begin anew below.
fn begins_part(row: &InputLine, language: Language) -> bool {
    row.is_known_call(language)
        || row.is_rule()
        || is_annex(row, language)
        || is_section(row, language)
        || is_opening(row, language)
        || is_number_line(row, language)
}

/// `1`, `12`: a label that may be a number of the text, or of the page.
fn is_bare_number(label: &LineLabel) -> bool {
    label.kind == LabelKind::Number && label.text.ends_with(char::is_numeric)
}

/// Whether a row bears the label behind the last one of a list.
fn goes_on_from((kind, last): (LabelKind, u32), row: &InputLine) -> bool {
    row.label.as_ref().is_some_and(|l| l.kind == kind && count(l, Some(last)) == last.checked_add(1))
}

fn count(label: &LineLabel, last: Option<u32>) -> Option<u32> {
    Label::parse(&label.text, Language::Ar)?.count(last)
}

/// What is said of a row, given the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Break {
    /// A paragraph begins.
    Paragraph,
    /// The paragraph above goes on.
    GoesOn,
    /// It goes on if lines are broken all through the text; otherwise it is doubtful.
    Perhaps,
    /// It goes on if lines are broken all through the text.
    Hardly,
}

/// Joins the rows from `start` on that one paragraph was broken into.
pub(super) fn join(
    rows: Vec<InputLine>,
    start: usize,
    language: Language,
    findings: &mut Vec<Finding>,
) -> Vec<InputLine> {
    if !rows.iter().any(|r| r.by_line) {
        return rows;
    }
    let known = KnownWords::of(rows.iter().map(|r| r.text.as_str()));
    let text = BrokenText::look(&rows, start, language, &known);
    let mut out: Vec<InputLine> = Vec::with_capacity(rows.len());
    let (mut joined, mut first, mut divided) = (0, 0, BTreeMap::new());
    let mut before = LineBefore::default();
    let mut rows = rows.into_iter().enumerate().peekable();
    while let Some((i, row)) = rows.next() {
        let next = rows.peek().map(|(_, next)| next);
        let kind = match out.last().filter(|_| i > start) {
            Some(last) => text.kind(last, &before, &row, next),
            None => Break::Paragraph,
        };
        let goes_on = kind == Break::GoesOn || (text.broken && kind != Break::Paragraph);
        let length = row.text.trim().chars().count();
        match out.last_mut().filter(|_| goes_on) {
            Some(last) => {
                let blank = match known.halves(last.text.trim_end(), &row.text) {
                    DividedWord::Divided => {
                        divided.extend(last.join_divided(&row.text).map(|word| (word, row.number)));
                        ""
                    }
                    DividedWord::Hyphenated => "",
                    DividedWord::Apart => InputLine::between(&last.text, &row.text),
                };
                (joined, first) = (joined + 1, if joined == 0 { row.number } else { first });
                last.join_by(blank, row);
                before = LineBefore { length, under_way: true, ..before };
            }
            None => {
                if kind == Break::Perhaps {
                    findings.push(Finding::new("line-may-go-on", Severity::Warning, row.number, row.text.trim()));
                }
                let in_call_position = out.last().is_some_and(|l| COMMAS.contains(&l.end_mark()));
                let number = row.label.as_ref().filter(|l| is_bare_number(l)).and_then(|l| count(l, None));
                let number = if begins_part(&row, language) { None } else { number.or(before.number) };
                before = LineBefore { length, under_way: false, in_call_position, number };
                out.push(row);
            }
        }
    }
    if joined > 0 {
        findings.push(Finding::new("lines-joined", Severity::Info, first, joined.to_string()));
    }
    if let Some(line) = divided.values().min() {
        let words = divided.keys().cloned().collect::<Vec<_>>().join(", ");
        findings.push(Finding::new("divided-words-joined", Severity::Info, *line, words));
    }
    out
}

/// What is known of the line before a row.
#[derive(Clone, Copy, Default)]
struct LineBefore {
    /// Its characters.
    length: usize,
    /// Whether it went on from another.
    under_way: bool,
    /// Whether its paragraph stands where a call may: behind a clause that ends in a comma.
    in_call_position: bool,
    /// The last bare number that was a label, under its call.
    number: Option<u32>,
}

/// Behind these nothing goes on.
const ENDS: [char; 10] = [';', '.', ':', '؛', '。', '；', '：', '!', '?', '؟'];
/// Behind these a clause may have ended.
const COMMAS: [char; 3] = [',', '،', '，'];

/// How the lines of a text are broken.
struct BrokenText {
    language: Language,
    /// Whether paragraphs are broken all through.
    broken: bool,
    /// The length of a full line.
    width: usize,
}

impl BrokenText {
    fn look(rows: &[InputLine], start: usize, language: Language, known: &KnownWords) -> Self {
        const CERTAIN: usize = 2;
        let mut lengths: Vec<usize> = rows.iter().map(|r| r.text.trim().chars().count()).collect();
        let mut text = Self { language, broken: false, width: 0 };
        let pairs = || rows.windows(2).enumerate().filter(|(i, _)| i + 1 > start).map(|(_, w)| w);
        let kind = |text: &Self, w: &[InputLine]| {
            text.kind(
                &w[0],
                &LineBefore { length: w[0].text.trim().chars().count(), ..LineBefore::default() },
                &w[1],
                None,
            )
        };
        let divided =
            pairs().filter(|w| known.halves(w[0].text.trim_end(), &w[1].text) == DividedWord::Divided).count();
        let certain = pairs().filter(|w| kind(&text, w) == Break::GoesOn).count();
        // Scripts without capitals give no certain sign; a clause that has not ended is one.
        let sample = || rows.iter().flat_map(|r| r.text.chars().take(40)).filter(|c| c.is_alphabetic()).take(400);
        let cased = sample().filter(|c| c.is_lowercase() || c.is_uppercase()).count();
        let caseless = cased * 2 < sample().count();
        let is_open = |k: Break| matches!(k, Break::Hardly | Break::Perhaps);
        let open = pairs().filter(|w| w[0].label.is_some() && !w[0].ends_clause() && is_open(kind(&text, w))).count();
        lengths.sort_unstable();
        text.width = lengths.get(lengths.len() * 9 / 10).copied().unwrap_or_default();
        let sure = certain + divided;
        text.broken = sure >= CERTAIN || (sure > 0 || caseless) && sure + open >= CERTAIN;
        text
    }

    /// How `row` stands to the paragraph `last`.
    fn kind(&self, last: &InputLine, before: &LineBefore, row: &InputLine, next: Option<&InputLine>) -> Break {
        let fits = |r: &InputLine| r.by_line && r.hint.is_none() && r.stands_alone();
        if !fits(last) || !fits(row) || begins_part(row, self.language) || self.is_labelled(row, last, before) {
            return Break::Paragraph;
        }
        let mark = last.end_mark();
        let grammar = Grammar::for_language(self.language);
        let last_word = last.text.split_whitespace().next_back().unwrap_or_default();
        let dangles = grammar.is_determiner(last_word) || grammar.is_joiner(last_word);
        if is_annex(last, self.language) || is_section(last, self.language) || is_opening(last, self.language) {
            return Break::Paragraph;
        }
        if last.label.is_none()
            && let Some(call) = last.call(self.language)
        {
            let whole = format!("{} {}", last.text.trim_end(), row.text.trim());
            let known = matches!(find_call(&whole, self.language), Some(KnownCall::Whole(_)));
            let goes_on = known || (dangles && matches!(call, KnownCall::Begins(_)));
            return if goes_on { Break::GoesOn } else { Break::Paragraph };
        }
        let small = row.text.trim_start().starts_with(char::is_lowercase);
        // The last line of a paragraph is short and ends; a line before it is full.
        let goes_further = row.text.trim().chars().count() * 10 >= self.width * 6 || row.ends_clause();
        let full = before.length * 10 >= self.width * 6 || before.under_way;
        let begins_call = matches!(row.call(self.language), Some(KnownCall::Begins(_)));
        // An unknown call: without end mark, over the first label.
        let over_labels =
            |row: &InputLine| !row.ends_clause() && next.and_then(|n| n.label.as_ref()).is_some_and(is_first);
        if ENDS.contains(&mark) || over_labels(row) {
            Break::Paragraph
        } else if COMMAS.contains(&mark) {
            let counts = row.text.trim_start().starts_with(char::is_numeric) && row.text.contains(char::is_alphabetic);
            match small || counts {
                _ if begins_call => Break::Paragraph,
                true if full && goes_further => Break::Perhaps,
                false if full && before.under_way => Break::Hardly,
                _ => Break::Paragraph,
            }
        } else if small || (dangles && (last.label.is_some() || before.under_way)) {
            // `pleads` below a comma may be a call over the clause `to help`
            let is_call = last.label.is_none() && !before.under_way && before.in_call_position;
            let is_short = before.length * 10 < self.width * 6;
            let is_begun = last.label.is_some() || before.under_way || !is_short || dangles;
            if begins_call && !dangles {
                Break::Perhaps
            } else if !is_begun || (is_call && is_short) {
                Break::Paragraph
            } else {
                Break::GoesOn
            }
        } else if last.label.is_some() && row.ends_clause() {
            Break::Perhaps
        } else if last.label.is_some() || full {
            Break::Hardly
        } else {
            Break::Paragraph
        }
    }

    /// Whether a row begins with a label. A bare number may be one of the text that a break put there.
    fn is_labelled(&self, row: &InputLine, last: &InputLine, before: &LineBefore) -> bool {
        let Some(label) = &row.label else { return false };
        let ended = last.ends_clause() || last.is_known_call(self.language) || last.call(self.language).is_some();
        let above = last.label.as_ref().filter(|l| is_bare_number(l)).and_then(|l| count(l, None)).or(before.number);
        let counts_on = || count(label, None).is_some_and(|n| n == 1 || Some(n) == above.map(|a| a + 1));
        let ended = ended && !COMMAS.contains(&last.end_mark());
        match label.kind {
            LabelKind::Number | LabelKind::Decimal if !label.sure && label.text.ends_with(char::is_numeric) => {
                ended || counts_on()
            }
            _ => true,
        }
    }
}
