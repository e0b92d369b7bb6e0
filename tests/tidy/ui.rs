//! The modules of the window: who imports whom.

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
            if let Some(to) = known(&folder.join("/")) {
                graph.entry(file.clone()).or_default().insert(to);
            }
        }
    }
    circle(&graph)
}

#[test]
fn modules_that_import_each_other_are_found() {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let mut files = vec![
        file("a.svelte.ts", "import { b } from \"./parts/b\";"),
        file("parts/b.ts", "import type { C } from '../C.svelte';\nconst said = \"./a.svelte\";"),
        file("C.svelte", "import { writable } from \"svelte\";"),
    ];
    assert_eq!(import_circle(&files), None);
    files[2].1 += "\nimport { a } from \"./a.svelte\";";
    assert_eq!(import_circle(&files).unwrap(), "C.svelte → a.svelte.ts → parts/b.ts → C.svelte");
}
