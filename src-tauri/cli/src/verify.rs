//! `modline prove`: whether a file still says what the draft says.

use std::path::Path;

use anyhow::Result;
use modline_application::{FileVerification, Source, verify};
use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::compare_with_draft::{Difference, FileCheck};
use modline_formats::fingerprint::Fingerprints;

use crate::done::Done;
use crate::files;
use crate::words::Words;

/// Prints the result in one line, then the fingerprints.
///
/// # Errors
/// One line that names the file, where it cannot be read.
pub fn run(draft: &Contribution, file: &Path) -> Result<Done> {
    let FileVerification { check, fingerprint } = verify(draft, file)?;
    let Fingerprints { base, revised } = Fingerprints::new(draft);
    let lines = format!(
        "{}: {}\nfile SHA-256 {fingerprint}\nbase text SHA-256 {base}\nrevised text SHA-256 {revised}\n",
        file.display(),
        sentence(&check),
    );
    files::print(lines.as_bytes())?;
    if !matches!(check, FileCheck::Identical(..)) {
        named(draft, file)?;
    }
    Ok(match check {
        FileCheck::Identical(..) | FileCheck::SameText(_, None) => Done::Clean,
        FileCheck::SameText(_, Some(_)) | FileCheck::ListDiffers(_) | FileCheck::Differs(_) => Done::NeedsPerson,
    })
}

/// Names what Word shows beside the text, or does not show, and a draft has not: it may be why the file differs.
fn named(draft: &Contribution, file: &Path) -> Result<()> {
    const RULES: [&str; 4] = ["text-box-read", "box-left-out", "hidden-left-out", "crossed-out"];
    let words = Words::english();
    let recognized = Source::read(file, Some(draft.language))?.recognized;
    for f in recognized.findings.iter().filter(|f| RULES.contains(&f.rule.as_str())) {
        files::warn(&format!("{}: {}", file.display(), words.finding(f)));
    }
    Ok(())
}

fn sentence(check: &FileCheck) -> String {
    match check {
        FileCheck::Identical(_, None) => "to the letter what the draft gives".to_owned(),
        FileCheck::Identical(Version::Markup, Some(verification)) => format!(
            "proved, {} changes in {} paragraphs; rejecting all gives the base text, accepting all the revised text",
            verification.changes, verification.paragraphs
        ),
        FileCheck::Identical(version, Some(verification)) => {
            format!("proved, the {} text in {} paragraphs", word(*version), verification.paragraphs)
        }
        FileCheck::SameText(version, None) => format!("the text of every proposal is the draft's ({})", word(*version)),
        FileCheck::SameText(version, Some(why)) => {
            format!("the text of every proposal is the draft's ({}), but not all around it: {why}", word(*version))
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

fn word(version: Version) -> &'static str {
    match version {
        Version::Markup => "redline",
        Version::Revised => "revised",
        Version::Base => "base",
    }
}
