//! Which modules use which, and the circles among them.

use std::collections::{BTreeMap, BTreeSet};

use super::source::tokens;

/// A module: the names from the root of its crate to it.
type Module = Vec<String>;

/// The circles among the modules of a crate. `files` are paths below its `src`, and their text.
///
/// The modules of one folder are looked at together, folder by folder: a subfolder counts as one module with all that is
/// below it, and so does the folder's own file (`mod.rs`, or the file beside the folder). So a child may use what its
/// parent defines only if the parent uses nothing of its children. A re-export is no use of what it names, and a path that
/// goes through it leads to the file that defines the item. Code of tests, comments and doc links do not count.
pub fn circles(files: &[(String, String)]) -> Vec<String> {
    let tree: BTreeMap<Module, File> = files
        .iter()
        .filter(|(path, _)| !path.ends_with("tests.rs") && path != "main.rs")
        .map(|(path, text)| (module(path), File::parse(&tokens(text))))
        .collect();
    let mut folders: BTreeMap<Module, Graph> = BTreeMap::new();
    for (from, file) in &tree {
        for path in file.uses() {
            let Some(to) = target(&tree, from, &path, 0) else { continue };
            let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            let place = |m: &Module| m.get(common).cloned().unwrap_or_else(|| "(its own file)".to_owned());
            if *from != to {
                let edges = folders.entry(from[..common].to_vec()).or_default();
                edges.entry(place(from)).or_default().insert(place(&to));
            }
        }
    }
    let shown = |(folder, graph): (&Module, &Graph)| {
        circle(graph).map(|names| format!("in {}: {}", [&["crate".to_owned()], &folder[..]].concat().join("::"), names))
    };
    folders.iter().filter_map(shown).collect()
}

/// Who uses whom.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// A circle in `graph`, `a → b → a`, if there is one.
pub fn circle(graph: &Graph) -> Option<String> {
    fn walk<'a>(graph: &'a Graph, node: &'a str, way: &mut Vec<&'a str>, done: &mut BTreeSet<&'a str>) -> bool {
        if let Some(start) = way.iter().position(|n| *n == node) {
            way.drain(..start);
            way.push(node);
            return true;
        }
        if done.contains(node) {
            return false;
        }
        way.push(node);
        if graph.get(node).into_iter().flatten().any(|next| walk(graph, next, way, done)) {
            return true;
        }
        way.pop();
        done.insert(node);
        false
    }
    let mut done = BTreeSet::new();
    graph.keys().find_map(|node| {
        let mut way = Vec::new();
        walk(graph, node, &mut way, &mut done).then(|| way.join(" → "))
    })
}

fn module(path: &str) -> Module {
    let mut names: Module = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if names.last().is_some_and(|n| n == "mod" || n == "lib") {
        names.pop();
    }
    names
}

/// What a file says of modules.
#[derive(Default)]
struct File {
    /// Each name that a `use` brings in, its path, and whether it is a mere re-export. A glob has the name `*`.
    imports: Vec<(String, Vec<String>, bool)>,
    /// Paths within code.
    paths: Vec<Vec<String>>,
    /// The names of its items.
    items: BTreeSet<String>,
}

impl File {
    fn parse(tokens: &[String]) -> File {
        let mut file = File::default();
        let mut used = BTreeSet::new();
        let mut i = 0;
        while i < tokens.len() {
            let before = i.checked_sub(1).map_or("", |b| tokens[b].as_str());
            match tokens[i].as_str() {
                // not `impl Trait + use<'a>`
                "use" if tokens.get(i + 1).is_some_and(|t| t != "<") => {
                    let exported = matches!(before, "pub" | ")");
                    i = use_tree(tokens, i + 1, &[], exported, &mut file.imports);
                }
                "fn" | "struct" | "enum" | "trait" | "type" | "const" | "static" | "macro_rules" => {
                    file.items
                        .extend(tokens[i + 1..].iter().find(|t| !matches!(t.as_str(), "!" | "fn" | "mut")).cloned());
                    i += 1;
                }
                "mod" => i += 2,
                word if word.starts_with(|c: char| c.is_alphabetic() || c == '_')
                    && before != "::"
                    && before != "." =>
                {
                    used.insert(word.to_owned());
                    let mut path = vec![word.to_owned()];
                    while tokens.get(i + 1).is_some_and(|t| t == "::")
                        && tokens.get(i + 2).is_some_and(|t| t.starts_with(|c: char| c.is_alphabetic() || c == '_'))
                    {
                        path.push(tokens[i + 2].clone());
                        i += 2;
                    }
                    if path.len() > 1 {
                        file.paths.push(path);
                    }
                    i += 1;
                }
                _ => i += 1,
            }
        }
        // What a file re-exports and uses as well is used.
        for (name, _, exported) in &mut file.imports {
            *exported &= !used.contains(name);
        }
        file
    }

    fn uses(&self) -> impl Iterator<Item = Vec<String>> {
        let imports = self.imports.iter().filter(|(_, _, exported)| !exported).map(|(_, path, _)| path);
        imports.chain(&self.paths).cloned()
    }
}

