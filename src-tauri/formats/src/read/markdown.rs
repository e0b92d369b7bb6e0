//! Markdown (CommonMark with GitHub's tables, strikethrough and footnotes), converted to HTML for the HTML reader.
//!
//! CriticMarkup in it is kept, and so is HTML. A line end within a paragraph is a space, as in every Markdown program,
//! unless the next line begins with a label or is a call, the line is a call, or the paragraph holds a number line:
//! resolutions are typed one clause a line, and headings too.
//!
//! Limitations: Markdown has no lettered lists, so their labels are text; line ends before a bare number stay spaces.

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::itu::{Language, NumberLine};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html::push_html};

use crate::read::shared::SECOND_AUTHOR;
use crate::read::shared::label::{is_call, label_of};

/// Converts Markdown text to an HTML page, for the HTML reader.
pub fn to_html(text: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let text = critic_marks_to_tags(text);
    let mut events: Vec<Event<'_>> = Parser::new_ext(&text, options).collect();
    let mut in_heading = false;
    for i in 0..events.len() {
        match &events[i] {
            Event::Start(Tag::Paragraph) => in_heading = holds_number_line(&events[i + 1..]),
            Event::SoftBreak if in_heading || begins_line(&events[i + 1..]) || ends_call(&events[..i]) => {
                events[i] = Event::HardBreak;
            }
            _ => {}
        }
    }
    let mut page = String::with_capacity(text.len() * 2);
    push_html(&mut page, events.into_iter());
    page
}

