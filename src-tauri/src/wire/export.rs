//! Export: what is offered, what was written, and what was proved of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the dialog begins with.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireExportOffer {
    /// The folder the files go to, unless the person wants another.
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
    pub proof: Option<WireProof>,
}

/// The proof of a file: rejecting its changes gives the base text, accepting them the revised text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireProof {
    /// Paragraphs compared.
    pub paragraphs: u32,
    /// Tracked changes in it.
    pub changes: u32,
    /// The SHA-256 of the base text.
    pub base: String,
    /// The SHA-256 of the revised text.
    pub revised: String,
}
