//! What the web view does by itself and shall not (its menu, loading the page again), and the edits it is asked for.

use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{Url, WebviewWindow};

/// An edit that needs the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClipboardEdit {
    /// Moves the selection to the clipboard.
    Cut,
    /// Copies the selection.
    Copy,
    /// Inserts the clipboard at the caret.
    Paste,
}

/// What the window may load: its own pages, once. Loading them again would throw the screen away, so Reload and Back do
/// nothing, whichever key, button or menu asks for them.
pub fn may_load() -> impl Fn(&Url) -> bool + Send + Sync + 'static {
    let loaded = AtomicBool::new(false);
    move |url| {
        let own = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
        own && !loaded.swap(true, Ordering::SeqCst)
    }
}

/// Removes WebKit's own menu; the page has its own.
///
/// # Errors
/// Where the web view is gone.
#[cfg(target_os = "linux")]
pub fn without_menu(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;
    window.with_webview(|webview| {
        webview.inner().connect_context_menu(|_, _, _, _| true);
    })
}

/// The page removes the menu itself.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub fn without_menu(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Does an edit where the keyboard is, as its key would: the page hears `cut`, `copy` or `paste`. Says whether it can;
/// a page may not ask its web view for the clipboard itself.
///
/// # Errors
/// Where the web view is gone.
#[cfg(target_os = "linux")]
pub fn edit(window: &WebviewWindow, what: ClipboardEdit) -> tauri::Result<bool> {
    use webkit2gtk::WebViewExt;
    let command = match what {
        ClipboardEdit::Cut => "Cut",
        ClipboardEdit::Copy => "Copy",
        ClipboardEdit::Paste => "Paste",
    };
    window.with_webview(move |webview| webview.inner().execute_editing_command(command))?;
    Ok(true)
}

/// Elsewhere the page does what it may.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub fn edit(_window: &WebviewWindow, _what: ClipboardEdit) -> tauri::Result<bool> {
    Ok(false)
}

/// Puts words on the clipboard, plain and as HTML. WebKitGTK would write the page's styles into the HTML.
///
/// # Errors
/// Where the web view is gone.
#[cfg(target_os = "linux")]
pub fn copy(window: &WebviewWindow, plain: String, rich: &str) -> tauri::Result<()> {
    use gtk::{Clipboard, TargetEntry, TargetFlags, gdk};
    const RICH: u32 = 1;
    // As other GTK programs do: without this line some read the characters as Latin-1.
    let rich = format!("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">{rich}");
    window.with_webview(move |_| {
        let mut targets = vec![TargetEntry::new("text/html", TargetFlags::empty(), RICH)];
        for plain in ["UTF8_STRING", "text/plain;charset=utf-8", "text/plain", "STRING", "TEXT"] {
            targets.push(TargetEntry::new(plain, TargetFlags::empty(), 0));
        }
        let clipboard = Clipboard::get(&gdk::SELECTION_CLIPBOARD);
        clipboard.set_with_data(&targets, move |_, asked, form| match form {
            RICH => asked.set(&asked.target(), 8, rich.as_bytes()),
            _ => drop(asked.set_text(&plain)),
        });
    })
}

/// Elsewhere the page does it.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub fn copy(_window: &WebviewWindow, _plain: String, _rich: &str) -> tauri::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_are_loaded_once_and_nothing_else_is() {
        let may = may_load();
        let page: Url = "tauri://localhost".parse().unwrap();
        assert!(!may(&"https://example.org".parse().unwrap()));
        assert!(may(&page));
        assert!(!may(&page));
    }
}
