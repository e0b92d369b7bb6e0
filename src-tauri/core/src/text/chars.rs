//! Classes of characters: one test for each question, for readers, comparison and writers alike.
//!
//! Scripts are those of Unicode (UAX #24), combining marks its general category M. Characters below U+0300, nearly all
//! there are, never reach the tables.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark as is_category_m;
use unicode_script::{Script, UnicodeScript};

/// Whether no text holds `c`: controls but the tab, and what is no character (U+FFFE, U+FFFF). XML has no way to write
/// them.
pub fn is_unwritable(c: char) -> bool {
    (c.is_control() && c != '\t') || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// Whether no paragraph may hold `c`, be it in a draft that was made by hand: ends of lines, and what is no character. A
/// draft that has it is not opened.
pub fn is_refused(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{fffe}' | '\u{ffff}')
}

/// Whether `c` belongs to a word or number together with its neighbours. Chinese characters do not.
pub fn in_word(c: char) -> bool {
    is_word(c) && !is_han(c)
}

/// Whether `c` may stand in a word: letters and digits of all scripts, what combines with them, and the invisible
/// characters that join or divide them.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// Whether `c` combines with the character before it: accents, vowel signs.
pub fn is_combining_mark(c: char) -> bool {
    c >= '\u{300}' && is_category_m(c)
}

/// Whether `c` is written without spaces between words: Chinese characters and Japanese kana.
pub fn is_han(c: char) -> bool {
    c >= '\u{2e80}' && matches!(c.script(), Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo)
}

/// Whether `c` is as wide as a Chinese character: between such characters no space stands where a line was broken.
pub fn is_full_width(c: char) -> bool {
    is_han(c) || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}

/// Whether `c` is a letter or sign of the Arabic script.
pub fn is_arabic(c: char) -> bool {
    c >= '\u{600}' && c.script() == Script::Arabic
}

/// Whether `c` is a letter or sign of the Cyrillic script.
pub fn is_cyrillic(c: char) -> bool {
    c >= '\u{400}' && c.script() == Script::Cyrillic
}

/// Whether `c` is an Arabic letter, in any form of presentation; vowel signs are, digits and punctuation are not.
pub fn is_arabic_letter(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Whether `c` is a letter of a script written from right to left, in any form.
pub fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{65F}' | '\u{66A}'..='\u{6EF}' | '\u{6FA}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Whether `c` is set in a Chinese face: the blocks that such faces have, radicals, kana, punctuation and wide forms
/// among them.
pub fn has_chinese_face(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether `c` joins the parts of a word: `-`, and the hyphens of U+2010 and U+2011.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether `c` is a hyphen, a dash of any length or a minus sign.
pub fn is_dash(c: char) -> bool {
    is_hyphen(c) || matches!(c, '\u{2012}'..='\u{2015}' | '−')
}

/// Whether `c` stands for an apostrophe or a single quote.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '‛' | '′' | '´' | '`' | '‹' | '›')
}

/// Whether `c` is a double quotation mark.
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″')
}

/// Whether `c` does nothing but set the direction of the text around it (UAX #9).
pub fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether `c` shows nothing: soft hyphen, zero-width space, word joiner, byte order mark, direction marks.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}') || is_direction_mark(c)
}

/// Adds the letters that `c` stands for: `fi` for the ligature U+FB01, ه for its initial form U+FEEB, the character for a
/// Kangxi radical, μ for the micro sign; any other character itself.
pub fn push_nominal(out: &mut String, c: char) {
    if is_display_form(c) { out.extend(std::iter::once(c).nfkc()) } else { out.push(c) }
}

/// The raised form of a digit or sign, `¹` for `1`; any other character itself.
pub fn raised_digit(c: char) -> char {
    match c {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4'..='9' => char::from_u32(u32::from('⁰') + u32::from(c) - u32::from('0')).unwrap_or(c),
        '+' => '⁺',
        '-' | '−' | '–' | '\u{2010}' | '\u{2011}' => '⁻',
        c => c,
    }
}

/// Whether `c` is another code for letters that have their own: Latin ligatures, Arabic presentation forms, full-width
/// letters and digits, Kangxi radicals, the micro sign.
pub fn is_display_form(c: char) -> bool {
    matches!(c, '\u{2f00}'..='\u{2fd5}' | '\u{fb00}'..='\u{fb06}' | '\u{fb50}'..='\u{fdfc}' | '\u{fe70}'..='\u{fefc}'
        | 'µ' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_class_holds_its_characters_and_no_others() {
        let check = |class: fn(char) -> bool, within: &str, without: &str| {
            let wrong = within.chars().filter(|c| !class(*c)).chain(without.chars().filter(|c| class(*c)));
            assert_eq!(wrong.collect::<String>(), "");
        };
        check(is_han, "部〇㐀豈\u{20000}あア", "aяأ1，（。");
        check(is_full_width, "部。，（１", "a. (");
        check(is_combining_mark, "\u{301}\u{64b}\u{670}\u{484}\u{610}\u{1ab0}", "aـ-أ");
        check(is_arabic, "أيةﻻ", "a1-");
        check(is_arabic_letter, "أية\u{64b}ﻻ", "a1-٣،");
        check(is_right_to_left, "أא\u{64b}", "a1٣۵");
        check(has_chinese_face, "部あ（，\u{20000}", "aأ(");
        check(is_cyrillic, "яЖӘ", "aأ");
        check(is_hyphen, "-‐\u{2011}", "–—−\u{ad}");
        check(is_dash, "-‐\u{2011}–—―−", "_\u{ad}");
        check(is_display_form, "\u{b5}\u{fb01}\u{feeb}\u{fefb}\u{2f08}１Ａ", "fiهلا人1A（");
        check(is_invisible, "\u{ad}\u{200b}\u{200e}\u{202b}\u{2067}\u{feff}", "a\u{200d} ");
    }
}
