//! Bytes to text: finds the encoding, unifies line ends, and refuses bytes that are not text, with advice.
//!
//! Apart from line ends and control characters the text is unchanged; it is not normalized.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE};
use modline_core::finding::{Finding, Severity};
use modline_core::text::chars::is_unwritable;

use crate::error::ReadError;

/// Text with what is known of how it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text; every line ends in `\n`, no control characters but `\t` and `\n`.
    pub text: String,
    /// The name of the encoding in the Encoding Standard, `UTF-8`.
    pub encoding: &'static str,
    /// What the user should know: a guessed encoding, characters that could not be read or were left out.
    pub finding: Option<Finding>,
}

/// Decodes plain text of unknown encoding.
///
/// A byte order mark decides; then NUL bytes in every other place (UTF-16), valid UTF-8, and last the likeliest
/// legacy encoding, which is reported as a guess.
///
/// Limitations: UTF-16 without a byte order mark and without any ASCII character, such as spaces and line ends, is not
/// recognized.
///
/// # Errors
/// If the bytes are empty, of a known kind that is no text, or no text of any known encoding.
pub fn decode(bytes: &[u8]) -> Result<Decoded, ReadError> {
    decode_declared(bytes, None, true)
}

/// Decodes HTML as [`decode`] does. Without a byte order mark and valid UTF-8, `<meta charset>` decides.
///
/// # Errors
/// As [`decode`].
pub fn decode_html(bytes: &[u8]) -> Result<Decoded, ReadError> {
    decode_declared(bytes, meta_charset(bytes), false)
}

fn decode_declared(bytes: &[u8], declared: Option<&'static Encoding>, is_plain: bool) -> Result<Decoded, ReadError> {
    refuse_known_kinds(bytes)?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    let (encoding, guessed) = find_encoding(bytes, declared)?;
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    let bad = text.matches(char::REPLACEMENT_CHARACTER).count();
    // Programs that write in blocks leave NUL characters at the end.
    let read = clean(text.trim_end_matches('\0'));
    // A damaged text has a few bad characters, other data has them everywhere.
    let few = |n: usize, one_in: usize| n <= 1 + read.chars / one_in;
    if !few(bad, 100) {
        return Err(not_text(&format!("{bad} of its characters cannot be read as {}", encoding.name())));
    }
    if !few(read.dropped, 200) {
        return Err(not_text(&format!("it holds {} control characters", read.dropped)));
    }
    if read.text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let finding = if bad > 0 {
        Some(Finding::new("unreadable-characters", Severity::Warning, 0, bad.to_string()).with_hint(encoding.name()))
    } else if guessed {
        Some(Finding::new("encoding-guessed", Severity::Info, 0, encoding.name()))
    } else if let Some(sign) = foreign_coding(&read.text).filter(|_| is_plain) {
        Some(Finding::new("encoding-odd", Severity::Warning, 0, sign))
    } else if read.dropped > 0 {
        Some(Finding::new("control-characters", Severity::Info, 0, read.dropped.to_string()))
    } else {
        None
    };
    Ok(Decoded { text: read.text, encoding: encoding.name(), finding })
}

fn not_text(reason: &str) -> ReadError {
    ReadError::NotText(format!("this is no text: {reason}"))
}

fn find_encoding(bytes: &[u8], declared: Option<&'static Encoding>) -> Result<(&'static Encoding, bool), ReadError> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok((encoding, false));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Ok((encoding, true));
    }
    if mostly_utf8(bytes) {
        return Ok((UTF_8, false));
    }
    if looks_random(bytes) {
        return Err(not_text("its bytes look like packed or random data"));
    }
    if let Some(encoding) = declared {
        return Ok((encoding, false));
    }
    Ok((guess_legacy(bytes), true))
}

/// Latin text, spaces and line ends have a NUL in one half of each unit, the same half all through.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let (mut even, mut odd) = (0, 0);
    for pair in head.chunks_exact(2) {
        even += usize::from(pair[0] == 0);
        odd += usize::from(pair[1] == 0);
    }
    let units = head.len() / 2;
    // The other half may be NUL where a character ends in 00, such as U+4E00.
    let plain = |n: usize, other: usize| n >= 2 && n * 20 >= units && n > other * 4;
    let encoding = match (even, odd) {
        (even, odd) if plain(odd, even) => UTF_16LE,
        (even, odd) if plain(even, odd) => UTF_16BE,
        _ => return None,
    };
    let (_, errors) = encoding.decode_without_bom_handling(head);
    // A pair of surrogates may be cut at the end of the head; text that short has no such pair there.
    (!errors || bytes.len() > head.len()).then_some(encoding)
}

