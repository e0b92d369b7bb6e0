//! Labels old and new, and references to clauses whose label moved.

use std::sync::Arc;

use modline_disk::Backup;
use modline_formats::write::concordance;
use tauri::{State, WebviewWindow};

use super::answer::Failure;
use crate::blocking::blocking;
use crate::dialogs::{Dialogs, Files};
use crate::error::ShellError;
use crate::wire::labels::WireLabels;
use crate::workspace::Workspace;

/// What is known of the labels of the open draft.
#[tauri::command]
pub async fn labels(workspace: State<'_, Arc<Workspace>>) -> Result<WireLabels, Failure> {
    let draft = workspace.with_session(|s| Ok(s.draft().clone())).await?;
    Ok(blocking(move || WireLabels::from(&draft)).await?)
}

/// Writes the concordance as a table, or as text where the name ends so; the path written to. `None` is Cancel.
#[tauri::command]
pub async fn save_labels(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
) -> Result<Option<String>, Failure> {
    let (draft, to) = workspace.with_session(|s| Ok((s.draft().clone(), s.proposed_file("csv")))).await?;
    let Some(path) = dialogs.save(&window, Files::Table, to.folder.as_deref(), &to.name).await else { return Ok(None) };
    let path = if path.extension().is_none() { path.with_extension("csv") } else { path };
    let is_text = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("txt"));
    let name = path.display().to_string();
    let write = move || {
        let table = if is_text { concordance::text(&draft) } else { concordance::csv(&draft) };
        modline_disk::write(&path, table.as_bytes(), Backup::Discard)
    };
    blocking(write).await?.map_err(ShellError::from)?;
    Ok(Some(name))
}
