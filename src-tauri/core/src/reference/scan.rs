//! References to clauses in a text: `recognizing a) and b)`, `points 1 et 2 du décide`, `item a) above`.

use std::cell::OnceCell;
use std::ops::Range;

use super::folded::FoldedText;
use crate::itu::{Language, ReferenceWords, look_alike, tables};
use crate::paragraph::ParagraphId;
use crate::text::chars::{in_word, is_han};
use crate::text::is_ornament;

/// A call as it may be named: the calls of that name, and their words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CallName {
    pub calls: Vec<ParagraphId>,
    pub words: Vec<char>,
    /// Whether these are all the words of the call.
    pub is_whole: bool,
}

/// The label of a clause, named in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NamedLabel {
    /// The calls that may be meant.
    pub calls: Vec<ParagraphId>,
    /// Whether the call is named by all its words, and no other text is named before.
    pub is_explicit: bool,
    /// The label as [`label_key`] gives it.
    pub key: String,
    /// The bytes of the label.
    pub bytes: Range<usize>,
}

/// What is needed to look for references.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Scanner {
    calls: Vec<CallName>,
    item: Vec<Vec<char>>,
    link: Vec<Vec<char>>,
    above: Vec<Vec<char>>,
    and: Vec<Vec<char>>,
    kinds: Vec<Vec<char>>,
    /// The number of the text itself.
    number: Vec<char>,
    language: Language,
}

/// A label without brackets and spaces, Cyrillic letters that look Latin as Latin ones.
pub(super) fn label_key(label: &str) -> String {
    FoldedText::of(label).chars.into_iter().filter(|c| c.is_alphanumeric() || *c == '.').map(look_alike).collect()
}

/// The key of `text` where all of it is a label.
pub(super) fn whole_label(text: &str, language: Language) -> Option<String> {
    let folded = FoldedText::of(text.trim());
    let (key, end) = label_at(&folded, 0, language)?;
    (end == folded.chars.len()).then_some(key)
}

impl Scanner {
    pub fn new(calls: Vec<CallName>, number: &str, language: Language) -> Self {
        let words = ReferenceWords::for_language(language);
        let folded = |words: &[String]| words.iter().map(|w| FoldedText::of(w).chars).collect();
        let kinds = tables().words.get(language).kinds.values().flatten();
        Self {
            calls,
            item: folded(&words.item),
            link: folded(&words.link),
            above: folded(&words.above),
            and: folded(&words.and),
            kinds: kinds.map(|kind| FoldedText::of(kind).chars).collect(),
            number: FoldedText::of(number).chars,
            language,
        }
    }

    /// The language of what is looked through.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The labels that `text` names, in its order; `own` is the call that it stands under.
    pub fn find(&self, text: &str, own: Option<ParagraphId>) -> Vec<NamedLabel> {
        if !may_name_a_label(text, self.language) {
            return Vec::new();
        }
        let folded = FoldedText::of(text);
        let mut out = Vec::new();
        let mut at = 0;
        let another = OnceCell::new();
        let names_another =
            |before: usize| another.get_or_init(|| self.names_another(&folded)).is_some_and(|first| first < before);
        while at < folded.chars.len() {
            match self.reference_at(&folded, at, own) {
                Some(Reference { calls, is_explicit, labels, end }) => {
                    let named = |(key, range): (String, Range<usize>)| NamedLabel {
                        calls: calls.clone(),
                        is_explicit: is_explicit && !names_another(at),
                        key,
                        bytes: folded.bytes(range),
                    };
                    if !self.is_of_another(&folded, at, end) {
                        out.extend(labels.into_iter().map(named));
                    }
                    at = end.max(at + 1);
                }
                None => at += 1,
            }
        }
        out
    }

