//! Roles within a proposal: number line, title, opening line, calls, clauses and their levels, annexes.

use crate::finding::{Finding, Severity};
use crate::itu::{KnownCall, Label, LabelKind, Language};
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{Version, text};
use crate::source_line::Hint;
use crate::text::chars::{is_arabic, is_han, raised_digit};

use super::annex::{is_annex, is_section, names_annexed};
use super::boilerplate::{is_page_furniture, take_running_heads, text_end};
use super::heading::{Heading, is_editions_line, is_opening, joined, leave_acronym};
use super::input_line::InputLine;
use super::levels::{Levels, is_first};
use super::{Found, LineKind, line_breaks};

/// The text of a proposal, recognized.
pub(super) struct Body {
    pub paragraphs: Vec<Paragraph>,
    pub found: Vec<Found>,
    /// Rows that do not belong to the text: page numbers within it, and what stands behind it.
    pub trailing: Vec<InputLine>,
}

/// Reads the rows of one proposal, from the number line (or whatever comes first) on.
pub(super) fn read(rows: Vec<InputLine>, language: Language, next_id: &mut u32, findings: &mut Vec<Finding>) -> Body {
    // A row that is a part of a paragraph in some reading cannot be taken out without its mark.
    let is_furniture = |r: &InputLine| r.stands_alone() && is_page_furniture(r, language);
    let (mut trailing, mut rows): (Vec<InputLine>, Vec<InputLine>) = rows.into_iter().partition(is_furniture);
    trailing.extend(leave_acronym(&mut rows, language, findings));
    trailing.extend(take_running_heads(&mut rows, language));
    let rows = line_breaks::join_labels(joined(rows, language, findings), language, &mut trailing, findings);
    let heading = Heading::find(&rows, language).end();
    let mut rows = line_breaks::join(rows, heading, language, findings);
    let roles = roles(&rows, language, findings);
    let end = text_end(&rows, &roles, language);
    trailing.extend(rows.split_off(end));
    let mut body = Body { paragraphs: Vec::with_capacity(end), found: Vec::with_capacity(end), trailing };
    for (row, (role, labelled)) in rows.into_iter().zip(roles) {
        let label = row.label.as_ref().filter(|_| labelled).map(|l| l.text.clone()).unwrap_or_default();
        let mut found = Found { label, ..row.found(LineKind::Text(role)) };
        let paragraph = row.into_paragraph(ParagraphId(*next_id), role, labelled);
        *next_id += 1;
        if labelled {
            found.text = text(&paragraph.runs, Version::Revised);
        }
        body.found.push(found);
        body.paragraphs.push(paragraph);
    }
    body
}

