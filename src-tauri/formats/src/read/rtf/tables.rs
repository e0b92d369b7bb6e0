//! What numbers mean in rich text: dates, code pages, character sets.

use std::sync::Arc;

use encoding_rs::Encoding;

/// Minutes, hours, day, month and year in the bits of a number; none where the year is 1900.
pub(super) fn date_time(packed: u32) -> Option<Arc<str>> {
    let bits = |from: u32, count: u32| (packed >> from) & ((1 << count) - 1);
    let (minute, hour, day, month, year) = (bits(0, 6), bits(6, 5), bits(11, 5), bits(16, 4), 1900 + bits(20, 9));
    let date = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00");
    (year > 1970 && crate::word::is_date_time(&date)).then(|| date.into())
}

/// The encoding that Windows calls by this number.
pub(super) fn code_page(number: i32) -> Option<&'static Encoding> {
    let label = match number {
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        10000 => "macintosh".to_owned(),
        65001 => "utf-8".to_owned(),
        866 | 874 => format!("cp{number}").replace("cp874", "windows-874"),
        n => format!("windows-{n}"),
    };
    Encoding::for_label(label.as_bytes())
}

/// The encoding of a font's character set.
pub(super) fn character_set(number: i32) -> Option<&'static Encoding> {
    code_page(match number {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}
