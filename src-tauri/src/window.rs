//! The window: what it may show, and how it closes without losing anything.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::{
    App, AppHandle, DragDropEvent, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent,
};
use tokio::time::timeout;

use crate::desk::Desk;
use crate::folder::DataFolder;
use crate::tell;

/// The one window's name, which `src-tauri/capabilities` speaks of.
pub const LABEL: &str = "main";

/// How long a closing window may take to hand over the words typed last.
const HAND_OVER: Duration = Duration::from_secs(2);

/// Whether the person asked to close the window before.
#[derive(Default)]
struct CloseAsked(AtomicBool);

/// Opens the window. It shows the pages built into the program and nothing else.
pub fn open(app: &App, folder: &DataFolder) -> tauri::Result<WebviewWindow> {
    app.manage(CloseAsked::default());
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Modline")
        .inner_size(1280.0, 860.0)
        .min_inner_size(900.0, 600.0)
        .data_directory(folder.webview())
        .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
        // The page knows the draft's name; a title that cannot be set is no reason to stop.
        .on_document_title_changed(|window, title| drop(window.set_title(&title)))
        .build()
}

/// Keeps the window open until the draft is safe; tells the page which file is held over it or was dropped on it.
pub fn event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::DragDrop(drag) = event {
        drag_and_drop(window.app_handle(), drag);
    }
    if let WindowEvent::CloseRequested { api, .. } = event {
        api.prevent_close();
        let app = window.app_handle().clone();
        let again = app.state::<CloseAsked>().0.swap(true, Ordering::SeqCst);
        tauri::async_runtime::spawn(async move { leave(app, again).await });
    }
}

fn drag_and_drop(app: &AppHandle, event: &DragDropEvent) {
    match event {
        DragDropEvent::Enter { .. } => tell(app, "dragging", true),
        DragDropEvent::Leave => tell(app, "dragging", false),
        DragDropEvent::Drop { paths, .. } => {
            tell(app, "dragging", false);
            if let Some(path) = paths.first() {
                tell(app, "dropped", path.display().to_string());
            }
        }
        _ => {}
    }
}

/// The window is told `closing`, sends what was typed last and calls `close_draft`; then the program ends. A draft
/// that can be written nowhere keeps the window open, once: the person may save it elsewhere or close again.
async fn leave(app: AppHandle, again: bool) {
    let desk = app.state::<Arc<Desk>>();
    if !again {
        tell(&app, "closing", ());
        // A page that does not answer is not waited for longer: the journal has all it ever sent.
        let _ = timeout(HAND_OVER, desk.left()).await;
    }
    match desk.close().await {
        Err(_) if !again => {
            if let Ok(saved) = desk.see(|s| Ok(s.saved().clone())).await {
                tell(&app, "saved", saved);
            }
        }
        _ => app.exit(0),
    }
}
