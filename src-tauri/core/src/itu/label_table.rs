//! What is known of labels: letters in order, *bis* and *ter*, the manner of each language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{CallKind, Language, PerLanguage};
use crate::text::is_ornament;

/// What is known of labels (`core/data/labels.json`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LabelTable {
    /// The letters of labels in order: Latin, Cyrillic (as ITU's Russian texts use them), Arabic abjad.
    pub alphabets: Vec<String>,
    /// Letters that a label writes otherwise.
    pub written: BTreeMap<char, String>,
    /// *bis, ter* and what stands for them; the Latin ones are made, the others only where a text has them already.
    pub numerals: Vec<Vec<String>>,
    pub languages: PerLanguage<Manner>,
}

/// The manner of a language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manner {
    /// The first label under a preambular call.
    preambular: String,
    /// The first label under an operative call.
    operative: String,
    /// `bbis)`, not `b)bis`.
    pub numeral_in_bracket: bool,
    /// Behind `aa)` comes `bb)`, not `ab)`.
    pub doubled: bool,
    /// What is not sure.
    #[serde(default, rename = "unsure")]
    _unsure: Vec<String>,
}

pub(super) fn label_table() -> &'static LabelTable {
    static TABLE: LazyLock<LabelTable> = LazyLock::new(|| {
        serde_json::from_str(include_str!("../../data/labels.json"))
            .expect("invariant: the tables in core/data fit their types")
    });
    &TABLE
}

/// Whether `word` is *bis* or another numeral of labels; what only adorns Arabic letters may be left out.
pub(crate) fn is_numeral(word: &str) -> bool {
    let bare = |s: &str| s.chars().filter(|c| !is_ornament(*c)).collect::<String>();
    !word.is_empty() && label_table().numerals.iter().flatten().any(|n| bare(n) == bare(word))
}

/// The label of the first clause under a call of `kind`, where the text shows no other manner.
pub fn first_label(kind: CallKind, language: Language) -> &'static str {
    let manner = label_table().languages.get(language);
    if kind == CallKind::Preambular { &manner.preambular } else { &manner.operative }
}
