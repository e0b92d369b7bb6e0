//! Checks that the window's pages are built, then lets Tauri read its configuration.

use std::path::Path;

/// What the window may ask; each becomes a permission that `capabilities/main.json` grants.
const COMMANDS: &[&str] = &[
    "start",
    "speak",
    "sample",
    "new_draft",
    "choose_base",
    "recover",
    "open",
    "save",
    "save_as",
    "export_offer",
    "export_there",
    "export_folder",
    "export",
    "export_stop",
    "keep_proof",
    "show_exported",
    "open_exported",
    "prove_file",
    "settle",
    "overwrite",
    "close_draft",
    "leave_to_journal",
    "painted",
    "closing_heard",
    "quit",
    "new_window",
    "show_log",
    "open_orphan",
    "discard_orphan",
    "review",
    "compare_with",
    "rebase",
    "pasted_lines",
    "lines_of",
    "draft",
    "run_command",
    "add_proposals",
    "choose_logo",
    "mend",
    "bring_in",
    "readiness",
    "references",
    "undo",
    "redo",
    "edit",
    "copy",
    "spelling",
    "misspelt",
    "find",
    "labels",
    "save_labels",
    "library",
    "library_remove",
    "library_restore",
    "library_compare",
    "library_choose",
    "versions",
    "keep_version",
    "name_version",
    "open_version",
    "compare_texts",
    "set_pages",
    "page",
    "print",
    "save_pdf",
];

fn main() {
    println!("cargo::rerun-if-changed=ui/dist");
    if !Path::new("ui/dist/index.html").exists() {
        println!("cargo::error=ui/dist is missing: run `npm ci && npm run build` in ui, then build again");
        return;
    }
    let attributes =
        tauri_build::Attributes::new().capabilities_path_pattern("./src-tauri/capabilities/**/*").app_manifest(
            tauri_build::AppManifest::new().commands(COMMANDS).permissions_path_pattern("./src-tauri/permissions/**/*"),
        );
    if let Err(why) = tauri_build::try_build(attributes) {
        println!("cargo::error={why:#}");
    }
}
