//! Word packages; bytes that are no package are taken for the main part of one.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"PK") {
        modline_fuzz::read("a.docx", bytes);
    } else {
        modline_fuzz::read("a.docx", &modline_fuzz::package(bytes));
    }
});
