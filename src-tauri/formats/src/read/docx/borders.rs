//! Paragraph marks at the border of a cell, a text box or a note, or before a table. Text never continues across it.

use modline_core::paragraph_mark::{Standing, ends};
use modline_core::run::Version;

use super::model::DocxParagraph;

/// Frees the marks that cannot go of their change, as Word does when it is accepted or rejected. A paragraph of which
/// nothing is left keeps its own, and so does one before a table that goes as a whole.
pub(super) fn settle(paragraphs: &mut [DocxParagraph]) {
    for version in [Version::Base, Version::Revised] {
        let standing = |p: &DocxParagraph| Standing {
            place: p.place,
            text: p.spans.iter().any(|span| version.keeps(&span.ins, &span.del)),
            mark: version.keeps(&p.ins, &p.del),
            gone: if version == Version::Base { p.container.ins } else { p.container.del },
        };
        let ends = ends(&paragraphs.iter().map(standing).collect::<Vec<_>>());
        for (p, _) in paragraphs.iter_mut().zip(ends).filter(|(_, ends)| *ends) {
            *if version == Version::Base { &mut p.ins } else { &mut p.del } = None;
        }
    }
}
