//! Rich text.
#![no_main]

use modline_formats::read::rtf;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(lines) = rtf::read_lines(bytes, &mut Vec::new()) {
        modline_fuzz::lines(lines);
    }
});