/// Valid, or damaged in a few places only: ten good multi-byte characters outweigh a bad one.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        bad += usize::from(!chunk.invalid().is_empty());
        if bad > 1000 {
            return false;
        }
        // Bytes that begin a character of several bytes.
        good += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
    }
    bad == 0 || good >= bad * 10
}

/// Order-0 entropy: no text in a legacy encoding comes near 7.5 bits a byte; packed data has more than 7.8.
fn looks_random(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(1 << 16)];
    if sample.len() < 1024 {
        return false;
    }
    let mut counts = [0u32; 256];
    for b in sample {
        counts[usize::from(*b)] += 1;
    }
    let total = sample.len() as f64;
    let entropy: f64 = counts.iter().filter(|n| **n > 0).map(|n| f64::from(*n) / total).map(|p| -p * p.log2()).sum();
    entropy > 7.5
}

fn guess_legacy(bytes: &[u8]) -> &'static Encoding {
    let first = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0);
    let start = first.saturating_sub(1024);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[start..bytes.len().min(start + (1 << 20))], true);
    let guess = match detector.guess(None, Utf8Detection::Deny) {
        gbk if gbk == GBK => GB18030, // the larger set: every GBK text reads the same
        other => other,
    };
    // Nobody writes Mac Roman any more, so the detector does not know it; old files are in it.
    let sample = &bytes[start..bytes.len().min(start + (1 << 16))];
    let [mac, other] = [MACINTOSH, guess].map(|e| usual_share(&e.decode_without_bom_handling(sample).0));
    if guess.is_single_byte() && mac > 0.9 && mac > other + 0.2 { MACINTOSH } else { guess }
}

/// The share of characters beyond ASCII that texts in French, Spanish and English usually have.
fn usual_share(text: &str) -> f64 {
    const USUAL: &str = "éèêëàâäçùûüîïôöñáíóúÉÈÊÀÂÇÙÎÔÑÁÍÓÚÜœŒ’‘“”«»–—…°ºª¿¡\u{a0}";
    let beyond = || text.chars().filter(|c| !c.is_ascii());
    let all = beyond().count().max(1);
    beyond().filter(|c| USUAL.contains(*c)).count() as f64 / all as f64
}

/// What shows that a text was coded otherwise before it was stored: UTF-7 (`+AOk-`), quoted-printable (`=C3=A9`), UTF-8
/// that was read as another encoding (`Ã©`), entities of HTML (`&eacute;`).
fn foreign_coding(text: &str) -> Option<String> {
    const ENOUGH: usize = 3;
    let first = |found: Vec<String>, least: usize| found.get(..least).map(|found| found[0].clone());
    let utf7 = text.match_indices('+').filter_map(|(at, _)| utf7(&text[at..])).take(1).collect();
    let is_hex = |s: &str| {
        s.len() == 2 && s.starts_with(['8', '9', 'A', 'B', 'C', 'D', 'E', 'F']) && u8::from_str_radix(s, 16).is_ok()
    };
    let quoted = text
        .match_indices('=')
        .filter_map(|(at, _)| text.get(at + 1..at + 3).filter(|s| is_hex(s)).map(|s| format!("={s}")));
    let mistakes = [
        "Ã©", "Ã¨", "Ã\u{a0}", "Ã³", "Ã±", "Ã¡", "Ã\u{ad}", "Ãª", "â€™", "â€œ", "â€“", "Â\u{a0}", "Ð°", "Ð¾", "Ð¸",
        "Ø§",
    ];
    let mistaken = text
        .match_indices(['Ã', 'â', 'Â', 'Ð', 'Ø'])
        .filter_map(|(at, _)| mistakes.iter().find(|s| text[at..].starts_with(**s)))
        .map(|s| (*s).to_owned())
        .take(if text.is_ascii() { 0 } else { ENOUGH })
        .collect();
    let entity = |at: usize| {
        let end = text[at..].bytes().take(10).position(|b| b == b';').filter(|end| *end >= 3)?;
        let name = &text[at + 1..at + end];
        let named = ["acute", "grave", "circ", "cedil", "tilde", "uml", "nbsp", "rsquo", "lsquo", "quot", "amp"];
        let is_entity = name.starts_with('#') || named.iter().any(|n| name.ends_with(n));
        is_entity.then(|| text[at..=at + end].to_owned())
    };
    let entities = text.match_indices('&').filter_map(|(at, _)| entity(at)).take(ENOUGH).collect();
    first(utf7, 1)
        .or_else(|| first(quoted.take(ENOUGH).collect(), ENOUGH))
        .or_else(|| first(mistaken, ENOUGH))
        .or_else(|| first(entities, ENOUGH))
}

