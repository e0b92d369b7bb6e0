//! Paragraphs as data for the page design.

use std::borrow::Cow;

use serde::Serialize;

/// A paragraph. Tabs and line breaks (U+2028) are spans of their own.
#[derive(Serialize)]
pub(crate) struct ParagraphData<'a> {
    pub(crate) style: &'static str,
    /// Heading level; 0 for no heading.
    pub(crate) level: u8,
    /// What the running heads say from here on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) about: Option<String>,
    pub(crate) spans: Vec<SpanData<'a>>,
}

/// A span of text with its direct formatting. Marks name their author by index in the list of authors.
#[derive(Clone, Default, Serialize)]
pub(crate) struct SpanData<'a> {
    pub(crate) text: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) bold: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) italic: Option<bool>,
    #[serde(skip_serializing_if = "is_false")]
    pub(crate) underline: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub(crate) raised: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub(crate) lowered: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) caps: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ins: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) del: Option<usize>,
}

fn is_false(on: &bool) -> bool {
    !on
}

impl<'a> ParagraphData<'a> {
    /// Text without marks; line breaks and tabs are kept.
    pub(crate) fn plain(style: &'static str, text: impl Into<Cow<'a, str>>) -> Self {
        let mut spans = Vec::new();
        push(&mut spans, SpanData { text: text.into(), ..SpanData::default() });
        Self { style, level: 0, about: None, spans }
    }

    /// The same as a heading.
    pub(crate) fn heading(style: &'static str, level: u8, text: impl Into<Cow<'a, str>>) -> Self {
        Self { level, ..Self::plain(style, text) }
    }
}

/// Adds `span`, split at tabs and line breaks, without characters that no page shows.
pub(crate) fn push<'a>(spans: &mut Vec<SpanData<'a>>, span: SpanData<'a>) {
    let special = |c: char| matches!(c, '\t' | '\u{2028}');
    let odd = |c: char| (c.is_control() && c != '\t') || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{2029}');
    if !span.text.contains(|c| special(c) || odd(c)) {
        spans.extend((!span.text.is_empty()).then_some(span));
        return;
    }
    let text: String = span.text.chars().filter(|c| !odd(*c)).collect();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let end = if special(first) { first.len_utf8() } else { rest.find(special).unwrap_or(rest.len()) };
        spans.push(SpanData { text: Cow::Owned(rest[..end].to_owned()), ..span.clone() });
        rest = &rest[end..];
    }
}