/// The role of every row, and whether its label is believed.
fn roles(rows: &[InputLine], language: Language, findings: &mut Vec<Finding>) -> Vec<(Role, bool)> {
    let mut out: Vec<(Role, bool)> = Vec::with_capacity(rows.len());
    let mut levels = Levels::default();
    let heading = Heading::find(rows, language);
    let last_notes = last_notes(rows, language);
    let (mut notes, mut noted) = (false, 0);
    for (i, row) in rows.iter().enumerate() {
        let before = i.checked_sub(1).map(|p| (&rows[p], out[p].0));
        let next = rows.get(i + 1);
        let follows = |role| before.is_some_and(|(_, r)| r == role);
        let level = match row.hint {
            Some(Hint::Role(role)) if role.is_clause() && !matches!(role, Role::Clause | Role::Para) => Some(role),
            _ => None,
        };
        // The style of an opening line is also that of the first paragraph below any heading.
        let opened = || out.iter().any(|(role, _)| matches!(role, Role::Opening | Role::Call | Role::Heading));
        let role = if let Some(Hint::Role(role)) = row.hint
            && !role.is_clause()
            && !(role == Role::Opening && !is_opening(row, language) && (row.label.is_some() || opened()))
        {
            (role, false)
        } else if i < heading.number {
            (Role::ResNo, false)
        } else if heading.title.contains(&i) && row.label.is_some() && row.ends_clause() {
            // a footnote that a copy put under its line
            (Role::Para, true)
        } else if heading.title.contains(&i) {
            (if is_editions_line(row) { Role::ResRef } else { Role::ResTitle }, false)
        } else if is_annex(row, language) || (follows(Role::AnnexNo) && names_annexed(row, language)) {
            (Role::AnnexNo, false)
        } else if follows(Role::AnnexNo) && is_title(row) {
            (Role::AnnexTitle, false)
        } else if is_section(row, language) || (before.is_some_and(|(r, _)| is_section(r, language)) && is_title(row)) {
            (Role::Heading, false)
        } else if is_opening(row, language) {
            (Role::Opening, false)
        } else if i >= last_notes || is_note_between(rows, i, noted + 1, &levels, language) {
            noted += 1;
            findings.push(Finding::new("note-read", Severity::Info, row.number, row.text.trim()));
            (Role::Para, false)
        } else if notes && row.label.is_some() {
            (Role::Para, true)
        } else if levels.believes(row, language) {
            // a style that says "below" is believed where only a clause without label stands above
            if level.is_some() && levels.is_empty() && follows(Role::Para) {
                levels.open_lone();
            }
            (levels.role(row, before.is_some_and(|(r, _)| ":：".contains(r.end_mark()))), true)
        } else {
            let role = call_or_text(row, before, next, language, findings);
            (level.filter(|_| role == Role::Para).unwrap_or(role), false)
        };
        if !role.0.is_clause() {
            levels = Levels::default();
        }
        // Behind a rule within the text stand its footnotes.
        notes = row.is_rule() || (notes && role.0 == Role::Para);
        out.push(role);
    }
    out
}

/// Where the notes begin that stand at the end of a text, each behind the number that a word of the text bears:
/// `countries1`, and `1 These include …` behind the last clause. The number of rows where there are none.
fn last_notes(rows: &[InputLine], language: Language) -> usize {
    let number = |r: &InputLine| {
        let label = r.label.as_ref().filter(|l| l.kind == LabelKind::Number && l.text.ends_with(char::is_numeric))?;
        Label::parse(&label.text, language)?.count(None)
    };
    let from = rows.len() - rows.iter().rev().take_while(|r| number(r).is_some() && r.hint.is_none()).count();
    // Of a list that counts on, the notes are what begins to count anew.
    let Some(start) = (from..rows.len()).rev().find(|i| number(&rows[*i]) == Some(1)) else { return rows.len() };
    let counted = (start..rows.len()).all(|i| number(&rows[i]) == Some((i - start + 1) as u32));
    let behind_list = start > 0 && rows[start - 1].label.is_some() && ".。".contains(rows[start - 1].end_mark());
    let borne = |n: usize| rows[..start].iter().any(|r| bears_note(&r.text, &n.to_string()));
    if counted && behind_list && (1..=rows.len() - start).all(borne) { start } else { rows.len() }
}

/// Whether a row is the `n`th note, which a copy of a page put between two clauses: `1 These include …` behind a clause
/// that has ended and announces no list, where no clause of that number is due. So is one behind a star that a word bears.
fn is_note_between(rows: &[InputLine], i: usize, n: u32, levels: &Levels, language: Language) -> bool {
    let (Some(label), Some(above)) = (&rows[i].label, i.checked_sub(1).map(|i| &rows[i])) else { return false };
    let behind = rows[i].text.trim_start().strip_prefix(label.text.as_str()).unwrap_or_default();
    let begins = behind.trim_start().chars().next();
    let ended = above.ends_clause() && !":：".contains(above.end_mark()) && above.label.is_some();
    if (label.sure && !rows[i].by_line) || !ended || rows[i].hint.is_some() || begins.is_none_or(char::is_lowercase) {
        return false;
    }
    let borne = |mark: &str| rows[..i].iter().any(|r| bears_note(&r.text, mark));
    if label.text == "*" {
        return borne("*") && rows.iter().filter(|r| r.label.as_ref().is_some_and(|l| l.text == "*")).count() == 1;
    }
    let number = |r: &InputLine| {
        let label = r.label.as_ref().filter(|l| l.kind == LabelKind::Number && l.text.ends_with(char::is_numeric))?;
        Label::parse(&label.text, language)?.count(None)
    };
    let is_list = rows.get(i + 1).and_then(number) == Some(n + 1) && !borne(&(n + 1).to_string());
    number(&rows[i]) == Some(n) && !is_list && !levels.is_due(n) && borne(&n.to_string())
}

