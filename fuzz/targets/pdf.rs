//! PDF files; bytes that are none are taken for the content of a page.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"%PDF-") {
        modline_fuzz::read("a.pdf", bytes);
    } else {
        modline_fuzz::read("a.pdf", &modline_fuzz::page(bytes));
    }
});
