//! The subject of a contribution as running heads print it: `RESOLUTION 67`.

use modline_core::itu::FixedWord;
use modline_core::layout::{Layout, Printed, printed_word};
use modline_core::paragraph::Role;
use modline_core::run::Version;

use super::spans::around_number;

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
        Self::in_line(&number_line(proposal)?)
    }

    fn in_line(line: &str) -> Option<Self> {
        let [before, number, after] = around_number(line)?.map(str::to_owned);
        Some(Self { before: before.trim_start().to_owned(), number, after: after.trim_end().to_owned() })
    }
}

fn number_line(proposal: &Printed<'_>) -> Option<String> {
    let mut lines = proposal.paragraphs.iter().filter(|p| p.role == Role::ResNo).map(|p| p.text(Version::Revised));
    lines.find(|line| !line.trim().is_empty())
}

/// What all proposals are about; `None` where they are of several kinds, or one has no number. The number is shown by
/// programs that do not find it on the page as Word does, by its style.
pub(crate) fn subject(layout: &Layout<'_>) -> Option<Subject> {
    let lines: Vec<String> = layout.proposals().map(number_line).collect::<Option<_>>()?;
    let all: Vec<Subject> = lines.iter().map(|line| Subject::in_line(line)).collect::<Option<_>>()?;
    let (first, others) = all.split_first()?;
    let number = if others.iter().all(|o| o.number == first.number) {
        first.number.clone()
    } else {
        format!("{} …", first.number)
    };
    if others.iter().all(|o| (&o.before, &o.after) == (&first.before, &first.after)) {
        return Some(Subject { number, ..first.clone() });
    }
    // a draft new resolution among others: what they have in common is their kind
    let names = |forms: &&Vec<FixedWord>| lines.iter().all(|line| forms.iter().any(|form| line.contains(&**form)));
    let kind = printed_word(layout.words.kinds.values().find(names)?);
    let whole = layout.words.number_line.replace("{kind}", kind).replace("{bracket}", "");
    let (before, after) = whole.trim().split_once("{n}")?;
    Some(Subject { before: before.to_owned(), number, after: after.to_owned() })
}
