//! The TypeScript in `ui/src/wire/` is what the wire types say. `UPDATE_WIRE=1` writes it anew.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    let read = |e: fs::DirEntry| (e.file_name().to_string_lossy().into_owned(), fs::read_to_string(e.path()).unwrap());
    entries.map(|e| read(e.unwrap())).collect()
}

#[test]
fn the_typescript_says_what_the_wire_types_say() {
    let there = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/wire");
    if std::env::var_os("UPDATE_WIRE").is_some() {
        let _ = fs::remove_dir_all(&there);
        modline_app::wire::typescript(&there).unwrap();
    }
    let fresh = tempfile::tempdir().unwrap();
    modline_app::wire::typescript(fresh.path()).unwrap();
    let (there, fresh) = (files(&there), files(fresh.path()));
    let stale: Vec<_> = fresh.keys().chain(there.keys()).filter(|f| there.get(*f) != fresh.get(*f)).collect();
    assert!(
        stale.is_empty(),
        "stale in ui/src/wire: {stale:?}; run `UPDATE_WIRE=1 cargo test --workspace --test wire`"
    );
}
