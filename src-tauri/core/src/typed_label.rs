//! Labels typed in front of a text: where they end, for readers, recognition and the clipboard alike.

use crate::itu::{Label, Language};
use crate::run::{self, Run, Version};

/// What stands before the first tab, if that is a label in every version that has it, and what stands behind the tab.
///
/// ```
/// use modline_core::itu::Language;
/// use modline_core::run::Run;
/// use modline_core::typed_label::split_at_tab;
///
/// let (label, text) = split_at_tab(&[Run::unchanged("a)\tto keep the ferries;")], Language::En).unwrap();
/// assert_eq!((label[0].text.as_str(), text[0].text.as_str()), ("a)", "to keep the ferries;"));
/// assert_eq!(split_at_tab(&[Run::unchanged("Ferries\tand harbours")], Language::En), None);
/// ```
pub fn split_at_tab(runs: &[Run], language: Language) -> Option<(Vec<Run>, Vec<Run>)> {
    let mut tab = 0;
    let has_tab = runs.iter().any(|r| {
        let offset = r.text.find('\t');
        tab += offset.unwrap_or(r.text.len());
        offset.is_some()
    });
    if !has_tab {
        return None;
    }
    let label = run::before(runs, tab);
    has_label_form(&label, language).then(|| (label, run::behind(runs, tab + 1)))
}

/// Whether `label` is a label in base and revised text, as far as it stands there.
pub fn has_label_form(label: &[Run], language: Language) -> bool {
    let is_label_in = |version| {
        let text = run::text(label, version);
        if text.trim().is_empty() {
            return None;
        }
        // The tab behind it tells a dotted label from an initial.
        Some(Label::parse(&(text + "\t"), language).is_some_and(|l| l.rest.is_empty()))
    };
    match (is_label_in(Version::Base), is_label_in(Version::Revised)) {
        (None, None) => is_label_in(Version::Markup) == Some(true),
        (base, revised) => base.unwrap_or(true) && revised.unwrap_or(true),
    }
}
