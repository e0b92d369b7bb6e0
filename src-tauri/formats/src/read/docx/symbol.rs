//! Characters of the fonts Symbol and Wingdings, which Word stores by their code in the font, as Unicode characters.

use std::borrow::Cow;

/// The font Symbol from 0x20; a space where it has no character.
const SYMBOL: [&str; 2] = [
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
];

/// The characters of Wingdings that texts use, each followed by the Unicode character.
const WINGDINGS: &str =
    "(☎*✉J☺l●n■o□q❑r❒s⬧u◆v❖w⬥\u{9e}·\u{9f}•\u{a7}▪\u{a8}◻\u{d8}➢\u{df}←\u{e0}→\u{e8}➔\u{f0}⇨\u{fb}✗\u{fc}✓\u{fe}☑";

/// The character that the character `c` shows in `font`; `c` itself where that is not known. Signs stand at their place in
/// the font or, as Word writes them in text, 0xF000 above it.
pub(super) fn shown_character(font: &str, c: char) -> char {
    let place = match u32::from(c) {
        code @ 0xf020..=0xf0ff => code - 0xf000,
        _ => return c,
    };
    let found = match font {
        "Symbol" => match place {
            0x20..=0x7e => SYMBOL[0].chars().nth(place as usize - 0x20),
            0xa0..=0xfe => SYMBOL[1].chars().nth(place as usize - 0xa0),
            _ => None,
        },
        "Wingdings" => {
            let pairs: Vec<char> = WINGDINGS.chars().collect();
            pairs.chunks_exact(2).find(|pair| u32::from(pair[0]) == place).map(|pair| pair[1])
        }
        // Bullets have the same codes in most symbol fonts.
        _ => match place {
            0xb7 => Some('•'),
            0xa7 => Some('▪'),
            _ => None,
        },
    };
    found.filter(|character| *character != ' ' || place == 0x20).unwrap_or(c)
}

/// `text` with every symbol as Unicode. Without a symbol font, text is unchanged.
pub(super) fn shown_text<'a>(font: &str, text: &'a str) -> Cow<'a, str> {
    if font.is_empty() {
        return Cow::Borrowed(text);
    }
    text.chars().map(|c| shown_character(font, c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_the_characters_they_show() {
        for (font, code, character) in [
            ("Symbol", 0xf0b7, '•'),
            ("Symbol", 0xf061, 'α'),
            ("Symbol", 0xf02d, '−'),
            ("Symbol", 0xf0a3, '≤'),
            ("Symbol", 0xf0d5, '∏'),
            ("Symbol", 0xf0e5, '∑'),
            ("Symbol", 0xf0fe, '⎭'),
            ("Wingdings", 0xf0a7, '▪'),
            ("Wingdings", 0xf0fc, '✓'),
            ("Other", 0xf0b7, '•'),
            ("Other", 0xf061, '\u{f061}'),
            ("Symbol", 0x61, 'a'),
        ] {
            let c = char::from_u32(code).unwrap();
            assert_eq!(shown_character(font, c), character, "{font} {code:x}");
        }
        assert_eq!(shown_text("", "\u{f0b7}"), "\u{f0b7}");
        assert_eq!(shown_text("Symbol", "\u{f0b7}"), "•");
    }
}
