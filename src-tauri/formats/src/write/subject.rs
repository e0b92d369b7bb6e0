//! What running heads say that a contribution is about: `RESOLUTION 67`.

use modline_core::layout::{Layout, Printed};
use modline_core::paragraph::Role;
use modline_core::run::Reading;

use super::pieces::around_number;

/// What a proposal is about: the words around a number, and the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// `RESOLUTION `
    pub before: String,
    /// `67`
    pub number: String,
    /// `号决议` in Chinese.
    pub after: String,
}

impl Subject {
    /// What `proposal` is about, in the words of its revised number line; `None` where that has no number.
    pub fn of(proposal: &Printed<'_>) -> Option<Self> {
        let mut lines = proposal.paragraphs.iter().filter(|p| p.role == Role::ResNo).map(|p| p.text(Reading::Revised));
        let line = lines.find(|line| !line.trim().is_empty())?;
        let [before, number, after] = around_number(&line)?.map(str::to_owned);
        Some(Self { before: before.trim_start().to_owned(), number, after: after.trim_end().to_owned() })
    }
}

/// What all proposals are about; `None` where they are of several kinds, or one has no number. The number is shown by
/// programs that do not find it on the page as Word does, by its style.
pub(crate) fn subject(layout: &Layout<'_>) -> Option<Subject> {
    let all: Vec<Subject> = layout.proposals().map(Subject::of).collect::<Option<_>>()?;
    let (first, others) = all.split_first()?;
    if others.iter().any(|other| (&other.before, &other.after) != (&first.before, &first.after)) {
        return None;
    }
    let number =
        if others.iter().all(|o| o.number == first.number) { &first.number } else { &format!("{} …", first.number) };
    Some(Subject { number: number.clone(), ..first.clone() })
}
