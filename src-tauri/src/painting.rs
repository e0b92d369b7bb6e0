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

/// Starts this program anew with the setting in its environment, which a running program cannot change safely. Returns
/// where there is nothing to do: the setting is there, be it the user's own choice, or the app cannot be started
/// again, and then the window works all the same, slower.
#[cfg(target_os = "linux")]
pub fn without_compositing() {
    use std::env;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    if env::var_os(SETTING).is_some() {
        return;
    }
    if let Ok(program) = env::current_exe() {
        // It only comes back when it failed.
        let _failed = Command::new(program).args(env::args_os().skip(1)).env(SETTING, "1").exec();
    }
}

/// Only WebKitGTK has to be told.
#[cfg(not(target_os = "linux"))]
pub fn without_compositing() {}
