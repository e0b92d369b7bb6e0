//! Journals.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| modline_fuzz::stored::journal(bytes));
