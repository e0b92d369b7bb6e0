//! Which of the six languages a text is in: by its script, and among Latin scripts by its commonest words.

use crate::itu::Language;
use crate::text::chars::{is_arabic, is_cyrillic, is_han};

/// The language of a text given in pieces; English where nothing speaks for another.
pub fn detect<'a>(pieces: impl Iterator<Item = &'a str>) -> Language {
    const ENOUGH: usize = 20_000;
    // of the words below
    const LONGEST: usize = 16;
    let (mut arabic, mut han, mut cyrillic, mut latin) = (0usize, 0usize, 0usize, 0usize);
    let mut votes = [0usize; 3];
    let mut seen = 0;
    for piece in pieces {
        for c in piece.chars() {
            match c {
                c if is_arabic(c) => arabic += 1,
                c if is_han(c) => han += 1,
                c if is_cyrillic(c) => cyrillic += 1,
                c if c.is_alphabetic() => latin += 1,
                _ => {}
            }
        }
        for word in piece.split(|c: char| !c.is_alphabetic()).filter(|w| w.len() <= LONGEST) {
            let word = word.to_lowercase();
            for (vote, words) in votes.iter_mut().zip(COMMON) {
                *vote += usize::from(words.contains(&word.as_str()));
            }
        }
        seen += piece.len();
        if seen > ENOUGH {
            break;
        }
    }
    let total = (arabic + han + cyrillic + latin).max(1);
    // A Chinese character says what takes several letters elsewhere, and Latin names stand in every text.
    if han * 5 > total {
        Language::Zh
    } else if arabic * 3 > total {
        Language::Ar
    } else if cyrillic * 3 > total {
        Language::Ru
    } else {
        let [en, fr, es] = votes;
        if fr > en && fr >= es {
            Language::Fr
        } else if es > en && es > fr {
            Language::Es
        } else {
            Language::En
        }
    }
}

/// Words that one of the three languages uses at every turn and the others do not.
const COMMON: [&[&str]; 3] = [
    &["the", "and", "that", "to", "of", "in", "for", "with", "on", "by"],
    &["le", "les", "des", "du", "et", "que", "aux", "une", "dans", "pour", "à", "au", "résolution", "mondiale"],
    &["el", "los", "las", "del", "y", "que", "una", "en", "para", "por", "con", "resolución", "mundial"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_told_from_a_line() {
        for (text, want) in [
            ("that shared facilities lower the cost of access;", Language::En),
            ("que le partage réduit le coût d'accès pour les petites communautés;", Language::Fr),
            ("que el uso compartido reduce el costo de las redes y del acceso;", Language::Es),
            ("что местным операторам нужны данные (ITU-D)", Language::Ru),
            ("أن المشغلين المحليين يحتاجون إلى بيانات WTDC", Language::Ar),
            ("世界电信发展大会（2014年，迪拜）ITU-D", Language::Zh),
            ("", Language::En),
        ] {
            assert_eq!(detect([text].into_iter()), want, "{text}");
        }
    }
}
