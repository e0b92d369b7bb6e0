//! Labels in the text of a page, and labels that lists add to it.

use modline_core::itu::{KnownCall, Label, LabelKind, Language, find_call};
use modline_core::run::{Run, normalise};
use modline_core::source_line::SourceLine;
use modline_core::text::chars::is_han;

/// The label at the start of a text, if it is surely one.
pub(in crate::read) fn label_of(text: &str) -> Option<Label<'_>> {
    let han = text.chars().take(20).any(is_han);
    let label = Label::parse(text, if han { Language::Zh } else { Language::En })?;
    let bracketed = label.text.contains([')', '）']);
    let clear = bracketed || label.tabbed || label.text.contains('.') || label.kind == LabelKind::Dash;
    (clear && !label.rest.is_empty()).then_some(label)
}

/// Whether a text is a call of the table, in any language.
pub(in crate::read) fn is_call(text: &str) -> bool {
    text.len() < 400 && Language::ALL.iter().any(|l| matches!(find_call(text, *l), Some(KnownCall::Whole(_))))
}

/// Makes `1.` to `1` and `a.` to `a)`; `None` for bullets: `·`, `o`, signs of symbol fonts.
pub(in crate::read) fn plain_label(text: &str) -> Option<String> {
    let stem = text.strip_suffix('.').unwrap_or(text);
    let lettered = format!("{stem})");
    if stem != text && stem.chars().all(char::is_alphabetic) && Label::is_label(&lettered) {
        return Some(lettered);
    }
    let dash = matches!(text, "–" | "—");
    let signs = text.chars().filter(|c| c.is_alphanumeric()).count();
    let bullet = !dash && (signs == 0 || text.chars().count() == 1 && !text.chars().all(char::is_numeric));
    (!bullet).then(|| if Label::is_label(stem) { stem.to_owned() } else { text.to_owned() })
}

/// Gives a line the label of its list item, unless its text brings its own or is a call, which has none.
pub(super) fn put_label(line: &mut SourceLine, label: String) {
    let text: String = line.runs.iter().map(|r| r.text.as_str()).take(8).collect();
    let own = Label::parse(&text, Language::En).is_some_and(|l| {
        label_of(&text).is_some_and(|l| l.kind != LabelKind::Dash) || l.text.trim_end_matches('.') == label
    });
    if line.label.is_some() || own || is_call(&text) {
        return;
    }
    let run = |text: String| Run { ins: line.ins.clone(), del: line.del.clone(), ..Run::kept(text) };
    if Label::is_label(&label) {
        line.label = Some(vec![run(label)]);
    } else {
        // `-1`, `1000`, `xxviii)`: shown as a browser shows it, but nothing that a clause is called by.
        let number = run(format!("{label}\t"));
        line.runs.insert(0, number);
        line.runs = normalise(std::mem::take(&mut line.runs));
    }
}
