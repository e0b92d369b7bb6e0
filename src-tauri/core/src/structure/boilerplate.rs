//! Where a text ends: behind it web pages put comments, menus and notices.

use crate::itu::{Conference, Language, NumberLine, Words, tables};
use crate::paragraph::Role;
use crate::source_line::Hint;
use crate::text::chars::is_dash;
use crate::text::fold_case;

use super::heading::{is_number_line, is_opening};
use super::input_line::InputLine;

/// The row at which what is no part of the text begins: behind the last row that has structure, text that goes on as
/// sentences included. A count of comments ends a text wherever it stands behind the last heading or call, since what
/// follows is numbered as clauses are.
pub(super) fn text_end(rows: &[InputLine], roles: &[(Role, bool)], language: Language) -> usize {
    let words = tables().words.get(language);
    let after_call = |i: usize| {
        let before = i.checked_sub(1).map(|p| roles[p].0);
        matches!(before, Some(Role::Call | Role::AnnexNo | Role::AnnexTitle))
    };
    let heads = |i: &usize| !roles[*i].0.is_clause() || after_call(*i);
    let structural = |i: &usize| {
        heads(i) || roles[*i].1 || matches!(rows[*i].hint, Some(Hint::Role(_))) || roles[*i].0 != Role::Para
    };
    let Some(last) = (0..rows.len()).rev().find(structural) else { return rows.len() };
    let head = (0..rows.len()).rev().find(heads).unwrap_or(0);
    let is_end = |r: &InputLine| ".。".contains(r.end_mark());
    let comments = |i: &usize| counts_comments(&rows[*i], words) && (rows[*i].gap || is_end(&rows[*i - 1]));
    if let Some(at) = (head + 1..rows.len()).find(comments) {
        return at;
    }
    let has_annex = roles.iter().any(|(role, _)| *role == Role::AnnexNo);
    let ended = is_end(&rows[last]) || !roles[last].0.is_clause();
    // What a page says behind a text is short and no sentence; an annex has such lines of its own, its headings.
    let is_short = |r: &InputLine| !".;。；".contains(r.end_mark()) || r.text.chars().count() < 60;
    let begins_boilerplate = |i: &usize| {
        let r = &rows[*i];
        let phrase = is_boilerplate_phrase(r, words) && rows[*i..].iter().all(is_short);
        r.hint == Some(Hint::Boilerplate) || phrase || (ended && !has_annex && r.gap && !r.ends_clause())
    };
    (last + 1..rows.len()).find(begins_boilerplate).unwrap_or(rows.len())
}

/// `Leave a Response`, `Tags: masts, maps`, `Copyright 2015 …`: what web pages put around a text.
pub(super) fn is_boilerplate_phrase(row: &InputLine, words: &Words) -> bool {
    let bare = row.folded.trim_matches(|c: char| !c.is_alphanumeric());
    boilerplate_phrases(words).any(|c| match bare.strip_prefix(c.as_str()) {
        Some(rest) => {
            rest.is_empty() || rest.trim_start().starts_with([':', '©']) || (c == "copyright" && rest.len() < 80)
        }
        None => false,
    })
}

/// `- 2 -`, `Page 3`, `Page 3 of 7`, `3/48`, `WTDC14/21(Add.3)-E`: what a page has above or below its text.
pub(super) fn is_page_furniture(row: &InputLine, language: Language) -> bool {
    const LONGEST: usize = 40;
    let s = row.folded.trim();
    if s.len() > LONGEST || matches!(row.hint, Some(Hint::Role(_))) {
        return false;
    }
    let is_number = |s: &str| (1..=4).contains(&s.len()) && s.chars().all(|c| c.is_ascii_digit());
    // `3/48`, where a page is lines of text; a cell of a table may say so too
    let of_all = s.split_once('/').is_some_and(|(n, all)| is_number(n.trim()) && is_number(all.trim())) && row.by_line;
    let between = s.strip_prefix(is_dash).and_then(|s| s.strip_suffix(is_dash));
    let (before, behind) = tables().words.get(language).around_page();
    let (before, behind) = (fold_case(before), fold_case(behind));
    let paged = s.strip_prefix(before.trim()).and_then(|s| s.strip_suffix(behind.trim()));
    // the number of a document: conference, document, addendum, language
    let document = s.split_once('/').and_then(|(conference, rest)| {
        let rest = rest.rsplit('/').next().unwrap_or(rest);
        let letters = conference.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches(is_dash);
        let names = |c: &Conference| {
            [&c.id, c.acronym.get(language), c.head.get(language), c.head.get(Language::Fr)].map(|n| fold_case(n))
        };
        let known = tables().conferences.iter().any(|c| names(c).iter().any(|n| n == letters))
            && letters.len() < conference.len();
        let (number, suffix) = rest.rsplit_once('-').filter(|_| known)?;
        (number.starts_with(|c: char| c.is_ascii_digit()) && suffix.len() == 1).then_some(())
    });
    // `3 of 7`, `3/7`: one word or sign between two numbers
    let of_pages = |s: &str| {
        let between = s.trim().trim_matches(|c: char| c.is_ascii_digit());
        let (n, all) = s.trim().split_once(between).filter(|_| !between.is_empty()).unwrap_or((s.trim(), "1"));
        is_number(n) && is_number(all) && between.trim().chars().count() <= 3
    };
    of_all || between.is_some_and(|n| is_number(n.trim())) || paged.is_some_and(of_pages) || document.is_some()
}

