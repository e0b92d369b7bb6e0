//! Paragraphs as spans with formatting and marks, shared by the writers of formatted files.

use modline_core::itu::Language;
use modline_core::paragraph::{Paragraph, Role};
use modline_core::run::{self, Format, Revision, Run, Version};
use modline_core::text::chars::is_han;

use super::page_design::{DELETED_COLOUR, INSERTED_COLOUR};
use crate::word::{RoleStyle, label_is_italic, role_style};

/// Direct formatting of a run: only what departs from its paragraph's style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DirectFormatting {
    /// A character style.
    pub style: Option<&'static str>,
    /// Bold or light.
    pub bold: Option<bool>,
    /// Italic or upright.
    pub italic: Option<bool>,
    /// Capitals or characters as they are.
    pub caps: Option<bool>,
    /// Underlined.
    pub underline: bool,
    /// Struck through.
    pub strike: bool,
    /// A colour of its own, `#0550ae`.
    pub colour: Option<&'static str>,
    /// Raised.
    pub raised: bool,
    /// Lowered.
    pub lowered: bool,
}

/// A segment of text with its formatting and marks.
#[derive(Clone, Copy, Debug)]
pub struct Span<'a> {
    /// The text; tabs and line breaks as the model stores them.
    pub text: &'a str,
    /// How it departs from its paragraph.
    pub formatting: DirectFormatting,
    /// Who inserted it.
    pub ins: Option<&'a Revision>,
    /// Who deleted it.
    pub del: Option<&'a Revision>,
}

impl<'a> Span<'a> {
    /// Kept text as the style gives it.
    pub fn plain(text: &'a str) -> Self {
        Self::formatted(text, DirectFormatting::default())
    }

    /// Kept text with a formatting.
    pub fn formatted(text: &'a str, formatting: DirectFormatting) -> Self {
        Self { text, formatting, ins: None, del: None }
    }
}

/// A run whose marks are lines and colours of the page, not tracked changes.
pub fn drawn(r: &Run) -> Span<'_> {
    let mut formatting = departing(r.format, role_style(Role::Para));
    if r.ins.is_some() {
        (formatting.underline, formatting.colour) = (true, Some(INSERTED_COLOUR));
    }
    if r.del.is_some() {
        (formatting.strike, formatting.colour) = (true, Some(DELETED_COLOUR));
    }
    Span::formatted(&r.text, formatting)
}

/// The spans before byte `at` of their text, and those behind it.
pub fn split_spans(spans: Vec<Span<'_>>, at: usize) -> (Vec<Span<'_>>, Vec<Span<'_>>) {
    let (mut before, mut behind, mut seen) = (Vec::new(), Vec::new(), 0);
    for span in spans {
        let cut = span.text.floor_char_boundary(at.saturating_sub(seen));
        seen += span.text.len();
        let (left, right) = span.text.split_at(cut);
        before.extend(Some(Span { text: left, ..span }).filter(|s| !s.text.is_empty()));
        behind.extend(Some(Span { text: right, ..span }).filter(|s| !s.text.is_empty()));
    }
    (before, behind)
}

/// The spans of `p`: its label, a tab, its text.
pub fn paragraph_spans(p: &Paragraph, language: Language) -> Vec<Span<'_>> {
    let style = role_style(p.role);
    let mut spans: Vec<Span<'_>> = Vec::with_capacity(p.runs.len() + 4);
    let italic = label_is_italic(p.role, &p.label, language);
    for r in &p.label {
        let formatting = DirectFormatting {
            italic: Some(italic ^ r.format.italic).filter(|on| *on != style.italic),
            ..departing(r.format, style)
        };
        spans.push(Span { formatting, ..marked(r) });
    }
    if run::has_text(&p.label, Version::Markup) {
        let (ins, del) = tab_marks(&p.label);
        spans.push(Span { ins, del, ..Span::plain("\t") });
    }
    let special = match p.role {
        Role::ResNo | Role::AnnexNo => number_ranges(&run::text_ref(&p.runs, Version::Markup)),
        _ => Vec::new(),
    };
    let mut offset = 0;
    for r in &p.runs {
        let formatting = departing(r.format, style);
        for (part, special) in cut(&r.text, offset, &special) {
            let formatting = match special {
                Some(Special::Number) if p.role == Role::ResNo => {
                    DirectFormatting { style: Some("href"), ..formatting }
                }
                Some(Special::Bracket) => DirectFormatting { caps: Some(false), ..formatting },
                _ => formatting,
            };
            spans.push(Span { text: part, formatting, ..marked(r) });
        }
        offset += r.text.len();
    }
    spans.retain(|span| !span.text.is_empty());
    spans
}

fn marked(r: &Run) -> Span<'_> {
    Span { text: &r.text, formatting: DirectFormatting::default(), ins: r.ins.as_ref(), del: r.del.as_ref() }
}

