//! Limits on the amount of text. The longest texts of ITU, such as the complete Radio Regulations, stay far below
//! them; without limits a malicious file would take all memory, or minutes.

use crate::error::ReadError;

/// The most paragraphs, blank lines included.
pub const MOST_LINES: usize = 100_000;
/// The most text, in bytes once decoded and without markup.
pub const LARGEST_TEXT: usize = 16_000_000;

/// The refusal of a text with too many paragraphs.
pub(crate) fn too_many_lines() -> ReadError {
    ReadError::Unsupported("more than 100,000 lines or paragraphs; choose a smaller file or split it".into())
}

/// The refusal of too much text.
pub(crate) fn too_much_text() -> ReadError {
    ReadError::TooLarge { place: "its text".into(), limit: LARGEST_TEXT as u64 / 1_000_000 }
}

/// Refuses decoded text that is too much.
pub(crate) fn check(text: &str) -> Result<(), ReadError> {
    if text.len() > LARGEST_TEXT {
        return Err(too_much_text());
    }
    let ends = text.bytes().filter(|b| *b == b'\n').count();
    if ends > MOST_LINES { Err(too_many_lines()) } else { Ok(()) }
}
