//! Texts folded for comparing: small letters, one kind of space, hyphen and apostrophe, nothing that only adorns.

use std::ops::Range;

use super::chars::{is_direction_mark, is_hyphen};

/// Lower case, spaces of every kind as one space: for comparing headings and calls.
pub fn fold_case(s: &str) -> String {
    if s.is_ascii() {
        return fold_ascii(s);
    }
    let mut out = String::with_capacity(s.len());
    for c in s.chars() {
        match c {
            '!'..='~' => out.push(c.to_ascii_lowercase()),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') && !out.is_empty() {
                    out.push(' ');
                }
            }
            '’' | 'ʼ' => out.push('\''),
            c if is_hyphen(c) => out.push('-'),
            c if is_ornament(c) => {}
            c => out.extend(c.to_lowercase()),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The same of ASCII, as nearly all Latin text is.
fn fold_ascii(s: &str) -> String {
    let mut out = Vec::with_capacity(s.len());
    for b in s.bytes() {
        match b {
            b'\t'..=b'\r' | b' ' if matches!(out.last(), None | Some(b' ')) => {}
            b'\t'..=b'\r' | b' ' => out.push(b' '),
            b => out.push(b.to_ascii_lowercase()),
        }
    }
    out.truncate(out.trim_ascii_end().len());
    String::from_utf8(out).expect("invariant: ASCII is UTF-8")
}

/// What carries no letter: Arabic headings are stretched, joined and voweled at will, and marks of direction stand
/// around digits.
pub(crate) fn is_ornament(c: char) -> bool {
    matches!(c, 'ـ' | '\u{64b}'..='\u{652}' | '\u{200c}' | '\u{200d}') || is_direction_mark(c)
}

/// Where `needle` stands in `hay`, blind to case and ornament, as a range of `hay`.
pub(crate) fn find_fold(hay: &str, needle: &str) -> Option<Range<usize>> {
    let want = || needle.chars().filter(|c| !is_ornament(*c)).flat_map(char::to_lowercase);
    let first = want().next()?;
    let begins =
        |c: char| if c.is_ascii() { c.to_ascii_lowercase() == first } else { c.to_lowercase().next() == Some(first) };
    hay.char_indices().filter(|(_, c)| begins(*c)).find_map(|(start, _)| {
        let mut need = want();
        let mut next = need.next();
        for (i, c) in hay[start..].char_indices() {
            let Some(_) = next else { return Some(start..start + i) };
            if i > 0 && is_ornament(c) {
                continue;
            }
            for l in c.to_lowercase() {
                if next != Some(l) {
                    return None;
                }
                next = need.next();
            }
        }
        next.is_none().then_some(start..hay.len())
    })
}

/// A folded text that knows where its letters come from.
pub(crate) struct Folded {
    text: String,
    /// For each byte of `text`, the character of the original it was made of.
    origin: Vec<Range<usize>>,
}

impl Folded {
    /// `line` with each character as `fold` writes it.
    pub fn new(line: &str, fold: impl Fn(char, &mut String)) -> Self {
        let (mut text, mut origin) = (String::new(), Vec::new());
        for (at, c) in line.char_indices() {
            fold(c, &mut text);
            origin.resize(text.len(), at..at + c.len_utf8());
        }
        Self { text, origin }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that bytes of the folded text, not none, were made of.
    pub fn origin(&self, folded: Range<usize>) -> Range<usize> {
        self.origin[folded.start].start..self.origin[folded.end - 1].end
    }

    /// Whether these bytes hold whole characters of the original.
    pub fn is_whole(&self, folded: &Range<usize>) -> bool {
        let begins = |at: usize| at == 0 || self.origin.get(at) != self.origin.get(at - 1);
        begins(folded.start) && begins(folded.end)
    }
}
