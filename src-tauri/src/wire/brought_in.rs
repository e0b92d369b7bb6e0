//! What came of bringing files in as sources.

use modline_application::ApplicationError;
use modline_core::merge::intake::IntakeError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::WirePatch;
use crate::session::sources::{FileRole, Refused};

/// Files to be brought in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
pub struct WireFilesToBring {
    /// Their paths; without any the user chooses.
    pub paths: Vec<String>,
    /// Whether they are the draft as it came back from others, not texts of others.
    pub returned: bool,
}

/// What came of bringing files in.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireBroughtIn {
    /// What it changed.
    pub patch: WirePatch,
    /// The files that are no sources.
    pub refused: Vec<WireRefused>,
}

/// A file that is no source, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireRefused {
    /// The file's name without its folder.
    pub file: String,
    /// Its words are `source-refused-REASON` in the locales; empty where `message` says it.
    pub reason: String,
    /// What the draft has: a language, a number line, the name of a source.
    pub ours: String,
    /// What the file has.
    pub theirs: String,
    /// The same in one line of English.
    pub message: String,
}

impl WireFilesToBring {
    /// What the files are to the draft.
    pub fn role(&self) -> FileRole {
        if self.returned { FileRole::Returned } else { FileRole::Source }
    }
}

impl From<Refused> for WireRefused {
    fn from(Refused { file, why }: Refused) -> Self {
        let message = why.to_string();
        let of_intake = match &why {
            ApplicationError::NotASource(why) => Some(why),
            _ => None,
        };
        let (ours, theirs) = match of_intake {
            Some(IntakeError::OtherLanguage { ours, theirs }) => (ours.code().to_owned(), theirs.code().to_owned()),
            Some(IntakeError::OtherText { ours, theirs }) => (ours.clone(), theirs.clone()),
            Some(IntakeError::SameFile { name } | IntakeError::NameTaken { name }) => (name.clone(), String::new()),
            Some(IntakeError::NoText) | None => Default::default(),
        };
        Self { file, reason: of_intake.map(|why| why.name().to_owned()).unwrap_or_default(), ours, theirs, message }
    }
}