/// A sequence of UTF-7 (RFC 2152) at the start of `s`: letters in UTF-16, in base 64 between `+` and `-`.
fn utf7(s: &str) -> Option<String> {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let end = s.bytes().take(201).position(|b| b == b'-').filter(|end| *end >= 4)?;
    let (mut units, mut bits, mut count) = (Vec::new(), 0u32, 0u32);
    for c in s[1..end].chars() {
        bits = (bits << 6 | u32::try_from(ALPHABET.find(c)?).ok()?) & 0x3f_ffff;
        count += 6;
        if count >= 16 {
            count -= 16;
            units.push((bits >> count) as u16);
        }
    }
    let rest = bits & ((1 << count) - 1);
    let letters = |c: Result<char, _>| c.is_ok_and(|c: char| c.is_alphanumeric() || c == ' ');
    (rest == 0 && count < 6 && !units.is_empty() && char::decode_utf16(units).all(letters))
        .then(|| s[..=end].to_owned())
}

/// The encoding named in the first 1,024 bytes (HTML standard, 13.2.3.2).
fn meta_charset(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let mut rest = head.as_str();
    while let Some(start) = rest.find("charset") {
        rest = &rest[start + "charset".len()..];
        let Some(value) = rest.trim_start().strip_prefix('=') else { continue };
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(value.len());
        if let Some(encoding) = Encoding::for_label(&value.as_bytes()[..end]) {
            // A page that could be scanned byte by byte is no UTF-16, whatever it says.
            return (encoding != UTF_16LE && encoding != UTF_16BE && encoding != UTF_8).then_some(encoding);
        }
    }
    None
}

struct Cleaned {
    text: String,
    chars: usize,
    dropped: usize,
}

/// Makes line ends one and control characters none. What Word stores as a control character means something:
/// 0x1E is its no-break hyphen, 0x1F its soft hyphen, 0x0B a line break within a paragraph, 0x0C a page's end.
/// `text` with line feeds for the line ends of all systems, and without characters that no text holds.
pub fn clean_text(text: &str) -> String {
    clean(text).text
}

fn clean(text: &str) -> Cleaned {
    let mut out = String::with_capacity(text.len());
    let (mut chars, mut dropped, mut rest) = (0, 0, text);
    while let Some(start) = find_odd(rest) {
        chars += rest[..start].len();
        out.push_str(&rest[..start]);
        let mut after = rest[start..].chars();
        match after.next() {
            Some('\r') => {
                out.push('\n');
                if after.as_str().starts_with('\n') {
                    after.next();
                }
            }
            Some('\u{0B}') => out.push('\u{2028}'),
            Some('\u{0C}' | '\u{85}' | '\u{2029}') => out.push('\n'),
            Some('\u{1E}') => out.push('\u{2011}'),
            Some('\u{1F}') => out.push('\u{AD}'),
            Some('\u{FEFF}') => {} // a mark of byte order left inside by joining files
            _ => dropped += 1,
        }
        rest = after.as_str();
    }
    chars += rest.len();
    out.push_str(rest);
    Cleaned { text: out, chars, dropped }
}

/// Where the first odd character stands. Nearly every byte tells that none begins with it.
fn find_odd(text: &str) -> Option<usize> {
    let may_begin = |b: u8| (b < b' ' && b != b'\t' && b != b'\n') || matches!(b, 0x7f | 0xc2 | 0xef);
    let mut bytes = text.bytes().enumerate().filter(|(_, b)| may_begin(*b));
    bytes.find(|(i, _)| text[*i..].starts_with(is_odd)).map(|(i, _)| i)
}

fn is_odd(c: char) -> bool {
    (is_unwritable(c) && c != '\n') || c == '\u{FEFF}'
}

