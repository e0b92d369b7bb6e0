//! A page that does not obey: whatever runs in the window reads no file and writes none that nobody named there.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;

use serde_json::{Value, json};
use window::{Driver, Window};

const SECRET: &str = "RESOLUTION 901 (Doha, 2006)\nSecrets\nThe Conference,\nrecalling\nthat nobody shall read this,\n";

#[test]
fn a_page_reads_and_writes_no_file_that_nobody_named() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(story());
}

async fn story() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let (secret, out) = (home.path().join("secret.txt"), home.path().join("out"));
    fs::write(&secret, SECRET).unwrap();
    fs::create_dir(&out).unwrap();
    let window = Window::open(&driver, &home.path().join("data"), &[], &[]).await;
    assert_eq!(invoke(&window, "sample", json!({})).await["ok"], true, "the page can ask at all");
    let draft = invoke(&window, "draft", json!({})).await["answer"].clone();

    let file = json!(secret);
    let from_file = json!({ "file": file });
    let to_file = json!([{ "kind": "word-redline", "name": "stolen.docx" }]);
    let side = |source: Value| json!({ "source": source, "version": "revised" });
    let request = json!({ "base": from_file, "meeting": "", "group": "", "marker": "MOD", "reading": "revised", "text": 0, "corrections": [] });
    let asked = [
        ("open", json!({ "path": file })),
        ("lines_of", json!({ "path": file })),
        ("compare_with", json!({ "path": file, "dress": false, "density": "phrases" })),
        ("add_proposals", json!({ "path": file, "marker": "MOD", "at": 0, "version": draft["version"] })),
        ("bring_in", json!({ "files": { "paths": [file], "returned": false }, "version": draft["version"] })),
        ("rebase", json!({ "path": file })),
        ("review", json!({ "request": request })),
        ("new_draft", json!({ "request": request })),
        ("recover", json!({ "base": from_file, "flattened": { "text": SECRET } })),
        ("compare_texts", json!({ "from": side(json!("draft")), "to": side(from_file.clone()), "dress": false })),
        ("export_there", json!({ "folder": out, "files": to_file })),
        ("export", json!({ "folder": out, "files": to_file, "comments": true })),
    ];
    for (command, arguments) in asked {
        let answer = invoke(&window, command, arguments).await;
        let said = answer["answer"]["message"].as_str().unwrap_or_default();
        assert!(said.contains("nobody chose this file here"), "{command}: {answer}");
    }
    let large =
        invoke(&window, "pasted_lines", json!({ "plain": "x".repeat(10), "rich": { "repeat": 70_000_000 } })).await;
    assert!(large["answer"]["message"].as_str().unwrap().contains("more than can be read at once"), "{large}");
    assert_eq!(fs::read_dir(&out).unwrap().count(), 0, "nothing was written");
    let after = invoke(&window, "draft", json!({})).await["answer"].clone();
    assert_eq!(after["version"], draft["version"], "the draft is as it was");
    window.client.close().await.unwrap();
}

/// What `command` answers the page; an argument `{ repeat: n }` becomes a text of so many letters there.
async fn invoke(window: &Window, command: &str, arguments: Value) -> Value {
    let script = "const [command, given, done] = arguments;
        const long = (value) => typeof value?.repeat === 'number' ? 'x'.repeat(value.repeat) : value;
        const sent = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, long(value)]));
        window.__TAURI_INTERNALS__.invoke(command, sent).then(
            (answer) => done({ ok: true, answer }), (answer) => done({ ok: false, answer }));";
    window.client.execute_async(script, vec![json!(command), arguments]).await.unwrap()
}
