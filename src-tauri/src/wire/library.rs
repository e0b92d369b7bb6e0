//! The library: base texts once read, as the start screen lists them.

use modline_core::library::{Entry, Snippet};
use modline_disk::library::StrayFile;
use serde::Serialize;
use ts_rs::TS;

use super::number::count;
use crate::library::{DifferingTexts, LibraryListing, ListedText};

/// What was found in the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireLibrary {
    /// Its folder.
    pub folder: String,
    /// How many base texts it has.
    pub count: u32,
    /// Those found, by meeting and number.
    pub texts: Vec<WireBaseText>,
    /// Files in the folder that are none of its own, or damaged.
    pub odd: Vec<WireOddFile>,
}

/// A base text once read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireBaseText {
    /// Its file in the library: the name it goes by.
    pub name: String,
    /// Where that is.
    pub path: String,
    /// The meeting's id, or place and year as cited; empty where the text names none.
    pub meeting: String,
    /// `RESOLUTION 67`; empty where the text has no number line.
    pub heading: String,
    /// The title.
    pub title: String,
    /// Two-letter code.
    pub language: String,
    /// SHA-256 of the text.
    pub fingerprint: String,
    /// The file it came from; empty for pasted text.
    pub file: String,
    /// That file's kind, `docx`.
    pub format: String,
    /// The day it was kept, `2014-03-30`.
    pub added: String,
    /// Other texts of the same edition.
    pub others: Vec<String>,
    /// Where the words were found in the text; empty where heading and title hold them.
    pub snippet: Vec<WirePiece>,
}

/// A piece of a snippet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WirePiece {
    /// Its text.
    pub text: String,
    /// Whether it is a word that was looked for.
    pub found: bool,
}

/// A file in the library's folder that is no base text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireOddFile {
    /// Its name.
    pub name: String,
    /// Why it cannot be used; empty where it is simply not the library's.
    pub reason: String,
}

/// Two base texts of one edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireDiffering {
    /// The one that was there.
    pub from: String,
    /// The one just read.
    pub to: String,
}

impl From<LibraryListing> for WireLibrary {
    fn from(listing: LibraryListing) -> Self {
        Self {
            folder: listing.folder.display().to_string(),
            count: count(listing.count),
            texts: listing.texts.into_iter().map(Into::into).collect(),
            odd: listing.stray.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<DifferingTexts> for WireDiffering {
    fn from(DifferingTexts { from, to }: DifferingTexts) -> Self {
        Self { from, to }
    }
}

impl From<ListedText> for WireBaseText {
    fn from(ListedText { path, name, entry, others, snippet }: ListedText) -> Self {
        let Entry { key, heading, title, fingerprint, source, .. } = entry;
        Self {
            name,
            path: path.display().to_string(),
            meeting: key.meeting,
            heading,
            title,
            language: key.language.code().to_owned(),
            fingerprint,
            file: source.file,
            format: source.format,
            added: source.added,
            others,
            snippet: snippet.map(|s| pieces(&s)).unwrap_or_default(),
        }
    }
}

fn pieces(snippet: &Snippet) -> Vec<WirePiece> {
    let Snippet { text, words } = snippet;
    let piece = |text: &str, found| WirePiece { text: text.to_owned(), found };
    let (mut out, mut at) = (Vec::new(), 0);
    for word in words {
        out.extend([piece(&text[at..word.start], false), piece(&text[word.clone()], true)]);
        at = word.end;
    }
    out.push(piece(&text[at..], false));
    out.retain(|p| !p.text.is_empty());
    out
}

impl From<StrayFile> for WireOddFile {
    fn from(StrayFile { name, reason }: StrayFile) -> Self {
        Self { name, reason }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_is_cut_at_its_words() {
        let snippet = Snippet { text: "that ITU-D help".into(), words: vec![0..4, 5..10] };
        let shown: Vec<_> = pieces(&snippet).into_iter().map(|p| (p.text, p.found)).collect();
        let want = [("that", true), (" ", false), ("ITU-D", true), (" help", false)];
        assert_eq!(shown, want.map(|(text, found)| (text.to_owned(), found)));
    }
}
