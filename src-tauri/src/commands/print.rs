//! Printing: pages set as they will be printed, shown one by one, printed through the system or saved as a PDF file.

use std::sync::Arc;

use tauri::{State, WebviewWindow};

use super::answer::Failure;
use crate::dialogs::{Dialogs, Files};
use crate::draft_file::plain_name;
use crate::error::ShellError;
use crate::export;
use crate::page_preview::PagePreview;
use crate::session::Session;
use crate::wire::print::{WirePages, WirePrint};
use crate::workspace::Workspace;

/// Sets the open draft on pages; the last order counts.
#[tauri::command]
pub async fn set_pages(
    workspace: State<'_, Arc<Workspace>>,
    preview: State<'_, PagePreview>,
    choices: WirePrint,
) -> Result<WirePages, Failure> {
    let draft = workspace.with_session(|s| Ok(s.draft().clone())).await?;
    Ok(preview.typeset(draft, choices.into()).await?.into())
}

/// A page of `order` as a picture, SVG.
#[tauri::command]
pub async fn page(preview: State<'_, PagePreview>, order: u32, index: u32) -> Result<String, Failure> {
    let missing = || ShellError::Cancelled("there is no such page");
    Ok(preview.with_pages(order, move |pages| pages.svg(index as usize).ok_or_else(missing)).await?)
}

/// Opens the system's print dialog on the pages that the window shows.
#[tauri::command]
pub async fn print(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
) -> Result<(), Failure> {
    let name = |s: &mut Session| export::check(s.draft()).map(|()| plain_name(&s.name()));
    let name = workspace.with_session(name).await?;
    Ok(dialogs.print(&window, &name).map_err(ShellError::window)?)
}

/// Saves the pages of `order`, the `chosen` ones or all, as a PDF file, where the user says. `None` is Cancel.
#[tauri::command]
pub async fn save_pdf(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    workspace: State<'_, Arc<Workspace>>,
    preview: State<'_, PagePreview>,
    order: u32,
    chosen: Option<Vec<usize>>,
) -> Result<Option<String>, Failure> {
    let proposed = |s: &mut Session| export::check(s.draft()).map(|()| s.proposed_file("pdf"));
    let to = workspace.with_session(proposed).await?;
    let path = dialogs.save(&window, Files::Pages, to.folder.as_deref(), &to.name).await;
    let Some(path) = path else { return Ok(None) };
    let saved = preview.with_pages(order, move |pages| export::save_pdf(pages, chosen.as_deref(), &path)).await?;
    Ok(Some(saved.display().to_string()))
}
