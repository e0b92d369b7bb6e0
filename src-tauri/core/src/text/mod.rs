//! What is known of text itself, whatever it says: characters, words, likeness.

pub mod chars;
mod similarity;

pub use similarity::similarity;
pub(crate) use similarity::{WordNumbers, dice};
