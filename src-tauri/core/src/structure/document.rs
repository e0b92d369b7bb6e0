//! The parts of a document: what stands before, between and after the proposals.

use crate::contribution::{Contact, Marker, Metadata, Proposal, ProposalHeader, Section};
use crate::finding::{Finding, Severity};
use crate::itu::{FixedWord, Language, NumberLine, Words, tables};
use crate::layout::printed_word;
use crate::paragraph::{ParagraphId, Role, normalise_text};
use crate::run::{Version, text};
use crate::source_line::Hint;
use crate::text::fold_case;

use super::annex::is_annex;
use super::body::{self, Body};
use super::boilerplate::{counts_comments, is_boilerplate_phrase};
use super::heading::{is_number_line, is_opening, names_conference, stands_above_number_line};
use super::input_line::InputLine;
use super::{Found, LineKind, Recognized};

/// Puts the rows where they belong.
pub(super) fn assemble(rows: Vec<InputLine>, language: Language, findings: &mut Vec<Finding>) -> Recognized {
    let words = tables().words.get(language);
    // The text of a note stands behind the text of its proposal: between two lines of a heading it would part them.
    let (notes, rows): (Vec<InputLine>, Vec<InputLine>) = rows.into_iter().partition(|r| r.hint == Some(Hint::Note));
    let mut notes = notes.into_iter().peekable();
    let rows = with_numbers(rows, language);
    let starts = starts(&rows, language, findings);
    let number_at = |start: Option<&usize>| start.and_then(|at| rows.get(*at)).map_or(usize::MAX, |row| row.number);
    let ends: Vec<usize> = (0..=starts.len()).map(|i| number_at(starts.get(i))).collect();
    let mut out = Recognized::default();
    let mut rows = rows.into_iter();
    let before: Vec<InputLine> = rows.by_ref().take(starts.first().copied().unwrap_or(0)).collect();
    let is_contribution = before.iter().any(|r| section(r, words).is_some());
    read_front(before, words, is_contribution, &mut out, findings);
    while let Some(note) = notes.next_if(|n| n.number < ends[0]) {
        out.found.push(note.left_out(findings));
    }
    let mut next_id = 1;
    for (i, start) in starts.iter().enumerate() {
        let end = starts.get(i + 1).copied().unwrap_or(usize::MAX);
        let segment: Vec<InputLine> = rows.by_ref().take(end - start).collect();
        let notes: Vec<InputLine> = std::iter::from_fn(|| notes.next_if(|n| n.number < ends[i + 1])).collect();
        let is_last = i + 1 == starts.len();
        let proposal = read_proposal(segment, notes, is_last, language, &mut next_id, &mut out, findings);
        out.contribution.proposals.push(proposal);
    }
    out
}

/// Puts the number of a proposal, and that of a resolution, behind the marker or word that stands alone above it, and
/// closes the bracket of a number line that was broken within.
fn with_numbers(rows: Vec<InputLine>, language: Language) -> Vec<InputLine> {
    let kinds: Vec<&str> = tables().words.get(language).kinds.values().flatten().map(FixedWord::folded).collect();
    let mut out: Vec<InputLine> = Vec::with_capacity(rows.len());
    for row in rows {
        let text = row.text.trim();
        let is_symbol = text.starts_with(char::is_uppercase)
            && text.contains('/')
            && text.chars().count() <= 40
            && !text.contains(char::is_whitespace);
        let blank = |last: &InputLine| {
            let bare = last.folded.trim();
            if !last.stands_alone() || !row.stands_alone() {
                None
            } else if marker(last).is_some_and(|(_, number)| is_rest_of_number(&number, text)) {
                Some("")
            } else if is_symbol && marker(last).is_some_and(|(_, number)| number.is_empty()) {
                Some("\t")
            } else {
                let whole = || NumberLine::parse(&format!("{} {text}", last.text.trim()), language);
                let opens = last.text.contains(['(', '（']) && !last.text.contains([')', '）']);
                let is_broken = kinds.contains(&bare) || (opens && text.ends_with([')', '）']));
                (is_broken && whole().is_some()).then_some(" ")
            }
        };
        match out.last().and_then(blank) {
            Some(blank) => out.last_mut().into_iter().for_each(|last| last.trim_join(blank, &row)),
            None => out.push(row),
        }
    }
    out
}

