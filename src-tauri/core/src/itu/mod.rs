//! What is known of ITU: languages, meetings, groups, calls, fixed words, labels. Knowledge is data in `core/data`.

mod label;
mod language;
mod tables;

pub use label::{Label, LabelKind};
pub use language::Language;
pub use tables::{
    Brackets, CallKind, Conference, Group, HeadingStyle, ItuTables, Meeting, PerLanguage, Words, tables,
};
