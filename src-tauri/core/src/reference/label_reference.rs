//! A reference to a clause: where it stands, what it names, and whether it still leads there.

use std::ops::Range;

use crate::paragraph::ParagraphId;

use super::scan::label_key;

/// Where a reference stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReferencePlace {
    /// In a paragraph of a proposal.
    Paragraph(ParagraphId),
    /// In the reasons of the proposal with this index.
    Reasons(usize),
    /// In the introduction.
    Introduction,
    /// In the background.
    Background,
    /// In the headed text with this index.
    Section(usize),
}

/// A label in a text that names a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelReference {
    /// Where it stands.
    pub place: ReferencePlace,
    /// The bytes of the flat text of its paragraph, or of the plain text, that a revision replaces.
    pub bytes: Range<usize>,
    /// The call that it names.
    pub call: String,
    /// The label that it names.
    pub written: String,
    /// The clause that is meant; `None` where no clause of that call has or had the label.
    pub target: Option<ParagraphId>,
    /// The label of that clause now; `None` where it is deleted, or has none.
    pub label: Option<String>,
    /// The clause of that call that has the label now.
    pub bearer: Option<ParagraphId>,
    /// The words before it and behind it.
    pub around: [String; 2],
    /// Whether it means the label of the base.
    pub is_sure: bool,
}

/// Whether a reference to a clause still leads to what is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LabelState {
    /// The clause that is meant has the label.
    Stands,
    /// It has another label now.
    Moved,
    /// It is deleted.
    Deleted,
    /// No clause has or had the label.
    Missing,
}

impl LabelState {
    /// The name used on the command line and in the window.
    pub fn name(self) -> &'static str {
        match self {
            LabelState::Stands => "stands",
            LabelState::Moved => "moved",
            LabelState::Deleted => "struck",
            LabelState::Missing => "missing",
        }
    }
}

impl LabelReference {
    /// Whether it still leads to what is meant.
    pub fn state(&self) -> LabelState {
        match (&self.label, self.target) {
            (_, None) => LabelState::Missing,
            (None, _) => LabelState::Deleted,
            (Some(label), _) if label_key(label) == label_key(&self.written) => LabelState::Stands,
            _ => LabelState::Moved,
        }
    }
}
