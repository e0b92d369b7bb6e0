//! `modline prove`: whether a file still says what the draft says.

use std::path::Path;

use anyhow::{Context, Result};
use modline_core::contribution::Contribution;
use modline_core::run::Reading;
use modline_formats::against::{Difference, Verdict, against};
use modline_formats::export::{Fingerprints, fingerprint};
use modline_formats::write::View;

use crate::{Done, files, pdf};

/// Says the verdict in one line, then the fingerprints.
pub fn run(draft: &Contribution, file: &Path) -> Result<Done> {
    let bytes = modline_disk::read(file)?;
    let name = file.display().to_string();
    let verdict = match pdf::view_of(draft, &bytes) {
        Some(view) => Verdict::Whole(view, None),
        None => against(draft, &name, &bytes).with_context(|| name.clone())?,
    };
    let Fingerprints { base, revised } = Fingerprints::of(draft);
    let said = format!(
        "{name}: {}\nfile SHA-256 {}\nbase text SHA-256 {base}\nrevised text SHA-256 {revised}\n",
        sentence(&verdict),
        fingerprint(&bytes),
    );
    files::print(said.as_bytes())?;
    Ok(match verdict {
        Verdict::Whole(..) | Verdict::Texts(_, None) => Done::Clean,
        Verdict::Texts(_, Some(_)) | Verdict::List(_) | Verdict::Differs(_) => Done::NeedsPerson,
    })
}

fn sentence(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Whole(_, None) => "to the letter what the draft gives".to_owned(),
        Verdict::Whole(View::Redline, Some(proof)) => format!(
            "proved, {} changes in {} paragraphs; rejecting all gives the base text, accepting all the revised text",
            proof.changes, proof.paragraphs
        ),
        Verdict::Whole(view, Some(proof)) => {
            format!("proved, the {} text in {} paragraphs", word(*view), proof.paragraphs)
        }
        Verdict::Texts(view, None) => format!("the text of every proposal is the draft's ({})", word(*view)),
        Verdict::Texts(view, Some(why)) => {
            format!("the text of every proposal is the draft's ({}), but not all around it: {why}", word(*view))
        }
        Verdict::List(why) => format!("differs: {why}"),
        Verdict::Differs(Difference { reading, paragraph, wanted, found }) => {
            let reading = match reading {
                Reading::Base => "base",
                Reading::Revised => "revised",
                Reading::Flat => "redline's",
            };
            format!(
                "differs in the {reading} text: paragraph {paragraph} reads {found:?} where the draft has {wanted:?}"
            )
        }
    }
}

fn word(view: View) -> &'static str {
    match view {
        View::Redline => "redline",
        View::Revised => "revised",
        View::Base => "base",
    }
}
