//! Sources of the open draft.

use std::sync::Arc;

use tauri::{State, WebviewWindow};

use super::answer::{Failure, LastState};
use crate::dialogs::{Dialogs, Files};
use crate::named_paths::NamedPaths;
use crate::session::Session;
use crate::wire::brought_in::{WireBroughtIn, WireFilesToBring};
use crate::workspace::Workspace;

/// Brings `files` in as sources of the open draft, on `version`; `None` is Cancel.
#[tauri::command]
pub async fn bring_in(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
    last: State<'_, Arc<LastState>>,
    named: State<'_, Arc<NamedPaths>>,
    files: WireFilesToBring,
    version: u32,
) -> Result<Option<WireBroughtIn>, Failure> {
    let role = files.role();
    let paths = match files.paths.as_slice() {
        [] => dialogs.open_many(&window, Files::Readable).await,
        shown => shown.iter().map(|path| named.path(path)).collect::<Result<_, _>>()?,
    };
    if paths.is_empty() {
        return Ok(None);
    }
    let last = Arc::clone(&last);
    let bring = move |s: &mut Session| {
        let (applied, refused) = s.bring_in(&paths, role, version)?;
        Ok(WireBroughtIn { patch: last.patch(s, &applied), refused: refused.into_iter().map(Into::into).collect() })
    };
    Ok(Some(workspace.update(bring).await?))
}
