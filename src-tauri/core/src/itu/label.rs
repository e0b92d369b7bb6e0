//! Labels of clauses: `a)`, `1`, `1.1`, `b)bis`, `i)`, `–`, ` أ )`, `（一）`.

use super::Language;
use super::label_table::label_table;
use crate::text::chars::{is_direction_mark, is_han, push_nominal};
use crate::text::numerals::{is_chinese_number, is_circled, is_digit, number_value};

/// What a label is made of; decides the level of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelKind {
    /// `1`, `12`, `1)`, `1°`, `一、`, `①`
    Number,
    /// `1.1`, `1.1.1`
    Decimal,
    /// `a)`, `bb)`, ` أ )`
    Letter,
    /// `i)`, `iv)`: small Roman numerals that are also letters (`c`, `i`, `v`, `x`) are told apart by their neighbours.
    Roman,
    /// `–`, `-`, `•`
    Dash,
}

/// A label found at the start of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label<'a> {
    /// The byte of the text where it begins: spaces and marks of direction may stand before it.
    pub at: usize,
    /// The label as written, without the spaces around it.
    pub text: &'a str,
    /// Its kind.
    pub kind: LabelKind,
    /// What follows the label, without leading spaces.
    pub rest: &'a str,
    /// Whether a tab stood between label and text.
    pub tabbed: bool,
}

/// *bis, ter* …
fn latin_numerals() -> &'static [String] {
    label_table().numerals.first().map_or(&[], Vec::as_slice)
}

