//! The figures of labels and notes: a number in the format that Word calls `w:numFmt` (ECMA-376 part 1, 17.18.59).
//!
//! Limitations: numbers spelled out in words, and formats of scripts that ITU does not write, are given as decimal.

use modline_core::text::numerals::roman;

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Figures {
    /// `1`, and every format not told below.
    #[default]
    Decimal,
    /// `01`
    DecimalZero,
    /// `iv`
    Roman,
    /// `IV`
    RomanCapitals,
    /// `a` … `z`, `aa`, `bb`: the letters of an alphabet, then each doubled.
    Letters(&'static str),
    /// `1st`
    Ordinal,
    /// Hebrew letters as numerals.
    Hebrew,
    /// `十二`, with the digits and the units of a script.
    Counting(&'static [&'static str; 2]),
    /// Digits one by one: `一〇`.
    Digits(&'static str),
    /// One sign a number, decimal where the signs end: `①`.
    Signs(&'static str),
    /// `- 1 -`
    InDashes,
    /// A bullet shows no number.
    None,
}

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const LATIN_CAPITALS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const RUSSIAN_CAPITALS: &str = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
const ARABIC: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשת";
const CHINESE: [&str; 2] = ["零一二三四五六七八九", "十百千"];
const LEGAL: [&str; 2] = ["零壹贰叁肆伍陆柒捌玖", "拾佰仟"];
const LEGAL_TRADITIONAL: [&str; 2] = ["零壹貳參肆伍陸柒捌玖", "拾佰仟"];

impl Figures {
    /// The format of this name.
    pub fn named(name: &str) -> Self {
        match name {
            "decimalZero" => Figures::DecimalZero,
            "lowerRoman" => Figures::Roman,
            "upperRoman" => Figures::RomanCapitals,
            "lowerLetter" => Figures::Letters(LATIN),
            "upperLetter" => Figures::Letters(LATIN_CAPITALS),
            "russianLower" => Figures::Letters(RUSSIAN),
            "russianUpper" => Figures::Letters(RUSSIAN_CAPITALS),
            "arabicAlpha" => Figures::Letters(ARABIC),
            "arabicAbjad" => Figures::Letters(ABJAD),
            "hebrew2" => Figures::Letters(HEBREW),
            "hebrew1" => Figures::Hebrew,
            "ordinal" => Figures::Ordinal,
            "chineseCounting"
            | "chineseCountingThousand"
            | "taiwaneseCounting"
            | "taiwaneseCountingThousand"
            | "japaneseCounting"
            | "koreanCounting" => Figures::Counting(&CHINESE),
            "chineseLegalSimplified" => Figures::Counting(&LEGAL),
            "ideographLegalTraditional" | "japaneseLegal" => Figures::Counting(&LEGAL_TRADITIONAL),
            "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" => {
                Figures::Digits("〇一二三四五六七八九")
            }
            "decimalFullWidth" | "decimalFullWidth2" => Figures::Digits("０１２３４５６７８９"),
            "hindiNumbers" => Figures::Digits("०१२३४५६७८९"),
            "ideographTraditional" => Figures::Signs("甲乙丙丁戊己庚辛壬癸"),
            "ideographZodiac" => Figures::Signs("子丑寅卯辰巳午未申酉戌亥"),
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Figures::Signs("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
            "decimalEnclosedParen" => Figures::Signs("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
            "decimalEnclosedFullstop" => Figures::Signs("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
            "ideographEnclosedCircle" => Figures::Signs("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
            "numberInDash" => Figures::InDashes,
            "chicago" => Figures::Signs("*†‡§"),
            "bullet" | "none" => Figures::None,
            _ => Figures::Decimal,
        }
    }
}

/// `number` written in `figures`.
pub(super) fn figure(figures: Figures, number: u32) -> String {
    let written = match figures {
        Figures::Decimal => None,
        Figures::DecimalZero => Some(format!("{number:02}")),
        Figures::Roman => roman(number),
        Figures::RomanCapitals => roman(number).map(|s| s.to_uppercase()),
        Figures::Letters(alphabet) => letters(alphabet, number),
        Figures::Ordinal => Some(ordinal(number)),
        Figures::Hebrew => hebrew(number),
        Figures::Counting(script) => counting(script, number),
        Figures::Digits(digits) => Some(each_digit(digits, number)),
        Figures::Signs(signs) => number.checked_sub(1).and_then(|n| signs.chars().nth(n as usize)).map(String::from),
        Figures::InDashes => Some(format!("- {number} -")),
        Figures::None => Some(String::new()),
    };
    written.unwrap_or_else(|| number.to_string())
}

/// Word repeats a letter up to thirty times.
fn letters(alphabet: &str, number: u32) -> Option<String> {
    let count = alphabet.chars().count();
    let at = number.checked_sub(1)? as usize;
    let letter = alphabet.chars().nth(at % count)?;
    (at / count < 30).then(|| letter.to_string().repeat(at / count + 1))
}

fn ordinal(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// 15 and 16 are written 9 + 6 and 9 + 7.
fn hebrew(number: u32) -> Option<String> {
    if !(1..1000).contains(&number) {
        return None;
    }
    let letter = |n: u32| HEBREW.chars().nth(n as usize - 1);
    let mut out = String::new();
    let mut hundreds = number / 100;
    while hundreds > 0 {
        let part = hundreds.min(4);
        out.extend(letter(18 + part));
        hundreds -= part;
    }
    match number % 100 {
        rest @ (15 | 16) => out.extend([letter(9), letter(rest - 9)].into_iter().flatten()),
        rest => {
            let (tens, ones) = (rest / 10, rest % 10);
            out.extend((tens > 0).then(|| letter(9 + tens)).flatten());
            out.extend((ones > 0).then(|| letter(ones)).flatten());
        }
    }
    Some(out)
}

/// `十二`, `一百零一`; no digit before a leading ten.
fn counting([digits, units]: &[&str; 2], number: u32) -> Option<String> {
    if number > 9999 {
        return None;
    }
    let digit = |n: u32| digits.chars().nth(n as usize);
    if number == 0 {
        return digit(0).map(String::from);
    }
    let mut out = String::new();
    let mut gap = false;
    for place in (0..4).rev() {
        let value = number / 10_u32.pow(place) % 10;
        if value == 0 {
            gap = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            out.extend(digit(0));
        }
        let leading_ten = place == 1 && value == 1 && out.is_empty();
        if !leading_ten {
            out.extend(digit(value));
        }
        out.extend(place.checked_sub(1).and_then(|unit| units.chars().nth(unit as usize)));
    }
    Some(out)
}

fn each_digit(digits: &str, number: u32) -> String {
    let digit = |c: char| digits.chars().nth(c.to_digit(10)? as usize);
    number.to_string().chars().filter_map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        for (name, numbers) in [
            ("decimal", &[(1, "1"), (12, "12")][..]),
            ("decimalZero", &[(1, "01"), (12, "12")]),
            ("lowerRoman", &[(4, "iv"), (1994, "mcmxciv"), (0, "0"), (40_000, "40000")]),
            ("upperRoman", &[(9, "IX")]),
            ("lowerLetter", &[(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (53, "aaa"), (100_000, "100000")]),
            ("upperLetter", &[(2, "B")]),
            ("russianLower", &[(1, "а"), (10, "к"), (29, "я"), (30, "аа")]),
            ("russianUpper", &[(3, "В")]),
            ("arabicAlpha", &[(3, "ت"), (28, "ي")]),
            ("arabicAbjad", &[(3, "ج"), (28, "غ")]),
            ("hebrew1", &[(1, "א"), (15, "טו"), (16, "טז"), (21, "כא"), (100, "ק"), (500, "תק")]),
            ("hebrew2", &[(11, "כ"), (22, "ת"), (23, "אא")]),
            ("ordinal", &[(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (21, "21st")]),
            ("chineseCounting", &[(3, "三"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一")]),
            ("chineseCountingThousand", &[(101, "一百零一"), (110, "一百一十"), (1001, "一千零一"), (10_000, "10000")]),
            ("chineseLegalSimplified", &[(12, "拾贰")]),
            ("ideographDigital", &[(10, "一〇")]),
            ("decimalFullWidth", &[(12, "１２")]),
            ("decimalEnclosedCircle", &[(3, "③"), (21, "21")]),
            ("ideographTraditional", &[(1, "甲"), (11, "11")]),
            ("numberInDash", &[(1, "- 1 -")]),
            ("bullet", &[(1, "")]),
            ("none", &[(1, "")]),
            ("cardinalText", &[(2, "2")]),
        ] {
            for (number, written) in numbers {
                assert_eq!(figure(Figures::named(name), *number), *written, "{name} {number}");
            }
        }
    }
}
