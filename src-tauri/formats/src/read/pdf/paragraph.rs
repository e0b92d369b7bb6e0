//! Lines to paragraphs: running heads and notes taken out, lines that go on joined, words divided at line ends mended.

use std::collections::{HashMap, HashSet};

use modline_core::finding::{Finding, Severity};
use modline_core::itu::Label;
use modline_core::run::{Run, push};
use modline_core::source_line::SourceLine;

use super::line::Line;
use crate::locale::is_right_to_left;
use crate::read::html::is_call;

/// A larger step from line to line, in steps of the page, is a gap between paragraphs.
const GAP: f64 = 1.25;
/// Findings name so many words.
const MOST_NAMED: usize = 20;

/// The paragraphs of all pages.
pub(super) fn paragraphs(pages: Vec<Vec<Line>>, findings: &mut Vec<Finding>) -> Vec<SourceLine> {
    let size = usual(pages.iter().flatten().map(|l| (l.size, l.text().len())));
    let pages = without_furniture(pages, findings);
    let pages = without_notes(pages, size, findings);
    let words: HashSet<String> =
        pages.iter().flatten().flat_map(|l| words(&l.text())).map(|w| w.to_lowercase()).collect();
    let setting = Setting::of(&pages);
    let mut out: Vec<SourceLine> = Vec::new();
    let (mut before, mut mended): (Option<Line>, Vec<String>) = (None, Vec::new());
    for (page, lines) in pages.into_iter().enumerate() {
        for (i, line) in lines.into_iter().enumerate() {
            let new_page = i == 0 && page > 0;
            let gap = before.as_ref().is_some_and(|b| !new_page && (b.y - line.y) > line.size * setting.gap);
            let joined = before.as_ref().is_some_and(|b| !gap && goes_on(b, &line, &setting, new_page));
            match out.last_mut().filter(|_| joined) {
                Some(last) => append(&mut last.runs, line.runs.clone(), &words, &mut mended),
                None => out.push(SourceLine {
                    number: out.len() + 1,
                    runs: line.runs.clone(),
                    gap,
                    ..SourceLine::default()
                }),
            }
            before = Some(line);
        }
    }
    if !mended.is_empty() {
        let more = if mended.len() > MOST_NAMED { ", …" } else { "" };
        let named = mended[..mended.len().min(MOST_NAMED)].join(", ") + more;
        findings.push(Finding::new("divided-words-joined", Severity::Note, 0, named));
    }
    out
}

/// The value that most of the text has.
fn usual(values: impl Iterator<Item = (f64, usize)>) -> f64 {
    let mut weights: HashMap<i64, usize> = HashMap::new();
    for (value, weight) in values.filter(|(v, _)| v.is_finite()) {
        *weights.entry((value * 20.0).round() as i64).or_default() += weight;
    }
    weights.into_iter().max_by_key(|(value, weight)| (*weight, *value)).map_or(0.0, |(value, _)| value as f64 / 20.0)
}

/// How the text is set.
struct Setting {
    /// Where lines end when they are full, on either side.
    left: f64,
    right: f64,
    /// The step from line to line, in sizes of the letters, that is a gap.
    gap: f64,
    /// Whether a gap stands before every clause: a line without one goes on, however short the line above.
    parted: bool,
}

impl Setting {
    fn of(pages: &[Vec<Line>]) -> Self {
        let left = pages.iter().flatten().map(|l| l.x).fold(f64::MAX, f64::min);
        let right = pages.iter().flatten().map(|l| l.end).fold(f64::MIN, f64::max);
        let pairs = || pages.iter().flat_map(|p| p.windows(2)).map(|w| (&w[0], &w[1]));
        let gap = usual(pairs().map(|(a, b)| ((a.y - b.y) / b.size, 1))).max(1.0) * GAP;
        let labelled: Vec<bool> =
            pairs().filter(|(_, b)| has_label(&b.text())).map(|(a, b)| a.y - b.y > b.size * gap).collect();
        let apart = labelled.iter().filter(|gap| **gap).count();
        Self { left, right, gap, parted: apart > 1 && apart * 5 >= labelled.len() * 4 }
    }
}

