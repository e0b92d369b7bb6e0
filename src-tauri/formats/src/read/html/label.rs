//! Labels that lists add to the text of a page.

use modline_core::itu::{Label, LabelKind, Language};
use modline_core::run::{Run, normalise};
use modline_core::source_line::SourceLine;

use crate::read::shared::label::{is_call, label_of};

/// Gives a line the label of its list item, unless its text brings its own or is a call, which has none.
pub(super) fn put_label(line: &mut SourceLine, label: String) {
    let text: String = line.runs.iter().map(|r| r.text.as_str()).take(8).collect();
    let own = Label::parse(&text, Language::En).is_some_and(|l| {
        label_of(&text).is_some_and(|l| l.kind != LabelKind::Dash) || l.text.trim_end_matches('.') == label
    });
    if line.label.is_some() || own || is_call(&text) {
        return;
    }
    let run = |text: String| Run { ins: line.ins.clone(), del: line.del.clone(), ..Run::unchanged(text) };
    if Label::is_label(&label) {
        line.label = Some(vec![run(label)]);
    } else {
        // `-1`, `1000`, `xxviii)`: shown as a browser shows it, but nothing that a clause is called by.
        let number = run(format!("{label}\t"));
        line.runs.insert(0, number);
        line.runs = normalise(std::mem::take(&mut line.runs));
    }
}
