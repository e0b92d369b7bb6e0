//! The window: what it may show, and how it closes without losing anything.

use std::sync::Arc;
use std::time::Duration;

use tauri::{
    App, AppHandle, DragDropEvent, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent,
};
use tokio::sync::Notify;
use tokio::time::{sleep, timeout};

use crate::events::emit;
use crate::folder::DataFolder;
use crate::named_paths::NamedPaths;
use crate::webview;
use crate::window_size::{LEAST, WindowSize};
use crate::workspace::Workspace;

/// The one window's name, which `src-tauri/capabilities` speaks of.
pub const LABEL: &str = "main";

/// How long the page may take to have something to show.
const PAINTING: Duration = Duration::from_secs(3);

/// How long the page may take to say that it heard of the closing.
const HEARING: Duration = Duration::from_secs(2);

/// Notified by the page when it hears that the window is about to close.
#[derive(Default)]
pub struct ClosingHeard(pub Notify);

/// Opens the window. It shows the pages built into the app and nothing else.
///
/// # Errors
/// Where the system opens none.
pub fn open(app: &App, folder: &DataFolder) -> tauri::Result<WebviewWindow> {
    app.manage(ClosingHeard::default());
    let size = WindowSize::read(folder);
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Modline")
        .inner_size(size.width, size.height)
        .maximized(size.maximized)
        .min_inner_size(LEAST.0, LEAST.1)
        .visible(false)
        .data_directory(folder.webview())
        .on_navigation(webview::may_load())
        // The page knows the draft's name; a title that cannot be set is no reason to stop.
        .on_document_title_changed(|window, title| drop(window.set_title(&title)))
        .build()?;
    webview::without_menu(&window)?;
    let app = app.handle().clone();
    tauri::async_runtime::spawn(async move {
        sleep(PAINTING).await;
        appear(&app);
    });
    Ok(window)
}

/// Shows the window, once.
pub fn appear(app: &AppHandle) {
    let seen = app.get_webview_window(LABEL).filter(|window| !window.is_visible().unwrap_or(false));
    if let Some(window) = seen {
        // A window that cannot be shown is closing.
        let _ = window.show();
    }
}

/// Keeps the window open until the draft is safe; tells the page that a file is held over it, and which were dropped on it.
pub fn event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::DragDrop(drag) = event {
        drag_and_drop(window.app_handle(), drag);
    }
    if let WindowEvent::CloseRequested { api, .. } = event {
        api.prevent_close();
        keep_size(window);
        let app = window.app_handle().clone();
        tauri::async_runtime::spawn(async move { leave(app).await });
    }
}

fn keep_size(window: &Window) {
    let workspace = window.app_handle().state::<Arc<Workspace>>();
    let before = WindowSize::read(workspace.folder());
    if let Ok(size) = WindowSize::measure(window, before) {
        size.keep(workspace.folder());
    }
}

fn drag_and_drop(app: &AppHandle, event: &DragDropEvent) {
    match event {
        DragDropEvent::Enter { .. } => emit(app, "dragging", true),
        DragDropEvent::Leave => emit(app, "dragging", false),
        DragDropEvent::Drop { paths, .. } => {
            emit(app, "dragging", false);
            if !paths.is_empty() {
                let named = app.state::<Arc<NamedPaths>>();
                let paths: Vec<String> = paths.iter().map(|path| named.add(path)).collect();
                emit(app, "dropped", paths);
            }
        }
        _ => {}
    }
}

/// Emits `closing` to the page: it sends what was typed last, asks the user where the file does not take the draft, and
/// ends the app when all is kept. A page that does not answer is not waited for: the journal has all it ever sent.
/// Words that neither file nor journal takes keep the window open all the same.
async fn leave(app: AppHandle) {
    emit(&app, "closing", ());
    if timeout(HEARING, app.state::<ClosingHeard>().0.notified()).await.is_ok() {
        return;
    }
    let workspace = app.state::<Arc<Workspace>>();
    if workspace.close().await.is_ok() || workspace.leave_to_journal().await.is_ok() {
        app.exit(0);
    }
}

/// Brings the window before all others, from wherever it is.
pub fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A system that refuses one of these still does the others.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
