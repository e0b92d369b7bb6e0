//! What running heads say that a contribution is about: `RESOLUTION 67`.

use modline_core::layout::{Layout, Printed, printed_word};
use modline_core::paragraph::Role;
use modline_core::run::Reading;

use super::pieces::number_in;

/// What the proposals are about: the words around a number, and their numbers.
pub(crate) struct Subject {
    pub before: String,
    /// Shown by programs that do not find the number on the page as Word does, by its style.
    pub numbers: String,
    pub after: String,
}

/// `None` where there are several kinds of texts, or one has no number.
pub(crate) fn subject(layout: &Layout<'_>) -> Option<Subject> {
    let number_line =
        |p: &Printed<'_>| p.paragraphs.iter().find(|p| p.role == Role::ResNo).map(|p| p.text(Reading::Flat));
    let lines: Vec<String> = layout.proposals().map(number_line).collect::<Option<_>>()?;
    let mut numbers: Vec<&str> = lines.iter().map(|line| number_in(line)).collect::<Option<_>>()?;
    numbers.dedup();
    let names = |forms: &&Vec<String>| lines.iter().all(|line| forms.iter().any(|form| line.contains(form.as_str())));
    let kind = printed_word(layout.words.kinds.values().find(names)?);
    let whole = layout.words.number_line.replace("{kind}", kind).replace("{bracket}", "");
    let (before, after) = whole.trim().split_once("{n}")?;
    let [first, others @ ..] = &numbers[..] else { return None };
    let numbers = if others.is_empty() { (*first).to_owned() } else { format!("{first} …") };
    Some(Subject { before: before.to_owned(), numbers, after: after.to_owned() })
}
