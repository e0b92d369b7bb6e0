//! Classes of characters: one test for each question, for readers, comparison and writers alike.

/// Whether `c` stands within a word or number, which its neighbours belong to as well.
pub fn in_word(c: char) -> bool {
    is_word(c) && !is_han(c)
}

/// Whether `c` may stand in a word: characters and digits of all scripts, and what combines with them.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || matches!(c, 'ـ' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// Whether `c` is a mark that combines with the character before it: accents, vowel signs.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{483}'..='\u{489}')
}

/// Whether `c` shows nothing: soft hyphen, zero-width space, direction marks.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Whether `c` stands for an apostrophe or a single quote.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '‛' | '′' | '´' | '`' | '‹' | '›')
}

/// Whether `c` is a double quotation mark.
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″')
}

/// Whether `c` is a hyphen, a dash or a minus sign.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−')
}

/// Whether `c` is written without spaces between words: Chinese characters and Japanese kana.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{3040}'..='\u{30ff}')
}
