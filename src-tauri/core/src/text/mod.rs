//! What is known of text itself, whatever it says: characters, numbers, likeness.

pub mod chars;
mod folding;
pub mod hyphenation;
pub mod near;
pub mod numerals;
mod similarity;
pub(crate) mod utf16;

/// A map with a hash that is quick for words and numbers, seeded anew in each process.
pub(crate) type FastMap<K, V> = std::collections::HashMap<K, V, foldhash::fast::RandomState>;

/// The same for sets.
pub(crate) type FastSet<K> = std::collections::HashSet<K, foldhash::fast::RandomState>;

pub use folding::fold_case;
pub(crate) use folding::{Folded, find_fold, is_ornament};
pub use similarity::similarity;
pub(crate) use similarity::{WordNumbers, dice};
