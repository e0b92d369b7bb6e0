//! Writers: model → bytes. Each writes one of three views of a contribution.

/// Akoma Ntoso.
pub mod akn;
/// Word files with tracked changes.
pub mod docx;
mod ends;
mod extent;
/// Pages with `ins` and `del`.
pub mod html;
/// The list of changes as a table and as data.
pub mod list;
mod marks;
/// OpenDocument text with tracked changes.
pub mod odt;
pub mod pieces;
mod script;
pub mod style_table;
pub mod subject;
/// Plain text, CriticMarkup and amendment in words.
pub mod text;
/// Amendment in words.
pub mod words;
mod xml;
mod zipped;

pub use akn::akn;
pub use docx::docx;
pub use html::html;
pub use odt::odt;

use modline_core::run::Reading;

/// Which of the texts a file shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Kept, struck and inserted text, marked as such.
    #[default]
    Redline,
    /// The text as proposed, unmarked.
    Revised,
    /// The text as it was, unmarked.
    Base,
}

impl View {
    /// The reading whose text stands alone in this view; `None` where all stand side by side.
    pub fn reading(self) -> Option<Reading> {
        match self {
            View::Redline => None,
            View::Revised => Some(Reading::Revised),
            View::Base => Some(Reading::Base),
        }
    }
}
