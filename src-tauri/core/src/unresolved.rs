//! What was found of a lost redline, place by place: what is proved, what is proposed, what nobody can know.

use serde::{Deserialize, Serialize};

use crate::paragraph::ParagraphId;

/// One place of a recovered redline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnresolvedPlace {
    /// Where it is.
    pub paragraph: ParagraphId,
    /// The same in words: `recalling c)`.
    pub name: String,
    /// What is said of it.
    pub kind: UnresolvedKind,
    /// How sure that is.
    pub confidence: Confidence,
    /// Why.
    pub reason: Reason,
    /// What it concerns in the paragraph.
    pub scope: Scope,
    /// The words inserted, proposed to be deleted, or missing.
    pub words: String,
    /// The inserted words that are the evidence; empty where there are none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub beside: String,
    /// Other ways to read the place: the words that would stand there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<String>,
}

/// What is said of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UnresolvedKind {
    /// The words are not in the base: proved.
    Inserted,
    /// The words are in the base, and were probably deleted.
    #[serde(rename = "struck")]
    Deleted,
    /// The words of the base are not in the flattened text: they went without a trace.
    Missing,
}

/// How sure a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Nobody can decide it from the text: listed, and not done.
    Open,
    /// Done in the draft; the user should look.
    Likely,
    /// Done in the draft: nothing else is possible.
    Certain,
}

/// Why something is said of a place; its words are `recover-reason-NAME` in the locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The letters are not in the base.
    NotInBase,
    /// The heading's bracket holds two editions, and ITU's form allows one.
    Heading,
    /// A bracket holds two pairs of place and year.
    TwoEditions,
    /// A paragraph has two labels.
    TwoLabels,
    /// A label stands twice in one call.
    LabelRepeated,
    /// Two punctuation marks in a row.
    DoubledMark,
    /// A word twice in a row.
    DoubledWord,
    /// A year of more than four digits.
    LongYear,
    /// Digits inserted into or beside a number.
    Number,
    /// A date beside a date.
    TwoDates,
    /// A meeting's place beside another.
    TwoPlaces,
    /// Letters inserted into a word.
    CutWord,
    /// Words without a space between them.
    Glued,
    /// A word that differs from its neighbour by a few letters.
    LookAlike,
    /// Two words of which only one can stand before a noun.
    TwoDeterminers,
    /// A plural before a single number.
    PluralNumber,
    /// Two whole phrases with nothing to join them.
    TwoPhrases,
    /// A new text behind the end of the old one.
    AfterTheEnd,
    /// The base has these words, the flattened text has not.
    NotInFlattened,
    /// The flattened text has the same words in other capitals.
    OtherCase,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Reason; 20] = [
        Reason::NotInBase,
        Reason::Heading,
        Reason::TwoEditions,
        Reason::TwoLabels,
        Reason::LabelRepeated,
        Reason::DoubledMark,
        Reason::DoubledWord,
        Reason::LongYear,
        Reason::Number,
        Reason::TwoDates,
        Reason::TwoPlaces,
        Reason::CutWord,
        Reason::Glued,
        Reason::LookAlike,
        Reason::TwoDeterminers,
        Reason::PluralNumber,
        Reason::TwoPhrases,
        Reason::AfterTheEnd,
        Reason::NotInFlattened,
        Reason::OtherCase,
    ];

    /// The name in the locales.
    pub fn name(self) -> &'static str {
        match self {
            Reason::NotInBase => "not-in-base",
            Reason::Heading => "heading",
            Reason::TwoEditions => "two-editions",
            Reason::TwoLabels => "two-labels",
            Reason::LabelRepeated => "label-repeated",
            Reason::DoubledMark => "doubled-mark",
            Reason::DoubledWord => "doubled-word",
            Reason::LongYear => "long-year",
            Reason::Number => "number",
            Reason::TwoDates => "two-dates",
            Reason::TwoPlaces => "two-places",
            Reason::CutWord => "cut-word",
            Reason::Glued => "glued",
            Reason::LookAlike => "look-alike",
            Reason::TwoDeterminers => "two-determiners",
            Reason::PluralNumber => "plural-number",
            Reason::TwoPhrases => "two-phrases",
            Reason::AfterTheEnd => "after-the-end",
            Reason::NotInFlattened => "not-in-flattened",
            Reason::OtherCase => "other-case",
        }
    }
}

/// What a place concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// Stretches of the paragraph's flat text, label aside.
    Words(Vec<TextSegment>),
    /// The label.
    Label,
    /// The whole paragraph.
    Paragraph,
}

/// Words at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextSegment {
    /// Where they begin, in bytes.
    pub at: usize,
    /// What stands there.
    pub words: String,
}

impl UnresolvedPlace {
    /// Whether the user should decide it.
    pub fn is_doubtful(&self) -> bool {
        self.confidence != Confidence::Certain
    }
}
