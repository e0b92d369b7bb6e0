//! PDF files, and page previews for the window: typeset by typst in the design of ITU's documents.
//!
//! This is the only crate that knows typst. A contribution becomes a [`modline_core::layout::Layout`] as for every
//! writer, then data for a page design, then pages. Fonts are found on the machine; nothing else is
//! read, and the same draft gives the same bytes with the same fonts.
//!
//! Files conform to PDF/UA-1 (ISO 14289-1): they have tags, title, language and bookmarks. They are not PDF/A, which
//! requires a creation time in every file: it would tell more than the author chose.

mod change_bars;
mod changes;
mod compilation;
mod error;
mod fonts;
mod identify;
mod options;
mod page_data;
mod pages;
mod paragraph_data;
mod styles;
mod world;

pub use error::TypesetError;
pub use fonts::Fonts;
pub use identify::identify_version;
pub use options::Options;
pub use pages::{Pages, typeset, typeset_compilation};
