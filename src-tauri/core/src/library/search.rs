//! Full text: words typed are looked for in every base text at once.
//!
//! Letters are folded first: case, accents, vowel signs, full width and kinds of hyphens say nothing. A text is a hit when
//! all words occur in it, each anywhere in a word (Arabic joins its prepositions, Chinese leaves no spaces), but a number
//! only at its beginning: `67` is not found in 1967.

use std::ops::Range;

use super::entry::Entry;
use super::folded::{Searchable, SearchedLine, fold, places};

/// A base text in which all words were found.
#[derive(Clone, Debug)]
pub struct Hit<T> {
    /// What the caller named it by.
    pub name: T,
    /// The words in their place; `None` where meeting, number, title and file name hold them all.
    pub snippet: Option<Snippet>,
}

/// A piece of a line around a hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The text, with … where the line goes on.
    pub text: String,
    /// Where the words stand in it, in bytes.
    pub words: Vec<Range<usize>>,
}

/// The entries that hold every word of `query`, in their order; those with all of them in the heading come first.
/// An empty query finds everything.
pub fn search<'a, T>(entries: impl IntoIterator<Item = (T, &'a Entry)>, query: &str) -> Vec<Hit<T>> {
    let folded = fold(query);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let hit = |(name, entry): (T, &Entry)| {
        let Searchable { heads, folded, lines } = &entry.text;
        let in_text: Vec<&str> = words.iter().copied().filter(|w| find(heads, w).is_none()).collect();
        let places: Option<Vec<usize>> = in_text.iter().map(|w| find(folded, w)).collect();
        let snippet = places?.first().map(|at| {
            let line = folded[..*at].matches('\n').count();
            Snippet::around(lines.get(line).map_or("", String::as_str), in_text[0], &words)
        });
        Some(Hit { name, snippet })
    };
    let mut hits: Vec<_> = entries.into_iter().filter_map(hit).collect();
    hits.sort_by_key(|h| h.snippet.is_some());
    hits
}

fn find(folded: &str, word: &str) -> Option<usize> {
    places(folded, word).next()
}

impl Snippet {
    /// Characters of the line shown before and after `word`.
    const BEFORE: usize = 40;
    const AFTER: usize = 100;

    /// The surroundings of `word` in `line`, with every one of `words` that stands there.
    fn around(line: &str, word: &str, words: &[&str]) -> Self {
        let at = SearchedLine::new(line).places(word).next().unwrap_or(0..0);
        let (from, to) = (blank_before(line, at.start), blank_after(line, at.end));
        let inside = line[from..to].replace(['\t', '\u{2028}'], " ");
        let mark = |cut: bool| if cut { "…" } else { "" };
        let text = format!("{}{}{}", mark(from > 0), inside.trim(), mark(to < line.len()));
        let folded = SearchedLine::new(&text);
        let mut found: Vec<_> = words.iter().flat_map(|w| folded.places(w)).collect();
        found.sort_by_key(|r| (r.start, r.end));
        let mut words: Vec<Range<usize>> = Vec::new();
        for r in found {
            match words.last_mut().filter(|last| r.start <= last.end) {
                Some(last) => last.end = last.end.max(r.end),
                None => words.push(r),
            }
        }
        Self { text, words }
    }
}

/// A space so far before `at` that some words stand between; the line's beginning where it is near.
fn blank_before(line: &str, at: usize) -> usize {
    let near = line[..at].char_indices().rev().nth(Snippet::BEFORE).map_or(0, |(i, _)| i);
    if near == 0 { 0 } else { line[near..at].find(char::is_whitespace).map_or(near, |blank| near + blank) }
}

fn blank_after(line: &str, at: usize) -> usize {
    let far = line[at..].char_indices().nth(Snippet::AFTER).map_or(line.len(), |(i, _)| at + i);
    if far == line.len() { far } else { line[at..far].rfind(char::is_whitespace).map_or(far, |blank| at + blank) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::entry;
    use super::*;
    use crate::itu::Language;

    /// What is found: the number of each hit and, where it is in the text, the snippet with its words in brackets.
    fn found(entries: &[Entry], query: &str) -> Vec<String> {
        let hits = search(entries.iter().map(|e| (e.key.number.clone(), e)), query);
        hits.into_iter()
            .map(|h| {
                let Some(Snippet { mut text, words }) = h.snippet else { return h.name };
                for w in words.into_iter().rev() {
                    text.insert(w.end, ']');
                    text.insert(w.start, '[');
                }
                format!("{}: {text}", h.name)
            })
            .collect()
    }

    fn library() -> Vec<Entry> {
        vec![
            entry(Language::En, &["RESOLUTION 9 (Doha, 2006)", "Harbours", "", "that Resolution 67 of 1967 be kept;"]),
            entry(Language::En, &["RESOLUTION 67 (Doha, 2006)", "Ferry masts", "", "that ITU‑D help the islands;"]),
            entry(
                Language::Fr,
                &["RÉSOLUTION 68 (Doha, 2006)", "Accès", "", "d'encourager la formation des équipages à l’île"],
            ),
            entry(Language::Ar, &["القرار 69 (الدوحة، 2006)", "العبّارات", "", "أن المدرسة ١٢ تساعد الجزر"]),
            entry(Language::Zh, &["第70号决议（2006年，多哈）", "渡轮", "", "鼓励各岛屿开展培训"]),
        ]
    }

    #[test]
    fn every_word_must_occur_whatever_its_case_accents_and_hyphens() {
        let library = library();
        for (query, want) in [
            ("", &["9", "67", "68", "69", "70"][..]),
            ("doha harb", &["9"]),
            ("67", &["67", "9: that Resolution [67] of 1967 be kept;"]),
            ("harbours resolution 67", &["9: that [Resolution] [67] of 1967 be kept;"]),
            ("itu-d", &["67: that [ITU‑D] help the islands;"]),
            ("ITUD islands ferry", &["67: that [ITU‑D] help the [islands];"]),
            ("acces l'ile", &["68: …la formation des équipages à [l’île]"]),
            ("EQUIPAGES", &["68: d'encourager la formation des [équipages] à l’île"]),
            ("العبارات", &["69"]),
            ("مدرسه 12", &["69: أن ال[مدرسة] [١٢] تساعد الجزر"]),
            ("岛屿 渡轮", &["70: 鼓励各[岛屿]开展培训"]),
            ("ferries.docx 70", &["70"]),
            ("harbours islands", &[]),
            ("-", &["9", "67", "68", "69", "70"]),
        ] {
            assert_eq!(found(&library, query), want, "{query}");
        }
    }

    #[test]
    fn a_long_line_is_cut_between_words_around_the_hit() {
        let words = |n: usize| "harbour ".repeat(n);
        let line = format!("{}the lighthouse, {}", words(20), words(30));
        let library = [entry(Language::En, &["RESOLUTION 9", "Seas", "", &line])];
        let found = found(&library, "lighthouse");
        assert!(found[0].starts_with("9: …harbour harbour harbour harbour the [lighthouse], harbour"), "{found:?}");
        assert!(found[0].ends_with("harbour…") && found[0].chars().count() < 170, "{found:?}");
        let unbroken = [entry(Language::Zh, &["第70号决议", "渡轮", "", &"岛".repeat(500)])];
        assert!(search(unbroken.iter().map(|e| ((), e)), "岛岛")[0].snippet.is_some());
    }
}
