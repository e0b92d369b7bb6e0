//! A base and a flattened text; a line `====` parts them.
#![no_main]

use modline_formats::read_text;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let Some((base, flattened)) = text.split_once("\n====\n") else { return };
    if let (Ok(base), Ok(flattened)) = (read_text(base, None), read_text(flattened, None)) {
        modline_fuzz::recover(&base.contribution, &flattened.contribution);
    }
});
