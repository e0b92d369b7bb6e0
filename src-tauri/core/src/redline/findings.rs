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
    for (text, version) in texts {
        if text.findings.is_empty() {
            continue;
        }
        let mut by_letters = BTreeMap::new();
        for p in paragraphs(redline) {
            by_letters.entry(letters(p, *version)).or_insert(p.id);
        }
        let old: BTreeMap<ParagraphId, &Paragraph> = paragraphs(text).map(|p| (p.id, p)).collect();
        for f in &text.findings {
            let at = f.paragraph.and_then(|id| old.get(&id)).and_then(|p| by_letters.get(&letters(p, *version)));
            let at = at.copied();
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
    let runs = || p.all_runs().filter(|r| r.is_in(version)).map(|r| r.text.as_str());
    let mut out = String::with_capacity(runs().map(str::len).sum());
    for c in runs().flat_map(str::chars).filter(|c| c.is_alphanumeric()) {
        if c.is_ascii() { out.push(c.to_ascii_lowercase()) } else { out.extend(c.to_lowercase()) }
    }
    out
}
