//! Import: sources reviewed, the base of a new draft, texts and pictures taken from files.

use std::path::{Path, PathBuf};

use modline_application::{
    ApplicationError, Comparison, Field, NewDraft, NewDraftOptions, ResolutionChoice, Source, TextChoice, compare,
    new_draft, rebase,
};
use modline_core::contribution::{Contribution, Logo, Marker, Proposal, ProposalHeader};
use modline_core::finding::{Finding, Severity};
use modline_core::redline::Options;
use modline_core::run::Version;
use modline_core::structure::{Correction, Listed, Recognized};

use crate::error::ShellError;

/// Where a text comes from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// A file.
    File(PathBuf),
    /// Text from the clipboard.
    Pasted(String),
}

impl Origin {
    fn read(&self) -> Result<Source, ShellError> {
        Ok(match self {
            Origin::File(path) => Source::read(path, None)?,
            Origin::Pasted(text) => Source::pasted(text, None)?,
        })
    }
}

/// What the user wants a new draft to be made of.
#[derive(Clone, Debug)]
pub struct NewDraftRequest {
    /// Where the base comes from.
    pub origin: Origin,
    /// Which text of a tracked source.
    pub version: Version,
    /// Which of several resolutions, from 0.
    pub resolution: usize,
    /// What the user corrected of what was recognized.
    pub corrections: Vec<Correction>,
    /// What the proposal does.
    pub marker: Marker,
    /// The meeting's id; empty for none.
    pub meeting: String,
    /// The group's code; empty for none.
    pub group: String,
}

/// A source under review.
pub struct Reviewed {
    /// The source as it was received.
    pub source: Source,
    /// The text wanted of it, corrected.
    pub text: Recognized,
}

