//! Headings: number line, title, editions line, opening line. Rows that a source broke out of one of them come
//! together again.

use std::ops::Range;

use crate::finding::{Finding, Severity};
use crate::itu::{FixedWord, Language, NumberLine, acronym, tables};
use crate::paragraph::Role;
use crate::run::{Version, text};
use crate::source_line::Hint;
use crate::text::fold_case;

use super::annex::is_annex;
use super::input_line::InputLine;

/// Where the parts of a heading stand among the rows of a proposal.
pub(super) struct Heading {
    /// The number line, in two rows where one is deleted and one inserted.
    pub number: usize,
    /// The title, editions line included.
    pub title: Range<usize>,
    /// The opening line; empty where there is none.
    opening: Range<usize>,
    /// Whether an opening line or a call ends it: nothing but a title can stand before that.
    pub bounded: bool,
}

impl Heading {
    /// The heading that begins at the first row; all empty where that is no number line.
    pub fn find(rows: &[InputLine], language: Language) -> Heading {
        const LONGEST_TITLE: usize = 6;
        let number = rows.iter().take_while(|r| is_number_line(r, language)).count();
        let rest = &rows[number..];
        let opens = |i: &usize| opening_rows(&rest[*i..], language) > 0;
        let is_text = |i: &usize| {
            let r = &rest[*i];
            opens(i)
                || matches!(r.hint, Some(Hint::Role(role)) if !matches!(role, Role::ResTitle | Role::ResRef))
                || r.is_known_call(language)
                || is_annex(r, language)
                || r.label.as_ref().is_some_and(|l| l.sure)
        };
        let end = (0..rest.len().min(LONGEST_TITLE)).find(is_text).filter(|_| number > 0);
        // neither opening line nor call follows (SUP, NOC): the title is one row, unless it is left hanging
        let alone = || rest.len().min(1 + usize::from(rest.len() > 1 && hangs(&rest[0], &rest[1], rest.len() == 2)));
        let title = if number == 0 { 0 } else { end.unwrap_or_else(alone) };
        let opening = end.map_or(0, |at| opening_rows(&rest[at..], language));
        Heading {
            number,
            title: number..number + title,
            opening: number + title..number + title + opening,
            bounded: end.is_some(),
        }
    }
}

impl Heading {
    /// Where the text begins.
    pub fn end(&self) -> usize {
        self.opening.end
    }
}

/// Puts the rows of one title, editions line or opening line together.
pub(super) fn joined(rows: Vec<InputLine>, language: Language, findings: &mut Vec<Finding>) -> Vec<InputLine> {
    let Heading { number, title, opening, bounded } = Heading::find(&rows, language);
    // `RESOLUTION 67`, and its bracket on the next row
    let apart = number == 1
        && rows.get(title.start).is_some_and(|r| !title.is_empty() && is_editions_line(r))
        && !rows[0].text.contains(['(', '（']);
    let first = title.start + usize::from(apart);
    let mut out: Vec<InputLine> = Vec::with_capacity(rows.len());
    for (i, row) in rows.into_iter().enumerate() {
        let goes_on = |last: &InputLine| {
            if title.contains(&i) {
                (apart && i == title.start) || (i > first && title_goes_on(last, &row, bounded))
            } else {
                opening.contains(&i) && i > opening.start
            }
        };
        match out.last_mut().filter(|last| last.is_unmarked() && row.hint.is_none() && goes_on(last)) {
            Some(last) => {
                let rule = if title.contains(&i) { "title-joined" } else { "opening-joined" };
                findings.push(Finding::new(rule, Severity::Info, row.number, row.text.trim()));
                last.join(row);
            }
            None => out.push(row),
        }
    }
    out
}

/// Whether a row is the number line of a resolution. An annex names its resolution in the same form.
pub(super) fn is_number_line(row: &InputLine, language: Language) -> bool {
    match row.hint {
        Some(Hint::Role(role)) if !role.is_clause() => role == Role::ResNo,
        _ => NumberLine::parse(&row.text, language).is_some() && !is_annex(row, language),
    }
}

/// Leaves the acronym of a conference out that a page put before the number line, on its row or above it; what was left
/// out above it is given back.
pub(super) fn leave_acronym(
    rows: &mut Vec<InputLine>,
    language: Language,
    findings: &mut Vec<Finding>,
) -> Option<InputLine> {
    let above = stands_above_number_line(rows, 0, language).then(|| rows.remove(0));
    for row in rows.iter_mut().take_while(|r| is_number_line(r, language)) {
        let flat = text(row.runs(), Version::Markup);
        let Some(len) = acronym(&flat) else { continue };
        let rest = row.without_prefix(len);
        let is_whole = |version| NumberLine::parse(&text(&rest, version), language).is_some();
        if is_whole(Version::Revised) || is_whole(Version::Base) {
            findings.push(Finding::new("left-out", Severity::Info, row.number, flat[..len].trim()));
            row.cut_front(len);
        }
    }
    above
}