/// Files that are known and not read, by their first bytes.
const KNOWN_KINDS: &[(&[u8], &str)] = &[
    (
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "an old Word file (.doc) or one with a password: open it in Word or LibreOffice and save it as .docx",
    ),
    (b"\x89PNG\r\n", "a picture (PNG): a text is needed, as .docx, .html or .txt"),
    (b"\xFF\xD8\xFF", "a picture (JPEG): a text is needed, as .docx, .html or .txt"),
    (b"GIF8", "a picture (GIF): a text is needed, as .docx, .html or .txt"),
    (b"II*\0", "a picture (TIFF): a text is needed, as .docx, .html or .txt"),
    (b"\xFFWPC", "a WordPerfect file: open it in LibreOffice and save it as .docx"),
    (b"\x1F\x8B\x08", "a packed file (gzip): unpack it first"),
    (b"7z\xBC\xAF\x27\x1C", "a packed file (7z): unpack it first"),
    (b"Rar!\x1A\x07", "a packed file (RAR): unpack it first"),
    (b"\xFD7zXZ\0", "a packed file (xz): unpack it first"),
    (b"BZh", "a packed file (bzip2): unpack it first"),
    (b"\x7FELF", "a program: choose a text, as .docx, .html or .txt"),
    (b"MZ\x90\0", "a program: choose a text, as .docx, .html or .txt"),
    (b"\xFF\xFE\0\0", "text in UTF-32: save it as UTF-8"),
    (b"\0\0\xFE\xFF", "text in UTF-32: save it as UTF-8"),
    (b"MIME-Version:", "a web archive (.mht): open it in Word or a browser and save it as .docx or .html"),
    (b"From: <Saved by", "a web archive (.mht): open it in Word or a browser and save it as .docx or .html"),
];

/// Packages that are zip files, by a name near their beginning or end.
const KNOWN_PACKAGES: &[(&str, &str)] = &[
    ("mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file that is no text: save the text as .odt"),
    ("mimetypeapplication/epub", "an e-book (.epub): copy its text into a .txt file"),
    ("Index/Document.iwa", "a Pages file: export it from Pages as Word (.docx)"),
    ("xl/workbook.", "an Excel file: a text is needed, as .docx, .html or .txt"),
    ("ppt/presentation.", "a PowerPoint file: a text is needed, as .docx, .html or .txt"),
];

