//! Packages of Word and OpenDocument (zip archives). Parts are unpacked one by one within limits, and each once,
//! however often the package refers to it. Sizes that the package declares are never trusted.

use std::collections::HashSet;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::xml::{Node, Nodes};
use crate::error::ReadError;

/// The largest part that is unpacked, in bytes: some ten times the text of the largest conference document.
const LARGEST_PART: u64 = 48 * MEGABYTE;
/// The largest sum of parts that is unpacked.
const LARGEST_UNPACKED: u64 = 64 * MEGABYTE;
/// The largest part, and the largest sum of parts, that a package may announce, unpacked or not.
const LARGEST_ANNOUNCED: [u64; 2] = [256 * MEGABYTE, 512 * MEGABYTE];
const MEGABYTE: u64 = 1_000_000;

/// An opened package.
pub(crate) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Places of the parts that were handed out.
    taken: HashSet<usize>,
    /// Bytes unpacked so far.
    pub unpacked: u64,
}

/// A relationship: its id, the last word of its type, and the part it leads to.
pub(crate) struct Relationship {
    pub id: String,
    pub kind: String,
    pub target: String,
}

impl<'a> Package<'a> {
    /// Opens `bytes`, reading the list of parts only.
    ///
    /// # Errors
    /// `bytes` is no ZIP archive, or announces more than the limits allow.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let mut zip =
            ZipArchive::new(Cursor::new(bytes)).map_err(|e| ReadError::damaged("the package", &e.to_string()))?;
        let mut sum = 0_u64;
        for i in 0..zip.len() {
            let entry = zip.by_index_raw(i).map_err(|e| ReadError::damaged("the package", &e.to_string()))?;
            sum = sum.saturating_add(entry.size());
            let [part, all] = LARGEST_ANNOUNCED;
            if entry.size() > part || sum > all {
                let limit = if entry.size() > part { part } else { all };
                return Err(ReadError::too_large(&String::from_utf8_lossy(entry.name_raw()), limit));
            }
        }
        Ok(Self { zip, taken: HashSet::new(), unpacked: 0 })
    }

    /// The text of a part; `None` where there is none of that name, or it was handed out before.
    ///
    /// # Errors
    /// The part is damaged, not text, or larger than the limits allow.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        self.bytes(name)?.map(|bytes| text(bytes, name)).transpose()
    }

    /// The bytes of a part; `None` where there is none of that name, or it was handed out before.
    ///
    /// # Errors
    /// The part is damaged, or larger than the limits allow.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(index) = self.zip.index_for_name(name).filter(|i| self.taken.insert(*i)) else { return Ok(None) };
        let entry = self.zip.by_index(index).map_err(|e| ReadError::damaged(name, &e.to_string()))?;
        let mut bytes = Vec::with_capacity(entry.size().min(8 * MEGABYTE) as usize);
        entry.take(LARGEST_PART + 1).read_to_end(&mut bytes).map_err(|e| ReadError::damaged(name, &e.to_string()))?;
        if bytes.len() as u64 > LARGEST_PART {
            return Err(ReadError::too_large(name, LARGEST_PART));
        }
        self.unpacked += bytes.len() as u64;
        if self.unpacked > LARGEST_UNPACKED {
            return Err(ReadError::too_large("the package", LARGEST_UNPACKED));
        }
        Ok(Some(bytes))
    }

    /// The relationships of a part, `""` for the package's own.
    ///
    /// # Errors
    /// The part that lists them is damaged, or larger than the limits allow.
    pub fn relationships(&mut self, part: &str) -> Result<Vec<Relationship>, ReadError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let join = |a: &str, b: &str| if a.is_empty() { b.to_owned() } else { format!("{a}/{b}") };
        let name = join(folder, &format!("_rels/{file}.rels"));
        let Some(xml) = self.part(&name)? else { return Ok(Vec::new()) };
        let mut out = Vec::new();
        let mut nodes = Nodes::new(&xml, &name);
        while let Some(node) = nodes.next()? {
            let Node::Open(e) = node else { continue };
            if e.name() != "Relationship" || e.attribute("TargetMode").as_deref() == Some("External") {
                continue;
            }
            if let (Some(kind), Some(target)) = (e.attribute("Type"), e.attribute("Target")) {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = target.strip_prefix('/').map_or_else(|| join(folder, &target), str::to_owned);
                out.push(Relationship { id: e.attribute("Id").unwrap_or_default(), kind, target });
            }
        }
        Ok(out)
    }
}

/// A part's bytes as text: UTF-8, or UTF-16 with a mark.
fn text(bytes: Vec<u8>, name: &str) -> Result<String, ReadError> {
    let wide = |read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|b| read([b[0], b[1]])).collect();
        String::from_utf16(&units).map_err(|_| ReadError::damaged(name, "no text in UTF-16"))
    };
    match bytes.as_slice() {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes).map_err(|_| ReadError::damaged(name, "no text in UTF-8")),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn zipped(parts: &[(&str, usize)]) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, size) in parts {
            zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a zip in memory");
            zip.write_all(&vec![b' '; *size]).expect("a zip in memory");
        }
        zip.finish().expect("a zip in memory").into_inner()
    }

    #[test]
    fn each_part_is_handed_out_once() {
        let bytes = zipped(&[("a", 3), ("b", 4)]);
        let mut package = Package::open(&bytes).expect("a package");
        let mut read = |name| package.part(name).expect("within bounds").map(|text| text.len());
        assert_eq!(["a", "b", "a", "b", "c"].map(&mut read), [Some(3), Some(4), None, None, None]);
        assert_eq!(package.unpacked, 7);
    }

    #[test]
    fn all_parts_together_have_a_bound() {
        let bytes = zipped(&[("a", 40_000_000), ("b", 20_000_000), ("c", 10_000_000)]);
        let mut package = Package::open(&bytes).expect("a package");
        assert!(package.bytes("a").is_ok() && package.bytes("b").is_ok());
        assert!(matches!(package.bytes("c"), Err(ReadError::TooLarge { .. })));
    }
}
