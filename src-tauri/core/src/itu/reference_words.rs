//! The words that references to clauses are made of, in six languages.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Language, PerLanguage};

/// The words around the labels of a reference: `items a) and b) of recognizing above`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceWords {
    /// What a clause is called before its label: `item`.
    pub item: Vec<String>,
    /// What leads from a label to its call: `of`.
    pub link: Vec<String>,
    /// What says that this text is meant: `above`.
    pub above: Vec<String>,
    /// What joins labels: `and`, `to`.
    pub and: Vec<String>,
    /// What is not sure.
    #[serde(default, rename = "unsure")]
    _unsure: Vec<String>,
}

impl ReferenceWords {
    /// The words of `language`.
    pub fn for_language(language: Language) -> &'static ReferenceWords {
        static ALL: LazyLock<PerLanguage<ReferenceWords>> = LazyLock::new(|| {
            serde_json::from_str(include_str!("../../data/references.json"))
                .expect("invariant: the tables in core/data fit their types")
        });
        ALL.get(language)
    }
}
