//! Under which names the changes of a file stand.

use modline_core::layout::Layout;
use modline_core::paragraph::Paragraph;
use modline_core::run::Revision;

use super::{VerifyError, Written, held};
use crate::word::{author_name, can_hold};

/// Compares who inserted and who struck what. Programs cut runs as they like, so it is told by author, not by run.
pub(super) fn compare(layout: &Layout<'_>, paragraphs: &[impl Written]) -> Result<(), VerifyError> {
    let printed: Vec<&Paragraph> = layout.proposals().flat_map(|p| p.paragraphs.iter()).collect();
    let ours = || printed.iter().flat_map(|p| p.all_runs());
    let theirs = || paragraphs.iter().flat_map(|p| p.pieces());
    let inserted = told(ours().map(|r| (&*r.text, &r.ins)));
    same(&inserted, &told(theirs().map(|(text, ins, _)| (text, ins))))?;
    let struck = told(ours().map(|r| (&*r.text, &r.del)));
    same(&struck, &told(theirs().map(|(text, _, del)| (text, del))))
}

/// Each author with the length of what is under the name, as long as the name stays the same.
fn told<'a>(pieces: impl Iterator<Item = (&'a str, &'a Option<Revision>)>) -> Vec<(String, usize)> {
    let mut out: Vec<(String, usize)> = Vec::new();
    let mut last_author = None;
    for (text, by) in pieces {
        let Some(by) = by else { continue };
        // The tab behind a label is the writer's.
        let length = text.chars().filter(|c| can_hold(*c) && *c != '\t').count();
        if length == 0 {
            continue;
        }
        let same_author = last_author.replace(&*by.author) == Some(&*by.author);
        match out.last_mut() {
            Some((last, sum)) if same_author || *last == shown(&by.author) => *sum += length,
            _ => out.push((shown(&by.author), length)),
        }
    }
    out
}

/// An author as files can name one.
fn shown(author: &str) -> String {
    held(author_name(author)).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn same(wanted: &[(String, usize)], found: &[(String, usize)]) -> Result<(), VerifyError> {
    let Some(at) = (0..wanted.len().max(found.len())).find(|i| wanted.get(*i) != found.get(*i)) else { return Ok(()) };
    let name = |names: &[(String, usize)]| names.get(at).map(|(name, _)| name.clone()).unwrap_or_default();
    Err(VerifyError::Name { wanted: name(wanted), found: name(found) })
}
