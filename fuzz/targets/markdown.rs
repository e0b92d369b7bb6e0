//! Markdown.
#![no_main]

use modline_formats::read::{encoding, markdown};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(decoded) = encoding::decode(bytes)
        && let Ok(lines) = markdown::lines(&decoded.text)
    {
        modline_fuzz::lines(lines);
    }
});
