//! The list of changes.

use modline_core::change::{self, Change, ChangeKind};
use modline_core::contribution::Contribution;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::number::count;

/// One change, for the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireChange {
    /// The paragraph it is in.
    pub paragraph: u32,
    /// Where its marked letters begin in the paragraph, as the editor counts.
    pub from: u32,
    /// Where they end.
    pub to: u32,
    /// What it is.
    pub kind: WireChangeKind,
    /// `recalling c)`
    pub place: String,
    /// Who made it.
    pub author: String,
    /// The words struck.
    pub struck: String,
    /// The words inserted.
    pub inserted: String,
}

/// Kinds of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of ChangeKind, where they are explained")]
pub enum WireChangeKind {
    Replaced,
    Inserted,
    Struck,
    NewClause,
    StruckClause,
    Moved,
    Relabelled,
    Split,
    Joined,
}

/// Words in and out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireCounters {
    /// Words inserted.
    pub words_inserted: u32,
    /// Words struck.
    pub words_struck: u32,
}

impl From<&Contribution> for WireCounters {
    fn from(draft: &Contribution) -> Self {
        let (inserted, struck) = change::counters(draft);
        Self { words_inserted: count(inserted), words_struck: count(struck) }
    }
}

impl From<Change> for WireChange {
    fn from(c: Change) -> Self {
        let Change { paragraph, kind, place, marked, by, deleted: struck, inserted, .. } = c;
        let (from, to) = (count(marked.start), count(marked.end));
        let author = by.author.to_string();
        Self { paragraph: paragraph.0, from, to, kind: kind.into(), place, author, struck, inserted }
    }
}

impl From<ChangeKind> for WireChangeKind {
    fn from(kind: ChangeKind) -> Self {
        match kind {
            ChangeKind::Replaced => Self::Replaced,
            ChangeKind::Inserted => Self::Inserted,
            ChangeKind::Deleted => Self::Struck,
            ChangeKind::NewClause => Self::NewClause,
            ChangeKind::DeletedClause => Self::StruckClause,
            ChangeKind::Moved => Self::Moved,
            ChangeKind::Relabelled => Self::Relabelled,
            ChangeKind::Split => Self::Split,
            ChangeKind::Joined => Self::Joined,
        }
    }
}

impl From<WireChangeKind> for ChangeKind {
    fn from(kind: WireChangeKind) -> Self {
        match kind {
            WireChangeKind::Replaced => Self::Replaced,
            WireChangeKind::Inserted => Self::Inserted,
            WireChangeKind::Struck => Self::Deleted,
            WireChangeKind::NewClause => Self::NewClause,
            WireChangeKind::StruckClause => Self::DeletedClause,
            WireChangeKind::Moved => Self::Moved,
            WireChangeKind::Relabelled => Self::Relabelled,
            WireChangeKind::Split => Self::Split,
            WireChangeKind::Joined => Self::Joined,
        }
    }
}