/// Whether a word of `text` bears the number `n` as a note's mark does: `countries1`, `countries¹`.
fn bears_note(text: &str, n: &str) -> bool {
    let raised: String = n.chars().map(raised_digit).collect();
    [n, &raised].into_iter().any(|mark| {
        text.match_indices(mark).any(|(at, _)| {
            let before = text[..at]
                .chars()
                .next_back()
                .is_some_and(|c| c.is_alphabetic() && c.is_lowercase() || is_han(c) || is_arabic(c));
            before && !text[at + mark.len()..].starts_with(char::is_alphanumeric)
        })
    })
}

/// A title has no end mark and no label.
fn is_title(row: &InputLine) -> bool {
    row.label.is_none() && !row.ends_clause() && row.text.chars().count() < 300
}

fn call_or_text(
    row: &InputLine,
    before: Option<(&InputLine, Role)>,
    next: Option<&InputLine>,
    language: Language,
    findings: &mut Vec<Finding>,
) -> Role {
    const LONGEST: usize = 200;
    let after_call = before.is_some_and(|(_, role)| role == Role::Call);
    let mark = row.end_mark();
    let closed = ";.؛；。:：".contains(mark);
    let comma = ",،，".contains(mark);
    let words = row.text.split_whitespace().count();
    // Russian ends its calls with a comma.
    let open = !closed && (!comma || (language == Language::Ru && words <= 4));
    let short = row.text.chars().count() <= LONGEST;
    match row.call(language) {
        Some(KnownCall::Whole(_)) => return Role::Call,
        Some(KnownCall::Begins(_)) if short && open && !after_call && next.is_some() => return Role::Call,
        _ => {}
    }
    // A call that no table knows: short, without end mark, where a clause has just ended and clauses begin.
    let ends = |(r, role): (&InputLine, Role)| r.ends_clause() && (role.is_clause() || role == Role::Opening);
    let few_words = words <= 12 && row.text.chars().count() <= 120;
    if before.is_some_and(ends)
        && few_words
        && open
        && row.label.is_none()
        && !row.is_rule()
        && !row.text.contains('\t')
        && (next.and_then(|n| n.label.as_ref()).is_some_and(is_first) || calls_one(row, before, next, language))
    {
        findings.push(Finding::new("unknown-call", Severity::Warning, row.number, row.text.trim()));
        return Role::Call;
    }
    Role::Para
}

/// Whether an unknown call stands over a lone clause: in small letters, behind the comma that ends the clauses of a call,
/// and over a sentence in small letters; or set in italics alone.
fn calls_one(
    row: &InputLine,
    before: Option<(&InputLine, Role)>,
    next: Option<&InputLine>,
    language: Language,
) -> bool {
    let Some(next) = next else { return false };
    let small = |r: &InputLine| !r.text.trim_start().starts_with(char::is_uppercase);
    let call_ended = before.is_some_and(|(r, _)| ",،，".contains(r.end_mark()));
    let clause = next.label.is_none() && next.ends_clause() && small(next) && next.call(language).is_none();
    small(row) && clause && (call_ended || (row.is_italic() && !next.is_italic()))
}
