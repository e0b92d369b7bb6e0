//! Import: what was recognized of a source, a text compared with the open draft, what is pasted.

use std::sync::Arc;

use modline_core::contribution::Contribution;
use modline_core::redline::Options;
use modline_core::run::Version;
use tauri::State;

use super::answer::{Failure, snapshot};
use crate::blocking::blocking;
use crate::checkpoints::Reason;
use crate::error::ShellError;
use crate::import;
use crate::named_paths::NamedPaths;
use crate::session::Session;
use crate::wire::command::{WireDensity, WirePastedLine};
use crate::wire::comparison::typography;
use crate::wire::draft::WireDraft;
use crate::wire::review::WireReview;
use crate::wire::start::WireNewDraft;
use crate::workspace::Workspace;

/// What was recognized of the source that `request` names, in the version it wants and with its corrections.
#[tauri::command]
pub async fn review(named: State<'_, Arc<NamedPaths>>, request: WireNewDraft) -> Result<WireReview, Failure> {
    let request = named.request(request.into())?;
    Ok(blocking(move || import::review(&request)).await??.into())
}

/// A new draft that leads from the base of the open one to the text of the file at `path`; the open one is saved.
/// `dress` redlines quotes, hyphens and spaces too.
#[tauri::command]
pub async fn compare_with(
    workspace: State<'_, Arc<Workspace>>,
    named: State<'_, Arc<NamedPaths>>,
    path: String,
    dress: bool,
    density: WireDensity,
) -> Result<WireDraft, Failure> {
    let path = named.path(&path)?;
    let options = Options { typography: typography(dress), density: density.into(), ..Options::default() };
    let open = workspace.with_session(kept_before).await?;
    let compared = blocking(move || import::compare_with_file(open, &path, options)).await?;
    let (draft, notices) = compared?;
    let begin = move |folder: &_| Session::begin_untitled(folder, draft, notices);
    Ok(workspace.replace(begin, snapshot).await?)
}

/// The open draft on the text of the file at `path`, a new edition of its base, as a new draft; the open one is saved.
#[tauri::command]
pub async fn rebase(
    workspace: State<'_, Arc<Workspace>>,
    named: State<'_, Arc<NamedPaths>>,
    path: String,
) -> Result<WireDraft, Failure> {
    let path = named.path(&path)?;
    let open = workspace.with_session(kept_before).await?;
    let (draft, notices) = blocking(move || import::rebase_on_file(&open, &path)).await??;
    let begin = move |folder: &_| Session::begin_untitled(folder, draft, notices);
    Ok(workspace.replace(begin, snapshot).await?)
}

/// The lines of what was pasted into the open draft; rich text is read for its words and labels.
#[tauri::command]
pub async fn pasted_lines(
    workspace: State<'_, Arc<Workspace>>,
    plain: String,
    rich: Option<String>,
) -> Result<Vec<WirePastedLine>, Failure> {
    let language = workspace.with_session(|s| Ok(s.draft().language)).await?;
    let lines = blocking(move || modline_formats::read::pasted::read_pasted(&plain, rich.as_deref(), language)).await?;
    Ok(lines.into_iter().map(Into::into).collect())
}

/// The words of the file at `path`, to be inserted where the caret is.
#[tauri::command]
pub async fn lines_of(
    workspace: State<'_, Arc<Workspace>>,
    named: State<'_, Arc<NamedPaths>>,
    path: String,
) -> Result<Vec<WirePastedLine>, Failure> {
    let path = named.path(&path)?;
    workspace.with_session(kept_before).await?;
    let draft = blocking(move || import::draft_from_file(&path)).await??;
    let lines = draft.body(Version::Revised);
    Ok(lines.into_iter().map(|l| WirePastedLine { label: l.label, text: l.text }).collect())
}

/// The open draft, of which a version is kept before other words come in.
fn kept_before(session: &mut Session) -> Result<Contribution, ShellError> {
    // A version that cannot be kept is no reason to refuse.
    let _ = session.keep_version(Reason::BeforeBringingIn, "");
    Ok(session.draft().clone())
}
