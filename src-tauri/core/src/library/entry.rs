//! One base text of the library, read once.

use serde::{Deserialize, Serialize};

use crate::contribution::Contribution;
use crate::paragraph::{Line, Role};
use crate::run::Version;

use super::folded::Searchable;
use super::key::Key;

/// Where a base text came from. No folder of the user's machine is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file's name without its folder; empty for pasted text.
    pub file: String,
    /// The extension that says what kind of file it was, `docx`.
    pub format: String,
    /// The day it was put into the library, `2014-03-30`.
    pub added: String,
}

/// One base text of the library.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which edition of which resolution it is.
    pub key: Key,
    /// `RESOLUTION 67`: the number line without its bracket; empty where there is none.
    pub heading: String,
    /// The resolution's title; its first words where it has none.
    pub title: String,
    /// SHA-256 of the base text as recognized.
    pub fingerprint: String,
    /// Where it came from.
    pub source: Source,
    pub(super) text: Searchable,
}

impl Entry {
    /// What the library knows of `base`; `fingerprint` is that of its base text.
    pub fn new(base: &Contribution, fingerprint: String, source: Source) -> Self {
        let lines = base.body(Version::Base);
        let text_of = |role| lines.iter().find(|l| l.role == role).map(|l| l.text.as_str());
        let number = text_of(Role::ResNo).unwrap_or_default();
        let heading = number.split(['(', '（']).next().unwrap_or_default().trim().to_owned();
        let title = text_of(Role::ResTitle).or_else(|| lines.first().map(|l| l.text.as_str())).unwrap_or_default();
        let key = Key::new(&lines, base.language);
        let title = one_line(title);
        let heads = [&key.meeting, number, &title, &source.file].join(" ");
        let text = Searchable::new(&heads, lines.iter().map(Line::to_string));
        Self { key, heading, title, fingerprint, source, text }
    }

    /// The beginning of its files' names: says what it is, and no two texts share it.
    pub fn stem(&self) -> String {
        const LONGEST: usize = 48;
        let Key { meeting, kind, number, language, .. } = &self.key;
        let words = [meeting, kind, number].map(String::as_str).join(" ");
        let words = if words.trim().is_empty() { &self.title } else { &words };
        let plain = |c: char| if c.is_alphanumeric() || c == '-' { c } else { ' ' };
        let plain: String = words.chars().map(plain).take(LONGEST).collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let digits = self.fingerprint.get(..12).unwrap_or(&self.fingerprint);
        format!("{plain} {} {digits}", language.code()).trim().to_owned()
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