/// Takes out what the pages of a copied text have above it, `Res. 12` or `RESOLUTION 12` of Resolution 12 itself, and the
/// number of the page beside it where that cannot be a label: where it cuts a sentence.
pub(super) fn take_running_heads(rows: &mut Vec<InputLine>, language: Language) -> Vec<InputLine> {
    let Some(own) = rows.iter().find(|r| is_number_line(r, language)) else { return Vec::new() };
    let Some(NumberLine { kind, number, .. }) = NumberLine::parse(&own.text, language) else { return Vec::new() };
    let number = fold_case(&own.text[number]);
    let begun = rows.iter().position(|r| r.is_known_call(language) || is_opening(r, language)).unwrap_or(rows.len());
    let is_head = |i: usize| i > begun && is_running_head(&rows[i], kind, &number, language);
    let is_page = |i: usize| {
        let row = &rows[i];
        row.stands_alone()
            && row.hint.is_none()
            && row.is_bare_label()
            && row.text.trim().chars().all(|c| c.is_ascii_digit())
    };
    let mut taken = vec![false; rows.len()];
    for i in (begun..rows.len()).filter(|i| is_head(*i)) {
        taken[i] = true;
        let cut = |above: usize| !rows[above].ends_clause() && !rows[above].is_known_call(language);
        taken[i - 1] |= i > begun + 2 && is_page(i - 1) && cut(i - 2);
        if rows.len() > i + 1 {
            taken[i + 1] |= i > begun + 1 && is_page(i + 1) && cut(i - 1);
        }
    }
    let mut taken = taken.into_iter();
    rows.extract_if(.., |_| taken.next() == Some(true)).collect()
}

/// Whether a row is the number of the text as a page repeats it: the kind shortened, or in capitals.
fn is_running_head(row: &InputLine, kind: &str, number: &str, language: Language) -> bool {
    let text = row.text.trim();
    if !row.stands_alone() || row.hint.is_some() || row.label.is_some() {
        return false;
    }
    if let Some(line) = NumberLine::parse(text, language) {
        let whole = !text.contains(char::is_lowercase) && line.bracket.is_none() && !line.draft_new;
        return whole && line.kind == kind && fold_case(&text[line.number]) == number;
    }
    let Some((word, n)) = row.folded.trim().rsplit_once(char::is_whitespace) else { return false };
    let stem = word.trim_end().strip_suffix('.').filter(|stem| (2..=6).contains(&stem.chars().count()));
    let kinds = tables().words.get(language).kinds.get(kind);
    let shortens = |stem: &str| kinds.is_some_and(|kinds| kinds.iter().any(|k| k.folded().starts_with(stem)));
    n == number && stem.is_some_and(shortens)
}

/// `3 Comments`, `2 Responses to “Resolution 12”`, `3条评论`
pub(super) fn counts_comments(row: &InputLine, words: &Words) -> bool {
    let bare = row.folded.trim_matches(|c: char| !c.is_alphanumeric());
    let counted = bare.trim_start_matches(char::is_numeric);
    let phrase = counted.trim_start();
    let parted = |rest: &str| {
        rest.is_empty() || (phrase.len() < counted.len() && rest.starts_with([' ', ':']) && rest.len() < 200)
    };
    counted.len() < bare.len()
        && boilerplate_phrases(words).any(|c| phrase.strip_prefix(c.as_str()).is_some_and(parted))
        && !row.ends_clause()
}

/// The phrases of the language and of English: a page is not always in the language of its text.
fn boilerplate_phrases(words: &Words) -> impl Iterator<Item = &String> {
    words.boilerplate.iter().chain(&tables().words.get(Language::En).boilerplate)
}
