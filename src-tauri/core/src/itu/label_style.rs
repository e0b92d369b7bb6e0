//! How the labels of a list are counted and written: what comes behind `c)`, and what stands between `b)` and `c)`.

use super::Language;
use super::label::{Label, LabelKind, look_alike};
use super::label_table::label_table;
use crate::text::chars::is_direction_mark;
use crate::text::numerals::{number_like, number_value, roman};

/// How the labels of one list are counted and written.
///
/// ```
/// use modline_core::itu::{LabelStyle, Language};
///
/// let style = LabelStyle::of(&["a)", "b)", "c)"], Language::En).unwrap();
/// assert_eq!(style.next("c)").as_deref(), Some("d)"));
/// assert_eq!(style.between("b)").as_deref(), Some("b)bis"));
/// ```
#[derive(Clone, Debug)]
pub struct LabelStyle {
    count: Count,
    numeral: NumeralForm,
    /// Behind `aa)` comes `bb)`, not `ab)`.
    doubled: bool,
    /// `1.3` is the third under 1 and not the first under 3: Arabic files store it so.
    reversed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Count {
    Number,
    /// By the letters of an alphabet.
    Letter(&'static str),
    Roman,
    /// Dashes do not count.
    Dash,
}

/// How *bis* is written.
#[derive(Clone, Debug)]
struct NumeralForm {
    /// Index of the series of numerals.
    series: usize,
    in_bracket: bool,
    /// What parts it from the label.
    gap: String,
}

impl LabelStyle {
    /// The style of a list with these labels, in its order; `None` where the first is no label.
    pub fn of(labels: &[&str], language: Language) -> Option<Self> {
        let first = labels.first()?;
        let count = match Label::parse(first, language).filter(|l| l.rest.is_empty())?.kind {
            LabelKind::Number | LabelKind::Decimal => Count::Number,
            LabelKind::Letter => Count::Letter(alphabet(labels)?),
            LabelKind::Roman => Count::Roman,
            LabelKind::Dash => Count::Dash,
        };
        let manner = label_table().languages.get(language);
        let found = labels.iter().find_map(|l| LabelParts::of(l).numeral);
        let numeral = found.map(|n| n.form).unwrap_or_else(|| NumeralForm {
            series: 0,
            in_bracket: manner.numeral_in_bracket,
            gap: String::new(),
        });
        let goes_on = |label: &&str| {
            let letters: Vec<char> = LabelParts::of(label).stem.chars().collect();
            matches!(letters[..], [a, b] if a != b)
        };
        let doubled = manner.doubled && !labels.iter().any(goes_on);
        Some(Self { count, numeral, doubled, reversed: language == Language::Ar })
    }

    /// The label that counts on behind `label`; *bis* of it is passed over. A dash is followed by a dash.
    pub fn next(&self, label: &str) -> Option<String> {
        if self.count == Count::Dash {
            return Some(label.to_owned());
        }
        let LabelParts { head, stem, tail, .. } = LabelParts::of(label);
        let stem = match self.count {
            Count::Number => {
                let (before, number, behind) = self.component(stem);
                format!("{before}{}{behind}", number_like(number, number_value(number)?.checked_add(1)?)?)
            }
            Count::Letter(alphabet) => self.letters_behind(stem, alphabet)?,
            Count::Roman => {
                let small = stem.to_lowercase();
                let value = (1..LONGEST_LIST).find(|n| roman(*n).as_deref() == Some(&small))?;
                let next = roman(value + 1)?;
                if small == stem { next } else { next.to_uppercase() }
            }
            Count::Dash => return None,
        };
        Some(format!("{head}{stem}{tail}"))
    }

    /// The label for what stands behind `label` and moves no other: `b)bis` (English), `bbis)` (the other languages),
    /// `2bis`; behind `b)bis`, `b)ter`.
    pub fn between(&self, label: &str) -> Option<String> {
        if self.count == Count::Dash {
            return Some(label.to_owned());
        }
        let LabelParts { head, stem, tail, numeral } = LabelParts::of(label);
        let (form, at) = numeral.map_or((self.numeral.clone(), 0), |n| (n.form, n.at + 1));
        let (numeral, gap) = (label_table().numerals.get(form.series)?.get(at)?, form.gap);
        Some(if form.in_bracket && !tail.is_empty() {
            format!("{head}{stem}{gap}{numeral}{}", tail.trim_start())
        } else {
            format!("{head}{stem}{tail}{gap}{numeral}")
        })
    }

    /// `label`, which hangs below `old`, below `new`: `2.1` below 2 is `3.1` below 3. `None` where it does not.
    pub fn below(&self, label: &str, old: &str, new: &str) -> Option<String> {
        let [old, new] = [old, new].map(|l| l.trim().trim_end_matches([')', '.']).to_owned());
        let LabelParts { head, stem, .. } = LabelParts::of(label);
        let kept = &label[head.len() + stem.len()..];
        let moved = if self.reversed {
            stem.strip_suffix(&old).filter(|s| s.ends_with('.')).map(|s| format!("{s}{new}"))
        } else {
            stem.strip_prefix(&old).filter(|s| s.starts_with('.')).map(|s| format!("{new}{s}"))
        };
        moved.map(|stem| format!("{head}{stem}{kept}"))
    }

    /// How many numbers the label has: 2 for `1.2`.
    pub fn depth(label: &str) -> usize {
        LabelParts::of(label).stem.split('.').filter(|part| !part.is_empty()).count()
    }

    /// A number's component that counts, with what stands before and behind it.
    fn component<'a>(&self, stem: &'a str) -> (&'a str, &'a str, &'a str) {
        if self.reversed
            && let Some((number, behind)) = stem.split_once('.')
        {
            return ("", number, &stem[stem.len() - behind.len() - 1..]);
        }
        let at = stem.rfind('.').map_or(0, |at| at + 1);
        (&stem[..at], &stem[at..], "")
    }

    fn letters_behind(&self, stem: &str, alphabet: &str) -> Option<String> {
        let latin = alphabet.starts_with('a');
        let letters: Vec<char> = stem.chars().filter(|c| *c != 'ـ').collect();
        let small = |c: &char| c.to_lowercase().next().map(|c| if latin { look_alike(c) } else { c });
        let (first, last) = (small(letters.first()?)?, small(letters.last()?)?);
        let (start, next) = (alphabet.chars().next()?, alphabet.chars().skip_while(|c| *c != last).nth(1));
        let next: String = match (letters.len(), next) {
            (1, Some(next)) => next.to_string(),
            (n, Some(next)) if self.doubled => next.to_string().repeat(n),
            (_, Some(next)) => format!("{first}{next}"),
            (n, None) if self.doubled || n == 1 => start.to_string().repeat(n + 1),
            (_, None) => return None,
        };
        let written = |c: char| label_table().written.get(&c).cloned().unwrap_or_else(|| c.to_string());
        let next: String = next.chars().map(written).collect();
        Some(if letters[0].is_uppercase() { next.to_uppercase() } else { next })
    }
}

/// As long as a list with Roman numerals may be.
const LONGEST_LIST: u32 = 200;

/// The alphabet that the letters of a list are of: one letter that is Latin and nothing else makes all of them Latin,
/// since Russian copies mix Cyrillic ones in; letters that may be either are Latin.
fn alphabet(labels: &[&str]) -> Option<&'static str> {
    let alphabets = &label_table().alphabets;
    let letters = || labels.iter().filter_map(|l| LabelParts::of(l).stem.chars().next()?.to_lowercase().next());
    let alphabet_with = |c: char| alphabets.iter().find(|a| a.contains(c)).map(String::as_str);
    let latin = || alphabets.first().map(String::as_str);
    if letters().any(|c| c.is_ascii()) || letters().all(|c| look_alike(c).is_ascii()) {
        return latin();
    }
    letters().filter(|c| !look_alike(*c).is_ascii()).find_map(alphabet_with)
}

