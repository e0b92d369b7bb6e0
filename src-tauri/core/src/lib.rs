//! The model of a contribution: what is kept, inserted and deleted, and the ITU knowledge around it.
//!
//! Pure: no file, clock, environment or window. Time, author and ids are passed in.
//!
//! - [`run`], [`paragraph`], [`contribution`]: the nouns.
//! - [`step`], [`history`]: invertible edits and the laws they keep.
//! - [`itu`]: languages, meetings, groups, calls, labels.
//! - [`clause_list`], [`concordance`], [`mod@reference`]: clauses counted together, their labels before and now, and what names them.
//! - [`find`]: where words stand. [`finding`]: what the user should look at.
//! - [`layout`], [`marker_rules`]: what is printed where, and what a marker demands.
//! - [`check`]: house style.
//! - [`text`]: characters and words, whatever they say.
//! - [`merge`]: the texts of several sources on one base, and what is decided about them.
//! - [`library`]: base texts read once, to be found again.

mod acceptance;
pub mod amendment;
pub mod change;
pub mod check;
pub mod clause_list;
pub mod command;
pub mod comment;
pub mod concordance;
pub mod contribution;
pub mod document_number;
pub mod find;
pub mod finding;
pub mod heading_revision;
pub mod history;
pub mod itu;
pub mod layout;
pub mod library;
mod logo;
pub mod marker_rules;
pub mod merge;
pub mod merge_source;
mod metadata;
pub mod paragraph;
pub mod paragraph_mark;
mod quotation;
pub mod redline;
pub mod reference;
pub mod run;
pub mod source_line;
pub mod step;
pub mod structure;
pub mod switched_off;
pub mod text;
pub mod typed_label;
pub mod unresolved;
