//! One text from many: the changes of several sources on one base, gathered into points, each decided.
//!
//! - [`points`](points()): what there is to decide. Pure; made anew from the sources whenever it is asked for.
//! - [`intake`]: a text becomes a source, whatever its own base was.
//! - [`rebase`](rebase()), [`review`](review()): the same for a new edition of the base, and for a file that came back.
//! - `decide`, `content`, `gap_labels`: a decision becomes tracked changes of the draft.
//! - [`redlines`], [`standing`]: what a person sees of a point.
//! - [`supporters`](supporters()): who proposed or agreed what was decided.
//! - `stream`, `changes`, `base_text`: redlines as atoms that have a place in the base.

mod alignment;
mod base_text;
mod borders;
mod change_ref;
mod changes;
mod content;
mod decide;
mod gap_labels;
mod gaps;
pub mod intake;
mod points;
mod rebase;
mod review;
mod shown;
mod stream;
mod supporters;

pub use change_ref::ChangeRef;
pub use points::{Alternative, Point, PointKind, points};
pub use rebase::{RebaseError, Rebased, rebase};
pub use review::{Review, review};
pub use shown::{InDraft, redlines, standing};
pub use supporters::supporters;

pub(crate) use decide::{decide, reopened, take_agreed};
pub(crate) use supporters::enter_supporters;
