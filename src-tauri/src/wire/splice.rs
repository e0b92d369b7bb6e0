//! What came and went in a list, for lists that are long and differ in one place.

use serde::Serialize;
use ts_rs::TS;

use super::number::count;

/// Entries of a list give way to others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireSplice<T> {
    /// Index of the first.
    pub at: u32,
    /// How many go.
    pub removed: u32,
    /// What comes in their place.
    pub inserted: Vec<T>,
}

impl<T: Clone + PartialEq> WireSplice<T> {
    /// What makes `now` of `before`, and of whatever list where that is `None`; `None` where they are equal.
    pub fn between(before: Option<&[T]>, now: &[T]) -> Option<Self> {
        let Some(before) = before else {
            return Some(Self { at: 0, removed: u32::MAX, inserted: now.to_vec() });
        };
        let equal = |(a, b): &(&T, &T)| a == b;
        let at = before.iter().zip(now).take_while(equal).count();
        let behind = before[at..].iter().rev().zip(now[at..].iter().rev()).take_while(equal).count();
        let (removed, inserted) = (before.len() - behind - at, now[at..now.len() - behind].to_vec());
        let differs = removed > 0 || !inserted.is_empty();
        differs.then(|| Self { at: count(at), removed: count(removed), inserted })
    }
}
