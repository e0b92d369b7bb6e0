//! The sample: an invented resolution with some changes, a meeting chosen and the texts around it.

use std::path::Path;

use modline_application::{ApplicationError, Source};
use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_disk::Backup;

use crate::draft_file;
use crate::error::ShellError;
use crate::export::{ExportFile, Exports};

/// The sample as a draft.
///
/// # Errors
/// None: its files are part of the app, and a test reads them.
pub fn draft() -> Result<Contribution, ShellError> {
    let mut draft = Source::pasted(include_str!("sample/redline.txt"), None)?.into_draft();
    let metadata =
        serde_json::from_str(include_str!("sample/metadata.json")).expect("invariant: the sample's metadata is one");
    perform(&mut draft, Command::SetMetadata { metadata: Box::new(metadata) })?;
    // CriticMarkup names no author: these changes are the group's.
    let revision = draft.metadata.revision();
    for p in draft.proposals.iter_mut().flat_map(|p| &mut p.paragraphs) {
        let marks = p.label.iter_mut().chain(&mut p.runs).flat_map(|r| [&mut r.ins, &mut r.del]);
        marks.chain([&mut p.ins, &mut p.del]).flatten().for_each(|mark| *mark = revision.clone());
    }
    Ok(draft)
}

/// Writes the sample's draft and its exports into `folder`. A line for each: the path, or why there are no pages, for
/// which this machine needs fonts.
///
/// # Errors
/// [`ShellError`] where the folder takes no files.
pub async fn write_to(folder: &Path) -> Result<Vec<String>, ShellError> {
    std::fs::create_dir_all(folder).map_err(ShellError::data_folder(folder))?;
    let draft = draft()?;
    let own = folder.join("sample.modline");
    modline_disk::write(&own, &draft_file::bytes(&draft), Backup::Keep)?;
    let mut lines = vec![own.display().to_string()];
    for kind in ["word-redline", "words", "pdf"] {
        let files = [ExportFile { kind: kind.into(), name: "sample".into() }];
        match Exports::default().run(draft.clone(), folder, &files, |_, _| ()).await {
            Ok(done) => lines.extend(done.into_iter().map(|d| d.path.display().to_string())),
            Err(why @ ShellError::File { cause: ApplicationError::Typeset(_), .. }) => lines.push(why.to_string()),
            Err(why) => return Err(why),
        }
    }
    Ok(lines)
}