    /// A reference that begins here.
    fn reference_at(&self, text: &FoldedText, at: usize, own: Option<ParagraphId>) -> Option<Reference> {
        if !text.begins_word(at) {
            return None;
        }
        let spaced = |at: usize| text.skip_spaces(at);
        let to_call = |call: &CallName, (labels, end): (Labels, usize)| Reference {
            calls: call.calls.clone(),
            is_explicit: call.is_whole,
            labels,
            end,
        };
        if let Some((call, end)) = self.call_at(text, at) {
            let begin = self.skip(text, spaced(end), &self.item);
            return Some(to_call(call, self.labels_at(text, begin)?));
        }
        let to_own = |labels, end| own.map(|call| Reference { calls: vec![call], is_explicit: false, labels, end });
        if let Some(end) = text.any_at(at, &self.above) {
            let begin = self.skip(text, spaced(end), &self.item);
            let (labels, end) = self.labels_at(text, begin)?;
            return if self.language == Language::Zh { to_own(labels, end) } else { None };
        }
        let begin = self.skip(text, at, &self.item);
        let (labels, end) = self.labels_at(text, begin)?;
        let mut behind = spaced(self.skip(text, spaced(end), &self.item));
        let linked = self.skip(text, behind, &self.link);
        let is_linked = linked > behind || begin > at;
        behind = linked;
        if let Some((call, end)) = self.call_at(text, behind).filter(|_| is_linked) {
            return Some(to_call(call, (labels, end)));
        }
        let end = text.any_at(spaced(end), &self.above)?;
        to_own(labels, end)
    }

    /// The longest name of a call that begins here.
    fn call_at(&self, text: &FoldedText, at: usize) -> Option<(&CallName, usize)> {
        let found = self.calls.iter().filter_map(|call| Some((call, text.word_at(at, &call.words)?)));
        found.max_by_key(|(_, end)| *end)
    }

    /// Behind one of `words` and the spaces after it, if one begins here.
    fn skip(&self, text: &FoldedText, at: usize, words: &[Vec<char>]) -> usize {
        text.any_at(at, words).map_or(at, |end| text.skip_spaces(end))
    }

    /// Labels with what joins them.
    fn labels_at(&self, text: &FoldedText, at: usize) -> Option<(Labels, usize)> {
        let (key, mut end) = label_at(text, at, self.language)?;
        let mut labels = vec![(key, at..end)];
        loop {
            let mut next = text.skip_spaces(end);
            let before = next;
            if text.get(next).is_some_and(|c| ",،、，-–".contains(c)) {
                next = text.skip_spaces(next + 1);
            }
            let joined = self.skip(text, next, &self.and);
            // The Arabic conjunction is written together with what follows.
            next = if joined == next && text.get(next) == Some('و') { next + 1 } else { joined };
            next = if next > before { self.skip(text, next, &self.item) } else { next };
            match label_at(text, next, self.language).filter(|_| next > before) {
                Some((key, behind)) if labels.len() < MOST_LABELS => {
                    labels.push((key, next..behind));
                    end = behind;
                }
                _ => return Some((labels, end)),
            }
        }
    }

    /// Where another text is named first.
    fn names_another(&self, text: &FoldedText) -> Option<usize> {
        (0..text.chars.len()).find(|at| {
            let at = *at;
            let Some(behind) = text.any_at(at, &self.kinds) else { return false };
            let number = match self.language {
                Language::Zh => text.number_before(at),
                _ => number_at(text, text.skip_spaces(behind)),
            };
            !number.is_empty() && number != self.number
        })
    }

