//! Words looked for on the sheet, and where they stand.

use modline_core::find::{MarkedWords, Match, Search};
use modline_core::paragraph::ParagraphId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::number::{count, index};

/// So many places are listed; the others are counted.
const LISTED: usize = 5000;

/// What is looked for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WireSearch {
    /// The words.
    pub words: String,
    /// Whether capitals and small letters differ.
    pub match_case: bool,
    /// Whether words are not found within longer ones.
    pub whole_words: bool,
}

/// Some characters of a paragraph, as the editor counts.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WireTextPlace {
    /// Which paragraph.
    pub paragraph: u32,
    /// Where they begin.
    pub from: u32,
    /// Where they end.
    pub to: u32,
}

/// Where the words stand.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireMatch {
    /// The characters.
    #[serde(flatten)]
    pub place: WireTextPlace,
    /// Whether some of them are struck: they are read, and never replaced.
    pub struck: bool,
}

/// What was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireFound {
    /// How many places can be replaced.
    pub live: u32,
    /// How many are struck.
    pub struck: u32,
    /// The first of them, in the order of the text.
    pub places: Vec<WireMatch>,
}

impl From<WireSearch> for Search {
    fn from(search: WireSearch) -> Self {
        let WireSearch { words, match_case, whole_words } = search;
        Self { words, match_case, whole_words }
    }
}

impl From<WireTextPlace> for MarkedWords {
    fn from(place: WireTextPlace) -> Self {
        Self { paragraph: ParagraphId(place.paragraph), marked: index(place.from)..index(place.to) }
    }
}

impl From<MarkedWords> for WireTextPlace {
    fn from(MarkedWords { paragraph, marked }: MarkedWords) -> Self {
        Self { paragraph: paragraph.0, from: count(marked.start), to: count(marked.end) }
    }
}

impl From<Vec<Match>> for WireFound {
    fn from(mut found: Vec<Match>) -> Self {
        let struck = found.iter().filter(|f| f.deleted).count();
        let live = found.len() - struck;
        found.truncate(LISTED);
        let places = found.into_iter().map(|f| WireMatch { place: f.place.into(), struck: f.deleted });
        Self { live: count(live), struck: count(struck), places: places.collect() }
    }
}
