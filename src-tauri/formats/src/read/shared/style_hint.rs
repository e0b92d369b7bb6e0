//! What Word's styles say of paragraphs and of the labels typed before them: alike in every word processor's files.

use modline_core::itu::Language;
use modline_core::paragraph::Role;
use modline_core::run::{self, Run};
use modline_core::source_line::{Hint, SourceLine};
use modline_core::typed_label::split_at_tab;

use crate::word::{label_is_italic, styled_role};

/// The name of a style as hints compare it: small letters, without spaces, hyphens and underscores.
pub(crate) fn style_key(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, '_' | ' ' | '-')).flat_map(char::to_lowercase).collect()
}

/// What a style says of a paragraph, in any file that has Word's styles. `begun`: a marker line stood before, or the
/// file has none.
pub(crate) fn hint_of_style(key: &str, begun: bool, in_table: bool) -> Option<Hint> {
    match key {
        "proposal" => Some(Hint::Marker),
        "reasons" => Some(Hint::Reasons),
        "dash" | "normalend" | "header" | "footer" => Some(Hint::Boilerplate),
        "firstfooter" => Some(Hint::Contact),
        "source" | "title1" | "title2" | "title3" | "agendaitem" | "logo" | "adress" => Some(Hint::Cover),
        _ if in_table && !begun => Some(Hint::Cover),
        "headingb" if !begun => Some(Hint::Heading),
        _ => styled_role(key).map(Hint::Role),
    }
}

/// `line` with its label, if it has one, split off from its text.
pub(crate) fn with_label(mut line: SourceLine, language: Language, ours: bool) -> SourceLine {
    let may_have_label = match line.hint {
        None => true,
        Some(Hint::Role(role)) => role.is_clause(),
        hint => hint == Some(Hint::Note),
    };
    if let Some((label, text)) = split_at_tab(&line.runs, language).filter(|_| may_have_label) {
        if line.hint == Some(Hint::Note) {
            // The mark of a note is no label, and must not be taken for one when the draft is read again.
            let space = label.last().map(|r| r.with_text(" "));
            line.runs = label.into_iter().chain(space).chain(text).collect();
        } else {
            if ours && line.hint == Some(Hint::Role(Role::Para)) {
                line.hint = Some(Hint::Role(Role::Clause));
            }
            let role = if let Some(Hint::Role(role)) = line.hint { role } else { Role::Clause };
            line.label = Some(run::normalise(as_labels_are(label, role, language)));
            line.runs = text;
        }
    }
    line.runs = run::normalise(line.runs);
    line
}

/// Italics of a label are kept only where they differ from what its role prints.
fn as_labels_are(mut label: Vec<Run>, role: Role, language: Language) -> Vec<Run> {
    let italic = label_is_italic(role, &label, language);
    for r in &mut label {
        r.format.italic ^= italic;
    }
    label
}
