//! References to resolutions, decisions and articles: `Resolution 45 (Rev. Hyderabad, 2010)`, in six languages.

use std::ops::Range;

use crate::itu::{Edition, Language, Meeting, tables};
use crate::text::fold_case;
use crate::text::near::{self, LONGEST_WORD};

use super::data::{CitationWords, citation_words};

/// The kind of references to articles of the Constitution, the Convention and the Regulations.
pub const ARTICLE: &str = "article";

/// A reference to a text of a conference. Ranges are in bytes of the line's text.
#[derive(Clone, Debug)]
pub struct Citation {
    /// `resolution`, `decision` …: a key of the table of kinds.
    pub kind: &'static str,
    /// `45`
    pub number: String,
    /// From the kind's word to the end of the bracket.
    pub range: Range<usize>,
    /// What the bracket holds; `None` where there is none.
    pub bracket: Option<Range<usize>>,
    /// The meetings that have this place and year.
    pub meetings: Vec<&'static Meeting>,
}

/// A text of a conference in all its editions: its kind, its number, the conference.
pub type CitedText<'a> = (&'static str, &'a str, &'static str);

impl Citation {
    /// The editions that its bracket names, each with its year.
    pub fn editions(&self) -> impl Iterator<Item = (CitedText<'_>, u16)> {
        self.meetings.iter().map(|m| ((self.kind, self.number.as_str(), m.conference.as_str()), m.year))
    }
}

/// The citations in `text`, in order.
pub fn citations(text: &str, language: Language) -> Vec<Citation> {
    let mut out: Vec<Citation> = Vec::new();
    for words in citation_words(language) {
        for form in &words.forms {
            out.extend(text.match_indices(form.as_str()).filter_map(|(at, _)| read(text, at, form, words, language)));
        }
    }
    out.sort_by_key(|r| (r.range.start, std::cmp::Reverse(r.range.end)));
    out.dedup_by(|b, a| b.range.start < a.range.end);
    out
}

fn read(text: &str, at: usize, form: &str, words: &'static CitationWords, language: Language) -> Option<Citation> {
    let digits = |from: usize| {
        let number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '\u{2011}' | '.');
        let end = text[from..].find(|c: char| !number(c)).map_or(text.len(), |n| from + n);
        from..from + text[from..end].trim_end_matches(['.', '-', '\u{2011}']).len()
    };
    let (start, number) = if language == Language::Zh {
        // 第45号决议
        // 第12条
        let article = (words.kind == ARTICLE).then_some(&text[..at]);
        let before = text[..at].strip_suffix('号').or(article)?;
        let from = before.rfind(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | ' '))?;
        let sign = before[from..].chars().next().filter(|c| *c == '第')?;
        (from, from + sign.len_utf8()..before.len())
    } else {
        if text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() && !words.joins_before) {
            return None;
        }
        let rest = &text[at + form.len()..];
        let word = near::behind(rest, 0, LONGEST_WORD);
        let ending = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        let (suffix, behind) = rest.split_at(ending);
        if !suffix.is_empty() && !words.endings.iter().any(|e| e == suffix) {
            return None;
        }
        let blank = behind.len() - behind.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
        let from = at + form.len() + ending + blank;
        if blank == 0 {
            return None;
        }
        (at, digits(from))
    };
    let value = text[number.clone()].trim();
    if value.is_empty() || !value.contains(|c: char| c.is_ascii_digit()) || value.contains('.') {
        return None;
    }
    let end = if language == Language::Zh { at + form.len() } else { number.end };
    let bracket = bracket_at(text, end);
    let meetings = bracket.clone().map(|b| meetings(&text[b], language)).unwrap_or_default();
    let range = start..bracket.as_ref().map_or(end, |b| b.end + text[b.end..].chars().next().map_or(0, char::len_utf8));
    Some(Citation { kind: words.kind.as_str(), number: value.to_owned(), range, bracket, meetings })
}

