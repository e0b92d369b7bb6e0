//! Roles within a proposal: number line, title, opening line, calls, clauses and their levels, annexes.

use crate::finding::{Finding, Severity};
use crate::itu::{KnownCall, LabelKind, Language, NumberLine, Words, find_call, fold_case, tables};
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::source_line::Hint;

use super::row::Row;
use super::{Found, Part};

/// The text of a proposal, understood.
pub(super) struct Body {
    pub paragraphs: Vec<Paragraph>,
    pub found: Vec<Found>,
    /// Rows behind the text that do not belong to it.
    pub trailing: Vec<Row>,
}

/// Reads the rows of one proposal, from the number line (or whatever comes first) on.
pub(super) fn read(rows: Vec<Row>, language: Language, next_id: &mut u32, findings: &mut Vec<Finding>) -> Body {
    let roles = roles(&rows, language, findings);
    let end = text_end(&rows, &roles, language);
    let mut body = Body { paragraphs: Vec::with_capacity(end), found: Vec::with_capacity(end), trailing: Vec::new() };
    let mut title: Option<Row> = None;
    let mut push = |row: Row, role: Role, labelled: bool, body: &mut Body| {
        let label = row.label.as_ref().filter(|_| labelled).map(|l| l.text.clone()).unwrap_or_default();
        let mut found = Found { label, ..row.found(Part::Text(role)) };
        let paragraph = row.into_paragraph(ParagraphId(*next_id), role, labelled);
        *next_id += 1;
        if labelled {
            found.text = crate::run::text(&paragraph.runs, crate::run::Reading::Revised);
        }
        body.found.push(found);
        body.paragraphs.push(paragraph);
    };
    for (i, (row, (role, labelled))) in rows.into_iter().zip(roles).enumerate() {
        if i >= end {
            body.trailing.push(row);
        } else if role == Role::ResTitle {
            // A title over two lines of the source is one paragraph.
            match &mut title {
                Some(first) if first.is_unmarked() && row.hint.is_none() && goes_on(first, &row) => {
                    findings.push(Finding::new("title-joined", Severity::Note, row.number, row.text.trim()));
                    first.join(row);
                }
                _ => {
                    if let Some(first) = title.replace(row) {
                        push(first, Role::ResTitle, false, &mut body);
                    }
                }
            }
        } else {
            if let Some(first) = title.take() {
                push(first, Role::ResTitle, false, &mut body);
            }
            push(row, role, labelled, &mut body);
        }
    }
    if let Some(first) = title {
        push(first, Role::ResTitle, false, &mut body);
    }
    body
}

/// The role of every row, and whether its label is believed.
fn roles(rows: &[Row], language: Language, findings: &mut Vec<Finding>) -> Vec<(Role, bool)> {
    let mut out: Vec<(Role, bool)> = Vec::with_capacity(rows.len());
    let mut levels = Levels::default();
    let heading = heading_length(rows, language);
    for (i, row) in rows.iter().enumerate() {
        let before = i.checked_sub(1).map(|p| (&rows[p], out[p].0));
        let next = rows.get(i + 1);
        let role = if let Some(Hint::Role(role)) = row.hint
            && !role.is_clause()
        {
            (role, false)
        } else if i < heading.0 {
            (Role::ResNo, false)
        } else if i < heading.1 {
            (if is_editions_line(row) { Role::ResRef } else { Role::ResTitle }, false)
        } else if is_annex(row, language) {
            (Role::AnnexNo, false)
        } else if before.is_some_and(|(_, r)| r == Role::AnnexNo) && is_title(row) {
            (Role::AnnexTitle, false)
        } else if is_opening(row, language) {
            (Role::Opening, false)
        } else if levels.believes(row, language) {
            (levels.role(row), true)
        } else {
            (call_or_text(row, before, next, language, findings), false)
        };
        if !role.0.is_clause() {
            levels = Levels::default();
        }
        out.push(role);
    }
    out
}

