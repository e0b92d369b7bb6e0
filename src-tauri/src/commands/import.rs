//! Import: what was recognized of a source, a text compared with the open draft, what is pasted.

use std::path::Path;
use std::sync::Arc;

use modline_core::run::Version;
use tauri::State;

use crate::desk::{Desk, blocking};
use crate::files::{self, LookedAt};
use crate::session::Session;
use crate::wire::command::WirePastedLine;
use crate::wire::draft::WireDraft;
use crate::wire::error::WireError;
use crate::wire::review::WireReview;
use crate::wire::start::WireNewDraft;

/// What was recognized of the source that `request` names, in the reading it wants and with its corrections.
#[tauri::command]
pub async fn review(request: WireNewDraft) -> Result<WireReview, WireError> {
    let looked = blocking(move || files::look_at(&request)).await??;
    let LookedAt { file, source, text, .. } = looked;
    Ok(WireReview::of(file, &source, &text))
}

/// A new draft that leads from the base of the open one to the text of the file at `path`; the open one is saved.
/// `dress` redlines quotes, hyphens and blanks too.
#[tauri::command]
pub async fn compare_with(desk: State<'_, Arc<Desk>>, path: String, typography: bool) -> Result<WireDraft, WireError> {
    let open = desk.see(|s| Ok(s.draft().clone())).await?;
    let draft = blocking(move || files::compared(&open, Path::new(&path), typography)).await??;
    desk.put(move |folder| Session::begin_untitled(folder, draft, Vec::new())).await
}

/// The lines of what was pasted into the open draft; rich text is read for its words and labels.
#[tauri::command]
pub async fn pasted_lines(
    desk: State<'_, Arc<Desk>>,
    plain: String,
    rich: Option<String>,
) -> Result<Vec<WirePastedLine>, WireError> {
    let language = desk.see(|s| Ok(s.draft().language)).await?;
    let lines = blocking(move || modline_formats::read::pasted::read_pasted(&plain, rich.as_deref(), language)).await?;
    Ok(lines.into_iter().map(Into::into).collect())
}

/// The words of the file at `path`, to be inserted where the caret is.
#[tauri::command]
pub async fn lines_of(path: String) -> Result<Vec<WirePastedLine>, WireError> {
    let draft = blocking(move || files::redline_at(Path::new(&path))).await??;
    let lines = draft.body(Version::Revised);
    Ok(lines.into_iter().map(|l| WirePastedLine { label: l.label, text: l.text }).collect())
}
