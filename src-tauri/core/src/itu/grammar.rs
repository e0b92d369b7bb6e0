//! The few words of grammar that show where something was deleted, in six languages.

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
    pub connectors: Vec<String>,
    /// What a word may be lengthened by: `ing`.
    pub suffixes: Vec<String>,
    /// What makes a plural: `s`.
    pub plural: Vec<String>,
}

impl Grammar {
    /// The words of `language`.
    pub fn for_language(language: Language) -> &'static Grammar {
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
    pub fn is_connector(&self, word: &str) -> bool {
        holds(&self.connectors, word)
    }

    /// Whether `chars` may lengthen a word.
    pub fn is_suffix(&self, chars: &str) -> bool {
        self.suffixes.iter().any(|e| e == chars)
    }

    /// Whether `chars` make a plural.
    pub fn is_plural(&self, chars: &str) -> bool {
        self.plural.iter().any(|e| e == chars)
    }
}

fn holds(words: &[String], word: &str) -> bool {
    words.contains(&word.to_lowercase())
}
