//! The page preview: the pages last asked for, set off the window's thread, and the system's print dialog.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use modline_application::{PageOptions, typeset};
use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_pdf::Pages;
use tauri::WebviewWindow;
use tokio::sync::Semaphore;

use crate::blocking::blocking;
use crate::error::ShellError;

/// Orders that are set at once: the last one need not wait for one that it overtook.
const AT_ONCE: usize = 2;

/// What is printed of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintChoice {
    /// Which text.
    pub version: Version,
    /// What stands beside it.
    pub pages: PageOptions,
}

/// Holds the pages that the window shows. Only the last order counts: an older one is dropped when it is not begun, and
/// its pages are when they come late.
#[derive(Clone)]
pub struct PagePreview(Arc<Inner>);

struct Inner {
    ordered: AtomicU32,
    turns: Semaphore,
    set: Mutex<Option<(u32, Arc<Pages>)>>,
}

impl Default for PagePreview {
    fn default() -> Self {
        let turns = Semaphore::new(AT_ONCE);
        Self(Arc::new(Inner { ordered: AtomicU32::new(0), turns, set: Mutex::new(None) }))
    }
}

impl PagePreview {
    /// Sets `draft`; the order's number and how many pages it has.
    ///
    /// # Errors
    /// [`ShellError::Cancelled`] where a newer order overtook it, [`ShellError::Application`] where a font is missing.
    pub async fn typeset(&self, draft: Contribution, choice: PrintChoice) -> Result<(u32, usize), ShellError> {
        let order = self.0.ordered.fetch_add(1, Ordering::SeqCst) + 1;
        let preview = self.0.clone();
        let _turn = self.0.turns.acquire().await.map_err(|_| overtaken())?;
        blocking(move || {
            preview.check_last(order)?;
            let pages = typeset(&draft, choice.version, choice.pages)?;
            let count = pages.count();
            let mut set = preview.set.lock().unwrap_or_else(PoisonError::into_inner);
            preview.check_last(order)?;
            *set = Some((order, Arc::new(pages)));
            Ok((order, count))
        })
        .await?
    }

    /// Reads something off the pages of `order`, while they are the last.
    ///
    /// # Errors
    /// [`ShellError::Cancelled`] where a newer order overtook it, and what `work` fails with.
    pub async fn with_pages<T, W>(&self, order: u32, work: W) -> Result<T, ShellError>
    where
        T: Send + 'static,
        W: FnOnce(&Pages) -> Result<T, ShellError> + Send + 'static,
    {
        let preview = self.0.clone();
        blocking(move || work(&*preview.pages(order)?)).await?
    }
}

impl Inner {
    fn check_last(&self, order: u32) -> Result<(), ShellError> {
        if self.ordered.load(Ordering::SeqCst) == order { Ok(()) } else { Err(overtaken()) }
    }

    fn pages(&self, order: u32) -> Result<Arc<Pages>, ShellError> {
        let set = self.set.lock().unwrap_or_else(PoisonError::into_inner);
        set.as_ref().filter(|(last, _)| *last == order).map(|(_, pages)| pages.clone()).ok_or_else(overtaken)
    }
}

/// Newer pages were asked for meanwhile, and nobody waits for these.
fn overtaken() -> ShellError {
    ShellError::Cancelled("other pages were asked for meanwhile")
}

/// Prints the pages that the window shows, each as large as the sheet. The system's dialog asks where to and proposes
/// `name` for a file; with `file` it does not ask.
///
/// # Errors
/// Where the web view is gone.
#[cfg(target_os = "linux")]
pub fn print(window: &WebviewWindow, name: &str, file: Option<PathBuf>) -> tauri::Result<()> {
    use gtk::prelude::*;
    use webkit2gtk::{PrintOperation, PrintOperationExt};
    let name = name.to_owned();
    window.with_webview(move |webview| {
        let view = webview.inner();
        let setup = gtk::PageSetup::new();
        setup.set_paper_size(&gtk::PaperSize::new(Some("iso_a4")));
        // The pages have margins of their own.
        setup.set_top_margin(0.0, gtk::Unit::Mm);
        setup.set_bottom_margin(0.0, gtk::Unit::Mm);
        setup.set_left_margin(0.0, gtk::Unit::Mm);
        setup.set_right_margin(0.0, gtk::Unit::Mm);
        let settings = gtk::PrintSettings::new();
        settings.set("output-basename", Some(&name));
        let print = PrintOperation::new(&view);
        print.set_page_setup(&setup);
        let Some(file) = file else {
            print.set_print_settings(&settings);
            let parent = view.toplevel().and_then(|top| top.downcast::<gtk::Window>().ok());
            print.run_dialog(parent.as_ref());
            return;
        };
        // GTK's printer that is a file has this name in English only, as tests run.
        settings.set_printer("Print to File");
        settings.set("output-uri", tauri::Url::from_file_path(file).ok().as_ref().map(tauri::Url::as_str));
        print.set_print_settings(&settings);
        print.print();
    })
}

/// Opens the system's print dialog on the pages that the window shows.
///
/// # Errors
/// Where the web view is gone.
#[cfg(not(target_os = "linux"))]
pub fn print(window: &WebviewWindow, _name: &str, _file: Option<PathBuf>) -> tauri::Result<()> {
    window.print()
}
