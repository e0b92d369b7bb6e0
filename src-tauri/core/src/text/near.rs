//! The text near a place. What looks for a sign from many places of a line looks at this much only, so that a line costs
//! what its length is and not the square of it.

/// The longest word that is looked at, in bytes.
pub const LONGEST_WORD: usize = 80;

/// `text` from byte `at` on, `most` bytes or up to three more.
pub fn behind(text: &str, at: usize, most: usize) -> &str {
    &text[at..text.ceil_char_boundary(at.saturating_add(most))]
}

/// `text` before byte `at`, `most` bytes or up to three more.
pub fn before(text: &str, at: usize, most: usize) -> &str {
    &text[text.floor_char_boundary(at.saturating_sub(most))..at]
}

/// Where the word begins that ends at byte `at`: behind white space, or [`LONGEST_WORD`] before.
pub fn word_start(text: &str, at: usize) -> usize {
    let near = before(text, at, LONGEST_WORD);
    let behind_space = |(n, c): (usize, char)| c.is_whitespace().then_some(n + c.len_utf8());
    at - near.len() + near.char_indices().rev().find_map(behind_space).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_is_cut() {
        assert_eq!((behind("éé", 0, 1), behind("éé", 2, 9), behind("éé", 0, 0)), ("é", "é", ""));
        assert_eq!((before("éé", 4, 1), before("éé", 4, 9), before("éé", 0, 1)), ("é", "éé", ""));
        assert_eq!((word_start("a\u{a0}é,", 5), word_start("é", 2), word_start("é ", 3)), (3, 0, 3));
        assert_eq!(word_start(&"é".repeat(100), 200), 120);
    }
}