    /// Whether the reference is to another text: `resolves 3 of Resolution 71`, `Resolution 71, resolves 3`.
    fn is_of_another(&self, text: &FoldedText, at: usize, end: usize) -> bool {
        let mut behind = self.skip(text, text.skip_spaces(end), &self.above);
        let is_parted = text.get(behind) == Some(',');
        if is_parted {
            behind = text.skip_spaces(behind + 1);
        }
        let linked = self.skip(text, behind, &self.link);
        // `recognizing a), Resolution 71` names two things.
        let follows = !is_parted || linked > behind;
        behind = linked;
        let other = |number: &[char]| !number.is_empty() && number != self.number;
        if let Some(end) = text.any_at(behind, &self.kinds).filter(|_| follows) {
            let begin = text.skip_spaces(end);
            return other(&number_at(text, begin));
        }
        let front: String = text.chars[at.saturating_sub(FRONT)..at].iter().collect();
        let mut front = front.trim_end_matches([' ', ',', '，', '中', '的', '"', '“']);
        if front.ends_with(')') {
            front = front.rfind('(').map_or(front, |open| front[..open].trim_end());
        }
        let kinds: Vec<String> = self.kinds.iter().map(|kind| kind.iter().collect()).collect();
        let chinese = kinds.iter().find_map(|kind| front.strip_suffix(kind.as_str())?.strip_suffix('号'));
        let number = chinese.unwrap_or(front);
        let digits = number.len() - number.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (before, number) = number.split_at(number.len() - digits);
        let named = chinese.is_some() || kinds.iter().any(|kind| before.trim_end().ends_with(kind.as_str()));
        named && other(&number.chars().collect::<Vec<_>>())
    }
}

/// The most labels that are named together.
const MOST_LABELS: usize = 40;

/// How far before a reference the text that it is to is looked for.
const FRONT: usize = 80;

/// Labels named together.
struct Reference {
    calls: Vec<ParagraphId>,
    is_explicit: bool,
    labels: Labels,
    /// Where it ends.
    end: usize,
}

/// Keys of labels, with the characters where they stand.
type Labels = Vec<(String, Range<usize>)>;

fn number_at(text: &FoldedText, at: usize) -> Vec<char> {
    text.chars[at.min(text.chars.len())..].iter().copied().take_while(char::is_ascii_digit).collect()
}

/// Whether there is anything in `text` that [`label_at`] may take for a label: most texts have nothing, and cost nothing.
fn may_name_a_label(text: &str, language: Language) -> bool {
    // The characters of this word and of the one before, and the digits right before.
    let (mut word, mut last, mut digits) = (0, 0, 0);
    for c in text.chars().chain([' ']) {
        if c.is_numeric() {
            (word, digits) = (word + 1, digits + 1);
            continue;
        }
        let core = if word > 0 { word } else { last };
        let fits = core > 0 && (core <= LONGEST + 2 || language == Language::Zh);
        let closes = matches!(c, ')' | '）') && digits == 0 && fits;
        if closes || (1..=3).contains(&digits) || (language == Language::Ar && matches!(c, '(' | '（')) {
            return true;
        }
        digits = 0;
        if in_word(c) || is_han(c) || is_ornament(c) {
            word += 1;
        } else {
            (word, last) = (0, word);
        }
    }
    false
}

/// The most characters of a label without its bracket.
const LONGEST: usize = 8;

