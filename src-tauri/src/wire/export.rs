//! Export: what is offered, what was written, and what was verified of it.

use modline_core::run::Version;
use modline_formats::compare_with_draft::{Difference, FileCheck};
use modline_formats::fingerprint::Fingerprints;
use modline_formats::verify::Verification;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::number::count;
use super::version::WireVersion;
use crate::export::{ExportFile, ExportedFile};

/// What the dialog begins with.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireExportOffer {
    /// The folder the files go to, unless the user wants another.
    pub folder: String,
    /// Every kind of file, each with the name proposed for it.
    pub files: Vec<WireExportFile>,
}

/// A file to be exported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireExportFile {
    /// `word-redline`; its words are `export-KIND` in the locales.
    pub kind: String,
    /// Its name, without folder.
    pub name: String,
}

/// Which file is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireExporting {
    /// How many were written before it.
    pub done: u32,
    /// Its name.
    pub name: String,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireExported {
    /// What it is.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub path: String,
    /// The SHA-256 of its bytes.
    pub fingerprint: String,
    /// What was proved; `None` for a file that is not read back.
    pub proof: Option<WireVerification>,
}

/// The proof of a file: rejecting its changes gives the base text, accepting them the revised text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireVerification {
    /// Paragraphs compared.
    pub paragraphs: u32,
    /// Tracked changes in it.
    pub changes: u32,
    /// Comments in it, answers not counted.
    pub comments: u32,
    /// The SHA-256 of the base text.
    pub base: String,
    /// The SHA-256 of the revised text.
    pub revised: String,
}

impl WireExporting {
    /// The file `name` comes next, after `done` others.
    pub fn new(done: usize, name: &str) -> Self {
        Self { done: count(done), name: name.to_owned() }
    }
}

impl From<ExportFile> for WireExportFile {
    fn from(ExportFile { kind, name }: ExportFile) -> Self {
        Self { kind, name }
    }
}

impl From<WireExportFile> for ExportFile {
    fn from(WireExportFile { kind, name }: WireExportFile) -> Self {
        Self { kind, name }
    }
}

impl From<ExportedFile> for WireExported {
    fn from(file: ExportedFile) -> Self {
        Self {
            kind: file.kind.into(),
            name: file.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            path: file.path.display().to_string(),
            fingerprint: file.fingerprint,
            proof: file.verification.map(Into::into),
        }
    }
}

impl From<(Verification, Fingerprints)> for WireVerification {
    fn from((verification, Fingerprints { base, revised }): (Verification, Fingerprints)) -> Self {
        let Verification { paragraphs, changes, comments } = verification;
        let [paragraphs, changes, comments] = [paragraphs, changes, comments].map(count);
        Self { paragraphs, changes, comments, base, revised }
    }
}

/// A file compared with the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireFileCheck {
    /// The file.
    pub file: String,
    /// `whole`, `texts`, `around`, `list` or `differs`; its words are `verdict-KIND` in the locales.
    pub kind: &'static str,
    /// Which text it holds or differs in.
    pub text: WireVersion,
    /// The paragraph that differs, from 1; 0 where none does.
    pub paragraph: u32,
    /// What the draft has there; or why the file is not whole.
    pub wanted: String,
    /// What the file has there.
    pub found: String,
}

impl WireFileCheck {
    /// What `check` found out about `file`.
    pub fn new(file: String, check: FileCheck) -> Self {
        let plain = |kind, version: Version, wanted| Self {
            file: file.clone(),
            kind,
            text: version.into(),
            paragraph: 0,
            wanted,
            found: String::new(),
        };
        match check {
            FileCheck::Identical(version, _) => plain("whole", version, String::new()),
            FileCheck::SameText(version, None) => plain("texts", version, String::new()),
            FileCheck::SameText(version, Some(why)) => plain("around", version, why.to_string()),
            FileCheck::ListDiffers(why) => plain("list", Version::Markup, why.to_string()),
            FileCheck::Differs(Difference { version, paragraph, wanted, found }) => {
                Self { paragraph: count(paragraph), found, ..plain("differs", version, wanted) }
            }
        }
    }
}
