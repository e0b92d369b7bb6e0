//! The `.modline` file: JSON with the draft, its base text and the fingerprint of the base text, and as its last entry
//! the fingerprint of all that stands before it. A base text of the library is a draft without changes that names its
//! source.
//!
//! The format is described in `docs/file-format.md`. Every older version stays readable: a later app converts its JSON
//! to the current version before it is parsed.

use modline_core::contribution::Contribution;
use modline_core::library::{Entry, Source};
use modline_core::paragraph::ParagraphId;
use modline_core::run::Version;
use modline_core::text::chars::{is_refused, is_unwritable};
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::error::ReadError;
use crate::fingerprint;

/// The format written.
pub const FORMAT: &str = "modline/1";

#[derive(Serialize, Deserialize)]
struct File<C> {
    format: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Source>,
    base: Base,
    contribution: C,
    /// The seal, [`sealed`]; drafts written before 0.2 have none.
    #[serde(default, skip_serializing)]
    sha256: Option<String>,
}

/// The base text, a paragraph a line, with the fingerprint that shows whether it was changed.
#[derive(Serialize, Deserialize)]
struct Base {
    sha256: String,
    lines: Vec<String>,
}

/// What a JSON object says of its format, whatever else it holds.
struct FormatVersion(Option<String>);

impl<'de> Deserialize<'de> for FormatVersion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = FormatVersion;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a draft")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<FormatVersion, A::Error> {
                let mut format = None;
                while let Some(key) = map.next_key::<String>()? {
                    if key == "format" {
                        format = map.next_value()?;
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                Ok(FormatVersion(format))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

/// The bytes of a draft. The same draft gives the same bytes.
pub fn write(draft: &Contribution) -> Vec<u8> {
    written(draft, None)
}

/// The bytes of a base text of the library.
pub fn write_base(base: &Contribution, source: &Source) -> Vec<u8> {
    written(base, Some(source.clone()))
}

fn written(draft: &Contribution, source: Option<Source>) -> Vec<u8> {
    let lines = base_lines(draft);
    let base = Base { sha256: fingerprint(&lines), lines };
    let file = File { format: FORMAT.into(), source, base, contribution: draft, sha256: None };
    let length: usize = file.base.lines.iter().map(String::len).sum();
    // Most of a redline is less than four times its base text.
    let mut out = Vec::with_capacity(4 * length);
    let indent = serde_json::ser::PrettyFormatter::with_indent(b" ");
    file.serialize(&mut serde_json::Serializer::with_formatter(&mut out, indent))
        .expect("invariant: a draft holds nothing that JSON cannot");
    sealed(out)
}

/// `json`, an object that ends with a line end and a brace, with one more entry: the fingerprint of the bytes before it.
fn sealed(mut json: Vec<u8>) -> Vec<u8> {
    json.truncate(json.len() - b"\n}".len());
    let seal = seal(&fingerprint::fingerprint(&json));
    json.extend(seal.as_bytes());
    json.push(b'\n');
    json
}

fn seal(sha256: &str) -> String {
    format!(",\n \"sha256\": \"{sha256}\"\n}}")
}

/// Whether `bytes` end with this seal and are not what it was put on. A program that changed the line ends alone changed
/// no word, and one that wrote the JSON anew in a layout of its own left no seal.
fn is_broken(bytes: &[u8], sha256: &str) -> bool {
    let unix: Vec<u8>;
    let bytes = if bytes.contains(&b'\r') {
        unix = bytes.iter().copied().filter(|b| *b != b'\r').collect();
        &unix
    } else {
        bytes
    };
    let json = bytes.trim_ascii_end().strip_suffix(seal(sha256).as_bytes());
    json.is_some_and(|json| fingerprint::fingerprint(json) != sha256)
}

/// Reads a draft.
///
/// # Errors
/// If the bytes are no draft, come from a later version of the app, are not those that were written, or hold a base
/// text that does not match the fingerprint stored with it.
pub fn read(bytes: &[u8]) -> Result<Contribution, ReadError> {
    proved(bytes).map(|file| file.contribution)
}

/// Reads a base text of the library.
///
/// # Errors
/// As [`read`].
pub fn read_base(bytes: &[u8]) -> Result<Entry, ReadError> {
    let file = proved(bytes)?;
    let source = file.source.ok_or_else(|| refused("source", "it does not say where it came from"))?;
    Ok(Entry::new(&file.contribution, file.base.sha256, source))
}

fn proved(bytes: &[u8]) -> Result<File<Contribution>, ReadError> {
    let damaged = |e: serde_json::Error| {
        let reason =
            if e.is_eof() { "the file ends too early".into() } else { format!("not as a draft is written ({e})") };
        refused(&format!("line {}, column {}", e.line(), e.column()), &reason)
    };
    let file: Result<File<Contribution>, _> = serde_json::from_slice(bytes);
    // A file that does not fit may be of a later version, or no draft.
    if !file.as_ref().is_ok_and(|file| file.format == FORMAT) {
        let version: FormatVersion = serde_json::from_slice(bytes).map_err(damaged)?;
        match version.0.as_deref() {
            Some(FORMAT) => {}
            Some(other) if other.starts_with("modline/") => return Err(ReadError::later_version(other)),
            _ => return Err(refused("format", "it does not say that it is a draft")),
        }
    }
    let mut file = file.map_err(damaged)?;
    let draft = &mut file.contribution;
    let mut ids: Vec<_> = draft.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.id).collect();
    ids.sort_unstable();
    if ids.windows(2).any(|w| w[0] == w[1]) {
        return Err(refused("contribution", "two paragraphs bear one id"));
    }
    if ids.last() == Some(&ParagraphId(u32::MAX)) {
        return Err(refused(
            "contribution",
            "a paragraph bears the greatest id, behind which there is none for a new one",
        ));
    }
    let mut runs = draft.proposals.iter().flat_map(|p| &p.paragraphs).flat_map(|p| p.label.iter().chain(&p.runs));
    if let Some(run) = runs.find(|run| run.text.contains(is_refused)) {
        let words: String = run.text.chars().filter(|c| !is_unwritable(*c)).take(40).collect();
        return Err(refused(
            "contribution",
            &format!("an end of line or a sign that is no character stands in “{words}”"),
        ));
    }
    if fingerprint(&file.base.lines) != file.base.sha256 {
        return Err(refused("base", "the base text is not the one that was saved"));
    }
    if base_lines(draft) != file.base.lines {
        return Err(refused("contribution", "the paragraphs do not hold the base text"));
    }
    if file.sha256.as_ref().is_some_and(|sha256| is_broken(bytes, sha256)) {
        return Err(refused("sha256", "the file is not as it was written: another program or the disk changed it"));
    }
    file.contribution.normalise();
    Ok(file)
}

fn refused(place: &str, reason: &str) -> ReadError {
    ReadError::draft_damaged(place, reason)
}

fn base_lines(draft: &Contribution) -> Vec<String> {
    draft.body(Version::Base).into_iter().map(String::from).collect()
}

/// The library entry of a base text that is not in the library yet.
pub fn entry(base: &Contribution, source: Source) -> Entry {
    Entry::new(base, fingerprint(&base_lines(base)), source)
}

/// SHA-256 of the lines, each with a line feed, in lower-case hexadecimal digits.
pub fn fingerprint(lines: &[String]) -> String {
    fingerprint::fingerprint(lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect::<String>().as_bytes())
}

#[cfg(test)]
mod tests {
    use modline_core::library::bases;

    use super::*;
    use crate::read_text;

    const TEXT: &str = "RESOLUTION 901 (Hyderabad, 2010)\nFerries\nThe World Telecommunication Development Conference (Hyderabad, 2010),\nrecalling\nthat boats carry {--mail--}{++post++},\n";

    #[test]
    fn no_flipped_bit_makes_other_words() {
        let draft = read_text(TEXT, None).unwrap().into_draft();
        let bytes = write(&draft);
        assert!(read(&bytes).unwrap() == draft);
        for bit in 0..bytes.len() * 8 {
            let mut damaged = bytes.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            let read = read(&damaged);
            assert!(read.is_err() || read.is_ok_and(|read| read == draft), "bit {} of byte {}", bit % 8, bit / 8);
        }
    }

    #[test]
    fn a_draft_that_could_not_be_exported_or_amended_is_not_opened() {
        let mut draft = read_text(TEXT, None).unwrap().into_draft();
        let refusal = |draft: &Contribution| read(&write(draft)).unwrap_err().to_string();
        let last = |draft: &Contribution| draft.proposals[0].paragraphs.last().unwrap().clone();
        for sign in ["\n", "\r", "\u{fffe}", "\u{ffff}"] {
            let mut p = last(&draft);
            p.runs[0].text = format!("that {sign}boats");
            let mut odd = draft.clone();
            *odd.proposals[0].paragraphs.last_mut().unwrap() = p;
            assert!(refusal(&odd).contains("stands in “that boats”"), "{}", refusal(&odd));
        }
        draft.proposals[0].paragraphs.last_mut().unwrap().id = ParagraphId(u32::MAX);
        assert!(refusal(&draft).contains("the greatest id"), "{}", refusal(&draft));
    }

    #[test]
    fn other_line_ends_are_no_damage_and_drafts_without_a_seal_open() {
        let draft = read_text(TEXT, None).unwrap().into_draft();
        let written = String::from_utf8(write(&draft)).unwrap();
        let unsealed = format!("{}\n}}\n", written.rsplit_once(",\n").unwrap().0);
        let anew = serde_json::from_str::<serde_json::Value>(&written).unwrap().to_string();
        for text in [written.replace('\n', "\r\n"), written.trim_end().to_owned(), unsealed, anew] {
            assert!(read(text.as_bytes()).unwrap() == draft, "{text}");
        }
    }

    #[test]
    fn a_base_text_says_where_it_came_from_and_is_a_draft_too() {
        let text = "RESOLUTION 901 (Hyderabad, 2010)\nFerries\nThe World Telecommunication Development Conference (Hyderabad, 2010),\nrecalling\nthat boats carry mail,\n";
        let base = bases(&read_text(text, None).unwrap().into_draft()).remove(0);
        let source = Source { file: "ferries.txt".into(), format: "txt".into(), added: "2014-03-30".into() };
        let bytes = write_base(&base, &source);
        let (read, new) = (read_base(&bytes).unwrap(), entry(&base, source.clone()));
        assert_eq!((&read.key, &read.fingerprint, &read.source), (&new.key, &new.fingerprint, &source));
        assert!(super::read(&bytes).unwrap() == base);
        let damaged = String::from_utf8(bytes).unwrap().replacen("boats", "ships", 1);
        for bytes in [damaged.into_bytes(), write(&base)] {
            assert!(matches!(read_base(&bytes), Err(ReadError::DraftDamaged { .. })));
        }
    }
}