/// The base of a new draft.
pub struct Base {
    /// The draft and its first command.
    pub new: NewDraft,
    /// The name of the file it was read from; empty for pasted text.
    pub file: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// Reads the source that `request` names, and the text wanted of it.
///
/// # Errors
/// [`ShellError::Application`] where it cannot be read or corrected so.
pub fn review(request: &NewDraftRequest) -> Result<Reviewed, ShellError> {
    let source = request.origin.read()?;
    let text = source.text(&TextChoice {
        resolution: ResolutionChoice::At(request.resolution),
        version: Some(request.version),
        corrections: &request.corrections,
    })?;
    Ok(Reviewed { source, text })
}

/// The base of a new draft.
///
/// # Errors
/// As [`review`]; [`ShellError::Application`] too where no table lists the meeting or the group.
pub fn base(request: &NewDraftRequest) -> Result<Base, ShellError> {
    let Reviewed { source, text } = review(request)?;
    let fields = [(Field::Meeting, request.meeting.as_str()), (Field::Source, request.group.as_str())];
    let new = new_draft(text, &NewDraftOptions { marker: Some(request.marker), fields: &fields })?;
    Ok(Base { new, file: source.name, bytes: source.bytes })
}

/// The draft that a file in any readable format holds, with its findings.
///
/// # Errors
/// [`ShellError::Application`] where it cannot be read.
pub fn draft_from_file(path: &Path) -> Result<Contribution, ShellError> {
    Ok(Source::read(path, None)?.into_draft())
}

/// The base texts of the file at `path` as unmarked proposals with this marker, and the findings in it.
///
/// # Errors
/// [`ShellError::Application`] where it cannot be read, [`ShellError::Unusable`] where it holds no resolution.
pub fn proposals_from_file(path: &Path, marker: Marker) -> Result<(Vec<Proposal>, Vec<Finding>), ShellError> {
    let mut draft = draft_from_file(path)?;
    let findings = std::mem::take(&mut draft.findings);
    let texts = draft.taken_as(Version::Base).proposals.into_iter().filter(|p| !p.paragraphs.is_empty());
    let header = || ProposalHeader { marker, ..ProposalHeader::default() };
    let proposals: Vec<_> = texts.map(|p| Proposal { header: header(), ..p }).collect();
    if proposals.is_empty() {
        return Err(ShellError::unusable(path.display(), "holds no text of a resolution"));
    }
    Ok((proposals, findings))
}

/// The picture in the file at `path`.
///
/// # Errors
/// [`ShellError::Application`] where it cannot be read, [`ShellError::Unusable`] where it is no picture.
pub fn logo_from_file(path: &Path) -> Result<Logo, ShellError> {
    Logo::read(&modline_disk::read(path)?).map_err(|why| ShellError::unusable(path.display(), why))
}

/// What leads from the base of `draft` to the text of the file at `path`, in the metadata of `draft`; and what is to be
/// told of resolutions that were left out because the file is not about them.
///
/// # Errors
/// [`ShellError::Application`] where the file cannot be read, [`ShellError::File`] where it is about no proposal of
/// `draft` or about more than one.
pub fn compare_with_file(
    draft: Contribution,
    path: &Path,
    options: Options,
) -> Result<(Contribution, Vec<Finding>), ShellError> {
    let mut revised = draft_from_file(path)?;
    revised.metadata = draft.metadata.clone();
    let Comparison { draft, left_out, .. } =
        compare(draft, &revised, options).map_err(|cause| ShellError::File { path: path.into(), cause, hint: "" })?;
    Ok((draft, left_out_finding(&left_out).into_iter().collect()))
}

fn left_out_finding(left_out: &[Listed]) -> Option<Finding> {
    let names: Vec<_> = left_out.iter().map(|l| l.number_line.as_str()).collect();
    let finding = || Finding::new("resolutions-left-out", Severity::Info, 0, names.join("; "));
    (!names.is_empty()).then(|| finding().with_hint(names.len().to_string()))
}

/// `draft` on the text of the file at `path`, a new edition of its base; and what is to be told of what became of its
/// changes.
///
/// # Errors
/// [`ShellError::Application`] where the file cannot be read, [`ShellError::File`] where it is no base for `draft`, or
/// points of `draft` are open.
pub fn rebase_on_file(draft: &Contribution, path: &Path) -> Result<(Contribution, Vec<Finding>), ShellError> {
    let found = rebase(draft, Source::read(path, None)?).map_err(|cause| {
        let is_tracked = matches!(cause, ApplicationError::Tracked { .. });
        let hint = if is_tracked { "; a base has none: accept or reject them there first" } else { "" };
        ShellError::File { path: path.into(), cause, hint }
    })?;
    let told = Finding::new("rebased", Severity::Info, 0, found.adopted.to_string());
    Ok((found.draft, vec![told.with_hint(found.standing.to_string())]))
}

/// The redline that `flattened` has lost, rebuilt against `base`.
///
/// # Errors
/// [`ShellError::Application`] where one of them cannot be read.
pub fn recover(base: Origin, flattened: Origin) -> Result<Contribution, ShellError> {
    Ok(modline_application::recover(base.read()?, flattened.read()?).contribution)
}

#[cfg(test)]
mod tests {
    use modline_core::change;

    use super::*;

    fn resolution(number: &str, clause: &str) -> String {
        format!("RESOLUTION {number} (Doha, 2006)\nOn boats\nresolves\n{clause}\n")
    }

    #[test]
    fn what_the_other_file_is_not_about_is_left_out_and_told() {
        let dir = tempfile::tempdir().unwrap();
        let base = [resolution("5", "to mend boats."), resolution("6", "to paint masts.")].concat();
        let draft = Source::pasted(&base, None).unwrap().into_draft();
        let compare = |revised: String| {
            let file = dir.path().join("revised.txt");
            std::fs::write(&file, revised).unwrap();
            compare_with_file(draft.clone(), &file, Options::default())
        };
        let (redline, notices) = compare(resolution("6", "to paint tall masts.")).unwrap();
        let changes = change::changes(&redline);
        assert_eq!((redline.proposals.len(), changes.len(), changes[0].inserted.trim()), (1, 1, "tall"));
        let told: Vec<_> = notices.iter().map(|f| (f.rule.as_str(), f.subject.as_str())).collect();
        assert_eq!(told, [("resolutions-left-out", "RESOLUTION 5 (Doha, 2006)")]);
        let refused = compare(resolution("9", "to sleep."));
        assert!(matches!(refused, Err(ShellError::File { cause: ApplicationError::NotAboutOne(_), .. })));
        let (whole, notices) = compare(base.clone()).unwrap();
        assert!(whole.proposals.len() == 2 && change::changes(&whole).is_empty() && notices.is_empty());
    }
}
