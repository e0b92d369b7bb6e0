//! Labels and calls as typed text and lists of other programs have them.

use modline_core::itu::{KnownCall, Label, LabelKind, Language, find_call};
use modline_core::text::chars::is_han;

/// The label at the start of a text, if it is surely one.
pub(crate) fn label_of(text: &str) -> Option<Label<'_>> {
    let han = text.chars().take(20).any(is_han);
    let label = Label::parse(text, if han { Language::Zh } else { Language::En })?;
    let bracketed = label.text.contains([')', '）']);
    let clear = bracketed || label.tabbed || label.text.contains('.') || label.kind == LabelKind::Dash;
    (clear && !label.rest.is_empty()).then_some(label)
}

/// Whether a text is a call of the table, in any language.
pub(crate) fn is_call(text: &str) -> bool {
    text.len() < 400 && Language::ALL.iter().any(|l| matches!(find_call(text, *l), Some(KnownCall::Whole(_))))
}

/// Makes `1.` to `1` and `a.` to `a)`; `None` for bullets: `·`, `o`, symbol characters.
pub(crate) fn plain_label(text: &str) -> Option<String> {
    let stem = text.strip_suffix('.').unwrap_or(text);
    let lettered = format!("{stem})");
    if stem != text && stem.chars().all(char::is_alphabetic) && Label::is_label(&lettered) {
        return Some(lettered);
    }
    let dash = matches!(text, "–" | "—");
    let alphanumerics = text.chars().filter(|c| c.is_alphanumeric()).count();
    let bullet = !dash && (alphanumerics == 0 || text.chars().count() == 1 && !text.chars().all(char::is_numeric));
    (!bullet).then(|| if Label::is_label(stem) { stem.to_owned() } else { text.to_owned() })
}