/// The inside of a bracket that opens at `at` or behind a space there.
fn bracket_at(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text[at..].trim_start_matches([' ', '\u{a0}']);
    let open = rest.chars().next().filter(|c| matches!(c, '(' | '（'))?;
    let from = text.len() - rest.len() + open.len_utf8();
    let close = near::behind(text, from, LONGEST_BRACKET).find([')', '）'])?;
    (close < LONGEST_BRACKET).then(|| from..from + close)
}

/// The longest bracket of an edition, in bytes.
const LONGEST_BRACKET: usize = 80;

/// The meetings at the place and in the year that a bracket names; `Rev.WRC-15` names neither.
fn meetings(bracket: &str, language: Language) -> Vec<&'static Meeting> {
    let edition = Edition::parse(bracket, language);
    let Some(year) = edition.year else {
        return run_together(bracket, language).max_by_key(|m| m.year).into_iter().collect();
    };
    let place = fold_case(&edition.place);
    let same = |m: &&Meeting| m.is_cited_by_place() && m.year == year && fold_case(m.place(language)) == place;
    tables().meetings.iter().filter(same).collect()
}

/// The meetings whose place and year stand in a bracket where an old and a new edition were run together,
/// `DohaRev. Hyderabad, 20106`; the later of them is the new one.
pub fn run_together(bracket: &str, language: Language) -> impl Iterator<Item = &'static Meeting> {
    let folded = fold_case(bracket);
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    let names = move |m: &&Meeting| {
        let mut left = digits.chars();
        let year = m.year.to_string();
        digits.len() > 4
            && year.chars().all(|y| left.any(|d| d == y))
            && m.is_cited_by_place()
            && folded.contains(&fold_case(m.place(language)))
    };
    tables().meetings.iter().filter(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_in_six_languages() {
        let check = |language, text: &str, want: &[(&str, &str, &str)]| {
            let got = citations(text, language);
            let got: Vec<_> = got
                .iter()
                .map(|r| {
                    let meetings: Vec<&str> = r.meetings.iter().map(|m| m.id.as_str()).collect();
                    (r.number.as_str(), &text[r.range.clone()], meetings.join(" "))
                })
                .collect();
            let got: Vec<_> = got.iter().map(|(n, t, m)| (*n, *t, m.as_str())).collect();
            assert_eq!(got, want, "{text}");
        };
        check(
            Language::En,
            "that by Resolution 945 (Rev. Hyderabad, 2010) of this conference and Resolution\u{a0}12 of the Council,",
            &[("945", "Resolution 945 (Rev. Hyderabad, 2010)", "WTDC-10"), ("12", "Resolution\u{a0}12", "")],
        );
        check(
            Language::Fr,
            "la Résolution 945 (Rév. Dubaï, 2014),",
            &[("945", "Résolution 945 (Rév. Dubaï, 2014)", "WTDC-14")],
        );
        check(Language::Es, "la Resolución 945 (Dubái, 2014)", &[("945", "Resolución 945 (Dubái, 2014)", "WTDC-14")]);
        check(
            Language::Ru,
            "в Резолюции 945 (Пересм. Дубай, 2014 г.)",
            &[("945", "Резолюции 945 (Пересм. Дубай, 2014 г.)", "WTDC-14")],
        );
        check(Language::Ar, "بالقرار 945 (دبي، 2014)", &[("945", "القرار 945 (دبي، 2014)", "WTDC-14")]);
        check(Language::Zh, "根据第945号决议（2014年，迪拜）", &[("945", "第945号决议（2014年，迪拜）", "WTDC-14")]);
        check(
            Language::En,
            "Resolution 945 (DohaRev. Hyderabad, 20106)",
            &[("945", "Resolution 945 (DohaRev. Hyderabad, 20106)", "WTDC-10")],
        );
        check(Language::En, "under Article 12 of the Constitution", &[("12", "Article 12", "")]);
        check(Language::Ru, "в Статье 5 Устава", &[("5", "Статье 5", "")]);
        check(Language::Zh, "《组织法》第12条", &[("12", "第12条", "")]);
        check(Language::En, "the resolution of Resolutions and Resolutionary 5", &[]);
    }
}
