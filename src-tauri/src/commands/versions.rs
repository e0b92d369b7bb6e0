//! Versions of the open draft, and what it is compared with.

use std::sync::Arc;

use modline_core::history::History;
use tauri::State;

use super::answer::{Failure, snapshot};
use crate::checkpoints::Reason;
use crate::comparison;
use crate::named_paths::NamedPaths;
use crate::session::Session;
use crate::wire::comparison::{WireCheckpoint, WireComparison, WireSide, typography};
use crate::wire::draft::WireDraft;
use crate::workspace::Workspace;

/// The versions of the open draft that are kept, the oldest first.
#[tauri::command]
pub async fn versions(workspace: State<'_, Arc<Workspace>>) -> Result<Vec<WireCheckpoint>, Failure> {
    Ok(workspace.with_session(|s| Ok(s.versions())).await?.into_iter().map(Into::into).collect())
}

/// Keeps the open draft as it is, under a name if one is given.
#[tauri::command]
pub async fn keep_version(workspace: State<'_, Arc<Workspace>>, name: String) -> Result<(), Failure> {
    Ok(workspace.with_session(move |s| s.keep_version(Reason::Asked, &name)).await?)
}

/// Names the version of the moment `at`.
#[tauri::command]
pub async fn name_version(workspace: State<'_, Arc<Workspace>>, at: f64, name: String) -> Result<(), Failure> {
    Ok(workspace.with_session(move |s| s.name_version(at as u64, &name)).await?)
}

/// Opens the version of the moment `at` as a draft of its own, without a name; the open draft is saved and stays.
#[tauri::command]
pub async fn open_version(workspace: State<'_, Arc<Workspace>>, at: f64) -> Result<WireDraft, Failure> {
    let draft = workspace.with_session(move |s| s.read_version(at as u64)).await?;
    let begin = move |folder: &_| Session::begin_kept(folder, draft, History::default());
    Ok(workspace.replace(begin, snapshot).await?)
}

/// What leads from one text to another; `dress` shows quotes, hyphens and spaces too. The draft stays as it is.
#[tauri::command]
pub async fn compare_texts(
    workspace: State<'_, Arc<Workspace>>,
    named: State<'_, Arc<NamedPaths>>,
    from: WireSide,
    to: WireSide,
    dress: bool,
) -> Result<WireComparison, Failure> {
    let (from, to) = (named.side(from.into())?, named.side(to.into())?);
    let compare = move |s: &mut Session| comparison::compare(s, &from, &to, typography(dress));
    Ok(workspace.with_session(compare).await?.into())
}
