//! Verification of the authors of changes.

use modline_core::layout::Layout;
use modline_core::paragraph::Paragraph;
use modline_core::run::Revision;

use super::error::{VerifyError, xml_text};
use super::written::WrittenParagraph;
use crate::word::{author_name, can_hold};

/// Compares the authors of insertions and deletions. Programs split runs in different ways, so lengths by author are
/// compared instead of runs.
pub(super) fn compare(layout: &Layout<'_>, paragraphs: &[impl WrittenParagraph]) -> Result<(), VerifyError> {
    let printed: Vec<&Paragraph> = layout.proposals().flat_map(|p| p.paragraphs.iter()).collect();
    let ours = || printed.iter().flat_map(|p| p.all_runs());
    let theirs = || paragraphs.iter().flat_map(|p| p.spans());
    let inserted = characters_by_author(ours().map(|r| (&*r.text, &r.ins)));
    compare_names(&inserted, &characters_by_author(theirs().map(|(text, ins, _)| (text, ins))))?;
    let deleted = characters_by_author(ours().map(|r| (&*r.text, &r.del)));
    compare_names(&deleted, &characters_by_author(theirs().map(|(text, _, del)| (text, del))))
}

/// Each author with the length of what is under the name, as long as the name stays the same.
fn characters_by_author<'a>(spans: impl Iterator<Item = (&'a str, &'a Option<Revision>)>) -> Vec<(String, usize)> {
    let mut out: Vec<(String, usize)> = Vec::new();
    let mut last_author = None;
    for (text, by) in spans {
        let Some(by) = by else { continue };
        // The writer adds the tab after a label.
        let length = text.chars().filter(|c| can_hold(*c) && *c != '\t').count();
        if length == 0 {
            continue;
        }
        let same_author = last_author.replace(&*by.author) == Some(&*by.author);
        match out.last_mut() {
            Some((last, sum)) if same_author || *last == printed_name(&by.author) => *sum += length,
            _ => out.push((printed_name(&by.author), length)),
        }
    }
    out
}

/// An author as files can name one.
fn printed_name(author: &str) -> String {
    xml_text(author_name(author)).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn compare_names(wanted: &[(String, usize)], found: &[(String, usize)]) -> Result<(), VerifyError> {
    let Some(index) = (0..wanted.len().max(found.len())).find(|i| wanted.get(*i) != found.get(*i)) else {
        return Ok(());
    };
    // Of one name, whose text ends first is followed by the name that differs.
    let name = |names: &[(String, usize)], other: &[(String, usize)]| {
        let is_shorter = |(own, length): &(String, usize)| {
            other.get(index).is_some_and(|(name, longer)| name == own && longer > length)
        };
        let at = index + usize::from(names.get(index).is_some_and(is_shorter));
        names.get(at).map(|(name, _)| name.clone()).unwrap_or_default()
    };
    Err(VerifyError::Name { wanted: name(wanted, found), found: name(found, wanted) })
}
