//! Printing: pages set as they will be printed, shown one by one, printed through the system or saved as a PDF file.

use std::path::PathBuf;
use std::sync::Arc;

use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::dialogs::{Dialogs, Files};
use crate::export::lawful;
use crate::files::{self, plain_name};
use crate::press::Press;
use crate::wire::error::{Code, WireError};
use crate::wire::print::{WirePages, WirePrint};

/// Sets the open draft on pages; the last order counts.
#[tauri::command]
pub async fn set_pages(
    desk: State<'_, Arc<Desk>>,
    press: State<'_, Press>,
    choices: WirePrint,
) -> Result<WirePages, WireError> {
    let draft = desk.see(|s| Ok(s.draft().clone())).await?;
    let (order, count) = press.set(draft, choices.into()).await?;
    Ok(WirePages { order, count: u32::try_from(count).unwrap_or(u32::MAX) })
}

/// A page of `order` as a picture, SVG.
#[tauri::command]
pub async fn page(press: State<'_, Press>, order: u32, index: u32) -> Result<String, WireError> {
    let none = || WireError::new(Code::Cancelled, "there is no such page");
    press.see(order, move |pages| pages.svg(index as usize).ok_or_else(none)).await
}

/// Opens the system's print dialog on the pages that the window shows.
#[tauri::command]
pub async fn print(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    desk: State<'_, Arc<Desk>>,
) -> Result<(), WireError> {
    let name = desk.see(|s| lawful(s.draft()).map(|()| plain_name(&s.name()))).await?;
    dialogs.print(&window, &name).map_err(|why| WireError::new(Code::Internal, why.to_string()))
}

/// Saves the pages of `order`, the `chosen` ones or all, as a PDF file; asks where when `path` is `None`. `None` is Cancel.
#[tauri::command]
pub async fn save_pdf(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    desk: State<'_, Arc<Desk>>,
    press: State<'_, Press>,
    order: u32,
    chosen: Option<Vec<usize>>,
    path: Option<String>,
) -> Result<Option<String>, WireError> {
    let to = desk.see(|s| lawful(s.draft()).map(|()| files::proposed(s, "pdf"))).await?;
    let path = match path {
        Some(path) => Some(PathBuf::from(path)),
        None => dialogs.save(&window, Files::Pages, to.folder.as_deref(), &to.name).await,
    };
    let Some(path) = path else { return Ok(None) };
    press.see(order, move |pages| files::save_pdf(pages, chosen.as_deref(), &path)).await.map(Some)
}