/// Refuses, with advice, what is known by its first bytes and not read by any reader.
pub(crate) fn refuse_known_kinds(bytes: &[u8]) -> Result<(), ReadError> {
    if bytes.starts_with(b"PK\x03\x04") {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
        let tail = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(1 << 16)..]);
        // A Word file may hold a sheet.
        if tail.contains("word/document.xml") {
            return Ok(());
        }
        return match KNOWN_PACKAGES.iter().find(|(name, _)| head.contains(name) || tail.contains(name)) {
            Some((_, advice)) => Err(ReadError::Unsupported((*advice).into())),
            None if ["word/", "[Content_Types].xml"].iter().any(|part| head.contains(part) || tail.contains(part)) => {
                Ok(())
            }
            None => {
                let advice = "a packed folder (zip): unpack it, and choose the file in it that holds the text";
                Err(ReadError::Unsupported(advice.into()))
            }
        };
    }
    match KNOWN_KINDS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        Some((_, advice)) => Err(ReadError::Unsupported((*advice).into())),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "RÉSOLUTION 901 (Genève, 2006)\nconsidérant\na) que l’accès aux réseaux s’étend à la côte;\n\
        b) que les écoles éloignées n’ont pas d’énergie régulière, même l’été,\n";
    const RUSSIAN: &str = "РЕЗОЛЮЦИЯ 902 (Доха, 2006 г.)\nпризнавая,\na) что сельские школы нуждаются в доступе;\n";
    const ARABIC: &str = "القرار 903 (الدوحة، 2006)\nإذ يدرك\nأ ) أن المدارس البعيدة تحتاج إلى النفاذ إلى الشبكات؛\n";
    const CHINESE: &str = "第904号决议（2006年，多哈）\n认识到\na)\t偏远地区的学校需要网络接入，以便学生学习；\n";

    fn check(bytes: &[u8], text: &str, encoding: &str, rule: Option<&str>) {
        let got = decode(bytes).unwrap();
        assert_eq!(got.text, text);
        assert_eq!(got.encoding, encoding);
        assert_eq!(got.finding.as_ref().map(|f| f.rule.as_str()), rule);
    }

    fn legacy(text: &str, label: &str) -> Vec<u8> {
        let (bytes, _, unmappable) = Encoding::for_label(label.as_bytes()).unwrap().encode(text);
        assert!(!unmappable, "{label}");
        bytes.into_owned()
    }

    fn utf16(text: &str, mark: bool, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let mark = if mark { "\u{FEFF}" } else { "" };
        mark.encode_utf16().chain(text.encode_utf16()).flat_map(unit).collect()
    }

    #[test]
    fn every_encoding_comes_out_to_the_letter() {
        for text in [FRENCH, RUSSIAN, ARABIC, CHINESE] {
            check(text.as_bytes(), text, "UTF-8", None);
            check(format!("\u{FEFF}{text}").as_bytes(), text, "UTF-8", None);
            check(&utf16(text, true, u16::to_le_bytes), text, "UTF-16LE", None);
            check(&utf16(text, true, u16::to_be_bytes), text, "UTF-16BE", None);
            check(&utf16(text, false, u16::to_le_bytes), text, "UTF-16LE", Some("encoding-guessed"));
            check(&utf16(text, false, u16::to_be_bytes), text, "UTF-16BE", Some("encoding-guessed"));
        }
        for (text, label) in
            [(FRENCH, "windows-1252"), (RUSSIAN, "windows-1251"), (ARABIC, "windows-1256"), (CHINESE, "gb18030")]
        {
            check(&legacy(text, label), text, label, Some("encoding-guessed"));
        }
    }

    #[test]
    fn nothing_is_normalised_but_line_ends_and_control_characters() {
        let kept = "e\u{301} é ﬁ \u{A0}\u{AD}\u{2011}\u{200F}\u{2028} “x”\t\n";
        check(kept.as_bytes(), kept, "UTF-8", None);
        check(b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", "UTF-8", None);
        check(b"ITU\x1ED e\x1Fmail a\x0Bb", "ITU\u{2011}D e\u{AD}mail a\u{2028}b", "UTF-8", None);
        check(b"one\0 two", "one two", "UTF-8", Some("control-characters"));
        check(b"one two\0\0\0\0\0\0", "one two", "UTF-8", None);
    }

    #[test]
    fn mac_roman_is_read_and_what_was_coded_twice_is_said() {
        check(&legacy(FRENCH, "macintosh"), FRENCH, "macintosh", Some("encoding-guessed"));
        for (text, sign) in [
            ("that +AGIAbwBhAHQAcw- sail", "+AGIAbwBhAHQAcw-"),
            ("le r+AOk-seau", "+AOk-"),
            ("r=C3=A9seau; soci=C3=A9t=C3=A9", "=C3"),
            ("rÃ©seau, sociÃ©tÃ©", "Ã©"),
            ("r&eacute;seau, soci&eacute;t&eacute;", "&eacute;"),
        ] {
            let finding = decode(text.as_bytes()).unwrap().finding.unwrap();
            assert_eq!((finding.rule.as_str(), finding.subject.as_str()), ("encoding-odd", sign), "{text}");
        }
        for text in ["+41-22 730, a+b-c, R&D; x=AB", "the rate +123- and AT&T;", "Ãvora"] {
            assert_eq!(decode(text.as_bytes()).unwrap().finding, None, "{text}");
        }
    }

    #[test]
    fn a_text_with_a_broken_character_is_read_and_reported() {
        let mut bytes = RUSSIAN.as_bytes().to_vec();
        bytes.push(0xD0);
        let got = decode(&bytes).unwrap();
        assert_eq!(got.text, format!("{RUSSIAN}\u{FFFD}"));
        assert_eq!(got.finding.unwrap().rule, "unreadable-characters");
    }

    #[test]
    fn a_page_says_its_encoding() {
        let page = "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"><p>а</p>";
        assert_eq!(decode_html(&legacy(page, "windows-1251")).unwrap().text, page);
        let stale = "<meta charset=windows-1252><p>é</p>";
        assert_eq!(decode_html(stale.as_bytes()).unwrap().encoding, "UTF-8");
    }

    #[test]
    fn what_is_no_text_is_refused_with_advice() {
        for blank in ["", " \r\n\t ", "\u{FEFF}", "\u{A0}\n"] {
            assert_eq!(decode(blank.as_bytes()), Err(ReadError::Empty), "{blank:?}");
        }
        let mut seed = 1u64;
        let random: Vec<u8> = std::iter::repeat_with(|| {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (seed >> 56) as u8
        })
        .take(100_000)
        .collect();
        for length in [64, 100, 1000, 4096, 100_000] {
            assert!(matches!(decode(&random[..length]), Err(ReadError::NotText(_))), "{length}");
        }
        assert!(matches!(decode(&[0; 100]), Err(ReadError::Empty)));
        for (bytes, word) in [
            (&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"[..], "old Word"),
            (b"\x89PNG\r\n\x1A\n", "PNG"),
            (b"PK\x03\x04\0\0Index/Document.iwaPK", "Pages"),
            (b"PK\x03\x04\0\0letter.txtPK", "packed folder"),
            (b"PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.textPK", ".odt"),
        ] {
            let line = decode(bytes).unwrap_err().to_string();
            assert!(
                line.contains(word)
                    && line.contains("save")
                        | line.contains("needed")
                        | line.contains("copy")
                        | line.contains("export")
                        | line.contains("choose"),
                "{line}"
            );
        }
    }
}
