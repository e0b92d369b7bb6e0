//! Spelling, by the dictionaries of hunspell that the system has.
//!
//! WebKit's own checker looks at words as they are typed, in the languages of the system, and gives its suggestions to its
//! own menu alone. This one marks the whole text in the document's language, alike on every system.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{env, fs};

use encoding_rs::{Encoding, UTF_8};
use modline_core::text::chars::{is_arabic, is_cyrillic, is_han};
use spellbook::Dictionary;

/// Where systems keep dictionaries.
const FOLDERS: [&str; 4] =
    ["/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell"];
/// The spelling of ITU's texts where a language has several; of others the first by name.
const PREFERRED: [&str; 4] = ["en_GB", "fr_FR", "es_ES", "ru_RU"];
/// More suggestions are not read.
const MOST_GUESSES: usize = 6;

/// How a word is spelt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordSpelling {
    /// Whether there is a dictionary of the language.
    pub dictionary: bool,
    /// Whether it has the word.
    pub correct: bool,
    /// What the word might be, the likeliest first.
    pub guesses: Vec<String>,
}

/// Which of some words are misspelt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Misspelt {
    /// Whether there is a dictionary of the language.
    pub dictionary: bool,
    /// The words that it does not have.
    pub words: Vec<String>,
}

/// The dictionaries, read when a language is first asked for.
pub struct Spelling {
    folders: Vec<PathBuf>,
    known: Mutex<HashMap<String, Option<Arc<Dictionary>>>>,
}

impl Spelling {
    /// Dictionaries in `asked` alone, or where hunspell looks for them.
    pub fn new(asked: Option<PathBuf>) -> Self {
        let folders = asked.map_or_else(system_folders, |folder| vec![folder]);
        Self { folders, known: Mutex::default() }
    }

    /// Whether `word` is spelt right, and what it might be.
    pub fn look_up(&self, word: &str, language: &str) -> WordSpelling {
        let Some(dictionary) = self.dictionary(language) else { return WordSpelling::default() };
        let plain = plain(word);
        let correct = is_correct(&dictionary, word);
        let mut guesses = Vec::new();
        if !correct {
            dictionary.suggest(&plain, &mut guesses);
            guesses.truncate(MOST_GUESSES);
        }
        if plain != word {
            guesses.iter_mut().for_each(|guess| *guess = guess.replace('\'', "’"));
        }
        WordSpelling { dictionary: true, correct, guesses }
    }

    /// Those of `words` that are misspelt. As in Word, abbreviations in capitals and words with digits are not looked at,
    /// nor is what is written in another script than the language.
    pub fn misspelt(&self, words: Vec<String>, language: &str) -> Misspelt {
        let Some(dictionary) = self.dictionary(language) else { return Misspelt::default() };
        let wrong = |word: &String| is_looked_at(word, language) && !is_correct(&dictionary, word);
        Misspelt { dictionary: true, words: words.into_iter().filter(wrong).collect() }
    }

    fn dictionary(&self, language: &str) -> Option<Arc<Dictionary>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(language.to_owned()).or_insert_with(|| read(&self.folders, language).map(Arc::new)).clone()
    }
}

/// Dictionaries have straight apostrophes.
fn plain(word: &str) -> String {
    word.replace('’', "'")
}

fn is_correct(dictionary: &Dictionary, word: &str) -> bool {
    let plain = plain(word);
    plain.chars().all(|c| !c.is_alphabetic()) || [word, &plain].iter().any(|w| dictionary.check(w))
}

fn is_looked_at(word: &str, language: &str) -> bool {
    let own: fn(char) -> bool = match language {
        "ar" => is_arabic,
        "ru" => is_cyrillic,
        "zh" => is_han,
        _ => |c| !is_arabic(c) && !is_cyrillic(c) && !is_han(c),
    };
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let several = letters.clone().nth(1).is_some();
    let capitals = letters.clone().all(char::is_uppercase);
    several && !capitals && letters.all(own) && !word.chars().any(char::is_numeric)
}

