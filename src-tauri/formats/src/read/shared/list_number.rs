//! Numbers of list items as letters and Roman numerals.

/// `a … z, aa, ab`
pub(crate) fn alphabetic(n: i64, first: u8) -> Option<String> {
    let mut n = u64::try_from(n).ok().filter(|n| *n > 0)?;
    let mut characters = Vec::new();
    while n > 0 {
        n -= 1;
        characters.push(char::from(first + (n % 26) as u8));
        n /= 26;
    }
    Some(characters.iter().rev().collect())
}

/// `I … MMMCMXCIX`
pub(crate) fn roman(n: i64) -> Option<String> {
    const NUMERALS: [(i64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = Some(n).filter(|n| (1..4000).contains(n))?;
    let mut out = String::new();
    for (value, numeral) in NUMERALS {
        while rest >= value {
            out.push_str(numeral);
            rest -= value;
        }
    }
    Some(out)
}
