//! OpenDocument texts; bytes that are no package are taken for a flat file.
#![no_main]

use modline_formats::read::odt;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"PK") {
        modline_fuzz::read("a.odt", bytes);
    } else if let Ok(file) = odt::read(bytes) {
        modline_fuzz::lines(file.lines);
    }
});
