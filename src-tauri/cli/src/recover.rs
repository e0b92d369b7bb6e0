//! `modline recover`: the redline that a flattened text has lost, a line for each place.

use std::fmt::Write;
use std::path::Path;

use anyhow::Result;
use modline_application::{Source, recover};
use modline_core::itu::Language;
use modline_core::unresolved::{Confidence, UnresolvedKind, UnresolvedPlace};

use crate::args::Output;
use crate::done::Done;
use crate::fields::FieldArgs;
use crate::files::{self, save};
use crate::words::Words;

/// Writes the draft and prints its places. One that is not certain needs a person.
///
/// # Errors
/// One line that names the file that cannot be read or written.
pub fn run(
    base: &Path,
    flattened: &Path,
    language: Option<Language>,
    fields: &FieldArgs,
    out: &Output,
) -> Result<Done> {
    let sources = [Source::read(base, language)?, Source::read(flattened, language)?];
    let [base_note, flattened_note] =
        [(base, &sources[0]), (flattened, &sources[1])].map(|(path, s)| files::reading_note(path, &s.recognized));
    let [base, flattened] = sources;
    let mut found = recover(base, flattened);
    let odd = fields.apply(&mut found.contribution)?;
    let done = save(&found.contribution, out, base_note.into_iter().chain(flattened_note).chain(odd))?;
    let list = list(&found.places);
    // The draft itself may have gone to standard output.
    if out.o == Path::new("-") {
        files::print_error(&list)
    } else {
        files::print(list.as_bytes())?
    }
    Ok(if is_decided(&found.places) { done } else { Done::NeedsPerson })
}

/// The places as lines: confidence, kind, place, words, reason, parted by tabs; the last line counts.
fn list(places: &[UnresolvedPlace]) -> String {
    let words = Words::english();
    let mut out = String::new();
    for p in places {
        let _ = writeln!(out, "{}", place_fields(p, &words).join("\t"));
    }
    let count = |c| places.iter().filter(|p| p.confidence == c).count();
    let [certain, likely, open] = [Confidence::Certain, Confidence::Likely, Confidence::Open].map(count);
    let _ = writeln!(out, "{certain} certain, {likely} likely, {open} open");
    out
}

/// What is said of a place: confidence, kind, where it is, its words, the reason.
pub fn place_fields(p: &UnresolvedPlace, words: &Words) -> [String; 5] {
    [confidence(p.confidence).into(), kind(p.kind).into(), p.name.clone(), one_line(&p.words), words.reason(p)]
}

/// Whether every place is certain.
fn is_decided(places: &[UnresolvedPlace]) -> bool {
    places.iter().all(|p| p.confidence == Confidence::Certain)
}

/// The text without tabs and line ends.
pub fn one_line(s: &str) -> String {
    s.replace(['\t', '\n', '\r', '\u{2028}'], " ")
}

fn confidence(c: Confidence) -> &'static str {
    match c {
        Confidence::Certain => "certain",
        Confidence::Likely => "likely",
        Confidence::Open => "open",
    }
}

fn kind(k: UnresolvedKind) -> &'static str {
    match k {
        UnresolvedKind::Inserted => "inserted",
        UnresolvedKind::Deleted => "struck",
        UnresolvedKind::Missing => "missing",
    }
}
