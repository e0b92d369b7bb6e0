//! The body of a contribution: introduction, background, proposals, reasons, closing line.

use modline_core::contribution::Contribution;
use modline_core::itu::{Language, Words, tables};
use modline_core::paragraph::{Paragraph, Role, clean};
use modline_core::run::{self, Format, Reading, Revision, Run};

use super::ends::{End, ends};
use super::runs::{Look, Piece, Story};
use crate::word::{DASH, RoleStyle, label_is_italic, role_style};
use crate::write::View;

/// The language's fixed words.
pub(super) fn words(language: Language) -> &'static Words {
    tables().words.get(language)
}

/// A field's paragraphs: its lines, blank ones left out.
pub(crate) fn text_lines(field: &str) -> impl Iterator<Item = &str> {
    field.lines().filter(|l| !l.trim().is_empty())
}

/// Writes everything between the cover and the section's properties.
pub(super) fn write(story: &mut Story, contribution: &Contribution, view: View) {
    let (frame, words) = (&contribution.frame, words(contribution.language));
    for (heading, text) in [(&words.introduction, &frame.introduction), (&words.background, &frame.background)] {
        if let Some(first) = heading.first().filter(|_| text_lines(text).next().is_some()) {
            story.plain("Headingb", &[Piece::plain(first)]);
            for line in text_lines(text) {
                story.plain("Normal", &[Piece::plain(line)]);
            }
        }
    }
    for (index, proposal) in contribution.proposals.iter().enumerate() {
        marker_line(story, proposal.head.marker.name(), contribution.number_of(index).as_deref());
        match view.reading() {
            None => paragraphs(story, &proposal.paragraphs, contribution.language),
            Some(reading) => paragraphs(story, &clean(&proposal.paragraphs, reading), contribution.language),
        }
        reasons(story, words, &proposal.head.reasons);
    }
    story.plain("Dash", &[Piece::plain(DASH)]);
}

fn marker_line(story: &mut Story, marker: &str, number: Option<&str>) {
    let light = Look { bold: Some(false), ..Look::default() };
    let mut pieces = vec![Piece::plain(marker)];
    if let Some(number) = number {
        pieces.push(Piece::plain("\t"));
        pieces.push(Piece::look(number, light));
    }
    story.plain("Proposal", &pieces);
}

/// The word is bold by style, the text is not.
fn reasons(story: &mut Story, words: &Words, text: &str) {
    let light = Look { bold: Some(false), ..Look::default() };
    for (i, line) in text_lines(text).enumerate() {
        let word = format!("{}:", words.reasons.first().map_or("", String::as_str));
        let mut pieces = vec![Piece::look(line, light)];
        if i == 0 {
            pieces.splice(0..0, [Piece::plain(&word), Piece::plain("\t")]);
        }
        story.plain("Reasons", &pieces);
    }
}

fn paragraphs(story: &mut Story, paragraphs: &[Paragraph], language: Language) {
    for (p, end) in paragraphs.iter().zip(ends(paragraphs)) {
        paragraph(story, p, end, language);
    }
}

fn paragraph(story: &mut Story, p: &Paragraph, end: End<'_>, language: Language) {
    let style = role_style(p.role);
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(p.runs.len() + 4);
    let italic = label_is_italic(p.role, &p.label, language);
    for r in &p.label {
        let look = Look {
            italic: Some(italic ^ r.format.italic).filter(|on| *on != style.italic),
            ..departing(r.format, style)
        };
        pieces.push(Piece { look, ..marked(r) });
    }
    if run::has_text(&p.label, Reading::Flat) {
        let (ins, del) = tab_marks(&p.label);
        pieces.push(Piece { ins, del, ..Piece::plain("\t") });
    }
    let text = run::text(&p.runs, Reading::Flat);
    let spans = if matches!(p.role, Role::ResNo | Role::AnnexNo) { number_spans(&text) } else { Vec::new() };
    let mut at = 0;
    for r in &p.runs {
        let look = departing(r.format, style);
        for (part, special) in cut(&r.text, at, &spans) {
            let look = match special {
                Some(Special::Number) if p.role == Role::ResNo => Look { style: Some("href"), ..look },
                Some(Special::Bracket) => Look { caps: Some(false), ..look },
                _ => look,
            };
            pieces.push(Piece { text: part, look, ..marked(r) });
        }
        at += r.text.len();
    }
    pieces.retain(|piece| !piece.text.is_empty());
    story.paragraph(style.id, end, &pieces);
}