/// Whether a line is what a page broke off the number of a proposal: `1` below `MOD EUR/9A9/`, `9A9/1` below `MOD EUR/`.
fn is_rest_of_number(number: &str, line: &str) -> bool {
    const LONGEST: usize = 16;
    let (parts, parted) = (number.matches('/').count(), number.ends_with('/') != line.starts_with('/'));
    let whole = parts + line.matches('/').count() >= 2;
    let is_part = line.len() <= LONGEST && line.chars().all(|c| c.is_ascii_alphanumeric() || "/()".contains(c));
    parts > 0 && whole && parted && is_part && line.ends_with(|c: char| c.is_ascii_digit())
}

/// Where each proposal begins: at the marker lines, or, without any, at the number lines, opening line or first call.
fn starts(rows: &[InputLine], language: Language, findings: &mut Vec<Finding>) -> Vec<usize> {
    // "Add" alone is also a button of a web page: a marker without a number has a number line near behind it.
    let believed = |i: &usize| match marker(&rows[*i]) {
        Some((_, number)) => !number.is_empty() || rows[i + 1..].iter().take(3).any(|r| is_number_line(r, language)),
        None => false,
    };
    let markers: Vec<usize> = (0..rows.len()).filter(believed).collect();
    if !markers.is_empty() {
        return markers;
    }
    let resolutions = number_lines(rows, language);
    if !resolutions.is_empty() {
        let with_acronym = |at: usize| {
            at.checked_sub(1).filter(|above| stands_above_number_line(rows, *above, language)).unwrap_or(at)
        };
        return resolutions.into_iter().map(with_acronym).collect();
    }
    if !rows.is_empty() {
        findings.push(Finding::new("no-number-line", Severity::Warning, 0, ""));
    }
    let begins = |r: &InputLine| names_conference(r, language) || r.is_known_call(language);
    // Without a heading the text begins at its opening line or first call; what stands close above may be a heading
    // that was not recognized, and is kept.
    vec![rows.iter().position(begins).filter(|at| (4..12).contains(at)).unwrap_or(0)]
}

/// The number line of each resolution: the one that stands nearest before its opening line, or its first call, since
/// web copies repeat it in their boilerplate. Calls above the first number line are words of a menu.
fn number_lines(rows: &[InputLine], language: Language) -> Vec<usize> {
    const LONGEST_HEADING: usize = 8;
    let (mut out, mut above): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    for (i, row) in rows.iter().enumerate() {
        if is_number_line(row, language) {
            above.push(i);
        } else if !above.is_empty() && (is_opening(row, language) || row.is_known_call(language)) {
            // Behind the first, a number line far from its text is one that the text names.
            let near = |at: &usize| out.is_empty() || (i - at <= LONGEST_HEADING && !labelled(&rows[*at..i]));
            let near: Vec<usize> = above.drain(..).filter(near).collect();
            out.extend(nearest(rows, &near));
        }
    }
    if out.is_empty() {
        out.extend(nearest(rows, &above));
    }
    out
}

fn labelled(rows: &[InputLine]) -> bool {
    rows.iter().any(|r| r.label.as_ref().is_some_and(|l| l.sure))
}

/// The last number line with a bracket, else the last.
fn nearest(rows: &[InputLine], candidates: &[usize]) -> Option<usize> {
    let bracketed = |i: &&usize| rows[**i].text.contains(['(', '（', '[']);
    let mut at = candidates.iter().rev().find(bracketed).or(candidates.last()).copied()?;
    // One deleted whole and one inserted whole are the two forms of one number line.
    while at > 0 && candidates.contains(&(at - 1)) && !(rows[at - 1].is_unmarked() && rows[at].is_unmarked()) {
        at -= 1;
    }
    Some(at)
}

