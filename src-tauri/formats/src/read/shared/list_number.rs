//! Numbers of list items as letters and Roman numerals.

use modline_core::text::numerals;

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
    let number = u32::try_from(n).ok().filter(|n| *n < 4000)?;
    Some(numerals::roman(number)?.to_uppercase())
}
