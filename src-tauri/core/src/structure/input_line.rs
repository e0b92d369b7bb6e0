//! Rows: source lines with the text to look at, bullets off, and a label that may be split off.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::itu::{KnownCall, LONGEST_CALL, Label, LabelKind, Language, find_call, find_folded_call};
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{self, Revision, Run, Version};
use crate::source_line::{Hint, SourceLine};
use crate::text::chars::is_full_width;
use crate::text::fold_case;
use crate::typed_label::split_at_tab;

use super::{Found, LineKind, paragraph_marks};

/// A source line, looked at.
pub(super) struct InputLine {
    pub number: usize,
    pub gap: bool,
    /// Whether its source is text by lines.
    pub by_line: bool,
    /// Depth in lists of the source.
    pub depth: u8,
    pub hint: Option<Hint>,
    /// The text as the user reads it: revised, or what was deleted where nothing else is left. With its label, unless
    /// the source keeps that apart.
    pub text: String,
    /// The beginning of `text`, folded for comparing; whole where it is short enough to be a heading or a call.
    pub folded: String,
    /// A label at its start, not yet believed.
    pub label: Option<LineLabel>,
    /// Text and marks, label and all.
    runs: Vec<Run>,
    ins: Option<Revision>,
    del: Option<Revision>,
    /// In some reading the row before runs on into this one.
    joined: bool,
}

/// A label found at the start of a row.
pub(super) struct LineLabel {
    pub text: String,
    pub kind: LabelKind,
    /// Parted from the text by a tab, or kept apart by the source: certain.
    pub sure: bool,
    label: Vec<Run>,
    rest: Vec<Run>,
}

impl InputLine {
    /// Whether it is a call of the table.
    pub fn is_known_call(&self, language: Language) -> bool {
        self.label.is_none() && matches!(self.call(language), Some(KnownCall::Whole(_)))
    }

    /// A line that is no part of the document, and the note that says so.
    pub fn left_out(&self, findings: &mut Vec<Finding>) -> Found {
        findings.push(Finding::new("left-out", Severity::Info, self.number, self.text.trim()));
        self.found(LineKind::LeftOut)
    }

    pub fn found(&self, kind: LineKind) -> Found {
        Found { line: self.number, kind, label: String::new(), text: self.text.trim().to_owned() }
    }

    /// The paragraph of this row; `labelled` says whether the label is believed.
    pub fn into_paragraph(self, id: ParagraphId, role: Role, labelled: bool) -> Paragraph {
        let (label, runs) = match self.label {
            Some(l) if labelled => (l.label, l.rest),
            _ => (Vec::new(), self.runs),
        };
        Paragraph { id, role, label, runs, ins: self.ins, del: self.del }
    }

    /// Whether the end stands in every version, so that the row may be joined to another.
    pub fn is_unmarked(&self) -> bool {
        self.ins.is_none() && self.del.is_none()
    }

    /// Whether it is a paragraph of its own in every version.
    pub fn stands_alone(&self) -> bool {
        !self.joined && self.is_unmarked()
    }

    /// Adds `other` behind this row.
    pub fn join(&mut self, other: InputLine) {
        let blank = InputLine::between(&self.text, &other.text);
        self.join_by(blank, other);
    }

    /// Adds `other`, with `blank` between, which is none where a word goes on.
    pub fn join_by(&mut self, blank: &str, other: InputLine) {
        let label_rest = self.label.as_mut().map(|l| &mut l.rest);
        for runs in [&mut self.runs].into_iter().chain(label_rest) {
            run::push(runs, Run::unchanged(blank));
            other.runs.iter().for_each(|r| run::push(runs, r.clone()));
        }
        for (mine, theirs) in [(&mut self.text, &other.text), (&mut self.folded, &other.folded)] {
            mine.push_str(blank);
            mine.push_str(theirs);
        }
        (self.ins, self.del) = (other.ins, other.del);
    }

    /// Adds `other`, a part of the same line, with `blank` between and no other space.
    pub fn trim_join(&mut self, blank: &str, other: &InputLine) {
        self.runs = trim_end(std::mem::take(&mut self.runs));
        run::push(&mut self.runs, Run::unchanged(blank));
        self.runs.extend(trim_start(other.runs.clone()));
        self.text = readable(&self.runs);
        self.folded = fold_case(beginning(&self.text));
        self.label = None;
        (self.ins, self.del) = (other.ins.clone(), other.del.clone());
    }

