//! Limits on the unpacked size of a PDF file and on the depth of its dictionaries, checked before it is parsed: hayro reads
//! what is in a dictionary once for each that is around it.
//!
//! Every stream is unpacked without being kept, and so is its result if it is packed again. Filters that cannot be
//! checked in this way are refused: no program has used them for text since the year 2000.

use std::io::{self, Read, Write};

use flate2::read::DeflateDecoder;

use crate::error::ReadError;

/// The most bytes that one stream, and all streams together, may unpack to.
const LARGEST_STREAM: u64 = 48_000_000;
const LARGEST_SUM: u64 = 256_000_000;
/// How often a stream may be packed.
const DEEPEST: usize = 5;

/// Refuses files that are encrypted or would take too much memory.
pub(super) fn check(bytes: &[u8]) -> Result<(), ReadError> {
    let mut rest = bytes;
    let mut sum = 0;
    while let Some(start) = find(rest, b"stream") {
        let (head, tail) = rest.split_at(start);
        check_names(head)?;
        Nesting::default().look(head)?;
        let data = tail["stream".len()..].trim_ascii_start();
        let end = find(data, b"endstream").unwrap_or(data.len());
        Nesting::default().look(&data[..end])?;
        sum += unpacked(&mut &data[..], DEEPEST)?;
        if sum > LARGEST_SUM {
            return Err(too_large());
        }
        rest = &data[end..];
        rest = rest.strip_prefix(b"endstream").unwrap_or(rest);
    }
    check_names(rest)?;
    Nesting::default().look(rest)
}

/// How much comes out of `packed`, and out of that in turn. What is damaged gives what it gives; what has no head of
/// zlib's is unpacked without, as hayro does.
fn unpacked(packed: &mut dyn Read, depth: usize) -> Result<u64, ReadError> {
    let mut head = [0; 2];
    if packed.read_exact(&mut head).is_err() {
        return Ok(0);
    }
    let headed = head[0] & 0x0F == 8 && u16::from_be_bytes(head).is_multiple_of(31);
    let body = head[if headed { 2 } else { 0 }..].chain(packed);
    let mut out = ByteCounter { inner: DeflateDecoder::new(body).take(LARGEST_STREAM + 1), count: 0 };
    let within = if depth > 0 { unpacked(&mut out, depth - 1)? } else { 0 };
    // An error is the end, as in `read_exact` above.
    let mut nesting = Nesting::default();
    let _ = io::copy(&mut out, &mut nesting);
    nesting.check()?;
    if out.count > if depth > 0 { LARGEST_STREAM } else { 1 << 16 } {
        return Err(too_large());
    }
    Ok(out.count + within)
}

/// How deep dictionaries stand in each other in the bytes written to it.
#[derive(Default)]
struct Nesting {
    depth: u32,
    deepest: u32,
    last: u8,
}

impl Nesting {
    fn look(mut self, bytes: &[u8]) -> Result<(), ReadError> {
        self.count(bytes);
        self.check()
    }

    fn count(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match (self.last, byte) {
                (b'<', b'<') => self.depth += 1,
                (b'>', b'>') => self.depth = self.depth.saturating_sub(1),
                (_, other) => {
                    self.last = *other;
                    continue;
                }
            }
            // A sign of a pair begins no other.
            self.last = 0;
            self.deepest = self.deepest.max(self.depth);
        }
    }

    /// Real files have some ten; in pictures and packed bytes the two pairs are as frequent as each other.
    fn check(&self) -> Result<(), ReadError> {
        const DEEPEST: u32 = 400;
        if self.deepest <= DEEPEST {
            Ok(())
        } else {
            Err(ReadError::damaged("the file", "its dictionaries are too deep"))
        }
    }
}

impl Write for Nesting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.count(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct ByteCounter<R> {
    inner: R,
    count: u64,
}

impl<R: Read> Read for ByteCounter<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.count += n as u64;
        Ok(n)
    }
}

/// Looks at what stands between streams.
fn check_names(head: &[u8]) -> Result<(), ReadError> {
    const OLD: [&[u8]; 8] =
        [b"LZWDecode", b"/LZW", b"RunLengthDecode", b"/RL", b"ASCII85Decode", b"/A85", b"ASCIIHexDecode", b"/AHx"];
    if find(head, b"/Encrypt").is_some() {
        return Err(encrypted());
    }
    if OLD.iter().any(|name| find(head, name).is_some()) || hides_characters(head) {
        let advice = "a PDF file packed in an old way: open it in a viewer and print it to a new PDF file";
        return Err(ReadError::Unsupported(advice.into()));
    }
    Ok(())
}

/// A name may hold any character as `#4C`; a character written so can only be meant to hide a word.
fn hides_characters(head: &[u8]) -> bool {
    let mut in_name = false;
    head.iter().enumerate().any(|(i, byte)| {
        in_name = *byte == b'/' || (in_name && !byte.is_ascii_whitespace() && !b"()<>[]{}%".contains(byte));
        let code = head.get(i + 1..i + 3).and_then(|h| u8::from_str_radix(str::from_utf8(h).ok()?, 16).ok());
        in_name && *byte == b'#' && code.is_some_and(|c| c.is_ascii_alphanumeric())
    })
}

pub(super) fn encrypted() -> ReadError {
    let advice = "a protected PDF file: ask for the Word file, or print it to a PDF file without protection";
    ReadError::Unsupported(advice.into())
}

fn too_large() -> ReadError {
    ReadError::TooLarge { place: "the file once unpacked".into(), limit: LARGEST_STREAM / 1_000_000 }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, what)
}
