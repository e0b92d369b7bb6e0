//! Base texts of the library.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| modline_fuzz::stored::base_text(bytes));
