//! Files made to do harm: packages, bombs, noise. Nothing large is ever held in memory.

/// Bytes without a pattern, always the same.
pub fn random(length: usize) -> Vec<u8> {
    let mut seed = 0x2545_F491_4F6C_DD1Du64;
    let next = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 32) as u8
    };
    std::iter::repeat_with(next).take(length).collect()
}

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A Word package with this body.
pub fn docx_with(body: &str) -> Vec<u8> {
    docx(&format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{NAMESPACE}\"><w:body>{body}</w:body></w:document>"
    ))
}

/// A Word package with a paragraph inside `depth` elements.
pub fn deep_docx(open: &str, close: &str, depth: usize) -> Vec<u8> {
    let text = "<w:p><w:r><w:t>RESOLUTION 901 (Doha, 2006)</w:t></w:r></w:p>";
    docx_with(&format!("{text}{}{text}{}", open.repeat(depth), close.repeat(depth)))
}

/// A Word package with this main part.
pub fn docx(document: &str) -> Vec<u8> {
    docx_and(document, &[])
}

/// The same with more parts.
pub fn docx_and(document: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let parts = [&FRONT[..], &[("word/document.xml", document.as_bytes())], more].concat();
    zip(&parts)
}

const FRONT: [(&str, &[u8]); 2] = [
    (
        "[Content_Types].xml",
        b"<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
    ),
    (
        "_rels/.rels",
        b"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
    ),
];

/// A zip file of stored parts.
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = Zip::default();
    for (name, bytes) in parts {
        zip.add(name, 0, crc32fast::hash(bytes), bytes.len() as u32, bytes);
    }
    zip.finish()
}

/// A package whose main part is `size` blanks, and says it is `said` bytes long.
pub fn zip_bomb(size: u32, said: u32) -> Vec<u8> {
    let mut zip = Zip::default();
    for (name, bytes) in FRONT {
        zip.add(name, 0, crc32fast::hash(bytes), bytes.len() as u32, bytes);
    }
    let (packed, crc) = packed_blanks(size);
    zip.add("word/document.xml", 8, crc, said, &packed);
    zip.finish()
}

/// Deflate by hand (RFC 1951, 3.2.6): a literal blank, then "258 bytes from 1 back" again and again.
pub fn packed_blanks(size: u32) -> (Vec<u8>, u32) {
    let (mut out, mut bits, mut held) = (Vec::new(), 0u64, 0);
    let mut put = |value: u64, width: u32| {
        bits |= value << held;
        held += width;
        while held >= 8 {
            out.push(bits as u8);
            bits >>= 8;
            held -= 8;
        }
    };
    put(0b011, 3); // the last block, fixed codes
    put(0x0A, 8); // literal 32
    let repeats = size / 258;
    for _ in 0..repeats {
        put(0xA3, 13); // length 258, distance 1
    }
    put(0, 7 + 8); // end of block, and the byte filled
    let block = [b' '; 258];
    let mut once = crc32fast::Hasher::new();
    once.update(&block);
    let mut all = crc32fast::Hasher::new();
    all.update(b" ");
    (0..repeats).for_each(|_| all.combine(&once));
    (out, all.finalize())
}

#[derive(Default)]
struct Zip {
    out: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    fn add(&mut self, name: &str, method: u16, crc: u32, size: u32, packed: &[u8]) {
        let mut about = Vec::new();
        for word in [20, 0, method, 0, 0x21] {
            about.extend(u16::to_le_bytes(word));
        }
        for long in [crc, packed.len() as u32, size] {
            about.extend(u32::to_le_bytes(long));
        }
        about.extend(u16::to_le_bytes(name.len() as u16));
        about.extend([0, 0]);
        let at = self.out.len() as u32;
        for part in [&b"PK\x03\x04"[..], &about, name.as_bytes(), packed] {
            self.out.extend(part);
        }
        for part in [&b"PK\x01\x02\x14\0"[..], &about, &[0; 10], &at.to_le_bytes(), name.as_bytes()] {
            self.directory.extend(part);
        }
        self.count += 1;
    }

    fn finish(mut self) -> Vec<u8> {
        let at = self.out.len() as u32;
        self.out.extend(&self.directory);
        self.out.extend(b"PK\x05\x06\0\0\0\0");
        self.out.extend(self.count.to_le_bytes());
        self.out.extend(self.count.to_le_bytes());
        self.out.extend((self.directory.len() as u32).to_le_bytes());
        self.out.extend(at.to_le_bytes());
        self.out.extend([0, 0]);
        self.out
    }
}
