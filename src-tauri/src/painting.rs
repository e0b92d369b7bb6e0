//! How the window is painted: by the processor, which has to be decided before WebKitGTK starts.
//!
//! A page of text gains nothing from the graphics card, and WebKitGTK waits for it: without compositing a typed letter
//! is painted in half the time or less (docs/performance.md), and windows that stay blank on some drivers do not.
//!
//! The web view's own setting (`HardwareAccelerationPolicy::Never`) comes too late. Tauri gives the view away when its
//! page is being made with compositing already, and switched then, WebKit goes on handing the mouse wheel to a
//! scrolling thread that has nothing left to scroll. The environment variable is read before any page.

/// What WebKitGTK reads when it starts; `1` means without compositing.
#[cfg(target_os = "linux")]
const SETTING: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Puts the setting into the environment, which is safe as long as this program has no other thread: the first thing it
/// does. Where the setting is there already, it is the user's own choice.
#[cfg(target_os = "linux")]
pub fn without_compositing() {
    // Where it cannot be set, the window works all the same, slower.
    let _ = gtk::glib::setenv(SETTING, "1", false);
}

/// Only WebKitGTK has to be told.
#[cfg(not(target_os = "linux"))]
pub fn without_compositing() {}
