//! Hyphens that a copy has lost. Web pages and word processors give a no-break hyphen (U+2011) as a sign of their own,
//! which is gone where only letters are copied: `ITUD`, `estrategies`. Hyphens of the keyboard are not lost.

use crate::text::chars::is_hyphen;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

use crate::finding::{Finding, Severity};
use crate::itu::Language;
use crate::paragraph::Paragraph;
use crate::run::{self, Run};

use super::recognized::{Found, text_lines};

/// Words that are never written without their hyphen: ITU's sectors, and what English text has "e-" before.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// In every language.
    all: Vec<String>,
    /// In one.
    by_language: BTreeMap<Language, Vec<String>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/hyphens.json"))
        .expect("invariant: the tables in core/data fit their types")
});

/// The name of what is found here.
pub(super) const RULE: &str = "lost-hyphen";

/// Finds each word that has lost its hyphen, once a line.
pub(super) fn look(language: Language, found: &[Found], findings: &mut Vec<Finding>) {
    let mut whole = known(language).clone();
    let with_hyphen = text_lines(found).filter(|f| has_hyphen(&f.text));
    for (_, word) in with_hyphen.flat_map(|f| words(&f.text)).filter(|(_, w)| w.contains(is_hyphen)) {
        // "WTDC-10" elsewhere in the text makes "WTDC10" doubtful; "cooperation" beside "co-operation" is another matter
        if word.chars().any(char::is_uppercase) {
            whole.entry(word.replace(is_hyphen, "")).or_insert_with(|| word.to_owned());
        }
    }
    let whole: HashMap<&str, &String> = whole.iter().map(|(lost, word)| (lost.as_str(), word)).collect();
    // The lengths of the words by their first byte: nearly every other word is told apart by these.
    let mut lengths = [0u64; 256];
    let length = |word: &str| 1 << word.len().min(63);
    whole.keys().for_each(|word| lengths[usize::from(first_byte(word))] |= length(word));
    let may_be_lost = |(_, word): &(usize, &str)| lengths[usize::from(first_byte(word))] & length(word) != 0;
    let mut reported = BTreeSet::new();
    for f in text_lines(found) {
        for (_, word) in words(&f.text).filter(may_be_lost) {
            let Some(hint) = whole.get(word).filter(|h| ***h != word) else { continue };
            if reported.insert((f.line, word)) {
                findings.push(Finding::new(RULE, Severity::Warning, f.line, word).with_hint(*hint));
            }
        }
    }
}

fn has_hyphen(text: &str) -> bool {
    if text.is_ascii() { text.contains('-') } else { text.contains(is_hyphen) }
}

fn first_byte(word: &str) -> u8 {
    word.as_bytes().first().copied().unwrap_or_default()
}

/// Whether nothing else can have stood there: the word is one that ITU writes with a hyphen, and without it none at all.
pub(super) fn is_sure(f: &Finding, language: Language) -> bool {
    f.rule == RULE && known(language).get(&f.subject) == Some(&f.hint)
}

/// Whether one of two words is the other without the hyphens that a copy lost: a word that is never written without its
/// own, or one in capitals, `WTDC10`.
pub(crate) fn lacks_hyphen(a: &str, b: &str) -> bool {
    const SHORTEST: usize = 4;
    let bare = |s: &str| s.replace(is_hyphen, "");
    let lost = match (a.contains(is_hyphen), b.contains(is_hyphen)) {
        (false, true) => a,
        (true, false) => b,
        _ => return false,
    };
    let is_name = |c: char| c.is_uppercase() || c.is_numeric();
    let capitals = lost.chars().all(is_name) && lost.contains(char::is_uppercase) && lost.len() >= SHORTEST;
    bare(a) == bare(b) && (capitals || Language::ALL.iter().any(|l| known(*l).contains_key(lost)))
}

/// The table's words, by what is left of them without their hyphen.
fn known(language: Language) -> &'static BTreeMap<String, String> {
    static KNOWN: [OnceLock<BTreeMap<String, String>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    KNOWN[language as usize].get_or_init(|| {
        let forms = |word: &String| [word.clone(), capitalised(word), word.to_uppercase()];
        let pair = |word: String| (word.replace('-', ""), word.replace('-', "\u{2011}"));
        let listed = TABLE.all.iter().chain(TABLE.by_language.get(&language).into_iter().flatten());
        listed.flat_map(forms).map(pair).collect()
    })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Whether ITU writes `word` with a hyphen that no line ends at, whatever hyphen it has here.
pub(crate) fn is_hyphenated(word: &str, language: Language) -> bool {
    static LOST: LazyLock<BTreeMap<Language, BTreeSet<&'static str>>> = LazyLock::new(|| {
        Language::ALL.iter().map(|l| (*l, known(*l).values().map(String::as_str).collect())).collect()
    });
    LOST[&language].contains(word.replace('-', "\u{2011}").as_str())
}

/// Puts the hyphens of `whole` back wherever the paragraph has `word`, whose text reads `shown`. No other letter changes.
pub(super) fn mend(p: &mut Paragraph, shown: &str, word: &str, whole: &str) {
    let lost = lost(word, whole);
    let places: Vec<usize> =
        words(shown).filter(|(_, w)| *w == word).map(|(at, _)| shown[..at].chars().count()).collect();
    for at in places.into_iter().rev() {
        for (behind, hyphen) in lost.iter().rev() {
            let Some(byte) = run::flat_offset(&p.runs, at + behind) else { continue };
            let (left, right) = run::split_at(&p.runs, byte);
            let mark = right.first().map(|next| Run { text: (*hyphen).into(), ..next.clone() });
            p.runs = run::normalise(left.into_iter().chain(mark).chain(right).collect());
        }
    }
}

/// The hyphens of `whole` that `word` lacks, each behind so many of the word's characters.
fn lost(word: &str, whole: &str) -> Vec<(usize, char)> {
    let (mut out, mut left) = (Vec::new(), word.chars().enumerate().peekable());
    for c in whole.chars() {
        match left.next_if(|(_, next)| *next == c) {
            Some(_) => {}
            None => out.push((left.peek().map_or(word.chars().count(), |(at, _)| *at), c)),
        }
    }
    out
}

/// The words of `s`, each with the byte at which it begins.
fn words(s: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    let parts = s.split(|c: char| !(c.is_alphanumeric() || is_hyphen(c))).map(move |part| {
        let at = next;
        next = at + part.len() + s[at + part.len()..].chars().next().map_or(0, char::len_utf8);
        (at + part.len() - part.trim_start_matches(is_hyphen).len(), part.trim_matches(is_hyphen))
    });
    parts.filter(|(_, w)| !w.is_empty())
}