/// Whether a line of the paragraph that begins here is the number line of a resolution.
fn holds_number_line(events: &[Event<'_>]) -> bool {
    let of_paragraph = || events.iter().take_while(|e| **e != Event::End(TagEnd::Paragraph));
    if !of_paragraph().any(|e| *e == Event::SoftBreak) {
        return false;
    }
    let words = of_paragraph().map(|event| match event {
        Event::Text(text) | Event::Code(text) => text.as_ref(),
        Event::SoftBreak | Event::HardBreak => "\n",
        _ => "",
    });
    let text: String = words.collect();
    let is_number_line = |line: &str| Language::ALL.into_iter().any(|l| NumberLine::parse(line.trim(), l).is_some());
    text.lines().filter(|line| line.len() < 400).any(is_number_line)
}

/// Whether the line that ends here is a call.
fn ends_call(events: &[Event<'_>]) -> bool {
    let start =
        events.iter().rposition(|e| matches!(e, Event::SoftBreak | Event::HardBreak | Event::Start(Tag::Paragraph)));
    is_call(text_of_line(&events[start.map_or(0, |at| at + 1)..]).trim())
}

/// Whether the text up to the next line end is a call or begins with a label.
fn begins_line(events: &[Event<'_>]) -> bool {
    let line = text_of_line(events);
    label_of(&line).is_some() || is_call(line.trim())
}

fn text_of_line(events: &[Event<'_>]) -> String {
    let mut line = String::new();
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) => line.push_str(text),
            Event::InlineHtml(_) | Event::Start(_) | Event::End(_) if line.len() < 400 => {}
            _ => break,
        }
    }
    line
}

/// Whether a text that is named so is Markdown: it has characters that plain text has not.
pub(super) fn is_markdown(text: &str) -> bool {
    let heading = |line: &str| {
        let rest = line.trim_start_matches('#');
        (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ')
    };
    let list = |line: &str| {
        let stem = line.trim_start_matches(|c: char| c.is_ascii_digit());
        (stem.len() < line.len() && (stem.starts_with(". ") || stem.starts_with(") ")))
            || line.starts_with("- ")
            || line.starts_with("* ")
    };
    let dressed = |line: &str| ["**", "](", "\\[", "\\*", "\\_", "\\."].iter().any(|marker| line.contains(marker));
    // `*recalling*`, `_resolves_`: a call is set in italics, whatever else a text has.
    let emphasized = |line: &str| {
        let line = line.trim();
        ['*', '_'].iter().any(|sign| {
            let inner = line.strip_prefix(*sign).and_then(|rest| rest.split_once(*sign)).map(|(inner, _)| inner);
            inner.is_some_and(|s| s.starts_with(char::is_alphanumeric) && s.ends_with(|c: char| !c.is_whitespace()))
        })
    };
    let gaps = text.lines().filter(|line| line.trim().is_empty()).count();
    text.lines().any(|line| heading(line) || dressed(line) || emphasized(line))
        || (gaps > 1 && text.lines().any(|l| list(l.trim_start())))
}

/// The marks of a text as tags of HTML, for the text to be read as Markdown. Comments are left out. Marks end and begin
/// again at blank lines, where Markdown ends every tag, and begin behind a list's character, or there would be no list.
fn critic_marks_to_tags(text: &str) -> String {
    const MARKS: [&str; 10] = ["{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{==", "==}", "{>>"];
    /// Marks in marks beyond this say no more.
    const DEEPEST: usize = 4;
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    let mut open: Vec<&str> = Vec::new();
    let close = |out: &mut String, tag: &str| out.push_str(&format!("</{tag}>"));
    let begin = |out: &mut String, tag: &str, inside: bool| {
        let by = if inside { SECOND_AUTHOR } else { DEFAULT_AUTHOR };
        out.push_str(&format!("<{tag} data-author=\"{by}\">"));
    };
    while let Some(start) = rest.find(['{', '+', '-', '~', '=', '\n']) {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let space = rest.len() - rest.trim_start().len();
        let gap = if rest[..space].matches('\n').count() > 1 { &rest[..space] } else { "" };
        let known = MARKS.into_iter().find(|marker| rest.starts_with(marker)).unwrap_or_default();
        let tag = match known {
            "{++" | "++}" => "ins",
            "{--" | "--}" | "{~~" => "del",
            "~>" | "~~}" => "ins",
            _ => "",
        };
        let fits = match known {
            "++}" | "--}" | "~~}" => open.last() == Some(&tag),
            "~>" => open.last() == Some(&"del"),
            "{++" | "{--" | "{~~" => open.len() < DEEPEST,
            _ => true,
        };
        if !gap.is_empty() {
            open.iter().rev().for_each(|tag| close(&mut out, tag));
            out.push_str(gap);
            rest = &rest[gap.len()..];
            let marker = list_marker_length(rest);
            out.push_str(&rest[..marker]);
            rest = &rest[marker..];
            open.iter().enumerate().for_each(|(i, tag)| begin(&mut out, tag, i > 0));
            continue;
        }
        if known.is_empty() || !fits {
            let first = rest.chars().next().map_or(0, char::len_utf8);
            out.push_str(&rest[..first]);
            rest = &rest[first..];
            continue;
        }
        rest = &rest[known.len()..];
        match known {
            "{++" | "{--" | "{~~" => {
                let marker = if out.is_empty() || out.ends_with('\n') { list_marker_length(rest) } else { 0 };
                out.push_str(&rest[..marker]);
                rest = &rest[marker..];
                begin(&mut out, tag, !open.is_empty());
                open.push(tag);
            }
            "++}" | "--}" | "~~}" => {
                close(&mut out, tag);
                open.pop();
            }
            "~>" => {
                close(&mut out, "del");
                open.pop();
                begin(&mut out, "ins", !open.is_empty());
                open.push("ins");
            }
            "{>>" => rest = rest.split_once("<<}").map_or("", |(_, after)| after),
            _ => {}
        }
    }
    out.push_str(rest);
    out
}

/// The length of `1. `, `- ` and the like at the start of `s`.
fn list_marker_length(s: &str) -> usize {
    let stem = s.trim_start_matches(|c: char| c.is_ascii_digit());
    let marker = if stem.len() < s.len() { stem.strip_prefix(['.', ')']) } else { s.strip_prefix(['-', '*', '+']) };
    marker.filter(|after| after.starts_with([' ', '\t'])).map_or(0, |after| s.len() - after.trim_start().len())
}
