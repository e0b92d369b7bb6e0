//! What the window may ask, one thin file an area: wire type in, one call, wire type out.
//!
//! The same names stand in `src-tauri/build.rs`, which makes a permission of each, and in `src-tauri/capabilities`.

mod answer;
mod checks;
mod draft;
mod editing;
mod export;
mod files;
mod import;
mod labels;
mod library;
mod merge;
mod print;
mod start;
mod versions;
mod window;

pub use answer::LastState;

use modline_formats::LARGEST_FILE;
use serde_json::Value;
use tauri::Wry;
use tauri::ipc::{Invoke, InvokeBody};

use crate::wire::error::{ErrorCode, WireError};

/// Answers the commands; what is larger than any file that is read is refused unread.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    let answer = answers();
    move |invoke| {
        let size = match invoke.message.payload() {
            InvokeBody::Json(value) => size(value),
            InvokeBody::Raw(bytes) => bytes.len(),
        };
        if size as u64 <= LARGEST_FILE {
            return answer(invoke);
        }
        invoke.resolver.reject(WireError::new(ErrorCode::Read, "more than can be read at once; choose a smaller part"));
        true
    }
}

/// The bytes of text in a message.
fn size(value: &Value) -> usize {
    const OTHER: usize = 8;
    match value {
        Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(fields) => fields.iter().map(|(name, value)| name.len() + size(value)).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => OTHER,
    }
}

fn answers() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        start::start,
        start::speak,
        start::sample,
        start::new_draft,
        start::choose_base,
        start::recover,
        start::open_orphan,
        start::discard_orphan,
        files::open,
        files::save,
        files::save_as,
        files::settle,
        files::overwrite,
        files::close_draft,
        files::leave_to_journal,
        window::painted,
        window::closing_heard,
        window::quit,
        window::new_window,
        window::show_log,
        export::export_offer,
        export::export_there,
        export::export_folder,
        export::export,
        export::export_stop,
        export::keep_proof,
        export::show_exported,
        export::open_exported,
        export::prove_file,
        import::review,
        import::compare_with,
        import::rebase,
        import::pasted_lines,
        import::lines_of,
        checks::references,
        checks::readiness,
        draft::draft,
        draft::run_command,
        draft::add_proposals,
        draft::choose_logo,
        draft::mend,
        merge::bring_in,
        draft::undo,
        draft::redo,
        editing::edit,
        editing::copy,
        editing::spelling,
        editing::misspelt,
        editing::find,
        labels::labels,
        labels::save_labels,
        library::library,
        library::library_remove,
        library::library_restore,
        library::library_compare,
        library::library_choose,
        versions::versions,
        versions::keep_version,
        versions::name_version,
        versions::open_version,
        versions::compare_texts,
        print::set_pages,
        print::page,
        print::print,
        print::save_pdf,
    ]
}
