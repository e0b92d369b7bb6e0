//! One text from many: files brought in as sources of a draft, a file that came back, a new edition of the base.

use modline_core::command::Command;
use modline_core::contribution::Contribution;
use modline_core::merge::intake::{IntakeError, OtherBase, SourceInfo, intake};
use modline_core::merge::{self, Rebased};
use modline_formats::fingerprint::fingerprint;

use crate::{ApplicationError, Source};

/// The name that a source has unless the user gives one: its file's without extension, with a number where another
/// source of the draft has that name.
pub fn source_name(draft: &Contribution, file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let is_free = |name: &String| draft.sources.iter().all(|s| s.name.to_lowercase() != name.to_lowercase());
    let numbered = (2..).map(|n| format!("{stem} {n}"));
    [stem.to_owned()].into_iter().chain(numbered).find(is_free).unwrap_or_else(|| stem.to_owned())
}

/// The command that makes `source` one of the sources of `draft`, under `name`.
///
/// # Errors
/// [`ApplicationError::NotASource`] where it is no text for this draft.
///
/// # Examples
/// ```
/// use modline_application::{Source, bring_in};
/// use modline_core::command::perform;
/// use modline_core::merge::points;
///
/// let text = |clause| format!("RESOLUTION 901 (Doha, 2006)\nFerries\nThe Conference,\nrecalling\n{clause}\n");
/// let mut draft = Source::pasted(&text("that boats carry mail,"), None)?.into_draft();
/// let theirs = Source::pasted(&text("that boats carry mail{++ and people++},"), None)?;
/// let command = bring_in(&draft, theirs, "CEPT")?;
/// perform(&mut draft, command)?;
/// assert_eq!(points(&draft).len(), 1);
/// # Ok::<(), modline_application::ApplicationError>(())
/// ```
pub fn bring_in(draft: &Contribution, source: Source, name: &str) -> Result<Command, ApplicationError> {
    let info = info(&source, name);
    let taken = intake(draft, &source.into_draft(), &info, OtherBase::Reported)?;
    Ok(Command::AddSources { sources: vec![taken.source], findings: taken.findings })
}

/// The command that makes what `returned`, a file made of `draft`, says otherwise points of the draft.
///
/// # Errors
/// [`ApplicationError::NotASource`] where it is no text for this draft.
pub fn review(draft: &Contribution, returned: Source, name: &str) -> Result<Command, ApplicationError> {
    let info = info(&returned, name);
    let review = merge::review(draft, &returned.into_draft(), &info)?;
    Ok(Command::AddSources { sources: review.sources, findings: review.findings })
}

/// The draft on a new edition of its base.
///
/// # Errors
/// [`ApplicationError::Tracked`] where the edition has tracked changes, [`ApplicationError::NotASource`] where it is of
/// another text, [`ApplicationError::OpenPoints`] where points of the draft are open.
pub fn rebase(draft: &Contribution, edition: Source) -> Result<Rebased, ApplicationError> {
    let edition = edition.into_draft();
    let authors = edition.authors();
    if !authors.is_empty() {
        return Err(ApplicationError::Tracked { authors: authors.iter().map(ToString::to_string).collect() });
    }
    merge::rebase(draft, &edition).map_err(|why| match why {
        merge::RebaseError::OpenPoints(count) => ApplicationError::OpenPoints(count),
        merge::RebaseError::NotABase(why) => why.into(),
    })
}

fn info(source: &Source, name: &str) -> SourceInfo {
    SourceInfo { name: name.to_owned(), file: source.name.clone(), fingerprint: fingerprint(&source.bytes) }
}

impl From<IntakeError> for ApplicationError {
    fn from(why: IntakeError) -> Self {
        Self::NotASource(why)
    }
}
