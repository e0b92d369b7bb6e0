//! Words looked for in a draft: in the text as it is proposed, and in what is deleted.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use unicode_normalization::char::decompose_canonical;
use unicode_segmentation::UnicodeSegmentation;

use crate::contribution::Contribution;
use crate::paragraph::ParagraphId;
use crate::run::{Run, Version};
use crate::text::chars::{is_apostrophe, is_combining_mark, is_han, is_hyphen, is_invisible, is_quote};
use crate::text::{Folded, is_ornament, utf16};

/// What is looked for. One kind of space, hyphen, apostrophe or quote stands for all of them; vowel signs, stretched
/// letters and what shows nothing do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// The words.
    pub words: String,
    /// Whether capitals and small letters differ.
    pub match_case: bool,
    /// Whether words are not found within longer ones (UAX #29). Chinese and kana have no borders of words, and are
    /// found anywhere.
    pub whole_words: bool,
}

/// Some characters of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkedWords {
    /// Which paragraph.
    pub paragraph: ParagraphId,
    /// The characters of its flat text, in UTF-16 units as an editor counts.
    pub marked: Range<usize>,
}

/// Where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The characters.
    pub place: MarkedWords,
    /// Whether some of them are deleted: such words are read, and never replaced.
    pub deleted: bool,
}

/// Every place of `draft` where the words stand, in the order of the text.
///
/// Limitations: labels are not looked at, and no words are found that go on from one paragraph into the next.
pub fn find(draft: &Contribution, search: &Search) -> Vec<Match> {
    let sought = Sought::new(search);
    let mut out = Vec::new();
    for p in draft.proposals.iter().flat_map(|p| &p.paragraphs) {
        let places = sought.places(&p.runs);
        if places.is_empty() {
            continue;
        }
        let flat = p.text(Version::Markup);
        let marked = |bytes: &Range<usize>| utf16::units(&flat[..bytes.start])..utf16::units(&flat[..bytes.end]);
        out.extend(places.into_iter().map(|(bytes, deleted)| {
            let place = MarkedWords { paragraph: p.id, marked: marked(&bytes) };
            Match { place, deleted }
        }));
    }
    out
}

/// A search, made ready.
pub(crate) struct Sought {
    folded: String,
    match_case: bool,
    whole_words: bool,
}

impl Sought {
    pub fn new(search: &Search) -> Self {
        let mut folded = String::new();
        search.words.chars().for_each(|c| fold(c, search.match_case, &mut folded));
        Self { folded, match_case: search.match_case, whole_words: search.whole_words }
    }

    /// Where the words stand in `runs`, in bytes of their flat text, and whether some of them are deleted.
    pub fn places(&self, runs: &[Run]) -> Vec<(Range<usize>, bool)> {
        let mut out = self.live(runs);
        if runs.iter().any(|r| r.del.is_some()) {
            let before = Reading::new(runs, |r| r.del.is_some() || r.ins.is_none());
            let deleted = self.matches(&before.text).into_iter().filter(|m| before.has_deleted(m));
            out.extend(deleted.map(|m| (before.flat(&m), true)));
            out.sort_by_key(|(bytes, deleted)| (bytes.start, !deleted));
        }
        out
    }

    /// The same, deleted words left out.
    pub fn live(&self, runs: &[Run]) -> Vec<(Range<usize>, bool)> {
        let live = Reading::new(runs, |r| r.is_in(Version::Revised));
        self.matches(&live.text).iter().map(|m| (live.flat(m), false)).collect()
    }

    /// Where the words stand in a text.
    fn matches(&self, text: &str) -> Vec<Range<usize>> {
        let Some(first) = self.folded.chars().next() else { return Vec::new() };
        let folded = Folded::new(text, |c, out| fold(c, self.match_case, out));
        let mut borders: Option<Vec<usize>> = None;
        let (mut out, mut from) = (Vec::new(), 0);
        while let Some(at) = folded.text()[from..].find(&self.folded).map(|at| from + at) {
            let range = at..at + self.folded.len();
            from = at + first.len_utf8();
            if !folded.is_whole(&range) {
                continue;
            }
            let Some(found) = with_signs(text, folded.origin(range.clone())) else { continue };
            let borders = borders.get_or_insert_with(|| if self.whole_words { word_borders(text) } else { Vec::new() });
            if !self.whole_words || stands_alone(text, &found, borders) {
                out.push(found);
                from = range.end;
            }
        }
        out
    }
}

/// `found` with the vowel signs of its last letter; `None` where it ends within a letter and its accent.
fn with_signs(text: &str, found: Range<usize>) -> Option<Range<usize>> {
    let sign = |c: &char| is_ornament(*c) && (is_combining_mark(*c) || *c == 'ـ');
    let signs: usize = text[found.end..].chars().take_while(sign).map(char::len_utf8).sum();
    let end = found.end + signs;
    let cuts = text[end..].chars().next().is_some_and(is_combining_mark);
    (!cuts).then_some(found.start..end)
}

fn word_borders(text: &str) -> Vec<usize> {
    text.split_word_bound_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

fn stands_alone(text: &str, found: &Range<usize>, borders: &[usize]) -> bool {
    let is_border = |at: usize, beside: Option<char>| beside.is_some_and(is_han) || borders.binary_search(&at).is_ok();
    let words = &text[found.clone()];
    is_border(found.start, words.chars().next()) && is_border(found.end, words.chars().next_back())
}

fn fold(c: char, match_case: bool, out: &mut String) {
    let mut letter = |c: char| match match_case {
        true => out.push(c),
        false => out.extend(c.to_lowercase()),
    };
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' => letter(c),
        c if c.is_whitespace() => out.push(' '),
        c if is_hyphen(c) => out.push('-'),
        c if is_apostrophe(c) => out.push('\''),
        c if is_quote(c) => out.push('"'),
        c if is_ornament(c) || is_invisible(c) => {}
        c => decompose_canonical(c, letter),
    }
}