/// Ends of the number line and of the title, as row indices.
fn heading_length(rows: &[Row], language: Language) -> (usize, usize) {
    const LONGEST_TITLE: usize = 4;
    let is_number = |r: &Row| r.hint == Some(Hint::Role(Role::ResNo)) || NumberLine::parse(&r.text, language).is_some();
    let number = match rows.first() {
        Some(r) if is_number(r) => rows.iter().take_while(|r| is_number(r)).count(),
        _ => return (0, 0),
    };
    let is_text = |r: &Row| {
        is_opening(r, language)
            || matches!(r.hint, Some(Hint::Role(role)) if !matches!(role, Role::ResTitle | Role::ResRef))
            || is_known_call(r, language)
            || is_annex(r, language)
            || r.label.as_ref().is_some_and(|l| l.sure)
    };
    let rest = &rows[number..];
    let title = rest.iter().take(LONGEST_TITLE).position(is_text);
    match title {
        Some(n) => (number, number + n),
        // neither opening line nor call follows (SUP, NOC): the title is one row, unless a blank is left hanging
        None => (number, number + rest.len().min(1 + usize::from(rest.len() > 1 && goes_on(&rest[0], &rest[1])))),
    }
}

/// Where the text ends: behind the last row that has structure, text that goes on as sentences included.
fn text_end(rows: &[Row], roles: &[(Role, bool)], language: Language) -> usize {
    let structural = |i: &usize| {
        let (role, labelled) = roles[*i];
        let after_call =
            i.checked_sub(1).is_some_and(|p| matches!(roles[p].0, Role::Call | Role::AnnexNo | Role::AnnexTitle));
        labelled || after_call || role != Role::Para || matches!(rows[*i].hint, Some(Hint::Role(_)))
    };
    let Some(last) = (0..rows.len()).rev().find(structural) else { return rows.len() };
    let words = tables().words.get(language);
    let has_annex = roles.iter().any(|(role, _)| *role == Role::AnnexNo);
    let ended = ".。".contains(rows[last].end_mark()) || !roles[last].0.is_clause();
    // What a page says behind a text is short and no sentence; an annex has such lines of its own, its headings.
    let is_short = |r: &Row| !".;。；".contains(r.end_mark()) || r.text.chars().count() < 60;
    let begins_chrome = |i: &usize| {
        let r = &rows[*i];
        let phrase = is_chrome_phrase(r, words) && rows[*i..].iter().all(is_short);
        r.hint == Some(Hint::Chrome) || phrase || (ended && !has_annex && r.gap && !r.ends_clause())
    };
    (last + 1..rows.len()).find(begins_chrome).unwrap_or(rows.len())
}

/// Whether a title's second row continues the first: in small letters, or both in capitals. Scripts without case
/// give no sign, and their rows stay apart.
fn goes_on(first: &Row, row: &Row) -> bool {
    let shouts = |r: &Row| r.text.chars().any(char::is_uppercase) && !r.text.chars().any(char::is_lowercase);
    !first.ends_clause() && (row.text.trim_start().starts_with(char::is_lowercase) || (shouts(first) && shouts(row)))
}

/// `Leave a Response`, `Tags: masts, maps`, `Copyright 2015 …`: what web pages put around a text.
pub(super) fn is_chrome_phrase(row: &Row, words: &Words) -> bool {
    let bare = row.folded.trim_matches(|c: char| !c.is_alphanumeric());
    words.chrome.iter().any(|c| match bare.strip_prefix(c.as_str()) {
        Some(rest) => {
            rest.is_empty() || rest.trim_start().starts_with([':', '©']) || (c == "copyright" && rest.len() < 80)
        }
        None => false,
    })
}

/// `(Hammamet, 2016)`: a row that is nothing but a bracket with a year.
fn is_editions_line(row: &Row) -> bool {
    let s = row.text.trim();
    s.starts_with(['(', '（']) && s.ends_with([')', '）']) && s.chars().any(|c| c.is_ascii_digit())
}

