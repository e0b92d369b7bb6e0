//! Numbers as texts write them: decimal digits of several scripts, Chinese, circled and roman numbers.

/// The value of a decimal digit: European, Arabic, Persian, full-width.
pub fn digit_value(c: char) -> Option<u32> {
    const ZEROS: [char; 4] = ['0', '\u{660}', '\u{6f0}', '\u{ff10}'];
    ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10))
}

/// Whether `c` is a decimal digit of any script that ITU's texts use.
pub fn is_digit(c: char) -> bool {
    digit_value(c).is_some()
}

const CIRCLED: std::ops::RangeInclusive<char> = '①'..='⑳';

/// Whether `c` is a number in a circle, `①`.
pub fn is_circled(c: char) -> bool {
    CIRCLED.contains(&c)
}

/// Whether `s` is a number below a hundred in Chinese characters, `二十一`.
pub fn is_chinese_number(s: &str) -> bool {
    (1..=3).contains(&s.chars().count()) && s.chars().all(|c| "一二三四五六七八九十".contains(c))
}

/// The value of a number of at most six digits, of a Chinese or of a circled number.
pub fn number_value(s: &str) -> Option<u32> {
    if let Some(c) = s.chars().next().filter(|c| is_circled(*c)) {
        return Some(u32::from(c) - u32::from(*CIRCLED.start()) + 1);
    }
    if is_chinese_number(s) {
        let value = |part: &str| part.chars().next().and_then(|c| "一二三四五六七八九".chars().position(|d| d == c));
        let value = |part: &str| value(part).map(|at| at as u32 + 1);
        return match s.split_once('十') {
            Some((tens, ones)) => Some(value(tens).unwrap_or(1) * 10 + value(ones).unwrap_or(0)),
            None => value(s),
        };
    }
    s.chars().take(6).map(digit_value).reduce(|n, d| Some(n? * 10 + d?)).flatten()
}

/// `number` in the digits of `sample`: `十一` as `十` is written, `١٠` as `٩`; `None` beyond what those count to.
pub fn number_like(sample: &str, number: u32) -> Option<String> {
    let first = sample.chars().next()?;
    if is_circled(first) {
        return char::from_u32(u32::from(*CIRCLED.start()) + number.checked_sub(1)?)
            .filter(|c| is_circled(*c))
            .map(String::from);
    }
    if is_chinese_number(sample) {
        let digit = |n: u32| "一二三四五六七八九".chars().nth((n as usize).checked_sub(1)?).map(String::from);
        let (tens, ones) = (number / 10, digit(number % 10).unwrap_or_default());
        return match tens {
            0 => digit(number),
            1 => Some(format!("十{ones}")),
            2..=9 => Some(format!("{}十{ones}", digit(tens)?)),
            _ => None,
        };
    }
    let zero = u32::from(first) - digit_value(first)?;
    number.to_string().bytes().map(|b| char::from_u32(zero + u32::from(b - b'0'))).collect()
}

/// `number` in small roman letters; `None` for zero and beyond what Word counts to (32,767).
pub fn roman(number: u32) -> Option<String> {
    const PARTS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..32_768).contains(&number) {
        return None;
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, part) in PARTS {
        out.push_str(&part.repeat((rest / value) as usize));
        rest %= value;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_all_scripts_are_read() {
        for (text, value) in [("12", 12), ("٣", 3), ("۴", 4), ("１２", 12), ("二十一", 21), ("十", 10), ("⑫", 12)]
        {
            assert_eq!(number_value(text), Some(value), "{text}");
        }
        assert_eq!(number_value("1a"), None);
    }

    #[test]
    fn numbers_are_written_in_the_digits_of_their_neighbours() {
        for (sample, number, text) in [
            ("9", 10, "10"),
            ("٩", 10, "١٠"),
            ("十", 11, "十一"),
            ("二", 20, "二十"),
            ("⑨", 10, "⑩"),
            ("９", 10, "１０"),
        ] {
            assert_eq!(number_like(sample, number).as_deref(), Some(text));
        }
        assert_eq!((number_like("⑳", 21), number_like("x", 1)), (None, None));
    }

    #[test]
    fn roman_numbers_are_written() {
        for (number, text) in [(1, "i"), (4, "iv"), (39, "xxxix"), (1994, "mcmxciv")] {
            assert_eq!(roman(number).as_deref(), Some(text));
        }
        assert_eq!((roman(0), roman(32_768)), (None, None));
    }
}
