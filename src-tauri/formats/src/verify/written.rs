//! The paragraphs of a written file, whatever its format.

use modline_core::run::Revision;

/// A paragraph of a written file.
pub(super) trait WrittenParagraph {
    /// Its text in pieces, each with who inserted and who struck it.
    fn spans(&self) -> impl Iterator<Item = (&str, &Option<Revision>, &Option<Revision>)>;
    /// Who inserted and who struck its end.
    fn end(&self) -> (&Option<Revision>, &Option<Revision>);
}