/// Reads a tree of a `use` from token `i` on, and gives back where it ends.
fn use_tree(
    tokens: &[String],
    mut i: usize,
    prefix: &[String],
    exported: bool,
    out: &mut Vec<(String, Vec<String>, bool)>,
) -> usize {
    let mut path = prefix.to_vec();
    while i < tokens.len() {
        match tokens[i].as_str() {
            "::" => i += 1,
            "{" => {
                i += 1;
                while tokens.get(i).is_some_and(|t| t != "}") {
                    i = use_tree(tokens, i, &path, exported, out);
                    i += usize::from(tokens.get(i).is_some_and(|t| t == ","));
                }
                return i + 1;
            }
            "as" => {
                out.push((tokens[i + 1].clone(), path, exported));
                return i + 2;
            }
            "," | "}" | ";" => break,
            word => {
                path.push(word.to_owned());
                i += 1;
            }
        }
    }
    if path.last().is_some_and(|p| p == "self") && path.len() > 1 {
        path.pop();
    }
    if let Some(name) = path.last().cloned() {
        let path = if name == "*" { path[..path.len() - 1].to_vec() } else { path };
        out.push((name, path, exported));
    }
    i
}

/// The module that `path`, written in module `from`, leads to; `None` where it leads out of the crate.
fn target(tree: &BTreeMap<Module, File>, from: &Module, path: &[String], depth: usize) -> Option<Module> {
    const DEEPEST: usize = 8;
    let mut at = from.clone();
    match path.first()?.as_str() {
        "crate" => at.clear(),
        "super" => drop(at.pop()?),
        "self" => {}
        first => {
            let child = [&from[..], &[first.to_owned()]].concat();
            if !tree.contains_key(&child) {
                return None;
            }
            return follow(tree, &child, &path[1..], depth + 1);
        }
    }
    let mut rest = &path[1..];
    while rest.first().is_some_and(|n| n == "super") {
        at.pop()?;
        rest = &rest[1..];
    }
    if depth > DEEPEST { Some(at) } else { follow(tree, &at, rest, depth) }
}

/// Goes on from module `at` along `rest`: to children, then through the imports of the file that is reached.
fn follow(tree: &BTreeMap<Module, File>, at: &Module, rest: &[String], depth: usize) -> Option<Module> {
    let Some((name, behind)) = rest.split_first() else { return Some(at.clone()) };
    let child = [&at[..], std::slice::from_ref(name)].concat();
    if tree.contains_key(&child) {
        return follow(tree, &child, behind, depth);
    }
    let file = tree.get(at)?;
    if let Some((_, path, _)) = file.imports.iter().find(|(n, ..)| n == name) {
        return target(tree, at, &[path, behind].concat(), depth + 1);
    }
    if !file.items.contains(name) {
        let globs = file.imports.iter().filter(|(n, ..)| n == "*");
        let found = globs.filter_map(|(_, path, _)| target(tree, at, path, depth + 1));
        if let Some(module) = found.into_iter().find(|m| tree[m].items.contains(name)) {
            return Some(module);
        }
    }
    Some(at.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(files: &[(&str, &str)], want: &[&str]) {
        let files: Vec<_> = files.iter().map(|(p, t)| ((*p).to_owned(), (*t).to_owned())).collect();
        assert_eq!(circles(&files), want);
    }

    #[test]
    fn two_files_that_use_each_other_are_a_circle() {
        let a = ("a.rs", "use crate::b::B; pub struct A(B);");
        check(
            &[("lib.rs", "mod a; mod b;"), a, ("b.rs", "pub struct B; fn f() -> crate::a::A {}")],
            &["in crate: a → b → a"],
        );
        check(&[("lib.rs", "mod a; mod b;"), a, ("b.rs", "pub struct B; /// [`crate::a::A`]\nfn f() {}")], &[]);
        check(&[("lib.rs", "mod a; mod b;"), a, ("b.rs", "#[cfg(test)] mod tests { use crate::a::A; }")], &[]);
    }

    #[test]
    fn subfolders_are_looked_at_as_one_module_each() {
        check(
            &[
                ("lib.rs", "mod a; mod b;"),
                ("a/mod.rs", "mod x; mod y;"),
                ("a/x.rs", "use crate::b::{self, z::Z}; fn f() { b::g() }"),
                ("a/y.rs", "pub struct Y;"),
                ("b/mod.rs", "pub mod z; pub mod w; pub fn g() {}"),
                ("b/z.rs", "pub struct Z;"),
                ("b/w.rs", "use super::super::a::y::Y;"),
            ],
            &["in crate: a → b → a"],
        );
    }

    #[test]
    fn a_parent_that_re_exports_is_no_circle_and_one_that_uses_is() {
        let child = ("a/y.rs", "use super::X; use super::S; pub struct Y(X);");
        let x = ("a/x.rs", "pub struct X;");
        check(
            &[("lib.rs", "mod a;"), ("a.rs", "mod x; mod y; pub use x::X; pub use y::Y; pub struct S;"), x, child],
            &[],
        );
        check(
            &[("lib.rs", "mod a;"), ("a.rs", "mod x; mod y; pub use x::X; pub struct S; fn f(y: y::Y) {}"), x, child],
            &["in crate::a: (its own file) → y → (its own file)"],
        );
    }
}
