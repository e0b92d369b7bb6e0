//! Segments of a text by script. The script decides direction, fonts, and the language Word checks spelling in.

use modline_core::itu::Language;
use modline_core::text::chars::{has_chinese_face, is_arabic_letter};

use crate::word::LINE_BREAK;

/// How a segment of text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Left to right, in the document's own language; English where that has another script.
    Western,
    /// Right to left.
    Arabic,
    /// With Chinese characters, whose fonts quotes and dashes take too.
    Chinese,
}

/// The language of Latin or Cyrillic letters in a document of `language`.
pub(crate) fn western(language: Language) -> Language {
    match language {
        Language::Ar | Language::Zh => Language::En,
        own => own,
    }
}

/// `text` cut where its script changes.
pub(crate) fn segments(text: &str, language: Language) -> Vec<(&str, Script)> {
    let mut out = Vec::with_capacity(1);
    let mut rest = text;
    while !rest.is_empty() {
        let (segment, script) = match language {
            Language::Ar => first_in_arabic(rest),
            Language::Zh if !rest.is_ascii() => (rest, Script::Chinese),
            Language::Zh => (rest, Script::Western),
            _ => first_in_western(rest),
        };
        out.push((segment, script));
        rest = &rest[segment.len()..];
    }
    out
}

/// In right-to-left text, Latin words from their first to their last letter, and the spaces between them, run from left
/// to right. Everything else does not, digits and brackets included.
fn first_in_arabic(text: &str) -> (&str, Script) {
    let latin = |word: &&str| word.contains(|c: char| c.is_ascii_alphabetic()) && !has_arabic(word);
    let words = || text.split_inclusive([' ', '\t', LINE_BREAK]);
    let length = |of_latin: bool| words().take_while(|w| latin(w) == of_latin).map(str::len).sum::<usize>();
    let is_symbol = |c: char| !c.is_ascii_alphanumeric();
    let end = match length(true) {
        0 => return (&text[..length(false)], Script::Arabic),
        end => end,
    };
    match text.find(|c| !is_symbol(c)) {
        Some(0) => (text[..end].trim_end_matches(is_symbol), Script::Western),
        start => (&text[..start.unwrap_or(end)], Script::Arabic),
    }
}

/// In any other text: Arabic runs from its first letter to the last one before other letters or digits.
fn first_in_western(text: &str) -> (&str, Script) {
    if text.is_ascii() {
        return (text, Script::Western);
    }
    let own = &text[..text.find(is_arabic_letter).unwrap_or(text.len())];
    if own.is_empty() {
        let end = text.find(|c: char| c.is_alphanumeric() && !is_arabic_letter(c)).unwrap_or(text.len());
        return (text[..end].trim_end_matches(|c| !is_arabic_letter(c)), Script::Arabic);
    }
    (own, if own.contains(has_chinese_face) { Script::Chinese } else { Script::Western })
}

/// Whether `text` holds Arabic letters.
pub(crate) fn has_arabic(text: &str) -> bool {
    text.contains(is_arabic_letter)
}

#[cfg(test)]
mod tests {
    use super::Script::{Arabic, Chinese, Western};
    use super::*;

    #[test]
    fn latin_words_in_arabic_run_from_left_to_right() {
        let check = |text: &str, want: &[(&str, Script)]| assert_eq!(segments(text, Language::Ar), want);
        check("أن ITU-D Study Group في 2014", &[("أن ", Arabic), ("ITU-D Study Group", Western), (" في 2014", Arabic)]);
        check(" أ )", &[(" أ )", Arabic)]);
        check("(WTDC-14)", &[("(", Arabic), ("WTDC-14", Western), (")", Arabic)]);
        check("WTDC-14) x", &[("WTDC-14) x", Western)]);
        check("WTDC-14)،", &[("WTDC-14", Western), (")،", Arabic)]);
    }

    #[test]
    fn arabic_and_chinese_are_found_in_other_texts() {
        let check = |text: &str, want: &[(&str, Script)]| assert_eq!(segments(text, Language::Fr), want);
        check("le mot «قرار جديد» 2", &[("le mot «", Western), ("قرار جديد", Arabic), ("» 2", Western)]);
        check("決議 x", &[("決議 x", Chinese)]);
        check("été", &[("été", Western)]);
    }

    #[test]
    fn chinese_text_is_of_one_piece() {
        assert_eq!(segments("国际电联 ITU", Language::Zh), [("国际电联 ITU", Chinese)]);
        assert_eq!(segments("ITU-D", Language::Zh), [("ITU-D", Western)]);
    }
}
