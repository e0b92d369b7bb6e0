//! Names of types that a crate defines more than once, and local names that say nothing.

use std::collections::BTreeMap;

use super::source::tokens;

/// The names of structs, enums, traits and type aliases that stand in more than one place of `files`, with the places.
/// Associated types and code of tests do not count.
pub fn defined_twice(files: &[(String, String)]) -> Vec<String> {
    let mut places: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (file, text) in files.iter().filter(|(file, _)| !file.ends_with("tests.rs")) {
        let mut depth = 0usize;
        for pair in tokens(text).windows(2) {
            match pair[0].as_str() {
                "{" => depth += 1,
                "}" => depth = depth.saturating_sub(1),
                "type" if depth > 0 => {}
                "struct" | "enum" | "trait" | "type" => places.entry(pair[1].clone()).or_default().push(file),
                _ => {}
            }
        }
    }
    let twice = places.into_iter().filter(|(_, files)| files.len() > 1);
    twice.map(|(name, files)| format!("{name}: {}", files.join(", "))).collect()
}

/// Local names that say nothing about what they hold, in the order of the file: a closure is named by what it returns.
pub fn vague_locals(text: &str) -> Vec<String> {
    tokens(text).windows(4).filter_map(vague).collect()
}

fn vague(window: &[String]) -> Option<String> {
    let [binds, name, equals, value] = window else { return None };
    let is_vague = matches!(name.as_str(), "of" | "is" | "has" | "said") || (name == "at" && value == "|");
    let is_bound = matches!(binds.as_str(), "let" | "mut") && matches!(equals.as_str(), "=" | ":");
    (is_vague && is_bound).then(|| name.clone())
}

#[test]
fn a_vague_local_is_found() {
    let text =
        "fn f(at: usize) { let of = 1; let mut said: u8 = 2; let at = at + 1; let at = |p: u8| p; let is_new = 3; }";
    assert_eq!(vague_locals(text), ["of", "said", "at"]);
}

#[test]
fn a_name_in_two_files_is_found() {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let files = [
        file("a.rs", "pub struct Part; enum Kind {} impl Iterator for Part { type Item = u8; }"),
        file(
            "b.rs",
            "pub(super) enum Part {} impl Iterator for Other { type Item = u8; } #[cfg(test)] mod t { enum Kind {} }",
        ),
    ];
    assert_eq!(defined_twice(&files), ["Part: a.rs, b.rs"]);
}
