//! Rules that a compiler does not check: directions of dependency, purity, file length, words, links.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod errors;
mod modules;
mod names;
mod source;
mod ui;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Files below `folder` whose names end in one of `endings`, generated and fetched ones aside.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", "node_modules", "dist", ".git", "gen", "out", "corpus", "permissions"]
                    .contains(&name.as_str())
                {
                    folders.push(path);
                }
            } else if endings.iter().any(|e| name.ends_with(e)) {
                let shown = path.strip_prefix(root()).unwrap().display().to_string();
                out.push((shown, fs::read_to_string(&path).unwrap_or_default()));
            }
        }
    }
    out.sort();
    assert!(!out.is_empty(), "no file below {folder} ends in {endings:?}");
    out
}

fn none(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

/// `ui ⇢ shell → app`, `cli → app`, `app → pdf, disk → formats → core`; only the shell knows Tauri, tokio and rfd, only
/// pdf knows typst.
#[test]
fn dependencies_go_one_way() {
    let allowed: [(&str, &[&str]); 6] = [
        ("core", &[]),
        ("formats", &["modline-core"]),
        ("disk", &["modline-core", "modline-formats"]),
        ("pdf", &["modline-core", "modline-formats"]),
        ("app", &["modline-core", "modline-formats", "modline-disk", "modline-pdf"]),
        ("cli", &["modline-core", "modline-formats", "modline-disk", "modline-application"]),
    ];
    let mut wrong = Vec::new();
    for (name, may) in allowed {
        let manifest = fs::read_to_string(root().join("src-tauri").join(name).join("Cargo.toml")).unwrap();
        for line in manifest.lines() {
            let package = line.split(['.', ' ', '=']).next().unwrap_or_default();
            let ours = package.starts_with("modline-") && !may.contains(&package);
            let typst = package.starts_with("typst") && name != "pdf";
            if ours || typst || ["tauri", "tokio", "rfd"].contains(&package) {
                wrong.push(format!("{name}: {package}"));
            }
        }
    }
    none("dependencies against the direction", wrong);
}

/// The files of a crate, by their path below its `src`.
fn crate_files(crate_folder: &str) -> Vec<(String, String)> {
    let src = format!("src-tauri/{crate_folder}src/");
    let below = |(file, text): (String, String)| (file[src.len()..].to_owned(), text);
    files(&src, &[".rs"]).into_iter().map(below).collect()
}

/// The modules of a crate use each other in one direction: see [`modules::circles`] for what counts. A crate that keeps
/// the rule joins the list.
#[test]
fn modules_use_each_other_in_one_direction() {
    let crates = ["", "app/", "cli/", "core/", "disk/", "formats/", "pdf/"];
    let found =
        crates.iter().flat_map(|c| modules::circles(&crate_files(c)).into_iter().map(move |l| format!("{c} {l}")));
    none("modules that use each other", found.collect());
}

/// One name is one type: no crate of the list defines two of one name.
#[test]
fn a_type_has_a_name_of_its_own() {
    let crates = ["", "app/", "cli/", "core/", "disk/", "formats/", "pdf/"];
    let found =
        crates.iter().flat_map(|c| names::defined_twice(&crate_files(c)).into_iter().map(move |l| format!("{c} {l}")));
    none("types of one name", found.collect());
}

/// Closures and locals are named by what they hold or return, not `of`, `is`, `has`, `said`.
#[test]
fn locals_say_what_they_hold() {
    let vague = |(file, text): &(String, String)| -> Vec<String> {
        names::vague_locals(text).into_iter().map(|name| format!("{file}: {name}")).collect()
    };
    none("vague names", files("src-tauri", &[".rs"]).iter().flat_map(vague).collect());
}

/// A public function that can fail says when: its documentation has a section `# Errors`.
#[test]
fn public_functions_say_when_they_fail() {
    let mut wrong = Vec::new();
    for (file, text) in
        ["app", "core", "disk", "formats", "pdf"].iter().flat_map(|c| files(&format!("src-tauri/{c}/src"), &[".rs"]))
    {
        wrong.extend(errors::without_errors_section(&text).into_iter().map(|at| format!("{file}:{at}")));
    }
    none("functions that do not say when they fail", wrong);
}

/// A command of the window converts, calls and converts: its body is short.
#[test]
fn commands_of_the_window_are_short() {
    let files = files("src-tauri/src/commands", &[".rs"]);
    let long =
        files.iter().flat_map(|(file, text)| ui::long_commands(text).into_iter().map(move |l| format!("{file}: {l}")));
    none("commands of the window that are too long", long.collect());
}

/// The window's modules import each other in one direction.
#[test]
fn the_window_has_no_circle_of_imports() {
    let below = |(file, text): (String, String)| (file["ui/src/".len()..].to_owned(), text);
    let files: Vec<_> = files("ui/src", &[".ts", ".svelte"]).into_iter().map(below).collect();
    none("modules that import each other", ui::import_circle(&files).into_iter().collect());
}

/// The window's commands are the same in the build script, the permissions, the handler and the window's backend.
#[test]
fn the_commands_of_the_window_agree() {
    let read = |file: &str| fs::read_to_string(root().join(file)).unwrap();
    let [build, capability] = ["src-tauri/build.rs", "src-tauri/capabilities/main.json"].map(read);
    let [handler, backend] = ["src-tauri/src/commands/mod.rs", "ui/src/backend/backend.ts"].map(read);
    none("commands that differ", ui::commands_that_differ(&build, &capability, &handler, &backend));
}

/// Redlines have the same colours in the window and on exported pages; formats tests its own copies.
#[test]
fn the_colours_of_redlines_agree() {
    let read = |file: &str| fs::read_to_string(root().join(file)).unwrap();
    let [tokens, page] = ["ui/src/theme/tokens.css", "src-tauri/formats/src/write/html/style.css"].map(read);
    none("colours that differ", ui::colours_that_differ(&tokens, &page));
}

/// Core and formats touch no file, clock, environment or process.
#[test]
fn core_and_formats_are_pure() {
    let banned = [
        "std::fs",
        "std::env",
        "std::process",
        "std::time",
        "std::net",
        "SystemTime",
        "Instant::now",
        "println!",
        "dbg!",
    ];
    let mut wrong = Vec::new();
    for (file, text) in ["core", "formats"].iter().flat_map(|c| files(&format!("src-tauri/{c}/src"), &[".rs"])) {
        wrong.extend(banned.iter().filter(|b| text.contains(**b)).map(|b| format!("{file}: {b}")));
    }
    none("input or output where there is none", wrong);
}

/// A file has one subject and says it in its first lines; 800 lines are for tables and what is generated.
#[test]
fn files_are_short_and_say_what_they_are() {
    let mut wrong = Vec::new();
    for (file, text) in files("src-tauri", &[".rs"]).into_iter().chain(files("tests", &[".rs"])) {
        if text.lines().count() > 600 {
            wrong.push(format!("{file}: {} lines", text.lines().count()));
        }
        if !text.starts_with("//!") {
            wrong.push(format!("{file}: does not say what it is"));
        }
    }
    for (file, text) in files("ui/src", &[".ts", ".svelte"]) {
        if text.lines().count() > 450 {
            wrong.push(format!("{file}: {} lines", text.lines().count()));
        }
    }
    none("files to look at", wrong);
}

/// No test is passed over, nothing is left to be done, nobody's machine is named.
#[test]
fn nothing_is_left_undone() {
    let banned = [
        "#[ignore",
        "todo!(",
        "unimplemented!(",
        "TODO",
        "FIXME",
        ".skip(true",
        "test.only",
        "it.skip",
        "describe.skip",
    ];
    let mut wrong = Vec::new();
    let sources = files("src-tauri", &[".rs"]).into_iter().chain(files("ui/src", &[".ts", ".svelte"]));
    for (file, text) in sources.chain(files("docs", &[".md"])) {
        wrong.extend(banned.iter().filter(|b| text.contains(**b)).map(|b| format!("{file}: {b}")));
    }
    none("left undone", wrong);
}

/// The window's words are in the locale files; the webview talks to Rust from one folder and to nobody else.
#[test]
fn the_window_keeps_to_its_rules() {
    let mut wrong = Vec::new();
    for (file, text) in files("ui/src", &[".ts", ".svelte"]) {
        let inside = file.starts_with("ui/src/backend/");
        if !inside && text.contains("@tauri-apps/api") {
            wrong.push(format!("{file}: talks to Rust outside ui/src/backend"));
        }
        for banned in [
            "innerHTML",
            "{@html",
            "fetch(",
            "XMLHttpRequest",
            "WebSocket",
            ": any;",
            ": any)",
            ": any,",
            ": any[]",
            " as any",
            "localStorage.clear",
        ] {
            if text.contains(banned) {
                wrong.push(format!("{file}: {banned}"));
            }
        }
    }
    none("against the window's rules", wrong);
}

/// No network code: no package that opens a connection of its own is asked for.
#[test]
fn nothing_asks_for_the_network() {
    let manifests = files("src-tauri", &["Cargo.toml"]);
    let banned = ["reqwest", "hyper ", "ureq", "curl", "tauri-plugin-http", "tauri-plugin-updater"];
    let mut wrong = Vec::new();
    for (file, text) in manifests {
        wrong
            .extend(banned.iter().filter(|b| text.lines().any(|l| l.starts_with(**b))).map(|b| format!("{file}: {b}")));
    }
    none("network code", wrong);
}

/// Every message of the window is used: a dead one costs six translators their time.
#[test]
fn every_message_of_the_window_is_used() {
    let sources = files("ui/src", &[".ts", ".svelte"]).into_iter().chain(files("src-tauri", &[".rs"]));
    let code: String = sources.map(|(_, text)| text + "\n").collect();
    none(
        "messages that nothing uses",
        words::unused_keys(&fs::read_to_string(root().join("ui/locales/en.ftl")).unwrap(), &code),
    );
}

/// docs/window.md names tests that there are.
#[test]
fn the_promises_of_the_window_name_their_tests() {
    let promises = fs::read_to_string(root().join("docs/window.md")).unwrap();
    let rows = promises.lines().filter(|l| l.starts_with("| ") && l.contains('`'));
    let named: Vec<&str> = rows.flat_map(|row| row.rsplit('|').nth(1).unwrap().split('`').skip(1).step_by(2)).collect();
    let is_there = |name: &str| {
        let (file, test) = name.split_once("::").map_or((name.to_owned(), ""), |(f, t)| (format!("{f}.rs"), t));
        let folder = if file.ends_with(".ts") { "ui/tests" } else { "tests" };
        let text = fs::read_to_string(root().join(folder).join(file)).unwrap_or_default();
        !text.is_empty() && (test.is_empty() || text.contains(&format!("fn {test}()")))
    };
    assert!(named.len() > 40, "{named:?}");
    none("tests that are not there", named.into_iter().filter(|n| !is_there(n)).map(str::to_owned).collect());
}
