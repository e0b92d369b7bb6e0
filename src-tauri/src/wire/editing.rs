//! What the menu of the sheet asks for: the clipboard, and how a word is spelt.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::spelling::{Misspelt, WordSpelling};
use crate::webview::ClipboardEdit;

/// An edit that needs the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireEditing {
    /// Takes what is selected to the clipboard.
    Cut,
    /// Copies what is selected.
    Copy,
    /// Puts what the clipboard holds where the caret is.
    Paste,
}

/// How a word is spelt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct WireSpelling {
    /// Whether there is a dictionary of the language.
    pub dictionary: bool,
    /// Whether it has the word.
    pub correct: bool,
    /// What the word might be, the likeliest first.
    pub guesses: Vec<String>,
}

/// Which of some words are misspelt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct WireMisspelt {
    /// Whether there is a dictionary of the language.
    pub dictionary: bool,
    /// The words that it does not have.
    pub words: Vec<String>,
}

impl From<Misspelt> for WireMisspelt {
    fn from(Misspelt { dictionary, words }: Misspelt) -> Self {
        Self { dictionary, words }
    }
}

impl From<WireEditing> for ClipboardEdit {
    fn from(edit: WireEditing) -> Self {
        match edit {
            WireEditing::Cut => Self::Cut,
            WireEditing::Copy => Self::Copy,
            WireEditing::Paste => Self::Paste,
        }
    }
}

impl From<WordSpelling> for WireSpelling {
    fn from(spelling: WordSpelling) -> Self {
        let WordSpelling { dictionary, correct, guesses } = spelling;
        Self { dictionary, correct, guesses }
    }
}
