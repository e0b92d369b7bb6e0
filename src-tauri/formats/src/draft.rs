//! The `.modline` file: JSON with the base text and its fingerprint beside the draft.
//!
//! The shape is described in `docs/file-format.md`. Any older version stays readable: a later program turns its JSON
//! into this version's before it is parsed.

use modline_core::contribution::Contribution;
use modline_core::run::Reading;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::ReadError;

/// The format written.
pub const FORMAT: &str = "modline/1";

#[derive(Serialize, Deserialize)]
struct File<C> {
    format: String,
    base: Base,
    contribution: C,
}

/// The base text, a paragraph a line, and what proves that nobody changed it.
#[derive(Serialize, Deserialize)]
struct Base {
    sha256: String,
    lines: Vec<String>,
}

#[derive(Deserialize)]
struct Version {
    #[serde(default)]
    format: Option<String>,
    #[serde(flatten)]
    _rest: std::collections::BTreeMap<String, IgnoredAny>,
}

/// The bytes of a draft. The same draft gives the same bytes.
pub fn write(draft: &Contribution) -> Vec<u8> {
    let lines = base_lines(draft);
    let file = File { format: FORMAT.into(), base: Base { sha256: fingerprint(&lines), lines }, contribution: draft };
    let mut out = Vec::new();
    let indent = serde_json::ser::PrettyFormatter::with_indent(b" ");
    file.serialize(&mut serde_json::Serializer::with_formatter(&mut out, indent))
        .expect("invariant: a draft holds nothing that JSON cannot");
    out.push(b'\n');
    out
}

/// Reads a draft; its base text must still have the fingerprint stored with it, or the draft is refused.
pub fn read(bytes: &[u8]) -> Result<Contribution, ReadError> {
    let damaged = |e: serde_json::Error| ReadError::DraftDamaged {
        place: format!("line {}, column {}", e.line(), e.column()),
        reason: if e.is_eof() { "the file ends too early".into() } else { format!("not as a draft is written ({e})") },
    };
    let version: Version = serde_json::from_slice(bytes).map_err(damaged)?;
    match version.format.as_deref() {
        Some(FORMAT) => {}
        Some(other) if other.starts_with("modline/") => return Err(ReadError::LaterVersion(other.into())),
        _ => return Err(refused("format", "it does not say that it is a draft")),
    }
    let file: File<Contribution> = serde_json::from_slice(bytes).map_err(damaged)?;
    let mut draft = file.contribution;
    let mut ids: Vec<_> = draft.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.id).collect();
    ids.sort_unstable();
    if ids.windows(2).any(|w| w[0] == w[1]) {
        return Err(refused("contribution", "two paragraphs bear one id"));
    }
    if fingerprint(&file.base.lines) != file.base.sha256 {
        return Err(refused("base", "the base text is not the one that was saved"));
    }
    if base_lines(&draft) != file.base.lines {
        return Err(refused("contribution", "the paragraphs do not hold the base text"));
    }
    draft.normalise();
    Ok(draft)
}

fn refused(place: &str, reason: &str) -> ReadError {
    ReadError::DraftDamaged { place: place.into(), reason: reason.into() }
}

fn base_lines(draft: &Contribution) -> Vec<String> {
    draft.body(Reading::Base).iter().map(ToString::to_string).collect()
}

/// SHA-256 of the lines, each ended by a line feed, in lower-case hexadecimal digits.
pub fn fingerprint(lines: &[String]) -> String {
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
}