    /// Takes the hyphen off its end that only divided a word, whose other half begins `next`. Gives back what was joined.
    pub fn join_divided(&mut self, next: &str) -> Option<String> {
        if let Some(label) = &mut self.label {
            run::join_divided(&mut label.rest, next);
        }
        for text in [&mut self.text, &mut self.folded] {
            text.pop();
        }
        run::join_divided(&mut self.runs, next)
    }

    /// Whether it is a label with nothing behind it.
    pub fn is_bare_label(&self) -> bool {
        self.label.as_ref().is_some_and(|l| !l.label.is_empty() && l.rest.iter().all(|r| r.text.trim().is_empty()))
    }

    /// Whether a number or dash was typed at its start with no word behind it, as cells of tables have them: no label.
    pub fn is_figures(&self) -> bool {
        let Some(label) = &self.label else { return false };
        let is_figure = label.kind == LabelKind::Dash || label.text.ends_with(char::is_numeric);
        let is_typed = self.text.trim_start().starts_with(label.text.as_str());
        is_figure && is_typed && !label.rest.iter().any(|r| r.text.contains(char::is_alphabetic))
    }

    /// Puts `other`, which is the text that a label alone on its line belongs to, behind the label.
    pub fn take_text(&mut self, other: InputLine) {
        let Some(label) = &mut self.label else { return };
        label.sure = true;
        label.rest = other.runs.clone();
        self.runs = label.label.iter().cloned().chain([Run::unchanged("\t")]).chain(other.runs).collect();
        self.text = format!("{}\t{}", label.text, other.text);
        self.folded = fold_case(beginning(&self.text));
        (self.ins, self.del) = (other.ins, other.del);
    }

    /// What stands between two rows that are joined: a space, and in Chinese nothing.
    pub fn between(before: &str, behind: &str) -> &'static str {
        let wide = |c: Option<char>| c.is_some_and(is_full_width);
        if wide(before.chars().next_back()) && wide(behind.chars().next()) { "" } else { " " }
    }

    /// Whether it is a rule of underscores.
    pub fn is_rule(&self) -> bool {
        let s = self.text.trim();
        s.len() >= 5 && s.chars().all(|c| "_-–—".contains(c))
    }

    /// Whether all of its text is in italics.
    pub fn is_italic(&self) -> bool {
        self.runs.iter().all(|r| r.format.italic || r.text.trim().is_empty())
    }

    /// The runs, label and all.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Cuts `bytes` of flat text off the front.
    pub fn without_prefix(&self, bytes: usize) -> Vec<Run> {
        trim_start(run::behind(&self.runs, bytes))
    }

    /// Leaves `bytes` of flat text out at the front of a row without a label.
    pub fn cut_front(&mut self, bytes: usize) {
        self.runs = self.without_prefix(bytes);
        self.text = readable(&self.runs);
        self.folded = fold_case(beginning(&self.text));
    }

    /// What the table of calls says of it.
    pub fn call(&self, language: Language) -> Option<KnownCall> {
        if self.text.len() > LONGEST_CALL { None } else { find_folded_call(&self.folded, language) }
    }

    /// The last character that is not a space.
    pub fn end_mark(&self) -> char {
        self.text.trim_end().chars().next_back().unwrap_or(' ')
    }

    /// Whether a clause could end here: `;` `,` `.` in any script.
    pub fn ends_clause(&self) -> bool {
        ";,.:؛،；，。：".contains(self.end_mark())
    }
}

