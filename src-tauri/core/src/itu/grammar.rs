//! The few words of grammar that show where something was struck, in six languages.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Language, PerLanguage};

/// Words that are known by themselves, lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grammar {
    /// Of these only one stands before a noun: `the`, `their`.
    pub determiners: Vec<String>,
    /// They join phrases: `of`, `within`, `and`.
    pub joiners: Vec<String>,
    /// Those that only lengthen a name: `of`.
    pub of: Vec<String>,
    /// What a word may be lengthened by: `ing`.
    pub endings: Vec<String>,
    /// What makes a plural: `s`.
    pub plural: Vec<String>,
}

impl Grammar {
    /// The words of `language`.
    pub fn of(language: Language) -> &'static Grammar {
        static ALL: LazyLock<PerLanguage<Grammar>> = LazyLock::new(|| {
            serde_json::from_str(include_str!("../../data/grammar.json"))
                .expect("invariant: the tables in core/data fit their types")
        });
        ALL.get(language)
    }

    /// Whether `word` is a determiner, in any case.
    pub fn is_determiner(&self, word: &str) -> bool {
        holds(&self.determiners, word)
    }

    /// Whether `word` joins phrases.
    pub fn is_joiner(&self, word: &str) -> bool {
        holds(&self.joiners, word)
    }

    /// Whether `word` only lengthens a name.
    pub fn is_of(&self, word: &str) -> bool {
        holds(&self.of, word)
    }

    /// Whether `letters` may lengthen a word.
    pub fn is_ending(&self, letters: &str) -> bool {
        self.endings.iter().any(|e| e == letters)
    }

    /// Whether `letters` make a plural.
    pub fn is_plural(&self, letters: &str) -> bool {
        self.plural.iter().any(|e| e == letters)
    }
}

fn holds(words: &[String], word: &str) -> bool {
    words.contains(&word.to_lowercase())
}