/// Whether a row is the opening line: it begins with a conference's name and holds little else than a bracket.
pub(super) fn is_opening(row: &Row, language: Language) -> bool {
    row.label.as_ref().is_none_or(|l| !l.sure) && conference_of(&row.text, language).is_some()
}

/// The conference an opening line names.
pub(super) fn conference_of(line: &str, language: Language) -> Option<String> {
    const LONGEST_OPENING: usize = 600;
    if line.len() > LONGEST_OPENING {
        return None;
    }
    let folded = fold_case(line);
    tables().conferences.iter().find_map(|c| {
        let alternates = c.alternates.get(&language).into_iter().flatten();
        let rest = std::iter::once(c.opening.get(language))
            .chain(alternates)
            .filter_map(|name| folded.strip_prefix(&fold_case(name)))
            .min_by_key(|rest| rest.len())?
            .trim();
        let end = rest.trim_end_matches([',', '،', '，', ':', '.']).trim_end();
        let bracket = end.starts_with(['(', '（']) && end.ends_with([')', '）']) && end.chars().count() < 120;
        (bracket || (end.is_empty() && end.len() < rest.len())).then(|| c.id.clone())
    })
}

/// Whether a row is a call of the table.
pub(super) fn is_known_call(row: &Row, language: Language) -> bool {
    row.label.is_none() && matches!(find_call(&row.text, language), Some(KnownCall::Whole(_)))
}

/// `ANNEX TO RESOLUTION 811 (…)`, `Annex 1`: a heading, not a sentence about an annex.
pub(super) fn is_annex(row: &Row, language: Language) -> bool {
    if row.label.as_ref().is_some_and(|l| l.sure) || row.folded.chars().count() > 160 {
        return false;
    }
    let words = tables().words.get(language);
    let begins = words.annex.iter().chain(&words.appendix).find_map(|w| {
        let rest = row.folded.strip_prefix(&fold_case(w))?;
        (rest.is_empty() || rest.starts_with([' ', '(']) || language == Language::Zh).then_some(rest.trim())
    });
    let begins = match begins {
        // Chinese names the resolution first: 第67号决议（…）附件
        None if language == Language::Zh && row.folded.starts_with('第') => {
            let bare = row.folded.trim_end_matches(|c: char| c.is_ascii_digit());
            words.annex.iter().chain(&words.appendix).any(|w| bare.ends_with(&fold_case(w))).then_some("")
        }
        other => other,
    };
    let Some(rest) = begins else { return false };
    let is_count = |s: &str| s.chars().count() <= 4 && s.chars().all(|c| c.is_alphanumeric());
    let names_target = || words.kinds.values().flatten().any(|k| rest.contains(&fold_case(k))) && !row.ends_clause();
    rest.is_empty() || is_count(rest) || names_target()
}

/// A title has no end mark and no label.
fn is_title(row: &Row) -> bool {
    row.label.is_none() && !row.ends_clause() && row.text.chars().count() < 300
}

fn call_or_text(
    row: &Row,
    before: Option<(&Row, Role)>,
    next: Option<&Row>,
    language: Language,
    findings: &mut Vec<Finding>,
) -> Role {
    const LONGEST: usize = 200;
    let after_call = before.is_some_and(|(_, role)| role == Role::Call);
    let mark = row.end_mark();
    let closed = ";.؛；。:".contains(mark);
    let comma = ",،，".contains(mark);
    let short = row.text.chars().count() <= LONGEST;
    match find_call(&row.text, language) {
        Some(KnownCall::Whole(_)) => return Role::Call,
        Some(KnownCall::Begins(_)) if short && !closed && !after_call && !comma && next.is_some() => return Role::Call,
        _ => {}
    }
    // A call that no table knows: short, without end mark, where a clause has just ended and labels begin.
    let clause_ended = before.is_some_and(|(r, role)| r.ends_clause() && (role.is_clause() || role == Role::Opening));
    let begins_labels = next.and_then(|n| n.label.as_ref()).is_some_and(|l| is_first(&l.text, l.kind));
    let few_words = row.text.split_whitespace().count() <= 12 && row.text.chars().count() <= 120;
    let russian = comma && language == Language::Ru && row.text.split_whitespace().count() <= 4;
    if clause_ended && begins_labels && few_words && !closed && (!comma || russian) && row.label.is_none() {
        findings.push(Finding::new("unknown-call", Severity::Doubt, row.number, row.text.trim()));
        return Role::Call;
    }
    Role::Para
}

