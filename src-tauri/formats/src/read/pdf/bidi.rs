//! From visual order, in which a PDF file stores characters, to logical order.
//!
//! The bidirectional algorithm (Unicode Standard Annex 9) cannot be reversed in general. It can be for texts in one
//! script with words, numbers and references of another, as resolutions are.

use modline_core::text::chars::is_right_to_left;
use unicode_normalization::UnicodeNormalization;

use super::model::{Direction, PdfLine, PdfSpan};

/// The direction of most of these characters.
pub(super) fn direction<'a>(texts: impl Iterator<Item = &'a str>) -> Direction {
    let (mut left, mut right) = (0, 0);
    for c in texts.flat_map(str::chars) {
        right += usize::from(is_right_to_left(c));
        left += usize::from(c.is_alphabetic() && !is_right_to_left(c));
    }
    if right > left { Direction::Rtl } else { Direction::Ltr }
}

/// Puts spans in visual order into logical order.
pub(super) fn in_reading_order(spans: &mut [PdfSpan], direction: Direction) {
    let right = |p: &PdfSpan| p.text.chars().any(is_right_to_left);
    let latin = |p: &PdfSpan| !right(p) && p.text.chars().any(char::is_alphabetic);
    if !spans.iter().any(right) {
        return;
    }
    if direction == Direction::Ltr {
        turn_stretches(spans, right, right);
        return;
    }
    spans.reverse();
    let turned = turn_stretches(spans, latin, |p| !right(p) && p.text.chars().any(char::is_alphanumeric));
    turn_numbers(spans, &turned);
}

/// Reverses every segment that begins and ends with a span that `belongs`, contains one that is a `word`, and no foreign one.
/// Returns which spans were reversed.
fn turn_stretches(
    spans: &mut [PdfSpan],
    word: impl Fn(&PdfSpan) -> bool,
    belongs: impl Fn(&PdfSpan) -> bool,
) -> Vec<bool> {
    let foreign = |p: &PdfSpan| !belongs(p) && p.text.chars().any(char::is_alphabetic);
    let mut turned = vec![false; spans.len()];
    let mut index = 0;
    while index < spans.len() {
        let stop = spans[index..].iter().position(foreign).map_or(spans.len(), |n| index + n);
        let ends = spans[index..stop].iter().position(&belongs).zip(spans[index..stop].iter().rposition(&belongs));
        if let Some((first, last)) = ends.map(|(first, last)| (index + first, index + last))
            && spans[first..=last].iter().any(&word)
        {
            spans[first..=last].reverse();
            turned[first..=last].fill(true);
        }
        index = stop + 1;
    }
    turned
}

/// Reverses numbers, with the separators inside them, that are not among reversed words.
fn turn_numbers(spans: &mut [PdfSpan], turned: &[bool]) {
    let digit = |p: Option<&PdfSpan>| p.is_some_and(|p| p.text.chars().all(char::is_numeric));
    let inside =
        |p: Option<&PdfSpan>| p.is_some_and(|p| matches!(p.text.as_str(), "." | "," | "/" | ":" | "-" | "\u{2011}"));
    let mut index = 0;
    while index < spans.len() {
        let mut end = index;
        if !turned[index] && digit(spans.get(index)) {
            while digit(spans.get(end + 1)) || (inside(spans.get(end + 1)) && digit(spans.get(end + 2))) {
                end += 1;
            }
            spans[index..=end].reverse();
        }
        index = end + 1;
    }
}

/// Letters in the forms they take in a word, and ligatures, as the characters they are.
pub(super) fn plain_characters(text: &str) -> String {
    let formed = |c: char| matches!(c, '\u{FB00}'..='\u{FB06}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if formed(c) { out.extend(std::iter::once(c).nfkc()) } else { out.push(c) }
    }
    out
}

/// Brackets are mirrored on paper: some programs store the visible one, some the logical one. The text shows which:
/// an opening bracket follows a space.
pub(super) fn right_brackets<'a>(lines: impl Iterator<Item = &'a mut PdfLine>) {
    let mut lines: Vec<_> = lines.filter(|line| line.text().chars().any(is_right_to_left)).collect();
    let (mut meant, mut seen) = (0, 0);
    for line in &lines {
        let characters: Vec<char> = line.text().chars().collect();
        for (i, _) in characters.iter().enumerate().filter(|(_, c)| **c == '(') {
            let is_outside = |index: Option<usize>| {
                index.and_then(|index| characters.get(index)).is_none_or(|c| !c.is_alphanumeric())
            };
            meant += usize::from(is_outside(i.checked_sub(1)) && !is_outside(Some(i + 1)));
            seen += usize::from(!is_outside(i.checked_sub(1)) && is_outside(Some(i + 1)));
        }
    }
    if seen <= meant {
        return;
    }
    let other = |c: char| match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        _ => c,
    };
    for line in &mut lines {
        line.runs.iter_mut().for_each(|run| run.text = run.text.chars().map(other).collect());
    }
}
