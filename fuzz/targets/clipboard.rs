//! What is pasted into a draft, behind a byte that chooses language and place; a line `====` parts plain text and page.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((choice, text)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(text);
    let (plain, rich) = text.split_once("\n====\n").map_or((&*text, None), |(plain, rich)| (plain, Some(rich)));
    modline_fuzz::pasted::paste(plain, rich, *choice);
});
