//! Markdown (CommonMark, with the tables, strikes and footnotes of GitHub's): it becomes a page, and the page lines.
//!
//! CriticMarkup in it stays what it is, and so does HTML. A line end within a paragraph is a blank, as in every
//! Markdown program, unless the next line begins with a label or is a call: texts of resolutions are typed a clause a line.
//!
//! Limitations: lettered lists are no lists to Markdown, so their labels are text; line ends in front of a bare figure
//! stay blanks.

use pulldown_cmark::{Event, Options, Parser, html::push_html};

use super::criticmarkup::as_tags;
use super::html::{self, is_call, label_of};
use modline_core::source_line::SourceLine;

use crate::ReadError;

/// The lines of a text in Markdown.
pub fn lines(text: &str) -> Result<Vec<SourceLine>, ReadError> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let text = as_tags(text);
    let mut events: Vec<Event<'_>> = Parser::new_ext(&text, options).collect();
    for i in 0..events.len() {
        if events[i] == Event::SoftBreak && begins_line(&events[i + 1..]) {
            events[i] = Event::HardBreak;
        }
    }
    let mut page = String::with_capacity(text.len() * 2);
    push_html(&mut page, events.into_iter());
    html::lines(&page)
}

/// Whether the text up to the next line end is a call or begins with a label.
fn begins_line(events: &[Event<'_>]) -> bool {
    let mut line = String::new();
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) => line.push_str(text),
            Event::InlineHtml(_) | Event::Start(_) | Event::End(_) if line.len() < 400 => {}
            _ => break,
        }
    }
    label_of(&line).is_some() || is_call(line.trim())
}

/// Whether a text that is named so is Markdown: it has signs that plain text has not.
pub(super) fn is_markdown(text: &str) -> bool {
    let heading = |line: &str| {
        let rest = line.trim_start_matches('#');
        (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ')
    };
    let list = |line: &str| {
        let stem = line.trim_start_matches(|c: char| c.is_ascii_digit());
        (stem.len() < line.len() && stem.starts_with(". ")) || line.starts_with("- ") || line.starts_with("* ")
    };
    let dressed = |line: &str| ["**", "](", "\\[", "\\*", "\\_", "\\."].iter().any(|sign| line.contains(sign));
    let gaps = text.lines().filter(|line| line.trim().is_empty()).count();
    text.lines().any(|line| heading(line) || dressed(line)) || (gaps > 1 && text.lines().any(|l| list(l.trim_start())))
}
