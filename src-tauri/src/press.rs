//! The press: the pages last asked for, set off the window's thread, and the system's print dialog.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use modline_core::contribution::Contribution;
use modline_pdf::{Fonts, Options, Pages};
use tauri::WebviewWindow;
use tokio::sync::Semaphore;

use crate::desk::blocking;
use crate::wire::error::{Code, WireError};

/// Orders that are set at once: the one that counts need not wait for one that was overtaken while it was set.
const AT_ONCE: usize = 2;

/// Holds the pages that the window shows. Only the last order counts: an older one is dropped when it is not begun, and
/// its pages are when they come late.
#[derive(Clone, Default)]
pub struct Press(Arc<Inner>);

struct Inner {
    fonts: OnceLock<Fonts>,
    ordered: AtomicU32,
    turns: Semaphore,
    set: Mutex<Option<(u32, Arc<Pages>)>>,
}

impl Default for Inner {
    fn default() -> Self {
        let turns = Semaphore::new(AT_ONCE);
        Self { fonts: OnceLock::new(), ordered: AtomicU32::new(0), turns, set: Mutex::new(None) }
    }
}

impl Press {
    /// Sets `draft`; the order's number and how many pages it has.
    pub async fn set(&self, draft: Contribution, options: Options) -> Result<(u32, usize), WireError> {
        let order = self.0.ordered.fetch_add(1, Ordering::SeqCst) + 1;
        let press = self.0.clone();
        let _turn = self.0.turns.acquire().await.map_err(|_| dropped())?;
        blocking(move || {
            press.still(order)?;
            let fonts = press.fonts.get_or_init(Fonts::installed);
            let pages = modline_pdf::typeset(&draft, &options, fonts)?;
            let count = pages.count();
            let mut set = press.set.lock().unwrap_or_else(PoisonError::into_inner);
            press.still(order)?;
            *set = Some((order, Arc::new(pages)));
            Ok((order, count))
        })
        .await?
    }

    /// Something of the pages of `order`, while they are the last.
    pub async fn see<T, W>(&self, order: u32, work: W) -> Result<T, WireError>
    where
        T: Send + 'static,
        W: FnOnce(&Pages) -> Result<T, WireError> + Send + 'static,
    {
        let press = self.0.clone();
        blocking(move || work(&*press.pages(order)?)).await?
    }
}

impl Inner {
    /// Refuses an order that a newer one overtook.
    fn still(&self, order: u32) -> Result<(), WireError> {
        if self.ordered.load(Ordering::SeqCst) == order { Ok(()) } else { Err(dropped()) }
    }

    fn pages(&self, order: u32) -> Result<Arc<Pages>, WireError> {
        let set = self.set.lock().unwrap_or_else(PoisonError::into_inner);
        set.as_ref().filter(|(last, _)| *last == order).map(|(_, pages)| pages.clone()).ok_or_else(dropped)
    }
}

/// Newer pages were asked for meanwhile, and nobody waits for these.
fn dropped() -> WireError {
    WireError::new(Code::Cancelled, "other pages were asked for meanwhile")
}

/// Prints what the window shows to paper, its pages, each as large as the sheet. The system's dialog asks where to, and
/// proposes `name` for a file; with `file` it is not asked, and what comes after it goes the same way.
#[cfg(target_os = "linux")]
pub fn print(window: &WebviewWindow, name: &str, file: Option<PathBuf>) -> tauri::Result<()> {
    use gtk::prelude::*;
    use webkit2gtk::{PrintOperation, PrintOperationExt};
    let name = name.to_owned();
    window.with_webview(move |webview| {
        let view = webview.inner();
        let setup = gtk::PageSetup::new();
        setup.set_paper_size(&gtk::PaperSize::new(Some("iso_a4")));
        // the pages have their margins themselves
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

/// Opens the system's print dialog on what the window shows to paper.
#[cfg(not(target_os = "linux"))]
pub fn print(window: &WebviewWindow, _name: &str, _file: Option<PathBuf>) -> tauri::Result<()> {
    window.print()
}
