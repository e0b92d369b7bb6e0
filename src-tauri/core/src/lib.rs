//! The model of a contribution: what is kept, inserted and struck, and the ITU knowledge around it.
//!
//! Pure: no file, clock, environment or window. Time, author and ids are passed in.
//!
//! - [`run`], [`paragraph`], [`contribution`]: the nouns.
//! - [`edit`], [`history`]: invertible edits and the laws they keep.
//! - [`itu`]: languages, meetings, groups, calls, labels.
//! - [`finding`]: what a person should look at.
//! - [`layout`], [`law`]: what is printed where, and what a marker demands.
//! - [`library`]: base texts read once, to be found again.

pub mod act;
pub mod amendment;
pub mod change;
pub mod contribution;
pub mod edit;
pub mod finding;
mod frame;
pub mod history;
pub mod itu;
pub mod law;
pub mod layout;
pub mod library;
mod logo;
pub mod meeting;
pub mod number;
pub mod paragraph;
pub mod paragraph_mark;
pub mod redline;
pub mod run;
pub mod source_line;
pub mod structure;