/// Whether the row at `at` is a conference's acronym with a number line below it.
pub(super) fn stands_above_number_line(rows: &[InputLine], at: usize, language: Language) -> bool {
    let alone = |row: &InputLine| row.stands_alone() && acronym(&row.text) == Some(row.text.len());
    rows.get(at).is_some_and(alone) && rows.get(at + 1).is_some_and(|next| is_number_line(next, language))
}

/// `(Hammamet, 2016)`, `(Hammamet, 2016)1, 1bis`: a row that is nothing but a bracket with a year, and footnote marks.
pub(super) fn is_editions_line(row: &InputLine) -> bool {
    const LONGEST_MARKS: usize = 10;
    let s = row.text.trim();
    let Some(close) = s.rfind([')', '）']).filter(|_| s.starts_with(['(', '（'])) else { return false };
    let marks = s[close..].trim_start_matches([')', '）']);
    let is_mark = |c: char| c.is_numeric() || "*, bister".contains(c);
    s[..close].chars().any(char::is_numeric) && marks.len() <= LONGEST_MARKS && marks.chars().all(is_mark)
}

/// Whether a row of a title goes on in the next one. Where the heading is bounded every row is of the title or of the
/// editions line.
fn title_goes_on(last: &InputLine, row: &InputLine, bounded: bool) -> bool {
    let opens = |r: &InputLine| r.text.trim_start().starts_with(['(', '（']) && r.text.contains(char::is_numeric);
    let closes = |r: &InputLine| r.text.contains([')', '）']);
    match (opens(last), opens(row)) {
        (true, false) => !closes(last) && closes(row),
        (false, true) => false,
        // one edition a row
        (true, true) => !closes(last),
        (false, false) => (bounded && !last.ends_clause() && !row.ends_clause()) || hangs(last, row, !bounded),
    }
}

/// Whether a title's second row continues the first: in small letters, or both in capitals. Scripts without case give
/// no sign but that nothing else follows.
fn hangs(first: &InputLine, row: &InputLine, alone: bool) -> bool {
    let contains = |r: &InputLine, case: fn(char) -> bool| r.text.chars().any(case);
    let shouts = |r: &InputLine| contains(r, char::is_uppercase) && !contains(r, char::is_lowercase);
    let caseless = |r: &InputLine| !contains(r, char::is_uppercase) && !contains(r, char::is_lowercase);
    !first.ends_clause()
        && (row.text.trim_start().starts_with(char::is_lowercase)
            || (shouts(first) && shouts(row))
            || (alone && caseless(first) && caseless(row) && !row.ends_clause()))
}

/// Whether a row is the opening line: it begins with a conference's name and holds little else than a bracket.
pub(super) fn is_opening(row: &InputLine, language: Language) -> bool {
    row.label.as_ref().is_none_or(|l| !l.sure) && names_conference(row, language)
}

/// How many of the first rows are the opening line: more than one where it was broken, 0 where they are none.
fn opening_rows(rows: &[InputLine], language: Language) -> usize {
    const MOST: usize = 3;
    let Some(first) = rows.first() else { return 0 };
    if is_opening(first, language) {
        return 1;
    }
    // A name begins here, or this is the beginning of a name.
    let begins = |name: &FixedWord| {
        let name = name.folded();
        first.folded.starts_with(name) || (first.folded.contains(' ') && name.starts_with(&first.folded))
    };
    if first.label.is_some() || !conference_names(language).any(|(_, name)| begins(name)) {
        return 0;
    }
    let mut text = first.text.clone();
    for (i, row) in rows.iter().enumerate().take(MOST).skip(1) {
        text.push_str(InputLine::between(&text, &row.text));
        text.push_str(&row.text);
        if conference_of(&text, language).is_some() {
            return i + 1;
        }
    }
    0
}

/// The conferences with every form of their opening line.
fn conference_names(language: Language) -> impl Iterator<Item = (&'static str, &'static FixedWord)> {
    tables().conferences.iter().flat_map(move |c| {
        let alternates = c.alternates.get(&language).into_iter().flatten();
        std::iter::once(c.opening.get(language)).chain(alternates).map(|name| (c.id.as_str(), name))
    })
}

/// The longest opening line, in bytes.
const LONGEST_OPENING: usize = 600;

/// Whether a row has the form of an opening line.
pub(super) fn names_conference(row: &InputLine, language: Language) -> bool {
    row.text.len() <= LONGEST_OPENING && conference_in(&row.folded, language).is_some()
}

/// The conference an opening line names.
pub(super) fn conference_of(line: &str, language: Language) -> Option<&'static str> {
    if line.len() > LONGEST_OPENING { None } else { conference_in(&fold_case(line), language) }
}

fn conference_in(folded: &str, language: Language) -> Option<&'static str> {
    let named = conference_names(language).filter_map(|(id, name)| Some((id, folded.strip_prefix(name.folded())?)));
    let (id, rest) = named.min_by_key(|(_, rest)| rest.len())?;
    let rest = rest.trim();
    let end = rest.trim_end_matches([',', '،', '，', ':', '：', '.', '、']).trim_end();
    let bracket = end.starts_with(['(', '（']) && end.ends_with([')', '）']) && end.chars().count() < 120;
    (bracket || (end.is_empty() && end.len() < rest.len())).then_some(id)
}