/// A format departs from its style: italics within italics stand upright.
fn departing(format: Format, style: RoleStyle) -> DirectFormatting {
    DirectFormatting {
        bold: format.bold.then_some(!style.bold),
        italic: format.italic.then_some(!style.italic),
        underline: format.underline,
        raised: format.superscript,
        lowered: format.subscript && !format.superscript,
        ..DirectFormatting::default()
    }
}

/// The marks of the tab between label and text: it stands in a version whenever the label does.
fn tab_marks(label: &[Run]) -> (Option<&Revision>, Option<&Revision>) {
    let last = |mark: fn(&Run) -> Option<&Revision>| label.iter().rev().find_map(mark);
    let ins = if run::has_text(label, Version::Base) { None } else { last(|r| r.ins.as_ref()) };
    let del = if run::has_text(label, Version::Revised) { None } else { last(|r| r.del.as_ref()) };
    (ins, del)
}

/// A number line parted at its number, up to its bracket: `RESOLUTION `, `67` and nothing; `第`, `67` and `号决议`.
pub(crate) fn around_number(line: &str) -> Option<[&str; 3]> {
    let (span, _) = number_ranges(line).into_iter().find(|(_, special)| *special == Special::Number)?;
    let behind = &line[span.end..];
    Some([&line[..span.start], &line[span.clone()], &behind[..behind.find(['(', '（']).unwrap_or(behind.len())]])
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Special {
    /// Repeated by running heads through its character style.
    Number,
    /// Place and year, which the style's capitals would spoil.
    Bracket,
}

/// The number and the bracket of a number line, as byte ranges. The number of a draft is what its square brackets hold.
fn number_ranges(text: &str) -> Vec<(std::ops::Range<usize>, Special)> {
    let open = text.find(['(', '（']);
    let before = &text[..open.unwrap_or(text.len())];
    let mut ranges = Vec::new();
    let numeric = |c: char| c.is_numeric() && !is_han(c);
    let square = before.find('[').zip(before.find(']')).filter(|(open, close)| open < close);
    if let Some((start, close)) = square {
        ranges.push((start..close + 1, Special::Number));
    } else if let Some(start) = before.find(numeric) {
        let end = before[start..].find(|c| !numeric(c)).map_or(before.len(), |n| start + n);
        ranges.push((start..end, Special::Number));
    }
    if let Some(open) = open {
        let close = text.rfind([')', '）']).filter(|c| *c > open);
        let end = close.map_or(text.len(), |c| c + text[c..].chars().next().map_or(0, char::len_utf8));
        ranges.push((open..end, Special::Bracket));
    }
    ranges
}

/// `text`, which begins at `at`, cut at the borders of `spans`.
fn cut<'a>(
    text: &'a str,
    offset: usize,
    spans: &[(std::ops::Range<usize>, Special)],
) -> Vec<(&'a str, Option<Special>)> {
    let mut out = Vec::new();
    let (mut from, end) = (offset, offset + text.len());
    for (span, special) in spans {
        let (start, stop) = (span.start.clamp(from, end), span.end.clamp(from, end));
        out.push((&text[from - offset..start - offset], None));
        out.push((&text[start - offset..stop - offset], Some(*special)));
        from = stop;
    }
    out.push((&text[from - offset..], None));
    out.retain(|(s, _)| !s.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_and_bracket_of_a_number_line_are_found() {
        let check = |text: &str, number: &str, bracket: &str| {
            let spans = number_ranges(text);
            let got: Vec<&str> = spans.iter().map(|(span, _)| &text[span.clone()]).collect();
            assert_eq!(got, [number, bracket]);
        };
        check("RESOLUTION 67 (Rev. Dubai, 2014)", "67", "(Rev. Dubai, 2014)");
        check("第67号决议（2014年，迪拜，修订版）", "67", "（2014年，迪拜，修订版）");
        check("القرار 67 (دبي، 2014)", "67", "(دبي، 2014)");
        check("DRAFT NEW RESOLUTION [ECP-1] (Dubai, 2014)", "[ECP-1]", "(Dubai, 2014)");
        assert!(number_ranges("RESOLUTION").is_empty());
        assert_eq!(around_number("RESOLUTION 67 (Rev. Dubai, 2014)"), Some(["RESOLUTION ", "67", " "]));
        assert_eq!(around_number("第67号决议（2014年，迪拜）"), Some(["第", "67", "号决议"]));
    }

    #[test]
    fn a_run_is_cut_where_the_number_begins_and_ends() {
        let spans = number_ranges("N 67 (A)");
        assert_eq!(cut("N 6", 0, &spans), [("N ", None), ("6", Some(Special::Number))]);
        assert_eq!(cut("7 (A", 3, &spans), [("7", Some(Special::Number)), (" ", None), ("(A", Some(Special::Bracket))]);
    }
}
