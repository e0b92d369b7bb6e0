//! Drafts.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| modline_fuzz::stored::draft_file(bytes));
