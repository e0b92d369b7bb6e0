//! Two texts compared; a line `====` parts them.
#![no_main]

use modline_formats::read_text;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let Some((old, new)) = text.split_once("\n====\n") else { return };
    if let (Ok(old), Ok(new)) = (read_text(old, None), read_text(new, None)) {
        modline_fuzz::compare(&old.contribution, &new.contribution);
    }
});
