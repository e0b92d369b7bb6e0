//! What Word's styles say of paragraphs, and typed labels split off from their texts: alike in every word processor's files.

use modline_core::itu::{Label, Language};
use modline_core::paragraph::Role;
use modline_core::run::{self, Run, Version};
use modline_core::source_line::{Hint, SourceLine};

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
    if let Some((label, text)) = split_label(&line.runs, language).filter(|_| may_have_label) {
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

/// Whether `label` is a label in base and revised text, as far as it stands there.
pub(crate) fn has_label_form(label: &[Run], language: Language) -> bool {
    let is_label_in = |version| {
        let text = run::text(label, version);
        if text.is_empty() {
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

/// What stands before the first tab, if that is a label in any reading, and what stands behind it.
fn split_label(runs: &[Run], language: Language) -> Option<(Vec<Run>, Vec<Run>)> {
    let mut tab = 0;
    let inside = runs.iter().any(|r| match r.text.find('\t') {
        Some(offset) => {
            tab += offset;
            true
        }
        None => {
            tab += r.text.len();
            false
        }
    });
    if !inside {
        return None;
    }
    let (label, rest) = run::split_at(runs, tab);
    if !has_label_form(&label, language) {
        return None;
    }
    let (_, text) = run::split_at(&rest, 1);
    Some((label, text))
}

/// A label's italics are told against what labels have.
fn as_labels_are(mut label: Vec<Run>, role: Role, language: Language) -> Vec<Run> {
    let italic = label_is_italic(role, &label, language);
    for r in &mut label {
        r.format.italic ^= italic;
    }
    label
}
