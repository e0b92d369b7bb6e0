//! Lines to paragraphs: running heads and notes are left out, continued lines are joined, words divided at line ends
//! are restored.

use modline_core::text::chars::{is_dash, is_full_width, is_hyphen, is_right_to_left};
use std::collections::{HashMap, HashSet};

use modline_core::finding::{Finding, Severity};
use modline_core::itu::Label;
use modline_core::run::{self, Run, push};
use modline_core::source_line::SourceLine;
use modline_core::text::hyphenation::{DividedWord, KnownWords};

use super::model::{PageSide, PdfLine};
use crate::read::shared::label::is_call;

/// A larger step from line to line, in steps of the page, is a gap between paragraphs.
const GAP: f64 = 1.25;
/// Values are alike to a twentieth; those right between two stay with one, whatever was lost in turning a page.
const FINE: f64 = 20.0;
const HAIR: f64 = 1e-6;
/// Findings name so many words.
const MOST_NAMED: usize = 20;
/// So many characters of each.
const LONGEST_QUOTE: usize = 400;

/// The paragraphs of all pages.
pub(super) fn paragraphs(sides: Vec<PageSide>, findings: &mut Vec<Finding>) -> Vec<SourceLine> {
    let size = usual(lines(&sides).map(|l| (l.size, l.text().len())));
    let sides = without_furniture(sides, findings);
    let sides = without_notes(sides, size, findings);
    let sides = without_stamps(sides, findings);
    let texts: Vec<String> = lines(&sides).map(PdfLine::text).collect();
    let words = KnownWords::of(texts.iter().map(String::as_str));
    let usual_setting = PageMetrics::of(&sides);
    let mut margins: HashMap<i64, (f64, f64)> = HashMap::new();
    for side in &sides {
        let (left, right) = margins.entry(side.width.round() as i64).or_insert((f64::MAX, f64::MIN));
        for line in &side.lines {
            (*left, *right) = (left.min(line.x), right.max(line.end));
        }
    }
    let mut out: Vec<SourceLine> = Vec::new();
    let (mut before, mut mended): (Option<PdfLine>, Vec<String>) = (None, Vec::new());
    let mut last_width = None;
    for (page, side) in sides.iter().enumerate() {
        let width = side.width.round() as i64;
        let (left, right) = margins[&width];
        let setting = &PageMetrics { left, right, ..usual_setting };
        // A page held another way begins with a paragraph of its own.
        let turned = last_width.replace(width).is_some_and(|last| last != width) || !side.main;
        for (i, line) in side.lines.iter().cloned().enumerate() {
            let new_page = i == 0 && page > 0;
            let gap = before.as_ref().is_some_and(|b| !new_page && (b.y - line.y) > line.size * setting.gap);
            let parted = gap || (new_page && turned);
            let joined = before.as_ref().is_some_and(|b| !parted && goes_on(b, &line, setting, new_page));
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
        findings.push(Finding::new("divided-words-joined", Severity::Info, 0, named));
    }
    out
}

fn lines(sides: &[PageSide]) -> impl Iterator<Item = &PdfLine> {
    sides.iter().flat_map(|side| &side.lines)
}

/// The value that most of the text has.
fn usual(values: impl Iterator<Item = (f64, usize)>) -> f64 {
    let weights = weighed(values);
    weights.into_iter().max_by_key(|(value, weight)| (*weight, *value)).map_or(0.0, |(value, _)| value as f64 / FINE)
}

/// The step from line to line within a paragraph: paragraphs may stand further apart, and be as many as their lines.
fn usual_step(steps: impl Iterator<Item = (f64, usize)>) -> f64 {
    let weights = weighed(steps);
    let most = weights.values().max().copied().unwrap_or_default();
    let steps = weights.into_iter().filter(|(_, weight)| *weight * 2 >= most).map(|(step, _)| step);
    steps.min().map_or(0.0, |step| step as f64 / FINE)
}

/// How much of the text has each value, to the twentieth.
fn weighed(values: impl Iterator<Item = (f64, usize)>) -> HashMap<i64, usize> {
    let mut weights: HashMap<i64, usize> = HashMap::new();
    for (value, weight) in values.filter(|(v, _)| v.is_finite()) {
        *weights.entry((value * FINE - HAIR).round() as i64).or_default() += weight;
    }
    weights
}

/// How the text is set.
struct PageMetrics {
    /// Where lines end when they are full, on either side.
    left: f64,
    right: f64,
    /// The step from line to line, in sizes of the characters, that is a gap.
    gap: f64,
    /// Whether a gap stands before every clause: a line without one goes on, however short the line above.
    parted: bool,
}

impl PageMetrics {
    /// Of all pages; where their lines end is told of each.
    fn of(sides: &[PageSide]) -> Self {
        let pairs = || sides.iter().flat_map(|side| side.lines.windows(2)).map(|w| (&w[0], &w[1]));
        let gap = usual_step(pairs().map(|(a, b)| ((a.y - b.y) / b.size, 1))).max(1.0) * GAP;
        let labelled: Vec<bool> =
            pairs().filter(|(_, b)| has_label(&b.text())).map(|(a, b)| a.y - b.y > b.size * gap).collect();
        let apart = labelled.iter().filter(|gap| **gap).count();
        Self { left: 0.0, right: 0.0, gap, parted: apart > 1 && apart * 5 >= labelled.len() * 4 }
    }
}

/// Whether a label stands before the first tab.
fn has_label(text: &str) -> bool {
    text.split_once('\t').is_some_and(|(label, _)| Label::is_label(label))
}

/// Whether a tab parts cells, and no label from its text.
fn is_row(text: &str) -> bool {
    text.contains('\t') && !has_label(text)
}

/// Whether `line` goes on with the paragraph that `before` belongs to.
fn goes_on(before: &PdfLine, line: &PdfLine, setting: &PageMetrics, new_page: bool) -> bool {
    let (text, above) = (line.text(), before.text());
    let rtl = above.chars().filter(|c| c.is_alphabetic()).take(20).any(is_right_to_left);
    let bracketed = Label::parse(&text, modline_core::itu::Language::En)
        .is_some_and(|l| l.text.ends_with(')') && above.ends_with([';', ',', '.', ':', '؛', '،']));
    if has_label(&text)
        || (is_row(&text) && is_row(&above))
        || bracketed
        || is_call(&text)
        || is_call(&above)
        || (line.size / before.size - 1.0).abs() > 0.08
    {
        return false;
    }
    // A line that stands in the middle is a heading, each for itself.
    let width = setting.right - setting.left;
    let centred = |l: &PdfLine| {
        let (left, right) = (l.x - setting.left, setting.right - l.end);
        left > width * 0.08 && (left - right).abs() < width * 0.03
    };
    if centred(before) || centred(line) {
        return false;
    }
    let word = text.split_whitespace().next().map_or(0, |w| w.chars().count()) as f64;
    let character_width = (before.end - before.x) / above.chars().count().max(1) as f64;
    let left_over = if rtl { before.x - setting.left } else { setting.right - before.end };
    let full = left_over < (word + 1.5) * character_width + before.size * 0.5;
    // Without a gap between paragraphs, only an indent tells them apart.
    let start = |l: &PdfLine| if rtl { -l.end } else { l.x };
    let indented = start(line) - start(before) > line.size * 0.8 && !above.contains('\t') && !new_page;
    let ended = above.trim_end().ends_with(['.', ';', ':', '؛', '。', '；', '：']);
    !(new_page && ended) && if setting.parted && !new_page { full || !ended } else { full && !indented }
}

/// Adds a line's text, with a space between, or with a divided word mended.
fn append(runs: &mut Vec<Run>, line: Vec<Run>, words: &KnownWords, mended: &mut Vec<String>) {
    let above: String = runs.iter().map(|r| r.text.as_str()).collect();
    let text: String = line.iter().map(|r| r.text.as_str()).collect();
    let touching =
        above.chars().next_back().is_some_and(is_full_width) && text.chars().next().is_some_and(is_full_width);
    match words.halves(&above, &text) {
        DividedWord::Divided => mended.extend(run::join_divided(runs, &text)),
        DividedWord::Hyphenated => {}
        DividedWord::Apart if touching || above.ends_with(is_hyphen) => {}
        DividedWord::Apart => push(runs, Run::unchanged(" ")),
    }
    line.into_iter().for_each(|run| push(runs, run));
}

/// Takes out what the file says is no text, and what stands at the head or foot of most pages in the same place, with
/// another number or not.
fn without_furniture(mut sides: Vec<PageSide>, findings: &mut Vec<Finding>) -> Vec<PageSide> {
    /// Lines at each end of a page that may be furniture.
    const ENDS: usize = 3;
    /// Lines of pages stand in the same place to a few points.
    const NEAR: f64 = 4.0;
    let form = |line: &PdfLine| {
        let text = line.text();
        let parts = text.split(|c: char| c.is_numeric() || c.is_whitespace()).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("#")
    };
    let at_end = |i: usize, len: usize| i < ENDS || i + ENDS >= len;
    let mut places: HashMap<String, Vec<f64>> = HashMap::new();
    for PageSide { lines, .. } in &sides {
        for (_, line) in lines.iter().enumerate().filter(|(i, _)| at_end(*i, lines.len())) {
            places.entry(form(line)).or_default().push(line.y);
        }
    }
    let is_number = |line: &PdfLine| {
        let text = line.text();
        let text = text.trim_matches(|c| is_dash(c) || c == ' ');
        text.len() <= 7 && text.starts_with(char::is_numeric) && text.chars().all(|c| c.is_numeric() || c == '/')
    };
    let most = (sides.iter().filter(|side| side.main).count() / 2).max(2);
    let mut named: HashSet<String> = HashSet::new();
    for side in &mut sides {
        let len = side.lines.len();
        // A page number on a page held another way is a line of its own.
        let alone = len == 1 && side.main;
        let mut i = 0;
        side.lines.retain(|line| {
            let f = form(line);
            let near = |places: &Vec<f64>| places.iter().filter(|y| (*y - line.y).abs() < NEAR).count() >= most;
            let repeated = at_end(i, len) && !has_label(&line.text()) && places.get(&f).is_some_and(near);
            let number = (i == 0 || i + 1 == len) && !alone && is_number(line);
            i += 1;
            let furniture = line.artifact || repeated || number;
            if furniture && named.len() < MOST_NAMED && named.insert(f) {
                findings.push(Finding::new("running-head-left-out", Severity::Info, 0, line.text().trim()));
            }
            !furniture
        });
    }
    sides
}

/// Takes out notes: lines in lower case at the foot of a page.
fn without_notes(mut sides: Vec<PageSide>, size: f64, findings: &mut Vec<Finding>) -> Vec<PageSide> {
    let small = |line: &PdfLine| line.size < size * 0.93;
    for side in &mut sides {
        let foot = side.lines.iter().rposition(|l| !small(l)).map_or(0, |i| i + 1);
        if foot == 0 || foot == side.lines.len() {
            continue;
        }
        let notes = side.lines.split_off(foot);
        let text = notes.iter().map(PdfLine::text).collect::<Vec<_>>().join(" ");
        let quote: String = text.chars().take(LONGEST_QUOTE).collect();
        findings.push(Finding::new("note-left-out", Severity::Warning, 0, quote));
    }
    sides
}

/// Takes out what stands beside the text of a page another way up, unless there are lines of text among it.
fn without_stamps(mut sides: Vec<PageSide>, findings: &mut Vec<Finding>) -> Vec<PageSide> {
    const LETTERS_OF_A_LINE: usize = 20;
    let is_text = |line: &&PdfLine| line.text().chars().count() >= LETTERS_OF_A_LINE;
    let stamps = sides.extract_if(.., |side| !side.main && side.lines.iter().filter(is_text).count() < 2);
    name_turned(stamps.map(|side| side.lines.iter().map(PdfLine::text).collect::<Vec<_>>().join(" ")), findings);
    sides
}

/// Names text that was left out because it is turned, each once.
pub(super) fn name_turned(texts: impl IntoIterator<Item = String>, findings: &mut Vec<Finding>) {
    let mut named: HashSet<String> = HashSet::new();
    for text in texts {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let quote: String = words.chars().filter(|c| !c.is_control()).take(LONGEST_QUOTE).collect();
        if !quote.is_empty() && named.len() < MOST_NAMED && named.insert(quote.clone()) {
            findings.push(Finding::new("turned-left-out", Severity::Warning, 0, quote));
        }
    }
}
