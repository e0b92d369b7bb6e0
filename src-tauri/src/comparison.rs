//! Two texts looked at side by side: the open draft, a version of it, a file. Nothing is changed by it.

use std::path::PathBuf;

use modline_application::{ApplicationError, differences};
use modline_core::contribution::Contribution;
use modline_core::finding::Finding;
use modline_core::redline::{Options, Typography};
use modline_core::run::Version;

use crate::checkpoints::Milliseconds;
use crate::error::ShellError;
use crate::import;
use crate::session::Session;

/// Where a text to be compared comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// The open draft as it is.
    Draft,
    /// A version of it that was kept.
    Kept(Milliseconds),
    /// A file.
    File(PathBuf),
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Where it comes from.
    pub source: Compared,
    /// Which text of it.
    pub version: Version,
}

/// What leads from one text to another.
pub struct ComparedTexts {
    /// The redline.
    pub redline: Contribution,
    /// Whether the one and the other bear tracked changes, so that it matters which of their texts is meant.
    pub tracked: [bool; 2],
    /// What differs and is not in the redline.
    pub findings: Vec<Finding>,
    /// The number lines of the resolutions that one of them alone holds.
    pub left_out: Vec<String>,
}

/// What leads from one text to another, in the metadata of the open draft.
///
/// # Errors
/// Where a file cannot be read or is about another text, or a version is no longer kept.
pub fn compare(session: &Session, from: &Side, to: &Side, typography: Typography) -> Result<ComparedTexts, ShellError> {
    let text = |side: &Side| match &side.source {
        Compared::Draft => Ok(session.draft().clone()),
        Compared::Kept(at) => session.read_version(*at),
        Compared::File(path) => import::draft_from_file(path),
    };
    let (old, mut new) = (text(from)?, text(to)?);
    let tracked = [&old, &new].map(|text| !text.authors().is_empty());
    new.metadata = session.draft().metadata.clone();
    let options = Options { typography, ..Options::default() };
    let found = differences((&old, from.version), (&new, to.version), options);
    let found = found.map_err(|cause| of_file([from, to], cause))?;
    let left_out = found.left_out.into_iter().map(|l| l.number_line).collect();
    Ok(ComparedTexts { redline: found.draft, tracked, findings: found.findings, left_out })
}

/// `cause`, said of the file among `sides`.
fn of_file(sides: [&Side; 2], cause: ApplicationError) -> ShellError {
    let path = sides.iter().find_map(|side| match &side.source {
        Compared::File(path) => Some(path.clone()),
        _ => None,
    });
    match path {
        Some(path) => ShellError::File { path, cause, hint: "" },
        None => cause.into(),
    }
}

#[cfg(test)]
mod tests {
    use modline_core::change;
    use modline_core::command::Command;
    use modline_core::paragraph::ParagraphId;

    use super::*;
    use crate::folder::DataFolder;

    #[test]
    fn the_draft_is_compared_with_its_versions_and_with_files_and_stays_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let mut session = Session::begin_sample(&DataFolder::at(dir.path().join("data")).unwrap()).unwrap();
        session.perform(Command::StrikeClause { id: ParagraphId(6) }, 0).unwrap();
        let (before, opened) = (session.draft().clone(), session.versions()[0].at);
        let side = |source: &Compared, version| Side { source: source.clone(), version };
        let now = Compared::Draft;
        let file = Compared::File(dir.path().join("T.txt"));
        let base =
            modline_formats::export::export(&before, modline_formats::export_format::ExportFormat::Text, Version::Base);
        std::fs::write(dir.path().join("T.txt"), base.unwrap().bytes).unwrap();
        for (from, to, wanted) in [
            ((&Compared::Kept(opened), Version::Revised), (&now, Version::Revised), Some(1)),
            ((&Compared::Kept(opened), Version::Base), (&now, Version::Base), Some(0)),
            ((&file, Version::Revised), (&now, Version::Base), Some(0)),
            ((&now, Version::Base), (&now, Version::Revised), None),
        ] {
            let found = compare(&session, &side(from.0, from.1), &side(to.0, to.1), Typography::Ignore).unwrap();
            let count = change::changes(&found.redline).len();
            assert!(wanted.is_none_or(|wanted| wanted == count), "{from:?} {to:?}: {count}");
            assert_eq!(found.tracked, [*from.0 != file, true]);
        }
        assert_eq!(session.draft(), &before);
        let gone =
            compare(&session, &side(&Compared::Kept(1), Version::Base), &side(&now, Version::Base), Typography::Ignore);
        assert!(matches!(gone, Err(ShellError::Unusable { .. })));
    }
}