/// Some of the runs as one text that knows where its characters stand in the flat text.
struct Reading<'a> {
    text: String,
    /// The runs, with the byte of `text` and of the flat text at which each begins.
    parts: Vec<(usize, usize, &'a Run)>,
}

impl<'a> Reading<'a> {
    fn new(runs: &'a [Run], stands: impl Fn(&Run) -> bool) -> Self {
        let (mut text, mut parts, mut flat) = (String::new(), Vec::new(), 0);
        for r in runs {
            if stands(r) && !r.text.is_empty() {
                parts.push((text.len(), flat, r));
                text.push_str(&r.text);
            }
            flat += r.text.len();
        }
        Self { text, parts }
    }

    /// The bytes of the flat text from the first to the last character of `found`, which is not empty.
    fn flat(&self, found: &Range<usize>) -> Range<usize> {
        let flat_byte = |byte: usize| {
            let part = self.parts.partition_point(|(at, ..)| *at <= byte).saturating_sub(1);
            self.parts.get(part).map_or(byte, |(at, flat, _)| flat + byte - at)
        };
        flat_byte(found.start)..flat_byte(found.end - 1) + 1
    }

    fn has_deleted(&self, found: &Range<usize>) -> bool {
        let touches = |at: usize, r: &Run| at < found.end && at + r.text.len() > found.start;
        self.parts.iter().any(|(at, _, r)| r.del.is_some() && touches(*at, r))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::Revision;

    /// A text with `{--deleted--}` and `{++inserted++}` words as runs.
    fn runs(text: &str) -> Vec<Run> {
        let me = Revision::by("CEPT");
        let parts = text.split_inclusive("--}").flat_map(|s| s.split_inclusive("++}")).flat_map(|s| {
            let at = s.find("{--").or(s.find("{++")).unwrap_or(s.len());
            [&s[..at], &s[at..]]
        });
        let run = |s: &str| match s.get(..3) {
            Some("{--") => Run::deleted(&s[3..s.len() - 3], &me),
            Some("{++") => Run::inserted(&s[3..s.len() - 3], &me),
            _ => Run::unchanged(s),
        };
        parts.filter(|s| !s.is_empty()).map(run).collect()
    }

    /// What is found in `text`, as it stands there: deleted places with a minus before.
    fn check(text: &str, words: &str, options: &str, want: &[&str]) {
        let search =
            Search { words: words.into(), match_case: options.contains('c'), whole_words: options.contains('w') };
        let runs = runs(text);
        let flat: String = runs.iter().map(|r| r.text.as_str()).collect();
        let found = Sought::new(&search).places(&runs);
        let shown = found.into_iter().map(|(b, deleted)| format!("{}{}", if deleted { "-" } else { "" }, &flat[b]));
        assert_eq!(shown.collect::<Vec<_>>(), want, "{words} in {text}");
    }

    #[test]
    fn words_are_found_whatever_their_case_spaces_hyphens_and_quotes() {
        check("Ferry and ferry", "FERRY", "", &["Ferry", "ferry"]);
        check("Ferry and ferry", "ferry", "c", &["ferry"]);
        check("ITU\u{2011}D, ITU-D, Geneva\u{a0}2003", "itu-d", "", &["ITU\u{2011}D", "ITU-D"]);
        check("Geneva\u{a0}2003", "geneva 2003", "", &["Geneva\u{a0}2003"]);
        check("the crew’s “log”", "crew's \"log\"", "", &["crew’s “log”"]);
        check("infor\u{ad}mation", "information", "", &["infor\u{ad}mation"]);
        check("aaaa", "aa", "", &["aa", "aa"]);
        check("a  b", "  ", "", &["  "]);
        check("a", "", "", &[]);
        check("a", "\u{64e}", "", &[]);
    }

    #[test]
    fn whole_words_end_where_unicode_says_and_chinese_has_no_borders() {
        check("port, ports, port-side", "port", "w", &["port", "port"]);
        check("2003, 12003", "2003", "w", &["2003"]);
        check("l’état", "état", "w", &[]);
        check("l’état", "l'état", "w", &["l’état"]);
        check("доступ доступа", "доступ", "w", &["доступ"]);
        check("鼓励各岛屿开展培训", "岛屿", "w", &["岛屿"]);
        check("النفاذ والنفاذ", "النفاذ", "w", &["النفاذ"]);
        check("wait{--ing--} rooms", "wait", "w", &["wait"]);
    }

    #[test]
    fn vowel_signs_and_stretched_letters_count_for_nothing_and_accents_do() {
        check("العبّارات كِتَابٌ كتـــاب", "كتاب", "", &["كِتَابٌ", "كتـــاب"]);
        check("العبارات", "العبّارات", "", &["العبارات"]);
        check("resume\u{301}, resumé", "resumé", "", &["resume\u{301}", "resumé"]);
        check("resume\u{301}, resumé", "resume", "", &[]);
        check("и\u{306}", "й", "", &["и\u{306}"]);
    }

    #[test]
    fn words_over_the_edge_of_a_change_are_found_as_they_read_and_deleted_ones_by_themselves() {
        check("waiting {--rooms--}{++halls++} are", "waiting halls", "", &["waiting roomshalls"]);
        check("waiting {--rooms--}{++halls++} are", "waiting rooms", "", &["-waiting rooms"]);
        check("{--rooms--}{++halls++}", "s", "", &["-s", "s"]);
        check("a {--b--}{++b++} c", "a b", "", &["-a b", "a bb"]);
        check("{--rooms--}{++rooms++}", "roomsrooms", "", &[]);
    }
}
