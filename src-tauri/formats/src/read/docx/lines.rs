//! Word's paragraphs as lines of a source: what their styles say, labels split off, formats that depart from the style.

use modline_core::itu::{Label, Language};
use modline_core::paragraph::Role;
use modline_core::run::{self, Format, Run, Version};
use modline_core::source_line::{Hint, SourceLine};

use super::model::{Look, Story, WordParagraph};
use super::styles::Styles;
use crate::word::{label_is_italic, styled_role};

/// The lines of the body; `labels` are those that Word counts. In a file of our own (`ours`) a style says exactly what
/// a paragraph is.
pub(super) fn lines(
    story: Story,
    labels: Vec<Vec<Run>>,
    styles: &Styles,
    language: Language,
    ours: bool,
) -> Vec<SourceLine> {
    let has_markers = story.paragraphs.iter().any(|p| styles.key(&p.style) == "proposal");
    let mut begun = !has_markers;
    let mut out = Vec::with_capacity(story.paragraphs.len());
    for (i, (p, counted)) in story.paragraphs.into_iter().zip(labels).enumerate() {
        let key = styles.key(&p.style);
        begun |= key == "proposal";
        let in_table = p.place.table > 0;
        let hint = match p.place.note {
            0 => hint(&key, begun, in_table && has_markers, ours),
            _ => Some(Hint::Note),
        };
        let look = styles.look(&p.style);
        let mut line = line(p, i + 1, hint, look, language, ours);
        count(&mut line, run::normalise(counted), language);
        out.push(line);
    }
    out
}

/// Puts the label that Word counts before `line`. One of a form that no text of ITU uses (`Section 1`) is text; a bullet
/// with nothing behind it is none.
fn count(line: &mut SourceLine, label: Vec<Run>, language: Language) {
    let is_bullet = |r: &Run| !r.text.contains(char::is_alphanumeric);
    if line.runs.iter().all(|r| r.text.trim().is_empty()) && label.iter().all(is_bullet) {
        return;
    }
    if has_label_form(&label, language) {
        line.label = Some(label);
    } else if let Some(last) = label.last() {
        let tab = last.with_text("\t");
        line.runs = run::normalise(label.into_iter().chain([tab]).chain(std::mem::take(&mut line.runs)).collect());
    }
}

/// Whether `label` is a label in base and revised text, as far as it stands there.
fn has_label_form(label: &[Run], language: Language) -> bool {
    let is = |version| {
        let text = run::text(label, version);
        if text.is_empty() {
            return None;
        }
        // The tab behind it tells a dotted label from an initial.
        Some(Label::parse(&(text + "\t"), language).is_some_and(|l| l.rest.is_empty()))
    };
    match (is(Version::Base), is(Version::Revised)) {
        (None, None) => is(Version::Markup) == Some(true),
        (base, revised) => base.unwrap_or(true) && revised.unwrap_or(true),
    }
}

fn hint(key: &str, begun: bool, in_table: bool, ours: bool) -> Option<Hint> {
    if key == "normal" && ours && begun {
        return Some(Hint::Role(Role::Para));
    }
    if matches!(key, "tabletext" | "tablehead") && ours {
        return Some(Hint::Cover);
    }
    hint_of_style(key, begun, in_table)
}

/// What a style says of a paragraph, in any file that has Word's styles. `begun`: a marker line stood before, or the
/// file has none.
pub(in crate::read) fn hint_of_style(key: &str, begun: bool, in_table: bool) -> Option<Hint> {
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

fn line(
    p: WordParagraph,
    number: usize,
    hint: Option<Hint>,
    style: (bool, bool),
    language: Language,
    ours: bool,
) -> SourceLine {
    let format = |look: Look| match hint {
        None | Some(Hint::Role(_) | Hint::Note) => departing(look, style),
        // An underlined NOC is a proposal.
        Some(Hint::Marker) => Format { underline: look.underline, ..Format::PLAIN },
        Some(_) => Format::PLAIN,
    };
    let (ins, del) = (p.ins, p.del);
    let runs = p.pieces.into_iter().map(|piece| Run { format: format(piece.look), ..piece.plain() }).collect();
    with_label(SourceLine { number, runs, ins, del, hint, ..SourceLine::default() }, language, ours)
}

/// `line` with its label, if it has one, split off from its text.
pub(in crate::read) fn with_label(mut line: SourceLine, language: Language, ours: bool) -> SourceLine {
    let may_have_label = match line.hint {
        None => true,
        Some(Hint::Role(role)) => role.is_clause(),
        hint => hint == Some(Hint::Note),
    };
    if let Some((label, text)) = split_label(&line.runs, language).filter(|_| may_have_label) {
        if line.hint == Some(Hint::Note) {
            // The mark of a note is no label, and must not be taken for one when the draft is read again.
            let blank = label.last().map(|r| r.with_text(" "));
            line.runs = label.into_iter().chain(blank).chain(text).collect();
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

/// The formats that the style does not give.
fn departing(look: Look, (bold, italic): (bool, bool)) -> Format {
    Format {
        bold: look.bold.is_some_and(|on| on != bold),
        italic: look.italic.is_some_and(|on| on != italic),
        underline: look.underline,
        superscript: look.raised,
        subscript: look.lowered,
    }
}

/// What stands before the first tab, if that is a label in any reading, and what stands behind it.
pub(super) fn split_label(runs: &[Run], language: Language) -> Option<(Vec<Run>, Vec<Run>)> {
    let mut tab = 0;
    let inside = runs.iter().any(|r| match r.text.find('\t') {
        Some(at) => {
            tab += at;
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
