//! Markdown.
#![no_main]

use modline_formats::read::{html, markdown};
use modline_formats::read::shared::encoding;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(decoded) = encoding::decode(bytes)
        && let Ok(lines) = html::read_lines(&markdown::to_html(&decoded.text))
    {
        modline_fuzz::lines(lines);
    }
});
