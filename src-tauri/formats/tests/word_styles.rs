//! The style table holds the exact values of genuine ITU Word files, which lie beside the repository in `../shared`.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;

use serde_json::{Map, Value};

/// Values as the measured file has them: a switch is on, off or absent.
fn plain(value: &Value) -> Value {
    match value {
        Value::Bool(on) => {
            if *on {
                Value::Object(Map::new())
            } else {
                serde_json::json!({"val": "0"})
            }
        }
        other => other.clone(),
    }
}

#[test]
fn styles_have_the_values_of_genuine_files() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |path: &str| -> Value {
        let text = std::fs::read_to_string(top.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
        serde_json::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"))
    };
    let measured = read("../shared/data/word-styles.json");
    let ours = read("src-tauri/formats/data/word-styles.json");
    let mut compared = 0;
    for set in ["latin", "arabic", "chinese"] {
        for style in ours[set].as_array().expect("a set is a list") {
            let name = style.get("original").unwrap_or(&style["name"]).as_str().expect("a name");
            let genuine = &measured[style["from"].as_str().expect("a source")][name];
            assert!(genuine.is_object(), "{name} of {} is not measured", style["from"]);
            let without: Vec<&str> =
                style["without"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            for part in ["pPr", "rPr"] {
                let values = |v: &Value| v[part].as_object().cloned().unwrap_or_default();
                let (have, want) = (values(style), values(genuine));
                for (key, value) in &want {
                    if !without.contains(&key.as_str()) {
                        assert_eq!(have.get(key), Some(&plain(value)), "{set} {name} {key}");
                        compared += 1;
                    }
                }
                let extra = have.keys().find(|k| !want.contains_key(*k) && !without.contains(&k.as_str()));
                assert_eq!(extra, None, "{set} {name}");
            }
        }
    }
    assert!(compared > 150, "{compared} values compared");
}
