//! The labels that Word counts, in base and revised text. A label that an insertion or a deletion shifts is a tracked
//! change of the label.

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::run::{Revision, Run, Version};

use super::model::DocxParagraph;
use super::numbering::{DocxListCounter, DocxLists};
use super::styles::DocxStyles;

/// The label of each paragraph, empty where Word shows none.
pub(super) fn labels(paragraphs: &[DocxParagraph], lists: &DocxLists, styles: &DocxStyles) -> Vec<Vec<Run>> {
    let base = counted(paragraphs, Version::Base, lists, styles);
    let revised = counted(paragraphs, Version::Revised, lists, styles);
    let mut seen: Option<&Revision> = None;
    let mut before: Option<&DocxParagraph> = None;
    let mut out = Vec::with_capacity(paragraphs.len());
    for ((p, base), revised) in paragraphs.iter().zip(base).zip(revised) {
        if base == revised {
            out.push(if base.is_empty() { Vec::new() } else { vec![Run::unchanged(base)] });
        } else {
            let ins = || p.ins.as_ref().or_else(|| p.spans.iter().find_map(|span| span.ins.as_ref()));
            let del = || p.del.as_ref().or_else(|| p.spans.iter().find_map(|span| span.del.as_ref()));
            let former = || p.former.as_ref().map(|f| &f.by);
            let end = || before.and_then(|b| b.ins.as_ref().or(b.del.as_ref()));
            let default = Revision::by(DEFAULT_AUTHOR);
            let deleted = former().or_else(del).or_else(end).or(seen).unwrap_or(&default);
            let inserted = former().or_else(ins).or_else(end).or(seen).unwrap_or(&default);
            out.push([Run::deleted(base, deleted), Run::inserted(revised, inserted)].into());
        }
        let marks = p.spans.iter().flat_map(|span| span.ins.iter().chain(&span.del));
        seen = p.ins.iter().chain(&p.del).chain(marks).last().or(seen);
        before = Some(p);
    }
    out
}

/// The labels of one text. A paragraph whose end is not in it runs on into the next; the label of both is that of the
/// first that has text there.
fn counted(paragraphs: &[DocxParagraph], version: Version, lists: &DocxLists, styles: &DocxStyles) -> Vec<String> {
    let mut counter = DocxListCounter::new(lists, styles);
    let mut out = vec![String::new(); paragraphs.len()];
    let mut first = None;
    for (i, p) in paragraphs.iter().enumerate() {
        if first.is_none() && p.spans.iter().any(|span| version.keeps(&span.ins, &span.del)) {
            first = Some(i);
        }
        let ends = version.keeps(&p.ins, &p.del);
        if !ends && i + 1 < paragraphs.len() {
            continue;
        }
        let Some(index) = first.take().or(ends.then_some(i)) else { continue };
        let shown = &paragraphs[index];
        let (style, numbering) = match &shown.former {
            Some(former) if version == Version::Base => (&former.style, former.numbering),
            _ => (&shown.style, shown.numbering),
        };
        if let Some(place) = lists.place(numbering, style, styles) {
            out[index] = counter.next(place);
        }
    }
    out
}
