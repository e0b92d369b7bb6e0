//! Export: what is offered, what was written, and what was proved of it.

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::compare_with_draft::{Difference, FileCheck};
use modline_formats::fingerprint::Fingerprints;
use modline_formats::verify::Verification;
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
    pub proof: Option<WireVerification>,
}

/// The proof of a file: rejecting its changes gives the base text, accepting them the revised text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireVerification {
    /// Paragraphs compared.
    pub paragraphs: u32,
    /// Tracked changes in it.
    pub changes: u32,
    /// The SHA-256 of the base text.
    pub base: String,
    /// The SHA-256 of the revised text.
    pub revised: String,
}

impl WireVerification {
    /// What `proof` says of `draft`.
    pub fn of(proof: Verification, draft: &Contribution) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let Fingerprints { base, revised } = Fingerprints::new(draft);
        Self { paragraphs: count(proof.paragraphs), changes: count(proof.changes), base, revised }
    }
}

/// A file held against the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireFileCheck {
    /// The file.
    pub file: String,
    /// `whole`, `texts`, `around`, `list` or `differs`; its words are `verdict-KIND` in the locales.
    pub kind: &'static str,
    /// Which text it holds or differs in: `redline`, `revised`, `base`.
    pub text: &'static str,
    /// The paragraph that differs, from 1; 0 where none does.
    pub paragraph: u32,
    /// What the draft has there; or why the file is not whole.
    pub wanted: String,
    /// What the file has there.
    pub found: String,
}

impl WireFileCheck {
    /// The verdict on `file`.
    pub fn of(file: String, verdict: FileCheck) -> Self {
        let plain = |kind, view, wanted| Self {
            file: file.clone(),
            kind,
            text: word(view),
            paragraph: 0,
            wanted,
            found: String::new(),
        };
        match verdict {
            FileCheck::Identical(view, _) => plain("whole", view, String::new()),
            FileCheck::SameText(view, None) => plain("texts", view, String::new()),
            FileCheck::SameText(view, Some(why)) => plain("around", view, why.to_string()),
            FileCheck::ListDiffers(why) => plain("list", Version::Markup, why.to_string()),
            FileCheck::Differs(Difference { version, paragraph, wanted, found }) => Self {
                text: word(match version {
                    Version::Base => Version::Base,
                    Version::Revised => Version::Revised,
                    Version::Markup => Version::Markup,
                }),
                paragraph: u32::try_from(paragraph).unwrap_or(u32::MAX),
                kind: "differs",
                file,
                wanted,
                found,
            },
        }
    }
}

fn word(view: Version) -> &'static str {
    match view {
        Version::Markup => "redline",
        Version::Revised => "revised",
        Version::Base => "base",
    }
}