/// Whether a label opens a list: `a)`, `1`, `i)`, `أ )`, a dash.
fn is_first(label: &str, kind: LabelKind) -> bool {
    let bare = label.trim_matches(|c: char| "()（）. ".contains(c));
    match kind {
        LabelKind::Dash => true,
        _ => ["a", "1", "1.1", "i", "а", "أ", "ا", "一"].contains(&bare.trim_end_matches('ـ')),
    }
}

/// The levels of labels open at this place: the first kind of a call is the clauses', others hang below.
#[derive(Default)]
struct Levels {
    open: Vec<(LabelKind, String)>,
}

impl Levels {
    /// Whether a row's label is one. `1 to join` needs its place in a count, since `20 November` looks the same.
    fn believes(&self, row: &Row, language: Language) -> bool {
        let Some(label) = &row.label else { return false };
        if label.sure || !matches!(label.kind, LabelKind::Figure) || label.text.ends_with([')', '）', '.']) {
            return true;
        }
        let number = |s: &str| s.trim_matches(|c: char| !c.is_ascii_digit()).parse::<u32>().ok();
        let last = self.open.iter().rev().find(|(k, _)| *k == LabelKind::Figure).and_then(|(_, s)| number(s));
        // A label that was lost, or is missing, does not make the next one text: `1`, then `3`; or a list from `2` on.
        let counts =
            number(&label.text).is_some_and(|n| n == 1 || (last.unwrap_or(1)..last.unwrap_or(1) + 4).contains(&n));
        counts && !starts_with_month(row, language)
    }

    fn role(&mut self, row: &Row) -> Role {
        let Some(label) = &row.label else { return Role::Para };
        let kind = self.settled(label.kind, &label.text);
        let level = match self.open.iter().position(|(k, _)| *k == kind) {
            Some(at) => {
                self.open.truncate(at);
                at
            }
            // a dash under a call, with no clause above it, is still a sub-level
            None if kind == LabelKind::Dash && self.open.is_empty() => {
                self.open.push((LabelKind::Figure, String::new()));
                1
            }
            None => self.open.len(),
        };
        self.open.push((kind, label.text.clone()));
        [Role::Clause, Role::Sub1, Role::Sub2].get(level).copied().unwrap_or(Role::Sub3)
    }

    /// Decimals count with figures; `i)`, `v)`, `x)` are letters where the letter before stands open.
    fn settled(&self, kind: LabelKind, text: &str) -> LabelKind {
        let bare = text.trim_matches(|c: char| "()（） ".contains(c));
        let last = |kind| {
            self.open.iter().rev().find(|(k, _)| *k == kind).map(|(_, s)| s.trim_matches(|c: char| "() ".contains(c)))
        };
        match (kind, bare) {
            (LabelKind::Decimal, _) => LabelKind::Figure,
            (LabelKind::Roman, "i") if last(LabelKind::Letter) == Some("h") => LabelKind::Letter,
            (LabelKind::Letter, "v") if last(LabelKind::Roman) == Some("iv") => LabelKind::Roman,
            (LabelKind::Letter, "x") if last(LabelKind::Roman) == Some("ix") => LabelKind::Roman,
            (LabelKind::Roman, "ii") if last(LabelKind::Letter) == Some("hh") => LabelKind::Letter,
            _ => kind,
        }
    }
}

fn starts_with_month(row: &Row, language: Language) -> bool {
    let words = tables().words.get(language);
    let second = row.folded.split(' ').nth(1).unwrap_or_default();
    words.months.iter().chain(&words.months_other).any(|m| fold_case(m) == second)
}