impl<'a> Label<'a> {
    /// Reads the label at the start of `s`: the label must be followed by a tab or a space, or by its text where a copy
    /// lost the tab and it is clear all the same.
    ///
    /// A bare digit followed by a space is taken for a label only where the text goes on with a letter:
    /// `1 to join` has one, `20 November` at the start of a line cannot be told from it, so callers decide by context.
    pub fn parse(s: &'a str, language: Language) -> Option<Label<'a>> {
        // marks of direction stand around Arabic labels
        let padding = |c: char| c.is_whitespace() || is_direction_mark(c);
        let whole = s.len();
        let s = s.trim_start_matches(padding);
        let (text, kind) = dash(s)
            .or_else(|| bracketed(s))
            .or_else(|| reversed(s, language))
            .or_else(|| dashed(s, language))
            .or_else(|| chinese(s))
            .or_else(|| figure(s, language))
            .or_else(|| dotted(s))?;
        let after = &s[text.len()..];
        let rest = after.trim_start_matches(padding);
        let blank = after[..after.len() - rest.len()].contains(char::is_whitespace);
        let parted = blank || rest.is_empty() || touches(text, kind, rest, language);
        let tabbed = after[..after.len() - rest.len()].contains('\t');
        if !parted || (!tabbed && is_number_cut(text, kind, after)) {
            return None;
        }
        Some(Label { at: whole - s.len(), text: text.trim_end(), kind, rest, tabbed })
    }

    /// Its place in a count: `c)`, `3`, `ج)`, `（三）` are 3, behind whichever label counted `last`. Decimals, dashes and
    /// Roman numerals have none; `i)` is the ninth letter behind `h)`, `v)` the one behind `u)`, and a Cyrillic `с)` the
    /// third behind `b)`.
    pub fn count(&self, last: Option<u32>) -> Option<u32> {
        // An Arabic copy may have the letter in the form it is printed in: ﻫ for ه.
        let mut bare = String::with_capacity(self.text.len());
        self.text.chars().filter(|c| !is_direction_mark(*c)).for_each(|c| push_nominal(&mut bare, c));
        let bare = bare.trim_matches(|c: char| "()（）.、°º-–ـ\u{200d} ".contains(c));
        match self.kind {
            LabelKind::Number => number_value(bare),
            // `i)` behind `h)`, `v)` behind `u)`: a letter after all
            LabelKind::Roman => {
                let (letter, place) = (bare.chars().next()?, last?.checked_add(1)?);
                let alphabet = label_table().alphabets.first()?;
                let is_next = alphabet.chars().nth(last? as usize) == Some(letter);
                (is_next && bare.chars().count() == 1).then_some(place)
            }
            LabelKind::Letter => {
                let mut chars = bare.chars();
                let (letter, None) = (chars.next()?, chars.next()) else { return None };
                let small = letter.to_lowercase().next()?;
                if small.is_ascii_lowercase() {
                    return Some(u32::from(small) - u32::from('a') + 1);
                }
                let place = |alphabet: &String| alphabet.chars().position(|c| c == small);
                let alphabets = &label_table().alphabets;
                let mut places: Vec<u32> = alphabets.iter().filter_map(|a| Some(place(a)? as u32 + 1)).collect();
                places.extend(alphabets.first().and_then(|a| a.find(look_alike(letter))).map(|at| at as u32 + 1));
                let next = places.iter().find(|n| Some(**n) == last.map_or(Some(1), |l| l.checked_add(1)));
                next.or(places.first()).copied()
            }
            _ => None,
        }
    }

    /// Its place in a count, where that is the same behind every label.
    pub fn fixed_count(&self) -> Option<u32> {
        let is_latin = || self.text.chars().any(|c| c.is_ascii_alphabetic());
        let is_fixed = self.kind == LabelKind::Number || (self.kind == LabelKind::Letter && is_latin());
        self.count(None).filter(|_| is_fixed)
    }

    /// Whether `s`, whole, has the form of a label.
    pub fn is_label(s: &str) -> bool {
        Label::parse(s, Language::En).is_some_and(|l| l.rest.is_empty())
    }
}

/// Whether `label` is the beginning of a number, with `after` behind it: the thousands of `3 300 million`, `1\u{a0}197.6`,
/// or what is measured or counted, `5 %`, `2.4 GHz`, `1.5 million`.
fn is_number_cut(label: &str, kind: LabelKind, after: &str) -> bool {
    if !matches!(kind, LabelKind::Number | LabelKind::Decimal) || !label.ends_with(is_digit) {
        return false;
    }
    let space = after.chars().next().filter(|c| c.is_whitespace()).map_or(0, char::len_utf8);
    let rest = &after[space..];
    let figures = rest.chars().take_while(|c| is_digit(*c)).count();
    let grouped = kind == LabelKind::Number && figures == 3;
    let word = rest.split(|c: char| c.is_whitespace() || ",;.)،؛，；".contains(c)).next().unwrap_or_default();
    let measured = MEASURES.contains(&word) || rest.starts_with(['%', '‰', '٪', '°', '×', '€', '$', '£']);
    space > 0 && (grouped || measured)
}

/// What stands behind a figure and is no word that a clause begins with.
const MEASURES: [&str; 45] = [
    "Hz",
    "kHz",
    "MHz",
    "GHz",
    "THz",
    "dB",
    "dBm",
    "dBW",
    "dBi",
    "W",
    "kW",
    "MW",
    "m",
    "km",
    "cm",
    "mm",
    "km²",
    "m²",
    "kbit/s",
    "Mbit/s",
    "Gbit/s",
    "kbps",
    "Mbps",
    "Gbps",
    "GB",
    "MB",
    "TB",
    "million",
    "billion",
    "millions",
    "milliards",
    "millones",
    "млн",
    "млрд",
    "млн.",
    "МГц",
    "ГГц",
    "кГц",
    "Гц",
    "км",
    "مليون",
    "مليار",
    "per",
    "万",
    "亿",
];

/// Whether a label clearly ends where its text begins, without a space: `a)that`, `1to publish`, `（1）岛屿`, `1绘制`.
fn touches(label: &str, kind: LabelKind, rest: &str, language: Language) -> bool {
    let Some(first) = rest.chars().next().filter(|c| c.is_alphabetic() && kind != LabelKind::Dash) else {
        return false;
    };
    let closed = label.ends_with([')', '）', '、']) || label.chars().all(is_circled);
    let counted = label.ends_with(is_digit);
    match language {
        // `3个国家`, `2014年`
        Language::Zh => closed || (counted && is_han(first) && !"年月日个個届次份项号条款章节位种类级".contains(first)),
        Language::Ar => closed || (counted && !first.is_ascii()),
        _ => {
            let word: String = rest.chars().take_while(|c| c.is_alphabetic() || matches!(c, '\'' | '’')).collect();
            let ordinal =
                matches!(word.as_str(), "st" | "nd" | "rd" | "th" | "er" | "re" | "e" | "ème" | "го" | "й" | "я" | "х");
            let opened = label.starts_with('(');
            (closed && !opened) || (counted && first.is_lowercase() && word.len() > 1 && !ordinal)
        }
    }
}

fn dash(s: &str) -> Option<(&str, LabelKind)> {
    let c = s.chars().next().filter(|c| "–—-−•●▪◦·*".contains(*c))?;
    Some((&s[..c.len_utf8()], LabelKind::Dash))
}

/// `a)`, `bb)`, `ii)`, `1)`, `a)bis`, `bbis)`, ` أ )`, `（1）`
fn bracketed(s: &str) -> Option<(&str, LabelKind)> {
    let close = s.char_indices().take(12).find(|(_, c)| [')', '）'].contains(c)).map(|(i, c)| i + c.len_utf8())?;
    if s[..close].contains(['\t', '\u{2028}']) {
        return None; // what parts a label from its text cannot stand in one
    }
    let opened = s.starts_with(['(', '（']);
    let inner = s[..close].trim_end_matches([')', '）']).trim_start_matches(['(', '（']).trim();
    let kind = stem_kind(inner)?;
    if opened && kind == LabelKind::Letter && inner.chars().count() > 2 {
        return None; // "(ITU)" opens a text; "(a)" is a label
    }
    let end = close + numeral_suffix(&s[close..]);
    Some((&s[..end], kind))
}

fn stem_kind(inner: &str) -> Option<LabelKind> {
    let bare = inner.replace(is_direction_mark, "");
    let inner = bare.trim();
    let without = latin_numerals().iter().find_map(|n| inner.strip_suffix(n.as_str())).map(str::trim_end);
    let stem = without.filter(|s| !s.is_empty()).unwrap_or(inner);
    let n = stem.chars().count();
    if (stem.chars().all(is_digit) && (1..=3).contains(&n)) || is_chinese_number(stem) {
        return Some(LabelKind::Number);
    }
    if is_decimal(stem) {
        return Some(LabelKind::Decimal);
    }
    if n > 1 && n <= 5 && stem.chars().all(|c| "ivxIVX".contains(c)) {
        return Some(LabelKind::Roman);
    }
    let letters = stem.strip_suffix('ـ').or(stem.strip_suffix('\u{200D}')).unwrap_or(stem);
    let mut chars = letters.chars();
    let first = chars.next().filter(|c| c.is_alphabetic() && !is_han(*c))?;
    match chars.next() {
        None if stem == "i" => Some(LabelKind::Roman),
        None => Some(LabelKind::Letter),
        // aa), bb): the letters after z) are doubled
        Some(second) if chars.next().is_none() && (second == first || look_alike(second) == look_alike(first)) => {
            Some(LabelKind::Letter)
        }
        // ab): Russian and Spanish go on after the alphabet so
        Some(second) if letters.chars().count() == 2 && second.is_lowercase() && first == 'a' => {
            Some(LabelKind::Letter)
        }
        _ => None,
    }
}

/// `(1`, `(أ`: what an Arabic Word file stores for `1)` and `أ)`, its bracket mirrored on the page.
fn reversed(s: &str, language: Language) -> Option<(&str, LabelKind)> {
    let inner = s.strip_prefix('(')?;
    let end = inner.find(|c: char| c.is_whitespace() || c == ')').unwrap_or(inner.len());
    let after = &inner[end..];
    let kind = stem_kind(&inner[..end])?;
    (after.is_empty()
        || after.starts_with('\t')
        || (language == Language::Ar && after.starts_with(char::is_whitespace)))
    .then(|| (&s[..1 + end], kind))
}

/// `أ -`, `ب-`, `1 -`
fn dashed(s: &str, language: Language) -> Option<(&str, LabelKind)> {
    let end = s.char_indices().take(5).find(|(_, c)| "-–".contains(*c)).map(|(i, _)| i)?;
    let sign = s[end..].chars().next().map_or(0, char::len_utf8);
    let kind = stem_kind(s[..end].trim_end()).filter(|_| language == Language::Ar)?;
    s[end + sign..].starts_with(char::is_whitespace).then(|| (&s[..end + sign], kind))
}

/// `一、`, `1、`, `①`
fn chinese(s: &str) -> Option<(&str, LabelKind)> {
    let first = s.chars().next()?;
    if is_circled(first) {
        return Some((&s[..first.len_utf8()], LabelKind::Number));
    }
    let end = s.char_indices().take(4).find(|(_, c)| *c == '、').map(|(i, _)| i)?;
    let is_figure = is_chinese_number(&s[..end]) || (end > 0 && s[..end].chars().all(is_digit));
    is_figure.then(|| (&s[..end + '、'.len_utf8()], LabelKind::Number))
}

/// `a. `, `ii. `, and parted by a tab `A.`, `IV.`
fn dotted(s: &str) -> Option<(&str, LabelKind)> {
    let end = s.find('.').filter(|end| (1..=5).contains(end))?;
    let stem = &s[..end];
    let tabbed = s[end + 1..].starts_with('\t');
    let kind = match stem.as_bytes() {
        [b'a'..=b'd' | b'f'..=b'z'] => LabelKind::Letter,
        [b'A'..=b'Z'] if tabbed && stem != "I" => LabelKind::Letter,
        _ if stem.chars().all(|c| "ivx".contains(c) || (tabbed && "IVX".contains(c))) => LabelKind::Roman,
        _ => return None,
    };
    Some((&s[..=end], kind))
}

fn figure(s: &str, language: Language) -> Option<(&str, LabelKind)> {
    let figures = |from: usize| s[from..].find(|c: char| !(is_digit(c) || c == '.')).map_or(s.len(), |at| from + at);
    let mut end = figures(0);
    // `1bis.2`: a numeral within
    while end > 0 {
        let is_followed = |rest: &str| rest.strip_prefix('.').is_some_and(|r| r.starts_with(is_digit));
        let within = |n: &&String| s[end..].strip_prefix(n.as_str()).is_some_and(is_followed);
        let numeral = latin_numerals().iter().find(within);
        let Some(numeral) = numeral.filter(|_| s[..end].ends_with(is_digit)) else { break };
        end = figures(end + numeral.len());
    }
    let stem = s[..end].trim_end_matches('.');
    let dots = end - stem.len();
    let kind = if is_decimal(stem) {
        LabelKind::Decimal
    } else if !stem.is_empty() && stem.chars().count() <= 3 && stem.chars().all(is_digit) {
        LabelKind::Number
    } else {
        return None;
    };
    if dots > 1 {
        return None;
    }
    // `1°` in French and Spanish, `1.-` in Spanish
    let sign = s[end..].chars().next().filter(|c| match c {
        '°' | 'º' => dots == 0,
        '-' => dots == 1 && language == Language::Es,
        _ => false,
    });
    let end = end + sign.map_or(0, char::len_utf8);
    let numeral = numeral_suffix(&s[end..]);
    let end = end + numeral;
    // `6bis.`
    let dot = numeral > 0 && dots == 0 && s[end..].starts_with('.') && !s[end + 1..].starts_with(is_digit);
    // `5.441B`, as provisions of the Radio Regulations are numbered
    let letters = s[end..].chars().take_while(char::is_ascii_uppercase).count();
    let provision = kind == LabelKind::Decimal && numeral == 0 && dots == 0 && letters <= 2;
    Some((&s[..end + usize::from(dot) + if provision { letters } else { 0 }], kind))
}

fn is_decimal(s: &str) -> bool {
    s.contains('.')
        && s.split('.').count() <= 5
        && s.split('.').all(|p| {
            let p = latin_numerals().iter().find_map(|n| p.strip_suffix(n.as_str())).unwrap_or(p);
            (1..=3).contains(&p.chars().count()) && p.chars().all(is_digit)
        })
}

/// Length of `bis`, ` bis`, `ter` … at the start of `s`, only where the word ends there.
fn numeral_suffix(s: &str) -> usize {
    let trimmed = s.strip_prefix([' ', '\u{a0}']).unwrap_or(s);
    let skipped = s.len() - trimmed.len();
    let numerals = label_table().numerals.iter().flatten();
    numerals
        .filter(|n| trimmed.starts_with(n.as_str()) && !trimmed[n.len()..].starts_with(char::is_alphanumeric))
        .map(|n| skipped + n.len() + usize::from(trimmed[n.len()..].starts_with(')')))
        .max()
        .unwrap_or(0)
}

/// Cyrillic letters that look Latin and full-width signs, folded: Russian and Chinese copies mix them into labels.
pub(crate) fn look_alike(c: char) -> char {
    match c {
        '（' => '(',
        '）' => ')',
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'о' => 'o',
        'р' => 'p',
        'х' => 'x',
        'у' => 'y',
        'і' => 'i',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(s: &str, want: Option<(&str, LabelKind, &str)>) {
        let got = Label::parse(s, Language::En).map(|l| (l.text, l.kind, l.rest));
        assert_eq!(got, want, "{s:?}");
    }

    #[test]
    fn labels_of_every_kind_are_read() {
        use LabelKind::*;
        check("a)\tthat x", Some(("a)", Letter, "that x")));
        check("a) that x", Some(("a)", Letter, "that x")));
        check("bb)\tthat", Some(("bb)", Letter, "that")));
        check("1\tto join", Some(("1", Number, "to join")));
        check("1.1\tin", Some(("1.1", Decimal, "in")));
        check("1bis.2.1\tin", Some(("1bis.2.1", Decimal, "in")));
        check("4.3bis\tin", Some(("4.3bis", Decimal, "in")));
        check("1.1.1 in", Some(("1.1.1", Decimal, "in")));
        check("ii)\tlanguages", Some(("ii)", Roman, "languages")));
        check("–\tmain", Some(("–", Dash, "main")));
        check("a)bis\tResolution", Some(("a)bis", Letter, "Resolution")));
        check("bbis)\tResolution", Some(("bbis)", Letter, "Resolution")));
        check(" أ )\tأن", Some(("أ )", Letter, "أن")));
        check("ب)\tأن", Some(("ب)", Letter, "أن")));
        check("а)\tчто", Some(("а)", Letter, "что")));
        check("3 bis\tto", Some(("3 bis", Number, "to")));
        check("b. that x", Some(("b.", Letter, "that x")));
        check("ii. that x", Some(("ii.", Roman, "that x")));
        check("IV.\tTerms", Some(("IV.", Roman, "Terms")));
        check("1°\tde publier", Some(("1°", Number, "de publier")));
        check("ب)مكرراً\tأن", Some(("ب)مكرراً", Letter, "أن")));
        check("(1\tأن", Some(("(1", Number, "أن")));
        check("١\tأن", Some(("١", Number, "أن")));
        check("（1）\t岛屿", Some(("（1）", Number, "岛屿")));
        check("（一） 岛屿", Some(("（一）", Number, "岛屿")));
        check("b)之二\t岛屿", Some(("b)之二", Letter, "岛屿")));
        check("a bis)\tthat", Some(("a bis)", Letter, "that")));
        check("2 bis) that", Some(("2 bis)", Number, "that")));
        check("6bis.\tto go", Some(("6bis.", Number, "to go")));
        check("6 ter. to go", Some(("6 ter.", Number, "to go")));
        check("5.441B\tIn", Some(("5.441B", Decimal, "In")));
    }

    #[test]
    fn labels_of_arabic_and_chinese_need_no_tab() {
        for (s, language, want) in [
            ("(أ أن الجزر", Language::Ar, Some(("(أ", "أن الجزر"))),
            ("\u{200f}أ )\u{200f}\tأن", Language::Ar, Some(("أ )", "أن"))),
            ("1\u{200f})\tأن", Language::Ar, Some(("1\u{200f})", "أن"))),
            ("أ - أن المد", Language::Ar, Some(("أ -", "أن المد"))),
            ("ب- أن الريح", Language::Ar, Some(("ب-", "أن الريح"))),
            ("1- إلى نشر", Language::Ar, Some(("1-", "إلى نشر"))),
            ("一、岛屿很小；", Language::Zh, Some(("一、", "岛屿很小；"))),
            ("1、岛屿很小；", Language::Zh, Some(("1、", "岛屿很小；"))),
            ("②岛屿很小；", Language::Zh, Some(("②", "岛屿很小；"))),
            ("1）岛屿很小；", Language::Zh, Some(("1）", "岛屿很小；"))),
            ("1.- que publique", Language::Es, Some(("1.-", "que publique"))),
            ("1绘制地图；", Language::Zh, Some(("1", "绘制地图；"))),
            ("3个国家；", Language::Zh, None),
            ("2014年，", Language::Zh, None),
            ("أ)أن الجزر", Language::Ar, Some(("أ)", "أن الجزر"))),
            ("a)that islands", Language::En, Some(("a)", "that islands"))),
            ("1to publish", Language::En, Some(("1", "to publish"))),
            ("1.1in six", Language::En, Some(("1.1", "in six"))),
            ("3rd meeting", Language::En, None),
            ("5G networks", Language::En, None),
            ("岛屿、海洋", Language::Zh, None),
            ("3 300 million people", Language::En, None),
            ("3\u{202f}300 personas", Language::Es, None),
            ("1\u{a0}197.6-1\u{a0}215\u{a0}MHz", Language::En, None),
            ("3 \t300 islands", Language::En, Some(("3", "300 islands"))),
            ("٣ ٣٠٠ جزيرة", Language::Ar, None),
            ("5 % of islands", Language::En, None),
            ("2.4 GHz is", Language::En, None),
            ("1.5 million islands", Language::En, None),
            ("3 3000 islands", Language::En, Some(("3", "3000 islands"))),
            ("(1 of them", Language::En, None),
        ] {
            let got = Label::parse(s, language).map(|l| (l.text, l.rest));
            assert_eq!(got, want, "{s}");
        }
    }

    #[test]
    fn labels_count_in_every_script() {
        for (s, last, want) in [
            ("c)", None, Some(3)),
            ("i)", Some(8), Some(9)),
            ("i)", None, None),
            ("12", None, Some(12)),
            ("١٢", None, Some(12)),
            ("3bis", Some(3), None),
            ("ج)", None, Some(3)),
            (" أ )", None, Some(1)),
            ("с)", Some(2), Some(3)),
            ("в)", Some(2), Some(3)),
            ("（三）", None, Some(3)),
            ("十二、", None, Some(12)),
            ("③", None, Some(3)),
            ("–", None, None),
            ("1.2", None, None),
        ] {
            assert_eq!(Label::parse(s, Language::En).and_then(|l| l.count(last)), want, "{s}");
        }
    }

    #[test]
    fn words_and_sentences_are_no_labels() {
        for s in [
            "that a) x",
            "recognizing",
            "(ITU) is",
            "ITU) is",
            "2014, the",
            "a",
            "a\t)\tthat",
            "2010) x",
            "",
            "(see a)) b",
            "a.b c",
        ] {
            check(s, None);
        }
    }
}
