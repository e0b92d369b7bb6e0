//! Places in a text as editors count them, in UTF-16 units.

use std::ops::Range;

/// So many units has `text`.
pub fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The byte of `text` behind so many units; within a character, the character's end.
pub fn byte_of(text: &str, units: usize) -> usize {
    let mut seen = 0;
    let behind = text.char_indices().find(|(_, c)| {
        let here = seen >= units;
        seen += c.len_utf16();
        here
    });
    behind.map_or(text.len(), |(at, _)| at)
}

/// A range of units as one of bytes.
pub fn bytes_of(text: &str, marked: &Range<usize>) -> Range<usize> {
    byte_of(text, marked.start)..byte_of(text, marked.end.max(marked.start))
}