/// Whether a label stands before the first tab.
fn has_label(text: &str) -> bool {
    text.split_once('\t').is_some_and(|(label, _)| Label::is_label(label))
}

/// Whether `line` goes on with the paragraph that `before` belongs to.
fn goes_on(before: &Line, line: &Line, setting: &Setting, new_page: bool) -> bool {
    let (text, above) = (line.text(), before.text());
    let rtl = above.chars().filter(|c| c.is_alphabetic()).take(20).any(is_right_to_left);
    let bracketed = Label::parse(&text, modline_core::itu::Language::En)
        .is_some_and(|l| l.text.ends_with(')') && above.ends_with([';', ',', '.', ':', '؛', '،']));
    if has_label(&text)
        || bracketed
        || is_call(&text)
        || is_call(&above)
        || (line.size / before.size - 1.0).abs() > 0.08
    {
        return false;
    }
    // A line that stands in the middle is a heading, each for itself.
    let width = setting.right - setting.left;
    let centred = |l: &Line| {
        let (left, right) = (l.x - setting.left, setting.right - l.end);
        left > width * 0.08 && (left - right).abs() < width * 0.03
    };
    if centred(before) || centred(line) {
        return false;
    }
    let word = text.split_whitespace().next().map_or(0, |w| w.chars().count()) as f64;
    let letter = (before.end - before.x) / above.chars().count().max(1) as f64;
    let left_over = if rtl { before.x - setting.left } else { setting.right - before.end };
    let full = left_over < (word + 1.5) * letter + before.size * 0.5;
    // Without a gap between paragraphs, only an indent tells them apart.
    let start = |l: &Line| if rtl { -l.end } else { l.x };
    let indented = start(line) - start(before) > line.size * 0.8 && !above.contains('\t') && !new_page;
    let ended = above.trim_end().ends_with(['.', ';', ':', '؛', '。', '；', '：']);
    !(new_page && ended) && if setting.parted && !new_page { full || !ended } else { full && !indented }
}

/// Adds a line's text, with a blank between, or with a divided word mended.
fn append(runs: &mut Vec<Run>, line: Vec<Run>, words: &HashSet<String>, mended: &mut Vec<String>) {
    let above: String = runs.iter().map(|r| r.text.as_str()).collect();
    let text: String = line.iter().map(|r| r.text.as_str()).collect();
    let hyphen = above.chars().next_back().filter(|c| matches!(c, '-' | '\u{2010}' | '\u{AD}'));
    let wide = |c: char| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let touching = above.chars().next_back().is_some_and(wide) && text.chars().next().is_some_and(wide);
    let first = above[..above.len() - hyphen.map_or(0, char::len_utf8)].rsplit(|c: char| !c.is_alphanumeric()).next();
    let first = first.unwrap_or_default();
    let second: String = text.chars().take_while(|c| c.is_alphanumeric()).collect();
    let divided = !first.is_empty() && second.chars().next().is_some_and(char::is_lowercase);
    match hyphen {
        Some(sign) if divided => {
            let whole = format!("{first}{second}");
            let kept = format!("{first}-{second}").to_lowercase();
            let compound = first.chars().any(|c| c.is_uppercase() || c.is_numeric())
                && first.chars().skip(1).any(|c| c.is_uppercase() || c.is_numeric());
            let known = words.contains(&whole.to_lowercase());
            if sign == '\u{AD}' || known || !(words.contains(&kept) || compound || is_prefix(first)) {
                if let Some(last) = runs.last_mut() {
                    last.text.truncate(last.text.len() - sign.len_utf8());
                }
                mended.push(format!("{first}{sign}{second} → {whole}").replace('\u{AD}', "-"));
            }
        }
        Some(_) => {}
        None if touching => {}
        None => push(runs, Run::kept(" ")),
    }
    line.into_iter().for_each(|run| push(runs, run));
}

