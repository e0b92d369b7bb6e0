//! The modules of the window: who imports whom.

use std::collections::{BTreeMap, BTreeSet};

use super::modules::{Graph, circle};

/// A circle among modules of TypeScript and Svelte. `files` are paths below `ui/src`, and their text.
pub fn import_circle(files: &[(String, String)]) -> Option<String> {
    let known = |path: &str| {
        ["", ".ts", ".svelte", ".svelte.ts"]
            .iter()
            .map(|e| format!("{path}{e}"))
            .find(|p| files.iter().any(|f| f.0 == *p))
    };
    let mut graph = Graph::new();
    for (file, text) in files {
        // `import … from "./x"`, `export … from "./x"`, `import "./x"`, `import("./x")`
        let quoted = text.match_indices(['"', '\'']).filter_map(|(at, quote)| {
            let before = text[..at].trim_end();
            let imports = before.ends_with("from") || before.ends_with("import") || before.ends_with("import(");
            imports.then(|| text[at + 1..].split(quote).next().unwrap_or_default())
        });
        for path in quoted.filter(|p| p.starts_with('.')) {
            let mut folder: Vec<&str> = file.split('/').collect();
            folder.pop();
            for name in path.split('/') {
                match name {
                    "." => {}
                    ".." => drop(folder.pop()),
                    name => folder.push(name),
                }
            }
            // A component may hold its own kind, as a menu holds menus.
            if let Some(to) = known(&folder.join("/")).filter(|to| to != file) {
                graph.entry(file.clone()).or_default().insert(to);
            }
        }
    }
    circle(&graph)
}

/// The parts of `text` between `open` and the next `close`.
fn between<'a>(text: &'a str, open: &str, close: char) -> BTreeSet<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

/// The commands that the window can call, as four files name them: the build script, the permissions, the handler and the
/// window's backend. Each entry says what one of them has and another lacks.
pub fn commands_that_differ(build: &str, capability: &str, handler: &str, backend: &str) -> Vec<String> {
    let named = |names: BTreeSet<&str>| names.into_iter().map(|n| n.replace('-', "_")).collect::<BTreeSet<_>>();
    let inside = |text: &str, open: &str, close: &str| {
        text.split_once(open)
            .and_then(|(_, rest)| rest.split_once(close))
            .map(|(list, _)| list.to_owned())
            .unwrap_or_default()
    };
    let built = inside(build, "COMMANDS: &[&str] = &[", "]");
    let handled = inside(handler, "generate_handler![", "]");
    let all = [
        ("build.rs", named(built.split('"').skip(1).step_by(2).collect())),
        ("capabilities", named(between(capability, "\"allow-", '"'))),
        ("the handler", named(between(&handled, "::", ','))),
        ("backend.ts", named(between(backend, "invoke(\"", '"'))),
    ];
    let (first, wanted) = &all[0];
    let differing = all[1..].iter().flat_map(|(file, names)| {
        let lacks = |here: &BTreeSet<String>, there: &BTreeSet<String>, whose: &str| {
            there.difference(here).map(|n| format!("{whose} lacks {n}")).collect::<Vec<_>>()
        };
        [lacks(names, wanted, file), lacks(wanted, names, first)].concat()
    });
    differing.collect()
}

/// The Tauri commands of a file of Rust whose bodies have more than 15 lines.
pub fn long_commands(text: &str) -> Vec<String> {
    const LONGEST: usize = 15;
    let body_of = |command: &str| {
        let name = command.split("fn ").nth(1).and_then(|rest| rest.split('(').next()).unwrap_or_default().to_owned();
        let body = command.lines().skip_while(|line| !line.ends_with('{')).skip(1);
        (name, body.take_while(|line| *line != "}").count())
    };
    let commands = text.split("#[tauri::command]").skip(1).map(body_of);
    commands.filter(|(_, lines)| *lines > LONGEST).map(|(name, lines)| format!("{name}: {lines} lines")).collect()
}

/// Custom properties of a style sheet by name; the first value of each, as the light theme has it.
fn properties(css: &str) -> BTreeMap<&str, &str> {
    let mut found = BTreeMap::new();
    for (name, value) in css.split(['{', ';', '}']).filter_map(|line| line.trim().split_once(": ")) {
        found.entry(name).or_insert(value);
    }
    found
}

/// Colours of a redline that the window and the exported page show differently.
pub fn colours_that_differ(tokens: &str, page: &str) -> Vec<String> {
    let (tokens, page) = (properties(tokens), properties(page));
    let names = ["--ins", "--ins-back", "--del", "--del-back"];
    let differing = names.iter().filter(|n| !tokens.contains_key(*n) || tokens.get(*n) != page.get(*n));
    differing.map(|n| format!("{n}: {:?} and {:?}", tokens.get(n), page.get(n))).collect()
}

#[test]
fn modules_that_import_each_other_are_found() {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let mut files = vec![
        file("a.svelte.ts", "import { b } from \"./parts/b\";"),
        file("parts/b.ts", "import type { C } from '../C.svelte';\nconst said = \"./a.svelte\";"),
        file("C.svelte", "import { writable } from \"svelte\";\nimport Self from \"./C.svelte\";"),
    ];
    assert_eq!(import_circle(&files), None);
    files[2].1 += "\nimport { a } from \"./a.svelte\";";
    assert_eq!(import_circle(&files).unwrap(), "C.svelte → a.svelte.ts → parts/b.ts → C.svelte");
}

#[test]
fn a_command_that_is_too_long_is_found() {
    let command = |lines: usize| {
        format!("#[tauri::command]\npub async fn save(\n) -> u32 {{\n{}}}\n", "    work();\n".repeat(lines))
    };
    assert_eq!(long_commands(&command(15)), [""; 0]);
    assert_eq!(long_commands(&(command(2) + &command(16))), ["save: 16 lines"]);
}

#[test]
fn a_command_that_one_file_lacks_is_found() {
    let check = |backend: &str, wanted: &[&str]| {
        let found = commands_that_differ(
            "const COMMANDS: &[&str] = &[\n    \"open\",\n    \"save_as\",\n];",
            "\"allow-open\",\n\"allow-save-as\"",
            "generate_handler![\n files::open,\n files::save_as,\n]",
            backend,
        );
        assert_eq!(found, wanted);
    };
    check("invoke(\"open\"), invoke(\"save_as\", { path })", &[]);
    check("invoke(\"open\"), invoke(\"quit\")", &["backend.ts lacks save_as", "build.rs lacks quit"]);
}

#[test]
fn a_colour_that_the_exported_page_has_otherwise_is_found() {
    let tokens = ":root {\n  --ins: #1;\n  --ins-back: #2;\n  --del: #3;\n  --del-back: #4;\n}\n:root { --ins: #5; }";
    assert_eq!(colours_that_differ(tokens, "a { --ins: #1; --ins-back: #2; --del: #3; --del-back: #4; }").len(), 0);
    assert_eq!(colours_that_differ(tokens, "a { --ins: #5; --ins-back: #2; --del: #3; }").len(), 2);
}
