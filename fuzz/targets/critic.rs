//! CriticMarkup text.
#![no_main]

use modline_formats::read::criticmarkup;
use modline_formats::read::shared::encoding;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(decoded) = encoding::decode(bytes) {
        modline_fuzz::lines(criticmarkup::read_lines(&decoded.text));
    }
});