/// Looks at every line. Bullets that a copy put before everything are typography: left out and reported once for each
/// sign.
pub(super) fn input_lines(lines: Vec<SourceLine>, language: Language, findings: &mut Vec<Finding>) -> Vec<InputLine> {
    let lines = paragraph_marks::settle(lines);
    let after = |l: &SourceLine, signs: &[char]| {
        let flat = run::text_ref(&l.runs, Version::Markup);
        bullet(&flat, signs).map(|len| flat[len..].to_owned())
    };
    let most = |n: usize| n * 2 > lines.len() && n > 2;
    let before_most = |signs: &[char]| most(lines.iter().filter(|l| after(l, signs).is_some()).count());
    // A dash is a label of its own, unless calls have one too.
    let dashed: Vec<String> = lines.iter().filter_map(|l| after(l, &DASHES)).collect();
    let dashes =
        most(dashed.len()) && dashed.iter().any(|s| matches!(find_call(s, language), Some(KnownCall::Whole(_))));
    let quoted = before_most(&QUOTING);
    let everywhere = [(dashes, &DASHES[..]), (quoted, &QUOTING[..]), (before_most(&BULLETS), &BULLETS[..])];
    let everywhere = everywhere.into_iter().find(|(all, _)| *all).map(|(_, signs)| signs);
    let (mut out, mut stripped) = (Vec::with_capacity(lines.len()), BTreeMap::<String, (usize, usize)>::new());
    let mut joined = false;
    for mut line in lines {
        let flat = run::text_ref(&line.runs, Version::Markup);
        let labelled = |len: &usize| Label::parse(&flat[*len..], language).is_some();
        let len =
            everywhere.and_then(|signs| bullet(&flat, signs)).or_else(|| bullet(&flat, &BULLETS).filter(labelled));
        if let Some(len) = len {
            let (_, count) = stripped.entry(flat[..len].trim().to_owned()).or_insert((line.number, 0));
            *count += 1;
            line.runs = trim_start(run::behind(&line.runs, len));
        }
        let runs_on = runs_on(&line) || (joined && (line.ins.is_some() || line.del.is_some()));
        out.push(row(line, joined, language));
        joined = runs_on;
    }
    for (sign, (first, count)) in stripped {
        findings.push(Finding::new("signs-left-out", Severity::Info, first, count.to_string()).with_hint(sign));
    }
    out
}

/// Whether the end is marked while text before it is not: in one reading the next line follows in the same paragraph.
fn runs_on(line: &SourceLine) -> bool {
    let mut runs = line.label.iter().flatten().chain(&line.runs);
    (line.ins.is_some() && runs.clone().any(|r| r.ins.is_none()))
        || (line.del.is_some() && runs.any(|r| r.del.is_none()))
}

/// `joined`: the line before runs on into this one.
fn row(mut line: SourceLine, joined: bool, language: Language) -> InputLine {
    let open = runs_on(&line);
    let mut runs = run::normalise(std::mem::take(&mut line.runs));
    runs = if joined { runs } else { trim_start(runs) };
    runs = if open { runs } else { trim_end(runs) };
    let [flat, base, revised] = [Version::Markup, Version::Base, Version::Revised].map(|r| run::text_ref(&runs, r));
    let text = if revised.is_empty() { &base } else { &revised }.to_string();
    let (label, runs) = match line.label {
        Some(label) => {
            let text = readable(&label);
            let kind = Label::parse(&text, language).map_or(LabelKind::Dash, |l| l.kind);
            let label = trim(label);
            let whole = label.iter().cloned().chain([Run::unchanged("\t")]).chain(runs.iter().cloned()).collect();
            (Some(LineLabel { text: text.trim().to_owned(), kind, sure: true, label, rest: runs }), whole)
        }
        None => {
            // What runs on directly is the beginning of a word or a number.
            let is_label = |l: &LineLabel| !(open && !l.sure && l.rest.is_empty());
            (split_label(&runs, &flat, &base, &revised, language).filter(is_label), runs)
        }
    };
    let folded = fold_case(beginning(&text));
    InputLine {
        number: line.number,
        gap: line.gap,
        by_line: line.by_line,
        depth: line.depth,
        hint: line.hint,
        text,
        folded,
        label,
        runs,
        ins: line.ins,
        del: line.del,
        joined,
    }
}

/// Headings, calls and fixed words are short: of a long text the beginning says enough.
fn beginning(text: &str) -> &str {
    const LONGEST_HEADING: usize = 1000;
    &text[..text.floor_char_boundary(LONGEST_HEADING)]
}

