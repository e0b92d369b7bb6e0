//! Writers: model → bytes. Each writes one of the three versions of a contribution.

/// Akoma Ntoso.
pub mod akn;
pub(crate) mod comments;
/// The compilation table of several sources.
pub mod compilation;
/// Old labels and new ones.
pub mod concordance;
mod document_words;
/// Word files with tracked changes.
pub mod docx;
/// Pages with `ins` and `del`.
pub mod html;
mod image_size;
/// The list of changes as a table and as data.
pub mod list;
mod marks;
/// OpenDocument text with tracked changes.
pub mod odt;
pub mod page_design;
mod paragraph_marks;
mod script;
pub mod spans;
pub mod style_table;
pub mod subject;
/// Plain text, CriticMarkup and amendment in words.
pub mod text;
/// Amendment in words.
pub mod words;
mod xml;
mod zip_options;

pub use akn::akn;
pub use docx::docx;
pub use html::html;
pub use odt::odt;
