//! `modline recover`: what was found of a lost redline, a place a line.

use std::fmt::Write;

use modline_core::unresolved::{Confidence, UnresolvedKind, UnresolvedPlace};

use crate::words::Words;

/// The places as lines: confidence, kind, place, words, reason, parted by tabs; the last line counts.
pub fn list(places: &[UnresolvedPlace]) -> String {
    let words = Words::english();
    let mut out = String::new();
    for p in places {
        let fields = [confidence(p.confidence), kind(p.kind), &p.name, &one_line(&p.words), &words.reason(p)];
        let _ = writeln!(out, "{}", fields.join("\t"));
    }
    let count = |c| places.iter().filter(|p| p.confidence == c).count();
    let [certain, likely, open] = [Confidence::Certain, Confidence::Likely, Confidence::Open].map(count);
    let _ = writeln!(out, "{certain} certain, {likely} likely, {open} open");
    out
}

/// Whether every place is certain.
pub fn is_decided(places: &[UnresolvedPlace]) -> bool {
    places.iter().all(|p| p.confidence == Confidence::Certain)
}

fn one_line(s: &str) -> String {
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
        UnresolvedKind::Struck => "struck",
        UnresolvedKind::Missing => "missing",
    }
}
