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
        let paragraph_of: BTreeMap<ParagraphId, &Paragraph> = paragraphs(text).map(|p| (p.id, p)).collect();
        let at_paragraphs = text.findings.iter().filter_map(|f| paragraph_of.get(&f.paragraph?));
        let mut by_letters: BTreeMap<String, Option<ParagraphId>> =
            at_paragraphs.map(|p| (letters(p, *version), None)).collect();
        for p in paragraphs(redline) {
            write_letters(p, *version, &mut of_line);
            if let Some(id) = by_letters.get_mut(&of_line) {
                id.get_or_insert(p.id);
            }
        }
        for f in &text.findings {
            let at = f
                .paragraph
                .and_then(|id| paragraph_of.get(&id))
                .and_then(|p| *by_letters.get(&letters(p, *version))?);
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