/// `MOD<tab>ECP/21A3/1`, ` Mod`, `ADDAFCP/42A1/1`
fn marker(row: &InputLine) -> Option<(Marker, String)> {
    let s = row.text.trim();
    if s.chars().count() > 60 || matches!(row.hint, Some(Hint::Role(_) | Hint::Reasons | Hint::Boilerplate)) {
        return None;
    }
    let mut by_length = Marker::ALL;
    by_length.sort_by_key(|m| std::cmp::Reverse(m.name().len()));
    by_length.into_iter().find_map(|m| {
        let head = s.get(..m.name().len()).filter(|h| h.eq_ignore_ascii_case(m.name()))?;
        let rest = &s[head.len()..];
        let number = rest.trim();
        let number = number.trim_start_matches(':').trim();
        let symbol = number.starts_with(|c: char| c.is_uppercase());
        let numbered = number.contains(|c: char| c.is_ascii_digit() || c == '/');
        let one_word = number.contains('/') && !number.contains(char::is_whitespace);
        let is_number = one_word || (rest.starts_with([' ', '\t', ':']) && head == m.name() && symbol && numbered);
        let parted = rest.starts_with(|c: char| c.is_whitespace() || c == ':') || head == m.name();
        (number.is_empty() || (is_number && parted)).then(|| (m, number.to_owned()))
    })
}

#[derive(Clone, Copy, PartialEq)]
enum OuterHeading {
    Introduction,
    Background,
    Proposal,
}

fn section(row: &InputLine, words: &Words) -> Option<OuterHeading> {
    let bare = row.folded.trim_end_matches([':', '：']).trim_end();
    // `1 Introduction`, `II. Background`
    let numbered = bare
        .split_once([' ', '.'])
        .filter(|(n, _)| n.chars().count() <= 4 && n.chars().all(|c| c.is_ascii_digit() || "ivxabc".contains(c)));
    let bare = numbered.map_or(bare, |(_, rest)| rest.trim_start_matches(['.', ' ']));
    let is_one_of = |forms: &[FixedWord]| forms.iter().any(|f| f.folded() == bare);
    if is_one_of(&words.introduction) {
        Some(OuterHeading::Introduction)
    } else if is_one_of(&words.background) {
        Some(OuterHeading::Background)
    } else if is_one_of(&words.proposal) {
        Some(OuterHeading::Proposal)
    } else {
        None
    }
}

/// Texts of a contribution outside its proposals, in their order: the heading as it is written, and paragraphs.
#[derive(Default)]
struct HeadedTexts(Vec<(String, Vec<String>)>);

impl HeadedTexts {
    fn head(&mut self, row: &InputLine) {
        self.0.push((row.text.trim().trim_end_matches([':', '：']).trim_end().to_owned(), Vec::new()));
    }

    fn add(&mut self, row: &InputLine) {
        if self.0.is_empty() {
            self.0.push(Default::default());
        }
        self.0.last_mut().into_iter().for_each(|(_, text)| text.push(row.text.trim().to_owned()));
    }

    /// Introduction and background have fields of their own where they are headed as we head them and nothing else comes
    /// before; whatever else an author wrote stays under his own heading, and a heading without text is kept as text.
    fn fill(self, metadata: &mut Metadata, words: &Words) {
        for (heading, text) in self.0 {
            let text = text.join("\n");
            let first = metadata.parts.is_empty() && metadata.background.is_empty();
            if first && metadata.introduction.is_empty() && heading == printed_word(&words.introduction) {
                metadata.introduction = text;
            } else if first && heading == printed_word(&words.background) {
                metadata.background = text;
            } else if text.is_empty() {
                metadata.parts.push(Section { heading: String::new(), text: heading });
            } else {
                metadata.parts.push(Section { heading, text });
            }
        }
    }
}

/// Cover, introduction and background.
fn read_front(
    rows: Vec<InputLine>,
    words: &Words,
    is_contribution: bool,
    out: &mut Recognized,
    findings: &mut Vec<Finding>,
) {
    let mut current = None;
    let mut texts = HeadedTexts::default();
    // Above provisions stands the article that they are of.
    let article = rows.iter().rposition(|r| is_article(r, words)).filter(|_| !is_contribution);
    for (i, row) in rows.into_iter().enumerate() {
        let heads = row.hint == Some(Hint::Heading) && is_contribution;
        if row.hint == Some(Hint::Contact) {
            out.found.push(contact_row(&row, words, &mut out.contribution.metadata));
        } else if words.agenda_item.iter().any(|w| row.folded.starts_with(w.folded())) && row.folded.len() < 160 {
            out.contribution.metadata.agenda_item = row.text.trim().to_owned();
            out.found.push(row.found(LineKind::AgendaItem));
        } else if row.hint == Some(Hint::Cover) {
            out.found.push(row.found(LineKind::Cover));
        } else if let Some(s) = section(&row, words).or(heads.then_some(OuterHeading::Background)) {
            current = Some(s);
            texts.head(&row);
            out.found.push(row.found(kind_of_text(s)));
        } else if let (Some(s), true) = (current, is_contribution && row.hint != Some(Hint::Boilerplate)) {
            texts.add(&row);
            out.found.push(row.found(kind_of_text(s)));
        } else if article.is_some_and(|article| i >= article) {
            if Some(i) == article {
                texts.head(&row)
            } else {
                texts.add(&row)
            }
            out.found.push(row.found(LineKind::Background));
        } else {
            out.found.push(row.left_out(findings));
        }
    }
    texts.fill(&mut out.contribution.metadata, words);
}

