//! The paragraphs of a written file, whatever its format.

use modline_core::run::Revision;

/// A paragraph of a written file.
pub(super) trait WrittenParagraph {
    /// The spans of text with their insertion and deletion.
    fn spans(&self) -> impl Iterator<Item = (&str, &Option<Revision>, &Option<Revision>)>;
    /// Insertion and deletion of its paragraph mark.
    fn end(&self) -> (&Option<Revision>, &Option<Revision>);
}
