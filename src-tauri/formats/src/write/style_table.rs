//! The styles of ITU's documents, from `data/word-styles.json`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use modline_core::itu::Language;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

/// Styles for Latin and Cyrillic text, for Arabic, and what Chinese has otherwise than Latin.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StyleSets {
    /// Where the values are from; for readers of the file.
    #[serde(rename = "note")]
    _note: IgnoredAny,
    latin: Vec<WordStyle>,
    arabic: Vec<WordStyle>,
    chinese: Vec<WordStyle>,
}

/// A style of ITU's documents, as Word says it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WordStyle {
    /// The displayed name.
    pub name: String,
    /// The id in our files.
    pub id: String,
    /// `paragraph` or `character`.
    pub r#type: String,
    /// The style whose values it inherits.
    pub based_on: Option<String>,
    /// The style of the paragraph typed after it.
    pub next: Option<String>,
    /// Whether Word offers it in its gallery.
    #[serde(default = "shown")]
    pub gallery: bool,
    /// Properties of the paragraph, by their names in Word.
    #[serde(default)]
    pub p_pr: BTreeMap<String, Value>,
    /// Properties of its text, by their names in Word.
    #[serde(default)]
    pub r_pr: BTreeMap<String, Value>,
    /// Where the values are from, what was left out of them, and what it was: notes for readers of the file.
    #[serde(rename = "from")]
    _from: Option<IgnoredAny>,
    #[serde(rename = "without")]
    _without: Option<IgnoredAny>,
    #[serde(rename = "original")]
    _original: Option<IgnoredAny>,
}

fn shown() -> bool {
    true
}

static SETS: LazyLock<StyleSets> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/word-styles.json")).expect("invariant: the style table fits its type")
});

/// The styles for texts in `language`.
pub fn style_table(language: Language) -> impl Iterator<Item = &'static WordStyle> {
    let sets: &'static StyleSets = &SETS;
    let chinese = move |s: &WordStyle| sets.chinese.iter().find(|c| language == Language::Zh && c.name == s.name);
    let set = if language.is_rtl() { &sets.arabic } else { &sets.latin };
    set.iter().map(move |s| chinese(s).unwrap_or(s))
}