/// Words that stand before a hyphen of their own.
fn is_prefix(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "non"
            | "e"
            | "co"
            | "self"
            | "well"
            | "long"
            | "short"
            | "high"
            | "low"
            | "vice"
            | "sous"
            | "peut"
            | "celui"
            | "c"
            | "socio"
    )
}

/// The words of a text, those with hyphens whole.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\u{2010}' | '\u{2011}')));
    parts.filter(|w| !w.is_empty() && !w.ends_with('-')).map(|w| w.replace(['\u{2010}', '\u{2011}'], "-")).collect()
}

/// Takes out what the file says is no text, and what stands at the head or foot of most pages in the same place, with
/// another number or not.
fn without_furniture(pages: Vec<Vec<Line>>, findings: &mut Vec<Finding>) -> Vec<Vec<Line>> {
    /// Lines at each end of a page that may be furniture.
    const ENDS: usize = 3;
    let form = |line: &Line| {
        let text = line.text();
        let parts = text.split(|c: char| c.is_numeric() || c.is_whitespace()).filter(|part| !part.is_empty());
        // Lines of pages stand in the same place to a few points.
        (parts.collect::<Vec<_>>().join("#"), (line.y / 4.0).round() as i64)
    };
    let at_end = |i: usize, len: usize| i < ENDS || i + ENDS >= len;
    let mut counts: HashMap<(String, i64), usize> = HashMap::new();
    for page in &pages {
        let ends = page.iter().enumerate().filter(|(i, _)| at_end(*i, page.len())).map(|(_, line)| form(line));
        ends.collect::<HashSet<_>>().into_iter().for_each(|f| *counts.entry(f).or_default() += 1);
    }
    let is_number = |line: &Line| {
        let text = line.text();
        let text = text.trim_matches(['-', '–', '—', ' ']);
        text.len() <= 7 && text.starts_with(char::is_numeric) && text.chars().all(|c| c.is_numeric() || c == '/')
    };
    let most = (pages.len() / 2).max(2);
    let mut named: HashSet<String> = HashSet::new();
    let mut out = Vec::with_capacity(pages.len());
    for page in pages {
        let len = page.len();
        let mut kept = Vec::with_capacity(len);
        for (i, line) in page.into_iter().enumerate() {
            let f = form(&line);
            let repeated = at_end(i, len) && !has_label(&line.text()) && counts.get(&f).is_some_and(|n| *n >= most);
            let number = (i == 0 || i + 1 == len) && len > 1 && is_number(&line);
            if !(line.artifact || repeated || number) {
                kept.push(line);
            } else if named.len() < MOST_NAMED && named.insert(f.0) {
                findings.push(Finding::new("running-head-left-out", Severity::Note, 0, line.text().trim()));
            }
        }
        out.push(kept);
    }
    out
}

/// Takes out notes: lines in small letters at the foot of a page.
fn without_notes(pages: Vec<Vec<Line>>, size: f64, findings: &mut Vec<Finding>) -> Vec<Vec<Line>> {
    let small = |line: &Line| line.size < size * 0.93;
    let mut out = Vec::with_capacity(pages.len());
    for mut page in pages {
        let foot = page.iter().rposition(|l| !small(l)).map_or(0, |i| i + 1);
        let notes = page.split_off(foot);
        if foot == 0 {
            out.push(notes);
            continue;
        }
        if !notes.is_empty() {
            let text = notes.iter().map(Line::text).collect::<Vec<_>>().join(" ");
            let quote: String = text.chars().take(400).collect();
            findings.push(Finding::new("note-left-out", Severity::Doubt, 0, quote));
        }
        out.push(page);
    }
    out
}