fn marked(r: &Run) -> Piece<'_> {
    Piece { text: &r.text, look: Look::default(), ins: r.ins.as_ref(), del: r.del.as_ref() }
}

/// A format departs from its style: italics within italics stand upright.
fn departing(format: Format, style: RoleStyle) -> Look {
    Look {
        bold: format.bold.then_some(!style.bold),
        italic: format.italic.then_some(!style.italic),
        underline: format.underline,
        raised: format.superscript,
        lowered: format.subscript && !format.superscript,
        ..Look::default()
    }
}

/// The marks of the tab between label and text: it stands in a reading whenever the label does.
fn tab_marks(label: &[Run]) -> (Option<&Revision>, Option<&Revision>) {
    let last = |mark: fn(&Run) -> Option<&Revision>| label.iter().rev().find_map(mark);
    let ins = if run::has_text(label, Reading::Base) { None } else { last(|r| r.ins.as_ref()) };
    let del = if run::has_text(label, Reading::Revised) { None } else { last(|r| r.del.as_ref()) };
    (ins, del)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Special {
    /// Repeated by running heads through its character style.
    Number,
    /// Place and year, which the style's capitals would spoil.
    Bracket,
}

/// The number and the bracket of a number line, as byte ranges.
fn number_spans(text: &str) -> Vec<(std::ops::Range<usize>, Special)> {
    let open = text.find(['(', '（']);
    let before = &text[..open.unwrap_or(text.len())];
    let mut spans = Vec::new();
    let numeric = |c: char| c.is_numeric() && !('\u{4e00}'..='\u{9fff}').contains(&c);
    if let Some(start) = before.find(numeric) {
        let end = before[start..].find(|c| !numeric(c)).map_or(before.len(), |n| start + n);
        spans.push((start..end, Special::Number));
    }
    if let Some(open) = open {
        let close = text.rfind([')', '）']).filter(|c| *c > open);
        let end = close.map_or(text.len(), |c| c + text[c..].chars().next().map_or(0, char::len_utf8));
        spans.push((open..end, Special::Bracket));
    }
    spans
}

/// `text`, which begins at `at`, cut at the borders of `spans`.
fn cut<'a>(text: &'a str, at: usize, spans: &[(std::ops::Range<usize>, Special)]) -> Vec<(&'a str, Option<Special>)> {
    let mut out = Vec::new();
    let (mut from, end) = (at, at + text.len());
    for (span, special) in spans {
        let (start, stop) = (span.start.clamp(from, end), span.end.clamp(from, end));
        out.push((&text[from - at..start - at], None));
        out.push((&text[start - at..stop - at], Some(*special)));
        from = stop;
    }
    out.push((&text[from - at..], None));
    out.retain(|(s, _)| !s.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_and_bracket_of_a_number_line_are_found() {
        let check = |text: &str, number: &str, bracket: &str| {
            let spans = number_spans(text);
            let got: Vec<&str> = spans.iter().map(|(span, _)| &text[span.clone()]).collect();
            assert_eq!(got, [number, bracket]);
        };
        check("RESOLUTION 67 (Rev. Dubai, 2014)", "67", "(Rev. Dubai, 2014)");
        check("第67号决议（2014年，迪拜，修订版）", "67", "（2014年，迪拜，修订版）");
        check("القرار 67 (دبي، 2014)", "67", "(دبي، 2014)");
        assert!(number_spans("RESOLUTION").is_empty());
    }

    #[test]
    fn a_run_is_cut_where_the_number_begins_and_ends() {
        let spans = number_spans("N 67 (A)");
        assert_eq!(cut("N 6", 0, &spans), [("N ", None), ("6", Some(Special::Number))]);
        assert_eq!(cut("7 (A", 3, &spans), [("7", Some(Special::Number)), (" ", None), ("(A", Some(Special::Bracket))]);
    }
}