fn system_folders() -> Vec<PathBuf> {
    let variable = |name: &str| env::var_os(name).filter(|v| !v.is_empty());
    let own = variable("XDG_DATA_HOME")
        .map(PathBuf::from)
        .or_else(|| variable("HOME").map(|h| Path::new(&h).join(".local/share")));
    let asked = variable("DICPATH").into_iter().flat_map(|paths| env::split_paths(&paths).collect::<Vec<_>>());
    asked.chain(own.map(|data| data.join("hunspell"))).chain(FOLDERS.map(PathBuf::from)).collect()
}

/// The first dictionary of `language` that can be read.
fn read(folders: &[PathBuf], language: &str) -> Option<Dictionary> {
    let mut found: Vec<PathBuf> = folders.iter().flat_map(|folder| affixes(folder, language)).collect();
    let stem = |path: &PathBuf| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    found.sort_by_key(|path| (!PREFERRED.contains(&stem(path).as_str()), stem(path)));
    found.iter().find_map(|affixes| {
        let rules = fs::read(affixes).ok()?;
        let encoding = encoding_of(&rules);
        let words = fs::read(affixes.with_extension("dic")).ok()?;
        Dictionary::new(&encoding.decode(&rules).0, &encoding.decode(&words).0).ok()
    })
}

/// The files of affixes in `folder` for `language`: `en.aff`, `en_GB.aff`.
fn affixes(folder: &Path, language: &str) -> Vec<PathBuf> {
    let of_language = |path: &PathBuf| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().replace('-', "_");
        path.extension().is_some_and(|e| e == "aff") && stem.split('_').next() == Some(language)
    };
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    entries.filter(of_language).collect()
}

/// What the line `SET` says; UTF-8 where there is none.
fn encoding_of(rules: &[u8]) -> &'static Encoding {
    let named = rules.split(|b| *b == b'\n').find_map(|line| line.strip_prefix(b"SET "));
    let name = String::from_utf8_lossy(named.unwrap_or(b"UTF-8")).trim().to_lowercase();
    Encoding::for_label(name.trim_start_matches("microsoft-").as_bytes()).unwrap_or(UTF_8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelling(language: &str, rules: &[u8], words: &[u8]) -> (tempfile::TempDir, Spelling) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(format!("{language}.aff")), rules).unwrap();
        fs::write(folder.path().join(format!("{language}.dic")), words).unwrap();
        let spelling = Spelling::new(Some(folder.path().into()));
        (folder, spelling)
    }

    #[test]
    fn a_word_that_no_dictionary_has_comes_with_those_that_are_near() {
        let (_folder, spelling) = spelling("en_GB", b"SET UTF-8\nTRY aeiou\n", b"3\nferry\nharbour\ndon't\n");
        let wrong = spelling.look_up("harbuor", "en");
        assert!(wrong.dictionary && !wrong.correct && wrong.guesses == ["harbour"], "{wrong:?}");
        assert!(spelling.look_up("ferry", "en").correct && spelling.look_up("don’t", "en").correct);
        assert!(spelling.look_up("2014", "en").correct);
        assert_eq!(spelling.look_up("traversier", "fr"), WordSpelling::default());
    }

    #[test]
    fn misspelt_words_are_told_from_abbreviations_numbers_and_other_scripts() {
        let (_folder, spelling) = spelling("en_GB", b"SET UTF-8\n", b"2\nferry\nharbour\n");
        let words = ["ferry", "Ferry", "ferrry", "ITU", "G.992", "T2b", "доступ", "x", "harbuor’s"].map(str::to_owned);
        let told = spelling.misspelt(words.to_vec(), "en");
        assert_eq!(told, Misspelt { dictionary: true, words: vec!["ferrry".into(), "harbuor’s".into()] });
        assert_eq!(spelling.misspelt(words.to_vec(), "fr"), Misspelt::default());
    }

    #[test]
    fn dictionaries_in_other_encodings_are_read() {
        let (_folder, spelling) = spelling("es", b"SET ISO8859-1\n", b"1\nmu\xf1eca\n");
        assert!(spelling.look_up("muñeca", "es").correct);
    }
}