/// Splits a label off: where a tab parts it, each reading's own label counts (`b)` deleted, `c)` inserted).
fn split_label(runs: &[Run], flat: &str, base: &str, revised: &str, language: Language) -> Option<LineLabel> {
    let made = |len: usize, rest: usize, text: &str, kind, sure| {
        let label = trim(run::before(runs, len));
        LineLabel { text: text.to_owned(), kind, sure, label, rest: run::behind(runs, rest) }
    };
    if let Some((label, rest)) = split_at_tab(runs, language)
        && run::has_text(&label, Version::Base) | run::has_text(&label, Version::Revised)
    {
        let text = readable(&label).trim().to_owned();
        let kind = Label::parse(&format!("{text}\t"), language).map_or(LabelKind::Dash, |l| l.kind);
        return Some(LineLabel { text, kind, sure: true, label: trim(label), rest: trim_start(rest) });
    }
    // `{--b)--}{++c)++} that`, `1.{--2 --}{++3 ++}that`: each reading has its own label, and the same text behind it.
    if let (Some(old), Some(new)) = (Label::parse(base, language), Label::parse(revised, language))
        && old.text != new.text
    {
        const LONGEST: usize = 64;
        let cuts = flat.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|at| *at <= LONGEST);
        let is_both = |at: &usize| {
            let label = run::before(runs, *at);
            [(Version::Base, &old), (Version::Revised, &new)]
                .iter()
                .all(|(r, l)| run::text(&label, *r).trim() == l.text)
        };
        if let Some(cut) = cuts.into_iter().find(is_both) {
            let rest = flat.len() - flat[cut..].trim_start().len();
            let mut split = made(cut, rest, new.text, new.kind, true);
            for version in [Version::Base, Version::Revised] {
                let last = split.label.iter_mut().rev().find(|r| r.is_in(version));
                last.into_iter().for_each(|r| r.text.truncate(r.text.trim_end().len()));
            }
            return Some(split);
        }
    }
    let label = Label::parse(flat, language)?;
    let (len, rest) = (label.at + label.text.len(), flat.len() - label.rest.len());
    Some(made(len, rest, label.text, label.kind, label.tabbed))
}

fn readable(runs: &[Run]) -> String {
    let revised = run::text(runs, Version::Revised);
    if revised.is_empty() { run::text(runs, Version::Base) } else { revised }
}

/// Signs that web pages and word processors put before the items of a list. Before a label they are left out.
const BULLETS: [char; 9] = ['•', '◦', '▪', '●', '·', '\u{f0b7}', '○', '■', '□'];
/// Signs that mail puts before every line it quotes, and typists before the items of a list: elsewhere they mean something.
const QUOTING: [char; 2] = ['>', '*'];
/// Signs that ITU's own texts use for a sub-level.
const DASHES: [char; 3] = ['-', '–', '—'];

/// The length of a bullet and the spaces behind it; of quotations in quotations, of all their signs.
fn bullet(flat: &str, signs: &[char]) -> Option<usize> {
    let s = flat.trim_start();
    let rest = s.strip_prefix(signs)?;
    let text = rest.trim_start();
    let len = (text.len() < rest.len()).then(|| flat.len() - text.len())?;
    Some(len + if s.starts_with('>') { bullet(text, &['>']).unwrap_or_default() } else { 0 })
}

fn trim(runs: Vec<Run>) -> Vec<Run> {
    trim_end(trim_start(runs))
}

/// Spaces at the border of a paragraph say nothing; tabs in front belong to a lost label. One space stays: Arabic
/// labels are padded with it, ` أ )`.
fn trim_start(mut runs: Vec<Run>) -> Vec<Run> {
    while let Some(first) = runs.first_mut() {
        let padded = matches!(first.text.as_bytes(), [b' ', 0xD8..=0xDB, _, b' ' | b')', ..]);
        let cut = if padded { 0 } else { first.text.len() - first.text.trim_start().len() };
        first.text.drain(..cut);
        if !first.text.is_empty() {
            break;
        }
        runs.remove(0);
    }
    runs
}

fn trim_end(mut runs: Vec<Run>) -> Vec<Run> {
    while let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end().len());
        if !last.text.is_empty() {
            break;
        }
        runs.pop();
    }
    runs
}