/// A label in parts: `b)ter` has the stem `b`, the tail `)` and the third numeral.
struct LabelParts<'a> {
    head: &'a str,
    stem: &'a str,
    tail: String,
    numeral: Option<Numeral>,
}

struct Numeral {
    form: NumeralForm,
    /// Its place in the series.
    at: usize,
}

impl<'a> LabelParts<'a> {
    fn of(label: &'a str) -> LabelParts<'a> {
        let closes = |c: char| c.is_whitespace() || is_direction_mark(c) || ")）.、".contains(c);
        let mut found: Option<(usize, &str, Numeral)> = None;
        for (series, numerals) in label_table().numerals.iter().enumerate() {
            for (at, numeral) in numerals.iter().enumerate() {
                let Some(begin) = label.rfind(numeral.as_str()).filter(|begin| *begin > 0) else { continue };
                let behind = &label[begin + numeral.len()..];
                if !behind.chars().all(closes) || found.as_ref().is_some_and(|(b, ..)| *b <= begin) {
                    continue;
                }
                let front = label[..begin].trim_end();
                let gap = label[front.len()..begin].to_owned();
                let form = NumeralForm { series, in_bracket: !behind.trim().is_empty(), gap };
                found = Some((begin, behind, Numeral { form, at }));
            }
        }
        let (front, behind, numeral) = match found {
            Some((begin, behind, numeral)) => (label[..begin].trim_end(), behind, Some(numeral)),
            None => (label, "", None),
        };
        let head = front.len() - front.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let end = front.trim_end_matches(|c: char| !c.is_alphanumeric()).len().max(head);
        LabelParts {
            head: &front[..head],
            stem: &front[head..end],
            tail: format!("{}{behind}", &front[end..]),
            numeral,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Ar, En, Es, Fr, Ru, Zh};

    #[test]
    fn a_label_counts_on_as_its_list_does() {
        for (list, label, language, want) in [
            (&["a)", "b)"][..], "b)", En, "c)"),
            (&["a)", "z)"], "z)", En, "aa)"),
            (&["z)", "aa)"], "aa)", Fr, "bb)"),
            (&["z)", "aa)"], "aa)", Es, "ab)"),
            (&["A)", "B)"], "B)", En, "C)"),
            (&["1", "2"], "2", En, "3"),
            (&["1", "2bis"], "2bis", En, "3"),
            (&["a)", "b)bis"], "b)bis", En, "c)"),
            (&["a)", "bbis)"], "bbis)", Fr, "c)"),
            (&["1.1", "1.2"], "1.2", En, "1.3"),
            (&["1.1", "2.1"], "2.1", Ar, "3.1"),
            (&["i)", "ii)", "iv)"], "iv)", En, "v)"),
            (&["i)", "v)"], "v)", En, "vi)"),
            (&["h)", "i)"], "i)", En, "j)"),
            (&["أ )", "ب)"], "أ )", Ar, "ب )"),
            (&["أ )", "د)"], "د)", Ar, "هـ)"),
            (&["أ )", "هـ)"], "هـ)", Ar, "و)"),
            (&["(أ", "(ب"], "(ب", Ar, "(ج"),
            (&["١", "٩"], "٩", Ar, "١٠"),
            (&["а)", "b)", "с)"], "с)", Ru, "d)"),
            (&["а)"], "а)", Ru, "b)"),
            (&["а)", "б)"], "б)", Ru, "в)"),
            (&["（a）", "（b）"], "（b）", Zh, "（c）"),
            (&["一、", "十、"], "十、", Zh, "十一、"),
            (&["（一）"], "（一）", Zh, "（二）"),
            (&["①"], "①", Zh, "②"),
            (&["–"], "–", En, "–"),
        ] {
            let next = LabelStyle::of(list, language).and_then(|style| style.next(label));
            assert_eq!(next.as_deref(), Some(want), "{label}");
        }
    }

    #[test]
    fn a_label_between_two_moves_no_other() {
        for (list, label, language, want) in [
            (&["a)", "b)"][..], "b)", En, "b)bis"),
            (&["a)", "b)"], "b)", Es, "bbis)"),
            (&["a)", "b)bis"], "b)bis", En, "b)ter"),
            (&["a)", "bbis)"], "a)", En, "abis)"),
            (&["1", "2"], "2", Ru, "2bis"),
            (&["1.1"], "1.2", En, "1.2bis"),
            (&["（a）"], "（a）", Zh, "（abis）"),
            (&["a)", "b)之二"], "b)之二", Zh, "b)之三"),
            (&["a)", "b)之二"], "a)", Zh, "a)之二"),
            (&["1", "2 مكرراً"], "1", Ar, "1 مكرراً"),
            (&["–"], "–", En, "–"),
        ] {
            let between = LabelStyle::of(list, language).and_then(|style| style.between(label));
            assert_eq!(between.as_deref(), Some(want), "{label}");
        }
    }

    #[test]
    fn what_hangs_below_a_label_goes_with_it() {
        for (label, old, new, language, want) in [
            ("2.1", "2", "3", En, Some("3.1")),
            ("2.1.4", "2.1", "2.2", En, Some("2.2.4")),
            ("1.2", "2", "3", Ar, Some("1.3")),
            ("21.1", "2", "3", En, None),
            ("a)", "2", "3", En, None),
        ] {
            let style = LabelStyle::of(&[label], language).unwrap();
            assert_eq!(style.below(label, old, new).as_deref(), want, "{label}");
        }
    }
}
