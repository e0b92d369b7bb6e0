//! Comments of a draft in the files that hold them: where they begin and end in a paragraph as it is written.

use std::ops::Range;

use modline_core::comment::Comment;
use modline_core::layout::Layout;
use modline_core::paragraph::Paragraph;

use super::spans::Span;
use super::xml::Xml;

/// A comment on a paragraph.
#[derive(Clone, Debug)]
pub(crate) struct AnchoredComment<'a> {
    pub comment: &'a Comment,
    /// The bytes of the paragraph's spans, label and all, that it is about.
    pub range: Range<usize>,
}

/// The comments on `p`, which is written as `spans`, in the order of their places.
pub(crate) fn anchored<'a>(layout: &Layout<'a>, p: &Paragraph, spans: &[Span<'_>]) -> Vec<AnchoredComment<'a>> {
    let length: usize = spans.iter().map(|span| span.text.len()).sum();
    let text: usize = p.runs.iter().map(|r| r.text.len()).sum();
    let here = layout.comments.iter().filter(|c| c.paragraph == p.id);
    let mut out: Vec<AnchoredComment<'_>> = here
        .map(|comment| {
            let within = comment.range_in(p);
            let label = length.saturating_sub(text);
            let whole = comment.range.is_none() || within == (0..text) && label == 0;
            AnchoredComment { comment, range: if whole { 0..length } else { within.start + label..within.end + label } }
        })
        .collect();
    out.sort_by_key(|c| c.range.start);
    out
}

/// What is written at a byte of a paragraph's text.
pub(crate) type Border<'b> = (usize, &'b dyn Fn(&mut Xml));

/// A border of a comment in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CommentBorder {
    Begins,
    Ends,
}

/// The borders of `comments` by their bytes, each with the index of its comment: what ends somewhere ends before
/// another begins there.
pub(crate) fn borders(comments: &[AnchoredComment<'_>]) -> Vec<(usize, CommentBorder, usize)> {
    let borders = |(i, c): (usize, &AnchoredComment<'_>)| {
        [(c.range.start, CommentBorder::Begins, i), (c.range.end, CommentBorder::Ends, i)]
    };
    let mut out: Vec<_> = comments.iter().enumerate().flat_map(borders).collect();
    let is_empty = |i: usize| comments[i].range.is_empty();
    out.sort_by_key(|(at, border, i)| (*at, *border == CommentBorder::Begins || is_empty(*i), is_empty(*i)));
    out
}