fn kind_of_text(heading: OuterHeading) -> LineKind {
    if heading == OuterHeading::Introduction { LineKind::Introduction } else { LineKind::Background }
}

/// `ARTICLE 5`: what provisions are part of.
fn is_article(row: &InputLine, words: &Words) -> bool {
    let named = words.article.iter().find_map(|w| row.folded.strip_prefix(w.folded()));
    let bare = |rest: &str| rest.trim_matches(|c: char| c.is_whitespace() || "条第".contains(c)).to_owned();
    named.map(bare).is_some_and(|n| !n.is_empty() && n.chars().count() <= 4 && n.starts_with(char::is_numeric))
}

/// One proposal: marker line, text, reasons, and behind the last one the contact block and what is left out.
fn read_proposal(
    rows: Vec<InputLine>,
    notes: Vec<InputLine>,
    is_last: bool,
    language: Language,
    next_id: &mut u32,
    out: &mut Recognized,
    findings: &mut Vec<Finding>,
) -> Proposal {
    let words = tables().words.get(language);
    let mut proposal = Proposal::default();
    let mut rows = rows.into_iter().peekable();
    if let Some(row) = rows.next_if(|r| marker(r).is_some()) {
        let (marker, number) = marker(&row).expect("invariant: the row was taken because it has a marker");
        // An underlined NOC is a proposal.
        let underlined = marker == Marker::Noc && row.runs().first().is_some_and(|r| r.format.underline);
        proposal.header = ProposalHeader { marker, number, underlined, ..ProposalHeader::default() };
        out.found.push(row.found(LineKind::Marker));
    }
    let mut text_rows = Vec::new();
    let structural = |r: &InputLine| is_annex(r, language) || r.is_known_call(language);
    let rest: Vec<InputLine> = rows.collect();
    let last = rest.iter().rposition(structural).unwrap_or(0);
    let mut rows = rest.into_iter().enumerate().peekable();
    // A rule of underscores between the parts of a text is no foot of the document.
    let is_foot = |i: usize, r: &InputLine| is_contact(r, words) && i >= last;
    // What follows a heading that is all there is of a text belongs to the next proposal.
    let is_next = |r: &InputLine| !is_last && proposal.header.marker.is_heading_only() && section(r, words).is_some();
    let ends = |i: usize, r: &InputLine| reasons_prefix(r, words).is_some() || is_foot(i, r) || is_next(r);
    while let Some((_, row)) = rows.next_if(|(i, r)| !ends(*i, r)) {
        text_rows.push(row);
    }
    let mut rows = rows.map(|(_, row)| row).peekable();
    let Body { paragraphs, found, trailing } = body::read(text_rows, language, next_id, findings);
    proposal.paragraphs = paragraphs;
    // The text ends before its notes, whatever is marked.
    normalise_text(&mut proposal.paragraphs);
    out.found.extend(found);
    for note in notes {
        out.found.push(note.found(LineKind::Text(Role::Para)));
        proposal.paragraphs.push(note.into_paragraph(ParagraphId(*next_id), Role::Para, false));
        *next_id += 1;
    }
    for row in trailing {
        out.found.push(row.left_out(findings));
    }
    let mut reasons = Vec::new();
    let ends_reasons = |r: &InputLine| {
        is_contact(r, words)
            || section(r, words).is_some()
            || r.hint == Some(Hint::Boilerplate)
            || r.folded.trim() == fold_case(&words.supporters)
            || is_boilerplate_phrase(r, words)
            || counts_comments(r, words)
    };
    while let Some(row) = rows.next_if(|r| reasons_prefix(r, words).is_some() || !ends_reasons(r)) {
        let skip = reasons_prefix(&row, words).filter(|_| reasons.is_empty()).unwrap_or(0);
        let reason = text(&row.without_prefix(skip), Version::Revised);
        out.found.push(Found { text: reason.clone(), ..row.found(LineKind::Reasons) });
        reasons.push(reason);
    }
    proposal.header.reasons = reasons.join("\n");
    if is_last {
        read_back(rows, words, out, findings)
    } else {
        read_between(rows, words, out, findings)
    }
    proposal
}