/// A label as it stands in a sentence: letters with their bracket, numbers with or without. Its key, and where it ends.
fn label_at(text: &FoldedText, at: usize, language: Language) -> Option<(String, usize)> {
    if !text.begins_word(at) {
        return None;
    }
    let opened = text.get(at) == Some('(');
    let begin = at + usize::from(opened);
    let script = text.get(begin).map(is_han);
    let is_core = |i: usize| {
        let c = text.get(i).filter(|c| Some(is_han(*c)) == script)?;
        let dotted = c == '.' && text.get(i + 1).is_some_and(char::is_numeric) && i > begin;
        (c.is_alphanumeric() || dotted).then_some(c)
    };
    let core: Vec<char> = (begin..=begin + LONGEST).map_while(is_core).collect();
    let mut end = begin + core.len();
    let first = *core.first().filter(|_| core.len() <= LONGEST)?;
    let is_number = first.is_numeric() && !"一二三四五六七八九十".contains(first);
    let digits = core.iter().take_while(|c| c.is_numeric()).count();
    let letters = core.iter().filter(|c| c.is_alphabetic()).count();
    let spaced = usize::from(text.get(end) == Some(' ') && !is_number);
    let closed = text.get(end + spaced) == Some(')');
    let fits = match is_number {
        true => digits <= 3 && (closed || !text.get(end).is_some_and(|c| in_word(c) || "%°/".contains(c))),
        false => closed || (opened && language == Language::Ar && letters == 1),
    };
    if !fits || (opened && !closed && language != Language::Ar) {
        return None;
    }
    end += if closed { spaced + 1 } else { 0 };
    let mut key: String = core.into_iter().map(look_alike).collect();
    // `b)bis`, `3 bis`
    for gap in 0..=1 {
        if gap == 1 && text.get(end) != Some(' ') {
            break;
        }
        let numeral: String = text.chars[end + gap..].iter().take_while(|c| c.is_alphabetic()).collect();
        if crate::itu::is_numeral(&numeral) {
            end += gap + numeral.chars().count();
            key.extend(numeral.chars().map(look_alike));
            break;
        }
    }
    Some((key, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `text`, which stands under the second of `calls`, names: the index of the call and the label.
    fn check(language: Language, calls: &[&str], text: &str, want: &[(usize, &str)]) {
        let id = |n: usize| ParagraphId(u32::try_from(n).unwrap());
        let name = |(n, call): (usize, &&str)| CallName {
            calls: vec![id(n)],
            words: FoldedText::of(call).chars,
            is_whole: true,
        };
        let scanner = Scanner::new(calls.iter().enumerate().map(name).collect(), "67", language);
        let found = scanner.find(text, Some(ParagraphId(1)));
        let got: Vec<(usize, &str)> = found.iter().map(|l| (l.calls[0].0 as usize, &text[l.bytes.clone()])).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn references_are_found_in_six_languages() {
        use Language::*;
        let en = ["recognizing", "resolves", "instructs the director"];
        for (text, want) in [
            ("in accordance with recognizing a) above", &[(0, "a)")][..]),
            ("as in Recognizing b)bis and c),", &[(0, "b)bis"), (0, "c)")]),
            ("resolves 1, 2 and 3 above", &[(1, "1"), (1, "2"), (1, "3")]),
            ("resolves 1.2 to 1.4;", &[(1, "1.2"), (1, "1.4")]),
            ("items a) and b) of recognizing", &[(0, "a)"), (0, "b)")]),
            ("see instructs the Director 2", &[(2, "2")]),
            ("as set out in 2 above;", &[(1, "2")]),
            ("under a) below;", &[(1, "a)")]),
            ("resolves 3 of Resolution 71 (Dubai, 2014)", &[]),
            ("resolves 3 of Resolution 67", &[(1, "3")]),
            ("Resolution 71 (Rev. Dubai, 2014), resolves 3", &[]),
            ("resolves 3, of Resolution 71", &[]),
            ("resolves 3, Resolution 71 and Decision 5", &[(1, "3")]),
            ("resolves 2014 meetings; a) that; 2 ships; resolves to go", &[]),
        ] {
            check(En, &en, text, want);
        }
        check(Fr, &["considérant", "décide"], "aux points 1 et 2 du décide ci-dessus", &[(1, "1"), (1, "2")]);
        check(
            Fr,
            &["considérant", "décide"],
            "au considérant a) ci-dessus; au point b) ci-dessus",
            &[(0, "a)"), (1, "b)")],
        );
        check(
            Es,
            &["considerando", "resuelve"],
            "el punto 2 del resuelve y el considerando a) anterior",
            &[(1, "2"), (0, "a)")],
        );
        check(
            Ru,
            &["признавая", "решает"],
            "в пункте а) раздела признавая, выше, и в пункте 3 раздела решает",
            &[(0, "а)"), (1, "3")],
        );
        check(Ru, &["признавая", "решает"], "пункт 3 раздела решает Резолюции 71", &[]);
        check(Ar, &["إذ يذكر", "يقرر"], "الفقرة أ) من إذ يذكّر أعلاه والفقرة 2 من يقرر", &[(0, "أ)"), (1, "2")]);
        check(Zh, &["认识到", "做出决议"], "按照上述认识到a)和b)以及做出决议3", &[(0, "a)"), (0, "b)"), (1, "3")]);
        check(Zh, &["认识到", "做出决议"], "第71号决议做出决议3", &[]);
    }
}
