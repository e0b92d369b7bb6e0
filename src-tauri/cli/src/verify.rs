//! `modline prove`: whether a file still says what the draft says.

use std::path::Path;

use anyhow::{Context, Result};
use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::compare_with_draft::{Difference, FileCheck, compare_with_draft};
use modline_formats::fingerprint::{Fingerprints, fingerprint};

use crate::{Done, files, pdf};

/// Says the verdict in one line, then the fingerprints.
pub fn run(draft: &Contribution, file: &Path) -> Result<Done> {
    let bytes = modline_disk::read(file)?;
    let name = file.display().to_string();
    let verdict = match pdf::identify_version(draft, &bytes) {
        Some(view) => FileCheck::Identical(view, None),
        None => compare_with_draft(draft, &name, &bytes).with_context(|| name.clone())?,
    };
    let Fingerprints { base, revised } = Fingerprints::new(draft);
    let said = format!(
        "{name}: {}\nfile SHA-256 {}\nbase text SHA-256 {base}\nrevised text SHA-256 {revised}\n",
        sentence(&verdict),
        fingerprint(&bytes),
    );
    files::print(said.as_bytes())?;
    Ok(match verdict {
        FileCheck::Identical(..) | FileCheck::SameText(_, None) => Done::Clean,
        FileCheck::SameText(_, Some(_)) | FileCheck::ListDiffers(_) | FileCheck::Differs(_) => Done::NeedsPerson,
    })
}

fn sentence(verdict: &FileCheck) -> String {
    match verdict {
        FileCheck::Identical(_, None) => "to the letter what the draft gives".to_owned(),
        FileCheck::Identical(Version::Markup, Some(proof)) => format!(
            "proved, {} changes in {} paragraphs; rejecting all gives the base text, accepting all the revised text",
            proof.changes, proof.paragraphs
        ),
        FileCheck::Identical(view, Some(proof)) => {
            format!("proved, the {} text in {} paragraphs", word(*view), proof.paragraphs)
        }
        FileCheck::SameText(view, None) => format!("the text of every proposal is the draft's ({})", word(*view)),
        FileCheck::SameText(view, Some(why)) => {
            format!("the text of every proposal is the draft's ({}), but not all around it: {why}", word(*view))
        }
        FileCheck::ListDiffers(why) => format!("differs: {why}"),
        FileCheck::Differs(Difference { version, paragraph, wanted, found }) => {
            let version = match version {
                Version::Base => "base",
                Version::Revised => "revised",
                Version::Markup => "redline's",
            };
            format!(
                "differs in the {version} text: paragraph {paragraph} reads {found:?} where the draft has {wanted:?}"
            )
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
