//! The tables of house style in `core/data/style`, parsed once.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::itu::{Language, PerLanguage};

fn parse<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("invariant: the tables in core/data fit their types")
}

/// The words that begin a reference to a text of one kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitationWords {
    /// A key of the table of kinds.
    pub kind: String,
    /// What such a word begins with.
    pub forms: Vec<String>,
    /// What it may end with behind that.
    #[serde(default)]
    pub endings: Vec<String>,
    /// Whether letters may stand before it: Arabic joins prepositions to the word.
    #[serde(default)]
    pub joins_before: bool,
}

/// The words of references in `language`.
pub fn citation_words(language: Language) -> &'static [CitationWords] {
    static TABLE: LazyLock<PerLanguage<Vec<CitationWords>>> =
        LazyLock::new(|| parse(include_str!("../../data/style/references.json")));
    TABLE.get(language)
}

/// What follows a reference: the words before its title, and those before the body that adopted it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleWords {
    /// `on`: they stand behind a comma.
    pub before_title: Vec<String>,
}

/// The words around titles in `language`.
pub fn title_words(language: Language) -> &'static TitleWords {
    static TABLE: LazyLock<PerLanguage<TitleWords>> =
        LazyLock::new(|| parse(include_str!("../../data/style/titles.json")));
    TABLE.get(language)
}

/// The meetings known to have adopted an edition of a text.
pub fn known_editions(conference: &str, kind: &str, number: &str) -> impl Iterator<Item = &'static str> {
    type Editions = BTreeMap<String, BTreeMap<String, BTreeMap<String, Vec<String>>>>;
    static TABLE: LazyLock<Editions> = LazyLock::new(|| parse(include_str!("../../data/style/editions.json")));
    let found = TABLE.get(conference).and_then(|kinds| kinds.get(kind)?.get(number));
    found.into_iter().flatten().map(String::as_str)
}

/// The marks that end clauses, the one to write first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Endings {
    /// Behind a clause that another follows.
    pub more: Vec<char>,
    /// Behind the last clause of a call.
    pub last_of_call: Vec<char>,
    /// Behind the last clause of the text.
    pub last_of_text: Vec<char>,
    /// Behind a clause whose sub-clauses follow.
    pub list_follows: Vec<char>,
    /// Words that may stand behind the mark, `and`.
    pub joins: Vec<String>,
}

/// The marks that end clauses in `language`.
pub fn endings(language: Language) -> &'static Endings {
    static TABLE: LazyLock<PerLanguage<Endings>> =
        LazyLock::new(|| parse(include_str!("../../data/style/endings.json")));
    TABLE.get(language)
}

/// Calls whose clauses must go on with certain words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallFlow {
    /// First words of the calls, small letters.
    pub calls: Vec<String>,
    /// What their clauses begin with.
    pub begins: Vec<String>,
    /// Words that open a clause which goes on so later: `which permit this to …`, `by lending masts to …`.
    #[serde(default)]
    pub openers: Vec<String>,
    /// Whether a call that has such a word by itself carries it for its clauses: `… to complete in time`. In other
    /// languages the word is a preposition too.
    #[serde(default)]
    pub is_in_call: bool,
}

impl CallFlow {
    /// What `text`, in small letters, says behind the words of a call.
    pub fn opens<'t>(&self, text: &'t str) -> Option<&'t str> {
        let rest = |call: &String| text.strip_prefix(call.as_str()).filter(|r| !r.starts_with(char::is_alphabetic));
        let behind = self.calls.iter().filter_map(rest).min_by_key(|rest| rest.len())?;
        Some(behind.trim_matches([',', '،', ':', ' ']))
    }

    /// Whether the call says itself what its clauses would go on with.
    pub fn is_carried_by(&self, call: &str) -> bool {
        let is_word = |w: &str| self.begins.iter().any(|b| b == w);
        let Some(behind) = self.opens(call) else { return false };
        let mut words = behind.split_whitespace();
        words.next_back().is_some_and(is_word) || (self.is_in_call && words.any(is_word))
    }
}

/// The calls of `language` whose clauses must go on with certain words.
pub fn call_flows(language: Language) -> &'static [CallFlow] {
    static TABLE: LazyLock<PerLanguage<Vec<CallFlow>>> =
        LazyLock::new(|| parse(include_str!("../../data/style/call_flow.json")));
    TABLE.get(language)
}

/// Abbreviations that need no spelling out.
pub fn is_common_abbreviation(short: &str) -> bool {
    static TABLE: LazyLock<HashSet<String>> =
        LazyLock::new(|| parse(include_str!("../../data/style/abbreviations.json")));
    TABLE.contains(short)
}

/// Stems of words that end in -ize: `organ`, `recogn`.
pub fn is_ize_stem(stem: &str) -> bool {
    static TABLE: LazyLock<HashSet<String>> = LazyLock::new(|| parse(include_str!("../../data/style/ize.json")));
    TABLE.contains(stem)
}

/// Words before a number that a space which no line ends at must part from it: `Resolution`, `No.`
pub fn words_before_numbers(language: Language) -> &'static [String] {
    static TABLE: LazyLock<PerLanguage<Vec<String>>> =
        LazyLock::new(|| parse(include_str!("../../data/style/no_break.json")));
    TABLE.get(language)
}

/// Conjunctions before the last of a list.
pub fn conjunctions(language: Language) -> &'static [String] {
    static TABLE: LazyLock<PerLanguage<Vec<String>>> =
        LazyLock::new(|| parse(include_str!("../../data/style/conjunctions.json")));
    TABLE.get(language)
}

/// What the cycle that begins with a meeting has.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// How many numbered programmes.
    #[serde(default)]
    pub programmes: Option<u32>,
    /// The numbers of study Questions by study group; a range `1-7` counts.
    #[serde(default)]
    pub questions: BTreeMap<String, u32>,
    /// The study groups.
    #[serde(default)]
    pub study_groups: Vec<u32>,
}

/// The cycle that begins with the meeting `id`, where it is known.
pub fn cycle(id: &str) -> Option<&'static Cycle> {
    static TABLE: LazyLock<BTreeMap<String, Cycle>> =
        LazyLock::new(|| parse(include_str!("../../data/style/cycles.json")));
    TABLE.get(id)
}

/// The words of a language for programmes, study Questions and study groups.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CycleWords {
    /// `Programme`
    pub programme: Vec<String>,
    /// `Question`
    pub question: Vec<String>,
    /// `Study Group`
    pub study_group: Vec<String>,
}

/// Those of `language`.
pub fn cycle_words(language: Language) -> &'static CycleWords {
    static TABLE: LazyLock<PerLanguage<CycleWords>> =
        LazyLock::new(|| parse(include_str!("../../data/style/cycle_words.json")));
    TABLE.get(language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::itu::tables;

    #[test]
    fn the_tables_are_whole() {
        for language in Language::ALL {
            let (_, _, _) = (citation_words(language), title_words(language), cycle_words(language));
            let (_, _) = (words_before_numbers(language), conjunctions(language));
            assert!(!endings(language).more.is_empty());
            for call in call_flows(language).iter().flat_map(|flow| &flow.calls) {
                assert!(
                    tables().calls(language).any(|(_, text)| text.to_lowercase().starts_with(call.as_str())),
                    "{call} begins no call"
                );
            }
        }
        assert!(is_common_abbreviation("ITU") && is_ize_stem("organ"));
        assert!(cycle("WTDC-14").is_some_and(|c| c.programmes == Some(0)));
        assert_eq!(known_editions("WTDC", "resolution", "45").next(), Some("WTDC-06"));
    }
}
