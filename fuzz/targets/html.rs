//! Web pages.
#![no_main]

use modline_formats::read::html;
use modline_formats::read::shared::encoding;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(page) = encoding::decode_html(bytes)
        && let Ok(lines) = html::read_lines(&page.text)
    {
        modline_fuzz::lines(lines);
    }
});
