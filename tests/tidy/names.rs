//! Names of types that a crate defines more than once.

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
