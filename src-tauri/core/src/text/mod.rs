//! What is known of text itself, whatever it says: characters, numbers, likeness.

pub mod chars;
pub mod numerals;
mod similarity;

pub use similarity::similarity;
pub(crate) use similarity::{WordNumbers, dice};
