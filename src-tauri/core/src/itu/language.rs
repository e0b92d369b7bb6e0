//! The six languages of the Union.

use serde::{Deserialize, Serialize};

/// A working language of ITU.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Russian.
    Ru,
    /// Arabic, written from right to left.
    Ar,
    /// Chinese.
    Zh,
}

impl Language {
    /// All six, in the order of the tables.
    pub const ALL: [Language; 6] = [Language::En, Language::Fr, Language::Es, Language::Ru, Language::Ar, Language::Zh];

    /// Two-letter code (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
            Language::Es => "es",
            Language::Ru => "ru",
            Language::Ar => "ar",
            Language::Zh => "zh",
        }
    }

    /// Reads a two-letter code, case-blind.
    pub fn parse(code: &str) -> Option<Language> {
        Self::ALL.into_iter().find(|l| l.code().eq_ignore_ascii_case(code.trim()))
    }

    /// The tag Word stores with text of this language.
    pub fn word_tag(self) -> &'static str {
        match self {
            Language::En => "en-GB",
            Language::Fr => "fr-FR",
            Language::Es => "es-ES",
            Language::Ru => "ru-RU",
            Language::Ar => "ar-SA",
            Language::Zh => "zh-CN",
        }
    }

    /// The letter that ends a document's number in the running head, `…-E`.
    pub fn suffix(self) -> char {
        match self {
            Language::En => 'E',
            Language::Fr => 'F',
            Language::Es => 'S',
            Language::Ru => 'R',
            Language::Ar => 'A',
            Language::Zh => 'C',
        }
    }

    /// Whether text runs from right to left.
    pub fn is_rtl(self) -> bool {
        self == Language::Ar
    }
}
