//! What every reader makes of its bytes: lines of a source, before they are recognized.

use crate::paragraph::Role;
use crate::run::{Revision, Run};
use crate::text::chars::is_unwritable;

/// One paragraph as a reader found it. [`crate::structure`] gives it a role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceLine {
    /// Line (or paragraph) of the source, from 1.
    pub number: usize,
    /// A label that the source keeps apart from the text (a list's own numbering); `None` where it may stand in `runs`.
    pub label: Option<Vec<Run>>,
    /// Text and marks. A label inside is followed by a tab or a space.
    pub runs: Vec<Run>,
    /// The paragraph's end was inserted.
    pub ins: Option<Revision>,
    /// The paragraph's end was deleted.
    pub del: Option<Revision>,
    /// Whether empty lines stood before it.
    pub gap: bool,
    /// Whether the source is text by lines, so that a paragraph may go on in the next one.
    pub by_line: bool,
    /// Depth in lists of the source, 0 outside.
    pub depth: u8,
    /// The table cell it stands in, each with a number of its own, so that no text runs on out of it; 0 in the body, and
    /// where the reader itself has seen to that.
    pub place: u32,
    /// What the source itself says of it, by a style or an element.
    pub hint: Option<Hint>,
}

impl SourceLine {
    /// Leaves out the characters that no text holds.
    pub fn drop_unwritable(&mut self) {
        // Nearly every byte tells that none begins with it.
        let may_begin = |b: u8| (b < b' ' && b != b'\t') || matches!(b, 0x7f | 0xc2 | 0xef);
        for run in self.runs.iter_mut().chain(self.label.iter_mut().flatten()) {
            if run.text.bytes().any(may_begin) {
                run.text.retain(|c| !is_unwritable(c));
            }
        }
    }
}

/// What a source says of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// A style or element that names a role.
    Role(Role),
    /// The marker line.
    Marker,
    /// A paragraph of Reasons.
    Reasons,
    /// A heading outside the proposals: Introduction, Background.
    Heading,
    /// Of the cover: source, title, agenda item, date. Not part of the text.
    Cover,
    /// The contact block.
    Contact,
    /// The text of a footnote or endnote, where the mark that refers to it stands.
    Note,
    /// Page furniture: running heads, navigation.
    Boilerplate,
}