/// Texts between two proposals, the background of the next. A draft has them before all proposals.
fn read_between(
    rows: impl Iterator<Item = InputLine>,
    words: &Words,
    out: &mut Recognized,
    findings: &mut Vec<Finding>,
) {
    let mut texts = HeadedTexts::default();
    for row in rows {
        if row.hint == Some(Hint::Boilerplate) || is_contact(&row, words) || is_boilerplate_phrase(&row, words) {
            out.found.push(row.left_out(findings));
            continue;
        }
        let heads = section(&row, words).is_some() || row.hint == Some(Hint::Heading);
        if heads {
            texts.head(&row)
        } else {
            texts.add(&row)
        }
        findings.push(Finding::new("between-proposals", Severity::Warning, row.number, row.text.trim()));
        out.found.push(row.found(LineKind::Background));
    }
    texts.fill(&mut out.contribution.metadata, words);
}

/// `Reasons:`: the bytes up to and with the colon.
fn reasons_prefix(row: &InputLine, words: &Words) -> Option<usize> {
    if row.hint == Some(Hint::Reasons) || words.reasons.iter().any(|w| row.folded.starts_with(w.folded())) {
        let flat = text(row.runs(), Version::Markup);
        let colon = flat.find([':', '：']);
        let short = |at: &usize| flat[..*at].split_whitespace().count() <= 2;
        return match colon.filter(short) {
            Some(at) => Some(at + flat[at..].chars().next().map_or(0, char::len_utf8)),
            None if row.hint == Some(Hint::Reasons) => Some(0),
            None => None,
        };
    }
    None
}

/// A rule of underscores or the word `Contact:` begins the foot of the document.
fn is_contact(row: &InputLine, words: &Words) -> bool {
    let named = words
        .contact
        .iter()
        .any(|w| row.folded.strip_prefix(w.folded()).is_some_and(|rest| rest.trim_start().starts_with([':', '：'])));
    row.is_rule() || named || row.hint == Some(Hint::Contact)
}

fn read_back(rows: impl Iterator<Item = InputLine>, words: &Words, out: &mut Recognized, findings: &mut Vec<Finding>) {
    for row in rows {
        let is_rule = row.text.trim().chars().all(|c| "_-–—".contains(c));
        let found = contact_row(&row, words, &mut out.contribution.metadata);
        if found.kind == LineKind::Contact || is_rule {
            out.found.push(Found { kind: LineKind::Contact, ..found });
        } else {
            out.found.push(row.left_out(findings));
        }
    }
}

/// Takes name, phone and e-mail out of a row; the row is left out when it holds none of them.
fn contact_row(row: &InputLine, words: &Words, metadata: &mut Metadata) -> Found {
    let after = |key: &str| {
        let at = row.folded.find(&fold_case(key))?;
        // folding keeps the number of characters in these fixed words, so the value is found behind the last colon or tab
        let value = row
            .text
            .rsplit(['\t', '：'])
            .next()
            .filter(|v| !v.contains(':'))
            .or_else(|| row.text.rsplit(": ").next())?;
        (at < row.folded.len()).then(|| value.trim().trim_end_matches(':').to_owned())
    };
    type Field = fn(&mut Contact) -> &mut String;
    let fields: [(&str, Field); 3] = [
        (&words.contact_name, |c| &mut c.name),
        (&words.contact_phone, |c| &mut c.phone),
        (&words.contact_email, |c| &mut c.email),
    ];
    for (key, field) in fields {
        let Some(value) = after(key) else { continue };
        if metadata.contacts.last_mut().is_none_or(|c| !field(c).is_empty()) {
            metadata.contacts.push(Contact::default());
        }
        if let Some(contact) = metadata.contacts.last_mut() {
            *field(contact) = value;
        }
        return row.found(LineKind::Contact);
    }
    row.found(if row.hint == Some(Hint::Contact) { LineKind::Contact } else { LineKind::LeftOut })
}
