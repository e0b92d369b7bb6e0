//! Numbers of labels and notes in the formats of `w:numFmt` (ECMA-376 part 1, 17.18.59).
//!
//! Limitations: numbers spelled out in words, and formats of scripts that ITU does not use, are written as decimal.

use modline_core::text::numerals::roman;

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum NumberFormat {
    /// `1`, and every format without a variant below.
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
    /// One character a number, decimal after the last one: `①`.
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

impl NumberFormat {
    /// The format of this name.
    pub fn named(name: &str) -> Self {
        match name {
            "decimalZero" => NumberFormat::DecimalZero,
            "lowerRoman" => NumberFormat::Roman,
            "upperRoman" => NumberFormat::RomanCapitals,
            "lowerLetter" => NumberFormat::Letters(LATIN),
            "upperLetter" => NumberFormat::Letters(LATIN_CAPITALS),
            "russianLower" => NumberFormat::Letters(RUSSIAN),
            "russianUpper" => NumberFormat::Letters(RUSSIAN_CAPITALS),
            "arabicAlpha" => NumberFormat::Letters(ARABIC),
            "arabicAbjad" => NumberFormat::Letters(ABJAD),
            "hebrew2" => NumberFormat::Letters(HEBREW),
            "hebrew1" => NumberFormat::Hebrew,
            "ordinal" => NumberFormat::Ordinal,
            "chineseCounting"
            | "chineseCountingThousand"
            | "taiwaneseCounting"
            | "taiwaneseCountingThousand"
            | "japaneseCounting"
            | "koreanCounting" => NumberFormat::Counting(&CHINESE),
            "chineseLegalSimplified" => NumberFormat::Counting(&LEGAL),
            "ideographLegalTraditional" | "japaneseLegal" => NumberFormat::Counting(&LEGAL_TRADITIONAL),
            "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" => {
                NumberFormat::Digits("〇一二三四五六七八九")
            }
            "decimalFullWidth" | "decimalFullWidth2" => NumberFormat::Digits("０１２３４５６７８９"),
            "hindiNumbers" => NumberFormat::Digits("०१२३४५६७८९"),
            "ideographTraditional" => NumberFormat::Signs("甲乙丙丁戊己庚辛壬癸"),
            "ideographZodiac" => NumberFormat::Signs("子丑寅卯辰巳午未申酉戌亥"),
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => NumberFormat::Signs("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
            "decimalEnclosedParen" => NumberFormat::Signs("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
            "decimalEnclosedFullstop" => NumberFormat::Signs("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
            "ideographEnclosedCircle" => NumberFormat::Signs("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
            "numberInDash" => NumberFormat::InDashes,
            "chicago" => NumberFormat::Signs("*†‡§"),
            "bullet" | "none" => NumberFormat::None,
            _ => NumberFormat::Decimal,
        }
    }
}

/// `number` written in `figures`.
pub(super) fn format_number(format: NumberFormat, number: u32) -> String {
    let written = match format {
        NumberFormat::Decimal => None,
        NumberFormat::DecimalZero => Some(format!("{number:02}")),
        NumberFormat::Roman => roman(number),
        NumberFormat::RomanCapitals => roman(number).map(|s| s.to_uppercase()),
        NumberFormat::Letters(alphabet) => alphabetic(alphabet, number),
        NumberFormat::Ordinal => Some(ordinal(number)),
        NumberFormat::Hebrew => hebrew(number),
        NumberFormat::Counting(script) => counting(script, number),
        NumberFormat::Digits(digits) => Some(each_digit(digits, number)),
        NumberFormat::Signs(signs) => {
            number.checked_sub(1).and_then(|n| signs.chars().nth(n as usize)).map(String::from)
        }
        NumberFormat::InDashes => Some(format!("- {number} -")),
        NumberFormat::None => Some(String::new()),
    };
    written.unwrap_or_else(|| number.to_string())
}

/// Word repeats a letter up to thirty times.
fn alphabetic(alphabet: &str, number: u32) -> Option<String> {
    let count = alphabet.chars().count();
    let index = number.checked_sub(1)? as usize;
    let character = alphabet.chars().nth(index % count)?;
    (index / count < 30).then(|| character.to_string().repeat(index / count + 1))
}

fn ordinal(number: u32) -> String {
    let suffix = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

/// 15 and 16 are written 9 + 6 and 9 + 7.
fn hebrew(number: u32) -> Option<String> {
    if !(1..1000).contains(&number) {
        return None;
    }
    let character = |n: u32| HEBREW.chars().nth(n as usize - 1);
    let mut out = String::new();
    let mut hundreds = number / 100;
    while hundreds > 0 {
        let part = hundreds.min(4);
        out.extend(character(18 + part));
        hundreds -= part;
    }
    match number % 100 {
        rest @ (15 | 16) => out.extend([character(9), character(rest - 9)].into_iter().flatten()),
        rest => {
            let (tens, ones) = (rest / 10, rest % 10);
            out.extend((tens > 0).then(|| character(9 + tens)).flatten());
            out.extend((ones > 0).then(|| character(ones)).flatten());
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
                assert_eq!(format_number(NumberFormat::named(name), *number), *written, "{name} {number}");
            }
        }
    }
}
