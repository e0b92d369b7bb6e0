//! The findings of two texts in the redline that is made of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::contribution::Contribution;
use crate::finding::Finding;
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::Version;

/// The findings of each text, led to the paragraphs that hold its words in `redline` in this version. What is found at
/// one place of both is said once.
pub(super) fn carried(redline: &Contribution, texts: &[(&Contribution, Version)]) -> Vec<Finding> {
    let mut out = Vec::new();
    let mut reported = BTreeSet::new();
    let mut of_line = String::new();
    for (text, version) in texts {
        if text.findings.is_empty() {
            continue;
        }
        // A paragraph with many findings is read once.
        let found_at: BTreeSet<ParagraphId> = text.findings.iter().filter_map(|f| f.paragraph).collect();
        let letters_of: BTreeMap<ParagraphId, String> =
            paragraphs(text).filter(|p| found_at.contains(&p.id)).map(|p| (p.id, letters(p, *version))).collect();
        let mut by_letters: BTreeMap<&str, Option<ParagraphId>> =
            letters_of.values().map(|letters| (letters.as_str(), None)).collect();
        for p in paragraphs(redline) {
            write_letters(p, *version, &mut of_line);
            if let Some(id) = by_letters.get_mut(of_line.as_str()) {
                id.get_or_insert(p.id);
            }
        }
        let places: BTreeMap<ParagraphId, Option<ParagraphId>> =
            letters_of.iter().map(|(id, letters)| (*id, by_letters[letters.as_str()])).collect();
        for f in &text.findings {
            let at = f.paragraph.and_then(|id| *places.get(&id)?);
            if reported.insert((f.rule.as_str(), f.subject.as_str(), at)) || at.is_none() {
                out.push(Finding { paragraph: at, ..f.clone() });
            }
        }
    }
    out
}

fn paragraphs(draft: &Contribution) -> impl Iterator<Item = &Paragraph> {
    draft.proposals.iter().flat_map(|p| &p.paragraphs)
}

/// The characters of a paragraph without its typography.
fn letters(p: &Paragraph, version: Version) -> String {
    let mut out = String::new();
    write_letters(p, version, &mut out);
    out
}

/// Writes the same over `out`.
fn write_letters(p: &Paragraph, version: Version, out: &mut String) {
    out.clear();
    for c in p.all_runs().filter(|r| r.is_in(version)).flat_map(|r| r.text.chars()).filter(|c| c.is_alphanumeric()) {
        if c.is_ascii() { out.push(c.to_ascii_lowercase()) } else { out.extend(c.to_lowercase()) }
    }
}
